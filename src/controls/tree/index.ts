/**
 * All checks of the way up, and the rule by which a finding gets the least privileged class that could have made it.
 * @module
 */
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import type { TreeControl, TreeNotice } from '../../domain/tree/ports.ts';
import type { TreeEvidence } from '../../domain/tree/records.ts';
import { CLICK_CHECKS } from './clicks.ts';
import { COPY_CHECKS } from './copies.ts';
import { ELECTRONIC_CHECKS } from './electronic.ts';
import { FAILURE_CHECKS } from './failures.ts';
import { NATIONAL_LIST_CHECKS } from './lists.ts';
import { MESSAGE_CHECKS } from './messages.ts';
import { PATTERN_CHECKS } from './patterns.ts';
import { PROTOCOL_HASH_CHECKS } from './protocol-hashes.ts';
import { RECOUNT_CHECKS } from './recounts.ts';
import { RULE_CHECKS } from './rules.ts';
import { SAMPLE_CHECKS } from './sample.ts';
import { STATION_LIST_CHECKS } from './stations.ts';
import { SUM_CHECKS } from './sums.ts';
import { THROUGHPUT_CHECKS } from './throughput.ts';
import { TURNOUT_CHECKS } from './turnout.ts';

export const TREE_CONTROLS: readonly TreeControl[] = [
  ...SUM_CHECKS,
  ...COPY_CHECKS,
  ...STATION_LIST_CHECKS,
  ...RULE_CHECKS,
  ...SAMPLE_CHECKS,
  ...ELECTRONIC_CHECKS,
  ...MESSAGE_CHECKS,
  ...PROTOCOL_HASH_CHECKS,
  ...FAILURE_CHECKS,
  ...NATIONAL_LIST_CHECKS,
  ...TURNOUT_CHECKS,
  ...CLICK_CHECKS,
  ...THROUGHPUT_CHECKS,
  ...PATTERN_CHECKS,
  ...RECOUNT_CHECKS,
];

/**
 * Runs every check on what each class sees, widest class first; a finding belongs to the first class that makes it.
 *
 * @param audiences - the classes that are asked, in the order of AUDIENCES.
 */
export function examineTree(
  evidenceFor: (audience: Audience) => TreeEvidence,
  audiences: readonly Audience[] = AUDIENCES,
): readonly TreeNotice[] {
  const evidence = audiences.map((audience) => ({ audience, seen: evidenceFor(audience) }));
  return TREE_CONTROLS.flatMap((control) => {
    let open: TreeNotice[] = [];
    for (const { audience, seen } of evidence) {
      const notices = control.examine(seen).map((finding) => ({ ...finding, control: control.id, who: audience }));
      if (notices.some(({ level }) => level !== 'unknown')) return notices.filter(({ level }) => level !== 'unknown');
      if (notices.length === 0) return [];
      open = notices;
    }
    return open;
  });
}
