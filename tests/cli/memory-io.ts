/**
 * An Io of plain objects: what a command would print and write, without a disk or a terminal.
 * @module
 */
import { err, ok } from '../../src/base/result.ts';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { partsOf, runPart } from '../../src/sim/compare/index.ts';
import { planOf, runBlock } from '../../src/sim/national/index.ts';

export interface Session {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  /** Files that are there afterwards. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that were read. */
  readonly read: readonly string[];
}

/** Runs the program with `argv` where `files` are. */
export async function session(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
  more: Partial<Io> = {},
): Promise<Session> {
  const there = new Map(Object.entries(files));
  const out: string[] = [];
  const told: string[] = [];
  const read: string[] = [];
  const io: Io = {
    out: (text) => out.push(...text.split('\n')),
    err: (text) => told.push(...text.split('\n')),
    size: (file) => {
      const text = there.get(file);
      return text === undefined ? err('is not there') : ok(text.length);
    },
    read: (file) => {
      read.push(file);
      return ok(there.get(file) ?? '');
    },
    readBytes: (file) => {
      read.push(file);
      return ok(new TextEncoder().encode(there.get(file) ?? ''));
    },
    exists: (file) => there.has(file),
    write: (file, text, { overwrite }) => {
      if (there.has(file) && !overwrite) return err('is there already');
      there.set(file, text);
      return ok(undefined);
    },
    writeAll: (folder, all, { overwrite }) => {
      const taken = all.find(({ name }) => there.has(`${folder}/${name}`));
      if (taken !== undefined && !overwrite) return err(`has ${taken.name} already`);
      for (const { name, text } of all) {
        if (text === undefined) there.delete(`${folder}/${name}`);
        else there.set(`${folder}/${name}`, text);
      }
      return ok(undefined);
    },
    folder: (folder) => {
      const own = [...there].filter(([file]) => file.startsWith(`${folder}/`));
      if (own.length === 0) return ok(undefined);
      return ok(
        own.map(([file, text]) => {
          const bytes = new TextEncoder().encode(text);
          const name = file.slice(folder.length + 1);
          return { name, kind: 'file' as const, size: bytes.length, read: () => ok(bytes) };
        }),
      );
    },
    makeFolder: (folder, all) => {
      for (const { name, bytes } of all) there.set(`${folder}/${name}`, new TextDecoder().decode(bytes));
      return ok(undefined);
    },
    isTerminal: false,
    columns: 100,
    color: false,
    scenarios: () => [],
    schemaPath: () => 'docs/scenario.schema.json',
    freshSeed: () => 'dice 4 1 6',
    runBlocks: async function* (election, seed, _workers, { keepsPapers = false } = {}) {
      const plan = planOf(election, seed);
      const half = Math.floor(plan.stations.length / 2);
      // The later half first: whoever takes blocks must not mind.
      yield runBlock(election, plan, seed, half, plan.stations.length, keepsPapers);
      yield runBlock(election, plan, seed, 0, half, keepsPapers);
    },
    runParts: async function* (plan) {
      // The last first: whoever takes parts must not mind.
      for (const range of partsOf(plan).toReversed()) yield runPart(plan, range);
    },
    interrupted: () => Promise.resolve(false),
    ...more,
  };
  const code = await main(argv, io);
  return { code, out, err: told, files: there, read };
}
