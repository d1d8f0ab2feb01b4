/**
 * The shipped elections: every expectation holds on twenty seeds in a small country (eight where it is small in its file
 * too), and at full size as users run it.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ELECTIONS, electionOf, missed } from '../sim/shipped-elections.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'scenarios');
const PROGRAM = join(ROOT, 'bin', 'sailau-lab.ts');

/** Of a country that is small in its file too: it is run at its own size, several rules each. */
const FEWER = 8;
const isSmall = (file: string): boolean => /^election: .*stations:/m.test(readFileSync(join(FOLDER, file), 'utf8'));

const SEEDS = Array.from({ length: 20 }, (_, index) => `seed ${index}`);

describe.each(ELECTIONS)('%s', (file) => {
  test('shows what it expects on many seeds in a small country', async () => {
    const election = electionOf(file);
    const found: string[] = [];
    const seeds = isSmall(file) ? SEEDS.slice(0, FEWER) : SEEDS;
    for (const seed of seeds) found.push(...(await missed(election, seed)));
    expect(found).toEqual([]);
  });

  test.each(['one'])('shows what it expects at full size with seed %s', (seed) => {
    const argv = ['--import', import.meta.resolve('tsx'), PROGRAM, 'run', join(FOLDER, file), '--seed', seed, '--json'];
    const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 64_000_000 });
    const { expected } = JSON.parse(stdout) as { expected: { text: string; held: boolean; value: string }[] };
    expect([status, expected.filter(({ held }) => !held)]).toEqual([0, []]);
  });
});
