/**
 * The program as a process that somebody stops, or whose reader has had enough.
 * @module
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/sailau-lab.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const FOLDER = mkdtempSync(join(tmpdir(), 'sailau-lab-'));

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** How the program ends if Ctrl-C comes while it works, by when that was. */
async function stopped(argv: readonly string[], waits: readonly number[]): Promise<unknown> {
  const ends: unknown[] = [];
  // Before the program listens, Ctrl-C ends it by the signal: on a slow machine it takes longer until it does.
  for (const wait of waits) {
    const running = spawn(process.execPath, ['--import', TSX, PROGRAM, ...argv], { cwd: FOLDER });
    const told: Buffer[] = [];
    running.stderr.on('data', (part: Buffer) => told.push(part));
    const ended = once(running, 'close');
    await setTimeout(wait);
    running.kill('SIGINT');
    const [code] = await ended;
    ends.push({ code, told: Buffer.concat(told).toString() });
    if (code !== null) break;
  }
  return ends.at(-1);
}

describe.runIf(process.platform !== 'win32')('the program', () => {
  test.each([
    { of: 'a station again and again', text: 'title: Long\n', more: ['--repeats', '100000'], wait: 1000 },
    { of: 'an election', text: 'title: Long\nelection: { of: kz-2004 }\n', more: [], wait: 2000 },
  ])('says one line and ends with 130 at Ctrl-C in the middle of $of', async ({ text, more, wait }) => {
    writeFileSync(join(FOLDER, 'a.yaml'), text);
    const end = await stopped(
      ['run', 'a.yaml', ...more, '--json', 'r.json'],
      [wait, 2 * wait, 4 * wait, 8 * wait, 16 * wait],
    );
    expect(end).toEqual({ code: 130, told: 'stopped, nothing written\n' });
    expect(readdirSync(FOLDER)).toEqual(['a.yaml']);
  });

  test('is quiet when its reader has had enough', () => {
    const words = [process.execPath, '--import', TSX, PROGRAM, 'explain'].map((word) => `'${word}'`).join(' ');
    const ids = Array.from({ length: 400 }, () => 'sailau-2004').join(' ');
    const command = `{ ${words} ${ids}; echo "ended with $?" >&2; } 2>&1 >/dev/null | cat; ${words} ${ids} 2>&1 | head -n 1`;
    expect(execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8', cwd: FOLDER })).toBe(
      'ended with 0\nsailau-2004  (baseline)\n',
    );
  });
});
