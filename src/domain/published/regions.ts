/**
 * The sixteen regions, with what is published of their size and what is assumed.
 *
 * Voters and stations by region are in no source that was read, except Atyrau's (S16: about 300,000 voters, 234
 * stations). Resident population at the start of 2016, in thousands and rounded, stands in for them: an assumption,
 * quoted from memory, of which only the proportions are used.
 * @module
 */

export interface RegionFigures {
  readonly name: string;
  /** Thousands of residents, an assumption. */
  readonly residents: number;
}

/** In the order of the dossier's table of turnout, section 9.6. */
export const REGIONS: readonly RegionFigures[] = [
  { name: 'Akmola', residents: 744 },
  { name: 'Aktobe', residents: 834 },
  { name: 'Almaty oblast', residents: 1947 },
  { name: 'Atyrau', residents: 594 },
  { name: 'East Kazakhstan', residents: 1396 },
  { name: 'Zhambyl', residents: 1110 },
  { name: 'West Kazakhstan', residents: 637 },
  { name: 'Karaganda', residents: 1385 },
  { name: 'Kostanay', residents: 883 },
  { name: 'Kyzylorda', residents: 765 },
  { name: 'Mangystau', residents: 627 },
  { name: 'Pavlodar', residents: 759 },
  { name: 'North Kazakhstan', residents: 569 },
  { name: 'South Kazakhstan', residents: 2841 },
  { name: 'Astana', residents: 873 },
  { name: 'Almaty city', residents: 1703 },
];

/** Atyrau in 2016: 0.332 of the voters in two hours were 100,688 people. Source: S16; dossier 9.6. */
export const ATYRAU_2016 = { name: 'Atyrau', voters: 302_000, stations: 234 } as const;

/** Stations and voters abroad in 2016. Source: S16; dossier 9.1. */
export const ABROAD_2016 = { name: 'abroad', voters: 14_013, stations: 65 } as const;
