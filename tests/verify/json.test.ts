/**
 * Lines of bytes that anybody may have made.
 * @module
 */
import { expect, test } from 'vitest';
import { hasLineEnds, linesOf } from '../../src/verify/json.ts';
import { readBundle } from '../../src/verify/read.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { entriesOf, honestBundle, itemsOf } from './bundles.ts';

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

test.each(['keys.jsonl', 'logs.jsonl', 'messages.jsonl', 'protocols.jsonl'])(
  '%s of nothing but ends is refused at once',
  (name) => {
    const items = itemsOf(honestBundle()).map((item) =>
      item.name === name ? { ...item, bytes: new Uint8Array(1 << 22).fill(0x0a) } : item,
    );
    const start = performance.now();
    const verified = verifyBundle(entriesOf(items));
    expect(verified.ok && verified.value.checks.find(({ id }) => id === 'form')?.verdict).toBe('failed');
    expect(performance.now() - start).toBeLessThan(5000);
  },
);

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

test('a log with very many heads is answered', () => {
  const draft = honestBundle();
  const [log] = draft.logs;
  if (log === undefined) throw new Error('no log');
  log.heads = Array.from({ length: 150_000 }, (_, rows) => ({ rows, head: '0'.repeat(64) }));
  const verified = verifyBundle(entriesOf(itemsOf(draft)));
  expect(verified.ok && verified.value.checks.find(({ id }) => id === 'heads')?.verdict).toBe('failed');
});
