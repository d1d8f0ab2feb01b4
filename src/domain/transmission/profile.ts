/**
 * What the rules ask of a message on the line, read off the policy.
 *
 * Source: design section 12; flags in `policy/flags/transmission.ts`.
 * @module
 */
import type { Policy } from '../policy/types.ts';
import { MESSAGE_KINDS, type MessageKind } from './message.ts';

export interface ChannelProfile {
  /** Nothing, a key stream without a tag, or encryption with a tag. */
  readonly enc: Policy['tx.enc'];
  /** Kinds that the station signs. */
  readonly signs: readonly MessageKind[];
  /** A message of another election is refused, and the receiver counts. */
  readonly fresh: boolean;
  /** All of one length. */
  readonly padded: boolean;
}

/** A receipt is signed by nobody: the tag of the line, where there is one, is all it has. */
const SIGNED: Readonly<Record<Policy['tx.auth'], readonly MessageKind[]>> = {
  callerId: [],
  results: ['results'],
  messages: MESSAGE_KINDS.filter((kind) => kind !== 'receipt'),
};

export function profileOf(policy: Policy): ChannelProfile {
  return {
    enc: policy['tx.enc'],
    signs: SIGNED[policy['tx.auth']],
    fresh: policy['tx.freshness'] === 'counter',
    padded: policy['tx.padding'] === 'padded',
  };
}
