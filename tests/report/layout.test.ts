/**
 * Measuring and wrapping: whatever a file holds, a line stays within its width.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/base/escape.ts';
import { count } from '../../src/base/words.ts';
import { clockText } from '../../src/report/clock.ts';
import { clip, grid, share, words, wrap } from '../../src/report/layout.ts';
import { widthOf } from '../../src/report/width.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\u001b', '\u202e', '漢', 'e\u0301', '\u0301', '🗳', '\ud800'),
    maxLength: 60,
  }),
);

describe('the width of a text', () => {
  test('is measured in columns', () => {
    expect([widthOf('abc'), widthOf('Қазақ'), widthOf('漢字'), widthOf('e\u0301'), widthOf('🗳')]).toEqual([
      3, 5, 4, 1, 2,
    ]);
  });
});

describe('wrapped text', () => {
  test('stays within its width and loses no letter', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 6, max: 40 }), fc.integer({ min: 0, max: 3 }), (text, width, hang) => {
        const lines = wrap(text, width, hang);
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(plain(text).replaceAll(' ', ''));
      }),
    );
  });

  test('breaks at spaces and hangs the rest', () => {
    expect(wrap('one two three', 7, 2)).toEqual(['one two', '  three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('', 4)).toEqual([]);
  });

  test('is cut with a sign', () => {
    expect(clip('one two three four', 5, 2)).toEqual(['one', 'two…']);
    expect(clip('one', 5, 2)).toEqual(['one']);
  });
});

describe('a grid', () => {
  const paint = (_: string, text: string): string => text;

  test('aligns its columns and lets the flexible one give way', () => {
    const rows = [
      [{ text: 'a' }, { text: 'one two three' }, { text: '1' }],
      [{ text: 'bb' }, { text: 'four' }, { text: '100' }],
    ];
    expect(grid(rows, [{}, { flex: true }, { align: 'right' }], 19, paint)).toEqual([
      'a   one two       1',
      '    three',
      'bb  four        100',
    ]);
  });

  test('never runs over its width', () => {
    const cell = anyText.map((text) => ({ text }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const lines = grid(rows, [{ max: 8 }, { flex: true }, { max: 10, align: 'right' }], 40, paint);
        expect(lines.filter((line) => widthOf(line) > 40 || line.endsWith(' '))).toEqual([]);
      }),
    );
  });
});

describe('figures', () => {
  test('have commas', () => {
    expect([0, 999, 1000, 1_234_567].map(count)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  test('never make a share look like all or nothing', () => {
    expect([0, 0.0004, 0.5, 0.9704, 0.9998, 1].map(share)).toEqual([
      '0.000',
      '0.0004',
      '0.500',
      '0.970',
      '0.9998',
      '1.000',
    ]);
  });

  test('have names in words', () => {
    expect([words('boxRecords'), words('records_without_reading')]).toEqual(['box records', 'records without reading']);
  });

  test('tell the time from six in the morning on', () => {
    expect([0, 61, 11_640, 64_800].map(clockText)).toEqual(['06:00:00', '06:01:01', '09:14:00', '24:00:00']);
  });
});
