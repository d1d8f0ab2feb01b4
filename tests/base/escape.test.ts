/**
 * Escaping: whatever a file holds, what is shown of it stays one visible line.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, hasHidden, plain } from '../../src/base/escape.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\u001b', '\u202e', '漢', 'e\u0301', '\u0301', '🗳', '\ud800'),
    maxLength: 60,
  }),
);

describe('escaped text', () => {
  test.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u009b2J', '\\x9b2J'],
    ['\u202eevil\u2066', '\\u202eevil\\u2066'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['\ud800', '\\ud800'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['e\u0301 Қазақ 漢', 'e\u0301 Қазақ 漢'],
    ['z\u0300\u0300\u0300\u0300', 'z\u0300\u0300\u0300\\u0300'],
    ['note\ufff9', 'note\\ufff9'],
    ['<script>', '<script>'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test('holds nothing that a terminal would obey or hide, and is not escaped twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});

describe('an excerpt', () => {
  test.each([
    ['short', 'short'],
    ['x'.repeat(11), 'xxxxxxx...'],
    ['\u001b'.repeat(5), '\\x1b\\x1...'],
  ])('of %j is %j', (text, shown) => {
    expect(excerpt(text, 10)).toBe(shown);
  });
});

describe('a name', () => {
  test.each(['a\u0000', 'a\nb', '\u202eevil', '\ud800', 'a\u2028'])('must not hold %j', (text) => {
    expect(hasHidden(text)).toBe(true);
  });

  // Persian needs the joiner, pictures need the selector; both are still spelled out where they are shown.
  test.each(['\u0645\u06cc\u200c\u062e', '\u2764\ufe0f', 'e\u0301'])('may hold %j', (text) => {
    expect(hasHidden(text)).toBe(false);
  });

  test('may hold what is allowed in its place', () => {
    expect([hasHidden('a\nb', '\n'), hasHidden('a\tb', '\n')]).toEqual([false, true]);
  });
});
