/**
 * What the records of the paper trail say: slips as whoever opens their container reads and counts them, counters of
 * the printers, minutes of jams and new paper, seals and ends of rolls.
 *
 * Source: dossier assumption A19; published results R27, R28, R30.
 * @module
 */
import { orderBy, reorder } from '../base/sorting.ts';
import { type Records, UNREADABLE } from '../domain/records/records.ts';
import { handError } from './day/hands.ts';
import { BOOTH } from './layout.ts';
import { register, type World } from './world.ts';

/** Number of the seal on the container of the slips, as it is noted. */
export const SLIP_SEAL = 601;

/** Slips of a box lie in no order and of no printer; those of a roll in the order in which they were wound up. */
export function slips(world: World): Records['slips'] {
  const { read, encoded } = readSlips(world);
  const counted = countedSlips(world, read);
  const sums = { voided: register(world, 'voided'), ...(counted === undefined ? {} : { counted }) };
  const inOrder = (order: Int32Array): { readonly choice: Int32Array; readonly encoded: Int32Array } => {
    return { choice: reorder(read, order), encoded: reorder(encoded, order) };
  };
  if (world.policy['paper.mode'] !== 'vvpatRoll') return { ...inOrder(orderBy(read, encoded)), ...sums };
  const roll = world.ledgers.slipRoll.view();
  const order = Int32Array.from(roll.keys()).sort((a, b) => (roll[a] ?? 0) - (roll[b] ?? 0) || a - b);
  return { ...inOrder(order), roll: reorder(roll, order), ...sums };
}

/** Whatever spoils the text of a slip spoils the machine code beside it. */
export function readSlips(world: World): { readonly read: Int32Array; readonly encoded: Int32Array } {
  const read = world.ledgers.slipChoice.view();
  const encoded = world.ledgers.slipEncoded.view();
  const { slipUnreadable } = world.behaviour;
  if (slipUnreadable === 0) return { read, encoded };
  const damage = world.streams.staff.fork('slipUnreadable');
  for (let row = 0; row < read.length; row += 1) {
    if (damage.chance(slipUnreadable)) read[row] = encoded[row] = UNREADABLE;
  }
  return { read, encoded };
}

/** By choice, as hands count what can be read; nothing where hands make no errors, or a scanner counts. */
function countedSlips(world: World, read: Int32Array): readonly number[] | undefined {
  if (world.behaviour.slipCountError === 0 || world.policy['paper.counted'] === 'code') return undefined;
  const piles = world.station.contest.choices.map(() => 0);
  for (const choice of read) if (choice >= 0) piles[choice] = (piles[choice] ?? 0) + 1;
  return handCounted(world, piles, 'slipCount');
}

/** Each pile as hands count it. @param count - which count it is: each errs by itself. */
export function handCounted(world: World, piles: readonly number[], count: string): readonly number[] {
  const { slipCountError } = world.behaviour;
  if (slipCountError === 0) return piles;
  const hands = world.streams.staff.fork(count);
  return piles.map((own) => own + handError(own, slipCountError, hands));
}

/** By printer, the portable device last. */
export function printerCounters(world: World): Records['printerCounters'] {
  const { layout, memory } = world;
  const printed = Array.from(
    { length: layout.booths },
    (_, booth) => memory[layout.boothAt + booth * BOOTH.stride + BOOTH.printed] ?? 0,
  );
  return { printed: [...printed, register(world, 'printedAtHome')] };
}

export function paperMinutes({ ledgers }: World): Records['paperMinutes'] {
  return { second: ledgers.paperSecond.view(), event: ledgers.paperEvent.view() };
}

export function slipSeal(world: World): Records['slipSeal'] {
  return { noted: SLIP_SEAL, found: register(world, 'slipSeal') };
}

/** A roll begins in the morning or with new paper, and has two ends. */
export function rollEnds(world: World): Records['rollEnds'] {
  const ends = 2 * (world.layout.booths + 1 + register(world, 'papersChanged'));
  return { ends, signed: Math.max(0, ends - register(world, 'tornEnds')) };
}
