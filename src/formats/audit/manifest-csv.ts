/**
 * The manifest of an audit: one row a batch, with how many cards it holds and whether they are on paper.
 *
 * Source: docs/audit.md; the columns of Arlo's manifests are accepted as they are.
 * @module
 */
import { excerpt } from '../../base/escape.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Batch, Manifest } from '../../domain/audit.ts';
import type { TableFault } from '../faults.ts';
import { fewest, readRecords } from '../records.ts';
import { readCount } from '../whole-number.ts';

const COLUMNS = {
  batch: { names: ['batch', 'batch name', 'station', 'участок'], needed: true },
  cards: { names: ['cards', 'number of ballots', 'ballots', 'slips'], needed: true },
  paper: { names: ['paper'], needed: false },
  stratum: { names: ['stratum'], needed: false },
  container: { names: ['container'], needed: false },
  tabulator: { names: ['tabulator'], needed: false },
} as const;

const YES = new Set(['', 'yes', 'true', '1']);
const NO = new Set(['no', 'false', '0']);

/** More than any electorate: places of cards stay exact, and so do sums. */
const CARDS_MAX = 100_000_000;

export function readManifest(bytes: Uint8Array): Result<Manifest, readonly TableFault[]> {
  const table = readRecords(bytes, COLUMNS, false);
  if (!table.ok) return table;
  const faults: TableFault[] = [];
  const batches: Batch[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.value.rows) {
    const fault = (field: string, message: string): void => {
      faults.push({ line, field, message });
    };
    const before = seen.get(cells.batch);
    if (cells.batch === '') fault('batch', 'has no value: every batch has a name');
    else if (before !== undefined) fault('batch', `'${excerpt(cells.batch)}' is there already, on line ${before}`);
    seen.set(cells.batch, before ?? line);
    const cards = readCount(cells.cards);
    if (!cards.ok) fault('cards', cards.error);
    else if (cards.value === 0) fault('cards', 'is 0: leave a batch without cards out');
    const paper = cells.paper.toLowerCase();
    if (!(YES.has(paper) || NO.has(paper))) fault('paper', `'${excerpt(cells.paper)}': write yes or no`);
    if (cards.ok) {
      const stratum = cells.stratum === '' ? {} : { stratum: cells.stratum };
      batches.push({ name: cells.batch, cards: cards.value, paper: !NO.has(paper), line, ...stratum });
    }
  }
  const all = batches.reduce((sum, { cards }) => sum + cards, 0);
  if (all > CARDS_MAX) faults.push({ line: 0, field: 'cards', message: `${all} cards in all are above ${CARDS_MAX}` });
  return faults.length > 0 ? err(fewest(faults)) : ok(batches);
}
