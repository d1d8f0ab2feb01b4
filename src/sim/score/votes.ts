/**
 * From what voters confirmed to what was recorded: vote by vote where a record has an owner, by totals where it is
 * paper.
 *
 * Source: design section 2; ghost fields of the attack catalogue, section 4.
 * @module
 */
import { BLANK, INVALID } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Outcome } from '../../domain/report/report.ts';
import type { World } from '../../world/index.ts';
import { ENDINGS } from '../../world/truth.ts';

const CAST = ENDINGS.indexOf('cast');

export interface Tally {
  readonly byChoice: number[];
  blank: number;
  invalid: number;
}

export function emptyTally(world: World): Tally {
  return { byChoice: world.station.contest.choices.map(() => 0), blank: 0, invalid: 0 };
}

export function enter(tally: Tally, choice: number, electronic: boolean): void {
  if (choice >= 0) tally.byChoice[choice] = (tally.byChoice[choice] ?? 0) + 1;
  else if (electronic || choice === BLANK) tally.blank += 1;
  else if (choice === INVALID) tally.invalid += 1;
}

/** Ballots in the boxes as the law counts them: one that no member signed is invalid. */
function enterBallots({ ledgers: { ballotChoice, ballotSigned } }: World, tally: Tally): void {
  for (let row = 0; row < ballotChoice.length; row += 1) {
    enter(tally, ballotSigned.at(row) === 0 ? INVALID : ballotChoice.at(row), false);
  }
}

export function recordedTally(world: World): Tally {
  const tally = emptyTally(world);
  if (isMarkedPaper(world.policy)) enterPapers(world, tally);
  else enterBox(world, tally);
  enterBallots(world, tally);
  return tally;
}

function enterBox({ ledgers: { boxChoice } }: World, tally: Tally): void {
  for (let row = 0; row < boxChoice.length; row += 1) enter(tally, boxChoice.at(row), true);
}

/**
 * Marked papers as they lay in their box at the count, by what is counted of them: whoever is at them afterwards
 * changes a recount and no vote. What the desk computer may hold is no vote beside them.
 */
function enterPapers({ ledgers, papers, policy, truth }: World, tally: Tally): void {
  const inBox = policy['paper.counted'] === 'code' ? ledgers.slipEncoded : ledgers.slipChoice;
  const column = papers.electronic === undefined ? inBox : truth.papersCounted;
  for (let row = 0; row < column.length; row += 1) enter(tally, column.at(row), true);
}

type Changes = Pick<Outcome['result'], 'votesMoved' | 'votesLost' | 'votesAdded'>;

export function sumOf(a: Changes, b: Changes): Changes {
  return {
    votesMoved: a.votesMoved + b.votesMoved,
    votesLost: a.votesLost + b.votesLost,
    votesAdded: a.votesAdded + b.votesAdded,
  };
}

/**
 * From confirmed to recorded, vote by vote where the box tells whose it is, so that opposite attacks do not hide each
 * other. Ballots have no owner: they are compared by totals.
 */
export function changesToVotes(world: World): Changes {
  if (isMarkedPaper(world.policy)) return changesToPaper(world);
  const { truth, ledgers } = world;
  const stored = new Uint8Array(truth.honestVisits);
  let moved = 0;
  let added = 0;
  const onPaper = { confirmed: emptyTally(world), recorded: emptyTally(world) };
  enterBallots(world, onPaper.recorded);
  for (let row = 0; row < ledgers.boxChoice.length; row += 1) {
    const owner = truth.recordOwner.at(row);
    const owned = owner >= 0 && owner < truth.honestVisits && isElectronicVote(world, owner) && stored[owner] === 0;
    if (!owned) added += 1;
    else {
      stored[owner] = 1;
      if (orBlank(truth.confirmed[owner] ?? BLANK) !== orBlank(ledgers.boxChoice.at(row))) moved += 1;
    }
  }
  let lost = 0;
  for (let visit = 0; visit < truth.honestVisits; visit += 1) {
    if (isElectronicVote(world, visit)) lost += stored[visit] === 0 ? 1 : 0;
    else if (truth.ending[visit] === CAST) enter(onPaper.confirmed, truth.confirmed[visit] ?? 0, false);
  }
  // A vote that is nobody's in the place of one that is gone is that voter's vote moved.
  const replaced = Math.min(lost, added);
  const inBox = { votesMoved: moved + replaced, votesLost: lost - replaced, votesAdded: added - replaced };
  return sumOf(inBox, changes(onPaper.confirmed, onPaper.recorded));
}

/** No paper has an owner, neither of the two kinds: each is compared by its totals. */
function changesToPaper(world: World): Changes {
  const { truth } = world;
  const kinds = [false, true].map((electronic) => {
    const confirmed = emptyTally(world);
    const recorded = emptyTally(world);
    for (let visit = 0; visit < truth.honestVisits; visit += 1) {
      const isCast = truth.ending[visit] === CAST;
      if (isCast && isElectronicVote(world, visit) === electronic) {
        enter(confirmed, truth.confirmed[visit] ?? 0, electronic);
      }
    }
    if (electronic) enterPapers(world, recorded);
    else enterBallots(world, recorded);
    return changes(confirmed, recorded);
  });
  return kinds.reduce(sumOf);
}

function isElectronicVote({ truth }: World, visit: number): boolean {
  return truth.ending[visit] === CAST && (truth.channel[visit] ?? 0) > 0;
}

const orBlank = (choice: number): number => (choice < 0 ? BLANK : choice);

export function changes(confirmed: Tally, reported: Tally): Changes {
  let lost = 0;
  let added = 0;
  const compare = (before: number, after: number): void => {
    lost += Math.max(0, before - after);
    added += Math.max(0, after - before);
  };
  confirmed.byChoice.forEach((votes, choice) => {
    compare(votes, reported.byChoice[choice] ?? 0);
  });
  compare(confirmed.blank, reported.blank);
  compare(confirmed.invalid, reported.invalid);
  const votesMoved = Math.min(lost, added);
  return { votesMoved, votesLost: lost - votesMoved, votesAdded: added - votesMoved };
}
