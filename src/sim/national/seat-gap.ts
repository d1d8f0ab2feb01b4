/**
 * Which list seats of a published result rest on electronic votes that nobody can count again, and in how many stations
 * paper would change that.
 *
 * Ballots and slips are taken as reported, which an audit of them would have to confirm. The votes of a station without
 * a verified record are a share of its electronic protocol, choice by choice.
 *
 * Source: audit notes 6a point 4 and 6c; design section 9 (the seats that a recount gap can move).
 * @module
 */
import { seatGapsUnder } from '../../controls/audit/seat-gaps.ts';
import { unverifiedTally } from '../../controls/recount/unverified.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { Country } from '../../domain/tree/country.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { sumTallies, type Tally } from '../../stats/assertions/linear.ts';
import type { SeatGap } from '../../stats/assertions/strata/seat-gap.ts';
import { validOf } from '../../tally/lines.ts';
import { listRuleOf } from './seats.ts';

type SeatsOfGap = NonNullable<ElectionOutcome['recountGap']['seats']>;

/** What of a station says how many of its votes nobody can count again, and whose they are. */
export type GapPart = Pick<StationSummary, 'line' | 'electronicByChoice' | 'gapVotes'>;

/**
 * @returns the seats; `undefined` where no list elects, no vote is unverified, or the published figures cannot hold the
 * unverified votes.
 */
export function seatGapOf(
  country: Country,
  published: ResultLine,
  stations: readonly GapPart[],
): SeatsOfGap | undefined {
  const gapped = stations.map(unverifiedOf).filter(({ cards }) => cards > 0);
  const all = sumTallies(gapped, country.contest.choices.length);
  if (all.cards === 0) return undefined;
  const rows = gapsWith(country, published, all);
  if (rows === undefined) return undefined;
  const sum = (of: (gap: SeatGap) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    proven: sum(({ proven }) => proven),
    contested: sum(({ contested }) => contested),
    unprovable: sum(({ unprovable }) => unprovable),
    byChoice: rows.map(({ reported, proven, contested, unprovable }, choice) => {
      return { choice: country.contest.choices[choice] ?? '', reported, proven, contested, unprovable };
    }),
    stationsToProve: stationsToProve(country, published, gapped),
  };
}

export function unverifiedOf({ line, electronicByChoice, gapVotes }: GapPart): Tally {
  const votes = electronicByChoice ?? [];
  const blank = Math.max(0, line.electronic - votes.reduce((sum, each) => sum + each, 0));
  return unverifiedTally(votes, blank, gapVotes);
}

function gapsWith(
  { contest, seatRule }: Country,
  published: ResultLine,
  paperless: Tally,
): readonly SeatGap[] | undefined {
  if (seatRule.kind !== 'list') return undefined;
  const votes = published.byChoice.map((own, choice) => own - (paperless.votes[choice] ?? 0));
  const invalid = Math.max(published.voters - validOf(published), 0) - paperless.invalid;
  if (invalid < 0 || votes.some((own) => own < 0)) return undefined;
  const withPaper = { votes, invalid, cards: votes.reduce((sum, own) => sum + own, invalid) };
  const gaps = seatGapsUnder(listRuleOf(seatRule), contest.choices, withPaper, paperless);
  return gaps.ok ? gaps.value : undefined;
}

/**
 * Stations that must get paper, those with most unverified votes first, until every reported seat is proven: found by
 * halving, because more paper never proves less.
 * With paper everywhere nothing is left that could be otherwise.
 */
function stationsToProve(country: Country, published: ResultLine, gapped: readonly Tally[]): number {
  const sorted = [...gapped].sort((one, other) => other.cards - one.cards);
  const choices = country.contest.choices.length;
  const isProven = (stations: number): boolean => {
    if (stations === sorted.length) return true;
    const rows = gapsWith(country, published, sumTallies(sorted.slice(stations), choices));
    return rows?.every(({ reported, proven }) => proven === reported) ?? false;
  };
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isProven(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
