/**
 * Lines of bytes that anybody may have made, and what of them a parser is given. Time is not measured: the work is.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canonicalText } from '../../src/base/canonical.ts';
import type { BundleFault } from '../../src/domain/bundle/checks.ts';
import { canonicalJson, FILE_TEXT, hasLineEnds, LINE_TEXT, linesOf } from '../../src/verify/json.ts';
import { readBundle } from '../../src/verify/read.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { entriesOf, honestBundle, type Item, itemsOf, relisted } from './bundles.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['', [], true],
  ['a\n', ['a'], true],
  ['a\n\nb\n', ['a', '', 'b'], true],
  ['a\nb', ['a', 'b'], false],
])('%j has the lines %j', (text, lines, ends) => {
  expect([...linesOf(bytes(text))].map((line) => new TextDecoder().decode(line))).toEqual(lines);
  expect(hasLineEnds(bytes(text))).toBe(ends);
});

/** Characters that a parser was given while `work` went on. */
function parsedBy(work: () => void): number {
  const parse = vi.spyOn(JSON, 'parse');
  try {
    work();
    return parse.mock.calls.reduce((all, [text]) => all + text.length, 0);
  } finally {
    parse.mockRestore();
  }
}

// The old limit was 200,000: a country of ten thousand electronic stations sends more messages than that.
test('a file of very many lines is read, and one of too many is not', () => {
  const read = (text: Uint8Array) => {
    const items = itemsOf(honestBundle()).map((item) => (item.name === 'logs.jsonl' ? { ...item, bytes: text } : item));
    const bundle = readBundle(entriesOf(items));
    return bundle.ok ? [bundle.value.logs.records.length, bundle.value.logs.fault?.text] : [];
  };
  expect(read(bytes('{"heads":[],"rows":[],"station":0}\n'.repeat(200_001)))).toEqual([200_001, undefined]);
  expect(read(new Uint8Array(2 ** 21).fill(0x0a))).toEqual([0, 'is not JSON']);
  expect(read(new Uint8Array(2 ** 21 + 1).fill(0x0a))).toEqual([0, 'has more than 2097152 lines']);
});

/** What `form` says where `name` holds this and the manifest knows. */
function formOf(items: readonly Item[], name: string, text: string): readonly BundleFault[] {
  const verified = verifyBundle(entriesOf(relisted(items, name, () => text)));
  if (!verified.ok) throw new Error(verified.error);
  const form = verified.value.checks.find(({ id }) => id === 'form');
  if (form?.verdict !== 'failed') throw new Error(`form ${form?.verdict}`);
  return form.faults;
}

const ITEMS = itemsOf(honestBundle());
const HONEST_BYTES = ITEMS.reduce((sum, item) => sum + item.bytes.length, 0);
const JSON_LINES = ['keys.jsonl', 'logs.jsonl', 'messages.jsonl', 'protocols.jsonl'];

test.each(JSON_LINES)('%s of nothing but ends is refused at the first line', (name) => {
  const lines = vi.spyOn(TextDecoder.prototype, 'decode');
  const items = ITEMS.map((item) =>
    item.name === name ? { ...item, bytes: new Uint8Array(1 << 20).fill(0x0a) } : item,
  );
  const verified = verifyBundle(entriesOf(items));
  const decoded = lines.mock.calls.length;
  lines.mockRestore();
  const form = verified.ok ? verified.value.checks.find(({ id }) => id === 'form') : undefined;
  expect(form?.faults).toEqual([{ file: name, line: 1, text: 'is not JSON' }]);
  // One a line of what the other files hold.
  expect(decoded).toBeLessThan(50);
});

describe('what is within no bound is never parsed', () => {
  const many = (values: number): string => `[${'{},'.repeat((values - 1) / 2)}{}]\n`;

  test.each([
    ...JSON_LINES.map((name) => [name, LINE_TEXT.valuesMax] as const),
    ...['published.json', 'report.json', 'tables.json'].map((name) => [name, FILE_TEXT.valuesMax] as const),
  ])('%s of more than %d values', (name, most) => {
    let faults: readonly BundleFault[] = [];
    const characters = parsedBy(() => {
      faults = formOf(ITEMS, name, many(most + 3));
    });
    expect(faults.map(({ text }) => text)).toEqual([`has more than ${most} values`]);
    // The manifest is parsed twice more where the bundle is listed anew.
    expect(characters).toBeLessThan(3 * HONEST_BYTES);
  });

  test('a line of more bytes than a line may have', () => {
    const text = `"${'a'.repeat(LINE_TEXT.bytesMax)}"\n`;
    expect(parsedBy(() => formOf(ITEMS, 'protocols.jsonl', text))).toBeLessThan(3 * HONEST_BYTES);
    expect(formOf(ITEMS, 'protocols.jsonl', text)[0]?.text).toBe(`is longer than ${LINE_TEXT.bytesMax} bytes`);
  });
});

test('values are counted outside texts, and a text at the bound is read', () => {
  const bounds = { bytesMax: 40, valuesMax: 4 };
  const read = (text: string) => canonicalJson(bytes(text), bounds);
  expect(read('[1,2,3,4]')).toEqual({ ok: true, value: { value: [1, 2, 3, 4], values: 4 } });
  expect(read('[1,2,3,4,5]')).toEqual({ ok: false, error: 'has more than 4 values' });
  expect(read('{"a,[{\\",,":[[{}]]}')).toMatchObject({ ok: true, value: { values: 4 } });
  expect(read('[[[[[]]]]]')).toEqual({ ok: false, error: 'has more than 4 values' });
  expect(read(`"${'a'.repeat(38)}"`).ok).toBe(true);
  expect(read(`"${'a'.repeat(39)}"`)).toEqual({ ok: false, error: 'is longer than 40 bytes' });
});

test('the count is above the number of values of any text, but for one', () => {
  const values = (value: unknown): number =>
    value !== null && typeof value === 'object'
      ? Object.values(value).reduce((sum: number, each: unknown) => sum + values(each), 1)
      : 1;
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = canonicalJson(bytes(canonicalText(value)), LINE_TEXT);
      // An empty list or object has a bracket and nothing in it; one with things in it has one comma less than things.
      return read.ok && read.value.values + 1 >= values(value) && read.value.values <= 2 * values(value);
    }),
    { numRuns: 200 },
  );
});

test.each([
  [40_000, 'heads'],
  [60_000, 'form'],
])('a log with %d heads fails %s', (count, check) => {
  const draft = honestBundle();
  const [log] = draft.logs;
  if (log === undefined) throw new Error('no log');
  log.heads = Array.from({ length: count }, (_, rows) => ({ rows, head: '0'.repeat(64) }));
  const verified = verifyBundle(entriesOf(itemsOf(draft)));
  expect(verified.ok && verified.value.checks.find(({ id }) => id === check)?.verdict).toBe('failed');
});
