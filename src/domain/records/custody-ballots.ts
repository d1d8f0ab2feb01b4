/**
 * Declarations of the records of paper ballots, from the opening protocol to the packages that a recount opens.
 *
 * Source: dossier 4.1 (P1, P3, P5, P9, P9a), 7.3 and 7.4.
 * @module
 */
import {
  COMMISSION_PAPER,
  type Custody,
  inRoom,
  inRoomAtCount,
  observedAtCount,
  type RecordDeclaration,
} from './declarations.ts';
import type { RecordType } from './records.ts';

type BallotRecord =
  | 'openingProtocol'
  | 'ballotAccount'
  | 'unusedBallots'
  | 'boxSeals'
  | 'boxCount'
  | 'pileCounts'
  | 'contestedVotes'
  | 'ballots';

/** Blank ballots and boxes are in the hands of the commission before the doors open. */
const FROM_OPENING: readonly Custody[] = [{ by: ['PE', 'PC'], from: 'opening', to: 'delivered' }];

export const BALLOT_RECORDS: { readonly [T in BallotRecord & RecordType]: RecordDeclaration } = {
  openingProtocol: {
    says: 'opening protocol: ballots received, counted before opening',
    maker: 'commission',
    custody: FROM_OPENING,
    from: 'opening',
    audience: inRoom,
  },
  ballotAccount: {
    says: 'paper ballots issued in the room and at home, spoiled, fetched',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: inRoomAtCount,
  },
  unusedBallots: {
    says: 'unused paper ballots, cancelled and announced',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: inRoomAtCount,
  },
  boxSeals: {
    says: 'numbers of the seals of both boxes, in the morning and after close',
    maker: 'commission',
    custody: FROM_OPENING,
    from: 'closed',
    audience: inRoom,
  },
  boxCount: {
    says: 'paper ballots in each box, counted before sorting',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: inRoomAtCount,
  },
  pileCounts: {
    says: 'piles of paper ballots as they were counted aloud',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: observedAtCount,
  },
  contestedVotes: {
    says: 'votes of the commission on ballots in doubt, as they were taken',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: observedAtCount,
  },
  ballots: {
    says: 'paper ballots in their packages, marked by voters',
    maker: 'voter',
    custody: FROM_OPENING,
    // They are packed up by piles until a recount opens the packages.
    from: 'recount',
    audience: (_policy, disclosed) => (disclosed.recountAsked ? 'commission' : undefined),
  },
};
