/**
 * A count as people write it into a table: digits, perhaps with blanks between thousands. Nothing is rounded, and a
 * comma or a dot is never guessed at: in one country it groups thousands, in the next it is the decimal sign.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { err, ok, type Result } from '../base/result.ts';

/** More than any electorate, and few enough digits that sums of a whole file stay exact. */
const COUNT_MAX = 999_999_999;

/** Blank, no-break space, thin space, narrow no-break space. */
const BLANKS = ' \u00a0\u2009\u202f';
const GROUPED = new RegExp(`^\\d{1,3}(?:[${BLANKS}]\\d{3})+$`);
const ANY_BLANK = new RegExp(`[${BLANKS}]`, 'g');

/** The count, or what is wrong with it in words that follow the column's name. */
export function readCount(cell: string): Result<number, string> {
  const text = cell.trim();
  if (text === '') return err('has no value: write 0 if there were none');
  const digits = GROUPED.test(text) ? text.replace(ANY_BLANK, '') : text;
  if (!/^\d+$/.test(digits)) return err(`'${excerpt(text)}' ${faultOf(text)}`);
  const value = Number(digits);
  return value <= COUNT_MAX ? ok(value) : err(`'${excerpt(text)}' is above ${COUNT_MAX}`);
}

function faultOf(text: string): string {
  if (/^[-\u2212\u2013]\s*\d/.test(text)) return 'is negative';
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) {
    return `has a ${text.includes(',') ? 'comma' : 'dot'}: write ${text.replace(/[.,]/g, '')} if it groups thousands`;
  }
  if (/^\d+[.,]0*$/.test(text)) return `has a decimal sign: write ${text.replace(/[.,].*$/, '')}`;
  if (/^\d*[.,]\d+$/.test(text)) return 'is a fraction';
  if (/^[\d.,\s]+%$/.test(text)) return 'is a percentage: a count is expected';
  return 'is not a whole number';
}
