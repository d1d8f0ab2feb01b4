/**
 * Checks of the service: whether the doors opened in time, machines worked, cards came back, and people could vote.
 *
 * None of them can tell an attack from bad luck: they say that somebody should ask.
 * Source: attack catalogue 2.9; controls C11, C22, C41, C44, C45, C49.
 * @module
 */
import { NEVER, OPENING } from '../domain/election.ts';
import type { Control } from '../domain/ports.ts';
import { type Column, DESK_EVENTS, type DeskEvent, type LogRows } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { countOf } from './counting.ts';
import { total } from './quantities.ts';

/** Minutes after which people in line go home: parameter balkWaitMin of attack AV-06. */
const WAIT_MINUTES_MAX = 45;
/** Share of cards that do not come back: parameter unreturnedMax of attack AV-03. */
const UNRETURNED_MAX = 0.01;
/** So few are no pattern, however small the station. */
const UNRETURNED_FEW = 2;
/** Standard deviations by which a count of mishaps may exceed what is usual. */
const OUTLIER_Z = 3;
/** Devices out of service on one day at one station: more is more than usual, an assumption. */
const DEVICES_DOWN_MAX = 1;

const at = (event: DeskEvent): number => DESK_EVENTS.indexOf(event);

/** The doors opened in time. Blind to a station that opened its doors and served nobody. */
const openingTime = control({
  id: 'opening-time',
  name: 'Opening time',
  claim: 'the doors opened at seven',
  needs: ['openingHour'],
  when: 'voting',
  catalogue: ['C44'],
  kinds: ['opened_late'],
  blindTo: 'a station that opens its doors and serves nobody',
  source: 'EIN-V; attacks.md AV-08',
  examine: ({ openingHour }) => {
    if (openingHour === undefined) return [openFinding(['openingHour'], 'hour of opening')];
    const minutesLate = Math.floor((openingHour.second - OPENING) / 60);
    if (minutesLate <= 0) return [];
    return [
      {
        kind: 'opened_late',
        level: 'irregularity',
        data: { minutesLate },
        from: ['openingHour'],
        innocent: 'an envelope mislaid, a lock that jammed',
      },
    ];
  },
});

/**
 * The desk computer served all day. Blind to a computer that answers slowly, and where the log keeps no times, to how
 * long.
 */
const deskOutage = control({
  id: 'desk-outage',
  name: 'Outages of the desk computer',
  claim: 'the desk computer was in service all day',
  needs: ['deskLog'],
  when: 'closed',
  catalogue: ['C45'],
  kinds: ['desk_outage'],
  blindTo: 'who or what stopped it; a computer that answers slowly',
  source: 'attacks.md C45, AV-01, AV-05',
  examine: ({ deskLog }) => {
    if (deskLog === undefined) return [openFinding(['deskLog'], 'log')];
    const outages = countOf(deskLog.event, at('outage'));
    if (outages === 0) return [];
    const minutes = minutesDown(deskLog);
    return [
      {
        kind: 'desk_outage',
        level: 'irregularity',
        data: { outages, minutes: minutes ?? 'not kept' },
        from: ['deskLog'],
        innocent: 'a line or a power supply that failed by itself',
      },
    ];
  },
});

/** From each outage to the next sign of life; `undefined` where a time was not kept. */
function minutesDown({ second, event }: LogRows): number | undefined {
  let since: number | undefined;
  let seconds = 0;
  for (let row = 0; row < event.length; row += 1) {
    const now = second[row] ?? NEVER;
    if (event[row] === at('outage')) {
      if (now === NEVER) return undefined;
      since ??= now;
    } else if (since !== undefined && (event[row] === at('restored') || event[row] === at('close'))) {
      if (now === NEVER) return undefined;
      seconds += Math.max(0, now - since);
      since = undefined;
    }
  }
  return Math.round(seconds / 60);
}

/** No more devices failed than usual. Blind to where else they failed: one station has no neighbours. */
const deviceFailures = control({
  id: 'device-failures',
  name: 'Devices out of service',
  claim: `no more than ${DEVICES_DOWN_MAX} booth device went out of service`,
  needs: ['deskLog'],
  when: 'closed',
  catalogue: ['C41', 'C45'],
  kinds: ['many_devices_failed'],
  blindTo:
    'whether other stations fare better, which is what would show an aim; a cut of the power, which no device logs',
  source: 'attacks.md AV-02; the limit is an assumption',
  examine: ({ deskLog }) => {
    if (deskLog === undefined) return [openFinding(['deskLog'], 'log')];
    const devices = countOf(deskLog.event, at('deviceDown'));
    if (devices <= DEVICES_DOWN_MAX) return [];
    return [
      {
        kind: 'many_devices_failed',
        level: 'irregularity',
        data: { devices, usualAtMost: DEVICES_DOWN_MAX },
        from: ['deskLog'],
        innocent: 'a bad batch, heat, a surge of the mains',
      },
    ];
  },
});

/** Cards come back. Blind to a card that is handed back and was exchanged. */
const unreturnedCards = control({
  id: 'unreturned-cards',
  name: 'Unreturned cards',
  claim: `not significantly more than ${UNRETURNED_MAX * 100} % of the cards handed out are missing`,
  needs: ['carrierStock', 'protocolElectronic'],
  when: 'counted',
  catalogue: ['C22'],
  kinds: ['many_cards_missing'],
  blindTo: 'who kept them and why; a card that is exchanged for another',
  source: 'attacks.md AV-03',
  examine: ({ carrierStock, protocolElectronic }) => {
    if (carrierStock === undefined || protocolElectronic === undefined)
      return [openFinding(['carrierStock', 'protocolElectronic'], 'stock of cards or protocol')];
    const missing = carrierStock.before - carrierStock.after;
    const handedOut = Math.max(0, protocolElectronic.totals.accepted) + missing;
    const usual = handedOut * UNRETURNED_MAX;
    if (missing <= UNRETURNED_FEW || missing <= usual + OUTLIER_Z * Math.sqrt(usual)) return [];
    return [
      {
        kind: 'many_cards_missing',
        level: 'irregularity',
        data: { missing, handedOut },
        from: ['carrierStock', 'protocolElectronic'],
        innocent: 'voters who pocketed the card without a thought',
      },
    ];
  },
});

/** Whoever came could vote before long. Blind to who saw the line from afar and never came in. */
const queue = control({
  id: 'queue',
  name: 'The line before the table',
  claim: `nobody waited longer than ${WAIT_MINUTES_MAX} minutes, and nobody went home unserved`,
  needs: ['queueLog'],
  when: 'closed',
  catalogue: ['C41', 'C45'],
  kinds: ['long_waits', 'people_left_the_line'],
  blindTo: 'who saw the line from afar and never came in; why the line was long',
  source: 'attacks.md AV-06, C41, C45',
  examine: ({ queueLog }) => {
    if (queueLog === undefined) return [openFinding(['queueLog'], 'notes on the line')];
    const findings: FindingOf<'long_waits' | 'people_left_the_line'>[] = [];
    const longest = largest(queueLog.minutes);
    if (longest >= WAIT_MINUTES_MAX) {
      findings.push({
        kind: 'long_waits',
        level: 'irregularity',
        data: { minutes: longest, peopleInLine: largest(queueLog.waiting) },
        from: ['queueLog'],
        innocent: 'a rush that nobody foresaw, too few members at the table',
      });
    }
    const left = total(queueLog.left);
    if (left > 0) {
      findings.push({
        kind: 'people_left_the_line',
        level: 'irregularity',
        data: { people: left },
        from: ['queueLog'],
        innocent: 'a rush that nobody foresaw; some may have come again',
      });
    }
    return findings;
  },
});

function largest(column: Column): number {
  let most = 0;
  for (let row = 0; row < column.length; row += 1) most = Math.max(most, column[row] ?? 0);
  return most;
}

/** A station that went over to paper stayed there. Blind to why it did: a fault that was declared looks like one. */
const channelSwitch = control({
  id: 'channel-switch',
  name: 'Change to paper',
  claim: 'nobody was checked in for a device, and no device was issued, after the station had gone over to paper',
  needs: ['deskLog'],
  when: 'closed',
  catalogue: ['C11', 'C45'],
  kinds: ['devices_issued_after_switch'],
  blindTo: 'why it went over: equipment that was declared dead and equipment that was leave the same log',
  source: 'EKZ; attacks.md AV-07',
  examine: ({ deskLog }) => {
    if (deskLog === undefined) return [openFinding(['deskLog'], 'log')];
    const events = Array.from(deskLog.event);
    const switched = events.indexOf(at('fallback'));
    if (switched < 0) return [];
    const later = events.slice(switched).filter((event) => event === at('checkIn') || event === at('issue')).length;
    if (later === 0) return [];
    return [
      {
        kind: 'devices_issued_after_switch',
        level: 'contradiction',
        data: { entries: later },
        from: ['deskLog'],
        innocent: 'none: a computer that was given up logs nothing more',
      },
    ];
  },
});

/** The file arrived. Blind to what it said. */
const receipt = control({
  id: 'receipt',
  name: 'Receipt for the file',
  claim: 'the regional commission confirmed that the file arrived over the line',
  needs: ['receipt'],
  when: 'delivered',
  catalogue: ['C49'],
  kinds: ['file_not_received'],
  blindTo: 'what the file said, and whether it was the only one',
  source: 'S04, EV18; attacks.md AV-04',
  examine: ({ receipt: received }) => {
    if (received === undefined) return [openFinding(['receipt'], 'receipt')];
    if (received.confirmed) return [];
    return [
      {
        kind: 'file_not_received',
        level: 'irregularity',
        data: { calls: received.calls },
        from: ['receipt'],
        innocent: 'a bad line: several stations of 2005 could not transmit',
      },
    ];
  },
});

export const AVAILABILITY_CHECKS: readonly Control[] = [
  openingTime,
  deskOutage,
  deviceFailures,
  unreturnedCards,
  queue,
  channelSwitch,
  receipt,
];
