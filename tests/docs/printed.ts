/**
 * Whether lines that a document shows are what a program printed.
 * @module
 */

const CUT = '  ...';

/**
 * The first line shown that the output does not have where it should: right after the line before it, or anywhere further
 * on after a cut. `the end` if the output goes on after the last line without a cut, `undefined` if all is as printed.
 */
export function unprinted(shown: readonly string[], printed: readonly string[]): string | undefined {
  let at = 0;
  let cut = false;
  for (const line of shown) {
    if (line === CUT) {
      cut = true;
      continue;
    }
    const found = cut ? printed.indexOf(line, at) : at;
    if (found < 0 || printed[found] !== line) return line;
    at = found + 1;
    cut = false;
  }
  return cut || printed.slice(at).every((line) => line === '') ? undefined : 'the end';
}
