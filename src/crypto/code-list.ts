/**
 * What makes two prints of the control protocol the same: their rows, in whatever order they stand.
 *
 * Leaves out how many votes have no code: that is a figure beside the list.
 * Source: controls C33 and C38 of the attack catalogue.
 * @module
 */
import { canonicalText } from '../base/canonical.ts';
import type { CodeRow } from '../domain/records/acts.ts';
import { sha256Hex } from './hash.ts';

/** @returns the rows as one text, equal for equal rows in any order and for no others. */
export function listText(rows: readonly CodeRow[]): string {
  const sorted = rows.map(({ code, choice }) => [code, choice] as const);
  sorted.sort(([code, choice], [otherCode, otherChoice]) => code - otherCode || choice - otherChoice);
  return canonicalText(sorted);
}

/** @returns SHA-256 of that text, 64 hexadecimal digits. */
export function hashOfList(rows: readonly CodeRow[]): string {
  return sha256Hex(listText(rows));
}
