/**
 * Shipped elections on a small country, as reports.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { assembleElectionReport } from '../../src/report/assemble-election.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { scaled } from '../../src/sim/national/index.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { memo } from '../memo.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
export const FILES = readdirSync(FOLDER).filter((file) => {
  return file.endsWith('.yaml') && /^election:/m.test(readFileSync(join(FOLDER, file), 'utf8'));
});
const STATIONS = 51;

/** Several tests look at the same report. */
export const reportOf = memo(reported, 4);

async function reported(file: string, stations = STATIONS) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const parsed = parseAny(file, text, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok || parsed.value.kind !== 'election') throw new Error(file);
  const { scenario } = parsed.value;
  const election = { ...scenario, country: scaled(scenario.country, stations) };
  const simulation = await simulateElection(election, 'one', runStationsHere, { crypto: 'labelled' });
  return assembleElectionReport(election, 'one', present(simulation, 'simulation'));
}
