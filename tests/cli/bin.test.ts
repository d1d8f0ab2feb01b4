/**
 * The program as a process: disk, pipes and exit codes, which nothing else touches.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'sailau-lab.ts');
const TSX = import.meta.resolve('tsx');
const FOLDER = mkdtempSync(join(tmpdir(), 'sailau-lab-'));

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function program(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, PROGRAM, ...argv], {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '' },
  });
  return { status, stdout, stderr };
}

// To start the program takes more than a second, so each start is asked for all that it can show.
describe('the program', () => {
  test('prints data on stdout and messages on stderr', () => {
    expect(program('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /), stderr: '' });
    writeFileSync(join(FOLDER, 'a.yaml'), 'title: a');
    expect(program('lint', 'a.yaml')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^a\.yaml: ok /),
      stderr: '1 of 1 file good.\n',
    });
  });

  test('writes a whole file, leaves nothing beside it, and replaces it only when told to', () => {
    const file = join(FOLDER, 'a.yaml');
    const schema = /^# yaml-language-server: \$schema=.*scenario\.schema\.json\n/;
    expect(program('init', 'a.yaml').status).toBe(0);
    expect(readdirSync(FOLDER)).toEqual(['a.yaml']);
    expect(readFileSync(file, 'utf8')).toMatch(schema);
    writeFileSync(file, 'precious');
    const taken = program('init', 'a.yaml');
    expect(taken).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^a\.yaml: is there already/) });
    expect(readFileSync(file, 'utf8')).toBe('precious');
    expect(program('init', 'a.yaml', '--force').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(schema);
    expect(readFileSync(file, 'utf8')).toContain('My scenario');
    expect(readdirSync(FOLDER)).toEqual(['a.yaml']);
  });

  test('says what is wrong with a place on the disk, and does not read what has no end or is no text', () => {
    mkdirSync(join(FOLDER, 'folder'));
    writeFileSync(join(FOLDER, 'bytes.yaml'), Uint8Array.of(0x74, 0x3a, 0x20, 0xff, 0xfe));
    const endless = process.platform === 'linux' ? ['/dev/zero'] : [];
    const faults = [
      'folder: is a folder',
      'nowhere.yaml: is not there',
      ...endless.map((path) => `${path}: is not a plain file`),
      'bytes.yaml:1:4  is not UTF-8 text',
    ];
    expect(program('lint', 'folder', 'nowhere.yaml', ...endless, 'bytes.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: [...faults, `0 of ${faults.length} files good, 1 fault.`, ''].join('\n'),
    });
    expect(program('init', 'nowhere/a.yaml')).toMatchObject({
      status: 3,
      stderr: 'nowhere/a.yaml: is in a folder that is not there\n',
    });
    expect(program('init', 'folder', '--force')).toMatchObject({ status: 3, stderr: 'folder: is a folder\n' });
    expect(readdirSync(FOLDER)).toEqual(['bytes.yaml', 'folder']);
  });
});
