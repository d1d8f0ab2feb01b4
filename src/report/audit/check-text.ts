/**
 * What an audit found, as a screen of text: verdict, each assertion, what is still open and for how many cards more,
 * what was checked first and what no program can check.
 * @module
 */
import { count, counted } from '../../base/words.ts';
import { endsText } from '../../controls/audit/pairs/schedule.ts';
import { bodyWidth, type Cell, type Frame, grid, section, wrap } from '../layout.ts';
import { computedFrom, frameOf, type TextOptions, titleLines } from '../screen.ts';
import type { CheckReport, CheckRow } from './check-data.ts';
import { endingLines } from './ending-data.ts';

export interface CheckFiles {
  readonly record: string;
  readonly rounds: readonly string[];
}

const STATUS = {
  confirmed: { text: 'confirmed', tone: 'good' },
  open: { text: 'OPEN', tone: 'warn' },
  fullCount: { text: 'TIE', tone: 'bad' },
  paperless: { text: 'NO PAPER', tone: 'bad' },
} as const;

export function checkText(report: CheckReport, { record, rounds }: CheckFiles, screen: TextOptions): string {
  const frame = frameOf(screen);
  const { read, draws, rounds: held, cardsWithPaper, riskLimit } = report;
  const often = draws === undefined ? '' : `${counted(draws, 'draw')}, `;
  const part = `${counted(read, 'card')} read in ${counted(held, 'round')} of ${count(cardsWithPaper)} on paper`;
  const much = `${often}${part}`;
  const facts = `${much}; risk limit ${riskLimit}`;
  const dim = [facts, report.notice].flatMap((line) => wrap(line, frame.columns, 2));
  const body = (lines: readonly string[]): string[] => lines.flatMap((line) => wrap(line, bodyWidth(frame), 2));
  const sections = [
    [
      ...titleLines('A risk-limiting audit', frame, computedFrom([record, ...rounds], report.simulated !== undefined)),
      ...dim.map((line) => frame.paint('dim', line)),
    ],
    section(['REPORTED'], body(report.outcome), frame),
    section(['VERDICT'], body(verdictLines(report)), frame),
    section(['ASSERTIONS'], [...assertionLines(report, frame), ...body(testLines(report))], frame),
    ...(report.ending === undefined ? [] : [section(['NEXT ROUND'], body(endingLines(report.ending, 'more ')), frame)]),
    ...(report.handCount === undefined ? [] : [section(['HAND COUNT'], handLines(report, frame), frame)]),
    section(['CHECKED', 'BEFORE'], body(report.checked), frame),
    section(['NOT CHECKED', 'HERE'], body(report.notChecked), frame),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function verdictLines(report: CheckReport): readonly string[] {
  const { verdict, rows, riskLimit, notFound, handCount } = report;
  const missing =
    notFound === 0 ? [] : [`${counted(notFound, 'card')} missing or unreadable, counted as the worst they could be.`];
  if (verdict === 'confirmed') {
    return [
      'Confirmed: if the reported outcome were wrong, an audit would come to this in at most ' +
        `${percent(riskLimit)} of 100 cases.`,
      ...missing,
    ];
  }
  if (verdict === 'replaced') {
    return [
      'Every card with paper was read: the hand count takes the place of the reported outcome.',
      ...(handCount?.says ?? []),
      ...((handCount?.notCountable ?? 0) > 0
        ? [`${counted(handCount?.notCountable ?? 0, 'card')} could not be counted, and could decide otherwise.`]
        : []),
    ];
  }
  const open = rows.filter(({ status }) => status === 'open').length;
  const never = rows.filter(({ status }) => status === 'fullCount' || status === 'paperless').length;
  return [
    `Open: ${open} of ${counted(rows.length, 'assertion')} not yet confirmed. ` +
      `Nothing is known to be wrong; ${nextText(report)}.`,
    ...(never === 0 ? [] : [`${counted(never, 'assertion')} can be confirmed by no sample: count all paper by hand.`]),
    ...missing,
  ];
}

function nextText({ draws, nextEnd, isScheduleOver }: CheckReport): string {
  if (isScheduleOver) return 'no round that was committed to is left: count all paper by hand';
  return nextEnd === undefined ? 'draw more cards' : `draw the next round: --cards ${nextEnd} --after ${draws}`;
}

/** `5` for 0.05, without the dust of a float. */
const percent = (share: number): string => String(Number((share * 100).toPrecision(6)));

/** Once everything is counted no sample has to confirm anything. */
function assertionLines({ rows, verdict, draws }: CheckReport, frame: Frame): string[] {
  const isOver = verdict === 'replaced';
  const head: Cell[] = ['assertion', 'p-value', '', draws === undefined ? 'more cards' : ''].map((text) => ({
    text,
    tone: 'dim',
  }));
  const sorted = [...rows].sort((one, other) => (other.pValue ?? 2) - (one.pValue ?? 2));
  const cells = sorted.map((row): Cell[] => [
    { text: row.says },
    { text: row.pValue === undefined ? '-' : row.pValue.toFixed(6) },
    isOver && row.status === 'open' ? { text: 'counted', tone: 'good' } : STATUS[row.status],
    // By pairs in rounds only the chance of the next round is known, and it has a section of its own.
    { text: isOver || draws !== undefined ? '' : moreText(row) },
  ]);
  const specs = [{ flex: true }, { align: 'right' }, {}, { align: 'right' }] as const;
  return grid([head, ...cells], specs, bodyWidth(frame), frame.paint);
}

/** Which test of pairs the p-values are of. */
function testLines({ test }: CheckReport): readonly string[] {
  if (test === undefined) return [];
  const { name, schedule } = test;
  const rounds = schedule === undefined ? 'rounds of any size' : `rounds that end at draw ${endsText(schedule)}`;
  return [`p-values of ${name}, in ${rounds}.`];
}

function moreText({ status, more80 }: CheckRow): string {
  if (status !== 'open') return '';
  return more80 === undefined ? 'many' : `${count(more80)} (80 %)`;
}

function handLines({ handCount }: CheckReport, frame: Frame): string[] {
  if (handCount === undefined) return [];
  const rows = handCount.votes.map(({ choice, votes }): Cell[] => [{ text: choice }, { text: count(votes) }]);
  const rest: Cell[][] = [
    [{ text: '(invalid)' }, { text: count(handCount.invalid) }],
    [{ text: '(not countable)' }, { text: count(handCount.notCountable) }],
  ];
  return grid([...rows, ...rest], [{ flex: true }, { align: 'right' }], bodyWidth(frame), frame.paint);
}
