/**
 * How many people came, guessed from length and minute of a message of turnout that cannot be read: what everybody at
 * an exchange can work out.
 *
 * Source: attack catalogue TX-06; assumptions in `domain/transmission/hours.ts`.
 * @module
 */
import { NONCE_BYTES, sealed } from '../../../crypto/channel.ts';
import { SIGNATURE_BYTES } from '../../../crypto/signature.ts';
import type { Policy } from '../../../domain/policy/types.ts';
import { publishesHeads } from '../../../domain/records/custody-log.ts';
import { MINUTES_A_THOUSAND } from '../../../domain/transmission/hours.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import { REPORT_HOURS } from '../../../domain/tree/country.ts';
import type { LineInHand } from '../../../domain/tree/ports.ts';

/** A number lies in `low..high`. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

export const ANY: Window = { low: 0, high: Number.POSITIVE_INFINITY };

export interface CameGuess extends Window {
  /** Number of the hour in REPORT_HOURS. */
  readonly hour: number;
}

/** @returns a reader of messages: `undefined` where one is of no hour of reports. */
export function cameGuesser(
  line: LineInHand,
  policy: Policy,
): (act: TreeActOf<'message.send'>, voters: number) => CameGuess | undefined {
  // Where heads of logs leave the machine, the first has before the first message: the rule is known to everybody.
  const lengthOf = lengths(line, publishesHeads(policy) ? '0'.repeat(64) : '');
  return (act, voters) => {
    const hour = REPORT_HOURS.findLastIndex((each) => each * 60 <= act.minute);
    if (hour < 0) return undefined;
    const late = act.minute - (REPORT_HOURS[hour] ?? 0) * 60;
    const byMinute = line.profile.padded ? ANY : between(late, 1000 / MINUTES_A_THOUSAND);
    const byLength = figuresAsLong(act, voters, lengthOf);
    return { hour, low: Math.max(byMinute.low, byLength.low), high: Math.min(byMinute.high, byLength.high) };
  };
}

/** How many things are in hand after so many begun minutes, at so many a minute. */
export function between(minutes: number, each: number): Window {
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
