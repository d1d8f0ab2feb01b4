/**
 * `compare` on the command line: what it refuses, what it prints, and that its outputs say the same.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { session } from './memory-io.ts';

const SMALL = ['compare', '--attacks', 'CI-01,TB-05', '--runs', '3', '--seed', 'x'];

describe('compare', () => {
  test('names each fault in a line of its own, with what is near, and runs nothing', async () => {
    const words = ['--baseline', 'sailau-204', '--with', 'R04-81', '--without', 'C8', '--set', 'code.mod=none'];
    const { code, out, err } = await session(['compare', ...words, '--attacks', 'RC-99', '--set', 'code.mode=never']);
    expect([code, out]).toEqual([2, []]);
    expect(err).toEqual([
      expect.stringMatching(/^--baseline: 'sailau-204' is not a baseline\. Nearest: sailau-2004 \(/),
      "--with: 'R04-81' is not a recommendation. Nearest: R04-18 (Paper trail and recount instead of the code)",
      "--without: 'C8' is not a recommendation. Nearest: C08 (Risk-limiting audit)",
      "--set: 'code.mod' is not a flag. Nearest: code.mode",
      expect.stringMatching(/^--set: code\.mode cannot be 'never'\. Values: none, /),
      expect.stringMatching(/^--attacks: 'RC-99' is no attack\. Nearest: RC-09|^--attacks: 'RC-99' is no attack\./),
    ]);
  });

  test.each([
    [['--without', 'C08', '--with', 'C33'], '--without: C08 is not among those of --with'],
    [
      ['--attacks', 'TB-01'],
      '--attacks: TB-01 acts above the station: run a scenario with election; nothing else was asked for',
    ],
    [['--json', '--csv'], '--json, --csv and --text: one of them to stdout'],
    [['--json', 'a', '--csv', 'a'], 'a: two outputs want this file'],
    [['--csv', 'there'], 'there: is there already; --force replaces it'],
  ])('refuses %j', async (words, line) => {
    const { code, out, err } = await session(['compare', ...words], { there: '' });
    expect([code, out, err]).toEqual([2, [], [line]]);
  });

  test('prints a table with the runs of a cell, and the command that gives it again', async () => {
    const { code, out, err } = await session([...SMALL, '--with', 'R04-18']);
    expect([code, err]).toEqual([0, []]);
    const text = out.join('\n');
    expect(text).toContain('missed (95 % interval), 3 runs a cell');
    expect(text).toMatch(/CI-01 +Malicious firmware flip +1 +1\.00 \.44-1\.0 +0\.00 0-\.56/);
    expect(text).toContain('simulated data, not a real election');
    const again = out.slice(out.findIndex((line) => line.includes('AGAIN')));
    const words = again.join(' ').replace(/ +/g, ' ').replaceAll('\\ ', '').trim().split(' ').slice(2);
    expect((await session(words)).out).toEqual(out);
  });

  test('says the same in JSON and CSV, by any order of parts', async () => {
    const { out } = await session([...SMALL, '--json']);
    const report = JSON.parse(out.join('\n')) as {
      rules: { name: string; cells: { attack: string; runs: number; verdicts: Record<string, { hits: number }> }[] }[];
    };
    const { out: csv } = await session([...SMALL, '--csv']);
    const [mark, head = '', ...rows] = csv;
    expect(mark).toMatch(/[Ss]imulated/);
    const columns = head.split(',');
    const told = rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [columns[at], cell])));
    const counts = report.rules.flatMap(({ name, cells }) =>
      cells.map(({ attack, runs, verdicts }) => ({ name, attack, runs, missed: verdicts.missed?.hits })),
    );
    expect(told.map(({ rules, attack, runs, missed }) => [rules, attack, Number(runs), Number(missed)])).toEqual(
      counts.map(({ name, attack, runs, missed }) => [name, attack, runs, missed]),
    );
  });

  test('keeps what is done when it is stopped, marks it, and leaves with 130', async () => {
    let asked = 0;
    const interrupted = () => {
      asked += 1;
      return Promise.resolve(asked > 1);
    };
    const { code, out, err } = await session([...SMALL, '--with', 'R04-18'], {}, { interrupted });
    expect(code).toBe(130);
    expect(out.join('\n')).toContain('PARTIAL');
    expect(err).toEqual(['stopped: 1 of 2 parts were done']);
  });

  test('tries each recommendation that a station reads, and lists the others with the reason', async () => {
    const { out } = await session([
      'compare',
      '--attacks',
      'CI-01',
      '--runs',
      '1',
      '--seed',
      'x',
      '--add',
      '--with',
      'R04-18,R16-24',
    ]);
    const text = out.join('\n');
    expect(text).toContain('+ R04-18');
    expect(text).toContain('R16-24: changes no rule that a station of this year reads');
  });

  test('tries the smallest sets as a whole, and says what they open', async () => {
    const words = ['--attacks', 'CI-01,CI-06', '--with', 'R04-18,C38', '--minimal', '--runs', '3', '--seed', 'x'];
    const text = (await session(['compare', ...words])).out.join('\n');
    expect(text).toContain('The other 1 of 1 that are missed are closed by 1 recommendation:');
    expect(text).toContain('Tried together, R04-18: still missed: CI-06');
  });

  test('gives what each adds, with an interval only where orders were drawn', async () => {
    const words = ['--attacks', 'CI-01', '--with', 'R04-18,C38', '--value', '--runs', '2', '--seed', 'x', '--json'];
    const { values } = JSON.parse((await session(['compare', ...words])).out.join('\n')) as { values: unknown };
    expect(values).toEqual({
      exact: true,
      orders: 0,
      nobody: 0,
      all: 1,
      members: [
        { recommendation: 'R04-18', value: 1, half: 0 },
        { recommendation: 'C38', value: 0, half: 0 },
      ],
    });
  });

  test.each([
    [['--ablate', '--with', 'C08'], '--ablate: give two recommendations or more to --with'],
    [['--value', '--with', 'C08,R16-24'], /^--value: give two recommendations or more to --with that change a rule/],
    [['--add', '--ablate', '--with', 'C08,C33'], /--add.* cannot be used with .*--ablate/],
  ])('refuses %j', async (words, line) => {
    const { code, err } = await session(['compare', ...words]);
    expect([code, err[0]]).toEqual([2, typeof line === 'string' ? line : expect.stringMatching(line)]);
  });
});
