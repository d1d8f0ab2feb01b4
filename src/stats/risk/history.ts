/**
 * The p-values of a list of draws, one after another, and how many draws it takes to reach a risk limit.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { currentPValue, logFortune, logPeak, pValue, type RiskTest, startTest, stepTest } from './risk-test.ts';

export interface History {
  /** One over the highest fortune: valid whenever one stops, if the draws are in random order. */
  readonly p: number;
  /** Of the fortune after the last draw. */
  readonly last: number;
  /** Of the fortune after each draw; the last entry counts that the null hypothesis has been ruled out. */
  readonly current: readonly number[];
  /** The smallest so far, after each draw. */
  readonly running: readonly number[];
  /** Logarithm of the fortune after each draw. */
  readonly logFortunes: readonly number[];
}

/** @throws InvariantError if a value is out of range, or there are more draws than cards. */
export function historyOf(test: RiskTest, values: readonly number[]): History {
  const state = startTest(test);
  const current: number[] = [];
  const running: number[] = [];
  const logFortunes: number[] = [];
  for (const value of values) {
    stepTest(test, state, value);
    current.push(currentPValue(state));
    running.push(pValue(state));
    logFortunes.push(logFortune(state));
  }
  if (state.standing === 'false') current[current.length - 1] = 0;
  return { p: pValue(state), last: current.at(-1) ?? 1, current, running, logFortunes };
}

/**
 * @param values - in order; repeated from the first where they are too few.
 * @param riskLimit - in `(0, 1)`.
 * @param drawsMax - after which it gives up, or earlier where the cards are used up.
 * @returns the first draw whose p-value is at most the risk limit; `undefined` if none is.
 * @throws InvariantError if there are no values, or a parameter is out of range.
 */
export function drawsUntil(
  test: RiskTest,
  values: readonly number[],
  riskLimit: number,
  drawsMax = values.length,
): number | undefined {
  assert(riskLimit > 0 && riskLimit < 1, `risk limit ${riskLimit}`);
  assert(values.length > 0 && Number.isSafeInteger(drawsMax), `${values.length} values, at most ${drawsMax} draws`);
  const most = Math.min(test.hypothesis.cards, drawsMax);
  const goal = -Math.log(riskLimit);
  const state = startTest(test);
  for (let draw = 0; draw < most; draw += 1) {
    stepTest(test, state, values[draw % values.length] ?? 0);
    if (logPeak(state) >= goal) return draw + 1;
  }
  return undefined;
}
