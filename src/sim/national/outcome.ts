/**
 * Puts together what a whole election gave: votes stage by stage, seats, what was changed where, who could know it.
 * @module
 */
import { present } from '../../base/assert.ts';
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import type {
  AttackExposure,
  ComplaintFate,
  ElectionFinding,
  ElectionOutcome,
} from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { TreeNotice } from '../../domain/tree/ports.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { copyChance } from '../../stats/detection.ts';
import { sumLines, votesMoved } from '../../tally/lines.ts';
import { tellsOn } from '../noticed.ts';
import { round4 } from '../rounding.ts';
import { electionGaps } from './assertion-gaps.ts';
import { attacksDone, coalitionOfAll } from './attacks-done.ts';
import { changesOnTheWay } from './changes.ts';
import type { Complaints } from './complaints.ts';
import type { WayUp } from './exposure.ts';
import { findingsOf } from './findings.ts';
import type { CountryPlan } from './plan.ts';
import { recountOf } from './recounts.ts';
import { seatGapOf } from './seat-gap.ts';
import { type Standing, seatsMoved, seatsSection, standingOf } from './seats.ts';
import { transmissionOf } from './transmission.ts';
import type { TreeRun } from './tree-run.ts';

/**
 * @param honest - findings of the same way up without any attack.
 * @param exposed - what each attack on the way up does alone, in their order.
 */
export function electionOutcome(
  { election, plan, summaries }: WayUp,
  run: TreeRun,
  complaints: Complaints,
  honest: readonly TreeNotice[],
  exposed: readonly AttackExposure[],
): ElectionOutcome {
  const { country } = election;
  const choices = country.contest.choices.length;
  const records = run.climb.records;
  const tabulated = present(records.cecTable, "the country's table").total;
  const published = present(records.published, 'publication');
  const confirmed = confirmedLine(summaries, tabulated, choices);
  const signed = sumLines(
    summaries.map(({ line }) => line),
    choices,
  );
  const corrected = complaints.remedy.total;
  const standing: Standings = {
    confirmed: standingOf(country, confirmed),
    published: standingOf(country, published.total),
    corrected: standingOf(country, corrected),
  };
  const changed = changesOnTheWay(run.climb, summaries);
  const findings = findingsOf(run.notices, honest, complaints, summaries);
  const attacks = attacksDone(election, summaries, run.uses, exposed);
  const noticedBy = whoNotices(findings, attacks);
  const seats = seatsSection(country, standing.confirmed, standing.published);
  const gap = summaries.reduce((sum, { gapVotes }) => sum + gapVotes, 0);
  const recount = recountOf(run.climb);
  const transmission = transmissionOf(run.climb, summaries, run.uses);
  const seatGap = seatGapOf(country, published.total, summaries);
  return {
    policy: { ...election.policy },
    ...stages(election, summaries, { confirmed, signed, tabulated, published: published.total, corrected }, standing),
    changed: {
      ...changed,
      inStations: totalOf(summaries, ({ scored: { moved, lost, addedVotes } }) => moved + lost + addedVotes),
    },
    stations: stationCounts(plan, summaries, run),
    ...(changed.rows === 0
      ? {}
      : { copyChance: chanceOf(election, plan.stations.length, records.copies.length, changed.rows) }),
    ...(recount === undefined ? {} : { recount }),
    ...(transmission === undefined ? {} : { transmission }),
    ...(seats === undefined ? {} : { seats }),
    winner: { confirmed: standing.confirmed.winner, published: standing.published.winner },
    complaints: complaintsSection(findings.rows, complaints, standing, votesMoved(signed, corrected)),
    recountGap: {
      votes: gap,
      share: round4(gap / Math.max(1, confirmed.voters)),
      decides: gap >= (standing.published.closest?.votes ?? Number.POSITIVE_INFINITY),
      ...(seatGap === undefined ? {} : { seats: seatGap }),
      assertions: electionGaps(election, published.total, summaries),
    },
    attacks,
    coalition: coalitionOfAll(summaries, run.uses, election.policy),
    findings,
    verdict: {
      changedFigures: attacks.some(({ interventions }) => interventions > 0),
      wrongWinner: standing.confirmed.winner !== standing.published.winner,
      wrongSeats: (seats?.moved ?? 0) > 0,
      noticed: noticedBy.length > 0,
      noticedBy,
      noticedOutside: noticedBy.some((who) => who === 'public' || who === 'observer'),
    },
  };
}

/** Who has a finding that the attacks caused and that is more than their own words. */
function whoNotices(findings: ElectionOutcome['findings'], attacks: ElectionOutcome['attacks']): readonly Audience[] {
  const tells = tellsOn(attacks.map(({ id }) => id));
  const caused = findings.rows.filter(({ level, honestToo }) => level !== 'unknown' && !honestToo).filter(tells);
  const inStations = findings.inStations.filter((each) => each.caused > 0).filter(tells);
  return AUDIENCES.filter((audience) => [...caused, ...inStations].some(({ who }) => who === audience));
}

/** The lines of one election, from what voters confirmed to what was published. */
interface StageLines {
  readonly confirmed: ResultLine;
  readonly signed: ResultLine;
  readonly tabulated: ResultLine;
  readonly published: ResultLine;
  /** After complaints. */
  readonly corrected: ResultLine;
}

type Standings = { readonly [S in 'confirmed' | 'published' | 'corrected']: Standing };

function stages(
  { country }: ElectionScenario,
  summaries: readonly StationSummary[],
  { confirmed, signed, tabulated, published, corrected }: StageLines,
  standing: Standings,
): Pick<ElectionOutcome, 'rows' | 'notValid' | 'voters'> {
  const wanted = country.regions.reduce((sum, { came }) => sum + came, 0);
  return {
    rows: country.contest.choices.map((choice, index) => ({
      choice,
      intended: totalOf(summaries, ({ scored }) => scored.intended[index] ?? 0),
      confirmed: confirmed.byChoice[index] ?? 0,
      signed: signed.byChoice[index] ?? 0,
      tabulated: tabulated.byChoice[index] ?? 0,
      published: published.byChoice[index] ?? 0,
      corrected: corrected.byChoice[index] ?? 0,
      ...seatCells(standing, index),
    })),
    notValid: {
      confirmed: confirmed.blank + confirmed.invalid,
      tabulated: tabulated.blank + tabulated.invalid,
      published: published.blank + published.invalid,
    },
    voters: {
      registered: published.registered,
      wanted,
      withoutVote: Math.max(0, wanted - confirmed.voters),
      tookPart: published.voters,
      electronic: published.electronic,
      turnout: round4(published.voters / Math.max(1, published.registered)),
    },
  };
}

function stationCounts(
  plan: CountryPlan,
  summaries: readonly StationSummary[],
  { climb: { records, policy } }: TreeRun,
): ElectionOutcome['stations'] {
  return {
    count: plan.stations.length,
    electronic: plan.stations.filter(({ electronic }) => electronic).length,
    observed: summaries.filter(({ observed }) => observed).length,
    copies: records.copies.length,
    photographs: records.photographs.length,
    corrections: records.corrections.length,
    publishLevel: records.published?.level ?? policy['publish.level'],
  };
}

function totalOf(summaries: readonly StationSummary[], of: (summary: StationSummary) => number): number {
  return summaries.reduce((sum, summary) => sum + of(summary), 0);
}

/** The truth as a line: what voters confirmed. */
function confirmedLine(summaries: readonly StationSummary[], like: ResultLine, choices: number): ResultLine {
  const byChoice = Array.from({ length: choices }, (_, choice) =>
    totalOf(summaries, ({ scored }) => scored.confirmed[choice] ?? 0),
  );
  const notValid = totalOf(summaries, ({ scored }) => scored.confirmedNotValid);
  const valid = byChoice.reduce((sum, votes) => sum + votes, 0);
  return { ...like, byChoice, blank: 0, invalid: notValid, voters: valid + notValid };
}

function seatCells({ confirmed, published, corrected }: Standings, choice: number): object {
  return {
    ...(confirmed.seats === undefined ? {} : { seatsTrue: confirmed.seats[choice] ?? 0 }),
    ...(published.seats === undefined ? {} : { seatsPublished: published.seats[choice] ?? 0 }),
    ...(corrected.seats === undefined ? {} : { seatsCorrected: corrected.seats[choice] ?? 0 }),
    ...(published.aboveThreshold === undefined ? {} : { aboveThreshold: published.aboveThreshold[choice] ?? 0 }),
  };
}

const ADMISSIBLE: readonly ComplaintFate[] = ['undecided', 'dismissed', 'corrected'];
const DECIDED: readonly ComplaintFate[] = ['dismissed', 'corrected'];

function complaintsSection(
  rows: readonly ElectionFinding[],
  { remedy }: Complaints,
  { confirmed, published, corrected }: Standings,
  votesLeft: number,
): ElectionOutcome['complaints'] {
  const among = (fates: readonly ComplaintFate[]): readonly ElectionFinding[] =>
    rows.filter(({ complaint }) => complaint !== undefined && fates.includes(complaint.fate));
  const upheld = among(['corrected']);
  const isRight = (standing: Standing): boolean =>
    standing.winner === confirmed.winner && seatsMoved(confirmed, standing) === 0;
  return {
    admissible: among(ADMISSIBLE).length,
    decided: among(DECIDED).length,
    upheld: upheld.length,
    upheldCaused: upheld.filter(({ honestToo }) => !honestToo).length,
    votes: remedy.votes,
    votesLeft,
    ...(confirmed.seats === undefined ? {} : { seatsMoved: seatsMoved(confirmed, corrected) }),
    winner: corrected.winner,
    repaired: !isRight(published) && isRight(corrected),
  };
}

function chanceOf(
  { policy }: ElectionScenario,
  stations: number,
  copies: number,
  changedRows: number,
): NonNullable<ElectionOutcome['copyChance']> {
  const { exact, approximate } = copyChance(stations, copies, changedRows);
  return {
    copiesShare: round4(copies / Math.max(1, stations)),
    changedRows,
    exact: round4(exact),
    approximate: round4(approximate),
    comparable: policy['tec.tables'] === 'given' || policy['publish.level'] === 'station',
  };
}
