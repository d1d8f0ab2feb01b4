/**
 * Which rules cannot stand beside marked paper as the vote, over every value of those that can.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import { hasSlipBeside, isMarkedPaper, markedPaperFaults } from '../../src/domain/policy/marked-paper.ts';
import { policyOf } from '../../src/domain/policy/policy.ts';
import type { FlagId, FlagValue, Policy } from '../../src/domain/policy/types.ts';

const valuesOf = (flag: FlagId): readonly FlagValue[] =>
  present(
    FLAGS.find(({ id }) => id === flag),
    flag,
  ).values;
const year = present(BASELINES[1], 'a year');
const GOOD = policyOf(year, [], {
  'paper.mode': 'bmd',
  'code.mode': 'none',
  'paper.official': true,
  'recount.kind': 'paper',
});

describe('marked paper', () => {
  test('stands beside every value of every flag but those that contradict it, each with one line', () => {
    const refused = FLAGS.flatMap(({ id, values }) =>
      values.filter((value) => markedPaperFaults({ ...GOOD, [id]: value }).length > 0).map((value) => `${id} ${value}`),
    );
    expect(refused).toEqual([
      'code.mode voterChosen',
      'code.mode machineAssigned',
      'paper.official false',
      'recount.kind reprint',
    ]);
    const worst: Policy = { ...GOOD, 'code.mode': 'voterChosen', 'paper.official': false, 'recount.kind': 'reprint' };
    expect(markedPaperFaults(worst).map((line) => line.split(',')[0])).toEqual([
      'bmd needs code.mode = none',
      'bmd needs paper.official = true',
      'bmd needs recount.kind = paper',
    ]);
    for (const mode of valuesOf('paper.mode').filter((value) => value !== 'bmd')) {
      expect(markedPaperFaults({ ...worst, 'paper.mode': mode } as Policy)).toEqual([]);
    }
  });

  test('is either the vote or a slip beside one', () => {
    const kinds = valuesOf('paper.mode').map((mode) => {
      const policy = { 'paper.mode': mode } as Policy;
      return [mode, isMarkedPaper(policy), hasSlipBeside(policy)];
    });
    expect(kinds).toEqual([
      ['none', false, false],
      ['vvpatRoll', false, true],
      ['vvpatCut', false, true],
      ['bmd', true, false],
    ]);
  });
});
