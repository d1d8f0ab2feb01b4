/**
 * Which slip of a roll belongs to which voter, for whoever knows in which order voters used the device: n voters, m
 * slips, and nobody knows which n - m of them left none there. If every such set is equally likely, the voter with i
 * before her has the slip with j before it with chance
 *
 *     C(i, j) C(n - 1 - i, m - 1 - j) / C(n, m)
 *
 * because then exactly j of the i before her, and m - 1 - j of those after her, left one. With m = n this is certain.
 * Source: attack CS-09 of the catalogue; the formula is elementary.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { Link } from './orderlink.ts';

/**
 * @param voters - n, a whole number, at least `slips`.
 * @param slips - m, a whole number, at least 0.
 * @returns by voter, the slips that may be hers, by place from 0; the chances that are missing to 1 are of no slip.
 * @throws InvariantError if an argument is out of its range.
 */
export function linkByRoll(voters: number, slips: number): readonly (readonly Link[])[] {
  assert(Number.isInteger(voters) && Number.isInteger(slips) && slips >= 0 && slips <= voters, `${slips} of ${voters}`);
  const logFactorial = [0];
  for (let n = 1; n <= voters; n += 1) logFactorial.push((logFactorial[n - 1] ?? 0) + Math.log(n));
  const log = (n: number): number => logFactorial[n] ?? 0;
  const logChoose = (n: number, k: number): number => log(n) - log(k) - log(n - k);
  return Array.from({ length: voters }, (_, before) => {
    const after = voters - 1 - before;
    const links: Link[] = [];
    for (let record = Math.max(0, slips - 1 - after); record <= Math.min(before, slips - 1); record += 1) {
      const rest = slips - 1 - record;
      const exact =
        slips === voters ? 0 : logChoose(before, record) + logChoose(after, rest) - logChoose(voters, slips);
      links.push({ record, probability: Math.exp(exact) });
    }
    return links;
  });
}
