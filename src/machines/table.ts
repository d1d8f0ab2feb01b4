/**
 * A chart as a finite table: for each state and letter the next state and the effects. Read by the bulk simulator and
 * by the checker alike, so that the chart stays the only truth about the procedure.
 *
 * Source: design section 5.
 * @module
 */

/** The letter was not accepted in the state. */
export const REFUSED = -1;

export interface Table {
  readonly id: string;
  /** Letters, in the fixed order of the machine's alphabet. */
  readonly letters: readonly string[];
  /** A readable name of every state, its position being its number; state 0 is the initial one. */
  readonly labels: readonly string[];
  /** Number of the chart state (without context) each state is in, an index of `values`. */
  readonly valueOf: Uint8Array;
  readonly values: readonly string[];
  /** Effect names; effects are numbers into this list. */
  readonly effects: readonly string[];
  /** `next[state * letters.length + letter]`: the next state, or `REFUSED`. */
  readonly next: Int16Array;
  /** Number of the effect list of each pair, an index of `effectLists`. */
  readonly emits: Uint8Array;
  readonly effectLists: readonly Uint8Array[];
}

/** The letter of an event name. @throws RangeError if the machine does not know it: our own mistake. */
export function letterOf(table: Table, event: string): number {
  const letter = table.letters.indexOf(event);
  if (letter < 0) throw new RangeError(`${table.id} has no event ${event}`);
  return letter;
}

/** The number of a chart state by its name, for comparisons in inner loops. */
export function valueNumber(table: Table, value: string): number {
  const number = table.values.indexOf(value);
  if (number < 0) throw new RangeError(`${table.id} has no state ${value}`);
  return number;
}
