/**
 * A fault of a scenario file, and how a list of faults reads.
 *
 *     my.yaml:14:12  attacks[0].use  'CS-3' is not an attack. Nearest: CS-03 (Employer batch check)
 *     my.yaml:9:18   behaviour.requestCode  1.4 is above 1 (a share of voters, 0 to 1)
 *
 * @module
 */
import { plain } from '../base/escape.ts';

export interface Fault {
  readonly file: string;
  /** Both from 1; `column` counts characters. */
  readonly line: number;
  readonly column: number;
  /** Such as `attacks[0].use`; empty where the fault is in no field. */
  readonly field: string;
  readonly message: string;
}

export type FieldPath = readonly (string | number)[];

/** `set['code.mode']`, `attacks[0].use`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step)) return `['${plain(step)}']`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** One line each, places in one column. Whatever comes from a file is escaped. */
export function formatFaults(faults: readonly Fault[]): readonly string[] {
  const places = faults.map(({ file, line, column }) => `${plain(file)}:${line}:${column}`);
  const width = Math.max(0, ...places.map((place) => place.length));
  return faults.map(({ field, message }, index) => {
    const parts = [places[index]?.padEnd(width) ?? '', plain(field), plain(message)];
    return parts.filter((part) => part !== '').join('  ');
  });
}

/** `2 faults`, `1 fault`. */
export const countFaults = (count: number): string => `${count} ${count === 1 ? 'fault' : 'faults'}`;
