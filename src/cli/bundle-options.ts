/**
 * The command lines of `export` and `verify`.
 * @module
 */
import type { Command } from 'commander';
import type { ExportOptions } from './options.ts';

/** @param parent - gives the new command its manners. @param seedText - refuses a seed that is none. */
export function exportCommand(
  parent: Command,
  seedText: (text: string) => string,
  action: (file: string, folder: string, options: ExportOptions) => Promise<void>,
): Command {
  return parent
    .createCommand('export')
    .copyInheritedSettings(parent)
    .showHelpAfterError(`(${parent.name()} export --help shows how)`)
    .description('run a scenario and write its records as a bundle that anybody can check')
    .argument('<file>', 'a scenario')
    .argument('<folder>', 'where to; made new, or empty')
    .option('--seed <text>', 'where all chance comes from; any text, such as a roll of dice', seedText)
    .action(action);
}

export function verifyCommand(
  parent: Command,
  action: (folder: string, options: { readonly json: boolean }) => Promise<void>,
): Command {
  return parent
    .createCommand('verify')
    .copyInheritedSettings(parent)
    .showHelpAfterError(`(${parent.name()} verify --help shows how)`)
    .description('check a bundle with nothing else: hashes, signatures, chains, sums, equations')
    .argument('<folder>', 'a bundle; docs/bundle-format.md has its files')
    .option('--json', 'as JSON')
    .action(async (folder: string, { json }: { readonly json?: true }) => {
      await action(folder, { json: json === true });
    });
}
