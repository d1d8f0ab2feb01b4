/**
 * A small station for tests of attacks: its scenario, one day of it, and every byte that the day left behind.
 * @module
 */
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import { AUDIENCES } from '../../src/domain/election.ts';
import { baselineById, behaviourOf, policyOf } from '../../src/domain/policy/policy.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Attack } from '../../src/domain/ports.ts';
import type { AttackUse, GroupSpec, Scenario, StationSpec } from '../../src/domain/scenario.ts';
import { runStation, type StationRun } from '../../src/sim/station-run.ts';
import { evidenceFor, type Intruder, type World } from '../../src/world/index.ts';

export const CHOICES = ['A', 'B', 'C'] as const;
export const SHARES = [0.5, 0.3, 0.2] as const;

/** Nothing goes wrong by itself and everybody on the lists comes: what a test sees is then the attack's doing. */
export const QUIET: Partial<Behaviour> = {
  turnout: 1,
  unlistedShare: 0,
  certificateShare: 0,
  homeShare: 0,
  blankShare: 0,
  invalidShare: 0,
  spoilBallot: 0,
  unableStation: 0,
  assistStation: 0,
  walkOff: 0,
  deviceFault: 0,
  miscopyCode: 0,
  restartStation: 0,
  fallBackStation: 0,
  leaveRecorderUnsealed: 0,
  retainCertificates: 1,
};

export interface StationOptions {
  readonly baseline?: string;
  readonly policy?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
  readonly station?: Partial<StationSpec>;
  readonly groups?: readonly GroupSpec[];
  readonly attacks?: readonly AttackUse[];
  readonly recountAsked?: boolean;
}

export function scenarioOf(options: StationOptions): Scenario {
  const baseline = present(baselineById(options.baseline ?? 'sailau-2005'), 'baseline');
  return {
    title: 'a test',
    story: '',
    source: [],
    teaches: '',
    baseline: baseline.id,
    with: [],
    policy: policyOf(baseline, [], options.policy ?? {}),
    behaviour: behaviourOf(baseline, options.behaviour ?? {}),
    station: {
      voters: 120,
      contest: { kind: 'president', choices: CHOICES, shares: SHARES },
      booths: 3,
      carriers: 20,
      electronicOnly: 0,
      paperOnly: 0,
      arrivingUnlisted: 0,
      arrivingBasis: 'application',
      ...options.station,
    },
    groups: options.groups ?? [],
    attacks: options.attacks ?? [],
    coalitions: {},
    namedVoter: 0,
    recountAsked: options.recountAsked ?? false,
    variants: [],
    expect: [],
  };
}

/** The scenario's day; `seed` names it. */
export function dayOf(options: StationOptions, seed = 'one day'): StationRun {
  return runStation(scenarioOf(options), rngOf(seed));
}

/** The same day with one attack. */
export function attackedDay(
  id: string,
  params: AttackUse['params'],
  options: StationOptions,
  seed?: string,
): StationRun & { readonly intruder: Intruder; readonly did: string } {
  const group = options.groups?.[0]?.name;
  const use: AttackUse = { use: id, params, ...(group === undefined ? {} : { group }) };
  const run = dayOf({ ...options, attacks: [use] }, seed);
  const intruder = present(run.uses[0]?.intruder, `${id} is mounted`);
  return { ...run, intruder, did: intruder.tap.did() };
}

/** Numbers in a sentence, in order. */
export function numbersIn(sentence: string): number[] {
  return [...sentence.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

/** Everything a day leaves behind: memory, ledgers, papers, and the evidence of every audience. */
export function bytesOf(world: World): string {
  const { memory, ledgers, papers } = world;
  const columns = Object.entries(ledgers).map(([name, column]) => [name, 'view' in column ? column.view() : column]);
  const evidence = AUDIENCES.map((audience) => evidenceFor(world, audience));
  return JSON.stringify({ memory, columns, papers, evidence }, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as Iterable<number>) : value,
  );
}

/** The flags an attack needs, each with the first value that its guard allows unless `policy` has an allowed one. */
export function allowing(attack: Attack, policy: Policy): Policy {
  const needed = attack.guards
    .filter(({ flag, oneOf }) => !oneOf.includes(policy[flag]))
    .map(({ flag, oneOf }) => [flag, oneOf[0]]);
  return { ...policy, ...Object.fromEntries(needed) };
}

/** The stored votes as rows: choice, code, second. */
export function boxOf({ ledgers: { boxChoice, boxCode, boxSecond } }: World): readonly (readonly number[])[] {
  return Array.from({ length: boxChoice.length }, (_, row) => [boxChoice.at(row), boxCode.at(row), boxSecond.at(row)]);
}
