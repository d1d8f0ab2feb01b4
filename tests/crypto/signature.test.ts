/**
 * Signatures against the published vectors, against another library, and against forgeries that lax checks let pass.
 *
 * Source: RFC 8032, section 7.1; forgeries of section 5.1.7 and of Chalkias, Garillot and Nikolaenko 2020.
 * @module
 */
import { createPrivateKey, sign as signElsewhere } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSigned, publicKeyOf, sign } from '../../src/crypto/signature.ts';
import { bytesOf, hexOf, textBytes } from './bytes.ts';

const VECTORS = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
      '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];
/** Order of the group, as in section 5.1. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
const messages = fc.uint8Array({ maxLength: 300 });

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${hexOf(bytes.toReversed())}`);
const bytesOfNumber = (value: bigint): Uint8Array => bytesOf(value.toString(16).padStart(64, '0')).toReversed();

describe('published vectors', () => {
  test.each(VECTORS)('key $key', ({ secret, key, message, signature }) => {
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
    const [secret, message] = [bytesOf(VECTORS[1]?.secret ?? ''), bytesOf('72')];
    const signature = sign(message, secret);
    const malleable = signature.slice();
    malleable.set(bytesOfNumber(littleEndian(signature.slice(32)) + ORDER), 32);
    expect(isSigned(signature, message, publicKeyOf(secret))).toBe(true);
    expect(isSigned(malleable, message, publicKeyOf(secret))).toBe(false);
  });

  // Under the neutral element as the key, R = S * B is a signature of everything: nobody holds its secret.
  test.each([
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  ])('under the key of small order %s', (key) => {
    const zero = new Uint8Array(32);
    // S = 0 and R of small order: for one message in eight at most the equation holds, for the neutral key always.
    for (const nonce of [bytesOf(`01${'00'.repeat(31)}`), bytesOf(key)]) {
      for (let message = 0; message < 16; message += 1) {
        const signature = new Uint8Array([...nonce, ...zero]);
        expect(isSigned(signature, Uint8Array.of(message), bytesOf(key))).toBe(false);
      }
    }
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
