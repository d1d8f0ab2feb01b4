/**
 * A message in frames comes back whole, in whatever order and however often its frames come; half of it is none.
 *
 * Source: dossier 1.3 (network).
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '../../../src/base/assert.ts';
import { framesOf, isWhole, messageFrom } from '../../../src/world/line/frames.ts';

const message = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256);

test('every length up to five frames comes back, and any frame that is missing is missed', () => {
  for (let length = 0; length <= 320; length += 1) {
    const frames = framesOf(message(length));
    expect(messageFrom(frames)).toEqual(message(length));
    expect(frames.every(isWhole)).toBe(true);
    for (const [gone] of frames.entries()) expect(messageFrom(frames.filter((_, at) => at !== gone))).toBeUndefined();
  }
});

test('in any order, and some of them twice', () => {
  const shuffled = fc.integer({ min: 0, max: 1000 }).chain((length) => {
    const frames = framesOf(message(length));
    const places = fc.shuffledSubarray([...frames.keys()], { minLength: frames.length });
    return fc.tuple(fc.constant(length), places, fc.array(fc.nat(frames.length - 1), { maxLength: 5 }));
  });
  fc.assert(
    fc.property(shuffled, ([length, order, again]) => {
      const frames = framesOf(message(length));
      const came = [...order, ...again].map((at) => present(frames[at], 'a frame'));
      expect(messageFrom(came)).toEqual(message(length));
    }),
  );
});

test('of all single bits that noise can turn in a message, none passes', () => {
  for (const frame of framesOf(message(130))) {
    for (let bit = 0; bit < frame.length * 8; bit += 1) {
      const noisy = frame.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(isWhole(noisy)).toBe(false);
    }
  }
});

test('whatever the frames are, it is a message or none, and nothing throws', () => {
  const frames = fc.array(fc.uint8Array({ minLength: 5, maxLength: 69 }), { maxLength: 5 });
  fc.assert(fc.property(frames, (all) => void messageFrom(all)));
});
