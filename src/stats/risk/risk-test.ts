/**
 * A risk function as a stream: a gambler who starts with 1 and bets, before each draw, that it exceeds the null mean.
 *
 *     ALPHA     T_j = T_{j-1} (x eta/m + (u - x)(u - eta)/(u - m)) / u      an estimate `eta` of the mean, in [m, u]
 *     betting   T_j = T_{j-1} (1 + lambda (x - m))                         a bet `lambda`, in [0, 1/m]
 *
 * Under the null hypothesis the fortune is a nonnegative supermartingale, so it ever reaches `1/p` with chance `p` at
 * most (Ville), whenever one stops. The rule that bets is given the past and nothing else, so no rule can look at the
 * draw that it bets on. An estimate or bet outside its range would break the bound, so it is moved to the nearest end.
 *
 * The fortune is a product that is folded into a logarithm before it leaves the range of a float: no logarithm a draw,
 * no overflow, and a memory that does not grow.
 *
 * Source: Stark 2023 (ALPHA, AOAS 17(1)); Waudby-Smith and Ramdas 2020 (arXiv 2010.09686).
 * @module
 */
import { assert } from '../../base/assert.ts';
import { checkNull, type NullHypothesis, nextNullMean } from './null-hypothesis.ts';

/** What a rule may see before a draw. */
export interface Past {
  readonly draws: number;
  readonly sum: number;
  /** The first draw; sums of distances from it keep their digits where draws hardly vary, and need no division. */
  readonly first: number;
  readonly distances: number;
  readonly squares: number;
  /** That the next draw is bet against. */
  readonly nullMean: number;
  /** That the last draw was bet against; of the first draw itself before it. */
  readonly lastNullMean: number;
}

/** A rule in numbers: one bet, a bet against each null mean, or ALPHA's estimate that shrinks to the mean so far. */
export type PlainRule =
  | { readonly kind: 'bet'; readonly bet: number }
  | { readonly kind: 'bets'; readonly betAt: (nullMean: number) => number }
  | { readonly kind: 'shrinkTrunc'; readonly eta: number; readonly c: number; readonly d: number };

export interface RiskTest {
  readonly hypothesis: NullHypothesis;
  /** What the rule returns: ALPHA's estimate of the mean, or a bet. */
  readonly form: 'estimate' | 'bet';
  readonly rule: (past: Past) => number;
  /** The same rule, where it needs of the past no more than the draws and their sum: simulations are faster with it. */
  readonly plain?: PlainRule;
}

/**
 * Where the draws have put the null hypothesis: `open`; `edge`, if it holds only where all that is left is 0, or `u`;
 * `false` or `true`, whatever is left.
 */
export type Standing = 'open' | 'edge' | 'false' | 'true';

/** One run of a test. It changes in place, because a test may see a million draws. */
export interface RiskState extends Past {
  draws: number;
  sum: number;
  first: number;
  distances: number;
  squares: number;
  nullMean: number;
  lastNullMean: number;
  standing: Standing;
  /** The fortune is `exp(log) * product`. */
  log: number;
  product: number;
  /** The highest fortune since `log` last changed is `exp(log) * peak`, that before it `exp(peakLog)`. */
  peak: number;
  peakLog: number;
}

/** A product beyond these is folded into the logarithm. */
export const FOLD_ABOVE = 1e100;
export const FOLD_BELOW = 1e-100;

/** Share of `N t` by which a sum may be off after a million additions; a sum nearer than that is not beyond. */
export const SLACK = 1e-10;

/** Assorter values that were computed in two ways differ in their last digit. */
const ROUNDING = 1e-12;

/** @throws InvariantError if the hypothesis makes no sense. */
export function startTest({ hypothesis }: RiskTest): RiskState {
  checkNull(hypothesis);
  const { mean } = hypothesis;
  return {
    draws: 0,
    sum: 0,
    first: 0,
    distances: 0,
    squares: 0,
    nullMean: mean,
    lastNullMean: mean,
    standing: 'open',
    log: 0,
    product: 1,
    peak: 1,
    peakLog: 0,
  };
}

/**
 * One draw.
 *
 * @param value - in `[0, upper]`.
 * @throws InvariantError if the value is out of range, or every card has been drawn.
 */
export function stepTest(test: RiskTest, state: RiskState, value: number): void {
  const { cards, mean, upper } = test.hypothesis;
  if (!(value >= 0 && value <= upper + ROUNDING && state.draws < cards)) refuse(test, state, value);
  if (state.standing === 'open') stake(test, state, value);
  // Certain only from the draw after: a history shows what the draws so far were worth as bets.
  else if (state.standing === 'false') settle(state, Number.POSITIVE_INFINITY);
  else if (state.standing === 'true') settle(state, Number.NEGATIVE_INFINITY);
  // Nothing is left to bet on, so what was won is given back; a highest fortune stays what it is.
  else settle(state, Math.min(0, logFortune(state)));
  if (state.draws === 0) state.first = value;
  const away = value - state.first;
  state.distances += away;
  state.squares += away * away;
  state.draws += 1;
  state.sum += value;
  if (cards === Number.POSITIVE_INFINITY) return;
  state.lastNullMean = state.nullMean;
  const left = cards * mean - state.sum;
  const slack = SLACK * cards * mean;
  const room = upper * (cards - state.draws) - left;
  if (left > slack && room > slack) state.nullMean = nextNullMean(cards, mean, state.draws, state.sum);
  else state.standing = left < -slack ? 'false' : room < -slack ? 'true' : 'edge';
}

function refuse({ hypothesis }: RiskTest, { draws }: RiskState, value: number): void {
  assert(draws < hypothesis.cards, `more draws than the ${hypothesis.cards} cards`);
  assert(false, `draw ${draws + 1} is ${value}, outside 0..${hypothesis.upper}`);
}

function stake({ hypothesis, form, rule }: RiskTest, state: RiskState, value: number): void {
  const { upper } = hypothesis;
  const m = state.nullMean;
  const asked = rule(state);
  let factor: number;
  if (form === 'estimate') {
    const eta = asked < m ? m : asked > upper ? upper : asked;
    // The formula over one common denominator: divisions are what a step costs.
    factor = (value * eta * (upper - m) + (upper - value) * (upper - eta) * m) / (upper * m * (upper - m));
  } else {
    const bet = asked > 0 ? asked : 0;
    factor = bet * m > 1 ? value / m : 1 + bet * (value - m);
  }
  // Whoever bets everything and loses has nothing, not minus a rounding error.
  state.product *= factor > 0 ? factor : 0;
  if (state.product > state.peak) state.peak = state.product;
  if (state.product > FOLD_ABOVE || state.product < FOLD_BELOW) fold(state);
}

function fold(state: RiskState): void {
  state.peakLog = Math.max(state.peakLog, state.log + Math.log(state.peak));
  state.log += Math.log(state.product);
  state.product = 1;
  // What was reached before is in peakLog; minus infinity stays there, and its peak must not count.
  state.peak = 1;
}

function settle(state: RiskState, log: number): void {
  fold(state);
  state.log = log;
  state.peakLog = Math.max(state.peakLog, log);
}

/** Variance of the draws so far, over their number; 0 before the first. */
export function varianceOf({ draws, distances, squares }: Past): number {
  return draws === 0 ? 0 : Math.max(0, squares - (distances * distances) / draws) / draws;
}

/** A run that goes on apart from this one. */
export function copyState(state: RiskState): RiskState {
  return { ...state };
}

/** Whether the p-value is at most the risk limit; takes a logarithm only where the fortune was folded. */
export function reaches(state: RiskState, riskLimit: number): boolean {
  if (state.standing === 'false') return true;
  return state.log === 0 && state.peakLog === 0 ? state.peak * riskLimit >= 1 : logPeak(state) >= -Math.log(riskLimit);
}

/** Natural logarithm of the fortune now. */
export function logFortune({ log, product }: RiskState): number {
  return product === 1 ? log : log + Math.log(product);
}

/** Natural logarithm of the highest fortune so far, at least 0; infinite once the null hypothesis cannot hold. */
export function logPeak({ standing, log, peak, peakLog }: RiskState): number {
  return standing === 'false' ? Number.POSITIVE_INFINITY : Math.max(peakLog, log + Math.log(peak));
}

/**
 * The p-value of the draws so far, whenever one looks: one over the highest fortune.
 * @returns `0..1`; 0 only where the draws rule the null hypothesis out whatever the rest is.
 */
export function pValue(state: RiskState): number {
  return Math.exp(-logPeak(state));
}

/** The p-value of the fortune now, which forgets how high it has been. */
export function currentPValue(state: RiskState): number {
  return Math.min(1, Math.exp(-logFortune(state)));
}
