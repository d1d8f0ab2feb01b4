/**
 * The draws of a vector: given, or made from a hash so that anyone can make them again.
 * @module
 */
import { createHash } from 'node:crypto';

interface Generated {
  readonly seed: string;
  readonly n: number;
  readonly probs: readonly number[];
  readonly values: readonly number[];
}

export interface Draws {
  readonly x?: readonly number[];
  readonly xGen?: Generated;
}

/** The i-th number in `[0, 1)` of a seed: the first 8 hexadecimal digits of SHA-256 of `seed,i`, i from 1. */
function hashUnit(seed: string, i: number): number {
  return Number.parseInt(createHash('sha256').update(`${seed},${i}`).digest('hex').slice(0, 8), 16) / 2 ** 32;
}

export function drawsOf({ x, xGen }: Draws): readonly number[] {
  if (xGen === undefined) return x ?? [];
  return Array.from({ length: xGen.n }, (_, at) => {
    const unit = hashUnit(xGen.seed, at + 1);
    let cumulative = 0;
    for (const [index, share] of xGen.probs.entries()) {
      cumulative += share;
      if (unit < cumulative) return xGen.values[index] ?? 0;
    }
    return xGen.values.at(-1) ?? 0;
  });
}
