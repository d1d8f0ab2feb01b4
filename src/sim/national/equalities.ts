/**
 * Where each equality of the way up is broken, seen with every record there is: what an attack did, not what anybody
 * could notice.
 *
 * Source: dossier 4.2 and 5.
 * @module
 */

import { TREE_EQUALITIES, type TreeEqualityId } from '../../domain/tree/equalities.ts';
import type { StationLine } from '../../domain/tree/records.ts';
import type { ResultLine, ResultTable } from '../../domain/tree/results.ts';
import { sameLine, sumLines } from '../../tally/lines.ts';
import type { Climb } from '../../world/tree/index.ts';

/** Names of places: stations, commissions, regions, hours, each in words of its equality. */
export type Broken = ReadonlyMap<TreeEqualityId, ReadonlySet<string>>;

const LOOK: { readonly [E in TreeEqualityId]: (climb: Climb) => Iterable<string | number> } = {
  told: ({ records, arrivals, stations }) => {
    const came = new Map<string, number>();
    const hours = [...new Set(records.turnout.map(({ hour }) => hour))].sort((a, b) => a - b);
    for (const { station, byHour } of arrivals) {
      hours.forEach((hour, index) => {
        const key = `${stations[station]?.region}/${hour}`;
        came.set(key, (came.get(key) ?? 0) + (byHour[index] ?? 0));
      });
    }
    return records.turnout
      .filter(({ region, hour, came: told }) => told !== (came.get(`${region}/${hour}`) ?? 0))
      .map(({ region, hour }) => `${region}/${hour}`);
  },
  counted: ({ records, arrivals }) => {
    const counted = new Map(arrivals.map(({ station, line }) => [station, line]));
    return differing(records.handedIn, counted);
  },
  due: ({ records, arrivals }) => {
    const out = new Set(records.copies.map(({ station }) => station));
    return arrivals.filter(({ station, copyGiven }) => copyGiven && !out.has(station)).map(({ station }) => station);
  },
  copied: ({ records }) => {
    const handedIn = new Map(records.handedIn.map(({ station, line }) => [station, line]));
    return new Set([...differing(records.copies, handedIn), ...differing(records.photographs, handedIn)]);
  },
  sent: ({ records }) => {
    const files = new Map(records.files.map(({ station, byChoice }) => [station, byChoice.join()]));
    return records.electronicProtocols
      .filter(({ station, byChoice }) => files.get(station) !== byChoice.join())
      .map(({ station }) => station);
  },
  entered: ({ records, atTec, stations }) => {
    const rows = records.tecTables.flatMap((table) => table.rows);
    return rows
      .filter(({ unit, line }) => stations[unit] !== undefined && !sameLine(line, atTec[unit] ?? line))
      .map(({ unit }) => unit);
  },
  announced: ({ records, stations }) => {
    const times = new Map<number, number>();
    for (const table of records.tecTables) {
      for (const { unit } of table.rows) times.set(unit, (times.get(unit) ?? 0) + 1);
    }
    const wrong = [...times].filter(([unit, count]) => stations[unit] === undefined || count > 1);
    const missing = stations.filter(({ station }) => !times.has(station));
    return [...wrong.map(([unit]) => unit), ...missing.map(({ station }) => station)];
  },
  '12-tec': ({ records }) => wrongTotals(records.tecTables),
  '12-middle': ({ records }) => wrongTotals(records.middleTables),
  '12-cec': ({ records }) => wrongTotals(records.cecTable === undefined ? [] : [records.cecTable]),
  passed: ({ records: { tecTables, middleTables, cecTable } }) => {
    const below = (tables: readonly ResultTable[], above: readonly ResultTable[], level: string): string[] =>
      above
        .flatMap(({ rows }) => rows)
        .filter(({ unit, line }) => !sameLine(line, tables[unit]?.total ?? line))
        .map(({ unit }) => `${level}/${unit}`);
    return [
      ...below(tecTables, middleTables, 'middle'),
      ...below(middleTables, cecTable === undefined ? [] : [cecTable], 'cec'),
    ];
  },
  published: (climb) => {
    const { published, cecTable } = climb.records;
    if (published === undefined || cecTable === undefined) return [];
    const behind = rowsBehind(climb, published.level);
    const rows = published.rows.filter(({ unit, line }) => !sameLine(line, behind.get(unit) ?? line));
    const total = sameLine(published.total, cecTable.total) ? [] : ['total'];
    return [...rows.map(({ unit }) => `${unit}`), ...total];
  },
  complete: (climb) => {
    const owed = climb.policy['publish.level'];
    const { published } = climb.records;
    const there = new Set(published?.level === owed ? published.rows.map(({ unit }) => unit) : []);
    return [...rowsBehind(climb, owed).keys()].filter((unit) => !there.has(unit));
  },
};

/** What the rows of a publication are made of, by station or region. */
function rowsBehind({ records, tree, country }: Climb, level: string): ReadonlyMap<number, ResultLine> {
  if (level === 'station') {
    return new Map(records.tecTables.flatMap((table) => table.rows.map(({ unit, line }) => [unit, line] as const)));
  }
  if (level === 'nation') return new Map();
  const rows = records.cecTable?.rows ?? [];
  return new Map(
    tree.regions.map((_, region) => {
      const own = rows.filter(({ unit }) => tree.regionOfMiddle[unit] === region).map(({ line }) => line);
      return [region, sumLines(own, country.contest.choices.length)] as const;
    }),
  );
}

function differing(papers: readonly StationLine[], from: ReadonlyMap<number, ResultLine>): readonly number[] {
  return papers.filter(({ station, line }) => !sameLine(line, from.get(station) ?? line)).map(({ station }) => station);
}

function wrongTotals(tables: readonly ResultTable[]): readonly number[] {
  return tables
    .filter(({ rows, total }) => {
      const lines = rows.map(({ line }) => line);
      return !sameLine(sumLines(lines, total.byChoice.length), total);
    })
    .map(({ unit }) => unit);
}

export function brokenIn(climb: Climb): Broken {
  const ids = Object.keys(TREE_EQUALITIES) as TreeEqualityId[];
  return new Map(ids.map((id) => [id, new Set(Array.from(LOOK[id](climb), String))]));
}

/** Equalities that are broken in places where `honest` does not break them, with the number of those places. */
export function newlyBroken(
  climb: Climb,
  honest: Broken,
): readonly { readonly equality: TreeEqualityId; readonly places: number }[] {
  return [...brokenIn(climb)].flatMap(([equality, places]) => {
    const more = [...places].filter((place) => !honest.get(equality)?.has(place));
    return more.length === 0 ? [] : [{ equality, places: more.length }];
  });
}
