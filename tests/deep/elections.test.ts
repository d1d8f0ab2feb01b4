/**
 * The shipped elections at their full size, as users run them: every expectation holds on two seeds.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'scenarios');
const FILES = readdirSync(FOLDER).filter((file) => {
  return file.endsWith('.yaml') && /^election:/m.test(readFileSync(join(FOLDER, file), 'utf8'));
});
const PROGRAM = join(ROOT, 'bin', 'sailau-lab.ts');

describe.each(FILES)('%s', (file) => {
  test.each(['one', 'two'])('shows what it expects with seed %s', (seed) => {
    const argv = ['--import', import.meta.resolve('tsx'), PROGRAM, 'run', join(FOLDER, file), '--seed', seed, '--json'];
    const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 64_000_000 });
    const { expected } = JSON.parse(stdout) as { expected: { text: string; held: boolean; value: string }[] };
    expect([status, expected.filter(({ held }) => !held)]).toEqual([0, []]);
  });
});
