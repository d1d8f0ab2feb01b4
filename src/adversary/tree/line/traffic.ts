/**
 * Traffic analysis: what the length and the minute of messages tell somebody on the line who reads none of them.
 *
 * A message of turnout is as long as everything about it that is known (election, station, hour, its number) and the
 * digits of its figure; it goes out the later the larger the figure is. A file goes out when the paper is counted. It
 * guesses numbers of people and ballots only, never for whom: the length of a file tells digits of votes too, and is
 * left out. So that encryption is seen to hide none of it, nothing is read where nothing is encrypted either.
 * Source: attack catalogue TX-06, C47; assumptions in `domain/transmission/hours.ts`.
 * @module
 */
import { counted } from '../../../base/words.ts';
import { CALLING_MINUTES, FILES_FROM, SET_HOUR } from '../../../domain/transmission/hours.ts';
import type { Guess, TreeAttack, TreeMount, TreeTap } from '../../../domain/tree/ports.ts';
import { number } from '../../params.ts';
import { ANY, between, cameGuesser, type Window } from './came-guess.ts';

/** No file is ready earlier. */
const FIRST_FILE = FILES_FROM + CALLING_MINUTES;

/**
 * Caught by: nobody; it leaves no trace. Missed by: every check.
 */
export const trafficAnalysis: TreeAttack = {
  id: 'TX-06',
  name: 'Traffic analysis',
  category: 'Transmission',
  summary: 'How many people came, and how many paper ballots there are, is guessed from length and minute of messages.',
  powers: ['exchange.line'],
  guards: [],
  params: {
    seconds: {
      kind: 'number',
      unit: 'seconds a ballot',
      min: 0,
      max: 60,
      default: 3,
      says: 'how long whoever listens takes the hand count to last; 0: the hour of a file is not used',
    },
  },
  breaks: ['P01', 'P21'],
  caughtBy: [],
  missedBy: ['files-against-protocols', 'carried-files', 'tree-sums', 'published-sums'],
  source: 'CoE04; attacks.md TX-06',
  mount: listening,
};

function listening({ params, policy, reach, line }: TreeMount): TreeTap {
  const voters = new Map(reach.stations.map((each) => [each.station, each.voters]));
  const guesses = new Map<string, Guess>();
  const guessed = cameGuesser(line, policy);
  const note = (guess: Guess): void => {
    // What everybody knows is no guess.
    if (guess.low > guess.high || (guess.low === 0 && guess.high >= (voters.get(guess.station) ?? 0))) return;
    guesses.set(`${guess.station}/${guess.what}/${guess.hour ?? ''}`, guess);
  };
  return {
    acts: {
      'message.send': (act) => {
        const { station, minute } = act;
        if (minute >= FIRST_FILE) {
          note({ station, what: 'ballots', ...ballotsBy(minute, number(params, 'seconds'), line.profile.padded) });
          return [act];
        }
        const guess = guessed(act, voters.get(station) ?? 0);
        if (guess !== undefined) note({ station, what: 'came', ...guess });
        return [act];
      },
    },
    learned: () => [...guesses.values()],
    did: () => `${counted(guesses.size, 'number')} guessed from length and minute of messages`,
  };
}

/** Paper ballots that take until then. Padded, what is ready before the set hour waits for it. */
function ballotsBy(minute: number, seconds: number, padded: boolean): Window {
  if (seconds === 0) return ANY;
  const { low, high } = between(minute - FIRST_FILE, 60 / seconds);
  return { low: padded && minute <= SET_HOUR ? 0 : low, high };
}
