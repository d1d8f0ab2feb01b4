/**
 * Late surge: stations in which too large a part of those who came is reported for the end of the day.
 *
 * Two readings, kept apart. The rule: the last part exceeds a fixed share (EL-07, lastHourShareMax 0.15). The test: a
 * station stands out from the others. For the latter `r = 2 sqrt(T) (asin sqrt s - asin sqrt m)`, with `s` the last
 * share of the station, `T` all who came there and `m` the median share, is near standard normal if stations differ by
 * chance only; it is divided by the median absolute deviation of all `r` where that exceeds 1, since stations differ
 * more than chance. The smallest p-value is multiplied by the number of stations. The deviation is itself an estimate:
 * with 60 stations that differ more than chance, a level of 5 % was measured to give about 7 %.
 * Source: attack EL-07 (S12, S16, O21); variance-stabilising form: Anscombe 1948; scaled funnel: Spiegelhalter 2005.
 * @module
 */
import { assert } from '../base/assert.ts';
import { normalTail } from './tails.ts';
import { tooFew, type Verdict } from './verdicts.ts';

const STATIONS_NEEDED = 10;
/** Stations with fewer who came are left out: one family arriving late is a tenth of them. */
const CAME_NEEDED = 30;
/** Makes the median absolute deviation of a normal sample its standard deviation. */
const MAD_SCALE = 1.4826;

export interface SurgeSettings {
  /** How many of the last intervals count as late. */
  readonly lastIntervals: number;
  /** The rule's limit, `0..1`. The default is for one hour: scale it to the intervals reported. */
  readonly lastShareMax: number;
  /** Family-wise level of the test. */
  readonly alpha: number;
}

export const SURGE_SETTINGS: SurgeSettings = { lastIntervals: 1, lastShareMax: 0.15, alpha: 0.05 };

export interface SurgeStation {
  /** Place in the list of stations. */
  readonly place: number;
  readonly lastShare: number;
  /** Scaled distance from the median station; positive is later. */
  readonly z: number;
  /** One-sided, times the number of stations, at most 1. */
  readonly p: number;
}

export interface LateSurge {
  readonly stations: number;
  readonly medianShare: number;
  /** How much more than chance the stations differ: 1 or above. */
  readonly scale: number;
  /** Above the rule's limit, by place. */
  readonly aboveRule: readonly SurgeStation[];
  /** Beyond the family-wise level, by place. */
  readonly outliers: readonly SurgeStation[];
  /** Of the most extreme station, family-wise. */
  readonly p: number;
}

const SURGE_NULL =
  'All stations share one late part of the day up to chance and a common spread, about normal on the scale used.';
export const SURGE_CANNOT_PROVE =
  'That votes were added: a shift ending, a bus or a queue at the close does the same. A surge common to all ' +
  'stations moves the median and is not seen by the test, only by the rule.';

/**
 * @param cumulative - for each station, those who came by the end of each interval: whole, rising, all of one length.
 * @throws InvariantError if counts fall or are not whole, lengths differ, or a setting is out of range.
 */
export function lateSurge(
  cumulative: readonly (readonly number[])[],
  settings: SurgeSettings = SURGE_SETTINGS,
): Verdict<LateSurge> {
  const { lastIntervals, lastShareMax, alpha } = settings;
  assert(Number.isInteger(lastIntervals) && lastIntervals >= 1, `last intervals ${lastIntervals}`);
  assert(lastShareMax >= 0 && lastShareMax <= 1 && alpha > 0 && alpha < 1, `${lastShareMax}, ${alpha}`);
  const used = cumulative
    .map((counts, place) => ({ place, ...lastPart(counts, lastIntervals, cumulative[0]?.length ?? 0) }))
    .filter(({ total }) => total >= CAME_NEEDED);
  if (used.length < STATIONS_NEEDED) return tooFew(`stations where ${CAME_NEEDED} came`, used.length, STATIONS_NEEDED);

  const medianShare = median(used.map(({ last, total }) => last / total));
  const middle = Math.asin(Math.sqrt(medianShare));
  const distances = used.map(({ last, total }) => 2 * Math.sqrt(total) * (Math.asin(Math.sqrt(last / total)) - middle));
  const centre = median(distances);
  const scale = Math.max(1, MAD_SCALE * median(distances.map((distance) => Math.abs(distance - centre))));
  const scored = used.map(({ place, last, total }, index): SurgeStation => {
    const z = (distances[index] ?? 0) / scale;
    return { place, lastShare: last / total, z, p: Math.min(1, used.length * normalTail(z)) };
  });
  return {
    kind: 'tested',
    stations: used.length,
    medianShare,
    scale,
    aboveRule: scored.filter(({ lastShare }) => lastShare > lastShareMax),
    outliers: scored.filter(({ p }) => p <= alpha),
    p: scored.reduce((least, { p }) => Math.min(least, p), 1),
    nullHypothesis: SURGE_NULL,
    cannotProve: SURGE_CANNOT_PROVE,
  };
}

function lastPart(
  counts: readonly number[],
  lastIntervals: number,
  length: number,
): { readonly last: number; readonly total: number } {
  assert(counts.length === length && length > lastIntervals, `${counts.length} of ${length} intervals`);
  counts.forEach((count, i) => {
    assert(Number.isSafeInteger(count) && count >= (counts[i - 1] ?? 0), `cumulative counts ${counts.join(' ')}`);
  });
  const total = counts[length - 1] ?? 0;
  return { last: total - (counts[length - 1 - lastIntervals] ?? 0), total };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
