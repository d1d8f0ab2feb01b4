/**
 * `export` and `verify`: what they print, write and refuse, and what they say of a run.
 * @module
 */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folder, makeFolder } from '../../bin/bundle-folder.ts';
import { session } from './memory-io.ts';

/** Every pen slips, and no protocol is drawn anew once its hash was sent. */
const SMALL =
  'title: A country\nelection: { of: kz-2004, stations: 170 }\nset: { log.hashchain: true, tx.protocolHash: true }\n' +
  'behaviour: { protocolSlip: 1, returnUnreconciled: 0 }\n';
const HONEST =
  'title: A station\nbaseline: sailau-2005\nstation: { voters: 60, contest: { kind: president, votes: { A: 0.6, B: 0.4 } } }\n';

const PLACE = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(PLACE, { recursive: true }));

const verdictsOf = (out: readonly string[]): Readonly<Record<string, string>> => {
  const { checks } = JSON.parse(out.join('\n')) as { checks: { id: string; verdict: string }[] };
  return Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));
};

describe('export and verify', () => {
  test('write a station as a bundle, and find nothing wrong with it', async () => {
    const done = await session(['export', 'a.yaml', 'out', '--seed', '7'], { 'a.yaml': HONEST });
    expect([done.code, done.err]).toEqual([0, ['out: 4 files written; simulated data, not a real election']]);
    const files = Object.fromEntries(done.files);
    const { code, out } = await session(['verify', 'out'], files);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^A station +simulated data, not a real election$/);
    expect(out.join('\n')).toMatch(/^26 checks: 11 passed, 0 failed, 15 cannot be checked from what is here\.$/m);
    const run = await session(['run', 'a.yaml', '--seed', '7', '--json'], files);
    expect(files['out/report.json']).toBe(`${run.out.join('\n')}\n`);
  });

  test('write an election with its logs and tables', async () => {
    const first = await session(['export', 'a.yaml', 'out', '--seed', '7'], { 'a.yaml': SMALL });
    const { out } = await session(['verify', 'out', '--json'], Object.fromEntries(first.files));
    const passed = ['hashes', 'form', 'report', 'stations', 'heads', 'total-tec', 'passed', 'published', 'complete'];
    const signed = ['signatures', 'counters', 'booked', 'recorders', 'protocol-hash', 'message-heads'];
    const verdicts = verdictsOf(out);
    expect([...passed, ...signed].filter((id) => verdicts[id] !== 'passed')).toEqual([]);
  });

  test('fail a bundle of which a figure was changed, and say where', async () => {
    const done = await session(['export', 'a.yaml', 'out', '--seed', '7'], { 'a.yaml': HONEST });
    const files = Object.fromEntries(done.files);
    const text = files['out/protocols.jsonl'] ?? '';
    const spoilt = { ...files, 'out/protocols.jsonl': text.replace(/"valid":\d/, '"valid":9') };
    const { code, out } = await session(['verify', 'out'], spoilt);
    expect(code).toBe(1);
    expect(out.join('\n')).toMatch(/failed +equation-5 .*\n +protocols\.jsonl:1 {2}station 0: \d+ on the left/);
  });

  test('refuse in one line what is no bundle, and a folder that holds something', async () => {
    for (const argv of [
      ['verify', 'out'],
      ['export', 'a.yaml', 'out'],
    ]) {
      const { code, out, err, files } = await session(argv, { 'a.yaml': HONEST, 'out/other': 'x' });
      expect([code, out, err.length, files.size]).toEqual([2, [], 1, 2]);
    }
    expect((await session(['verify', 'nowhere'])).err).toEqual(['nowhere: is not there']);
  });
});

describe('a folder on the disk', () => {
  const made = (name: string) => makeFolder(join(PLACE, name), [{ name: 'a', bytes: Uint8Array.of(1) }]);

  test('is made whole, takes the place of an empty one, and of no other', () => {
    expect(made('new').ok).toBe(true);
    expect(made('new')).toEqual({ ok: false, error: 'is there already' });
    expect(made('no/where')).toEqual({ ok: false, error: 'is in a folder that is not there' });
    expect(readdirSync(PLACE)).toEqual(['new']);
  });

  test('fills the empty folder that a link leads to, and leaves the link', () => {
    mkdirSync(join(PLACE, 'target'));
    symlinkSync('target', join(PLACE, 'linked'));
    expect(made('linked')).toEqual({ ok: true, value: undefined });
    expect(lstatSync(join(PLACE, 'linked')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(PLACE, 'target'))).toEqual(['a']);
  });

  test('tells a link and reads through none, even one that took the place of a file', () => {
    made('links');
    symlinkSync('/etc/hostname', join(PLACE, 'links', 'b'));
    const found = folder(join(PLACE, 'links'));
    if (!found.ok) throw new Error(found.error);
    expect(found.value?.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['a file', 'b link']);
    rmSync(join(PLACE, 'links', 'a'));
    symlinkSync('b', join(PLACE, 'links', 'a'));
    expect(found.value?.map(({ read }) => read())).toEqual([
      { ok: false, error: 'is a link' },
      { ok: false, error: 'is a link' },
    ]);
    writeFileSync(join(PLACE, 'plain'), '');
    expect(folder(join(PLACE, 'plain'))).toEqual({ ok: false, error: 'is not a folder' });
    // What lies below a file cannot come to be there: that is a fault, and not a free name.
    expect(folder(join(PLACE, 'plain', 'deeper'))).toEqual({ ok: false, error: 'is not there' });
    rmSync(join(PLACE, 'plain'));
    expect(folder(join(PLACE, 'plain'))).toEqual({ ok: true, value: undefined });
  });
});
