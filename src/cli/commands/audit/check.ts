/**
 * `sailau-lab audit check`: what was read, held against what was reported. First everything is found to be what was
 * committed to and the cards those of the seed; only then is a p-value computed.
 *
 * Exit code 1 while an assertion is open, as for every gate that does not hold.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { rngOf } from '../../../base/rng.ts';
import type { Audit } from '../../../controls/audit/audit.ts';
import { endsText } from '../../../controls/audit/pairs/schedule.ts';
import { foldOtherDraws, type RoundFault } from '../../../controls/audit/rounds.ts';
import { fewest } from '../../../formats/records.ts';
import { dataJson } from '../../../report/assemble.ts';
import { checkOf } from '../../../report/audit/check-data.ts';
import { checkText } from '../../../report/audit/check-text.ts';
import type { Io } from '../../io.ts';
import { type AuditCheckOptions, EXIT, type ExitCode } from '../../options.ts';
import { paint } from '../../paint.ts';
import { checkedSample } from './check-sample.ts';
import { roundTooLarge } from './plan-source.ts';
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
  const refused = nextRoundFault(audit, round);
  if (refused !== undefined) {
    io.err(`sailau-lab audit check: ${refused}`);
    return EXIT.badInput;
  }
  const checked = checkedSample(io, audit, { files, rounds, seed, round, rng: rngOf(CHECK_STREAM) });
  if (!checked.ok) return checked.error;
  const { faults, check, ending, isSimulated } = checked.value;
  if (faults.length > 0) return notTheSample(io, file, rounds, faults);
  const found = check();
  const isOpen = !found.confirmed && found.fullCount === undefined;
  const source = { seed, rounds: rounds.length, isSimulated: files.isSimulated || isSimulated };
  const report = checkOf(audit, found, source, isOpen ? ending() : undefined);
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  io.out((json ? dataJson(report) : checkText(report, { record: file, rounds }, screen)).replace(/\n$/, ''));
  return report.verdict === 'open' ? EXIT.missed : EXIT.ok;
}

function nextRoundFault({ test, population }: Audit, round: number | undefined): string | undefined {
  if (round !== undefined && test?.schedule !== undefined)
    return `--round: the rounds that were committed to end at ${endsText(test.schedule)}`;
  return roundTooLarge(population, round);
}

function notTheSample(io: Io, file: string, rounds: readonly string[], faults: readonly RoundFault[]): ExitCode {
  const told = fewest(
    foldOtherDraws(faults).map(({ round, line, says }) => ({ line, field: String(round), message: says })),
  );
  for (const { line, field, message } of told) {
    const place = line === 0 ? plain(file) : `${plain(rounds[Number(field) - 1] ?? '')}:${line}`;
    io.err(`${place}  ${plain(message)}`);
  }
  io.err('No p-value: what was read is not the sample.');
  return EXIT.badInput;
}
