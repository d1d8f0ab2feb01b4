/**
 * The command line of `compare`: which rules, which attacks, how many runs.
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { COMPARE_MODES, type CompareCommandOptions, type CompareMode } from './options.ts';

const RUNS_DEFAULT = 100;
const ORDERS_DEFAULT = 30;

const EXAMPLES = `
Examples:
  sailau-lab compare --baseline sailau-2004 --attacks 'RC-*' --with R04-18
  sailau-lab compare --baseline sailau-2004 --add
  sailau-lab compare --with C33,C37,C38 --ablate --csv out.csv

Exit codes: 0 it was run, 2 bad input, 3 a file cannot be written or the work is partial.`;

/** Switches that were not set are not there. */
type Given = Omit<CompareCommandOptions, 'mode' | 'force'> & { readonly [M in CompareMode]?: true } & {
  readonly force?: true;
};

/** Numbers, seeds and places of outputs are read as other commands read them. */
export interface Readers {
  readonly seed: (text: string) => string;
  readonly place: (text: string) => string | true;
  readonly runs: (text: string) => number;
  readonly orders: (text: string) => number;
  readonly workers: (text: string) => number;
}

/** @param parent - gives the new command its manners. */
export function compareCommand(
  parent: Command,
  { seed, place, runs, orders, workers }: Readers,
  action: (options: CompareCommandOptions) => Promise<void>,
): Command {
  return parent
    .createCommand('compare')
    .copyInheritedSettings(parent)
    .showHelpAfterError(`(${parent.name()} compare --help shows how)`)
    .description('try attacks under several rules, over many days of one station')
    .option('--baseline <id>', 'the rules and habits of a year', 'sailau-2004')
    .option('--with <ids>', 'recommendations, by commas: one set of rules with all of them', listOf)
    .option('--without <ids>', 'of these, the ones to leave out', listOf)
    .addOption(
      new Option('--set <flag=value>', 'one flag; may be given several times').argParser(
        (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
      ),
    )
    .addOption(modeOption('add', 'each recommendation alone: those of --with, or all there are'))
    .addOption(modeOption('ablate', 'all of --with, then all but one, each in turn'))
    .addOption(modeOption('minimal', 'as --add, then the smallest sets that close everything, tried'))
    .addOption(modeOption('value', 'groups of --with, and what each recommendation adds (Shapley)'))
    .option('--orders <n>', 'of --value with more than 12: orders that are drawn', orders, ORDERS_DEFAULT)
    .option('--attacks <ids>', "by commas; * stands for anything, as in 'EL-*'", listOf)
    .option('--runs <n>', 'days of each attack under each rules', runs, RUNS_DEFAULT)
    .option('--seed <text>', 'where all chance comes from; any text, such as a roll of dice', seed)
    .option('--workers <n>', 'threads; the same bytes for any number', workers)
    .option('--json [file]', 'as JSON, to stdout or to a file', place)
    .option('--csv [file]', 'as CSV, to stdout or to a file', place)
    .option('--text [file]', 'as text, to stdout or to a file', place)
    .option('--force', 'replace files that are there')
    .addHelpText('after', EXAMPLES)
    .action(async ({ force, ...options }: Given) => {
      const mode = COMPARE_MODES.find((each) => options[each] === true) ?? 'together';
      await action({ ...options, mode, force: force === true });
    });
}

function modeOption(mode: CompareMode, says: string): Option {
  return new Option(`--${mode}`, says).conflicts(COMPARE_MODES.filter((other) => other !== mode));
}

function listOf(text: string): readonly string[] {
  const items = text.split(',').map((item) => item.trim());
  if (items.every((item) => item !== '')) return items;
  throw new InvalidArgumentError('Names are expected, with a comma between them.');
}
