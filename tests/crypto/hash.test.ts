/**
 * The hash against published vectors.
 *
 * Source: FIPS 180-4 examples and NIST's additional SHA-256 examples.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/crypto/hash.ts';

describe('sha256Hex', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published digest (vector %#)', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
  });

  // Source: NIST, additional examples for SHA-256: lengths around the block boundary.
  test.each([
    [55, 0x00, '02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7'],
    [56, 0x00, 'd4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb'],
    [57, 0x00, '65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785'],
    [64, 0x00, 'f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b'],
    [1000, 0x00, '541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53'],
    [1000, 0x41, 'c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4'],
    [1005, 0x55, 'f4d62ddec0f3dd90ea1380fa16a5ff8dc4c54b21740650f24afc4120903552b0'],
  ])('gives the published digest of %i bytes %i', (length, byte, digest) => {
    expect(sha256Hex(String.fromCharCode(byte).repeat(length))).toBe(digest);
  });

  test('hashes UTF-8 bytes, not UTF-16 units', () => {
    // printf 'Сайлау' | sha256sum
    expect(sha256Hex('Сайлау')).toBe('98220dad340d31d6a3774aca2433a82437877abcf131213cd680b58843ae5c2f');
  });
});
