/**
 * The shipped countries: published totals of 2004, 2005 and 2016, shared among regions so that they add up exactly.
 *
 * Source: dossier 5, 9.1, 9.4 and 9.6; what is assumed stands in each country's list of assumptions.
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import { once } from '../../base/once.ts';
import { ABROAD_2016, ATYRAU_2016, REGIONS } from '../../domain/published/regions.ts';
import type { Country, RegionSpec, SeatRule, Spread } from '../../domain/tree/country.ts';
import { arrivals2016, cameBySixteen } from './arrivals.ts';
import { districts2004 } from './districts-2004.ts';

/** Standard deviations are assumptions: no source gives results by station. */
const SPREAD: Spread = { size: 0.5, turnout: 0.15, support: 0.4, electronicSize: 1900 };

const ASSUMED = [
  'voters and stations by region follow resident population, except where a source gives them',
  'sizes, turnout and support of single stations spread lognormally (0.5, 0.15, 0.4)',
  'territorial commissions are shared among regions by stations; stations among commissions in equal parts',
  'people who stand on two lists, and those who took certificates, are drawn by the size of stations, anywhere in ' +
    'the country; every certificate issued is used',
];

const DISTRICTS_2004 = 67;
const TECS_2004 = 207;

interface Totals {
  readonly voters: number;
  readonly stations: number;
  readonly electronic: number;
  readonly came: number;
  readonly tecs: number;
  readonly middles: number;
}

const residents = REGIONS.map((region) => region.residents);

/** Regions of a year of which only the country's totals are known. */
function sharedByResidents(totals: Totals): readonly RegionSpec[] {
  const voters = apportion(totals.voters, residents);
  const stations = apportion(totals.stations, voters);
  const electronic = apportion(totals.electronic, voters, stations);
  const came = apportion(totals.came, voters, voters);
  // Everybody has at least one of each.
  const atLeastOne = (total: number): Int32Array =>
    apportion(total - REGIONS.length, stations).map((count) => count + 1);
  const tecs = atLeastOne(totals.tecs);
  const middles = atLeastOne(totals.middles);
  return REGIONS.map(({ name }, region) => ({
    name,
    voters: voters[region] ?? 0,
    stations: stations[region] ?? 0,
    electronic: electronic[region] ?? 0,
    came: came[region] ?? 0,
    tecs: tecs[region] ?? 1,
    middles: middles[region] ?? 1,
  }));
}

const LIST_2004: SeatRule = {
  kind: 'list',
  seats: 10,
  thresholdPercent: 7,
  base: 'valid',
  loneWinner: 'takesAll',
};

const PARTIES_2004: readonly (readonly [string, number])[] = [
  ['Otan', 2_883_706],
  ['Ak Zhol', 572_672],
  ['Asar', 541_239],
  ['AIST', 336_177],
  ['CPK/DCK', 163_824],
  ['CPPK', 94_140],
  ['Auyl', 82_523],
  ['Democratic Party', 36_379],
  ['Patriots', 26_287],
  ['Rukhaniyat', 20_826],
];

function contestOf(kind: Country['contest']['kind'], rows: readonly (readonly [string, number])[]): Country['contest'] {
  const sum = rows.reduce((total, [, votes]) => total + votes, 0);
  return { kind, choices: rows.map(([name]) => name), shares: rows.map(([, votes]) => votes / sum) };
}

/** 2004: 8.4 million on the lists and 56.49 % turnout, with the official shares of the valid votes. */
function country2004(): Country {
  const voters = 8_400_000;
  // 56.49 % of the lists; the votes cast of the official result would be 58.25 % of them.
  const came = Math.round(voters * 0.5649);
  const officialCast = 4_893_204;
  const official = PARTIES_2004.map(([, votes]) => votes);
  const notValid = Math.round((came * (officialCast - 4_757_773)) / officialCast);
  return {
    id: 'kz-2004',
    title: 'Majilis election of 19 September 2004, party list',
    year: 2004,
    middle: 'district',
    regions: sharedByResidents({
      voters,
      stations: 9480,
      electronic: 961,
      came,
      tecs: TECS_2004,
      middles: DISTRICTS_2004,
    }),
    contest: contestOf('partyList', PARTIES_2004),
    votes: [...apportion(came - notValid, official)],
    notValid,
    seatRule: LIST_2004,
    spread: SPREAD,
    source: ['S04', 'sailau.md 9.1, 9.4'],
    assumptions: [
      ...ASSUMED,
      '207 territorial commissions, the number of 2012; that of 2004 is unknown',
      'the official 4,893,204 votes cast do not fit 8.4 million on the lists and 56.49 % turnout: turnout was taken, ' +
        'and the votes are shared as the official ones were',
    ],
  };
}

const CANDIDATES_2005: readonly (readonly [string, number])[] = [
  ['Nazarbayev', 6_147_517],
  ['Tuyakbay', 445_934],
  ['Baimenov', 108_730],
  ['Abylkasymov', 23_252],
  ['Yeleusizov', 18_834],
];

function country2005(): Country {
  const votes = CANDIDATES_2005.map(([, each]) => each);
  const came = 6_871_571;
  return {
    id: 'kz-2005',
    title: 'Presidential election of 4 December 2005',
    year: 2005,
    middle: 'region',
    regions: sharedByResidents({
      voters: 8_880_000,
      stations: 9580,
      electronic: 1447,
      came,
      tecs: TECS_2004,
      middles: REGIONS.length,
    }),
    contest: contestOf('president', CANDIDATES_2005),
    votes,
    notValid: came - 6_744_267,
    seatRule: { kind: 'majority' },
    spread: SPREAD,
    source: ['EG05', 'IWPR1', 'sailau.md 9.1, 9.4'],
    assumptions: [
      ...ASSUMED,
      '207 territorial commissions, the number of 2012; that of 2005 is unknown',
      '8.88 million on the lists is a preliminary figure',
    ],
  };
}

const PARTIES_2016: readonly (readonly [string, number])[] = [
  ['Nur Otan', 6_183_757],
  ['Ak Zhol', 540_406],
  ['CPPK', 537_123],
  ['Auyl', 151_285],
  ['NSDP', 88_813],
  ['Birlik', 21_484],
];

/** 2016: paper only, sixteen regions with their turnout by the hour, and the stations abroad. */
function country2016(): Country {
  const votes = PARTIES_2016.map(([, each]) => each);
  const came = 7_566_150;
  const weights = REGIONS.map(({ name, residents: each }) => (name === ATYRAU_2016.name ? 0 : each));
  const voters = apportion(9_810_852 - ABROAD_2016.voters - ATYRAU_2016.voters, weights);
  const stations = apportion(9840 - ABROAD_2016.stations - ATYRAU_2016.stations, voters);
  const atyrau = REGIONS.findIndex(({ name }) => name === ATYRAU_2016.name);
  voters[atyrau] = ATYRAU_2016.voters;
  stations[atyrau] = ATYRAU_2016.stations;
  const abroadCame = Math.round((ABROAD_2016.voters * came) / 9_810_852);
  const early = cameBySixteen(voters);
  const late = apportion(
    came - abroadCame - early.reduce((sum, each) => sum + each, 0),
    voters.map((each, region) => each - (early[region] ?? 0)),
  );
  const tecs = apportion(208 - REGIONS.length - 1, stations).map((count) => count + 1);
  const regions = REGIONS.map(({ name }, region): RegionSpec => {
    const all = (early[region] ?? 0) + (late[region] ?? 0);
    return {
      name,
      voters: voters[region] ?? 0,
      stations: stations[region] ?? 0,
      electronic: 0,
      tecs: tecs[region] ?? 1,
      middles: 1,
      came: all,
      arrivals: arrivals2016(region, all / (voters[region] ?? 1)),
    };
  });
  return {
    id: 'kz-2016',
    title: 'Majilis election of 20 March 2016, party list',
    year: 2016,
    middle: 'region',
    regions: [...regions, { ...ABROAD_2016, electronic: 0, tecs: 1, middles: 1, came: abroadCame }],
    contest: contestOf('partyList', PARTIES_2016),
    votes,
    notValid: came - votes.reduce((sum, each) => sum + each, 0),
    seatRule: { kind: 'list', seats: 98, thresholdPercent: 7, base: 'cast', loneWinner: 'runnerUpEnters' },
    spread: SPREAD,
    source: ['S16', 'T16', 'sailau.md 9.1, 9.4, 9.6'],
    assumptions: [
      ...ASSUMED,
      'turnout of a region after 16:00 is unknown; what is missing to the country total comes from those who had not ' +
        'voted by then, everywhere with the same chance',
      'all hours are Astana time; that four western regions open an hour later is left out',
      'the stations abroad have the turnout of the country',
    ],
  };
}

/** A scenario that is read asks for its country several times, and shares of residents take a while. */
export const COUNTRIES: Readonly<Record<string, () => Country>> = {
  'kz-2004': once(country2004),
  'kz-2004-districts': once(() => districts2004(country2004())),
  'kz-2005': once(country2005),
  'kz-2016': once(country2016),
};

/**
 * The same country with another number of stations; everything else shrinks or grows with it. Districts that elect
 * stay as many as they are while each has a station.
 *
 * @param stations - at least ten a region, so that no region is without voters.
 */
export function scaled(country: Country, stations: number): Country {
  const before = country.regions.reduce((sum, region) => sum + region.stations, 0);
  if (stations === before) return country;
  const scale = (count: number): number => Math.max(1, Math.round((count * stations) / before));
  const parts = apportion(
    stations,
    country.regions.map((region) => region.stations),
  );
  const regions = country.regions.map((region, index): RegionSpec => {
    const count = Math.max(1, parts[index] ?? 0);
    const ratio = count / region.stations;
    const elects = country.seatRule.kind === 'districts';
    const middles = Math.min(count, elects ? region.middles : scale(region.middles));
    return {
      ...region,
      stations: count,
      voters: Math.max(count, Math.round(region.voters * ratio)),
      electronic: Math.min(count, Math.round(region.electronic * ratio)),
      came: Math.min(Math.round(region.came * ratio), Math.round(region.voters * ratio)),
      tecs: Math.max(elects ? middles : 1, Math.min(count, scale(region.tecs))),
      middles,
    };
  });
  const came = regions.reduce((sum, region) => sum + region.came, 0);
  const castBefore = country.regions.reduce((sum, region) => sum + region.came, 0);
  const notValid = Math.round((country.notValid * came) / castBefore);
  return { ...country, regions, votes: [...apportion(came - notValid, country.votes)], notValid };
}
