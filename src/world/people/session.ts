/**
 * One session at a booth device: what the voter does there, from the first touch to the code.
 *
 * Source: dossier 2.1 (J5e to J7e), 3; assumptions A1, A4.
 * @module
 */
import { BLANK, INVALID, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { complain } from '../acts/apply.ts';
import { ordersFor } from '../acts/gate.ts';
import { BOOTH } from '../layout.ts';
import { letters, must, perform, send, TERMINALS } from '../step.ts';
import { tell } from '../telling.ts';
import type { World } from '../world.ts';

const T = letters('terminal');

/**
 * Chooses, reviews, confirms, looks at a slip, takes a code. Returns whether the vote was written.
 *
 * @param helped - whether a member stands beside her and sees the screen.
 */
export function useTerminal(world: World, visit: number, booth: number, helped: boolean): boolean {
  const { memory, layout, policy, people, truth, ledgers } = world;
  const at = layout.boothAt + booth * BOOTH.stride;
  const told = ordersFor(world, visit);
  const choice = told?.choice ?? electronicIntent(truth.intent[visit] ?? NO_CHOICE);
  memory[at + BOOTH.choice] = choice;
  must(world, TERMINALS, booth, policy['terminal.variant'] === 'console' ? T['voter.scan'] : T['voter.touch']);
  truth.confirmed[visit] = choice;
  if (helped) {
    ledgers.helpedPerson.push(truth.person[visit] ?? visit);
    ledgers.helpedChoice.push(choice);
  }
  const takesCode = policy['code.mode'] !== 'none' && (told?.takeCode ?? people.wantsCode[visit] === 1);
  if (takesCode && policy['code.mode'] === 'voterChosen') memory[at + BOOTH.code] = chosenCode(world, visit);
  must(world, TERMINALS, booth, T['voter.confirm']);
  if (policy['paper.mode'] !== 'none') lookAtSlip(world, visit, booth, choice);
  if (policy['code.mode'] === 'none') return true;
  if (!takesCode) {
    must(world, TERMINALS, booth, T['voter.declineCode']);
    return true;
  }
  // What she keeps is the code she typed or was shown, as she noted it, whatever the device writes on the carrier.
  must(
    world,
    TERMINALS,
    booth,
    policy['code.mode'] === 'machineAssigned' ? T['voter.requestCode'] : T['voter.setCode'],
  );
  const miscopied = people.miscopied[visit] ?? NO_CODE;
  truth.code[visit] = miscopied === NO_CODE ? (memory[at + BOOTH.code] ?? NO_CODE) : miscopied;
  if (miscopied !== NO_CODE) tell(world, visit, 'voter', `notes her code wrongly: ${miscopied}`);
  if (told?.handOverCode === true)
    perform(world, { type: 'slip.collect', person: visit, code: truth.code[visit] ?? NO_CODE });
  return true;
}

/** A blank vote is what an invalid mark would be on the screen. */
export function electronicIntent(intent: number): number {
  return intent === INVALID ? BLANK : intent;
}

/** A code of her own; where the rules refuse a code in use she makes up another (assumption A4). */
function chosenCode(world: World, visit: number): number {
  let code = world.people.ownCode[visit] ?? NO_CODE;
  if (world.policy['code.duplicate'] === 'reject') {
    const range = 10 ** world.policy['code.len'];
    while (world.codesUsed.has(code) && world.codesUsed.size < range) code = world.streams.codes.below(range);
    world.codesUsed.add(code);
  }
  return code;
}

/** A slip that shows another choice is reported by few; whoever reports it has it voided and tries once more. */
function lookAtSlip(world: World, visit: number, booth: number, choice: number): void {
  if (world.slipInWindow[booth] !== choice && world.people.watchesSlip[visit] === 1) {
    complain(world, 'slipDiffers', visit);
    if (send(world, TERMINALS, booth, T['voter.voidSlip'])) {
      const console = world.policy['terminal.variant'] === 'console';
      must(world, TERMINALS, booth, console ? T['voter.scan'] : T['voter.touch']);
      must(world, TERMINALS, booth, T['voter.confirm']);
    }
  }
  must(world, TERMINALS, booth, T['voter.acceptSlip']);
}

/** A blank ballot is invalid on paper. */
export function paperIntent(intent: number): number {
  return intent === BLANK ? INVALID : intent;
}
