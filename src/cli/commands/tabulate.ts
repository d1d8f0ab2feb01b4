/**
 * `sailau-lab tabulate FILE`: recomputes totals, control equations and seats from a CSV of station results that
 * somebody else made. Needs no scenario and simulates nothing.
 *
 * Every fault goes to stderr with its file and line; what could be read is summed all the same.
 * @module
 */
import { counted } from '../../base/words.ts';
import { LEFT_OUT, type LeftOut, type TableFault } from '../../formats/faults.ts';
import { type ResultsFile, readResults, TABLE_SIZE_MAX, TABLE_TOO_LARGE } from '../../formats/results-csv.ts';
import { dataJson } from '../../report/assemble.ts';
import {
  assembleTabulation,
  faultsIn,
  type TabulatedFile,
  type TabulationReport,
} from '../../report/tabulation/data.ts';
import { tabulationText } from '../../report/tabulation/text.ts';
import { countFaults } from '../../scenario/faults.ts';
import { type OutcomeRule, outcomeOf } from '../../tally/table-outcome.ts';
import { tabulate } from '../../tally/tabulation.ts';
import type { Io } from '../io.ts';
import { EXIT, type ExitCode, type TabulateOptions } from '../options.ts';
import { ruleOf } from '../outcome-rule.ts';
import { paint } from '../paint.ts';
import { bytesOf, tellFaults } from '../table-file.ts';

export async function tabulateFile(io: Io, file: string, options: TabulateOptions): Promise<ExitCode> {
  const rule = ruleOf(options);
  if (typeof rule === 'string') {
    io.err(`sailau-lab tabulate: ${rule}`);
    return EXIT.badInput;
  }
  const bytes = bytesOf(io, file, TABLE_SIZE_MAX, TABLE_TOO_LARGE);
  if (!bytes.ok) return bytes.error;
  const read = readResults(bytes.value, options.delimiter);
  if (!read.ok) {
    tellFaults(io, file, read.error);
    io.err(`${countFaults(read.error.length)}, nothing was summed.`);
    return EXIT.badInput;
  }
  const report = reportOf(file, read.value, rule);
  const faults = faultsIn(report);
  tellFaults(io, file, allFaults(report));
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  const again = againWords(file, options);
  const text = options.json
    ? dataJson(report)
    : tabulationText(report, { ...screen, places: options.regionTotals, again });
  io.out(text.replace(/\n$/, ''));
  const { rowsRead, rowsSummed } = report;
  if (faults > 0) io.err(`${countFaults(faults)}; ${rowsSummed} of ${counted(rowsRead, 'row')} summed.`);
  return faults > 0 ? EXIT.badInput : EXIT.ok;
}

function reportOf(file: string, read: ResultsFile, rule: OutcomeRule | undefined): TabulationReport {
  const { table, faults, encoding, guessedEncoding, delimiter, rowsRead, rowsBlank, leftOut, columnsLeftOut } = read;
  const reasons = Object.keys(LEFT_OUT) as LeftOut[];
  const about: TabulatedFile = {
    file,
    encoding,
    encodingGuessed: guessedEncoding,
    delimiter,
    rowsRead,
    rowsSummed: table.stations.length,
    rowsBlank,
    leftOut: reasons.flatMap((why) => {
      const rows = leftOut[why] ?? 0;
      return rows === 0 ? [] : [{ why, says: LEFT_OUT[why], rows }];
    }),
    columnsLeftOut,
    faults,
  };
  const tabulation = tabulate(table);
  const decided = rule === undefined ? undefined : outcomeOf(tabulation, rule);
  if (decided === undefined) return assembleTabulation(about, tabulation, {});
  return assembleTabulation(
    about,
    tabulation,
    decided.ok ? { outcome: decided.value } : { outcomeFault: decided.error },
  );
}

/** How the file is written and what in it does not add up, in the order of its lines. */
function allFaults({ faults, mismatches, outcomeFault }: TabulationReport): TableFault[] {
  const wrong = mismatches.map(({ line, station, text, left, right }): TableFault => {
    return { line, field: `station ${station}`, message: `${text}: ${left} and ${right}` };
  });
  const sorted = [...faults, ...wrong].sort((one, other) => one.line - other.line);
  return outcomeFault === undefined ? sorted : [...sorted, { line: 0, field: 'outcome', message: outcomeFault }];
}

/** Words of the command that gives the same again. */
function againWords(file: string, options: TabulateOptions): readonly string[] {
  const { kind, seats, threshold, base, loneWinner, delimiter, regionTotals } = options;
  const valued = {
    '--kind': kind,
    '--seats': seats,
    '--threshold': threshold === undefined ? undefined : threshold / 10,
    '--base': base,
    '--lone-winner': loneWinner,
    '--delimiter': delimiter === '\t' ? 'tab' : delimiter,
  };
  const words = Object.entries(valued).flatMap(([flag, value]) => (value === undefined ? [] : [flag, String(value)]));
  const path = file.startsWith('-') ? `./${file}` : file;
  return ['sailau-lab', 'tabulate', path, ...words, ...(regionTotals ? ['--region-totals'] : [])];
}
