/**
 * One change each to the records of an honest election, with the exact findings that it leads to, and the checks that
 * look at such things and do not see this one, with the reason why that is right. Messages over the line, and turnout
 * held against them and against clickers.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import type { Message } from '../../../src/domain/transmission/message.ts';
import type { ReceivedMessage } from '../../../src/domain/transmission/records.ts';
import type { ResultLine } from '../../../src/domain/tree/results.ts';
import { type Honest, moved, type TreeTampering, turnoutWith } from './tools.ts';

const NO_MESSAGE = 'it reads no message';
const NO_PROTOCOL = 'it looks at no protocol';

/** The book with this in the place of the last row that fits. */
function bookWith(
  { received }: Honest,
  kind: Message['kind'],
  instead: (row: ReceivedMessage, message: Message) => readonly ReceivedMessage[],
): Pick<Honest, 'received'> {
  const at = received.findLastIndex(({ message }) => message?.kind === kind);
  const row = present(received[at], 'a message');
  const rows = instead(row, present(row.message, 'what it says'));
  return { received: [...received.slice(0, at), ...rows, ...received.slice(at + 1)] };
}

const changed = (row: ReceivedMessage, message: Message, change: Partial<Message>): ReceivedMessage => {
  return { ...row, message: { ...message, ...change } };
};

/** A message that nobody could read. */
function refusedAs({ station, minute, bytes }: ReceivedMessage, why: ReceivedMessage['why']): ReceivedMessage {
  return { station, minute, bytes, verdict: 'refused', ...(why === undefined ? {} : { why }) };
}

const BOOK: readonly TreeTampering[] = [
  {
    tamper: 'a receipt lost, and the file come again',
    change: (honest) => bookWith(honest, 'results', (row) => [row, { ...row, verdict: 'aside' }]),
    caught: [],
    missed: { 'message-repeats': 'the same message came twice', 'messages-refused': 'nothing was refused' },
  },
  {
    tamper: 'a receipt lost, and the file refused as old when it came again',
    change: (honest) => bookWith(honest, 'results', (row) => [row, { ...row, verdict: 'refused', why: 'notFresh' }]),
    caught: [],
    missed: { 'messages-refused': 'it was the last message once more' },
  },
  {
    tamper: 'a call broken off, and made once more',
    change: (honest) => bookWith(honest, 'turnout', (row) => [refusedAs(row, 'half'), row]),
    caught: [],
    missed: { 'messages-refused': 'a line that breaks off changes nothing' },
  },
  {
    tamper: 'a rehearsal on the eve, kept aside',
    change: ({ received, election }) => {
      const row = present(received[0], 'a message');
      const message = present(row.message, 'what it says');
      const eve = { election: `${election} rehearsal`, kind: 'results' as const, counter: 0, minute: 720 };
      return { received: [{ ...changed(row, message, eve), minute: 720, verdict: 'aside' }, ...received] };
    },
    caught: [],
    missed: {
      'message-repeats': 'results of the rehearsal are none of this election',
      'sent-before-signed': 'a rehearsal has no protocol',
    },
  },
  {
    tamper: 'a second file of a station with other figures, under a number of its own',
    change: (honest) =>
      bookWith(honest, 'results', (row, message) => {
        const figures = message.figures.map((votes, choice) => votes + (choice === 0 ? 9 : 0));
        return [row, { ...changed(row, message, { figures, counter: message.counter + 1 }), verdict: 'aside' }];
      }),
    caught: ['message-repeats: results_twice'],
    missed: {
      'files-against-protocols': 'what is booked is the first',
      'messages-refused': 'it opened and was signed',
    },
  },
  {
    tamper: 'a digit changed in a file, and the true one come after it',
    change: (honest) =>
      bookWith(honest, 'results', (row, message) => {
        const figures = message.figures.map((votes, choice) => votes + (choice === 0 ? 9 : 0));
        return [changed(row, message, { figures }), { ...row, verdict: 'aside' }];
      }),
    caught: ['message-repeats: results_twice', 'message-repeats: counter_reused'],
    missed: { 'messages-refused': 'without a tag it is as readable as before' },
  },
  {
    tamper: 'the first message of a station sent again after its last',
    change: (honest) => {
      const { station } = present(honest.received.at(-1), 'a message');
      const first = present(
        honest.received.find((row) => row.station === station),
        'an earlier one',
      );
      return { received: [...honest.received, { ...first, verdict: 'refused', why: 'notFresh' }] };
    },
    caught: ['message-repeats: counter_falls', 'messages-refused: messages_refused'],
    missed: { 'turnout-against-messages': 'it says again what was said' },
  },
  {
    tamper: 'an absurd turnout under an old number, refused',
    change: (honest) =>
      bookWith(honest, 'turnout', (row, message) => {
        const old = changed(row, message, { figures: [900_000], counter: message.counter - 1 });
        return [row, { ...old, verdict: 'refused', why: 'notFresh' }];
      }),
    caught: ['message-repeats: counter_reused', 'message-repeats: counter_falls', 'messages-refused: messages_refused'],
    missed: { 'turnout-against-messages': 'what is refused tells no turnout' },
  },
  {
    tamper: 'a file of an earlier election booked',
    change: (honest) => bookWith(honest, 'results', (row, message) => [changed(row, message, { election: 'kz-1999' })]),
    caught: ['message-repeats: other_election_booked'],
    missed: {
      'messages-refused': 'it was taken',
      'sent-before-signed': 'it is no file of this election',
      'files-against-protocols': 'its figures are those of the protocol',
    },
  },
  {
    tamper: 'a message that does not open, and the true one after it',
    change: (honest) => bookWith(honest, 'turnout', (row) => [refusedAs(row, 'tag'), row]),
    caught: ['messages-refused: messages_refused'],
    missed: { 'message-repeats': 'what cannot be read says nothing twice' },
  },
  {
    tamper: 'results a minute before the hour on their protocol',
    change: (honest) => {
      const signed = new Map(honest.signings.map(({ station, minute }) => [station, minute]));
      return bookWith(honest, 'results', (row) => [{ ...row, minute: (signed.get(row.station) ?? 0) - 1 }]);
    },
    caught: ['sent-before-signed: results_before_signature'],
    missed: { 'message-repeats': 'it is the only file of its station' },
  },
  {
    tamper: 'results in the minute of the signature',
    change: (honest) => {
      const signed = new Map(honest.signings.map(({ station, minute }) => [station, minute]));
      return bookWith(honest, 'results', (row) => [{ ...row, minute: signed.get(row.station) ?? 0 }]);
    },
    caught: [],
    missed: { 'sent-before-signed': 'both can be true' },
  },
];

/** A station that sent its results. */
const sender = ({ received }: Honest): number =>
  present(
    received.findLast(({ message }) => message?.kind === 'results'),
    'a file',
  ).station;

/** The protocol of one station handed in with other figures. */
function handedInWith({ handedIn }: Honest, station: number, change: (line: ResultLine) => ResultLine) {
  return { handedIn: handedIn.map((each) => (each.station === station ? { station, line: change(each.line) } : each)) };
}

const HASHES: readonly TreeTampering[] = [
  {
    tamper: 'a protocol handed in with votes moved, whose hash had been sent',
    change: (honest) => handedInWith(honest, sender(honest), (line) => moved(line, 3)),
    caught: ['rows-against-handed-in: row_differs', 'protocols-as-hashed: protocol_not_as_hashed'],
    missed: { 'messages-refused': 'the message is as it was', 'files-against-protocols': 'the file says the same' },
  },
  {
    tamper: 'the same, with nobody who has protocols hashed',
    change: (honest) => ({
      ...handedInWith(honest, sender(honest), (line) => moved(line, 3)),
      ...bookWith(honest, 'results', (row, message) => [changed(row, message, { protocol: '' })]),
      policy: { ...honest.policy, 'tx.protocolHash': false },
    }),
    caught: ['rows-against-handed-in: row_differs'],
    missed: { 'protocols-as-hashed': 'no message names a protocol' },
  },
  {
    tamper: 'one more name on the list of a protocol whose hash had been sent',
    change: (honest) => handedInWith(honest, sender(honest), (line) => ({ ...line, registered: line.registered + 1 })),
    caught: ['rows-against-handed-in: row_differs', 'protocols-as-hashed: protocol_not_as_hashed'],
    missed: { 'message-repeats': NO_PROTOCOL },
  },
  {
    tamper: 'results without the hash that the rules ask for',
    change: (honest) => bookWith(honest, 'results', (row, message) => [changed(row, message, { protocol: '' })]),
    caught: ['protocols-as-hashed: protocol_hash_missing'],
    missed: { 'messages-refused': 'it opened and was signed', 'message-repeats': NO_PROTOCOL },
  },
  {
    tamper: 'another hash in a message that was refused',
    change: (honest) =>
      bookWith(honest, 'results', (row, message) => {
        const old = changed(row, message, { protocol: '0'.repeat(64), counter: message.counter });
        return [row, { ...old, verdict: 'refused', why: 'signature' }];
      }),
    caught: ['message-repeats: counter_reused', 'messages-refused: messages_refused'],
    missed: { 'protocols-as-hashed': 'what is refused names no protocol' },
  },
];

const PHONED: readonly TreeTampering[] = [
  {
    tamper: 'a station that reads its figures out where they are to be carried',
    change: ({ files }) => ({ phoned: [present(files[0], 'a file').station] }),
    caught: ['figures-phoned: phoned_without_rule'],
    missed: { 'files-against-protocols': 'the figures are those of the protocol', 'message-repeats': NO_MESSAGE },
  },
  {
    tamper: 'a station that reads its figures out as the rules have it',
    change: ({ files, policy }) => ({
      phoned: [present(files[0], 'a file').station],
      policy: { ...policy, 'tx.fallback': 'voice' },
    }),
    caught: [],
    missed: { 'figures-phoned': 'one line fails now and then' },
  },
  {
    tamper: 'every station made to read its figures out',
    change: ({ files, policy }) => ({
      phoned: files.map(({ station }) => station),
      policy: { ...policy, 'tx.fallback': 'voice' },
    }),
    caught: ['figures-phoned: many_phoned'],
    missed: { 'carried-files': 'nothing was carried', 'files-against-protocols': 'the figures were heard rightly' },
  },
];

/** Any electronic station in which an observer clicks, and its last turnout message. */
function clickedMessage({ received, clicks }: Honest): ReceivedMessage {
  const clicked = new Set(clicks.map(({ station }) => station));
  return present(
    received.findLast(({ station, message }) => message?.kind === 'turnout' && clicked.has(station)),
    'a message of a station with a clicker',
  );
}

const TOLD: readonly TreeTampering[] = [
  {
    tamper: 'more people in a message than an observer counted, and in what its region told',
    change: (honest) => {
      const row = clickedMessage(honest);
      const message = present(row.message, 'what it says');
      const more = changed(row, message, { figures: [(message.figures[0] ?? 0) + 5] });
      const home = honest.stationList[row.station]?.region;
      return {
        received: honest.received.map((each) => (each === row ? more : each)),
        ...turnoutWith(honest, ({ region, hour, came }) => (region === home && hour === 20 ? came + 5 : undefined)),
      };
    },
    caught: ['messages-against-clicks: message_off_clicks'],
    missed: {
      'turnout-against-messages': 'the region told what came',
      'turnout-final': 'five people are within the slack of a message',
      'turnout-clickers': 'five people are within the error of the sample',
    },
  },
  {
    tamper: 'a message with more people than its region told, where nobody counts',
    change: (honest) => {
      const clicked = new Set(honest.clicks.map(({ station }) => station));
      const row = present(
        honest.received.find(({ station, message }) => message?.kind === 'turnout' && !clicked.has(station)),
        'a message of a station without a clicker',
      );
      const more = changed(row, present(row.message, 'what it says'), { figures: [900_000] });
      return { received: honest.received.map((each) => (each === row ? more : each)) };
    },
    caught: ['turnout-against-messages: turnout_below_messages'],
    missed: { 'turnout-order': 'the region told the truth', 'messages-against-clicks': 'nobody counted there' },
  },
  {
    tamper: 'a tenth more told everywhere by four o’clock than had come',
    change: (honest) => turnoutWith(honest, ({ hour, came }) => (hour === 16 ? Math.floor(came * 1.1) : undefined)),
    caught: ['turnout-clickers: turnout_off_clicks'],
    missed: {
      'turnout-against-messages': 'stations that send nothing could have as many',
      'turnout-throughput': 'the places could serve as many',
    },
  },
  {
    tamper: 'one region that tells a tenth more by four o’clock',
    change: (honest) =>
      turnoutWith(honest, ({ region, hour, came }) => {
        return region === 3 && hour === 16 ? Math.floor(came * 1.1) : undefined;
      }),
    caught: [],
    missed: { 'turnout-clickers': 'too few of its stations have an observer who counts' },
  },
];

export const MESSAGE_TAMPERINGS: readonly TreeTampering[] = [...BOOK, ...HASHES, ...PHONED, ...TOLD];
