/**
 * What people and tools do in an audit, each of which leaves a record. An attack puts another act of the same type in
 * its place.
 *
 * Source: attacks.md AU-03, AU-04, AU-10, AU-11, AU-13.
 * @module
 */
import type { BatchTotals, Manifest } from '../audit.ts';
import type { AuditItem, AuditRound } from './log.ts';

export type AuditAct =
  | {
      readonly type: 'manifest.publish';
      readonly manifest: Manifest;
      readonly totals: readonly BatchTotals[];
      /** Sheets of a container, by its name and their place from 1, that are put aside and stand in no row. */
      readonly aside: ReadonlyMap<string, ReadonlySet<number>>;
    }
  | { readonly type: 'seed.say'; readonly seed: string }
  | { readonly type: 'card.write'; readonly item: AuditItem }
  | { readonly type: 'risk.print'; readonly round: number; readonly pValues: AuditRound['pValues'] }
  | { readonly type: 'round.close'; readonly outcome: AuditRound };

export type AuditActType = AuditAct['type'];
export type AuditActOf<T extends AuditActType> = Extract<AuditAct, { readonly type: T }>;
