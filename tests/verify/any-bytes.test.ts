/**
 * Whatever is in the folder, a verifier answers and never crashes; and no change of bytes passes unseen.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err } from '../../src/base/result.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { runs } from '../runs.ts';
import { entriesOf, honestBundle, type Item, itemsOf, relisted } from './bundles.ts';

/** With the messages of one station: signatures take all the time there is, and other tests break them. */
function quiet(): readonly Item[] {
  const contents = honestBundle();
  contents.messages.length = 2;
  return itemsOf(contents);
}

const ITEMS = quiet();
const FILES = ITEMS.filter(({ name }) => name !== 'manifest.json');

/** Bytes cut out, put in or exchanged anywhere. */
const edit = fc.record({
  file: fc.nat(ITEMS.length - 1),
  at: fc.nat(1 << 20),
  cut: fc.nat(20),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.constantFrom('{', '[', '"', '-', '0', '1e9', 'null', '\n', '"__proto__":', '[[[[[[[[[[[[[[[[[[').map((text) => {
      return new TextEncoder().encode(text);
    }),
  ),
});

function edited(
  items: readonly Item[],
  edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[],
): Item[] {
  return items.map((item, index) => {
    let { bytes } = item;
    for (const { file, at, cut, put } of edits) {
      if (file !== index) continue;
      const from = at % (bytes.length + 1);
      bytes = Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut)]);
    }
    return { ...item, bytes };
  });
}

const sameBytes = (a: Item, b: Item | undefined): boolean =>
  a.bytes.length === b?.bytes.length && a.bytes.every((byte, at) => byte === b.bytes[at]);

/** What a verifier says in one word. */
function answer(items: readonly Item[]): 'none' | 'failed' | 'passed' {
  const verified = verifyBundle(entriesOf(items));
  if (!verified.ok) return 'none';
  return verified.value.checks.some(({ verdict }) => verdict === 'failed') ? 'failed' : 'passed';
}

describe('a verifier', () => {
  test('answers whatever bytes are changed, and lets no change of a listed file pass', () => {
    expect(answer(ITEMS)).toBe('passed');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = edited(ITEMS, edits);
        const isListedChanged = changed.some(
          (item, at) => item.name !== 'manifest.json' && !sameBytes(item, ITEMS[at]),
        );
        const word = answer(changed);
        return !isListedChanged || word !== 'passed';
      }),
      { numRuns: runs(300, 14_000) },
    );
  });

  test('answers whatever stands in a file that the manifest knows', () => {
    fc.assert(
      fc.property(fc.nat(FILES.length - 1), fc.json({ maxDepth: 5 }), (file, text) => {
        const name = FILES[file]?.name ?? '';
        const word = answer(relisted(ITEMS, name, () => `${text}\n`));
        return name === 'report.json' || word === 'failed';
      }),
      { numRuns: runs(100, 6_000) },
    );
  });

  test('says of random bytes in the place of a manifest that this is no bundle', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        return answer([{ name: 'manifest.json', kind: 'file', bytes }, ...FILES]) === 'none';
      }),
      { numRuns: runs(100, 2_000) },
    );
  });

  test.each([
    { what: 'nothing', items: [] },
    {
      what: 'a manifest that is a link',
      items: [{ name: 'manifest.json', kind: 'link' as const, bytes: new Uint8Array() }],
    },
    { what: 'a manifest that is deep', items: [manifestOf('['.repeat(1_000_000))] },
    { what: 'two manifests in one', items: [manifestOf('{}\n{}\n')] },
  ])('says of $what that it is no bundle', ({ items }) => {
    expect(answer(items)).toBe('none');
  });

  test('never reads a file that is too large, is no plain file, or has a name that the format does not know', () => {
    const asked: string[] = [];
    const watched = entriesOf(ITEMS).map((entry) => {
      const read = () => {
        asked.push(entry.name);
        return entry.read();
      };
      if (entry.name === 'logs.jsonl') return { ...entry, size: 2 ** 40, read };
      return entry.name === 'keys.jsonl' ? { ...entry, kind: 'other' as const, read } : { ...entry, read };
    });
    const climbing = { name: '../manifest.json', kind: 'file' as const, size: 3, read: () => err('was read') };
    const verified = verifyBundle([...watched, climbing]);
    if (!verified.ok) throw new Error(verified.error);
    expect(asked).toEqual([
      'manifest.json',
      'messages.jsonl',
      'protocols.jsonl',
      'published.json',
      'report.json',
      'tables.json',
    ]);
    const of = (id: string) => verified.value.checks.find((check) => check.id === id);
    expect(of('hashes')?.faults).toEqual([{ file: 'logs.jsonl', text: 'is larger than 268435456 bytes' }]);
    expect(of('files')?.faults.map(({ file }) => file)).toEqual(['keys.jsonl', '../manifest.json']);
  });
});

function manifestOf(text: string): Item {
  return { name: 'manifest.json', kind: 'file', bytes: new TextEncoder().encode(text) };
}
