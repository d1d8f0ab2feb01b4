/**
 * What the regional commission writes down of what comes to it over the line.
 *
 * Source: dossier 4.1 (P13e); attack catalogue 2.6 (evidence left), C36, C38.
 * @module
 */
import type { Message } from './message.ts';

/**
 * Why a message is not booked: the line was cut before all of it had come; it does not open, or is not signed by the
 * station that calls; it is none; it is of another station or election; its number is not higher than the last; it is a
 * second file and there is no decision about it.
 */
export const REFUSAL_REASONS = [
  'half',
  'tag',
  'signature',
  'message',
  'otherStation',
  'otherElection',
  'notFresh',
  'undecided',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** One row of the book of what came in. */
export interface ReceivedMessage {
  /** As the line tells it. */
  readonly station: number;
  /** Minute of the day, by the clock of the commission. */
  readonly minute: number;
  readonly bytes: number;
  /** `aside`: it opened, and an earlier file stands. */
  readonly verdict: 'booked' | 'aside' | 'refused';
  readonly why?: RefusalReason;
  /** Absent where nothing could be read. */
  readonly message?: Message;
  /** Of the station, in hexadecimal digits; empty where the rules ask for none. */
  readonly signature?: string;
}
