/**
 * Encryption with and without a tag: published vectors, and what each lets somebody do who has no key.
 *
 * Source: RFC 8439, section 2.4.2 and appendix A.2; draft-irtf-cfrg-xchacha-03, appendix A.3.1.
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

  test.each([
    {
      key: '00'.repeat(32),
      nonce: '00'.repeat(12),
      counter: 0,
      text: '\0'.repeat(64),
      sealed:
        '76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7' +
        'da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586',
    },
    {
      key: '01'.padStart(64, '0'),
      nonce: '02'.padStart(24, '0'),
      counter: 1,
      text:
        'Any submission to the IETF intended by the Contributor for publication as all or part of an IETF ' +
        'Internet-Draft or RFC and any statement made within the context of an IETF activity is considered an ' +
        '"IETF Contribution". Such statements include oral statements in IETF sessions, as well as written and ' +
        'electronic communications made at any time or place, which are addressed to',
      sealed:
        'a3fbf07df3fa2fde4f376ca23e82737041605d9f4f4f57bd8cff2c1d4b7955ec2a97948bd3722915c8f3d337f7d37005' +
        '0e9e96d647b7c39f56e031ca5eb6250d4042e02785ececfa4b4bb5e8ead0440e20b6e8db09d881a7c6132f420e527950' +
        '42bdfa7773d8a9051447b3291ce1411c680465552aa6c405b7764d5e87bea85ad00f8449ed8f72d0d662ab052691ca66' +
        '424bc86d2df80ea41f43abf937d3259dc4b2d0dfb48a6c9139ddd7f76966e928e635553ba76c5c879d7b35d49eb2e62b' +
        '0871cdac638939e25e8a1e0ef9d5280fa8ca328b351c3c765989cbcf3daa8b6ccc3aaf9f3979c92b3720fc88dc95ed84' +
        'a1be059c6499b9fda236e7e818b04b0bc39c1e876b193bfe5569753f88128cc08aaa9b63d1a16f80ef2554d7189c411f' +
        '5869ca52c5b83fa36ff216b9c1d30062bebcfd2dc5bce0911934fda79a86f6e698ced759c3ff9b6477338f3da4f9cd85' +
        '14ea9982ccafb341b2384dd902f3d1ab7ac61dd29c6f21ba5b862f3730e37cfdc4fd806c22f221',
    },
    {
      key: '1c9240a5eb55d38af333888604f6b5f0473917c1402b80099dca5cbc207075c0',
      nonce: '02'.padStart(24, '0'),
      counter: 42,
      text:
        "'Twas brillig, and the slithy toves\nDid gyre and gimble in the wabe:\n" +
        'All mimsy were the borogoves,\nAnd the mome raths outgrabe.',
      sealed:
        '62e6347f95ed87a45ffae7426f27a1df5fb69110044c0d73118effa95b01e5cf166d3df2d721caf9b21e5fb14c616871' +
        'fd84c54f9d65b283196c7fe4f60553ebf39c6402c42234e32a356b3e764312a61a5532055716ead6962568f87d3f3f77' +
        '04c6a8d1bcd1bf4d50d6154b6da731b187b58dfd728afa36757a797ac188d1',
    },
  ])('gives the published bytes from block $counter on', ({ key, nonce, counter, text, sealed }) => {
    expect(hexOf(streamCipher(bytesOf(key), bytesOf(nonce), textBytes(text), counter))).toBe(sealed);
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
