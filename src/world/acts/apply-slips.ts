/**
 * What an act on slips does to windows, container and rolls, and what a member does at a device that nobody uses.
 *
 * Source: dossier assumption A19; attacks CI-07, CI-08, CI-10, AU-02, AU-08 and AU-16 of the catalogue.
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import { NO_CHOICE, PHASES } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Act, SlipAct } from '../../domain/records/acts.ts';
import { paperEvent } from '../../domain/records/records.ts';
import { BOOTH, R } from '../layout.ts';
import { count, phaseOf, register, type World } from '../world.ts';

const SLIP_ACTS: Readonly<Record<SlipAct['type'], true>> = {
  'slip.print': true,
  'slip.drop': true,
  'slip.void': true,
  'slip.lose': true,
  'slips.remove': true,
  'slips.replace': true,
  'slips.reseal': true,
  'session.end': true,
  'paper.cast': true,
  'papers.count': true,
};

export function isSlipAct(act: Act): act is SlipAct {
  return Object.hasOwn(SLIP_ACTS, act.type);
}

export function applySlipAct(world: World, act: SlipAct): void {
  const { codeInWindow, layout, ledgers, memory, policy, slipInWindow } = world;
  switch (act.type) {
    case 'slip.print': {
      const at = layout.boothAt + act.booth * BOOTH.stride;
      memory[at + BOOTH.printed] = (memory[at + BOOTH.printed] ?? 0) + 1;
      memory[at + BOOTH.paperLeft] = (memory[at + BOOTH.paperLeft] ?? 0) - 1;
      slipInWindow[act.booth] = act.choice;
      codeInWindow[act.booth] = act.encoded;
      // A device that writes the vote after its slip was accepted cannot go on without showing it, and nobody goes to
      // the box without her paper.
      if (!act.attended && !policy['paper.interlock'] && !isMarkedPaper(policy)) memory[at + BOOTH.attended] = 0;
      return;
    }
    case 'slip.drop':
      ledgers.slipChoice.push(act.choice);
      ledgers.slipEncoded.push(act.encoded);
      ledgers.slipRoll.push(act.booth);
      slipInWindow[act.booth] = NO_CHOICE;
      return;
    case 'slip.void':
      // Where voters void their slips themselves, no member has a key.
      if (act.by === 'member' && policy['paper.voids'] === 'voter') return;
      count(world, 'voided');
      slipInWindow[act.booth] = NO_CHOICE;
      return;
    case 'slip.lose':
      noteLost(world);
      // Who clears the jam has the pieces in her hands.
      seeTorn(world, act.booth);
      slipInWindow[act.booth] = NO_CHOICE;
      return;
    case 'slips.remove': {
      const left = Math.max(0, ledgers.slipChoice.length - act.slips);
      if (act.noted) for (let lost = ledgers.slipChoice.length - left; lost > 0; lost -= 1) noteLost(world);
      ledgers.slipChoice.truncate(left);
      ledgers.slipEncoded.truncate(left);
      ledgers.slipRoll.truncate(left);
      if (policy['paper.mode'] === 'vvpatRoll') count(world, 'tornEnds');
      breakSeal(world);
      return;
    }
    case 'slips.replace': {
      const row = ledgers.slipChoice.view().lastIndexOf(act.from);
      if (row >= 0) for (const column of [ledgers.slipChoice, ledgers.slipEncoded]) column.set(row, act.to);
      breakSeal(world);
      return;
    }
    case 'slips.reseal':
      memory[R.slipSeal] = act.seal;
      return;
    case 'session.end': {
      const at = layout.boothAt + act.booth * BOOTH.stride;
      memory[at + BOOTH.choice] = act.choice;
      memory[at + BOOTH.cast] = act.cast ? 1 : 0;
      return;
    }
    case 'paper.cast':
      ledgers.slipChoice.push(act.choice);
      ledgers.slipEncoded.push(act.encoded);
      // In a box nobody sees which device a paper came out of.
      ledgers.slipRoll.push(0);
      return;
    case 'papers.count':
      world.papers.electronic = act.totals;
      return;
    default:
      unreachable(act);
  }
}

/** The container is sealed when the devices have been entered: who is at it before that breaks nothing. */
function breakSeal(world: World): void {
  if (PHASES.indexOf(phaseOf(world)) > PHASES.indexOf('closed')) world.memory[R.slipSeal] = 0;
}

function noteLost(world: World): void {
  world.ledgers.paperSecond.push(register(world, 'second'));
  world.ledgers.paperEvent.push(paperEvent('slipLost'));
}

function seeTorn(world: World, booth: number): void {
  const visit = world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.visit] ?? -1;
  if (visit < 0) return;
  const person = world.truth.person[visit] ?? visit;
  world.ledgers.tornPerson.push(person);
  world.ledgers.helpedPerson.push(person);
  world.ledgers.helpedChoice.push(world.slipInWindow[booth] ?? NO_CHOICE);
}
