/**
 * What a station of a second round says of its two choices, told in the country's choices: whoever does not stand has
 * no votes.
 * @module
 */
import type { Pair } from '../../domain/tree/country.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';

export function widened(summary: StationSummary, pair: Pair, choices: number): StationSummary {
  const wide = (votes: readonly number[]): readonly number[] => {
    return Array.from({ length: choices }, (_, choice) => votes[pair.indexOf(choice)] ?? 0);
  };
  const said = <T extends Pick<StationSummary, 'line' | 'electronicByChoice' | 'ballotsByChoice'>>(part: T): T => {
    const { line, electronicByChoice: votes } = part;
    const electronicByChoice = votes === undefined ? undefined : wide(votes);
    const ballotsByChoice = wide(part.ballotsByChoice);
    return { ...part, line: { ...line, byChoice: wide(line.byChoice) }, electronicByChoice, ballotsByChoice };
  };
  const counted = (scored: StationSummary['scored']): StationSummary['scored'] => {
    return { ...scored, intended: wide(scored.intended), confirmed: wide(scored.confirmed) };
  };
  const { honest, paperByChoice, scored } = summary;
  return {
    ...said(summary),
    paperByChoice: wide(paperByChoice),
    ...(honest === undefined ? {} : { honest: { ...said(honest), scored: counted(honest.scored) } }),
    scored: counted(scored),
  };
}
