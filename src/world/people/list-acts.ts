/**
 * What acts on lists, on requests to vote at home, on the way back from there and with cards for tests do to memory and
 * ledgers.
 * @module
 */
import { assert, unreachable } from '../../base/assert.ts';
import { BASES, NOT_LISTED, STRUCK } from '../../domain/election.ts';
import type { ListAct } from '../../domain/records/acts.ts';
import { R } from '../layout.ts';
import { count, hasMachines, register, type World } from '../world.ts';

const INITIAL = BASES.indexOf('initial');

export function applyListAct(world: World, act: Exclude<ListAct, { type: 'box.test' }>): void {
  switch (act.type) {
    case 'list.strike':
      // Whoever looks in time finds that she is missing, and is put back.
      if (world.policy['list.display'] && world.people.looksUp[act.person] === 1) return;
      takeOff(world.ledgers.paperBasis, act.person);
      takeOff(world.ledgers.electronicBasis, act.person);
      return;
    case 'list.enter':
      enterStranger(world);
      return;
    case 'home.request':
      count(world, 'applications');
      if (act.marked) count(world, 'marked');
      return;
    case 'portable.bring':
      world.memory[R.portableSerial] = act.serial;
      for (const vote of act.votes) world.ledgers.portableChoice.push(vote);
      return;
    case 'register.cut':
      world.memory[R.cutSecond] = register(world, 'second');
      return;
    default:
      unreachable(act);
  }
}

/** The line of somebody who took a certificate is struck already, and stays to be read. */
function takeOff(list: Int8Array, person: number): void {
  if (list[person] !== STRUCK) list[person] = NOT_LISTED;
}

/** People of other stations have the numbers behind those of all visits. A list that is not kept gets no name. */
function enterStranger({ ledgers, people, station }: World): void {
  const person = ledgers.paperBasis.indexOf(NOT_LISTED, people.visits);
  assert(person >= people.visits, 'no line is kept for a stranger');
  ledgers.paperBasis[person] = INITIAL;
  if (hasMachines({ station })) ledgers.electronicBasis[person] = INITIAL;
}
