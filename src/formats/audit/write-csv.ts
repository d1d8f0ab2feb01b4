/**
 * The files of an audit as text: manifest, totals, records of cards, and what stands on all paper.
 *
 * They are those that `audit plan`, `draw` and `check` read. The first line of each says that it is simulated.
 * Source: docs/audit.md.
 * @module
 */
import { type BatchTotals, type CardRecord, type Manifest, NOT_FOUND } from '../../domain/audit.ts';
import type { Choice } from '../../domain/election.ts';
import { csvCell } from '../csv-cell.ts';
import { SIMULATED_LINE } from '../simulated.ts';

const tableOf = (header: string, rows: readonly string[]): string =>
  `${[SIMULATED_LINE, header, ...rows].join('\n')}\n`;

export function manifestCsv(manifest: Manifest): string {
  const rows = manifest.map(({ name, cards, paper, stratum = '' }) =>
    [csvCell(name), cards, paper ? 'yes' : 'no', csvCell(stratum)].join(','),
  );
  return tableOf('batch,cards,paper,stratum', rows);
}

export function totalsCsv(totals: readonly BatchTotals[], choices: readonly string[]): string {
  const header = ['station', ...choices.map((name) => csvCell(`votes:${name}`)), 'invalid'].join(',');
  return tableOf(
    header,
    totals.map(({ name, votes, invalid }) => [csvCell(name), ...votes, invalid].join(',')),
  );
}

export function recordsCsv(records: readonly CardRecord[], choices: readonly string[]): string {
  const word = wordsOf(choices);
  return tableOf(
    'batch,card,vote',
    records.map(({ batch, card, choice }) => `${csvCell(batch)},${card},${word(choice)}`),
  );
}

/** @param read - what stands on a card, by its batch and its place from 1; asked of cards with paper only. */
export function paperCsv(
  manifest: Manifest,
  read: (batch: string, card: number) => Choice,
  choices: readonly string[],
): string {
  const word = wordsOf(choices);
  const rows = manifest.flatMap(({ name, cards, paper }) => {
    if (!paper) return [];
    const cell = csvCell(name);
    return Array.from({ length: cards }, (_, at) => `${cell},${at + 1},${word(read(name, at + 1))}`);
  });
  return tableOf('batch,card,read', rows);
}

function wordsOf(choices: readonly string[]): (choice: Choice) => string {
  const cells = choices.map(csvCell);
  return (choice) => (choice === NOT_FOUND ? 'missing' : (cells[choice] ?? 'invalid'));
}
