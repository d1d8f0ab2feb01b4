/**
 * What somebody on the lines of stations notes of the calls he hears: which message of its station each is, by the hour
 * alone, its bytes, and what can be told of them.
 *
 * Nothing is read here: minute and station are those of the call, and what a message says is known where it says the
 * same every time (a rehearsal, a receipt).
 * Source: dossier 4.3; attack catalogue TX-01, TX-02, TX-04.
 * @module
 */

import { FILES_FROM, REHEARSAL_MINUTE } from '../../../domain/transmission/hours.ts';
import type { Message } from '../../../domain/transmission/message.ts';
import { rehearsalFigures } from '../../../domain/transmission/rehearsal.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import { REPORT_HOURS } from '../../../domain/tree/country.ts';
import type { LineInHand } from '../../../domain/tree/ports.ts';
import { clearText, type KnownStream, knownStream } from './wire.ts';

export function isFile({ minute }: TreeActOf<'message.send'>): boolean {
  return minute >= FILES_FROM;
}

export interface Heard {
  readonly minute: number;
  readonly bytes: Uint8Array;
}

export interface Listening {
  readonly send: (act: TreeActOf<'message.send'>) => void;
  readonly receipt: (act: TreeActOf<'receipt.send'>) => void;
  readonly rehearsalOf: (station: number) => Heard | undefined;
  /** The file that the station sent last. */
  readonly fileOf: (station: number) => Heard | undefined;
  /** The number that a message of this minute has at the station: one for each hour of reports, in order. */
  readonly counterAt: (station: number, minute: number) => number;
  /** The longest key stream that lay under a receipt. */
  readonly receiptStream: (station: number) => KnownStream | undefined;
}

export function listen({ profile, election, rehearsal }: LineInHand): Listening {
  const rehearsals = new Map<number, Heard>();
  const files = new Map<number, Heard>();
  const last = new Map<number, number>();
  const streams = new Map<number, KnownStream>();
  // Nothing is heard on the eve but rehearsals, and the day does not begin at noon.
  let isEve = true;
  const counterAt = (station: number, minute: number): number => {
    const hours = REPORT_HOURS.filter((hour) => hour * 60 <= minute).length;
    return (rehearsals.has(station) ? 1 : 0) + hours + (minute >= FILES_FROM ? 1 : 0);
  };
  return {
    send: (act) => {
      const { station, minute, bytes } = act;
      isEve &&= minute === REHEARSAL_MINUTE;
      if (isEve) rehearsals.set(station, { minute, bytes });
      else if (isFile(act)) files.set(station, { minute, bytes });
      last.set(station, minute);
    },
    receipt: ({ station, bytes }) => {
      const minute = last.get(station) ?? 0;
      const counter = isEve ? 1 : counterAt(station, minute);
      const message = receiptOf(isEve ? rehearsal : election, station, minute, counter);
      const known = knownStream(profile, bytes, clearText(message, profile));
      if ((known?.stream.length ?? 0) > (streams.get(station)?.stream.length ?? 0) && known !== undefined) {
        streams.set(station, known);
      }
    },
    rehearsalOf: (station) => rehearsals.get(station),
    fileOf: (station) => files.get(station),
    counterAt,
    receiptStream: (station) => streams.get(station),
  };
}

/** A receipt says nothing that is not known. */
export function receiptOf(election: string, station: number, minute: number, counter: number): Message {
  return {
    election,
    station,
    counter,
    kind: 'receipt',
    minute,
    figures: [counter],
    head: '',
    recorder: '',
    protocol: '',
  };
}

/** What a rehearsal says is known to everybody. */
export function rehearsalMessage(election: string, station: number, choices: number): Message {
  const figures = rehearsalFigures(choices);
  return {
    election,
    station,
    counter: 1,
    kind: 'results',
    minute: REHEARSAL_MINUTE,
    figures,
    head: '',
    recorder: '',
    protocol: '',
  };
}
