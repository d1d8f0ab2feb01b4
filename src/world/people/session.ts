/**
 * One session at a booth device: what the voter does there, from the first touch to the code.
 *
 * Source: dossier 2.1 (J5e to J7e), 3; assumptions A1, A4.
 * @module
 */
import { BLANK, INVALID, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import { ordersFor } from '../acts/gate.ts';
import { BOOTH } from '../layout.ts';
import { boothField, letters, must, perform, send, TERMINALS } from '../step.ts';
import { tell } from '../telling.ts';
import type { World } from '../world.ts';
import { complain } from './complaints.ts';

const T = letters('terminal');

/**
 * Chooses, reviews, confirms, looks at a slip, takes a code. Returns whether the vote was written.
 *
 * @param helped - whether a member stands beside her and sees the screen.
 */
export function useTerminal(world: World, visit: number, booth: number, helped: boolean): boolean {
  const { policy } = world;
  const choice = choose(world, visit, booth, helped);
  must(world, TERMINALS, booth, T['voter.confirm']);
  if (policy['paper.mode'] === 'none') {
    takeCode(world, visit, booth);
    return true;
  }
  if (isMarkedPaper(policy)) {
    if (isVoided(world, visit, booth, choice)) must(world, TERMINALS, booth, T['voter.confirm']);
    must(world, TERMINALS, booth, T['voter.acceptSlip']);
    return true;
  }
  if (policy['paper.interlock']) {
    if (isVoided(world, visit, booth, choice)) must(world, TERMINALS, booth, T['voter.confirm']);
    must(world, TERMINALS, booth, T['voter.acceptSlip']);
    takeCode(world, visit, booth);
    return true;
  }
  takeCode(world, visit, booth);
  seeSlipAfterVote(world, visit, booth, choice);
  return true;
}

/**
 * She goes from the review screen, thinking that she has voted, and leaves the carrier in the device. Returns whether a
 * vote was written by whoever ended her session: the clock, or a member who has no business to.
 */
export function abandonTerminal(world: World, visit: number, booth: number): boolean {
  const choice = choose(world, visit, booth, false);
  world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.code] = NO_CODE;
  world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.left] = 1;
  if (world.policy['term.timeout'] === 'none') {
    world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.cast] = 0;
    perform(world, { type: 'session.end', booth, cast: false, choice });
    const cast = boothField(world, booth, BOOTH.cast) === 1;
    must(world, TERMINALS, booth, cast ? T['commission.confirm'] : T['commission.cancel']);
    return cast;
  }
  must(world, TERMINALS, booth, T['clock.timeout']);
  const { policy } = world;
  const slipFirst = isMarkedPaper(policy) || (policy['paper.mode'] !== 'none' && policy['paper.interlock']);
  return policy['term.timeout'] === 'autocast' && !slipFirst;
}

/** Her marked paper comes out and she goes without it, thinking that she has voted. A member finds it there. */
export function leavePaper(world: World, visit: number, booth: number): void {
  choose(world, visit, booth, false);
  must(world, TERMINALS, booth, T['voter.confirm']);
  must(world, TERMINALS, booth, T['voter.leave']);
}

/** Up to the review screen. Returns her choice. */
function choose(world: World, visit: number, booth: number, helped: boolean): number {
  const { memory, layout, policy, people, truth, ledgers } = world;
  const at = layout.boothAt + booth * BOOTH.stride;
  const told = ordersFor(world, visit);
  const choice = told?.choice ?? electronicIntent(truth.intent[visit] ?? NO_CHOICE);
  memory[at + BOOTH.choice] = choice;
  mark(world, booth);
  truth.confirmed[visit] = choice;
  if (helped) {
    ledgers.helpedPerson.push(truth.person[visit] ?? visit);
    ledgers.helpedChoice.push(choice);
  }
  const takesCode = policy['code.mode'] !== 'none' && (told?.takeCode ?? people.wantsCode[visit] === 1);
  if (takesCode && policy['code.mode'] === 'voterChosen') {
    memory[at + BOOTH.code] = chosenCode(world, told?.code ?? people.ownCode[visit] ?? NO_CODE);
  }
  return choice;
}

function mark(world: World, booth: number): void {
  const console = world.policy['terminal.variant'] === 'console';
  must(world, TERMINALS, booth, console ? T['voter.scan'] : T['voter.touch']);
}

function takeCode(world: World, visit: number, booth: number): void {
  const { memory, layout, policy, people, truth } = world;
  if (policy['code.mode'] === 'none') return;
  const told = ordersFor(world, visit);
  if (!(told?.takeCode ?? people.wantsCode[visit] === 1)) {
    must(world, TERMINALS, booth, T['voter.declineCode']);
    return;
  }
  // What she keeps is the code she typed or was shown, as she noted it, whatever the device writes on the carrier.
  const drawn = policy['code.mode'] === 'machineAssigned';
  must(world, TERMINALS, booth, drawn ? T['voter.requestCode'] : T['voter.setCode']);
  const miscopied = people.miscopied[visit] ?? NO_CODE;
  const own = memory[layout.boothAt + booth * BOOTH.stride + BOOTH.code] ?? NO_CODE;
  // A code that she was given she does not have to note.
  const given = told?.code !== undefined && policy['code.mode'] === 'voterChosen';
  const wrong = miscopied !== NO_CODE && !given;
  truth.code[visit] = wrong ? miscopied : own;
  if (wrong) tell(world, visit, 'voter', `notes her code wrongly: ${miscopied}`);
  if (told?.handOverCode === true)
    perform(world, { type: 'slip.collect', person: visit, code: truth.code[visit] ?? NO_CODE });
}

/** A blank vote is what an invalid mark would be on the screen. */
export function electronicIntent(intent: number): number {
  return intent === INVALID ? BLANK : intent;
}

/** The code she had in mind; where the rules refuse a code in use she makes up another (assumption A4). */
function chosenCode(world: World, wanted: number): number {
  let code = wanted;
  if (world.policy['code.duplicate'] === 'reject') {
    const range = 10 ** world.policy['code.len'];
    while (world.codesUsed.has(code) && world.codesUsed.size < range) code = world.streams.codes.below(range);
    world.codesUsed.add(code);
  }
  return code;
}

/**
 * A slip that shows another choice is reported by few; whoever reports it has it voided and tries once more, as does
 * who voids a right one. Returns whether she stands before the review screen again.
 */
function isVoided(world: World, visit: number, booth: number, choice: number): boolean {
  const { people, policy } = world;
  const differs = world.slipInWindow[booth] !== choice;
  const reports = differs && people.watchesSlip[visit] === 1;
  if (reports) complain(world, 'slipDiffers', visit);
  if (!reports && (differs || people.voidsSlip[visit] === 0)) return false;
  const letter = policy['paper.voids'] === 'voter' ? T['voter.voidSlip'] : T['commission.voidSlip'];
  if (!send(world, TERMINALS, booth, letter)) return false;
  mark(world, booth);
  return true;
}

/** Her vote is on the carrier. Who does not care for the slip has left when it comes out. */
function seeSlipAfterVote(world: World, visit: number, booth: number, choice: number): void {
  const { people } = world;
  if (people.looksAtSlip[visit] === 0 && people.voidsSlip[visit] === 0) {
    must(world, TERMINALS, booth, T['voter.leave']);
    return;
  }
  if (!waitForSlip(world, visit, booth)) return;
  if (isVoided(world, visit, booth, choice)) {
    must(world, TERMINALS, booth, T['voter.confirm']);
    takeCode(world, visit, booth);
    if (!waitForSlip(world, visit, booth)) return;
  }
  must(world, TERMINALS, booth, T['voter.acceptSlip']);
}

/** Returns whether the slip comes out. If not she goes in the end, and says so if she is one who speaks up. */
function waitForSlip(world: World, visit: number, booth: number): boolean {
  must(world, TERMINALS, booth, T['voter.waitForSlip']);
  if (boothField(world, booth, BOOTH.attended) === 1) return true;
  if (world.people.watchesSlip[visit] === 1) complain(world, 'slipNotShown', visit);
  must(world, TERMINALS, booth, T['voter.leave']);
  return false;
}

/** A blank ballot is invalid on paper. */
export function paperIntent(intent: number): number {
  return intent === BLANK ? INVALID : intent;
}
