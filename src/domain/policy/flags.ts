/**
 * Every policy flag once, with its values, its default (the rules of 2005), what it means and where that comes from.
 *
 * Source: `sources.ts` resolves the tags; open questions are in `assumptions.ts`.
 * @module
 */
import { AUDIT_FLAGS } from './flags/audit.ts';
import { BOOTH_FLAGS } from './flags/booth.ts';
import { CLOSING_FLAGS } from './flags/closing.ts';
import { COMPLAINT_FLAGS } from './flags/complaints.ts';
import { LIST_FLAGS } from './flags/lists.ts';
import { PAPER_FLAGS } from './flags/paper.ts';
import { POSTING_FLAGS } from './flags/postings.ts';
import { RECORD_FLAGS } from './flags/records.ts';
import { RESULT_FLAGS } from './flags/results.ts';
import { SUPPLY_FLAGS } from './flags/supply.ts';
import { TEST_FLAGS } from './flags/tests.ts';
import { LINE_FLAGS, TRANSMISSION_FLAGS } from './flags/transmission.ts';
import { VOICE_FLAGS } from './flags/voices.ts';
import type { FlagEntry, FlagId } from './types.ts';

export const FLAGS: readonly FlagEntry[] = [
  ...BOOTH_FLAGS,
  ...POSTING_FLAGS,
  ...PAPER_FLAGS,
  ...RECORD_FLAGS,
  ...CLOSING_FLAGS,
  ...LIST_FLAGS,
  ...RESULT_FLAGS,
  ...COMPLAINT_FLAGS,
  ...TRANSMISSION_FLAGS,
  ...LINE_FLAGS,
  ...SUPPLY_FLAGS,
  ...TEST_FLAGS,
  ...VOICE_FLAGS,
  ...AUDIT_FLAGS,
];

/** Flags that no station reads: with another value of these it has the same day. A test watches stations read. */
export const WAY_UP_FLAGS: readonly FlagId[] = [...RESULT_FLAGS, ...COMPLAINT_FLAGS, ...TRANSMISSION_FLAGS].map(
  ({ id }) => id,
);

/** Flags that nothing reads but the audit of a station's paper: who does what in it. */
export const AUDIT_RULES: readonly FlagId[] = [
  'audit.seed',
  'audit.manifest',
  'audit.stopRule',
  'audit.tool',
  'audit.auditor',
];
