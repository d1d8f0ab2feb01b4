/**
 * Tamperings with what voters said: see `tamperings`.
 * @module
 */
import { COMPLAINT_EVENTS, paperEvent } from '../../src/domain/records/records.ts';
import { A, B, C } from './fixture.ts';
import type { Tampering } from './tampering.ts';

const FLIPPED = COMPLAINT_EVENTS.indexOf('voteFlipped');
const LOST = paperEvent('slipLost');
const MISSING = COMPLAINT_EVENTS.indexOf('codeMissing');

/** So many voters say at once that the device took another choice. */
const claims = (voters: number) => ({
  complaints: { second: Array<number>(voters).fill(30_000), event: Array<number>(voters).fill(FLIPPED) },
});
const RIGHT = [A, B, C, A];

export const VOICES: readonly Tampering[] = [
  {
    // 4 of 6 votes: a test of 4 votes comes out clean with chance (1/3)^4 = 0.012; for 3 of 6 it is 0.0625.
    tamper: 'four voters of six who say that the device took another choice',
    change: () => claims(4),
    caught: [
      'complaints: complaint_vote_flipped',
      'flip-claims-tested: claims_against_test',
      'flip-claims-counted: claims_against_slips',
    ],
    missed: { 'parallel-test': 'the device is honest', 'hotline-log': 'each complaint was taken down' },
  },
  {
    tamper: 'one voter who says so, where one device was carried off',
    change: () => claims(1),
    caught: ['complaints: complaint_vote_flipped'],
    missed: {
      'flip-claims-tested': 'one vote of six is not seen in a test of four',
      'flip-claims-counted': 'the slip of the vote that left could be hers',
    },
  },
  {
    tamper: 'two voters who say so, where a jam tore a slip besides',
    change: () => ({ ...claims(2), paperMinutes: { second: [9000], event: [LOST] } }),
    // The minutes have a slip that the printers' counters have not.
    caught: ['slip-accounting: slips_unaccounted', 'complaints: complaint_vote_flipped'],
    missed: { 'flip-claims-counted': 'the slip that was torn could be one of theirs' },
  },
  {
    tamper: 'four voters who say so, and a test that went wrong',
    change: () => ({ ...claims(4), parallelTest: { marked: RIGHT, recorded: [A, B, C, C], printed: RIGHT } }),
    caught: [
      'complaints: complaint_vote_flipped',
      'parallel-test: parallel_test_differs',
      'flip-claims-counted: claims_against_slips',
    ],
    missed: { 'flip-claims-tested': 'the test bears them out' },
  },
  {
    tamper: 'a request for a recount that was taken down ten days later',
    change: () => ({ recountJournal: { announced: 64_800, taken: [64_800 + 241 * 3600] } }),
    caught: ['recount-deadline: request_timed_out'],
    missed: { complaints: 'it is no complaint of the day' },
  },
  {
    tamper: 'a request that was taken down ten days after the announcement, to the second',
    change: () => ({ recountJournal: { announced: 64_800, taken: [64_800 + 240 * 3600] } }),
    caught: [],
    missed: { 'recount-deadline': 'it still is in time' },
  },
  {
    tamper: 'a request that is brought too late',
    change: () => ({
      recountRequest: { brought: [64_801 + 240 * 3600] },
      recountJournal: { announced: 64_800, taken: [64_801 + 240 * 3600] },
    }),
    caught: [],
    missed: { 'recount-deadline': 'nobody delayed it' },
  },
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
