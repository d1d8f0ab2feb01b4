/**
 * Recounts of stations that somebody tampered with, or that find what was: beside the honest election, in which a recount
 * was due and no station was drawn.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import type { StationRecount } from '../../../src/domain/tree/records.ts';
import type { Honest, TreeTampering } from './tools.ts';

/** What an honest count of a station's paper gives. */
function honestRecounts({ tecTables, electronicProtocols }: Honest): readonly StationRecount[] {
  const printedOf = new Map(electronicProtocols.map(({ station, byChoice }) => [station, byChoice]));
  return tecTables.flatMap(({ rows }) =>
    rows.map(({ unit: station, line: { byChoice } }) => {
      const printed = printedOf.get(station) ?? [];
      const paper = byChoice.map((votes, choice) => votes - (printed[choice] ?? 0));
      return { station, chosenBy: 'random' as const, paper, printed };
    }),
  );
}

/** The region with most stations. */
function largest({ stationList }: Honest): number {
  const sizes = new Map<number, number>();
  for (const { region } of stationList) sizes.set(region, (sizes.get(region) ?? 0) + 1);
  return present([...sizes].sort((one, other) => other[1] - one[1])[0], 'a region')[0];
}

function leaving(honest: Honest, region: number): readonly StationRecount[] {
  const inside = new Set(honest.stationList.filter((each) => each.region === region).map(({ station }) => station));
  return honestRecounts(honest).filter(({ station }) => !inside.has(station));
}

export const RECOUNT_TAMPERINGS: readonly TreeTampering[] = [
  {
    tamper: 'every station counted again, one with ten ballots fewer than its row says',
    change: (honest) => {
      const [first, ...rest] = honestRecounts(honest);
      const one = present(first, 'a recount');
      const [votes = 0, ...others] = one.paper;
      return { recounts: [{ ...one, paper: [votes - 10, ...others] }, ...rest] };
    },
    caught: ['recounts-against-tables: recount_differs', 'recounts-against-publication: recount_differs'],
    missed: { 'recount-selection': 'every region has a recount' },
  },
  {
    tamper: 'the same, where each pile was counted once',
    change: (honest) => {
      const [first, ...rest] = honestRecounts(honest).map((each) => ({ ...each, once: true as const }));
      const one = present(first, 'a recount');
      const [votes = 0, ...others] = one.paper;
      return { recounts: [{ ...one, paper: [votes - 10, ...others] }, ...rest] };
    },
    caught: [],
    missed: { 'recounts-against-tables': 'honest hands are ten ballots apart now and then' },
  },
  {
    tamper: 'every station counted once, one with half of its ballots on another pile',
    change: (honest) => {
      const all = honestRecounts(honest).map((each) => ({ ...each, once: true as const }));
      const place = all.findIndex(({ paper: [votes = 0] }) => votes > 200);
      const recounts = all.map((each, index) => {
        const [votes = 0, next = 0, ...others] = each.paper;
        return index === place ? { ...each, paper: [votes - 150, next + 150, ...others] } : each;
      });
      return { recounts };
    },
    caught: ['recounts-against-tables: recount_differs', 'recounts-against-publication: recount_differs'],
    missed: { 'recount-selection': 'every region has a recount' },
  },
  {
    tamper: 'every station counted again but those of the largest region',
    change: (honest) => ({ recounts: leaving(honest, largest(honest)) }),
    caught: ['recount-selection: region_left_out'],
    missed: {
      'recounts-against-tables': 'what was counted is right',
      'recounts-against-publication': 'what was counted is right',
    },
  },
  {
    tamper: 'three stations counted again, none of the largest region',
    change: (honest) => ({ recounts: leaving(honest, largest(honest)).slice(0, 3) }),
    caught: [],
    missed: { 'recount-selection': 'a lot of three leaves most regions out' },
  },
];
