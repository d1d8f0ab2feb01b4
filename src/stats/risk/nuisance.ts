/**
 * The union-intersection test of strata: the least fortune over all vectors of stratum means with a given overall mean,
 * with a proof that there is no lesser one.
 *
 * How the overall mean is spread over the strata is a nuisance, and the p-value is the largest over all ways. A product
 * of bets that do not depend on the means is log-concave in them, so its minimum is at a corner and a search that walks
 * downhill from the middle ends in the wrong one. Nothing is walked here: boxes of vectors are cut in half until the
 * bound of the worst one, which holds for all that is in it because no stratum's fortune rises with its mean, meets the
 * fortune of a vector that was tried. What is returned is the bound, so that a search cut short is only less sharp.
 * Source: Spertus and Stark 2022 (arXiv 2207.03379) section 3; branch and bound on monotone functions.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import { fisherOf } from './intersection.ts';
import { logFortuneAt, possibleMeans, type StratumSample } from './stratum-fortune.ts';

export interface NuisanceOptions {
  readonly combine: 'product' | 'fisher';
  /** The logarithm of the p-value is at most so much above the largest; 0.001 makes 0.0500 of 0.04995. */
  readonly tolerance?: number;
  readonly boxesMax?: number;
}

export interface LargestPValue {
  /** Never below the largest p-value over all vectors. */
  readonly p: number;
  /** The largest that was found; `p` is near it unless the search was cut short. */
  readonly found: number;
  /** Where it was found; `undefined` if no vector is possible. */
  readonly means: readonly number[] | undefined;
  readonly boxes: number;
}

/** Means of all strata but the last, each between two bounds. The last follows from the overall mean. */
interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** No vector of the box has a larger p-value; its logarithm. */
  readonly bound: number;
}

/**
 * @param mean - of all auditable cards together, to be rejected.
 * @returns the p-value of the draws as they are now, not of the best moment so far.
 * @throws InvariantError if the weights do not add up to 1.
 */
export function largestPValue(
  strata: readonly StratumSample[],
  mean: number,
  { combine, tolerance = 1e-3, boxesMax = 20_000 }: NuisanceOptions,
): LargestPValue {
  const whole = strata.reduce((sum, { weight }) => sum + weight, 0);
  assert(strata.length > 0 && Math.abs(whole - 1) < 1e-9, `weights of strata add up to ${whole}`);
  const ranges = strata.map(possibleMeans);
  const limit = (side: 0 | 1): number =>
    strata.reduce((sum, { weight }, at) => sum + weight * present(ranges[at], 'range')[side], 0);
  // Every vector that the draws leave possible has a larger mean; or none has, and the null hypothesis is certain.
  if (limit(0) > mean * (1 + 1e-10)) return { p: 0, found: 0, means: undefined, boxes: 0 };
  if (limit(1) <= mean) return { p: 1, found: 1, means: undefined, boxes: 0 };
  const search = searchIn(strata, ranges, mean, combine);
  const first = search.box(
    ranges.slice(0, -1).map(([low]) => low),
    ranges.slice(0, -1).map(([, high]) => high),
  );
  const boxes: Box[] = first === undefined ? [] : [first];
  let best = { log: Number.NEGATIVE_INFINITY, means: undefined as readonly number[] | undefined };
  let seen = 0;
  for (; boxes.length > 0 && seen < boxesMax; seen += 1) {
    const worst = takeWorst(boxes);
    const tried = search.within(worst);
    if (tried.log > best.log || best.means === undefined) best = tried;
    if (worst.bound <= best.log + tolerance) {
      boxes.push(worst);
      break;
    }
    for (const half of search.halves(worst)) if (half.bound > best.log) boxes.push(half);
  }
  const bound = boxes.reduce((most, box) => Math.max(most, box.bound), best.log);
  return { p: Math.min(1, Math.exp(bound)), found: Math.min(1, Math.exp(best.log)), means: best.means, boxes: seen };
}

function takeWorst(boxes: Box[]): Box {
  let at = 0;
  for (const [index, { bound }] of boxes.entries()) if (bound > (boxes[at]?.bound ?? bound)) at = index;
  const worst = present(boxes[at], 'a box');
  const last = present(boxes.pop(), 'a box');
  if (at < boxes.length) boxes[at] = last;
  return worst;
}

/** Share of the overall mean by which a sum of products may be off; ten times what is taken for equal above. */
const ROUNDING = 1e-9;

interface Search {
  box(low: readonly number[], high: readonly number[]): Box | undefined;
  within(box: Box): { log: number; means: readonly number[] };
  halves(box: Box): Box[];
}

function searchIn(
  strata: readonly StratumSample[],
  ranges: readonly (readonly [number, number])[],
  mean: number,
  combine: 'product' | 'fisher',
): Search {
  const last = present(strata.at(-1), 'a stratum');
  const [lastLow, lastHigh] = present(ranges.at(-1), 'a range');
  const slack = (ROUNDING * mean) / last.weight;
  const rest = (means: readonly number[]): number =>
    (mean - means.reduce((sum, own, at) => sum + own * (strata[at]?.weight ?? 0), 0)) / last.weight;
  const logP = (means: readonly number[]): number => {
    const logs = means.map((own, at) => logFortuneAt(present(strata[at], 'a stratum'), own));
    if (logs.includes(Number.POSITIVE_INFINITY)) return Number.NEGATIVE_INFINITY;
    if (combine === 'fisher') return Math.log(fisherOf(logs));
    return Math.min(0, -logs.reduce((sum, log) => sum + log, 0));
  };
  const box: Search['box'] = (low, high) => {
    const highest = rest(low);
    // Where one vector is left, rounding must not leave none: nothing left would mean that the hypothesis is false.
    if (rest(high) > lastHigh + slack || highest < lastLow - slack) return undefined;
    return { low, high, bound: logP([...high, Math.max(lastLow, Math.min(highest, lastHigh))]) };
  };
  const within: Search['within'] = ({ low, high }) => {
    // On the diagonal of the box, as near its middle as the range of the last stratum lets it be.
    const from = rest(low);
    const fall = from - rest(high);
    const share = (value: number): number => (fall === 0 ? 0 : Math.min(1, Math.max(0, (from - value) / fall)));
    const place = Math.min(share(lastLow), Math.max(share(lastHigh), 0.5));
    const means = low.map((each, at) => each + place * ((high[at] ?? each) - each));
    const full = [...means, Math.min(lastHigh, Math.max(lastLow, rest(means)))];
    return { log: logP(full), means: full };
  };
  const halves: Search['halves'] = ({ low, high }) => {
    const widths = low.map((each, at) => ((high[at] ?? each) - each) * (strata[at]?.weight ?? 0));
    const widest = widths.indexOf(Math.max(...widths));
    if (widest < 0) return [];
    const middle = ((low[widest] ?? 0) + (high[widest] ?? 0)) / 2;
    return [box(low, high.with(widest, middle)), box(low.with(widest, middle), high)].filter(
      (half) => half !== undefined,
    );
  };
  return { box, within, halves };
}
