/**
 * Makes text from a file safe to show: what would move the cursor, colour the screen, turn the reading direction or
 * stay invisible is spelled out. And says which signs no name may hold at all.
 *
 * Source: Unicode general categories Cc, Cf, Cs, Co, Zl, Zp; property Default_Ignorable_Code_Point.
 * @module
 */

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on one letter than any script in use needs: they would climb into the lines above. */
const PILED_MARKS = /(?<=\p{M}{3})\p{M}/gu;
/** Fewer than those that are spelled out: some scripts and pictures need invisible joiners, and may be names. */
const REFUSED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
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

/** As `plain`, cut to `max` characters, so that a message stays a line. */
export function excerpt(text: string, max = 60): string {
  const shown = plain(text.slice(0, max + 1));
  return shown.length > max ? `${shown.slice(0, max - 3)}...` : shown;
}

/** Whether a name holds a control character or turns the writing. @param allowed - those that are fine here. */
export function hasHidden(text: string, allowed = ''): boolean {
  return [...(text.match(REFUSED) ?? [])].some((sign) => !allowed.includes(sign));
}
