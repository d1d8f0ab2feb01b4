/**
 * The regional commission's end of the line: it opens what comes, holds it against the rules, books it and answers.
 *
 * Source: dossier 4.1 (P13e), A12; attack catalogue 2.6.
 * @module
 */
import { sameNumbers } from '../../base/bytes.ts';
import { NONCE_BYTES, opened, sealed } from '../../crypto/channel.ts';
import { hexOf } from '../../crypto/hex.ts';
import type { Message } from '../../domain/transmission/message.ts';
import { profileOf } from '../../domain/transmission/profile.ts';
import type { ReceivedMessage, RefusalReason } from '../../domain/transmission/records.ts';
import type { TreeActOf } from '../../domain/tree/acts.ts';
import type { Climb } from '../tree/climb.ts';
import { electionId, rehearsalId } from './election-id.ts';
import { bytesFrom } from './keys.ts';

/** A call that came in: everything of it is written down, and what is booked is answered. */
export function takeMessage(climb: Climb, act: TreeActOf<'message.send'>): void {
  const { station, minute, bytes, decided } = act;
  const about = { station, minute, bytes: bytes.length };
  if (bytes.length < act.length) {
    climb.records.received.push({ ...about, verdict: 'refused', why: 'half' });
    return;
  }
  const read = readIn(climb, act);
  if (!read.ok) {
    climb.records.received.push({ ...about, verdict: 'refused', why: read.why });
    return;
  }
  const { message, signature } = read;
  const row = (verdict: ReceivedMessage['verdict'], why?: RefusalReason): void => {
    const reason = why === undefined ? {} : { why };
    climb.records.received.push({ ...about, verdict, ...reason, message, signature });
  };
  const { taken, came, rehearsing } = climb.line;
  if (climb.policy['tx.freshness'] === 'counter' && message.counter <= (taken[station] ?? 0)) {
    // The same once more is no second message: whoever sends it has heard no answer, and gets one.
    const isRepeat = sameNumbers(bytes, climb.line.last.get(station) ?? []);
    row(isRepeat ? 'aside' : 'refused', isRepeat ? undefined : 'notFresh');
    if (isRepeat) answer(climb, station, message);
    return;
  }
  if (rehearsing) row('aside');
  else if (message.kind === 'results') {
    const verdict = bookResults(climb, station, message.figures, decided);
    row(verdict, verdict === 'refused' ? 'undecided' : undefined);
    if (verdict === 'refused') return;
  } else {
    came.set(station, message.figures[0] ?? 0);
    row('booked');
  }
  climb.line.last.set(station, bytes);
  taken[station] = Math.max(taken[station] ?? 0, message.counter);
  answer(climb, station, message);
}

/**
 * Figures of a station that has a file already are a second version of it, however they came.
 *
 * @param decided - that the figures change was decided, and written down.
 */
export function bookResults(
  climb: Climb,
  station: number,
  byChoice: readonly number[],
  decided: boolean,
): ReceivedMessage['verdict'] {
  const { files } = climb.records;
  const at = files.findIndex((file) => file.station === station);
  if (at < 0) {
    files.push({ station, byChoice });
    return 'booked';
  }
  const rule = climb.policy['tx.versions'];
  if (rule === 'first') return 'aside';
  if (rule === 'minuted' && !decided && !sameNumbers(files[at]?.byChoice ?? [], byChoice)) return 'refused';
  files[at] = { station, byChoice };
  return 'booked';
}

type Read =
  | { readonly ok: true; readonly message: Message; readonly signature: string }
  | { readonly ok: false; readonly why: RefusalReason };

function readIn(climb: Climb, { station, bytes }: TreeActOf<'message.send'>): Read {
  const { keyring } = climb.line;
  const election = climb.line.rehearsing ? rehearsalId(climb.country) : electionId(climb.country);
  const read = opened(profileOf(climb.policy), bytes, keyring.receiver(station), { election, station }, keyring.signer);
  if (!read.ok) return { ok: false, why: read.error };
  const { message, signature } = read.value;
  // Nobody books what the commission itself says.
  return message.kind === 'receipt'
    ? { ok: false, why: 'message' }
    : { ok: true, message, signature: hexOf(signature) };
}

/** Over a line of one way nothing goes back. */
function answer(climb: Climb, station: number, message: Message): void {
  if (climb.policy['tx.oneWay']) return;
  const { keyring, outbox } = climb.line;
  const { counter } = message;
  // Of the election that the message is of: a station that asks for fresh receipts knows its rehearsal by it.
  const receipt: Message = { ...message, kind: 'receipt', figures: [counter], head: '', recorder: '', protocol: '' };
  const nonce = bytesFrom(climb.rng.fork(`receipt/${station}/${climb.records.received.length}`), NONCE_BYTES);
  // The commission signs nothing; its end of the line has no secret of a station.
  const keys = { shared: keyring.receiver(station).shared, signing: new Uint8Array(32) };
  outbox.set(station, sealed(profileOf(climb.policy), receipt, keys, nonce, keyring.signer));
}
