/**
 * What can be done to the bytes of a message without its key, and what cannot: every file, every move.
 *
 * Source: attack catalogue TX-01, TX-03, TX-04; design section 12.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altered } from '../../../src/adversary/tree/line/alter.ts';
import { rehearsalMessage } from '../../../src/adversary/tree/line/heard.ts';
import { inventedFile } from '../../../src/adversary/tree/line/impersonate.ts';
import { clearText, composed, figuresAt, knownStream, movable } from '../../../src/adversary/tree/line/wire.ts';
import { present } from '../../../src/base/assert.ts';
import { opened, sealed } from '../../../src/crypto/channel.ts';
import { publicKeyOf } from '../../../src/crypto/signature.ts';
import type { Message } from '../../../src/domain/transmission/message.ts';
import type { ChannelProfile } from '../../../src/domain/transmission/profile.ts';

const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const SENDER = { shared: filled(1), signing: filled(2) };
const RECEIVER = { shared: filled(1), station: publicKeyOf(filled(2)) };
const CALL = { election: 'kz-2004', station: 12 };
const OPEN_LINE: ChannelProfile = { enc: 'none', signs: [], fresh: false, padded: false };
const STREAM: ChannelProfile = { ...OPEN_LINE, enc: 'stream' };
const AEAD: ChannelProfile = { ...OPEN_LINE, enc: 'aead' };
const FILE: Message = {
  ...CALL,
  counter: 7,
  kind: 'results',
  minute: 1290,
  figures: [],
  head: '',
  recorder: '',
  protocol: '',
};
const moving = (from: number, to: number, votes: number) => ({ from, to, votes, rate: 1, knowing: 'door' });

const nonces = fc.uint8Array({ minLength: 24, maxLength: 24 });
const files = fc.record({
  figures: fc.array(fc.oneof(fc.nat(9), fc.nat(120), fc.nat(20_000)), { minLength: 2, maxLength: 12 }),
  counter: fc.integer({ min: 1, max: 12 }),
  recorder: fc.constantFrom('', 'a5'.repeat(32)),
  padded: fc.boolean(),
  nonce: nonces,
});
const differing = (a: Uint8Array, b: Uint8Array): readonly number[] =>
  [...a.keys()].filter((index) => a[index] !== b[index]);

describe('the largest move that leaves each figure its digits', () => {
  // Every pair of figures of one to three digits around a change of length, and every number of votes wanted.
  const EDGES = [0, 1, 5, 8, 9, 10, 11, 57, 98, 99, 100, 101];

  test('is the largest of all moves that do', () => {
    for (const from of EDGES) {
      for (const to of EDGES) {
        const keeps = (votes: number): boolean =>
          from >= votes && `${from - votes}`.length === `${from}`.length && `${to + votes}`.length === `${to}`.length;
        for (let wanted = 0; wanted <= 102; wanted += 1) {
          const best = Array.from({ length: wanted + 1 }, (_, votes) => votes)
            .filter(keeps)
            .at(-1);
          expect([from, to, wanted, movable(from, to, wanted)]).toEqual([from, to, wanted, best]);
        }
      }
    }
  });
});

describe('a file whose figures are known', () => {
  test.each([OPEN_LINE, STREAM])(
    'opens with the figures that were meant, under $enc, and nothing else is touched',
    (p) => {
      const property = fc.property(
        files,
        fc.nat(11),
        fc.nat(11),
        fc.integer({ min: 1, max: 30_000 }),
        (made, a, b, votes) => {
          const { nonce, padded, ...about } = made;
          const profile = { ...p, padded };
          const [from, to] = [a % about.figures.length, b % about.figures.length];
          const message = { ...FILE, ...about };
          const wire = sealed(profile, message, SENDER, nonce);
          const change = altered({ profile, ...CALL }, moving(from, to, votes), wire, about.counter, about.figures);
          if (change === undefined) {
            expect(from === to ? 0 : movable(about.figures[from] ?? 0, about.figures[to] ?? 0, votes)).toBe(0);
            return;
          }
          const meant = about.figures.map(
            (each, at) => each - (at === from ? change.votes : 0) + (at === to ? change.votes : 0),
          );
          const read = opened(profile, change.bytes, RECEIVER, CALL);
          expect(read).toMatchObject({ ok: true, value: { message: { ...message, figures: meant } } });
          expect(change.bytes.length).toBe(wire.length);
          const start = figuresAt(profile, message);
          const outside = differing(wire, change.bytes).filter(
            (at) => at < start || at >= start + about.figures.join().length,
          );
          expect(outside).toEqual([]);
        },
      );
      fc.assert(property, { numRuns: 200 });
    },
  );

  test('is refused by its signature, and under a tag', () => {
    const message = { ...FILE, figures: [340, 120, 9] };
    for (const [profile, why] of [
      [{ ...STREAM, signs: ['results'] }, 'signature'],
      [{ ...OPEN_LINE, signs: ['results'] }, 'signature'],
      [AEAD, 'tag'],
    ] as const) {
      const wire = sealed(profile, message, SENDER, filled(3));
      const change = present(altered({ profile, ...CALL }, moving(0, 1, 50), wire, 7, message.figures), 'a change');
      expect(opened(profile, change.bytes, RECEIVER, CALL)).toEqual({ ok: false, error: why });
    }
  });

  test('is refused under a tag whichever single byte is another, to whatever it is changed', () => {
    const wire = sealed(AEAD, { ...FILE, figures: [340, 120, 9] }, SENDER, filled(3));
    const property = fc.property(fc.integer({ min: 1, max: 255 }), (flip) => {
      for (let at = 0; at < wire.length; at += 1) {
        const bytes = wire.slice();
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(opened(AEAD, bytes, RECEIVER, CALL)).toEqual({ ok: false, error: 'tag' });
      }
    });
    fc.assert(property, { numRuns: 5 });
  });
});

describe('a file whose figures are not known', () => {
  test('has a first figure of one more or one less in its first digit, or is refused where none is left', () => {
    // All first figures of one to three digits: no sampling.
    for (let first = 0; first < 1000; first += 1) {
      const wire = sealed(STREAM, { ...FILE, figures: [first, 20] }, SENDER, filled(3));
      const change = present(altered({ profile: STREAM, ...CALL }, moving(0, 1, 1), wire, 7, undefined), 'a change');
      const read = opened(STREAM, change.bytes, RECEIVER, CALL);
      const [lead = '', rest] = [`${first}`[0], `${first}`.slice(1)];
      const is = `${Number(lead) % 2 === 0 ? Number(lead) + 1 : Number(lead) - 1}${rest}`;
      if (is.length > 1 && is.startsWith('0')) expect(read).toEqual({ ok: false, error: 'message' });
      else expect(read.ok ? read.value.message.figures : read).toEqual([Number(is), 20]);
    }
  });
});

describe('a file of invented figures', () => {
  const line = (profile: ChannelProfile) => ({ profile, election: 'kz-2004', rehearsal: 'kz-2004 rehearsal' });
  const rehearsed = (profile: ChannelProfile, choices: number) => ({
    minute: 720,
    bytes: sealed(profile, rehearsalMessage('kz-2004 rehearsal', 12, choices), SENDER, filled(4)),
  });

  test('opens where nothing hides it, whatever it says', () => {
    const property = fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 12 }), (figures) => {
      const bytes = present(inventedFile(line(OPEN_LINE), 12, 8, figures, undefined), 'a file');
      expect(opened(OPEN_LINE, bytes, RECEIVER, CALL)).toMatchObject({ ok: true, value: { message: { figures } } });
    });
    fc.assert(property);
  });

  test('opens under a key stream that is known of a rehearsal, exactly where it is no longer than that', () => {
    const anyFile = fc.record({
      figures: fc.array(fc.nat(20_000), { minLength: 1, maxLength: 12 }),
      padded: fc.boolean(),
    });
    let [reached, short] = [0, 0];
    const property = fc.property(anyFile, ({ figures, padded }) => {
      const profile = { ...STREAM, padded };
      const heard = rehearsed(profile, figures.length);
      const bytes = inventedFile(line(profile), 12, 8, figures, heard);
      const needs = sealed(profile, { ...FILE, counter: 8, minute: 1215, figures }, SENDER, filled(4)).length;
      expect(bytes !== undefined).toBe(needs <= heard.bytes.length);
      if (bytes === undefined) short += 1;
      else {
        reached += 1;
        expect(opened(profile, bytes, RECEIVER, CALL)).toMatchObject({ ok: true, value: { message: { figures } } });
      }
    });
    fc.assert(property);
    expect([reached > 0, short > 0]).toEqual([true, true]);
  });

  test('cannot be made under a key stream of which nothing is known', () => {
    expect(inventedFile(line(STREAM), 12, 8, [1, 2, 3], undefined)).toBeUndefined();
  });

  test.each([
    [{ ...OPEN_LINE, signs: ['results'] }, 'signature'],
    [{ ...STREAM, signs: ['results'] }, 'signature'],
    [AEAD, 'tag'],
    [{ ...AEAD, signs: ['results'] }, 'tag'],
  ] as const)('is refused under %o: %s', (profile, why) => {
    const bytes = present(inventedFile(line(profile), 12, 8, [0, 0, 5], rehearsed(profile, 3)), 'bytes');
    expect(opened(profile, bytes, RECEIVER, CALL)).toEqual({ ok: false, error: why });
  });
});

describe('a key stream', () => {
  test('that is known serves for every message that is no longer, and for none that is', () => {
    const messages = fc.record({ minute: fc.nat(1500), counter: fc.nat(20) });
    const property = fc.property(messages, messages, nonces, (one, other, nonce) => {
      const receiptOf = (about: typeof one): Message => {
        return { ...FILE, ...about, kind: 'receipt', figures: [about.counter] };
      };
      const [receipt, mine] = [receiptOf(one), receiptOf(other)];
      const wire = sealed(STREAM, receipt, SENDER, nonce);
      const known = present(knownStream(STREAM, wire, clearText(receipt, STREAM)), 'a key stream');
      const made = composed(STREAM, mine, known);
      if (clearText(mine, STREAM).length > clearText(receipt, STREAM).length) expect(made).toBeUndefined();
      else expect(made).toEqual(sealed(STREAM, mine, SENDER, nonce));
    });
    fc.assert(property);
  });

  test('is known of no message with a tag, and of none that is not there', () => {
    const clear = clearText(FILE, AEAD);
    expect(knownStream(AEAD, sealed(AEAD, FILE, SENDER, filled(3)), clear)).toBeUndefined();
    expect(knownStream(STREAM, new Uint8Array(20), clear)).toBeUndefined();
  });
});
