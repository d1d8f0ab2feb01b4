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
  statesWith,
  stuckBefore,
  withoutBefore,
} from './tables.ts';

const caseOf = (text: string): Table =>
  present(
    casesOf('link').find((each) => each.text === text),
    text,
  ).table;
/** As assumed for the years. */
const table = caseOf('tx.fallback=carried tx.oneWay=false');

/** Runs of `effect`, each after the one before: the edges that are its nth time. */
function nth(effect: string, times: number): Edge[] {
  let found = edgesFrom(table, 0).filter(does(effect));
  for (let time = 1; time < times; time += 1) {
    found = found.flatMap(({ to }) => edgesFrom(table, to).filter(does(effect)));
  }
  return found;
}

describe('the link', () => {
  test('reads which way the line goes, and what is done when it fails', () => {
    expect(casesOf('link').length).toBe(6);
  });

  test.each([
    ['tx.fallback=carried tx.oneWay=false', ['acknowledged', 'fellBack']],
    ['tx.fallback=voice tx.oneWay=false', ['acknowledged', 'phoned']],
    ['tx.fallback=none tx.oneWay=false', ['acknowledged', 'gaveUp']],
    ['tx.fallback=carried tx.oneWay=true', ['fellBack', 'hungUp']],
    ['tx.fallback=voice tx.oneWay=true', ['hungUp', 'phoned']],
    ['tx.fallback=none tx.oneWay=true', ['gaveUp', 'hungUp']],
  ])('under %s ends %j, and can end so from wherever it is', (text, expected) => {
    const each = caseOf(text);
    expect([...new Set(ends(each).map((state) => chartState(each, state)))].sort()).toEqual(expected);
    expect(stuckBefore(each, ends(each))).toEqual([]);
  });

  test('asks for at most two damaged frames of a call again, and for none over a line of one way', () => {
    const again = (each: Table): number[] => {
      let at = edges(each).filter(does('file.send'));
      const counts: number[] = [];
      for (let time = 0; time < 4; time += 1) {
        at = at.flatMap(({ to }) => edges(each).filter((edge) => edge.from === to && does('frame.resend')(edge)));
        counts.push(at.length > 0 ? 1 : 0);
      }
      return counts;
    };
    expect(again(table)).toEqual([1, 1, 0, 0]);
    expect(again(caseOf('tx.fallback=carried tx.oneWay=true'))).toEqual([0, 0, 0, 0]);
  });

  test('throws half a message away, and only half ones', () => {
    const drops = edges(table).filter(does('half.drop'));
    expect(new Set(drops.map(({ from }) => chartState(table, from)))).toEqual(new Set(['sending']));
    expect(drops.filter((edge) => does('file.accept')(edge))).toEqual([]);
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
    ).toEqual(['technician.giveUp', 'technician.giveUp', 'technician.giveUp']);
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
