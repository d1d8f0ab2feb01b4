/**
 * What acts do that tell somebody a vote: codes handed over or given out, files, proofs, cards that were not emptied.
 *
 * Nothing of it is a record of the station; it is kept where knowledge is.
 * Source: attacks CS-01 to CS-04, CS-15, CS-17, CS-18 and CS-20 of the catalogue.
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import type { Act, PressedAct } from '../../domain/records/acts.ts';
import { birthCode } from '../people/births.ts';
import type { World } from '../world.ts';
import { lookAtCard, swapCard } from './cards.ts';

const PRESSED_ACTS: Readonly<Record<PressedAct['type'], true>> = {
  'slip.collect': true,
  'code.dictate': true,
  'file.open': true,
  'proof.bring': true,
  'card.swap': true,
  'card.look': true,
};

export function isPressedAct(act: Act): act is PressedAct {
  return Object.hasOwn(PRESSED_ACTS, act.type);
}

export function applyPressedAct(world: World, act: PressedAct): void {
  const { ledgers } = world;
  switch (act.type) {
    case 'slip.collect':
    case 'code.dictate':
      ledgers.collectedPerson.push(act.person);
      ledgers.collectedCode.push(act.code);
      return;
    case 'file.open':
      ledgers.filePerson.push(act.person);
      ledgers.fileCode.push(birthCode(world.streams.births, act.person, world.policy['code.len']));
      return;
    case 'proof.bring':
      ledgers.provenPerson.push(act.person);
      ledgers.provenChoice.push(act.choice);
      return;
    case 'card.swap':
      swapCard(world, act.carrier, act.choice);
      return;
    case 'card.look':
      lookAtCard(world, act.carrier);
      return;
    default:
      unreachable(act);
  }
}
