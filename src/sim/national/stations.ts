/**
 * Runs the stations of a country one by one, every visit of them, and keeps of each what the commission above gets to
 * see, what observers took away, what its controls found, and the truth beside it.
 *
 * A block of stations needs nothing of the others: blocks may run anywhere and in any order.
 *
 * Source: design section 13.
 * @module
 */
import { present } from '../../base/assert.ts';
import { canonicalText } from '../../base/canonical.ts';
import { rngOf } from '../../base/rng.ts';
import { sha256Hex } from '../../crypto/hash.ts';
import { DAY_STARTS_HOUR, NEVER } from '../../domain/election.ts';
import type { FlagId } from '../../domain/policy/types.ts';
import type { Notice } from '../../domain/ports.ts';
import { DESK_EVENTS } from '../../domain/records/records.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { markedKeys, register, type World } from '../../world/index.ts';
import { papersOf } from '../bundle/papers.ts';
import { causedBy } from '../caused.ts';
import { scoreVotes } from '../score.ts';
import { runStation, type StationRun } from '../station-run.ts';
import { listsOf } from './lists.ts';
import { arrivingOf, notAlone } from './lone-days.ts';
import { attackedStations } from './placing.ts';
import { type CountryPlan, planCountry, type StationPlan } from './plan.ts';
import { planSecondRound } from './second-round.ts';
import { stationDay } from './station-day.ts';
import { stationLine } from './station-line.ts';
import { widened } from './widen.ts';

export interface StationBlock {
  readonly first: number;
  readonly summaries: readonly StationSummary[];
}

/** The plan of an election: the same for every block of one seed. */
export function planOf(election: ElectionScenario, seed: string): CountryPlan {
  const { country, secondRound } = election;
  const rng = rngOf(seed);
  const first = planCountry(secondRound?.country ?? country, rng.fork('country'));
  const plan = secondRound === undefined ? first : planSecondRound(first, secondRound.pairs, rng.fork('second round'));
  const lists = listsOf(plan.stations, election.behaviour, election.policy, rng.fork('lists'));
  return {
    ...plan,
    stations: plan.stations.map((station, index) => ({ ...station, lists: present(lists[index], 'lists') })),
  };
}

/**
 * @param to - one past the last station.
 * @param keepsPapers - whether summaries carry what a bundle holds of a station; it costs memory and changes nothing.
 */
export function runBlock(
  election: ElectionScenario,
  plan: CountryPlan,
  seed: string,
  first: number,
  to: number,
  keepsPapers = false,
): StationBlock {
  const attacked = attackedStations(election, plan, rngOf(seed).fork('placing'));
  const summaries: StationSummary[] = [];
  for (let station = first; station < to; station += 1) {
    const own = present(plan.stations[station], `station ${station}`);
    const summary = runOne(election, own, seed, attacked, keepsPapers);
    const { choices } = election.country.contest;
    summaries.push(own.again === undefined ? summary : widened(summary, own.again.pair, choices.length));
  }
  return { first, summaries };
}

function runOne(
  election: ElectionScenario,
  plan: StationPlan,
  seed: string,
  attacked: readonly ReadonlySet<number>[],
  keepsPapers: boolean,
): StationSummary {
  const { scenario, rng, streams, places } = stationDay(election, plan, seed, attacked);
  const run = runStation(scenario, rng, { streams });
  const kept = keepsPapers ? { papers: papersOf(run.world) } : {};
  if (places.length === 0) return { ...summaryOf(plan, run, run.notices), ...kept };
  const twin = runStation({ ...scenario, attacks: [] }, rng);
  const honest = summaryOf(plan, twin, twin.notices);
  // Of a second round nobody asks what each attack shows by itself.
  const meeting = plan.again === undefined ? notAlone(run) : [];
  const alone = meeting.map((index) => {
    const attacks = scenario.attacks.slice(index, index + 1);
    const day = runStation({ ...scenario, attacks }, rng, { streams: streams.slice(index, index + 1) });

    const { scored, findings, ...summary } = summaryOf(plan, day, twin.notices);
    return { ...arrivingOf(summary), scored, findings, place: places[index] ?? -1 };
  });
  return {
    ...summaryOf(plan, run, twin.notices, places),
    ...kept,
    honest: { ...arrivingOf(honest), scored: honest.scored },
    ...(alone.length === 0 ? {} : { alone }),
  };
}

/** The last head of its log that had left the machine by each of REPORT_HOURS; empty: none had. */
function headsByHour({ papers: { logHeads = [] } }: World): readonly string[] {
  return REPORT_HOURS.map((hour) => {
    const end = (hour - DAY_STARTS_HOUR) * 3600;
    return logHeads.findLast(({ second }) => second <= end)?.head ?? '';
  });
}

/** @param places - of its attacks among those of the scenario. */
function summaryOf(
  plan: StationPlan,
  run: StationRun,
  honest: readonly Notice[],
  places: readonly number[] = [],
): StationSummary {
  const { world, notices } = run;
  const { result, turnout } = scoreVotes(world);
  const { electronic, paper } = world.papers;
  const stored = electronic?.accepted ?? 0;
  const accepted = world.ledgers.certificateNumber.length;
  const issued = register(world, 'certificatesIssued');
  const known = notices.filter(({ level }) => level !== 'unknown');
  const caused = causedBy(notices, honest);
  return {
    station: plan.station,
    line: stationLine(world),
    electronicByChoice: stored === 0 ? undefined : electronic?.byChoice,
    paperByChoice: paper?.byChoice ?? [],
    ballotsByChoice: ballotsOf(world),
    observed: world.disclosed.observersPresent,
    copyGiven: world.disclosed.observersPresent && world.policy['proto.copies'] && world.disclosed.copiesGiven,
    posted: world.disclosed.protocolsPosted,
    cutCalls: register(world, 'calls') - register(world, 'fileSent'),
    head: world.papers.logSeal ?? '',
    headsByHour: headsByHour(world),
    recorder: world.papers.recorderSent === undefined ? '' : sha256Hex(canonicalText(world.papers.recorderSent)),
    failures: plan.electronic ? failuresOf(world) : undefined,
    byHour: cameByHour(world),
    certificates: { issued, accepted, kept: keptOf(world) },
    markedKeys: markedKeys(world),
    added: turnout.added,
    scored: {
      intended: result.rows.map(({ intended }) => intended),
      confirmed: result.rows.map(({ confirmed }) => confirmed),
      confirmedNotValid: result.blank.confirmed + result.invalid.confirmed,
      moved: result.votesMoved,
      lost: result.votesLost,
      addedVotes: result.votesAdded,
    },
    gapVotes: unverified(world, stored),
    findings: known.map(({ control, kind, level, who }) => ({
      control,
      kind,
      level,
      who,
      caused: caused.some((notice) => notice.control === control && notice.kind === kind),
    })),
    attacks: run.uses.map(({ attack, preventedBy, intruder }, index) => ({
      place: places[index] ?? -1,
      id: attack.id,
      preventedBy: [...preventedBy] as FlagId[],
      interventions: intruder?.interventions ?? 0,
      used: [...(intruder?.used ?? [])],
      people: intruder?.people.size ?? 0,
    })),
  };
}

/** As somebody finds them who opens the packages: a ballot that no member signed is invalid whatever it says. */
function ballotsOf({ station, ledgers: { ballotChoice, ballotSigned } }: World): readonly number[] {
  const byChoice = station.contest.choices.map(() => 0);
  for (let row = 0; row < ballotChoice.length; row += 1) {
    const choice = ballotChoice.at(row);
    if (choice >= 0 && ballotSigned.at(row) !== 0) byChoice[choice] = (byChoice[choice] ?? 0) + 1;
  }
  return byChoice;
}

/** E-votes of which no slip exists, whether or not anybody asks for a recount. */
function unverified({ policy, ledgers }: World, accepted: number): number {
  return policy['paper.mode'] === 'none' ? accepted : Math.max(0, accepted - ledgers.slipChoice.length);
}

function keptOf(world: World): number {
  let kept = 0;
  const column = world.ledgers.certificateKept;
  for (let row = 0; row < column.length; row += 1) kept += column.at(row);
  return kept;
}

const FAILURES = (['deviceDown', 'outage', 'restart', 'fallback'] as const).map((event) => DESK_EVENTS.indexOf(event));

/** Entries of the log that say that something went out of service. */
function failuresOf({ ledgers: { logEvent } }: World): number {
  let failures = 0;
  for (let row = 0; row < logEvent.length; row += 1) if (FAILURES.includes(logEvent.at(row))) failures += 1;
  return failures;
}

/** Who had signed by each of the hours at which turnout is reported. */
function cameByHour(world: World): readonly number[] {
  const ends = REPORT_HOURS.map((hour) => (hour - DAY_STARTS_HOUR) * 3600);
  const counts = ends.map(() => 0);
  const { paperSigned, electronicSigned } = world.ledgers;
  for (const column of [paperSigned, electronicSigned]) {
    for (let person = 0; person < column.length; person += 1) {
      const second = column[person] ?? NEVER;
      if (second === NEVER) continue;
      let interval = 0;
      while (interval < ends.length - 1 && second >= (ends[interval] ?? 0)) interval += 1;
      counts[interval] = (counts[interval] ?? 0) + 1;
    }
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}
