/**
 * How long `verify` takes with the bundle of a whole country, as users run it: a process of its own, on one thread, with
 * the files in a temporary folder that is taken away afterwards. Writing the bundle is not measured.
 *
 * Source: docs/bundle-format.md, whose figures are of such an election.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, rowOf, seconds, show } from './bench-rows.ts';

/** Each takes several seconds, and varies less than what takes a moment. */
const VERIFY_ROUNDS = 3;
/** Pens slip in an honest country too, so that a row is not its protocol: that is a check made, and not a fault here. */
const CHECKED = [0, 1];
/** The election of 2004 as it was, with the logs of its stations in the bundle. */
const STATIONS = 9480;
const SCENARIO = `title: bench
election: { of: kz-2004, stations: ${STATIONS} }
set: { log.hashchain: true, log.heads: 60 }
`;

/**
 * @param cli - the built command line.
 * @throws Error if the bundle cannot be written or read.
 */
export function benchVerify(cli: string): Row {
  const place = mkdtempSync(join(tmpdir(), 'sailau-lab-bench-'));
  try {
    const [scenario, bundle] = [join(place, 'bench.yaml'), join(place, 'bundle')];
    writeFileSync(scenario, SCENARIO);
    command([cli, 'export', scenario, bundle, '--seed', 'bench'], [0]);
    const bytes = readdirSync(bundle).reduce((sum, name) => sum + statSync(join(bundle, name)).size, 0);
    const times = Array.from({ length: VERIFY_ROUNDS }, () => seconds(() => command([cli, 'verify', bundle], CHECKED)));
    return rowOf(`verify, ${show(STATIONS)} stations, ${show(bytes / 1e6)} MB`, 's', times);
  } finally {
    rmSync(place, { recursive: true });
  }
}

function command(args: readonly string[], codes: readonly number[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (!codes.includes(status ?? -1)) throw new Error(`${args.slice(1).join(' ')}: ${status} ${stderr}`);
}
