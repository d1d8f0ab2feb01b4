/**
 * Reads the commitment of an audit from a file, and says in one line what is wrong with it.
 *
 * Source: docs/audit.md.
 * @module
 */
import { z } from 'zod';
import { excerpt } from '../base/escape.ts';
import { err, ok, type Result } from '../base/result.ts';
import { COUNT_ERROR_MAX } from '../controls/audit/batch-errors.ts';
import { PAIR_TESTS } from '../controls/audit/pairs/pair-audit.ts';
import { AUDIT_DESIGNS, type AuditRecord, RECORD_FORMAT, RECORD_VERSION } from '../controls/audit/record.ts';

const fraction = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });
const base = z.enum(['valid', 'cast']);
const share = z.number().min(0).lt(1);
const file = z.strictObject({ name: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const loneWinner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('takesAll') }),
  z.strictObject({
    kind: z.literal('runnerUpEnters'),
    factor: fraction,
    seatsMin: z.int().min(0),
    minimum: z.enum(['beforeRemainders', 'afterRemainders']),
    leftOver: z.enum(['byRemainder', 'toWinner']),
  }),
]);

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    rule: z.strictObject({
      seats: z.int().min(1),
      threshold: fraction,
      base,
      loneWinner,
      method: z.enum(['hare', 'dhondt', 'sainteLague']),
      ties: z.enum(['order', 'votes']),
    }),
  }),
  z.strictObject({ kind: z.literal('majority'), base }),
  z.strictObject({ kind: z.literal('plurality'), winners: z.int().min(1) }),
]);

const record = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(RECORD_VERSION),
  tool: z.string(),
  contest: z.strictObject({ choices: z.array(z.string().min(1)).min(2), rule }),
  design: z.enum(AUDIT_DESIGNS),
  riskLimit: z.number().gt(0).lt(1),
  expectedErrors: z.strictObject({ oneVote: share, twoVote: share }),
  test: z
    .strictObject({
      name: z.enum(PAIR_TESTS),
      draws: z.literal('withReplacement'),
      schedule: z.array(z.int().min(1)).min(1).optional(),
    })
    .optional(),
  countError: z.number().min(0).max(COUNT_ERROR_MAX).optional(),
  files: z.strictObject({ manifest: file, totals: file, cvrs: file.optional() }),
  outcome: z.array(z.string()),
  assertions: z.array(z.string()),
});

/** @returns the record, or what is wrong with it in words that follow the file's name. */
export function readAuditRecord(text: string): Result<AuditRecord, string> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return err('is not JSON: a record is written by `audit plan --record`');
  }
  const parsed = record.safeParse(data);
  if (parsed.success) {
    const read = parsed.data as AuditRecord;
    if (read.countError === undefined || read.design === 'batch') return ok(read);
    return err(`countError: has a meaning for batches only, not for ${read.design}`);
  }
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return err(`${path === '' ? 'the record' : excerpt(path)}: ${excerpt(issue?.message ?? 'not a record', 120)}`);
}
