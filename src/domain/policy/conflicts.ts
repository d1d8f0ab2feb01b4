/**
 * Rules that get in each other's way: what somebody who adopts one has to know of the other.
 *
 * Computed from the flags of a policy, and only where the newly adopted rules have a part in it. Leaves out conflicts
 * with what is outside the model: contests recorded apart (C53), marks of voters that are published (C27 and CS-19).
 *
 * Source: attack catalogue 3.2.
 * @module
 */
import { changedFlags } from './policy.ts';
import type { FlagId, Policy } from './types.ts';

export interface Conflict {
  readonly id: string;
  /** Controls or attacks of the catalogue on both sides. */
  readonly between: readonly [string, string];
  readonly says: string;
  /** Flags that make it, of which one at least must have been changed. */
  readonly flags: readonly FlagId[];
  readonly holds: (policy: Policy) => boolean;
}

export const CONFLICTS: readonly Conflict[] = [
  {
    id: 'no-check-left',
    between: ['C01', 'C04'],
    says: 'without the code no voter can check her electronic vote: it takes paper beside it, and an audit of that',
    flags: ['code.mode', 'paper.mode', 'audit.kind'],
    holds: (policy) =>
      policy['code.mode'] === 'none' && (policy['paper.mode'] === 'none' || policy['audit.kind'] === 'none'),
  },
  {
    id: 'small-units',
    between: ['C34', 'CS-11'],
    says:
      'results by station with a block of the portable device at the end of the box show how few voted at home: ' +
      'what is small has to be counted with more (C25)',
    flags: ['publish.level', 'mobile.merge'],
    holds: (policy) => policy['publish.level'] === 'station' && policy['mobile.merge'] === 'atClose',
  },
  {
    id: 'log-of-order',
    between: ['C24', 'C38'],
    says: 'a log that proves that nothing is missing tells order and time of votes, which shuffled records hide',
    flags: ['log.order', 'log.timestamp', 'log.hashchain'],
    holds: (policy) =>
      policy['log.order'] === 'shuffled' && policy['log.hashchain'] && policy['log.timestamp'] !== 'none',
  },
  {
    id: 'false-stops',
    between: ['C43', 'AU-14'],
    says: 'where few complaints stop a device, few people who agree can stop honest ones: look at false alarms too',
    flags: ['complaint.stop'],
    holds: (policy) => policy['complaint.stop'] !== 0 && policy['complaint.stop'] <= 3,
  },
  {
    id: 'provisional',
    between: ['C33', 'C36'],
    says: 'what is sent is provisional until copies of the protocol are out',
    flags: ['tx.auth', 'tx.enc', 'proto.copies', 'proto.copiesDue'],
    holds: (policy) =>
      policy['tx.auth'] === 'messages' && !(policy['proto.copies'] && policy['proto.copiesDue'] === 'signing'),
  },
  {
    id: 'devices-on-test',
    between: ['C15', 'AV-06'],
    says: 'a device that is tested on the day serves no voter: lines grow where devices are few',
    flags: ['test.parallel'],
    holds: (policy) => policy['test.parallel'],
  },
];

/** Conflicts of the new rules that the old ones did not have, or that the changed flags have a part in. */
export function conflictsOf(before: Policy, after: Policy): readonly Conflict[] {
  const changed = changedFlags(before, after);
  return CONFLICTS.filter(({ flags, holds }) => holds(after) && flags.some((flag) => changed.includes(flag)));
}
