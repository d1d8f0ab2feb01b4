/**
 * One message of a station on its way to the regional commission: the chart of the link leads, real bytes go over the
 * line, whoever sits on it has them in hand, and the commission answers.
 *
 * Source: dossier 4.1 (P13e); chart `link`; attack catalogue 2.6.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { NONCE_BYTES, opened, sealed } from '../../crypto/channel.ts';
import type { Message } from '../../domain/transmission/message.ts';
import { profileOf } from '../../domain/transmission/profile.ts';
import { chartStep, chartValue } from '../tree/chart-step.ts';
import type { Climb } from '../tree/climb.ts';
import { performTree } from '../tree/perform.ts';
import { electionId } from './election-id.ts';
import { framesOf, isWhole, messageFrom } from './frames.ts';
import { bytesFrom } from './keys.ts';

/** How the calls with one message ended: without `carried` and `phoned`, nobody at the station does more. */
export type CallEnd = 'acknowledged' | 'hungUp' | 'gaveUp';

export interface Calling {
  readonly message: Message;
  /** First calls that something inside the station keeps from getting through. */
  readonly cutCalls: number;
  /** State of the chart before and after, which the caller keeps. */
  readonly states: Int32Array;
  readonly at: number;
  readonly rng: Rng;
}

/** The next message of a station: its counter goes up. */
export function nextMessage(
  climb: Climb,
  station: number,
  about: Pick<Message, 'kind' | 'minute' | 'figures'> &
    Partial<Pick<Message, 'election' | 'head' | 'recorder' | 'protocol'>>,
): Message {
  const counter = (climb.line.made[station] ?? 0) + 1;
  climb.line.made[station] = counter;
  return { election: electionId(climb.country), head: '', recorder: '', protocol: '', ...about, station, counter };
}

/** At most three calls; the same bytes each time, so that a second copy says nothing new. */
export function call(climb: Climb, calling: Calling): CallEnd {
  const { message, states, at, rng } = calling;
  const { station } = message;
  const { keyring } = climb.line;
  const line = rng.fork('line');
  const go: Go = (event) => chartStep(climb.tables.link, states, at, event) !== undefined;
  const state = (): string | undefined => chartValue(climb.tables.link, states, at);
  const profile = profileOf(climb.policy);
  const nonce = bytesFrom(rng.fork('nonce'), NONCE_BYTES);
  const bytes = sealed(profile, message, keyring.sender(station), nonce, keyring.signer);
  go('technician.dial');
  for (let attempt = 1; ; attempt += 1) {
    // The draw comes first, so that a line that is cut from inside changes no other call.
    if (line.chance(climb.behaviour.lineFailure) || attempt <= calling.cutCalls) go('network.busy');
    else {
      go('network.connect');
      go('rec.answer');
      const sending = (): boolean => state() === 'sending';
      const came = throughNoise(climb, bytes, rng.fork(`noise/${attempt}`), go, sending);
      // Where too much of it was damaged, the call is over.
      if (came !== undefined) send(climb, message, came, go);
    }
    const end = state();
    if (end === 'acknowledged' || end === 'hungUp') return end;
    if (!go('technician.redial')) break;
  }
  go('technician.giveUp');
  return 'gaveUp';
}

/** @returns whether the chart takes the event. */
type Go = (event: string) => boolean;

/**
 * Noise on the line: each frame that it damages is asked for again.
 *
 * @returns what came, which a frame that is damaged and passes its check makes another; `undefined`: not all of it.
 */
function throughNoise(
  climb: Climb,
  bytes: Uint8Array,
  noise: Rng,
  go: Go,
  sending: () => boolean,
): Uint8Array | undefined {
  const { frameNoise } = climb.behaviour;
  if (frameNoise === 0) return bytes;
  const whole: Uint8Array[] = [];
  for (const frame of framesOf(bytes)) {
    let came = damaged(frame, frameNoise, noise);
    while (!isWhole(came)) {
      go('network.garble');
      if (!sending()) return undefined;
      came = damaged(frame, frameNoise, noise);
    }
    whole.push(came);
  }
  return messageFrom(whole);
}

/** One bit of it, or none. */
function damaged(frame: Uint8Array, share: number, noise: Rng): Uint8Array {
  if (!noise.chance(share)) return frame;
  const came = frame.slice();
  const at = noise.below(came.length);
  came[at] = (came[at] ?? 0) ^ (1 << noise.below(8));
  return came;
}

/** Whoever sits on the line has the bytes in hand; what the station hears of it is an answer that opens, or nothing. */
function send(climb: Climb, message: Message, bytes: Uint8Array, go: Go): void {
  const { station, minute } = message;
  const { received } = climb.records;
  const { inbox, outbox } = climb.line;
  inbox.delete(station);
  outbox.delete(station);
  const before = received.length;
  performTree(climb, { type: 'message.send', station, minute, length: bytes.length, bytes, decided: false });
  const row = received.slice(before).findLast((each) => each.station === station);
  const answer = outbox.get(station);
  if (answer !== undefined) performTree(climb, { type: 'receipt.send', station, bytes: answer });
  const heard = inbox.get(station);
  if ((row === undefined && heard === undefined) || row?.why === 'half') {
    go('network.cut');
    return;
  }
  go('rec.haveAll');
  if (row?.verdict === 'refused') go('rec.refuseFile');
  else {
    go('rec.acceptFile');
    if (climb.policy['tx.oneWay']) go('technician.hangUp');
    else go(heard !== undefined && confirms(climb, message, heard) ? 'rec.acknowledge' : 'network.cut');
  }
}

/** Whether what came to the station is the receipt of this message. */
function confirms(climb: Climb, { election, station, counter }: Message, bytes: Uint8Array): boolean {
  const { keyring } = climb.line;
  const { shared } = keyring.sender(station);
  const keys = { shared, station: new Uint8Array(0) };
  const read = opened(profileOf(climb.policy), bytes, keys, { election, station }, keyring.signer);
  return read.ok && read.value.message.kind === 'receipt' && read.value.message.figures[0] === counter;
}
