/**
 * What the dossier says about a visit, checked over every state of the chart under every policy.
 *
 * Source: dossier 2.1, 2.2, control equations 2 and 7 of 4.2; assumption A7.
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
  repeats,
  statesUnder,
  stuckBefore,
  withoutBefore,
} from './tables.ts';

const IN_THE_BOX = ['carrier.insertAtDesk', 'ballot.drop', 'paper.drop', 'portable.vote'];

function eventsTaken(table: Table): Set<string> {
  return new Set(edges(table).map(({ event }) => event));
}

describe('a visit', () => {
  test('can end from wherever it is', () => {
    expect(statesUnder('visit', (table) => stuckBefore(table, ends(table)))).toEqual([]);
  });

  test('ends outside the station and nowhere else', () => {
    const values = casesOf('visit').flatMap(({ table }) => ends(table).map((state) => chartState(table, state)));
    expect([...new Set(values)].sort()).toEqual(['gaveUp', 'left', 'redirected', 'rejected', 'walkedOff']);
  });

  test('puts at most one vote where it is counted', () => {
    expect(foundUnder('visit', (table) => repeats(table, ...IN_THE_BOX))).toEqual([]);
  });

  test('takes one signature, before any carrier, ballot or portable device', () => {
    expect(foundUnder('visit', (table) => repeats(table, 'list.takeSignature'))).toEqual([]);
    const handedOut = ['carrier.handOut', 'ballot.handOut'];
    const early = (table: Table) => handedOut.flatMap((effect) => withoutBefore(table, effect, 'list.takeSignature'));
    expect(foundUnder('visit', early)).toEqual([]);
    const unsigned = (table: Table) =>
      edges(table)
        .filter(does('portable.vote'))
        .filter((edge) => !does('list.takeSignature')(edge));
    expect(foundUnder('visit', unsigned)).toEqual([]);
  });

  test('gives nothing to a voter who is neither on the list nor added to it', () => {
    const unlisted = (table: Table) =>
      withoutBefore(table, 'list.takeSignature', 'registrar.findEntry', 'list.addVoter', 'registrar.visitHome');
    expect(foundUnder('visit', unlisted)).toEqual([]);
  });

  test('gives nothing to a voter who was not identified, except at home', () => {
    const unknown = (table: Table) =>
      withoutBefore(table, 'list.takeSignature', 'registrar.identify', 'registrar.visitHome');
    expect(foundUnder('visit', unknown)).toEqual([]);
  });
});

describe('additions to the list', () => {
  const ADDITIONS = ['registrar.addByDocument', 'registrar.addByApplication', 'registrar.addByPhone'];

  // Weaker proof includes stronger: where a call is enough, so is a document.
  test.each<{ addition: Policy['list.addition']; accepted: string[] }>([
    { addition: 'document', accepted: ['registrar.addByDocument'] },
    { addition: 'application', accepted: ['registrar.addByDocument', 'registrar.addByApplication'] },
    { addition: 'phone', accepted: ADDITIONS },
  ])('are made by what the rule $addition accepts, and only while lists are open', ({ addition, accepted }) => {
    const cases = casesOf('visit').filter(({ policy }) => policy['list.addition'] === addition);
    expect(cases.length).toBeGreaterThan(0);
    for (const { table, policy, text } of cases) {
      const taken = eventsTaken(table);
      expect(
        ADDITIONS.filter((event) => taken.has(event)),
        text,
      ).toEqual(policy['list.supplement'] ? accepted : []);
    }
  });

  test('by certificate need certificates to exist, and always take one', () => {
    for (const { table, policy, text } of casesOf('visit')) {
      const byCertificate = edges(table).filter(does('registrar.addByCertificate'));
      expect(byCertificate.length > 0, text).toBe(policy['avc.enabled']);
      expect(byCertificate.every(does('certificate.present')), text).toBe(true);
    }
  });

  test('happen at most once a visit, and only to those who were looked up in vain', () => {
    expect(foundUnder('visit', (table) => repeats(table, 'list.addVoter'))).toEqual([]);
    expect(foundUnder('visit', (table) => withoutBefore(table, 'list.addVoter', 'registrar.findNothing'))).toEqual([]);
  });
});

describe('an electronic visit', () => {
  test('has the terminal again at most once, and never where nothing is reissued', () => {
    expect(foundUnder('visit', (table) => repeats(table, 'voter.askAgain'))).toEqual([]);
    for (const { table, policy, text } of casesOf('visit')) {
      expect(eventsTaken(table).has('voter.askAgain'), text).toBe(policy['abort.reissue'] === 1);
    }
  });

  test('returns or keeps the carrier that was handed out, one of the two and once', () => {
    const settled = does('carrier.handBack', 'carrier.keep');
    const open = (table: Table) =>
      edges(table)
        .filter(does('carrier.handOut'))
        .flatMap(({ to }) => edgesFrom(table, to, settled).filter((edge) => ends(table).includes(edge.to)));
    expect(foundUnder('visit', open)).toEqual([]);
    expect(foundUnder('visit', (table) => repeats(table, 'carrier.handBack', 'carrier.keep'))).toEqual([]);
    const unheld = (table: Table) => withoutBefore(table, 'carrier.handBack', 'carrier.handOut');
    expect(foundUnder('visit', unheld)).toEqual([]);
  });

  test('brings to the desk only a carrier on which the terminal has finished', () => {
    expect(foundUnder('visit', (table) => withoutBefore(table, 'carrier.insertAtDesk', 'terminal.finish'))).toEqual([]);
  });

  test('gives no ballot to somebody whose carrier may hold a vote', () => {
    const both = (table: Table) =>
      edges(table)
        .filter(does('terminal.finish', 'terminal.givePaper'))
        .flatMap(({ to }) => edgesFrom(table, to).filter(does('ballot.handOut')));
    expect(foundUnder('visit', both)).toEqual([]);
  });

  test('drops or keeps the paper that it was given, one of the two and once, and its carrier is read by nobody', () => {
    const given = (table: Table) => edges(table).filter(does('terminal.givePaper'));
    const fate = does('paper.drop', 'paper.keep');
    const open = (table: Table) =>
      given(table).flatMap(({ to }) =>
        edgesFrom(table, to, fate).filter((edge) => ends(table).includes(edge.to) && !fate(edge)),
      );
    expect(foundUnder('visit', open)).toEqual([]);
    expect(foundUnder('visit', (table) => repeats(table, 'paper.drop', 'paper.keep'))).toEqual([]);
    expect(foundUnder('visit', (table) => withoutBefore(table, 'paper.drop', 'terminal.givePaper'))).toEqual([]);
    const read = (table: Table) =>
      given(table).flatMap(({ to }) => edgesFrom(table, to).filter(does('carrier.insertAtDesk')));
    expect(foundUnder('visit', read)).toEqual([]);
    expect(foundUnder('visit', given)).not.toEqual([]);
  });

  test('shows the choice to a helper in the booth only', () => {
    const outside = (table: Table) =>
      edges(table)
        .filter(does('voter.assisted'))
        .filter(({ from }) => chartState(table, from) !== 'inBooth');
    expect(foundUnder('visit', outside)).toEqual([]);
  });

  test('can be what a voter gets who was denied paper', () => {
    for (const { table } of casesOf('visit')) {
      const denied = edges(table).filter(does('paper.denied'));
      expect(denied.map(({ to }) => chartState(table, to))).toEqual(['electronic']);
    }
  });
});

describe('a paper visit', () => {
  test('spoils at most one ballot, and gives another for it', () => {
    expect(foundUnder('visit', (table) => repeats(table, 'ballot.spoil'))).toEqual([]);
    const again = (table: Table) =>
      edges(table)
        .filter(does('ballot.handOut'))
        .flatMap(({ to }) => edgesFrom(table, to, does('ballot.spoil')).filter(does('ballot.handOut')));
    expect(foundUnder('visit', again)).toEqual([]);
    expect(foundUnder('visit', (table) => edges(table).filter(does('ballot.spoil')))).not.toEqual([]);
  });

  test('drops only a ballot that was handed out', () => {
    expect(foundUnder('visit', (table) => withoutBefore(table, 'ballot.drop', 'ballot.handOut'))).toEqual([]);
  });
});

describe('a visit at home', () => {
  test('needs the portable device to be allowed', () => {
    for (const { table, policy, text } of casesOf('visit')) {
      const atHome = edges(table).some(does('portable.vote', 'registrar.visitHome'));
      expect(atHome, text).toBe(policy['mobile.enabled']);
    }
  });

  test('is not followed by one in the room', () => {
    const both = (table: Table) =>
      edges(table)
        .filter(does('registrar.visitHome'))
        .flatMap(({ to }) => edgesFrom(table, to))
        .filter(does('carrier.handOut', 'ballot.handOut'));
    expect(foundUnder('visit', both)).toEqual([]);
  });
});
