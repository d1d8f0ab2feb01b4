/**
 * `sailau-lab audit check`: what was read, held against what was reported. First everything is found to be what was
 * committed to and the cards those of the seed; only then is a p-value computed.
 *
 * Exit code 1 while an assertion is open, as for every gate that does not hold.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { rngOf } from '../../../base/rng.ts';
import { checkCards } from '../../../controls/audit/card-audit.ts';
import { type PlacedReading, sampleOf } from '../../../controls/audit/rounds.ts';
import { readReadings } from '../../../formats/audit/cards-csv.ts';
import type { TableFault } from '../../../formats/faults.ts';
import { fewest } from '../../../formats/records.ts';
import { dataJson } from '../../../report/assemble.ts';
import { checkOf } from '../../../report/audit/check-data.ts';
import { checkText } from '../../../report/audit/check-text.ts';
import type { Io } from '../../io.ts';
import { type AuditCheckOptions, EXIT, type ExitCode } from '../../options.ts';
import { paint } from '../../paint.ts';
import { bytesOf, tell } from './files.ts';
import { committedAudit } from './record.ts';

const CHECK_STREAM = 'audit check';

export async function auditCheck(
  io: Io,
  file: string,
  rounds: readonly string[],
  { seed, json }: AuditCheckOptions,
): Promise<ExitCode> {
  const committed = committedAudit(io, file);
  if (!committed.ok) return committed.error;
  const { audit, files } = committed.value;
  const readings: PlacedReading[] = [];
  for (const [at, name] of rounds.entries()) {
    const bytes = bytesOf(io, name);
    if (!bytes.ok) return bytes.error;
    const read = readReadings(bytes.value, files.manifest, audit.contest.choices);
    if (!read.ok) return refuse(io, name, read.error);
    for (const each of read.value) readings.push({ ...each, round: at + 1 });
  }
  const { cards, faults } = sampleOf(audit.population, seed, readings, files.records);
  if (faults.length > 0) {
    for (const { round, line, says } of fewest(
      faults.map(({ round: of, line, says }): TableFault => ({ line, field: String(of), message: says })),
    ).map(({ line, field, message }) => ({ round: Number(field), line, says: message }))) {
      const place = line === 0 ? plain(file) : `${plain(rounds[round - 1] ?? '')}:${line}`;
      io.err(`${place}  ${plain(says)}`);
    }
    io.err('No p-value: the cards that were read are not the sample.');
    return EXIT.badInput;
  }
  const checked = checkCards(audit, cards, rngOf(CHECK_STREAM));
  const report = checkOf(audit, checked, seed, rounds.length);
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  io.out((json ? dataJson(report) : checkText(report, { record: file, rounds }, screen)).replace(/\n$/, ''));
  return report.verdict === 'open' ? EXIT.missed : EXIT.ok;
}

function refuse(io: Io, name: string, faults: readonly TableFault[]): ExitCode {
  tell(io, name, faults);
  io.err('No p-value: the readings cannot be used.');
  return EXIT.badInput;
}
