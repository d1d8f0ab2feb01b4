/**
 * Tamperings with paper ballots, the papers of their count, and the summary protocol: see `tamperings`.
 *
 * The station has 11 ballots on four piles. An auditor allows one of each pile to be miscounted, four in all, and three
 * to lie on a wrong pile: four of 11 at 2.13 % each have a bound of 0.0003, three one of 0.005.
 * @module
 */
import { INVALID } from '../../src/domain/election.ts';
import { UNCOUNTED } from '../../src/domain/records/records.ts';
import { A, B, C, printedList } from './fixture.ts';
import type { Tampering } from './tampering.ts';

const NOT_THERE = 'the record that it reads is right; another one is wrong';
const SAME_NUMBER = 'the number of ballots stays';

export const BALLOTS: readonly Tampering[] = [
  {
    tamper: 'a ballot more received than delivered',
    change: () => ({ openingProtocol: { received: 64, pencil: false } }),
    caught: ['equation-3: equation_3_broken'],
    missed: { 'equation-11a': 'a ballot that nobody was given is no voter', 'opening-protocol': 'it is in ink' },
  },
  {
    tamper: 'an opening protocol in pencil',
    change: () => ({ openingProtocol: { received: 63, pencil: true } }),
    caught: ['opening-protocol: opening_in_pencil'],
    missed: { 'equation-3': 'the number is right' },
  },
  {
    tamper: 'a spoiled ballot entered as unused',
    change: ({ ballotAccount }) => ({
      ballotAccount: { ...ballotAccount, spoiled: 0 },
      unusedBallots: { cancelled: 52 },
    }),
    caught: [],
    missed: { 'equation-3': 'one unused more, one spoiled less' },
  },
  {
    tamper: 'a blank ballot taken from the stock',
    change: () => ({ unusedBallots: { cancelled: 50 } }),
    caught: ['equation-3: equation_3_broken'],
    missed: { 'equation-4a': 'it did not come into the box' },
  },
  {
    tamper: 'an unused ballot entered as issued',
    change: ({ ballotAccount }) => ({
      ballotAccount: { ...ballotAccount, issued: 12 },
      unusedBallots: { cancelled: 50 },
    }),
    caught: ['equation-2: equation_2_broken', 'equation-11a: equation_11a_broken'],
    missed: { 'equation-3': 'one issued more, one unused less', 'equation-4a': 'a voter may take a ballot away' },
  },
  {
    tamper: 'a ballot entered as issued at home',
    change: ({ ballotAccount }) => ({ ballotAccount: { ...ballotAccount, issued: 10, issuedHome: 1 } }),
    // The voter at home had the portable device: with a ballot of paper her e-vote is one too many.
    caught: ['equation-4a: equation_4a_broken', 'equation-7b: equation_7b_broken', 'log-reads: log_differs_from_votes'],
    missed: { 'equation-4c': 'fewer ballots than issued are allowed', 'equation-9b': 'as many as marks in the list' },
  },
  {
    tamper: 'more ballots entered as issued at home than voters asked',
    change: ({ ballotAccount }) => ({ ballotAccount: { ...ballotAccount, issued: 9, issuedHome: 2 } }),
    caught: [
      'equation-4a: equation_4a_broken',
      'equation-7b: equation_7b_broken',
      'equation-9b: equation_9b_broken',
      'log-reads: log_differs_from_votes',
    ],
    missed: { 'equation-4c': 'fewer ballots than issued are allowed' },
  },
  {
    tamper: 'a ballot put into the box and counted with the others',
    change: ({ ballots: { choice, signed, pile }, protocolSummary: { totals } }) => ({
      boxCount: { stationary: 12, mobile: 0 },
      ballots: { choice: [...choice, B], signed: [...signed, 1], pile: [...pile, B] },
      pileCounts: { counted: [5, 4, 2, 1] },
      protocolPaper: { totals: { byChoice: [5, 4, 2], valid: 11, invalid: 1, contested: 0 } },
      protocolSummary: { totals: { ...totals, byChoice: [8, 5, 3] } },
    }),
    caught: ['equation-4a: equation_4a_broken', 'equation-4d: equation_4d_broken'],
    missed: {
      'equation-4e': 'it is as one signature for the device that was carried off',
      'equation-4b': 'it was counted like any other',
      'ballot-totals': 'it is a ballot like any other',
      'pile-inspection': 'it is a ballot like any other',
      'box-seals': 'it went through the slot',
    },
  },
  {
    tamper: 'two ballots put into the boxes',
    change: () => ({ boxCount: { stationary: 12, mobile: 1 } }),
    caught: [
      'equation-4a: equation_4a_broken',
      'equation-4b: equation_4b_broken',
      'equation-4c: equation_4c_broken',
      'equation-4e: equation_4e_broken',
    ],
    missed: { 'equation-4d': 'the protocols do not speak of them' },
  },
  {
    tamper: 'a ballot taken out of the box before it was counted',
    change: () => ({ boxCount: { stationary: 10, mobile: 0 } }),
    caught: ['equation-4b: equation_4b_broken'],
    missed: { 'equation-4a': 'fewer ballots than issued are allowed: a voter may take hers away' },
  },
  {
    tamper: 'a box under another seal',
    change: () => ({ boxSeals: { noted: [501, 502], found: [501, 900] } }),
    caught: ['box-seals: box_seal_differs'],
    missed: { 'equation-4c': 'nothing was put in' },
  },
  {
    tamper: 'two ballots exchanged for others with other marks',
    change: ({ ballots }) => ({ ballots: { ...ballots, choice: [B, B, ...Array.from(ballots.choice).slice(2)] } }),
    caught: [],
    missed: {
      'equation-4b': SAME_NUMBER,
      'ballot-totals': 'honest hands may misplace as many',
      'pile-inspection': 'honest hands may misplace as many',
    },
  },
  {
    tamper: 'five ballots laid on the pile of another',
    change: ({ ballots, protocolSummary: { totals } }) => ({
      ballots: { ...ballots, pile: [C, C, C, C, C, ...Array.from(ballots.pile).slice(5)] },
      pileCounts: { counted: [0, 3, 7, 1] },
      protocolPaper: { totals: { byChoice: [0, 3, 7], valid: 10, invalid: 1, contested: 0 } },
      protocolSummary: { totals: { ...totals, byChoice: [3, 4, 8] } },
    }),
    caught: ['ballot-totals: ballots_differ', 'pile-inspection: piles_mixed'],
    missed: { 'equation-4b': SAME_NUMBER, 'pile-counts': 'the piles were counted as they lay' },
  },
  {
    tamper: 'five ballots ruled out',
    change: ({ ballots, protocolSummary: { totals } }) => ({
      ballots: {
        ...ballots,
        pile: [INVALID, INVALID, INVALID, INVALID, INVALID, ...Array.from(ballots.pile).slice(5)],
      },
      pileCounts: { counted: [0, 3, 2, 6] },
      protocolPaper: { totals: { byChoice: [0, 3, 2], valid: 5, invalid: 6, contested: 0 } },
      protocolSummary: { totals: { ...totals, byChoice: [3, 4, 3], invalid: 6 } },
    }),
    caught: ['ballot-totals: ballots_differ', 'pile-inspection: piles_mixed', 'invalid-share: invalid_share_outlier'],
    missed: { 'equation-4b': 'so many valid less, so many invalid more' },
  },
  {
    tamper: 'two ballots ruled out with a second mark',
    change: ({ ballots, protocolSummary: { totals } }) => ({
      ballots: {
        ...ballots,
        choice: [INVALID, INVALID, ...Array.from(ballots.choice).slice(2)],
        pile: [INVALID, INVALID, ...Array.from(ballots.pile).slice(2)],
      },
      pileCounts: { counted: [3, 3, 2, 3] },
      protocolPaper: { totals: { byChoice: [3, 3, 2], valid: 8, invalid: 3, contested: 0 } },
      protocolSummary: { totals: { ...totals, byChoice: [6, 4, 3], invalid: 3 } },
    }),
    caught: [],
    missed: {
      'invalid-share': 'three of 11 are within the ordinary',
      'ballot-totals': 'the ballots now say so',
      'pile-inspection': 'they lie where they belong by now',
    },
  },
  {
    tamper: 'ballots that no member signed, counted as valid',
    change: ({ ballots }) => ({
      ballots: { ...ballots, signed: [0, 0, 0, 0, 0, ...Array.from(ballots.signed).slice(5)] },
    }),
    caught: ['ballot-totals: ballots_differ', 'pile-inspection: piles_mixed'],
    missed: { 'invalid-share': NOT_THERE },
  },
  {
    tamper: 'a pile that nobody counted',
    change: () => ({ pileCounts: { counted: [UNCOUNTED, 3, 2, 1] } }),
    caught: ['pile-counts: pile_not_counted'],
    missed: { 'ballot-totals': 'what was left over was right' },
  },
  {
    tamper: 'two ballots in doubt on which one vote was taken',
    change: ({ protocolPaper: { totals } }) => ({
      protocolPaper: { totals: { ...totals, contested: 2 } },
      contestedVotes: { valid: [4], invalid: [3] },
    }),
    caught: ['contested-votes: contested_without_vote'],
    missed: { 'ballot-totals': 'each lies on the pile of its mark' },
  },
  {
    tamper: 'a good ballot in doubt that all seven held invalid',
    change: ({ ballots, protocolSummary: { totals } }) => ({
      ballots: { ...ballots, pile: [INVALID, ...Array.from(ballots.pile).slice(1)] },
      pileCounts: { counted: [4, 3, 2, 2] },
      protocolPaper: { totals: { byChoice: [4, 3, 2], valid: 9, invalid: 2, contested: 1 } },
      protocolSummary: { totals: { ...totals, byChoice: [7, 4, 3], invalid: 2 } },
      contestedVotes: { valid: [0], invalid: [7] },
    }),
    caught: [],
    missed: { 'contested-votes': 'a vote was taken, and it is not for the record to say how' },
  },
  {
    tamper: 'a vote moved in the paper protocol',
    change: ({ protocolPaper }) => ({ protocolPaper: { totals: { ...protocolPaper.totals, byChoice: [4, 4, 2] } } }),
    caught: ['equation-11b: summary_lines_differ', 'pile-counts: protocol_differs_from_piles'],
    missed: { 'equation-4b': 'the number of valid ballots stays', 'equation-5': 'the sum stays' },
  },
  {
    tamper: 'a vote more for one choice in the paper protocol, and the line of valid ballots left alone',
    change: ({ protocolPaper }) => ({ protocolPaper: { totals: { ...protocolPaper.totals, byChoice: [6, 3, 2] } } }),
    caught: [
      'equation-5: equation_5_broken',
      'equation-11b: equation_11b_broken',
      'pile-counts: protocol_differs_from_piles',
    ],
    missed: { 'equation-4b': 'the line of valid ballots stays' },
  },
  {
    tamper: 'a valid ballot called invalid in the paper protocol',
    change: () => ({ protocolPaper: { totals: { byChoice: [4, 3, 2], valid: 9, invalid: 2, contested: 0 } } }),
    caught: ['equation-11b: equation_11b_broken', 'pile-counts: protocol_differs_from_piles'],
    missed: { 'equation-4b': 'one valid less, one invalid more', 'invalid-share': 'two of 11 are within the ordinary' },
  },
  {
    tamper: 'a voter more in the summary',
    change: ({ protocolSummary: { totals } }) => ({ protocolSummary: { totals: { ...totals, voters: 18 } } }),
    caught: ['equation-11a: equation_11a_broken'],
    missed: { 'electronic-share': 'one voter does not make a station stand out', 'equation-11b': NOT_THERE },
  },
  {
    tamper: 'hundreds of voters more in the summary',
    change: ({ protocolSummary: { totals } }) => ({ protocolSummary: { totals: { ...totals, voters: 400 } } }),
    caught: ['equation-11a: equation_11a_broken', 'electronic-share: electronic_share_outlier'],
    missed: {},
  },
  {
    tamper: 'a vote more in the summary',
    change: ({ protocolSummary: { totals } }) => ({ protocolSummary: { totals: { ...totals, byChoice: [9, 4, 3] } } }),
    caught: ['equation-11b: equation_11b_broken'],
    missed: { 'equation-11a': 'it compares the number of voters, not of votes' },
  },
  {
    tamper: 'a vote moved in the summary',
    change: ({ protocolSummary: { totals } }) => ({ protocolSummary: { totals: { ...totals, byChoice: [7, 5, 3] } } }),
    caught: ['equation-11b: summary_lines_differ'],
    missed: { 'equation-11a': 'the number of voters stays' },
  },
  {
    tamper: 'a blank vote called invalid in the summary',
    change: ({ protocolSummary: { totals } }) => ({ protocolSummary: { totals: { ...totals, blank: 0, invalid: 2 } } }),
    caught: [],
    missed: { 'equation-11b': 'no choice gains or loses by it' },
  },
];

/** They come after the others, so that the numbers of those stay the first of their kind. */
export const BLANKS: readonly Tampering[] = [
  {
    tamper: 'three e-votes stored without their choice',
    change: ({ protocolSummary: { totals } }) => ({
      boxRecords: { choice: [-1, -1, -1, C, -2, A], code: [-1, -1, -1, 4444, -1, -1], second: [1, 2, 3, 4, 5, 6] },
      closeTotals: { totals: { accepted: 6, byChoice: [1, 0, 1], blank: 4 } },
      protocolElectronic: { totals: { accepted: 6, byChoice: [1, 0, 1], blank: 4 } },
      recorder: { totals: { accepted: 6, byChoice: [1, 0, 1], blank: 4 }, serial: 1 },
      protocolSummary: { totals: { ...totals, byChoice: [6, 3, 3], blank: 4 } },
      shownSlips: { code: [], choice: [] },
      ...printedList([{ code: 4444, choice: C }], 5),
    }),
    caught: ['slip-totals: slips_differ', 'blank-share: blank_share_outlier'],
    missed: { 'equation-6': 'the remainder is called blank', 'equation-8': 'as many codes declined as are gone' },
  },
  {
    tamper: 'one e-vote stored without its choice',
    change: ({ protocolSummary: { totals } }) => ({
      protocolElectronic: { totals: { accepted: 6, byChoice: [2, 1, 1], blank: 2 } },
      protocolSummary: { totals: { ...totals, byChoice: [7, 4, 3], blank: 2 } },
    }),
    caught: [
      'recorder-totals: recorder_differs',
      'box-totals: protocol_differs_from_box',
      'close-totals: protocol_differs_from_close',
      'slip-totals: slips_differ',
    ],
    missed: { 'blank-share': 'two of six are within the ordinary' },
  },
];
