/**
 * Links of a roll against every set of voters who left a slip, and the certain case.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { linkByRoll } from '../../src/stats/rolllink.ts';

/** Every way in which `slips` of `voters` left one, as lists of voters in order. */
function subsets(voters: number, slips: number): number[][] {
  const all: number[][] = [];
  for (let bits = 0; bits < 2 ** voters; bits += 1) {
    const chosen = Array.from({ length: voters }, (_, voter) => voter).filter((voter) => (bits >> voter) & 1);
    if (chosen.length === slips) all.push(chosen);
  }
  return all;
}

describe('the links of a roll', () => {
  // Exhaustive: all rolls of up to eight voters, each set of voters with a slip once.
  test('are the shares of all ways in which the voters can have left their slips', () => {
    for (let voters = 0; voters <= 8; voters += 1) {
      for (let slips = 0; slips <= voters; slips += 1) {
        const ways = subsets(voters, slips);
        const links = linkByRoll(voters, slips);
        for (let voter = 0; voter < voters; voter += 1) {
          for (let slip = 0; slip < slips; slip += 1) {
            const share = ways.filter((chosen) => chosen[slip] === voter).length / ways.length;
            const found = links[voter]?.find(({ record }) => record === slip)?.probability ?? 0;
            expect(found, `${voters} ${slips} ${voter} ${slip}`).toBeCloseTo(share, 12);
          }
        }
      }
    }
  });

  test('are exactly certain where everybody left one, however many', () => {
    expect(linkByRoll(1500, 1500).every((links, voter) => links.length === 1 && links[0]?.record === voter)).toBe(true);
    expect(linkByRoll(1500, 1500).every((links) => links[0]?.probability === 1)).toBe(true);
  });

  test('refuse more slips than voters', () => {
    expect(() => linkByRoll(2, 3)).toThrow('3 of 2');
  });
});
