/**
 * The count of marked paper that is the vote itself: hands read what voters read, or a scanner the code beside it.
 *
 * Papers are counted when their box is opened; each pile is counted once, with the mean error of `slipCountError`, and
 * the largest again until the piles are as many as the papers (assumption). What nobody can read is no vote for
 * anybody. A recount errs anew. Leaves out whoever counts wrongly on purpose: a recount holds the count against the
 * paper, as it does for ballots.
 * Source: docs/adr/0011-marked-paper-as-the-vote.md; published result R30.
 * @module
 */
import type { ElectronicTotals } from '../../domain/records/acts.ts';
import { handCounted, readSlips } from '../slip-records.ts';
import type { World } from '../world.ts';
import { heldAgainst } from './hands.ts';

/** `accepted` is the number of papers, `blank` of those that are a vote for nobody. */
export function countMarkedPapers(world: World): ElectronicTotals {
  const { read, encoded } = readSlips(world);
  const scanned = world.policy['paper.counted'] === 'code';
  const { ledgers, truth } = world;
  for (const choice of (scanned ? ledgers.slipEncoded : ledgers.slipChoice).view()) truth.papersCounted.push(choice);
  const blankPile = world.station.contest.choices.length;
  const piles = new Array<number>(blankPile + 1).fill(0);
  for (const choice of scanned ? encoded : read) {
    const pile = choice >= 0 ? choice : blankPile;
    piles[pile] = (piles[pile] ?? 0) + 1;
  }
  const counted = scanned ? piles : heldAgainst(piles, handCounted(world, piles, 'markedCount'));
  return { accepted: read.length, byChoice: counted.slice(0, blankPile), blank: counted[blankPile] ?? 0 };
}
