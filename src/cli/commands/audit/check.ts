/**
 * `sailau-lab audit check`: what was read, held against what was reported. First everything is found to be what was
 * committed to and the cards those of the seed; only then is a p-value computed.
 *
 * Exit code 1 while an assertion is open, as for every gate that does not hold.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { rngOf } from '../../../base/rng.ts';
import { counted } from '../../../base/words.ts';
import type { Audit } from '../../../controls/audit/audit.ts';
import { checkBatches } from '../../../controls/audit/batch-audit.ts';
import { batchSampleOf } from '../../../controls/audit/batch-rounds.ts';
import { type CardCheck, checkCards } from '../../../controls/audit/card-audit.ts';
import { type Ending, endingOf } from '../../../controls/audit/ending.ts';
import { type RoundFault, sampleOf } from '../../../controls/audit/rounds.ts';
import { checkStrata } from '../../../controls/audit/strata/strata-audit.ts';
import { drawStrata } from '../../../controls/audit/strata/strata-draw.ts';
import { readBatchCounts } from '../../../formats/audit/batch-counts-csv.ts';
import { readReadings } from '../../../formats/audit/cards-csv.ts';
import type { TableFault } from '../../../formats/faults.ts';
import { fewest } from '../../../formats/records.ts';
import { saysSimulated } from '../../../formats/simulated.ts';
import { dataJson } from '../../../report/assemble.ts';
import { checkOf } from '../../../report/audit/check-data.ts';
import { checkText } from '../../../report/audit/check-text.ts';
import type { Io } from '../../io.ts';
import { type AuditCheckOptions, EXIT, type ExitCode } from '../../options.ts';
import { paint } from '../../paint.ts';
import { auditBytes, tell } from './files.ts';
import { roundFault } from './plan-source.ts';
import { auditOfRecord } from './record.ts';

const CHECK_STREAM = 'audit check';

export async function auditCheck(
  io: Io,
  file: string,
  rounds: readonly string[],
  { seed, round, json }: AuditCheckOptions,
): Promise<ExitCode> {
  const committed = auditOfRecord(io, file);
  if (!committed.ok) return committed.error;
  const { audit, files } = committed.value;
  const { manifest, records } = files;
  const { choices } = audit.contest;
  const rng = rngOf(CHECK_STREAM);
  const refused = roundRefused(audit, round);
  if (refused !== undefined) {
    io.err(`sailau-lab audit check: ${refused}`);
    return EXIT.badInput;
  }
  const reading = (): Result<Checked, ExitCode> => {
    if (audit.design === 'batch') {
      const readings = readRounds(io, rounds, (bytes) => readBatchCounts(bytes, manifest, choices));
      if (!readings.ok) return readings;
      const { rows, isSimulated } = readings.value;
      const sample = batchSampleOf(audit, seed, rows);
      return ok({ faults: sample.faults, isSimulated, check: () => checkBatches(audit, sample.counted, rng) });
    }
    const readings = readRounds(io, rounds, (bytes) => readReadings(bytes, manifest, choices));
    if (!readings.ok) return readings;
    const { rows, isSimulated } = readings.value;
    if (audit.design === 'stratified') {
      const { cards, faults } = sampleOf(audit.population, seed, rows, records, drawStrata);
      return ok({ faults, isSimulated, check: () => checkStrata(audit, cards, rng) });
    }
    const { cards, faults } = sampleOf(audit.population, seed, rows, records);
    const last = rows.filter((each) => each.round === rounds.length).length;
    const ending = () => endingOf(audit, cards, rng.fork('ending'), round ?? Math.max(1, last));
    return ok({ faults, isSimulated, check: () => checkCards(audit, cards, rng), ending });
  };
  const checked = reading();
  if (!checked.ok) return checked.error;
  const { faults, check, ending, isSimulated } = checked.value;
  if (faults.length > 0) return notTheSample(io, file, rounds, faults);
  const found = check();
  const isOpen = !found.confirmed && found.fullCount === undefined;
  const source = { seed, rounds: rounds.length, isSimulated: files.isSimulated || isSimulated };
  const report = checkOf(audit, found, source, isOpen ? ending?.() : undefined);
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  io.out((json ? dataJson(report) : checkText(report, { record: file, rounds }, screen)).replace(/\n$/, ''));
  return report.verdict === 'open' ? EXIT.missed : EXIT.ok;
}

function roundRefused({ design, population }: Audit, round: number | undefined): string | undefined {
  if (round === undefined) return undefined;
  if (design === 'batch' || design === 'stratified') return roundFault(design);
  const { cards } = population.withPaper;
  return round > cards ? `--round: ${counted(cards, 'card')} on paper, ${round} asked for` : undefined;
}

/** What keeps the readings from being the sample, and the p-values if nothing does. */
interface Checked {
  readonly faults: readonly RoundFault[];
  readonly isSimulated: boolean;
  readonly check: () => CardCheck;
  /** What a next round can do, of designs that can tell. */
  readonly ending?: () => Ending | undefined;
}

/** The rows of all files, each with its round, from 1, and whether one of the files says that it is simulated. */
function readRounds<Row extends object>(
  io: Io,
  rounds: readonly string[],
  read: (bytes: Uint8Array) => Result<readonly Row[], readonly TableFault[]>,
): Result<RoundRows<Row>, ExitCode> {
  const all: (Row & { readonly round: number })[] = [];
  let isSimulated = false;
  for (const [at, name] of rounds.entries()) {
    const bytes = auditBytes(io, name);
    if (!bytes.ok) return bytes;
    const rows = read(bytes.value);
    if (!rows.ok) return err(refuse(io, name, rows.error));
    isSimulated ||= saysSimulated(bytes.value);
    for (const each of rows.value) all.push({ ...each, round: at + 1 });
  }
  return ok({ rows: all, isSimulated });
}

interface RoundRows<Row> {
  readonly rows: readonly (Row & { readonly round: number })[];
  readonly isSimulated: boolean;
}

function notTheSample(io: Io, file: string, rounds: readonly string[], faults: readonly RoundFault[]): ExitCode {
  const told = fewest(faults.map(({ round, line, says }) => ({ line, field: String(round), message: says })));
  for (const { line, field, message } of told) {
    const place = line === 0 ? plain(file) : `${plain(rounds[Number(field) - 1] ?? '')}:${line}`;
    io.err(`${place}  ${plain(message)}`);
  }
  io.err('No p-value: what was read is not the sample.');
  return EXIT.badInput;
}

function refuse(io: Io, name: string, faults: readonly TableFault[]): ExitCode {
  tell(io, name, faults);
  io.err('No p-value: the readings cannot be used.');
  return EXIT.badInput;
}
