/**
 * What part of each lead of a published result rests on electronic votes that nobody can count again, assertion by
 * assertion.
 *
 * Of districts that elect, each has a winner of its own and the country none: nothing is said of them. Ballots and
 * slips are taken as reported, which an audit of them would have to confirm; unverified votes are no more of any kind
 * than were published. Source: audit notes 6c.
 * @module
 */
import type { ContestRule } from '../../controls/audit/contest.ts';
import { reportedGaps } from '../../controls/recount/answer.ts';
import type { ElectionGapRow } from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { sumTallies } from '../../stats/assertions/linear.ts';
import { validOf } from '../../tally/lines.ts';
import { MAJORITY_RULE } from '../../tally/runoff.ts';
import { round4 } from '../rounding.ts';
import { type GapPart, unverifiedOf } from './seat-gap.ts';
import { listRuleOf } from './seats.ts';

/** @returns none where districts elect, or where the published figures decide nothing. */
export function electionGaps(
  { country, secondRound }: Pick<ElectionScenario, 'country' | 'secondRound'>,
  published: ResultLine,
  stations: readonly GapPart[],
): readonly ElectionGapRow[] {
  const { choices } = country.contest;
  const rule = ruleOf(country.seatRule, secondRound !== undefined);
  if (rule === undefined) return [];
  const unverified = sumTallies(stations.map(unverifiedOf), choices.length);
  const invalid = Math.max(0, published.voters - validOf(published));
  return reportedGaps({ choices, rule }, { votes: published.byChoice, invalid }, unverified).map(
    ({ assertion: { says, kind, margin }, reliance, status }) => ({
      says,
      kind,
      margin: Math.round(margin * 1e6) / 1e6,
      ...(Number.isFinite(reliance) ? { reliance: round4(reliance) } : {}),
      auditable: status === 'proven',
    }),
  );
}

function ruleOf(rule: ElectionScenario['country']['seatRule'], isSecond: boolean): ContestRule | undefined {
  if (rule.kind === 'list') return { kind: 'list', rule: listRuleOf(rule) };
  if (rule.kind === 'districts') return undefined;
  return isSecond ? { kind: 'plurality', winners: 1 } : { kind: 'majority', base: MAJORITY_RULE.base };
}
