/**
 * One simulated audit whose rule needs of the past no more than the draws and their sum: the same steps as `stepTest`,
 * number by number, in one loop.
 *
 * Thousands of audits of thousands of draws are what a sample size costs. Here everything that changes with a draw is a
 * local variable, which the engine keeps in registers, and no rule is called; this is several times as fast. A test
 * holds it against `stepTest`, to the very draw.
 *
 * Left out: variances, and runs that start where the null hypothesis is decided already.
 * Source: Stark 2023 (ALPHA) section 2.5.2; the steps of `risk-test.ts`.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { NullHypothesis } from '../risk/null-hypothesis.ts';
import { FOLD_ABOVE, FOLD_BELOW, type PlainRule, type RiskState, SLACK } from '../risk/risk-test.ts';
import { drawFrom, UNFINISHED, type Urn } from './urn.ts';

/**
 * @param start - where the run begins, with the null hypothesis open and the risk limit not reached; stays as it is.
 * @param most - draws after which the run gives up.
 * @returns the draw that reaches the risk limit, from 1; `UNFINISHED` if none does.
 * @throws InvariantError if the null hypothesis is decided.
 */
export function plainRun(
  { cards, mean, upper }: NullHypothesis,
  rule: PlainRule,
  start: RiskState,
  urn: Urn,
  riskLimit: number,
  most: number,
  rng: Rng,
): number {
  assert(start.standing === 'open', `the null hypothesis is ${start.standing} before the run`);
  const { values } = urn;
  const finite = cards !== Number.POSITIVE_INFINITY;
  const goal = -Math.log(riskLimit);
  const slack = SLACK * cards * mean;
  const learns = rule.kind === 'shrinkTrunc';
  const [report, weightOfReport, c] = learns ? [rule.d * rule.eta, rule.d, rule.c] : [0, 0, 0];
  const betAt = rule.kind === 'bets' ? rule.betAt : undefined;
  let bet = rule.kind === 'bet' ? rule.bet : 0;
  const above = 1 + Number.EPSILON;
  const top = upper * (1 - Number.EPSILON);
  let { draws, sum, nullMean, product, peak, log, peakLog } = start;
  let isOpen = true;
  let folded = log !== 0 || peakLog !== 0;
  for (let draw = 1; draw <= most; draw += 1) {
    const value = values[drawFrom(urn, rng)] ?? 0;
    if (isOpen) {
      let factor: number;
      if (learns) {
        const weight = weightOfReport + draws;
        let eta = (report + sum) / weight;
        const low = nullMean * above;
        const below = eta - low;
        const under = top - eta;
        if (!(below > 0 && under > 0 && below * below * weight >= c * c && under * under * weight >= c * c)) {
          const away = c / Math.sqrt(weight);
          eta = Math.min(top - away, Math.max(eta, low + away));
          eta = eta < nullMean ? nullMean : eta > upper ? upper : eta;
        }
        const against = upper - nullMean;
        factor = (value * eta * against + (upper - value) * (upper - eta) * nullMean) / (upper * nullMean * against);
      } else {
        if (betAt !== undefined) bet = betAt(nullMean);
        factor = bet * nullMean > 1 ? value / nullMean : 1 + bet * (value - nullMean);
      }
      product *= factor > 0 ? factor : 0;
      if (product > peak) {
        peak = product;
        if (folded ? log + Math.log(peak) >= goal : peak * riskLimit >= 1) return draw;
      }
      if (product > FOLD_ABOVE || product < FOLD_BELOW) {
        folded = true;
        peakLog = Math.max(peakLog, log + Math.log(peak));
        log += Math.log(product);
        product = 1;
        peak = 1;
      }
    }
    draws += 1;
    sum += value;
    if (!finite) continue;
    const left = cards * mean - sum;
    const room = upper * (cards - draws) - left;
    if (left > slack && room > slack) nullMean = left / (cards - draws);
    else if (left < -slack) return draw;
    else if (room < -slack) return UNFINISHED;
    // Nothing is left to bet on, so no fortune grows any more; the null hypothesis may still turn out false.
    else isOpen = false;
  }
  return UNFINISHED;
}
