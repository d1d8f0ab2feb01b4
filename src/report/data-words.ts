/**
 * The numbers of a finding in words: records hold whole numbers under short names, and whoever reads the screen needs
 * shares, units and places.
 *
 * Stations are numbered from 0, region by region in the order of the country.
 * @module
 */
import { count } from '../base/words.ts';
import { words } from './layout.ts';

type Data = Readonly<Record<string, number | string>>;
type Value = number | string;

const thousandth = (value: number): string => (value / 1000).toFixed(3);
const place = (value: Value): string => (typeof value === 'number' ? `station ${value}` : value);
const number = (value: Value): string => (typeof value === 'number' ? count(value) : value);
const share = (value: Value): string => (typeof value === 'number' ? thousandth(value) : value);

/** Names whose words say too little, each with its unit. Names that are not here are words already. */
const SAYS: Readonly<Record<string, (value: Value) => string>> = {
  first: (value) => `first: ${place(value)}`,
  firstStation: (value) => `first: ${place(value)}`,
  worst: (value) => `farthest off: ${place(value)}`,
  hour: (value) => `at ${value}:00`,
  from: (value) => `from ${value}:00`,
  to: (value) => `to ${value}:00`,
  perStationHour: (value) => `${number(value)} voters an hour in each station`,
  secondsPerVoter: (value) => `one every ${number(value)} seconds`,
  loadPercent: (value) => `${number(value)} % of what the places can serve`,
  couldServe: (value) => `could serve ${number(value)}`,
  choice: (value) => `choice: ${value}`,
  toldPerMyriad: (value) => `share as told ${percent(value)}`,
  countedPerMyriad: (value) => `share as observers counted ${percent(value)}`,
  samplePerMyriad: (value) => `share in the copies ${percent(value)}`,
  publishedPerMyriad: (value) => `share as published ${percent(value)}`,
  standardErrors: (value) => `${number(value)} standard errors apart`,
  altered: (value) => `if ${number(value)} stations were altered`,
  chanceSeenPerMille: (value) => `chance that a copy of one is out ${share(value)}`,
  factorPerMille: (value) => `${share(value)} times`,
  reference: (value) => `the turnout of ${value}`,
  lastPerMille: (value) => `share of the last two hours there ${share(value)}`,
  medianPerMille: (value) => `in the median region ${share(value)}`,
  expected: (value) => `expected by chance ${number(value)}`,
  correlationPerMille: (value) => `correlation ${share(value)} (0 none, 1 full)`,
  slopePerMille: (value) => `${share(value)} points more share for each point of turnout`,
  cornerStations: (value) => `stations with both at 95 % or more ${number(value)}`,
  electronicMinusPaperPerMille: (value) => `electronic less paper share ${share(value)}`,
  usual: (value) => `usual ${number(value)}`,
  perMille: (value) => `share ${share(value)}`,
  tenthsOfDeviation: (value) => `${typeof value === 'number' ? (value / 10).toFixed(1) : value} standard deviations`,
};

function percent(value: Value): string {
  return typeof value === 'number' ? `${(value / 100).toFixed(2)} %` : value;
}

/** `regions 15, of 16, farthest off: Atyrau, ...`. */
export function dataText(data: Data): string {
  return Object.entries(data)
    .map(([name, value]) => {
      const says = Object.hasOwn(SAYS, name) ? SAYS[name] : undefined;
      return says === undefined ? `${words(name)} ${number(value)}` : says(value);
    })
    .join(', ');
}

/** One place of a finding in a line of its own; what names it comes first. */
export function rowText({ region, ...rest }: Data): string {
  return region === undefined ? dataText(rest) : `${region}: ${dataText(rest)}`;
}
