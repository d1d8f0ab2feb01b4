/**
 * Paper ballots from delivery to the close: stock, seals, opening protocol, the member's signature, and moments at
 * which somebody has a box to herself.
 *
 * Source: dossier 4.1 (P1, P3, P5), 7.3 (PB02, PB03, PB05, PB06).
 * @module
 */
import type { Moment } from '../../domain/ports.ts';
import { noteByObserver } from '../acts/apply.ts';
import { actsAt } from '../acts/gate.ts';
import { R } from '../layout.ts';
import { delivered, SEALS } from '../records.ts';
import { carryOut, letters, must, perform, STATION } from '../step.ts';
import type { World } from '../world.ts';

const S = letters('station');
/** The chair shows that the boxes are empty, as far as they are, and seals them. */
export function checkBoxes(world: World): void {
  reachIn(world, 'beforeOpening');
  must(world, STATION, 0, S['chair.checkBoxes']);
  if (world.ledgers.ballotChoice.length > 0) noteByObserver(world, 'boxNotEmpty');
  [world.memory[R.stationarySeal], world.memory[R.mobileSeal]] = SEALS;
}

/** Ballots are counted and announced before the doors open, or they are not. */
export function drawOpening(world: World): void {
  const { behaviour, streams } = world;
  if (streams.staff.fork('openingCount').chance(behaviour.skipOpeningCount)) {
    must(world, STATION, 0, S['commission.skipOpening']);
    return;
  }
  must(world, STATION, 0, S['commission.drawOpening']);
  const pencil = streams.staff.fork('pencil').chance(behaviour.pencilOpening);
  perform(world, { type: 'opening.count', received: delivered(world), pencil });
}

/** Whether the member who hands out this ballot signs it. A draw of its own: no other ballot shifts it. */
export function memberSigns(world: World, person: number): boolean {
  return world.unsignedBallot === 0 || !world.streams.staff.fork(`sign/${person}`).chance(world.unsignedBallot);
}

/**
 * What insiders do of their own accord at a moment. Ballots that no voter brought can be seen going in, once a
 * bundle.
 */
export function reachIn(world: World, moment: Moment): void {
  for (const { acts } of actsAt(world, moment)) {
    for (const act of acts) carryOut(world, act);
    const stuffed = acts.some(({ type }) => type === 'ballot.stuff');
    if (stuffed && moment !== 'beforeOpening') noteByObserver(world, 'ballotsStuffed');
  }
}
