/**
 * Cards that an audit of one assertion needs if every card is as reported: comparison exactly, polling on average.
 *
 * Comparison: every draw counts the same, so a fixed bet multiplies the evidence by `1 + bet (b - m_j)`, with the null
 * mean `m_j` of what is left; 1/2 with replacement. Polling: `ln(1/risk)` over the growth `E ln(1 + bet (A - 1/2))` of
 * the best fixed bet, which draws with replacement; a guide, not a bound.
 *
 * Left out: errors, rounds, quantiles. Source: Waudby-Smith, Stark, Ramdas 2021 (RiLACS); Spertus 2023 (COBRA).
 * @module
 */
import { assert } from '../../base/assert.ts';
import { type Assorter, type Tally, validOf } from './linear.ts';

/** Halvings until a bet in `[0, 2)` is as exact as a double. */
const HALVINGS = 60;

interface Comparison {
  /** `Infinity`: drawn with replacement. */
  readonly cards: number;
  /** The overstatement assorter's value of a card without error, above 1/2. */
  readonly noError: number;
  /** Above 0, up to 2: below 2 leaves something for the first overstatement. */
  readonly bet: number;
  readonly riskLimit: number;
}

/** Draws until the risk is at most the limit; all cards if it never is. */
export function comparisonSize({ cards, noError, bet, riskLimit }: Comparison): number {
  assert(noError > 0.5 && bet > 0 && bet <= 2, `value ${noError}, bet ${bet}`);
  assert(riskLimit > 0 && riskLimit < 1, `risk limit ${riskLimit}`);
  const target = -Math.log(riskLimit);
  let evidence = 0;
  for (let drawn = 0; drawn < cards; drawn += 1) {
    const nullMean = cards === Number.POSITIVE_INFINITY ? 0.5 : (cards / 2 - drawn * noError) / (cards - drawn);
    evidence += Math.log1p(bet * (noError - nullMean));
    if (evidence >= target || nullMean < 0) return drawn + 1;
  }
  return cards;
}

/** Expected draws with replacement, at the best bet for the reported votes; `Infinity` without a lead. */
export function pollingSize(assorter: Assorter, tally: Tally, riskLimit: number): number {
  assert(riskLimit > 0 && riskLimit < 1, `risk limit ${riskLimit}`);
  const growth = bestGrowth(distributionOf(assorter, tally));
  return growth > 0 ? -Math.log(riskLimit) / growth : Number.POSITIVE_INFINITY;
}

interface Mass {
  /** Of the assorter, less 1/2. */
  readonly excess: number;
  readonly share: number;
}

function distributionOf({ values, rest }: Assorter, tally: Tally): readonly Mass[] {
  const { votes, invalid, cards, votesPerCard = 1 } = tally;
  const slots = cards * votesPerCard;
  const unreported = slots - validOf(tally) - invalid;
  return [
    ...votes.map((each, choice) => ({ excess: (values[choice] ?? 0) - 0.5, share: each / slots })),
    { excess: rest - 0.5, share: invalid / slots },
    { excess: 0, share: unreported / slots },
  ];
}

/** Growth is concave in the bet: where its slope changes sign it is largest. */
function bestGrowth(masses: readonly Mass[]): number {
  const slope = (bet: number): number =>
    masses.reduce((sum, { excess, share }) => sum + (share * excess) / (1 + bet * excess), 0);
  if (slope(0) <= 0) return 0;
  let [low, high] = [0, 2];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return masses.reduce((sum, { excess, share }) => sum + (share === 0 ? 0 : share * Math.log1p(low * excess)), 0);
}
