/**
 * Turnout as regions tell it during the day, held against the lists and the result.
 *
 * Source: dossier 4.3, 7.5 (TB17), 9.6; attack TB-04; control C41.
 * @module
 */
import type { TreeControl, TreeFinding } from '../../domain/tree/ports.ts';
import type { AnnouncedStation, TreeEvidence, TreeRecords } from '../../domain/tree/records.ts';
import { openTreeFinding } from './open.ts';

/** The day as the law has it: stations open at seven and close at twenty. Source: dossier 9.6, 13 h of TB-04. */
export const OPEN_HOUR = 7;
export const CLOSE_HOUR = 20;

/** Who had come by an hour. */
interface Told {
  readonly hour: number;
  readonly came: number;
}

/** What each region told, by hour; of two messages for one hour the later counts. */
export function toldByRegion(turnout: TreeRecords['turnout']): ReadonlyMap<number, readonly Told[]> {
  const byRegion = new Map<number, Map<number, number>>();
  for (const { region, hour, came } of turnout) {
    const hours = byRegion.get(region) ?? new Map<number, number>();
    byRegion.set(region, hours.set(hour, came));
  }
  const sorted = (hours: ReadonlyMap<number, number>): readonly Told[] =>
    [...hours].map(([hour, came]) => ({ hour, came })).sort((a, b) => a.hour - b.hour);
  return new Map([...byRegion].map(([region, hours]) => [region, sorted(hours)]));
}

export function listedByRegion(stationList: readonly AnnouncedStation[]): ReadonlyMap<number, number> {
  const listed = new Map<number, number>();
  for (const { region, voters } of stationList) listed.set(region, (listed.get(region) ?? 0) + voters);
  return listed;
}

export function regionName({ tree }: TreeEvidence, region: number): string {
  return tree.regions[region] ?? `region ${region}`;
}

const turnoutOrder: TreeControl = {
  id: 'turnout-order',
  name: 'Turnout by the hour in itself',
  claim: 'turnout never falls, and nowhere have more people come than are on the lists',
  needs: ['turnout', 'stationList'],
  catalogue: ['C41'],
  kinds: ['turnout_falls', 'turnout_above_lists'],
  blindTo: 'figures that are invented and rise as they should',
  source: 'sailau.md 4.3, TB17; attacks.md C41',
  examine: (evidence) => {
    const { turnout, stationList } = evidence;
    if (turnout === undefined || stationList === undefined) {
      return [openTreeFinding(['turnout', 'stationList'], 'turnout or list')];
    }
    const listed = listedByRegion(stationList);
    const told = [...toldByRegion(turnout)];
    const falls = told.filter(([, series]) => series.some(({ came }, at) => came < (series[at - 1]?.came ?? 0)));
    const above = told.filter(([region, series]) => series.some(({ came }) => came > (listed.get(region) ?? 0)));
    const dataOf = (found: typeof told): TreeFinding['data'] => ({
      regions: found.length,
      of: told.length,
      first: regionName(evidence, found[0]?.[0] ?? -1),
    });
    const findings: TreeFinding[] = [];
    if (falls.length > 0) {
      findings.push({
        kind: 'turnout_falls',
        level: 'contradiction',
        data: dataOf(falls),
        from: ['turnout'],
        innocent: 'a message that mends an earlier one',
      });
    }
    if (above.length > 0) {
      findings.push({
        kind: 'turnout_above_lists',
        level: 'irregularity',
        data: dataOf(above),
        from: ['turnout', 'stationList'],
        innocent: 'voters who were added to the lists on the day',
      });
    }
    return findings;
  },
};

/** Part of the published voters by which a last message may be off: told over the telephone. An assumption. */
const FINAL_TOLERANCE = 0.01;
/** People by which it may be off in any region, however small. An assumption. */
const FINAL_SLACK = 20;

/** Published voters by region, or of the country under -1 where nothing else is published. */
function publishedVoters(
  published: TreeRecords['published'],
  stationList: readonly AnnouncedStation[],
): ReadonlyMap<number, number> {
  if (published.level === 'nation') return new Map([[-1, published.total.voters]]);
  const home = new Map(stationList.map(({ station, region }) => [station, region]));
  const voters = new Map<number, number>();
  for (const { unit, line } of published.rows) {
    const region = published.level === 'region' ? unit : home.get(unit);
    if (region !== undefined) voters.set(region, (voters.get(region) ?? 0) + line.voters);
  }
  return voters;
}

const turnoutFinal: TreeControl = {
  id: 'turnout-final',
  name: 'Last turnout against published voters',
  claim: 'the last turnout that was told is the number of voters in the result',
  needs: ['turnout', 'published', 'stationList'],
  catalogue: ['C41'],
  kinds: ['last_turnout_differs'],
  blindTo: 'figures that were invented to agree',
  source: 'sailau.md TB17',
  examine: (evidence) => {
    const { turnout, published, stationList } = evidence;
    const needs = ['turnout', 'published', 'stationList'] as const;
    if (turnout === undefined || published === undefined || stationList === undefined) {
      return [openTreeFinding(needs, 'turnout, result or list')];
    }
    // What was told before the close may be less; only the last message is the whole.
    const last = [...toldByRegion(turnout)].flatMap(([region, series]) => {
      const { hour, came } = series.at(-1) ?? { hour: 0, came: 0 };
      return hour >= CLOSE_HOUR ? [{ region, came }] : [];
    });
    const shown = publishedVoters(published, stationList);
    const country = shown.get(-1);
    const pairs =
      published.level === 'nation'
        ? [{ region: -1, came: last.reduce((sum, { came }) => sum + came, 0), voters: country ?? 0 }]
        : last.map(({ region, came }) => ({ region, came, voters: shown.get(region) ?? 0 }));
    const off = pairs.filter(({ came, voters }) => {
      return Math.abs(came - voters) > FINAL_SLACK + FINAL_TOLERANCE * Math.abs(voters);
    });
    const apart = off.map(({ came, voters }) => Math.abs(came - voters));
    if (off.length === 0 || last.length === 0) return [];
    return [
      {
        kind: 'last_turnout_differs',
        level: 'irregularity',
        data: {
          regions: off.length,
          of: pairs.length,
          people: apart.reduce((sum, each) => sum + each, 0),
          first: off[0]?.region === -1 ? 'country' : regionName(evidence, off[0]?.region ?? -1),
        },
        from: needs,
        innocent: 'messages from some stations that came too late for the last figure',
      },
    ];
  },
};

export const TURNOUT_CHECKS: readonly TreeControl[] = [turnoutOrder, turnoutFinal];
