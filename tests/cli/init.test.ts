/**
 * The command `init`: a scenario to start from, and nobody's file is lost.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { session } from './memory-io.ts';

describe('init', () => {
  test('writes a scenario that passes lint', async () => {
    const { code, out, err, files } = await session(['init', 'mine.yaml']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: [],
      err: ['mine.yaml: written. Change it, then: sailau-lab lint mine.yaml && sailau-lab run mine.yaml'],
    });
    expect(files.get('mine.yaml')).toMatch(/^# yaml-language-server: \$schema=docs\/scenario\.schema\.json\n/);
    expect(await session(['lint', 'mine.yaml'], Object.fromEntries(files))).toMatchObject({
      code: 0,
      err: ['1 of 1 file good.'],
    });
  });

  test('calls it scenario.yaml if it is not told otherwise', async () => {
    expect([...(await session(['init'])).files.keys()]).toEqual(['scenario.yaml']);
  });

  test('prints it instead when told -', async () => {
    const { code, out, err, files } = await session(['init', '-']);
    expect([code, err, files.size]).toEqual([0, [], 0]);
    expect(out).toContain('title: My scenario');
  });

  test('leaves a file that is there as it is', async () => {
    const { code, err, files } = await session(['init', 'a.yaml'], { 'a.yaml': 'precious' });
    expect([code, err]).toEqual([2, ['a.yaml: is there already and was left as it is; --force replaces it.']]);
    expect(files.get('a.yaml')).toBe('precious');
  });

  test('replaces it when told to', async () => {
    const { code, files } = await session(['init', 'a.yaml', '--force'], { 'a.yaml': 'old' });
    expect([code, files.get('a.yaml')?.includes('My scenario')]).toEqual([0, true]);
  });

  test('says why a file cannot be written', async () => {
    const write = () => ({ ok: false, error: 'does not fit: the disk is full' }) as const;
    const { code, err } = await session(['init', 'a.yaml'], {}, { write });
    expect([code, err]).toEqual([3, ['a.yaml: does not fit: the disk is full']]);
  });
});
