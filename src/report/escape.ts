/**
 * Makes text from a file safe to show: what would move the cursor, colour the screen, turn the reading direction or
 * stay invisible is spelled out. And how many terminal columns a text takes.
 *
 * Source: Unicode general categories Cc, Cf, Cs, Co, Zl, Zp; property Default_Ignorable_Code_Point; widths after
 * Unicode Standard Annex 11.
 * @module
 */

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on one letter than any script in use needs: they would climb into the lines above. */
const PILED_MARKS = /(?<=\p{M}{3})\p{M}/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function spelled(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** One line of visible text. Applying it twice changes nothing more. */
export function plain(text: string): string {
  return text.replace(UNSAFE, spelled).replace(PILED_MARKS, spelled);
}

const MARK = /^\p{M}$/u;
/** First and last code point of the blocks that terminals draw two columns wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Terminal columns of a text that went through `plain`. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) width += 1;
    else if (MARK.test(character)) width += 0;
    else width += WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
  }
  return width;
}
