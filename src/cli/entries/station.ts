/**
 * Fields of a station as entries: numbers that stand beside the policy and not in it.
 * @module
 */
import { ASSUMPTIONS } from '../../domain/assumptions.ts';
import type { StationSpec } from '../../domain/scenario.ts';
import { DEFAULT_STATION, RANGES } from '../../scenario/file.ts';
import { type Entry, facts } from '../entry.ts';

/** What stands before the name of a field, and need not be typed. */
export const STATION_PREFIX = 'station.';

const SAYS = {
  voters: 'Everybody on at least one of the two voter lists.',
  booths: 'Booths with a device. A carrier is handed out when one is free; until then voters wait.',
  carriers: 'Cards or consoles that go round between the registration table and the booths.',
  electronicOnly: 'Voters who stand on the electronic list only, and so can vote electronically only.',
  paperOnly: 'Voters who stand on the paper list only, and so can vote on paper only.',
  arrivingUnlisted: 'People on neither list who come together.',
} as const satisfies Partial<Record<keyof StationSpec, string>>;

function stationEntry(field: keyof typeof SAYS): Entry {
  const id = `${STATION_PREFIX}${field}`;
  const { unit, min, max } = RANGES[field] ?? { unit: '', min: 0, max: 0 };
  const resting = ASSUMPTIONS.filter(({ where }) => where.includes(id));
  return {
    kind: 'station',
    id,
    title: `${DEFAULT_STATION[field]} (${unit})`,
    facts: facts({
      says: SAYS[field],
      unit,
      range: `${min} to ${max}, whole numbers`,
      default: String(DEFAULT_STATION[field]),
      assumption: resting.map(({ id: named, question, assumes }) => `${named}: ${question} Assumed: ${assumes}`),
      'written as': `station: { ${field}: ${DEFAULT_STATION[field]} }`,
    }),
  };
}

export const stationEntries = (): readonly Entry[] => (Object.keys(SAYS) as (keyof typeof SAYS)[]).map(stationEntry);
