/**
 * What was expected, and the result in its four readings: intended, recorded, reported, recounted.
 * @module
 */

import { plain } from '../../base/escape.ts';
import { count, counted } from '../../base/words.ts';
import type { Outcome, Report } from '../../domain/report/report.ts';
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
  widthOf,
  wrap,
} from '../layout.ts';

/** A longer value stands below its expectation. */
const VALUE_MAX = 9;
const NAME_INDENT = 4;
const NAME_LINES_MAX = 3;
/** So wide that the first figure stands under the text of the other sections. */
const NAME_MIN = GUTTER - NAME_INDENT - 3;
/** The label stands over the names, so they cannot have less. */
const FLEX_NAME_MIN = 8;
/** Longer names go on below themselves before the columns move together. */
const NAME_ENOUGH = 24;

/** Each expectation with the value that decided it: beside it if it is short, else below. */
export function expectedSection({ expected }: Pick<Report, 'expected'>, frame: Frame): string[] {
  if (expected.length === 0) return section(['EXPECTED'], ['nothing was asked'], frame);
  const rows = expected.flatMap(({ text, held, value }): Cell[][] => {
    const state: Cell = held ? { text: 'held', tone: 'good' } : { text: 'MISSED', tone: 'bad' };
    if (widthOf(plain(value)) <= VALUE_MAX) return [[state, { text }, { text: value }]];
    return [
      [state, { text }, { text: '' }],
      [{ text: '' }, { text: `= ${value}` }, { text: '' }],
    ];
  });
  const specs: ColumnSpec[] = [{ min: 6 }, { flex: true }, { max: VALUE_MAX }];
  return section(['EXPECTED'], grid(rows, specs, bodyWidth(frame), frame.paint), frame);
}

/** One line of the table; a figure that does not exist is absent. */
interface Line {
  readonly name: string;
  readonly intended?: number;
  readonly confirmed?: number;
  readonly recorded?: number;
  readonly reported: number;
  readonly recounted?: number;
  readonly isChoice: boolean;
}

function linesOf({ rows, blank, invalid }: Outcome['result']): Line[] {
  return [
    ...rows.map(({ choice, ...figures }) => ({ name: choice, isChoice: true, ...figures })),
    { name: '(blank)', isChoice: false, ...blank },
    { name: '(invalid)', isChoice: false, ...invalid },
  ];
}

const figure = (value: number | undefined): Cell => ({ text: value === undefined ? '' : count(value) });

function recountedCell({ recounted, isChoice }: Line): Cell {
  if (recounted !== undefined) return figure(recounted);
  return isChoice ? { text: '-', tone: 'warn' } : { text: '' };
}

interface Table {
  readonly lines: string[];
  readonly clipped: boolean;
  readonly reasonShown: boolean;
}

/** How the columns share the screen: blanks between them, room for names, whether the reason fits beside its dash. */
interface Plan {
  readonly gap: number;
  readonly nameWidth: number;
  readonly reasonShown: boolean;
}

/** Why there is a dash. */
function reasonOf({ recount }: Outcome): string {
  const { gapVotes, unopenedVotes } = recount;
  if (unopenedVotes > 0) return `${counted(gapVotes + unopenedVotes, 'vote')} not counted again`;
  return gapVotes === 0 ? 'no vote was counted again' : `${counted(gapVotes, 'vote')} without voter-verified record`;
}

function planOf(lines: readonly Line[], figures: readonly (readonly Cell[])[], reason: string, width: number): Plan {
  const widths = figures[0]?.map((_, column) => Math.max(...figures.map((row) => row[column]?.text.length ?? 0))) ?? [];
  const used = widths.reduce((sum, each) => sum + each, 0);
  const last = widths.at(-1) ?? 0;
  const widest = Math.max(NAME_MIN, ...lines.map(({ name }) => widthOf(plain(name))));
  const enough = Math.min(widest, NAME_ENOUGH);
  const spare = (gap: number): number => width - used - gap * widths.length;
  const nothing = lines.every(({ recounted }) => recounted === undefined);
  const reasonShown = nothing && spare(3) - reason.length + last >= enough;
  const gap = [3, 2].find((each) => spare(each) >= enough) ?? 1;
  const room = spare(gap) - (reasonShown ? reason.length - last : 0);
  return { gap, nameWidth: Math.min(widest, Math.max(FLEX_NAME_MIN, room)), reasonShown };
}

function table(outcome: Outcome, showConfirmed: boolean, frame: Frame): Table {
  const all = linesOf(outcome.result);
  const width = frame.columns - NAME_INDENT;
  const headings = ['intended', ...(showConfirmed ? ['confirmed'] : []), 'recorded', 'reported', 'recounted'];
  const head = headings.map((text): Cell => ({ text, tone: 'dim' }));
  const figures = all.map((line): Cell[] => [
    figure(line.intended),
    ...(showConfirmed ? [figure(line.confirmed)] : []),
    figure(line.recorded),
    figure(line.reported),
    recountedCell(line),
  ]);
  const reason = `-  ${reasonOf(outcome)}`;
  const { gap, nameWidth, reasonShown } = planOf(all, [head, ...figures], reason, width);
  let clipped = false;
  const rows = all.flatMap(({ name }, index) => {
    const names = clip(name, nameWidth, NAME_LINES_MAX);
    clipped ||= names.at(-1)?.endsWith('…') ?? false;
    const cells = (figures[index] ?? []).map((cell) => {
      return reasonShown && index === 0 && cell.text === '-' ? { ...cell, text: reason } : cell;
    });
    return names.map((part, line): Cell[] => (line === 0 ? [{ text: part }, ...cells] : [{ text: part }]));
  });
  const specs = headings.map((heading): ColumnSpec => {
    return { align: reasonShown && heading === 'recounted' ? 'left' : 'right' };
  });
  const lines = grid([[{ text: '' }, ...head], ...rows], [{ min: nameWidth }, ...specs], width, frame.paint, gap);
  return { lines: indent(lines, NAME_INDENT), clipped, reasonShown };
}

function winnerLine({ result, verdict }: Outcome): string {
  const { confirmed, reported } = result.winner;
  if (verdict.wrongWinner) return `Wrong winner: reported is ${reported}, voters confirmed ${confirmed}.`;
  return `Winner ${reported}, as voters confirmed.`;
}

function movedLine({ votesMoved, votesLost, votesAdded }: Outcome['result']): string {
  if (votesMoved === 0 && votesLost === 0 && votesAdded === 0) {
    return 'Reported equals confirmed: no vote moved, lost or added.';
  }
  const lost = `${count(votesLost)} lost, ${count(votesAdded)} added`;
  return `From confirmed to reported: ${counted(votesMoved, 'vote')} moved, ${lost}.`;
}

function turnoutLine({ turnout }: Outcome): string {
  const { onLists, cameIn, electronic, paper, home, extra, added, turnedAway, leftQueue, longestWait } = turnout;
  const attackers = extra === 0 ? '' : `, ${count(extra)} visits added by attacks`;
  const how = `${count(electronic)} electronic, ${count(paper)} paper, ${count(home)} at home${attackers}`;
  const lists = `${count(added)} added to a list on the day, ${count(turnedAway)} turned away`;
  const wait =
    longestWait === undefined ? '' : ` Longest wait ${count(longestWait)} min, ${count(leftQueue)} went home unserved.`;
  return `${count(onLists)} on the lists, ${count(cameIn)} came: ${how}. ${lists}.${wait}`;
}

function footnotes(outcome: Outcome, showConfirmed: boolean, { clipped, reasonShown }: Table): string[] {
  const notes: string[] = [];
  if (showConfirmed) {
    const pressed = outcome.attacks.some(({ powers, preventedBy }) => {
      return preventedBy.length === 0 && powers.includes('voters.pressed');
    });
    notes.push(
      pressed
        ? 'confirmed: what voters cast in the end. Pressed voters confirmed something else than they wanted.'
        : 'confirmed: what voters cast in the end. Some did not finish, or confirmed something else than they wanted.',
    );
  }
  const missing = outcome.result.rows.filter(({ recounted }) => recounted === undefined).length;
  if (missing > 0 && !reasonShown) notes.push(`recounted -: ${reasonOf(outcome)}.`);
  if (missing === 0 && outcome.recount.gapVotes > 0) {
    notes.push(`recounted: without the ${counted(outcome.recount.gapVotes, 'vote')} that nobody can count again.`);
  }
  if (clipped) notes.push('Long names are cut here (…); --json has them in full.');
  return notes;
}

/** The table, then in words who won, what moved, who came. */
export function resultSection({ outcome }: Report, frame: Frame): string[] {
  const { rows, blank } = outcome.result;
  const showConfirmed = [...rows, blank].some(({ intended, confirmed }) => intended !== confirmed);
  const shown = table(outcome, showConfirmed, frame);
  const label = '  RESULT';
  const [head = '', ...rest] = shown.lines;
  const text = [winnerLine(outcome), movedLine(outcome.result), turnoutLine(outcome)];
  const width = bodyWidth(frame);
  const below = [...text, ...footnotes(outcome, showConfirmed, shown)].flatMap((line) => wrap(line, width, 2));
  return [frame.paint('strong', label) + head.slice(label.length), ...rest, ...indent(below, GUTTER)];
}
