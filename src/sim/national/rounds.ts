/**
 * Second rounds: who has to stand again, those stations run once more, and what each round gave, unit by unit. A unit
 * is what has one winner: a district where districts elect, else the country.
 *
 * A second round is held where the published figures ask for it. Where the confirmed votes ask for another one, the
 * round that voters were owed is run too, without any attack: only so is it known who ought to have the seat. Where
 * decisions on complaints ask for another one, that is held like the first: same rules, habits and attacks. Nothing is
 * said of how many days later; a decision counts even if its round was over.
 *
 * Source: dossier 9.4.
 * @module
 */
import { rngOf } from '../../base/rng.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import type { Counts } from '../../tally/counts.ts';
import { type DistrictSeat, districtSeat, type SecondCounts, samePair } from '../../tally/districts.ts';
import { type Climb, districtsPutRight } from '../../world/tree/index.ts';
import type { Complaints } from './complaints.ts';
import { type ElectionRun, needsStations, runElection } from './index.ts';
import type { CountryPlan } from './plan.ts';
import { countsOf } from './seats.ts';
import { type Pairs, secondRoundOf, unitOfTec, unitsOf } from './second-round.ts';

/** Runs every station of an election or its second round, in the order of the plan; `undefined`: given up. */
export type RunStations = (election: ElectionScenario, seed: string) => Promise<readonly StationSummary[] | undefined>;

/** One day on which people voted, by unit. */
export interface Day {
  /** By the tables of the commissions that decide, and by what voters confirmed. */
  readonly published: readonly Counts[];
  readonly confirmed: readonly Counts[];
  /** As published, with what decisions on complaints put right. */
  readonly corrected: readonly Counts[];
  /** E-votes of which no voter-verified record exists. */
  readonly gapVotes: readonly number[];
}

export interface SecondDay {
  readonly pairs: Pairs;
  readonly election: ElectionScenario;
  readonly plan: CountryPlan;
  /** Of its own units: those of the first day that vote again, in their order. */
  readonly day: Pick<Day, 'confirmed' | 'gapVotes'>;
}

export type HeldDay = SecondDay & { readonly run: ElectionRun; readonly day: Day };

export interface Rounds {
  readonly first: Day;
  readonly held?: HeldDay;
  readonly owed?: SecondDay;
  /** Where the corrected figures ask for a second round that was not held, or not between these two. */
  readonly ordered?: HeldDay;
}

/** One unit as it came out, and as it ought to have. */
export interface UnitResult {
  readonly published: DistrictSeat;
  readonly confirmed: DistrictSeat;
  /** After complaints, in the second round that they ask for. */
  readonly corrected: DistrictSeat;
  /** The second round as published, if one was held. */
  readonly second?: SecondCounts & { readonly gapVotes: number };
  /** The first round ended otherwise than by the confirmed votes. */
  readonly roundChanged: boolean;
  /** Voters were owed a second round between two who did not stand in one. */
  readonly owed: boolean;
}

/**
 * @param first - the first day as it was run.
 * @returns `undefined` if the stations of a second round were given up.
 */
export async function runRounds(
  { way: { election, plan, summaries }, run, complaints }: ElectionRun,
  seed: string,
  runStations: RunStations,
): Promise<Rounds | undefined> {
  const first: Day = { ...confirmedOf(plan, summaries), ...toldOf(plan, run.climb, complaints) };
  const due = pairsOf(first.published);
  const owed = notAmong(pairsOf(first.confirmed), due);
  const asked = notAmong(pairsOf(first.corrected), due);
  const vote = async (who: ElectionScenario, pairs: Pairs) => {
    const second = secondRoundOf(who, plan, pairs, rngOf(seed).fork('second round'));
    const again = await runStations(second.election, seed);
    return again === undefined ? undefined : { ...second, pairs, summaries: again };
  };
  const some = (pairs: Pairs): boolean => pairs.some((pair) => pair !== null);
  const held = some(due) ? await vote(election, due) : null;
  const missed = some(owed) ? await vote({ ...election, stationAttacks: [], treeAttacks: [] }, owed) : null;
  const ordered = some(asked) ? await vote(election, asked) : null;
  if (held === undefined || missed === undefined || ordered === undefined) return undefined;
  return {
    first,
    ...(held === null ? {} : { held: { ...held, ...countedUp(held, seed) } }),
    ...(missed === null ? {} : { owed: { ...missed, day: confirmedOf(missed.plan, missed.summaries) } }),
    ...(ordered === null ? {} : { ordered: { ...ordered, ...countedUp(ordered, seed) } }),
  };
}

function countedUp(
  { election, plan, summaries }: Omit<SecondDay, 'day'> & { readonly summaries: readonly StationSummary[] },
  seed: string,
): { readonly run: ElectionRun; readonly day: Day } {
  const run = runElection(election, plan, seed, summaries);
  return { run, day: { ...confirmedOf(plan, summaries), ...toldOf(plan, run.run.climb, run.complaints) } };
}

/** Stations of second rounds that differ in nothing are run once: variants often change the way up only. */
export function reusing(runStations: RunStations): RunStations {
  const done: { readonly election: ElectionScenario; readonly summaries: readonly StationSummary[] }[] = [];
  return async (election, seed) => {
    const pairs = JSON.stringify(election.secondRound?.pairs);
    const known = done.find((each) => {
      return JSON.stringify(each.election.secondRound?.pairs) === pairs && !needsStations(each.election, election);
    });
    if (known !== undefined) return known.summaries;
    const summaries = await runStations(election, seed);
    if (summaries !== undefined) done.push({ election, summaries });
    return summaries;
  };
}

function pairsOf(days: readonly Counts[]): Pairs {
  return days.map((counts) => districtSeat(counts).pair ?? null);
}

/** Pairs that do not stand in a round of these. */
function notAmong(pairs: Pairs, held: Pairs): Pairs {
  return pairs.map((pair, unit) => {
    const there = held[unit] ?? null;
    return pair !== null && there !== null && samePair(pair, there) ? null : pair;
  });
}

/** A district's own commission decides on its seat, the central one on the country. */
function toldOf({ country }: CountryPlan, climb: Climb, { remedy }: Complaints): Pick<Day, 'published' | 'corrected'> {
  const { middleTables, published } = climb.records;
  if (country.seatRule.kind === 'districts') {
    return {
      published: middleTables.map(({ total }) => countsOf(total)),
      corrected: districtsPutRight(climb, remedy).map(countsOf),
    };
  }
  return { published: published === undefined ? [] : [countsOf(published.total)], corrected: [countsOf(remedy.total)] };
}

function confirmedOf(
  { country, tree, stations }: CountryPlan,
  summaries: readonly StationSummary[],
): Pick<Day, 'confirmed' | 'gapVotes'> {
  const lines = unitsOf(country, tree).map(() => ({
    votes: country.contest.choices.map(() => 0),
    notValid: 0,
    gap: 0,
  }));
  for (const { station, scored, gapVotes } of summaries) {
    const sum = lines[unitOfTec(country, tree, stations[station]?.tec ?? -1)];
    if (sum === undefined) continue;
    scored.confirmed.forEach((votes, choice) => {
      sum.votes[choice] = (sum.votes[choice] ?? 0) + votes;
    });
    sum.notValid += scored.confirmedNotValid;
    sum.gap += gapVotes;
  }
  const lineOf = (votes: readonly number[], notValid: number): ResultLine => {
    const voters = votes.reduce((sum, each) => sum + each, notValid);
    return { registered: voters, voters, electronic: 0, byChoice: votes, blank: 0, invalid: notValid };
  };
  return {
    confirmed: lines.map(({ votes, notValid }) => countsOf(lineOf(votes, notValid))),
    gapVotes: lines.map(({ gap }) => gap),
  };
}

/** Each unit's seat: as published, and as the confirmed votes of the rounds that ought to have been held give it. */
export function unitResults({ first, held, owed, ordered }: Rounds): readonly UnitResult[] {
  const heldAt = placesOf(held?.pairs);
  const owedAt = placesOf(owed?.pairs);
  const orderedAt = placesOf(ordered?.pairs);
  return first.published.map((counts, unit): UnitResult => {
    const confirmedCounts = first.confirmed[unit] ?? counts;
    const pair = held?.pairs[unit] ?? null;
    const owedPair = owed?.pairs[unit] ?? null;
    const place = heldAt[unit] ?? -1;
    const shown = held?.day.published[place];
    const second = pair === null || shown === undefined ? undefined : { pair, counts: shown };
    const truth = owedPair === null ? held?.day.confirmed[place] : owed?.day.confirmed[owedAt[unit] ?? -1];
    const truePair = owedPair ?? pair;
    const confirmed = districtSeat(
      confirmedCounts,
      truePair === null || truth === undefined ? undefined : { pair: truePair, counts: truth },
    );
    const published = districtSeat(counts, second);
    const after = secondOf(ordered, unit, orderedAt) ?? secondOf(held, unit, heldAt);
    return {
      published,
      confirmed,
      corrected: districtSeat(first.corrected[unit] ?? counts, after),
      ...(second === undefined ? {} : { second: { ...second, gapVotes: held?.day.gapVotes[place] ?? 0 } }),
      roundChanged: !sameEnd(districtSeat(counts), districtSeat(confirmedCounts)),
      owed: owedPair !== null,
    };
  });
}

/** What complaints left of the second round of a unit of the first day. */
function secondOf(
  round: HeldDay | undefined,
  unit: number,
  places: readonly (number | undefined)[],
): SecondCounts | undefined {
  const pair = round?.pairs[unit] ?? null;
  const counts = round?.day.corrected[places[unit] ?? -1];
  return pair === null || counts === undefined ? undefined : { pair, counts };
}

function sameEnd(one: DistrictSeat, other: DistrictSeat): boolean {
  if (one.winner !== other.winner) return false;
  if (one.pair === undefined || other.pair === undefined) return one.pair === other.pair;
  return samePair(one.pair, other.pair);
}

/** Where each unit of the first day stands among those that vote again. */
function placesOf(pairs: Pairs = []): readonly (number | undefined)[] {
  let next = 0;
  return pairs.map((pair) => (pair === null ? undefined : next++));
}
