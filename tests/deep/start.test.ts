/**
 * `npm start`: which scenario it runs, from where, and with what. The program it starts is a stand-in that prints what it
 * was told; installing and building are not repeated here.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '../cli/memory-io.ts';

const ROOT = realpathSync(mkdtempSync(join(tmpdir(), 'sailau-lab-start-')));
const SHIPPED = join('scenarios', 'student-station.yaml');

beforeAll(() => {
  for (const folder of ['bin', 'src', 'scenarios', 'node_modules', join('dist', 'bin')])
    mkdirSync(join(ROOT, folder), { recursive: true });
  copyFileSync(join(import.meta.dirname, '..', '..', 'bin', 'start.mjs'), join(ROOT, 'bin', 'start.mjs'));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json']) writeFileSync(join(ROOT, file), '{}');
  const lock = JSON.stringify({ packages: { '': {} } });
  writeFileSync(join(ROOT, 'package-lock.json'), lock);
  writeFileSync(join(ROOT, 'node_modules', '.package-lock.json'), lock);
  // Last, so that it is no older than what it was built from.
  const told = 'console.log(JSON.stringify({ words: process.argv.slice(2), cwd: process.cwd() }));';
  writeFileSync(join(ROOT, 'dist', 'bin', 'sailau-lab.js'), told);
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** What the program is told when the user stands in `folder`, as npm would say it. */
function started(words: readonly string[], folder = ROOT): unknown {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'start.mjs'), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('npm start', () => {
  test.each<{ words: readonly string[]; run: readonly string[] }>([
    { words: [], run: [SHIPPED] },
    { words: ['--seed', 'dice 4 1 6'], run: [SHIPPED, '--seed', 'dice 4 1 6'] },
    { words: ['--seed', '-x', '--force'], run: [SHIPPED, '--seed', '-x', '--force'] },
    { words: ['--json', '--trace', '17'], run: [SHIPPED, '--json', '--trace', '17'] },
    { words: ['--json', 'report.json', '--force'], run: [SHIPPED, '--json', 'report.json', '--force'] },
    { words: ['other.yaml'], run: ['other.yaml'] },
    { words: ['--seed', 'x', 'other.yaml', '--force'], run: ['--seed', 'x', 'other.yaml', '--force'] },
    { words: ['--seed=x', 'other.yaml'], run: ['--seed=x', 'other.yaml'] },
    { words: ['--', '-odd.yaml'], run: ['--', '-odd.yaml'] },
  ])('$words runs $run', ({ words, run }) => {
    expect(started(words)).toEqual({ words: ['run', ...run], cwd: ROOT });
  });

  test('takes names as they are where the user stands', () => {
    const folder = join(ROOT, 'scenarios');
    expect(started(['mine.yaml'], folder)).toEqual({ words: ['run', 'mine.yaml'], cwd: folder });
    expect(started([], folder)).toEqual({ words: ['run', 'student-station.yaml'], cwd: folder });
  });

  test('knows every option of run that takes a value', async () => {
    const { out } = await session(['run', '--help']);
    const valued = out.flatMap((line) => /^ {2}(--[a-z]+) [<[]/.exec(line)?.[1] ?? []);
    for (const option of valued) expect(started([option, '5'])).toMatchObject({ words: ['run', SHIPPED, option, '5'] });
    expect(valued.length).toBeGreaterThan(5);
  });
});
