/**
 * What an act on paper ballots does to stock, boxes, piles and the papers of the count.
 *
 * Source: dossier 4.1 (P3, P5, P9, P9a).
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import { BOXES, type Choice, INVALID, NO_CHOICE } from '../../domain/election.ts';
import type { Act, BallotAct, BoxName } from '../../domain/records/acts.ts';
import { NO_VOTE, UNCOUNTED } from '../../domain/records/records.ts';
import { R, VISIT } from '../layout.ts';
import { count, type World } from '../world.ts';

/** Whether the ballot that a person holds was signed. */
const IN_HAND = { signed: 1, unsigned: 2 } as const;

const BALLOT_ACTS: Readonly<Record<BallotAct['type'], true>> = {
  'opening.count': true,
  'ballot.take': true,
  'ballot.stuff': true,
  'box.reseal': true,
  'unused.cancel': true,
  'boxes.count': true,
  'ballot.sort': true,
  'ballot.mar': true,
  'pile.count': true,
};

export function isBallotAct(act: Act): act is BallotAct {
  return Object.hasOwn(BALLOT_ACTS, act.type);
}

export function applyBallotAct(world: World, act: BallotAct): void {
  const { ledgers, memory, papers } = world;
  switch (act.type) {
    case 'opening.count':
      papers.opening = { received: act.received, pencil: act.pencil };
      return;
    case 'ballot.take':
      count(world, 'stockTaken');
      return;
    case 'ballot.stuff':
      // Who has blank ballots has a member's signature on them too.
      putIntoBox(world, act.choice, true, act.box);
      return;
    case 'box.reseal':
      memory[act.box === 'stationary' ? R.stationarySeal : R.mobileSeal] = act.seal;
      return;
    case 'unused.cancel':
      papers.unused = { cancelled: act.ballots };
      return;
    case 'boxes.count':
      papers.boxCount = { stationary: act.stationary, mobile: act.mobile };
      return;
    case 'ballot.sort':
      ledgers.ballotPile.set(act.row, act.pile);
      if (act.contested) count(world, 'contested');
      if (act.votes !== NO_VOTE) ledgers.contestedVotes.push(act.votes);
      return;
    case 'ballot.mar':
      ledgers.ballotChoice.set(act.row, INVALID);
      return;
    case 'pile.count': {
      const choices = world.station.contest.choices.length;
      papers.piles ??= Array.from({ length: choices + 1 }, () => UNCOUNTED);
      papers.piles[act.pile === INVALID ? choices : act.pile] = act.counted;
      return;
    }
    default:
      unreachable(act);
  }
}

/** A ballot falls into a box. It lies on no pile until it is sorted. */
export function putIntoBox(world: World, choice: Choice, signed: boolean, box: BoxName): void {
  const { ledgers } = world;
  ledgers.ballotChoice.push(choice);
  ledgers.ballotSigned.push(signed ? 1 : 0);
  ledgers.ballotBox.push(BOXES.indexOf(box));
  ledgers.ballotPile.push(NO_CHOICE);
}

/** What a person who votes in the room holds. */
export function takeInHand(world: World, person: number, signed: boolean): void {
  if (person < 0 || person >= world.layout.visits) return;
  world.memory[world.layout.visitAt + person * VISIT.stride + VISIT.ballot] = signed
    ? IN_HAND.signed
    : IN_HAND.unsigned;
}

export function holdsSigned(world: World, person: number): boolean {
  return world.memory[world.layout.visitAt + person * VISIT.stride + VISIT.ballot] !== IN_HAND.unsigned;
}
