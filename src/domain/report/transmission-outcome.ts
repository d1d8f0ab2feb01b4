/**
 * What came over the lines of an election, as its report has it.
 *
 * Source: design section 12; attack catalogue 2.6.
 * @module
 */

export interface TransmissionOutcome {
  /** Messages that came, half ones included. */
  readonly messages: number;
  readonly refused: number;
  /** Second files that opened, and were kept beside the first. */
  readonly aside: number;
  /** Electronic stations whose file is booked, however it came; those that carried or read it out; those without. */
  readonly booked: number;
  readonly carried: number;
  readonly phoned: number;
  readonly missing: number;
  /** Stations whose booked file is not their electronic protocol, and the votes of it, moved ones counted once. */
  readonly differ: number;
  readonly votes: number;
  /** Rows take their electronic votes from what is booked. */
  readonly decides: boolean;
  /** What attacks made out without reading: guesses, those that are right, and bits that a right one is worth. */
  readonly learned: { readonly guesses: number; readonly right: number; readonly bits: number };
}
