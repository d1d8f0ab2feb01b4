/**
 * What an act that has passed the gate does to memory and ledgers.
 *
 * Source: design section 6.
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import { BASES, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { type Act, NO_CARRIER } from '../../domain/records/acts.ts';
import { COMPLAINT_EVENTS, NOTE_EVENTS, type NoteEvent } from '../../domain/records/records.ts';
import { keepFromCount } from '../count-presence.ts';
import { deskSecond, logDesk, setClock } from '../desk-clock.ts';
import { BOOTH, CARRIER, R } from '../layout.ts';
import { applyListAct } from '../people/list-acts.ts';
import { count, register, type World } from '../world.ts';
import { applyBallotAct, isBallotAct, putIntoBox, takeInHand } from './apply-ballots.ts';
import { applyPaper } from './apply-papers.ts';
import { applyPressedAct, isPressedAct } from './apply-pressed.ts';
import { applySlipAct, isSlipAct } from './apply-slips.ts';
import { setUp } from './equip.ts';
import { applyLogAct } from './log.ts';
import { minuteRestart } from './minutes.ts';

/** Serial number of a card for tests, far from those that are handed out. */
const TEST_CARD = 9999;

/** Changes memory and ledgers. Moves no machine: what follows is the business of `step`. */
export function applyAct(world: World, act: Act): void {
  switch (act.type) {
    case 'list.add':
    case 'list.sign':
    case 'certificate.take':
    case 'ballot.issue':
    case 'ballot.cast':
    case 'complaint.take':
      applyAtTable(world, act);
      return;
    case 'station.open':
    case 'station.equip':
    case 'definition.load':
      setUp(world, act);
      return;
    case 'clock.set':
    case 'line.session':
    case 'desk.serve':
    case 'file.send':
    case 'observers.keep':
      applyService(world, act);
      return;
    case 'desk.stop':
    case 'power.cut':
    case 'device.stop':
    case 'station.fallBack':
      world.queue.failures.push(act);
      world.queue.next = register(world, 'second');
      return;
    case 'carrier.issue':
    case 'carrier.read':
    case 'carrier.erase':
    case 'portable.enter':
      return;
    case 'code.assign':
      setBooth(world, act.booth, BOOTH.code, act.code);
      return;
    case 'carrier.write': {
      const carrier = world.memory[world.layout.boothAt + act.booth * BOOTH.stride + BOOTH.carrier] ?? 0;
      fillCarrier(world, carrier, act.choice, act.code, 1);
      return;
    }
    case 'carrier.deliver':
      deliver(world, act);
      return;
    case 'box.record':
    case 'box.insert':
    case 'box.test':
    case 'box.rewrite':
    case 'box.rollback':
    case 'restart.minute':
      applyToBox(world, act);
      return;
    case 'list.strike':
    case 'list.enter':
    case 'home.request':
    case 'portable.bring':
    case 'register.cut':
      applyListAct(world, act);
      if (act.type === 'portable.bring' && act.prepared) noteByObserver(world, 'otherUnit');
      return;
    default:
      if (act.type === 'log.publish' || act.type === 'log.rewrite') applyLogAct(world, act);
      else if (isPressedAct(act)) applyPressedAct(world, act);
      else if (isBallotAct(act)) applyBallotAct(world, act);
      else if (isSlipAct(act)) applySlipAct(world, act);
      else applyPaper(world, act);
  }
}

/** Whoever writes on it between booth and desk has no key: a checked card then shows it. */
function deliver(world: World, { carrier, choice, code }: Extract<Act, { type: 'carrier.deliver' }>): void {
  const at = world.layout.carrierAt + carrier * CARRIER.stride;
  const same = world.memory[at + CARRIER.choice] === choice && world.memory[at + CARRIER.code] === code;
  fillCarrier(world, carrier, choice, code, same ? (world.memory[at + CARRIER.genuine] ?? 0) : 0);
}

function applyService(
  world: World,
  act: Extract<Act, { type: 'clock.set' | 'line.session' | 'desk.serve' | 'file.send' | 'observers.keep' }>,
): void {
  if (act.type === 'clock.set') setClock(world, act.seconds);
  else if (act.type === 'line.session') {
    // The modem counts what passes it, by the wall clock of the exchange.
    world.ledgers.lineSecond.push(register(world, 'second'));
    world.ledgers.lineSent.push(act.sent);
    world.ledgers.lineReceived.push(act.received);
  } else if (act.type === 'desk.serve') world.queue.serving += act.seconds;
  else if (act.type === 'file.send') world.memory[R.fileSent] = 1;
  else keepFromCount(world, act.kept);
}

function applyToBox(
  world: World,
  act: Extract<
    Act,
    { type: 'box.record' | 'box.insert' | 'box.test' | 'box.rewrite' | 'box.rollback' | 'restart.minute' }
  >,
): void {
  switch (act.type) {
    case 'box.record':
      storeVote(world, act.choice, act.code, holderOf(world, act.carrier));
      return;
    case 'box.insert':
      storeVote(world, act.choice, act.code, -1);
      return;
    case 'box.test':
      // A desk computer that was given up reads nothing.
      if (register(world, 'fellBack') === 1) return;
      logDesk(world, 'read', world.policy['card.serialLogged'] === 'both' ? TEST_CARD : -1);
      storeVote(world, act.choice, NO_CODE, -1);
      return;
    case 'box.rewrite':
      world.ledgers.boxChoice.set(act.row, act.choice);
      world.ledgers.boxCode.set(act.row, act.code);
      world.memory[R.storeIntact] = 0;
      return;
    case 'box.rollback':
      rollBack(world, world.ledgers.backupRecords.at(act.backup));
      return;
    case 'restart.minute':
      minuteRestart(world, act.signatures, act.before);
      return;
    default:
      unreachable(act);
  }
}

function applyAtTable(
  world: World,
  act: Extract<
    Act,
    {
      type: 'list.add' | 'list.sign' | 'certificate.take' | 'ballot.issue' | 'ballot.cast' | 'complaint.take';
    }
  >,
): void {
  const { ledgers } = world;
  switch (act.type) {
    case 'list.add': {
      const list = act.list === 'paper' ? ledgers.paperBasis : ledgers.electronicBasis;
      list[act.person] = BASES.indexOf(act.basis);
      if (act.basis === 'document' || act.basis === 'application') count(world, 'papersOnFile');
      if (act.basis === 'phone') count(world, 'callsOnFile');
      return;
    }
    case 'list.sign': {
      const list = act.list === 'paper' ? ledgers.paperSigned : ledgers.electronicSigned;
      list[act.person] = act.list === 'paper' ? register(world, 'second') : deskSecond(world);
      return;
    }
    case 'certificate.take':
      ledgers.certificateNumber.push(act.certificate);
      ledgers.certificateKept.push(act.retained ? 1 : 0);
      return;
    case 'ballot.issue':
      count(world, 'ballotsIssued');
      takeInHand(world, act.person, act.signed);
      return;
    case 'ballot.cast':
      putIntoBox(world, act.choice, act.signed, act.box);
      return;
    case 'complaint.take':
      ledgers.complaintSecond.push(register(world, 'second'));
      ledgers.complaintEvent.push(COMPLAINT_EVENTS.indexOf(act.event));
      return;
    default:
      unreachable(act);
  }
}

/** Appends one vote to the box. Its owner is ghost data, kept in step for scoring. */
function storeVote(world: World, choice: number, code: number, owner: number): void {
  world.ledgers.boxChoice.push(choice);
  world.ledgers.boxCode.push(code);
  world.ledgers.boxSecond.push(deskSecond(world));
  world.truth.recordOwner.push(owner);
  count(world, 'counter');
}

/** Restores the box as it was with `records` votes. The counter, where there is one, does not go back. */
export function rollBack(world: World, records: number): void {
  world.ledgers.boxChoice.truncate(records);
  world.ledgers.boxCode.truncate(records);
  world.ledgers.boxSecond.truncate(records);
  world.truth.recordOwner.truncate(records);
}

/** What is left on a carrier that has been erased. */
export function wipe(world: World, carrier: number): void {
  fillCarrier(world, carrier, NO_CHOICE, NO_CODE, 0);
}

function holderOf(world: World, carrier: number): number {
  if (carrier === NO_CARRIER) return -1;
  return world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.visit] ?? -1;
}

function setBooth(world: World, booth: number, field: number, value: number): void {
  world.memory[world.layout.boothAt + booth * BOOTH.stride + field] = value;
}

function fillCarrier(world: World, carrier: number, choice: number, code: number, genuine: number): void {
  const at = world.layout.carrierAt + carrier * CARRIER.stride;
  world.memory[at + CARRIER.choice] = choice;
  world.memory[at + CARRIER.code] = code;
  world.memory[at + CARRIER.genuine] = genuine;
}

/** A code of the machine: uniform, and each only once where the rules say so. */
export function drawCode(world: World): number {
  const range = 10 ** world.policy['code.len'];
  let code = world.streams.codes.below(range);
  if (!world.policy['code.unique']) return code;
  while (world.codesUsed.has(code) && world.codesUsed.size < range) code = (code + 1) % range;
  world.codesUsed.add(code);
  return code;
}

/** An observer who is in the room, may look, and notices, writes it down. */
export function noteByObserver(world: World, event: NoteEvent): void {
  if (!world.disclosed.observersPresent || world.policy['obs.access'] === 'none') return;
  // A stream of its own for each kind and time it happens: what an attack adds does not shift what is noticed
  // otherwise.
  const index = NOTE_EVENTS.indexOf(event);
  const times = (world.happened[index] ?? 0) + 1;
  world.happened[index] = times;
  if (!world.streams.notes.fork(`${event}/${times}`).chance(chanceToSee(world, event))) return;
  world.ledgers.noteSecond.push(register(world, 'second'));
  world.ledgers.noteEvent.push(index);
}

function chanceToSee({ behaviour }: World, event: NoteEvent): number {
  if (event === 'proxyVote') return behaviour.proxyNoticed;
  return event === 'otherUnit' ? behaviour.observerTravels : behaviour.observerNotices;
}
