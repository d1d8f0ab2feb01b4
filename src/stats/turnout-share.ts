/**
 * Turnout against the winner's share, station by station: how strongly they rise together, and how many stations stand
 * in the corner where both are near 100 %.
 *
 * `r` is Pearson's correlation and the slope is that of least squares; `p` is two-sided by Fisher's
 * `z = atanh(r) sqrt(n - 3)`. This is a summary in the spirit of Klimek et al., not their fit of fraud parameters.
 * Source: Klimek, Yegorov, Hanel, Thurner, PNAS 2012 (KL12); Fisher 1921. The corner of 95 % is our assumption.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { StationCounts } from './integer-percentages.ts';
import { normalTail } from './tails.ts';
import { tooFew, type Verdict } from './verdicts.ts';

const STATIONS_NEEDED = 10;

export interface CornerSettings {
  /** Lower bounds of the corner, percent, inclusive. */
  readonly turnoutPercent: number;
  readonly sharePercent: number;
}

const CORNER: CornerSettings = { turnoutPercent: 95, sharePercent: 95 };

export interface TurnoutShare {
  readonly stations: number;
  /** Pearson's correlation, `-1..1`. */
  readonly correlation: number;
  /** Points of the winner's share for each point of turnout. */
  readonly slope: number;
  /** Two-sided, for no correlation. */
  readonly p: number;
  readonly cornerStations: number;
  /** Of all stations, `0..1`. */
  readonly cornerShare: number;
  /** Of all votes, those counted in the corner, `0..1`. */
  readonly cornerVotes: number;
}

const TURNOUT_SHARE_NULL = 'Stations are independent, and turnout says nothing about the winner there.';
export const TURNOUT_SHARE_CANNOT_PROVE =
  'Fraud: villages, barracks and towns differ in turnout and in taste for honest reasons, and honest mobilisation by ' +
  'one side looks alike. Compare stations of one kind, and ask why the corner is full.';

/**
 * @param stations - whole counts; those with nobody on the list or no vote are left out.
 * @throws InvariantError if a count is not whole, or a part exceeds its whole.
 */
export function turnoutShare(
  stations: readonly StationCounts[],
  corner: CornerSettings = CORNER,
): Verdict<TurnoutShare> {
  for (const { listed, came, votes, winner } of stations) {
    assert([listed, came, votes, winner].every(Number.isSafeInteger), 'a count that is not whole');
    assert(came >= 0 && came <= listed && winner >= 0 && winner <= votes, `${came}/${listed}, ${winner}/${votes}`);
  }
  const used = stations.filter(({ listed, votes }) => listed > 0 && votes > 0);
  if (used.length < STATIONS_NEEDED) return tooFew('stations with voters and votes', used.length, STATIONS_NEEDED);

  const turnouts = used.map(({ listed, came }) => came / listed);
  const shares = used.map(({ votes, winner }) => winner / votes);
  const { xx, yy, xy } = moments(turnouts, shares);
  // A column of equal values has no direction; a rest of rounding is none either.
  const flat = 1e-18 * used.length;
  if (xx <= flat) return tooFew('different turnouts', 1, 2);
  if (yy <= flat) return tooFew('different shares of the winner', 1, 2);
  const correlation = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const z = Math.abs(Math.atanh(correlation)) * Math.sqrt(used.length - 3);
  const inCorner = used.filter(
    ({ listed, came, votes, winner }) =>
      100 * came >= corner.turnoutPercent * listed && 100 * winner >= corner.sharePercent * votes,
  );
  const votesOf = (some: readonly StationCounts[]): number => some.reduce((sum, { votes }) => sum + votes, 0);
  return {
    kind: 'tested',
    stations: used.length,
    correlation,
    slope: xy / xx,
    p: Math.min(1, 2 * normalTail(z)),
    cornerStations: inCorner.length,
    cornerShare: inCorner.length / used.length,
    cornerVotes: votesOf(inCorner) / votesOf(used),
    nullHypothesis: TURNOUT_SHARE_NULL,
    cannotProve: TURNOUT_SHARE_CANNOT_PROVE,
  };
}

/** Sums of squares and products about the means. */
function moments(xs: readonly number[], ys: readonly number[]): { xx: number; yy: number; xy: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(xs);
  const meanY = mean(ys);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  xs.forEach((x, place) => {
    const dx = x - meanX;
    const dy = (ys[place] ?? meanY) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  return { xx, yy, xy };
}
