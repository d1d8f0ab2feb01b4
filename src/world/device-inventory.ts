/**
 * Devices with votes that nobody has entered, as somebody who looks for them finds them.
 *
 * Leaves out: cards that were carried off, which are on the sheet of cards.
 * Source: attack catalogue RC-20; control C22.
 * @module
 */
import type { Records } from '../domain/records/records.ts';
import { CARRIER } from './layout.ts';
import type { World } from './world.ts';

/** Cards that came back and were never read, and the portable device if nobody entered it. */
export function deviceInventory({ layout, memory, papers, tables }: World): Records['deviceInventory'] {
  const atDesk = tables.carrier.values.indexOf('atDesk');
  const carriers = Array.from({ length: layout.carriers }, (_, carrier) => layout.carrierAt + carrier * CARRIER.stride);
  const cards = carriers.filter((at) => tables.carrier.valueOf[memory[at + CARRIER.state] ?? 0] === atDesk).length;
  return { cards, portable: papers.portableWaits === true ? 1 : 0 };
}
