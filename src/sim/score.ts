/**
 * Compares what was recorded, reported and counted again with the truth. The only place outside the world and the
 * checker that reads the truth.
 *
 * Source: design section 2.
 * @module
 */
import { isComplete, RECOUNT_NEEDS, recount } from '../controls/index.ts';
import { NO_CHOICE } from '../domain/election.ts';
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Outcome, SecrecyFigures } from '../domain/report/report.ts';
import { evidenceOf, register, type World } from '../world/index.ts';
import { ENDINGS } from '../world/truth.ts';
import { winnerOf } from './leader.ts';
import { answerOf } from './recount-answer.ts';
import { round4 } from './rounding.ts';
import { changes, changesToVotes, emptyTally, enter, recordedTally, sumOf, type Tally } from './score/votes.ts';
import type { Belief } from './secrecy.ts';

const CAST = ENDINGS.indexOf('cast');

/** Result, turnout and recount of a finished day. */
export function scoreResult(world: World): Pick<Outcome, 'result' | 'turnout' | 'recount'> {
  const recounted = recount(evidenceOf(world, RECOUNT_NEEDS), world.papers.recountAnswer, slipsLeft(world));
  const complete = isComplete(recounted);
  const scored = scoreVotes(world);
  const rows = scored.result.rows.map((row, index) => ({ ...row, recounted: recounted.byChoice[index] ?? 0 }));
  return {
    ...scored,
    result: complete ? { ...scored.result, rows } : scored.result,
    recount: answerOf(world, scored.result, recounted),
  };
}

/** Slips that lie in their container, opened or not. */
const slipsLeft = ({ ledgers, policy }: World): number =>
  policy['paper.mode'] === 'none' ? 0 : ledgers.slipChoice.length;

/** Result and turnout of a finished day, without asking what a recount would give. */
export function scoreVotes(world: World): Pick<Outcome, 'result' | 'turnout'> {
  const { choices } = world.station.contest;
  const intended = emptyTally(world);
  const confirmed = emptyTally(world);
  const turnout = { electronic: 0, paper: 0, home: 0 };
  const { truth } = world;
  for (let visit = 0; visit < truth.honestVisits; visit += 1) {
    if (truth.ending[visit] !== CAST) continue;
    const channel = truth.channel[visit] ?? 0;
    enter(intended, truth.intent[visit] ?? 0, channel > 0);
    enter(confirmed, truth.confirmed[visit] ?? 0, channel > 0);
    if (channel === 1) turnout.electronic += 1;
    else if (channel === 2) turnout.home += 1;
    else turnout.paper += 1;
  }
  const recorded = recordedTally(world);
  const reported = reportedTally(world);
  const rows = choices.map((choice, index) => ({
    choice,
    intended: intended.byChoice[index] ?? 0,
    confirmed: confirmed.byChoice[index] ?? 0,
    recorded: recorded.byChoice[index] ?? 0,
    reported: reported.byChoice[index] ?? 0,
  }));
  return {
    result: {
      rows,
      blank: {
        intended: intended.blank,
        confirmed: confirmed.blank,
        recorded: recorded.blank,
        reported: reported.blank,
      },
      invalid: { confirmed: confirmed.invalid, reported: reported.invalid },
      winner: { confirmed: winnerOf(choices, confirmed.byChoice), reported: winnerOf(choices, reported.byChoice) },
      ...sumOf(changesToVotes(world), changes(recorded, reported)),
    },
    turnout: {
      onLists: world.station.voters,
      cameIn: register(world, 'cameIn'),
      ...turnout,
      extra: world.people.visits - world.truth.honestVisits,
      added: addedToLists(world),
      turnedAway: register(world, 'turnedAway'),
      leftQueue: register(world, 'leftQueue'),
      ...longestWait(world),
    },
  };
}

/** Absent where nobody could have to wait, and nobody had to. */
function longestWait(world: World): { readonly longestWait?: number } {
  const seconds = register(world, 'longestWait');
  return world.behaviour.deskSeconds === 0 && seconds === 0 ? {} : { longestWait: Math.floor(seconds / 60) };
}

/** By person, what was confirmed under that name: more than one choice only where somebody came twice. */
function confirmedBy({ truth }: World): ReadonlyMap<number, readonly number[]> {
  const votes = new Map<number, number[]>();
  for (let visit = 0; visit < truth.confirmed.length; visit += 1) {
    const choice = truth.confirmed[visit] ?? NO_CHOICE;
    if (choice === NO_CHOICE) continue;
    const person = truth.person[visit] ?? visit;
    const known = votes.get(person);
    if (known === undefined) votes.set(person, [choice]);
    else known.push(choice);
  }
  return votes;
}

export interface AuditScore {
  /** Whether whoever leads in what was reported is not who leads in what voters confirmed. */
  readonly wrong: boolean;
  /** Whether a full count, where there was one, gives whom voters confirmed. */
  readonly restored?: boolean;
}

/** What an audit was about, and what came of it, by choice; nothing reported is a wrong outcome too. */
export function scoreAudit(
  world: World,
  { reported, handCount }: { readonly reported: readonly number[]; readonly handCount?: readonly number[] },
): AuditScore {
  const { choices } = world.station.contest;
  const { confirmed } = scoreVotes(world).result.winner;
  const wrong = winnerOf(choices, reported) !== confirmed;
  return handCount === undefined ? { wrong } : { wrong, restored: winnerOf(choices, handCount) === confirmed };
}

/** How right a coalition's beliefs are. */
export function scoreBeliefs(
  world: World,
  beliefs: readonly Belief[],
): Pick<SecrecyFigures, 'certainRight' | 'certainWrong' | 'guessRight'> {
  let certainRight = 0;
  let certainOf = 0;
  let right = 0;
  const votes = confirmedBy(world);
  for (const { person, best, certain } of beliefs) {
    if (certain) certainOf += 1;
    const hit = votes.get(person)?.includes(best) === true;
    if (hit) right += 1;
    if (hit && certain) certainRight += 1;
  }
  const share = beliefs.length === 0 ? 0 : right / beliefs.length;
  const wrong = certainOf - certainRight;
  const certainWrong = { count: wrong, share: certainOf === 0 ? 0 : round4(wrong / certainOf) };
  return { certainRight, certainWrong, guessRight: { of: beliefs.length, count: right, share: round4(share) } };
}

/**
 * What the policy takes as the station's result: the summary, or recorder and paper protocol. Where a paper was never
 * made the next level takes what it has got: the electronic protocol for the recorder, or the other of the two results.
 */
function reportedTally(world: World): Tally {
  const { summary, recorder, electronic, paper } = world.papers;
  const totals = isMarkedPaper(world.policy) ? electronic : (recorder ?? electronic);
  if (summary !== undefined && (world.policy['proto.prevails'] === 'summary' || totals === undefined)) {
    return { byChoice: [...summary.byChoice], blank: summary.blank, invalid: summary.invalid };
  }
  return {
    byChoice: emptyTally(world).byChoice.map(
      (_, choice) => (totals?.byChoice[choice] ?? 0) + (paper?.byChoice[choice] ?? 0),
    ),
    blank: totals?.blank ?? 0,
    invalid: paper?.invalid ?? 0,
  };
}

function addedToLists(world: World): number {
  const { paperBasis, electronicBasis } = world.ledgers;
  let added = 0;
  for (let person = 0; person < paperBasis.length; person += 1) {
    if ((paperBasis[person] ?? 0) > 0 || (electronicBasis[person] ?? 0) > 0) added += 1;
  }
  return added;
}
