/**
 * Findings brought as complaints: who may, until when, whether anybody decides, and what the decision does to the
 * published result. Whoever can make a finding brings it, honest ones too: nobody outside can tell them apart.
 *
 * Source: dossier 5 and 7.6 (AD05, AD09); S04, S12, S16. That nobody inside a commission complains of it is an
 * assumption.
 * @module
 */
import type { ComplaintFate, FindingComplaint } from '../../domain/report/election-report.ts';
import type { TreeNotice } from '../../domain/tree/ports.ts';
import { TREE_RECORD_DAY } from '../../domain/tree/records.ts';
import { type Climb, decideClaims, openRemedy, type Remedy } from '../../world/tree/index.ts';

export interface Complaints {
  /** For each notice, in order; `undefined` for a check that could not be made. */
  readonly of: readonly (FindingComplaint | undefined)[];
  readonly remedy: Remedy;
}

export function complain(climb: Climb, notices: readonly TreeNotice[]): Complaints {
  const remedy = openRemedy(climb);
  const of = notices.map((notice): FindingComplaint | undefined => {
    if (notice.level === 'unknown') return undefined;
    const day = Math.max(...notice.from.map((type) => TREE_RECORD_DAY[type](climb.policy)));
    const refused = refusal(climb, notice, day);
    if (refused !== undefined) return { fate: refused, day, votes: 0 };
    const { upheld, votes } = decideClaims(climb, remedy, notice.claims ?? []);
    return { fate: upheld > 0 ? 'corrected' : 'dismissed', day, votes };
  });
  return { of, remedy };
}

/** Why a finding leads to nothing before anybody looks at its claims. */
function refusal({ policy, behaviour, rng }: Climb, notice: TreeNotice, day: number): ComplaintFate | undefined {
  if (notice.who !== 'public' && notice.who !== 'observer') return 'inside';
  if (policy['complaint.standing'] === 'officials') return 'noStanding';
  if (day > policy['complaint.days']) return 'late';
  if (policy['complaint.duty']) return undefined;
  const decided = rng.fork(`complaint/${notice.control}/${notice.kind}`).chance(behaviour.answerComplaints);
  return decided ? undefined : 'undecided';
}
