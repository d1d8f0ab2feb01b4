/**
 * What follows each effect of each machine: the static table of routes between machines, and the acts they become.
 *
 * Source: design section 5: machines meet only here and in `step`.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import { NO_CARRIER } from '../../domain/records/acts.ts';
import { MACHINES, type MachineName, type Tables } from '../../machines/index.ts';
import { memberSigns } from '../day/opening.ts';
import { recordedFor } from '../definitions.ts';
import { logDesk } from '../desk-clock.ts';
import { handlingOf } from '../handling.ts';
import { BOOTH, CARRIER, R, VISIT } from '../layout.ts';
import { complain } from '../people/complaints.ts';
import { OWN_UNIT } from '../records.ts';
import { boothField, CARRIERS, letters, must, perform, TERMINALS, VISITS } from '../step.ts';
import { tellRecord } from '../telling.ts';
import { count, type Handler, register, type World } from '../world.ts';
import { drawCode, noteByObserver } from './apply.ts';
import { holdsSigned } from './apply-ballots.ts';
import { numberOf } from './cards.ts';
import { PRINTER_EFFECTS, printAtHome, SLIP_EFFECTS } from './printing.ts';

const NAMES = Object.keys(MACHINES) as readonly MachineName[];
const visitLetter = letters('visit');
const terminalLetter = letters('terminal');
const carrierLetter = letters('carrier');

function visitCarrier(world: World, visit: number): number {
  return world.memory[world.layout.visitAt + visit * VISIT.stride + VISIT.carrier] ?? -1;
}

function visitBooth(world: World, visit: number): number {
  return world.memory[world.layout.visitAt + visit * VISIT.stride + VISIT.booth] ?? -1;
}

/** What follows each effect of a visit. */
const VISIT_EFFECTS: Readonly<Record<string, Handler>> = {
  // The three acts at the registration table need the day's data and are performed by `visitor`.
  'list.addVoter': () => {},
  'certificate.present': () => {},
  'list.takeSignature': () => {},
  'carrier.handOut': (world, visit) => {
    perform(world, { type: 'carrier.issue', carrier: visitCarrier(world, visit) });
  },
  'terminal.start': (world, visit) => {
    must(world, TERMINALS, visitBooth(world, visit), terminalLetter['desk.start']);
  },
  // What the helper sees on the device is kept where the voter enters it, in `session`.
  'voter.assisted': (world) => noteByObserver(world, 'memberAssists'),
  'carrier.handBack': (world, visit) => {
    const carrier = visitCarrier(world, visit);
    const at = world.layout.carrierAt + carrier * CARRIER.stride;
    count(world, 'returned');
    perform(world, {
      type: 'carrier.deliver',
      carrier,
      choice: world.memory[at + CARRIER.choice] ?? NO_CHOICE,
      code: world.memory[at + CARRIER.code] ?? NO_CODE,
    });
    must(world, CARRIERS, carrier, carrierLetter['voter.handBack']);
  },
  'carrier.keep': (world, visit) => {
    count(world, 'lost');
    must(world, CARRIERS, visitCarrier(world, visit), carrierLetter['voter.keep']);
  },
  'carrier.insertAtDesk': (world, visit) => {
    const carrier = visitCarrier(world, visit);
    const read = perform(world, { type: 'carrier.read', carrier });
    if (!read && world.policy['card.echo'] && world.people.watchesEcho[visit] === 1)
      complain(world, 'readNotSeen', visit);
    for (let times = world.again.get(visit) ?? 0; times > 0; times -= 1) readAgain(world, carrier);
    for (let copy = world.copies.get(visit) ?? 0; copy > 0; copy -= 1) readCopy(world, carrier);
  },
  'carrier.wipe': (world, visit) => {
    const carrier = visitCarrier(world, visit);
    const empty =
      (world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.choice] ?? NO_CHOICE) === NO_CHOICE;
    if (empty) {
      count(world, 'unusedReturned');
      logDesk(world, 'cleared', serial(world, carrier, 'read'));
    }
    perform(world, { type: 'carrier.erase', carrier });
    const left =
      (world.memory[world.layout.carrierAt + carrier * CARRIER.stride + CARRIER.choice] ?? NO_CHOICE) !== NO_CHOICE;
    const shown = world.policy['card.echo'] && world.policy['card.erasedBy'] === 'member';
    if (left && shown && world.people.watchesEcho[visit] === 1) complain(world, 'cardNotEmpty', visit);
  },
  // It let her use the device and holds no vote.
  'carrier.clear': (world, visit) => {
    const carrier = visitCarrier(world, visit);
    logDesk(world, 'cleared', serial(world, carrier, 'read'));
    perform(world, { type: 'carrier.erase', carrier });
  },
  'paper.drop': (world, visit) => {
    const paper = world.paperInHand.get(visit);
    world.paperInHand.delete(visit);
    if (paper === undefined || paper.choice === NO_CHOICE) return;
    perform(world, { type: 'paper.cast', person: visit, ...paper });
  },
  'paper.keep': (world, visit) => {
    world.paperInHand.delete(visit);
  },
  'ballot.handOut': (world, visit) => {
    const person = world.truth.person[visit] ?? -1;
    perform(world, { type: 'ballot.issue', person, signed: memberSigns(world, person) });
  },
  'ballot.spoil': (world) => count(world, 'spoiled'),
  'ballot.drop': (world, visit) => {
    const signed = holdsSigned(world, world.truth.person[visit] ?? -1);
    perform(world, {
      type: 'ballot.cast',
      choice: world.truth.confirmed[visit] ?? NO_CHOICE,
      signed,
      box: 'stationary',
    });
  },
  'paper.denied': (world, visit) => {
    complain(world, 'paperDenied', visit);
    noteByObserver(world, 'paperDenied');
  },
  'ballot.atHome': (world, visit) => {
    count(world, 'homeIssued');
    const signed = memberSigns(world, world.truth.person[visit] ?? -1);
    perform(world, { type: 'ballot.cast', choice: world.truth.confirmed[visit] ?? NO_CHOICE, signed, box: 'mobile' });
  },
  'portable.vote': (world, visit) => {
    if (isMarkedPaper(world.policy)) {
      printAtHome(world, visit);
      return;
    }
    world.ledgers.portableChoice.push(recordedFor(world, visit, world.truth.confirmed[visit] ?? NO_CHOICE));
    world.ledgers.portableVisit.push(visit);
    printAtHome(world, visit);
  },
};

/** What follows each effect of a booth device. */
const TERMINAL_EFFECTS: Readonly<Record<string, Handler>> = {
  'lamp.light': () => {},
  'screen.review': () => {},
  ...SLIP_EFFECTS,
  'code.draw': (world, booth) => {
    const choice = boothField(world, booth, BOOTH.choice);
    perform(world, { type: 'code.assign', booth, choice, code: drawCode(world) });
  },
  // The voter has typed it into the device; the world keeps it with her session.
  'code.keep': () => {},
  'vote.write': (world, booth) => {
    const visit = boothField(world, booth, BOOTH.visit);
    const choice = recordedFor(world, visit, boothField(world, booth, BOOTH.choice));
    const attended = boothField(world, booth, BOOTH.left) === 0;
    const audio = world.people.byEar[visit] === 1;
    const code = boothField(world, booth, BOOTH.code);
    perform(world, { type: 'carrier.write', booth, choice, code, attended, handling: handlingOf(world, visit), audio });
  },
  'session.finish': (world, booth) =>
    must(world, VISITS, boothField(world, booth, BOOTH.visit), visitLetter['terminal.finish']),
  'session.givePaper': (world, booth) =>
    must(world, VISITS, boothField(world, booth, BOOTH.visit), visitLetter['terminal.givePaper']),
  'session.stop': (world, booth) =>
    must(world, VISITS, boothField(world, booth, BOOTH.visit), visitLetter['terminal.stop']),
};

/** What follows each effect of a carrier. */
const CARRIER_EFFECTS: Readonly<Record<string, Handler>> = {
  'carrier.authorised': (world, carrier) => logDesk(world, 'issue', serial(world, carrier, 'issue')),
  'vote.store': (world, carrier) => {
    const at = world.layout.carrierAt + carrier * CARRIER.stride;
    logDesk(world, 'read', serial(world, carrier, 'read'));
    perform(world, {
      type: 'box.record',
      carrier,
      choice: world.memory[at + CARRIER.choice] ?? NO_CHOICE,
      code: world.memory[at + CARRIER.code] ?? NO_CODE,
    });
  },
  'vote.refuse': refuse,
  'carrier.cleared': () => {},
  'carrier.gone': () => {},
};

function refuse(world: World, carrier: number): void {
  logDesk(world, 'refused', serial(world, carrier, 'read'));
  noteByObserver(world, 'readRefused');
}

/**
 * A copy of a card that has just been read is held to the reader: it says what the card says, its number too, and is on
 * no sheet. A card that works once has worked by then.
 */
function readCopy(world: World, carrier: number): void {
  if (world.policy['card.crypto'] === 'mac') {
    refuse(world, carrier);
    return;
  }
  const at = world.layout.carrierAt + carrier * CARRIER.stride;
  logDesk(world, 'read', serial(world, carrier, 'read'));
  // Nobody handed it out, so that it is nobody's vote.
  perform(world, {
    type: 'box.record',
    carrier: NO_CARRIER,
    choice: world.memory[at + CARRIER.choice] ?? NO_CHOICE,
    code: world.memory[at + CARRIER.code] ?? NO_CODE,
  });
}

/** The voter holds her card to the reader once more. A machine that empties what it reads has left nothing on it. */
function readAgain(world: World, carrier: number): void {
  if (world.policy['card.erasedBy'] === 'machine') return;
  if (world.policy['card.crypto'] === 'mac') refuse(world, carrier);
  else perform(world, { type: 'carrier.read', carrier });
}

/** Votes of the portable device enter the box in the order of the trip. Home voters are not offered a code. */
function mergePortable(world: World): void {
  const { portableChoice, portableVisit } = world.ledgers;
  for (let row = 0; row < portableChoice.length; row += 1) {
    const before = world.truth.recordOwner.length;
    logDesk(world, 'portable', -1);
    perform(world, { type: 'box.record', carrier: NO_CARRIER, choice: portableChoice.at(row), code: NO_CODE });
    // A vote more than homes visited is nobody's.
    if (world.truth.recordOwner.length <= before || row >= portableVisit.length) continue;
    world.truth.recordOwner.set(before, portableVisit.at(row));
    tellRecord(world, portableVisit.at(row));
  }
}

function serial(world: World, carrier: number, moment: 'issue' | 'read'): number {
  const logged = world.policy['card.serialLogged'];
  return logged === 'both' || (logged === 'issue' && moment === 'issue') ? numberOf(world, carrier) : -1;
}

/** Effects of the station that change records by themselves; the rest are done by `closing` with the day's data. */
const STATION_EFFECTS: Readonly<Record<string, Handler>> = {
  'zero.print': (world) => {
    const records = world.ledgers.boxChoice.length;
    // A reader of another maker looks at the memory itself: no program of the station has a hand in what it prints.
    if (world.policy['zero.reader'] === 'independent') world.memory[R.zeroRecords] = records;
    else perform(world, { type: 'zero.print', records });
  },
  'desk.launch': (world) => logDesk(world, 'launch', -1),
  'portable.leave': (world) => {
    world.memory[R.portableLeft] = register(world, 'second');
  },
  'portable.arrive': (world) => {
    world.memory[R.portableBack] = register(world, 'second');
    // What it holds is in the hands of two members until it stands on the desk.
    const { portableChoice } = world.ledgers;
    const votes = Array.from(portableChoice.view());
    portableChoice.truncate(0);
    perform(world, { type: 'portable.bring', serial: OWN_UNIT, votes, prepared: false });
  },
  'desk.restart': (world) => logDesk(world, 'restart', -1),
  'desk.fallBack': (world) => {
    world.memory[R.fellBack] = 1;
    logDesk(world, 'fallback', -1);
  },
  'desk.close': (world) => logDesk(world, 'close', -1),
  'portable.merge': (world) => {
    if (perform(world, { type: 'portable.enter' })) mergePortable(world);
    else world.papers.portableWaits = true;
  },
  'recorder.seal': (world) => {
    world.memory[R.recorderSealed] = 1;
  },
};

const EFFECTS: Readonly<Record<MachineName, Readonly<Record<string, Handler>>>> = {
  visit: VISIT_EFFECTS,
  terminal: TERMINAL_EFFECTS,
  carrier: CARRIER_EFFECTS,
  station: STATION_EFFECTS,
  paperTrail: PRINTER_EFFECTS,
};

/** Binds effect numbers of the compiled tables to what follows them. @throws InvariantError if nothing follows one. */
export function bindHandlers(tables: Tables): readonly (readonly Handler[])[] {
  return NAMES.map((name) =>
    tables[name].effects.map((effect) => {
      const handler = EFFECTS[name][effect];
      assert(handler !== undefined || name === 'station', `nothing follows ${effect} of ${name}`);
      return handler ?? (() => {});
    }),
  );
}
