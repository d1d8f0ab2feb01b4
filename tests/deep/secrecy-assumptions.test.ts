/**
 * What is called certain on honest days on which everything goes wrong that can: noted codes, cards carried off, votes
 * lost, machines that stop. It is right, or one of the assumptions that the figures name does not hold of that voter.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { CoalitionMember, StationSpec } from '../../src/domain/scenario.ts';
import { ASSUMED } from '../../src/sim/clues.ts';
import { scoreBeliefs } from '../../src/sim/score.ts';
import { exposureOf, viewOf } from '../../src/sim/secrecy.ts';
import type { StationRun } from '../../src/sim/station-run.ts';
import { dayOf, QUIET, type StationOptions, scenarioOf } from '../adversary/station.ts';

const MISHAPS: fc.Arbitrary<Partial<Behaviour>> = fc.record({
  chooseElectronic: fc.constantFrom(0.1, 0.5, 1),
  walkOff: fc.constantFrom(0, 0.01, 0.1),
  miscopyCode: fc.constantFrom(0, 0.3, 1),
  deviceFault: fc.constantFrom(0, 0.3),
  unableStation: fc.constantFrom(0, 0.8),
  assistStation: fc.constantFrom(0, 0.8),
  watchedVoters: fc.constant(5),
  homeShare: fc.constantFrom(0, 0.2),
  restartStation: fc.constantFrom(0, 0.9),
  restartLoss: fc.constant(5),
  fallBackStation: fc.constantFrom(0, 0.5),
  humanCodes: fc.constantFrom(0, 1),
  requestCode: fc.constantFrom(0.3, 1),
  postControlProtocol: fc.constant(1),
  certificateShare: fc.constantFrom(0, 0.1),
  unlistedShare: fc.constantFrom(0, 0.1),
  blankShare: fc.constantFrom(0, 0.1),
});

const RULES: fc.Arbitrary<Partial<Policy>> = fc.record({
  'code.len': fc.constantFrom(3, 4),
  'code.mode': fc.constantFrom('voterChosen', 'machineAssigned'),
  'log.order': fc.constantFrom('castOrder', 'shuffled'),
  'cp.order': fc.constantFrom('castOrder', 'byCode'),
  'card.serialLogged': fc.constantFrom('none', 'both'),
  'fallback.electronic': fc.constantFrom('kept', 'discarded'),
  'register.mode': fc.constantFrom('dual', 'unified'),
});

/** Where nearly all vote alike, many records lead to one choice, and a voter who is none of them is easily forgotten. */
const STATIONS: fc.Arbitrary<Partial<StationSpec>> = fc.record({
  voters: fc.constantFrom(20, 60, 120),
  booths: fc.constantFrom(1, 3),
  contest: fc.constantFrom([0.5, 0.3, 0.2], [0.9, 0.05, 0.05], [0.98, 0.01, 0.01]).map((shares) => {
    return { kind: 'president' as const, choices: ['A', 'B', 'C'], shares };
  }),
});

/** Machines that stop, which leaves every record as it is. */
const STOPS: fc.Arbitrary<readonly string[]> = fc.constantFrom([], [], ['AV-01'], ['AV-02'], ['AV-03'], ['AV-07']);

/** Codes are collected from some: of the others, nobody knows which row is theirs. */
const collectedFrom = (share: number): Required<Pick<StationOptions, 'groups' | 'attacks'>> => ({
  groups: [{ name: 'some', share }],
  attacks: [{ use: 'CS-03', params: {}, group: 'some' }],
});

const DAYS: fc.Arbitrary<{ readonly options: StationOptions; readonly seed: string }> = fc
  .tuple(MISHAPS, RULES, STATIONS, STOPS, fc.integer({ min: 0, max: 999 }))
  .map(([behaviour, policy, station, stops, seed]) => {
    const { groups, attacks } = collectedFrom(0.3);
    const more = ['CS-06', ...stops].map((use) => ({ use, params: {} }));
    return { options: { behaviour, policy, station, groups, attacks: [...attacks, ...more] }, seed: String(seed) };
  });

const COALITIONS: readonly (readonly CoalitionMember[])[] = [
  ['employer'],
  ['technician'],
  ['registrar', 'employer'],
  ['technician', 'employer', 'commission'],
];

/** Voters whose vote lies in the box under the code that they know. */
function withOwnRow({ world: { truth, ledgers } }: StationRun): ReadonlySet<number> {
  const rows = Array.from({ length: ledgers.boxChoice.length }, (_, row) => row);
  const own = rows.filter((row) => truth.code[truth.recordOwner.at(row)] === ledgers.boxCode.at(row));
  return new Set(own.map((row) => truth.recordOwner.at(row)));
}

function exposedOn(run: StationRun, options: StationOptions, members: readonly CoalitionMember[]) {
  const { beliefs, figures } = exposureOf(viewOf(run.world, members), scenarioOf(options));
  const certain = beliefs.filter((belief) => belief.certain);
  const wrong = certain.filter(({ person, best }) => run.world.truth.confirmed[person] !== best);
  return { figures, certain, wrong, scored: scoreBeliefs(run.world, beliefs) };
}

describe('what is called certain on a day full of mishaps', () => {
  let certainties = 0;
  let wrongOnes = 0;

  test('is wrong only of voters who have no row under the code they know, and says that it assumes one', () => {
    fc.assert(
      fc.property(DAYS, ({ options, seed }) => {
        const run = dayOf(options, seed);
        const own = withOwnRow(run);
        for (const members of COALITIONS) {
          const { figures, certain, wrong, scored } = exposedOn(run, options, members);
          certainties += certain.length;
          wrongOnes += wrong.length;
          expect(wrong.filter(({ person }) => own.has(person))).toEqual([]);
          if (wrong.length > 0) expect(figures.assumes).toContain(ASSUMED.ownRow);
          expect(scored.certainWrong.count).toBe(wrong.length);
          expect(scored.certainRight + wrong.length).toBe(certain.length);
        }
      }),
      { numRuns: 400, seed: 20_051_204, endOnFailure: true },
    );
    // Else nothing was tried.
    expect([certainties > 10_000, wrongOnes > 5]).toEqual([true, true]);
  });

  test('is never wrong to whoever holds no codes', () => {
    fc.assert(
      fc.property(DAYS, ({ options, seed }) => {
        const { figures, wrong } = exposedOn(dayOf(options, seed), options, ['technician', 'commission']);
        expect([wrong, figures.assumes.includes(ASSUMED.ownRow)]).toEqual([[], false]);
      }),
      { numRuns: 300, seed: 20_040_919, endOnFailure: true },
    );
  });

  // Everybody notes some other code, so what is collected has nothing to do with the box. Of n rows with d codes, those
  // with hers are all of one choice k, and at least one, with probability (1 - (1 - 1/d)^n_k) (1 - 1/d)^(n - n_k), and it
  // is the wrong one of all who chose another.
  test('is wrong as often as the closed form says where every code is noted wrongly', () => {
    const behaviour = { chooseElectronic: 1, requestCode: 1, miscopyCode: 1, humanCodes: 0, postControlProtocol: 1 };
    const options: StationOptions = {
      policy: { 'code.len': 3 },
      behaviour: { ...QUIET, ...behaviour },
      station: { voters: 200, booths: 20, carriers: 40 },
      ...collectedFrom(0.1),
    };
    const days = Array.from({ length: 200 }, (_, day) => exposedOn(dayOf(options, `d${day}`), options, ['employer']));
    const wrong = days.reduce((sum, day) => sum + day.wrong.length, 0);
    const chance = [0.5, 0.3, 0.2].reduce((sum, share) => {
      const none = (rows: number): number => (1 - 1 / 1000) ** rows;
      return sum + (1 - share) * (1 - none(200 * share)) * none(200 * (1 - share));
    }, 0);
    const codes = 200 * 20;
    // Two of twenty who hold the same code for one row are not certain: at most 19 in 1,000 fewer.
    expect(wrong).toBeLessThan(codes * chance + 4 * Math.sqrt(codes * chance));
    expect(wrong).toBeGreaterThan(0.981 * codes * chance - 4 * Math.sqrt(codes * chance));
  });

  test('is seldom wrong where everybody’s codes are collected: two hold the code of one row', () => {
    const options = (share: number): StationOptions => ({
      policy: { 'code.len': 3 },
      behaviour: {
        ...QUIET,
        chooseElectronic: 1,
        requestCode: 1,
        miscopyCode: 0.1,
        humanCodes: 0,
        postControlProtocol: 1,
      },
      ...collectedFrom(share),
    });
    const wrongShare = (share: number): number => {
      const days = Array.from({ length: 60 }, (_, day) =>
        exposedOn(dayOf(options(share), `e${day}`), options(share), ['employer']),
      );
      const sum = (of: (day: (typeof days)[number]) => number): number => days.reduce((all, day) => all + of(day), 0);
      return sum(({ wrong }) => wrong.length) / sum(({ certain }) => certain.length);
    };
    expect(wrongShare(1)).toBeLessThan(wrongShare(0.3) / 2);
  });
});
