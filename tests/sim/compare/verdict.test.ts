/**
 * The verdict on a day: every combination of what can be changed, noticed and restored.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CHANGED, type Changed, type ChangeFigures } from '../../../src/domain/comparison.ts';
import type { Outcome } from '../../../src/domain/report/report.ts';
import { restores, verdictOn } from '../../../src/sim/compare/verdict.ts';

const KEYS = Object.keys(CHANGED) as readonly Changed[];
const SUBSETS = Array.from({ length: 2 ** KEYS.length }, (_, bits) =>
  KEYS.filter((_key, at) => (bits >> at) % 2 === 1),
);
const changedBy = (of: readonly Changed[]): ChangeFigures =>
  Object.fromEntries(KEYS.map((key) => [key, of.includes(key) ? 3 : 0])) as ChangeFigures;

describe('the verdict', () => {
  test.each([true, false])('is harmless where nothing changed, noticed or not (restored: %s)', (restored) => {
    for (const noticed of [true, false]) {
      expect(verdictOn({ changed: changedBy([]), noticed, restored })).toBe('harmless');
    }
  });

  test('is repaired for votes alone that were noticed and counted again, and for nothing else', () => {
    const found = SUBSETS.filter((of) => of.length > 0).flatMap((of) =>
      [true, false].flatMap((noticed) =>
        [true, false].map((restored) => {
          const verdict = verdictOn({ changed: changedBy(of), noticed, restored });
          return { of: of.join(), noticed, restored, verdict };
        }),
      ),
    );
    expect(found.filter(({ verdict }) => verdict === 'missed').every(({ noticed }) => !noticed)).toBe(true);
    expect(found.filter(({ noticed }) => !noticed).every(({ verdict }) => verdict === 'missed')).toBe(true);
    expect(found.filter(({ verdict }) => verdict === 'repaired')).toEqual([
      { of: 'votes', noticed: true, restored: true, verdict: 'repaired' },
    ]);
  });
});

describe('a recount', () => {
  type Counted = Pick<Outcome, 'result' | 'recount'>;
  const day = (recounted: readonly (number | undefined)[], electronic: string, binding: boolean): Counted =>
    ({
      result: { rows: recounted.map((votes, at) => ({ confirmed: [5, 3][at], recounted: votes })) },
      recount: { electronic, binding },
    }) as unknown as Counted;
  const twin = day([5, 3], 'counted', true);

  test.each([
    ['as confirmed, of official paper', [5, 3], 'counted', true, true],
    ['as confirmed, of paper that counts for nothing', [5, 3], 'counted', false, false],
    ['as confirmed, where nobody voted by machine', [5, 3], 'nothing to count', false, true],
    ['a vote off', [4, 3], 'counted', true, false],
    ['one choice without a count', [5, undefined], 'counted', true, false],
  ] as const)('%s', (_, recounted, electronic, binding, restored) => {
    expect(restores(day(recounted, electronic, binding), twin)).toBe(restored);
  });

  test('may be as far off as on the same day without the attack, and no further', () => {
    const usual = day([4, 4], 'counted', true);
    expect(restores(day([6, 4], 'counted', true), usual)).toBe(true);
    expect(restores(day([7, 4], 'counted', true), usual)).toBe(false);
  });
});
