/**
 * Everything outside the program that a command may touch. `bin/sailau-lab.ts` makes it from Node core, tests make it
 * from plain objects. There is no clock in it: nothing here may depend on when it runs.
 *
 * Source: design section 14.
 * @module
 */
import type { Result } from '../base/result.ts';
import type { ElectionScenario } from '../domain/scenario.ts';
import type { FileBytes } from '../formats/bundle/write.ts';
import type { ComparePart, ComparePlan } from '../sim/compare/index.ts';
import type { StationBlock } from '../sim/national/index.ts';
import type { BundleEntry } from '../verify/entries.ts';

/** Why a file cannot be used, in words that follow its name: `is not there`, `is a folder`. */
export type IoFault = string;

export interface WriteOptions {
  /** Replaces a file that is there; without it such a file is left alone and the answer is a fault. */
  readonly overwrite: boolean;
}

/** A file to be written: its name in its folder, and its text; `undefined` if none of that name shall be there. */
export interface NamedText {
  readonly name: string;
  readonly text: string | undefined;
}

/** A scenario that comes with the program. */
export interface ShippedScenario {
  /** A name that `run` and `lint` take, from the folder in which the program runs. */
  readonly file: string;
  readonly text: string;
}

export interface Io {
  /** Writes `text` and a line end to stdout: data only. */
  readonly out: (text: string) => void;
  /** The same to stderr: messages and progress. */
  readonly err: (text: string) => void;
  /** Bytes of a file, known without reading it. */
  readonly size: (file: string) => Result<number, IoFault>;
  /** The whole file as UTF-8. Look at its size first. */
  readonly read: (file: string) => Result<string, IoFault>;
  /** The whole file as it is, for files that may have any encoding. Look at its size first. */
  readonly readBytes: (file: string) => Result<Uint8Array, IoFault>;
  readonly exists: (file: string) => boolean;
  /** All of `text` or nothing: the file gets its name when it is complete. Folders are not made. */
  readonly write: (file: string, text: string, options: WriteOptions) => Result<undefined, IoFault>;
  /**
   * All of these files in one folder, or none: a file gets its name when all are complete. The folder is made, the one
   * that holds it is not.
   */
  readonly writeAll: (folder: string, files: readonly NamedText[], options: WriteOptions) => Result<undefined, IoFault>;
  /**
   * What stands in a folder itself, by name: links are told and never followed, and nothing below it is looked at. A
   * file of it is read when somebody asks, and only while it is still a plain file of at most that many bytes.
   *
   * @returns `undefined` where nothing has that name.
   */
  readonly folder: (folder: string) => Result<readonly BundleEntry[] | undefined, IoFault>;
  /**
   * A new folder with these files, all or none: it gets its name when it is complete. One that is there and empty gives
   * way; another is left alone, and the answer is a fault.
   */
  readonly makeFolder: (folder: string, files: readonly FileBytes[]) => Result<undefined, IoFault>;
  /** Whether stdout is a terminal, with somebody in front of it. */
  readonly isTerminal: boolean;
  /** Width of the screen; 100 where there is none. */
  readonly columns: number;
  /** Whether colour is welcome on stdout: it is a terminal and `NO_COLOR` is not set. */
  readonly color: boolean;
  readonly scenarios: () => readonly ShippedScenario[];
  /** Path of the JSON Schema of scenarios as a file at `file` would name it. */
  readonly schemaPath: (file: string) => string;
  /** A seed for a run that was given none. The only chance in the program, and it is printed. */
  readonly freshSeed: () => string;
  /**
   * Runs the stations of an election in blocks, on so many threads at once; blocks come as they are done, in any order.
   * Whoever stops asking stops the work. Without `workers` on as many threads as the machine has for it. With
   * `keepsPapers` summaries carry what a bundle holds of each station.
   */
  readonly runBlocks: (
    election: ElectionScenario,
    seed: string,
    workers: number | undefined,
    options?: { readonly keepsPapers?: boolean },
  ) => AsyncGenerator<StationBlock, void>;
  /**
   * Runs the parts of a comparison on so many threads at once; they come as they are done, in any order. Whoever stops
   * asking stops the work. Without `workers` on as many threads as the machine has for it.
   */
  readonly runParts: (plan: ComparePlan, workers: number | undefined) => AsyncGenerator<ComparePart, void>;
  /** Lets signals in, then says whether Ctrl-C was pressed since. Until it is first asked, Ctrl-C ends the program. */
  readonly interrupted: () => Promise<boolean>;
}
