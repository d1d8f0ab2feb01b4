/**
 * What acts on lists, on requests to vote at home and with cards for tests do to memory and ledgers.
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import type { ListAct } from '../../domain/records/acts.ts';
import { R } from '../layout.ts';
import { count, register, type World } from '../world.ts';

export function applyListAct(world: World, act: Exclude<ListAct, { type: 'box.test' }>): void {
  switch (act.type) {
    case 'list.strike':
      // Whoever looks in time finds that she is missing, and is put back.
      if (world.policy['list.display'] && world.people.looksUp[act.person] === 1) return;
      world.ledgers.paperBasis[act.person] = -1;
      world.ledgers.electronicBasis[act.person] = -1;
      return;
    case 'home.request':
      count(world, 'applications');
      if (act.marked) count(world, 'marked');
      return;
    case 'register.cut':
      world.memory[R.cutSecond] = register(world, 'second');
      return;
    default:
      unreachable(act);
  }
}
