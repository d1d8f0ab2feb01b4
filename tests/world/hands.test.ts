/**
 * Honest hands at the table: errors of counts as they were measured, and votes on ballots in doubt.
 *
 * Source: published result R30; dossier 7.4 (CT08, CT09).
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { INVALID, MEMBERS } from '../../src/domain/election.ts';
import type { Behaviour } from '../../src/domain/policy/types.ts';
import { handError } from '../../src/world/day/hands.ts';
import { evidenceFor, type World } from '../../src/world/index.ts';
import { bytesOf, dayOf, QUIET } from '../adversary/station.ts';

const COUNTED = { skipOpeningCount: 0, skipCancelling: 0, skipBoxCount: 0, chooseElectronic: 0 };

function day(behaviour: Partial<Behaviour>, seed = 'hands', voters = 200): World {
  const options = { behaviour: { ...QUIET, ...COUNTED, ...behaviour }, station: { voters }, recountAsked: true };
  return dayOf(options, seed).world;
}

const truePiles = ({ ledgers, station }: World): number[] => {
  const lies = Array.from(ledgers.ballotPile.view());
  return [...station.contest.choices.keys(), INVALID].map((pile) => lies.filter((own) => own === pile).length);
};
const called = ({ papers }: World): readonly number[] => papers.piles ?? [];
const saidBy = (id: string, world: World) =>
  CONTROLS.find((control) => control.id === id)
    ?.examine(evidenceFor(world, 'auditor'))
    .map(({ kind }) => kind);

describe('the error of a count', () => {
  // The best and the worst procedure that were measured, and the mean of all. Errors are even from none to twice the
  // mean, so one has a standard deviation below 1.16 means, or that of a single ballot; five of these at 20,000 counts.
  test.each([0.0048, 0.014, 0.0213])('has a mean size of %d of the pile, as measured, and no side', (rate) => {
    for (const ballots of [1, 7, 30, 437, 5000]) {
      const hands = rngOf('counts').fork(`${rate}/${ballots}`);
      const errors = Array.from({ length: 20_000 }, () => handError(ballots, rate, hands) / ballots);
      const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, own) => sum + own, 0) / numbers.length;
      const spread = Math.sqrt(meanOf(errors.map((own) => own * own)));
      const most = (5 * spread) / Math.sqrt(errors.length);
      expect(Math.abs(meanOf(errors.map(Math.abs)) - rate)).toBeLessThan(most);
      expect(Math.abs(meanOf(errors))).toBeLessThan(most);
    }
  });

  test('is whole, never more than the pile, and none where there is nothing to count', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.double({ min: 0, max: 0.2, noNaN: true }), fc.string(), (ballots, rate, seed) => {
        const error = handError(ballots, rate, rngOf(seed));
        expect(Number.isInteger(error)).toBe(true);
        expect(Math.abs(error)).toBeLessThanOrEqual(Math.min(ballots, Math.ceil(2 * rate * ballots)));
      }),
    );
  });
});

describe('a count by hands that err', () => {
  // What a recount may call a contradiction at most once in a thousand counts by the worst measured procedure: three of
  // these 150 counts or more come once in a thousand runs of this test, if all were by the worst.
  test('is hardly ever taken for a contradiction by a recount, and fits the ballots where sums are checked', () => {
    const habits = fc.record({
      handCountError: fc.constantFrom(0.0048, 0.014, 0.0213),
      checkPiles: fc.constantFrom(0, 1),
      invalidShare: fc.constantFrom(0, 0.3),
    });
    let unfit = 0;
    let contradictions = 0;
    fc.assert(
      fc.property(habits, fc.nat(), fc.constantFrom(40, 200, 700), (behaviour, seed, voters) => {
        const world = day(behaviour, `${seed}`, voters);
        const sum = called(world).reduce((all, own) => all + own, 0);
        const fits = sum === world.ledgers.ballotChoice.length;
        if (behaviour.checkPiles === 1) expect(fits).toBe(true);
        if (!fits) unfit += 1;
        expect(saidBy('equation-4b', world)).toEqual(fits ? [] : ['equation_4b_broken']);
        if (saidBy('ballot-totals', world)?.length !== 0) contradictions += 1;
        expect(['pile-inspection', 'pile-counts'].map((id) => saidBy(id, world))).toEqual([[], []]);
      }),
      { numRuns: 150 },
    );
    expect(unfit).toBeGreaterThan(0);
    expect(contradictions).toBeLessThan(3);
  });

  test('leaves a small pile small: its error is of its own size', () => {
    const worlds = Array.from({ length: 60 }, (_, seed) => day({ handCountError: 0.0213 }, `${seed}`, 300));
    for (const world of worlds) {
      const lies = truePiles(world);
      expect(
        called(world).map((own, pile) => Math.abs(own - (lies[pile] ?? 0)) <= Math.ceil(0.0426 * (lies[pile] ?? 0))),
      ).toEqual(lies.map(() => true));
    }
    expect(worlds.some((world) => String(called(world)) !== String(truePiles(world)))).toBe(true);
  });

  test('is right at 0, and is then the day that it was', () => {
    expect(called(day({}))).toEqual(truePiles(day({})));
    expect(bytesOf(day({ handCountError: 0, checkPiles: 1 }))).toBe(bytesOf(day({})));
  });
});

describe('a ballot in doubt', () => {
  const doubtful = { contestedBallot: 1, invalidShare: 0.3 };
  const marks = ({ ledgers }: World): number[] => Array.from(ledgers.ballotChoice.view());
  const piles = ({ ledgers }: World): number[] => Array.from(ledgers.ballotPile.view());

  test('goes by its mark where members read it rightly, with a vote of all seven on record', () => {
    const world = day(doubtful);
    expect(piles(world)).toEqual(marks(world));
    const votes = evidenceFor(world, 'auditor').contestedVotes;
    expect(Array.from(votes?.valid ?? [])).toEqual(marks(world).map((mark) => (mark >= 0 ? MEMBERS : 0)));
    expect(world.papers.paper?.contested).toBe(marks(world).length);
  });

  // Every ballot in doubt lies where four of the seven recorded votes put it.
  test.each([0, 0.4, 0.6, 0.9])('goes by the majority where members read it rightly with chance %d', (readsDoubt) => {
    const world = day({ ...doubtful, readsDoubt }, 'majority', 600);
    const { valid, invalid } = evidenceFor(world, 'auditor').contestedVotes ?? { valid: [], invalid: [] };
    const lies = piles(world);
    marks(world).forEach((mark, row) => {
      const held = valid[row] ?? 0;
      expect(held + (invalid[row] ?? 0)).toBe(MEMBERS);
      expect((lies[row] ?? INVALID) >= 0).toBe(2 * held > MEMBERS);
      if (mark >= 0 && (lies[row] ?? INVALID) >= 0) expect(lies[row]).toBe(mark);
    });
    // Chance that four or more of seven are right, six hundred times: within five standard deviations.
    const choose = [1, 7, 21, 35, 35, 21, 7, 1];
    const right = choose.reduce(
      (sum, ways, members) =>
        members < 4 ? sum : sum + ways * readsDoubt ** members * (1 - readsDoubt) ** (MEMBERS - members),
      0,
    );
    const judged = marks(world).filter((mark, row) => mark >= 0 === (lies[row] ?? INVALID) >= 0).length;
    expect(Math.abs(judged - 600 * right)).toBeLessThanOrEqual(5 * Math.sqrt(600 * right * (1 - right)) + 1e-9);
  });

  test('is decided by the chair alone where no vote is taken, and a check says so', () => {
    const world = day({ ...doubtful, chairDecides: 1 });
    expect(evidenceFor(world, 'auditor').contestedVotes?.valid.length).toBe(0);
    expect(saidBy('contested-votes', world)).toEqual(['contested_without_vote']);
    expect(saidBy('contested-votes', day(doubtful))).toEqual([]);
  });

  test('that no member signed is invalid and no matter for a vote', () => {
    const world = day({ ...doubtful, unsignedStation: 0.99, watchedVoters: 1 });
    const signed = Array.from(world.ledgers.ballotSigned.view()).filter((own) => own === 1).length;
    expect(world.papers.paper?.contested).toBe(signed);
    expect(signed).toBeLessThan(20);
  });
});
