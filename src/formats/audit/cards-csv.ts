/**
 * Cast vote records of cards, and what auditors read on the cards that were drawn: the same table, the second with the
 * number of the draw; and what stands on all paper of a simulated election.
 *
 * Source: docs/audit.md.
 * @module
 */
import { excerpt } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { count } from '../../base/words.ts';
import type { CardReading, CardRecord, DrawReading, Manifest } from '../../domain/audit.ts';
import type { Choice } from '../../domain/election.ts';
import type { TableFault } from '../faults.ts';
import { fewest, type RecordRow, readRecords } from '../records.ts';
import { readCount } from '../whole-number.ts';
import { choiceNames } from './choice-names.ts';

const CARD = {
  batch: { names: ['batch', 'batch name', 'station', 'участок'], needed: true },
  card: { names: ['card', 'place', 'slip', 'ballot'], needed: true },
} as const;
const RECORDS = { ...CARD, vote: { names: ['vote', 'choice', 'cvr'], needed: true } } as const;
const READINGS = {
  ...CARD,
  draw: { names: ['draw'], needed: true },
  read: { names: ['read', 'mvr'], needed: true },
} as const;

const PAPER = { ...CARD, read: READINGS.read } as const;

const HINTS_MAX = 20;

/** @returns the records in the order of the file; a card that the manifest has not, or one twice, is a fault. */
export function readCardRecords(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly CardRecord[], readonly TableFault[]> {
  const table = readRecords(bytes, RECORDS, false);
  if (!table.ok) return table;
  const names = choiceNames(choices, false);
  const places = cardPlaces(manifest, 'has two records');
  const faults: TableFault[] = [];
  const records = table.value.rows.map(({ line, cells }): CardRecord => {
    const found = places({ line, cells }, faults);
    return { ...found, choice: choiceAt(names.read(cells.vote), line, 'vote', faults, 0) };
  });
  return faults.length > 0 ? err(fewest(faults)) : ok(records);
}

/** Instead of what was read, where the card was read for an earlier draw. */
export const AGAIN = 'again';

/** @returns what was read, in the order of the draws; a card that was read twice is a fault. */
export function readReadings(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly (CardReading & { readonly line: number })[], readonly TableFault[]> {
  const names = choiceNames(choices, true);
  return readDraws(bytes, cardPlaces(manifest, 'was read twice'), (cell) => names.read(cell), 0);
}

/** The same where cards are put back: a card may be drawn twice, and its later draws may say `AGAIN`. */
export function readDrawReadings(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly (DrawReading & { readonly line: number })[], readonly TableFault[]> {
  const names = choiceNames(choices, true);
  const read = (cell: string): Result<Choice | undefined, string> => {
    const choice = names.read(cell);
    return !choice.ok && cell.toLowerCase() === AGAIN ? ok(undefined) : choice;
  };
  return readDraws(bytes, cardPlaces(manifest), read, undefined);
}

/** @param otherwise - in the place of what is a fault. */
function readDraws<Read>(
  bytes: Uint8Array,
  places: CardPlaces,
  readCell: (cell: string) => Result<Read, string>,
  otherwise: Read,
): Result<readonly (Omit<CardReading, 'choice'> & { readonly choice: Read; readonly line: number })[], Faults> {
  const table = readRecords(bytes, READINGS, false);
  if (!table.ok) return table;
  const faults: TableFault[] = [];
  const draws = new Map<number, number>();
  const readings = table.value.rows.map(({ line, cells }) => {
    const found = places({ line, cells }, faults);
    const draw = readCount(cells.draw);
    if (!draw.ok) faults.push({ line, field: 'draw', message: draw.error });
    const before = draw.ok ? draws.get(draw.value) : undefined;
    if (draw.ok && before !== undefined) {
      faults.push({ line, field: 'draw', message: `${draw.value} is there already, on line ${before}` });
    }
    if (draw.ok) draws.set(draw.value, before ?? line);
    const choice = choiceAt(readCell(cells.read), line, 'read', faults, otherwise);
    return { ...found, choice, draw: draw.ok ? draw.value : 0, line };
  });
  if (faults.length > 0) return err(fewest(faults));
  return ok([...readings].sort((one, other) => one.draw - other.draw));
}

/** What stands on a card, as it is written in a file of what was read, by `cardKey`. */
export type AllPaper = ReadonlyMap<string, string>;

/** @returns what stands on every card, drawn or not, by batch and place: the key of exercises, not of audits. */
export function readPaper(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<AllPaper, readonly TableFault[]> {
  const table = readRecords(bytes, PAPER, false);
  if (!table.ok) return table;
  const names = choiceNames(choices, true);
  const places = cardPlaces(manifest, 'is there twice');
  const faults: TableFault[] = [];
  const read = table.value.rows.map(({ line, cells }) => {
    const { batch, card } = places({ line, cells }, faults);
    choiceAt(names.read(cells.read), line, 'read', faults, 0);
    return [cardKey(batch, card), cells.read] as const;
  });
  if (faults.length > 0) return err(fewest(faults));
  const paper = new Map(read);
  const missing = missingCard(manifest, paper);
  return missing === undefined ? ok(paper) : err([missing]);
}

/** Without a row nobody knows whether a card was not looked for or not found, which `missing` says. */
function missingCard(manifest: Manifest, read: AllPaper): TableFault | undefined {
  for (const { name, cards, paper } of manifest) {
    for (let card = 1; paper && card <= cards; card += 1) {
      if (read.has(cardKey(name, card))) continue;
      return { line: 0, field: 'batch', message: `card ${count(card)} of '${excerpt(name)}' is in no row` };
    }
  }
  return undefined;
}

export const cardKey = (batch: string, card: number): string => `${card}/${batch}`;

function choiceAt<Read>(
  read: Result<Read, string>,
  line: number,
  field: string,
  faults: TableFault[],
  otherwise: Read,
): Read {
  if (read.ok) return read.value;
  faults.push({ line, field, message: read.error });
  return otherwise;
}

type CardCells = Pick<RecordRow<'batch' | 'card'>, 'line' | 'cells'>;
type CardPlaces = (row: CardCells, faults: TableFault[]) => { readonly batch: string; readonly card: number };
type Faults = readonly TableFault[];

/**
 * Finds each card in the manifest.
 * @param twice - what is said of a card that was there before; absent: it may be.
 */
function cardPlaces(manifest: Manifest, twice?: string): CardPlaces {
  const sizes = new Map(manifest.map(({ name, cards }) => [name, cards]));
  const named = manifest.map(({ name }) => ({ id: name }));
  const seen = new Map<string, number>();
  return ({ line, cells }, faults) => {
    // A name that a spreadsheet would run was written with a quote before it.
    const batch = sizes.has(cells.batch) ? cells.batch : cells.batch.replace(/^'(?=[=+\-@])/, '');
    const size = sizes.get(batch);
    const card = readCount(cells.card);
    const at = card.ok ? card.value : 0;
    if (size === undefined) {
      // Who names thousands of batches wrongly needs no thousand hints.
      const near = faults.length < HINTS_MAX ? nearest(batch, named) : undefined;
      const hint = near === undefined ? '' : `. Nearest: ${excerpt(near.id)}`;
      faults.push({ line, field: 'batch', message: `'${excerpt(batch)}' is in no row of the manifest${hint}` });
    } else if (!card.ok) faults.push({ line, field: 'card', message: card.error });
    else if (at < 1 || at > size) {
      const message = `${at}: the manifest has cards 1 to ${count(size)} in '${excerpt(batch)}'`;
      faults.push({ line, field: 'card', message });
    } else {
      const key = cardKey(batch, at);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, line);
      else if (twice !== undefined)
        faults.push({ line, field: 'card', message: `${at} of '${excerpt(batch)}' ${twice}, also on line ${before}` });
    }
    return { batch, card: at };
  };
}
