/**
 * The files that an audit rests on: read, checked against each other, and named where something is wrong in them.
 * @module
 */
import { excerpt } from '../../../base/escape.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { count, counted } from '../../../base/words.ts';
import { type Population, type PopulationFault, populationOf, totalsOf } from '../../../controls/audit/population.ts';
import type { CommittedFile } from '../../../controls/audit/record.ts';
import { sha256HexOf } from '../../../crypto/hash.ts';
import type { BatchTotals, CardRecord, Manifest } from '../../../domain/audit.ts';
import { readCardRecords } from '../../../formats/audit/cards-csv.ts';
import { readManifest } from '../../../formats/audit/manifest-csv.ts';
import type { TableFault } from '../../../formats/faults.ts';
import { fewest } from '../../../formats/records.ts';
import { readResults } from '../../../formats/results-csv.ts';
import { saysSimulated } from '../../../formats/simulated.ts';
import type { Io } from '../../io.ts';
import { EXIT, type ExitCode } from '../../options.ts';
import { bytesOf, tellFaults } from '../../table-file.ts';

/** A file of all cards of the country is smaller. */
const SIZE_MAX = 400_000_000;

export interface FileNames {
  readonly manifest: string;
  readonly totals: string;
  readonly cvrs?: string | undefined;
}

export interface AuditFiles {
  readonly names: FileNames;
  readonly committed: {
    readonly manifest: CommittedFile;
    readonly totals: CommittedFile;
    readonly cvrs?: CommittedFile;
  };
  readonly manifest: Manifest;
  /** In the order of the columns, which is taken for that of registration. */
  readonly choices: readonly string[];
  readonly population: Population;
  readonly records: readonly CardRecord[] | undefined;
  /** Whether one of them says that a simulation made it. */
  readonly isSimulated: boolean;
}

/**
 * Everything that is read, or the exit code after it was said what is wrong.
 *
 * @param needsPaper - whether a manifest without any paper is refused.
 */
export function readAuditFiles(io: Io, names: FileNames, needsPaper = true): Result<AuditFiles, ExitCode> {
  const manifestBytes = auditBytes(io, names.manifest);
  if (!manifestBytes.ok) return manifestBytes;
  const totalsBytes = auditBytes(io, names.totals);
  if (!totalsBytes.ok) return totalsBytes;
  const manifest = readManifest(manifestBytes.value);
  if (!manifest.ok) return tell(io, names.manifest, manifest.error);
  const totals = readTotals(totalsBytes.value);
  if (!totals.ok) return tell(io, names.totals, totals.error);
  const { choices, batches } = totals.value;
  const population = populationOf(manifest.value, batches, choices.length, needsPaper);
  if (!population.ok) return tellPopulation(io, names, population.error);
  const committed = {
    manifest: { name: names.manifest, sha256: sha256HexOf(manifestBytes.value) },
    totals: { name: names.totals, sha256: sha256HexOf(totalsBytes.value) },
  };
  const isSimulated = [manifestBytes, totalsBytes].some(({ value }) => saysSimulated(value));
  const found = { names, manifest: manifest.value, choices, population: population.value, isSimulated };
  if (names.cvrs === undefined) return ok({ ...found, committed, records: undefined });
  const cvrBytes = auditBytes(io, names.cvrs);
  if (!cvrBytes.ok) return cvrBytes;
  const records = readCardRecords(cvrBytes.value, manifest.value, choices);
  if (!records.ok) return tell(io, names.cvrs, records.error);
  const apart = notTheTotals(records.value, manifest.value, totals.value, names.cvrs);
  if (apart.length > 0) return tell(io, names.totals, fewest(apart));
  const cvrs = { name: names.cvrs, sha256: sha256HexOf(cvrBytes.value) };
  return ok({
    ...found,
    committed: { ...committed, cvrs },
    records: records.value,
    isSimulated: isSimulated || saysSimulated(cvrBytes.value),
  });
}

/** The bytes of one of them, or the exit code after it was said why there are none. */
export function auditBytes(io: Io, file: string): Result<Uint8Array, ExitCode> {
  return bytesOf(io, file, SIZE_MAX, `is larger than ${count(SIZE_MAX)} bytes`);
}

export function tell(io: Io, file: string, faults: readonly TableFault[]): Result<never, ExitCode> {
  tellFaults(io, file, faults);
  return err(EXIT.badInput);
}

/** Each fault with the file and the line that are to be put right. */
function tellPopulation(io: Io, names: FileNames, faults: readonly PopulationFault[]): Result<never, ExitCode> {
  for (const file of ['totals', 'manifest'] as const) {
    const own = faults.filter((fault) => fault.file === file);
    const told = own.map(({ at, says, line = 0 }) => ({ line, field: excerpt(at), message: says }));
    if (told.length > 0) tellFaults(io, names[file], fewest(told));
  }
  return err(EXIT.badInput);
}

interface Totals {
  readonly choices: readonly string[];
  readonly batches: readonly BatchTotals[];
}

/** A table of station results in which every row must be right: an audit of the rest would be of something else. */
function readTotals(bytes: Uint8Array): Result<Totals, readonly TableFault[]> {
  const read = readResults(bytes);
  if (!read.ok) return read;
  const { table, faults } = read.value;
  if (faults.length > 0) return err(fewest(faults));
  const seen = new Map<string, number>();
  const twice = table.stations.flatMap(({ station, line }): TableFault[] => {
    const before = seen.get(station);
    seen.set(station, before ?? line);
    if (before === undefined) return [];
    return [
      {
        line,
        field: 'station',
        message: `'${excerpt(station)}' is on line ${before} too: batches need names of their own`,
      },
    ];
  });
  if (twice.length > 0) return err(fewest(twice));
  const batches = table.stations.map(({ station, votes, figures, line }) => {
    return { name: station, line, votes, invalid: (figures.invalid ?? 0) + (figures.blank ?? 0) };
  });
  return ok({ choices: table.choices, batches });
}

/** Why cards cannot be held against their own records; `undefined` if they can. */
export function recordsFault({ population, records }: Pick<AuditFiles, 'population' | 'records'>): string | undefined {
  if (records === undefined) return 'a comparison needs the records of cards';
  const known = new Set(records.map(({ batch }) => batch));
  const without = population.batches.find(({ name, paper }) => paper && !known.has(name));
  return without === undefined ? undefined : `no card of '${excerpt(without.name)}' has a record`;
}

/** Batches whose records do not add up to what was reported of them, by their rows of totals. */
function notTheTotals(
  records: readonly CardRecord[],
  manifest: Manifest,
  { batches, choices }: Totals,
  cvrs: string,
): TableFault[] {
  // A stratum may go without records as a whole.
  const stratumOf = new Map(manifest.map(({ name, stratum = '' }) => [name, stratum]));
  const recorded = new Set(records.map(({ batch }) => stratumOf.get(batch)));
  const summed = new Map(totalsOf(records, manifest, choices.length).map((each) => [each.name, each]));
  const paper = new Set(manifest.filter((batch) => batch.paper).map(({ name }) => name));
  return batches.flatMap(({ name, votes, invalid, line = 0 }): TableFault[] => {
    const own = summed.get(name);
    if (own === undefined || !paper.has(name) || !recorded.has(stratumOf.get(name))) return [];
    const off = votes.reduce((sum, each, choice) => sum + Math.abs(each - (own.votes[choice] ?? 0)), 0);
    const apart = off + Math.abs(invalid - own.invalid);
    if (apart === 0) return [];
    return [
      {
        line,
        field: excerpt(name),
        message: `its total and its records in ${cvrs} are ${counted(apart, 'vote')} apart`,
      },
    ];
  });
}
