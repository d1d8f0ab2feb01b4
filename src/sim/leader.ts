/**
 * Who leads by a row of votes.
 * @module
 */

/** The leader's name, or `tie` with the names that share the lead. */
export function winnerOf(choices: readonly string[], byChoice: readonly number[]): string {
  const most = Math.max(...byChoice);
  const leading = choices.filter((_, choice) => byChoice[choice] === most);
  return leading.length === 1 ? (leading[0] ?? '') : `tie: ${leading.join(', ')}`;
}
