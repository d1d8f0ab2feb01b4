/**
 * Text from a file as it may be shown: signs that move the cursor, turn the writing round or hide are written out.
 * @module
 */

/** Controls, line separators, marks that change the direction of writing, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `text` with every hidden sign as `\n`, `\t` or `\u001b`. */
export function escapeHidden(text: string): string {
  return text.replace(HIDDEN, (sign) => NAMES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param allowed - hidden signs that are fine here, e.g. line ends in a story. */
export function hasHidden(text: string, allowed = ''): boolean {
  return [...(text.match(HIDDEN) ?? [])].some((sign) => !allowed.includes(sign));
}

/** As `escapeHidden`, cut to `max` characters, so that a message stays a line. */
export function excerpt(text: string, max = 60): string {
  const shown = escapeHidden(text.slice(0, max + 1));
  return shown.length > max ? `${shown.slice(0, max - 3)}...` : shown;
}
