/**
 * Tamperings with what voters said: see `tamperings`.
 * @module
 */
import { COMPLAINT_EVENTS } from '../../src/domain/records/records.ts';
import type { Tampering } from './tampering.ts';

const MISSING = COMPLAINT_EVENTS.indexOf('codeMissing');

export const VOICES: readonly Tampering[] = [
  {
    tamper: 'a complaint that the hotline heard of and nobody took down',
    change: () => ({
      complaints: { second: [60_000], event: [MISSING] },
      hotline: { second: [60_000, 60_000], event: [MISSING, MISSING] },
    }),
    caught: ['complaints: complaint_code_missing', 'hotline-log: call_without_complaint'],
    missed: { observers: 'no observer stood beside her' },
  },
  {
    tamper: 'a complaint beside it that nobody took down, of a voter who does not call',
    change: () => ({
      complaints: { second: [60_000], event: [MISSING] },
      hotline: { second: [60_000], event: [MISSING] },
    }),
    caught: ['complaints: complaint_code_missing'],
    missed: { 'hotline-log': 'the call that there is stands on the list' },
  },
];
