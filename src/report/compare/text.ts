/**
 * A comparison as a screen of text: for each attack how often it is missed under each set of rules, then how often
 * honest days raise an alarm, and what was not run.
 *
 * With more sets of rules than a screen has room for, they stand below each other in the order of what they close.
 *
 * Source: user experience notes, "Variants compared".
 * @module
 */
import { count, counted } from '../../base/words.ts';
import type { Estimate } from '../../domain/report/report.ts';
import { bodyWidth, type Cell, type ColumnSpec, clip, type Frame, grid, indent, section, wrap } from '../layout.ts';
import { frameOf, type TextOptions, titleLines } from '../screen.ts';
import { commandLines } from '../shell.ts';
import { answerSections } from './answers-text.ts';
import { type ComparedCell, type ComparedColumn, type CompareReport, missedOf } from './data.ts';

const RIGHT: ColumnSpec = { align: 'right' };
/** Columns of rules that a screen of 100 characters has room for. */
const COLUMNS_MAX = 4;
const NAME_MAX = 24;
const INDENT = 2;

export interface CompareTextOptions extends TextOptions {
  /** Words of the command that gives the same again. */
  readonly again: readonly string[];
}

export function compareText(report: CompareReport, { again, ...screen }: CompareTextOptions): string {
  const frame = frameOf(screen);
  const { rules, attacks, baseline, seed, voters, partial } = report;
  const runs = rules[0]?.falseAlarms.runs ?? 0;
  const facts =
    `baseline ${baseline}, ${counted(attacks.length, 'attack')}, ${counted(runs, 'run')} a cell of a station of ` +
    `${count(voters)} voters, seed ${JSON.stringify(seed)}`;
  const isWide = rules.length <= COLUMNS_MAX;
  const sections = [
    [
      ...titleLines('Attacks under several rules', frame),
      ...wrap(facts, frame.columns, 2).map((line) => frame.paint('dim', line)),
      ...(partial ? wrap('PARTIAL: stopped before all runs were done', frame.columns) : []),
    ],
    [
      ...wrap(`missed (95 % interval), ${counted(runs, 'run')} a cell`, frame.columns),
      ...matrixLines(isWide ? report : { ...report, rules: rules.slice(0, 1) }, frame),
    ],
    ...(isWide ? [] : [orderLines(report, frame)]),
    ...answerSections(report, frame),
    section(['FALSE ALARMS'], alarmLines(rules, frame), frame),
    ...conflictSections(rules, frame),
    section(['VERDICTS'], legendLines(frame), frame),
    ...notRunSections(report, frame),
    section(['AGAIN'], commandLines(again, bodyWidth(frame)), frame),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const two = (share: number): string => share.toFixed(2);
const rate = ({ share }: Estimate): string => two(share);
/** Without zeros that say nothing: a table of them is easier to read. */
const short = (bound: number): string => (bound >= 0.995 ? '1.0' : bound < 0.005 ? '0' : two(bound).slice(1));
const bounds = ({ low, high }: Estimate): string => `${short(low)}-${short(high)}`;

/** Nothing is missed that cannot be done, or does nothing. */
function cellText({ runs, verdicts }: ComparedCell): string {
  if (runs === 0) return 'not run';
  const whole = (['prevented', 'harmless'] as const).find((verdict) => verdicts[verdict].hits === runs);
  return whole ?? `${rate(verdicts.missed)} ${bounds(verdicts.missed)}`;
}

function toneOf({ runs, verdicts: { missed } }: ComparedCell): Pick<Cell, 'tone'> {
  if (missed.hits === runs && runs > 0) return { tone: 'bad' };
  return missed.hits === 0 ? { tone: 'good' } : {};
}

const peopleText = ({ coalition: { people, takingPart } }: ComparedCell): string =>
  takingPart === 0 ? String(people) : `${people} +${takingPart}`;

/** People that it took most under any rules. */
function peopleOf(rules: readonly ComparedColumn[], row: number): string {
  const cells = rules.flatMap(({ cells: all }) => all[row] ?? []);
  const most = cells.toSorted(
    (a, b) => b.coalition.people - a.coalition.people || b.coalition.takingPart - a.coalition.takingPart,
  )[0];
  return most === undefined ? '' : peopleText(most);
}

function matrixLines({ rules, attacks }: CompareReport, frame: Frame): string[] {
  const head: Cell[] = ['', '', 'people', ...rules.map(({ name }) => name)].map((text) => ({ text, tone: 'dim' }));
  const body = attacks.map(({ id, name }, row): Cell[] => [
    { text: id },
    { text: clip(name, NAME_MAX, 1)[0] ?? '' },
    { text: peopleOf(rules, row) },
    ...rules.map(({ cells }) => {
      const cell = cells[row];
      return cell === undefined ? { text: '' } : { text: cellText(cell), ...toneOf(cell) };
    }),
  ]);
  const specs: ColumnSpec[] = [{}, {}, RIGHT, ...rules.map((_, at) => ({ flex: at === rules.length - 1 }))];
  return indent(grid([head, ...body], specs, frame.columns - INDENT, frame.paint), INDENT);
}

/** What one set of rules does to the first: attacks that were missed on most days and are on few, and the reverse. */
interface Closing {
  readonly column: ComparedColumn;
  /** Sum over attacks of the share missed before, less the share missed now. */
  readonly gain: number;
  readonly closed: readonly string[];
  readonly opened: readonly string[];
}

const HALF = 0.5;

function closingOf(first: ComparedColumn, column: ComparedColumn): Closing {
  const pairs = column.cells.flatMap((cell, row) => {
    const before = first.cells[row];
    return before === undefined ? [] : [{ id: cell.attack, was: missedOf(before).share, is: missedOf(cell).share }];
  });
  return {
    column,
    gain: pairs.reduce((sum, { was, is }) => sum + was - is, 0),
    closed: pairs.filter(({ was, is }) => was > HALF && is <= HALF).map(({ id }) => id),
    opened: pairs.filter(({ was, is }) => was <= HALF && is > HALF).map(({ id }) => id),
  };
}

function orderLines({ rules: [first, ...others] }: CompareReport, frame: Frame): string[] {
  if (first === undefined) return [];
  const order = others.map((column) => closingOf(first, column)).toSorted((a, b) => b.gain - a.gain);
  const head: Cell[] = ['in order of what they close', 'fewer missed', 'closes', 'opens'].map((text) => {
    return { text, tone: 'dim' };
  });
  const body = order.map(({ column, gain, closed, opened }): Cell[] => [
    { text: column.name },
    { text: two(gain) },
    { text: closed.join(' ') || '-' },
    { text: opened.join(' ') || '-' },
  ]);
  const width = frame.columns - INDENT;
  const specs: ColumnSpec[] = [{}, RIGHT, { flex: true, min: 20 }, { max: 20 }];
  const note =
    'Fewer missed: attacks, each counted by the share of its runs in which it is missed no more. Closes: missed on ' +
    'more than half of the runs before, and on half or fewer now.';
  return indent([...grid([head, ...body], specs, width, frame.paint), '', ...wrap(note, width, 2)], INDENT);
}

function alarmLines(rules: readonly ComparedColumn[], frame: Frame): string[] {
  const head: Cell[] = ['rules', 'honest days', 'with an alarm', '95 % interval'].map((text) => ({
    text,
    tone: 'dim',
  }));
  const body = rules.map(({ name, falseAlarms }): Cell[] => [
    { text: name },
    { text: count(falseAlarms.runs) },
    { text: rate(falseAlarms) },
    { text: bounds(falseAlarms) },
  ]);
  return grid([head, ...body], [{ flex: true }, RIGHT, RIGHT, RIGHT], bodyWidth(frame), frame.paint);
}

/** Each conflict once, with the rules that have it. */
function conflictSections(rules: readonly ComparedColumn[], frame: Frame): string[][] {
  const all = new Map(rules.flatMap(({ conflicts }) => conflicts.map((conflict) => [conflict.id, conflict])));
  if (all.size === 0) return [];
  const lines = [...all.values()].flatMap(({ id, between, says }) => {
    const having = rules.filter(({ conflicts }) => conflicts.some((each) => each.id === id)).map(({ name }) => name);
    return wrap(`${between.join(' and ')} (${having.join(', ')}): ${says}`, bodyWidth(frame), 2);
  });
  return [section(['CONFLICTS'], lines, frame)];
}

const LEGEND =
  'Missed: something changed for voters and nobody, of whatever office, could have noticed; a number is the share of ' +
  'all runs of the cell. Prevented: the rules leave no way to do it. Harmless: done, and nothing changed for voters. ' +
  'What is none of these was caught; --json tells whether a recount repaired it, who could know, when, from what. ' +
  'People: insiders and helpers, then voters who take part knowingly.';

const legendLines = (frame: Frame): string[] => wrap(LEGEND, bodyWidth(frame));

function notRunSections({ notRun }: CompareReport, frame: Frame): string[][] {
  if (notRun.length === 0) return [];
  const lines = notRun.flatMap(({ id, why }) => wrap(`${id}: ${why}`, bodyWidth(frame), 2));
  return [section(['NOT RUN'], lines, frame)];
}
