/**
 * The shipped elections on a country a fiftieth as large: what each says that it shows, it shows.
 * Whole countries are run in tests/deep.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import type { ElectionScenario } from '../../src/domain/scenario.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { evaluate, parseExpectation } from '../../src/sim/expect.ts';
import { COUNTRIES, planOf, runBlock, scaled } from '../../src/sim/national/index.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
const FILES = readdirSync(FOLDER).filter((file) => {
  return file.endsWith('.yaml') && /^election:/m.test(readFileSync(join(FOLDER, file), 'utf8'));
});
const STATIONS = 200;
/** Honest ones are run on one seed here; on more in tests/deep. */
const SEEDS: Readonly<Record<string, readonly string[]>> = { 'threshold-2016.yaml': ['one', 'two', 'three'] };

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

function electionOf(file: string): ElectionScenario {
  const text = readFileSync(join(FOLDER, file), 'utf8').replace(/of: (kz-\d+)/, `of: $1, stations: ${STATIONS}`);
  const parsed = parseAny(file, SMALL[file]?.(text) ?? text, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  if (parsed.value.kind !== 'election') throw new Error(`${file}: one station`);
  return parsed.value.scenario;
}

const simulated = async (election: ElectionScenario, seed: string) =>
  present(await simulateElection(election, seed, runStationsHere), 'an election nobody stops');

async function missed(election: ElectionScenario, seed: string): Promise<string[]> {
  const tree = await simulated(election, seed);
  return election.expect.flatMap((text) => {
    const parsed = parseExpectation(text);
    if (!parsed.ok) return [`${text}: ${parsed.error.message}`];
    const { held, value } = evaluate(parsed.value, tree);
    return held ? [] : [`${seed}: ${text} is ${value}`];
  });
}

describe('a shipped election', () => {
  test.each(FILES)('shows what it expects: %s', async (file) => {
    const election = electionOf(file);
    expect(election.expect.length).toBeGreaterThan(0);
    const all = await Promise.all((SEEDS[file] ?? ['one']).map((seed) => missed(election, seed)));
    expect(all.flat()).toEqual([]);
  });

  test.each(FILES)('has a title, a story, a source and a lesson: %s', (file) => {
    const { title, story, source, teaches } = electionOf(file);
    expect([title, story, teaches].filter((text) => text.trim() === '')).toEqual([]);
    expect(source.length).toBeGreaterThan(0);
  });
});

describe('an election', () => {
  const shipped = electionOf('threshold-2016.yaml');
  const election = { ...shipped, country: scaled(shipped.country, 34) };

  test('does not depend on the blocks in which its stations are run', () => {
    const plan = planOf(election, 'one');
    const whole = runBlock(election, plan, 'one', 0, 30).summaries;
    const parts = [20, 0, 10].map((first) => runBlock(election, plan, 'one', first, first + 10));
    expect(parts.sort((a, b) => a.first - b.first).flatMap(({ summaries }) => summaries)).toEqual(whole);
  });

  test('runs stations again only for variants that change something inside them', async () => {
    let times = 0;
    await simulateElection(election, 'one', (changed, seed) => {
      times += 1;
      return runStationsHere(changed, seed);
    });
    expect(times).toBe(1);
    expect(election.variants.length).toBe(3);
  });

  test('is given up when its stations are', async () => {
    expect(await simulateElection(election, 'one', () => Promise.resolve(undefined))).toBeUndefined();
  });
});
