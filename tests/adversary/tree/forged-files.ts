/**
 * Files that an attack forged, and rules by the value: for tests of attacks on messages of stations.
 * @module
 */
import { expect } from 'vitest';
import { FLAGS } from '../../../src/domain/policy/flags.ts';
import type { FlagId, Policy } from '../../../src/domain/policy/types.ts';
import type { Params } from '../../../src/domain/ports.ts';
import { attacked, changed, type climbed, type Options } from './country.ts';

/** No call fails by itself. */
const CLEAR: Options = { behaviour: { lineFailure: 0 } };
export const under = (policy: Partial<Policy>): Options => ({ ...CLEAR, policy });
export const valuesOf = <F extends FlagId>(flag: F): readonly Policy[F][] =>
  (FLAGS.find(({ id }) => id === flag)?.values ?? []) as readonly Policy[F][];
export const product = <A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));
const filesOf = ({ climb: { records } }: ReturnType<typeof climbed>) =>
  new Map(records.files.map(({ station, byChoice }) => [station, byChoice]));
/** A fifth of A's votes at C. */
const moved = ([a = 0, b = 0, c = 0]: readonly number[]): readonly number[] => {
  const votes = Math.round(0.2 * a);
  return [a - votes, b, c + votes];
};

/** Stations whose booked file is the forged one, and nothing but files changed where rows do not come from them. */
export function forgedFiles(use: string, policy: Partial<Policy>, params: Params = {}): readonly number[] {
  const { honest, run } = attacked(use, params, {}, under(policy));
  const [was, is] = [filesOf(honest), filesOf(run)];
  expect(changed(honest, run).filter((place) => !/^(file|carried)\//.test(place))).toEqual([]);
  const other = [...was].filter(([station, byChoice]) => is.get(station)?.join() !== byChoice.join());
  // What is not booked at all was refused and carried: no other figures than these two ever stand there.
  const booked = other.filter(([station]) => is.has(station));
  expect(booked.map(([station]) => is.get(station))).toEqual(booked.map(([, byChoice]) => moved(byChoice)));
  const carried = new Set(run.climb.records.carried);
  expect(other.filter(([station]) => !is.has(station) && !carried.has(station))).toEqual([]);
  return booked.map(([station]) => station);
}
