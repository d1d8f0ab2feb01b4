/**
 * Turnout told too high during the day, so that votes stuffed later have their voters: at the desk where a region's
 * figure is put together, or on the line of a station.
 *
 * On the line it takes a message that can be read, or a first digit that is known: a digit under a key stream can be
 * made another without the key, and length and minute of a message tell which it is.
 * Source: attack catalogue TX-07; dossier 4.3.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { ParamSpec } from '../../../domain/ports.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import { REPORT_HOURS } from '../../../domain/tree/country.ts';
import type { LineInHand, TreeAttack } from '../../../domain/tree/ports.ts';
import { number, rate } from '../../params.ts';
import { toldBesides } from '../figures.ts';
import { cameGuesser, type Window } from './came-guess.ts';
import { isFile, listen } from './heard.ts';
import { letterIn, letterOf, sentInstead } from './letter.ts';
import { figuresAt, overwritten } from './wire.ts';

const ADD = rate(0.2, 'people told of besides those who came, as a share of the list; no more than are left on it');
const HOUR: ParamSpec = {
  kind: 'option',
  options: REPORT_HOURS.map(String),
  default: '12',
  says: 'hour from which more people are told of',
};

/**
 * The desk tells more people than its stations told. No rule about messages reaches it: they are true.
 *
 * Caught by: the last figure of the day beside the results, if nothing is stuffed, and the pace of desks and booths.
 * Missed by: the order of messages, and everything on votes.
 */
export const turnoutSpoof: TreeAttack = {
  id: 'TX-07',
  name: 'Turnout spoof at the desk',
  category: 'Transmission',
  summary: 'The desk of a region tells of people who did not come.',
  powers: ['turnout.desk'],
  guards: [],
  params: { add: ADD, hour: HOUR },
  breaks: ['P11'],
  caughtBy: ['turnout-clickers', 'turnout-final', 'turnout-throughput'],
  missedBy: ['turnout-order', 'tree-sums', 'published-sums', 'copies-against-tables', 'copies-against-publication'],
  source: 'SAI; attacks.md TX-07',
  mount: ({ params, reach }) => {
    let messages = 0;
    return {
      acts: {
        'turnout.report': (act, sight) => {
          if (act.hour < Number(params.hour)) return [act];
          const people = toldBesides(act, reach.stations, sight('stationList'), number(params, 'add'));
          if (people === 0) return [act];
          messages += 1;
          return [{ ...act, came: act.came + people }];
        },
      },
      did: () => `${counted(messages, 'turnout message')} of the desk raised`,
    };
  },
};

/**
 * Somebody on the line writes a higher figure into messages that nothing hides, and a higher first digit into those
 * under a key stream. Where they are signed or have a tag they are refused, and the chair tells the true figure by
 * telephone.
 *
 * Leaves out the second call of a station whose message was refused: a wrong guess costs the attacker that message.

 * Caught by: the last figure of the day beside the results, if nothing is stuffed. Missed by: the order of messages,
 * and everything on votes.
 */
export const turnoutSpoofOnLine: TreeAttack = {
  id: 'TX-07-LINE',
  name: 'Turnout spoof on the line',
  category: 'Transmission',
  summary: 'Messages of stations about turnout are altered on the line so that they tell of people who never came.',
  powers: ['exchange.line'],
  guards: [],
  params: { add: ADD, hour: HOUR },
  breaks: ['P11'],
  caughtBy: ['messages-against-clicks', 'turnout-clickers', 'turnout-final'],
  missedBy: ['turnout-order', 'tree-sums', 'published-sums', 'copies-against-tables', 'copies-against-publication'],
  source: 'SAI; attacks.md TX-07',
  mount: ({ params, policy, rng, reach, line }) => {
    const lists = new Map(reach.stations.map(({ station, voters }) => [station, voters]));
    const raised = new Set<number>();
    const listening = listen(line);
    const guess = cameGuesser(line, policy);
    const add = number(params, 'add');
    return {
      acts: {
        'message.send': (act) => {
          listening.send(act);
          const { station, minute } = act;
          const listed = lists.get(station) ?? 0;
          if (add === 0 || isFile(act) || minute < Number(params.hour) * 60) return [act];
          if (line.profile.enc === 'stream') {
            const bytes = digitRaised(line, act, listening.counterAt(station, minute), guess(act, listed), listed);
            if (bytes === undefined) return [act];
            raised.add(station);
            return [sentInstead(act, bytes)];
          }
          const letter = letterIn(line, act, {});
          if (letter?.message.kind !== 'turnout') return [act];
          const { message, signature } = letter;
          const [came = 0] = message.figures;
          const more = Math.min(listed - came, Math.round(add * listed));
          if (more <= 0) return [act];
          raised.add(station);
          const own = rng.fork(`turnout/${station}/${message.counter}`);
          return [sentInstead(act, letterOf(line, { ...message, figures: [came + more] }, {}, signature, own))];
        },
      },
      did: () => `turnout messages of ${counted(raised.size, 'station')} raised on the line`,
    };
  },
};

/**
 * The message with a higher first digit of its figure, whatever the others are.
 *
 * @param guess - between which numbers the figure lies.
 * @param listed - people on the list: more cannot have come.
 * @returns `undefined` where the first digit is not known, or none is higher.
 */
function digitRaised(
  { profile, election }: LineInHand,
  { bytes }: TreeActOf<'message.send'>,
  counter: number,
  guess: Window | undefined,
  listed: number,
): Uint8Array | undefined {
  if (guess === undefined || guess.low < 1 || guess.high > listed) return undefined;
  const [low, high] = [String(guess.low), String(guess.high)];
  if (low.length !== high.length || low[0] !== high[0]) return undefined;
  const place = 10 ** (low.length - 1);
  // Whatever the other digits are, no more are told of than are on the list.
  const digit = Math.min(9, Math.floor((listed + 1) / place) - 1);
  if (digit <= Number(low[0])) return undefined;
  return overwritten(bytes, figuresAt(profile, { counter, election }), low.slice(0, 1), String(digit));
}
