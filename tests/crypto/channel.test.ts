/**
 * What each profile lets pass and what it refuses, by real bytes.
 *
 * Source: design section 12; attack catalogue TX-03, TX-04, TX-08.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNEL_PROFILES, type ChannelProfile, opened, sealed } from '../../src/crypto/channel.ts';
import { publicKeyOf } from '../../src/crypto/signature.ts';
import { type Message, messageBytes, messageOf } from '../../src/domain/transmission/message.ts';

const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const SENDER = { shared: filled(1), signing: filled(2) };
const RECEIVER = { shared: filled(1), station: publicKeyOf(filled(2)) };
const NONCE = Uint8Array.from({ length: 24 }, (_, index) => index);
const MESSAGE: Message = { election: 'kz-2004', station: 12, counter: 3, kind: 'results', figures: [300, 214, 9] };
const CALL = { election: 'kz-2004', station: 12 };

const count = fc.nat({ max: 1_000_000 });
const messages: fc.Arbitrary<Message> = fc.record({
  election: fc.string({ unit: 'grapheme', maxLength: 20 }),
  station: count,
  counter: count,
  kind: fc.constantFrom('results', 'turnout'),
  figures: fc.array(count, { maxLength: 12 }),
});

describe('a message', () => {
  test('comes back from its bytes, which are those of no other', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(messageOf(messageBytes(message))).toEqual({ ok: true, value: message });
      }),
    );
  });

  test.each([
    ['with a blank', '{"counter":3,"election":"x","figures":[1 ],"kind":"results","station":1}', 'canonical'],
    ['in another order', '{"election":"x","counter":3,"figures":[1],"kind":"results","station":1}', 'canonical'],
    ['with a fraction', '{"counter":3,"election":"x","figures":[1.5],"kind":"results","station":1}', 'not a message'],
    ['with less than nothing', '{"counter":3,"election":"x","figures":[-1],"kind":"results","station":1}', 'message'],
    ['of another kind', '{"counter":3,"election":"x","figures":[1],"kind":"command","station":1}', 'not a message'],
    ['with more in it', '{"counter":3,"election":"x","figures":[1],"kind":"results","more":1,"station":1}', 'message'],
    [
      'with a field twice',
      '{"counter":3,"counter":4,"election":"x","figures":[],"kind":"results","station":1}',
      'form',
    ],
    ['that is a list', '[]', 'not a message'],
    ['that is nothing', '', 'not JSON'],
    ['as long as a book', ' '.repeat(5000), 'longer'],
  ])('%s is refused', (_, text, says) => {
    const refused = messageOf(new TextEncoder().encode(text));
    expect(refused.ok ? '' : refused.error).toContain(says);
  });

  test('is nothing but what it is, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const read = messageOf(bytes);
        if (read.ok) expect(messageBytes(read.value)).toEqual(bytes);
      }),
    );
  });
});

describe.each(CHANNEL_PROFILES)('under %s', (profile) => {
  test('what was sent is what comes', () => {
    fc.assert(
      fc.property(messages, fc.uint8Array({ minLength: 24, maxLength: 24 }), (message, nonce) => {
        const wire = sealed(profile, message, SENDER, nonce);
        expect(opened(profile, wire, RECEIVER, message)).toEqual({ ok: true, value: message });
      }),
      { numRuns: 25 },
    );
  });

  test('whatever else comes is refused or is a message, and nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (wire) => {
        expect(opened(profile, wire, RECEIVER, CALL).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('a message for another station or another election is none for this', () => {
    const wire = sealed(profile, MESSAGE, SENDER, NONCE);
    expect(opened(profile, wire, RECEIVER, { ...CALL, station: 13 }).ok).toBe(false);
    expect(opened(profile, wire, RECEIVER, { ...CALL, election: 'kz-2005' }).ok).toBe(false);
  });
});

/** Changes the first figure from 300 to 900 on the line, by what everybody knows of the message and without a key. */
function altered(profile: ChannelProfile): ReturnType<typeof opened> {
  const wire = sealed(profile, MESSAGE, SENDER, NONCE);
  const at = new TextDecoder().decode(messageBytes(MESSAGE)).indexOf('300');
  const place = at + { none: 0, encrypted: 12, authenticated: 24, signed: 24 }[profile];
  const changed = wire.map((byte, index) => (index === place ? byte ^ '3'.charCodeAt(0) ^ '9'.charCodeAt(0) : byte));
  return opened(profile, changed, RECEIVER, CALL);
}

describe('a digit changed on the line without the key', () => {
  test.each(['none', 'encrypted'] as const)('is booked under %s', (profile) => {
    expect(altered(profile)).toEqual({ ok: true, value: { ...MESSAGE, figures: [900, 214, 9] } });
  });

  test.each(['authenticated', 'signed'] as const)('is refused under %s', (profile) => {
    expect(altered(profile)).toEqual({ ok: false, error: 'tag' });
  });
});

test('no bit of a sealed message can be changed, of an encrypted one nearly every bit', () => {
  const passed = (profile: ChannelProfile): number => {
    const wire = sealed(profile, MESSAGE, SENDER, NONCE);
    const bits = Array.from({ length: wire.length * 8 }, (_, bit) => bit);
    return bits.filter((bit) => {
      const changed = wire.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      return opened(profile, changed, RECEIVER, CALL).ok;
    }).length;
  };
  expect([passed('authenticated'), passed('signed')]).toEqual([0, 0]);
  // Each digit of a figure has bits that make it another digit.
  expect(passed('encrypted')).toBeGreaterThan(10);
});

describe('who has the key of the line', () => {
  const forged: Message = { ...MESSAGE, counter: 9, figures: [1, 999, 0] };
  const thief = { shared: SENDER.shared, signing: filled(3) };

  test('can speak for the station where nothing but the tag is asked for', () => {
    const wire = sealed('authenticated', forged, thief, NONCE);
    expect(opened('authenticated', wire, RECEIVER, CALL)).toEqual({ ok: true, value: forged });
  });

  test('cannot where the station signs', () => {
    const wire = sealed('signed', forged, thief, NONCE);
    expect(opened('signed', wire, RECEIVER, CALL)).toEqual({ ok: false, error: 'signature' });
  });
});
