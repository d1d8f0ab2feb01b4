/**
 * Electronic results of a station on their way beside its protocol: when they are sent, what happens if no call gets
 * through, and what the territorial commission takes from them.
 *
 * Source: dossier 4.1 (P12, P13e), A20; EV18.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { sha256Hex } from '../../crypto/hash.ts';
import { CALLING_MINUTES, POLLS_CLOSE, SET_HOUR, SIGNING_MINUTES } from '../../domain/transmission/hours.ts';
import { protocolText } from '../../domain/tree/protocol-text.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { applyTreeAct } from '../tree/apply.ts';
import { chartStep } from '../tree/chart-step.ts';
import type { Climb, StationArrival } from '../tree/climb.ts';
import { stationActsAt } from '../tree/gate.ts';
import { performTree } from '../tree/perform.ts';
import { call, nextMessage } from './call.ts';

/** Minute of the day at which the protocols of a station are signed: paper is counted before, ballot by ballot. */
function signedAt(climb: Climb, { ballotsByChoice, line }: StationArrival): number {
  const ballots = ballotsByChoice.reduce((sum, votes) => sum + votes, line.invalid);
  return POLLS_CLOSE + SIGNING_MINUTES + Math.ceil((ballots * climb.behaviour.countSeconds) / 60);
}

/**
 * The calls of one station with its file; a station without machines makes none.
 *
 * A station's own day makes these calls too, for its receipt and for whoever cuts its line from inside. There it
 * leads: calls that were cut there are cut here. All else about the line is led from here, where its chart is: lines
 * that fail by themselves, and whoever sits on them. So no station's day had to change.
 *
 * @param summary - the protocol as it is signed then, with a slip of the pen if there is one.
 */
export function sendResults(climb: Climb, arrival: StationArrival, summary: ResultLine, rng: Rng): void {
  const { station, electronicByChoice: figures, cutCalls, posted, head, recorder } = arrival;
  if (figures === undefined) return;
  const signed = signedAt(climb, arrival);
  climb.records.signings.push({ station, minute: signed });
  if (posted && climb.policy['proto.posted'] === 'all') climb.records.doors.push({ station, byChoice: figures });
  for (const act of stationActsAt(climb, 'beforeFile', station)) applyTreeAct(climb, act);
  const ready = signed + CALLING_MINUTES;
  const minute = climb.policy['tx.padding'] === 'padded' ? Math.max(SET_HOUR, ready) : ready;
  const protocol = climb.policy['tx.protocolHash']
    ? sha256Hex(protocolText(summary, climb.country.contest.choices.length))
    : '';
  const message = nextMessage(climb, station, { kind: 'results', minute, figures, head, recorder, protocol });
  const end = call(climb, { message, cutCalls, states: climb.linkState, at: station, rng });
  if (end === 'gaveUp') fallBack(climb, station, figures);
  for (const act of stationActsAt(climb, 'afterFile', station)) applyTreeAct(climb, act);
}

function fallBack(climb: Climb, station: number, byChoice: readonly number[]): void {
  const go = (event: string): boolean => chartStep(climb.tables.link, climb.linkState, station, event) !== undefined;
  if (go('chair.carryFile')) climb.records.carried.push(station);
  else if (go('chair.phoneFigures')) performTree(climb, { type: 'voice.tell', station, byChoice });
}

/** A row as the rules have it entered: with the electronic votes of the protocol, or of what is booked. */
export function electronicFrom(climb: Climb, station: number, line: ResultLine): ResultLine {
  const own = climb.arrivals[station]?.electronicByChoice;
  if (own === undefined || climb.policy['tec.electronic'] === 'protocol') return line;
  const { files, carried } = climb.records;
  const none = own.map(() => 0);
  const booked = carried.includes(station) ? own : (files.find((file) => file.station === station)?.byChoice ?? none);
  const more = sum(booked) - sum(own);
  // More votes than a figure can lose: the row cannot hold fewer than none.
  const byChoice = line.byChoice.map((votes, choice) =>
    Math.max(0, votes - (own[choice] ?? 0) + (booked[choice] ?? 0)),
  );
  return { ...line, voters: line.voters + more, electronic: line.electronic + more, byChoice };
}

const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);
