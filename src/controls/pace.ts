/**
 * Whether the pace of the day is possible: check-ins against the places at the table, the last hour, homes visited in
 * the time of the trip, people sent away, readings against cards handed out.
 *
 * Source: attack catalogue C41, EL-06, EL-07, EL-09, EL-13, EL-14; TB-04 for the seconds at the table.
 * @module
 */
import { CLOSING, NEVER } from '../domain/election.ts';
import type { Control } from '../domain/ports.ts';
import { type Column, DESK_EVENTS, type Evidence } from '../domain/records/records.ts';
import { DESK_SECONDS_LEAST } from '../tally/throughput.ts';
import { control, openFinding } from './control.ts';
import { countOf } from './counting.ts';

const HOUR = 3600;
/** Share of the day that the last hour may have. Source: parameter lastHourShareMax of attack EL-07. */
const LAST_HOUR_SHARE_MAX = 0.15;
/** Hours of voting. */
const HOURS = 13;
/** Standard deviations of an even day that chance is allowed. */
const CHANCE_Z = 4;
/** A window for the pace of check-ins, seconds. */
const WINDOW = 600;
/** Listed voters for whom a station sets up one more place at its table: an assumption. */
const VOTERS_A_PLACE = 600;
/** The least time for a home: the way, the list, the vote. An assumption. */
const HOME_SECONDS_LEAST = 300;

function signedSeconds({ paperList, electronicList }: Evidence): Float64Array {
  const lists = [paperList?.signed ?? [], electronicList?.signed ?? []];
  const seconds = new Float64Array(lists.reduce((rows, { length }) => rows + length, 0));
  let signed = 0;
  for (const list of lists) {
    for (let row = 0; row < list.length; row += 1) {
      const second = list[row] ?? NEVER;
      if (second === NEVER) continue;
      seconds[signed] = second;
      signed += 1;
    }
  }
  return seconds.subarray(0, signed);
}

/** The last hour has no more signatures than an even day and chance allow. Blind to names signed at other hours. */
const lastHour = control({
  id: 'last-hour',
  name: 'Share of the last hour',
  claim: `the last hour has at most ${LAST_HOUR_SHARE_MAX * 100} % of the signatures, or no more than chance allows`,
  needs: ['paperList', 'electronicList'],
  when: 'closed',
  catalogue: ['C41'],
  kinds: ['last_hour_crowded'],
  blindTo: 'names signed for at other hours, and a few among many',
  source: 'attacks.md EL-07; evenly spread arrivals are an assumption',
  examine: (evidence) => {
    if (evidence.paperList === undefined || evidence.electronicList === undefined)
      return [openFinding(['paperList', 'electronicList'], 'a list')];
    const seconds = signedSeconds(evidence);
    const late = seconds.filter((second) => second >= CLOSING - HOUR).length;
    const even = seconds.length / HOURS;
    const chance = CHANCE_Z * Math.sqrt((seconds.length / HOURS) * (1 - 1 / HOURS));
    if (late <= LAST_HOUR_SHARE_MAX * seconds.length || late <= even + chance) return [];
    return [
      {
        kind: 'last_hour_crowded',
        level: 'irregularity',
        data: { late, signed: seconds.length, perMille: Math.round((late / seconds.length) * 1000) },
        from: ['paperList', 'electronicList'],
        innocent: 'a line that was long all day and was served at the end; a shift that ends late',
      },
    ];
  },
});

/** No ten minutes have more signatures than the table can serve. Blind to names signed at an easy pace. */
const checkInRate = control({
  id: 'check-in-rate',
  name: 'Pace of check-ins',
  claim: `in no ${WINDOW / 60} minutes were more voters checked in than the places at the table can serve`,
  needs: ['paperList', 'electronicList'],
  when: 'closed',
  catalogue: ['C41'],
  kinds: ['check_ins_too_fast'],
  blindTo: 'names signed for at a pace that the table can keep',
  source: 'attacks.md EL-06, TB-04; the number of places is an assumption',
  examine: (evidence) => {
    const { paperList, electronicList } = evidence;
    if (paperList === undefined || electronicList === undefined)
      return [openFinding(['paperList', 'electronicList'], 'a list')];
    const listed = Math.max(paperList.person.length, electronicList.person.length);
    const places = 1 + Math.ceil(listed / VOTERS_A_PLACE);
    const most = (places * WINDOW) / DESK_SECONDS_LEAST;
    const served = mostWithin(signedSeconds(evidence).sort());
    if (served <= most) return [];
    return [
      {
        kind: 'check_ins_too_fast',
        level: 'irregularity',
        data: { served, most, places },
        from: ['paperList', 'electronicList'],
        innocent: 'more members at the table than usual, or times noted later for several voters at once',
      },
    ];
  },
});

/** The most entries of a sorted column in any window. */
function mostWithin(seconds: Float64Array): number {
  let most = 0;
  let first = 0;
  seconds.forEach((second, last) => {
    while (second - (seconds[first] ?? second) >= WINDOW) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** As many people were sent away as the rules and habits let expect. Blind to those who never came or never asked. */
const turnedAway = control({
  id: 'turned-away',
  name: 'People sent away',
  claim: 'no more people were sent away than the rules of the day and ordinary errors explain',
  needs: ['turnAways', 'paperList', 'electronicList'],
  when: 'closed',
  catalogue: ['C28', 'C43'],
  kinds: ['many_sent_away'],
  blindTo: 'voters who learned of it beforehand and stayed at home',
  source: 'attacks.md EL-09',
  examine: (evidence) => {
    const { turnAways, paperList, electronicList, policy, reference } = evidence;
    if (turnAways === undefined || paperList === undefined || electronicList === undefined)
      return [openFinding(['turnAways', 'paperList', 'electronicList'], 'sheet or lists')];
    const arrived = turnAways.people + signedSeconds(evidence).length;
    const closed =
      !policy['list.supplement'] || policy['list.cap'] !== 'none' || policy['list.addition'] === 'document';
    const share =
      reference.turnAwayBaseline +
      (closed ? reference.unlistedShare : 0) +
      (policy['avc.enabled'] ? 0 : reference.certificateShare);
    const expected = share * arrived;
    if (turnAways.people <= expected + CHANCE_Z * Math.sqrt(Math.max(1, expected))) return [];
    return [
      {
        kind: 'many_sent_away',
        level: 'irregularity',
        data: { people: turnAways.people, expected: Math.round(expected) },
        from: ['turnAways', 'paperList', 'electronicList'],
        innocent: 'a new block whose people are not on the list yet, or a border of districts that was moved',
      },
    ];
  },
});

/** The trip had time for its homes. Blind to a few homes too many on a long trip. */
const tripTime = control({
  id: 'trip-time',
  name: 'Time of the trip to home voters',
  claim: `the trip took at least ${HOME_SECONDS_LEAST / 60} minutes a home`,
  needs: ['portableTrip', 'applications'],
  when: 'closed',
  catalogue: ['C31', 'C41'],
  kinds: ['trip_too_short'],
  blindTo: 'requests that were forged as long as the trip had time for them',
  source: 'attacks.md EL-14; the minutes are an assumption',
  examine: ({ portableTrip, applications }) => {
    if (portableTrip === undefined || applications === undefined)
      return [openFinding(['portableTrip', 'applications'], 'trip or requests')];
    const { left, back } = portableTrip;
    if (left === NEVER || back === NEVER) return [];
    const homes = Math.floor((back - left) / HOME_SECONDS_LEAST);
    if (applications.written <= homes) return [];
    return [
      {
        kind: 'trip_too_short',
        level: 'irregularity',
        data: { requests: applications.written, homes, seconds: back - left },
        from: ['portableTrip', 'applications'],
        innocent: 'neighbours in one house, or a home for the aged',
      },
    ];
  },
});

/** Nothing was read that was not handed out. Blind to votes that the log does not know of. */
const logIssues = control({
  id: 'log-issues',
  name: 'Readings against cards handed out',
  claim: 'the log has no more readings than devices handed out',
  needs: ['deskLog'],
  when: 'closed',
  catalogue: ['C11', 'C22'],
  kinds: ['readings_without_issue'],
  blindTo: 'votes that never passed the log, and readings left out with as many handed out',
  source: 'attacks.md EL-13',
  examine: ({ deskLog }) => {
    if (deskLog === undefined) return [openFinding(['deskLog'], 'log')];
    const times = (event: (typeof DESK_EVENTS)[number]): number => rowsOf(deskLog.event, event);
    const readings = times('read');
    const issued = times('issue');
    if (readings <= issued) return [];
    return [
      {
        kind: 'readings_without_issue',
        level: 'contradiction',
        data: { readings, issued },
        from: ['deskLog'],
        innocent: 'a device read twice because the first reading was not seen',
      },
    ];
  },
});

const rowsOf = (column: Column, event: (typeof DESK_EVENTS)[number]): number =>
  countOf(column, DESK_EVENTS.indexOf(event));

export const PACE_CHECKS: readonly Control[] = [lastHour, checkInRate, turnedAway, tripTime, logIssues];
