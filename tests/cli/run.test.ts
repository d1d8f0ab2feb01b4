/**
 * The command `run`: what it prints where, its exit codes, and that it runs nothing when something is wrong.
 * @module
 */
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/commands/run.ts';
import type { Io } from '../../src/cli/io.ts';
import { EXIT, REPEATS_DEFAULT, type RunOptions } from '../../src/cli/options.ts';
import type { Report } from '../../src/domain/report.ts';
import type { SimulationOptions } from '../../src/sim/index.ts';
import { NOTICED } from '../report/fixtures.ts';

const sim = vi.hoisted(() => ({ simulate: vi.fn(), traceVoter: vi.fn(), viewAt: vi.fn() }));
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
    exists: (file) => told.files.has(file),
    write: (file, text) => {
      if (file.startsWith('no/')) return { ok: false, error: 'is in a folder that is not there' };
      told.files.set(file, text);
      return { ok: true, value: undefined };
    },
    isTerminal: false,
    columns: 100,
    color: false,
    scenarios: () => [],
    schemaPath: () => 'docs/scenario.schema.json',
    freshSeed: () => 'fresh 1 2 3',
    interrupted: () => Promise.resolve(false),
    ...more,
  };
  return { io, told };
}

function sizeOf(text: string | undefined): ReturnType<Io['size']> {
  return text === undefined ? { ok: false, error: 'is not there' } : { ok: true, value: text.length };
}

function runWith(text: string, options: Partial<RunOptions> = {}, more: Partial<Io> = {}) {
  const { io, told } = ioOf({ 'a.yaml': text }, more);
  const code = run(io, 'a.yaml', { repeats: REPEATS_DEFAULT, force: false, ...options });
  return { code, ...told, stdout: told.out.join('\n') };
}

beforeEach(() => {
  vi.resetAllMocks();
  const { outcome, repeats, variants, closedBy, notTested } = NOTICED;
  sim.simulate.mockReturnValue({ outcome, repeats, variants, closedBy, notTested });
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
  test('prints the screen on stdout and nothing on stderr', () => {
    const { code, stdout, err } = runWith(HELD, { seed: 'one' });
    expect(code).toBe(EXIT.ok);
    expect(stdout).toContain('simulated data, not a real election');
    expect(stdout).toMatch(/held +findings\.count == 3 +3$/m);
    expect(stdout).toContain('sailau-lab run a.yaml --seed one');
    expect(err).toEqual([]);
  });

  test('answers 1 if an expectation is missed', () => {
    const { code, stdout } = runWith(MISSED);
    expect(code).toBe(EXIT.missed);
    expect(stdout).toMatch(/MISSED +findings\.count == 5 +3$/m);
  });

  test('hands seed and repeats to the simulation', () => {
    runWith(HELD, { seed: 'one', repeats: 7 });
    expect(sim.simulate.mock.calls[0]?.[1]).toEqual({ seed: 'one', repeats: 7 });
  });

  test('without a seed takes a fresh one and prints the command that repeats it', () => {
    expect(runWith(HELD, { repeats: 7 }).stdout).toContain('sailau-lab run a.yaml --seed "fresh 1 2 3" --repeats 7');
    const json = runWith(HELD, { json: true });
    expect(json.err).toEqual(['again: sailau-lab run a.yaml --seed "fresh 1 2 3"']);
    expect((JSON.parse(json.stdout) as Report).seed).toBe('fresh 1 2 3');
  });

  test('writes a seed or a file name that looks like an option so that it is none', () => {
    const { io, told } = ioOf({ '-a.yaml': HELD });
    run(io, '-a.yaml', { seed: '-x', repeats: REPEATS_DEFAULT, force: false });
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

  test.each(faults)('$what, and runs nothing', ({ text, options, code, says }) => {
    const told = runWith(text, options);
    expect(told.code).toBe(code);
    expect(told.err[0]).toMatch(says);
    expect(told.out).toEqual([]);
    expect([...told.files.keys()]).toEqual(['a.yaml']);
    expect(sim.simulate).not.toHaveBeenCalled();
    expect(sim.traceVoter).not.toHaveBeenCalled();
  });

  test('a scenario with faults in the words of the guide', () => {
    expect(runWith(FAULTY).err.at(-1)).toBe('1 fault, nothing was run.');
  });

  test('a file that is not there', () => {
    const { io, told } = ioOf({});
    expect(run(io, 'b.yaml', { repeats: 0, force: false })).toBe(EXIT.badInput);
    expect(told.err).toEqual(['b.yaml: is not there']);
  });
});

describe('the outputs of run', () => {
  test('are JSON with a final newline, the same bytes for the same input', () => {
    const first = runWith(HELD, { seed: 'one', json: 'r.json' });
    const second = runWith(HELD, { seed: 'one', json: 'r.json' });
    expect(first.files.get('r.json')).toBe(second.files.get('r.json'));
    expect(first.files.get('r.json')).toMatch(/^\{\n {2}"format": "sailau-lab report",\n[\s\S]*\}\n$/);
    expect(first.err).toEqual(['r.json: written']);
    expect(first.out).toEqual([]);
  });

  test('go to several files in one run, and replace what is there when told so', () => {
    const told = runWith(HELD, { seed: 'one', json: 'r.json', text: 'a.yaml', force: true });
    expect(told.code).toBe(EXIT.ok);
    expect(told.files.get('a.yaml')).toContain('WHO COULD KNOW');
    expect(sim.simulate).toHaveBeenCalledTimes(1);
  });

  test('can go to stdout and to a file', () => {
    const told = runWith(HELD, { seed: 'one', json: true, text: 'r.txt' });
    expect((JSON.parse(told.stdout) as Report).format).toBe('sailau-lab report');
    expect(told.files.get('r.txt')).toMatch(/[^\n]\n$/);
  });

  test('answer 3 if a file cannot be written, whatever else was missed', () => {
    const told = runWith(MISSED, { seed: 'one', json: 'no/r.json', text: 'r.txt' });
    expect(told.code).toBe(EXIT.io);
    expect(told.err).toEqual(['r.txt: written', 'no/r.json: is in a folder that is not there']);
  });

  test('escape file names', () => {
    expect(runWith(HELD, { seed: 'one', json: 'no/\u001b[31m' }).err[0]).toMatch(/^no\/\\x1b\[31m: /);
  });

  test('hold no terminal codes unless colour is welcome, and none in files', () => {
    const plain = runWith(HELD, { seed: 'one' });
    const colored = runWith(HELD, { seed: 'one' }, { color: true });
    const file = runWith(HELD, { seed: 'one', text: 'r.txt' }, { color: true, columns: 70 });
    expect(plain.stdout).not.toContain('\u001b');
    expect(colored.stdout).toContain('\u001b[32mheld\u001b[39m');
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
    expect(file.files.get('r.txt')).toBe(`${plain.stdout}\n`);
  });
});

describe('one voter and one phase', () => {
  test('are shown instead of the report, with the command on stderr', () => {
    const trace = runWith(HELD, { trace: 7 });
    expect(trace.stdout).toContain('06:01:00  voter 7  visit  arrived -> identified');
    expect(trace.err).toEqual(['again: sailau-lab run a.yaml --seed "fresh 1 2 3" --trace 7']);
    const until = runWith(HELD, { until: 'closed', seed: 'one' });
    expect(until.stdout).toContain('At the end of: closed');
    expect(until.err).toEqual([]);
    expect(sim.simulate).not.toHaveBeenCalled();
  });

  test('are data too', () => {
    expect(JSON.parse(runWith(HELD, { trace: 7, json: true }).stdout)).toHaveLength(1);
    expect(JSON.parse(runWith(HELD, { until: 'closed', json: true }).stdout)).toHaveProperty('phase', 'closed');
  });
});

describe('progress', () => {
  // The simulation calls back after each day; here it does nothing else.
  const tell = (repeats: number, isTerminal: boolean): string[] => {
    const { outcome, variants, closedBy, notTested } = NOTICED;
    sim.simulate.mockImplementation((_, { onProgress }: SimulationOptions) => {
      for (let done = 1; done <= repeats; done += 1) onProgress?.(done);
      return { outcome, repeats: NOTICED.repeats, variants, closedBy, notTested };
    });
    return runWith(HELD, { seed: 'one', repeats }, { isTerminal }).err;
  };

  test('is told in a few lines on a terminal if it takes long', () => {
    const lines = tell(5000, true);
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('500 of 5,000 days');
  });

  test('is not told where nobody waits', () => {
    expect(tell(5000, false)).toEqual([]);
    expect(tell(40, true)).toEqual([]);
  });
});
