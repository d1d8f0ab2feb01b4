/**
 * A message in the hand of somebody who sits on the line: opened with a key that he has or where nothing hides it,
 * and written anew.
 *
 * Who only reads asks for no signature. Who writes without the secret of the station leaves the old signature below
 * words that it is not of: whether anybody looks is the commission's affair.
 * Source: attack catalogue TX-03, TX-07, TX-08; dossier A11.
 * @module
 */
import type { Rng } from '../../../base/rng.ts';
import { NONCE_BYTES, type Opened, opened, sealed } from '../../../crypto/channel.ts';
import type { Message } from '../../../domain/transmission/message.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import type { KeysInHand, LineInHand } from '../../../domain/tree/ports.ts';

type Sent = TreeActOf<'message.send'>;

const NO_KEY = new Uint8Array(32);

/** @returns `undefined` where it cannot be read: no key for it, half a message, or none at all. */
export function letterIn(line: LineInHand, { bytes, station }: Sent, keys: KeysInHand): Opened | undefined {
  const { profile, election } = line;
  if (profile.enc !== 'none' && keys.shared === undefined) return undefined;
  const reader = { ...line.signer, isSigned: () => true };
  const held = { shared: keys.shared ?? NO_KEY, station: NO_KEY };
  const read = opened(profile, bytes, held, { election, station }, reader);
  return read.ok ? read.value : undefined;
}

/**
 * @param signature - what stands below the message where the secret of the station is not in hand.
 * @param rng - of this message alone, so that the same call again has the same bytes.
 */
export function letterOf(
  { profile, signer }: LineInHand,
  message: Message,
  keys: KeysInHand,
  signature: Uint8Array,
  rng: Rng,
): Uint8Array {
  const { shared = NO_KEY, signing } = keys;
  const hand = signing === undefined ? { ...signer, sign: () => signature } : signer;
  const nonce = Uint8Array.from({ length: NONCE_BYTES }, () => rng.below(256));
  return sealed(profile, message, { shared, signing: signing ?? NO_KEY }, nonce, hand);
}

/** The same call with other words. */
export function sentInstead(act: Sent, bytes: Uint8Array): Sent {
  return { ...act, bytes, length: bytes.length };
}
