/**
 * One station's protocol from the signature to the table of its territorial commission: the chart leads, its effects
 * become acts, acts pass the gate.
 *
 * Source: dossier 4.1 (P11 to P15), 5, 7.5; chart `protocol`.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { Table } from '../../machines/table.ts';
import { reconciles } from '../../tally/lines.ts';
import { electronicFrom, sendResults } from '../line/results.ts';
import { chartStep, chartValue } from './chart-step.ts';
import type { Climb, StationArrival } from './climb.ts';
import { performTree } from './perform.ts';

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
  sendResults(climb, arrival, carry.signed, rng);
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
    if (line !== undefined) {
      performTree(climb, { type: 'row.enter', tec, station, line: electronicFrom(climb, station, line) });
    }
  },
};

function moveProtocol(climb: Climb, carry: Carry, event: string): void {
  const effects = move(climb.tables.protocol, climb.protocolState, carry.arrival.station, event);
  for (const effect of effects) EFFECTS[effect]?.(climb, carry);
}

function move(table: Table, states: Int32Array, at: number, event: string): readonly string[] {
  const effects = chartStep(table, states, at, event);
  assert(effects !== undefined, `${table.id} ${at} refuses ${event} in ${chartValue(table, states, at)}`);
  return effects;
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
