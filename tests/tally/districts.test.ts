/**
 * One seat a district: every small district against the words of the law, and every way to move its votes.
 *
 * Source: S04; dossier 9.4.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type DistrictSeat, districtMargins, districtSeat, type SecondCounts } from '../../src/tally/districts.ts';
import { allValid } from './worlds.ts';

/** All ways to give up to `most` votes to each of `choices`. */
function votesUpTo(most: number, choices: number): readonly (readonly number[])[] {
  if (choices === 0) return [[]];
  const one = Array.from({ length: most + 1 }, (_, votes) => votes);
  return votesUpTo(most, choices - 1).flatMap((rest) => one.map((votes) => [votes, ...rest]));
}

type Pair = readonly [number, number];

/** The law, read aloud: who is beaten by how many, without any ranking. */
function byLaw(first: readonly number[], cast: number, second: (pair: Pair) => readonly number[]): DistrictSeat {
  for (const [choice, votes] of first.entries()) if (votes + votes > cast) return { round: 1, winner: choice };
  const beatenBy = (choice: number): number => first.filter((votes) => votes > (first[choice] ?? 0)).length;
  const equals = (choice: number): number => first.filter((votes) => votes === first[choice]).length;
  const sure = [...first.keys()].filter((choice) => beatenBy(choice) + equals(choice) <= 2);
  if (sure.length !== 2) return { round: 0 };
  const [a = 0, b = 0] = sure.sort((one, other) => beatenBy(one) - beatenBy(other) || one - other);
  const votes = second([a, b]);
  const [va = 0, vb = 0] = [votes[a], votes[b]];
  if (va === vb) return { round: 0, pair: [a, b] };
  return { round: 2, winner: va > vb ? a : b, pair: [a, b] };
}

describe('the seat of a district', () => {
  // Goal: the seat is that of the law in every district with three choices of up to four votes, up to two votes for
  // nobody, and every second round of up to two votes for each of its pair: won, lost and equal.
  test('is that of a direct count', () => {
    const seconds = votesUpTo(2, 2);
    let both = 0;
    for (const first of votesUpTo(4, 3)) {
      for (const notValid of [0, 1, 2]) {
        const counts = allValid(first, notValid);
        for (const [one = 0, other = 0] of seconds) {
          const again = ([a, b]: Pair) => first.map((_, choice) => (choice === a ? one : choice === b ? other : 0));
          const { pair } = districtSeat(counts);
          const second = pair === undefined ? undefined : { pair, counts: allValid(again(pair)) };
          const seat = districtSeat(counts, second);
          expect(seat).toEqual(byLaw(first, counts.cast, again));
          both += seat.round === 2 ? 1 : 0;
        }
      }
    }
    expect(both).toBeGreaterThan(100);
  });

  test('is of nobody after a second round between others', () => {
    const counts = allValid([4, 3, 2]);
    const second: SecondCounts = { pair: [0, 2], counts: allValid([5, 0, 1]) };
    expect(districtSeat(counts, second)).toEqual({ round: 0, pair: [0, 1] });
    expect(districtSeat(counts, { pair: [1, 0], counts: allValid([5, 1, 0]) })).toMatchObject({ round: 2, winner: 0 });
  });
});

describe('votes for somebody who does not stand', () => {
  test('count for nobody', () => {
    const second: SecondCounts = { pair: [0, 1], counts: allValid([2, 3, 7]) };
    expect(districtSeat(allValid([4, 3, 2]), second)).toEqual({ round: 2, winner: 1, pair: [0, 1] });
  });
});

describe('the margin of a second round', () => {
  test('is the fewest moved votes that change the seat, in every small one', () => {
    const first = allValid([4, 4, 1]);
    for (const [one = 0, other = 0] of votesUpTo(9, 2)) {
      const seatAfter = (moved: number): DistrictSeat =>
        districtSeat(first, {
          pair: [0, 1],
          counts: allValid(one > other ? [one - moved, other + moved, 0] : [one + moved, other - moved, 0]),
        });
      const margin = districtMargins(first, { pair: [0, 1], counts: allValid([one, other, 0]) }).find(
        ({ round }) => round === 2,
      );
      if (one === other) {
        expect(margin).toBeUndefined();
        continue;
      }
      const { votes = 0 } = margin ?? {};
      expect(seatAfter(votes).winner).not.toBe(seatAfter(0).winner);
      expect(seatAfter(votes - 1).winner).toBe(seatAfter(0).winner);
    }
  });

  test('stands beside that of the first round, which is about the pair too', () => {
    const second = { pair: [0, 1] as const, counts: allValid([10, 0, 0]) };
    expect(districtMargins(allValid([8, 5, 4]), second)).toEqual([
      { round: 1, votes: 1, from: 0, to: 2 },
      { round: 2, votes: 5, from: 0, to: 1 },
    ]);
  });
});
