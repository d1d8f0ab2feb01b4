/**
 * The whole curve of Ed25519 in plain numbers, for forgeries with a part of small order: none of the library that the
 * program uses, and slow. Keys and signatures here satisfy the equation times eight; the owner of the key makes them.
 *
 * Source: RFC 8032, sections 5.1.2 to 5.1.6; points of small order as in Chalkias, Garillot and Nikolaenko 2020.
 * @module
 */
import { createHash } from 'node:crypto';

const P = 2n ** 255n - 19n;
/** Of the group of prime order. */
export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

type Point = readonly [x: bigint, y: bigint];

const NEUTRAL: Point = [0n, 1n];
const mod = (value: bigint, by = P): bigint => ((value % by) + by) % by;

function power(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power(mod(base * base), exponent / 2n);
  return exponent % 2n === 1n ? mod(half * base) : half;
}

const D = mod(-121665n * power(121666n, P - 2n));

/** With a common denominator, so that one inversion at the end is enough. */
type Fraction = readonly [x: bigint, y: bigint, z: bigint];

const fractionOf = ([x, y]: Point): Fraction => [x, y, 1n];

function pointOf([x, y, z]: Fraction): Point {
  const inverse = power(z, P - 2n);
  return [mod(x * inverse), mod(y * inverse)];
}

/** The one law of addition, for all points of the curve, equal or not. */
function added([x1, y1, z1]: Fraction, [x2, y2, z2]: Fraction): Fraction {
  const [z, x, y] = [mod(z1 * z2), mod(x1 * x2), mod(y1 * y2)];
  const [square, product] = [mod(z * z), mod(D * mod(x * y))];
  const [less, more] = [square - product, square + product];
  return [mod(z * mod(less * (x1 * y2 + x2 * y1))), mod(z * mod(more * (y + x))), mod(less * more)];
}

export const sum = (one: Point, other: Point): Point => pointOf(added(fractionOf(one), fractionOf(other)));

function times(scalar: bigint, point: Point): Point {
  let [result, doubled] = [fractionOf(NEUTRAL), fractionOf(point)];
  for (let rest = scalar; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = added(result, doubled);
    doubled = added(doubled, doubled);
  }
  return pointOf(result);
}

export const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`);

export const bytesOfNumber = (value: bigint): Uint8Array =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').toReversed());

export const encoded = ([x, y]: Point): Uint8Array => bytesOfNumber(y + (x % 2n) * 2n ** 255n);

export function decoded(bytes: Uint8Array): Point {
  const number = littleEndian(bytes);
  const y = number % 2n ** 255n;
  const square = mod((y * y - 1n) * power(mod(D * y * y + 1n), P - 2n));
  const candidate = power(square, (P + 3n) / 8n);
  const root = mod(candidate * candidate) === square ? candidate : mod(candidate * power(2n, (P - 1n) / 4n));
  if (mod(root * root) !== square) throw new Error('no point of the curve');
  return [root % 2n === number >> 255n ? root : mod(-root), y];
}

const BASE = decoded(bytesOfNumber(mod(4n * power(5n, P - 2n))));

/** Of order eight: its multiples are the eight points of small order, the neutral element first. */
const EIGHTH = decoded(Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex'));
export const SMALL_ORDER: readonly Point[] = Array.from({ length: 8 }, (_, time) => times(BigInt(time), EIGHTH));

const hashed = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash('sha512').update(Buffer.concat(parts)).digest());

function scalarOf(secret: Uint8Array): bigint {
  const bytes = hashed(secret).slice(0, 32);
  bytes[0] = (bytes[0] ?? 0) & 0xf8;
  bytes[31] = ((bytes[31] ?? 0) & 0x3f) | 0x40;
  return mod(littleEndian(bytes), ORDER);
}

export interface Forged {
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Parts {
  /** 0 to 7, of `SMALL_ORDER`; 0 adds nothing. */
  readonly keyPart: number;
  /** `0..ORDER - 1`; with 0, R is the point of small order alone. */
  readonly nonce: bigint;
  /** As `keyPart`, of R. */
  readonly noncePart: number;
  /** Bytes to put in the place of R. */
  readonly r?: Uint8Array;
}

/** What the owner of `secret` can make who adds a point of small order to key and R. */
export function forged(
  secret: Uint8Array,
  message: Uint8Array,
  { keyPart, nonce, noncePart, r = encoded(sum(times(nonce, BASE), SMALL_ORDER[noncePart] ?? NEUTRAL)) }: Parts,
): Forged {
  const scalar = scalarOf(secret);
  const key = encoded(sum(times(scalar, BASE), SMALL_ORDER[keyPart] ?? NEUTRAL));
  const challenge = mod(littleEndian(hashed(r, key, message)), ORDER);
  return { key, signature: Buffer.concat([r, bytesOfNumber(mod(nonce + challenge * scalar, ORDER))]) };
}
