/**
 * What one visitor and the people who serve her do, step by step: they send the events, the charts decide what follows.
 *
 * Source: dossier 2.1 and 2.2; F5 to F7; behaviour from `people`; queues: a carrier is handed out when a booth is free.
 * @module
 */
import type { Channel } from '../../domain/election.ts';
import { NEVER, NO_CHOICE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import { ordersFor } from '../acts/gate.ts';
import { noteWalk } from '../acts/printing.ts';
import { closedByClock, logDesk } from '../desk-clock.ts';
import { BOOTH, CARRIER, VISIT } from '../layout.ts';
import { CARRIERS, letters, must, perform, send, TERMINALS, VISITS } from '../step.ts';
import { ENDINGS } from '../truth.ts';
import { clearBooth, count, register, type World } from '../world.ts';
import { complain } from './complaints.ts';
import { begin, findOrAdd, isStranger, sentAway, sign, unified } from './desk.ts';
import { nameAtExit } from './named-codes.ts';
import { passCard, photographBooth } from './proofs.ts';
import { abandonTerminal, electronicIntent, leavePaper, paperIntent, useTerminal } from './session.ts';

const V = letters('visit');
const T = letters('terminal');
const C = letters('carrier');
const ENDED = Object.fromEntries(ENDINGS.map((name, index) => [name, index])) as Record<
  (typeof ENDINGS)[number],
  number
>;
/** She is through the door. */
export function arrive(world: World, visit: number): void {
  count(world, 'cameIn');
  must(world, VISITS, visit, V['voter.arrive']);
}

/** Identification, lists, choice of channel, and whatever can be done without waiting for a device. */
export function serveAtDesk(world: World, visit: number): void {
  if (!begin(world, visit)) {
    must(world, VISITS, visit, V['registrar.refuse']);
    return;
  }
  const told = ordersFor(world, visit);
  if (told?.keepCarrier === true) world.keepers.add(visit);
  if (told?.copies !== undefined) world.copies.set(visit, told.copies);
  if (told?.again !== undefined) world.again.set(visit, told.again);
  if (told?.claimsFlip === true) world.claimants.add(visit);
  if (told?.chain !== undefined || told?.photographs !== undefined) world.provers.set(visit, told);
  if (told?.names !== undefined) world.namers.set(visit, told.names);
  const stopped = computerStopped(world);
  const wishes: Channel = told?.channel ?? (world.people.wantsElectronic[visit] === 1 ? 'electronic' : 'paper');
  // Without the computer there is no other way than paper.
  const wanted: Channel = stopped ? 'paper' : wishes;
  if (sentAway(world, visit, wanted)) {
    must(world, VISITS, visit, V['registrar.refuse']);
    return;
  }
  must(world, VISITS, visit, V['registrar.identify']);
  const list = findOrAdd(world, visit, wanted);
  if (list === undefined) return;
  const electronic = list === 'electronic' && !isOnPaper(world) && !stopped;
  if (electronic && told?.refusedByChair === true && world.people.wantsElectronic[visit] === 0) {
    must(world, VISITS, visit, V['chair.denyPaper']);
  } else {
    must(world, VISITS, visit, electronic ? V['voter.chooseElectronic'] : V['voter.choosePaper']);
  }
  world.truth.channel[visit] = electronic ? 1 : 0;
  must(world, VISITS, visit, V['voter.sign']);
  sign(world, visit, list);
  const byComputer = electronic || (unified(world) && !stopped);
  if (byComputer) logDesk(world, electronic ? 'checkIn' : 'checkInPaper', world.truth.person[visit] ?? visit);
  if (!electronic) votePaper(world, visit);
  else {
    // Whoever has waited longer for a device that works again goes first.
    if (world.waiting.length > 0) admitNext(world);
    giveCarrierOrWait(world, visit);
  }
}

function giveCarrierOrWait(world: World, visit: number): void {
  const booth = computerStopped(world) ? -1 : freeBooth(world);
  const carrier = booth < 0 ? -1 : freeCarrier(world);
  if (booth < 0 || carrier < 0) {
    if (mayStillBeServed(world)) world.waiting.push(visit);
    else takePaper(world, visit);
    return;
  }
  const { memory, layout } = world;
  const at = layout.visitAt + visit * VISIT.stride;
  memory[at + VISIT.carrier] = carrier;
  memory[at + VISIT.booth] = booth;
  memory[layout.carrierAt + carrier * CARRIER.stride + CARRIER.visit] = visit;
  const boothAt = layout.boothAt + booth * BOOTH.stride;
  memory[boothAt + BOOTH.visit] = visit;
  memory[boothAt + BOOTH.carrier] = carrier;
  count(world, 'issued');
  must(world, VISITS, visit, V['registrar.issueCarrier']);
  must(world, VISITS, visit, V['voter.enterBooth']);
  memory[boothAt + BOOTH.until] = register(world, 'second') + (world.people.boothSeconds[visit] ?? 0);
}

/** Whether no device is handed out any more. */
function isOnPaper(world: World): boolean {
  return register(world, 'fellBack') === 1 || closedByClock(world);
}

/** Whether the desk computer is out of service. */
function computerStopped(world: World): boolean {
  return register(world, 'stoppedUntil') > register(world, 'second');
}

/** As long as somebody is in a booth, a device works and a carrier comes back; else none will. */
function mayStillBeServed(world: World): boolean {
  return !computerStopped(world) && nextBooth(world).until !== NEVER;
}

function freeBooth(world: World): number {
  const { memory, layout } = world;
  const now = register(world, 'second');
  for (let booth = 0; booth < layout.booths; booth += 1) {
    const at = layout.boothAt + booth * BOOTH.stride;
    if (memory[at + BOOTH.visit] === -1 && (memory[at + BOOTH.out] ?? 0) <= now) return booth;
  }
  return -1;
}

function freeCarrier(world: World): number {
  const table = world.tables.carrier;
  const read = world.policy['card.erasedBy'] === 'member' ? table.values.indexOf('read') : -1;
  for (let carrier = 0; carrier < world.layout.carriers; carrier += 1) {
    const state = world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.state] ?? 0;
    // A member who did not empty a card hands it out as it is.
    if (state === 0 || table.valueOf[state] === read) return carrier;
  }
  return -1;
}

/**
 * The session in the booth ends: she votes or gives up, hands back the carrier, and the next in line goes in.
 *
 * @param broken - the device stopped under her hands.
 */
export function leaveBooth(world: World, booth: number, broken = false): void {
  const at = world.layout.boothAt + booth * BOOTH.stride;
  const visit = world.memory[at + BOOTH.visit] ?? -1;
  const { people } = world;
  const helped = people.needsHelp[visit] === 1;
  const unable = people.unable[visit] === 1;
  const fails = broken || people.meetsFault[visit] === 1;
  if (helped) must(world, VISITS, visit, V['helper.assist']);
  if (!fails && !unable && people.leavesAtReview[visit] === 1) {
    endAbandoned(world, visit, booth, abandonTerminal(world, visit, booth));
    return;
  }
  if (!fails && !unable && people.leavesPaper[visit] === 1) {
    leavePaper(world, visit, booth);
    endAbandoned(world, visit, booth, false);
    return;
  }
  let voted = !fails && !unable && useTerminal(world, visit, booth, helped);
  if (!voted) {
    must(world, TERMINALS, booth, fails ? T['device.fail'] : T['voter.giveUp']);
    // Assumption A7: an unfinished device is issued once more, then paper. Whoever could not work it is helped: in some
    // stations by a member, who then sees her choice (F6), else by somebody of her own (F7), of whom nobody is told.
    if (!broken && send(world, VISITS, visit, V['voter.askAgain'])) {
      const helpedNow = unable && world.membersHelp && !helped;
      if (helpedNow) must(world, VISITS, visit, V['helper.assist']);
      voted = useTerminal(world, visit, booth, helped || helpedNow);
    }
  }
  clearBooth(world.memory, world.layout, booth);
  if (voted) noteWalk(world, visit, booth);
  if (voted) {
    nameAtExit(world, visit);
    photographBooth(world, visit);
  }
  if (voted) bringBack(world, visit);
  else takePaper(world, visit);
  if (voted && (world.people.thinksFlipped[visit] === 1 || world.claimants.has(visit))) {
    complain(world, 'voteFlipped', visit);
  }
  admitNext(world);
}

/** She is gone. A member finds the carrier in the device and brings it to the desk, and marked paper to the box. */
function endAbandoned(world: World, visit: number, booth: number, cast: boolean): void {
  const { truth } = world;
  clearBooth(world.memory, world.layout, booth);
  if (cast) {
    noteWalk(world, visit, booth);
    if (isMarkedPaper(world.policy)) paperToBox(world, visit, false);
    else carrierToDesk(world, visit);
  } else {
    must(world, VISITS, visit, V['voter.leave']);
    truth.confirmed[visit] = NO_CHOICE;
    // Asked the day after, she says that she voted.
    truth.ending[visit] = ENDED.walkedOff;
  }
  admitNext(world);
}

function takePaper(world: World, visit: number): void {
  must(world, VISITS, visit, V['voter.takePaperInstead']);
  world.truth.channel[visit] = 0;
  votePaper(world, visit);
}

/** The next who waits for a device gets it, or paper where none will come. */
export function admitNext(world: World): void {
  if (world.waiting.length === 0) return;
  const onPaper = isOnPaper(world);
  if (!onPaper && (freeBooth(world) < 0 || freeCarrier(world) < 0) && mayStillBeServed(world)) return;
  const next = world.waiting.shift() as number;
  if (onPaper) takePaper(world, next);
  else giveCarrierOrWait(world, next);
}

function bringBack(world: World, visit: number): void {
  if (world.people.walksOff[visit] === 1 || world.keepers.has(visit) || passCard(world, visit)) {
    must(world, VISITS, visit, V['voter.walkOff']);
    world.truth.ending[visit] = ENDED.walkedOff;
    return;
  }
  if (isMarkedPaper(world.policy)) paperToBox(world, visit, world.people.keepsPaper[visit] === 1);
  else carrierToDesk(world, visit);
}

/** @param kept - whether it goes home instead: the carrier, which holds nothing, comes back all the same. */
function paperToBox(world: World, visit: number, kept: boolean): void {
  must(world, VISITS, visit, kept ? V['voter.keepPaper'] : V['voter.dropPaper']);
  must(world, VISITS, visit, V['voter.returnCarrier']);
  world.truth.ending[visit] = kept ? ENDED.walkedOff : ENDED.cast;
}

function carrierToDesk(world: World, visit: number): void {
  must(world, VISITS, visit, V['voter.returnCarrier']);
  must(world, VISITS, visit, V['registrar.readCarrier']);
  must(world, VISITS, visit, V['registrar.eraseCarrier']);
  world.truth.ending[visit] = ENDED.cast;
}

function votePaper(world: World, visit: number): void {
  const { truth } = world;
  must(world, VISITS, visit, V['registrar.issueBallot']);
  must(world, VISITS, visit, V['voter.markBallot']);
  if (world.people.spoils[visit] === 1) {
    must(world, VISITS, visit, V['voter.spoilBallot']);
    must(world, VISITS, visit, V['registrar.issueBallot']);
    must(world, VISITS, visit, V['voter.markBallot']);
  }
  const intent = ordersFor(world, visit)?.choice ?? truth.intent[visit] ?? NO_CHOICE;
  truth.confirmed[visit] = paperIntent(intent);
  must(world, VISITS, visit, V['voter.dropBallot']);
  truth.ending[visit] = ENDED.cast;
}

/** Two members bring the portable device, or after a change to paper the portable box, to whoever asked in writing. */
export function voteAtHome(world: World, visit: number): void {
  const { truth } = world;
  if (!begin(world, visit)) return;
  const onPaper = register(world, 'fellBack') === 1;
  const person = truth.person[visit] ?? visit;
  const listed = (world.ledgers.electronicBasis[person] ?? -1) >= 0 || unified(world);
  // Not on the list, or her line is signed already: nobody sets out for her.
  if (isStranger(world, visit) || sentAway(world, visit, listed ? 'electronic' : 'paper')) return;
  count(world, 'cameIn');
  perform(world, { type: 'home.request', person, marked: true });
  must(world, VISITS, visit, V['registrar.visitHome']);
  perform(world, { type: 'list.sign', person, list: listed ? 'electronic' : 'paper' });
  const choice = ordersFor(world, visit)?.choice ?? truth.intent[visit] ?? NO_CHOICE;
  truth.confirmed[visit] = onPaper ? paperIntent(choice) : electronicIntent(choice);
  truth.channel[visit] = onPaper ? 0 : 2;
  must(world, VISITS, visit, onPaper ? V['voter.markAtHome'] : V['voter.voteAtHome']);
  truth.ending[visit] = ENDED.cast;
}

/** Carriers that still hold a vote at close must be entered before the count may start (EKZ). */
export function enterLeftCarriers(world: World): void {
  const atDesk = world.tables.carrier.values.indexOf('atDesk');
  for (let carrier = 0; carrier < world.layout.carriers; carrier += 1) {
    const state = world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.state] ?? 0;
    if (world.tables.carrier.valueOf[state] !== atDesk) continue;
    if (perform(world, { type: 'carrier.read', carrier })) send(world, CARRIERS, carrier, C['desk.erase']);
  }
}

/** The booth whose session ends first, and when; `NEVER` if all are empty. */
export function nextBooth(world: World): { readonly booth: number; readonly until: number } {
  let booth = -1;
  let until = NEVER;
  for (let index = 0; index < world.layout.booths; index += 1) {
    const time = world.memory[world.layout.boothAt + index * BOOTH.stride + BOOTH.until] ?? NEVER;
    if (time !== NEVER && (until === NEVER || time < until)) {
      booth = index;
      until = time;
    }
  }
  return { booth, until };
}
