/**
 * What the dossier says about the station's day, checked over every state of the chart under every policy.
 *
 * Source: dossier 4.1 (P0 to P15); restart and fall-back from EKZ; assumptions A9, A10, A14.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/machines/table.ts';
import {
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

function following(table: Table, first: string, ...effects: readonly string[]): Edge[] {
  return edges(table)
    .filter(does(first))
    .flatMap(({ to }) => edgesFrom(table, to).filter(does(...effects)));
}

describe("the station's day", () => {
  test('ends with the materials delivered, and can end so from wherever it is', () => {
    for (const { table, text } of casesOf('station')) {
      expect([...new Set(ends(table).map((state) => chartState(table, state)))], text).toEqual(['delivered']);
    }
    expect(statesUnder('station', (table) => stuckBefore(table, ends(table)))).toEqual([]);
  });

  // Each step of P4e to P15 needs the one before; what staff were seen to skip (posting, the seal) is not in the list.
  test.each<[string, string]>([
    ['desk.launch', 'chair.checkSystem'],
    ['chair.checkSystem', 'chair.checkBoxes'],
    ['clock.open', 'desk.launch'],
    ['desk.close', 'clock.open'],
    ['ballots.count', 'technician.enterDevices'],
    ['technician.enterDevices', 'desk.close'],
    ['protocols.draw', 'ballots.count'],
    ['protocols.sign', 'protocols.draw'],
    ['protocols.post', 'protocols.sign'],
    ['result.transmit', 'protocols.sign'],
    ['recorder.seal', 'result.transmit'],
    ['materials.deliver', 'result.transmit'],
  ])('has no %s before %s', (later, earlier) => {
    expect(foundUnder('station', (table) => withoutBefore(table, later, earlier))).toEqual([]);
    expect(foundUnder('station', (table) => edges(table).filter(does(later)))).not.toEqual([]);
  });

  test.each(['desk.launch', 'desk.close', 'ballots.count', 'result.transmit', 'recorder.seal'])(
    'has %s once',
    (effect) => {
      expect(foundUnder('station', (table) => repeats(table, effect))).toEqual([]);
    },
  );

  test('counts only in the state that entering the devices leads to', () => {
    const elsewhere = (table: Table) =>
      edges(table)
        .filter(does('ballots.count'))
        .filter(({ from }) => chartState(table, from) !== 'devicesEntered');
    expect(foundUnder('station', elsewhere)).toEqual([]);
    const otherWay = (table: Table) =>
      edges(table)
        .filter(({ to }) => chartState(table, to) === 'devicesEntered')
        .filter((edge) => !does('technician.enterDevices')(edge));
    expect(foundUnder('station', otherWay)).toEqual([]);
  });

  test('can leave protocols unposted and the recorder unsealed, as observers saw', () => {
    for (const { table } of casesOf('station')) {
      const sloppy = edgesFrom(table, 0, does('protocols.post', 'recorder.seal'));
      expect(sloppy.some(does('materials.deliver'))).toBe(true);
    }
  });

  test('prints a zero report where the rule asks for one, before the launch', () => {
    for (const { table, policy, text } of casesOf('station')) {
      expect(edges(table).some(does('zero.print')), text).toBe(policy['zero.report']);
      const early = withoutBefore(table, 'desk.launch', 'zero.print');
      expect(early.length > 0, text).toBe(!policy['zero.report']);
    }
  });
});

describe('the portable device', () => {
  test('leaves at most once, and only where home voting is allowed', () => {
    expect(foundUnder('station', (table) => repeats(table, 'portable.leave'))).toEqual([]);
    for (const { table, policy, text } of casesOf('station')) {
      expect(edges(table).some(does('portable.leave')), text).toBe(policy['mobile.enabled']);
    }
  });

  test('keeps the station from closing until it is back', () => {
    const open = (table: Table) =>
      edges(table)
        .filter(does('portable.leave'))
        .flatMap(({ to }) => edgesFrom(table, to, does('portable.arrive')).filter(does('clock.close')));
    expect(foundUnder('station', open)).toEqual([]);
    const closing = (table: Table) =>
      edges(table)
        .filter(does('clock.close'))
        .filter(({ from }) => statesWith(table, 'portable:out').includes(from));
    expect(foundUnder('station', closing)).toEqual([]);
  });

  test('is merged before the count, if it was out and only then', () => {
    for (const { table, text } of casesOf('station')) {
      const wasOut = new Set(statesWith(table, 'portable:back'));
      const entering = edges(table).filter(does('technician.enterDevices'));
      expect(
        entering.filter((edge) => does('portable.merge')(edge) !== wasOut.has(edge.from)),
        text,
      ).toEqual([]);
    }
  });
});

describe('a restart', () => {
  test('happens at most twice', () => {
    for (const { table, text } of casesOf('station')) {
      const third = edges(table)
        .filter(does('desk.restart'))
        .flatMap(({ to }) => edgesFrom(table, to).filter(does('desk.restart')))
        .flatMap(({ to }) => edgesFrom(table, to).filter(does('desk.restart')));
      expect(third, text).toEqual([]);
    }
    expect(foundUnder('station', (table) => repeats(table, 'desk.restart'))).not.toEqual([]);
  });

  test('is never done by one person where two are asked for', () => {
    for (const { table, policy, text } of casesOf('station')) {
      const alone = edges(table).filter(does('technician.restartAlone'));
      expect(alone.length > 0, text).toBe(policy['reset.policy'] === 'minute');
    }
  });

  test('has minutes of its own, unless a technician restarts alone', () => {
    const unminuted = (table: Table): Edge[] =>
      [
        0,
        ...edges(table)
          .filter(does('desk.restart'))
          .map(({ to }) => to),
      ]
        .flatMap((start) => edgesFrom(table, start, does('restart.minute')))
        .filter((edge) => does('desk.restart')(edge) && !does('technician.restartAlone')(edge));
    expect(foundUnder('station', unminuted)).toEqual([]);
  });
});

describe('the fall-back to paper', () => {
  test('needs a reported fault, and is for the rest of the day', () => {
    const sound = (table: Table) =>
      edges(table)
        .filter(does('desk.fallBack'))
        .filter(({ from }) => chartState(table, from) !== 'faulted');
    expect(foundUnder('station', sound)).toEqual([]);
    expect(
      foundUnder('station', (table) => following(table, 'desk.fallBack', 'desk.restart', 'portable.leave')),
    ).toEqual([]);
  });

  test('is the only way out of a fault after two restarts', () => {
    for (const { table } of casesOf('station')) {
      const twice = statesWith(table, 'restarts:2').filter((state) => chartState(table, state) === 'faulted');
      const ways = edges(table).filter(({ from }) => twice.includes(from));
      expect(twice.length).toBeGreaterThan(0);
      expect(ways.filter((edge) => !does('desk.fallBack')(edge))).toEqual([]);
    }
  });

  test('still lets the electronic votes so far be counted', () => {
    for (const { table } of casesOf('station')) {
      expect(following(table, 'desk.fallBack', 'technician.enterDevices').length).toBeGreaterThan(0);
    }
  });
});
