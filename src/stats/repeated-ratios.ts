/**
 * Repeated ratios: many regions whose interim turnout is the same round multiple of an earlier election's.
 *
 * Region `i` fits factor `k` if `|later - k earlier| <= slack` and `|later / earlier - k| <= tolerance`. Under the
 * null, chances `p_i(k)` are counted, not sampled: each position of `later` within its block (by default its whole
 * percent) is as likely. The number of fits `N_k` is then a sum of unlike independent trials, and a group of size `t`
 * has `chance <= sum over k of P(N_k >= t)`, the union bound over all factors: it pays for having searched them.
 * Source: dossier 9.6 (template test, grade I); attack TB-18, ratioTol 0.001.
 * @module
 */
import { assert } from '../base/assert.ts';
import { atLeastTail } from './tails.ts';
import { tooFew, type Verdict } from './verdicts.ts';

const REGIONS_NEEDED = 3;

/** One unit in two elections at the same hour: hundredths of a percent; `undefined` where unknown. */
export interface TurnoutPair {
  readonly earlier: number | undefined;
  readonly later: number | undefined;
}

export interface RatioSettings {
  /** Distance between the factors that are tried, per mille: 10 tries 0.89, 0.90, ... */
  readonly stepPerMille: number;
  /** Hundredths of a percent; rounding alone explains `(1 + k) / 2`, and the dossier says "within 0.02 points". */
  readonly slackHundredths: number;
  /** Of the ratio itself, unitless; less than half a step, so that a region fits one factor only. */
  readonly tolerance: number;
  /** Within blocks of as many hundredths the null leaves a figure to chance; 100 is a whole percent. */
  readonly blockHundredths: number;
}

export const RATIO_SETTINGS: RatioSettings = {
  stepPerMille: 10,
  slackHundredths: 2,
  tolerance: 0.001,
  blockHundredths: 100,
};

export interface RatioGroup {
  readonly factorPerMille: number;
  /** Places in the list of pairs. */
  readonly members: readonly number[];
  /** Of these, the ones for which rounding to two decimals alone allows exactly this factor. */
  readonly byRounding: readonly number[];
  /** Bound on the chance, under the null, that any factor gathers as many; `0..1`. */
  readonly pMax: number;
}

export interface RepeatedRatios {
  /** Pairs with both figures. */
  readonly compared: number;
  /** Groups of two or more, largest first, then by factor. */
  readonly groups: readonly RatioGroup[];
  /** Of the largest group; 1 if there is none. */
  readonly pMax: number;
}

const RATIO_NULL =
  'Within its block, by default its whole percent, each later figure is as likely to take any hundredth, ' +
  'independently of the others.';
export const RATIO_CANNOT_PROVE =
  'Anything about the votes: it says how interim figures were made, not how many people voted. Relays may have ' +
  'misread figures, and a choice between two readings must be made before looking at the ratios.';

interface KnownPair {
  readonly place: number;
  readonly earlier: number;
  readonly later: number;
}

/**
 * The ratios that two rounded figures allow: `[(later - h) / (earlier + h), (later + h) / (earlier - h)]`.
 *
 * @param halfUnit - half of the last printed place, in hundredths of a percent; 0.5 for figures with two decimals.
 * @throws InvariantError if `earlier` does not exceed `halfUnit`, or `later` is below 0.
 */
export function ratioInterval(earlier: number, later: number, halfUnit = 0.5): readonly [number, number] {
  assert(halfUnit >= 0 && earlier > halfUnit && later >= 0, `ratio of ${later} to ${earlier}, half unit ${halfUnit}`);
  return [Math.max(0, later - halfUnit) / (earlier + halfUnit), (later + halfUnit) / (earlier - halfUnit)];
}

/**
 * Groups of units that share a round factor, with a bound on the chance of the largest.
 *
 * @param pairs - whole hundredths of a percent, `0..10000`; pairs with an unknown or an `earlier` of 0 are left out.
 * @throws InvariantError if a figure is out of range, or factors are so close that a region could fit two.
 */
export function repeatedRatios(
  pairs: readonly TurnoutPair[],
  settings: RatioSettings = RATIO_SETTINGS,
): Verdict<RepeatedRatios> {
  const { stepPerMille, slackHundredths, tolerance, blockHundredths } = settings;
  assert(Number.isInteger(stepPerMille) && stepPerMille >= 1, `step ${stepPerMille} per mille`);
  assert(slackHundredths >= 0 && tolerance >= 0, `slack ${slackHundredths}, tolerance ${tolerance}`);
  assert(Number.isInteger(blockHundredths) && blockHundredths >= 1, `block ${blockHundredths}`);
  assert(2000 * tolerance < stepPerMille, `tolerance ${tolerance} reaches two factors ${stepPerMille} per mille apart`);
  const known = knownPairs(pairs);
  if (known.length < REGIONS_NEEDED) return tooFew('units with both figures', known.length, REGIONS_NEEDED);

  const factors = candidateFactors(known, settings);
  const chances = factors.map((factor) => known.map((pair) => chanceOfFit(pair, factor, settings)));
  const pOfSize = (size: number): number => {
    let sum = 0;
    for (const row of chances) sum += atLeastTail(row, size);
    return Math.min(1, sum);
  };
  const groups = factors
    .map((factorPerMille) => {
      const members = known.filter((pair) => fits(pair.earlier, pair.later, factorPerMille, settings));
      const exact = members.filter(({ earlier, later }) => {
        const [low, high] = ratioInterval(earlier, later);
        return 1000 * low <= factorPerMille && factorPerMille <= 1000 * high;
      });
      const placesOf = (some: readonly KnownPair[]): readonly number[] => some.map(({ place }) => place);
      return { factorPerMille, members: placesOf(members), byRounding: placesOf(exact) };
    })
    .filter(({ members }) => members.length >= 2)
    .map((group) => ({ ...group, pMax: pOfSize(group.members.length) }))
    .sort((a, b) => b.members.length - a.members.length || a.factorPerMille - b.factorPerMille);
  return {
    kind: 'tested',
    compared: known.length,
    groups,
    pMax: groups[0]?.pMax ?? 1,
    nullHypothesis: RATIO_NULL,
    cannotProve: RATIO_CANNOT_PROVE,
  };
}

function knownPairs(pairs: readonly TurnoutPair[]): readonly KnownPair[] {
  return pairs.flatMap(({ earlier, later }, place) => {
    if (earlier === undefined || later === undefined) return [];
    for (const figure of [earlier, later]) {
      assert(Number.isInteger(figure) && figure >= 0 && figure <= 10_000, `turnout of ${figure} hundredths`);
    }
    return earlier === 0 ? [] : [{ place, earlier, later }];
  });
}

function fits(earlier: number, later: number, factorPerMille: number, settings: RatioSettings): boolean {
  // In thousandths of a hundredth, so that a figure exactly at the slack is inside on every machine.
  const off = Math.abs(1000 * later - factorPerMille * earlier);
  return off <= 1000 * settings.slackHundredths && off <= 1000 * settings.tolerance * earlier + 1e-9;
}

/** Every factor that some figure of some block could fit: the null must be able to reach what the data could. */
function candidateFactors(
  known: readonly KnownPair[],
  { stepPerMille, blockHundredths }: RatioSettings,
): readonly number[] {
  const factors = new Set<number>();
  for (const { earlier, later } of known) {
    const start = later - (later % blockHundredths);
    const low = Math.floor((1000 * start) / earlier / stepPerMille) - 1;
    const high = Math.ceil((1000 * (start + blockHundredths)) / earlier / stepPerMille) + 1;
    for (let step = Math.max(1, low); step <= high; step += 1) factors.add(step * stepPerMille);
  }
  return [...factors].sort((a, b) => a - b);
}

/** Share of the positions within the whole percent of `later` that fit the factor. */
function chanceOfFit({ earlier, later }: KnownPair, factorPerMille: number, settings: RatioSettings): number {
  const { blockHundredths } = settings;
  const start = later - (later % blockHundredths);
  // Nearly all blocks are far from the factor: look closer only where one could fit.
  const target = (factorPerMille * earlier) / 1000;
  const reach = settings.slackHundredths + 1;
  if (target < start - reach || target > start + blockHundredths + reach) return 0;
  let hits = 0;
  for (let position = 0; position < blockHundredths; position += 1) {
    if (fits(earlier, start + position, factorPerMille, settings)) hits += 1;
  }
  return hits / blockHundredths;
}
