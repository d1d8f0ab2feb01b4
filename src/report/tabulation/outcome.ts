/**
 * The section of a tabulation that says what the sums decide: seats, or a majority.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import type { BaseVotes, Closest } from '../../tally/table-outcome.ts';
import { type Outcome, roundText } from '../../tally/table-outcome.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, section, wrap } from '../layout.ts';
import type { TabulationReport } from './data.ts';

type ListOutcome = Extract<Outcome, { kind: 'list' }>;

export function outcomeSection(report: TabulationReport, frame: Frame): string[] {
  const { outcome, outcomeFault } = report;
  if (outcomeFault !== undefined)
    return section(['OUTCOME'], wrap(`none: ${outcomeFault}`, bodyWidth(frame), 2), frame);
  if (outcome === undefined) return [];
  const wrapped = (lines: readonly string[]): string[] => lines.flatMap((line) => wrap(line, bodyWidth(frame), 2));
  const unsure = notSummed(report);
  if (outcome.kind === 'list') {
    const lines = [...wrapped(listRule(outcome)), '', ...listTable(outcome, frame), '', ...wrapped(listNotes(outcome))];
    return section(['SEATS'], [...lines, ...wrapped(unsure)], frame);
  }
  const rule = `${WHO[outcome.kind]}: more than half of ${baseText(outcome.base)} elects, else a second round of two.`;
  const told = `${sentence(roundText({ kind: outcome.round }, outcome.names))}.`;
  return section(['OUTCOME'], wrapped([rule, told, ...closestLines(outcome.closest), ...unsure]), frame);
}

const WHO = { president: 'President', mandate: 'Single mandate, the file being one constituency' } as const;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function baseText({ base, votes, from }: BaseVotes): string {
  return `${base === 'valid' ? 'valid votes' : 'votes cast'} (${count(votes)}, from ${from})`;
}

function listRule({ seats, threshold, base, loneWinner }: ListOutcome): string[] {
  const percent = (threshold.numerator * 100) / threshold.denominator;
  const alone = loneWinner === 'takesAll' ? 'takes all' : 'brings in the runner-up';
  return [
    `${counted(seats, 'seat')}; threshold ${percent} % of ${baseText(base)}; Hare quota, largest remainder; ` +
      `a list that alone passes ${alone}.`,
  ];
}

function listTable({ rows }: ListOutcome, frame: Frame): string[] {
  const head = ['', 'votes', 'above threshold', 'seats'].map((text): Cell => ({ text, tone: 'dim' }));
  const body = rows.map(({ choice, votes, passed, votesAbove, seats }): Cell[] => [
    { text: choice },
    { text: count(votes) },
    passed ? { text: `+${count(votesAbove)}` } : { text: `-${count(-votesAbove)}`, tone: 'dim' },
    { text: count(seats) },
  ]);
  const specs: ColumnSpec[] = [{ flex: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }];
  return grid([head, ...body], specs, bodyWidth(frame), frame.paint);
}

function listNotes(outcome: ListOutcome): string[] {
  const { runnerUp, unfilledSeats, ties, closest } = outcome;
  return [
    ...(runnerUp === undefined ? [] : [`One list alone passed; ${runnerUp} is brought in.`]),
    ...(unfilledSeats === 0 ? [] : [`${counted(unfilledSeats, 'seat')} unfilled: no list passed.`]),
    ...ties.map(({ for: what, tied, won, by }) => {
      const place = what === 'lastSeats' ? 'the last seats' : 'the place of the runner-up';
      const how = by === 'order' ? 'the order of the columns' : 'more votes';
      return `Tie for ${place} between ${tied.join(', ')}: ${how} decided for ${won.join(', ')}.`;
    }),
    ...closestLines(closest),
  ];
}

function closestLines(closest: Closest | undefined): string[] {
  if (closest === undefined) return [];
  const { votes, from, to, after } = closest;
  return [`Smallest change: ${counted(votes, 'vote')} moved from ${from} to ${to} would give: ${after}.`];
}

/** An outcome of part of a table may not be that of the whole. */
function notSummed({ rowsRead, rowsSummed, whole }: TabulationReport): string[] {
  const left = rowsRead - rowsSummed;
  return [
    ...(left === 0 ? [] : [`Only of the rows that were summed; ${counted(left, 'row')} left out.`]),
    ...(whole.stationsWrong === 0
      ? []
      : [`${counted(whole.stationsWrong, 'station does', 'stations do')} not add up.`]),
  ];
}
