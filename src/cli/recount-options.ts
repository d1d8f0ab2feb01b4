/**
 * The command line of `recount`: a scenario, or files of a recount that somebody held.
 * @module
 */
import { type Command, Option } from 'commander';
import { contestOptions } from './audit-options.ts';
import type { RecountOptions } from './options.ts';

const EXIT_CODES = `
Exit codes, of files: 0 every assertion is proven, 1 one is open, 2 bad input.
Of a scenario: 0 it was run, 2 bad input, 130 interrupted.`;

/** A switch that was not set is not there. */
type Given = Omit<RecountOptions, 'json'> & { readonly json?: true };

/**
 * @param parent - gives the new command its manners.
 * @param seed - reads a seed. @param workers - reads a number of threads.
 */
export function recountCommand(
  parent: Command,
  seed: (text: string) => string,
  workers: (text: string) => number,
  action: (file: string | undefined, options: RecountOptions) => Promise<void>,
): Command {
  const command = parent
    .createCommand('recount')
    .copyInheritedSettings(parent)
    .showHelpAfterError(`(${parent.name()} recount --help shows how)`)
    .description('say what a recount gives: of a scenario, or of containers that somebody counted by hand')
    .argument('[file]', 'a scenario; without it, --manifest, --totals and --counts, and --cvrs if there are any')
    .option('--manifest <file>', 'a CSV of containers with their numbers of cards')
    .option('--totals <file>', 'a CSV of reported results by container')
    .option('--cvrs <file>', 'a CSV with the record of each card')
    .option('--counts <file>', 'a CSV of what hands counted, one row a container; not needed where none has paper')
    .addHelpText('after', EXIT_CODES);
  return contestOptions(command)
    .option('--seed <text>', 'of a scenario: where all chance comes from', seed)
    .addOption(new Option('--workers <n>', 'of an election: threads for its stations').argParser(workers))
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, { json, ...options }: Given) => {
      await action(file, { ...options, json: json === true });
    });
}
