/**
 * Files that a chair sends with the station's own program and keys: before the count is over, or after the true one.
 * Everything about them is authentic but the figures and the hour.
 *
 * Source: attack catalogue TX-10, TX-11; dossier 4.1 (P12, P13e).
 * @module
 */
import { counted } from '../../../base/words.ts';
import { POLLS_CLOSE } from '../../../domain/transmission/hours.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import type { TreeAttack, TreeMount, TreeSight, TreeTap } from '../../../domain/tree/ports.ts';
import { amount, FROM, number, rate, TO } from '../../params.ts';
import { letterIn, letterOf } from './letter.ts';
import { movedVotes } from './moved.ts';

const PARAMS: TreeAttack['params'] = {
  rate: rate(1, 'chance for each electronic station that its chair takes part'),
  from: FROM,
  to: TO,
  share: rate(0.2, 'share of the votes of `from` that are moved'),
};

/**
 * The chair starts the program before the paper is counted and the protocol signed, with figures made ready. The true
 * file is a second one then: kept aside, taken in its place or refused, as the rules have it.
 *
 * The electronic votes can be printed when voting ends, so that it is known from which figures to move votes. Of the
 * log, the recorder and the protocol, which are closed later, the early file says nothing.
 *
 * Caught by: the booked file beside the electronic protocol. Missed by: sums, and papers held against each other.
 */
export const sentBeforeSigning: TreeAttack = {
  id: 'TX-10',
  name: 'Results sent before they are signed',
  category: 'Transmission',
  summary: 'The chair sends figures made ready before the protocol is signed, so that they are the first file.',
  powers: ['station.modem'],
  // A program that waits for the signatures cannot be started before them.
  guards: [{ flag: 'tx.opens', oneOf: ['any'] }],
  params: { ...PARAMS, after: amount(5, 14, 'minutes', 'from the end of voting to the call') },
  breaks: ['P08', 'P18'],
  caughtBy: ['sent-before-signed', 'message-repeats', 'files-against-protocols', 'protocols-as-hashed'],
  missedBy: ['tree-sums', 'published-sums', 'copies-against-tables', 'copies-against-publication'],
  source: 'O07; attacks.md TX-10',
  mount: (given) => {
    const chair = chairOf(given);
    return {
      acts: chair.acts,
      at: {
        beforeFile: (station, sight) => chair.send(station, sight, POLLS_CLOSE + number(given.params, 'after')),
      },
      did: () => `${counted(chair.sent(), 'file')} sent before the protocol was signed`,
    };
  },
};

/**
 * The chair sends a second file, "corrected", after the true one. Leaves out somebody at the commission who would write
 * down a decision about it that was never taken: nobody who has that pen needs the file.
 *
 * Caught by: the booked file beside the electronic protocol. Missed by: sums, and papers held against each other.
 */
export const correctedFile: TreeAttack = {
  id: 'TX-11',
  name: 'Override by a "corrected" file',
  category: 'Transmission',
  summary: 'The chair sends a second file with other figures after the first.',
  powers: ['station.modem'],
  guards: [],
  params: { ...PARAMS, after: amount(30, 180, 'minutes', 'from the last message of the station to the second file') },
  breaks: ['P08', 'P17'],
  caughtBy: ['message-repeats', 'files-against-protocols'],
  missedBy: ['tree-sums', 'published-sums', 'copies-against-tables', 'copies-against-publication'],
  source: 'O07; attacks.md TX-11',
  mount: (given) => {
    const chair = chairOf(given);
    return {
      acts: chair.acts,
      at: {
        afterFile: (station, sight) =>
          chair.send(station, sight, (chair.lastMinute(station) ?? POLLS_CLOSE) + number(given.params, 'after')),
      },
      did: () => `${counted(chair.sent(), 'second file')} sent`,
    };
  },
};

interface Chair {
  readonly acts: NonNullable<TreeTap['acts']>;
  readonly lastMinute: (station: number) => number | undefined;
  readonly send: (station: number, sight: TreeSight, minute: number) => readonly TreeActOf<'message.send'>[];
  readonly sent: () => number;
}

/** What the station's program does for its chair: it keeps in mind what it sent last, and numbers what follows. */
function chairOf({ params, rng, line }: TreeMount): Chair {
  const last = new Map<number, TreeActOf<'message.send'>>();
  let sent = 0;
  const takesPart = (station: number): boolean => rng.fork(`station/${station}`).chance(number(params, 'rate'));
  return {
    acts: {
      'message.send': (act) => {
        last.set(act.station, act);
        return [act];
      },
    },
    lastMinute: (station) => last.get(station)?.minute,
    sent: () => sent,
    send: (station, sight, minute) => {
      const own = sight('electronicProtocols').find((each) => each.station === station)?.byChoice;
      const figures = own === undefined ? undefined : movedVotes(own, params);
      if (figures === undefined || figures === own || !takesPart(station)) return [];
      const keys = line.keysOf(station);
      const before = last.get(station);
      const message = before === undefined ? undefined : letterIn(line, before, keys)?.message;
      const none = { head: '', recorder: '', protocol: '' };
      const { head, recorder, protocol } = message?.kind === 'results' ? message : none;
      const counter = (message?.counter ?? 0) + 1;
      const { election } = line;
      const next = { election, station, counter, kind: 'results', minute, figures, head, recorder, protocol } as const;
      const bytes = letterOf(line, next, keys, new Uint8Array(0), rng.fork(`file/${station}/${counter}`));
      sent += 1;
      return [{ type: 'message.send', station, minute, length: bytes.length, bytes, decided: false }];
    },
  };
}
