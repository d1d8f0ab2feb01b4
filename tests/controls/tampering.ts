/**
 * One change to the records of the small station: what it leads to, and what rightly says nothing.
 * @module
 */
import type { Evidence, Records } from '../../src/domain/records/records.ts';

export interface Tampering {
  readonly tamper: string;
  readonly change: (honest: Records) => Partial<Evidence>;
  /** `control: kind`, over all controls, in their order. */
  readonly caught: readonly string[];
  /** By control: why it is right that it says nothing. */
  readonly missed: Readonly<Record<string, string>>;
}
