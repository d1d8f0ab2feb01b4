/**
 * Failures of equipment held against the map: whether they fall into one area more than chance has it.
 *
 * Source: attack AV-02 of the catalogue (failure clustering); controls C41, C45.
 * @module
 */
import type { TreeControl } from '../../domain/tree/ports.ts';
import type { TreeEvidence } from '../../domain/tree/records.ts';
import { type Area, areaClusters, CLUSTER_CANNOT_PROVE } from '../../stats/area-clusters.ts';
import { FALSE_ALARM, isCount, openTreeFinding, tooLittle } from './open.ts';
import { regionName } from './turnout.ts';

/** A region or the stations of one territorial commission. */
interface NamedArea extends Area {
  readonly name: string;
}

/** Electronic stations whose minutes are there, all together and area by area. */
function areasOf(evidence: TreeEvidence): { readonly all: Area; readonly areas: readonly NamedArea[] } {
  const failed = new Map(
    (evidence.failures ?? []).filter((each) => isCount(each.failures)).map((each) => [each.station, each.failures > 0]),
  );
  // A station that is announced twice is one station.
  const stations = new Map((evidence.stationList ?? []).map((each) => [each.station, each]));
  const areas = new Map<string, NamedArea>();
  let all: Area = { units: 0, marked: 0 };
  for (const { station, region, tec, electronic } of stations.values()) {
    const known = failed.get(station);
    if (!electronic || known === undefined) continue;
    const counting = <A extends Area>(area: A): A => {
      return { ...area, units: area.units + 1, marked: area.marked + (known ? 1 : 0) };
    };
    all = counting(all);
    const home = regionName(evidence, region);
    for (const [key, name] of [
      [`region ${region}`, home],
      [`commission ${tec}`, `territorial commission ${tec}, ${home}`],
    ] as const) {
      areas.set(key, counting(areas.get(key) ?? { name, units: 0, marked: 0 }));
    }
  }
  return { all, areas: [...areas.values()] };
}

const byArea: TreeControl = {
  id: 'failures-by-area',
  name: 'Failures of equipment by area',
  claim: 'stations whose equipment failed lie over regions and commissions as chance has it',
  needs: ['failures', 'stationList'],
  catalogue: ['C41', 'C45'],
  kinds: ['failures_clustered'],
  blindTo:
    'failures everywhere, or in stations picked one by one; areas with few electronic stations; how long each ' +
    'lasted; equipment that was never set up, and what a station did not write down',
  cannotProve: CLUSTER_CANNOT_PROVE,
  source: 'attacks.md AV-02; that all stations fail equally often is an assumption',
  examine: (evidence) => {
    const needs = ['failures', 'stationList'] as const;
    if (needs.some((type) => evidence[type] === undefined)) return [openTreeFinding(needs, 'minutes or list')];
    const { all, areas } = areasOf(evidence);
    const verdict = areaClusters(all, areas, FALSE_ALARM);
    if (verdict.kind === 'notEnoughData') {
      return [tooLittle(needs, { ...verdict, of: 'areas with electronic stations' })];
    }
    const { clusters } = verdict;
    const [first] = clusters;
    if (first === undefined) return [];
    const worst = clusters.reduce((least, each) => (each.p < least.p ? each : least), first);
    const nameOf = (place: number): string => areas[place]?.name ?? '';
    return [
      {
        kind: 'failures_clustered',
        level: 'irregularity',
        data: {
          areas: clusters.length,
          of: areas.length,
          worst: nameOf(worst.place),
          failed: worst.marked,
          stations: worst.units,
          failedInAll: all.marked,
          stationsInAll: all.units,
        },
        rows: clusters.map(({ place, marked, units }) => ({ area: nameOf(place), failed: marked, stations: units })),
        from: needs,
        innocent: 'devices of one delivery, a weak line, a power cut',
      },
    ];
  },
};

export const FAILURE_CHECKS: readonly TreeControl[] = [byArea];
