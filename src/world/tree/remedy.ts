/**
 * What a complaint that is decided does to a result: papers are held against papers. Ballots are not counted again for
 * it; where a recount of stations counted them, its count is such a paper.
 *
 * A claim is upheld if the paper in the finder's hand adds up and no valid correction explains the difference; without
 * a paper, what the station handed in counts. Each station is put right once and alone: that its row was false says
 * nothing about the rows beside it.
 *
 * Source: dossier 5; no source has the procedure, so the rules of this file are an assumption.
 * @module
 */
import { present } from '../../base/assert.ts';
import { type TreeClaim, WHOLE_RESULT } from '../../domain/tree/ports.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { addLines, reconciles, sumLines, votesMoved } from '../../tally/lines.ts';
import type { Climb } from './climb.ts';

/** The published result while complaints about it are decided, one after the other. */
export interface Remedy {
  total: ResultLine;
  /** Votes put right; a vote moved to another choice counts once, one moved to another station in both. */
  votes: number;
  /** What stands there now: by station that was put right, and WHOLE_RESULT if the total was. */
  readonly settled: Map<number, ResultLine>;
}

export function openRemedy({ records }: Climb): Remedy {
  return { total: present(records.published, 'publication').total, votes: 0, settled: new Map() };
}

/**
 * Decides the claims of one complaint.
 *
 * @returns how many were upheld, with those that an earlier complaint had settled, and the votes that this one put
 *   right.
 */
export function decideClaims(
  climb: Climb,
  remedy: Remedy,
  claims: readonly TreeClaim[],
): { readonly upheld: number; readonly votes: number } {
  const before = remedy.votes;
  const explained = correctedByRule(climb);
  let upheld = 0;
  for (const claim of claims) {
    const ought = oughtOf(climb, claim, explained);
    if (ought === undefined) continue;
    upheld += 1;
    if (remedy.settled.has(claim.station)) continue;
    remedy.settled.set(claim.station, ought);
    remedy.total = addLines(remedy.total, ought, claim.stands);
    remedy.votes += votesMoved(claim.stands, ought);
  }
  return { upheld, votes: remedy.votes - before };
}

/** What is to stand there; `undefined`: the claim is dismissed. */
function oughtOf(climb: Climb, claim: TreeClaim, explained: ReadonlySet<number>): ResultLine | undefined {
  const { station, ought } = claim;
  // Adding up again needs no paper.
  if (station === WHOLE_RESULT) return ought;
  if (ought === undefined) return handedIn(climb, station);
  return reconciles(ought) && !explained.has(station) ? ought : undefined;
}

/** The last protocol that the station handed in; a line of zeros if it handed in none. */
function handedIn({ records, country }: Climb, station: number): ResultLine {
  const last = records.handedIn.findLast((each) => each.station === station);
  return last?.line ?? sumLines([], country.contest.choices.length);
}

function correctedByRule({ records, policy }: Climb): ReadonlySet<number> {
  const chair = policy['tec.correction'] === 'chair';
  return new Set(records.corrections.filter(({ decided }) => decided || chair).map(({ station }) => station));
}
