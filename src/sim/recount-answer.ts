/**
 * What a recount gave, as a report says it: whether it was asked for in time, what could be counted, whether that names
 * the winner, and what of each lead nobody can check.
 *
 * Source: design section 9; audit notes 6c.
 * @module
 */
import { type Recount, stationGaps, winnerByHand } from '../controls/index.ts';
import type { Outcome, RecountAnswer } from '../domain/report/report.ts';
import type { World } from '../world/index.ts';
import { winnerOf } from './leader.ts';
import { round1, round4 } from './rounding.ts';

const HOUR = 3600;

export function answerOf(
  world: World,
  { rows, blank, invalid, winner }: Outcome['result'],
  counted: Recount,
): RecountAnswer {
  const { choices } = world.station.contest;
  const votes = rows.map(({ reported }) => reported);
  const [first = 0, second = 0] = votes.toSorted((a, b) => b - a);
  const hand = winnerByHand(counted, (byChoice) => winnerOf(choices, byChoice));
  const binding = counted.electronic === 'counted' && world.policy['paper.official'];
  return {
    electronic: counted.electronic,
    paper: counted.paper,
    ...requestCells(world, counted),
    claimed: world.papers.recountAnswer?.kind ?? 'no answer',
    gapVotes: counted.gapVotes,
    unopenedVotes: counted.unopenedVotes,
    marginVotes: first - second,
    countableVotes: counted.countableVotes,
    binding,
    // Ballots are the vote in law; slips beside them only where the rules say so.
    replaces: hand !== undefined && hand !== winner.reported && (counted.electronic !== 'counted' || binding),
    ...(hand === undefined ? {} : { restoresWinner: hand === winner.confirmed, winner: hand }),
    informationBits: {
      electronic: round1(counted.informationBits.electronic),
      paper: round1(counted.informationBits.paper),
    },
    assertions: stationGaps(choices, { votes, invalid: blank.reported + invalid.reported }, counted.unverified).map(
      ({ reliance, ...row }) => ({ ...row, ...(reliance === undefined ? {} : { reliance: round4(reliance) }) }),
    ),
  };
}

function requestCells({ policy }: World, { request }: Recount): Pick<RecountAnswer, 'request'> {
  if (request === undefined) return {};
  const { brought, taken, inTime } = request;
  const hours = (seconds: number): number => Math.ceil(seconds / HOUR);
  return {
    request: {
      broughtHours: hours(brought),
      ...(taken === undefined ? {} : { takenHours: hours(taken) }),
      days: policy['recount.days'],
      inTime,
    },
  };
}
