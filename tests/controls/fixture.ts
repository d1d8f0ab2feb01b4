/**
 * One small station with every record there is, in which all of them agree: three choices, 18 signatures, 6 electronic
 * votes, 11 paper ballots. Each quantity of the control equations is as small as it can be and still tell.
 *
 * Persons 0 to 4 vote at the device; 5 cannot finish and takes paper; 6 walks off with the device; 7 votes at home;
 * 8 to 15 vote on paper; 60 is added on a document, 61 on a certificate, both on paper; the others stay at home.
 * @module
 */

import { present } from '../../src/base/assert.ts';
import { hashOfList } from '../../src/crypto/code-list.ts';
import { headOfLog, headsOfLog } from '../../src/crypto/logchain.ts';
import { BASES, BLANK, CLOSING, INVALID, NEVER, NO_CODE } from '../../src/domain/election.ts';
import { baselineById, behaviourOf, policyOf } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { CodeRow } from '../../src/domain/records/acts.ts';
import { headSeconds } from '../../src/domain/records/custody-log.ts';
import {
  DESK_EVENTS,
  type DeskEvent,
  type Evidence,
  type ListRows,
  type Records,
} from '../../src/domain/records/records.ts';

export const A = 0;
export const B = 1;
export const C = 2;

/** Every record is made and no check is left out: paper, counter, seals, reconciliation, codes given once. */
export const FULL_POLICY: Policy = policyOf(present(baselineById('sailau-2005'), 'the year'), [], {
  'code.slip': 'printed',
  'term.sealed': true,
  'code.mode': 'machineAssigned',
  'code.unique': true,
  'paper.mode': 'vvpatCut',
  'paper.official': true,
  'paper.counted': 'code',
  'paper.interlock': true,
  'paper.custody': 'twoPerson',
  'paper.ends': 'signed',
  'card.reconciled': true,
  'card.serialLogged': 'both',
  'box.counter': 'monotonic',
  'close.totals': 'signed',
  'count.inventory': true,
  'log.hashchain': true,
  'log.heads': 60,
  'log.published': true,
  'proto.blanks': 'reported',
  'obs.access': 'full',
  'list.audit': true,
  'mobile.serial': 'minuted',
  'test.accuracy': true,
  'test.parallel': true,
  'definition.hash': 'published',
  'complaint.hotline': true,
  'cp.copies': true,
  'cp.hash': true,
  'audit.kind': 'rla',
});

const LISTED = 60;
const DOCUMENT = BASES.indexOf('document');
const CERTIFICATE = BASES.indexOf('certificate');
const INITIAL = BASES.indexOf('initial');
const MORNING = 7200;
const EVENING = 50_400;

function listOf(signed: readonly number[], added: readonly number[]): ListRows {
  const person = Array.from({ length: LISTED + added.length }, (_, row) => row);
  return {
    person,
    signed: person.map((row) => (signed.includes(row) ? MORNING + row * 60 : NEVER)),
    basis: person.map((row) => added[row - LISTED] ?? INITIAL),
    // One voter took a certificate and votes elsewhere.
    struck: 1,
  };
}

/**
 * Check-in, issue and reading of persons 0 to 4, who have the cards 0 and 1 in turn, a restart without loss, then 5 and
 * 6, whose devices bring no vote.
 */
const LOG: readonly (readonly [DeskEvent, number])[] = [
  ['launch', -1],
  ...[0, 1].flatMap((person): [DeskEvent, number][] => [
    ['checkIn', person],
    ['issue', person % 2],
    ['read', person % 2],
  ]),
  ['restart', -1],
  ...[2, 3, 4].flatMap((person): [DeskEvent, number][] => [
    ['checkIn', person],
    ['issue', person % 2],
    ['read', person % 2],
  ]),
  ...[5, 6].flatMap((person): [DeskEvent, number][] => [
    ['checkIn', person],
    ['issue', person],
  ]),
  ['close', -1],
];

const electronicTotals = { accepted: 6, byChoice: [3, 1, 1], blank: 1 };

const HONEST_LOG = {
  second: LOG.map(([event], row) => (event === 'close' ? EVENING : MORNING + row * 60)),
  event: LOG.map(([event]) => DESK_EVENTS.indexOf(event)),
  subject: LOG.map(([, subject]) => subject),
};

/** The head that is printed when voting ends, and those of every full hour, as a machine with this log gives them. */
export function sealed(log: Records['deskLog']): Pick<Records, 'logSeal' | 'logHeads'> {
  const heads = headsOfLog(log);
  const second = [...headSeconds(60), CLOSING];
  const entries = second.map((at) => Array.from(log.second).filter((written) => written <= at).length);
  return {
    logSeal: { head: headOfLog(log) },
    logHeads: { second, entries, head: entries.map((rows) => heads[rows] ?? '') },
  };
}

const MARKS = [A, A, A, A, A, B, B, B, C, C, INVALID];

const CODE_ROWS = [
  { code: 1111, choice: A },
  { code: 2222, choice: A },
  { code: 3333, choice: B },
  { code: 4444, choice: C },
];

/** A list as the program printed it, right or wrong, and everything that shows or fixes this print. */
export function printedList(rows: readonly CodeRow[], declined: number) {
  return {
    controlProtocol: { rows, declined },
    controlCopy: { rows },
    controlHash: { hash: hashOfList(rows) },
    // Two voters photographed the page, on which rows may stand in another order.
    pagePhotos: { second: [65_000, 66_000], page: [0, 0], pages: [rows.toReversed()] },
  } satisfies Partial<Records>;
}

/** Made anew each time, so that a test cannot spoil it for another. */
export function honestEvidence(): Evidence & Records {
  return {
    paperList: listOf([8, 9, 10, 11, 12, 13, 14, 15, 60, 61], [DOCUMENT, CERTIFICATE]),
    electronicList: listOf([0, 1, 2, 3, 4, 5, 6, 7], []),
    certificates: { number: [900_061], retained: [1] },
    certificateBook: { issued: 1, lines: 2 },
    additionFiles: { papers: 1, calls: 0 },
    // Person 40 is dead; person 41 moved, stands elsewhere too and votes there.
    goneEntries: { person: [40] },
    personKeys: { person: [41], key: [700_041], signed: [NEVER], resident: [0] },
    turnAways: { people: 0 },
    portableTrip: { left: 18_000, back: 32_400 },
    portableUnit: { left: 701, back: 701 },
    listAudit: {
      marked: { asked: 10, deny: 0, gone: 0 },
      applicants: { asked: 1, deny: 0 },
      phoned: { asked: 0, deny: 0 },
    },
    shownSlips: { code: [1111, 3333], choice: [A, B] },
    applications: { written: 1, marked: 1 },
    carrierSheet: { issued: 7, returned: 6, unused: 1, lost: 1 },
    carrierStock: { before: 20, after: 19 },
    deskLog: structuredClone(HONEST_LOG),
    ...sealed(HONEST_LOG),
    logPublication: { heads: 13, log: true },
    boxRecords: {
      choice: [A, A, B, C, BLANK, A],
      code: [1111, 2222, 3333, 4444, NO_CODE, NO_CODE],
      second: [7320, 7500, 7740, 7920, 8100, 32_400],
    },
    counter: { second: [50_400], value: [6] },
    backups: { second: [7500, 36_000], records: [2, 6] },
    restartMinutes: { second: [7560], signatures: [7], recordsBefore: [2], recordsAfter: [2] },
    zeroReport: { records: 0 },
    closeTotals: { totals: electronicTotals },
    deviceInventory: { cards: 0, portable: 0 },
    openingProtocol: { received: 63, pencil: false },
    ballotAccount: { issued: 11, issuedHome: 0, spoiled: 1, fetched: 0 },
    unusedBallots: { cancelled: 51 },
    boxSeals: { noted: [501, 502], found: [501, 502] },
    boxCount: { stationary: 11, mobile: 0 },
    contestedVotes: { valid: [], invalid: [] },
    pileCounts: { counted: [5, 3, 2, 1] },
    ballots: { choice: [...MARKS], signed: MARKS.map(() => 1), pile: [...MARKS] },
    // The person who walked off had dropped her slip, for B.
    slips: { choice: [A, A, A, B, B, C, BLANK], encoded: [A, A, A, B, B, C, BLANK], voided: 0 },
    printerCounters: { printed: [4, 2, 1] },
    paperMinutes: { second: [], event: [] },
    slipSeal: { noted: 601, found: 601 },
    rollEnds: { ends: 6, signed: 6 },
    ballotDefinition: { published: ['a1', 'b2'], found: ['a1', 'b2'] },
    accuracyTest: { marked: [1, 2, 3, 1, 2, 3], recorded: [1, 2, 3, 1, 2, 3] },
    parallelTest: { marked: [A, B, C, A], recorded: [A, B, C, A], printed: [A, B, C, A] },
    ...printedList(
      CODE_ROWS.map((row) => ({ ...row })),
      2,
    ),
    protocolElectronic: { totals: electronicTotals },
    protocolPaper: { totals: { byChoice: [5, 3, 2], valid: 10, invalid: 1, contested: 0 } },
    protocolSummary: { totals: { voters: 17, byChoice: [8, 4, 3], blank: 1, invalid: 1 } },
    recorder: { totals: electronicTotals, serial: 1 },
    recorderSeal: { serial: 1, sealed: true },
    storeSeal: { intact: true },
    complaints: { second: [], event: [] },
    hotline: { second: [], event: [] },
    recountRequest: { brought: [68_400] },
    recountJournal: { announced: 64_800, taken: [68_400] },
    receipt: { calls: 1, confirmed: true },
    lineLog: { second: [14_400], sent: [64], received: [16] },
    openingHour: { second: 3600 },
    closingHour: { second: EVENING },
    queueLog: { second: [29_700], waiting: [3], minutes: [4], left: [0] },
    observerNotes: { second: [], event: [], present: true },
    countPresence: { minutesOut: 0, nearTable: true },
    policy: FULL_POLICY,
    choices: ['A', 'B', 'C'],
    electronicStation: true,
    reference: {
      ...behaviourOf(present(baselineById('sailau-2005'), 'the year'), {}),
      electronicShareMean: 0.35,
      electronicShareSpread: 0.1,
      turnAwayBaseline: 0.005,
      unlistedShare: 0.01,
      certificateShare: 0.01,
      invalidShareMost: 0.04,
      blankShareMost: 0.03,
      handErrorMost: 0.0213,
      voidShareMost: 0.03,
      slipLossMost: 0.02,
    },
  };
}
