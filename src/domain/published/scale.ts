/**
 * How large each election was: stations, stations with electronic voting, voters on the lists, voters who came.
 *
 * Source: dossier 9.1.
 * @module
 */
import type { Scale } from './types.ts';

const S04 = { source: 'S04', grade: 'V' } as const;
const S12 = { source: 'S12', grade: 'V' } as const;
const S16 = { source: 'S16', grade: 'V' } as const;
const NO_E_STATIONS = { value: 0, source: 'TEN11', grade: 'E' } as const;

export const SCALES: readonly Scale[] = [
  {
    year: 2004,
    stations: { value: 9480, ...S04 },
    eStations: { value: 961, ...S04 },
    registered: { value: 8_400_000, ...S04, note: 'Rounded, said on 13 September; no final number was given.' },
    cast: { value: 4_893_204, source: 'WKPL04', grade: 'E' },
    turnoutPerMyriad: { value: 5649, ...S04 },
    conflicts: [
      {
        about: 'lists, turnout and votes cast',
        says: '4,893,204 cast are 58.25 % of 8.4 million, not 56.49 %; with 56.49 % the lists would hold 8,662,000.',
        source: 'S04; WKPL04',
      },
      { about: 'lists', says: '8.4 million in one source, 8.5 million in another.', source: 'S04; RFE04' },
      { about: 'turnout', says: '56.49 % in one source, 56.7 % in another.', source: 'S04; JAM04' },
    ],
  },
  {
    year: 2005,
    stations: { value: 9580, source: 'IWPR1', grade: 'E' },
    eStations: { value: 1447, source: 'IWPR1', grade: 'E' },
    registered: { value: 8_880_000, source: 'sailau.md', grade: 'E', note: 'Rounded, preliminary.' },
    cast: { value: 6_871_571, source: 'EG05', grade: 'E' },
    turnoutPerMyriad: undefined,
    conflicts: [{ about: 'e-stations', says: '1,447 in one source, 1,440 in another.', source: 'IWPR1; CEC05a' }],
  },
  {
    year: 2007,
    stations: undefined,
    eStations: { value: 1520, source: 'REG07', grade: 'E', note: 'Planned.' },
    registered: { value: 8_891_561, source: 'WK07', grade: 'E' },
    cast: { value: 6_082_430, source: 'WKFR07', grade: 'E' },
    turnoutPerMyriad: { value: 6840, ...S12 },
    conflicts: [
      {
        about: 'turnout',
        says: '68.4 % in most sources, which the votes cast fit; 64.56 % as the commission recalled it in 2012.',
        source: 'S12; WKFR07; EMB12',
      },
    ],
  },
  {
    year: 2011,
    stations: undefined,
    eStations: NO_E_STATIONS,
    registered: undefined,
    cast: undefined,
    turnoutPerMyriad: { value: 8990, source: 'TASS11', grade: 'E' },
    conflicts: [],
  },
  {
    year: 2012,
    stations: { value: 9764, ...S12 },
    eStations: NO_E_STATIONS,
    registered: { value: 9_305_106, ...S12, note: 'Before stations checked the lists.' },
    cast: { value: 7_020_702, source: 'S12; VEST12', grade: 'I', note: '75.45 % of those on the lists.' },
    turnoutPerMyriad: { value: 7545, source: 'VEST12', grade: 'E' },
    conflicts: [
      {
        about: 'lists and turnout',
        says: 'On the day 6,980,000 were called 75.07 % or 75.1 %: of 9,298,000 or 9,294,000, not of 9,305,106.',
        source: 'EMB12; S12',
      },
      {
        about: 'stations',
        says: 'Whether the 56 stations abroad are among the 9,764 is not said.',
        source: 'S12',
      },
    ],
  },
  {
    year: 2015,
    stations: { value: 9741, source: 'T15', grade: 'E' },
    eStations: { value: 0, source: 'sailau.md', grade: 'I' },
    registered: { value: 9_514_988, source: 'T15', grade: 'E' },
    cast: undefined,
    turnoutPerMyriad: { value: 9522, source: 'T15', grade: 'E' },
    conflicts: [],
  },
  {
    year: 2016,
    stations: { value: 9840, ...S16, note: 'With 65 abroad.' },
    eStations: { value: 0, source: 'sailau.md', grade: 'I' },
    registered: { value: 9_810_852, ...S16, note: 'With 14,013 abroad.' },
    cast: { value: 7_566_150, ...S16 },
    turnoutPerMyriad: { value: 7712, ...S16 },
    conflicts: [],
  },
];
