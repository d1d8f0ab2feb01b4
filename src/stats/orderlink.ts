/**
 * Order linkage: who of those that are out with a carrier brought the vote that was stored next.
 *
 * With memoryless times each of the `m` who are out is equally likely, so a voter who was issued a carrier before
 * storing event `e` is its owner with probability `prod over earlier events of (1 - 1/m) * 1/m`. Source: R20.
 * @module
 */
import { unreachable } from '../base/assert.ts';

/** Probability below which the tail of a voter's possible records is cut. */
const TAIL = 1e-9;

export interface Link {
  /** Position in the order of stored votes. */
  readonly record: number;
  readonly probability: number;
}

/** `empty`: somebody handed her carrier back without a vote. `gone`: whoever is still out will not come back. */
export type OrderEvent = 'issued' | 'stored' | 'empty' | 'gone';

/**
 * @param events - the log in its order. More may be stored than issued: such a vote is linked to nobody.
 * @returns for each issued carrier, in order, the stored votes that can be its own; probabilities sum to at most 1, the
 *   rest being the chance that it brought none.
 */
export function linkByOrder(events: readonly OrderEvent[]): readonly (readonly Link[])[] {
  const links: Link[][] = [];
  let out: { readonly voter: number; stays: number }[] = [];
  let record = 0;
  // Everybody who is out is equally likely; how many are out is known, who they are is not.
  let inside = 0;
  const comesBack = (stored: boolean): void => {
    if (inside === 0) return;
    const chance = 1 / inside;
    for (const candidate of out) {
      const probability = candidate.stays * chance;
      if (stored) links[candidate.voter]?.push({ record, probability });
      candidate.stays -= probability;
    }
    out = out.filter(({ stays }) => stays > TAIL);
    inside -= 1;
  };
  for (const event of events) {
    switch (event) {
      case 'issued':
        out.push({ voter: links.length, stays: 1 });
        links.push([]);
        inside += 1;
        break;
      case 'stored':
        comesBack(true);
        record += 1;
        break;
      case 'empty':
        comesBack(false);
        break;
      case 'gone':
        out = [];
        inside = 0;
        break;
      default:
        unreachable(event);
    }
  }
  return links;
}

/**
 * Whoever walks off with a carrier never brings it back, which no memoryless time allows for: after a while it looks as
 * if she had brought every vote that was stored. This is about what can be, not about how likely it is.
 *
 * @returns for each issued carrier, in order, whether it can be one that never came back: at the end, or when those who
 *   were out were gone, one was still out, and since she went in there was always somebody out.
 */
export function mayHaveLeft(events: readonly OrderEvent[]): readonly boolean[] {
  const left: boolean[] = [];
  let inside = 0;
  let since = 0;
  for (const event of [...events, 'gone' as const]) {
    switch (event) {
      case 'issued':
        if (inside === 0) since = left.length;
        left.push(false);
        inside += 1;
        break;
      case 'stored':
      case 'empty':
        inside = Math.max(0, inside - 1);
        break;
      case 'gone':
        if (inside > 0) left.fill(true, since);
        inside = 0;
        break;
      default:
        unreachable(event);
    }
  }
  return left;
}
