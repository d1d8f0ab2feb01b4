/**
 * Integer percentages: more stations than chance explains whose turnout, or whose winner's share, is a whole percent.
 *
 * Under the null a station keeps its list and its votes cast, and its counts are drawn again: those who came from
 * `Binomial(list, came / list)`, the winner's votes from `Binomial(votes, winner / votes)`, independently. The paper
 * simulates this; here each station's chance of a whole percent is added up over the counts that give one, so the
 * expectation, the deviation and the tail of the number of such stations (a sum of unlike trials) are exact. As in the
 * paper a station's own rate is the centre of its draws, so an invented figure raises its own chance: with many
 * thousands of voters in a station the test errs towards silence.
 * Source: Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10, 2016 (KO16); attack TB-14. The width of
 * 0.05 points is quoted from memory: check it in the paper.
 * @module
 */
import { assert } from '../base/assert.ts';
import { atLeastTail, logGamma } from './tails.ts';
import { tooFew, type Verdict } from './verdicts.ts';

/** A count is a whole percent if within this many hundredths of a percent of one. */
const INTEGER_HALF_WIDTH = 5;
const STATIONS_NEEDED = 30;
/** Counts farther than this many standard deviations from the mean are left out: their chance is below 1e-15. */
const DEVIATIONS = 9;

/** One station: people on the list, who took part, votes among which the winner's share is taken, the winner's. */
export interface StationCounts {
  readonly listed: number;
  readonly came: number;
  readonly votes: number;
  readonly winner: number;
}

export interface ExcessCount {
  readonly stations: number;
  readonly observed: number;
  readonly expected: number;
  readonly excess: number;
  /** In standard deviations of the null; `undefined` where every station's outcome is certain. */
  readonly z: number | undefined;
  /** Chance of as many or more, exactly; one-sided. */
  readonly p: number;
}

export interface IntegerPercentages {
  readonly turnout: ExcessCount;
  readonly share: ExcessCount;
  /** Stations with either: the test to decide on, named beforehand so that one p-value is read, not three. */
  readonly either: ExcessCount;
}

const INTEGER_NULL =
  'Counts are binomial about the rate of their own station, so a whole percent comes about by arithmetic alone.';
export const INTEGER_CANNOT_PROVE =
  'Which stations invented figures, who did, or that the winner changed. A figure may be rounded in the table rather ' +
  'than in the count, and invention that avoids round shares is not seen.';

/** Whether a count is a whole percent of the whole, within a half width in hundredths of a percent. Exact integers. */
export function isIntegerPercent(count: number, of: number, halfWidth = INTEGER_HALF_WIDTH): boolean {
  // Distance of 100 count / of from the nearest whole number, times `of`, against halfWidth / 100.
  const rest = (100 * count) % of;
  return 100 * Math.min(rest, of - rest) <= halfWidth * of;
}

/**
 * Chance that a count from `Binomial(of, count / of)` is a whole percent.
 *
 * @param count - whole, `0..of`.
 * @param of - whole, at least 1.
 * @throws InvariantError if a number is out of its range.
 */
export function integerChance(count: number, of: number, halfWidth = INTEGER_HALF_WIDTH): number {
  assert(Number.isInteger(count) && Number.isInteger(of) && of >= 1 && count >= 0 && count <= of, `${count} of ${of}`);
  if (count === 0 || count === of) return 1;
  const rate = count / of;
  const reach = Math.ceil(DEVIATIONS * Math.sqrt(of * rate * (1 - rate))) + 9;
  const low = Math.max(0, count - reach);
  const high = Math.min(of, count + reach);
  const whole = logGamma(of + 1);
  const logChance = (k: number): number =>
    whole - logGamma(k + 1) - logGamma(of - k + 1) + k * Math.log(rate) + (of - k) * Math.log1p(-rate);
  let chance = 0;
  const percentLast = Math.ceil((100 * high) / of);
  for (let percent = Math.floor((100 * low) / of); percent <= percentLast; percent += 1) {
    // All counts that lie within the half width of this percent.
    const from = Math.max(low, Math.ceil(((100 * percent - halfWidth) * of) / 10_000 - 1e-9));
    const to = Math.min(high, Math.floor(((100 * percent + halfWidth) * of) / 10_000 + 1e-9));
    for (let k = from; k <= to; k += 1) chance += Math.exp(logChance(k));
  }
  return Math.min(1, chance);
}

/**
 * Compares the number of whole percents with its distribution under the null.
 *
 * @param stations - whole counts; those with nobody on the list or no vote are left out.
 * @param halfWidth - hundredths of a percent, `0` to below 50.
 * @throws InvariantError if a count is not whole, or a part exceeds its whole.
 */
export function integerPercentages(
  stations: readonly StationCounts[],
  halfWidth = INTEGER_HALF_WIDTH,
): Verdict<IntegerPercentages> {
  assert(halfWidth >= 0 && halfWidth < 50, `half width ${halfWidth}`);
  for (const { listed, came, votes, winner } of stations) {
    assert([listed, came, votes, winner].every(Number.isSafeInteger), 'a count that is not whole');
    assert(came >= 0 && came <= listed && winner >= 0 && winner <= votes, `${came}/${listed}, ${winner}/${votes}`);
  }
  const used = stations.filter(({ listed, votes }) => listed > 0 && votes > 0);
  if (used.length < STATIONS_NEEDED) return tooFew('stations with voters and votes', used.length, STATIONS_NEEDED);
  const turnout = used.map(({ listed, came }) => ({
    hit: isIntegerPercent(came, listed, halfWidth),
    chance: integerChance(came, listed, halfWidth),
  }));
  const share = used.map(({ votes, winner }) => ({
    hit: isIntegerPercent(winner, votes, halfWidth),
    chance: integerChance(winner, votes, halfWidth),
  }));
  const either = turnout.map((one, place) => {
    const other = share[place] ?? one;
    return { hit: one.hit || other.hit, chance: 1 - (1 - one.chance) * (1 - other.chance) };
  });
  return {
    kind: 'tested',
    turnout: excessOf(turnout),
    share: excessOf(share),
    either: excessOf(either),
    nullHypothesis: INTEGER_NULL,
    cannotProve: INTEGER_CANNOT_PROVE,
  };
}

function excessOf(trials: readonly { readonly hit: boolean; readonly chance: number }[]): ExcessCount {
  const observed = trials.filter(({ hit }) => hit).length;
  const chances = trials.map(({ chance }) => chance);
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  const excess = observed - expected;
  return {
    stations: trials.length,
    observed,
    expected,
    excess,
    z: variance > 1e-12 ? excess / Math.sqrt(variance) : undefined,
    p: atLeastTail(chances, observed),
  };
}
