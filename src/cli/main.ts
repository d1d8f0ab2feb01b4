/**
 * The command line: which commands and options there are, and what happens when they are wrong. Each command is loaded
 * when it is called, so that help is there at once.
 *
 * Exit codes: 0 expectation met or nothing asked, 1 expectation missed, 2 bad input, 3 input or output failed or the
 * work is partial, 4 our bug, 130 interrupted.
 * @module
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../base/nearest.ts';
import { VERSION } from '../base/version.ts';
import { PHASES, type Phase } from '../domain/election.ts';
import { auditCommand } from './audit-options.ts';
import { exportCommand, verifyCommand } from './bundle-options.ts';
import { compareCommand } from './compare-options.ts';
import type { Io } from './io.ts';
import {
  COMPARE_RUNS_MAX,
  EXIT,
  type ExitCode,
  type InitOptions,
  type ListOptions,
  ORDERS_MAX,
  REPEATS_DEFAULT,
  REPEATS_MAX,
  type RunOptions,
  SEED_LENGTH_MAX,
  WORKERS_MAX,
} from './options.ts';
import { recountCommand } from './recount-options.ts';
import { tabulateCommand } from './tabulate-options.ts';

const NAME = 'sailau-lab';
const HELP_COLUMNS_MAX = 100;
const VOTER_MAX = 1_000_000;

/** Options as the library hands them over: a switch that was not set is not there. */
type Given<T> = { readonly [K in keyof T]: T[K] extends boolean ? true | undefined : T[K] };

/** Told by a command, read when the program is done. */
interface Answer {
  code: ExitCode;
}

/** @param argv - the words after the program's name. @returns the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const answer: Answer = { code: EXIT.ok };
  try {
    await programOf(io, answer).parseAsync([...argv], { from: 'user' });
    return answer.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    io.err(bugText(error));
    return EXIT.ourBug;
  }
}

/** One line that is worth sending: whatever arrives here is a mistake in this program. */
function bugText(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const report = 'Please report this line together with the command and the scenario.';
  return `${NAME} ${VERSION}: our bug: ${what.replace(/\s+/g, ' ')}. ${report}`;
}

function programOf(io: Io, answer: Answer): Command {
  const program = new Command(NAME)
    .description('Simulates polling stations with the Sailau electronic voting system, elections of them, and attacks.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .exitOverride()
    .showHelpAfterError(`(${NAME} --help shows what there is)`)
    .configureOutput(outputOf(io));
  addRun(program, io, answer);
  addLookups(program, io, answer);
  addFiles(program, io, answer);
  addCompare(program, io, answer);
  program.addCommand(
    tabulateCommand(program, async (file, options) => {
      const { tabulateFile } = await import('./commands/tabulate.ts');
      answer.code = await tabulateFile(io, file, options);
    }),
  );
  addAudit(program, io, answer);
  addRecount(program, io, answer);
  addBundle(program, io, answer);
  return program;
}

function addBundle(program: Command, io: Io, answer: Answer): void {
  program.addCommand(
    exportCommand(program, seedText, async (file, folder, options) => {
      const { exportRun } = await import('./commands/export.ts');
      answer.code = await exportRun(io, file, folder, options);
    }),
  );
  program.addCommand(
    verifyCommand(program, async (folder, options) => {
      const { verify } = await import('./commands/verify.ts');
      answer.code = verify(io, folder, options);
    }),
  );
}

function addCompare(program: Command, io: Io, answer: Answer): void {
  const readers = {
    seed: seedText,
    place: outputPlace,
    runs: wholeNumber(COMPARE_RUNS_MAX, 1),
    orders: wholeNumber(ORDERS_MAX, 2),
    workers: wholeNumber(WORKERS_MAX, 1),
  };
  program.addCommand(
    compareCommand(program, readers, async (options) => {
      const { compare } = await import('./commands/compare.ts');
      answer.code = await compare(io, options);
    }),
  );
}

function addAudit(program: Command, io: Io, answer: Answer): void {
  program.addCommand(
    auditCommand(program, seedText, {
      files: async (file, options) => {
        const { auditFiles } = await import('./commands/audit/write-files.ts');
        answer.code = await auditFiles(io, file, options);
      },
      plan: async (file, options) => {
        const { auditPlan } = await import('./commands/audit/plan.ts');
        answer.code = await auditPlan(io, file, options);
      },
      draw: async (record, options) => {
        const { auditDraw } = await import('./commands/audit/draw.ts');
        answer.code = await auditDraw(io, record, options);
      },
      check: async (record, files, options) => {
        const { auditCheck } = await import('./commands/audit/check.ts');
        answer.code = await auditCheck(io, record, files, options);
      },
      simulate: async (file, options) => {
        const { auditSimulate } = await import('./commands/audit/simulate.ts');
        answer.code = await auditSimulate(io, file, options);
      },
    }),
  );
}

function addRecount(program: Command, io: Io, answer: Answer): void {
  program.addCommand(
    recountCommand(program, seedText, wholeNumber(WORKERS_MAX, 1), async (file, options) => {
      const { recount } = await import('./commands/recount/recount.ts');
      answer.code = await recount(io, file, options);
    }),
  );
}

function outputOf(io: Io) {
  const withoutEnd = (text: string): string => text.replace(/\n$/, '');
  const width = Math.min(HELP_COLUMNS_MAX, io.columns);
  return {
    writeOut: (text: string) => io.out(withoutEnd(text)),
    writeErr: (text: string) => io.err(withoutEnd(text)),
    outputError: (text: string, write: (text: string) => void) => write(text.replace(/^error: /, `${NAME}: `)),
    getOutHelpWidth: () => width,
    getErrHelpWidth: () => width,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

function addRun(program: Command, io: Io, answer: Answer): void {
  program
    .command('run')
    .description('run a scenario and report what an audit would see')
    .argument('<file>', 'a scenario')
    .option('--seed <text>', 'where all chance comes from; any text, such as a roll of dice', seedText)
    .option('--json [file]', 'the report as JSON, to stdout or to a file', outputPlace)
    .option('--text [file]', 'the report as text, to stdout or to a file', outputPlace)
    .option('--force', 'replace files that are there')
    .option('--repeats <n>', 'further days, to tell how often', wholeNumber(REPEATS_MAX), REPEATS_DEFAULT)
    .addOption(new Option('--trace <voter>', "one voter's day, step by step").argParser(wholeNumber(VOTER_MAX)))
    .addOption(untilOption())
    .option('--workers <n>', 'threads for the stations of an election', wholeNumber(WORKERS_MAX, 1))
    .option('--labelled-keys', 'of an election: labels for signatures and agreed keys; the same report, sooner')
    .showHelpAfterError(`(${NAME} run --help shows how; what follows --json or --text is taken for their file)`)
    .action(async (file: string, options: Given<RunOptions>) => {
      const { run } = await import('./commands/run.ts');
      answer.code = await run(io, file, { ...options, force: options.force === true });
    });
}

function addLookups(program: Command, io: Io, answer: Answer): void {
  program
    .command('list')
    .description('list scenarios, attacks, controls, baselines, countries, flags, behaviour, ...')
    .argument('[what]', 'one of them; without it, how many there are of each')
    .option('--json', 'as JSON')
    .action(async (what: string | undefined, options: Given<ListOptions>) => {
      const { list } = await import('./commands/list.ts');
      answer.code = await list(io, what, { json: options.json === true });
    });
  program
    .command('explain')
    .description('say what an id means, where it comes from and what depends on it')
    .argument('<id...>', 'such as CS-03, code.mode, requestCode, R04-18, kz-2016, A7 or S05E')
    .option('--json', 'as JSON')
    .action(async (ids: string[], options: Given<ListOptions>) => {
      const { explain } = await import('./commands/explain.ts');
      answer.code = await explain(io, ids, { json: options.json === true });
    });
}

function addFiles(program: Command, io: Io, answer: Answer): void {
  program
    .command('lint')
    .description('check scenarios and name every fault; runs nothing')
    .argument('<file...>', 'scenarios')
    .action(async (files: string[]) => {
      const { lint } = await import('./commands/lint.ts');
      answer.code = await lint(io, files);
    });
  program
    .command('init')
    .description('write a scenario to start from')
    .argument('[file]', "where to; '-' prints it", 'scenario.yaml')
    .option('--force', 'replace a file that is there')
    .action(async (file: string, options: Given<InitOptions>) => {
      const { init } = await import('./commands/init.ts');
      answer.code = await init(io, file, { force: options.force === true });
    });
}

function untilOption(): Option {
  return new Option('--until <phase>', `what is there when a phase ends: ${PHASES.join(', ')}`)
    .argParser(phaseName)
    .conflicts('trace');
}

function phaseName(text: string): Phase {
  const phase = PHASES.find((each) => each === text);
  if (phase !== undefined) return phase;
  const near = nearest(
    text,
    PHASES.map((id) => ({ id })),
  );
  const hint = near === undefined ? '' : ` Nearest: ${near.id}.`;
  throw new InvalidArgumentError(`It is no phase.${hint} Phases, in order: ${PHASES.join(', ')}.`);
}

function wholeNumber(max: number, min = 0): (text: string) => number {
  return (text) => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`A whole number from ${min} to ${max} is expected.`);
  };
}

function seedText(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty: give any text, or leave --seed out for a fresh one.');
  if (text.length <= SEED_LENGTH_MAX) return text;
  throw new InvalidArgumentError(`It is longer than ${SEED_LENGTH_MAX} characters.`);
}

/** The place of an output: `true` for stdout, which `-` names as it does elsewhere. */
function outputPlace(text: string): string | true {
  if (text === '-') return true;
  if (text !== '') return text;
  throw new InvalidArgumentError('The name of the file is missing.');
}
