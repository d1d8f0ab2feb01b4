/**
 * A recount: a tally made from records that voters verified, or the reason why there is none. What software alone made
 * cannot be counted again, only printed again.
 *
 * Source: design section 9; dossier EV01, assumption A18; property P16, attack AU-01.
 * @module
 */
import { RECORDS } from '../domain/custody.ts';
import { INVALID } from '../domain/election.ts';
import type { Evidence } from '../domain/records.ts';
import type { RecountAnswer } from '../domain/report.ts';
import { total } from './quantities.ts';

/** What was handed over when the recount was asked for. */
export interface RecountOffer {
  /** What the answer calls itself. */
  readonly kind: 'count' | 'reprint';
  readonly byChoice: readonly number[];
}

export interface Recount {
  readonly electronic: RecountAnswer['electronic'];
  readonly paper: RecountAnswer['paper'];
  /** Votes by choice that could be counted from what voters verified. */
  readonly byChoice: readonly number[];
  /** Electronic votes for which there is no such record, or it was not opened. */
  readonly gapVotes: number;
  readonly countableVotes: number;
}

/**
 * Counts what paper there is, without error: each ballot is shown, and the count repeated until two agree. That a
 * recount is so much better than the count of the night is an assumption (`handCountError`).
 */
export function recount(evidence: Evidence, offer: RecountOffer | undefined): Recount {
  const byChoice = evidence.choices.map(() => 0);
  const ballots = RECORDS.ballots.maker === 'voter' ? (evidence.ballots?.choice ?? []) : [];
  const signed = evidence.ballots?.signed ?? [];
  // Without its protocol the recorder or the box still says how many votes there are to be counted again.
  const accepted =
    evidence.protocolElectronic?.totals.accepted ??
    evidence.recorder?.totals.accepted ??
    evidence.boxRecords?.choice.length ??
    0;
  if (offer === undefined) {
    return { electronic: 'not asked for', paper: 'not asked for', byChoice: [], gapVotes: accepted, countableVotes: 0 };
  }
  // A ballot that no member signed is invalid whatever it says.
  addUp(
    byChoice,
    Array.from(ballots, (mark, row) => (signed[row] === 0 ? INVALID : mark)),
  );
  const paper = ballots.length === 0 ? 'nothing to count' : 'counted';
  const slips = evidence.slips?.choice;
  const done = (electronic: Recount['electronic'], gapVotes: number): Recount => ({
    electronic,
    paper,
    byChoice,
    gapVotes,
    countableVotes: total(byChoice),
  });
  if (accepted === 0 && (slips === undefined || slips.length === 0)) return done('nothing to count', 0);
  // Whatever the answer calls itself: under this rule nothing but the memory is read.
  if (offer.kind === 'reprint' || evidence.policy['recount.kind'] === 'reprint')
    return done('reprint: no new information', accepted);
  if (slips === undefined || slips.length === 0) return done('impossible: no voter-verified record', accepted);
  addUp(byChoice, slips);
  return done('counted', Math.max(0, accepted - slips.length));
}

function addUp(byChoice: number[], column: ArrayLike<number>): void {
  for (let row = 0; row < column.length; row += 1) {
    const choice = column[row] ?? -1;
    if (choice >= 0 && choice < byChoice.length) byChoice[choice] = (byChoice[choice] ?? 0) + 1;
  }
}
