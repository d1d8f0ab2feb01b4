/**
 * Turnout as it is told, held against what is known station by station: messages of electronic stations, and counts of
 * observers with clickers.
 *
 * Source: dossier 4.3; attack TX-07; controls C41, C44, C47.
 * @module
 */
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { TreeControl, TreeFinding } from '../../domain/tree/ports.ts';
import type { AnnouncedStation, TreeEvidence, TreeRecords } from '../../domain/tree/records.ts';
import { type Cluster, ratioEstimate } from '../../stats/ratio-estimate.ts';
import type { NotEnoughData } from '../../stats/verdicts.ts';
import { isCount, openTreeFinding, tooLittle } from './open.ts';
import { listedByRegion, regionName, toldByRegion } from './turnout.ts';

/** Who had come to a station by each hour; of two counts for one hour the later one. */
type CameByStation = ReadonlyMap<number, ReadonlyMap<number, number>>;

function cameByStation(counts: TreeRecords['clicks']): CameByStation {
  const byStation = new Map<number, Map<number, number>>();
  for (const { station, hour, came } of counts) {
    const hours = byStation.get(station) ?? new Map<number, number>();
    byStation.set(station, hours.set(hour, came));
  }
  return byStation;
}

/**
 * Turnout that the commission took from messages. A message is of the hour before it was made: it takes its station
 * minutes, and there are two hours to the next.
 */
function cameInMessages({ received = [], election }: TreeEvidence): CameByStation {
  return cameByStation(
    received.flatMap(({ station, verdict, message }) => {
      if (message?.kind !== 'turnout' || verdict === 'refused' || message.election !== election) return [];
      const hour = REPORT_HOURS.findLast((each) => each * 60 <= message.minute);
      return hour === undefined ? [] : [{ station, hour, came: message.figures[0] ?? 0 }];
    }),
  );
}

/** What is told of one region for one hour, and what the messages leave for its other stations. */
interface Rest {
  readonly region: number;
  /** Told beyond the messages; below 0 if they say more. */
  readonly people: number;
  /** On the lists of the stations that sent no message for the hour. */
  readonly listed: number;
}

function restsOf(evidence: TreeEvidence): readonly Rest[] {
  const { turnout = [], stationList = [] } = evidence;
  const messages = cameInMessages(evidence);
  // A station that is announced twice is one station.
  const stations = new Map(stationList.map((each) => [each.station, each]));
  const inRegion = new Map<number, AnnouncedStation[]>();
  for (const each of stations.values()) inRegion.set(each.region, [...(inRegion.get(each.region) ?? []), each]);
  return [...toldByRegion(turnout)].flatMap(([region, series]) =>
    series.map(({ hour, came }) => {
      let people = came;
      let listed = 0;
      for (const { station, voters } of inRegion.get(region) ?? []) {
        const told = messages.get(station)?.get(hour);
        if (told === undefined) listed += voters;
        else people -= told;
      }
      return { region, people, listed };
    }),
  );
}

const againstMessages: TreeControl = {
  id: 'turnout-against-messages',
  name: 'Turnout of regions against messages of their stations',
  claim: 'what a region tells is what its stations sent, and fits the lists of those that sent nothing',
  needs: ['turnout', 'received', 'stationList'],
  catalogue: ['C41', 'C47'],
  kinds: ['turnout_below_messages', 'turnout_above_rest'],
  blindTo:
    'messages that are false themselves; turnout added for stations that send none, up to their lists: where few ' +
    'stations are electronic, nearly all of it',
  source: 'sailau.md 4.3; attacks.md TX-07, C41, C47',
  examine: (evidence) => {
    const needs = ['turnout', 'received', 'stationList'] as const;
    if (needs.some((type) => evidence[type] === undefined))
      return [openTreeFinding(needs, 'turnout, messages or list')];
    const rests = restsOf(evidence);
    const found: readonly [string, TreeFinding['level'], readonly Rest[], string][] = [
      [
        'turnout_below_messages',
        'contradiction',
        rests.filter(({ people }) => people < 0),
        'a message that came after the region had told its figure',
      ],
      [
        'turnout_above_rest',
        'irregularity',
        rests.filter(({ people, listed }) => people > listed),
        'voters who were added to the lists on the day',
      ],
    ];
    return found.flatMap(([kind, level, off, innocent]) => {
      const [first] = off;
      if (first === undefined) return [];
      const data = {
        figures: off.length,
        of: rests.length,
        first: regionName(evidence, first.region),
        peopleMost: off.reduce((most, { people, listed }) => Math.max(most, people < 0 ? -people : people - listed), 0),
      };
      return [{ kind, level, data, from: needs, innocent }];
    });
  },
};

const messagesAgainstClicks: TreeControl = {
  id: 'messages-against-clicks',
  name: 'Turnout in messages against counts of observers',
  claim: 'where an observer counted who came, the message of the station says the same',
  needs: ['received', 'clicks'],
  catalogue: ['C44', 'C47'],
  kinds: ['message_off_clicks'],
  blindTo: 'stations where nobody counts; signatures that staff forge, which she takes for voters',
  source: 'attacks.md TX-07, C44',
  examine: (evidence) => {
    const { received, clicks } = evidence;
    const needs = ['received', 'clicks'] as const;
    if (received === undefined || clicks === undefined) return [openTreeFinding(needs, 'messages or counts')];
    const messages = cameInMessages(evidence);
    const pairs = [...cameByStation(clicks)].flatMap(([station, hours]) =>
      [...hours].flatMap(([hour, came]) => {
        const told = messages.get(station)?.get(hour);
        return told === undefined ? [] : [{ station, people: Math.abs(told - came) }];
      }),
    );
    const off = pairs.filter(({ people }) => people > 0);
    const [first] = off;
    if (first === undefined) return [];
    return [
      {
        kind: 'message_off_clicks',
        level: 'irregularity',
        data: {
          messages: off.length,
          of: pairs.length,
          first: first.station,
          peopleMost: off.reduce((most, { people }) => Math.max(most, people), 0),
        },
        from: needs,
        innocent: 'an observer who looked away; voters who signed at home, whom she did not see',
      },
    ];
  },
};

/**
 * Stations of a region below which nothing is said of it, and standard errors between told and counted. Six hours of
 * 17 regions and of the country are 108 looks: Student's law with 49 degrees has 5 exceeded with 0.000008 each, 0.0009
 * for all. That the share of voters who came is near normal over 50 stations is an assumption.
 */
const CLICKERS_NEEDED = 50;
const CLICKERS_Z = 5;
/** Below, the difference is rounding of a figure told over the telephone: `0..1`. An assumption. */
const CLICKERS_DIFFERENCE = 0.001;

interface Look {
  readonly name: string;
  readonly hour: number;
  readonly counted: number;
  readonly told: number;
  readonly clickers: number;
  readonly isOff: boolean;
}

/** One hour of the stations in one area. */
function lookAt(
  { name, hour, stations, came }: { name: string; hour: number; stations: readonly AnnouncedStation[]; came: number },
  counts: CameByStation,
): Look | NotEnoughData {
  const sample: Cluster[] = stations.flatMap(({ station, voters }) => {
    const part = counts.get(station)?.get(hour);
    return isCount(part) && isCount(voters) ? [{ part, whole: voters }] : [];
  });
  const estimate = ratioEstimate(sample, stations.length, CLICKERS_NEEDED);
  if (estimate.kind === 'notEnoughData') return estimate;
  const listed = stations.reduce((sum, { voters }) => sum + voters, 0);
  const told = came / Math.max(1, listed);
  const off = Math.abs(told - estimate.ratio);
  const isOff = off >= CLICKERS_DIFFERENCE && off > CLICKERS_Z * estimate.standardError;
  return { name, hour, counted: estimate.ratio, told, clickers: sample.length, isOff };
}

function looksOf(evidence: TreeEvidence): readonly (Look | NotEnoughData)[] {
  const { turnout = [], stationList = [], clicks = [] } = evidence;
  const counts = cameByStation(clicks);
  const stations = [...new Map(stationList.map((each) => [each.station, each])).values()];
  const told = toldByRegion(turnout);
  const cameIn = (region: number, hour: number): number | undefined =>
    told.get(region)?.find((each) => each.hour === hour)?.came;
  const regions = [...listedByRegion(stations).keys()];
  return REPORT_HOURS.flatMap((hour) => {
    const cames = regions.map((region) => cameIn(region, hour));
    const areas = regions.flatMap((region, at) => {
      const came = cames[at];
      const own = stations.filter((each) => each.region === region);
      return isCount(came) ? [{ name: regionName(evidence, region), hour, stations: own, came }] : [];
    });
    // A country of which a region told nothing cannot be added up.
    const all = areas.reduce((sum, { came }) => sum + came, 0);
    const country = areas.length === regions.length ? [{ name: 'country', hour, stations, came: all }] : [];
    return [...country, ...areas].map((area) => lookAt(area, counts));
  });
}

const clickers: TreeControl = {
  id: 'turnout-clickers',
  name: 'Turnout against counts of observers',
  claim: 'the counts of observers, as a sample of stations, fit the turnout that is told of regions and country',
  needs: ['clicks', 'turnout', 'stationList'],
  catalogue: ['C41', 'C44'],
  kinds: ['turnout_off_clicks'],
  blindTo:
    'what is within the error of the sample; regions with fewer than 50 such observers; signatures that staff forge, ' +
    'which observers take for voters',
  cannotProve:
    'Anything, if observers went to stations for a reason that goes with turnout: they go to towns; and each count ' +
    'is the word of one person.',
  source: 'attacks.md TX-07, C44; Cochran 1977',
  examine: (evidence) => {
    const needs = ['clicks', 'turnout', 'stationList'] as const;
    if (needs.some((type) => evidence[type] === undefined)) return [openTreeFinding(needs, 'counts, turnout or list')];
    const looks = looksOf(evidence);
    const made = looks.filter((each): each is Look => 'told' in each);
    const none = looks.find((each): each is NotEnoughData => !('told' in each));
    if (made.length === 0) {
      return [none === undefined ? openTreeFinding(needs, 'turnout by the hour') : tooLittle(needs, none)];
    }
    const off = made.filter(({ isOff }) => isOff);
    const [first] = off;
    if (first === undefined) return [];
    const gap = ({ told, counted }: Look): number => Math.abs(told - counted);
    const worst = off.reduce((most, each) => (gap(each) > gap(most) ? each : most), first);
    return [
      {
        kind: 'turnout_off_clicks',
        level: 'irregularity',
        data: {
          figures: off.length,
          of: made.length,
          area: worst.name,
          hour: worst.hour,
          toldPerMyriad: Math.round(10_000 * worst.told),
          countedPerMyriad: Math.round(10_000 * worst.counted),
          clickers: worst.clickers,
        },
        from: needs,
        innocent: 'observers go to towns, where people come at other hours than in villages',
      },
    ];
  },
};

export const CLICK_CHECKS: readonly TreeControl[] = [againstMessages, messagesAgainstClicks, clickers];
