/**
 * The hash chain over a desk computer's log. The head is printed when voting ends, so that it leaves the machine.
 * @module
 */
import type { LogRows } from '../domain/records/records.ts';
import { chainOf, chainStart } from './chain.ts';

/** @returns the head in hexadecimal; of an empty log, the start of its chain. */
export function headOfLog({ second, event, subject }: LogRows): string {
  const entries = Array.from(event, (kind, row) => `${second[row]} ${kind} ${subject[row]}`);
  return chainOf(entries).at(-1) ?? chainStart('log');
}
