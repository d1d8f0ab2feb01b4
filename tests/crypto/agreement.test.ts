/**
 * Shared keys against the published vectors and another library.
 *
 * Source: RFC 7748, sections 5.2 and 6.1; RFC 5869, appendix A.
 * @module
 */
import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementKeyOf, derivedKey, sharedSecret } from '../../src/crypto/agreement.ts';
import { IS_DEEP, runs } from '../runs.ts';
import { bytesOf, hexOf } from './bytes.ts';

const shared = (secret: string, key: string): string =>
  hexOf(sharedSecret(bytesOf(secret), bytesOf(key)) ?? bytesOf(''));

describe('X25519', () => {
  test.each([
    {
      scalar: 'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
      point: 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      out: 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    },
    {
      scalar: '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
      point: 'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
      out: '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
    },
  ])('gives the published point $out', ({ scalar, point, out }) => {
    expect(shared(scalar, point)).toBe(out);
  });

  test('gives the published points after one round, and in the deep tests after a thousand', () => {
    let [scalar, point] = [`09${'00'.repeat(31)}`, `09${'00'.repeat(31)}`];
    const after: string[] = [];
    for (let round = 0; round < runs(1, 1000); round += 1) {
      [scalar, point] = [shared(scalar, point), scalar];
      after.push(scalar);
    }
    expect(after[0]).toBe('422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079');
    if (IS_DEEP) expect(after[999]).toBe('684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51');
  });

  test('both ends arrive at the published secret', () => {
    const [here, there] = [
      '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
      '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
    ];
    const keys = [here, there].map((secret) => hexOf(agreementKeyOf(bytesOf(secret))));
    expect(keys).toEqual([
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    ]);
    const secret = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    expect([shared(here, keys[1] ?? ''), shared(there, keys[0] ?? '')]).toEqual([secret, secret]);
  });

  test('refuses a key under which everybody would know the secret, and what is no key', () => {
    const secret = new Uint8Array(32).fill(7);
    for (const small of ['00', '01']) expect(sharedSecret(secret, bytesOf(small.padEnd(64, '0')))).toBeUndefined();
    expect(sharedSecret(secret, new Uint8Array(31))).toBeUndefined();
    expect(sharedSecret(secret, new Uint8Array(0))).toBeUndefined();
  });
});

const counting = (from: number, count: number): string =>
  hexOf(Uint8Array.from({ length: count }, (_, index) => from + index));

describe('HKDF', () => {
  test.each([
    {
      secret: '0b'.repeat(22),
      salt: counting(0x00, 13),
      info: counting(0xf0, 10),
      okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      secret: counting(0x00, 80),
      salt: counting(0x60, 80),
      info: counting(0xb0, 80),
      okm:
        'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      secret: '0b'.repeat(22),
      salt: '',
      info: '',
      okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('gives the published key (case %#)', ({ secret, salt, info, okm }) => {
    expect(hexOf(derivedKey(bytesOf(secret), bytesOf(salt), bytesOf(info), okm.length / 2))).toBe(okm);
  });

  test('agrees with the library of the runtime', () => {
    const some = fc.uint8Array({ minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: 1, max: 8160 }), (secret, salt, info, bytes) => {
        const elsewhere = hexOf(new Uint8Array(hkdfSync('sha256', secret, salt, info, bytes)));
        expect(hexOf(derivedKey(secret, salt, info, bytes))).toBe(elsewhere);
      }),
      { numRuns: 50 },
    );
  });
});
