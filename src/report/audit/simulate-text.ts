/**
 * Audits of simulated elections as a screen of text: wrong outcomes beside the risk limit, right ones that were counted
 * in full all the same, what was read for it, and what the hand counts gave.
 * @module
 */
import { count, counted } from '../../base/words.ts';
import type { Estimate } from '../../domain/report/report.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, section, wrap } from '../layout.ts';
import { frameOf, type TextOptions, titleLines } from '../screen.ts';
import { attackedLines } from './attacked-text.ts';
import type { AuditRow, AuditSimulationReport } from './simulate-data.ts';

const RIGHT = { align: 'right' } as const;

export function simulateText(report: AuditSimulationReport, screen: TextOptions): string {
  const frame = frameOf(screen);
  const { rows } = report;
  const elections = counted(rows[0]?.elections ?? 0, 'election');
  const facts = `${elections} of one station, cards tested by the design: ${report.design}; seed ${report.seed}`;
  const attacked = attackedLines(rows, frame);
  const sections = [
    [...titleLines(report.title, frame), ...wrap(facts, frame.columns, 2).map((line) => frame.paint('dim', line))],
    section(['WRONG', 'OUTCOMES'], wrongLines(rows, frame), frame),
    section(['RIGHT', 'OUTCOMES'], rightLines(rows, frame), frame),
    section(['CARDS READ'], cardLines(rows, frame), frame),
    section(['HAND COUNTS'], handLines(rows, frame), frame),
    ...(attacked.length === 0 ? [] : [section(['ATTACKS ON', 'THE AUDIT'], attacked, frame)]),
    section(
      ['NOTES'],
      notesOf(report).flatMap((line) => wrap(line, bodyWidth(frame), 2)),
      frame,
    ),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** Nothing where there was none of its kind: a share of nothing is nothing. */
function shareCells({ runs, share, low, high }: Estimate): Cell[] {
  if (runs === 0) return [{ text: '-' }, { text: '' }];
  return [{ text: percent(share) }, { text: `${percent(low)} to ${percent(high)}` }];
}

function table(
  head: readonly string[],
  rows: readonly AuditRow[],
  cells: (row: AuditRow) => readonly Cell[],
  frame: Frame,
): string[] {
  const specs: readonly ColumnSpec[] = [{ flex: true }, ...head.map(() => RIGHT)];
  const top: Cell[] = ['', ...head].map((text) => ({ text, tone: 'dim' }));
  const body = rows.map((row): Cell[] => [{ text: row.name }, ...cells(row)]);
  return grid([top, ...body], specs, bodyWidth(frame), frame.paint);
}

function wrongLines(rows: readonly AuditRow[], frame: Frame): string[] {
  const head = ['wrong', 'confirmed', '95 % interval', 'limit', 'replaced', 'no audit'];
  return table(
    head,
    rows,
    (row) => [
      { text: count(row.wrong) },
      ...shareCells(row.wrongConfirmed),
      limitCell(row),
      { text: count(row.wrongReplaced) },
      { text: count(row.wrongUnaudited) },
    ],
    frame,
  );
}

function limitCell({ riskLimit, aboveLimit }: AuditRow): Cell {
  if (riskLimit === undefined) return { text: 'none' };
  return aboveLimit === 'proven' ? { text: `> ${percent(riskLimit)}`, tone: 'bad' } : { text: percent(riskLimit) };
}

function rightLines(rows: readonly AuditRow[], frame: Frame): string[] {
  const head = ['right', 'full count', '95 % interval'];
  const cells = (row: AuditRow): Cell[] => [
    { text: count(row.rightFullCount.runs) },
    ...shareCells(row.rightFullCount),
  ];
  return table(head, rows, cells, frame);
}

function cardLines(rows: readonly AuditRow[], frame: Frame): string[] {
  const head = ['audits', 'on paper', 'read, mean', 'read, 80 %', 'rounds'];
  const cells = ({ audited, cards, rounds }: AuditRow): Cell[] => [
    { text: count(audited) },
    ...[cards.withPaper, cards.read, cards.read80].map((each) => ({ text: audited === 0 ? '-' : count(each) })),
    { text: audited === 0 ? '-' : rounds.toFixed(1) },
  ];
  return table(head, rows, cells, frame);
}

function handLines(rows: readonly AuditRow[], frame: Frame): string[] {
  const head = ['full counts', 'right then', '95 % interval'];
  const cells = ({ restored }: AuditRow): Cell[] => [{ text: count(restored.runs) }, ...shareCells(restored)];
  return table(head, rows, cells, frame);
}

function notesOf({ rows, design, misread, notes }: AuditSimulationReport): readonly string[] {
  const stand = rows[0]?.wrong ?? 0;
  const unmatched = rows.some(({ audited, matched }) => matched < audited);
  return [
    stand === 0
      ? 'No reported outcome was wrong.'
      : `Without an audit ${counted(stand, 'wrong outcome')} would stand, whatever the paper says.`,
    ...(misread === 0
      ? []
      : [
          `Misread: auditors read ${percent(misread)} of the cards drawn wrongly, as anything else alike; the row ` +
            'above is the same without. A full count is shown card by card and misreads none.',
          ...(rows.some(({ audited }) => audited === 0)
            ? ['Where no audit was possible no card was drawn, and there is no second row: nothing could be misread.']
            : []),
        ]),
    ...(design === 'comparison' && unmatched
      ? ['A comparison was asked for; slips that cannot be matched with records were held against means (pooled).']
      : []),
    ...(rows.some(({ kind }) => kind === 'none')
      ? ['The rules know no audit (audit.kind: none): add C08, or C09 for a fixed share, beside C04.']
      : []),
    ...(rows.some(({ kind, wrongUnaudited }) => kind !== 'none' && wrongUnaudited > 0)
      ? ['No audit: there is no paper to read, or too little of it for the lead; a reprint of the memory is no paper.']
      : []),
    ...notes,
  ];
}
