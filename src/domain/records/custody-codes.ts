/**
 * Declarations of the control protocol and of what ties it to the page at the door.
 *
 * Source: dossier 3; controls C33 and C38; attacks RC-18 and RC-19.
 * @module
 */
import type { Policy } from '../policy/types.ts';
import { COMMISSION_PAPER, inRoom, type RecordDeclaration } from './declarations.ts';
import type { RecordType } from './records.ts';

type CodeRecord = 'controlProtocol' | 'controlCopy' | 'controlHash' | 'pagePhotos';

const hangs = (policy: Policy): boolean => policy['code.mode'] !== 'none' && policy['cp.posted'];

export const CODE_RECORDS: { readonly [T in CodeRecord & RecordType]: RecordDeclaration } = {
  controlProtocol: {
    says: 'printed list of codes beside choices',
    maker: 'software',
    custody: [{ by: ['VN', 'TK'], from: 'opening', to: 'delivered' }],
    from: 'counted',
    audience: (policy, disclosed, handedOut) => {
      if (policy['code.mode'] === 'none') return undefined;
      return handedOut && policy['cp.posted'] && disclosed.controlProtocolPosted ? 'public' : 'commission';
    },
  },
  controlCopy: {
    says: "observers' signed copy of the list of codes",
    // What is on it, the program printed: signatures say when, not that it is right.
    maker: 'software',
    custody: [],
    from: 'posted',
    audience: (policy, disclosed) => {
      if (policy['code.mode'] === 'none' || !policy['cp.copies']) return undefined;
      return disclosed.copiesGiven && disclosed.observersPresent ? inRoom(policy) : undefined;
    },
  },
  controlHash: {
    says: 'hash of the list of codes in the minutes of its posting',
    maker: 'software',
    custody: COMMISSION_PAPER,
    from: 'posted',
    audience: (policy) => (policy['code.mode'] !== 'none' && policy['cp.hash'] ? inRoom(policy) : undefined),
  },
  pagePhotos: {
    says: 'photographs of the list of codes at the door',
    maker: 'voter',
    custody: [],
    from: 'posted',
    audience: (policy) => (hangs(policy) ? 'observer' : undefined),
  },
};
