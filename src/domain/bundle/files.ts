/**
 * What the files of a bundle hold: a run, written down so that anybody can check it with nothing else.
 *
 * Leaves out how the text is written (docs/bundle-format.md) and everything that is known only inside the simulation:
 * a bundle holds records, and never the truth.
 *
 * Source: design sections 6 and 12; docs/bundle-format.md.
 * @module
 */

import type { Policy } from '../policy/types.ts';
import type { ElectronicTotals, PaperTotals } from '../records/acts.ts';
import type { Message } from '../transmission/message.ts';
import type { PublishLevel, ResultLine, ResultTable } from '../tree/results.ts';

export const BUNDLE_FORMAT = 'sailau-lab bundle 2';

/** Stands in the manifest word for word. */
export const BUNDLE_NOTE = 'Simulated data, not a real election';

export const BUNDLE_KINDS = ['station', 'election'] as const;
export type BundleKind = (typeof BUNDLE_KINDS)[number];

export const MANIFEST = 'manifest.json';

/** Every file that a bundle may hold beside its manifest, in the order of the manifest's list. */
export const BUNDLE_FILES = [
  'keys.jsonl',
  'logs.jsonl',
  'messages.jsonl',
  'protocols.jsonl',
  'published.json',
  'report.json',
  'tables.json',
] as const;
export type BundleFile = (typeof BUNDLE_FILES)[number];

/** Always there; the others are there where the run left something to write into them. */
export const BUNDLE_FILES_DUE: readonly BundleFile[] = ['protocols.jsonl', 'report.json'];

/** What `manifest.json` says of one file. `sha256`: 64 hexadecimal digits. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The rules that decide what has to be in a bundle. */
export interface BundlePolicy {
  /** The head of every log was printed when voting ended. */
  readonly 'log.hashchain': boolean;
  readonly 'publish.level': PublishLevel;
  /** Which messages stations sign. */
  readonly 'tx.auth': Policy['tx.auth'];
  /** Results carry the hash of the summary protocol. */
  readonly 'tx.protocolHash': boolean;
}

export interface BundleManifest {
  readonly format: typeof BUNDLE_FORMAT;
  readonly simulated: boolean;
  readonly note: string;
  /** Of the program that wrote it. */
  readonly version: string;
  readonly title: string;
  readonly seed: string;
  readonly kind: BundleKind;
  /** As messages of stations name it. */
  readonly election: string;
  readonly choices: readonly string[];
  readonly policy: BundlePolicy;
  /** Of every other file, by path. */
  readonly files: readonly ListedFile[];
}

/** A station's public key for its messages: 64 hexadecimal digits. */
export interface BundleKey {
  readonly station: number;
  readonly publicKey: string;
}

/** What one station signed when it had counted; `null`: there is no such paper. */
export interface BundleProtocols {
  readonly station: number;
  /** Number of its territorial commission, 0 in the run of one station. */
  readonly tec: number;
  /**
   * As it was handed in last, which need not be what was counted: a slip of the pen stands in it, and so does whatever
   * was written into it before it reached the commission. In the run of one station: as the station drew it up.
   */
  readonly summary: ResultLine | null;
  readonly electronic: ElectronicTotals | null;
  readonly paper: PaperTotals | null;
  /** What its data recording device holds. */
  readonly recorder: ElectronicTotals | null;
}

/** A message of a station, as the regional commission opened it. */
export interface BundleMessageLine {
  readonly message: Message;
  /** Ed25519 over the canonical text of the message, 128 hexadecimal digits; empty: none. */
  readonly signature: string;
  /** The commission took its figures over. */
  readonly booked: boolean;
}

/** A log and the heads that left the machine: `head` is the one after that many rows. */
export interface BundleLog {
  readonly station: number;
  readonly heads: readonly { readonly rows: number; readonly head: string }[];
  /** Second since 06:00, event, subject. */
  readonly rows: readonly (readonly [number, number, number])[];
}

export interface BundleTables {
  readonly regions: readonly string[];
  readonly middleOfTec: readonly number[];
  readonly regionOfMiddle: readonly number[];
  /** Protocols that a territorial commission changed, and whether it decided so. */
  readonly corrections: readonly { readonly station: number; readonly decided: boolean }[];
  readonly tec: readonly ResultTable[];
  readonly middle: readonly ResultTable[];
  readonly cec: ResultTable;
}

export interface BundlePublished {
  readonly level: PublishLevel;
  readonly rows: readonly { readonly unit: number; readonly line: ResultLine }[];
  readonly total: ResultLine;
}

/** A bundle before it is written; what is empty or absent gets no file. `report`: the text of `run --json`. */
export interface BundleContents extends Omit<BundleManifest, 'format' | 'simulated' | 'note' | 'version' | 'files'> {
  readonly report: string;
  readonly protocols: readonly BundleProtocols[];
  readonly keys: readonly BundleKey[];
  readonly messages: readonly BundleMessageLine[];
  readonly logs: Iterable<BundleLog>;
  readonly tables?: BundleTables;
  readonly published?: BundlePublished;
}
