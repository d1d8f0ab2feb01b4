/**
 * Measures speed side by side in one run: control steps through tables and through live actors, whole station days,
 * operations with keys, audits, whole elections, a bundle that is verified, and the start of the command line against an
 * empty Node process. Prints a table on stderr and JSON on stdout.
 *
 * These figures move with the machine and with what else it does; the ratios are what to compare. So that a published
 * figure can be judged, the load average and the speed of a fixed piece of arithmetic stand beside it.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rngOf } from '../src/base/rng.ts';
import { baselineById, behaviourOf, policyOf } from '../src/domain/policy/policy.ts';
import type { Policy } from '../src/domain/policy/types.ts';
import { compileAll, type MachineName } from '../src/machines/index.ts';
import { runLive } from '../src/machines/live.ts';
import type { Table } from '../src/machines/table.ts';
import { bindHandlers, createWorld, evidenceFor, runDay } from '../src/world/index.ts';
import { type AuditBench, auditBenchLines, benchAudits } from './bench-audit.ts';
import { benchCrypto } from './bench-crypto.ts';
import { benchElections, type ElectionBench, electionBenchLines } from './bench-election.ts';
import { profileElection, type TimeShares } from './bench-profile.ts';
import { ROUNDS, type Row, rate, rowOf, seconds, show } from './bench-rows.ts';
import { benchVerify } from './bench-verify.ts';

/** Beside this file once it is built; the benchmark runs what users run. */
const CLI = join(dirname(fileURLToPath(import.meta.url)), 'sailau-lab.js');
const STATION_VOTERS = 1000;

/** Steps of the calibration: a tenth of a second or two. */
const CALIBRATION_STEPS = 100_000_000;

/** Shifts and adds in registers, nothing of this program: how fast this machine is at this moment. */
function calibration(what: string): Row {
  return rate(what, 'M steps/s', () => {
    let value = 1;
    for (let step = 0; step < CALIBRATION_STEPS; step += 1) {
      value ^= value << 13;
      value ^= value >>> 17;
      value ^= value << 5;
    }
    if (value === 0) throw new Error('a state that cannot be reached');
    return CALIBRATION_STEPS / 1e6;
  });
}

/** Runnable processes of the last 1, 5 and 15 minutes; zeros where the system does not say. */
const load = (): readonly number[] => loadavg().map((each) => Math.round(each * 100) / 100);

/** The words of one whole visit in the machines that take part in it: the control part of a vote. */
const VISIT_WORDS: Readonly<Record<Exclude<MachineName, 'station' | 'paperTrail'>, readonly string[]>> = {
  visit: [
    'voter.arrive',
    'registrar.identify',
    'registrar.findEntry',
    'voter.chooseElectronic',
    'voter.sign',
    'registrar.issueCarrier',
    'voter.enterBooth',
    'terminal.finish',
    'voter.returnCarrier',
    'registrar.readCarrier',
    'registrar.eraseCarrier',
  ],
  terminal: ['desk.start', 'voter.touch', 'voter.confirm', 'voter.setCode'],
  carrier: ['desk.authorise', 'terminal.write', 'voter.handBack', 'desk.read', 'desk.erase'],
};

function throughTables(policy: Policy, visits: number): number {
  const tables = compileAll(policy);
  const words = Object.entries(VISIT_WORDS).map(([machine, events]) => {
    const table = tables[machine as MachineName];
    return { table, letters: Uint8Array.from(events, (event) => table.letters.indexOf(event)) };
  });
  let effects = 0;
  for (let visit = 0; visit < visits; visit += 1) {
    for (const { table, letters } of words) effects += walk(table, letters);
  }
  if (effects === 0) throw new Error('the words do nothing');
  return visits;
}

function walk(table: Table, letters: Uint8Array): number {
  let state = 0;
  let effects = 0;
  const width = table.letters.length;
  for (let index = 0; index < letters.length; index += 1) {
    const pair = state * width + (letters[index] as number);
    state = table.next[pair] as number;
    effects += (table.effectLists[table.emits[pair] as number] as Uint8Array).length;
  }
  return effects;
}

function throughActors(policy: Policy, visits: number): number {
  let effects = 0;
  for (let visit = 0; visit < visits; visit += 1) {
    for (const [machine, events] of Object.entries(VISIT_WORDS))
      effects += runLive(machine as MachineName, policy, events);
  }
  if (effects === 0) throw new Error('the words do nothing');
  return visits;
}

function stationDays(baseline: string, days: number, withEvidence: boolean): number {
  const year = baselineById(baseline);
  if (year === undefined) throw new Error(baseline);
  const policy = policyOf(year, [], {});
  const behaviour = behaviourOf(year, {});
  const tables = compileAll(policy);
  const handlers = bindHandlers(tables);
  const station = {
    voters: STATION_VOTERS,
    contest: { kind: 'president' as const, choices: ['A', 'B', 'C'], shares: [0.62, 0.3, 0.08] },
    booths: 5,
    carriers: 20,
    electronicOnly: 0,
    paperOnly: 0,
    arrivingUnlisted: 0,
    arrivingBasis: 'application' as const,
  };
  const rng = rngOf('bench');
  let visits = 0;
  for (let day = 0; day < days; day += 1) {
    const scenario = { policy, behaviour, station, recountAsked: true };
    const world = createWorld({ scenario, tables, handlers, rng: rng.fork(`day/${day}`), intruders: [] });
    runDay(world);
    visits += world.people.order.length;
    if (withEvidence) evidenceFor(world, 'auditor');
  }
  return visits;
}

/** Wall time of a process from start to end, in turn with the other command: A B A B. */
function startTimes(): { readonly help: Row; readonly node: Row; readonly ratio: Row } | undefined {
  if (!existsSync(CLI)) return undefined;
  const time = (args: readonly string[]): number =>
    seconds(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));
  const help: number[] = [];
  const node: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    node.push(time(['-e', '0']) * 1000);
    help.push(time([CLI, '--help']) * 1000);
  }
  const ratio = help.map((value, index) => value / (node[index] ?? 1));
  return {
    help: rowOf('sailau-lab --help', 'ms', help),
    node: rowOf('node -e 0', 'ms', node),
    ratio: rowOf('ratio --help / node -e 0', 'times', ratio),
  };
}

async function main(): Promise<void> {
  const year = baselineById('sailau-2005');
  if (year === undefined) throw new Error('no baseline');
  const policy = policyOf(year, [], {});
  const loadBefore = load();
  const before = calibration('calibration: xorshift, before');
  // Whole days first: live actors leave the compiler with types that the days never meet.
  const days2004 = rate(`station days of ${STATION_VOTERS} voters, 2004`, 'visits/s', () =>
    stationDays('sailau-2004', 150, false),
  );
  const days2005 = rate(`station days of ${STATION_VOTERS} voters, 2005`, 'visits/s', () =>
    stationDays('sailau-2005', 150, false),
  );
  const evidence = rate(`the same with all evidence read, 2005`, 'visits/s', () =>
    stationDays('sailau-2005', 150, true),
  );
  const tables = rate('visits, control part, compiled tables', 'visits/s', () => throughTables(policy, 300_000));
  const actors = rate('visits, control part, live actors', 'visits/s', () => throughActors(policy, 1_500));
  const starts = startTimes();
  const keys = benchCrypto();
  const audits = benchAudits();
  const elections = await benchElections();
  const timeShares = await profileElection();
  const verified = existsSync(CLI) ? [benchVerify(CLI)] : [];
  const after = calibration('calibration: xorshift, after');
  const rows = [
    before,
    tables,
    actors,
    days2004,
    days2005,
    evidence,
    ...(starts === undefined ? [] : [starts.help, starts.node, starts.ratio]),
    ...keys,
    ...verified,
    after,
  ];
  tell(rows, {
    load: { before: loadBefore, after: load() },
    tablesOverActors: tables.median / actors.median,
    audits,
    elections,
    timeShares,
  });
  if (starts === undefined) process.stderr.write('no dist/: run npm run build to measure the command line\n');
}

interface Circumstances {
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly tablesOverActors: number;
  readonly audits: AuditBench;
  readonly elections: readonly ElectionBench[];
  readonly timeShares: TimeShares;
}

/** The table for people on stderr, the same as data on stdout. */
function tell(rows: readonly Row[], circumstances: Circumstances): void {
  const {
    load: { before, after },
    tablesOverActors,
    audits,
    elections,
    timeShares,
  } = circumstances;
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const machine = { node: process.version, cpu, cores: cpus().length };
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  for (const { what, unit, median, min, max } of rows) {
    say(`${what.padEnd(46)} ${show(median).padStart(12)} ${unit.padEnd(9)} (${show(min)} to ${show(max)})`);
  }
  say(`tables are ${Math.round(tablesOverActors)} times as fast as live actors`);
  say(`node ${machine.node}, ${cpu}, ${machine.cores} cores, one thread used`);
  for (const line of auditBenchLines(audits)) say(line);
  for (const line of electionBenchLines(elections)) say(line);
  say('of the time of an election, its way up included:');
  for (const [part, share] of Object.entries(timeShares))
    say(`  ${part.padEnd(20)} ${(100 * share).toFixed(1).padStart(5)} %`);
  say(`load average of 1, 5, 15 minutes: ${before.join(' ')} before, ${after.join(' ')} after`);
  const measured = { rows, tablesOverActors, audits, elections, timeShares };
  const data = { ...machine, rounds: ROUNDS, load: { before, after }, ...measured };
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

await main();
