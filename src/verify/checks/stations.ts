/**
 * Checks of who is who: stations once each, and keys that can be keys.
 *
 * Blind to whose keys they are: that a key is the station's own has to be known from somewhere else.
 *
 * Source: docs/bundle-format.md; RFC 8032, section 5.1.3.
 * @module
 */
import { bytesOfHex } from '../../crypto/hex.ts';
import { isSigningKey } from '../../crypto/signature.ts';
import { given, type Looked, type LookedBy, looking } from '../looked.ts';
import type { Bundle, Part } from '../read.ts';

export function stationChecks(bundle: Bundle): LookedBy<'stations' | 'keys'> {
  return {
    stations: given([bundle.protocols], () => stations(bundle)),
    keys: given([bundle.keys], () => keys(bundle.keys.records, bundle.keys.file)),
  };
}

function stations({ protocols, logs, keys: keyPart, messages }: Bundle): Looked {
  const { expect, done } = looking();
  const known = new Set(protocols.records.map(({ station }) => station));
  const rising = ({ file, records }: Part<{ readonly station: number }>): void => {
    let last = -1;
    for (const [index, { station }] of records.entries()) {
      const isNext = station > last && known.has(station);
      expect(isNext, () => {
        const text = known.has(station) ? 'stands twice or out of order' : 'has no protocols';
        return { file, line: index + 1, text: `station ${station} ${text}` };
      });
      last = station;
    }
  };
  rising(protocols);
  rising(logs);
  rising(keyPart);
  for (const [index, { message }] of messages.records.entries()) {
    expect(known.has(message.station), () => {
      return { file: messages.file, line: index + 1, text: `station ${message.station} has no protocols` };
    });
  }
  return done();
}

function keys(records: Bundle['keys']['records'], file: string): Looked {
  const { expect, done } = looking();
  for (const [index, { publicKey, station }] of records.entries()) {
    expect(isSigningKey(bytesOfHex(publicKey)), () => {
      return { file, line: index + 1, text: `the key of station ${station} is none` };
    });
  }
  return done();
}
