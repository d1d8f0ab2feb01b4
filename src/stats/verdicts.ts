/**
 * What every forensic test returns: numbers, or the plain statement that there were too few data for any.
 *
 * A small p-value says that the stated null does not fit; it never says who did what. That sentence travels with the
 * result as `cannotProve`. Source: control C42 of the catalogue, "evidence for inquiry, not proof".
 * @module
 */

export interface NotEnoughData {
  readonly kind: 'notEnoughData';
  /** What there was too little of. */
  readonly of: string;
  readonly found: number;
  readonly needed: number;
}

export interface Tested {
  readonly kind: 'tested';
  /** What would make the data look so by chance alone; the p-value holds under this and nothing else. */
  readonly nullHypothesis: string;
  readonly cannotProve: string;
}

/** A result with the fields `T`, or none. */
export type Verdict<T> = NotEnoughData | (Tested & T);

export function tooFew(of: string, found: number, needed: number): NotEnoughData {
  return { kind: 'notEnoughData', of, found, needed };
}
