/**
 * Clusters: areas in which more units are marked than chance would have put there.
 *
 * Given how many units are marked in all, and that each was as likely to be one of them, the marked units of an area
 * are hypergeometric. The upper tail is exact, whatever the rate and however small the area; a chi-square over areas of
 * five units is not. The p-value of an area is multiplied by the number of areas that are looked at (Bonferroni), which
 * also holds where areas lie within each other.
 *
 * Leaves out: units that are unlike (older devices, weaker lines), and a rate that is too high everywhere.
 * Source: attack AV-02 of the catalogue (failure clustering); Fisher's exact test, one-sided.
 * @module
 */
import { assert } from '../base/assert.ts';
import { logGamma } from './tails.ts';
import { tooFew, type Verdict } from './verdicts.ts';

const AREAS_NEEDED = 2;

export interface Area {
  readonly units: number;
  /** Of these, `0..units`. */
  readonly marked: number;
}

export interface Cluster extends Area {
  /** Place in the list of areas. */
  readonly place: number;
  /** Family-wise, at most 1. */
  readonly p: number;
}

export interface AreaClusters {
  readonly clusters: readonly Cluster[];
  /** Of the most extreme area, family-wise; 1 where nothing is marked. */
  readonly p: number;
}

const CLUSTER_NULL = 'Every unit is as likely to be marked, wherever it lies, and none because another is.';
export const CLUSTER_CANNOT_PROVE =
  'That anybody caused the failures: devices of one delivery, a weak line, heat or a power cut fail together in one ' +
  'area without any aim. Failures everywhere alike are no cluster, and are not seen.';

/**
 * @param all - all units, each in one of the areas or in several that lie within each other.
 * @param alpha - family-wise level, above 0 and below 1.
 * @returns areas with a family-wise p of at most `alpha`, by place.
 * @throws InvariantError if a count is not whole, an area has more units or marks than there are, or more marks than
 *   units, or `alpha` is out of its range.
 */
export function areaClusters(all: Area, areas: readonly Area[], alpha: number): Verdict<AreaClusters> {
  assert(alpha > 0 && alpha < 1, `level ${alpha}`);
  assert(isArea(all), `${all.marked} of ${all.units}`);
  if (areas.length < AREAS_NEEDED) return tooFew('areas', areas.length, AREAS_NEEDED);
  const tested = areas.map((area, place): Cluster => {
    const within = isArea(area) && area.units <= all.units && area.marked <= all.marked;
    assert(within, `area ${place}: ${area.marked} of ${area.units}`);
    return { ...area, place, p: Math.min(1, areas.length * drawnTail(all, area.units, area.marked)) };
  });
  return {
    kind: 'tested',
    nullHypothesis: CLUSTER_NULL,
    cannotProve: CLUSTER_CANNOT_PROVE,
    clusters: tested.filter(({ p }) => p <= alpha),
    p: tested.reduce((least, { p }) => Math.min(least, p), 1),
  };
}

function isArea({ units, marked }: Area): boolean {
  return Number.isInteger(units) && Number.isInteger(marked) && marked >= 0 && marked <= units;
}

/**
 * Chance that `drawn` units, drawn without putting back, have at least `least` marked ones among them:
 * `sum over j >= least of C(K, j) C(N - K, n - j) / C(N, n)`, with `N` units of which `K` are marked and `n` drawn.
 *
 * @param drawn - whole, `0..units`.
 * @param least - whole; 0 or less is certain.
 * @throws InvariantError if a count is out of its range.
 */
export function drawnTail(all: Area, drawn: number, least: number): number {
  const { units, marked } = all;
  assert(isArea(all) && Number.isInteger(least), `${marked} of ${units}, at least ${least}`);
  assert(Number.isInteger(drawn) && drawn >= 0 && drawn <= units, `${drawn} drawn of ${units}`);
  // No draw has fewer: there are not enough units without a mark.
  if (least <= Math.max(0, drawn - (units - marked))) return 1;
  const whole = logChoose(units, drawn);
  let sum = 0;
  for (let j = least; j <= Math.min(marked, drawn); j += 1) {
    sum += Math.exp(logChoose(marked, j) + logChoose(units - marked, drawn - j) - whole);
  }
  return Math.min(1, sum);
}

function logChoose(of: number, picked: number): number {
  return logGamma(of + 1) - logGamma(picked + 1) - logGamma(of - picked + 1);
}
