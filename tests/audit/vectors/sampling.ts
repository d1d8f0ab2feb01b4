/**
 * Published vectors of sampling: the words of other tools into ours, and back.
 *
 * @module
 */
import { cryptoRandom, hexOf } from '../../../src/controls/sampling/cryptorandom.ts';
import { findCard, parseManifest } from '../../../src/controls/sampling/manifest.ts';
import { sampleByIndex, sampleByShuffle } from '../../../src/controls/sampling/numbers.ts';
import { rivestSample } from '../../../src/controls/sampling/rivest.ts';
import { sampleForContests, sampleNumbers, sampleOrder } from '../../../src/controls/sampling/sample-numbers.ts';
import {
  firstFraction,
  nextFraction,
  shortFraction,
  ticketsWithoutReplacement,
  ticketsWithReplacement,
  uniformFraction,
} from '../../../src/controls/sampling/tickets.ts';
import type { Methods } from './method.ts';
import { good, type Named } from './names.ts';

interface Rivest {
  readonly seed: string;
  readonly n?: number;
  readonly min?: number;
  readonly max?: number;
  readonly count: number;
  readonly withReplacement: boolean;
}

type Cryptorandom = { readonly seed: string } & (
  | { readonly op: 'hashes'; readonly count: number }
  | { readonly op: 'random'; readonly count: number }
  | { readonly op: 'getrandbits'; readonly bits: readonly number[] }
  | { readonly op: 'randint'; readonly a: number; readonly b: number; readonly count: number }
);

interface Consistent {
  readonly ids?: readonly string[];
  readonly idsPattern?: string;
  readonly from_?: number;
  readonly to?: number;
  readonly seed: string;
  readonly withReplacement: boolean;
  readonly take?: number;
  readonly digits?: number;
  readonly ticketBelow?: string;
}

function randomOf(given: Cryptorandom): readonly unknown[] {
  const random = cryptoRandom(given.seed);
  if (given.op === 'getrandbits') return given.bits.map((bits) => random.bits(bits).toString());
  return Array.from({ length: given.count }, () => {
    if (given.op === 'hashes') return hexOf(random.nextHash());
    return given.op === 'random' ? random.real() : given.a + random.below(given.b - given.a);
  });
}

function consistentOf({ seed, withReplacement, take, digits, ticketBelow, ...given }: Consistent): readonly unknown[] {
  const { ids, idsPattern = '', from_ = 0, to = -1 } = given;
  const places = Array.from({ length: to - from_ + 1 }, (_, i) => from_ + i);
  const all = ids ?? places.map((place) => idsPattern.replace('{i}', String(place)));
  const tickets = withReplacement
    ? ticketsWithReplacement(all, seed, take ?? 0)
    : ticketsWithoutReplacement(all, seed).slice(0, take);
  // Where tickets are only a limit, the vector expects names alone.
  if (ticketBelow !== undefined) {
    return tickets.filter(({ fraction }) => fraction < ticketBelow).map(({ id }) => id);
  }
  return tickets.map(({ fraction, id, generation }) => [shortFraction(fraction, digits ?? 9), id, generation]);
}

export const SAMPLING: Methods = {
  'sampler.rivest': ({ seed, n, min = 1, max, count, withReplacement }: Rivest) =>
    good(rivestSample(seed, { first: min, last: max ?? n ?? 0 }, count, withReplacement)),
  'prng.cryptorandom': randomOf,
  'sample.byIndex': ({ seed, n, k }: { seed: string; n: number; k: number }) => good(sampleByIndex(seed, n, k)),
  'sample.fisherYates': ({ seed, n, k }: { seed: string; n: number; k: number }) => good(sampleByShuffle(seed, n, k)),
  'consistent.sha256Uniform': ({ x }: { x: string }) => uniformFraction(x),
  'consistent.firstFraction': ({ id, seed }: { id: string; seed: string }) => firstFraction(id, seed),
  'consistent.nextFraction': ({ x }: { x: string }) => nextFraction(x),
  'consistent.sampler': consistentOf,
  'shangrla.sampleOrder': ({ seed, cards, take }: { seed: string; cards: number; take: number }) =>
    sampleOrder(sampleNumbers(seed, cards)).slice(0, take),
  'shangrla.consistentSampling': (given: {
    sampleNums: readonly number[];
    cards: readonly (readonly string[])[];
    sampleSizes: Named;
  }) => {
    const sizes = new Map(Object.entries(given.sampleSizes));
    const { cards, thresholds } = good(sampleForContests(given.sampleNums, given.cards, sizes));
    return { indices: cards, thresholds: Object.fromEntries(thresholds) };
  },
  'manifest.lookup': ({ manifest, ballots }: { manifest: string; ballots: readonly number[] }) => {
    const parsed = good(parseManifest(manifest));
    return ballots.map((ballot) => {
      const { card, label, id } = good(findCard(parsed, ballot));
      return [card, label, id];
    });
  },
};
