/**
 * The elections that come with the program, on a country a fiftieth as large where they are not as small themselves.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import type { ElectionScenario } from '../../src/domain/scenario.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { evaluate, parseExpectation } from '../../src/sim/expect.ts';
import { COUNTRIES, scaled } from '../../src/sim/national/index.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
/** Those of a whole country; single stations are in `shipped.ts`. */
export const ELECTIONS = readdirSync(FOLDER).filter((file) => {
  return file.endsWith('.yaml') && /^election:/m.test(readFileSync(join(FOLDER, file), 'utf8'));
});
const STATIONS = 200;
/** Votes that one party of 2016 is above the threshold in a country of this size, and one more. */
function voteTooMany(): string {
  const { votes, notValid } = scaled(present(COUNTRIES['kz-2016'], 'kz-2016')(), STATIONS);
  const cast = votes.reduce((sum, each) => sum + each, notValid);
  return String((votes[2] ?? 0) - Math.ceil(cast * 0.07) + 1);
}

/** The numbers that are those of the whole country, and what stands for them in the small one. */
const SMALL: Readonly<Record<string, (text: string) => string>> = {
  'phantom-2016.yaml': (text) => text.replace('voters: 900', 'voters: 20'),
  'threshold-2016.yaml': (text) =>
    text.replaceAll('7493', voteTooMany()).replace('most: 40', 'most: 1').replace('> 0.99', '> 0.9'),
};

export function electionOf(file: string): ElectionScenario {
  const text = readFileSync(join(FOLDER, file), 'utf8').replace(/of: (kz-\d+) }/, `of: $1, stations: ${STATIONS} }`);
  const parsed = parseAny(file, SMALL[file]?.(text) ?? text, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  if (parsed.value.kind !== 'election') throw new Error(`${file}: one station`);
  return parsed.value.scenario;
}

/** With labelled keys, which give the same: at full size it is run as users run it. */
const simulated = async (election: ElectionScenario, seed: string) =>
  present(await simulateElection(election, seed, runStationsHere, { crypto: 'labelled' }), 'an election nobody stops');

/** Expectations that a seed misses, as text. */
export async function missed(election: ElectionScenario, seed: string): Promise<string[]> {
  const tree = await simulated(election, seed);
  return election.expect.flatMap((text) => {
    const parsed = parseExpectation(text);
    if (!parsed.ok) return [`${text}: ${parsed.error.message}`];
    const { held, value } = evaluate(parsed.value, tree);
    return held ? [] : [`${seed}: ${text} is ${value}`];
  });
}
