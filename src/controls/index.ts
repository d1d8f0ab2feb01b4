/**
 * All controls, and the rule by which a finding gets the least privileged class of people who could have made it.
 * @module
 */
import { AUDIENCES, type Audience } from '../domain/election.ts';
import type { Control, Notice } from '../domain/ports.ts';
import type { Evidence } from '../domain/records.ts';
import { ACCOUNTING } from './accounting.ts';
import { ASKED_CHECKS } from './asked.ts';
import { AVAILABILITY_CHECKS } from './availability.ts';
import { BALLOT_CHECKS } from './ballots.ts';
import { CODE_CHECKS } from './codes.ts';
import { LIST_CHECKS } from './lists.ts';
import { LOG_CHECKS } from './log.ts';
import { PACE_CHECKS } from './pace.ts';
import { PEOPLE_CHECKS } from './people.ts';
import { RECORDER_CHECKS } from './recorder.ts';
import { SLIP_CHECKS } from './slips.ts';
import { STORE_CHECKS } from './store.ts';

export { type Recount, type RecountOffer, recount } from './recount.ts';

export const CONTROLS: readonly Control[] = [
  ...ACCOUNTING,
  ...LIST_CHECKS,
  ...PACE_CHECKS,
  ...ASKED_CHECKS,
  ...CODE_CHECKS,
  ...RECORDER_CHECKS,
  ...STORE_CHECKS,
  ...LOG_CHECKS,
  ...SLIP_CHECKS,
  ...BALLOT_CHECKS,
  ...PEOPLE_CHECKS,
  ...AVAILABILITY_CHECKS,
];

/**
 * Runs every control on what each class sees, widest class first; a finding belongs to the first class that makes it.
 */
export function examineAll(evidenceFor: (audience: Audience) => Evidence): readonly Notice[] {
  const evidence = AUDIENCES.map((audience) => ({ audience, seen: evidenceFor(audience) }));
  return CONTROLS.flatMap((control) => noticesOf(control, evidence));
}

function noticesOf(
  control: Control,
  evidence: readonly { readonly audience: Audience; readonly seen: Evidence }[],
): Notice[] {
  let open: Notice[] = [];
  for (const { audience, seen } of evidence) {
    const notices = control
      .examine(seen)
      .map((finding) => ({ ...finding, control: control.id, when: control.when, who: audience }));
    const known = notices.filter(({ level }) => level !== 'unknown');
    if (known.length > 0) return known;
    if (notices.length === 0) return [];
    open = notices;
  }
  return open;
}
