/**
 * The command line as such: help, what it says when it is told wrong things, and what happens when we are wrong.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { session } from './memory-io.ts';

const HELP = [
  'Usage: sailau-lab [options] [command]',
  '',
  'Simulates polling stations with the Sailau electronic voting system, elections of them, and attacks.',
  '',
  'Options:',
  '  --version                         print the version',
  '  -h, --help                        show help',
  '',
  'Commands:',
  '  run [options] <file>              run a scenario and report what an audit would see',
  '  list [options] [what]             list scenarios, attacks, controls, baselines, countries, flags,',
  '                                    behaviour, ...',
  '  explain [options] <id...>         say what an id means, where it comes from and what depends on it',
  '  lint <file...>                    check scenarios and name every fault; runs nothing',
  '  init [options] [file]             write a scenario to start from',
  '  compare [options]                 try attacks under several rules, over many days of one station',
  "  tabulate [options] <file>         sum up somebody else's table of station results, check it, give",
  '                                    seats',
  '  audit                             plan, draw and check a risk-limiting audit of paper, from files',
  "                                    or a scenario's run, or simulate many",
  '  recount [options] [file]          say what a recount gives: of a scenario, or of containers that',
  '                                    somebody counted by hand',
  '  export [options] <file> <folder>  run a scenario and write its records as a bundle that anybody',
  '                                    can check',
  '  verify [options] <folder>         check a bundle with nothing else: hashes, signatures, chains,',
  '                                    sums, equations',
  '  help [command]                    display help for command',
];

const MORE = '(sailau-lab --help shows what there is)';

describe('help', () => {
  test('is printed when asked for', async () => {
    expect(await session(['--help'])).toMatchObject({ code: 0, out: HELP, err: [] });
  });

  test('goes to stderr when no command is given', async () => {
    expect(await session([])).toMatchObject({ code: 2, out: [], err: HELP });
  });

  test.each(['run', 'list', 'explain', 'lint', 'init', 'compare'])('of %s fits a screen', async (command) => {
    const { code, out } = await session([command, '--help']);
    expect([code, out[0]?.startsWith(`Usage: sailau-lab ${command} `)]).toEqual([0, true]);
    expect(out.filter((line) => line.length > 100)).toEqual([]);
  });

  test('of run names every option', async () => {
    const { out } = await session(['run', '--help']);
    const options = out.flatMap((line) => /^ {2}(?:-h, )?(--[a-z]+)/.exec(line)?.[1] ?? []);
    expect(options).toEqual([
      '--seed',
      '--json',
      '--text',
      '--force',
      '--repeats',
      '--trace',
      '--until',
      '--workers',
      '--labelled',
      '--help',
    ]);
  });

  test('tells the version', async () => {
    expect(await session(['--version'])).toMatchObject({ code: 0, out: [expect.stringMatching(/^\d+\.\d+\.\d+$/)] });
  });
});

describe('a command line that is wrong', () => {
  test.each<[argv: string, said: readonly string[]]>([
    ['lisst', ["sailau-lab: unknown command 'lisst'", '(Did you mean list?)', MORE]],
    ['list --jsn', ["sailau-lab: unknown option '--jsn'", '(Did you mean --json?)', MORE]],
    ['--sed 4', ["sailau-lab: unknown option '--sed'", MORE]],
    ['lint', ["sailau-lab: missing required argument 'file'", MORE]],
    ['list flags attacks', ["sailau-lab: too many arguments for 'list'. Expected 1 argument but got 2.", MORE]],
    ['list flag', ["sailau-lab list: 'flag' is nothing that can be listed. Nearest: flags"]],
    ['list policy-flags', ["sailau-lab list: 'policy-flags' is nothing that can be listed. Nearest: flags"]],
    ['explain CS-3', ["sailau-lab explain: 'CS-3' is not known. Nearest: CS-03 (Employer batch check)"]],
    ['explain qqqqqq', ["sailau-lab explain: 'qqqqqq' is not known. sailau-lab list shows what there is"]],
  ])('%s', async (argv, said) => {
    expect(await session(argv.split(' '))).toMatchObject({ code: 2, out: [], err: said });
  });

  const RUN_MORE = '(sailau-lab run --help shows how; what follows --json or --text is taken for their file)';

  test.each<[argv: string, said: string]>([
    ['run', "sailau-lab: missing required argument 'file'"],
    ['run --json a.yaml', "sailau-lab: missing required argument 'file'"],
    [
      'run a.yaml --repeats many',
      "sailau-lab: option '--repeats <n>' argument 'many' is invalid. A whole number from 0 to 100000 is expected.",
    ],
    [
      'run a.yaml --repeats 100001',
      "sailau-lab: option '--repeats <n>' argument '100001' is invalid. A whole number from 0 to 100000 is expected.",
    ],
    [
      'run a.yaml --trace -1',
      "sailau-lab: option '--trace <voter>' argument '-1' is invalid. A whole number from 0 to 1000000 is expected.",
    ],
    [
      'run a.yaml --until never',
      "sailau-lab: option '--until <phase>' argument 'never' is invalid. It is no phase. Nearest: eve. Phases, in order: eve, opening, voting, closed, counted, posted, delivered, recount.",
    ],
    [
      'run a.yaml --until cuonted',
      "sailau-lab: option '--until <phase>' argument 'cuonted' is invalid. It is no phase. Nearest: counted. Phases, in order: eve, opening, voting, closed, counted, posted, delivered, recount.",
    ],
    [
      'run a.yaml --until x',
      "sailau-lab: option '--until <phase>' argument 'x' is invalid. It is no phase. Phases, in order: eve, opening, voting, closed, counted, posted, delivered, recount.",
    ],
    [
      'run a.yaml --until posted --trace 3',
      "sailau-lab: option '--until <phase>' cannot be used with option '--trace <voter>'",
    ],
    [
      'run a.yaml --json=',
      "sailau-lab: option '--json [file]' argument '' is invalid. The name of the file is missing.",
    ],
    [
      'run a.yaml --seed=',
      "sailau-lab: option '--seed <text>' argument '' is invalid. It is empty: give any text, or leave --seed out for a fresh one.",
    ],
    [
      `run a.yaml --seed ${'x'.repeat(1001)}`,
      `sailau-lab: option '--seed <text>' argument '${'x'.repeat(1001)}' is invalid. It is longer than 1000 characters.`,
    ],
  ])('%s', async (argv, said) => {
    const { code, out, err, read } = await session(argv.split(' '), { 'a.yaml': 'title: x' });
    expect({ code, out, err, read }).toEqual({ code: 2, out: [], err: [said, RUN_MORE], read: [] });
  });
});

describe('a mistake of ours', () => {
  test('ends with code 4 and one line that can be sent', async () => {
    const scenarios = (): never => {
      throw new InvariantError('missing:\na thing');
    };
    const { code, out, err } = await session(['list', 'scenarios'], {}, { scenarios });
    expect([code, out]).toEqual([4, []]);
    expect(err).toEqual([
      expect.stringMatching(
        /^sailau-lab \d+\.\d+\.\d+: our bug: InvariantError: missing: a thing\. Please report this line together with the command and the scenario\.$/,
      ),
    ]);
  });
});
