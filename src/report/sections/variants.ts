/**
 * The scenario beside its variants, one row each.
 * @module
 */

import { count } from '../../base/words.ts';
import type { Change, Outcome, Report } from '../../domain/report/report.ts';
import { type Cell, type ColumnSpec, clip, type Frame, flagText, GUTTER, gridRows, indent, wrap } from '../layout.ts';

const NAME_INDENT = 4;
const NAME_MAX = 30;
const NAME_LINES_MAX = 2;
const HEADINGS = ['findings', 'caused', 'exposed', 'gap', 'winner'];
/** What the figures take at most, with the blanks between them; names get the rest. */
const FIGURES_WIDTH = 8 + 6 + 14 + 7 + 8 + 2 * HEADINGS.length;

/** Of the coalition that is certain of most voters. */
function exposedText({ secrecy }: Outcome): string {
  const most = Object.values(secrecy)
    .map(({ exposed }) => exposed)
    .sort((a, b) => b.count - a.count)[0];
  return most === undefined ? 'not tested' : `${count(most.count)} of ${count(most.of)}`;
}

/** Whether the reported winner is right, and if not, what the recount says. */
function winnerCell({ recount, verdict }: Outcome): Cell {
  if (!verdict.wrongWinner) return { text: 'right' };
  const counted = { true: '; recount right', false: '; recount wrong', undefined: '; recount open' };
  return { text: `wrong${counted[`${recount.restoresWinner}`]}`, tone: 'bad' };
}

function cellsOf(name: string, outcome: Outcome, nameWidth: number): Cell[] {
  const { findings, recount } = outcome;
  return [
    { text: clip(name, nameWidth, NAME_LINES_MAX).join(' ') },
    { text: count(findings.count) },
    { text: count(findings.caused) },
    { text: exposedText(outcome) },
    { text: count(recount.gapVotes) },
    winnerCell(outcome),
  ];
}

/** `behaviour.walkOff 0.01 -> 0`; attacks are too long to be told twice. */
function changeText({ field, from, to }: Change): string {
  return field === 'attacks' ? `attacks: ${to}` : `${field} ${from} -> ${to}`;
}

/** What each variant changes, what it gives, and the scenario as written above them. */
export function variantsSection({ outcome, variants }: Report, frame: Frame): string[] {
  const named = Object.entries(variants);
  if (named.length === 0) return [];
  const width = frame.columns - NAME_INDENT;
  const nameWidth = Math.min(NAME_MAX, Math.max(GUTTER - NAME_INDENT - 4, width - FIGURES_WIDTH));
  const head: Cell[] = [{ text: '' }, ...HEADINGS.map((text): Cell => ({ text, tone: 'dim' }))];
  const rows = [
    cellsOf('as written', outcome, nameWidth),
    ...named.map(([name, variant]) => cellsOf(name, variant, nameWidth)),
  ];
  const figures = HEADINGS.map((heading): ColumnSpec => (heading === 'winner' ? { flex: true } : { align: 'right' }));
  const specs: ColumnSpec[] = [{ min: nameWidth, max: nameWidth }, ...figures];
  const blocks = gridRows([head, ...rows], specs, width, frame.paint);
  const [[heading = ''] = [], asWritten = [], ...others] = blocks;
  const body = others.flatMap((lines, index) => {
    const variant = named[index]?.[1];
    const flags = (variant?.changedFlags ?? []).map((flag) => flagText(variant?.policy ?? {}, flag));
    const changes = (variant?.changes ?? []).map(changeText);
    const text = [...flags, ...changes].join(', ') || 'nothing differs';
    return [...lines, ...indent(wrap(text, width - 2, 2), 2)];
  });
  const label = '  VARIANTS';
  const first = frame.paint('strong', label) + `${' '.repeat(NAME_INDENT)}${heading}`.slice(label.length);
  return [first, ...indent([...asWritten, ...body], NAME_INDENT)];
}
