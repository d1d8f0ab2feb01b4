/**
 * The shipped elections: every expectation holds on twenty seeds in a small country, and at full size as users run
 * it.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ELECTIONS, electionOf, missed } from '../sim/shipped-elections.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'scenarios');
const PROGRAM = join(ROOT, 'bin', 'sailau-lab.ts');

const SEEDS = Array.from({ length: 20 }, (_, index) => `seed ${index}`);

describe.each(ELECTIONS)('%s', (file) => {
  test('shows what it expects on many seeds in a small country', async () => {
    const election = electionOf(file);
    const found: string[] = [];
    for (const seed of SEEDS) found.push(...(await missed(election, seed)));
    expect(found).toEqual([]);
  });

  test.each(['one'])('shows what it expects at full size with seed %s', (seed) => {
    const argv = ['--import', import.meta.resolve('tsx'), PROGRAM, 'run', join(FOLDER, file), '--seed', seed, '--json'];
    const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 64_000_000 });
    const { expected } = JSON.parse(stdout) as { expected: { text: string; held: boolean; value: string }[] };
    expect([status, expected.filter(({ held }) => !held)]).toEqual([0, []]);
  });
});
