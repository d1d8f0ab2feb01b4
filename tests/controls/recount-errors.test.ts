/**
 * A recount whose hands err: how far two honest counts can be apart, and what is made of a count that is wrong.
 *
 * Source: published result R30 for the mean error of a pile.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { BALLOT_CHECKS } from '../../src/controls/ballots.ts';
import { recount } from '../../src/controls/index.ts';
import type { Evidence } from '../../src/domain/records/records.ts';
import { handErrorTail } from '../../src/stats/hand-errors.ts';
import { evidenceFor } from '../../src/world/index.ts';
import { dayOf, QUIET } from '../adversary/station.ts';
import { honestEvidence } from './fixture.ts';

const WORST = 0.0213;

/** Chance of each error of one count of a pile, by its definition: the size is even over `0..2 rate n`. */
function errorsOf(ballots: number, rate: number): ReadonlyMap<number, number> {
  const steps = 4000;
  const chances = new Map<number, number>();
  const add = (error: number, chance: number) => chances.set(error, (chances.get(error) ?? 0) + chance);
  for (let step = 0; step < steps; step += 1) {
    const size = (2 * rate * ballots * (step + 0.5)) / steps;
    const [whole, part] = [Math.floor(size), size - Math.floor(size)];
    for (const sign of [-1, 1]) {
      add(sign * whole, (1 - part) / steps / 2);
      add(sign * (whole + 1), part / steps / 2);
    }
  }
  return chances;
}

describe('two honest counts of the same piles', () => {
  // Goal: the bound of twice as many piles holds. Method: every pair of errors of every pile, by convolution.
  test.each([[[30]], [[80, 20]], [[60, 40, 10]]])('are apart no more often than the bound says: %j', (piles) => {
    let joint = new Map<string, number>([['0/0', 1]]);
    for (const pile of piles) {
      const errors = [...errorsOf(pile, WORST)].filter(([, chance]) => chance > 0);
      const apart = new Map<number, number>();
      for (const [one, p] of errors)
        for (const [other, q] of errors) apart.set(one - other, (apart.get(one - other) ?? 0) + p * q);
      const next = new Map<string, number>();
      for (const [at, chance] of joint) {
        const [many = 0, few = 0] = at.split('/').map(Number);
        for (const [difference, p] of apart) {
          const key = `${many + Math.max(0, difference)}/${few + Math.max(0, -difference)}`;
          next.set(key, (next.get(key) ?? 0) + chance * p);
        }
      }
      joint = next;
    }
    const tail = (votes: number): number =>
      [...joint].reduce(
        (sum, [at, chance]) => (Math.max(...at.split('/').map(Number)) >= votes ? sum + chance : sum),
        0,
      );
    for (let votes = 0; votes <= 12; votes += 1) {
      expect(tail(votes), `${votes}`).toBeLessThanOrEqual(handErrorTail([...piles, ...piles], WORST, votes) + 1e-9);
    }
    // One count alone would be too narrow, or doubling would be needless.
    const narrow = [...Array(12).keys()].filter((votes) => tail(votes) > handErrorTail(piles, WORST, votes) + 1e-9);
    expect(narrow.length).toBeGreaterThan(0);
  });
});

/** A thousand ballots, 600 and 400, and a protocol that says so. */
const MARKS = Array.from({ length: 1000 }, (_, row) => (row < 600 ? 0 : 1));
function thousand(counted: readonly number[] | undefined, byChoice: readonly number[]): Evidence {
  const columns = { choice: MARKS, signed: MARKS.map(() => 1), pile: MARKS };
  return {
    ...honestEvidence(),
    choices: ['A', 'B'],
    ballots: counted === undefined ? columns : { ...columns, counted },
    protocolPaper: { totals: { byChoice, valid: 1000, invalid: 0, contested: 0 } },
  };
}
const differs = (evidence: Evidence): boolean =>
  BALLOT_CHECKS.flatMap(({ examine }) => examine(evidence)).some(({ kind }) => kind === 'ballots_differ');

describe('a recount that errs', () => {
  test('is what the recount says, wrong as it is', () => {
    const { byChoice } = recount(thousand([590, 405, 0], [600, 400]), { kind: 'count', byChoice: [] });
    const exact = recount(thousand(undefined, [600, 400]), { kind: 'count', byChoice: [] }).byChoice;
    expect(byChoice.map((votes, choice) => votes - (exact[choice] ?? 0))).toEqual([-10, 5]);
  });

  test('accuses nobody of what two honest counts can be apart, and finds what they cannot', () => {
    const moved = (votes: number): boolean => differs(thousand([600, 400, 0], [600 + votes, 400 - votes]));
    const once = (votes: number): boolean => differs(thousand(undefined, [600 + votes, 400 - votes]));
    const least = (found: (votes: number) => boolean): number =>
      [...Array(400).keys()].find((votes) => found(votes)) ?? 400;
    // The figures follow from the tails alone: 600 and 400 ballots, once in a thousand counts.
    expect([least(once), least(moved)]).toEqual([42, 72]);
  });

  test('is silent on honest days with both counts at their worst, and is wrong on most of them', () => {
    const behaviour = { ...QUIET, chooseElectronic: 0, handCountError: WORST, recountError: WORST };
    let wrong = 0;
    for (let day = 0; day < 40; day += 1) {
      const { world, notices } = dayOf({ behaviour, station: { voters: 300 }, recountAsked: true }, `day ${day}`);
      expect(notices.filter(({ kind }) => kind === 'ballots_differ')).toEqual([]);
      const { ballots } = evidenceFor(world, 'commission');
      const counted = ballots?.counted ?? [];
      const marks = [0, 1, 2].map(
        (choice) => Array.from(ballots?.choice ?? []).filter((mark) => mark === choice).length,
      );
      if (marks.some((votes, choice) => votes !== counted[choice])) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(30);
  });

  test('without errors leaves no trace of a count by hand', () => {
    const { world } = dayOf({ behaviour: QUIET, recountAsked: true });
    expect(evidenceFor(world, 'commission').ballots).not.toHaveProperty('counted');
  });
});
