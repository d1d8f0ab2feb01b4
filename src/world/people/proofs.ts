/**
 * What pressed voters bring out of the station to prove their vote: a photograph, or the card of a chain.
 *
 * Leaves out codes, which stand on a list (`session`, `named-codes`).
 * Source: attacks CS-15 and CS-18 of the catalogue.
 * @module
 */
import { NO_CHOICE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import { noteByObserver } from '../acts/apply.ts';
import { numberOf } from '../acts/cards.ts';
import { logDesk } from '../desk-clock.ts';
import { VISIT } from '../layout.ts';
import { perform } from '../step.ts';
import type { World } from '../world.ts';

/**
 * The photograph that she brings out: of the screen it shows what she was asked for, whatever she confirmed after it;
 * of a slip or of marked paper what she confirmed, or there is none.
 */
export function photographBooth(world: World, visit: number): void {
  const asked = world.provers.get(visit)?.photographs;
  if (asked === undefined) return;
  const confirmed = world.truth.confirmed[visit] ?? NO_CHOICE;
  if (asked.of === 'slip' && (world.policy['paper.mode'] === 'none' || confirmed !== asked.shows)) return;
  perform(world, { type: 'proof.bring', person: visit, choice: asked.shows });
}

/**
 * What becomes of the card of a voter in the chain. Returns whether she leaves with it: the first one does; the others
 * hand in what was prepared, and bring out theirs.
 */
export function passCard(world: World, visit: number): boolean {
  const prepared = world.provers.get(visit)?.chain;
  if (prepared === undefined || isMarkedPaper(world.policy)) return false;
  const carrier = world.memory[world.layout.visitAt + visit * VISIT.stride + VISIT.carrier] ?? -1;
  const { chain } = world;
  if (chain.outside === undefined) {
    chain.outside = numberOf(world, carrier);
    return true;
  }
  if (isMatched(world, visit)) {
    // The number is not hers: the member asks for the card she was handed, and she has it.
    logDesk(world, 'refused', world.policy['card.serialLogged'] === 'both' ? chain.outside : -1);
    noteByObserver(world, 'readRefused');
    return false;
  }
  if (perform(world, { type: 'card.swap', carrier, choice: prepared })) {
    perform(world, { type: 'proof.bring', person: visit, choice: prepared });
  }
  return false;
}

/** Whether the member looks at the number and sees that it is another. */
function isMatched({ policy, streams, behaviour }: World, visit: number): boolean {
  return policy['card.matched'] && streams.matched.fork(String(visit)).chance(behaviour.matchSerial);
}
