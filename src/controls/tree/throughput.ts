/**
 * Voters held against the places where they are served: told between two messages, region by region, and published,
 * station by station.
 *
 * Source: S16 footnote 78; dossier 7.5 (TB15), 9.6; attack TB-04; control C41.
 * @module
 */
import type { TreeControl } from '../../domain/tree/ports.ts';
import type { AnnouncedStation, TreeEvidence } from '../../domain/tree/records.ts';
import {
  capacity,
  DESK_SECONDS_LEAST,
  flow,
  served,
  TB04_EQUIPMENT,
  THROUGHPUT_CANNOT_PROVE,
} from '../../tally/throughput.ts';
import { isCount, openTreeFinding } from './open.ts';
import { CLOSE_HOUR, OPEN_HOUR, regionName, toldByRegion } from './turnout.ts';

/** No station has more places; larger numbers are slips. */
const DESKS_MAX = 1000;
/**
 * Where nobody states the places of a station, it has the desks and booths of TB-04, two and three, for every thousand
 * voters on its list or part of it. The numbers are the catalogue's example, for a station of about the mean size; that
 * they grow with the list is an assumption. They serve 1,170 in a day, so that turnout of the whole day up to 100 % of
 * the list is never above them: only the pace of single hours is.
 */
const LISTED_PER_EQUIPMENT = 1000;

/**
 * Voters whom a station can serve at most. A stated number of desks is taken at the least time at a desk, which is half
 * of what the catalogue assumes, so that nothing is called impossible that only took quick hands.
 */
function stationCapacity({ voters, desks }: Pick<AnnouncedStation, 'voters' | 'desks'>, hours: number): number {
  if (isCount(desks, DESKS_MAX) && desks >= 1) return served(desks, DESK_SECONDS_LEAST, hours);
  const sets = Math.max(1, Math.ceil(voters / LISTED_PER_EQUIPMENT));
  return sets * capacity(TB04_EQUIPMENT, hours).station;
}

/** What the stations of a region can serve in an hour, and how many they are. */
interface Region {
  readonly stations: number;
  readonly perHour: number;
}

/** One region between two of its messages. */
interface Pace {
  readonly region: number;
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly stations: number;
  /** Demand as a share of what its stations could serve: above 1. */
  readonly load: number;
}

/** For each region the interval in which it was farthest above what its places serve; the farthest first. */
function pacesAbove({ turnout = [], stationList = [] }: TreeEvidence): readonly Pace[] {
  const regions = new Map<number, Region>();
  for (const station of stationList.filter(({ voters }) => isCount(voters))) {
    const { stations, perHour } = regions.get(station.region) ?? { stations: 0, perHour: 0 };
    regions.set(station.region, { stations: stations + 1, perHour: perHour + stationCapacity(station, 1) });
  }
  const fastest = [...toldByRegion(turnout)].flatMap(([region, series]) => {
    const { stations, perHour } = regions.get(region) ?? { stations: 0, perHour: 0 };
    const paces = series.flatMap(({ hour, came }, at): readonly Pace[] => {
      const since = series[at - 1] ?? { hour: OPEN_HOUR, came: 0 };
      const [people, hours] = [came - since.came, hour - since.hour];
      if (stations === 0 || hours <= 0 || !isCount(people) || people <= perHour * hours) return [];
      return [{ region, from: since.hour, to: hour, people, stations, load: people / (perHour * hours) }];
    });
    return paces.sort((a, b) => b.load - a.load).slice(0, 1);
  });
  return fastest.sort((a, b) => b.load - a.load);
}

function paceData({ from, to, people, stations, load }: Pace): Readonly<Record<string, number>> {
  const { perStationHour, secondsPerVoter } = flow(people, stations, to - from);
  return {
    from,
    to,
    people,
    stations,
    perStationHour: Math.round(perStationHour),
    secondsPerVoter: Math.round(secondsPerVoter ?? 0),
    loadPercent: Math.round(100 * load),
  };
}

const turnoutThroughput: TreeControl = {
  id: 'turnout-throughput',
  name: 'Turnout against desks and booths',
  claim: 'no more people came between two messages than the stations of the region could serve',
  needs: ['turnout', 'stationList'],
  catalogue: ['C41'],
  kinds: ['turnout_too_fast'],
  blindTo: 'turnout below what the places allow; single stations in a region whose mean is possible',
  cannotProve: THROUGHPUT_CANNOT_PROVE,
  source: 'S16 footnote 78; sailau.md TB15, 9.6; attacks.md TB-04, C41',
  examine: (evidence) => {
    const { turnout, stationList } = evidence;
    if (turnout === undefined || stationList === undefined) {
      return [openTreeFinding(['turnout', 'stationList'], 'turnout or list')];
    }
    const above = pacesAbove(evidence);
    const [worst] = above;
    if (worst === undefined) return [];
    return [
      {
        kind: 'turnout_too_fast',
        level: 'irregularity',
        data: {
          regions: above.length,
          of: toldByRegion(turnout).size,
          worst: regionName(evidence, worst.region),
          ...paceData(worst),
        },
        rows: above.map((pace) => ({ region: regionName(evidence, pace.region), ...paceData(pace) })),
        from: ['turnout', 'stationList'],
        innocent: 'more desks and booths than assumed, or messages that came late and told several hours at once',
      },
    ];
  },
};

const stationsThroughput: TreeControl = {
  id: 'station-throughput',
  name: 'Published voters against desks and booths',
  claim: 'no station has more voters than it could serve in its day',
  needs: ['published', 'stationList'],
  catalogue: ['C41'],
  kinds: ['station_above_capacity'],
  blindTo:
    'turnout up to 100 % of the list where nobody states how many desks a station has (`deskSeconds` 0): its places ' +
    'are then assumed to grow with its list; voters added within what the places allow',
  cannotProve: THROUGHPUT_CANNOT_PROVE,
  source: 'attacks.md TB-04, C41; that places grow with the list is an assumption',
  examine: ({ published, stationList }) => {
    const needs = ['published', 'stationList'] as const;
    if (published === undefined || published.level !== 'station' || stationList === undefined) {
      return [openTreeFinding(needs, 'published stations or list')];
    }
    const announced = new Map(stationList.map((station) => [station.station, station]));
    const above = published.rows.flatMap(({ unit, line }) => {
      const station = announced.get(unit);
      if (station === undefined || !isCount(station.voters)) return [];
      const most = stationCapacity(station, CLOSE_HOUR - OPEN_HOUR);
      return line.voters > most ? [{ unit, voters: line.voters, most: Math.floor(most) }] : [];
    });
    const [first] = above;
    if (first === undefined) return [];
    const worst = above.reduce((far, each) => (each.voters * far.most > far.voters * each.most ? each : far), first);
    return [
      {
        kind: 'station_above_capacity',
        level: 'irregularity',
        data: {
          stations: above.length,
          of: published.rows.length,
          worst: worst.unit,
          voters: worst.voters,
          couldServe: worst.most,
        },
        from: needs,
        innocent:
          'more desks and booths than assumed; many who voted at home; a line that was served long after the close',
      },
    ];
  },
};

export const THROUGHPUT_CHECKS: readonly TreeControl[] = [turnoutThroughput, stationsThroughput];
