/**
 * A message in frames, as a modem sends it: noise on the line damages a frame, its check tells, and it is sent again.
 * A check is no seal: whoever writes on the line makes the right check for what he writes.
 *
 *     length of the message (2) | number of the frame (1) | up to 64 bytes | check (2)
 *
 * The sizes are assumptions: no source has the modem's protocol.
 * Source: dossier 1.3 (network); EV18.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { sha256HexOf } from '../../crypto/hash.ts';

const HEAD_BYTES = 3;
const PAYLOAD_BYTES = 64;
const CHECK_BYTES = 2;
/** What 8 bits of frame numbers reach. */
const MESSAGE_MAX = 256 * PAYLOAD_BYTES;

/** @param bytes - at most 16,384. @returns the frames in order; an empty message has one. */
export function framesOf(bytes: Uint8Array): readonly Uint8Array[] {
  assert(bytes.length <= MESSAGE_MAX, `a message of ${bytes.length} bytes`);
  const count = Math.max(1, Math.ceil(bytes.length / PAYLOAD_BYTES));
  return Array.from({ length: count }, (_, number) => {
    const payload = bytes.slice(number * PAYLOAD_BYTES, (number + 1) * PAYLOAD_BYTES);
    const frame = new Uint8Array(HEAD_BYTES + payload.length + CHECK_BYTES);
    frame.set([bytes.length >> 8, bytes.length & 0xff, number]);
    frame.set(payload, HEAD_BYTES);
    frame.set(checkOf(frame.subarray(0, HEAD_BYTES + payload.length)), HEAD_BYTES + payload.length);
    return frame;
  });
}

/** Whether a frame is as it was sent; one damaged frame in 65,536 passes. */
export function isWhole(frame: Uint8Array): boolean {
  if (frame.length < HEAD_BYTES + CHECK_BYTES) return false;
  const end = frame.length - CHECK_BYTES;
  return checkOf(frame.subarray(0, end)).every((byte, index) => byte === frame[end + index]);
}

/**
 * @param frames - whole ones, in any order, some perhaps twice.
 * @returns the message; `undefined` while frames are missing: half a message is none.
 */
export function messageFrom(frames: readonly Uint8Array[]): Uint8Array | undefined {
  const [first] = frames;
  if (first === undefined) return undefined;
  const length = ((first[0] ?? 0) << 8) | (first[1] ?? 0);
  const message = new Uint8Array(length);
  const missing = new Set(
    Array.from({ length: Math.max(1, Math.ceil(length / PAYLOAD_BYTES)) }, (_, number) => number),
  );
  for (const frame of frames) {
    const number = frame[2] ?? 0;
    const payload = frame.subarray(HEAD_BYTES, frame.length - CHECK_BYTES);
    if (number * PAYLOAD_BYTES + payload.length > length) return undefined;
    message.set(payload, number * PAYLOAD_BYTES);
    missing.delete(number);
  }
  return missing.size === 0 ? message : undefined;
}

function checkOf(bytes: Uint8Array): readonly number[] {
  const hash = sha256HexOf(bytes);
  return Array.from({ length: CHECK_BYTES }, (_, at) => Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16));
}
