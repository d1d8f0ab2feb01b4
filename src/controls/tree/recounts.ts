/**
 * Stations whose paper was counted again, held against what was made of them; and whether their list leaves a part of
 * the country out.
 *
 * Source: attack catalogue AU-05, C10, C12.
 * @module
 */
import type { TreeClaim, TreeControl } from '../../domain/tree/ports.ts';
import type { StationRecount, TreeEvidence, TreeRecordType } from '../../domain/tree/records.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { missChance } from '../../stats/detection.ts';
import { handErrorTail } from '../../stats/hand-errors.ts';
import { total } from '../quantities.ts';
import { FALSE_ALARM, isCount, openTreeFinding } from './open.ts';

/** Votes of a station by choice, once its paper was counted again. */
export function countedAgain({ paper, printed }: Pick<StationRecount, 'paper' | 'printed'>): readonly number[] {
  return Array.from({ length: Math.max(paper.length, printed.length) }, (_, choice) => {
    return (paper[choice] ?? 0) + (printed[choice] ?? 0);
  });
}

/** By how many votes two rows of choices differ, summed over choices. */
export function choicesApart(one: readonly number[], other: readonly number[]): number {
  const longer = Math.max(one.length, other.length);
  return Array.from({ length: longer }, (_, choice) => Math.abs((one[choice] ?? 0) - (other[choice] ?? 0))).reduce(
    (sum, votes) => sum + votes,
    0,
  );
}

/** Larger piles than any station has: an error of such is none that can be asked about. */
const PILE_MOST = 20_000;

/**
 * Whether honest hands explain what a count that was not repeated found: its own errors, and those of the night.
 *
 * @param most - `handErrorMost`: the worst mean error of a hand count that is ordinary, as a share of a pile.
 */
function mayHaveErred(
  { paper, printed, once }: StationRecount,
  row: readonly number[],
  chance: number,
  most: number,
): boolean {
  if (once !== true || !paper.every((ballots) => isCount(ballots, PILE_MOST))) return false;
  const counted = countedAgain({ paper, printed });
  const apart = Array.from({ length: Math.max(counted.length, row.length) }, (_, choice) => {
    return (counted[choice] ?? 0) - (row[choice] ?? 0);
  });
  const tooMany = apart.reduce((sum, votes) => sum + Math.max(0, votes), 0);
  const missing = apart.reduce((sum, votes) => sum + Math.max(0, -votes), 0);
  return handErrorTail([...paper, ...paper], most, Math.max(tooMany, missing)) >= chance;
}

/** That the votes counted again take the place of those in the row; who took part follows from them. */
function claimOf(recounted: StationRecount, stands: ResultLine): TreeClaim {
  const byChoice = countedAgain(recounted);
  const notValid = stands.voters - total(stands.byChoice);
  return { station: recounted.station, stands, ought: { ...stands, byChoice, voters: notValid + total(byChoice) } };
}

type Shown = ReadonlyMap<number, ResultLine>;

/** Rows of stations as some table shows them; `undefined` where the evidence has no such table. */
const SHOWN = {
  tecTables: ({ tecTables }: TreeEvidence): Shown | undefined =>
    tecTables && new Map(tecTables.flatMap(({ rows }) => rows.map(({ unit, line }) => [unit, line] as const))),
  published: ({ published }: TreeEvidence): Shown | undefined =>
    published?.level === 'station' ? new Map(published.rows.map(({ unit, line }) => [unit, line] as const)) : undefined,
} satisfies { readonly [T in TreeRecordType]?: (evidence: TreeEvidence) => Shown | undefined };

function recountsAgainst(id: string, table: keyof typeof SHOWN, name: string, claim: string): TreeControl {
  return {
    id,
    name,
    claim,
    needs: ['recounts', table],
    catalogue: ['C10'],
    kinds: ['recount_differs'],
    blindTo:
      'stations that were not chosen, and who chose; ballots put into a box or exchanged before they are counted ' +
      'again; what software did to electronic votes, which are printed again; where ballots are counted once, fewer ' +
      'votes than two honest counts are apart once in a thousand recounts',
    source: 'attacks.md C10, AU-05',
    examine: (evidence) => {
      const { recounts, policy, reference } = evidence;
      if (policy['recount.selection'] === 'none') return [];
      const shown = SHOWN[table](evidence);
      if (recounts === undefined || shown === undefined) {
        return [openTreeFinding(['recounts', table], 'recounts or rows')];
      }
      // Every station is a chance to be miscounted.
      const chance = FALSE_ALARM / Math.max(1, recounts.length);
      const differ = recounts.flatMap((each) => {
        const row = shown.get(each.station);
        const votes = row?.byChoice ?? [];
        const apart = choicesApart(countedAgain(each), votes);
        const explained = apart === 0 || mayHaveErred(each, votes, chance, reference.handErrorMost);
        return explained
          ? []
          : [{ station: each.station, apart, claims: row === undefined ? [] : [claimOf(each, row)] }];
      });
      const [first] = differ;
      if (first === undefined) return [];
      return [
        {
          kind: 'recount_differs',
          level: 'contradiction',
          data: {
            stations: differ.length,
            of: recounts.length,
            votesApart: differ.reduce((sum, { apart }) => sum + apart, 0),
            first: first.station,
          },
          from: ['recounts', table],
          innocent: 'a slip of the pen in the protocol, or piles miscounted in the night',
          claims: differ.flatMap(({ claims }) => claims),
        },
      ];
    },
  };
}

/**
 * Chance with which a lot may pass for somebody's choice, over all regions. A tenth of what other checks allow
 * themselves, because this finding speaks of a person. An assumption.
 */
export const LOT_ALARM = FALSE_ALARM / 10;

const selection: TreeControl = {
  id: 'recount-selection',
  name: 'Regions without a recount',
  claim: 'no region has no recount where a lot would hardly ever leave it out',
  needs: ['recounts', 'stationList'],
  catalogue: ['C12'],
  kinds: ['region_left_out'],
  blindTo:
    'a list that avoids some stations of every region; small regions, and short lists: of 16 equal regions one is ' +
    'left out with a chance below the limit only where some 190 stations are counted again',
  cannotProve: 'That anything is hidden there: whoever chooses may have gone where the way is short.',
  source: 'attacks.md AU-05: C(N-b, n) / C(N, n)',
  examine: ({ recounts, stationList, policy }) => {
    if (policy['recount.selection'] === 'none') return [];
    if (recounts === undefined || stationList === undefined) {
      return [openTreeFinding(['recounts', 'stationList'], 'recounts or list')];
    }
    const regionOf = new Map(stationList.map(({ station, region }) => [station, region]));
    const chosen = new Set(recounts.map(({ station }) => station).filter((station) => regionOf.has(station)));
    const reached = new Set([...chosen].map((station) => regionOf.get(station)));
    const sizes = new Map<number, number>();
    for (const region of regionOf.values()) sizes.set(region, (sizes.get(region) ?? 0) + 1);
    // Every region is a chance to be left out.
    const out = [...sizes]
      .filter(([region]) => !reached.has(region))
      .map(([region, stations]) => ({ region, stations, p: missChance(regionOf.size, chosen.size, stations) }))
      .filter(({ p }) => p * sizes.size <= LOT_ALARM)
      .sort((one, other) => one.p - other.p);
    const [first] = out;
    if (first === undefined) return [];
    return [
      {
        kind: 'region_left_out',
        level: 'irregularity',
        data: {
          regions: out.length,
          of: sizes.size,
          region: first.region,
          stations: first.stations,
          chosen: chosen.size,
          all: regionOf.size,
        },
        from: ['recounts', 'stationList'],
        innocent: 'an official who names stations to which the way is short',
      },
    ];
  },
};

export const RECOUNT_CHECKS: readonly TreeControl[] = [
  recountsAgainst(
    'recounts-against-tables',
    'tecTables',
    'Recounts against the tables of territorial commissions',
    'every station that was counted again has the votes of its row in the table of the territorial commission',
  ),
  recountsAgainst(
    'recounts-against-publication',
    'published',
    'Recounts against published stations',
    'every station that was counted again has the votes of its station in the published results',
  ),
  selection,
];
