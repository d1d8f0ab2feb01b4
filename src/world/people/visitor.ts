/**
 * What one visitor and the people who serve her do, step by step: they send the events, the charts decide what follows.
 *
 * Source: dossier 2.1 and 2.2; F5 to F7; behaviour from `people`; queues: a carrier is handed out when a booth is free.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Channel, ListName } from '../../domain/election.ts';
import { BASES, CAP_SHARE, NEVER, NO_CHOICE } from '../../domain/election.ts';
import { logDesk } from '../apply.ts';
import { ordersFor } from '../gate.ts';
import { BOOTH, CARRIER, VISIT } from '../layout.ts';
import { CARRIERS, letters, must, perform, send, TERMINALS, VISITS } from '../step.ts';
import { ENDINGS } from '../truth.ts';
import { clearBooth, count, register, type World } from '../world.ts';
import { electronicIntent, paperIntent, useTerminal } from './session.ts';

const V = letters('visit');
const T = letters('terminal');
const C = letters('carrier');
const ENDED = Object.fromEntries(ENDINGS.map((name, index) => [name, index])) as Record<
  (typeof ENDINGS)[number],
  number
>;
const ADD_BY: Readonly<Record<number, number>> = {
  [BASES.indexOf('document')]: V['registrar.addByDocument'],
  [BASES.indexOf('application')]: V['registrar.addByApplication'],
  [BASES.indexOf('phone')]: V['registrar.addByPhone'],
  [BASES.indexOf('certificate')]: V['registrar.addByCertificate'],
  // No ground that was written down passes where an application is enough: nobody asks for the paper.
  [BASES.indexOf('none')]: V['registrar.addByApplication'],
};

/** Arrival, identification, lists, choice of channel, and whatever can be done without waiting. */
export function checkIn(world: World, visit: number): void {
  count(world, 'cameIn');
  must(world, VISITS, visit, V['voter.arrive']);
  must(world, VISITS, visit, V['registrar.identify']);
  const told = ordersFor(world, visit);
  const wanted: Channel = told?.channel ?? (world.people.wantsElectronic[visit] === 1 ? 'electronic' : 'paper');
  const list = findOrAdd(world, visit, wanted);
  if (list === undefined) {
    count(world, 'turnedAway');
    world.truth.ending[visit] = ENDED.turnedAway;
    return;
  }
  const electronic = list === 'electronic' && register(world, 'fellBack') === 0;
  if (electronic && told?.refusedByChair === true && world.people.wantsElectronic[visit] === 0) {
    must(world, VISITS, visit, V['chair.denyPaper']);
  } else {
    must(world, VISITS, visit, electronic ? V['voter.chooseElectronic'] : V['voter.choosePaper']);
  }
  world.truth.channel[visit] = electronic ? 1 : 0;
  must(world, VISITS, visit, V['voter.sign']);
  sign(world, visit, list);
  const byComputer = electronic || policyUnified(world);
  if (byComputer) logDesk(world, electronic ? 'checkIn' : 'checkInPaper', world.truth.person[visit] ?? visit);
  if (electronic) giveCarrierOrWait(world, visit);
  else votePaper(world, visit);
}

/** The list on which she votes, or `undefined` if she is turned away. With dual lists the list decides the channel. */
function findOrAdd(world: World, visit: number, wanted: Channel): ListName | undefined {
  const { ledgers } = world;
  const person = world.truth.person[visit] ?? visit;
  const listed = (list: ListName): boolean =>
    ((list === 'paper' ? ledgers.paperBasis : ledgers.electronicBasis)[person] ?? -1) >= 0;
  const other: ListName = wanted === 'paper' ? 'electronic' : 'paper';
  if (visit >= world.truth.honestVisits && world.people.ground[visit] === BASES.indexOf('initial')) {
    // The registrar knows her and serves her again, whatever the lists say; to sign she needs a line.
    must(world, VISITS, visit, V['registrar.findEntry']);
    const line = world.people.signs[visit] === 1 && !listed(wanted) && !policyUnified(world);
    if (line) perform(world, { type: 'list.add', person, list: wanted, basis: 'none' });
    return wanted;
  }
  if (listed(wanted) || listed(other)) {
    must(world, VISITS, visit, V['registrar.findEntry']);
    return listed(wanted) || policyUnified(world) ? wanted : other;
  }
  must(world, VISITS, visit, V['registrar.findNothing']);
  const ground = world.people.ground[visit] ?? -1;
  const letter = ADD_BY[ground];
  if (letter === undefined || capReached(world, ground) || !send(world, VISITS, visit, letter)) {
    must(world, VISITS, visit, V['registrar.redirect']);
    return undefined;
  }
  const basis = BASES[ground];
  assert(basis !== undefined, `no ground ${ground}`);
  if (basis === 'certificate') {
    const shown = world.people.certificate[visit] ?? -1;
    const certificate = shown >= 0 ? shown : 1_000_000 + visit;
    perform(world, {
      type: 'certificate.take',
      certificate,
      retained: world.policy['avc.stub'] === 'retained' && world.keepsCertificates,
    });
  }
  if (basis !== 'certificate') count(world, 'added');
  // One list for both channels has one place to add a name, as it has one to sign.
  perform(world, { type: 'list.add', person, list: policyUnified(world) ? 'electronic' : wanted, basis });
  return wanted;
}

/** Certificates have an account of their own. */
function capReached(world: World, ground: number): boolean {
  if (world.policy['list.cap'] === 'none' || ground === BASES.indexOf('certificate')) return false;
  return register(world, 'added') >= Math.floor(world.station.voters * CAP_SHARE);
}

function sign(world: World, visit: number, list: ListName): void {
  if (world.people.signs[visit] === 0) return;
  // One list for both channels has one place to sign.
  perform(world, {
    type: 'list.sign',
    person: world.truth.person[visit] ?? visit,
    list: policyUnified(world) ? 'electronic' : list,
  });
}

function policyUnified(world: World): boolean {
  return world.policy['register.mode'] === 'unified';
}

function giveCarrierOrWait(world: World, visit: number): void {
  const booth = freeBooth(world);
  const carrier = booth < 0 ? -1 : freeCarrier(world);
  if (booth < 0 || carrier < 0) {
    world.waiting.push(visit);
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

function freeBooth(world: World): number {
  for (let booth = 0; booth < world.layout.booths; booth += 1) {
    if (world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.visit] === -1) return booth;
  }
  return -1;
}

function freeCarrier(world: World): number {
  for (let carrier = 0; carrier < world.layout.carriers; carrier += 1) {
    if (world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.state] === 0) return carrier;
  }
  return -1;
}

/** The session in the booth ends: she votes or gives up, hands back the carrier, and the next in line goes in. */
export function leaveBooth(world: World, booth: number): void {
  const at = world.layout.boothAt + booth * BOOTH.stride;
  const visit = world.memory[at + BOOTH.visit] ?? -1;
  const { people } = world;
  const helped = people.needsHelp[visit] === 1;
  const unable = people.unable[visit] === 1;
  if (helped) must(world, VISITS, visit, V['helper.assist']);
  let voted = people.meetsFault[visit] === 0 && !unable && useTerminal(world, visit, booth, helped);
  if (!voted) {
    must(world, TERMINALS, booth, people.meetsFault[visit] === 1 ? T['device.fail'] : T['voter.giveUp']);
    // Assumption A7: an unfinished device is issued once more, then paper. Whoever could not work it is helped: in some
    // stations by a member, who then sees her choice (F6), else by somebody of her own (F7), of whom nobody is told.
    if (send(world, VISITS, visit, V['voter.askAgain'])) {
      const helpedNow = unable && world.membersHelp && !helped;
      if (helpedNow) must(world, VISITS, visit, V['helper.assist']);
      voted = useTerminal(world, visit, booth, helped || helpedNow);
    }
  }
  world.memory[at + BOOTH.choice] = NO_CHOICE;
  clearBooth(world.memory, world.layout, booth);
  if (voted) bringBack(world, visit);
  else {
    must(world, VISITS, visit, V['voter.takePaperInstead']);
    world.truth.channel[visit] = 0;
    votePaper(world, visit);
  }
  admitNext(world);
}

export function admitNext(world: World): void {
  const next = world.waiting.shift();
  if (next === undefined) return;
  // Nobody is in a booth and no carrier is left: none will come back, so whoever waits votes on paper.
  const exhausted = nextBooth(world).until === NEVER && freeCarrier(world) < 0;
  if (register(world, 'fellBack') === 0 && !exhausted) {
    giveCarrierOrWait(world, next);
    return;
  }
  must(world, VISITS, next, V['voter.takePaperInstead']);
  world.truth.channel[next] = 0;
  votePaper(world, next);
}

function bringBack(world: World, visit: number): void {
  if (world.people.walksOff[visit] === 1) {
    must(world, VISITS, visit, V['voter.walkOff']);
    world.truth.ending[visit] = ENDED.walkedOff;
    return;
  }
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
  const onPaper = register(world, 'fellBack') === 1;
  count(world, 'cameIn');
  count(world, 'applications');
  must(world, VISITS, visit, V['registrar.visitHome']);
  const person = truth.person[visit] ?? visit;
  const listed = (world.ledgers.electronicBasis[person] ?? -1) >= 0 || policyUnified(world);
  perform(world, { type: 'list.sign', person, list: listed ? 'electronic' : 'paper' });
  const choice = ordersFor(world, visit)?.choice ?? truth.intent[visit] ?? NO_CHOICE;
  truth.confirmed[visit] = onPaper ? paperIntent(choice) : electronicIntent(choice);
  truth.channel[visit] = onPaper ? 0 : 2;
  count(world, 'marked');
  must(world, VISITS, visit, onPaper ? V['voter.markAtHome'] : V['voter.voteAtHome']);
  truth.ending[visit] = ENDED.cast;
}

/** Carriers that still hold a vote at close must be entered before the count may start (EKZ). */
export function enterLeftCarriers(world: World): void {
  const atDesk = world.tables.carrier.values.indexOf('atDesk');
  for (let carrier = 0; carrier < world.layout.carriers; carrier += 1) {
    const state = world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.state] ?? 0;
    if (world.tables.carrier.valueOf[state] !== atDesk) continue;
    perform(world, { type: 'carrier.read', carrier });
    send(world, CARRIERS, carrier, C['desk.erase']);
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
