/**
 * What each profile lets pass and what it refuses, by real bytes.
 *
 * Source: design section 12; attack catalogue TX-03, TX-04, TX-08.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opened, sealed } from '../../src/crypto/channel.ts';
import { publicKeyOf } from '../../src/crypto/signature.ts';
import { type Message, messageBytes, messageOf } from '../../src/domain/transmission/message.ts';
import type { ChannelProfile } from '../../src/domain/transmission/profile.ts';

const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const SENDER = { shared: filled(1), signing: filled(2) };
const RECEIVER = { shared: filled(1), station: publicKeyOf(filled(2)) };
const NONCE = Uint8Array.from({ length: 24 }, (_, index) => index);
const MESSAGE: Message = {
  election: 'kz-2004',
  station: 12,
  counter: 3,
  kind: 'results',
  minute: 1290,
  figures: [300, 214, 9],
  head: '',
  recorder: 'ab'.repeat(32),
  protocol: 'cd'.repeat(32),
};
const PLAIN = { enc: 'none', signs: [], fresh: false, padded: false } as const satisfies ChannelProfile;
const PROFILES = {
  none: PLAIN,
  encrypted: { ...PLAIN, enc: 'stream' },
  authenticated: { ...PLAIN, enc: 'aead' },
  signed: { enc: 'aead', signs: ['results', 'turnout'], fresh: true, padded: false },
  padded: { enc: 'aead', signs: ['results'], fresh: true, padded: true },
} as const satisfies Readonly<Record<string, ChannelProfile>>;
type ProfileName = keyof typeof PROFILES;
const NAMES = Object.keys(PROFILES) as readonly ProfileName[];
const CALL = { election: 'kz-2004', station: 12 };

const count = fc.nat({ max: 1_000_000 });
const messages: fc.Arbitrary<Message> = fc.record({
  election: fc.string({ unit: 'grapheme', maxLength: 20 }),
  station: count,
  counter: count,
  kind: fc.constantFrom('results', 'turnout'),
  minute: count,
  head: fc.constantFrom('', '0f'.repeat(32)),
  recorder: fc.constantFrom('', 'a5'.repeat(32)),
  protocol: fc.constantFrom('', '5a'.repeat(32)),
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
    [
      'with a blank',
      '{"counter":3,"election":"x","figures":[1 ],"head":"","kind":"results","minute":9,"protocol":"","recorder":"","station":1}',
      'canonical',
    ],
    [
      'in another order',
      '{"election":"x","counter":3,"figures":[1],"head":"","kind":"results","minute":9,"protocol":"","recorder":"","station":1}',
      'canonical',
    ],
    [
      'with a fraction',
      '{"counter":3,"election":"x","figures":[1.5],"head":"","kind":"results","minute":9,"protocol":"","recorder":"","station":1}',
      'not a message',
    ],
    [
      'with less than nothing',
      '{"counter":3,"election":"x","figures":[-1],"head":"","kind":"results","minute":9,"protocol":"","recorder":"","station":1}',
      'message',
    ],
    [
      'of another kind',
      '{"counter":3,"election":"x","figures":[1],"head":"","kind":"command","minute":9,"protocol":"","recorder":"","station":1}',
      'not a message',
    ],
    ['with more in it', '{"counter":3,"election":"x","figures":[1],"kind":"results","more":1,"station":1}', 'message'],
    [
      'with a field twice',
      '{"counter":3,"counter":4,"election":"x","figures":[],"head":"","kind":"results","minute":9,"protocol":"","recorder":"","station":1}',
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

describe.each(NAMES)('under %s', (name) => {
  const profile = PROFILES[name];

  test('what was sent is what comes', () => {
    fc.assert(
      fc.property(messages, fc.uint8Array({ minLength: 24, maxLength: 24 }), (message, nonce) => {
        const wire = sealed(profile, message, SENDER, nonce);
        expect(opened(profile, wire, RECEIVER, message)).toMatchObject({ ok: true, value: { message } });
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

  test('a message for another station is none for this, and one of another election where it has to be fresh', () => {
    const wire = sealed(profile, MESSAGE, SENDER, NONCE);
    expect(opened(profile, wire, RECEIVER, { ...CALL, station: 13 }).ok).toBe(false);
    expect(opened(profile, wire, RECEIVER, { ...CALL, election: 'kz-2005' }).ok).toBe(!profile.fresh);
  });
});

/** Changes the first figure from 300 to 900 on the line, by what everybody knows of the message and without a key. */
function altered(name: ProfileName): ReturnType<typeof opened> {
  const profile = PROFILES[name];
  const wire = sealed(profile, MESSAGE, SENDER, NONCE);
  const at = new TextDecoder().decode(messageBytes(MESSAGE)).indexOf('300');
  const place = 1 + at + { none: 0, stream: 12, aead: 24 }[profile.enc];
  const changed = wire.map((byte, index) => (index === place ? byte ^ '3'.charCodeAt(0) ^ '9'.charCodeAt(0) : byte));
  return opened(profile, changed, RECEIVER, CALL);
}

describe('a digit changed on the line without the key', () => {
  test.each(['none', 'encrypted'] as const)('is booked under %s', (name) => {
    expect(altered(name)).toMatchObject({ ok: true, value: { message: { ...MESSAGE, figures: [900, 214, 9] } } });
  });

  test.each(['authenticated', 'signed'] as const)('is refused under %s', (name) => {
    expect(altered(name)).toEqual({ ok: false, error: 'tag' });
  });
});

test('no bit of a sealed message can be changed, of an encrypted one nearly every bit', () => {
  const passed = (name: ProfileName): number => {
    const profile = PROFILES[name];
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
    const wire = sealed(PROFILES.authenticated, forged, thief, NONCE);
    const read = opened(PROFILES.authenticated, wire, RECEIVER, CALL);
    expect(read).toMatchObject({ ok: true, value: { message: forged } });
  });

  test('cannot where the station signs', () => {
    const wire = sealed(PROFILES.signed, forged, thief, NONCE);
    expect(opened(PROFILES.signed, wire, RECEIVER, CALL)).toEqual({ ok: false, error: 'signature' });
  });
});

describe('a signature', () => {
  test('holds a digit fast where encryption alone does not', () => {
    const profile: ChannelProfile = { ...PROFILES.encrypted, signs: ['results'] };
    const wire = sealed(profile, MESSAGE, SENDER, NONCE);
    const place = 12 + 1 + new TextDecoder().decode(messageBytes(MESSAGE)).indexOf('300');
    const changed = wire.map((byte, index) => (index === place ? byte ^ '3'.charCodeAt(0) ^ '9'.charCodeAt(0) : byte));
    expect(opened(profile, changed, RECEIVER, CALL)).toEqual({ ok: false, error: 'signature' });
  });

  test('is not left off by calling results something else', () => {
    const profile: ChannelProfile = { ...PROFILES.encrypted, signs: ['results'] };
    const wire = sealed({ ...profile, signs: [] }, MESSAGE, SENDER, NONCE);
    const kind = wire.map((byte, index) => (index === 12 ? byte ^ 1 : byte));
    expect([wire, kind].map((each) => opened(profile, each, RECEIVER, CALL).ok)).toEqual([false, false]);
  });
});

test('padded messages have one length, whatever is in them', () => {
  const lengths = [0, 9, 99_999].map(
    (votes) => sealed(PROFILES.padded, { ...MESSAGE, figures: [votes, votes, votes] }, SENDER, NONCE).length,
  );
  expect(new Set(lengths).size).toBe(1);
});
