/**
 * One change each to the records of the small station, with the exact findings that it leads to, and the checks that
 * look at such things and do not see this one, with the reason why that is right.
 *
 * Source: `blindTo` of each control; the reasons say how it applies.
 * @module
 */
import { BASES, NEVER } from '../../src/domain/election.ts';
import {
  COMPLAINT_EVENTS,
  DESK_EVENTS,
  type Evidence,
  NOTE_EVENTS,
  type Records,
} from '../../src/domain/records/records.ts';
import { A, B, C, FULL_POLICY, printedList } from './fixture.ts';
import type { Tampering } from './tampering.ts';
import { BALLOTS, BLANKS } from './tamperings-ballots.ts';
import { CLOSINGS } from './tamperings-closing.ts';
import { LIST_TAMPERINGS } from './tamperings-lists.ts';
import { LOGS } from './tamperings-log.ts';
import { exchangedRows, POSTINGS } from './tamperings-postings.ts';
import { SERVICE } from './tamperings-service.ts';
import { SLIPS } from './tamperings-slips.ts';
import { DEVICE_TESTS } from './tamperings-tests.ts';
import { VOICES } from './tamperings-voices.ts';

const NONE = BASES.indexOf('none');
const INITIAL = BASES.indexOf('initial');
const SAME_SUM = 'both sides change by the same number';
const NOT_THERE = 'the record that it reads is right; another one is wrong';

const replaced = (column: ArrayLike<number>, row: number, value: number): number[] =>
  Array.from(column, (old, at) => (at === row ? value : old));
/** One slip changed, text and machine code. */
const exchanged = (slips: Records['slips'], row: number, choice: number): Records['slips'] => ({
  ...slips,
  choice: replaced(slips.choice, row, choice),
  encoded: replaced(slips.encoded ?? slips.choice, row, choice),
});
const without = (column: ArrayLike<number>, row: number): number[] => Array.from(column).filter((_, at) => at !== row);
const rowOf = (honest: Records, event: (typeof DESK_EVENTS)[number]): number =>
  Array.from(honest.deskLog.event).indexOf(DESK_EVENTS.indexOf(event));

function logWithout({ deskLog }: Records, row: number): Partial<Evidence> {
  const { second, event, subject } = deskLog;
  return { deskLog: { second: without(second, row), event: without(event, row), subject: without(subject, row) } };
}

const LISTS: readonly Tampering[] = [
  {
    tamper: 'a name written into the paper list without a ground',
    change: ({ paperList: { person, signed, basis, struck } }) => ({
      paperList: { person: [...person, 99], signed: [...signed, NEVER], basis: [...basis, NONE], struck },
    }),
    caught: ['equation-1: equation_1_broken', 'additions: many_additions', 'additions: additions_without_paper'],
    missed: { 'list-comparison': 'it compares initial entries, and this one claims to be none' },
  },
  {
    tamper: 'a paper list printed without a name',
    change: ({ paperList: { person, signed, basis, struck } }) => ({
      paperList: { person: without(person, 30), signed: without(signed, 30), basis: without(basis, 30), struck },
    }),
    caught: ['list-comparison: lists_differ'],
    missed: { 'equation-1': 'it begins with the list as it is, one name shorter' },
  },
  {
    tamper: 'a line struck for a voter who took no certificate',
    change: ({ paperList: { person, signed, basis } }) => ({
      paperList: { person: without(person, 30), signed: without(signed, 30), basis: without(basis, 30), struck: 2 },
    }),
    caught: ['equation-1: equation_1_broken', 'list-comparison: lists_differ'],
    missed: { 'certificate-stubs': 'it reads the certificates that were brought, and this was to be one issued' },
  },
  {
    tamper: 'a certificate entered in the book that nobody took',
    change: () => ({ certificateBook: { issued: 2, lines: 4 } }),
    caught: ['equation-1: equation_1_broken'],
    missed: { 'equation-10': 'it is about certificates that were brought' },
  },
  {
    tamper: 'a name on the paper list exchanged for an invented one',
    change: ({ paperList }) => ({ paperList: { ...paperList, person: replaced(paperList.person, 30, 99) } }),
    caught: ['list-comparison: lists_differ'],
    missed: { 'equation-1': 'the number of names stays' },
  },
  {
    tamper: 'an invented voter on the initial paper list',
    change: ({ paperList: { person, signed, basis } }) => ({
      paperList: { person: [...person, 99], signed: [...signed, NEVER], basis: [...basis, INITIAL], struck: 1 },
    }),
    caught: ['list-comparison: lists_differ'],
    missed: {
      'equation-1': 'it begins with the list as it is',
      additions: 'whoever is on the initial list was not added',
    },
  },
  {
    tamper: 'an invented voter on both initial lists',
    change: ({ paperList, electronicList }) => {
      const grown = ({ person, signed, basis, struck }: typeof paperList): typeof paperList => ({
        person: [...person, 99],
        signed: [...signed, NEVER],
        basis: [...basis, INITIAL],
        struck,
      });
      return { paperList: grown(paperList), electronicList: grown(electronicList) };
    },
    caught: [],
    missed: { 'list-comparison': 'both lists hold the name, both wrongly' },
  },
  {
    tamper: 'a signature forged for a voter who stayed at home',
    change: ({ paperList }) => ({ paperList: { ...paperList, signed: replaced(paperList.signed, 30, 9000) } }),
    caught: ['equation-2: equation_2_broken'],
    missed: { 'cross-list-join': 'she signed on one list only, as far as the lists tell' },
  },
  {
    tamper: 'a signature moved from one voter to another',
    change: ({ paperList }) => ({
      paperList: { ...paperList, signed: replaced(replaced(paperList.signed, 8, NEVER), 30, 9000) },
    }),
    caught: [],
    missed: { 'equation-2': 'the number of signatures stays' },
  },
  {
    tamper: 'a voter of the electronic list signs on the paper list too',
    change: ({ paperList }) => ({ paperList: { ...paperList, signed: replaced(paperList.signed, 0, 9000) } }),
    caught: ['equation-2: equation_2_broken', 'cross-list-join: signed_on_both_lists'],
    missed: { 'list-comparison': 'the names on the lists are the same as before' },
  },
  {
    tamper: 'a listed voter entered as an addition without a ground',
    change: ({ paperList }) => ({ paperList: { ...paperList, basis: replaced(paperList.basis, 30, NONE) } }),
    caught: [
      'equation-1: equation_1_broken',
      'list-comparison: lists_differ',
      'additions: many_additions',
      'additions: additions_without_paper',
    ],
    missed: {},
  },
  {
    tamper: 'the paper behind an addition taken out of the file',
    change: () => ({ additionFiles: { papers: 0, calls: 0 } }),
    caught: ['equation-1: equation_1_broken', 'additions: additions_without_paper'],
    missed: {},
  },
  {
    tamper: 'a forged paper put into the file',
    change: () => ({ additionFiles: { papers: 2, calls: 0 } }),
    caught: ['equation-1: equation_1_broken'],
    missed: {
      additions: 'it counts papers and does not judge them; below the cap more papers than additions harm nobody',
    },
  },
  {
    tamper: 'a certificate handed back to its holder',
    change: ({ certificates }) => ({ certificates: { ...certificates, retained: [0] } }),
    caught: ['equation-10: equation_10_broken', 'certificate-stubs: certificates_not_kept'],
    missed: { 'equation-1': 'it was accepted, kept or not' },
  },
  {
    tamper: 'a certificate filed a second time',
    change: ({ certificates: { number } }) => ({ certificates: { number: [...number, ...number], retained: [1, 1] } }),
    caught: [
      'equation-1: equation_1_broken',
      'equation-10: equation_10_broken',
      'certificate-stubs: certificate_used_twice',
    ],
    missed: {},
  },
  {
    tamper: 'a certificate exchanged for one used at another station',
    change: ({ certificates }) => ({ certificates: { ...certificates, number: [900_001] } }),
    caught: [],
    missed: {
      'certificate-stubs': 'what happened at another station is not in this file',
      'equation-10': 'the number of certificates stays',
    },
  },
  {
    tamper: 'a request to vote at home forged',
    change: () => ({ applications: { written: 2, marked: 1 } }),
    caught: ['equation-9: equation_9_broken'],
    missed: { 'equation-7b': 'no vote came of it' },
  },
  {
    tamper: 'a request and a mark for somebody who did not ask',
    change: () => ({ applications: { written: 2, marked: 2 } }),
    caught: ['equation-7b: equation_7b_broken', 'log-reads: log_differs_from_votes'],
    missed: { 'equation-9': SAME_SUM, counter: 'votes from homes are only allowed for, not asked for' },
  },
];

const DEVICES: readonly Tampering[] = [
  {
    tamper: 'a device more on the sheet of those issued',
    change: ({ carrierSheet }) => ({ carrierSheet: { ...carrierSheet, issued: 8 } }),
    caught: ['equation-7a: equation_7a_broken'],
    missed: { 'equation-7b': 'a device that is out brings no vote' },
  },
  {
    tamper: 'a device issued and returned that nobody voted with',
    change: ({ carrierSheet }) => ({ carrierSheet: { ...carrierSheet, issued: 8, returned: 7 } }),
    caught: ['equation-7b: equation_7b_broken'],
    missed: { 'equation-7a': SAME_SUM },
  },
  {
    tamper: 'the device of somebody who voted noted as returned without a vote, and one more as returned',
    change: ({ carrierSheet }) => ({ carrierSheet: { ...carrierSheet, returned: 7, unused: 2 } }),
    caught: ['equation-7a: equation_7a_broken'],
    missed: { 'equation-7b': SAME_SUM },
  },
  {
    tamper: 'a device from outside laid where one is missing',
    change: () => ({ carrierStock: { before: 20, after: 20 } }),
    caught: ['equation-2: equation_2_broken', 'equation-7c: equation_7c_broken', 'slip-totals: slips_differ'],
    missed: { 'equation-7a': 'the sheet still notes the loss' },
  },
  {
    tamper: 'a device carried off that nobody notes',
    change: ({ carrierSheet }) => ({ carrierSheet: { ...carrierSheet, lost: 0 } }),
    caught: ['equation-7a: equation_7a_broken', 'equation-7c: equation_7c_broken'],
    missed: { 'equation-2': 'it reads the stock, not the sheet' },
  },
  {
    tamper: 'a device from outside on the table all day',
    change: () => ({ carrierStock: { before: 21, after: 20 } }),
    caught: [],
    missed: { 'equation-2': 'as many are missing as before', 'equation-7c': 'as many are missing as before' },
  },
  {
    tamper: 'a recorder left unsealed',
    change: () => ({ recorderSeal: { serial: 1, sealed: false } }),
    caught: ['recorder-seal: recorder_unsealed'],
    missed: { 'recorder-totals': NOT_THERE },
  },
  {
    tamper: 'a recorder of another number with the same content',
    change: ({ recorder }) => ({ recorder: { ...recorder, serial: 2 } }),
    caught: ['recorder-serial: other_recorder'],
    missed: { 'recorder-seal': 'it is sealed', 'recorder-totals': 'its content is right' },
  },
  {
    tamper: 'a recorder of the same number with other content',
    change: ({ recorder }) => ({ recorder: { ...recorder, totals: { ...recorder.totals, byChoice: [2, 2, 1] } } }),
    caught: ['recorder-totals: recorder_differs'],
    missed: { 'recorder-serial': 'the number was copied', 'recorder-seal': 'what is under a seal does not show' },
  },
  {
    tamper: 'a broken seal on the desk computer',
    change: () => ({ storeSeal: { intact: false } }),
    caught: ['store-seal: store_seal_broken'],
    missed: { 'box-totals': 'nobody has changed a stored vote' },
  },
  {
    tamper: 'a stored vote rewritten behind a seal put back',
    change: ({ boxRecords }) => ({ boxRecords: { ...boxRecords, choice: replaced(boxRecords.choice, 0, B) } }),
    caught: ['box-totals: protocol_differs_from_box'],
    missed: { 'store-seal': 'the seal was lifted and put back', observers: 'nothing of it could be seen in the room' },
  },
  {
    tamper: 'two stored votes exchanged',
    change: ({ boxRecords }) => ({
      boxRecords: { ...boxRecords, choice: replaced(replaced(boxRecords.choice, 0, B), 2, A) },
    }),
    caught: [],
    missed: { 'box-totals': 'the totals stay' },
  },
  {
    tamper: 'a vote in the box before opening, and a zero report that shows it',
    change: () => ({ zeroReport: { records: 1 } }),
    caught: ['zero-report: box_not_empty'],
    missed: {},
  },
  {
    tamper: 'a vote in the box before opening, and a zero report that hides it',
    change: ({ boxRecords: { choice, code, second } }) => ({
      boxRecords: { choice: [B, ...choice], code: [-1, ...code], second: [0, ...second] },
    }),
    caught: ['box-totals: protocol_differs_from_box'],
    missed: { 'zero-report': 'the program prints zero and holds votes' },
  },
  {
    tamper: 'minutes of a restart with one signature',
    change: ({ restartMinutes }) => ({ restartMinutes: { ...restartMinutes, signatures: [1] } }),
    caught: ['restart-minutes: restart_not_minuted'],
    missed: { backups: 'there are minutes' },
  },
  {
    tamper: 'minutes that admit a lost vote',
    change: ({ restartMinutes }) => ({ restartMinutes: { ...restartMinutes, recordsAfter: [1] } }),
    caught: ['restart-minutes: restart_lost_votes'],
    missed: {},
  },
  {
    tamper: 'minutes that start from fewer votes than there were',
    change: ({ restartMinutes }) => ({ restartMinutes: { ...restartMinutes, recordsBefore: [1], recordsAfter: [1] } }),
    caught: [],
    missed: { 'restart-minutes': 'by these minutes nothing was lost' },
  },
  {
    tamper: 'minutes of a restart torn out',
    change: () => ({ restartMinutes: { second: [], signatures: [], recordsBefore: [], recordsAfter: [] } }),
    caught: ['backups: restart_without_minute'],
    missed: {
      'restart-minutes': 'it reads minutes; that one is missing only the log shows',
      'log-chain': 'the log is as it was',
      'log-heads': 'and so it was when its heads were published',
    },
  },
  {
    tamper: 'a restart and its minutes left out of the log',
    change: (honest) => logWithout(honest, rowOf(honest, 'restart')),
    caught: ['backups: restart_without_minute', 'log-chain: log_chain_broken', 'log-heads: log_head_differs'],
    missed: { 'log-reads': 'it counts readings' },
  },
  {
    tamper: 'a counter that has gone further than the votes',
    change: () => ({ counter: { second: [50_400], value: [7] } }),
    caught: ['counter: counter_ahead'],
    missed: {},
  },
  {
    tamper: 'a counter that has been set back',
    change: () => ({ counter: { second: [50_400], value: [4] } }),
    caught: ['counter: counter_behind'],
    missed: {},
  },
  {
    tamper: 'a later backup with fewer votes',
    change: ({ backups }) => ({ backups: { ...backups, records: [2, 1] } }),
    caught: ['backups: backup_shrank'],
    missed: {},
  },
  {
    tamper: 'a later backup after votes were taken out and others put in',
    change: ({ backups }) => ({ backups: { ...backups, records: [2, 2] } }),
    caught: [],
    missed: { backups: 'the store was filled up again before the next backup' },
  },
  {
    tamper: 'a reading left out of the log',
    change: (honest) => logWithout(honest, rowOf(honest, 'read')),
    caught: ['log-reads: log_differs_from_votes', 'log-chain: log_chain_broken', 'log-heads: log_head_differs'],
    missed: { backups: 'it counts restarts', 'card-serials': 'a card that brings no vote back is no wonder' },
  },
  {
    tamper: 'a refused card entered in the log',
    change: (honest) => ({
      deskLog: {
        ...honest.deskLog,
        event: replaced(honest.deskLog.event, rowOf(honest, 'close'), DESK_EVENTS.indexOf('refused')),
      },
    }),
    caught: ['log-reads: cards_refused', 'log-chain: log_chain_broken', 'log-heads: log_head_differs'],
    missed: {},
  },
  {
    tamper: 'a check-in left out of the log',
    change: (honest) => logWithout(honest, rowOf(honest, 'checkIn')),
    caught: ['log-chain: log_chain_broken', 'log-heads: log_head_differs'],
    missed: { 'log-reads': 'it compares readings with votes; check-ins belong to the lists' },
  },
];

const VOTES: readonly Tampering[] = [
  {
    tamper: 'a vote added to the electronic protocol',
    change: () => ({ protocolElectronic: { totals: { accepted: 7, byChoice: [4, 1, 1], blank: 1 } } }),
    caught: [
      'equation-2: equation_2_broken',
      'equation-4d: equation_4d_broken',
      'equation-7b: equation_7b_broken',
      'equation-8: equation_8_broken',
      'equation-11a: equation_11a_broken',
      'equation-11b: equation_11b_broken',
      'recorder-totals: recorder_differs',
      'box-totals: protocol_differs_from_box',
      'close-totals: protocol_differs_from_close',
      'log-reads: log_differs_from_votes',
      'slip-totals: slips_differ',
    ],
    missed: {
      'equation-6': SAME_SUM,
      'code-rows': 'a vote without a code is allowed',
      counter: 'one came from a home, and the reading may not hold it yet',
    },
  },
  {
    tamper: 'a vote moved in the electronic protocol',
    change: ({ protocolElectronic: { totals } }) => ({
      protocolElectronic: { totals: { ...totals, byChoice: [2, 2, 1] } },
    }),
    caught: [
      'equation-11b: summary_lines_differ',
      'recorder-totals: recorder_differs',
      'box-totals: protocol_differs_from_box',
      'close-totals: protocol_differs_from_close',
    ],
    missed: {
      'equation-6': 'the number of votes stays',
      counter: 'the number of votes stays',
      'code-rows': 'the choice that lost a vote has still as many as codes',
      // The slip of the voter who walked off is for B, which hides the vote that B gained.
      'slip-totals': 'as many slips differ as devices walked off',
    },
  },
  {
    tamper: 'a blank vote given to a choice',
    change: () => ({ protocolElectronic: { totals: { accepted: 6, byChoice: [4, 1, 1], blank: 0 } } }),
    caught: [
      'equation-11b: equation_11b_broken',
      'recorder-totals: recorder_differs',
      'box-totals: protocol_differs_from_box',
      'close-totals: protocol_differs_from_close',
      'slip-totals: slips_differ',
    ],
    missed: { 'equation-6': 'one blank less, one of a choice more', 'equation-7b': 'the number of votes stays' },
  },
  {
    tamper: 'a blank vote more in the electronic protocol',
    change: ({ protocolElectronic: { totals } }) => ({ protocolElectronic: { totals: { ...totals, blank: 2 } } }),
    caught: ['equation-6: equation_6_broken'],
    missed: { 'recorder-totals': 'it compares votes accepted and votes of choices; blanks are the rest' },
  },
  {
    tamper: 'a slip exchanged for one with another choice',
    change: ({ slips }) => ({ slips: exchanged(slips, 0, B) }),
    caught: ['slip-totals: slips_differ'],
    missed: {
      'equation-8': 'slips stand in no equation: they show up in a recount',
      'slip-text': 'it is a slip like others',
    },
  },
  {
    tamper: 'the slip of the voter who walked off exchanged',
    change: ({ slips }) => ({ slips: exchanged(slips, 4, C) }),
    caught: [],
    missed: { 'slip-totals': 'nobody can tell which slip is hers, so one may differ for each device that is missing' },
  },
  {
    tamper: 'a row taken off the control protocol',
    change: ({ controlProtocol: { rows, declined } }) =>
      printedList(
        rows.filter(({ code }) => code !== 2222),
        declined,
      ),
    caught: ['equation-8: equation_8_broken'],
    missed: {
      'code-rows': 'fewer codes than votes are allowed',
      'slip-comparison': 'the voter with this code shows her slip to nobody',
      complaints: 'the voter with this code does not look for it',
    },
  },
  {
    // One device was carried off in this station, and so one slip may be without a row.
    tamper: 'the rows of both slips that are shown declared as votes without a code',
    change: ({ controlProtocol: { rows } }) =>
      printedList(
        rows.filter(({ code }) => code !== 1111 && code !== 3333),
        4,
      ),
    caught: ['slip-comparison: slips_without_own_row'],
    missed: { 'equation-8': 'two codes less, two declined more' },
  },
  {
    tamper: 'a forged row in the place of a vote without a code',
    change: ({ controlProtocol: { rows } }) => printedList([...rows, { code: 5555, choice: C }], 1),
    caught: ['code-rows: more_codes_than_votes'],
    missed: { 'equation-8': 'one code more, one declined less', 'code-duplicates': 'the forged code is a new one' },
  },
  {
    tamper: 'a code given a second time',
    change: ({ controlProtocol: { rows, declined } }) =>
      printedList(
        rows.map((row) => (row.code === 2222 ? { ...row, code: 1111 } : row)),
        declined,
      ),
    caught: ['code-duplicates: code_listed_twice'],
    missed: { 'slip-comparison': 'the second voter does not show her slip' },
  },
  {
    tamper: 'the choices beside two codes exchanged',
    change: ({ controlProtocol: { rows, declined } }) => printedList(exchangedRows(rows), declined),
    caught: [],
    missed: {
      'page-photos': 'every page shows the same wrong rows',
      'list-copy': 'the copy has the same wrong rows',
      'list-hash': 'the hash is of the same wrong rows',
      'code-rows': 'each choice has as many rows as before',
      'code-duplicates': 'each code stands there once',
      'slip-comparison': 'neither voter shows her slip',
      complaints: 'neither voter looks for her code',
    },
  },
  {
    tamper: 'two voters who show the same slip, where one device was carried off',
    change: ({ shownSlips: { code, choice } }) => ({ shownSlips: { code: [...code, 1111], choice: [...choice, A] } }),
    caught: [],
    missed: { 'slip-comparison': 'she who walked off with her vote has a slip and no row: it may be hers' },
  },
  {
    tamper: 'two voters who show the same slip, where every device came back',
    change: ({ shownSlips: { code, choice }, carrierStock: { before } }) => ({
      shownSlips: { code: [...code, 1111], choice: [...choice, A] },
      carrierStock: { before, after: before },
    }),
    caught: [
      'equation-2: equation_2_broken',
      'equation-7c: equation_7c_broken',
      'slip-comparison: slips_without_own_row',
      'slip-totals: slips_differ',
    ],
    missed: { 'code-duplicates': 'the code stands on the list once, which is the fraud' },
  },
  {
    tamper: 'three voters who show the same slip',
    change: ({ shownSlips: { code, choice } }) => ({
      shownSlips: { code: [...code, 1111, 1111], choice: [...choice, A, A] },
    }),
    caught: ['slip-comparison: slips_without_own_row'],
    missed: { 'code-duplicates': 'the code stands on the list once, which is the fraud' },
  },
  {
    tamper: 'three voters who show the same code, noted by hand',
    change: ({ shownSlips: { code, choice } }) => ({
      policy: { ...FULL_POLICY, 'code.slip': 'none' },
      shownSlips: { code: [...code, 1111, 1111], choice: [...choice, A, A] },
    }),
    // Who notes a code by hand can note it wrongly: not a contradiction of records.
    caught: ['slip-comparison: noted_codes_without_own_row'],
    missed: { 'code-duplicates': 'the code stands on the list once, which is the fraud' },
  },
  {
    tamper: 'a voter who misses her code',
    change: () => ({ complaints: { second: [60_000], event: [COMPLAINT_EVENTS.indexOf('codeMissing')] } }),
    caught: ['complaints: complaint_code_missing'],
    missed: { observers: 'a complaint is the voter’s own' },
  },
  {
    tamper: 'an observer who saw a member assist',
    change: () => ({ observerNotes: { second: [9000], event: [NOTE_EVENTS.indexOf('memberAssists')], present: true } }),
    caught: ['observers: seen_member_assists'],
    missed: { complaints: 'the voter who was assisted does not complain' },
  },
  {
    tamper: 'observers who had to leave for the count',
    change: () => ({ countPresence: { minutesOut: 60, nearTable: false } }),
    caught: ['observer-presence: observers_sent_out'],
    missed: { observers: 'outside the room there is nothing to note', 'pile-counts': 'the numbers are right' },
  },
  {
    tamper: 'observers who could not read the ballots',
    change: () => ({ countPresence: { minutesOut: 0, nearTable: false } }),
    caught: ['observer-presence: observers_kept_away'],
    missed: { observers: 'from the wall no pile can be told from another' },
  },
  {
    tamper: 'observers at the wall, where the rules let them stand',
    change: () => ({
      policy: { ...FULL_POLICY, 'obs.access': 'partial' },
      countPresence: { minutesOut: 0, nearTable: false },
    }),
    caught: [],
    missed: { 'observer-presence': 'the rules themselves keep them from the table' },
  },
];

export const TAMPERINGS: readonly Tampering[] = [
  ...LISTS,
  ...BALLOTS,
  ...SLIPS,
  ...DEVICE_TESTS,
  ...DEVICES,
  ...VOTES,
  ...BLANKS,
  ...LOGS,
  ...SERVICE,
  ...LIST_TAMPERINGS,
  ...VOICES,
  ...POSTINGS,
  ...CLOSINGS,
];
