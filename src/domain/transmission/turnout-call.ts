/**
 * Sizes of a call on which a station reports its turnout.
 *
 * Source: none; both are assumptions, and only that an honest call always has the same matters.
 * @module
 */

/** Bytes of a report: station, hour, number. */
export const REPORT_BYTES = 64;
/** Bytes of its confirmation. */
export const CONFIRMATION_BYTES = 16;
