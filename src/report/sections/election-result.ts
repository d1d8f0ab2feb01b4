/**
 * An election's result stage by stage, its seats and what is near to moving one, and where votes were changed.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import type { ElectionOutcome, ElectionReport, ElectionRow } from '../../domain/report/election-report.ts';
import {
  bodyWidth,
  type Cell,
  type ColumnSpec,
  clip,
  type Frame,
  GUTTER,
  grid,
  indent,
  section,
  share,
  wrap,
} from '../layout.ts';

import { districtLines } from './election-districts.ts';

const NAME_INDENT = 4;
const NAME_MAX = 24;
const NAME_MIN = 8;
const NAME_LINES_MAX = 2;
/** Below this width the columns stand closer. */
const WIDE = 76;

const figure = (value: number | undefined): Cell => ({ text: value === undefined ? '' : count(value) });

/** `7`, or `7 -> 0` where the published votes give others. */
function seatsCell({ seatsTrue, seatsPublished }: ElectionRow): Cell {
  if (seatsTrue === undefined || seatsPublished === undefined) return { text: '' };
  if (seatsTrue === seatsPublished) return figure(seatsTrue);
  return { text: `${seatsTrue} -> ${seatsPublished}`, tone: 'bad' };
}

function tableLines(outcome: ElectionOutcome, frame: Frame): string[] {
  const width = frame.columns - NAME_INDENT;
  const wide = width >= WIDE;
  const seats = outcome.seats === undefined ? [] : ['seats'];
  const headings = [...(wide ? ['wanted'] : []), 'confirmed', 'signed', 'tabulated', 'published', ...seats];
  const head = headings.map((text): Cell => ({ text, tone: 'dim' }));
  const cells = (name: string, stages: readonly Cell[], last: readonly Cell[]): Cell[][] => {
    const names = clip(name, NAME_MAX, NAME_LINES_MAX);
    const figures = [...(wide ? stages : stages.slice(1)), ...(seats.length === 0 ? [] : last)];
    return names.map((part, line): Cell[] => (line === 0 ? [{ text: part }, ...figures] : [{ text: part }]));
  };
  const rows = outcome.rows.flatMap((row) => {
    const { choice, intended, confirmed, signed, tabulated, published } = row;
    return cells(choice, [intended, confirmed, signed, tabulated, published].map(figure), [seatsCell(row)]);
  });
  const { confirmed, tabulated, published } = outcome.notValid;
  const others = [undefined, confirmed, undefined, tabulated, published].map(figure);
  const body = [...rows, ...cells('(not valid)', others, [{ text: '' }])];
  const specs = headings.map((): ColumnSpec => ({ align: 'right' }));
  const name: ColumnSpec = { min: NAME_MIN, max: NAME_MAX, flex: true };
  return grid([[{ text: '' }, ...head], ...body], [name, ...specs], width, frame.paint, wide ? 2 : 1);
}

function winnerText({ winner, verdict }: ElectionOutcome): string {
  if (verdict.wrongWinner)
    return `Wrong winner: published is ${winner.published}, voters confirmed ${winner.confirmed}.`;
  return `First: ${winner.published}, as voters confirmed.`;
}

/** The table, then in words who won and who came. */
export function electionResultSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const label = '  RESULT';
  const [head = '', ...rest] = indent(tableLines(outcome, frame), NAME_INDENT);
  const { registered, wanted, withoutVote, tookPart, electronic, turnout } = outcome.voters;
  const people =
    `${count(registered)} on the lists, ${count(tookPart)} took part (${share(turnout)}), ` +
    `${count(electronic)} of them electronically, by the published figures.`;
  const left =
    `${count(withoutVote)} of ${count(wanted)} who came cast no vote (${share(withoutVote / Math.max(1, wanted))}): ` +
    'sent away at the table, or gone with the device.';
  const text = [winnerText(outcome), people, ...(withoutVote === 0 ? [] : [left])].flatMap((line) =>
    wrap(line, bodyWidth(frame), 2),
  );
  return [frame.paint('strong', label) + head.slice(label.length), ...rest, ...indent(text, GUTTER)];
}

/** How far each choice is from the threshold, and what would move a seat. */
export function seatsSectionLines({ outcome }: ElectionReport, frame: Frame): string[] {
  const { seats, rows, districts } = outcome;
  if (districts !== undefined) return section(['SEATS'], districtLines(districts, frame), frame);
  if (seats === undefined) return [];
  const width = bodyWidth(frame);
  const { total, base, thresholdPercent = 0, moved, closest } = seats;
  const of = base === 'valid' ? 'the valid votes' : 'the votes cast';
  const distance = rows.map(({ choice, aboveThreshold = 0 }): Cell[] => [
    { text: choice },
    { text: count(Math.abs(aboveThreshold)) },
    { text: aboveThreshold >= 0 ? 'above the threshold' : 'below it', tone: aboveThreshold >= 0 ? 'good' : 'dim' },
  ]);
  const text = [
    `${counted(total, 'seat')}, threshold ${thresholdPercent} % of ${of}.`,
    moved === 0 ? 'The published votes give the same seats as the confirmed ones.' : '',
    moved === 0 ? '' : `${counted(moved, 'seat')} went to others than the confirmed votes give.`,
    closest === undefined
      ? ''
      : `Closest: ${counted(closest.votes, 'vote')} moved from ${closest.from} to ${closest.to} would change the ` +
        'published result.',
  ].filter((line) => line !== '');
  const specs: ColumnSpec[] = [{ flex: true }, { align: 'right' }, {}];
  const body = [...text.flatMap((line) => wrap(line, width, 2)), ...grid(distance, specs, width, frame.paint)];
  return section(['SEATS'], body, frame);
}

/** Where votes changed, from the booth to publication. */
export function changedSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const { inStations, inRows, rows, phantomVotes, inTotals } = outcome.changed;
  const lines: readonly (readonly [string, number, string])[] = [
    ['in stations', inStations, 'between voters and the signed protocols'],
    ['in rows', inRows, `in ${counted(rows, 'row')} of territorial commissions`],
    ['rows of no station', phantomVotes, 'in stations that nobody announced'],
    ['in totals', inTotals, 'between rows, totals and publication'],
  ];
  const cells = lines.map(([name, votes, says]): Cell[] => {
    const tone = votes === 0 ? ({ tone: 'dim' } as const) : {};
    return [{ text: name }, { text: count(votes), ...tone }, { text: says, ...tone }];
  });
  const specs: ColumnSpec[] = [{}, { align: 'right' }, { flex: true }];
  return section(['CHANGED'], grid(cells, specs, bodyWidth(frame), frame.paint), frame);
}
