/**
 * What each check of the way up catches and what it misses: tamper with one thing, expect the exact list of findings over
 * all checks.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { TREE_CONTROLS } from '../../../src/controls/tree/index.ts';
import type { TreeEvidence, TreeRecords } from '../../../src/domain/tree/records.ts';
import { HONEST } from './fixture.ts';
import { treeFindingsOf } from './laws.ts';
import { TREE_TAMPERINGS } from './tamperings.ts';

/** An auditor of an open election sees every record: the test below shows it. */
const honest = HONEST as TreeEvidence & TreeRecords;
const ids = TREE_CONTROLS.map(({ id }) => id);

describe('the checks of the way up together', () => {
  test('are silent on the honest election, which has every record', () => {
    expect(treeFindingsOf(honest)).toEqual([]);
  });

  test.each(TREE_TAMPERINGS)('$tamper', ({ change, caught }) => {
    expect(treeFindingsOf({ ...honest, ...change(honest) })).toEqual(caught);
  });
});

describe('the table', () => {
  const known = (line: string): boolean => !line.endsWith('not_enough_evidence');
  const catches = (id: string): boolean =>
    TREE_TAMPERINGS.some(({ caught }) => caught.some((line) => line.startsWith(`${id}: `) && known(line)));

  test.each(ids)('has something that %s catches and something that it misses', (id) => {
    expect([catches(id), TREE_TAMPERINGS.some(({ missed }) => missed[id] !== undefined)]).toEqual([true, true]);
  });

  test('has every kind of finding that a check declares, and no other', () => {
    const made = TREE_TAMPERINGS.flatMap(({ caught }) => caught).filter(known);
    const declared = TREE_CONTROLS.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}: ${kind}`));
    expect([...new Set(made)].sort()).toEqual(declared.sort());
  });

  test('never calls missed what is caught, and names only checks that there are', () => {
    const wrong = TREE_TAMPERINGS.flatMap(({ tamper, caught, missed }) =>
      Object.keys(missed)
        .filter((id) => !ids.includes(id) || caught.some((line) => line.startsWith(`${id}: `)))
        .map((id) => `${tamper}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });
});
