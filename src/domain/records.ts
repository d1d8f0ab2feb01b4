/**
 * What acts leave behind: every record of one station, and the evidence that is made of some of them.
 *
 * Source: evidence objects of the dossier's appendix.
 * @module
 */
import type { CodeRow, ElectronicTotals, PaperTotals, SummaryTotals } from './acts.ts';
import type { Policy } from './policy/types.ts';

/** A column of integers of the ledger, read-only to whoever gets it. */
export type Column = readonly number[] | Int32Array;

/**
 * One row a listed person: her number, the second she signed or `NEVER`, the ground she is on the list (index of
 * BASES).
 */
export interface ListRows {
  readonly person: Column;
  readonly signed: Column;
  readonly basis: Column;
}

/** The desk computer's own log: what it did, when, for whom. `event` is an index of DESK_EVENTS. */
export interface LogRows {
  readonly second: Column;
  readonly event: Column;
  /** Person for check-ins, carrier where the policy logs serial numbers, else -1. */
  readonly subject: Column;
}

export const DESK_EVENTS = [
  'launch',
  'checkIn',
  'checkInPaper',
  'issue',
  'read',
  'portable',
  'cleared',
  'refused',
  'restart',
  'fallback',
  'close',
] as const;
export type DeskEvent = (typeof DESK_EVENTS)[number];

/** Observations by people in the room. `event` is an index of NOTE_EVENTS. */
export interface NoteRows {
  readonly second: Column;
  readonly event: Column;
}

export const NOTE_EVENTS = [
  'memberAssists',
  'paperDenied',
  'recorderUnsealed',
  'copyRefused',
  'protocolNotPosted',
  'readRefused',
] as const;
export type NoteEvent = (typeof NOTE_EVENTS)[number];

export const COMPLAINT_EVENTS = [
  'codeMissing',
  'codeOtherChoice',
  'slipDiffers',
  'readNotSeen',
  'paperDenied',
] as const;
export type ComplaintEvent = (typeof COMPLAINT_EVENTS)[number];

/** Every record of one station, by name. */
export interface Records {
  readonly paperList: ListRows;
  readonly electronicList: ListRows;
  /** Certificates accepted: number, and whether the commission kept it. */
  readonly certificates: { readonly number: Column; readonly retained: Column };
  /** Papers on file that support additions to the lists. */
  readonly additionFiles: { readonly papers: number };
  /** Slips with codes that voters showed to each other or to a party. */
  readonly shownSlips: { readonly code: Column; readonly choice: Column };
  /** Written requests to vote at home, and marks made in the list before departure. */
  readonly applications: { readonly written: number; readonly marked: number };
  /** Devices handed out, handed back, of these without a vote, and noted as lost: the sheet of the issuing member. */
  readonly carrierSheet: {
    readonly issued: number;
    readonly returned: number;
    readonly unused: number;
    readonly lost: number;
  };
  /** Devices in the box on the table before opening and after close, as anybody present can count them. */
  readonly carrierStock: { readonly before: number; readonly after: number };
  readonly deskLog: LogRows;
  /** Head of the log's hash chain as it was printed and signed when voting ended, in hexadecimal. */
  readonly logSeal: { readonly head: string };
  readonly boxRecords: { readonly choice: Column; readonly code: Column; readonly second: Column };
  /** Readings of a counter that only goes up, at restart and close. */
  readonly counter: { readonly second: Column; readonly value: Column };
  readonly backups: { readonly second: Column; readonly records: Column };
  readonly restartMinutes: {
    readonly second: Column;
    readonly signatures: Column;
    readonly recordsBefore: Column;
    readonly recordsAfter: Column;
  };
  readonly zeroReport: { readonly records: number };
  readonly ballotAccount: {
    readonly received: number;
    readonly issued: number;
    readonly issuedHome: number;
    readonly spoiled: number;
    readonly unused: number;
  };
  readonly ballots: { readonly choice: Column };
  readonly slips: { readonly choice: Column; readonly voided: number };
  readonly controlProtocol: { readonly rows: readonly CodeRow[]; readonly declined: number };
  readonly protocolElectronic: { readonly totals: ElectronicTotals };
  readonly protocolPaper: { readonly totals: PaperTotals };
  readonly protocolSummary: { readonly totals: SummaryTotals };
  readonly recorder: { readonly totals: ElectronicTotals; readonly serial: number };
  /**
   * Serial number of the recorder in the opening minutes; whether it was sealed after close; marks an inspection saw.
   */
  readonly recorderSeal: { readonly serial: number; readonly sealed: boolean };
  readonly storeSeal: { readonly intact: boolean };
  readonly complaints: NoteRows;
  readonly observerNotes: NoteRows & { readonly present: boolean };
}

export type RecordType = keyof Records;

/** What an auditor of one class may see. A record that is not there is unknown, which is not the same as fine. */
export type Evidence = { readonly [T in RecordType]?: Records[T] } & {
  readonly policy: Policy;
  readonly choices: readonly string[];
  /** Public yardsticks for outlier tests, with their assumptions in the behaviour entries. */
  readonly reference: { readonly electronicShareMean: number; readonly electronicShareSpread: number };
};
