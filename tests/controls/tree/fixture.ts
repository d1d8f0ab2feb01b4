/**
 * Honest elections on their way up, without running a single station: protocols come from the plan of a country, arrivals
 * and channels are drawn, and the world of the way up does the rest.
 * @module
 */

import { present } from '../../../src/base/assert.ts';
import { type Rng, rngOf } from '../../../src/base/rng.ts';
import { LABELLED_SIGNER } from '../../../src/crypto/signers.ts';
import type { Audience } from '../../../src/domain/election.ts';
import { baselineById, behaviourOf, policyOf } from '../../../src/domain/policy/policy.ts';
import type { Behaviour, Policy } from '../../../src/domain/policy/types.ts';
import { REPORT_HOURS } from '../../../src/domain/tree/country.ts';
import type { TreeEvidence } from '../../../src/domain/tree/records.ts';
import { compileTree } from '../../../src/machines/index.ts';
import { BASELINE_OF } from '../../../src/scenario/election/file.ts';
import { COUNTRIES, scaled } from '../../../src/sim/national/countries.ts';
import { planCountry, type StationPlan } from '../../../src/sim/national/plan.ts';
import { keyringOf } from '../../../src/world/line/index.ts';
import {
  type Climb,
  climbUp,
  createClimb,
  type StationArrival,
  type TreeIntruder,
  treeEvidenceFor,
} from '../../../src/world/tree/index.ts';

export interface HonestElection {
  readonly country: string;
  readonly stations: number;
  readonly seed: string;
  readonly set?: Partial<Policy>;
  readonly habits?: Partial<Behaviour>;
  /** Whoever has no copy was refused one as often as the habits say; else nobody asked. */
  readonly refusals?: boolean;
}

/** Every record that rules can make is made and shown. */
export const OPEN: Partial<Policy> = {
  'publish.level': 'station',
  'tec.tables': 'given',
  'proto.copies': true,
  'recount.selection': 'random',
  'tx.protocolHash': true,
};

export function honestElection(options: HonestElection): (audience: Audience) => TreeEvidence {
  const climb = electionWith(options, []);
  return (audience) => treeEvidenceFor(climb, audience);
}

/** @param intruders - who reaches into the way up of stations that are honest. */
export function electionWith(options: HonestElection, intruders: readonly TreeIntruder[]): Climb {
  const rng = rngOf(options.seed);
  const country = scaled(present(COUNTRIES[options.country], options.country)(), options.stations);
  const baseline = present(baselineById(BASELINE_OF[options.country] ?? ''), 'a year');
  const policy = policyOf(baseline, [], { ...options.set });
  // Slips of the pen are honest and leave findings: where silence is asked for, nobody slips.
  // In so few stations a fifth of the observers are no sample: all of them count who comes.
  const silent: Partial<Behaviour> = { protocolSlip: 0, recountStations: 0, observerClicks: 1 };
  const behaviour = behaviourOf(baseline, { ...silent, ...options.habits });
  const plan = planCountry(country, rng.fork('country'));
  const climb = createClimb({
    country,
    tree: plan.tree,
    policy,
    behaviour,
    tables: compileTree(policy),
    stations: plan.stations.map(({ station, region, tec, voters, electronic }) => {
      return { station, region, tec, voters, electronic };
    }),
    arrivals: plan.stations.map((station) => {
      const arrival = arrivalOf(station, policy, behaviour, rng.fork(`at/${station.station}`));
      return options.refusals === true ? arrival : { ...arrival, copyAsked: arrival.copyGiven };
    }),
    intruders,
    keyring: keyringOf(policy['tx.keys'], LABELLED_SIGNER, () => 0, rng.fork('keys')),
    rng: rng.fork('up'),
  });
  climbUp(climb);
  return climb;
}

function arrivalOf(plan: StationPlan, policy: Policy, behaviour: Behaviour, rng: Rng): StationArrival {
  const share = behaviour.electronicShareMean;
  const electronic = plan.electronic ? plan.byChoice.map((votes) => binomial(votes, share, rng)) : undefined;
  const observer = rng.unit();
  const copies = policy['proto.copies'];
  return {
    station: plan.station,
    line: {
      registered: plan.voters,
      voters: plan.came,
      electronic: (electronic ?? []).reduce((sum, votes) => sum + votes, 0),
      byChoice: plan.byChoice,
      blank: 0,
      invalid: plan.notValid,
    },
    electronicByChoice: electronic,
    ballotsByChoice: plan.byChoice.map((votes, choice) => votes - (electronic?.[choice] ?? 0)),
    observed: observer < behaviour.observerPresent,
    copyAsked: copies && observer < behaviour.observerPresent,
    copyGiven: copies && observer < behaviour.observerPresent * (1 - behaviour.refuseCopies),
    posted: rng.chance(behaviour.postProtocols),
    cutCalls: 0,
    head: '',
    headsByHour: [],
    recorder: '',
    failures: plan.electronic ? failuresOf(behaviour, rng.fork('failures')) : undefined,
    byHour: hoursOf(plan, rng),
    certificates: { issued: 3, accepted: 3 },
    // Two people of each station stand on the next one's list too, and vote here.
    markedKeys: [2 * plan.station, 2 * plan.station + 1],
  };
}

/** A restart or a change to paper, as often as the year has them, and now and then a device. */
function failuresOf({ restartStation, fallBackStation }: Behaviour, rng: Rng): number {
  return [restartStation, fallBackStation, 0.1].filter((chance) => rng.chance(chance)).length;
}

function binomial(trials: number, chance: number, rng: Rng): number {
  let hits = 0;
  for (let trial = 0; trial < trials; trial += 1) if (rng.chance(chance)) hits += 1;
  return hits;
}

/** Everybody draws an hour of her own. Without a series of the region the day is even, from seven to twenty. */
function hoursOf({ came, arrivals }: StationPlan, rng: Rng): readonly number[] {
  const shares = arrivals ?? REPORT_HOURS.map((hour) => (hour - 7) / 13);
  const counts = shares.map(() => 0);
  for (let voter = 0; voter < came; voter += 1) {
    const at = rng.unit();
    const hour = shares.findIndex((share) => at < share);
    const place = hour < 0 ? shares.length - 1 : hour;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/** Seen by an auditor, with every record there is, and enough copies for a sample. */
export const HONEST = honestElection({ country: 'kz-2005', stations: 240, seed: 'fixture', set: OPEN })('auditor');
