/**
 * What of a published lead rests on votes without a record: a second round that is small enough to try every way in which
 * such votes may have been cast, then the rules of whole countries.
 *
 * Source: audit notes 6c: a margin must exceed `N_U + (w_U - l_U)`.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { ElectionScenario } from '../../src/domain/scenario.ts';
import type { ResultLine } from '../../src/domain/tree/results.ts';
import { electionGaps } from '../../src/sim/national/assertion-gaps.ts';
import { COUNTRIES } from '../../src/sim/national/countries.ts';

type Asked = Pick<ElectionScenario, 'country' | 'secondRound'>;
const of = (id: string): Asked['country'] => present(COUNTRIES[id], id)();
const line = (byChoice: readonly number[], invalid = 0, electronic = 0): ResultLine => {
  const voters = byChoice.reduce((sum, votes) => sum + votes, invalid);
  return { registered: voters, voters, electronic, byChoice, blank: 0, invalid };
};
/** Electronic votes of one station, all of them without a record. */
const paperless = (byChoice: readonly number[]) => {
  const gapVotes = byChoice.reduce((sum, votes) => sum + votes, 0);
  return [{ line: line(byChoice, 0, gapVotes), electronicByChoice: byChoice, gapVotes }];
};

const TWO: Asked = {
  country: { ...of('kz-2005'), contest: { kind: 'president', choices: ['A', 'B'], shares: [0.5, 0.5] } },
  secondRound: { country: of('kz-2005'), pairs: [] as never },
};

/** What else the unverified votes may have been: so many for A and for B, the others for nobody. */
function* ways(votes: number): Generator<readonly [number, number]> {
  for (let a = 0; a <= votes; a += 1) for (let b = 0; a + b <= votes; b += 1) yield [a, b];
}

describe('the gap of a lead between two', () => {
  test('is below 1 exactly where no way to cast the unverified votes takes the lead away', () => {
    let [proven, open] = [0, 0];
    for (let a = 1; a <= 7; a += 1)
      for (let b = 0; b < a; b += 1)
        for (let ua = 0; ua <= a; ua += 1)
          for (let ub = 0; ub <= b; ub += 1) {
            const [row] = electionGaps(TWO, line([a, b], 1), paperless([ua, ub]));
            const safe = [...ways(ua + ub)].every(([forA, forB]) => a - ua + forA > b - ub + forB);
            const at = `${a}:${b}, of these ${ua}:${ub}`;
            expect(row?.auditable, at).toBe(safe);
            // N_U + w_U - l_U, over the lead.
            expect(row?.reliance, at).toBeCloseTo((2 * ua) / (a - b), 3);
            if (safe) proven += 1;
            else open += 1;
          }
    expect(Math.min(proven, open)).toBeGreaterThan(50);
  });

  test('takes no more unverified votes of a kind than were published', () => {
    const [row] = electionGaps(TWO, line([7, 3]), paperless([100, 100]));
    expect(row).toMatchObject({ reliance: 3.5, auditable: false });
  });
});

describe('of a country', () => {
  const six = (shares: readonly number[]): readonly number[] => shares.map((share) => share * 1000);

  test('every claim of a list contest has a gap, and one that rests on nothing has 0', () => {
    const country = of('kz-2004');
    const votes = country.contest.choices.map((_, choice) => 900_000 - 80_000 * choice);
    const all = electionGaps({ country }, line(votes, 5000), []);
    expect(all.length).toBeGreaterThan(country.contest.choices.length);
    expect(all.filter(({ reliance, auditable }) => reliance !== 0 || !auditable)).toEqual([]);
    const some = electionGaps({ country }, line(votes, 5000), paperless(votes.map((own) => own / 20)));
    expect(some.map(({ says }) => says)).toEqual(all.map(({ says }) => says));
    expect(some.some(({ reliance = 0 }) => reliance > 0)).toBe(true);
    for (const { reliance = Number.POSITIVE_INFINITY, auditable } of some) expect(auditable).toBe(reliance < 1);
  });

  test('a president has a majority to prove, and districts nothing as a country', () => {
    const country = of('kz-2005');
    const votes = six([600, 200, 100, 60, 40].slice(0, country.contest.choices.length));
    const [first] = electionGaps({ country }, line(votes), paperless(votes.map((own) => own / 10)));
    expect(first).toMatchObject({ kind: 'majority', auditable: true });
    const districts = { ...of('kz-2004'), seatRule: { kind: 'districts' } as const };
    expect(electionGaps({ country: districts }, line(votes), [])).toEqual([]);
  });
});
