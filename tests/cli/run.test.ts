/**
 * The command `run`: what it prints where, its exit codes, and that it runs nothing when something is wrong.
 * @module
 */
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/commands/run.ts';
import type { Io } from '../../src/cli/io.ts';
import { EXIT, REPEATS_DEFAULT, type RunOptions } from '../../src/cli/options.ts';
import type { Report } from '../../src/domain/report/report.ts';
import type { SimulationOptions } from '../../src/sim/index.ts';
import type { Simulation, Steps } from '../../src/sim/types.ts';
import { NOTICED } from '../report/fixtures.ts';

const sim = vi.hoisted(() => ({ simulateInSteps: vi.fn(), traceVoter: vi.fn(), viewAt: vi.fn() }));
vi.mock('../../src/sim/index.ts', () => sim);

const HELD = 'title: A day\nexpect:\n  - findings.count == 3\n';
const MISSED = 'title: A day\nexpect:\n  - findings.count == 5\n';
const FAULTY = 'title: A day\nbehaviour:\n  requestCode: 1.4\n';

interface Told {
  readonly out: string[];
  readonly err: string[];
  readonly files: Map<string, string>;
}

/** A world of plain objects; `files` are there before the command runs. */
function ioOf(files: Readonly<Record<string, string>>, more: Partial<Io> = {}): { io: Io; told: Told } {
  const told: Told = { out: [], err: [], files: new Map(Object.entries(files)) };
  const io: Io = {
    out: (text) => told.out.push(text),
    err: (text) => told.err.push(text),
    size: (file) => sizeOf(told.files.get(file)),
    read: (file) => ({ ok: true, value: told.files.get(file) ?? '' }),
    readBytes: (file) => ({ ok: true, value: new TextEncoder().encode(told.files.get(file) ?? '') }),
    exists: (file) => told.files.has(file),
    write: (file, text) => {
      if (file.startsWith('no/')) return { ok: false, error: 'is in a folder that is not there' };
      told.files.set(file, text);
      return { ok: true, value: undefined };
    },
    writeAll: () => {
      throw new Error('a run writes no folder');
    },
    folder: () => {
      throw new Error('a run reads no folder');
    },
    makeFolder: () => {
      throw new Error('a run writes no folder');
    },
    isTerminal: false,
    columns: 100,
    color: false,
    scenarios: () => [],
    schemaPath: () => 'docs/scenario.schema.json',
    freshSeed: () => 'fresh 1 2 3',
    runBlocks: () => {
      throw new Error('a station needs no blocks');
    },
    runParts: () => {
      throw new Error('a run compares nothing');
    },
    interrupted: () => Promise.resolve(false),
    ...more,
  };
  return { io, told };
}

function sizeOf(text: string | undefined): ReturnType<Io['size']> {
  return text === undefined ? { ok: false, error: 'is not there' } : { ok: true, value: text.length };
}

async function runWith(text: string, options: Partial<RunOptions> = {}, more: Partial<Io> = {}) {
  const { io, told } = ioOf({ 'a.yaml': text }, more);
  const code = await run(io, 'a.yaml', { repeats: REPEATS_DEFAULT, force: false, ...options });
  return { code, ...told, stdout: told.out.join('\n') };
}

/** A simulation that does nothing but count its days. */
function* stepsOf(_: unknown, options: SimulationOptions): Steps<Simulation> {
  yield undefined;
  for (let done = 1; done <= options.repeats; done += 1) yield done;
  const { outcome, repeats, variants, closedBy, notTested } = NOTICED;
  return { outcome, repeats, variants, closedBy, notTested };
}

/** Ctrl-C is pressed while the simulation does its `n`th step. */
function pressedAfter(n: number): Partial<Io> {
  let asked = 0;
  return {
    interrupted: () => {
      asked += 1;
      return Promise.resolve(asked > n);
    },
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  sim.simulateInSteps.mockImplementation(stepsOf);
  sim.traceVoter.mockReturnValue([
    { second: 60, who: 'voter 7', machine: 'visit', from: 'arrived', to: 'identified', note: '' },
  ]);
  sim.viewAt.mockReturnValue({
    phase: 'closed',
    stationState: 'closed',
    second: 50_400,
    cameIn: 3,
    electronicRecords: 1,
    paperBallots: 2,
    records: [],
    attacks: [],
    findings: [],
  });
});

describe('run', () => {
  test('prints the screen on stdout and nothing on stderr', async () => {
    const { code, stdout, err } = await runWith(HELD, { seed: 'one' });
    expect(code).toBe(EXIT.ok);
    expect(stdout).toContain('simulated data, not a real election');
    expect(stdout).toMatch(/held +findings\.count == 3 +3$/m);
    expect(stdout).toContain('sailau-lab run a.yaml --seed one');
    expect(err).toEqual([]);
  });

  test('answers 1 if an expectation is missed', async () => {
    const { code, stdout } = await runWith(MISSED);
    expect(code).toBe(EXIT.missed);
    expect(stdout).toMatch(/MISSED +findings\.count == 5 +3$/m);
  });

  test('hands seed and repeats to the simulation', async () => {
    await runWith(HELD, { seed: 'one', repeats: 7 });
    expect(sim.simulateInSteps.mock.calls[0]?.[1]).toEqual({ seed: 'one', repeats: 7 });
  });

  test('without a seed takes a fresh one and prints the command that repeats it', async () => {
    expect((await runWith(HELD, { repeats: 7 })).stdout).toContain(
      'sailau-lab run a.yaml --seed "fresh 1 2 3" --repeats 7',
    );
    const json = await runWith(HELD, { json: true });
    expect(json.err).toEqual(['again: sailau-lab run a.yaml --seed "fresh 1 2 3"']);
    expect((JSON.parse(json.stdout) as Report).seed).toBe('fresh 1 2 3');
  });

  test('writes a seed or a file name that looks like an option so that it is none', async () => {
    const { io, told } = ioOf({ '-a.yaml': HELD });
    await run(io, '-a.yaml', { seed: '-x', repeats: REPEATS_DEFAULT, force: false });
    expect(told.out.join('\n')).toContain('sailau-lab run ./-a.yaml --seed=-x');
  });
});

describe('run refuses', () => {
  const faults: { what: string; text: string; options: Partial<RunOptions>; code: number; says: RegExp }[] = [
    { what: 'a faulty scenario', text: FAULTY, options: {}, code: 2, says: /a\.yaml:3:\d+ +behaviour\.requestCode +/ },
    { what: 'a voter below the lists', text: HELD, options: { trace: -1 }, code: 2, says: /voters are 0 to \d+$/ },
    { what: 'a voter beyond the lists', text: HELD, options: { trace: 1e6 }, code: 2, says: /voters are 0 to \d+$/ },
    { what: 'half a voter', text: HELD, options: { trace: 1.5 }, code: 2, says: /no such voter/ },
    { what: 'two views', text: HELD, options: { trace: 1, until: 'closed' }, code: 2, says: /give one of them/ },
    {
      what: 'two outputs to stdout',
      text: HELD,
      options: { json: true, text: true },
      code: 2,
      says: /both want stdout/,
    },
    {
      what: 'two outputs to one file',
      text: HELD,
      options: { json: 'r', text: 'r' },
      code: 2,
      says: /both want the file r/,
    },
    { what: 'a file that is there', text: HELD, options: { json: 'a.yaml' }, code: 2, says: /--force replaces it/ },
  ];

  test.each(faults)('$what, and runs nothing', async ({ text, options, code, says }) => {
    const told = await runWith(text, options);
    expect(told.code).toBe(code);
    expect(told.err[0]).toMatch(says);
    expect(told.out).toEqual([]);
    expect([...told.files.keys()]).toEqual(['a.yaml']);
    expect(sim.simulateInSteps).not.toHaveBeenCalled();
    expect(sim.traceVoter).not.toHaveBeenCalled();
  });

  test('a scenario with faults in the words of the guide', async () => {
    expect((await runWith(FAULTY)).err.at(-1)).toBe('1 fault, nothing was run.');
  });

  test('a file that is not there', async () => {
    const { io, told } = ioOf({});
    expect(await run(io, 'b.yaml', { repeats: 0, force: false })).toBe(EXIT.badInput);
    expect(told.err).toEqual(['b.yaml: is not there']);
  });
});

describe('the outputs of run', () => {
  test('are JSON with a final newline, the same bytes for the same input', async () => {
    const first = await runWith(HELD, { seed: 'one', json: 'r.json' });
    const second = await runWith(HELD, { seed: 'one', json: 'r.json' });
    expect(first.files.get('r.json')).toBe(second.files.get('r.json'));
    expect(first.files.get('r.json')).toMatch(/^\{\n {2}"format": "sailau-lab report",\n[\s\S]*\}\n$/);
    expect(first.err).toEqual(['r.json: written']);
    expect(first.out).toEqual([]);
  });

  test('go to several files in one run, and replace what is there when told so', async () => {
    const told = await runWith(HELD, { seed: 'one', json: 'r.json', text: 'a.yaml', force: true });
    expect(told.code).toBe(EXIT.ok);
    expect(told.files.get('a.yaml')).toContain('WHO COULD KNOW');
    expect(sim.simulateInSteps).toHaveBeenCalledTimes(1);
  });

  test('can go to stdout and to a file', async () => {
    const told = await runWith(HELD, { seed: 'one', json: true, text: 'r.txt' });
    expect((JSON.parse(told.stdout) as Report).format).toBe('sailau-lab report');
    expect(told.files.get('r.txt')).toMatch(/[^\n]\n$/);
  });

  test('answer 3 if a file cannot be written, whatever else was missed', async () => {
    const told = await runWith(MISSED, { seed: 'one', json: 'no/r.json', text: 'r.txt' });
    expect(told.code).toBe(EXIT.io);
    expect(told.err).toEqual(['r.txt: written', 'no/r.json: is in a folder that is not there']);
  });

  test('escape file names', async () => {
    expect((await runWith(HELD, { seed: 'one', json: 'no/\u001b[31m' })).err[0]).toMatch(/^no\/\\x1b\[31m: /);
  });

  test('hold no terminal codes unless colour is welcome, and none in files', async () => {
    const plain = await runWith(HELD, { seed: 'one' });
    const colored = await runWith(HELD, { seed: 'one' }, { color: true });
    const file = await runWith(HELD, { seed: 'one', text: 'r.txt' }, { color: true, columns: 70 });
    expect(plain.stdout).not.toContain('\u001b');
    expect(colored.stdout).toContain('\u001b[32mheld\u001b[39m');
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
    expect(file.files.get('r.txt')).toBe(`${plain.stdout}\n`);
  });
});

describe('one voter and one phase', () => {
  test('are shown instead of the report, with the command on stderr', async () => {
    const trace = await runWith(HELD, { trace: 7 });
    expect(trace.stdout).toContain('06:01:00  voter 7  visit  arrived -> identified');
    expect(trace.err).toEqual(['again: sailau-lab run a.yaml --seed "fresh 1 2 3" --trace 7']);
    const until = await runWith(HELD, { until: 'closed', seed: 'one' });
    expect(until.stdout).toContain('At the end of: closed');
    expect(until.err).toEqual([]);
    expect(sim.simulateInSteps).not.toHaveBeenCalled();
  });

  test('are data too', async () => {
    expect(JSON.parse((await runWith(HELD, { trace: 7, json: true })).stdout)).toHaveLength(1);
    expect(JSON.parse((await runWith(HELD, { until: 'closed', json: true })).stdout)).toHaveProperty('phase', 'closed');
  });
});

describe('progress', () => {
  const tell = async (repeats: number, isTerminal: boolean): Promise<string[]> =>
    (await runWith(HELD, { seed: 'one', repeats }, { isTerminal })).err;

  test('is told in a few lines on a terminal if it takes long', async () => {
    const lines = await tell(5000, true);
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('500 of 5,000 days');
  });

  test('is not told where nobody waits', async () => {
    expect(await tell(5000, false)).toEqual([]);
    expect(await tell(40, true)).toEqual([]);
  });
});

describe('Ctrl-C', () => {
  const stopped: { when: string; steps: number; options: Partial<RunOptions> }[] = [
    { when: 'before the first day', steps: 0, options: {} },
    { when: 'between two days', steps: 3, options: {} },
    { when: 'on the last day', steps: 7, options: { repeats: 5 } },
    { when: "in one voter's day", steps: 1, options: { trace: 7 } },
    { when: 'in the day up to a phase', steps: 1, options: { until: 'closed' } },
  ];

  test.each(stopped)('$when stops it, with one line and no output', async ({ steps, options }) => {
    const told = await runWith(MISSED, { seed: 'one', json: 'r.json', text: true, ...options }, pressedAfter(steps));
    expect(told).toMatchObject({ code: EXIT.interrupted, out: [], err: ['stopped, nothing written'] });
    expect([...told.files.keys()]).toEqual(['a.yaml']);
  });

  test('is asked for after each day, not only at the end', async () => {
    let days = 0;
    sim.simulateInSteps.mockImplementation(function* () {
      for (;;) {
        days += 1;
        yield undefined;
      }
    });
    expect((await runWith(HELD, { seed: 'one' }, pressedAfter(4))).code).toBe(EXIT.interrupted);
    expect(days).toBe(4);
  });
});
