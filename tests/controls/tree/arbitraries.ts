/**
 * Evidence of the way up as somebody might leave it who tampers without plan: each record honest, missing or garbage;
 * numbers below zero and beyond any count; lines of unequal length; commissions and regions that there are not.
 * @module
 */

import fc from 'fast-check';
import { FLAGS } from '../../../src/domain/policy/flags.ts';
import type { Policy } from '../../../src/domain/policy/types.ts';
import { MESSAGE_KINDS } from '../../../src/domain/transmission/message.ts';
import { REFUSAL_REASONS } from '../../../src/domain/transmission/records.ts';
import {
  TREE_AUDIENCE,
  type TreeEvidence,
  type TreeRecords,
  type TreeRecordType,
} from '../../../src/domain/tree/records.ts';
import { honestElection, OPEN } from './fixture.ts';

export const TREE_RECORD_TYPES = Object.keys(TREE_AUDIENCE) as readonly TreeRecordType[];

/** Small, because every law looks at it many times. */
const HONEST = honestElection({ country: 'kz-2005', stations: 40, seed: 'small', set: OPEN })('auditor');

const integer: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 2 ** 40, -(2 ** 40), Number.MAX_SAFE_INTEGER) },
);
const votes = fc.array(integer, { maxLength: 6 });
const line = fc.record({
  registered: integer,
  voters: integer,
  electronic: integer,
  byChoice: votes,
  blank: integer,
  invalid: integer,
});
/** Some lists are long enough for the tests that need many stations. */
const listOf = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.array(item, { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 30, maxLength: 40 }) },
  );
const rows = listOf(fc.record({ unit: integer, line }));
const table = fc.record({ unit: integer, rows, total: line });
const stationLines = listOf(fc.record({ station: integer, line }));
const byStation = listOf(fc.record({ station: integer, byChoice: votes }));

const GARBAGE: { readonly [T in TreeRecordType]: fc.Arbitrary<TreeRecords[T]> } = {
  stationList: listOf(
    fc.record(
      { station: integer, region: integer, tec: integer, voters: integer, electronic: fc.boolean(), desks: integer },
      { requiredKeys: ['station', 'region', 'tec', 'voters', 'electronic'] },
    ),
  ),
  copies: stationLines,
  refusals: listOf(fc.record({ station: integer })),
  photographs: stationLines,
  handedIn: stationLines,
  corrections: listOf(fc.record({ station: integer, decided: fc.boolean() })),
  files: byStation,
  phoned: listOf(integer),
  carried: listOf(integer),
  received: listOf(
    fc.record(
      {
        station: integer,
        minute: integer,
        bytes: integer,
        verdict: fc.constantFrom('booked' as const, 'aside' as const, 'refused' as const),
        why: fc.constantFrom(...REFUSAL_REASONS),
        message: fc.record({
          election: fc.string({ maxLength: 3 }),
          station: integer,
          counter: integer,
          kind: fc.constantFrom(...MESSAGE_KINDS),
          minute: integer,
          figures: votes,
          head: fc.string({ maxLength: 3 }),
          protocol: fc.string({ maxLength: 3 }),
          recorder: fc.string({ maxLength: 3 }),
        }),
        signature: fc.string({ maxLength: 3 }),
      },
      { requiredKeys: ['station', 'minute', 'bytes', 'verdict'] },
    ),
  ),
  signings: listOf(fc.record({ station: integer, minute: integer })),
  doors: byStation,
  electronicProtocols: byStation,
  failures: listOf(fc.record({ station: integer, failures: integer })),
  certificates: listOf(fc.record({ station: integer, issued: integer, accepted: integer })),
  markedKeys: listOf(fc.record({ station: integer, keys: fc.array(integer, { maxLength: 4 }) })),
  tecTables: fc.array(table, { maxLength: 3 }),
  middleTables: fc.array(table, { maxLength: 3 }),
  cecTable: table,
  published: fc.record({ level: fc.constantFrom('nation', 'region', 'station'), rows, total: line }),
  recounts: listOf(
    fc.record(
      {
        station: integer,
        chosenBy: fc.constantFrom('random' as const, 'official' as const),
        paper: votes,
        printed: votes,
        once: fc.constant(true as const),
      },
      { requiredKeys: ['station', 'chosenBy', 'paper', 'printed'] },
    ),
  ),
  turnout: listOf(
    fc.record({ region: integer, hour: fc.oneof(fc.constantFrom(10, 12, 14, 16, 18, 20), integer), came: integer }),
  ),
  clicks: listOf(
    fc.record({ station: integer, hour: fc.oneof(fc.constantFrom(10, 12, 14, 16, 18, 20), integer), came: integer }),
  ),
};

const policies: fc.Arbitrary<Policy> = fc
  .record(Object.fromEntries(FLAGS.map(({ id, values }) => [id, fc.constantFrom(...values)])))
  .map((flags) => ({ ...HONEST.policy, ...flags }));

const indices = fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 6 });
const surroundings = fc.record({
  policy: fc.oneof(fc.constant(HONEST.policy), policies),
  reference: fc.constant(HONEST.reference),
  election: fc.oneof(fc.constant(HONEST.election), fc.string({ maxLength: 3 })),
  choices: fc.oneof(fc.constant(HONEST.choices), fc.array(fc.string({ maxLength: 3 }), { maxLength: 6 })),
  tree: fc.oneof(
    fc.constant(HONEST.tree),
    fc.record({
      regions: fc.array(fc.constantFrom('Akmola', 'Atyrau', 'Zhambyl', 'nowhere'), { maxLength: 6 }),
      middleOfTec: indices,
      regionOfMiddle: indices,
      middle: fc.constantFrom('region' as const, 'district' as const),
    }),
  ),
});

/** A record with the chance that it is honest: often garbage where totality is asked for, seldom where sense is. */
function recordsWith(honestWeight: number): fc.Arbitrary<Partial<TreeRecords>> {
  return fc.record(
    Object.fromEntries(
      TREE_RECORD_TYPES.map((type) => [
        type,
        fc.oneof(
          { weight: honestWeight, arbitrary: fc.constant(HONEST[type]) },
          { weight: 2, arbitrary: GARBAGE[type] as fc.Arbitrary<unknown> },
        ),
      ]),
    ),
  ) as fc.Arbitrary<Partial<TreeRecords>>;
}

/** Every record is there, in whatever state. */
export const fullTreeEvidence: fc.Arbitrary<TreeEvidence> = fc
  .tuple(fc.oneof(recordsWith(0), recordsWith(6)), surroundings)
  .map(([records, around]) => ({ ...records, ...around }));

export const treeSubsets: fc.Arbitrary<readonly TreeRecordType[]> = fc.subarray([...TREE_RECORD_TYPES]);

export const tamperedTreeEvidence: fc.Arbitrary<TreeEvidence> = fc
  .tuple(fullTreeEvidence, treeSubsets)
  .map(([evidence, kept]) => onlyTree(evidence, kept));

/** The same evidence with no other records than these. */
export function onlyTree(evidence: TreeEvidence, kept: readonly TreeRecordType[]): TreeEvidence {
  const { policy, choices, tree, reference, election } = evidence;
  const records = Object.fromEntries(kept.flatMap((type) => (type in evidence ? [[type, evidence[type]]] : [])));
  return { ...records, policy, choices, tree, reference, election };
}
