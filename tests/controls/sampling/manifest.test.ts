// Manifests: every card has one place, and what is wrong with a file is said with its line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCard, parseManifest } from '../../../src/controls/sampling/manifest.ts';
import { good } from './results.ts';

/** A line, and the cards that it stands for. */
const lines = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((count) => ({
    cards: String(count),
    ids: Array.from({ length: count }, (_, i) => String(i + 1)),
  })),
  fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 9 })).map(([first, count]) => ({
    cards: `${first}:${first + count - 1}`,
    ids: Array.from({ length: count }, (_, i) => String(first + i)),
  })),
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,4}$/), { maxLength: 9 }).map((ids) => ({
    cards: `(${ids.join(' ')})`,
    ids,
  })),
);

describe('a manifest', () => {
  test('puts every card in one place, in the order of its lines', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 12 }), (rows) => {
        const manifest = good(parseManifest(rows.map(({ cards }, at) => `box ${at}, a,${cards}`).join('\n')));
        const plain = rows.flatMap(({ ids }, at) => ids.map((id) => ({ label: `box ${at}, a`, id })));
        expect(manifest.cards).toBe(plain.length);
        const found = plain.map((_, at) => good(findCard(manifest, at + 1)));
        expect(found).toEqual(plain.map((place, at) => ({ card: at + 1, ...place })));
        expect(findCard(manifest, plain.length + 1).ok).toBe(false);
        expect(findCard(manifest, 0).ok).toBe(false);
      }),
    );
  });

  test.each<{ text: string; error: object }>([
    { text: 'A,3\n\nA,4', error: { at: 'A', line: 3, says: 'the container is on line 1 too' } },
    { text: 'A,9:3', error: { at: 'A', line: 1, says: '9:3: the last is before the first' } },
    { text: 'A,(x y x)', error: { at: 'A', line: 1, says: 'card x is named twice' } },
    { text: 'A,9999999999999', error: { at: 'A', line: 1, says: '9999999999999: more than 1000000000000' } },
    { text: 'A,1\r\nB 3', error: { at: 'B 3', line: 2 } },
    { text: 'A,-3', error: { at: 'A,-3', line: 1 } },
    { text: 'A,1.5', error: { at: 'A,1.5', line: 1 } },
    { text: ',5', error: { at: ',5', line: 1 } },
    { text: '\n', error: { at: 'manifest', says: 'empty: expected at least one container' } },
  ])('$text is a fault', ({ text, error }) => {
    expect(parseManifest(text)).toMatchObject({ ok: false, error });
  });
});
