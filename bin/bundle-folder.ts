/**
 * Folders of bundles on a disk: read without ever following a link, and written whole or not at all.
 * @module
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { err, ok, type Result } from '../src/base/result.ts';
import type { FileBytes } from '../src/formats/bundle/write.ts';
import type { BundleEntry } from '../src/verify/entries.ts';
import { trying } from './disk-faults.ts';

/** A bundle has eight files: a folder of so many is something else. */
const ENTRIES_MAX = 1000;

/**
 * The folder itself may be reached by a link: whoever named it meant that.
 *
 * @returns `undefined` where nothing has that name.
 */
export function folder(path: string): Result<readonly BundleEntry[] | undefined, string> {
  return trying(() => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return isLink(path) ? err('is a link that leads nowhere') : ok(undefined);
    if (!stats.isDirectory()) return err('is not a folder');
    // As bytes: a name need not be UTF-8, and as a text it would lead to nothing.
    const found = readdirSync(path, { encoding: 'buffer' });
    if (found.length > ENTRIES_MAX) return err(`is no bundle: it holds more than ${ENTRIES_MAX} things`);
    return ok(found.flatMap((name) => entriesOf(path, name)).sort((a, b) => (a.name < b.name ? -1 : 1)));
  });
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

function kindOf(entry: Pick<Stats, 'isFile' | 'isSymbolicLink' | 'isDirectory'>): BundleEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** None if it went since its name was read. What of a name is not UTF-8 shows as U+FFFD, which no known name has. */
function entriesOf(path: string, name: Buffer): readonly BundleEntry[] {
  const file = Buffer.concat([Buffer.from(`${path}${sep}`), name]);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  return [{ name: name.toString(), kind: kindOf(stats), size: stats.size, read: () => readPlain(file, stats.size) }];
}

/** What was a plain file may be a link or a pipe by now, so that what is opened is looked at again. */
function readPlain(file: Buffer, size: number): Result<Uint8Array, string> {
  return trying(() => {
    const opened = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(opened);
      if (!stats.isFile() || stats.size !== size) return err('changed while it was read');
      return ok(readFileSync(opened));
    } finally {
      closeSync(opened);
    }
  });
}

/**
 * The folder gets its name when it is complete; what was made of it goes if it cannot be. A link to a folder stays, and
 * what it leads to is made anew.
 */
export function makeFolder(path: string, files: readonly FileBytes[]): Result<undefined, string> {
  return trying(() => {
    const whole = existsSync(path) ? realpathSync(path) : resolve(path);
    const temporary = `${whole}.${process.pid}.tmp`;
    if (existsSync(whole) && !lstatSync(whole).isDirectory()) return err('is there already');
    mkdirSync(temporary);
    try {
      for (const { name, bytes } of files) writeFileSync(join(temporary, name), bytes, { flag: 'wx' });
      // An empty one gives way; one that is not refuses to go, and so nothing in it is lost.
      if (existsSync(whole)) rmdirSync(whole);
      renameSync(temporary, whole);
      return ok(undefined);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }, 'is in a folder that is not there');
}
