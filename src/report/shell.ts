/**
 * Commands as somebody can paste them into a shell, whatever a seed or a file name holds.
 *
 * Source: POSIX.1-2024, shell command language 2.2: double quotes, single quotes, dollar-single-quotes.
 * @module
 */
import { widthOf } from './width.ts';

const BARE = /^[A-Za-z0-9_./:,@%+=-]+$/;
/** No character of these means anything to a shell between double quotes. */
const QUOTABLE = /^[A-Za-z0-9_./:,@%+= -]*$/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{M}\p{Default_Ignorable_Code_Point}]/gu;

function byteEscapes(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

/** One argument, quoted if it has to be. */
export function shellWord(word: string): string {
  if (BARE.test(word)) return word;
  if (QUOTABLE.test(word)) return `"${word}"`;
  if (word.search(UNSEEN) === -1) return `'${word.replaceAll("'", "'\\''")}'`;
  // Pieces, because a hexadecimal digit after an escape would be read as part of it.
  return word
    .split(/((?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{M}\p{Default_Ignorable_Code_Point}])+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.search(UNSEEN) === -1 ? shellWord(piece) : `$'${piece.replace(UNSEEN, byteEscapes)}'`))
    .join('');
}

/** Words as they belong together: an option and its value. */
function unitsOf(command: readonly string[]): string[] {
  const units: string[] = [];
  for (const [index, word] of command.entries()) {
    const isValue = /^--[a-z]+$/.test(command[index - 1] ?? '') && !word.startsWith('-');
    if (isValue) units.push(`${units.pop() ?? ''} ${shellWord(word)}`);
    else units.push(shellWord(word));
  }
  return units;
}

/** A command on as many lines as it needs, joined by backslashes, so that it can still be pasted. */
export function commandLines(command: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(command)) {
    if (line === '') line = unit;
    else if (widthOf(line) + 1 + widthOf(unit) + 2 <= width) line += ` ${unit}`;
    else {
      lines.push(`${line} \\`);
      line = `  ${unit}`;
    }
  }
  return [...lines, line];
}

/** The same on one line. */
export function commandText(command: readonly string[]): string {
  return command.map(shellWord).join(' ');
}

/** A seed that begins with a dash would be taken for an option. */
export function seedWords(seed: string): readonly string[] {
  return seed.startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed];
}
