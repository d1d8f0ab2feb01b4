/**
 * Copies taken as a sample of stations: how many are out, and whether the published total fits them.
 *
 * Source: controls C33, C34; attack TB-15. Estimating a result from protocols of sampled stations is known as parallel
 * vote tabulation.
 * @module
 */

import type { TreeControl } from '../../domain/tree/ports.ts';
import type { StationLine } from '../../domain/tree/records.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { copyChance } from '../../stats/detection.ts';
import { type RatioEstimate, ratioEstimate, SAMPLE_CANNOT_PROVE } from '../../stats/ratio-estimate.ts';
import { validOf } from '../../tally/lines.ts';
import { isCount, openTreeFinding, perMille, tooLittle } from './open.ts';

interface ParallelSettings {
  /** Copies below which nothing is said. */
  readonly copiesNeeded: number;
  /** Standard errors between estimate and published share. */
  readonly zMax: number;
  /** Differences below are slips of pens that nobody mended: `0..1`. */
  readonly differenceMin: number;
}

/**
 * The normal law asks for more than 25 G^2 clusters of skewness G (Cochran 1977, 2.15): 100 for a skewness of 2, which
 * sizes and small choices of stations reach. Then 4 standard errors are exceeded by any of ten choices with a chance of
 * 0.0006. The skewness, the 4 and the smallest difference are assumptions.
 */
const PARALLEL_SETTINGS: ParallelSettings = { copiesNeeded: 100, zMax: 4, differenceMin: 0.001 };

const isPlausible = (line: ResultLine): boolean => line.byChoice.every((votes) => isCount(votes));

const parallel: TreeControl = {
  id: 'parallel-tabulation',
  name: 'Parallel tabulation of copies against the published total',
  claim: 'the copies that are out, as a sample of stations, fit the published share of every choice',
  needs: ['copies', 'published', 'stationList'],
  catalogue: ['C33', 'C34', 'C35'],
  kinds: ['sample_differs'],
  blindTo:
    'changes within the error of the sample; changes in the stations of the sample before copies were made; and why ' +
    'observers were where they were: they do not choose stations at random',
  cannotProve: SAMPLE_CANNOT_PROVE,
  source: 'attacks.md C33, TB-01, TB-02; Cochran 1977',
  examine: ({ copies, published, stationList, choices }) => {
    const needs = ['copies', 'published', 'stationList'] as const;
    if (copies === undefined || published === undefined || stationList === undefined) {
      return [openTreeFinding(needs, 'copies, total or list')];
    }
    const valid = validOf(published.total);
    if (!isPlausible(published.total) || valid === 0) return [openTreeFinding(needs, 'votes in the published total')];
    const announced = new Set(stationList.map(({ station }) => station));
    const last = new Map(copies.map((copy) => [copy.station, copy]));
    const sample = [...last.values()].filter(({ station, line }) => announced.has(station) && isPlausible(line));
    const estimates = choices.map((_, choice) =>
      ratioEstimate(clustersOf(sample, choice), announced.size, PARALLEL_SETTINGS.copiesNeeded),
    );
    // Too few copies for one choice are too few for all.
    const tooFew = estimates.find((each) => each.kind === 'notEnoughData');
    if (tooFew !== undefined) return [tooLittle(needs, tooFew)];
    const beyond = estimates
      .flatMap((each, choice) => {
        const shown = (published.total.byChoice[choice] ?? 0) / valid;
        return each.kind === 'tested' ? [differenceOf(choices[choice] ?? '', shown, each)] : [];
      })
      .filter(isBeyond);
    const worst = beyond.reduce((most, each) => (each.z > most.z ? each : most), beyond[0] ?? NO_DIFFERENCE);
    if (beyond.length === 0) return [];
    return [
      {
        kind: 'sample_differs',
        level: 'irregularity',
        data: {
          choices: beyond.length,
          choice: worst.name,
          samplePerMyriad: Math.round(10_000 * worst.sample),
          publishedPerMyriad: Math.round(10_000 * worst.shown),
          // A sample of everything has no error: the difference itself stands in the data.
          standardErrors: Math.min(9999, Math.round(worst.z)),
          copies: sample.length,
          of: announced.size,
        },
        from: needs,
        innocent:
          'observers do not choose stations at random: they go to towns, and copies come from where they are let in',
      },
    ];
  },
};

interface Difference {
  readonly name: string;
  readonly sample: number;
  readonly shown: number;
  readonly z: number;
}

const NO_DIFFERENCE: Difference = { name: '', sample: 0, shown: 0, z: 0 };

function clustersOf(sample: readonly StationLine[], choice: number): { part: number; whole: number }[] {
  return sample.map(({ line }) => ({ part: line.byChoice[choice] ?? 0, whole: validOf(line) }));
}

function differenceOf(name: string, shown: number, { ratio, standardError }: RatioEstimate): Difference {
  const off = Math.abs(ratio - shown);
  const z = off === 0 ? 0 : standardError === 0 ? Number.MAX_VALUE : off / standardError;
  return { name, sample: ratio, shown, z };
}

function isBeyond({ sample, shown, z }: Difference): boolean {
  return z > PARALLEL_SETTINGS.zMax && Math.abs(sample - shown) >= PARALLEL_SETTINGS.differenceMin;
}

/** Share of stations below which copies are few: `copyShare` of TB-01 and TB-02 in the catalogue. */
const COPY_SHARE_MIN = 0.2;
/** Altered stations for which the chance of being seen is told: an example, not a limit. */
const EXAMPLE_ALTERED = 10;

const copiesShare: TreeControl = {
  id: 'copies-share',
  name: 'Share of stations with a copy out',
  claim: 'where the rules give observers a copy, they hold those of a fifth of the stations at least',
  needs: ['copies', 'stationList'],
  catalogue: ['C33', 'C43'],
  kinds: ['few_copies'],
  blindTo: 'why a copy is not out: refused (copies-refused), or nobody asked; copies without signature or stamp',
  source: 'S04; attacks.md TB-15, C33',
  examine: ({ copies, stationList, policy }) => {
    if (copies === undefined || stationList === undefined) {
      return [openTreeFinding(['copies', 'stationList'], 'copies or list')];
    }
    // Nobody is owed a copy.
    if (!policy['proto.copies']) return [];
    const announced = new Set(stationList.map(({ station }) => station));
    const out = new Set(copies.map(({ station }) => station).filter((station) => announced.has(station))).size;
    const of = announced.size;
    if (out >= COPY_SHARE_MIN * of) return [];
    const altered = Math.min(EXAMPLE_ALTERED, of);
    return [
      {
        kind: 'few_copies',
        level: 'irregularity',
        data: { copies: out, of, altered, chanceSeenPerMille: perMille(copyChance(of, out, altered).exact) },
        from: ['copies', 'stationList'],
        innocent: 'few observers came, and nobody asked',
      },
    ];
  },
};

export const SAMPLE_CHECKS: readonly TreeControl[] = [parallel, copiesShare];
