/**
 * What the dossier says about console and card, checked over every state of the chart under every policy.
 *
 * Source: dossier 1.4; F11, F12; assumptions A7, A8; attacks RC-08, RC-09 and CS-20 of the catalogue.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { Table } from '../../src/machines/table.ts';
import {
  casesOf,
  chartState,
  does,
  edges,
  edgesFrom,
  ends,
  foundUnder,
  statesUnder,
  statesWith,
  stuckBefore,
  withoutBefore,
} from './tables.ts';

/** Edges that ask for `effect` after `start` happened and before any of `between`. */
function following(
  table: Table,
  start: string,
  effect: string,
  ...between: readonly string[]
): ReturnType<typeof edges> {
  return edges(table)
    .filter(does(start))
    .flatMap(({ to }) => edgesFrom(table, to, does(...between)).filter(does(effect)));
}

function where(condition: (policy: Policy) => boolean): ReturnType<typeof casesOf> {
  const cases = casesOf('carrier').filter(({ policy }) => condition(policy));
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

const ONE_TIME = (policy: Policy): boolean => policy['card.crypto'] === 'mac';
const BY_MEMBER = (policy: Policy): boolean => policy['card.erasedBy'] === 'member';

describe('a carrier', () => {
  test('gives its vote to the box at the desk only, or again after that where cards are not one-time', () => {
    for (const { table, policy, text } of casesOf('carrier')) {
      const sources = edges(table)
        .filter(does('vote.store'))
        .map(({ from }) => chartState(table, from));
      expect(sources, text).toEqual(ONE_TIME(policy) ? ['atDesk'] : ['atDesk', 'read']);
    }
  });

  test('is read once for each vote written, where cards are one-time', () => {
    for (const { table } of where(ONE_TIME))
      expect(following(table, 'vote.store', 'vote.store', 'terminal.write')).toEqual([]);
  });

  test('can be read twice where they are not', () => {
    for (const { table } of where((policy) => !ONE_TIME(policy))) {
      expect(following(table, 'vote.store', 'vote.store', 'terminal.write')).not.toEqual([]);
    }
  });

  test('gives no vote that the terminal did not write, at first and after it was cleared', () => {
    expect(foundUnder('carrier', (table) => withoutBefore(table, 'vote.store', 'terminal.write'))).toEqual([]);
    expect(
      foundUnder('carrier', (table) => following(table, 'carrier.cleared', 'vote.store', 'terminal.write')),
    ).toEqual([]);
  });

  test('is written only after it was authorised, and once for it', () => {
    expect(foundUnder('carrier', (table) => withoutBefore(table, 'terminal.write', 'desk.authorise'))).toEqual([]);
    const twice = (table: Table) => following(table, 'terminal.write', 'terminal.write', 'desk.authorise');
    expect(foundUnder('carrier', twice)).toEqual([]);
  });

  test('loses no vote unread at the desk without a trace, unless a member wipes by hand', () => {
    const wiped = (table: Table) => following(table, 'terminal.write', 'carrier.cleared', 'vote.store', 'vote.refuse');
    for (const { table } of where(BY_MEMBER)) expect(wiped(table)).not.toEqual([]);
    for (const { table } of where((policy) => !BY_MEMBER(policy))) expect(wiped(table)).toEqual([]);
  });

  test('goes out again uncleared only where a member clears by hand', () => {
    const uncleared = (table: Table) => following(table, 'desk.authorise', 'desk.authorise', 'carrier.cleared');
    for (const { table } of where(BY_MEMBER)) expect(uncleared(table)).not.toEqual([]);
    for (const { table } of where((policy) => !BY_MEMBER(policy))) expect(uncleared(table)).toEqual([]);
  });

  test('is out of use for the day when lost or faulty, and only then', () => {
    for (const { table, text } of casesOf('carrier')) {
      expect(
        ends(table)
          .map((state) => chartState(table, state))
          .sort(),
        text,
      ).toEqual(['faulty', 'lost']);
      const gone = edges(table).filter((edge) => does('carrier.gone')(edge) !== ends(table).includes(edge.to));
      expect(gone, text).toEqual([]);
    }
  });

  test('otherwise comes back into stock', () => {
    const stuck = (table: Table) =>
      stuckBefore(table, statesWith(table, 'blank')).filter((state) => !ends(table).includes(state));
    expect(statesUnder('carrier', stuck)).toEqual([]);
  });
});
