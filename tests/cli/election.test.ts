/**
 * `run`, `lint`, `list` and `explain` of elections.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { session } from './memory-io.ts';

const HEAD = 'title: A country\nelection: { of: kz-2016, stations: 170 }\n';
const FILES = {
  'a.yaml': `${HEAD}expect: [stations.count == 170]\nvariants: [{ name: open, set: { publish.level: station } }]`,
};

/** Where keys do not matter: real ones cost most of a run, and the first test holds that they give the same. */
const QUICK = ['--labelled-keys'];

test('labelled keys are of elections, and give the same report', async () => {
  const files = { 'e.yaml': 'title: e\nelection: { of: kz-2004, stations: 170 }\n', 's.yaml': 'title: s\n' };
  const reports = [[], ['--labelled-keys']].map(async (more) => {
    return (await session(['run', 'e.yaml', '--seed', '7', '--json', ...more], files)).out.join('\n');
  });
  const [real, labelled] = await Promise.all(reports);
  expect(real).toContain('"transmission"');
  expect(labelled).toBe(real);
  const station = await session(['run', 's.yaml', '--labelled-keys'], files);
  expect([station.code, station.err.join()]).toEqual([2, expect.stringContaining('one station sends nothing')]);
});

describe('run of an election', () => {
  test('prints its screen, with the command that gives it again', async () => {
    const { code, out, err } = await session(['run', 'a.yaml', '--seed', 'one'], FILES);
    const text = out.join('\n');
    expect([code, err]).toEqual([0, []]);
    expect(text).toMatch(/^A country +simulated data, not a real election$/m);
    expect(text).toMatch(/^ {2}EXPECTED +held +stations\.count == 170 +170$/m);
    expect(text).toMatch(/^ {2}AGAIN +sailau-lab run a\.yaml --seed one$/m);
  });

  test('says in one line what an election cannot be asked, and runs nothing', async () => {
    const runBlocks = (): never => {
      throw new Error('nothing is to be run');
    };
    for (const words of [
      ['--trace', '3'],
      ['--until', 'closed'],
      ['--repeats', '2'],
    ]) {
      const { code, out, err } = await session(['run', 'a.yaml', ...words], FILES, { runBlocks });
      expect([code, out, err.length]).toEqual([2, [], 1]);
      expect(err[0]).toMatch(new RegExp(`^${words[0]}: an election `));
    }
    expect((await session(['run', 'a.yaml', '--workers', '0'], FILES)).code).toBe(2);
  });

  test('stops at Ctrl-C and writes nothing', async () => {
    let asked = 0;
    const interrupted = (): Promise<boolean> => {
      asked += 1;
      return Promise.resolve(asked > 1);
    };
    const { code, err, files } = await session(['run', 'a.yaml', ...QUICK, '--json', 'r.json'], FILES, { interrupted });
    expect([code, err, [...files.keys()]]).toEqual([130, ['stopped, nothing written'], ['a.yaml']]);
  });

  test('tells a missed expectation by its exit code', async () => {
    const file = `${HEAD}expect: [stations.count == 9]`;
    expect((await session(['run', 'a.yaml', ...QUICK, '--json'], { 'a.yaml': file })).code).toBe(1);
  });

  test('takes a line for stdout, and writes no file of that name', async () => {
    const { out, files } = await session(['run', 'a.yaml', ...QUICK, '--json', '-'], FILES);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ title: 'A country' });
    expect([...files.keys()]).toEqual(['a.yaml']);
  });

  test('tells the number of threads', async () => {
    const asked: unknown[] = [];
    const runBlocks = (_: unknown, __: string, workers: number | undefined): never => {
      asked.push(workers);
      throw new Error('enough');
    };
    await session(['run', 'a.yaml', '--workers', '3'], FILES, { runBlocks });
    await session(['run', 'a.yaml'], FILES, { runBlocks });
    expect(asked).toEqual([3, undefined]);
  });
});

describe('the other commands', () => {
  test('lint says what country it is', async () => {
    expect((await session(['lint', 'a.yaml'], FILES)).out).toEqual([
      'a.yaml: ok  A country, election kz-2016, 0 attacks, 1 variant',
    ]);
  });

  test('list tells elections among scenarios', async () => {
    const scenarios = () => [{ file: 'scenarios/a.yaml', text: HEAD }];
    const { out } = await session(['list', 'scenarios', '--json'], {}, { scenarios });
    expect(JSON.parse(out.join('\n'))).toMatchObject([
      {
        title: 'A country',
        facts: [{ label: 'election', texts: ['kz-2016'] }, { label: 'baseline' }, { label: 'file' }],
      },
    ]);
  });

  test('explain of a country tells what is assumed', async () => {
    const text = (await session(['explain', 'kz-2016'])).out.join('\n');
    expect(text).toMatch(/^kz-2016 {2}\(country\)/);
    expect(text).toMatch(/^ {2}stations +9,840, 0 electronic$/m);
    expect(text).toMatch(/^ {2}assumptions +voters and stations by region follow resident population/m);
  });

  test('explain of an attack above stations tells where it can be used', async () => {
    expect((await session(['explain', 'TB-02'])).out.join('\n')).toMatch(/where +above stations: in a scenario with/);
  });
});
