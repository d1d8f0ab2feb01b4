/**
 * What the station is set up with before its doors open.
 *
 * Source: attack AV-06 of the catalogue.
 * @module
 */
import type { Act } from '../../domain/records/acts.ts';
import { BOOTH, R } from '../layout.ts';
import type { World } from '../world.ts';

/** Later than any second of a day. */
const ALL_DAY = 0x7fffffff;

/** What is done before the doors open. */
export function setUp(
  world: World,
  act: Extract<Act, { type: 'station.open' | 'station.equip' | 'definition.load' }>,
): void {
  if (act.type === 'station.open') world.memory[R.openedAt] = act.second;
  else if (act.type === 'station.equip') equip(world, act.desks, act.devices);
  else world.definitions[act.language] = act.records;
}

/** What is not set up stays away all day and is in no log. A table without a place would be no station: one stays. */
function equip(world: World, desks: number, devices: number): void {
  world.queue.desks = Math.min(world.queue.desks, Math.max(1, desks));
  for (let booth = Math.max(0, devices); booth < world.layout.booths; booth += 1) {
    world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.out] = ALL_DAY;
  }
}
