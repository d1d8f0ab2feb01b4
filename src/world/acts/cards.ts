/**
 * Cards as things: which one is handled in a place, what is written on it outside, and what is left on it.
 *
 * Leaves out what the chart of a carrier knows: where it is and whether it was read.
 * Source: attacks CS-18 and CS-20 of the catalogue.
 * @module
 */
import { type Choice, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { CARRIER } from '../layout.ts';
import type { World } from '../world.ts';

/** Number on the card that is handled in this place: it is another once a card was exchanged. */
export function numberOf({ chain }: Pick<World, 'chain'>, carrier: number): number {
  return chain.numbers.get(carrier) ?? carrier;
}

/** What is on a card, with the name of whoever handed it back. */
export function lookAtCard({ layout, ledgers, memory, truth }: World, carrier: number): void {
  const at = layout.carrierAt + carrier * CARRIER.stride;
  const choice = memory[at + CARRIER.choice] ?? NO_CHOICE;
  const visit = memory[at + CARRIER.visit] ?? -1;
  if (choice === NO_CHOICE || visit < 0) return;
  ledgers.residuePerson.push(truth.person[visit] ?? visit);
  ledgers.residueChoice.push(choice);
}

/** The card that is handed in is the one from outside, and hers goes out. Nobody with a key wrote on it. */
export function swapCard({ chain, layout, memory }: World, carrier: number, choice: Choice): void {
  const own = numberOf({ chain }, carrier);
  chain.numbers.set(carrier, chain.outside ?? own);
  chain.outside = own;
  const at = layout.carrierAt + carrier * CARRIER.stride;
  memory[at + CARRIER.choice] = choice;
  memory[at + CARRIER.code] = NO_CODE;
  memory[at + CARRIER.genuine] = 0;
}
