/**
 * Runs a scenario: the station's day, its controls, its recount, its score; repeats of it; its variants.
 *
 * Every run has the same day without the attacks beside it, with the same people: what both show is nobody's
 * achievement.
 * @module
 */
import { rngOf } from '../base/rng.ts';
import { PHASES, type Phase } from '../domain/election.ts';
import { changedFlags, recommendationById } from '../domain/policy/policy.ts';
import type { Policy } from '../domain/policy/types.ts';
import { RECORDS } from '../domain/records/custody.ts';
import type { RecordType } from '../domain/records/records.ts';
import type { AttackOutcome, Outcome, Repeats, Variant } from '../domain/report/report.ts';
import type { Scenario, VariantSpec } from '../domain/scenario.ts';
import { audienceOf, phaseOf, register } from '../world/index.ts';
import { aboveStation, onTheAudit } from './above-station.ts';
import { causedBy } from './caused.ts';
import { changesOf } from './changes.ts';
import { closers } from './closers.ts';
import { NO_HAND_ERRORS } from './not-tested.ts';
import { tellsOn } from './noticed.ts';
import { attacksOf, outcomeOf, rowsOf } from './outcome.ts';
import { estimateOf } from './rounding.ts';
import { runStation } from './station-run.ts';
import type { PhaseView, Simulation, Steps } from './types.ts';

export { traceVoter } from './trace.ts';
export type { PhaseView, Simulation, TraceLine } from './types.ts';

export interface SimulationOptions {
  readonly seed: string;
  /** Further days with fresh streams, with and without the attacks, `0..100000`. */
  readonly repeats: number;
  /** Whether to run every recommendation alone; `true` unless said otherwise. */
  readonly closers?: boolean;
}

/** What this version does not model, said in every report. */
const NOT_MODELLED = [
  'commissions above the station, publication, other stations: run a scenario with election',
  'what travels on the telephone line, beyond whether it gets through',
];
/** Said where `deskSeconds` is 0. */
const NO_QUEUES = 'queues at the registration table and voters who leave them';

export function simulate(scenario: Scenario, options: SimulationOptions): Simulation {
  const steps = simulateInSteps(scenario, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same day by day, so that it can be given up in between.
 *
 * @yields the number of repeats done, or `undefined` after any other day.
 */
export function* simulateInSteps(scenario: Scenario, options: SimulationOptions): Steps<Simulation> {
  const outcome = runOutcome(scenario, options.seed);
  const variants: [string, Variant][] = [];
  for (const variant of scenario.variants) {
    yield undefined;
    variants.push([variant.name, runVariant(scenario, variant, options.seed)]);
  }
  const open = outcome.findings.rows
    .filter(({ level }) => level === 'unknown')
    .map(({ control }) => `check ${control}: not enough evidence`);
  const repeats = yield* repeat(scenario, options);
  const run = (changed: Scenario): Outcome => runOutcome(changed, options.seed);
  return {
    outcome,
    repeats,
    variants: Object.fromEntries(variants),
    closedBy: options.closers === false ? [] : yield* closers(scenario, outcome, run),
    notTested: [
      ...open,
      ...NOT_MODELLED,
      ...aboveStation(scenario).map((id) => `${id}, which acts above the station: run a scenario with election`),
      ...onTheAudit(scenario).map((id) => `${id}, which acts on the audit alone: audit simulate`),
      ...(scenario.behaviour.handCountError === 0 ? [NO_HAND_ERRORS] : []),
      ...(scenario.behaviour.deskSeconds === 0 ? [NO_QUEUES] : []),
    ],
  };
}

function runVariant(scenario: Scenario, variant: VariantSpec, seed: string): Variant {
  const changed = variantOf(scenario, variant);
  return {
    ...runOutcome(changed, seed),
    changedFlags: changedFlags(scenario.policy, changed.policy),
    changes: changesOf(scenario, changed),
  };
}

function runOutcome(scenario: Scenario, seed: string): Outcome {
  const run = runStation(scenario, rngOf(seed).fork('day'));
  // A day without attacks is its own honest day.
  if (scenario.attacks.length === 0) return outcomeOf(scenario, run, run.notices);
  return outcomeOf(scenario, run, runStation({ ...scenario, attacks: [] }, rngOf(seed).fork('day')).notices);
}

/** The scenario as a variant has it. */
export function variantOf(scenario: Scenario, variant: VariantSpec): Scenario {
  const flags = variant.with.flatMap((id) => recommendationById(id)?.flags ?? []);
  const policy: Policy = Object.assign({ ...scenario.policy }, ...flags, variant.set);
  return {
    ...scenario,
    policy,
    behaviour: { ...scenario.behaviour, ...variant.behaviour },
    station: { ...scenario.station, ...variant.station },
    attacks: variant.attacks ?? scenario.attacks,
    ...(variant.auditAttacks === undefined ? {} : { auditAttacks: variant.auditAttacks }),
  };
}

function* repeat(scenario: Scenario, options: SimulationOptions): Steps<Repeats> {
  const attacked = scenario.attacks.length > 0;
  const tells = tellsOn(scenario.attacks.map(({ use }) => use));
  const falseKinds: Record<string, number> = {};
  const causes: Record<string, readonly string[]> = {};
  const kinds: Record<string, number> = {};
  let detected = 0;
  let alarms = 0;
  let contradictions = 0;
  for (let index = 0; index < options.repeats; index += 1) {
    const rng = rngOf(options.seed).fork(`repeat/${index}`);
    const honest = runStation({ ...scenario, attacks: [] }, rng).notices.filter(({ level }) => level !== 'unknown');
    if (honest.length > 0) alarms += 1;
    if (honest.some(({ level }) => level === 'contradiction')) contradictions += 1;
    for (const kind of new Set(honest.map((notice) => notice.kind))) falseKinds[kind] = (falseKinds[kind] ?? 0) + 1;
    for (const { kind, innocent } of honest) causes[kind] = [...new Set([...(causes[kind] ?? []), innocent])];
    if (attacked) {
      const notices = runStation(scenario, rng).notices.filter(({ level }) => level !== 'unknown');
      if (causedBy(notices, honest).some(tells)) detected += 1;
      for (const kind of new Set(notices.map((notice) => notice.kind))) kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    yield index + 1;
  }
  return {
    runs: options.repeats,
    ...(attacked ? { detected: estimateOf(detected, options.repeats) } : {}),
    falseAlarms: estimateOf(alarms, options.repeats),
    falseContradictions: estimateOf(contradictions, options.repeats),
    falseAlarmKinds: sortedByKey(falseKinds),
    falseAlarmCauses: sortedByKey(causes),
    kindsWithAttack: sortedByKey(kinds),
  };
}

function sortedByKey<T>(byKind: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(byKind).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is there and what can be known when a phase ends. */
export function viewAt(scenario: Scenario, seed: string, phase: Phase): PhaseView {
  const rng = rngOf(seed).fork('day');
  const honest = runStation({ ...scenario, attacks: [] }, rng, { until: phase }).notices;
  const run = runStation(scenario, rng, { until: phase });
  const { world } = run;
  const reachedBy = (when: Phase): boolean => PHASES.indexOf(when) <= PHASES.indexOf(phase);
  const table = world.tables.station;
  return {
    phase: phaseOf(world),
    stationState: table.values[table.valueOf[register(world, 'station')] ?? 0] ?? '',
    second: register(world, 'second'),
    cameIn: register(world, 'cameIn'),
    electronicRecords: world.ledgers.boxChoice.length,
    paperBallots: world.ledgers.ballotChoice.length,
    records: (Object.keys(RECORDS) as RecordType[]).flatMap((type) => {
      const who = audienceOf(world, type);
      return who === undefined ? [] : [{ type, says: RECORDS[type].says, who }];
    }),
    attacks: attacksOf(run).map((attack, index) =>
      soFar(attack, reachedBy('voting') || run.uses[index]?.intruder?.acted === true),
    ),
    findings: rowsOf(run.notices, honest).filter((row) => row.level !== 'unknown' && reachedBy(row.when)),
  };
}

/**
 * An attack as far as it has come. What voters are ordered and which visits are added is drawn up before the day and
 * happens while people vote; only an act of its own can come earlier.
 */
function soFar(attack: AttackOutcome, under: boolean): PhaseView['attacks'][number] {
  const { preventedBy, interventions, powers } = attack;
  const begun = under && (interventions > 0 || powers.length > 0);
  if (begun || preventedBy.length > 0) return { ...attack, begun };
  return { ...attack, begun, did: 'nothing so far', interventions: 0, powers: [] };
}
