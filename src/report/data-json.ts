/**
 * Data as JSON that a terminal can be shown: nothing in it moves the cursor or turns the writing.
 * @module
 */

/** JSON leaves these as they are, and a terminal would obey them. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

function unitEscapes(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((hex) => `\\u${hex}`).join('');
}

/** Any data as a file: the same bytes for the same data, readable, with a newline at the end. */
export function dataJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2).replace(UNSAFE_IN_JSON, unitEscapes)}\n`;
}
