/**
 * All controls, and the rule by which a finding gets the least privileged class of people who could have made it.
 * @module
 */

import { present } from '../base/assert.ts';
import { AUDIENCES, type Audience } from '../domain/election.ts';
import type { Control, Finding, Notice } from '../domain/ports.ts';
import type { Evidence, RecordType } from '../domain/records/records.ts';
import { ACCOUNTING } from './accounting.ts';
import { ASKED_CHECKS } from './asked.ts';
import { AVAILABILITY_CHECKS } from './availability.ts';
import { BALLOT_CHECKS } from './ballots.ts';
import { CLOSING_CHECKS } from './closing.ts';
import { CODE_CHECKS } from './codes.ts';
import { contestedVotes } from './contested.ts';
import { DEVICE_TESTS } from './device-tests.ts';
import { inboundLine } from './inbound.ts';
import { LIST_CHECKS } from './lists.ts';
import { LOG_CHECKS } from './log.ts';
import { LOG_HEAD_CHECKS } from './log-heads.ts';
import { logTimes } from './log-times.ts';
import { PACE_CHECKS } from './pace.ts';
import { PEOPLE_CHECKS } from './people.ts';
import { portableSerial } from './portable.ts';
import { POSTING_CHECKS } from './postings.ts';
import { observerPresence } from './presence.ts';
import { RECORDER_CHECKS } from './recorder.ts';
import { cardSerials } from './serials.ts';
import { SLIP_CHECKS } from './slips.ts';
import { STORE_CHECKS } from './store.ts';
import { VOICE_CHECKS } from './voices.ts';

export { stationGaps, winnerByHand } from './recount/answer.ts';
export { isComplete, RECOUNT_NEEDS, type Recount, type RecountOffer, recount } from './recount/station.ts';

export const CONTROLS: readonly Control[] = [
  ...ACCOUNTING,
  ...LIST_CHECKS,
  ...PACE_CHECKS,
  ...ASKED_CHECKS,
  ...CODE_CHECKS,
  ...POSTING_CHECKS,
  ...RECORDER_CHECKS,
  portableSerial,
  ...STORE_CHECKS,
  ...CLOSING_CHECKS,
  ...LOG_CHECKS,
  logTimes,
  inboundLine,
  cardSerials,
  ...LOG_HEAD_CHECKS,
  ...SLIP_CHECKS,
  ...BALLOT_CHECKS,
  contestedVotes,
  ...PEOPLE_CHECKS,
  observerPresence,
  ...AVAILABILITY_CHECKS,
  ...DEVICE_TESTS,
  ...VOICE_CHECKS,
];

/**
 * Runs every control on what each class sees, widest class first; a finding belongs to the first class that makes it.
 */
export function examineAll(evidenceFor: (audience: Audience) => Evidence): readonly Notice[] {
  const evidence = AUDIENCES.map((audience) => evidenceFor(audience));
  return CONTROLS.flatMap((control) => noticesOf(control, evidence));
}

/** @param evidence - what each class of AUDIENCES sees, in their order: each sees all that the one before it does. */
function noticesOf(control: Control, evidence: readonly Evidence[]): readonly Notice[] {
  let findings: readonly Finding[] = [];
  let shownBefore = -1;
  for (const [rank, seen] of evidence.entries()) {
    const shown = countShown(control.needs, seen);
    // A check reads nothing but what it needs: who is shown no more of that than the class before finds the same.
    if (shown === shownBefore) continue;
    shownBefore = shown;
    findings = control.examine(seen);
    const known = findings.filter(({ level }) => level !== 'unknown');
    if (known.length > 0)
      return known.map((finding) => noticeOf(finding, control, present(AUDIENCES[rank], 'a class')));
    if (findings.length === 0) return [];
  }
  const last = present(AUDIENCES[AUDIENCES.length - 1], 'a class');
  return findings.map((finding) => noticeOf(finding, control, last));
}

function countShown(needs: readonly RecordType[], seen: Evidence): number {
  let shown = 0;
  for (const type of needs) if (seen[type] !== undefined) shown += 1;
  return shown;
}

/** Field by field: spreading objects of many shapes took a tenth of a whole station day. */
function noticeOf({ kind, level, from, data, innocent }: Finding, { id, when }: Control, who: Audience): Notice {
  return { kind, level, from, data, innocent, control: id, when, who };
}
