/**
 * Whatever stands in a folder on a disk, it is read without following a link and without writing, and answered. Leaves
 * out what changes while it is read, but for what is put in the place of a file.
 * @module
 */
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { folder } from '../../bin/bundle-folder.ts';
import type { BundleEntry } from '../../src/verify/entries.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { session } from '../cli/memory-io.ts';
import { runs } from '../runs.ts';
import { honestBundle, itemsOf } from './bundles.ts';

const PLACE = mkdtempSync(join(tmpdir(), 'disk-'));
afterAll(() => rmSync(PLACE, { recursive: true }));

/** Of an honest bundle without the messages, whose signatures take all the time there is. */
const ITEMS = itemsOf({ ...honestBundle(), messages: [] });
const OUTSIDE = join(PLACE, 'outside');
mkdirSync(OUTSIDE);
for (const { name, bytes } of ITEMS) writeFileSync(join(OUTSIDE, name), bytes);
// As long as the link to it, so that the size does not tell.
const AS_LONG = join(PLACE, 'as-long');
writeFileSync(AS_LONG, new Uint8Array(Buffer.byteLength(AS_LONG)));
const PIPE = join(PLACE, 'pipe');
execFileSync('mkfifo', [PIPE]);

let folders = 0;
function freshFolder(): string {
  folders += 1;
  const path = join(PLACE, `folder-${folders}`);
  mkdirSync(path);
  return path;
}

function writeHonest(path: string): void {
  for (const { name, bytes } of ITEMS) writeFileSync(join(path, name), bytes);
}

const inFolder = (path: string, name: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${path}/`), name]);

/** Each puts something of its kind there. Links lead to the true file of that name, to nothing, to themselves, away. */
const KINDS = {
  file: (at: Buffer, bytes: Uint8Array) => writeFileSync(at, bytes),
  folder: (at: Buffer) => mkdirSync(at),
  pipe: (at: Buffer) => linkSync(PIPE, at),
  linkToTrue: (at: Buffer, _: Uint8Array, name: Uint8Array) => symlinkSync(inFolder(OUTSIDE, name), at),
  linkToNothing: (at: Buffer) => symlinkSync('nothing', at),
  linkToAsLong: (at: Buffer) => symlinkSync(AS_LONG, at),
  linkToItself: (at: Buffer) => symlinkSync(at, at),
  linkToFolder: (at: Buffer) => symlinkSync(OUTSIDE, at),
} as const;

const name = fc.oneof(
  fc.constantFrom(...ITEMS.map((item) => Buffer.from(item.name))),
  fc.constantFrom(Buffer.from([0xff, 0xfe]), Buffer.from('a\nb'), Buffer.from('\u001b[31m'), Buffer.from('\ufffd')),
  fc
    .uint8Array({ minLength: 1, maxLength: 20 })
    .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x5f : byte))))
    .filter((bytes) => !['.', '..'].includes(bytes.toString())),
);
const thing = fc.record({
  name,
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  bytes: fc.uint8Array({ maxLength: 40 }),
});

/** All that a write would change, of each thing in the folder. */
function stateOf(path: string): readonly string[] {
  return readdirSync(path, { encoding: 'buffer' }).map((each) => {
    const at = inFolder(path, each);
    const stats = lstatSync(at);
    let held = '';
    if (stats.isFile()) held = readFileSync(at).toString('hex');
    if (stats.isSymbolicLink()) held = readlinkSync(at, 'buffer').toString('hex');
    return [each.toString('hex'), stats.ino, stats.mode, stats.mtimeMs, stats.size, held].join();
  });
}

function read(path: string): readonly BundleEntry[] {
  const found = folder(path);
  if (!found.ok) throw new Error(found.error);
  return found.value ?? [];
}

function answer(entries: readonly BundleEntry[]): 'none' | 'failed' | 'passed' {
  const verified = verifyBundle(entries);
  if (!verified.ok) return 'none';
  return verified.value.checks.some(({ verdict }) => verdict === 'failed') ? 'failed' : 'passed';
}

describe('a folder on the disk', () => {
  test('that is whole passes', () => {
    expect(answer(read(OUTSIDE))).toBe('passed');
    const path = freshFolder();
    writeHonest(path);
    expect(read(path).map((entry) => entry.read())).toEqual(
      [...ITEMS]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ bytes }) => ({ ok: true, value: Buffer.from(bytes) })),
    );
  });

  test('is answered whatever stands in it; no link is followed, no pipe waited for, and nothing written', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(thing, { minLength: 1, maxLength: 5 }), (isHonest, things) => {
        const path = freshFolder();
        if (isHonest) writeHonest(path);
        for (const each of things) {
          const at = inFolder(path, each.name);
          rmSync(at, { recursive: true, force: true });
          KINDS[each.kind](at, each.bytes, each.name);
        }
        const [before, outside] = [stateOf(path), stateOf(OUTSIDE)];
        const entries = read(path);
        expect(entries.length).toBe(before.length);
        for (const entry of entries) expect(entry.read().ok, entry.name).toBe(entry.kind === 'file');
        // What stands there is no file of the honest bundle, unless it holds the same bytes.
        expect(answer(entries)).not.toBe('passed');
        expect([stateOf(path), stateOf(OUTSIDE)]).toEqual([before, outside]);
        rmSync(path, { recursive: true });
      }),
      { numRuns: runs(40, 2000) },
    );
  });

  test('with a name that is not UTF-8 has a thing that is not listed, and is read', () => {
    const path = freshFolder();
    writeHonest(path);
    writeFileSync(inFolder(path, Buffer.from([0x61, 0xff])), 'x');
    const verified = verifyBundle(read(path));
    const files = verified.ok ? verified.value.checks.find(({ id }) => id === 'files') : undefined;
    expect(files?.faults).toEqual([{ file: 'a\ufffd', text: 'is here and not listed' }]);
  });

  test('tells what is no file, folder or link in words', () => {
    const path = freshFolder();
    writeHonest(path);
    rmSync(join(path, 'keys.jsonl'));
    linkSync(PIPE, join(path, 'keys.jsonl'));
    const verified = verifyBundle(read(path));
    const files = verified.ok ? verified.value.checks.find(({ id }) => id === 'files') : undefined;
    expect(files?.faults).toEqual([{ file: 'keys.jsonl', text: 'is here as something else, not as a plain file' }]);
  });
});

test('export refuses a link that leads nowhere before anything is run', async () => {
  const link = join(PLACE, 'dangling');
  symlinkSync('nothing', link);
  const scenario = 'title: A station\nbaseline: sailau-2005\nstation: { voters: 60 }\n';
  const done = await session(['export', 'a.yaml', link], { 'a.yaml': scenario }, { folder });
  expect([done.code, done.err, done.read]).toEqual([2, [`${link}: is a link that leads nowhere`], []]);
  const verified = await session(['verify', link], {}, { folder });
  expect([verified.code, verified.err]).toEqual([2, [`${link}: is a link that leads nowhere`]]);
});
