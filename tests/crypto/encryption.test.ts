/**
 * Encryption with and without a tag: published vectors, and what each lets somebody do who has no key.
 *
 * Source: RFC 8439, section 2.4.2; draft-irtf-cfrg-xchacha-03, appendix A.3.1.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { open, seal } from '../../src/crypto/aead.ts';
import { streamCipher } from '../../src/crypto/stream-cipher.ts';
import { bytesOf, hexOf, textBytes } from './bytes.ts';

const SUNSCREEN = textBytes(
  "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
);
const byteString = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const some = fc.uint8Array({ minLength: 1, maxLength: 200 });

describe('without a tag', () => {
  test('gives the published bytes', () => {
    const key = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(hexOf(streamCipher(key, bytesOf('000000000000004a00000000'), SUNSCREEN, 1))).toBe(
      '6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b' +
        'f91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d8' +
        '07ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736' +
        '5af90bbf74a35be6b40b8eedf2785e42874d',
    );
  });

  test('opens what it sealed, and flips where somebody flipped', () => {
    fc.assert(
      fc.property(
        byteString(32),
        byteString(12),
        some,
        fc.nat(),
        fc.nat({ max: 255 }),
        (key, nonce, bytes, at, mask) => {
          const sealed = streamCipher(key, nonce, bytes);
          expect(streamCipher(key, nonce, sealed)).toEqual(bytes);
          const place = at % bytes.length;
          const changed = sealed.map((byte, index) => (index === place ? byte ^ mask : byte));
          const expected = bytes.map((byte, index) => (index === place ? byte ^ mask : byte));
          expect(streamCipher(key, nonce, changed)).toEqual(expected);
        },
      ),
    );
  });
});

describe('with a tag', () => {
  const KEY = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
  const NONCE = Uint8Array.from({ length: 24 }, (_, index) => 0x40 + index);
  const ABOUT = bytesOf('50515253c0c1c2c3c4c5c6c7');
  const SEALED =
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb' +
    '731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452' +
    '2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
    '21f9664c97637da9768812f615c68b13b52e' +
    'c0875924c1c7987947deafd8780acf49';

  test('gives the published bytes', () => {
    expect(hexOf(seal(KEY, NONCE, ABOUT, SUNSCREEN))).toBe(SEALED);
    expect(open(KEY, NONCE, ABOUT, bytesOf(SEALED))).toEqual(SUNSCREEN);
  });

  test('does not open where one bit of anything differs', () => {
    const [key, nonce, about, sealed] = [KEY, NONCE, ABOUT, bytesOf(SEALED)];
    const parts = { key, nonce, about, sealed };
    for (const name of ['key', 'nonce', 'about', 'sealed'] as const) {
      for (let bit = 0; bit < parts[name].length * 8; bit += 1) {
        const flipped = parts[name].map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const changed = { ...parts, [name]: flipped };
        expect(open(changed.key, changed.nonce, changed.about, changed.sealed), `${name} ${bit}`).toBeUndefined();
      }
    }
  });

  test('opens what it sealed, and nothing that was cut', () => {
    fc.assert(
      fc.property(byteString(32), byteString(24), some, some, fc.nat(), (key, nonce, about, bytes, at) => {
        const sealed = seal(key, nonce, about, bytes);
        expect(open(key, nonce, about, sealed)).toEqual(bytes);
        expect(open(key, nonce, about, sealed.slice(0, at % sealed.length))).toBeUndefined();
        expect(open(key, nonce.slice(1), about, sealed)).toBeUndefined();
      }),
    );
  });
});
