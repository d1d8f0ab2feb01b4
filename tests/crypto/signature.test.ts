/**
 * Signatures against the published vectors, against another library, and against forgeries that lax checks let pass.
 *
 * Source: RFC 8032, section 7.1; forgeries of section 5.1.7 and of Chalkias, Garillot and Nikolaenko 2020.
 * @module
 */
import { createPrivateKey, createPublicKey, sign as signElsewhere, verify as verifyElsewhere } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSigned, isSigningKey, publicKeyOf, sign } from '../../src/crypto/signature.ts';
import { runs } from '../runs.ts';
import { bytesOf, hexOf, textBytes } from './bytes.ts';
import { bytesOfNumber, decoded, encoded, forged, littleEndian, ORDER, SMALL_ORDER, sum } from './edwards.ts';
import { SIGNATURE_VECTORS } from './signature-vectors.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
const messages = fc.uint8Array({ maxLength: 300 });

/** The one encoding of each point of small order, the neutral element first. */
const SMALL = SMALL_ORDER.map((point) => hexOf(encoded(point)));
/** Forms of points of small order that are no encoding: y above the prime, or a sign where x is zero. */
const SECOND_ENCODINGS = [
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(31)}`,
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
];
const PLAIN = { keyPart: 0, nonce: 1234567n, noncePart: 0 };
const NONCES = [0n, PLAIN.nonce];
const EIGHT = SMALL_ORDER.map((_, part) => part);

describe('published vectors', () => {
  test.each(SIGNATURE_VECTORS)('key $key', ({ secret, key, message, signature }) => {
    expect(hexOf(publicKeyOf(bytesOf(secret)))).toBe(key);
    expect(hexOf(sign(bytesOf(message), bytesOf(secret)))).toBe(signature);
    expect(isSigned(bytesOf(signature), bytesOf(message), bytesOf(key))).toBe(true);
  });
});

test('agrees with the library of the runtime', () => {
  const prefix = bytesOf('302e020100300506032b657004220420');
  fc.assert(
    fc.property(secrets, messages, (secret, message) => {
      const der = Buffer.concat([prefix, secret]);
      const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
      expect(hexOf(sign(message, secret))).toBe(signElsewhere(null, message, key).toString('hex'));
    }),
    { numRuns: 30 },
  );
});

describe('is refused', () => {
  test('where one bit of signature, message or key differs', () => {
    const flip = (bytes: Uint8Array, bit: number): Uint8Array => {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return flipped;
    };
    const message = textBytes('station 12, A 300, B 214');
    const bits = fc.nat();
    fc.assert(
      fc.property(secrets, bits, fc.constantFrom('signature', 'message', 'key'), (secret, bit, what) => {
        const key = publicKeyOf(secret);
        const signature = sign(message, secret);
        const of = { signature, message, key };
        const changed = { ...of, [what]: flip(of[what], bit % (of[what].length * 8)) };
        expect(isSigned(changed.signature, changed.message, changed.key)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('in its second form, with the order of the group added', () => {
    const [secret, message] = [bytesOf(SIGNATURE_VECTORS[1]?.secret ?? ''), bytesOf('72')];
    const signature = sign(message, secret);
    const malleable = signature.slice();
    malleable.set(bytesOfNumber(littleEndian(signature.slice(32)) + ORDER), 32);
    expect(isSigned(signature, message, publicKeyOf(secret))).toBe(true);
    expect(isSigned(malleable, message, publicKeyOf(secret))).toBe(false);
  });

  // Under the neutral element as the key, R = S * B is a signature of everything: nobody holds its secret.
  test.each([...SMALL, ...SECOND_ENCODINGS])('under the key of small order or of two forms %s', (key) => {
    const zero = new Uint8Array(32);
    expect(isSigningKey(bytesOf(key))).toBe(false);
    // S = 0 and R of small order: for one message in eight at most the equation holds, for the neutral key always.
    for (const nonce of [bytesOf(SMALL[0] ?? ''), bytesOf(key)]) {
      for (let message = 0; message < 16; message += 1) {
        const signature = new Uint8Array([...nonce, ...zero]);
        expect(isSigned(signature, Uint8Array.of(message), bytesOf(key))).toBe(false);
      }
    }
  });

  // The hash is of the bytes of R, so that a second form of R needs an S of its own, which only the owner can make.
  test.each(SECOND_ENCODINGS)('with R in the second form %s', (form) => {
    const [message, secret] = [textBytes('station 12'), new Uint8Array(32).fill(5)];
    const { key, signature } = forged(secret, message, { ...PLAIN, nonce: 0n, r: bytesOf(form) });
    expect(isSigningKey(key)).toBe(true);
    expect(isSigned(signature, message, key)).toBe(false);
  });

  test('whatever the bytes are, without a throw', () => {
    const any = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(any, any, any, (signature, message, key) => {
        expect(isSigned(signature, message, key)).toBe(false);
      }),
      { numRuns: 300 },
    );
    const [key, secret] = [publicKeyOf(new Uint8Array(32)), new Uint8Array(32)];
    expect(isSigned(sign(key, secret).slice(0, 63), key, key)).toBe(false);
  });
});

describe('parts of small order, added by the owner of the key', () => {
  const [message, secret] = [textBytes('station 12, A 300, B 214'), new Uint8Array(32).fill(9)];
  const prefix = bytesOf('302a300506032b6570032100');
  const holdsElsewhere = (signature: Uint8Array, key: Uint8Array): boolean => {
    const made = createPublicKey({ key: Buffer.concat([prefix, key]), format: 'der', type: 'spki' });
    return verifyElsewhere(null, message, made, signature);
  };

  test('the eight points of small order are those that are published', () => {
    expect([...SMALL].sort()).toEqual(
      [
        `01${'00'.repeat(31)}`,
        `ec${'ff'.repeat(30)}7f`,
        '00'.repeat(32),
        `${'00'.repeat(31)}80`,
        '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
        '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
        'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
        'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
      ].sort(),
    );
  });

  test('make no key and no signature, of all eight points in key and R, with R otherwise neutral or not', () => {
    for (const keyPart of EIGHT) {
      for (const noncePart of EIGHT) {
        for (const nonce of NONCES) {
          const { key, signature } = forged(secret, message, { keyPart, nonce, noncePart });
          const isWhole = keyPart === 0 && noncePart === 0 && nonce !== 0n;
          const name = `${keyPart} ${noncePart} ${nonce}`;
          expect(isSigningKey(key), name).toBe(keyPart === 0);
          expect(isSigned(signature, message, key), name).toBe(isWhole);
          if (isWhole) expect(holdsElsewhere(signature, key)).toBe(true);
        }
      }
    }
  });

  test('added to the key of somebody else leave no key', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(...SMALL_ORDER), (other, part) => {
        const key = publicKeyOf(other);
        expect(isSigningKey(key)).toBe(true);
        expect(isSigningKey(encoded(sum(decoded(key), part)))).toBe(part === SMALL_ORDER[0]);
      }),
      { numRuns: 20 },
    );
  });
});

test('keys are judged right however many there were before', () => {
  const good = publicKeyOf(new Uint8Array(32).fill(1));
  const bad = bytesOf(SMALL[1] ?? '');
  for (let round = 0; round < 3; round += 1) {
    expect([isSigningKey(good), isSigningKey(bad)]).toEqual([true, false]);
    // Half of them are points; more than the memory of keys holds, in the deep tests.
    for (let other = 0; other < runs(100, 2000); other += 1) isSigningKey(bytesOfNumber(BigInt(2000 * round + other)));
  }
});
