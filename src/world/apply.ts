/**
 * What an act that has passed the gate does to memory and ledgers.
 * @module
 */
import { unreachable } from '../base/assert.ts';
import { type Act, NO_CARRIER } from '../domain/acts.ts';
import { BASES, NO_CHOICE, NO_CODE } from '../domain/election.ts';
import {
  COMPLAINT_EVENTS,
  type ComplaintEvent,
  DESK_EVENTS,
  type DeskEvent,
  NOTE_EVENTS,
  type NoteEvent,
} from '../domain/records.ts';
import { BOOTH, CARRIER, R } from './layout.ts';
import { count, register, type World } from './world.ts';

/** Changes memory and ledgers. Moves no machine: what follows is the business of `step`. */
export function applyAct(world: World, act: Act): void {
  switch (act.type) {
    case 'list.add':
    case 'list.sign':
    case 'certificate.take':
    case 'ballot.issue':
    case 'ballot.cast':
    case 'slip.collect':
      applyAtTable(world, act);
      return;
    case 'carrier.issue':
    case 'carrier.read':
    case 'carrier.erase':
      return;
    case 'code.assign':
      setBooth(world, act.booth, BOOTH.code, act.code);
      return;
    case 'carrier.write': {
      const carrier = world.memory[world.layout.boothAt + act.booth * BOOTH.stride + BOOTH.carrier] ?? 0;
      fillCarrier(world, carrier, act.choice, act.code, 1);
      return;
    }
    case 'slip.print':
      world.slipInWindow[act.booth] = act.choice;
      return;
    case 'carrier.deliver': {
      // Whoever writes on it between booth and desk has no key: a checked card then shows it.
      const at = world.layout.carrierAt + act.carrier * CARRIER.stride;
      const same = world.memory[at + CARRIER.choice] === act.choice && world.memory[at + CARRIER.code] === act.code;
      fillCarrier(world, act.carrier, act.choice, act.code, same ? (world.memory[at + CARRIER.genuine] ?? 0) : 0);
      return;
    }
    case 'box.record':
      storeVote(world, act.choice, act.code, holderOf(world, act.carrier));
      return;
    case 'box.insert':
      storeVote(world, act.choice, act.code, -1);
      return;
    case 'box.rewrite':
      world.ledgers.boxChoice.set(act.row, act.choice);
      world.ledgers.boxCode.set(act.row, act.code);
      world.memory[R.storeIntact] = 0;
      return;
    case 'box.rollback':
      rollBack(world, world.ledgers.backupRecords.at(act.backup));
      return;
    default:
      applyPaper(world, act);
  }
}

function applyAtTable(
  world: World,
  act: Extract<
    Act,
    { type: 'list.add' | 'list.sign' | 'certificate.take' | 'ballot.issue' | 'ballot.cast' | 'slip.collect' }
  >,
): void {
  const { ledgers } = world;
  switch (act.type) {
    case 'list.add': {
      const list = act.list === 'paper' ? ledgers.paperBasis : ledgers.electronicBasis;
      list[act.person] = BASES.indexOf(act.basis);
      if (act.basis === 'document' || act.basis === 'application') count(world, 'papersOnFile');
      return;
    }
    case 'list.sign': {
      const list = act.list === 'paper' ? ledgers.paperSigned : ledgers.electronicSigned;
      list[act.person] = register(world, 'second');
      return;
    }
    case 'certificate.take':
      ledgers.certificateNumber.push(act.certificate);
      ledgers.certificateKept.push(act.retained ? 1 : 0);
      return;
    case 'ballot.issue':
      count(world, 'ballotsIssued');
      return;
    case 'ballot.cast':
      ledgers.ballotChoice.push(act.choice);
      return;
    case 'slip.collect':
      ledgers.collectedPerson.push(act.person);
      ledgers.collectedCode.push(act.code);
      return;
    default:
      unreachable(act);
  }
}

function applyPaper(
  world: World,
  act: Extract<
    Act,
    { type: 'controlProtocol.print' | `protocol.${string}` | 'recorder.write' | 'recorder.swap' | 'recount.answer' }
  >,
): void {
  const { papers } = world;
  switch (act.type) {
    case 'controlProtocol.print':
      papers.controlProtocol = act.rows;
      return;
    case 'protocol.electronic':
      papers.electronic = act.totals;
      return;
    case 'protocol.paper':
      papers.paper = act.totals;
      return;
    case 'protocol.summary':
      papers.summary = act.totals;
      return;
    case 'recorder.write':
      papers.recorder = act.totals;
      return;
    case 'recorder.swap':
      papers.recorder = act.totals;
      world.memory[R.recorderSerial] = act.serial;
      // Whoever opens a sealed package cannot close it again as it was.
      world.memory[R.recorderSealed] = 0;
      return;
    case 'recount.answer':
      papers.recountAnswer = { kind: act.kind, byChoice: act.byChoice };
      return;
    default:
      unreachable(act);
  }
}

/** Appends one vote to the box. Its owner is ghost data, kept in step for scoring. */
function storeVote(world: World, choice: number, code: number, owner: number): void {
  world.ledgers.boxChoice.push(choice);
  world.ledgers.boxCode.push(code);
  world.ledgers.boxSecond.push(register(world, 'second'));
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

export function logDesk(world: World, event: DeskEvent, subject: number): void {
  world.ledgers.logSecond.push(register(world, 'second'));
  world.ledgers.logEvent.push(DESK_EVENTS.indexOf(event));
  world.ledgers.logSubject.push(subject);
}

export function complain(world: World, event: ComplaintEvent): void {
  world.ledgers.complaintSecond.push(register(world, 'second'));
  world.ledgers.complaintEvent.push(COMPLAINT_EVENTS.indexOf(event));
}

/** An observer who is in the room, may look, and notices, writes it down. */
export function noteByObserver(world: World, event: NoteEvent): void {
  if (!world.disclosed.observersPresent || world.policy['obs.access'] === 'none') return;
  // A stream of its own for each kind and time it happens: what an attack adds does not shift what is noticed
  // otherwise.
  const index = NOTE_EVENTS.indexOf(event);
  const times = (world.happened[index] ?? 0) + 1;
  world.happened[index] = times;
  if (!world.streams.notes.fork(`${event}/${times}`).chance(world.behaviour.observerNotices)) return;
  world.ledgers.noteSecond.push(register(world, 'second'));
  world.ledgers.noteEvent.push(index);
}
