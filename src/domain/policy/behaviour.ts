/**
 * Every behaviour parameter once: range, unit, default (the habits of 2005), what it means and where it comes from.
 *
 * Source: `sources.ts` resolves the tags; open questions are in `assumptions.ts`.
 * @module
 */

import { BALLOT_BEHAVIOUR } from './behaviour/ballots.ts';
import { LIST_BEHAVIOUR } from './behaviour/lists.ts';
import { PAPER_BEHAVIOUR } from './behaviour/paper.ts';
import { POSTING_BEHAVIOUR } from './behaviour/postings.ts';
import { QUEUE_BEHAVIOUR } from './behaviour/queue.ts';
import { RESULT_BEHAVIOUR } from './behaviour/results.ts';
import { STATION_BEHAVIOUR } from './behaviour/station.ts';
import { TEST_BEHAVIOUR } from './behaviour/tests.ts';
import { VOICE_BEHAVIOUR } from './behaviour/voices.ts';
import { VOTER_BEHAVIOUR } from './behaviour/voters.ts';
import type { BehaviourEntry, BehaviourId } from './types.ts';

export const BEHAVIOUR: readonly BehaviourEntry[] = [
  ...VOTER_BEHAVIOUR,
  ...PAPER_BEHAVIOUR,
  ...STATION_BEHAVIOUR,
  ...LIST_BEHAVIOUR,
  ...BALLOT_BEHAVIOUR,
  ...QUEUE_BEHAVIOUR,
  ...RESULT_BEHAVIOUR,
  ...TEST_BEHAVIOUR,
  ...VOICE_BEHAVIOUR,
  ...POSTING_BEHAVIOUR,
];

/** Habits that no station reads: with another value of these it has the same day. */
export const WAY_UP_HABITS: readonly BehaviourId[] = RESULT_BEHAVIOUR.map(({ id }) => id);
