/**
 * `compare`: attacks under several rules over many days, as a table, CSV or JSON.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { count } from '../../base/words.ts';
import type { Comparison } from '../../domain/comparison.ts';
import { recommendationById } from '../../domain/policy/policy.ts';
import { comparisonCsv } from '../../formats/comparison-csv.ts';
import { dataJson } from '../../report/assemble.ts';
import { type CompareAnswers, type CompareReport, compareReport } from '../../report/compare/data.ts';
import { compareText } from '../../report/compare/text.ts';
import { commandText, seedWords } from '../../report/shell.ts';
import {
  type CompareOptions,
  type ComparePart,
  type ComparePlan,
  comparePlan,
  comparisonOf,
  partsOf,
  smallestSets,
  staysMissed,
  valuesOf,
} from '../../sim/compare/index.ts';
import { chosenAttacks } from '../compare-attacks.ts';
import { type ChosenRules, chosenRules } from '../compare-rules.ts';
import type { Io } from '../io.ts';
import { type CompareCommandOptions, EXIT, type ExitCode, type Output } from '../options.ts';
import { paint } from '../paint.ts';

const FILE_COLUMNS = 100;
const PROGRESS_LINES = 10;

export async function compare(io: Io, options: CompareCommandOptions): Promise<ExitCode> {
  const seed = options.seed ?? io.freshSeed();
  const rules = chosenRules(options, seed);
  const attacks = chosenAttacks(options.attacks);
  const place = placeFault(io, options);
  const faults = [...(rules.ok ? [] : rules.error), ...(attacks.ok ? [] : attacks.error), ...(place ?? [])];
  if (!rules.ok || !attacks.ok || faults.length > 0) {
    for (const fault of faults) io.err(fault);
    return EXIT.badInput;
  }
  const again = againWords(options, seed);
  const given = { ...rules.value, attacks: attacks.value.attacks, runs: options.runs, seed };
  const plan = comparePlan(given);
  const { parts, isWhole } = await run(io, plan, options.workers);
  if (parts.length === 0) {
    io.err('stopped, nothing written');
    return EXIT.interrupted;
  }
  const comparison = comparisonOf(plan, parts, [...attacks.value.notRun, ...rules.value.notRun]);
  const answers = isWhole ? await answersOf(io, comparison, given, options) : { isWhole, comparison };
  const report = compareReport(answers.comparison, !answers.isWhole, answers);
  const written = show(io, report, answers.comparison, options, again);
  if (!isWhole) io.err(`stopped: ${count(parts.length)} of ${count(partsOf(plan).length)} parts were done`);
  else if (!answers.isWhole) io.err('stopped before the smallest sets were tried');
  if (options.seed === undefined) io.err(`again: ${commandText(again)}`);
  if (!written) return EXIT.io;
  return answers.isWhole ? EXIT.ok : EXIT.interrupted;
}

/** Smallest sets that are tried as a whole: each takes as long as a column of the table. */
const SETS_TRIED = 3;

interface Answers extends CompareAnswers {
  readonly isWhole: boolean;
  /** What the table shows: of groups the first and the whole one only. */
  readonly comparison: Comparison;
}

/** What is worked out from the table, and run once more to be sure. */
async function answersOf(
  io: Io,
  comparison: Comparison,
  { groups, ...given }: CompareOptions & ChosenRules,
  { mode, workers }: CompareCommandOptions,
): Promise<Answers> {
  if (groups !== undefined) {
    const last = groups.ruleOf.get(2 ** groups.members.length - 1) ?? 0;
    return { isWhole: true, comparison: onlyRules(comparison, [0, last]), values: valuesOf(groups, comparison) };
  }
  if (mode !== 'minimal') return { isWhole: true, comparison };
  const smallest = smallestSets(comparison);
  const sets = smallest.sets.slice(0, SETS_TRIED).filter((ids) => ids.length > 0);
  const rules = sets.map((ids) => ({
    name: `+ ${ids.join(' ')}`,
    with: ids.flatMap((id) => recommendationById(id) ?? []),
    set: given.set,
  }));
  if (rules.length === 0) return { isWhole: true, comparison, smallest, tried: [] };
  const plan = comparePlan({ ...given, rules });
  const { parts, isWhole } = await run(io, plan, workers);
  const together = comparisonOf(plan, parts, []);
  const tried = sets.map((recommendations, column) => ({
    recommendations,
    missed: together.attacks.flatMap(({ id }, row) => {
      const cell = together.cells[column]?.[row];
      return cell !== undefined && staysMissed(cell) ? [id] : [];
    }),
  }));
  return { isWhole, comparison, smallest, ...(isWhole ? { tried } : {}) };
}

function onlyRules(comparison: Comparison, columns: readonly number[]): Comparison {
  const of = <T>(all: readonly T[]): readonly T[] => columns.flatMap((column) => all.slice(column, column + 1));
  const { rules, cells, honest } = comparison;
  return { ...comparison, rules: of(rules), cells: of(cells), honest: of(honest) };
}

/** Part after part, until somebody presses Ctrl-C: what is done by then is kept. */
async function run(io: Io, plan: ComparePlan, workers: number | undefined) {
  const parts: ComparePart[] = [];
  const all = partsOf(plan).length;
  // From here on Ctrl-C is an answer and no longer the end.
  let isStopped = await io.interrupted();
  if (!isStopped) {
    for await (const part of io.runParts(plan, workers)) {
      parts.push(part);
      isStopped = await io.interrupted();
      if (isStopped) break;
      const isTold = io.isTerminal && parts.length % Math.ceil(all / PROGRESS_LINES) === 0 && parts.length < all;
      if (isTold) io.err(`${count(parts.length)} of ${count(all)} parts`);
    }
  }
  return { parts, isWhole: parts.length === all };
}

function placeFault(io: Io, { json, csv, text, force }: CompareCommandOptions): readonly string[] | undefined {
  const outputs = [json, csv, text].filter((output) => output !== undefined);
  if (outputs.filter((output) => output === true).length > 1)
    return ['--json, --csv and --text: one of them to stdout'];
  const files = outputs.filter((output) => typeof output === 'string');
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined) return [`${plain(twice)}: two outputs want this file`];
  const there = force ? undefined : files.find((file) => io.exists(file));
  return there === undefined ? undefined : [`${plain(there)}: is there already; --force replaces it`];
}

/** @returns whether everything that was asked for was written. */
function show(
  io: Io,
  report: CompareReport,
  comparison: Comparison,
  { json, csv, text, force }: CompareCommandOptions,
  again: readonly string[],
): boolean {
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  const nothing = json === undefined && csv === undefined && text === undefined;
  const outputs: readonly [Output | undefined, (toFile: boolean) => string][] = [
    [
      nothing ? true : text,
      (toFile) => compareText(report, { ...(toFile ? { columns: FILE_COLUMNS } : screen), again }),
    ],
    [csv, () => comparisonCsv(comparison)],
    [json, () => dataJson(report)],
  ];
  let written = true;
  for (const [output, make] of outputs) {
    if (output === true) io.out(make(false).replace(/\n$/, ''));
    if (typeof output !== 'string') continue;
    const done = io.write(output, make(true), { overwrite: force });
    io.err(done.ok ? `${plain(output)}: written` : `${plain(output)}: ${plain(done.error)}`);
    written = written && done.ok;
  }
  return written;
}

/** Words of the command that gives the same again, wherever it was written to. */
function againWords(options: CompareCommandOptions, seed: string): readonly string[] {
  const list = (name: string, ids: readonly string[] | undefined): readonly string[] =>
    ids === undefined ? [] : [`--${name}`, ids.join(',')];
  return [
    ...['sailau-lab', 'compare', '--baseline', options.baseline],
    ...list('attacks', options.attacks),
    ...list('with', options.with),
    ...list('without', options.without),
    ...(options.set ?? []).flatMap((flag) => ['--set', flag]),
    ...(options.mode === 'together' ? [] : [`--${options.mode}`]),
    ...(options.mode === 'value' ? ['--orders', String(options.orders)] : []),
    ...['--runs', String(options.runs)],
    ...seedWords(seed),
  ];
}
