/**
 * Reads each kind of record out of the ledgers, as whoever holds it would read it.
 *
 * What a policy does not write down is not there: times, order and serial numbers follow the `log.*` and `card.*`
 * flags.
 *
 * Source: design section 6; dossier sections 1.4 and 4.1.
 * @module
 */
import { orderBy, reorder } from '../base/sorting.ts';
import { MEMBERS, NEVER, NOT_LISTED, STRUCK } from '../domain/election.ts';
import type { Evidence, ListRows, Records, RecordType } from '../domain/records/records.ts';
import { countPresence } from './count-presence.ts';
import { ballotDefinition } from './definitions.ts';
import { deviceInventory } from './device-inventory.ts';
import { deskLog, logHeads, logPublication, timed } from './log-records.ts';
import { goneEntries, listAudit, personKeys } from './people/audit.ts';
import { ballotsByHand } from './recount-hands.ts';
import { paperMinutes, printerCounters, rollEnds, slipSeal, slips } from './slip-records.ts';
import type { World } from './world.ts';
import { hasMachines, register } from './world.ts';

/** A paper that somebody saw to it was never made gives nothing. */
const READERS: { readonly [T in RecordType]: (world: World) => Records[T] | undefined } = {
  paperList: (world) => listRows(world.ledgers.paperBasis, marksOnPaper(world)),
  electronicList: ({ ledgers }) => listRows(ledgers.electronicBasis, ledgers.electronicSigned),
  certificates: ({ ledgers }) => ({
    number: ledgers.certificateNumber.view(),
    retained: ledgers.certificateKept.view(),
  }),
  certificateBook: (world) => ({
    issued: register(world, 'certificatesIssued'),
    lines: register(world, 'linesStruck'),
  }),
  additionFiles: (world) => ({ papers: register(world, 'papersOnFile'), calls: register(world, 'callsOnFile') }),
  goneEntries,
  personKeys,
  turnAways: (world) => ({ people: register(world, 'turnedAway') }),
  portableTrip: (world) => ({
    left: register(world, 'portableLeft') || NEVER,
    back: register(world, 'portableBack') || NEVER,
  }),
  portableUnit: (world) => ({
    left: register(world, 'portableLeft') === 0 ? NEVER : OWN_UNIT,
    back: register(world, 'portableSerial') || NEVER,
  }),
  listAudit,
  shownSlips: ({ ledgers }) => ({ code: ledgers.shownCode.view(), choice: ledgers.shownChoice.view() }),
  applications: (world) => ({ written: register(world, 'applications'), marked: register(world, 'marked') }),
  carrierSheet: (world) => ({
    issued: register(world, 'issued'),
    returned: register(world, 'returned'),
    unused: register(world, 'unusedReturned'),
    lost: world.policy['card.lost'] === 'noted' ? register(world, 'lost') : 0,
  }),
  carrierStock: (world) => ({
    before: world.station.carriers,
    after: world.station.carriers - register(world, 'lost'),
  }),
  deskLog,
  logHeads,
  logPublication,
  logSeal: ({ papers: { logSeal: head } }) => (head === undefined ? undefined : { head }),
  boxRecords: boxRecords,
  counter: ({ ledgers }) => ({ second: ledgers.counterSecond.view(), value: ledgers.counterValue.view() }),
  backups: ({ ledgers }) => ({ second: ledgers.backupSecond.view(), records: ledgers.backupRecords.view() }),
  restartMinutes: ({ ledgers }) => ({
    second: ledgers.minuteSecond.view(),
    signatures: ledgers.minuteSignatures.view(),
    recordsBefore: ledgers.minuteBefore.view(),
    recordsAfter: ledgers.minuteAfter.view(),
  }),
  zeroReport: (world) => ({ records: register(world, 'zeroRecords') }),
  closeTotals: ({ papers: { closeTotals: totals } }) => totals && { totals },
  deviceInventory,
  openingProtocol: ({ papers }) => papers.opening,
  ballotAccount: ballotAccount,
  unusedBallots: ({ papers }) => papers.unused,
  boxSeals: (world) => ({ noted: SEALS, found: [register(world, 'stationarySeal'), register(world, 'mobileSeal')] }),
  boxCount: ({ papers }) => papers.boxCount,
  pileCounts: ({ papers: { piles: counted } }) => counted && { counted },
  contestedVotes: ({ ledgers }) => {
    const valid = ledgers.contestedVotes.view();
    return { valid, invalid: valid.map((votes) => MEMBERS - votes) };
  },
  ballots: packages,
  slips,
  printerCounters,
  paperMinutes,
  slipSeal,
  rollEnds,
  ballotDefinition,
  accuracyTest: ({ papers }) => papers.accuracyTest,
  parallelTest: ({ papers }) => papers.parallelTest,
  controlProtocol: ({ papers: { controlProtocol: rows, withoutCode } }) => rows && { rows, declined: withoutCode ?? 0 },
  controlCopy: ({ papers }) => papers.controlCopy,
  controlHash: ({ papers: { controlHash: hash } }) => (hash === undefined ? undefined : { hash }),
  pagePhotos: ({ papers }) => papers.photos ?? { second: [], page: [], pages: [] },
  protocolElectronic: ({ papers: { electronic: totals } }) => totals && { totals },
  protocolPaper: ({ papers: { paper: totals } }) => totals && { totals },
  protocolSummary: ({ papers: { summary: totals } }) => totals && { totals },
  recorder: (world) => {
    const totals = world.papers.recorder;
    return totals && { totals, serial: register(world, 'recorderSerial') };
  },
  recorderSeal: (world) => ({ serial: OWN_RECORDER, sealed: register(world, 'recorderSealed') === 1 }),
  storeSeal: (world) => ({ intact: register(world, 'storeIntact') === 1 }),
  complaints: ({ ledgers }) => ({ second: ledgers.complaintSecond.view(), event: ledgers.complaintEvent.view() }),
  hotline: ({ ledgers }) => ({ second: ledgers.hotlineSecond.view(), event: ledgers.hotlineEvent.view() }),
  recountRequest: ({ papers: { recountBrought } }) => ({ brought: rowOf(recountBrought) }),
  recountJournal: ({ papers }) => ({ announced: papers.announced ?? NEVER, taken: rowOf(papers.recountTaken) }),
  receipt: (world) => ({ calls: register(world, 'calls'), confirmed: register(world, 'fileSent') === 1 }),
  openingHour: (world) => ({ second: register(world, 'openedAt') }),
  lineLog: ({ ledgers }) => ({
    second: ledgers.lineSecond.view(),
    sent: ledgers.lineSent.view(),
    received: ledgers.lineReceived.view(),
  }),
  closingHour: (world) => ({ second: register(world, 'closedAt') }),
  queueLog: ({ ledgers }) => ({
    second: ledgers.queueSecond.view(),
    waiting: ledgers.queueWaiting.view(),
    minutes: ledgers.queueMinutes.view(),
    left: ledgers.queueLeft.view(),
  }),
  observerNotes: ({ ledgers, disclosed }) => ({
    second: ledgers.noteSecond.view(),
    event: ledgers.noteEvent.view(),
    present: disclosed.observersPresent,
  }),
  countPresence,
};

const rowOf = (second: number | undefined): readonly number[] => (second === undefined ? [] : [second]);

/** Numbers of the seals of the stationary and the mobile box in the opening minutes. */
export const SEALS: readonly [number, number] = [501, 502];

/** Number of the station's own portable device. */
export const OWN_UNIT = 701;

/** Serial number of the station's own recorder in the opening minutes. */
export const OWN_RECORDER = 1;

/** The papers of the close, which whoever makes them can leave unmade. */
const PAPERS = {
  logSeal: 'logSeal',
  closeTotals: 'closeTotals',
  openingProtocol: 'opening',
  unusedBallots: 'unused',
  boxCount: 'boxCount',
  pileCounts: 'piles',
  controlProtocol: 'controlProtocol',
  controlCopy: 'controlCopy',
  controlHash: 'controlHash',
  protocolElectronic: 'electronic',
  protocolPaper: 'paper',
  protocolSummary: 'summary',
  recorder: 'recorder',
  accuracyTest: 'accuracyTest',
  parallelTest: 'parallelTest',
} as const satisfies Partial<Record<RecordType, keyof World['papers']>>;

/** What a station without the electronic system does not have. Its electronic list is empty, its totals are zero. */
const MACHINE_RECORDS: readonly RecordType[] = [
  'portableUnit',
  'deskLog',
  'logSeal',
  'logHeads',
  'logPublication',
  'boxRecords',
  'counter',
  'backups',
  'restartMinutes',
  'zeroReport',
  'closeTotals',
  'deviceInventory',
  'controlProtocol',
  'controlCopy',
  'controlHash',
  'pagePhotos',
  'shownSlips',
  'slips',
  'printerCounters',
  'paperMinutes',
  'slipSeal',
  'rollEnds',
  'ballotDefinition',
  'accuracyTest',
  'parallelTest',
  'recorder',
  'recorderSeal',
  'storeSeal',
  'receipt',
  'lineLog',
];

/** Whether there is anything to read. Every record but the papers of the close is there, if only empty. */
export function isMade(world: World, type: RecordType): boolean {
  if (!hasMachines(world) && MACHINE_RECORDS.includes(type)) return false;
  return !(type in PAPERS) || world.papers[PAPERS[type as keyof typeof PAPERS]] !== undefined;
}

/** One record as its holder reads it, `undefined` if it was never made. */
export function evidenceRecord<T extends RecordType>(world: World, type: T): Evidence[T] {
  return READERS[type](world) as Evidence[T];
}

/** Where copies of one list are put together without a look, a name marked in both has one mark. */
function marksOnPaper({ ledgers, policy }: World): Int32Array {
  if (policy['register.mode'] === 'dual' || policy['register.merge'] === 'checked') return ledgers.paperSigned;
  const marks = ledgers.paperSigned.slice();
  for (let person = 0; person < marks.length; person += 1) {
    if (ledgers.electronicSigned[person] !== NEVER) marks[person] = NEVER;
  }
  return marks;
}

function listRows(basis: Int8Array, signed: Int32Array): ListRows {
  let rows = 0;
  let struck = 0;
  for (let index = 0; index < basis.length; index += 1) {
    if ((basis[index] ?? NOT_LISTED) >= 0) rows += 1;
    else if (basis[index] === STRUCK) struck += 1;
  }
  const list = { person: new Int32Array(rows), signed: new Int32Array(rows), basis: new Int32Array(rows), struck };
  let row = 0;
  for (let index = 0; index < basis.length; index += 1) {
    const entry = basis[index] ?? -1;
    if (entry < 0) continue;
    list.person[row] = index;
    list.signed[row] = signed[index] ?? NEVER;
    list.basis[row] = entry;
    row += 1;
  }
  return list;
}

/** Rows of the box in the only order that a store without order has: by what they say. */
export function orderless(choice: Int32Array, code: Int32Array): Int32Array {
  return orderBy(choice, code);
}

function boxRecords(world: World): Records['boxRecords'] {
  const { ledgers, policy } = world;
  const choice = ledgers.boxChoice.view();
  const code = ledgers.boxCode.view();
  if (policy['log.order'] === 'castOrder') {
    return { choice, code, second: timed(ledgers.boxSecond, policy['log.timestamp']) };
  }
  const order = orderless(choice, code);
  // A store without order keeps no times either, or the order could be rebuilt from them.
  const second = new Int32Array(choice.length).fill(NEVER);
  return { choice: reorder(choice, order), code: reorder(code, order), second };
}

/** Ballots of the eve are the voters on the list and one per cent in reserve (EIN-V). */
export function delivered(world: World): number {
  return Math.ceil(world.station.voters * 1.01);
}

/** More are fetched when they run out. */
export function fetched(world: World): number {
  const gone = register(world, 'ballotsIssued') + register(world, 'homeIssued') + register(world, 'stockTaken');
  return Math.max(0, gone - delivered(world));
}

function ballotAccount(world: World): Records['ballotAccount'] {
  const spoiled = register(world, 'spoiled');
  return {
    issued: register(world, 'ballotsIssued') - spoiled,
    issuedHome: register(world, 'homeIssued'),
    spoiled,
    fetched: fetched(world),
  };
}

/** Ballots in their packages: by pile, then by what is on them; the order of the boxes is gone. */
function packages(world: World): Records['ballots'] {
  const { ledgers } = world;
  const choice = ledgers.ballotChoice.view();
  const signed = ledgers.ballotSigned.view();
  const pile = ledgers.ballotPile.view();
  const order = orderBy(pile, choice, signed);
  const counted = ballotsByHand(world, choice, signed);
  return {
    choice: reorder(choice, order),
    signed: reorder(signed, order),
    pile: reorder(pile, order),
    ...(counted === undefined ? {} : { counted }),
  };
}
