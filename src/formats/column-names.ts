/**
 * What the columns of a table of station results may be called. Case, blanks, hyphens and underscores do not count.
 *
 * Source: docs/tabulate.md. The words of the other two languages are the usual ones; no form of a protocol was found.
 * @module
 */
import { FIGURES, type Figure } from '../tally/station-results.ts';

export type KnownColumn = 'station' | 'region' | 'tec' | Figure;

export const KNOWN_COLUMNS: readonly KnownColumn[] = ['station', 'region', 'tec', ...FIGURES];

/** `ballotsReceived` as the document writes it: `ballots_received`. */
export const columnName = (column: KnownColumn): string => column.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

const SYNONYMS: Readonly<Record<KnownColumn, readonly string[]>> = {
  station: ['polling station', 'precinct', 'участок', 'избирательный участок', 'номер участка', 'учаске'],
  region: ['oblast', 'область', 'регион', 'облыс'],
  tec: ['territorial commission', 'тик', 'территориальная комиссия'],
  registered: ['registered voters', 'избирателей в списке', 'избирателей в списках', 'тізімде'],
  voters: ['voted', 'took part', 'приняло участие', 'проголосовало', 'дауыс берді'],
  ballotsReceived: ['получено бюллетеней', 'бюллетеней получено'],
  ballotsIssued: ['выдано бюллетеней', 'бюллетеней выдано'],
  ballotsUnused: ['неиспользованных бюллетеней', 'неиспользовано бюллетеней', 'погашено бюллетеней'],
  ballotsSpoiled: ['испорчено бюллетеней', 'испорченных бюллетеней'],
  electronic: ['electronic votes', 'e-votes', 'электронных голосов', 'электронных'],
  valid: ['valid votes', 'действительных', 'действительных голосов', 'жарамды'],
  invalid: ['invalid votes', 'недействительных', 'недействительных бюллетеней', 'жарамсыз'],
  blank: ['blank votes', 'незаполненных', 'пустых'],
};

/** One form for all the ways to write a name. */
const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const BY_NAME: ReadonlyMap<string, KnownColumn> = new Map(
  KNOWN_COLUMNS.flatMap((column) => [column, ...SYNONYMS[column]].map((name) => [folded(name), column] as const)),
);

/** The column that a header names, in any of its spellings. */
export const knownColumn = (header: string): KnownColumn | undefined => BY_NAME.get(folded(header));

/** For the nearest valid spelling: every known name with the column that it stands for. */
export const SPELLINGS: readonly { readonly id: string; readonly column: KnownColumn }[] = KNOWN_COLUMNS.flatMap(
  (column) => [columnName(column), ...SYNONYMS[column]].map((id) => ({ id, column })),
);

const TOTALS_WORDS = [
  ...['total', 'totals', 'subtotal', 'sum', 'overall', 'all stations', 'itogo', 'vsego', 'barlygy', 'barlyghy'],
  ...['итого', 'итог', 'итоги', 'всего', 'сумма', 'все участки', 'барлығы', 'барлыгы', 'жиыны'],
  ...['по области', 'по району', 'по городу', 'по округу', 'по стране', 'по республике', 'бойынша'],
];
const TOTALS = new RegExp(`(?<!\\p{L})(?:${TOTALS_WORDS.join('|')})(?!\\p{L})`, 'iu');

/** Whether a row of this name is the sum of others. */
export const namesTotals = (name: string): boolean => TOTALS.test(name.normalize('NFC'));
