/**
 * The command line of `tabulate`: its options, and what is said when one of them is wrong.
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../base/nearest.ts';
import { BASES, LONE_WINNERS, RESULT_KINDS, type TabulateOptions } from './options.ts';

const DELIMITER_NAMES = { semicolon: ';', comma: ',', tab: '\t', bar: '|' } as const;
const SEATS_MAX = 1000;

/** Switches that were not set are not there. */
type Given = Omit<TabulateOptions, 'json' | 'regionTotals'> & { readonly json?: true; readonly regionTotals?: true };

/** @param parent - gives the new command its manners. */
export function tabulateCommand(
  parent: Command,
  action: (file: string, options: TabulateOptions) => Promise<void>,
): Command {
  return parent
    .createCommand('tabulate')
    .copyInheritedSettings(parent)
    .showHelpAfterError(`(${parent.name()} tabulate --help shows how)`)
    .description("sum up somebody else's table of station results, check it, give seats")
    .argument('<file>', 'a CSV file; docs/tabulate.md has its columns')
    .addOption(option('--kind <kind>', 'what the sums decide', RESULT_KINDS))
    .addOption(new Option('--seats <n>', 'seats of a list contest').argParser(seats))
    .addOption(new Option('--threshold <percent>', 'threshold of a list contest (default: 7)').argParser(tenths))
    .addOption(option('--base <base>', 'what shares are shares of (default: cast)', BASES))
    .addOption(option('--lone-winner <rule>', 'if one list alone passes (default: runner-up)', LONE_WINNERS))
    .addOption(new Option('--delimiter <sign>', 'instead of the one that fits the header').argParser(delimiter))
    .option('--region-totals', 'the sums of every region and TEC too')
    .option('--json', 'as JSON')
    .action(async (file: string, { json, regionTotals, ...options }: Given) => {
      await action(file, { ...options, json: json === true, regionTotals: regionTotals === true });
    });
}

function option(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, `${description}: ${values.join(', ')}`).argParser((text) => oneOf(text, values));
}

export function oneOf(text: string, values: readonly string[]): string {
  if (values.includes(text)) return text;
  const near = nearest(
    text,
    values.map((id) => ({ id })),
  );
  throw new InvalidArgumentError(`${near === undefined ? '' : `Nearest: ${near.id}. `}Known: ${values.join(', ')}.`);
}

export function seats(text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= SEATS_MAX) return value;
  throw new InvalidArgumentError(`A whole number from 1 to ${SEATS_MAX} is expected.`);
}

/** `7` and `7.5` as 70 and 75: exact, unlike a float. */
export function tenths(text: string): number {
  const value = /^\d{1,3}(?:\.\d)?$/.test(text) ? Math.round(Number(text) * 10) : Number.NaN;
  if (value <= 1000) return value;
  throw new InvalidArgumentError('Per cent from 0 to 100 are expected, with at most one digit after a dot.');
}

function delimiter(text: string): string {
  const signs: readonly string[] = Object.values(DELIMITER_NAMES);
  if (signs.includes(text)) return text;
  if (text === '\\t') return '\t';
  const name = oneOf(text, Object.keys(DELIMITER_NAMES));
  return Object.entries(DELIMITER_NAMES).find(([each]) => each === name)?.[1] ?? text;
}
