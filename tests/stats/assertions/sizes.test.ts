// Sizes of audits of the official results, where every card is as reported.
import { describe, expect, test } from 'vitest';
import { LIST_2004, LIST_2012, LIST_2016 } from '../../../src/domain/published/results.ts';
import type { ListResult } from '../../../src/domain/published/types.ts';
import type { Assertion } from '../../../src/stats/assertions/assertion.ts';
import { type ListContest, listAssertions } from '../../../src/stats/assertions/kinds/list-contest.ts';
import type { Base } from '../../../src/stats/assertions/kinds/threshold.ts';
import type { Tally } from '../../../src/stats/assertions/linear.ts';
import { noErrorValue } from '../../../src/stats/assertions/overstatement.ts';
import { comparisonSize, pollingSize } from '../../../src/stats/assertions/sizes.ts';
import { countsOf, good } from '../../tally/worlds.ts';
import { allocated, outcomeOf } from './worlds.ts';

const RISK_LIMIT = 0.05;
const BET = 2 / 1.03905;

interface Audit {
  readonly tally: Tally;
  readonly assertions: readonly Assertion[];
}

/** The table of 2012 takes the valid votes for all cards: nobody published how many were cast. */
function auditOf(result: ListResult, base: Base): Audit {
  const { votes, valid, cast } = countsOf(result);
  const cards = result.year === 2012 ? valid : cast;
  const tally: Tally = { votes, invalid: cards - valid, cards };
  const contest: ListContest = {
    choices: result.rows.map(({ name }) => name),
    seats: result.listSeats,
    threshold: { numerator: 7, denominator: 100 },
    base,
    method: 'hare',
    loneWinner: { kind: 'takesAll' },
  };
  return { tally, assertions: good(listAssertions(contest, outcomeOf(allocated(contest, tally)), tally)) };
}

function sizesOf({ tally, assertions }: Audit, kind: string, first: string) {
  const found = assertions.find((one) => one.kind === kind && one.says.includes(first));
  if (found === undefined) throw new Error(`${kind} of ${first}`);
  const { assorter, margin } = found;
  const given = { noError: noErrorValue(assorter.upper, margin), bet: BET, riskLimit: RISK_LIMIT };
  return {
    margin,
    upper: assorter.upper,
    comparison: comparisonSize({ ...given, cards: Number.POSITIVE_INFINITY }),
    withoutReplacement: comparisonSize({ ...given, cards: tally.cards }),
    polling: pollingSize(assorter, tally, RISK_LIMIT),
  };
}

describe('audit sizes of official results', () => {
  test.each<{ result: ListResult; base: Base; count: number }>([
    { result: LIST_2004, base: 'valid', count: 22 },
    { result: LIST_2012, base: 'valid', count: 13 },
    { result: LIST_2016, base: 'valid', count: 12 },
  ])('$result.year has $count assertions', ({ result, base, count }) => {
    const { assertions } = auditOf(result, base);
    expect(assertions).toHaveLength(count);
    expect(assertions.filter(({ decidedBy }) => decidedBy === 'fullCount')).toEqual([]);
  });

  // Source: the table of the audit notes, 6a, which draws with replacement. Polling is rounded there.
  test.each<{
    result: ListResult;
    base: Base;
    kind: string;
    says: string;
    margin: number;
    upper: number;
    comparison: number;
    polling: number;
  }>([
    {
      result: LIST_2004,
      base: 'valid',
      kind: 'above',
      says: 'AIST',
      margin: 0.00915,
      upper: 7.143,
      comparison: 4861,
      polling: 928_000,
    },
    {
      result: LIST_2004,
      base: 'valid',
      kind: 'pair',
      says: '7 of Otan goes before seat 2 of Ak Zhol',
      margin: 0.01964,
      upper: 0.667,
      comparison: 210,
      polling: 3300,
    },
    {
      result: LIST_2004,
      base: 'cast',
      kind: 'below',
      says: 'AIST',
      margin: 0.00139,
      upper: 0.538,
      comparison: 2399,
      polling: 230_000,
    },
    {
      result: LIST_2012,
      base: 'valid',
      kind: 'pair',
      says: '8 of Ak Zhol goes before seat 8 of CPPK',
      margin: 0.00283,
      upper: 1,
      comparison: 2202,
      polling: 110_000,
    },
    {
      result: LIST_2012,
      base: 'valid',
      kind: 'above',
      says: 'CPPK',
      margin: 0.02655,
      upper: 7.143,
      comparison: 1673,
      polling: 114_000,
    },
    {
      result: LIST_2016,
      base: 'valid',
      kind: 'pair',
      says: '84 of Nur Otan goes before seat 8 of Ak Zhol',
      margin: 0.0009,
      upper: 0.563,
      comparison: 3876,
      polling: 722_000,
    },
    {
      result: LIST_2016,
      base: 'valid',
      kind: 'above',
      says: 'CPPK',
      margin: 0.01987,
      upper: 7.143,
      comparison: 2237,
      polling: 202_000,
    },
  ])('$result.year, base $base: $kind $says', ({ result, base, kind, says, margin, upper, comparison, polling }) => {
    const found = sizesOf(auditOf(result, base), kind, says);
    expect(found.margin).toBeCloseTo(margin, 5);
    expect(found.upper).toBeCloseTo(upper, 3);
    expect(found.comparison).toBe(comparison);
    expect(comparison - found.withoutReplacement).toBeGreaterThanOrEqual(0);
    expect(comparison - found.withoutReplacement).toBeLessThanOrEqual(3);
    expect(Math.abs(found.polling / polling - 1)).toBeLessThan(0.02);
  });

  test('grow without bound as the lead goes to nothing', () => {
    const { assertions } = auditOf(LIST_2004, 'valid');
    const [first] = assertions;
    if (first === undefined) throw new Error('no assertion');
    const none: Tally = { votes: new Array(10).fill(0), invalid: 100, cards: 100 };
    expect(pollingSize(first.assorter, none, RISK_LIMIT)).toBe(Number.POSITIVE_INFINITY);
    expect(comparisonSize({ cards: 100, noError: 0.500001, bet: BET, riskLimit: RISK_LIMIT })).toBeLessThanOrEqual(100);
    expect(() => comparisonSize({ cards: 100, noError: 0.5, bet: BET, riskLimit: RISK_LIMIT })).toThrow('value 0.5');
  });
});
