/**
 * An audit as its record says it was committed to: the record read, its files read again and found unchanged.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { type Audit, auditOf } from '../../../controls/audit/audit.ts';
import type { AuditRecord } from '../../../controls/audit/record.ts';
import { readAuditRecord } from '../../../scenario/audit-record.ts';
import type { Io } from '../../io.ts';
import { EXIT, type ExitCode } from '../../options.ts';
import { type AuditFiles, readAuditFiles, recordsFault } from './files.ts';

export interface CommittedAudit {
  readonly record: AuditRecord;
  readonly files: AuditFiles;
  readonly audit: Audit;
}

const RECORD_SIZE_MAX = 10_000_000;

/** The audit, or the exit code after it was said what is wrong. */
export function auditOfRecord(io: Io, file: string): Result<CommittedAudit, ExitCode> {
  const refuse = (message: string, code: ExitCode = EXIT.badInput) => {
    io.err(`${plain(file)}: ${plain(message)}`);
    return err(code);
  };
  const size = io.size(file);
  if (!size.ok) return refuse(size.error);
  if (size.value > RECORD_SIZE_MAX) return refuse('is larger than any record');
  const text = io.read(file);
  if (!text.ok) return refuse(text.error, EXIT.io);
  const read = readAuditRecord(text.value);
  if (!read.ok) return refuse(read.error);
  const record = read.value;
  const { manifest, totals, cvrs } = record.files;
  const files = readAuditFiles(io, { manifest: manifest.name, totals: totals.name, cvrs: cvrs?.name });
  if (!files.ok) return files;
  const now = files.value.committed;
  for (const part of ['manifest', 'totals', 'cvrs'] as const) {
    const committed = record.files[part];
    if (committed !== undefined && committed.sha256 !== now[part]?.sha256) {
      return refuse(`files.${part}: ${committed.name} is not the file that was committed to: another SHA-256`);
    }
  }
  const { choices } = record.contest;
  if (choices.length !== files.value.choices.length || choices.some((name, at) => name !== files.value.choices[at])) {
    return refuse('contest.choices: not those of the results');
  }
  if (record.design === 'comparison') {
    const fault = recordsFault(files.value);
    if (fault !== undefined) return refuse(`files.cvrs: ${fault}`);
  }
  const { contest, riskLimit, expectedErrors: errors, countError, test } = record;
  const { population, records } = files.value;
  const given = {
    ...{ contest, population, riskLimit, errors },
    ...(countError === undefined ? {} : { countError }),
    ...(test === undefined ? {} : { test }),
  };
  const audit = auditOf(given, record.design, records);
  if (!audit.ok) return refuse(`${audit.error.at}: ${audit.error.says}`);
  const { outcome } = audit.value;
  const fault =
    contradiction('outcome', record.outcome, outcome.says) ??
    contradiction(
      'assertions',
      record.assertions,
      outcome.assertions.map(({ says }) => says),
    );
  if (fault !== undefined) return refuse(fault);
  return ok({ record, files: files.value, audit: audit.value });
}

/** The first line that the reported results do not give. */
function contradiction(field: string, written: readonly string[], given: readonly string[]): string | undefined {
  for (let at = 0; at < Math.max(written.length, given.length); at += 1) {
    const [own, instead] = [written[at], given[at]];
    if (own === instead) continue;
    if (own === undefined) return `${field}[${at}]: is missing: the reported results give '${instead}'`;
    if (instead === undefined) return `${field}[${at}]: '${own}' does not follow from the reported results`;
    return `${field}[${at}]: '${own}' is contradicted by the reported results: they give '${instead}'`;
  }
  return undefined;
}
