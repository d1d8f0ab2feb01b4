/**
 * The nearest valid spelling of a word that is not known.
 *
 * Source: distances by the library `fastest-levenshtein`.
 * @module
 */
import { distance } from 'fastest-levenshtein';

/** Something a file can name; `name` is what people call it. */
export interface Named {
  readonly id: string;
  readonly name?: string;
}

/** Longer words are not compared: whoever writes them did not mistype an id. */
const WORD_LENGTH_MAX = 200;

/** Two slips in a short word, or two of five letters in a long one. */
const slipsAllowed = (length: number): number => Math.max(2, Math.floor(length * 0.4));

/** `CS-3` for `CS-03`: people leave out zeros. */
const withoutZeros = (text: string): string => text.replace(/(?<!\d)0+(?=\d)/g, '');

const letters = (text: string): string => [...text].sort().join('');

/** How far `word` is from `target`; `Infinity` if not near. A part of three letters or more is near. */
function farness(word: string, target: string | undefined): number {
  if (target === undefined) return Number.POSITIVE_INFINITY;
  const [a, b] = [word.toLowerCase(), target.toLowerCase()];
  if (withoutZeros(a) === withoutZeros(b)) return 0;
  const slips = distance(a, b);
  if (slips < a.length && slips <= slipsAllowed(a.length)) {
    // Of two that are equally far, the one with the same letters, then the one of the same length.
    return slips - (letters(a) === letters(b) ? 0.5 : 0) - (a.length === b.length ? 0.25 : 0);
  }
  return a.length >= 3 && b.includes(a) ? slipsAllowed(a.length) + 1 : Number.POSITIVE_INFINITY;
}

/** The first of the nearest candidates, by id or by name; `undefined` if none is near. */
export function nearest<T extends Named>(word: string, candidates: readonly T[]): T | undefined {
  if (word.length > WORD_LENGTH_MAX) return undefined;
  let best: { readonly far: number; readonly candidate: T } | undefined;
  for (const candidate of candidates) {
    const far = Math.min(farness(word, candidate.id), farness(word, candidate.name));
    if (Number.isFinite(far) && (best === undefined || far < best.far)) best = { far, candidate };
  }
  return best?.candidate;
}

/** `CS-03 (Employer batch check)`, or the id alone. */
export const shown = ({ id, name }: Named): string => (name === undefined ? id : `${id} (${name})`);
