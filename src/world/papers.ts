/**
 * Papers that a station draws up after its close, and what else leaves its machines in writing.
 *
 * Source: dossier 4.1 (P8 to P15).
 * @module
 */
import type { CodeRow, ElectronicTotals, PaperTotals, SummaryTotals } from '../domain/records/acts.ts';
import type { Records } from '../domain/records/records.ts';

/** Papers drawn after close; filled once. */
export interface Papers {
  /** Head of the log's chain, printed when voting ends. */
  logSeal?: string;
  /** Heads that were published, with the rows that the log then had. */
  logHeads?: readonly { readonly second: number; readonly entries: number; readonly head: string }[];
  controlProtocol?: readonly CodeRow[];
  /** The page that hangs at the door for whoever came last. */
  page?: readonly CodeRow[];
  controlCopy?: Records['controlCopy'];
  controlHash?: string;
  photos?: { second: number[]; page: number[]; pages: (readonly CodeRow[])[] };
  /** Votes without a code, as the program that prints the control protocol counts them. */
  withoutCode?: number;
  opening?: Records['openingProtocol'];
  unused?: Records['unusedBallots'];
  boxCount?: Records['boxCount'];
  /** Numbers of the piles as called out, the invalid ones last. */
  piles?: number[];
  /** Whether nobody entered the portable device when it was due. */
  portableWaits?: boolean;
  /** What the desk computer printed when voting had ended. */
  closeTotals?: ElectronicTotals;
  electronic?: ElectronicTotals;
  paper?: PaperTotals;
  summary?: SummaryTotals;
  recorder?: ElectronicTotals;
  /** What the recorder held when the station called with its results. */
  recorderSent?: ElectronicTotals;
  accuracyTest?: Records['accuracyTest'];
  parallelTest?: Records['parallelTest'];
  /** Seconds: the announcement of the result; a request for a recount, as it was brought and as it was taken down. */
  announced?: number;
  recountBrought?: number;
  recountTaken?: number;
  recountAnswer?: { readonly kind: 'count' | 'reprint'; readonly byChoice: readonly number[] };
}
