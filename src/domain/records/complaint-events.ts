/**
 * What voters complain of at their station.
 *
 * Source: dossier EV06, EV12; attack catalogue EL-09, EL-10, CI-06, RC-07.
 * @module
 */

/** Their place in this list is what records hold. */
export const COMPLAINT_EVENTS = [
  'codeMissing',
  'codeOtherChoice',
  'slipDiffers',
  'slipNotShown',
  'readNotSeen',
  'paperDenied',
  'alreadySigned',
  'notOnList',
  'voteFlipped',
  'cardNotEmpty',
] as const;
export type ComplaintEvent = (typeof COMPLAINT_EVENTS)[number];

/** Those that say of a device that it took another choice: what a stop rule counts. */
export const FLIP_EVENTS: readonly ComplaintEvent[] = ['slipDiffers', 'voteFlipped'];
