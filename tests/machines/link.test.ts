/**
 * What the dossier says about the telephone line, checked over every state of the chart.
 *
 * Source: dossier 1.3 and 4.1 (P13e); EV18; TX-02 and TX-04 of the catalogue for files that come twice.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
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

const table = present(casesOf('link')[0], 'the one case').table;

/** Runs of `effect`, each after the one before: the edges that are its nth time. */
function nth(effect: string, times: number): Edge[] {
  let found = edgesFrom(table, 0).filter(does(effect));
  for (let time = 1; time < times; time += 1) {
    found = found.flatMap(({ to }) => edgesFrom(table, to).filter(does(effect)));
  }
  return found;
}

describe('the link', () => {
  test('reads no policy yet', () => {
    expect(casesOf('link').map(({ text }) => text)).toEqual(['']);
  });

  test('ends acknowledged or carried by hand, and can end so from wherever it is', () => {
    expect([...new Set(ends(table).map((state) => chartState(table, state)))].sort()).toEqual([
      'acknowledged',
      'fellBack',
    ]);
    expect(statesUnder('link', (each) => stuckBefore(each, ends(each)))).toEqual([]);
  });

  test.each<[string, string]>([
    ['rec.answer', 'network.connect'],
    ['file.send', 'link.dial'],
    ['file.send', 'rec.answer'],
    ['file.accept', 'file.send'],
    ['file.refuse', 'file.send'],
    ['receipt.note', 'file.accept'],
    ['file.carry', 'failure.note'],
    ['technician.redial', 'failure.note'],
  ])('has no %s before %s', (later, earlier) => {
    expect(foundUnder('link', (each) => withoutBefore(each, later, earlier))).toEqual([]);
    expect(foundUnder('link', (each) => edges(each).filter(does(later)))).not.toEqual([]);
  });

  test('dials three times at most', () => {
    expect(nth('link.dial', 3)).not.toEqual([]);
    expect(nth('link.dial', 4)).toEqual([]);
    const last = statesWith(table, 'attempts:3').filter((state) => chartState(table, state) === 'failed');
    expect(
      edges(table)
        .filter(({ from }) => last.includes(from))
        .map(({ event }) => event),
    ).toEqual(['technician.giveUp']);
  });

  test('notes each failure, and only failures', () => {
    const intoFailure = ({ to }: Edge): boolean => chartState(table, to) === 'failed';
    expect(edges(table).filter((edge) => intoFailure(edge) !== does('failure.note')(edge))).toEqual([]);
  });

  test('can be cut whenever a call is on, and at no other time', () => {
    const cut = edges(table)
      .filter(does('network.cut'))
      .map(({ from }) => chartState(table, from));
    expect([...new Set(cut)].sort()).toEqual(['dialling', 'handshake', 'sending', 'unconfirmed']);
  });

  test('sends at most one file a call', () => {
    const twice = (each: Table) =>
      edges(each)
        .filter(does('file.send'))
        .flatMap(({ to }) => edgesFrom(each, to, does('link.dial')).filter(does('file.send')));
    expect(foundUnder('link', twice)).toEqual([]);
  });

  // Nothing to be mended in the chart: no protocol can tell a lost file from a lost acknowledgement.
  test('can deliver one file three times and have it carried too, when acknowledgements are lost', () => {
    expect(nth('file.accept', 3)).not.toEqual([]);
    expect(nth('file.accept', 4)).toEqual([]);
    expect(nth('file.accept', 3).flatMap(({ to }) => edgesFrom(table, to).filter(does('file.carry')))).not.toEqual([]);
  });

  test('is over once it is acknowledged', () => {
    expect(foundUnder('link', (each) => repeats(each, 'receipt.note', 'file.carry'))).toEqual([]);
  });
});
