/**
 * Checks of the messages that the regional commission kept: who signed them, in which order, and whether what was
 * booked is what the station signed on paper.
 *
 * Blind to messages that nobody kept.
 *
 * Source: docs/bundle-format.md; RFC 8032; dossier 4.1 (P13e).
 * @module
 */
import { sameNumbers } from '../../base/bytes.ts';
import { canonicalText } from '../../base/canonical.ts';
import { sha256Hex } from '../../crypto/hash.ts';
import { bytesOfHex } from '../../crypto/hex.ts';
import { isSigned } from '../../crypto/signature.ts';
import type { BundleFault } from '../../domain/bundle/checks.ts';
import type { BundleMessageLine, BundleProtocols } from '../../domain/bundle/files.ts';
import type { Message } from '../../domain/transmission/message.ts';
import { given, type Looked, type LookedBy, looking } from '../looked.ts';
import type { Bundle } from '../read.ts';

export function messageChecks(
  bundle: Bundle,
): LookedBy<'signatures' | 'counters' | 'booked' | 'recorders' | 'protocol-hash'> {
  const { messages, keys, protocols } = bundle;
  return {
    signatures: given([messages, keys], () => signatures(bundle)),
    counters: given([messages], () => counters(bundle)),
    booked: given([messages, protocols], () => booked(bundle)),
    recorders: given([messages, protocols], () => recorders(bundle)),
    'protocol-hash': given([messages, protocols], () => protocolHashes(bundle)),
  };
}

/** Where a message stands, and what is wrong with it. */
function faultOf({ messages }: Bundle, index: number, { message }: BundleMessageLine, text: string): BundleFault {
  return { file: messages.file, line: index + 1, text: `station ${message.station}, ${message.counter}: ${text}` };
}

function signatures(bundle: Bundle): Looked {
  const { expect, done } = looking();
  const keys = new Map(bundle.keys.records.map(({ station, publicKey }) => [station, bytesOfHex(publicKey)]));
  const auth = bundle.manifest.policy['tx.auth'];
  let bare = 0;
  for (const [index, line] of bundle.messages.records.entries()) {
    const { message, signature } = line;
    const key = keys.get(message.station);
    const isDue = auth === 'messages' || (auth === 'results' && message.kind === 'results');
    if (!isDue && signature === '') {
      bare += 1;
      continue;
    }
    const bytes = new TextEncoder().encode(canonicalText(message));
    expect(key !== undefined && isSigned(bytesOfHex(signature), bytes, key), () => {
      if (signature === '') return faultOf(bundle, index, line, 'not signed');
      const text = key === undefined ? 'signed, and there is no key of the station' : 'not signed with its key';
      return faultOf(bundle, index, line, text);
    });
  }
  return done(bare === 0 ? undefined : `${bare} messages that nobody had to sign`);
}

function counters(bundle: Bundle): Looked {
  const { expect, done } = looking();
  const last = new Map<number, BundleMessageLine>();
  for (const [index, line] of bundle.messages.records.entries()) {
    const { station, counter, election } = line.message;
    const earlier = last.get(station);
    const before = earlier?.message.counter ?? 0;
    expect(election === bundle.manifest.election && (counter > before || isRepeat(earlier, line)), () => {
      const isHere = election === bundle.manifest.election;
      return faultOf(bundle, index, line, isHere ? `the counter was ${before} before` : 'of another election');
    });
    last.set(station, line);
  }
  return done();
}

/** The same message once more, as a station sends it that has not heard of its receipt. */
const isRepeat = (earlier: BundleMessageLine | undefined, line: BundleMessageLine): boolean =>
  earlier !== undefined &&
  earlier.signature === line.signature &&
  canonicalText(earlier.message) === canonicalText(line.message);

function booked(bundle: Bundle): Looked {
  const { expect, done } = looking();
  const electronic = new Map(bundle.protocols.records.map((each) => [each.station, each.electronic?.byChoice]));
  const taken = new Map<number, BundleMessageLine>();
  for (const [index, line] of bundle.messages.records.entries()) {
    const { kind, station, figures } = line.message;
    if (kind !== 'results' || !line.booked) continue;
    const votes = electronic.get(station);
    const isFirst = !taken.has(station) || isRepeat(taken.get(station), line);
    expect(isFirst && votes !== undefined && sameNumbers(votes, figures), () => {
      if (!isFirst) return faultOf(bundle, index, line, 'results were booked before');
      const told = votes === undefined ? 'there is no electronic protocol' : `the protocol says ${votes.join(' ')}`;
      return faultOf(bundle, index, line, `booked ${figures.join(' ')}, ${told}`);
    });
    taken.set(station, line);
  }
  return done('no results were booked from messages');
}

/**
 * Each message that has a hash of something of its station: it is the hash of what the station has.
 *
 * @param isDue - whether a message of that kind has to have one.
 */
function hashed(
  bundle: Bundle,
  which: 'recorder' | 'protocol',
  own: (protocols: BundleProtocols) => object | null,
  words: { readonly none: string; readonly differs: string; readonly idle: string },
  isDue: (message: Message) => boolean = () => false,
): Looked {
  const { expect, done } = looking();
  const held = new Map(bundle.protocols.records.map((each) => [each.station, own(each)]));
  for (const [index, line] of bundle.messages.records.entries()) {
    const hash = line.message[which];
    if (hash === '') {
      if (isDue(line.message)) expect(false, () => faultOf(bundle, index, line, `no hash of the ${which}`));
      continue;
    }
    const found = held.get(line.message.station) ?? null;
    expect(found !== null && sha256Hex(canonicalText(found)) === hash, () => {
      return faultOf(bundle, index, line, found === null ? words.none : words.differs);
    });
  }
  return done(words.idle);
}

const recorders = (bundle: Bundle): Looked =>
  hashed(bundle, 'recorder', ({ recorder }) => recorder, {
    none: 'there is no recorder',
    differs: 'the recorder holds something else',
    idle: 'no message has the hash of a recorder',
  });

const protocolHashes = (bundle: Bundle): Looked =>
  hashed(
    bundle,
    'protocol',
    ({ summary }) => summary,
    {
      none: 'there is no summary protocol',
      differs: 'the summary protocol says something else',
      idle: 'no message has the hash of a protocol',
    },
    ({ kind }) => bundle.manifest.policy['tx.protocolHash'] && kind === 'results',
  );
