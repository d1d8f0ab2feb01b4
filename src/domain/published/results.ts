/**
 * Official results: lists of 2004, 2007, 2012 and 2016, single mandates of 2004, president of 2005.
 *
 * Votes are those that the Central commission announced, mostly as others copied them; see the grade of each column.
 * No results by station were published in any of these years.
 *
 * Source: dossier 9.4, checked against S04 and S16; the votes of 2007 beyond the first two from WKFR07.
 * @module
 */
import type { ListResult, MajorityResult, MandateResult } from './types.ts';

const S04 = { source: 'S04', grade: 'V' } as const;
const S16 = { source: 'S16', grade: 'V' } as const;
const EG05 = { source: 'EG05', grade: 'E' } as const;

export const LIST_2004: ListResult = {
  year: 2004,
  title: 'Majilis, party lists, 19 September 2004',
  listSeats: 10,
  base: 'valid',
  rows: [
    { name: 'Otan', votes: 2_883_706, sharePerMyriad: 6061, seats: 7 },
    { name: 'Ak Zhol', votes: 572_672, sharePerMyriad: 1204, seats: 1 },
    { name: 'Asar', votes: 541_239, sharePerMyriad: 1138, seats: 1 },
    { name: 'AIST', votes: 336_177, sharePerMyriad: 707, seats: 1 },
    { name: 'CPK/DCK', votes: 163_824, sharePerMyriad: 344, seats: 0 },
    { name: 'CPPK', votes: 94_140, sharePerMyriad: undefined, seats: 0 },
    { name: 'Auyl', votes: 82_523, sharePerMyriad: undefined, seats: 0 },
    { name: 'Democratic Party', votes: 36_379, sharePerMyriad: undefined, seats: 0 },
    { name: 'Patriots', votes: 26_287, sharePerMyriad: undefined, seats: 0 },
    { name: 'Rukhaniyat', votes: 20_826, sharePerMyriad: undefined, seats: 0 },
  ],
  origins: { votes: { source: 'WKPL04', grade: 'E' }, sharePerMyriad: S04, seats: S04 },
  valid: { value: 4_757_773, source: 'WKPL04', grade: 'E' },
  cast: { value: 4_893_204, source: 'WKPL04', grade: 'E' },
  conflicts: [
    {
      about: 'base of the shares',
      says: 'The report calls them shares of total votes cast; 60.61 % is of valid votes, 58.93 % would be of cast.',
      source: 'S04; WKPL04',
    },
    {
      about: 'base of the threshold',
      says: 'AIST has 7.066 % of valid votes and 6.870 % of votes cast, and has its seat.',
      source: 'S04; WKPL04; L97',
    },
  ],
};

export const MANDATES_2004: MandateResult = {
  year: 2004,
  title: 'Majilis, single mandates, 19 September and 3 October 2004',
  rows: [
    { name: 'Otan', firstRound: 26, secondRound: 9 },
    { name: 'Asar', firstRound: 2, secondRound: 1 },
    { name: 'AIST', firstRound: 9, secondRound: 1 },
    { name: 'Democratic Party', firstRound: 0, secondRound: 1 },
    { name: 'Self-nominated', firstRound: 8, secondRound: 10 },
  ],
  constituencies: { value: 67, ...S04 },
  firstRound: { value: 45, ...S04, note: 'More than 50 % of the votes cast in the constituency.' },
  secondRound: { value: 22, ...S04, note: 'Between the two with most votes.' },
};

export const PRESIDENT_2005: MajorityResult = {
  year: 2005,
  title: 'President, 4 December 2005',
  rows: [
    { name: 'Nazarbayev', votes: 6_147_517, sharePerMyriad: 9115 },
    { name: 'Tuyakbay', votes: 445_934, sharePerMyriad: 661 },
    { name: 'Baimenov', votes: 108_730, sharePerMyriad: undefined },
    { name: 'Abylkasymov', votes: 23_252, sharePerMyriad: undefined },
    { name: 'Yeleusizov', votes: 18_834, sharePerMyriad: undefined },
  ],
  origins: { votes: EG05, sharePerMyriad: EG05 },
  elected: 0,
  valid: { value: 6_744_267, ...EG05 },
  cast: { value: 6_871_571, ...EG05 },
  conflicts: [
    {
      about: 'preliminary votes of the winner',
      says: 'RFE/RL prints 6,694,000 as 91.01 %; of about 6.85 million it would be 97.7 %. Taken for a misprint.',
      source: 'sailau.md',
    },
  ],
};

const LIST_2007: ListResult = {
  year: 2007,
  title: 'Majilis, party lists, 18 August 2007',
  listSeats: 98,
  base: 'cast',
  rows: [
    { name: 'Nur Otan', votes: 5_247_720, sharePerMyriad: 8841, seats: 98 },
    { name: 'NSDP', votes: 269_310, sharePerMyriad: 454, seats: 0 },
    { name: 'Ak Zhol', votes: 183_346, sharePerMyriad: 309, seats: 0 },
    { name: 'Auyl', votes: 89_855, sharePerMyriad: 151, seats: 0 },
    { name: 'CPPK', votes: 76_799, sharePerMyriad: 129, seats: 0 },
    { name: 'Patriots', votes: 46_436, sharePerMyriad: 78, seats: 0 },
    { name: 'Rukhaniyat', votes: 22_159, sharePerMyriad: 37, seats: 0 },
  ],
  origins: {
    votes: { source: 'WK07; WKFR07', grade: 'E' },
    sharePerMyriad: { source: 'WKDE07', grade: 'E' },
    seats: { source: 'WK07; S12', grade: 'E' },
  },
  valid: { value: 5_935_625, source: 'WKFR07', grade: 'I', note: 'Cast less 146,805 without a valid vote.' },
  cast: { value: 6_082_430, source: 'WKFR07', grade: 'E' },
  conflicts: [
    {
      about: 'shares',
      says: 'Another page has 88.1, 4.6, 3.3 and 1.6 % for the first four: an earlier count, or rounding of one.',
      source: 'BERN07; WKDE07',
    },
  ],
};

export const LIST_2012: ListResult = {
  year: 2012,
  title: 'Majilis, party lists, 15 January 2012',
  listSeats: 98,
  base: 'cast',
  rows: [
    { name: 'Nur Otan', votes: 5_621_436, sharePerMyriad: 8099, seats: 83 },
    { name: 'Ak Zhol', votes: 518_405, sharePerMyriad: 747, seats: 8 },
    { name: 'CPPK', votes: 498_788, sharePerMyriad: 719, seats: 7 },
    { name: 'NSDP', votes: 116_534, sharePerMyriad: 168, seats: 0 },
    { name: 'Auyl', votes: 82_623, sharePerMyriad: 119, seats: 0 },
    { name: 'Patriots', votes: 57_732, sharePerMyriad: 83, seats: 0 },
    { name: 'Adilet', votes: 45_702, sharePerMyriad: 66, seats: 0 },
  ],
  origins: {
    votes: { source: 'WK12', grade: 'E' },
    sharePerMyriad: { source: 'WK12', grade: 'E' },
    seats: { source: 'S16', grade: 'V' },
  },
  valid: { value: 6_941_220, source: 'WK12', grade: 'I', note: 'Sum of the lists; no official sum was found.' },
  cast: {
    value: 7_020_702,
    source: 'S12; VEST12',
    grade: 'I',
    note: 'No count was found: 75.45 % of 9,305,106, the lists before stations checked them.',
  },
  conflicts: [
    {
      about: 'preliminary and final shares',
      says: 'From 16 January to the final result the winner rose from 80.74 to 80.99 %, Auyl fell from 1.46 to 1.19 %.',
      source: 'QAZ12; WK12',
    },
  ],
};

export const LIST_2016: ListResult = {
  year: 2016,
  title: 'Majilis, party lists, 20 March 2016',
  listSeats: 98,
  base: 'cast',
  rows: [
    { name: 'Nur Otan', votes: 6_183_757, sharePerMyriad: 8220, seats: 84 },
    { name: 'Ak Zhol', votes: 540_406, sharePerMyriad: 718, seats: 7 },
    { name: 'CPPK', votes: 537_123, sharePerMyriad: 714, seats: 7 },
    { name: 'Auyl', votes: 151_285, sharePerMyriad: 201, seats: 0 },
    { name: 'NSDP', votes: 88_813, sharePerMyriad: 118, seats: 0 },
    { name: 'Birlik', votes: 21_484, sharePerMyriad: 29, seats: 0 },
  ],
  origins: { votes: S16, sharePerMyriad: S16, seats: S16 },
  valid: { value: 7_522_868, ...S16 },
  cast: { value: 7_566_150, ...S16 },
  conflicts: [
    {
      about: 'voters who took part',
      says: 'The news agency prints 7,966,000 as 77.12 % of 9,810,000; that would be 81.20 %. Taken for a misprint.',
      source: 'KIF16; S16',
    },
  ],
};

export const LIST_RESULTS: readonly ListResult[] = [LIST_2004, LIST_2007, LIST_2012, LIST_2016];
