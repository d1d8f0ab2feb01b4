/**
 * The command line of `compare`: which rules, which attacks, how many runs.
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CompareCommandOptions } from './options.ts';

const RUNS_DEFAULT = 100;

const EXAMPLES = `
Examples:
  sailau-lab compare --baseline sailau-2004 --attacks 'RC-*' --with R04-18
  sailau-lab compare --baseline sailau-2004 --add
  sailau-lab compare --with C33,C37,C38 --ablate --csv out.csv

Exit codes: 0 it was run, 2 bad input, 3 a file cannot be written or the work is partial.`;

/** Switches that were not set are not there. */
type Given = Omit<CompareCommandOptions, 'add' | 'ablate' | 'force'> & {
  readonly add?: true;
  readonly ablate?: true;
  readonly force?: true;
};

/** Numbers, seeds and places of outputs are read as other commands read them. */
export interface Readers {
  readonly seed: (text: string) => string;
  readonly place: (text: string) => string | true;
  readonly runs: (text: string) => number;
  readonly workers: (text: string) => number;
}

/** @param parent - gives the new command its manners. */
export function compareCommand(
  parent: Command,
  { seed, place, runs, workers }: Readers,
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
    .option('--add', 'each recommendation alone: those of --with, or all there are')
    .addOption(new Option('--ablate', 'all of --with, then all but one, each in turn').conflicts('add'))
    .option('--attacks <ids>', "by commas; * stands for anything, as in 'EL-*'", listOf)
    .option('--runs <n>', 'days of each attack under each rules', runs, RUNS_DEFAULT)
    .option('--seed <text>', 'where all chance comes from; any text, such as a roll of dice', seed)
    .option('--workers <n>', 'threads; the same bytes for any number', workers)
    .option('--json [file]', 'as JSON, to stdout or to a file', place)
    .option('--csv [file]', 'as CSV, to stdout or to a file', place)
    .option('--text [file]', 'as text, to stdout or to a file', place)
    .option('--force', 'replace files that are there')
    .addHelpText('after', EXAMPLES)
    .action(async ({ add, ablate, force, ...options }: Given) => {
      await action({ ...options, add: add === true, ablate: ablate === true, force: force === true });
    });
}

function listOf(text: string): readonly string[] {
  const items = text.split(',').map((item) => item.trim());
  if (items.every((item) => item !== '')) return items;
  throw new InvalidArgumentError('Names are expected, with a comma between them.');
}
