/**
 * The sample of an audit from the files of what was read, by each design: what keeps it from being the sample, what it
 * says, and what a next round can do.
 * @module
 */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Rng } from '../../../base/rng.ts';
import type { Audit } from '../../../controls/audit/audit.ts';
import { type BatchAudit, checkBatches } from '../../../controls/audit/batch-audit.ts';
import { batchEnding } from '../../../controls/audit/batch-ending.ts';
import { batchSampleOf } from '../../../controls/audit/batch-rounds.ts';
import { type CardAudit, type CardCheck, checkCards } from '../../../controls/audit/card-audit.ts';
import { type Ending, endingOf } from '../../../controls/audit/ending.ts';
import { checkPairs, type PairAudit } from '../../../controls/audit/pairs/pair-audit.ts';
import { pairEnding } from '../../../controls/audit/pairs/pair-costs.ts';
import { pairSampleOf } from '../../../controls/audit/pairs/pair-rounds.ts';
import { type RoundFault, sampleOf } from '../../../controls/audit/rounds.ts';
import { checkStrata, type StratifiedAudit } from '../../../controls/audit/strata/strata-audit.ts';
import { drawStrata } from '../../../controls/audit/strata/strata-draw.ts';
import { strataEnding } from '../../../controls/audit/strata/strata-ending.ts';
import { readBatchCounts } from '../../../formats/audit/batch-counts-csv.ts';
import { readDrawReadings, readReadings } from '../../../formats/audit/cards-csv.ts';
import type { TableFault } from '../../../formats/faults.ts';
import { saysSimulated } from '../../../formats/simulated.ts';
import type { Io } from '../../io.ts';
import { EXIT, type ExitCode } from '../../options.ts';
import { type AuditFiles, auditBytes, tell } from './files.ts';

/** What keeps the readings from being the sample, and the p-values if nothing does. */
export interface CheckedSample {
  readonly faults: readonly RoundFault[];
  readonly isSimulated: boolean;
  readonly check: () => CardCheck;
  /** What a next round can do. */
  readonly ending: () => Ending | undefined;
}

/** What a sample is taken from. */
export interface SampleQuestion {
  readonly files: AuditFiles;
  /** Names of the files of what was read. */
  readonly rounds: readonly string[];
  readonly seed: string;
  /** Of the next round, to tell its chance to be the last; absent: as many as the last. */
  readonly round?: number | undefined;
  readonly rng: Rng;
}

type Checked = Result<CheckedSample, ExitCode>;

export function checkedSample(io: Io, audit: Audit, question: SampleQuestion): Checked {
  if (audit.test !== undefined) return pairSample(io, audit, question);
  if (audit.design === 'batch') return batchSample(io, audit, question);
  return audit.design === 'stratified' ? strataSample(io, audit, question) : cardSample(io, audit, question);
}

function pairSample(io: Io, audit: PairAudit, { files, rounds, seed, round, rng }: SampleQuestion): Checked {
  const { manifest, choices } = files;
  const readings = readRounds(io, rounds, (bytes) => readDrawReadings(bytes, manifest, choices));
  if (!readings.ok) return readings;
  const { rows, isSimulated } = readings.value;
  const { sample, faults } = pairSampleOf(audit, seed, rows);
  const done = sample.rounds.reduce((sum, each) => sum + each.length, 0);
  const { schedule } = audit.test;
  const next = schedule === undefined ? (round ?? sample.rounds.at(-1)?.length) : schedule.find((end) => end > done);
  const size = schedule === undefined || next === undefined ? next : next - done;
  return ok({
    faults,
    isSimulated,
    check: () => checkPairs(audit, sample),
    ending: () => (size === undefined ? undefined : pairEnding(audit, sample.rounds, size, rng.fork('ending'))),
  });
}

function batchSample(io: Io, audit: BatchAudit, { files, rounds, seed, round, rng }: SampleQuestion): Checked {
  const readings = readRounds(io, rounds, (bytes) => readBatchCounts(bytes, files.manifest, files.choices));
  if (!readings.ok) return readings;
  const { rows, isSimulated } = readings.value;
  const { counted, faults } = batchSampleOf(audit, seed, rows);
  const ending = () => batchEnding(audit, counted, round ?? lastRound(rows, rounds), rng.fork('ending'));
  return ok({ faults, isSimulated, check: () => checkBatches(audit, counted, rng), ending });
}

function strataSample(io: Io, audit: StratifiedAudit, { files, rounds, seed, round, rng }: SampleQuestion): Checked {
  const readings = readRounds(io, rounds, (bytes) => readReadings(bytes, files.manifest, files.choices));
  if (!readings.ok) return readings;
  const { rows, isSimulated } = readings.value;
  const { cards, faults } = sampleOf(audit.population, seed, rows, files.records, drawStrata);
  const ending = () => strataEnding(audit, cards, round ?? lastRound(rows, rounds), rng.fork('ending'));
  return ok({ faults, isSimulated, check: () => checkStrata(audit, cards, rng), ending });
}

function cardSample(io: Io, audit: CardAudit, { files, rounds, seed, round, rng }: SampleQuestion): Checked {
  const readings = readRounds(io, rounds, (bytes) => readReadings(bytes, files.manifest, files.choices));
  if (!readings.ok) return readings;
  const { rows, isSimulated } = readings.value;
  const { cards, faults } = sampleOf(audit.population, seed, rows, files.records);
  const ending = () => endingOf(audit, cards, rng.fork('ending'), round ?? lastRound(rows, rounds));
  return ok({ faults, isSimulated, check: () => checkCards(audit, cards, rng), ending });
}

/** Rows of the last file, at least 1. */
const lastRound = (rows: readonly { readonly round: number }[], rounds: readonly string[]): number =>
  Math.max(1, rows.filter(({ round }) => round === rounds.length).length);

interface RoundRows<Row> {
  readonly rows: readonly (Row & { readonly round: number })[];
  readonly isSimulated: boolean;
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

function refuse(io: Io, name: string, faults: readonly TableFault[]): ExitCode {
  tell(io, name, faults);
  io.err('No p-value: the readings cannot be used.');
  return EXIT.badInput;
}
