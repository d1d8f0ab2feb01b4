/**
 * What each check catches and what it misses, on one small station: tamper with one thing, expect the exact list of
 * findings over all checks. A check that fires when it should not is as wrong as one that stays silent.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CONTROLS } from '../../src/controls/index.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { RECORDS } from '../../src/domain/records/custody.ts';
import type { Evidence } from '../../src/domain/records/records.ts';
import { honestEvidence } from './fixture.ts';
import { findingsOf } from './laws.ts';
import { TAMPERINGS } from './tamperings.ts';

const ids = CONTROLS.map(({ id }) => id);

describe('the controls together', () => {
  test('are silent on the honest station, which has every record', () => {
    expect(Object.keys(honestEvidence())).toEqual(expect.arrayContaining(Object.keys(RECORDS)));
    expect(findingsOf(honestEvidence())).toEqual([]);
  });

  test.each(TAMPERINGS)('$tamper', ({ change, caught }) => {
    const honest = honestEvidence();
    expect(findingsOf({ ...honest, ...change(honest) })).toEqual(caught);
  });
});

describe('rules that keep no such figure', () => {
  test.each<{ set: Partial<Policy>; open: readonly string[] }>([
    { set: { 'term.sealed': false }, open: ['store-seal: not_enough_evidence'] },
    { set: { 'proto.blanks': 'inferred' }, open: ['equation-6: not_enough_evidence'] },
    { set: { 'avc.stub': 'none' }, open: ['equation-10: not_enough_evidence'] },
    { set: { 'box.counter': 'none' }, open: [] },
    { set: { 'paper.mode': 'none' }, open: [] },
  ])('$set leave open: $open', ({ set, open }) => {
    const honest = honestEvidence();
    expect(findingsOf({ ...honest, policy: { ...honest.policy, ...set } })).toEqual(open);
  });

  test('make no irregularity of a certificate that its holder keeps', () => {
    const honest = honestEvidence();
    const policy: Policy = { ...honest.policy, 'avc.stub': 'none' };
    const handedBack = { ...honest, policy, certificates: { number: [900_061], retained: [0] } };
    expect(findingsOf(handedBack)).toEqual(['equation-10: not_enough_evidence']);
  });
});

describe('a code listed twice', () => {
  // More voters than codes must share some; only what goes beyond that breaks the promise.
  test.each([
    { rows: 1000, repeated: 0, found: false },
    { rows: 1002, repeated: 2, found: false },
    { rows: 1002, repeated: 3, found: true },
    { rows: 1000, repeated: 1, found: true },
  ])('among $rows rows, $repeated of them repeated, is found: $found', ({ rows, repeated, found }) => {
    const honest = honestEvidence();
    const given = Array.from({ length: rows }, (_, row) => ({ code: Math.max(0, row - repeated), choice: 9 }));
    const evidence: Evidence = {
      ...honest,
      policy: { ...honest.policy, 'code.len': 3 },
      controlProtocol: { rows: given, declined: 2 },
    };
    expect(findingsOf(evidence).includes('code-duplicates: code_listed_twice')).toBe(found);
  });
});

describe('the table', () => {
  const caughtBy = (id: string) => TAMPERINGS.filter(({ caught }) => caught.some((line) => line.startsWith(`${id}: `)));
  const missedBy = (id: string) => TAMPERINGS.filter(({ missed }) => missed[id] !== undefined);

  test.each(ids)('has something that %s catches and something that it misses', (id) => {
    expect([caughtBy(id).length > 0, missedBy(id).length > 0]).toEqual([true, true]);
  });

  test('never calls missed what is caught, and names only controls that there are', () => {
    const wrong = TAMPERINGS.flatMap(({ tamper, caught, missed }) =>
      Object.keys(missed)
        .filter((id) => !ids.includes(id) || caught.some((line) => line.startsWith(`${id}: `)))
        .map((id) => `${tamper}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('changes something each time', () => {
    const idle = TAMPERINGS.filter(({ change }) => {
      const honest = honestEvidence();
      return JSON.stringify({ ...honest, ...change(honest) }) === JSON.stringify(honest);
    });
    expect(idle).toEqual([]);
  });
});
