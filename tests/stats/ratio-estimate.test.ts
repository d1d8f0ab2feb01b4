/**
 * The ratio of a sample of clusters: what it gives for every sample of a small population, and where it is exact.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type Cluster, ratioEstimate } from '../../src/stats/ratio-estimate.ts';

const POPULATION: readonly Cluster[] = [
  { part: 30, whole: 100 },
  { part: 70, whole: 160 },
  { part: 22, whole: 90 },
  { part: 61, whole: 120 },
  { part: 45, whole: 150 },
  { part: 50, whole: 110 },
  { part: 33, whole: 80 },
  { part: 80, whole: 170 },
  { part: 41, whole: 140 },
  { part: 37, whole: 105 },
];

/** Every set of `count` clusters. */
function samples(count: number, from = 0): Cluster[][] {
  if (count === 0) return [[]];
  return POPULATION.slice(from).flatMap((each, at) => samples(count - 1, from + at + 1).map((rest) => [each, ...rest]));
}

function tested(sample: readonly Cluster[]): { ratio: number; standardError: number } {
  const verdict = ratioEstimate(sample, POPULATION.length, 2);
  if (verdict.kind !== 'tested') throw new Error(verdict.of);
  return verdict;
}

describe('the ratio of a sample of clusters', () => {
  // Goal: the variance is that of sampling. Method: every sample there is, so both sides are exact means.
  test.each([5, 6, 8])('of %d out of ten has the variance that it says, within a tenth', (count) => {
    const truth = tested(POPULATION).ratio;
    const all = samples(count).map(tested);
    const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
    const error = mean(all.map(({ ratio }) => (ratio - truth) ** 2));
    const said = mean(all.map(({ standardError }) => standardError ** 2));
    expect(said / error).toBeGreaterThan(0.9);
    expect(said / error).toBeLessThan(1.1);
  });

  test('of everything is exact', () => {
    const { ratio, standardError } = tested(POPULATION);
    expect(ratio).toBeCloseTo(469 / 1225, 12);
    expect(standardError).toBe(0);
  });

  test('has no error where all clusters have one ratio, however unequal they are', () => {
    const { standardError } = tested([10, 400, 35].map((whole) => ({ part: whole / 5, whole })));
    expect(standardError).toBeCloseTo(0, 12);
  });

  test('is the formula, worked by hand', () => {
    // R = 3/5; residuals -0.2 and 0.2 of wholes 2 and 3; s^2 = 0.08; (1 - 2/4) * 0.08 / (2 * 2.5^2).
    const verdict = ratioEstimate(
      [
        { part: 1, whole: 2 },
        { part: 2, whole: 3 },
      ],
      4,
      2,
    );
    expect(verdict).toMatchObject({ ratio: 0.6, clusters: 2 });
    expect(verdict.kind === 'tested' && verdict.standardError).toBeCloseTo(Math.sqrt((0.5 * 0.08) / 12.5), 12);
  });

  test('says when there is too little', () => {
    expect(ratioEstimate(POPULATION, 100)).toMatchObject({ kind: 'notEnoughData', found: 10, needed: 30 });
    const empty = Array.from({ length: 30 }, () => ({ part: 0, whole: 0 }));
    expect(ratioEstimate(empty, 100)).toMatchObject({ kind: 'notEnoughData', of: 'votes in the sample' });
  });

  test('refuses more clusters than there are, and votes below none', () => {
    expect(() => ratioEstimate(POPULATION, 9, 2)).toThrow();
    expect(() => ratioEstimate([{ part: -1, whole: 2 }], 9, 2)).toThrow();
  });
});
