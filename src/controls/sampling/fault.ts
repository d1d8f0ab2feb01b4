/**
 * What is wrong with a manifest or with what was asked of a draw.
 * @module
 */

export interface SamplingFault {
  readonly at: string;
  /** Of a file, from 1; `undefined` where the fault is of no line. */
  readonly line?: number;
  readonly says: string;
}
