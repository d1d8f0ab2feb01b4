/**
 * What both ends of the lines keep in mind: counters, what is booked, and what lies in a station's modem.
 *
 * Source: dossier 4.1 (P13e).
 * @module
 */
import type { Keyring } from './keys.ts';

export interface LineState {
  readonly keyring: Keyring;
  /** Messages that each station has made. */
  readonly made: Int32Array;
  /** Highest counter that the commission has taken of each station. */
  readonly taken: Int32Array;
  /** The last message of each station that was taken, as it came: the same again is a station that heard no answer. */
  readonly last: Map<number, Uint8Array>;
  /** Who came to a station, as its last message has it. */
  readonly came: Map<number, number>;
  /** On the eve: what comes is a rehearsal and books nothing. */
  rehearsing: boolean;
  /** Answers of the commission that have not gone out yet, and what came to a station, by station. */
  readonly outbox: Map<number, Uint8Array>;
  readonly inbox: Map<number, Uint8Array>;
}

export function createLines(keyring: Keyring, stations: number): LineState {
  return {
    keyring,
    made: new Int32Array(stations),
    taken: new Int32Array(stations),
    last: new Map(),
    came: new Map(),
    rehearsing: false,
    outbox: new Map(),
    inbox: new Map(),
  };
}
