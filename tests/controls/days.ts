/**
 * Honest days: everybody keeps the rules, nobody attacks, and whoever may look does look. A control that fires on one of
 * them raises a false alarm.
 * @module
 */
import { rngOf } from '../../src/base/rng.ts';
import type { Audience } from '../../src/domain/election.ts';
import { behaviourOf, policyOf, recommendationById } from '../../src/domain/policy/policy.ts';
import type { Baseline, Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Evidence } from '../../src/domain/records/records.ts';
import type { AttackUse, Scenario } from '../../src/domain/scenario.ts';
import { runStation, type StationRun } from '../../src/sim/station-run.ts';
import { evidenceFor } from '../../src/world/index.ts';

/** Staff who do their duty, and observers who see everything. */
export const DUTIFUL: Partial<Behaviour> = {
  leaveRecorderUnsealed: 0,
  retainCertificates: 1,
  assistStation: 0,
  postProtocols: 1,
  postControlProtocol: 1,
  refuseCopies: 0,
  restartLoss: 0,
  miscopyCode: 0,
  observerPresent: 1,
  observerNotices: 1,
  inspectSeals: 1,
  chooseElectronic: 0.3,
  electronicShareMean: 0.3,
};

/** Mishaps that are nobody's fault, often enough to show in every handful of days. Kept votes: see `fallback.electronic`. */
const MISHAPS: Partial<Behaviour> = {
  deviceFault: 0.05,
  unableStation: 0.8,
  restartStation: 0.5,
  fallBackStation: 0.2,
  spoilBallot: 0.05,
  homeShare: 0.02,
  slipJam: 0.05,
  jamLoses: 0.05,
  slipsOnRoll: 20,
};

/**
 * Voters who check everything they can; and voters who check nothing, of whom some walk off with the device: fewer than
 * the one in a hundred from which on somebody should ask.
 */
export const HABITS: readonly Partial<Behaviour>[] = [
  { ...DUTIFUL, ...MISHAPS, walkOff: 0, checkCode: 1, showSlip: 0.5, reportSlip: 1, seeEcho: 1 },
  {
    ...DUTIFUL,
    ...MISHAPS,
    walkOff: 0.005,
    checkCode: 0,
    showSlip: 0,
    certificateShare: 0.005,
    slipUnreadable: 0.002,
    slipCountError: 0.01,
  },
];

export interface DayOptions {
  readonly baseline: Baseline;
  readonly policy: Policy;
  readonly behaviour: Partial<Behaviour>;
  readonly seed: string;
  readonly attacks?: readonly AttackUse[];
}

/** 300 voters, three choices: small enough for thousands of days. */
function scenarioOf({ baseline, policy, behaviour, attacks = [] }: Omit<DayOptions, 'seed'>): Scenario {
  return {
    title: 'a day',
    story: '',
    source: [],
    teaches: '',
    baseline: baseline.id,
    with: [],
    policy,
    behaviour: behaviourOf(baseline, behaviour),
    station: {
      voters: 300,
      contest: { kind: 'president', choices: ['A', 'B', 'C'], shares: [0.6, 0.3, 0.1] },
      booths: 3,
      carriers: 30,
      electronicOnly: 0,
      paperOnly: 0,
      arrivingUnlisted: 0,
      arrivingBasis: 'document',
    },
    groups: [],
    attacks,
    coalitions: {},
    namedVoter: 0,
    recountAsked: true,
    variants: [],
    expect: [],
  };
}

export function runDay(options: DayOptions): StationRun {
  return runStation(scenarioOf(options), rngOf(options.seed).fork('day'));
}

export const evidenceOn =
  ({ world }: StationRun) =>
  (audience: Audience): Evidence =>
    evidenceFor(world, audience);

/** A year's rules with recommendations and flags of one's own. */
export function rulesOf(baseline: Baseline, withIds: readonly string[], set: Partial<Policy>): Policy {
  return policyOf(
    baseline,
    withIds.flatMap((id) => recommendationById(id) ?? []),
    set,
  );
}
