/**
 * Votes of a station that are electronic and in no voter-verified record, by what was reported of them.
 *
 * Where some of its slips can be counted nobody knows whose are missing: the others are a share of the electronic
 * protocol, choice by choice. An assumption, and exact where no slip exists.
 *
 * Source: audit notes 6c.
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import type { Tally } from '../../stats/assertions/linear.ts';

/**
 * @param byChoice - electronic votes as reported. @param blank - those for nobody.
 * @param gapVotes - how many are in no record; more than were reported are all of them.
 */
export function unverifiedTally(byChoice: readonly number[], blank: number, gapVotes: number): Tally {
  const weights = [...byChoice, blank];
  const all = weights.reduce((sum, each) => sum + each, 0);
  const cards = Math.min(gapVotes, all);
  const parts = Array.from(cards === all ? weights : apportion(cards, weights, weights));
  return { votes: parts.slice(0, -1), invalid: parts.at(-1) ?? 0, cards };
}
