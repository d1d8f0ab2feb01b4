/**
 * The keys of each line, as the rules have them made, and who besides its two ends can get at them.
 *
 * Source: dossier A11; attack catalogue C48, TX-08; design section 12.
 * @module
 */
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { ReceiverKeys, SenderKeys } from '../../crypto/channel.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { Signer } from '../../domain/transmission/signer.ts';

/** Keys of every station's line; each is made when it is first asked for. */
export interface Keyring {
  readonly signer: Signer;
  readonly sender: (station: number) => SenderKeys;
  readonly receiver: (station: number) => ReceiverKeys;
}

const KEY_BYTES = 32;

export function bytesFrom(rng: Rng, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => rng.below(256));
}

/**
 * @param middleOf - the commission that each station calls.
 * @param rng - the same for all ways up of one election: keys do not change with what is done to messages.
 */
export function keyringOf(
  mode: Policy['tx.keys'],
  signer: Signer,
  middleOf: (station: number) => number,
  rng: Rng,
): Keyring {
  const secretOf = (name: string): Uint8Array => bytesFrom(rng.fork(name), KEY_BYTES);
  const agreed = mode === 'perStation' || mode === 'quorum';
  const publicOf = remembered((name: string) => signer.agreementKeyOf(secretOf(name)));
  const stationEnd = (station: number): Uint8Array => {
    if (mode === 'shared') return secretOf('all lines');
    if (mode === 'line') return secretOf(`line/${station}`);
    return agree(signer, secretOf(`station/${station}`), publicOf(`commission/${middleOf(station)}`), station);
  };
  // Each end makes the key by itself; that both arrive at the same is what the line shows.
  const commissionEnd = (station: number): Uint8Array =>
    agreed
      ? agree(signer, secretOf(`commission/${middleOf(station)}`), publicOf(`station/${station}`), station)
      : stationEnd(station);
  const signing = (station: number): Uint8Array => secretOf(`signature/${station}`);
  const publicKey = remembered((station: number) => signer.publicKeyOf(signing(station)));
  return {
    signer,
    sender: remembered((station: number) => ({ shared: stationEnd(station), signing: signing(station) })),
    receiver: remembered((station: number) => ({
      shared: commissionEnd(station),
      // Slow to make, and nobody looks at it where nothing is signed.
      get station() {
        return publicKey(station);
      },
    })),
  };
}

function agree(signer: Signer, secret: Uint8Array, other: Uint8Array, station: number): Uint8Array {
  return present(signer.agreedKey(secret, other, `sailau-lab line ${station}`), 'a key of both ends');
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
