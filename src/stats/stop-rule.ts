/**
 * A rule that stops a device once so many voters complain of it: how often it stops an honest one, how often it misses
 * one that lies, and what a campaign of false complaints makes of it. All three are binomial, and exact.
 *
 * With `n` voters, a threshold `t` and a chance `p` for each voter to complain, the rule stops with chance
 * `P(Bin(n, p) >= t)`. Leaves out voters who talk to each other: their complaints are not independent.
 * Source: attack catalogue, conflict "C43 stop rule v AU-14" and property P12 (phi and beta together); R08.
 * @module
 */
import { assert } from '../base/assert.ts';
import { logBinomialTail } from './binomial.ts';

export interface StopRule {
  /** Voters on the devices that the rule counts together, whole, `>= 1`. */
  readonly voters: number;
  /** Complaints at which they stop, whole, `>= 1`. */
  readonly threshold: number;
}

export interface StopRisks {
  /** phi: chance that honest devices are stopped by voters who err. */
  readonly falseStop: number;
  /** beta: chance that devices that lie are not stopped. */
  readonly missed: number;
  /** Chance that honest devices are stopped where some voters lie. */
  readonly campaignStop: number;
}

/** Chances for each voter to complain, `0..1`: in error, because her vote was changed and she saw it, as a lie. */
export interface ComplaintRates {
  readonly honest: number;
  readonly attack: number;
  readonly campaign: number;
}

/**
 * Chance that at least `threshold` of `voters` complain.
 *
 * @param rate - chance for each voter, `0..1`.
 * @throws InvariantError if an argument is out of its range.
 */
export function stopChance({ voters, threshold }: StopRule, rate: number): number {
  assert(Number.isInteger(voters) && voters >= 1, `${voters} voters`);
  assert(Number.isInteger(threshold) && threshold >= 1, `threshold ${threshold}`);
  return Math.exp(logBinomialTail(threshold, voters, rate));
}

/** Both errors of the rule, and what lies make of it. @throws InvariantError if a rate is out of its range. */
export function stopRisks(rule: StopRule, { honest, attack, campaign }: ComplaintRates): StopRisks {
  return {
    falseStop: stopChance(rule, honest),
    missed: 1 - stopChance(rule, either(honest, attack)),
    campaignStop: stopChance(rule, either(honest, campaign)),
  };
}

/** Whoever complains for two reasons complains once. */
function either(one: number, other: number): number {
  assert(one >= 0 && one <= 1 && other >= 0 && other <= 1, `rates ${one} and ${other}`);
  return one + other - one * other;
}

/**
 * The smallest threshold that stops honest devices with chance `falseStopMost` or less.
 *
 * @returns `1..voters + 1`; the last means that the rule never stops.
 * @throws InvariantError if an argument is out of its range.
 */
export function smallestThreshold(voters: number, honest: number, falseStopMost: number): number {
  assert(falseStopMost >= 0 && falseStopMost <= 1, `false stops ${falseStopMost}`);
  let threshold = 1;
  while (threshold <= voters && stopChance({ voters, threshold }, honest) > falseStopMost) threshold += 1;
  return threshold;
}

/**
 * Chance that a device that changes a share `share` of all votes comes out of a test of `votes` votes without a fault,
 * `(1 - share)^votes`: how much a clean test says against that many complaints.
 *
 * @param share - `0..1`.
 * @param votes - whole, `>= 0`.
 * @throws InvariantError if an argument is out of its range.
 */
export function cleanTestChance(share: number, votes: number): number {
  assert(share >= 0 && share <= 1 && Number.isInteger(votes) && votes >= 0, `${share} in ${votes} votes`);
  return (1 - share) ** votes;
}
