/**
 * Messages of electronic stations as the book of the regional commission has them: said twice with other figures, not
 * opening, figures read out in their place, results that came before their protocol was signed.
 *
 * A message whose receipt is lost comes again with the same bytes: that is honest, and none of these checks counts it.
 * Source: dossier 4.1 (P13e), A11, A12; attacks TX-02 to TX-05, TX-10, TX-11; controls C33, C36, C37, C38, C49.
 * @module
 */
import { canonicalText } from '../../base/canonical.ts';
import type { Message } from '../../domain/transmission/message.ts';
import type { ReceivedMessage, RefusalReason } from '../../domain/transmission/records.ts';
import type { TreeControl, TreeFinding } from '../../domain/tree/ports.ts';
import type { TreeEvidence, TreeRecords } from '../../domain/tree/records.ts';
import { atLeastTail } from '../../stats/tails.ts';
import { CARRIED_SHARE, LINES_CANNOT_PROVE } from './electronic.ts';
import { FALSE_ALARM, openTreeFinding } from './open.ts';

interface ReadMessage extends ReceivedMessage {
  readonly message: Message;
}

/** What could be read, by the station that the line told, in the order in which it came. */
function readByStation(received: TreeRecords['received']): ReadonlyMap<number, readonly ReadMessage[]> {
  const byStation = new Map<number, ReadMessage[]>();
  for (const row of received) {
    const { message, station } = row;
    if (message === undefined) continue;
    const rows = byStation.get(station) ?? [];
    byStation.set(station, rows);
    rows.push({ ...row, message });
  }
  return byStation;
}

/** Whether a station gave two results in this election. */
function gaveTwoResults(rows: readonly ReadMessage[], election: string): boolean {
  const results = rows.filter(({ message }) => message.kind === 'results' && message.election === election);
  return new Set(results.map(({ message }) => message.figures.join())).size > 1;
}

/**
 * Whether two messages have one number. With the same text they are one message that came twice. Numbers count on from
 * a rehearsal into the day.
 */
function reusesCounter(rows: readonly ReadMessage[]): boolean {
  const texts = new Map<number, string>();
  return rows.some(({ message }) => {
    const text = canonicalText(message);
    const earlier = texts.get(message.counter) ?? text;
    texts.set(message.counter, earlier);
    return earlier !== text;
  });
}

function fallsBack(rows: readonly ReadMessage[]): boolean {
  return rows.some(({ message }, at) => message.counter < (rows[at - 1]?.message.counter ?? message.counter));
}

const repeats: TreeControl = {
  id: 'message-repeats',
  name: 'Messages of each station against each other',
  claim: 'no station gave two results, numbers of messages rise, and what is booked is of this election',
  needs: ['received'],
  catalogue: ['C36', 'C38'],
  kinds: ['results_twice', 'counter_reused', 'counter_falls', 'other_election_booked'],
  blindTo:
    'who made a message that is the only one with its number; a message that was kept back for good; which of two is ' +
    'right; what was read out over the telephone',
  source: 'attacks.md TX-02, TX-04, TX-11, C36',
  examine: ({ received, election }) => {
    if (received === undefined) return [openTreeFinding(['received'], 'book of messages')];
    const stations = [...readByStation(received)];
    const found = (is: (rows: readonly ReadMessage[]) => boolean): readonly number[] =>
      stations.filter(([, rows]) => is(rows)).map(([station]) => station);
    const kinds: readonly [string, TreeFinding['level'], readonly number[], string][] = [
      [
        'results_twice',
        'contradiction',
        found((rows) => gaveTwoResults(rows, election)),
        'a file made anew after a slip',
      ],
      ['counter_reused', 'contradiction', found(reusesCounter), 'a station program that was set up anew'],
      ['counter_falls', 'irregularity', found(fallsBack), 'a message that lay somewhere and came late'],
      [
        'other_election_booked',
        'contradiction',
        found((rows) => rows.some(({ verdict, message }) => verdict === 'booked' && message.election !== election)),
        'a station that sent its rehearsal on the wrong day',
      ],
    ];
    return kinds.flatMap(([kind, level, named, innocent]) => {
      if (named.length === 0) return [];
      const data = { stations: named.length, of: stations.length, first: named[0] ?? -1 };
      return [{ kind, level, data, from: ['received'] as const, innocent }];
    });
  },
};

/** What a line that breaks off, or a receipt that is lost, does not do to a message. */
const NOT_BY_THE_LINE: readonly RefusalReason[] = ['tag', 'signature', 'message', 'otherStation', 'otherElection'];

/** Refused because of its number, and not the last message come again. */
function staleOnes(rows: readonly ReadMessage[]): readonly ReadMessage[] {
  let last: Message | undefined;
  return rows.filter(({ message, verdict, why }) => {
    if (verdict !== 'refused') last = message;
    return why === 'notFresh' && (last === undefined || canonicalText(last) !== canonicalText(message));
  });
}

const refused: TreeControl = {
  id: 'messages-refused',
  name: 'Messages that were refused',
  claim: 'every message that came whole opened, was signed by its station, and was new or the last one again',
  needs: ['received'],
  catalogue: ['C36'],
  kinds: ['messages_refused'],
  blindTo: 'a change that leaves a message readable, where the rules ask for no tag and no signature; half messages',
  source: 'attacks.md TX-02, TX-03, TX-04, C36',
  examine: ({ received }) => {
    if (received === undefined) return [openTreeFinding(['received'], 'book of messages')];
    const stale = [...readByStation(received).values()].flatMap(staleOnes);
    const changed = received.filter(({ why }) => why !== undefined && NOT_BY_THE_LINE.includes(why));
    const odd = [...changed, ...stale];
    if (odd.length === 0) return [];
    const because = (...reasons: readonly RefusalReason[]): number =>
      odd.filter(({ why }) => why !== undefined && reasons.includes(why)).length;
    return [
      {
        kind: 'messages_refused',
        // No contradiction: one damaged frame in 65,536 passes its check.
        level: 'irregularity',
        data: {
          messages: odd.length,
          of: received.length,
          stations: new Set(odd.map(({ station }) => station)).size,
          unreadable: because('tag', 'message'),
          notOfTheStation: because('signature', 'otherStation'),
          old: because('notFresh', 'otherElection'),
        },
        from: ['received'],
        innocent: 'a key that was entered wrongly; noise that the check of a frame let pass',
      },
    ];
  },
};

const phoned: TreeControl = {
  id: 'figures-phoned',
  name: 'Figures that were read out over the telephone',
  claim: 'stations read figures out where the rules say so, and no more of them than lines fail',
  needs: ['phoned', 'electronicProtocols'],
  catalogue: ['C37', 'C49'],
  kinds: ['many_phoned', 'phoned_without_rule'],
  blindTo:
    'single lines that were cut; who was on the telephone; whether the figures that were heard are the right ones',
  cannotProve: LINES_CANNOT_PROVE,
  source: 'sailau.md A11, EV18; attacks.md TX-05',
  examine: ({ phoned: told, electronicProtocols, policy }) => {
    const needs = ['phoned', 'electronicProtocols'] as const;
    if (told === undefined || electronicProtocols === undefined) {
      return [openTreeFinding(needs, 'stations that read out, or protocols')];
    }
    const stations = new Set(told).size;
    if (stations === 0) return [];
    const data = { stations, of: electronicProtocols.length };
    if (policy['tx.fallback'] !== 'voice') {
      const innocent = 'a chair who did what was the rule before';
      return [{ kind: 'phoned_without_rule', level: 'irregularity', data, from: needs, innocent }];
    }
    const chances = new Array<number>(electronicProtocols.length).fill(CARRIED_SHARE);
    if (atLeastTail(chances, stations) > FALSE_ALARM) return [];
    const innocent = 'an exchange that was out of order all evening';
    return [{ kind: 'many_phoned', level: 'irregularity', data, from: needs, innocent }];
  },
};

/** Minute at which each station's results first came, of this election: a rehearsal has no protocol. */
function firstResults({ received = [], election }: TreeEvidence): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { station, minute, message } of received) {
    if (message?.kind !== 'results' || message.election !== election) continue;
    first.set(station, Math.min(first.get(station) ?? minute, minute));
  }
  return first;
}

const beforeSigned: TreeControl = {
  id: 'sent-before-signed',
  name: 'Results against the hour of the signature',
  claim: 'no results came before the hour that stands on their protocol',
  needs: ['received', 'signings'],
  catalogue: ['C33', 'C38'],
  kinds: ['results_before_signature'],
  blindTo: 'a protocol with a false hour; results that could not be read; what was sent after a signature given early',
  source: 'attacks.md TX-10, C33, C38',
  examine: (evidence) => {
    const { received, signings } = evidence;
    const needs = ['received', 'signings'] as const;
    if (received === undefined || signings === undefined) return [openTreeFinding(needs, 'messages or hours')];
    const first = firstResults(evidence);
    // Of two papers of one station the later one is the earliest it can have been signed for good.
    const early = [...new Map(signings.map((each) => [each.station, each.minute]))].flatMap(([station, signed]) => {
      const minute = first.get(station);
      return minute !== undefined && minute < signed ? [{ station, minutes: signed - minute }] : [];
    });
    const [one] = early;
    if (one === undefined) return [];
    return [
      {
        kind: 'results_before_signature',
        level: 'contradiction',
        data: {
          stations: early.length,
          of: first.size,
          first: one.station,
          minutesMost: early.reduce((most, { minutes }) => Math.max(most, minutes), 0),
        },
        from: needs,
        innocent: 'clocks of station and commission that differ',
      },
    ];
  },
};

export const MESSAGE_CHECKS: readonly TreeControl[] = [repeats, refused, phoned, beforeSigned];
