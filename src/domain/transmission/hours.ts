/**
 * When a station sends its messages, which everybody knows who knows the rules and has stood in a station: what is
 * counted first, and how long that takes.
 *
 * Leaves out how long one ballot takes to count: that is a habit, `countSeconds`.
 * Source: dossier 4.1 (P11 to P13e), 4.3; all minutes are assumptions.
 * @module
 */

/** A figure of turnout takes so many minutes to put together for each thousand people. */
export const MINUTES_A_THOUSAND = 4;
export const POLLS_CLOSE = 20 * 60;
/** Devices entered, protocols printed and signed, beside the count itself. */
export const SIGNING_MINUTES = 15;
/** From the signature to the call: copies and posting. */
export const CALLING_MINUTES = 10;
/** Where messages are padded, results go out at midnight, or when the protocol is signed after it. */
export const SET_HOUR = 24 * 60;
/** Minute of the day from which on messages are files with results: nobody needs to read them to know. */
export const FILES_FROM = POLLS_CLOSE + SIGNING_MINUTES;
/** Noon of the day before, when stations rehearse, in minutes of that day. */
export const REHEARSAL_MINUTE = 12 * 60;
