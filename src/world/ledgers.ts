/**
 * The append-only columns of one station: what acts leave behind, row by row.
 *
 * Source: design section 6 (records to have).
 * @module
 */
import { type GrowingColumn, growingColumn } from '../base/columns.ts';
import { NEVER, NOT_LISTED } from '../domain/election.ts';
import type { Policy } from '../domain/policy/types.ts';
import { initialEntries } from './people/lists.ts';
import type { People } from './people/people.ts';

/** Append-only columns beside the memory, and the papers of the close. */
export interface Ledgers {
  readonly paperSigned: Int32Array;
  readonly paperBasis: Int8Array;
  readonly electronicSigned: Int32Array;
  readonly electronicBasis: Int8Array;
  readonly certificateNumber: GrowingColumn;
  readonly certificateKept: GrowingColumn;
  readonly logSecond: GrowingColumn;
  readonly logEvent: GrowingColumn;
  readonly logSubject: GrowingColumn;
  readonly boxChoice: GrowingColumn;
  readonly boxCode: GrowingColumn;
  readonly boxSecond: GrowingColumn;
  readonly counterSecond: GrowingColumn;
  readonly counterValue: GrowingColumn;
  readonly backupSecond: GrowingColumn;
  readonly backupRecords: GrowingColumn;
  readonly minuteSecond: GrowingColumn;
  readonly minuteSignatures: GrowingColumn;
  readonly minuteBefore: GrowingColumn;
  readonly minuteAfter: GrowingColumn;
  /** Paper ballots by row: mark, member's signature, box (place in BOXES), pile; -1 on no pile yet. */
  readonly ballotChoice: GrowingColumn;
  readonly ballotSigned: GrowingColumn;
  readonly ballotBox: GrowingColumn;
  readonly ballotPile: GrowingColumn;
  /** Members who held a ballot in doubt valid, one row a vote. */
  readonly contestedVotes: GrowingColumn;
  /** Accepted slips in the order in which they came in: text, machine code, and the printer they came from. */
  readonly slipChoice: GrowingColumn;
  readonly slipEncoded: GrowingColumn;
  readonly slipRoll: GrowingColumn;
  readonly paperSecond: GrowingColumn;
  readonly paperEvent: GrowingColumn;
  /** Who voted at which device, in order, where that tells anything. Not evidence; whoever was in the room knows it. */
  readonly walkPerson: GrowingColumn;
  readonly walkBooth: GrowingColumn;
  readonly portableChoice: GrowingColumn;
  readonly portableVisit: GrowingColumn;
  readonly complaintSecond: GrowingColumn;
  readonly complaintEvent: GrowingColumn;
  readonly hotlineSecond: GrowingColumn;
  readonly hotlineEvent: GrowingColumn;
  readonly noteSecond: GrowingColumn;
  readonly noteEvent: GrowingColumn;
  readonly shownCode: GrowingColumn;
  readonly shownChoice: GrowingColumn;
  /** What a coercer holds: codes by person, handed over or given out by him. Not evidence; only its holder sees it. */
  readonly collectedPerson: GrowingColumn;
  readonly collectedCode: GrowingColumn;
  /** Dates of birth that somebody took from files, as the codes they make. Not evidence either. */
  readonly filePerson: GrowingColumn;
  readonly fileCode: GrowingColumn;
  /** What voters brought out to prove their vote: what it shows, by person. Not evidence either. */
  readonly provenPerson: GrowingColumn;
  readonly provenChoice: GrowingColumn;
  /** What a member read off cards that he did not empty: choice by person. Not evidence either. */
  readonly residuePerson: GrowingColumn;
  readonly residueChoice: GrowingColumn;
  /** What members who helped saw on the device: choice by person. Not evidence; only who helped knows it. */
  readonly helpedPerson: GrowingColumn;
  readonly helpedChoice: GrowingColumn;
  /** Whose slips were torn: who cleared the jams knows that the container has none of theirs. */
  readonly tornPerson: GrowingColumn;
  /** The line before the registration table, as lookAtQueue saw it. */
  readonly queueSecond: GrowingColumn;
  /** Calls on which turnout was reported. */
  readonly lineSecond: GrowingColumn;
  readonly lineSent: GrowingColumn;
  readonly lineReceived: GrowingColumn;
  readonly queueWaiting: GrowingColumn;
  readonly queueMinutes: GrowingColumn;
  readonly queueLeft: GrowingColumn;
}

/** What people know and no record has. */
function inHeads() {
  return {
    collectedPerson: growingColumn(),
    collectedCode: growingColumn(),
    filePerson: growingColumn(),
    fileCode: growingColumn(),
    provenPerson: growingColumn(),
    provenChoice: growingColumn(),
    residuePerson: growingColumn(),
    residueChoice: growingColumn(),
    helpedPerson: growingColumn(),
    helpedChoice: growingColumn(),
    tornPerson: growingColumn(),
  };
}

/** @param strangers - lines kept free for people of other stations, behind those of all visits. */
export function emptyLedgers(people: People, policy: Policy, strangers = 0): Ledgers {
  const lines = people.visits + strangers;
  const entries = (listed: Uint8Array): Int8Array => {
    const initial = initialEntries(people, listed, policy);
    if (strangers === 0) return initial;
    const column = new Int8Array(lines).fill(NOT_LISTED);
    column.set(initial);
    return column;
  };
  return {
    paperSigned: new Int32Array(lines).fill(NEVER),
    paperBasis: entries(people.onPaper),
    electronicSigned: new Int32Array(lines).fill(NEVER),
    electronicBasis: entries(people.onElectronic),
    certificateNumber: growingColumn(),
    certificateKept: growingColumn(),
    logSecond: growingColumn(),
    logEvent: growingColumn(),
    logSubject: growingColumn(),
    boxChoice: growingColumn(),
    boxCode: growingColumn(),
    boxSecond: growingColumn(),
    counterSecond: growingColumn(),
    counterValue: growingColumn(),
    backupSecond: growingColumn(),
    backupRecords: growingColumn(),
    minuteSecond: growingColumn(),
    minuteSignatures: growingColumn(),
    minuteBefore: growingColumn(),
    minuteAfter: growingColumn(),
    ballotChoice: growingColumn(),
    ballotSigned: growingColumn(),
    ballotBox: growingColumn(),
    ballotPile: growingColumn(),
    contestedVotes: growingColumn(),
    slipChoice: growingColumn(),
    slipEncoded: growingColumn(),
    slipRoll: growingColumn(),
    paperSecond: growingColumn(),
    paperEvent: growingColumn(),
    walkPerson: growingColumn(),
    walkBooth: growingColumn(),
    portableChoice: growingColumn(),
    portableVisit: growingColumn(),
    complaintSecond: growingColumn(),
    complaintEvent: growingColumn(),
    hotlineSecond: growingColumn(),
    hotlineEvent: growingColumn(),
    noteSecond: growingColumn(),
    noteEvent: growingColumn(),
    shownCode: growingColumn(),
    shownChoice: growingColumn(),
    ...inHeads(),
    queueSecond: growingColumn(),
    lineSecond: growingColumn(),
    lineSent: growingColumn(),
    lineReceived: growingColumn(),
    queueWaiting: growingColumn(),
    queueMinutes: growingColumn(),
    queueLeft: growingColumn(),
  };
}
