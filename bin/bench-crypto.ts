/**
 * The operations with keys that runs use, through our wrappers and in Node's own library, side by side. Node has no
 * XChaCha20, so its ChaCha20-Poly1305 of the same message stands beside ours.
 * @module
 */
import * as node from 'node:crypto';
import { seal } from '../src/crypto/aead.ts';
import { sha256HexOf } from '../src/crypto/hash.ts';
import { REAL_SIGNER } from '../src/crypto/signers.ts';
import { streamCipher } from '../src/crypto/stream-cipher.ts';
import { type Row, rate } from './bench-rows.ts';

const SECRET = new Uint8Array(32).fill(7);
const MESSAGE = new Uint8Array(200).fill(3);
const PURPOSE = 'bench';
const pkcs8 = (kind: '70' | '6e', secret: Uint8Array): node.KeyObject =>
  node.createPrivateKey({
    key: Buffer.concat([Buffer.from(`302e020100300506032b65${kind}04220420`, 'hex'), secret]),
    format: 'der',
    type: 'pkcs8',
  });

interface Pair {
  readonly what: string;
  readonly times: number;
  readonly ours: () => unknown;
  readonly nodes: () => unknown;
}

function pairs(): readonly Pair[] {
  const publicKey = REAL_SIGNER.publicKeyOf(SECRET);
  const signature = REAL_SIGNER.sign(MESSAGE, SECRET);
  const agreement = REAL_SIGNER.agreementKeyOf(SECRET);
  const signing = pkcs8('70', SECRET);
  const verifying = node.createPublicKey(signing);
  const agreeing = pkcs8('6e', SECRET);
  const other = node.createPublicKey(agreeing);
  const [short, long] = [new Uint8Array(12), new Uint8Array(24)];
  const counter = Buffer.concat([Buffer.from([0, 0, 0, 0]), short]);
  return [
    {
      what: 'Ed25519, sign',
      times: 200,
      ours: () => REAL_SIGNER.sign(MESSAGE, SECRET),
      nodes: () => node.sign(null, MESSAGE, signing),
    },
    {
      what: 'Ed25519, check',
      times: 100,
      ours: () => REAL_SIGNER.isSigned(signature, MESSAGE, publicKey),
      nodes: () => node.verify(null, MESSAGE, verifying, signature),
    },
    {
      what: 'X25519 and HKDF',
      times: 100,
      ours: () => REAL_SIGNER.agreedKey(SECRET, agreement, PURPOSE),
      nodes: () => {
        const shared = node.diffieHellman({ privateKey: agreeing, publicKey: other });
        return node.hkdfSync('sha256', shared, new Uint8Array(0), PURPOSE, 32);
      },
    },
    {
      what: 'ChaCha20, 200 bytes',
      times: 10_000,
      ours: () => streamCipher(SECRET, short, MESSAGE),
      nodes: () => node.createCipheriv('chacha20', SECRET, counter).update(MESSAGE),
    },
    {
      what: '(X)ChaCha20-Poly1305, 200 bytes',
      times: 10_000,
      ours: () => seal(SECRET, long, short, MESSAGE),
      nodes: () => {
        const cipher = node.createCipheriv('chacha20-poly1305', SECRET, short, { authTagLength: 16 });
        const bytes = cipher.update(MESSAGE);
        cipher.final();
        return [bytes, cipher.getAuthTag()];
      },
    },
    {
      what: 'SHA-256, 200 bytes',
      times: 20_000,
      ours: () => sha256HexOf(MESSAGE),
      nodes: () => node.createHash('sha256').update(MESSAGE).digest('hex'),
    },
  ];
}

/** Two rows an operation: ours, then Node's. */
export function benchCrypto(): readonly Row[] {
  const repeated = (times: number, work: () => unknown) => (): number => {
    let last: unknown;
    for (let time = 0; time < times; time += 1) last = work();
    if (last === undefined || last === false) throw new Error('an operation that did not work');
    return times;
  };
  return pairs().flatMap(({ what, times, ours, nodes }) => [
    rate(`${what}: ours`, 'a second', repeated(times, ours)),
    rate(`${what}: Node`, 'a second', repeated(times, nodes)),
  ]);
}
