/**
 * Acts: effects with their data, the only way in which anything changes a record. An adversary that holds the power
 * over an act's type may change the fields named here, drop it, or add more of the same.
 *
 * Source: design section 6; where the vote is moment by moment, dossier 1.4.
 * @module
 */
import type { Basis, Channel, Choice, ListName } from './election.ts';

/** Numbers of the electronic protocol, as the desk computer prints them. `byChoice` has one entry a choice. */
export interface ElectronicTotals {
  readonly accepted: number;
  readonly byChoice: readonly number[];
  readonly blank: number;
}

/** Numbers of the paper protocol. */
export interface PaperTotals {
  readonly byChoice: readonly number[];
  readonly invalid: number;
}

/** Numbers of the summary protocol: voters who took part and the total of each choice over both channels. */
export interface SummaryTotals {
  readonly voters: number;
  readonly byChoice: readonly number[];
  readonly blank: number;
  readonly invalid: number;
}

/** The carrier of a vote that came in on the portable device's own storage. */
export const NO_CARRIER = -1;

/** One line of the control protocol. */
export interface CodeRow {
  readonly code: number;
  readonly choice: Choice;
}

export type Act =
  | { readonly type: 'list.add'; readonly person: number; readonly list: ListName; readonly basis: Basis }
  | { readonly type: 'list.sign'; readonly person: number; readonly list: ListName }
  | { readonly type: 'certificate.take'; readonly certificate: number; readonly retained: boolean }
  | { readonly type: 'carrier.issue'; readonly carrier: number }
  | { readonly type: 'code.assign'; readonly booth: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'carrier.write'; readonly booth: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'slip.print'; readonly booth: number; readonly choice: Choice }
  | { readonly type: 'carrier.deliver'; readonly carrier: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'carrier.read'; readonly carrier: number }
  | { readonly type: 'box.record'; readonly carrier: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'carrier.erase'; readonly carrier: number }
  | { readonly type: 'ballot.issue'; readonly person: number; readonly signed: boolean }
  | { readonly type: 'ballot.cast'; readonly choice: Choice }
  | { readonly type: 'slip.collect'; readonly person: number; readonly code: number }
  | { readonly type: 'box.rewrite'; readonly row: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'box.rollback'; readonly backup: number }
  | { readonly type: 'box.insert'; readonly choice: Choice; readonly code: number }
  | { readonly type: 'controlProtocol.print'; readonly rows: readonly CodeRow[] }
  | { readonly type: 'protocol.electronic'; readonly totals: ElectronicTotals }
  | { readonly type: 'protocol.paper'; readonly totals: PaperTotals }
  | { readonly type: 'protocol.summary'; readonly totals: SummaryTotals }
  | { readonly type: 'recorder.write'; readonly totals: ElectronicTotals }
  | { readonly type: 'recorder.swap'; readonly totals: ElectronicTotals; readonly serial: number }
  | { readonly type: 'recount.answer'; readonly kind: 'count' | 'reprint'; readonly byChoice: readonly number[] };

export type ActType = Act['type'];
export type ActOf<T extends ActType> = Extract<Act, { readonly type: T }>;

/** A person's presence that an attack adds to the day: she was invented, or has voted already. */
export interface AddedVisit {
  /** Seconds since 06:00. */
  readonly second: number;
  readonly channel: Channel;
  readonly choice: Choice;
  /** On what ground the registrar lets the visit in. */
  readonly basis: Basis;
  readonly person:
    | { readonly kind: 'invented' }
    | { readonly kind: 'votedElsewhere'; readonly certificate: number }
    /** The visitor of an earlier visit comes again; `signed` says whether she signs a list again. */
    | { readonly kind: 'again'; readonly voter: number; readonly signed: boolean };
}
