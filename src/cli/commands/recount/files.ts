/**
 * `recount` of files: containers that somebody counted by hand, held against what was reported of them.
 *
 * Exit code 1 while an assertion is open, as for every gate that does not hold.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { recountByHand } from '../../../controls/recount/by-hand.ts';
import { readContainerCounts } from '../../../formats/audit/batch-counts-csv.ts';
import { dataJson } from '../../../report/assemble.ts';
import { recountFilesOf } from '../../../report/recount/files-data.ts';
import { recountFilesText } from '../../../report/recount/files-text.ts';
import type { Io } from '../../io.ts';
import { type ContestOptions, EXIT, type ExitCode } from '../../options.ts';
import { contestRuleOf, NO_RULE } from '../../outcome-rule.ts';
import { paint } from '../../paint.ts';
import { auditBytes, type FileNames, readAuditFiles, tell } from '../audit/files.ts';

export function recountFiles(
  io: Io,
  { counts, ...names }: FileNames & { readonly counts: string },
  options: ContestOptions,
  json: boolean,
): ExitCode {
  const rule = contestRuleOf(options) ?? NO_RULE;
  if (typeof rule === 'string') return refuse(io, rule);
  const files = readAuditFiles(io, names);
  if (!files.ok) return files.error;
  const { choices, manifest, population } = files.value;
  const bytes = auditBytes(io, counts);
  if (!bytes.ok) return bytes.error;
  const counted = readContainerCounts(bytes.value, manifest, choices);
  if (!counted.ok) {
    tell(io, counts, counted.error);
    io.err('Nothing was recounted: the counts cannot be used.');
    return EXIT.badInput;
  }
  const done = recountByHand({ choices, rule }, population, counted.value);
  if (!done.ok) return refuse(io, `${done.error.at}: ${done.error.says}`);
  const report = recountFilesOf(choices, done.value);
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  const text = json ? dataJson(report) : recountFilesText(report, { ...names, counts }, screen);
  io.out(text.replace(/\n$/, ''));
  return report.verdict === 'open' ? EXIT.missed : EXIT.ok;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`sailau-lab recount: ${plain(message)}`);
  return EXIT.badInput;
}
