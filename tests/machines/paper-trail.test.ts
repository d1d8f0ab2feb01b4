/**
 * What the paper trail must keep, checked over every state of the printer under every policy.
 *
 * Source: dossier assumption A19; attacks CI-07, CI-08 and AU-02; control C06.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/machines/table.ts';
import { casesOf, does, edges, edgesFrom, foundUnder, statesUnder, statesWith, stuckBefore } from './tables.ts';

const INSIDE = ['slip.drop', 'slip.wind'];
const GIVEN = [...INSIDE, 'slip.hand'];
const FATES = [...GIVEN, 'slip.void', 'slip.lose'];

describe('the printer', () => {
  test('prints nothing where there is no paper', () => {
    for (const { table, policy, text } of casesOf('paperTrail')) {
      expect(edges(table).length > 0, text).toBe(policy['paper.mode'] !== 'none');
    }
  });

  test('winds slips up, drops them or gives them out, as the rule says, and one of them only', () => {
    for (const { table, policy, text } of casesOf('paperTrail')) {
      const seen = GIVEN.filter((effect) => edges(table).some(does(effect)));
      const expected = { none: [], vvpatRoll: ['slip.wind'], vvpatCut: ['slip.drop'], bmd: ['slip.hand'] };
      expect(seen, text).toEqual(expected[policy['paper.mode']]);
    }
  });

  test('gives every slip that was shown one fate before the next is shown', () => {
    // From the edge that shows a slip, no way that avoids every fate leads to another.
    const unsettled = (table: Table) =>
      edges(table)
        .filter(does('slip.show'))
        .flatMap(({ to }) => edgesFrom(table, to, does(...FATES)).filter(does('slip.show')));
    expect(foundUnder('paperTrail', unsettled)).toEqual([]);
    const twice = (table: Table) =>
      edges(table)
        .filter(does(...FATES))
        .flatMap(({ to }) => edgesFrom(table, to, does('slip.show')).filter(does(...FATES)));
    expect(foundUnder('paperTrail', twice)).toEqual([]);
    expect(foundUnder('paperTrail', (table) => edges(table).filter(does('slip.show')))).not.toEqual([]);
  });

  test('takes a slip in only after the terminal says that it was accepted', () => {
    const unasked = (table: Table) => edgesFrom(table, 0, does('terminal.accept')).filter(does(...GIVEN, 'slip.lose'));
    expect(foundUnder('paperTrail', unasked)).toEqual([]);
  });

  test('never has marked paper again once it is in a hand: it tears none, and keeps none', () => {
    for (const { table, policy, text } of casesOf('paperTrail')) {
      if (policy['paper.mode'] !== 'bmd') continue;
      expect(edges(table).filter(does('slip.lose', 'device.tear', ...INSIDE)), text).toEqual([]);
      const handed = edges(table).filter(does('slip.hand'));
      expect(handed.length, text).toBeGreaterThan(0);
      const kept = handed.filter((edge) => edge.to !== 0 || !does('terminal.accept')(edge));
      expect(kept, text).toEqual([]);
    }
  });

  test('loses a slip only in a jam, and every jam is noted', () => {
    const quiet = (table: Table) =>
      edges(table).filter((edge) => does('device.jam', 'device.tear')(edge) !== does('jam.note')(edge));
    expect(foundUnder('paperTrail', quiet)).toEqual([]);
    const losing = (table: Table) => edges(table).filter((edge) => does('slip.lose')(edge) && !does('jam.note')(edge));
    expect(foundUnder('paperTrail', losing)).toEqual([]);
  });

  test('ends no session with a vote: a slip of an ended session is void', () => {
    const taken = (table: Table) =>
      edges(table)
        .filter(does('terminal.cancel'))
        .filter(does(...GIVEN));
    expect(foundUnder('paperTrail', taken)).toEqual([]);
    const shown = (table: Table) =>
      statesWith(table, 'shown').filter(
        (state) =>
          !edges(table).some((edge) => edge.from === state && does('terminal.cancel')(edge) && does('slip.void')(edge)),
      );
    expect(statesUnder('paperTrail', shown)).toEqual([]);
  });

  test('comes back to ready from wherever it is, with the help of a member where it must', () => {
    expect(statesUnder('paperTrail', (table) => stuckBefore(table, [0]))).toEqual([]);
    for (const { table, policy, text } of casesOf('paperTrail')) {
      if (policy['paper.mode'] === 'none') continue;
      const helpless = table.labels.flatMap((label, state) => {
        const alone = edgesFrom(table, state, does('commission.clear', 'commission.changePaper'));
        return state === 0 || alone.some(({ to }) => to === 0) ? [] : [label];
      });
      expect(helpless, text).toEqual(expect.arrayContaining(['stuck', 'paperGone']));
    }
  });
});
