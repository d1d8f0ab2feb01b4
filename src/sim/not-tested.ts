/**
 * What a report says it did not test, of one station and of an election alike.
 * @module
 */

/** Said where `handCountError` is 0. */
export const NO_HAND_ERRORS = 'errors of honest hand counts';
