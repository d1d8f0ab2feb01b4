/**
 * Turnout told too high during the day, so that votes stuffed later have their voters: at the desk where a region's
 * figure is put together, or on the line of a station.
 *
 * On the line it takes a message that can be read. A digit of an encrypted one can be flipped without a key, and nobody
 * who does not know the digit can tell whether it rises: that is left out.
 * Source: attack catalogue TX-07; dossier 4.3.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { ParamSpec } from '../../../domain/ports.ts';
import { REPORT_HOURS } from '../../../domain/tree/country.ts';
import type { TreeAttack } from '../../../domain/tree/ports.ts';
import { number, rate } from '../../params.ts';
import { toldBesides } from '../figures.ts';
import { letterIn, letterOf, sentInstead } from './letter.ts';

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
 * Somebody on the line writes a higher figure into messages that nothing hides. Where they are signed they are refused,
 * and the chair tells the true figure by telephone.
 *
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
  mount: ({ params, rng, reach, line }) => {
    const lists = new Map(reach.stations.map(({ station, voters }) => [station, voters]));
    const raised = new Set<number>();
    return {
      acts: {
        'message.send': (act) => {
          const { station, minute } = act;
          const letter = minute < Number(params.hour) * 60 ? undefined : letterIn(line, act, {});
          if (letter?.message.kind !== 'turnout') return [act];
          const { message, signature } = letter;
          const [came = 0] = message.figures;
          const listed = lists.get(station) ?? 0;
          const more = Math.min(listed - came, Math.round(number(params, 'add') * listed));
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
