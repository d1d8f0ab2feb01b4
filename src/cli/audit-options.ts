/**
 * The command line of `audit`: its steps on files and its simulation, their options, and what is said when one of them
 * is wrong.
 * @module
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { COUNT_ERROR, COUNT_ERROR_MAX } from '../controls/audit/batch-errors.ts';
import { SEED_DIGITS_MIN } from '../controls/audit/card-draw.ts';
import { CARD_DESIGNS } from '../controls/audit/card-tests.ts';
import { PAIR_TESTS } from '../controls/audit/pairs/pair-audit.ts';
import { AUDIT_DESIGNS } from '../controls/audit/record.ts';
import {
  type AuditCheckOptions,
  type AuditDrawOptions,
  type AuditFilesOptions,
  type AuditPlanOptions,
  type AuditSimulateOptions,
  BASES,
  CONTEST_KINDS,
  ELECTIONS_DEFAULT,
  ELECTIONS_MAX,
  LONE_WINNERS,
  RISK_LIMIT_DEFAULT,
} from './options.ts';
import { oneOf, seats, tenths } from './tabulate-options.ts';

const CARDS_MAX = 100_000_000;

/** What each step does with what it was told. */
export interface AuditActions {
  readonly files: (scenario: string, options: AuditFilesOptions) => Promise<void>;
  readonly plan: (scenario: string | undefined, options: AuditPlanOptions) => Promise<void>;
  readonly draw: (record: string, options: AuditDrawOptions) => Promise<void>;
  readonly check: (record: string, files: readonly string[], options: AuditCheckOptions) => Promise<void>;
  readonly simulate: (file: string, options: AuditSimulateOptions) => Promise<void>;
}

type Switch<T, K extends keyof T> = Omit<T, K> & { readonly [S in K]?: true };

/**
 * @param parent - gives the new commands their manners.
 * @param seed - reads the seed of a scenario, which may be any text.
 */
export function auditCommand(parent: Command, seed: (text: string) => string, actions: AuditActions): Command {
  const audit = parent
    .createCommand('audit')
    .copyInheritedSettings(parent)
    .description(
      "plan, draw and check a risk-limiting audit of paper, from files or a scenario's run, or simulate many",
    )
    .showHelpAfterError(`(${parent.name()} audit --help shows the steps)`);
  const step = (name: string): Command =>
    audit
      .createCommand(name)
      .copyInheritedSettings(parent)
      .showHelpAfterError(`(${parent.name()} audit ${name} --help shows how)`);
  audit.addCommand(filesStep(step('files'), seed, actions.files));
  audit.addCommand(planStep(step('plan'), seed, actions.plan));
  audit.addCommand(drawStep(step('draw'), actions.draw));
  audit.addCommand(checkStep(step('check'), actions.check));
  audit.addCommand(simulateStep(step('simulate'), seed, actions.simulate));
  return audit;
}

function filesStep(command: Command, seed: (text: string) => string, action: AuditActions['files']): Command {
  return command
    .description("run a scenario and write the files of an audit: manifest, totals, cards' records, what paper says")
    .argument('<scenario>', 'a scenario of one station or an election')
    .requiredOption('--out <folder>', 'where they go; it is made if it is not there')
    .option('--seed <text>', 'where all chance comes from; any text, such as a roll of dice', seed)
    .option('--force', 'replace files that are there')
    .action(async (file: string, { force, ...options }: Switch<AuditFilesOptions, 'force'>) => {
      await action(file, { ...options, force: force === true });
    });
}

function planStep(command: Command, seed: (text: string) => string, action: AuditActions['plan']): Command {
  const withSource = command
    .description('say what each design would cost, and write down what is published before the seed')
    .argument('[scenario]', "instead of files, a scenario whose run is audited; its rule is the scenario's")
    .option('--manifest <file>', 'a CSV of batches with their numbers of cards')
    .option('--totals <file>', 'a CSV of results by batch')
    .option('--seed <text>', 'of the scenario; any text', seed)
    .option('--cvrs <file>', 'a CSV with the record of each card');
  return contestOptions(withSource)
    .addOption(riskLimitOption().default(RISK_LIMIT_DEFAULT))
    .addOption(choiceOption('--design <design>', 'this design only', AUDIT_DESIGNS))
    .addOption(choiceOption('--test <test>', 'of polling, pairs in rounds on cards that are put back', PAIR_TESTS))
    .addOption(
      new Option(
        '--schedule <ends>',
        'draws in all after each round of --test, such as 200,500 (default: proposed)',
      ).argParser(schedule),
    )
    .addOption(
      new Option(
        '--round <n>',
        'tell the chance that a first round of so many cards, or draws of batches, ends the audit',
      ).argParser(roundCards),
    )
    .addOption(countErrorOption())
    .option('--record <file>', 'where to write what is published before the seed; needs --design')
    .option('--force', 'replace a file that is there')
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, { json, force, ...rest }: Switch<AuditPlanOptions, 'json' | 'force'>) => {
      await action(file, { ...rest, json: json === true, force: force === true });
    });
}

function drawStep(command: Command, action: AuditActions['draw']): Command {
  return command
    .description('print the cards to read, as a CSV to fill in')
    .argument('<record>', 'what `audit plan --record` wrote')
    .addOption(seedOption())
    .addOption(
      new Option(
        '--cards <n>',
        'cards to draw in all rounds; draws, where cards are put back (--test), and of the batch design',
      )
        .argParser(cards)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--after <n>', 'cards or draws of earlier rounds, not printed again').argParser(cards).default(0),
    )
    .option('--paper <file>', 'fill in what stands on each card, from the paper.csv of `audit files`: exercises only')
    .action(async (record: string, options: AuditDrawOptions) => {
      await action(record, options);
    });
}

function checkStep(command: Command, action: AuditActions['check']): Command {
  return command
    .description('hold what was read against what was reported: the risk of each assertion, and what is still open')
    .argument('<record>', 'what `audit plan --record` wrote')
    .argument('<read...>', 'CSV files of what was read, one a round')
    .addOption(seedOption())
    .addOption(
      new Option(
        '--round <n>',
        'cards of a next round, or draws of batches, to tell its chance to be the last (default: as many as the last)',
      ).argParser(roundCards),
    )
    .option('--json', 'as JSON')
    .action(async (record: string, files: string[], { json, ...options }: Switch<AuditCheckOptions, 'json'>) => {
      await action(record, files, { ...options, json: json === true });
    });
}

function simulateStep(command: Command, seed: (text: string) => string, action: AuditActions['simulate']): Command {
  return command
    .description('run a scenario and its variants many times, each time with an audit, and count what passes it')
    .argument('<file>', 'a scenario of one station')
    .addOption(new Option('--elections <n>', 'how often').argParser(elections).default(ELECTIONS_DEFAULT))
    .addOption(choiceOption('--design <design>', 'how cards are tested', CARD_DESIGNS).default('pooled'))
    .addOption(riskLimitOption("the policy's"))
    .addOption(misreadOption())
    .option('--seed <text>', 'where all chance comes from; any text, such as a roll of dice', seed)
    .option('--json', 'as JSON')
    .action(async (file: string, { json, ...options }: Switch<AuditSimulateOptions, 'json'>) => {
      await action(file, { ...options, json: json === true });
    });
}

function riskLimitOption(otherwise?: string): Option {
  const without = otherwise === undefined ? '' : ` (default: ${otherwise})`;
  return new Option('--risk-limit <share>', `most that a wrong outcome may pass${without}`).argParser(riskLimit);
}

function countErrorOption(): Option {
  const says = `share of a pile that hands count on another, for what batches cost (default: ${COUNT_ERROR}; R30)`;
  const expected = `A share from 0 to ${COUNT_ERROR_MAX} is expected, such as 0.0048.`;
  return new Option('--count-error <share>', says).argParser((text) =>
    shareOf(text, (value) => value <= COUNT_ERROR_MAX, expected),
  );
}

function misreadOption(): Option {
  const says =
    'of the cards drawn that auditors misread, beside none; 0.005 to 0.02 were measured in hand counts (R30)';
  const expected = 'A share from 0 to below 1 is expected, such as 0.005.';
  return new Option('--misread <share>', says).argParser((text) => shareOf(text, () => true, expected));
}

function elections(text: string): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= ELECTIONS_MAX) return value;
  throw new InvalidArgumentError(`A whole number from 1 to ${ELECTIONS_MAX} is expected.`);
}

function seedOption(): Option {
  return new Option('--seed <digits>', `at least ${SEED_DIGITS_MIN} digits of public dice`)
    .argParser(diceSeed)
    .makeOptionMandatory();
}

/** What decides a contest of cards. */
export function contestOptions(command: Command): Command {
  return command
    .addOption(choiceOption('--kind <kind>', 'what the sums decide', CONTEST_KINDS))
    .addOption(new Option('--winners <n>', 'winners of a plurality contest (default: 1)').argParser(seats))
    .addOption(new Option('--seats <n>', 'seats of a list contest').argParser(seats))
    .addOption(new Option('--threshold <percent>', 'threshold of a list contest (default: 7)').argParser(tenths))
    .addOption(choiceOption('--base <base>', 'what shares are shares of (default: cast)', BASES))
    .addOption(choiceOption('--lone-winner <rule>', 'if one list alone passes (default: runner-up)', LONE_WINNERS));
}

function choiceOption(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, `${description}: ${values.join(', ')}`).argParser((text) => oneOf(text, values));
}

function diceSeed(text: string): string {
  const digits = text.replaceAll(' ', '');
  if (/^\d+$/.test(digits) && digits.length >= SEED_DIGITS_MIN && digits.length <= 1000) return digits;
  throw new InvalidArgumentError(
    `At least ${SEED_DIGITS_MIN} digits are expected, rolled after everything else is published.`,
  );
}

function riskLimit(text: string): number {
  const expected = 'A share between 0 and 1 is expected, such as 0.05; at 0 or 1 there is nothing to test.';
  return shareOf(text, (value) => value > 0, expected);
}

/** A decimal fraction from 0 to below 1. @param expected - what is said of one that does not fit. */
function shareOf(text: string, fits: (value: number) => boolean, expected: string): number {
  const value = /^(0|0?\.\d{1,6})$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isNaN(value) && fits(value)) return value;
  throw new InvalidArgumentError(expected);
}

function schedule(text: string): readonly number[] {
  if (!/^\d{1,9}(,\d{1,9})*$/.test(text)) {
    throw new InvalidArgumentError('Numbers of draws with commas between them are expected, such as 200,500.');
  }
  return text.split(',').map(Number);
}

function roundCards(text: string): number {
  const value = cards(text);
  if (value >= 1) return value;
  throw new InvalidArgumentError('A round has at least 1 card.');
}

function cards(text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= CARDS_MAX) return value;
  throw new InvalidArgumentError(`A whole number up to ${CARDS_MAX} is expected.`);
}
