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
import { NONCE_BYTES, sealed } from '../../../crypto/channel.ts';
import { SIGNATURE_BYTES } from '../../../crypto/signature.ts';
import { publishesHeads } from '../../../domain/records/custody-log.ts';
import { CALLING_MINUTES, FILES_FROM, MINUTES_A_THOUSAND, SET_HOUR } from '../../../domain/transmission/hours.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import { REPORT_HOURS } from '../../../domain/tree/country.ts';
import type { Guess, LineInHand, TreeAttack, TreeMount, TreeTap } from '../../../domain/tree/ports.ts';
import { number } from '../../params.ts';

/** A number lies in `low..high`. */
interface Window {
  readonly low: number;
  readonly high: number;
}

const ANY: Window = { low: 0, high: Number.POSITIVE_INFINITY };
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
  // Where heads of logs leave the machine, the first has before the first message: the rule is known to everybody.
  const lengthOf = lengths(line, publishesHeads(policy) ? '0'.repeat(64) : '');
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
        const hour = REPORT_HOURS.findLastIndex((each) => each * 60 <= minute);
        if (hour < 0) return [act];
        const late = minute - (REPORT_HOURS[hour] ?? 0) * 60;
        const byMinute = line.profile.padded ? ANY : between(late, 1000 / MINUTES_A_THOUSAND);
        const byLength = figuresAsLong(act, voters.get(station) ?? 0, lengthOf);
        const low = Math.max(byMinute.low, byLength.low);
        note({ station, what: 'came', hour, low, high: Math.min(byMinute.high, byLength.high) });
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

/** How many things are in hand after so many begun minutes, at so many a minute. */
function between(minutes: number, each: number): Window {
  return { low: minutes === 0 ? 0 : Math.floor((minutes - 1) * each) + 1, high: Math.floor(minutes * each) };
}

/**
 * Figures with which a message would be just so long. Nobody came who is not on the list, or not many: one digit more.
 *
 * @returns a window without any number where the message is no turnout, as one of the eve.
 */
function figuresAsLong(act: TreeActOf<'message.send'>, voters: number, lengthOf: ReturnType<typeof lengths>): Window {
  const most = String(voters).length + 1;
  const fit = Array.from({ length: most }, (_, at) => at + 1).filter((digits) => lengthOf(act, digits) === act.length);
  const [first = most + 1, last = 0] = [fit[0], fit.at(-1)];
  if (first === 1 && last === most) return ANY;
  return { low: first === 1 ? 0 : 10 ** (first - 1), high: 10 ** last - 1 };
}

/** How long a message of turnout is whose figure has so many digits: everybody can make one, with any key. */
function lengths({ profile, signer, election }: LineInHand, head: string) {
  const known = new Map<string, number>();
  const blank = new Uint8Array(32);
  const signs = { ...signer, sign: () => new Uint8Array(SIGNATURE_BYTES) };
  return ({ station, minute }: TreeActOf<'message.send'>, digits: number): number => {
    const key = [station, minute].map((each) => String(each).length).join('/');
    const found = known.get(`${key}/${digits}`);
    if (found !== undefined) return found;
    // Its number among the messages of the station has one digit: a rehearsal, six hours, a file.
    const about = { election, station, counter: 1, kind: 'turnout', minute, head, recorder: '', protocol: '' } as const;
    const message = { ...about, figures: [10 ** (digits - 1)] };
    const { length } = sealed(profile, message, { shared: blank, signing: blank }, new Uint8Array(NONCE_BYTES), signs);
    known.set(`${key}/${digits}`, length);
    return length;
  };
}
