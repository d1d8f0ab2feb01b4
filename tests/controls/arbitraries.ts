/**
 * Evidence as somebody might leave it who tampers without plan: each record honest, missing or garbage; columns of
 * unequal length; numbers below zero and beyond 32 bits; events that no list names; contests without choices.
 * @module
 */
import fc from 'fast-check';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { RECORDS } from '../../src/domain/records/custody.ts';
import type { Column, Evidence, Records, RecordType } from '../../src/domain/records/records.ts';
import { FULL_POLICY, honestEvidence } from './fixture.ts';

export const RECORD_TYPES = Object.keys(RECORDS) as readonly RecordType[];

const integer: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: -20_000, max: 20_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 2 ** 40, -(2 ** 40), Number.MAX_SAFE_INTEGER) },
);
const numbers = fc.array(integer, { maxLength: 6 });
/** Ledgers hand out typed columns, other makers plain ones; numbers of a typed column fit into 32 bits. */
const column: fc.Arbitrary<Column> = fc.oneof(
  numbers,
  numbers.map((values) => Int32Array.from(values)),
);

const rows = fc.record({ second: column, event: column });
const list = fc.record({ person: column, signed: column, basis: column, struck: integer });
const electronic = fc.record({ accepted: integer, byChoice: numbers, blank: integer });

const codeRows = fc.array(fc.record({ code: integer, choice: integer }), { maxLength: 6 });

const GARBAGE: { readonly [T in RecordType]: fc.Arbitrary<Records[T]> } = {
  paperList: list,
  electronicList: list,
  certificates: fc.record({ number: column, retained: column }),
  certificateBook: fc.record({ issued: integer, lines: integer }),
  contestedVotes: fc.record({ valid: column, invalid: column }),
  additionFiles: fc.record({ papers: integer, calls: integer }),
  goneEntries: fc.record({ person: column }),
  personKeys: fc.record({ person: column, key: column, signed: column, resident: column }),
  turnAways: fc.record({ people: integer }),
  portableTrip: fc.record({ left: integer, back: integer }),
  portableUnit: fc.record({ left: integer, back: integer }),
  listAudit: fc.record({
    marked: fc.record({ asked: integer, deny: integer, gone: integer }),
    applicants: fc.record({ asked: integer, deny: integer }),
    phoned: fc.record({ asked: integer, deny: integer }),
  }),
  shownSlips: fc.record({ code: column, choice: column }),
  applications: fc.record({ written: integer, marked: integer }),
  carrierSheet: fc.record({ issued: integer, returned: integer, unused: integer, lost: integer }),
  carrierStock: fc.record({ before: integer, after: integer }),
  deskLog: fc.record({ second: column, event: column, subject: column }),
  logSeal: fc.record({ head: fc.string({ maxLength: 8 }) }),
  logHeads: fc.record({
    second: column,
    entries: column,
    head: fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }),
  }),
  logPublication: fc.record({ heads: integer, log: fc.boolean() }),
  boxRecords: fc.record({ choice: column, code: column, second: column }),
  counter: fc.record({ second: column, value: column }),
  backups: fc.record({ second: column, records: column }),
  restartMinutes: fc.record({ second: column, signatures: column, recordsBefore: column, recordsAfter: column }),
  zeroReport: fc.record({ records: integer }),
  closeTotals: fc.record({ totals: electronic }),
  deviceInventory: fc.record({ cards: integer, portable: integer }),
  openingProtocol: fc.record({ received: integer, pencil: fc.boolean() }),
  ballotAccount: fc.record({ issued: integer, issuedHome: integer, spoiled: integer, fetched: integer }),
  unusedBallots: fc.record({ cancelled: integer }),
  boxSeals: fc.record({ noted: column, found: column }),
  boxCount: fc.record({ stationary: integer, mobile: integer }),
  pileCounts: fc.record({ counted: column }),
  ballots: fc.record(
    { choice: column, signed: column, pile: column, counted: column },
    { requiredKeys: ['choice', 'signed', 'pile'] },
  ),
  slips: fc.record(
    { choice: column, encoded: column, roll: column, counted: column, voided: integer },
    { requiredKeys: ['choice', 'voided'] },
  ),
  printerCounters: fc.record({ printed: column }),
  paperMinutes: rows,
  slipSeal: fc.record({ noted: integer, found: integer }),
  rollEnds: fc.record({ ends: integer, signed: integer }),
  ballotDefinition: fc.record({
    published: fc.array(fc.string(), { maxLength: 3 }),
    found: fc.array(fc.string(), { maxLength: 3 }),
  }),
  accuracyTest: fc.record({ marked: column, recorded: column }),
  parallelTest: fc.record({ marked: column, recorded: column, printed: column }),
  controlProtocol: fc.record({
    rows: codeRows,
    declined: integer,
  }),
  controlCopy: fc.record({ rows: codeRows }),
  controlHash: fc.record({ hash: fc.string() }),
  pagePhotos: fc.record({ second: column, page: column, pages: fc.array(codeRows, { maxLength: 3 }) }),
  protocolElectronic: fc.record({ totals: electronic }),
  protocolPaper: fc.record({
    totals: fc.record({ byChoice: numbers, valid: integer, invalid: integer, contested: integer }),
  }),
  protocolSummary: fc.record({
    totals: fc.record({ voters: integer, byChoice: numbers, blank: integer, invalid: integer }),
  }),
  recorder: fc.record({ totals: electronic, serial: integer }),
  recorderSeal: fc.record({ serial: integer, sealed: fc.boolean() }),
  storeSeal: fc.record({ intact: fc.boolean() }),
  complaints: rows,
  hotline: rows,
  recountRequest: fc.record({ brought: column }),
  recountJournal: fc.record({ announced: integer, taken: column }),
  receipt: fc.record({ calls: integer, confirmed: fc.boolean() }),
  closingHour: fc.record({ second: integer }),
  lineLog: fc.record({ second: column, sent: column, received: column }),
  openingHour: fc.record({ second: integer }),
  queueLog: fc.record({ second: column, waiting: column, minutes: column, left: column }),
  observerNotes: fc.record({ second: column, event: column, present: fc.boolean() }),
  countPresence: fc.record({ minutesOut: integer, nearTable: fc.boolean() }),
};

/** Any value of any flag; most keep the one under which every check is made. */
const policies: fc.Arbitrary<Policy> = fc
  .record(
    Object.fromEntries(
      FLAGS.map(({ id, values }) => [
        id,
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(FULL_POLICY[id]) },
          { weight: 1, arbitrary: fc.constantFrom(...values) },
        ),
      ]),
    ),
  )
  .map((flags) => ({ ...FULL_POLICY, ...flags }));

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

const surroundings = fc.record({
  policy: policies,
  choices: fc.oneof(fc.constant(['A', 'B', 'C']), fc.array(fc.string({ maxLength: 3 }), { maxLength: 5 })),
  electronicStation: fc.boolean(),
  reference: fc.record({
    electronicShareMean: share,
    electronicShareSpread: share,
    turnAwayBaseline: share,
    unlistedShare: share,
    certificateShare: share,
    invalidShareMost: share,
    blankShareMost: share,
    handErrorMost: share,
    voidShareMost: share,
    slipLossMost: share,
  }),
});

const honest = honestEvidence();

/** A record with the chance that it is honest: often garbage where totality is asked for, seldom where sense is. */
function recordsWith(honestWeight: number): fc.Arbitrary<Partial<Records>> {
  return fc.record(
    Object.fromEntries(
      RECORD_TYPES.map((type) => [
        type,
        fc.oneof(
          { weight: honestWeight, arbitrary: fc.constant(honest[type]) },
          { weight: 2, arbitrary: GARBAGE[type] as fc.Arbitrary<unknown> },
        ),
      ]),
    ),
  ) as fc.Arbitrary<Partial<Records>>;
}

/** Every record is there, in whatever state. */
export const fullEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(fc.oneof(recordsWith(0), recordsWith(20)), surroundings)
  .map(([records, around]) => ({ ...records, ...around }));

export const subsets: fc.Arbitrary<readonly RecordType[]> = fc.subarray([...RECORD_TYPES]);

/** Whatever an attacker may have left, with records missing. */
export const tamperedEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(fullEvidence, subsets)
  .map(([evidence, kept]) => only(evidence, kept));

/** The same evidence with no other records than these. */
export function only(evidence: Evidence, kept: readonly RecordType[]): Evidence {
  const { policy, choices, electronicStation, reference } = evidence;
  const records = Object.fromEntries(kept.flatMap((type) => (type in evidence ? [[type, evidence[type]]] : [])));
  return { ...records, policy, choices, electronicStation, reference };
}
