/**
 * A recount: a tally made from records that voters verified, or the reason why there is none. What software alone made
 * cannot be counted again, only printed again.
 *
 * Source: design section 9; dossier EV01, assumption A18; property P16, attack AU-01.
 * @module
 */

import { INVALID } from '../../domain/election.ts';
import { isInTime } from '../../domain/policy/recount-time.ts';
import { RECORDS } from '../../domain/records/custody.ts';
import { type Evidence, UNREADABLE } from '../../domain/records/records.ts';
import type { RecountAnswer } from '../../domain/report/report.ts';
import type { Tally } from '../../stats/assertions/linear.ts';
import { countBits } from '../../stats/count-information.ts';
import { countedColumn } from '../counting.ts';
import { total } from '../quantities.ts';
import { unverifiedTally } from './unverified.ts';

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
  /** Electronic votes for which there is no such record: nobody could count them. */
  readonly gapVotes: number;
  /** Electronic votes for which there is one that nobody counted: a recount could have. */
  readonly unopenedVotes: number;
  readonly countableVotes: number;
  /** The votes of the gap, by what the electronic protocol says of them. */
  readonly unverified: Tally;
  /** What the answer can add at most to what was known before it; 0 for what is printed from memory. */
  readonly informationBits: { readonly electronic: number; readonly paper: number };
  /** Seconds from the announcement to the request, as it was brought and as it was taken down; none if nobody asked. */
  readonly request:
    | { readonly brought: number; readonly taken: number | undefined; readonly inTime: boolean }
    | undefined;
}

/** What a recount reads. */
export const RECOUNT_NEEDS = [
  'ballots',
  'slips',
  'protocolElectronic',
  'recorder',
  'boxRecords',
  'recountRequest',
  'recountJournal',
] as const;

type Offered = Pick<Evidence, (typeof RECOUNT_NEEDS)[number] | 'choices' | 'policy'>;
type Counted = Omit<Recount, 'countableVotes' | 'unverified' | 'informationBits' | 'request'> & {
  readonly slipsRead: number;
};

/**
 * Counts what paper there is. Where each ballot is shown and the count repeated until two agree it has no errors; else
 * ballots may be miscounted (`recountError`) as slips may (`slipCountError`), and slips that nobody can read stay
 * uncounted. Where machine codes are counted (`paper.counted`)
 * nobody reads what the voter read: the count rests on the same program as the memory.
 *
 * @param slipsLeft - slips that lie in their container, which no evidence shows while nobody opens it.
 */
export function recount(
  evidence: Offered,
  offer: RecountOffer | undefined,
  slipsLeft = evidence.slips?.choice.length ?? 0,
): Recount {
  const { slipsRead, ...counted } = countedFrom(evidence, offer, slipsLeft);
  const { paper, byChoice, gapVotes } = counted;
  const piles = evidence.choices.length + 1;
  const ballots = paper === 'counted' ? (evidence.ballots?.choice.length ?? 0) : 0;
  const [votes, blank] = electronicVotes(evidence);
  return {
    ...counted,
    countableVotes: total(byChoice),
    unverified: unverifiedTally(votes.map(countOf), countOf(blank), countOf(gapVotes)),
    informationBits: { electronic: countBits(slipsRead, piles), paper: countBits(ballots, piles) },
    request: requestOf(evidence),
  };
}

/** Whether anything was handed over at all. */
export function isAnswered({ paper }: Pick<Recount, 'paper'>): boolean {
  return paper !== 'not asked for' && paper !== 'refused: not in time';
}

/** Whether every vote of the station was counted from what its voter verified. */
export function isComplete(counted: Pick<Recount, 'paper' | 'gapVotes' | 'unopenedVotes'>): boolean {
  return isAnswered(counted) && counted.gapVotes === 0 && counted.unopenedVotes === 0;
}

/** Evidence may have been tampered with: what is no number of votes is none. */
const countOf = (value: number): number => (Number.isSafeInteger(value) && value > 0 ? value : 0);

/** As reported, by choice and blank: by protocol, else by recorder, else as the box holds them. */
function electronicVotes({ protocolElectronic, recorder, boxRecords, choices }: Offered): [readonly number[], number] {
  const totals = protocolElectronic?.totals ?? recorder?.totals;
  if (totals !== undefined) return [choices.map((_, choice) => totals.byChoice[choice] ?? 0), totals.blank];
  const votes = choices.map(() => 0);
  const rows = boxRecords?.choice ?? [];
  for (let row = 0; row < rows.length; row += 1) addOne(votes, rows[row]);
  return [votes, rows.length - total(votes)];
}

function countedFrom(evidence: Offered, offer: RecountOffer | undefined, slipsLeft: number): Counted {
  const byChoice = evidence.choices.map(() => 0);
  const ballots = RECORDS.ballots.maker === 'voter' ? (evidence.ballots?.choice ?? []) : [];
  const signed = evidence.ballots?.signed ?? [];
  // Without its protocol the recorder or the box still says how many votes there are to be counted again.
  const accepted =
    evidence.protocolElectronic?.totals.accepted ??
    evidence.recorder?.totals.accepted ??
    evidence.boxRecords?.choice.length ??
    0;
  // Slips that nobody opened are no gap: who opens them can count them.
  const shut = Math.min(slipsLeft, Math.max(0, accepted));
  const unopened = { gapVotes: Math.max(0, accepted - shut), unopenedVotes: shut };
  if (offer === undefined) {
    const why = isAsked(evidence) ? 'refused: not in time' : 'not asked for';
    return { electronic: why, paper: why, byChoice: [], ...unopened, slipsRead: 0 };
  }
  // A ballot that no member signed is invalid whatever it says.
  for (let row = 0; row < ballots.length; row += 1) if (signed[row] !== 0) addOne(byChoice, ballots[row]);
  const again = ballots.length === 0 ? undefined : evidence.ballots?.counted;
  for (const choice of byChoice.keys()) byChoice[choice] = again?.[choice] ?? byChoice[choice] ?? 0;
  const paper = ballots.length === 0 ? 'nothing to count' : 'counted';
  const slips = evidence.slips && countedColumn(evidence.slips, evidence.policy);
  const done = (electronic: Recount['electronic'], gapVotes: number, slipsRead = 0): Counted => {
    return { electronic, paper, byChoice, gapVotes, unopenedVotes: 0, slipsRead };
  };
  if (accepted === 0 && (slips === undefined || slips.length === 0)) return done('nothing to count', 0);
  // Whatever the answer calls itself: under this rule nothing but the memory is read.
  if (offer.kind === 'reprint' || evidence.policy['recount.kind'] === 'reprint') {
    return { ...done('reprint: no new information', accepted), ...unopened };
  }
  if (slips === undefined || slips.length === 0) return done('impossible: no voter-verified record', accepted);
  let readable = 0;
  const onSlips = byChoice.map(() => 0);
  for (let row = 0; row < slips.length; row += 1) {
    if (slips[row] === UNREADABLE) continue;
    readable += 1;
    addOne(onSlips, slips[row]);
  }
  const byHand = evidence.policy['paper.counted'] === 'text' ? evidence.slips?.counted : undefined;
  for (const [choice, votes] of onSlips.entries()) {
    byChoice[choice] = (byChoice[choice] ?? 0) + (byHand?.[choice] ?? votes);
  }
  // What a scanner reads is what the program wrote, as the memory is.
  const gap = Math.max(0, accepted - readable);
  if (evidence.policy['paper.counted'] === 'code') return done('scanned: codes that no voter could check', gap);
  return done('counted', gap, readable);
}

/** Nobody is answered: either nobody asked, or the journal has the request too late or not at all. */
const isAsked = ({ recountRequest }: Offered): boolean => (recountRequest?.brought.length ?? 0) > 0;

/** When the request came, by either side; `undefined` where nobody asked or a record is missing. */
function requestOf({ recountRequest, recountJournal, policy }: Offered): Recount['request'] {
  const brought = recountRequest?.brought[0];
  if (brought === undefined || recountJournal === undefined) return undefined;
  const { announced } = recountJournal;
  const taken = recountJournal.taken[0];
  return {
    brought: brought - announced,
    taken: taken === undefined ? undefined : taken - announced,
    inTime: isInTime(taken, announced, policy),
  };
}

function addOne(byChoice: number[], choice = INVALID): void {
  if (choice >= 0 && choice < byChoice.length) byChoice[choice] = (byChoice[choice] ?? 0) + 1;
}
