/**
 * Booth device and printer meet here: what follows the effects of either that are about slips, and what the member does
 * who clears a jam or changes the paper.
 *
 * Marked paper comes out into its voter's hand, and nothing takes it in.
 * A printer jams at most once for each slip and each way: a second jam in a row is left out.
 * Source: dossier assumption A19; published results R27, R28.
 * @module
 */
import { NO_CHOICE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import { type PAPER_EVENTS, paperEvent } from '../../domain/records/records.ts';
import { handlingOf } from '../handling.ts';
import { BOOTH, R } from '../layout.ts';
import { SLIP_SEAL } from '../slip-records.ts';
import { boothField, letters, must, PRINTERS, perform, send, TERMINALS } from '../step.ts';
import { count, type Handler, register, type World } from '../world.ts';

const P = letters('paperTrail');
const T = letters('terminal');

function setField(world: World, booth: number, field: number, value: number): void {
  world.memory[world.layout.boothAt + booth * BOOTH.stride + field] = value;
}

/** Whether the printer jams now. Drawn by voter, so that what an attack adds does not move the jams of others. */
function jams(world: World, booth: number, way: 'out' | 'in'): boolean {
  if (world.behaviour.slipJam === 0) return false;
  const visit = boothField(world, booth, BOOTH.visit);
  return world.streams.printer.fork(`${way}/${visit}`).chance(world.behaviour.slipJam);
}

/** @param attended - whether the voter is still there to see it. */
function printSlip(world: World, booth: number, attended: boolean): void {
  setField(world, booth, BOOTH.attended, attended ? 1 : 0);
  must(world, PRINTERS, booth, P['terminal.print']);
  if (boothField(world, booth, BOOTH.paperLeft) <= 0) {
    must(world, PRINTERS, booth, P['device.endPaper']);
    must(world, PRINTERS, booth, P['commission.changePaper']);
  }
  if (jams(world, booth, 'out')) {
    must(world, PRINTERS, booth, P['device.jam']);
    must(world, PRINTERS, booth, P['commission.clear']);
  }
  must(world, PRINTERS, booth, P['device.print']);
}

function takeIn(world: World, booth: number): void {
  must(world, PRINTERS, booth, P['terminal.accept']);
  if (isMarkedPaper(world.policy)) return;
  if (!jams(world, booth, 'in')) {
    must(world, PRINTERS, booth, P['device.takeIn']);
    return;
  }
  const visit = boothField(world, booth, BOOTH.visit);
  const torn = world.streams.printer.fork(`torn/${visit}`).chance(world.behaviour.jamLoses);
  must(world, PRINTERS, booth, P[torn ? 'device.tear' : 'device.jam']);
  must(world, PRINTERS, booth, P['commission.clear']);
}

/** What follows the effects of a booth device that are about its slip. */
export const SLIP_EFFECTS: Readonly<Record<string, Handler>> = {
  'slip.request': (world, booth) => printSlip(world, booth, true),
  'slip.accept': takeIn,
  'slip.refuse': (world, booth) => must(world, PRINTERS, booth, P['terminal.void']),
  'slip.cancel': (world, booth) => must(world, PRINTERS, booth, P['terminal.cancel']),
  'slip.release': (world, booth) => {
    printSlip(world, booth, false);
    takeIn(world, booth);
  },
};

function takenIn(world: World, booth: number): void {
  const choice = world.slipInWindow[booth] ?? NO_CHOICE;
  const encoded = world.codeInWindow[booth] ?? choice;
  if (choice !== NO_CHOICE) perform(world, { type: 'slip.drop', booth, choice, encoded });
}

/** What follows each effect of a printer. */
export const PRINTER_EFFECTS: Readonly<Record<string, Handler>> = {
  'slip.show': (world, booth) => {
    const attended = boothField(world, booth, BOOTH.attended) === 1;
    const visit = boothField(world, booth, BOOTH.visit);
    const handling = handlingOf(world, visit);
    const choice = boothField(world, booth, BOOTH.choice);
    const audio = world.people.byEar[visit] === 1;
    perform(world, { type: 'slip.print', booth, choice, encoded: choice, attended, handling, audio });
    // A device may have held it back.
    if (boothField(world, booth, BOOTH.attended) === 1) send(world, TERMINALS, booth, T['printer.show']);
  },
  'slip.drop': takenIn,
  'slip.wind': takenIn,
  'slip.hand': (world, booth) => {
    const choice = world.slipInWindow[booth] ?? NO_CHOICE;
    const encoded = world.codeInWindow[booth] ?? choice;
    world.paperInHand.set(boothField(world, booth, BOOTH.visit), { choice, encoded });
    world.slipInWindow[booth] = NO_CHOICE;
  },
  'slip.void': (world, booth) => {
    const by = world.policy['paper.voids'] === 'staff' ? 'member' : 'device';
    perform(world, { type: 'slip.void', booth, by });
  },
  'slip.lose': (world, booth) => perform(world, { type: 'slip.lose', booth }),
  'jam.note': (world) => minute(world, 'jam'),
  'paper.change': (world, booth) => {
    setField(world, booth, BOOTH.paperLeft, world.behaviour.slipsOnRoll);
    count(world, 'papersChanged');
    minute(world, 'paperChanged');
  },
};

/** The commission writes down what it did at a printer. */
function minute(world: World, event: (typeof PAPER_EVENTS)[number]): void {
  world.ledgers.paperSecond.push(register(world, 'second'));
  world.ledgers.paperEvent.push(paperEvent(event));
}

/** New paper in every printer, in the morning. */
export function loadPaper(world: World): void {
  if (world.policy['paper.mode'] === 'none') return;
  world.memory[R.slipSeal] = SLIP_SEAL;
  for (let booth = 0; booth < world.layout.booths; booth += 1) {
    setField(world, booth, BOOTH.paperLeft, world.behaviour.slipsOnRoll);
    world.slipInWindow[booth] = NO_CHOICE;
  }
}

/** The portable device prints as those in the booths do (BNB: exactly the same machine); its paper does not jam. */
export function printAtHome(world: World, visit: number): void {
  if (world.policy['paper.mode'] === 'none') return;
  const { ledgers, layout, truth } = world;
  count(world, 'printedAtHome');
  for (const column of [ledgers.slipChoice, ledgers.slipEncoded]) column.push(truth.confirmed[visit] ?? NO_CHOICE);
  ledgers.slipRoll.push(layout.booths);
  noteWalk(world, visit, layout.booths);
}

/** Who uses which device is seen by everybody in the room; only the order of a roll makes anything of it. */
export function noteWalk(world: World, visit: number, booth: number): void {
  if (world.policy['paper.mode'] !== 'vvpatRoll') return;
  world.ledgers.walkPerson.push(world.truth.person[visit] ?? visit);
  world.ledgers.walkBooth.push(booth);
}
