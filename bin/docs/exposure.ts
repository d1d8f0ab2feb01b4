/**
 * What one row of the tables of exposure on the way up says, and what several rows share. The rows themselves are in
 * `exposure-tree.ts` and `exposure-lines.ts`.
 *
 * Source: the runs of tests/adversary/tree/exposure.test.ts.
 * @module
 */
import type { Audience } from '../../src/domain/election.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Params } from '../../src/domain/ports.ts';
import type { TreeEqualityId } from '../../src/domain/tree/equalities.ts';

export interface TreeExposure {
  readonly attack: string;
  /** What is done in this row. */
  readonly as: string;
  readonly params: Params;
  /** Rules and habits beside those of every row; `as` names them. */
  readonly policy?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
  readonly breaks: readonly TreeEqualityId[];
  /** Under rules that publish by region, refuse tables and allow copies, as in every year of this model. */
  readonly noticedBy: readonly Audience[];
  /** By recommendation, who outside notices it then; nothing where somebody outside notices it already. */
  readonly openedBy: Readonly<Record<string, readonly Audience[]>>;
}

/** From a large party to the largest: of a small one a sample of copies knows the share too well. */
export const MOST: Params = { from: 'Ak Zhol', to: 'Otan' };

/** The same people under every recommendation that publishes stations. */
export function published(who: readonly Audience[]): TreeExposure['openedBy'] {
  return { 'R04-6': who, 'R16-24': who, C34: who };
}

export const COPIES_COMPARED: TreeExposure['openedBy'] = {
  ...published(['public', 'observer']),
  'R12-x2': ['public', 'observer'],
  'R16-8.tables': ['observer'],
};
