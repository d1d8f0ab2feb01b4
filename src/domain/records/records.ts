/**
 * What acts leave behind: every record of one station, and the evidence that is made of some of them.
 *
 * Source: evidence objects of the dossier's appendix.
 * @module
 */

import type { Behaviour, Policy } from '../policy/types.ts';
import type { CodeRow, ElectronicTotals, PaperTotals, SummaryTotals } from './acts.ts';

export { COMPLAINT_EVENTS, type ComplaintEvent } from './complaint-events.ts';

/** A column of integers of the ledger, read-only to whoever gets it. */
export type Column = readonly number[] | Int32Array;

/**
 * One row a listed person: her number, the second she signed or `NEVER`, the ground she is on the list (index of
 * BASES). `struck` is how many lines more can still be read, of voters who were struck because they took a certificate.
 */
export interface ListRows {
  readonly person: Column;
  readonly signed: Column;
  readonly basis: Column;
  readonly struck: number;
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
  'outage',
  'restored',
  'deviceDown',
  'clockSet',
] as const;
export type DeskEvent = (typeof DESK_EVENTS)[number];

/** Observations by people in the room. `event` is an index of NOTE_EVENTS. */
export interface NoteRows {
  readonly second: Column;
  readonly event: Column;
}

/** Instead of a number of votes where nobody voted. */
export const NO_VOTE = -1;

/** Instead of the number of a pile that nobody counted. */
export const UNCOUNTED = -1;

export const NOTE_EVENTS = [
  'memberAssists',
  'paperDenied',
  'recorderUnsealed',
  'copyRefused',
  'protocolNotPosted',
  'readRefused',
  'boxNotEmpty',
  'ballotsStuffed',
  'pileNotCounted',
  'groupArrival',
  'proxyVote',
  'otherUnit',
] as const;
export type NoteEvent = (typeof NOTE_EVENTS)[number];

/** What the commission writes down at a printer. */
export const PAPER_EVENTS = ['jam', 'slipLost', 'paperChanged'] as const;

/** How an event at a printer stands in a column. */
export function paperEvent(event: (typeof PAPER_EVENTS)[number]): number {
  return PAPER_EVENTS.indexOf(event);
}

/** Instead of the choice of a slip that nobody can read. */
export const UNREADABLE = -9;

/** Every record of one station, by name. */
export interface Records {
  readonly paperList: ListRows;
  readonly electronicList: ListRows;
  /** Certificates accepted: number, and whether the commission kept it. */
  readonly certificates: { readonly number: Column; readonly retained: Column };
  /** Certificates that this commission issued to its own voters, and lines of the lists that it struck for them. */
  readonly certificateBook: { readonly issued: number; readonly lines: number };
  /** Papers on file that support additions to the lists, and telephone calls noted instead of one. */
  readonly additionFiles: { readonly papers: number; readonly calls: number };
  /** Names on the list of people who are dead or gone, as members heard at their doors. */
  readonly goneEntries: { readonly person: Column };
  /** Entries of people who stand on another station's list too: national key, and the second of the mark here. */
  readonly personKeys: {
    readonly person: Column;
    readonly key: Column;
    readonly signed: Column;
    /** 1 for whoever lives here, 0 for the entry of somebody who moved away. */
    readonly resident: Column;
  };
  /** People who were sent away without a vote: not listed, or their line was signed already. */
  readonly turnAways: { readonly people: number };
  /** When the portable device left and came back, in seconds since 06:00; `NEVER` if it stayed. */
  readonly portableTrip: { readonly left: number; readonly back: number };
  /** Number of the portable device when it left and when it came back; `NEVER` if it stayed or did not come. */
  readonly portableUnit: { readonly left: number; readonly back: number };
  /**
   * Answers of people whom independent auditors asked after the day: a sample of those marked as having voted, of those
   * for whom a home visit was requested, of those added on a telephone call.
   */
  readonly listAudit: {
    readonly marked: { readonly asked: number; readonly deny: number; readonly gone: number };
    readonly applicants: { readonly asked: number; readonly deny: number };
    readonly phoned: { readonly asked: number; readonly deny: number };
  };
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
  /** Heads of the chain as they were published: when, how many rows the log then had, and the head over them. */
  readonly logHeads: { readonly second: Column; readonly entries: Column; readonly head: readonly string[] };
  /** What anybody can look up of the station's log: how many heads were published, and whether the log itself was. */
  readonly logPublication: { readonly heads: number; readonly log: boolean };
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
  /** Totals of the desk computer when voting had ended and every device was entered. */
  readonly closeTotals: { readonly totals: ElectronicTotals };
  /** Cards with a vote, and portable devices, that were not entered when the count began. */
  readonly deviceInventory: { readonly cards: number; readonly portable: number };
  /** Ballots counted and announced before opening; where nobody counted them the record is not there. */
  readonly openingProtocol: { readonly received: number; readonly pencil: boolean };
  /** Ballots booked during the day. `fetched`: brought in when the stock ran out. */
  readonly ballotAccount: {
    readonly issued: number;
    readonly issuedHome: number;
    readonly spoiled: number;
    readonly fetched: number;
  };
  /** Unused ballots as they were cancelled and announced; where they were not the record is not there. */
  readonly unusedBallots: { readonly cancelled: number };
  /** Numbers of the seals as noted in the morning and as found after close, by place in BOXES. */
  readonly boxSeals: { readonly noted: Column; readonly found: Column };
  /** Ballots in each box before they were sorted; where that was left out the record is not there. */
  readonly boxCount: { readonly stationary: number; readonly mobile: number };
  /** Piles as they were counted aloud: by choice, the invalid ones last; `UNCOUNTED` for a pile nobody counted. */
  readonly pileCounts: { readonly counted: Column };
  /** Votes of the commission on ballots in doubt, one row a vote: members who held it valid, and who did not. */
  readonly contestedVotes: { readonly valid: Column; readonly invalid: Column };
  /**
   * The packages of ballots when they are opened again, one row a ballot: its mark, whether a member signed it, the
   * pile it lay on. `counted`: by choice, the invalid ones last, as hands counted them again; absent where the count is
   * repeated until two agree, so that it has no errors.
   */
  readonly ballots: {
    readonly choice: Column;
    readonly signed: Column;
    readonly pile: Column;
    readonly counted?: Column;
  };
  /**
   * Slips that were accepted, one row each, when their container is opened: choice or `UNREADABLE`. `encoded`: what its
   * machine code says; absent where slips have none. `roll`: the printer on whose roll it is, in the order of winding;
   * absent where slips were cut. `counted`: readable slips of each choice as hands counted them; absent where hands
   * make no errors, and where a scanner counts. Voided slips are kept apart and only counted.
   */
  readonly slips: {
    readonly choice: Column;
    readonly encoded?: Column;
    readonly roll?: Column;
    readonly counted?: Column;
    readonly voided: number;
  };
  /** Slips that each printer says it printed, the portable device last. */
  readonly printerCounters: { readonly printed: Column };
  /** `event` is an index of PAPER_EVENTS. */
  readonly paperMinutes: NoteRows;
  readonly slipSeal: { readonly noted: number; readonly found: number };
  /** Fingerprints of the ballot definitions, by language: as published, and as found in the devices. */
  readonly ballotDefinition: { readonly published: readonly string[]; readonly found: readonly string[] };
  /** Totals of the test before the doors opened, one row a language and choice, those cast by ear last. */
  readonly accuracyTest: { readonly marked: Column; readonly recorded: Column };
  /** Votes of the script, one row each: choice marked, recorded, and printed where slips are. */
  readonly parallelTest: { readonly marked: Column; readonly recorded: Column; readonly printed: Column };
  readonly rollEnds: { readonly ends: number; readonly signed: number };
  readonly controlProtocol: { readonly rows: readonly CodeRow[]; readonly declined: number };
  /** The control protocol as it was handed to observers when it was posted, signed. */
  readonly controlCopy: { readonly rows: readonly CodeRow[] };
  /** SHA-256 of its rows in hexadecimal, in the minutes signed at posting. */
  readonly controlHash: { readonly hash: string };
  /**
   * Photographs of the page at the door, one row each: when it was taken, and which of `pages` it shows. Pages with the
   * same rows are one.
   */
  readonly pagePhotos: {
    readonly second: Column;
    readonly page: Column;
    readonly pages: readonly (readonly CodeRow[])[];
  };
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
  /** What voters told the hotline of complaints that they had brought at the station: when, and of what. */
  readonly hotline: NoteRows;
  /** Second at which whoever asks for a recount brought the request, by her own note; empty where nobody asked. */
  readonly recountRequest: { readonly brought: Column };
  /** Seconds at which the result was announced and a request taken down, by the commission's journal. */
  readonly recountJournal: { readonly announced: number; readonly taken: Column };
  /** Calls made to send the result file, and whether the regional commission confirmed it. */
  readonly receipt: { readonly calls: number; readonly confirmed: boolean };
  /** Calls on which turnout was reported, as the modem of the station counts them: bytes out and in. */
  readonly lineLog: { readonly second: Column; readonly sent: Column; readonly received: Column };
  /** When the doors opened, in seconds since 06:00. */
  readonly openingHour: { readonly second: number };
  /** When the last voter had left and voting ended, in seconds since 06:00. */
  readonly closingHour: { readonly second: number };
  /**
   * The line before the registration table, looked at every quarter of an hour while there is one: people in it, whole
   * minutes that the first of them has waited, people who went home unserved since the last look.
   */
  readonly queueLog: {
    readonly second: Column;
    readonly waiting: Column;
    readonly minutes: Column;
    readonly left: Column;
  };
  readonly observerNotes: NoteRows & { readonly present: boolean };
  /**
   * What observers signed about the count: whole minutes between the close and the signing of the protocols that they
   * had to be out of the room, and whether they stood where ballots can be read.
   */
  readonly countPresence: { readonly minutesOut: number; readonly nearTable: boolean };
}

export type RecordType = keyof Records;

/** What an auditor of one class may see. A record that is not there is unknown, which is not the same as fine. */
export type Evidence = { readonly [T in RecordType]?: Records[T] } & {
  readonly policy: Policy;
  readonly choices: readonly string[];
  /** Whether the station has the electronic system: everybody knows. */
  readonly electronicStation: boolean;
  /** Public yardsticks for outlier tests, with their assumptions in the behaviour entries. */
  readonly reference: Pick<
    Behaviour,
    | 'electronicShareMean'
    | 'electronicShareSpread'
    | 'invalidShareMost'
    | 'blankShareMost'
    | 'handErrorMost'
    | 'voidShareMost'
    | 'slipLossMost'
    | 'turnAwayBaseline'
    | 'unlistedShare'
    | 'certificateShare'
  >;
};
