#!/usr/bin/env node
/**
 * The program: makes from Node core what commands may touch, calls `main`, sets the exit code. Disk, process, signals
 * and chance are here and nowhere else.
 * @module
 */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../src/base/result.ts';
import type { Io, NamedText, ShippedScenario, WriteOptions } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { EXIT } from '../src/cli/options.ts';
import { folder, makeFolder } from './bundle-folder.ts';
import { runParts } from './compare-pool.ts';
import { codeOf, FAULTS, trying } from './disk-faults.ts';
import { runBlocks } from './election-pool.ts';

const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));
const COLUMNS_DEFAULT = 100;
const SEED_BYTES = 5;

/** The folder of package.json: one level up from the source, two from the build. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  return above === folder ? folder : rootAbove(above);
}

/** Pipes and devices have no size and may have no end. */
function fileFault(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  return stats.isDirectory() ? 'is a folder' : 'is not a plain file';
}

function sizeOf(file: string): Result<number, string> {
  return trying(() => {
    const stats = statSync(file);
    const fault = fileFault(stats);
    return fault === undefined ? ok(stats.size) : err(fault);
  });
}

/** The file gets its name when it is complete; without `overwrite` the last step fails if the name was taken meanwhile. */
function write(file: string, text: string, { overwrite }: WriteOptions): Result<undefined, string> {
  const temporary = `${file}.${process.pid}.tmp`;
  return trying(() => {
    const fault = existsSync(file) ? fileFault(statSync(file)) : undefined;
    if (fault !== undefined) return err(fault);
    if (!overwrite && existsSync(file)) return err('is there already');
    try {
      writeFileSync(temporary, text, { flag: 'wx' });
      if (overwrite) renameSync(temporary, file);
      else nameOnce(temporary, file);
      return ok(undefined);
    } finally {
      rmSync(temporary, { force: true });
    }
  }, 'is in a folder that is not there');
}

/** Files get their names when all are complete; what was made for them goes if one cannot be. */
function writeAll(folder: string, files: readonly NamedText[], { overwrite }: WriteOptions): Result<undefined, string> {
  return trying(() => {
    const isNew = !existsSync(folder);
    if (!(isNew || statSync(folder).isDirectory())) return err('is not a folder');
    const pairs = files.map(({ name, text }) => {
      const file = join(folder, name);
      return { file, text, temporary: `${file}.${process.pid}.tmp` };
    });
    const there = pairs.filter(({ file }) => existsSync(file));
    const odd = there.find(({ file }) => !statSync(file).isFile());
    if (odd !== undefined) return err(`${relative(folder, odd.file)} in it is not a file`);
    const [taken] = there;
    if (taken !== undefined && !overwrite) return err(`has ${relative(folder, taken.file)} already`);
    const made = pairs.flatMap(({ text, ...names }) => (text === undefined ? [] : [{ ...names, text }]));
    let done = false;
    if (isNew) mkdirSync(folder);
    try {
      for (const { temporary, text } of made) writeFileSync(temporary, text, { flag: 'wx' });
      for (const { temporary, file } of made) renameSync(temporary, file);
      for (const { file, text } of pairs) if (text === undefined) rmSync(file, { force: true });
      done = true;
      return ok(undefined);
    } finally {
      for (const { temporary } of pairs) rmSync(temporary, { force: true });
      if (isNew && !done) rmSync(folder, { recursive: true, force: true });
    }
  }, 'is in a folder that is not there');
}

/** Not every disk knows links; there the check before has to do. */
function nameOnce(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    renameSync(temporary, file);
  }
}

const fromHere = (path: string): string => (relative(process.cwd(), path) || '.').split(sep).join('/');

function scenarios(): readonly ShippedScenario[] {
  const folder = join(ROOT, 'scenarios');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const path = join(folder, name);
    return { file: fromHere(path), text: readFileSync(path, 'utf8') };
  });
}

function schemaPath(file: string): string {
  const from = file === '-' ? process.cwd() : dirname(resolve(file));
  const path = relative(from, join(ROOT, 'docs', 'scenario.schema.json'))
    .split(sep)
    .join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Ctrl-C ends the program at once until somebody asks for it; the second one always does. */
function interruptWatch(): () => Promise<boolean> {
  let watching = false;
  let pressed = false;
  const onSignal = (): void => {
    if (pressed) process.exit(EXIT.interrupted);
    pressed = true;
  };
  return async () => {
    if (!watching) process.on('SIGINT', onSignal);
    watching = true;
    await setImmediate();
    return pressed;
  };
}

/** Whoever reads our output may stop when he has enough; that is no failure. A full disk is. */
function onStdoutError(error: Error): void {
  if (codeOf(error) === 'EPIPE') process.exit();
  process.stderr.write(`sailau-lab: stdout ${FAULTS[codeOf(error)] ?? error.message}\n`);
  process.exit(EXIT.io);
}

function nodeIo(): Io {
  const { stdout, stderr, env } = process;
  const isTerminal = stdout.isTTY === true;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    size: sizeOf,
    read: (file) => trying(() => ok(readFileSync(file, 'utf8'))),
    readBytes: (file) => trying(() => ok(readFileSync(file))),
    exists: existsSync,
    write,
    writeAll,
    folder,
    makeFolder,
    isTerminal,
    columns: stdout.columns ?? COLUMNS_DEFAULT,
    color: isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    scenarios,
    schemaPath,
    freshSeed: () => randomBytes(SEED_BYTES).toString('hex'),
    runBlocks,
    runParts,
    interrupted: interruptWatch(),
  };
}

process.stdout.on('error', onStdoutError);
process.exitCode = await main(process.argv.slice(2), nodeIo());
