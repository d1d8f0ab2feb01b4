/**
 * `recount` of files: containers that somebody counted by hand, held against what was reported of them.
 *
 * Exit code 1 while an assertion is open, as for every gate that does not hold: also where no container has paper, so
 * that nothing can be counted. That is an answer, with zero bits, and no fault of the files.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { recountByHand } from '../../../controls/recount/by-hand.ts';
import type { ContainerCount, Manifest } from '../../../domain/audit.ts';
import { readContainerCounts } from '../../../formats/audit/batch-counts-csv.ts';
import { holdsRows } from '../../../formats/holds-rows.ts';
import { saysSimulated } from '../../../formats/simulated.ts';
import { dataJson } from '../../../report/assemble.ts';
import { recountFilesOf } from '../../../report/recount/files-data.ts';
import { recountFilesText } from '../../../report/recount/files-text.ts';
import type { AssertionFault } from '../../../stats/assertions/linear.ts';
import type { Io } from '../../io.ts';
import { type ContestOptions, EXIT, type ExitCode } from '../../options.ts';
import { contestRuleOf, NO_RULE } from '../../outcome-rule.ts';
import { paint } from '../../paint.ts';
import { auditBytes, type FileNames, readAuditFiles, tell } from '../audit/files.ts';

export function recountFiles(
  io: Io,
  names: FileNames & { readonly counts?: string | undefined },
  options: ContestOptions,
  json: boolean,
): ExitCode {
  const rule = contestRuleOf(options) ?? NO_RULE;
  if (typeof rule === 'string') return refuse(io, rule);
  const simulated: string[] = [];
  const noting = notingSimulated(io, simulated);
  const files = readAuditFiles(noting, names, false);
  if (!files.ok) return files.error;
  const { choices, manifest, population } = files.value;
  const counted = countsIn(noting, names.counts, manifest, choices);
  if (!counted.ok) return counted.error;
  const done = recountByHand({ choices, rule }, population, counted.value);
  if (!done.ok) return refuse(io, faultText(done.error, options, choices.length));
  const report = recountFilesOf(choices, done.value, simulated);
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  const text = json
    ? dataJson(report)
    : recountFilesText(report, { ...names, again: againWords(names, options) }, screen);
  io.out(text.replace(/\n$/, ''));
  return report.verdict === 'open' ? EXIT.missed : EXIT.ok;
}

/** The same, with the names of files kept whose own first lines say that they are simulated. */
function notingSimulated(io: Io, simulated: string[]): Io {
  return {
    ...io,
    readBytes: (file) => {
      const bytes = io.readBytes(file);
      if (bytes.ok && saysSimulated(bytes.value)) simulated.push(file);
      return bytes;
    },
  };
}

/** Where no container has paper there is nothing to count, and no file of counts, or one without a row, says so. */
function countsIn(
  io: Io,
  file: string | undefined,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly ContainerCount[], ExitCode> {
  const noPaper = manifest.every(({ paper }) => !paper);
  if (file === undefined) {
    if (noPaper) return ok([]);
    return err(refuse(io, 'give a scenario, or files: --counts FILE is missing'));
  }
  const bytes = auditBytes(io, file);
  if (!bytes.ok) return bytes;
  if (noPaper && !holdsRows(bytes.value)) return ok([]);
  const counted = readContainerCounts(bytes.value, manifest, choices);
  if (counted.ok) return counted;
  tell(io, file, counted.error);
  io.err('Nothing was recounted: the counts cannot be used.');
  return err(EXIT.badInput);
}

/** In the words of the command line, where it is an option that does not fit the files. */
function faultText({ at, says }: AssertionFault, { winners = 1 }: ContestOptions, choices: number): string {
  if (at !== 'rule.winners') return `${at}: ${says}`;
  const many = winners === choices ? 'all of them would win' : `there are only ${choices}`;
  return `--winners ${winners}: of ${choices} choices ${many}, so that nothing is left to decide`;
}

function againWords(
  { manifest, totals, cvrs, counts }: FileNames & { readonly counts?: string | undefined },
  { kind, winners, seats, threshold, base, loneWinner }: ContestOptions,
): readonly string[] {
  const valued = {
    '--manifest': manifest,
    '--totals': totals,
    '--cvrs': cvrs,
    '--counts': counts,
    '--kind': kind,
    '--winners': winners,
    '--seats': seats,
    '--threshold': threshold === undefined ? undefined : threshold / 10,
    '--base': base,
    '--lone-winner': loneWinner,
  };
  const words = Object.entries(valued).flatMap(([flag, value]) => (value === undefined ? [] : [flag, String(value)]));
  return ['sailau-lab', 'recount', ...words];
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`sailau-lab recount: ${plain(message)}`);
  return EXIT.badInput;
}
