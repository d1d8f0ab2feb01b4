/**
 * What the dossier says about a results protocol on its way up, checked over every state of the chart under every policy.
 *
 * Source: dossier 4.1 (P10 to P15), 5, 7.5 (TB01 to TB09); CT15, CT16, EV19; assumption A17.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { Table } from '../../src/machines/table.ts';
import {
  type Case,
  casesOf,
  chartState,
  does,
  type Edge,
  edges,
  edgesFrom,
  ends,
  foundUnder,
  repeats,
  statesUnder,
  statesWith,
  stuckBefore,
  withoutBefore,
} from './tables.ts';

const NEW_FIGURES = ['protocol.correct', 'protocol.drawAnew', 'protocol.drawAtTec'] as const;

function where(condition: (policy: Policy) => boolean): readonly Case[] {
  const cases = casesOf('protocol').filter(({ policy }) => condition(policy));
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

/** Edges that ask for one of `effects` after `first`, before any of `between`. */
function following(table: Table, first: string, effects: readonly string[], ...between: readonly string[]): Edge[] {
  return edges(table)
    .filter(does(first))
    .flatMap(({ to }) => edgesFrom(table, to, does(...between)).filter(does(...effects)));
}

const BY_DECISION = (policy: Policy): boolean => policy['tec.correction'] === 'decision';
const COPIES = (policy: Policy): boolean => policy['proto.copies'];
const LATE = (policy: Policy): boolean => COPIES(policy) && policy['proto.copiesDue'] === 'handIn';
const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

describe('a results protocol', () => {
  test('ends published or in totals, and can end so from wherever it is', () => {
    for (const { table, policy, text } of casesOf('protocol')) {
      const expected = policy['publish.level'] === 'station' ? 'published' : 'inTotals';
      expect(
        ends(table).map((state) => chartState(table, state)),
        text,
      ).toEqual([expected]);
    }
    expect(statesUnder('protocol', (table) => stuckBefore(table, ends(table)))).toEqual([]);
  });

  test.each<[string, string]>([
    ['copy.give', 'protocol.sign'],
    ['protocol.receive', 'protocol.handIn'],
    ['mismatch.note', 'protocol.receive'],
    ['protocol.accept', 'protocol.receive'],
    ['protocol.return', 'protocol.receive'],
    ['protocol.correct', 'protocol.receive'],
    ['protocol.drawAnew', 'protocol.return'],
    ['row.enter', 'protocol.accept'],
    ['row.aggregate', 'row.enter'],
    ['table.give', 'row.aggregate'],
    ['cec.publish', 'row.aggregate'],
  ])('has no %s before %s', (later, earlier) => {
    expect(foundUnder('protocol', (table) => withoutBefore(table, later, earlier))).toEqual([]);
    expect(foundUnder('protocol', (table) => edges(table).filter(does(later)))).not.toEqual([]);
  });

  test.each(['protocol.accept', 'protocol.correct', 'row.enter', 'row.aggregate', 'cec.publish'])(
    'has %s once',
    (name) => {
      expect(foundUnder('protocol', (table) => repeats(table, name))).toEqual([]);
    },
  );

  test('is not changed by the chart once it was accepted', () => {
    expect(foundUnder('protocol', (table) => following(table, 'protocol.accept', NEW_FIGURES))).toEqual([]);
  });

  // EV19, CT16, CT15, TB02, TB09, CT10, TB04: each seen by observers, none stops the protocol.
  test.each<[string, readonly string[]]>([
    ['a signature', ['protocol.sign']],
    ['a copy', ['copy.give', 'copy.renew']],
    ['a posted sheet', ['protocol.post']],
    ['a signature, a copy and a posted sheet', ['protocol.sign', 'copy.give', 'copy.renew', 'protocol.post']],
    ['a check', ['tecMember.findReconciled', 'tecMember.findUnreconciled']],
  ])('can come into the totals without %s', (_what, missing) => {
    for (const { table, text } of casesOf('protocol')) {
      expect(edgesFrom(table, 0, does(...missing)).some(does('row.aggregate')), text).toBe(true);
    }
  });

  test('can come into the totals late, or although it does not reconcile', () => {
    for (const { table } of casesOf('protocol')) {
      expect(following(table, 'delay.note', ['row.aggregate'])).not.toEqual([]);
      const asItIs = following(table, 'mismatch.note', ['row.aggregate'], ...NEW_FIGURES);
      expect(asItIs).not.toEqual([]);
    }
  });

  test('is copied and posted at the station or not at all', () => {
    const shown = ['copy.give', 'copy.refuse', 'protocol.post'];
    const afterwards = (table: Table) => following(table, 'protocol.drawAtTec', shown, 'protocol.drawAnew');
    expect(foundUnder('protocol', afterwards)).toEqual([]);
    for (const { table, text } of where((policy) => !LATE(policy))) {
      expect(following(table, 'protocol.handIn', shown, 'protocol.drawAnew'), text).toEqual([]);
    }
    expect(foundUnder('protocol', (table) => following(table, 'protocol.drawAnew', shown))).not.toEqual([]);
  });

  test('is copied after it was handed in only where copies may wait, and then once; it is never posted then', () => {
    const late = ['copy.give', 'copy.refuse'];
    for (const { table, text } of where(LATE)) {
      const after = following(table, 'protocol.handIn', late, 'protocol.drawAnew', 'protocol.receive');
      expect(sorted(after.flatMap(({ effects }) => effects)), text).toEqual(sorted(late));
      expect(following(table, 'protocol.handIn', ['protocol.post'], 'protocol.drawAnew'), text).toEqual([]);
      expect(following(table, 'copy.give', late, 'protocol.drawAnew'), text).toEqual([]);
      // Who waited must answer before the commission takes the protocol.
      expect(
        edgesFrom(table, 0, does(...late)).some(({ event }) => event === 'chair.deferCopies'),
        text,
      ).toBe(true);
      for (const state of statesWith(table, 'handedInCopyDue')) {
        const out = edges(table).filter(({ from }) => from === state);
        expect(out.map(({ event }) => event).sort(), text).toEqual(['chair.handCopies', 'chair.refuseCopies']);
      }
    }
  });

  test('drawn at the TEC is handed in there, signed or not', () => {
    for (const { table } of casesOf('protocol')) {
      const handed = edges(table).filter(
        (edge) => chartState(table, edge.from) === 'drawnAtTec' && does('protocol.handIn')(edge),
      );
      expect(handed.map(({ effects }) => effects.includes('protocol.sign'))).toEqual([true, false, false]);
    }
  });
});

describe('a correction', () => {
  test('needs a decision where the rule says so', () => {
    const undecided = (table: Table) => withoutBefore(table, 'protocol.correct', 'decision.minute');
    for (const { table, text } of where(BY_DECISION)) expect(undecided(table), text).toEqual([]);
    for (const { table, text } of where((policy) => !BY_DECISION(policy))) {
      expect(
        undecided(table).map(({ event }) => event),
        text,
      ).toEqual(['tecChair.correct', 'tecChair.correct']);
    }
  });

  test('can be decided under either rule', () => {
    for (const { table } of casesOf('protocol'))
      expect(following(table, 'decision.minute', ['protocol.correct'])).not.toEqual([]);
  });

  test('gives new copies, or skips them, before the protocol is accepted', () => {
    const between = ['copy.renew', 'tecMember.skipNewCopies'];
    expect(
      foundUnder('protocol', (table) =>
        following(table, 'protocol.correct', ['protocol.accept'], ...between).filter((edge) => !does(...between)(edge)),
      ),
    ).toEqual([]);
    expect(foundUnder('protocol', (table) => withoutBefore(table, 'copy.renew', 'protocol.correct'))).toEqual([]);
  });

  test('leaves old copies as the only ones where new ones are skipped', () => {
    for (const { table } of where(COPIES)) {
      const stale = edges(table)
        .filter(does('copy.give'))
        .flatMap(({ to }) => edgesFrom(table, to, does('copy.renew')).filter(does('tecMember.skipNewCopies')));
      expect(stale).not.toEqual([]);
    }
  });

  test('is not the only way to new figures: a return lets the station draw its own again without a decision', () => {
    for (const { table, text } of where(BY_DECISION)) {
      const withoutDecision = edgesFrom(table, 0, does('decision.minute'));
      expect(withoutDecision.some(does('protocol.drawAnew')), text).toBe(true);
      expect(edges(table).filter(does('protocol.drawAtTec')).length, text).toBe(2);
    }
  });
});

describe('what outsiders get of a protocol', () => {
  test('is copies only where they are due', () => {
    for (const { table, policy, text } of casesOf('protocol')) {
      expect(edges(table).some(does('copy.give')), text).toBe(COPIES(policy));
      expect(edges(table).some(does('copy.renew')), text).toBe(COPIES(policy));
      expect(edges(table).some(does('copy.refuse')), text).toBe(true);
    }
  });

  test('is the table of the TEC only where it is given', () => {
    for (const { table, policy, text } of casesOf('protocol')) {
      expect(edges(table).some(does('table.give')), text).toBe(policy['tec.tables'] === 'given');
    }
  });

  test('is its own publication only where results go down to the station', () => {
    const published = { nation: 'nationTotal.publish', region: 'regionTotal.publish', station: 'protocol.publish' };
    for (const { table, policy, text } of casesOf('protocol')) {
      const effects = edges(table)
        .filter(does('cec.publish'))
        .flatMap((edge) => edge.effects);
      expect(effects, text).toEqual([published[policy['publish.level']]]);
      expect(statesWith(table, 'published').length > 0, text).toBe(policy['publish.level'] === 'station');
    }
  });
});
