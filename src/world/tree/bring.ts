/**
 * One station's protocol from the signature to the table of its territorial commission, and its file over the line: the
 * charts lead, their effects become acts, acts pass the gate.
 *
 * Source: dossier 4.1 (P11 to P15), 5, 7.5; charts `protocol` and `link`.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { TreeAct } from '../../domain/tree/acts.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { letterOf, REFUSED, type Table } from '../../machines/table.ts';
import { reconciles } from '../../tally/lines.ts';
import { applyTreeAct } from './apply.ts';
import type { Climb, StationArrival } from './climb.ts';
import { interceptTree } from './gate.ts';

/** What is in hand while one station is brought up. */
interface Carry {
  readonly arrival: StationArrival;
  /** The protocol as it is signed now: a slip of the pen may stand in it until somebody mends it. */
  signed: ResultLine;
  decided: boolean;
  /** It lies at the territorial commission now: what is copied later is copied from there. */
  handedIn: boolean;
  readonly rng: Rng;
}

type Go = (event: string) => void;

/** Carries one station up to its row in the table. */
export function bringStation(climb: Climb, arrival: StationArrival): void {
  const rng = climb.rng.fork(`up/${arrival.station}`);
  const { behaviour } = climb;
  const slip = rng.fork('slip').chance(behaviour.protocolSlip);
  const carry: Carry = {
    arrival,
    signed: slip ? slipped(arrival, rng.fork('pen')) : arrival.line,
    decided: false,
    handedIn: false,
    rng,
  };
  const go: Go = (event) => moveProtocol(climb, carry, event);
  if (rng.fork('drawnAtTec').chance(behaviour.drawnAtTec)) {
    for (const event of ['chair.carryUnfinished', 'chair.drawAtTec', 'commission.sign']) go(event);
  } else {
    const late = climb.policy['proto.copies'] && climb.policy['proto.copiesDue'] === 'handIn';
    go('commission.sign');
    if (late) go('chair.deferCopies');
    else answerObservers(climb, arrival, go);
    go(arrival.posted ? 'chair.post' : 'chair.skipPosting');
    go('chair.handIn');
    if (late) answerObservers(climb, arrival, go);
  }
  if (arrival.electronicByChoice !== undefined) transmit(climb, carry, arrival.electronicByChoice);
  go('tecMember.receive');
  check(climb, carry, go);
  go('tecMember.enter');
}

function answerObservers(climb: Climb, { station, copyAsked, copyGiven }: StationArrival, go: Go): void {
  go(copyGiven ? 'chair.handCopies' : 'chair.refuseCopies');
  if (copyAsked && !copyGiven) climb.records.refusals.push({ station });
}

/** The commission checks the sums; what does not add up is accepted all the same, given back, or corrected. */
function check(climb: Climb, { arrival, rng }: Carry, go: Go): void {
  const { behaviour } = climb;
  if (reconciles(climb.atTec[arrival.station] ?? arrival.line)) {
    go('tecMember.findReconciled');
    go('tecMember.accept');
    return;
  }
  go('tecMember.findUnreconciled');
  const how = rng.fork('mend').unit();
  if (how < behaviour.acceptUnreconciled) {
    go('tecMember.accept');
    return;
  }
  if (how < behaviour.acceptUnreconciled + (1 - behaviour.acceptUnreconciled) * behaviour.returnUnreconciled) {
    // Drawn anew at the territorial commission's table: nobody is there to ask for a copy.
    for (const event of ['tecMember.return', 'chair.drawAtTec', 'commission.sign', 'tecMember.receive']) go(event);
    go('tecMember.skipCheck');
    return;
  }
  if (climb.policy['tec.correction'] === 'chair') go('tecChair.correct');
  else for (const event of ['tec.decideCorrection', 'tecMember.correct']) go(event);
  const renewed = climb.policy['proto.copies'] && rng.fork('renew').chance(behaviour.renewCopies);
  go(renewed ? 'tecMember.renewCopies' : 'tecMember.skipNewCopies');
}

/**
 * At most three calls; if none gets through, the file is carried.
 *
 * A station's own day makes these calls too, for its receipt and for whoever cuts its line from inside. There it
 * leads: calls that were cut there are cut here. All else about the line is led from here, where its chart is: lines
 * that fail by themselves, and whoever sits on them. So no station's day had to change.
 */
function transmit(climb: Climb, { arrival, rng }: Carry, byChoice: readonly number[]): void {
  const line = rng.fork('line');
  const go = (event: string): readonly string[] => move(climb.tables.link, climb.linkState, arrival.station, event);
  const table = climb.tables.link;
  const state = (): string | undefined => table.values[table.valueOf[climb.linkState[arrival.station] ?? 0] ?? 0];
  let here = false;
  go('technician.dial');
  for (let call = 1; ; call += 1) {
    // The draw comes first, so that a line that is cut from inside changes no other call.
    if (line.chance(climb.behaviour.lineFailure) || call <= arrival.cutCalls) go('network.busy');
    else {
      for (const event of ['network.connect', 'rec.answer']) go(event);
      // Whoever sits on the line may drop the file: then nobody at the other end accepts it.
      here = performTree(climb, { type: 'file.send', station: arrival.station, byChoice }) || here;
      if (!here) go('network.cut');
      else {
        go('rec.acceptFile');
        go('rec.acknowledge');
      }
    }
    if (state() !== 'failed') return;
    if (!accepts(climb.tables.link, climb.linkState, arrival.station, 'technician.redial')) break;
    go('technician.redial');
  }
  go('technician.giveUp');
  go('chair.carryFile');
  climb.records.carried.push(arrival.station);
}

/** What each effect of the protocol's chart does with figures. */
const EFFECTS: Readonly<Record<string, (climb: Climb, carry: Carry) => void>> = {
  'copy.give': (climb, { arrival: { station }, signed, handedIn }) => {
    const line = handedIn ? (climb.atTec[station] ?? signed) : signed;
    // Whoever keeps it back has refused it, for the observer who waits for it.
    const given = performTree(climb, { type: 'copy.give', station, line });
    if (!given) climb.records.refusals.push({ station });
  },
  'protocol.post': (climb, { arrival: { station }, signed }) => {
    performTree(climb, { type: 'protocol.post', station, line: signed });
  },
  'protocol.drawAtTec': (_, carry) => {
    // Nobody copies a slip twice: drawn anew, the protocol says what was counted.
    carry.signed = carry.arrival.line;
  },
  'protocol.handIn': (climb, carry) => {
    const { arrival, signed } = carry;
    const { station } = arrival;
    carry.handedIn = true;
    performTree(climb, { type: 'protocol.handIn', station, line: signed });
  },
  'decision.minute': (_, carry) => {
    carry.decided = true;
  },
  'protocol.correct': (climb, { arrival, signed, decided }) => {
    const { station } = arrival;
    const line = mended(climb.atTec[station] ?? signed, signed, arrival.line);
    performTree(climb, { type: 'protocol.correct', station, line, decided });
  },
  'copy.renew': (climb, { arrival: { station, copyGiven } }) => {
    const line = climb.atTec[station];
    if (copyGiven && line !== undefined) performTree(climb, { type: 'copy.give', station, line });
  },
  'row.enter': (climb, { arrival: { station } }) => {
    const tec = climb.stations[station]?.tec ?? -1;
    const line = climb.atTec[station];
    if (line !== undefined) performTree(climb, { type: 'row.enter', tec, station, line });
  },
};

function moveProtocol(climb: Climb, carry: Carry, event: string): void {
  const effects = move(climb.tables.protocol, climb.protocolState, carry.arrival.station, event);
  for (const effect of effects) EFFECTS[effect]?.(climb, carry);
}

/** Passes an act through the gate and carries out what comes back. Returns whether anything did. */
export function performTree(climb: Climb, act: TreeAct): boolean {
  const acts = climb.intruders.length === 0 ? [act] : interceptTree(climb, act);
  for (const each of acts) applyTreeAct(climb, each);
  return acts.length > 0;
}

function accepts(table: Table, states: Int32Array, at: number, event: string): boolean {
  return (table.next[(states[at] ?? 0) * table.letters.length + letterOf(table, event)] ?? REFUSED) !== REFUSED;
}

/** @returns the names of the effects. */
function move(table: Table, states: Int32Array, at: number, event: string): readonly string[] {
  const state = states[at] ?? 0;
  const pair = state * table.letters.length + letterOf(table, event);
  const next = table.next[pair] ?? REFUSED;
  assert(next !== REFUSED, `${table.id} ${at} refuses ${event} in ${table.labels[state]}`);
  states[at] = next;
  return Array.from(table.effectLists[table.emits[pair] ?? 0] ?? [], (effect) => table.effects[effect] ?? '');
}

/** One figure written wrongly: a choice with up to nine votes too many or too few. */
function slipped({ line, stands }: StationArrival, pen: Rng): ResultLine {
  const place = pen.below(stands?.length ?? line.byChoice.length);
  const choice = stands?.[place] ?? place;
  const votes = line.byChoice[choice] ?? 0;
  const off = 1 + pen.below(9);
  const wrong = pen.chance(0.5) && votes >= off ? votes - off : votes + off;
  return { ...line, byChoice: line.byChoice.map((each, index) => (index === choice ? wrong : each)) };
}

/** The slip taken out of the protocol that lies there, and nothing else: what was forged before is mended by nobody. */
function mended(lying: ResultLine, signed: ResultLine, counted: ResultLine): ResultLine {
  const byChoice = lying.byChoice.map(
    (votes, choice) => votes + (counted.byChoice[choice] ?? 0) - (signed.byChoice[choice] ?? 0),
  );
  return { ...lying, byChoice };
}
