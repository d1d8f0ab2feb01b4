/**
 * `compare`: attacks under several rules over many days, as a table, CSV or JSON.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { count } from '../../base/words.ts';
import type { Comparison } from '../../domain/comparison.ts';
import { comparisonCsv } from '../../formats/comparison-csv.ts';
import { dataJson } from '../../report/assemble.ts';
import { compareReport } from '../../report/compare/data.ts';
import { compareText } from '../../report/compare/text.ts';
import { commandText, seedWords } from '../../report/shell.ts';
import { type ComparePart, type ComparePlan, comparePlan, comparisonOf, partsOf } from '../../sim/compare/index.ts';
import { type ChosenAttacks, type ChosenRules, chosenAttacks, chosenRules } from '../compare-rules.ts';
import type { Io } from '../io.ts';
import { type CompareCommandOptions, EXIT, type ExitCode, type Output } from '../options.ts';
import { paint } from '../paint.ts';

const FILE_COLUMNS = 100;
const PROGRESS_LINES = 10;

export async function compare(io: Io, options: CompareCommandOptions): Promise<ExitCode> {
  const rules = chosenRules(options);
  const attacks = chosenAttacks(options.attacks);
  const place = placeFault(io, options);
  const faults = [...(rules.ok ? [] : rules.error), ...(attacks.ok ? [] : attacks.error), ...(place ?? [])];
  if (!rules.ok || !attacks.ok || faults.length > 0) {
    for (const fault of faults) io.err(fault);
    return EXIT.badInput;
  }
  const seed = options.seed ?? io.freshSeed();
  const again = againWords(options, seed);
  const plan = planFor(rules.value, attacks.value, options.runs, seed);
  const { parts, isWhole } = await run(io, plan, options.workers);
  if (parts.length === 0) {
    io.err('stopped, nothing written');
    return EXIT.interrupted;
  }
  const comparison = comparisonOf(plan, parts, [...attacks.value.notRun, ...rules.value.notRun]);
  const written = show(io, comparison, options, again, !isWhole);
  if (!isWhole) io.err(`stopped: ${count(parts.length)} of ${count(partsOf(plan).length)} parts were done`);
  if (options.seed === undefined) io.err(`again: ${commandText(again)}`);
  if (!written) return EXIT.io;
  return isWhole ? EXIT.ok : EXIT.interrupted;
}

function planFor(
  { baseline, rules }: ChosenRules,
  { attacks }: ChosenAttacks,
  runs: number,
  seed: string,
): ComparePlan {
  return comparePlan({ baseline, rules, attacks, runs, seed });
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
  comparison: Comparison,
  { json, csv, text, force }: CompareCommandOptions,
  again: readonly string[],
  partial: boolean,
): boolean {
  const report = compareReport(comparison, partial);
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
    ...(options.add ? ['--add'] : []),
    ...(options.ablate ? ['--ablate'] : []),
    ...['--runs', String(options.runs)],
    ...seedWords(seed),
  ];
}
