/**
 * The shape of a record's declaration, and the answers that many declarations share: who may read it, who holds it.
 *
 * Source: dossier sections 1.4, 4.1 and 7; design section 6.
 * @module
 */
import type { Audience, Phase } from '../election.ts';
import type { Policy } from '../policy/types.ts';
import type { Role } from '../roles.ts';

/** How observers were kept from the count beyond what the rules do: away from the table, or out of the room. */
export const KEPT_FROM_COUNT = ['no', 'distance', 'outside'] as const;
export type KeptFromCount = (typeof KEPT_FROM_COUNT)[number];

/** What happened to the papers at close: decides who got to see them. */
export interface Disclosure {
  readonly protocolsPosted: boolean;
  readonly controlProtocolPosted: boolean;
  readonly copiesGiven: boolean;
  readonly observersPresent: boolean;
  readonly keptFromCount: KeptFromCount;
  /** Somebody entitled asked for a recount, or the rules bring one about by themselves. */
  readonly recountAsked: boolean;
  /** The central commission published the log of this station. */
  readonly logPublished: boolean;
}

/** Who could alter a record, from which phase to which. */
export interface Custody {
  readonly by: readonly Role[];
  readonly from: Phase;
  readonly to: Phase;
}

export interface RecordDeclaration {
  readonly says: string;
  /** Who makes it. What software alone makes cannot witness against that software. */
  readonly maker: 'software' | 'commission' | 'voter' | 'observer';
  readonly custody: readonly Custody[];
  /** From when it is there to be read. */
  readonly from: Phase;
  /**
   * The widest class that may read it; `undefined`: it was never made.
   *
   * @param handedOut - whether the moment of copies and posting has come.
   */
  readonly audience: (policy: Policy, disclosed: Disclosure, handedOut: boolean) => Audience | undefined;
}

export const always = (audience: Audience) => (): Audience => audience;
export const observed = (policy: Policy): Audience => (policy['obs.access'] === 'full' ? 'observer' : 'commission');
export const inRoom = (policy: Policy): Audience => (policy['obs.access'] === 'none' ? 'commission' : 'observer');

/** As `observed`, of what is made while ballots are counted: whoever is kept from the table cannot read it. */
export const observedAtCount = (policy: Policy, { keptFromCount }: Disclosure): Audience =>
  keptFromCount === 'no' ? observed(policy) : 'commission';

/** As `inRoom`, of what is made while ballots are counted: whoever is sent out hears nothing of it. */
export const inRoomAtCount = (policy: Policy, { keptFromCount }: Disclosure): Audience =>
  keptFromCount === 'outside' ? 'commission' : inRoom(policy);

export const COMMISSION_PAPER: readonly Custody[] = [{ by: ['PE', 'PC'], from: 'voting', to: 'delivered' }];
/** Whoever has the program has what it writes. */
export const SOFTWARE: readonly Custody[] = [{ by: ['VN', 'TK'], from: 'opening', to: 'delivered' }];
