/**
 * What the dossier says about the booth device, checked over every state of the chart under every policy.
 *
 * Source: dossier 1.3, 1.4 (steps 2 to 4) and 3; assumptions A1, A2, A19.
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
  foundUnder,
  statesUnder,
  statesWith,
  stuckBefore,
  withoutBefore,
} from './tables.ts';

const SLIP_EFFECTS = ['slip.show', 'slip.drop', 'slip.void'];

/** Edges of one session only: those after an edge back to `idle` belong to the next voter. */
function inSessionAfter(table: Table, edge: Edge): Edge[] {
  return edge.to === 0 ? [] : edgesFrom(table, edge.to, ({ from }) => from === 0);
}

describe('the terminal', () => {
  test('keeps nothing: after every session it is exactly as before the first', () => {
    expect(statesUnder('terminal', (table) => statesWith(table, 'idle').filter((state) => state !== 0))).toEqual([]);
    const finishing = (table: Table) => edges(table).filter(does('session.finish', 'session.stop'));
    expect(foundUnder('terminal', (table) => finishing(table).filter(({ to }) => to !== 0))).toEqual([]);
    expect(foundUnder('terminal', finishing)).not.toEqual([]);
  });

  test('comes back to idle from wherever it is', () => {
    expect(statesUnder('terminal', (table) => stuckBefore(table, [0]))).toEqual([]);
  });

  test('says that a session is over exactly when it is', () => {
    const unsaid = (table: Table) =>
      edges(table).filter(
        (edge) => does('session.finish', 'session.stop')(edge) !== (edge.to === 0 && edge.from !== 0),
      );
    expect(foundUnder('terminal', unsaid)).toEqual([]);
  });

  test('writes one vote in a finished session and none in a stopped one', () => {
    const uneven = (table: Table) =>
      edges(table).filter((edge) => does('vote.write')(edge) !== does('session.finish')(edge));
    expect(foundUnder('terminal', uneven)).toEqual([]);
    const stopped = (table: Table) => edges(table).filter(does('session.stop')).filter(does('vote.write'));
    expect(foundUnder('terminal', stopped)).toEqual([]);
  });

  test('writes nothing that was not chosen and confirmed', () => {
    expect(foundUnder('terminal', (table) => withoutBefore(table, 'vote.write', 'voter.confirm'))).toEqual([]);
    const unchosen = (table: Table) => withoutBefore(table, 'voter.confirm', 'voter.scan', 'voter.touch');
    expect(foundUnder('terminal', unchosen)).toEqual([]);
  });

  test('is a console or a touch screen, never both', () => {
    const consoleOnly = ['voter.scan', 'device.misread', 'lamp.light'];
    const screenOnly = ['voter.touch', 'screen.review'];
    for (const { table, policy, text } of casesOf('terminal')) {
      const isConsole = policy['terminal.variant'] === 'console';
      const seen = (names: readonly string[]) => names.filter((name) => edges(table).some(does(name)));
      expect(seen(consoleOnly), text).toEqual(isConsole ? consoleOnly : []);
      expect(seen(screenOnly), text).toEqual(isConsole ? [] : screenOnly);
    }
  });
});

describe('the control code', () => {
  test('is never offered where there is none', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      expect(statesWith(table, 'codeOffered').length > 0, text).toBe(policy['code.mode'] !== 'none');
    }
  });

  test('is drawn by the machine or kept from the voter, as the rule says', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const made = ['code.draw', 'code.keep'].filter((effect) => edges(table).some(does(effect)));
      const expected = { none: [], machineAssigned: ['code.draw'], voterChosen: ['code.keep'] };
      expect(made, text).toEqual(expected[policy['code.mode']]);
    }
  });

  test('can always be declined, and the vote is written all the same', () => {
    for (const { table, text } of casesOf('terminal')) {
      const declining = edges(table).filter(does('voter.declineCode'));
      expect(
        declining.map(({ from }) => from),
        text,
      ).toEqual(statesWith(table, 'codeOffered'));
      expect(declining.every(does('vote.write')), text).toBe(true);
    }
  });

  test('comes after the voter has confirmed, with nothing left to change', () => {
    const changing = (table: Table) =>
      edges(table)
        .filter(({ to }) => chartState(table, to) === 'codeOffered')
        .flatMap((edge) => inSessionAfter(table, edge).filter(does('voter.change', 'voter.voidSlip')));
    expect(foundUnder('terminal', changing)).toEqual([]);
  });
});

describe('the paper slip', () => {
  test('has no effect at all where there is none', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const seen = SLIP_EFFECTS.filter((effect) => edges(table).some(does(effect)));
      expect(seen, text).toEqual(policy['paper.mode'] === 'none' ? [] : SLIP_EFFECTS);
    }
  });

  test('lies in the box before a vote is written', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      if (policy['paper.mode'] === 'none') continue;
      expect(withoutBefore(table, 'vote.write', 'slip.drop'), text).toEqual([]);
      const both = edges(table).filter(does('vote.write')).filter(does('slip.drop'));
      const late = both.filter(({ effects }) => effects.indexOf('slip.drop') > effects.indexOf('vote.write'));
      expect(late, text).toEqual([]);
    }
  });

  test('never lies in the box without its vote', () => {
    const ending = (table: Table) =>
      edges(table)
        .filter(does('slip.drop'))
        .flatMap((edge) => [edge, ...inSessionAfter(table, edge)])
        .filter((edge) => edge.to === 0 && !does('vote.write')(edge));
    expect(foundUnder('terminal', ending)).toEqual([]);
  });

  // A second wrong slip is voided too, but with it the session ends: nothing is marked a third time.
  test('is replaced at most once in a session', () => {
    const twice = (table: Table) =>
      edges(table)
        .filter(does('slip.void'))
        .flatMap((edge) => inSessionAfter(table, edge).filter(does('slip.void')))
        .filter((edge) => edge.to !== 0 || !does('session.stop')(edge));
    expect(foundUnder('terminal', twice)).toEqual([]);
    const nextVoter = (table: Table) =>
      edges(table)
        .filter(does('slip.void'))
        .flatMap(({ to }) => edgesFrom(table, to).filter(does('slip.void')));
    expect(foundUnder('terminal', nextVoter)).not.toEqual([]);
  });
});
