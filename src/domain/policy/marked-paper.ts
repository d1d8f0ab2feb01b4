/**
 * Marked paper as the vote itself (`paper.mode` is `bmd`), and the rules that cannot stand beside it.
 *
 * A station that has it keeps no electronic vote: nothing is stored that a code could stand beside, that could prevail
 * over the paper, or that could be printed once more.
 * Source: docs/adr/0011-marked-paper-as-the-vote.md; attack catalogue CI-06, decisive pair 3b.
 * @module
 */
import type { Policy } from './types.ts';

/** Whether the device prints the vote itself, which its voter carries to the box. */
export function isMarkedPaper(policy: Pick<Policy, 'paper.mode'>): boolean {
  return policy['paper.mode'] === 'bmd';
}

/** Whether the device prints a slip beside an electronic vote. */
export function hasSlipBeside(policy: Pick<Policy, 'paper.mode'>): boolean {
  return policy['paper.mode'] === 'vvpatRoll' || policy['paper.mode'] === 'vvpatCut';
}

const NEEDED = [
  { flag: 'code.mode', value: 'none', why: 'no vote is stored that a code could stand beside' },
  { flag: 'paper.official', value: true, why: 'the paper is the only vote there is' },
  { flag: 'recount.kind', value: 'paper', why: 'there is no memory that could be printed again' },
] as const satisfies readonly { readonly flag: keyof Policy; readonly value: unknown; readonly why: string }[];

/** What keeps these rules from being those of a station, one line each; none where no marked paper is used. */
export function markedPaperFaults(policy: Policy): readonly string[] {
  if (!isMarkedPaper(policy)) return [];
  return NEEDED.filter(({ flag, value }) => policy[flag] !== value).map(
    ({ flag, value, why }) => `bmd needs ${flag} = ${value}, but it is ${policy[flag]}: ${why}`,
  );
}
