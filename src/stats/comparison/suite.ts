/**
 * SUITE: one pair of a winner and a loser over two strata, the one with cast vote records compared card by card, the
 * other only polled. The lead is wrong if the overstatements of both strata reach it together; for every way to share
 * it between them, each stratum has a p-value, Fisher's method combines the two, and the largest result counts.
 *
 * The largest is found safely: both logarithms are concave in the share (a power of a linear function; a maximum, over
 * the unknown number of winner's votes, of falling factorials, whose logarithms are concave), so their sum is, and
 * Fisher's method grows with the sum. `concaveBound` never falls short of the maximum of such a function. Leaves out
 * more than two strata. The strata are drawn independently, the polled one without replacement.
 * Source: Ottoboni, Stark, Lindeman, McBurnett, "Risk-limiting audits by stratified union-intersection tests of
 * elections (SUITE)", E-Vote-ID 2018.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { crossing } from '../crossing.ts';
import { logFalling } from '../factorials.ts';
import type { PairVotes } from '../pairs.ts';
import { concaveBound } from './concave.ts';
import { type Errors, kaplanMarkovErrors, NO_ERRORS } from './kaplan-markov.ts';

/** A stratum as reported. */
export interface Stratum {
  /** Cards, at least the votes of the pair. */
  readonly ballots: number;
  readonly votes: PairVotes;
}

export interface ComparedStratum extends Stratum {
  /** Cards read, those with errors among them. */
  readonly cards: number;
  readonly errors: Errors;
  /** Above 1. */
  readonly inflator: number;
}

export interface PolledStratum extends Stratum {
  /** Cards read, and what was on them for the pair. */
  readonly cards: number;
  readonly sample: PairVotes;
}

/** Both errors below this: far less than any digit that is shown. */
const TOLERANCE = 1e-9;

const leadOf = ({ votes }: Stratum): number => votes.winner - votes.loser;

/**
 * `ln` p-value of "this stratum overstates the lead by at least so many votes", at most 0.
 *
 * @param overstatement - votes, at most the cards plus the reported lead of the stratum.
 * @throws InvariantError if an argument is out of its range.
 */
export function comparedLog({ ballots, cards, errors, inflator }: ComparedStratum, overstatement: number): number {
  assert(inflator > 1, `error inflator ${inflator}`);
  assert(overstatement <= 2 * ballots, `${overstatement} of ${ballots} ballots`);
  const perCard = Math.log1p(-overstatement / (2 * ballots * inflator));
  return Math.min(0, cards * perCard - kaplanMarkovErrors(inflator, errors));
}

/**
 * `ln` p-value of "this stratum overstates the lead by exactly so many votes", at most 0: the likelihood ratio of the
 * likeliest such count, in real numbers, to the reported one, drawing without replacement.
 *
 * @returns `-Infinity` if no such count leaves room for the sample.
 * @throws InvariantError if the sample exceeds the stratum.
 */
export function polledLog(stratum: PolledStratum, overstatement: number): number {
  const { ballots, votes, cards, sample } = stratum;
  const neither = cards - sample.winner - sample.loser;
  assert(
    neither >= 0 && cards <= ballots,
    `${cards} cards of ${ballots}, ${sample.winner} and ${sample.loser} of them`,
  );
  const lead = leadOf(stratum) - overstatement;
  const low = Math.max(sample.winner, sample.loser + lead);
  const high = (ballots + lead - neither) / 2;
  if (low > high) return Number.NEGATIVE_INFINITY;
  const others = ballots - votes.winner - votes.loser;
  // A sample that the report cannot produce says nothing for the report.
  if (votes.winner < sample.winner || votes.loser < sample.loser || others < neither) return 0;
  // At the ends of the range rounding may leave a stratum a hair smaller than its sample.
  const ways = (winner: number): number =>
    logFalling(Math.max(sample.winner, winner), sample.winner) +
    logFalling(Math.max(sample.loser, winner - lead), sample.loser) +
    logFalling(Math.max(neither, ballots - 2 * winner + lead), neither);
  const reported =
    logFalling(votes.winner, sample.winner) + logFalling(votes.loser, sample.loser) + logFalling(others, neither);
  return Math.min(0, concaveBound(ways, low, high, TOLERANCE / 100) - reported);
}

/** Chance of a larger statistic, four degrees of freedom, from the sum of the logarithms of two p-values. */
function fisher(sumOfLogs: number): number {
  return sumOfLogs === Number.NEGATIVE_INFINITY ? 0 : Math.min(1, Math.exp(sumOfLogs) * (1 - sumOfLogs));
}

/**
 * p-value of "the reported winner of the pair did not have more votes".
 *
 * @returns `0..1`, never below the true maximum over all ways to share the lead; 0 if no count could be wrong.
 * @throws InvariantError if an argument is out of its range, or the pair's lead over both strata is below 0.
 */
export function suitePValue(compared: ComparedStratum, polled: PolledStratum): number {
  const lead = leadOf(compared) + leadOf(polled);
  assert(lead >= 0, `a lead of ${lead}`);
  const { ballots, cards, sample } = polled;
  const neither = cards - sample.winner - sample.loser;
  // Overstatements of the polled stratum that leave room for its sample, and for the rest in the compared one.
  const least = Math.max(leadOf(polled) - compared.ballots, leadOf(polled) - (ballots - neither - 2 * sample.loser));
  const most = leadOf(polled) + ballots - neither - 2 * sample.winner;
  if (least > most) return 0;
  const sumOfLogs = (overstatement: number): number =>
    comparedLog(compared, lead - overstatement) + polledLog(polled, overstatement);
  return fisher(Math.min(0, concaveBound(sumOfLogs, least, most, TOLERANCE)));
}

export interface SuiteSize {
  readonly compared: number;
  readonly polled: number;
}

/**
 * Cards to draw in each stratum, in proportion to its ballots, so that a sample like the report confirms.
 *
 * @param inflator - above 1. @param alpha - risk limit, above 0, below 1.
 * @returns whole numbers; every card of both where nothing less is enough.
 * @throws InvariantError if an argument is out of its range.
 */
export function suiteSize(compared: Stratum, polled: Stratum, inflator: number, alpha: number): SuiteSize {
  assert(alpha > 0 && alpha < 1, `risk limit ${alpha}`);
  const ballots = compared.ballots + polled.ballots;
  const split = (cards: number): SuiteSize => {
    const first = Math.round((cards * compared.ballots) / ballots);
    return { compared: first, polled: cards - first };
  };
  const confirms = (cards: number): boolean => {
    const parts = split(cards);
    const share = parts.polled / polled.ballots;
    const sample = { winner: Math.round(share * polled.votes.winner), loser: Math.round(share * polled.votes.loser) };
    // Rounding both up may give one card too many.
    const read = { ...polled, cards: Math.max(parts.polled, sample.winner + sample.loser), sample };
    return suitePValue({ ...compared, cards: parts.compared, errors: NO_ERRORS, inflator }, read) <= alpha;
  };
  return split(Math.min(ballots, crossing(confirms, ballots)));
}
