/**
 * Turnout that the central commission announced during the day, by region and hour, 2011 to 2016, as press relays print
 * it. Unit: hundredths of a percent of the listed voters, so 20.89 % is 2089. Hours are Astana time.
 *
 * These are relays, not the commission's own tables: check against its archive before use in public.
 * Source: dossier 9.6 (T11, T12, T15, T16, S16), grade E; the comparison of elections there is an inference, grade I.
 * @module
 */

/** In the order of the dossier's table; every series keeps it. The borders and names are those of 2011 to 2016. */
export const TURNOUT_REGIONS = [
  'Akmola',
  'Aktobe',
  'Almaty oblast',
  'Atyrau',
  'East Kazakhstan',
  'Zhambyl',
  'West Kazakhstan',
  'Karaganda',
  'Kostanay',
  'Kyzylorda',
  'Mangystau',
  'Pavlodar',
  'North Kazakhstan',
  'South Kazakhstan',
  'Astana',
  'Almaty city',
] as const;
export type TurnoutRegion = (typeof TURNOUT_REGIONS)[number];

export type TurnoutYear = 2011 | 2012 | 2015 | 2016;

/** A figure for which two relays differ. `used` is what the series holds. */
export interface DisputedTurnout {
  readonly region: TurnoutRegion;
  /** Hundredths of a percent. */
  readonly used: number;
  readonly usedSource: string;
  /** Hundredths of a percent. */
  readonly other: number;
  readonly otherSource: string;
}

export interface TurnoutSeries {
  readonly year: TurnoutYear;
  readonly election: 'president' | 'majilis';
  /** Cut-off, Astana time; `undefined` where the relay does not give it. */
  readonly hour: 10 | 12 | 14 | 16 | undefined;
  /** By place in TURNOUT_REGIONS, hundredths of a percent; `undefined` where no figure was found. */
  readonly hundredths: readonly (number | undefined)[];
  /** The last printed place, in hundredths of a percent: 1 for two decimals, 10 for one. */
  readonly printedTo: 1 | 10;
  readonly disputed: readonly DisputedTurnout[];
  readonly source: readonly string[];
  readonly note?: string;
}

const plain = { printedTo: 1, disputed: [] } as const;
const T2016 = { year: 2016, election: 'majilis', ...plain } as const;
const T2015 = { year: 2015, election: 'president', ...plain } as const;

/** All series by region. */
export const TURNOUT_SERIES: readonly TurnoutSeries[] = [
  {
    year: 2011,
    election: 'president',
    hour: undefined,
    hundredths: [2340, 1600, 2520, 1100, 2720, 2160, 1200, 2000, 2480, 2180, 1680, 2030, 2650, 1130, 910, 520],
    printedTo: 10,
    disputed: [],
    source: ['T11'],
    note: 'First briefing; the item is stamped 12:44 and speaks of "by noon" without giving the cut-off.',
  },
  {
    year: 2012,
    election: 'majilis',
    hour: 12,
    hundredths: [4470, 3110, 5710, 4510, 4350, 3800, 2210, 3140, 5620, 5560, 2330, 3330, 4730, 1940, 1090, 640],
    printedTo: 10,
    disputed: [],
    source: ['T12'],
  },
  {
    ...T2015,
    hour: 10,
    hundredths: [2348, 1608, 2610, 1113, 2731, 2169, 1211, 2106, 2761, 2203, 1692, 2132, 2645, 1389, undefined, 833],
    disputed: [
      { region: 'Akmola', used: 2348, usedSource: 'informburo', other: 2380, otherSource: 'tengrinews' },
      { region: 'Aktobe', used: 1608, usedSource: 'tengrinews', other: 1680, otherSource: 'informburo' },
    ],
    source: ['T15'],
    note: 'The dossier uses, of the two disputed pairs, the readings that fit 0.890: see withOtherReadings.',
  },
  {
    ...T2015,
    hour: 12,
    hundredths: [5101, 3611, 6068, 4754, 4824, 4991, 4066, 4335, 5657, 4556, 3412, 4263, 5011, 3262, 2546, 1725],
    source: ['T15'],
  },
  {
    ...T2015,
    hour: 14,
    hundredths: [7698, 6551, 8031, 7341, 7552, 7249, 6713, 6921, 7722, 7313, 5719, 7101, 7005, 7728, 4575, 3934],
    source: ['T15'],
  },
  {
    ...T2016,
    hour: 10,
    hundredths: [2089, 1431, 2322, 1188, 2431, 1930, 1075, 1878, 2485, 1983, 1523, 1897, 2385, 1286, 2065, 694],
    disputed: [{ region: 'Astana', used: 2065, usedSource: 'en.inform.kz', other: 2050, otherSource: 'informburo' }],
    source: ['T16', 'S16'],
  },
  {
    ...T2016,
    hour: 12,
    hundredths: [4845, 3430, 5767, 4520, 4583, 4741, 3867, 4157, 5431, 4328, 3141, 4047, 4810, 3302, 3233, 1545],
    source: ['T16', 'S16'],
  },
  {
    ...T2016,
    hour: 14,
    hundredths: [6997, 5701, 7716, 6587, 6670, 6306, 5637, 5920, 6817, 6569, 5176, 6177, 6120, 6886, 5471, 2145],
    source: ['T16', 'S16'],
  },
  {
    ...T2016,
    hour: 16,
    hundredths: [7611, 7217, 8988, 8041, 7713, 7628, 6852, 7091, 7823, 7753, 6906, 6876, 7641, 8092, 6983, 2912],
    source: ['T16'],
  },
];

/** What was said of the whole country, or of single regions at hours without a full table. */
export interface TurnoutFigure {
  readonly year: TurnoutYear;
  readonly place: 'country' | TurnoutRegion;
  readonly hour: 10 | 12 | 14 | 16 | 18 | 20 | 'final';
  /** Hundredths of a percent. */
  readonly hundredths: number;
  /** People who took part, where a number was printed. */
  readonly people?: number;
  /** The source says "more than". */
  readonly lowerBound?: true;
  readonly source: readonly string[];
  readonly disputed?: string;
}

export const TURNOUT_FIGURES: readonly TurnoutFigure[] = [
  { year: 2011, place: 'country', hour: 'final', hundredths: 8990, source: ['TEN11'] },
  {
    year: 2012,
    place: 'country',
    hour: 12,
    hundredths: 3530,
    people: 3_185_546,
    source: ['T12'],
    disputed: 'The people are 34.2 % of the 9,305,106 on the lists, not 35.3 %.',
  },
  { year: 2012, place: 'country', hour: 14, hundredths: 5550, people: 5_162_922, source: ['T12'] },
  {
    year: 2012,
    place: 'country',
    hour: 18,
    hundredths: 7198,
    people: 6_694_000,
    source: ['T12'],
    disputed: 'People rounded to thousands: 71.94 % of the 9,305,106 on the lists.',
  },
  {
    year: 2012,
    place: 'country',
    hour: 20,
    hundredths: 7510,
    people: 6_980_000,
    source: ['T12'],
    disputed: 'People rounded, and a preliminary figure; 75.45 % is the final one.',
  },
  { year: 2012, place: 'Almaty oblast', hour: 20, hundredths: 9260, source: ['T12'] },
  { year: 2012, place: 'Almaty city', hour: 20, hundredths: 4140, source: ['T12'] },
  { year: 2012, place: 'country', hour: 'final', hundredths: 7545, source: ['S12'] },
  { year: 2015, place: 'country', hour: 'final', hundredths: 9522, source: ['T15'] },
  { year: 2016, place: 'country', hour: 10, hundredths: 1757, source: ['T16'] },
  { year: 2016, place: 'country', hour: 12, hundredths: 4021, source: ['T16'] },
  { year: 2016, place: 'country', hour: 14, hundredths: 6022, source: ['T16'] },
  { year: 2016, place: 'country', hour: 16, hundredths: 7000, lowerBound: true, source: ['T16'] },
  { year: 2016, place: 'country', hour: 18, hundredths: 7516, source: ['T16'] },
  { year: 2016, place: 'country', hour: 'final', hundredths: 7712, people: 7_566_150, source: ['S16'] },
];

/** What ODIHR worked out from the announced turnout of 2016. Source: S16, footnote 78; all but `points` recomputed. */
export const ODIHR_2016 = {
  atyrau: { people: 100_688, stations: 234, hours: 2, votersPerStationHour: 215, secondsPerVoter: 17 },
  southKazakhstan: { votersPerStationHour: 208, hours: 2, votersPerStation: 1160 },
  /** The report says 33.2 points for Atyrau; its own two figures, 11.8 and 45.2, differ by 33.4. */
  atyrauPoints: { printed: 3320, from: 1180, to: 4520 },
  votersListed: 9_810_852,
  votersAbroad: 14_013,
  stationsAll: 9840,
  stationsAbroad: 65,
  source: ['S16'],
} as const;

/** @returns the series of a year and hour; `undefined` where no figures by region were found. */
export function turnoutSeries(year: TurnoutYear, hour: TurnoutSeries['hour']): TurnoutSeries | undefined {
  return TURNOUT_SERIES.find((series) => series.year === year && series.hour === hour);
}

/** @returns the same series with the other relay's reading wherever two relays differ. */
export function withOtherReadings(series: TurnoutSeries): TurnoutSeries {
  const hundredths = series.hundredths.map((value, place) => {
    const dispute = series.disputed.find(({ region }) => region === TURNOUT_REGIONS[place]);
    return dispute?.other ?? value;
  });
  return { ...series, hundredths };
}
