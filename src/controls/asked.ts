/**
 * What people say whom independent auditors ask after the day: whether they came, whether they asked for a visit,
 * whether they had themselves added.
 *
 * If `g` of `N` marked people did not come, a sample of `n` of which each is cleared up with probability `p` misses all
 * of them with probability `sum over k of H(k; N, g, n) (1 - p)^k`, H being hypergeometric.
 * Source: attack catalogue EL-01, EL-04, EL-14; controls C28 and C31.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import type { Evidence } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';

const FORGETS = 'somebody who does not remember, or does not want to say';

/** One part of the audit: how many were asked, and who says otherwise. */
function answersOf<K extends string>(
  { listAudit, policy }: Evidence,
  read: (audit: NonNullable<Evidence['listAudit']>) => readonly FindingOf<K>[],
): readonly FindingOf<K>[] {
  // Where the rules know no such audit nobody was asked.
  if (!policy['list.audit']) return [];
  return listAudit === undefined ? [openFinding(['listAudit'], 'the answers')] : read(listAudit);
}

/** Those asked, and marked as having voted, were there. Blind to whoever was not asked or not found. */
const marked = control({
  id: 'list-audit',
  name: 'Sample of marked voters',
  claim: 'nobody of a sample of those marked as having voted stayed away',
  needs: ['listAudit'],
  when: 'recount',
  catalogue: ['C28'],
  kinds: ['marked_without_voting'],
  blindTo: 'whoever is not in the sample or cannot be found, and who voted how often',
  source: 'attacks.md EL-01',
  examine: (evidence) =>
    answersOf(evidence, ({ marked: { asked, deny, gone } }) =>
      deny + gone <= 0
        ? []
        : [
            {
              kind: 'marked_without_voting',
              level: 'irregularity',
              data: { asked, deny, gone },
              from: ['listAudit'],
              innocent: FORGETS,
            },
          ],
    ),
});

/** Those visited at home had asked for it. Blind to visits that were asked for by somebody else in the house. */
const applicants = control({
  id: 'home-call-back',
  name: 'Call back of home voters',
  claim: 'everybody of a sample of those visited at home had asked for it',
  needs: ['listAudit'],
  when: 'recount',
  catalogue: ['C31'],
  kinds: ['visit_not_asked_for'],
  blindTo: 'people outside the sample, and what they voted',
  source: 'attacks.md EL-14',
  examine: (evidence) =>
    answersOf(evidence, ({ applicants: { asked, deny } }) =>
      deny <= 0
        ? []
        : [
            {
              kind: 'visit_not_asked_for',
              level: 'irregularity',
              data: { asked, deny },
              from: ['listAudit'],
              innocent: FORGETS,
            },
          ],
    ),
});

/** Those added on a call exist and came. Blind to real people who are entitled elsewhere. */
const phoned = control({
  id: 'addition-call-back',
  name: 'Call back of those added on a call',
  claim: 'everybody of a sample of those added on a telephone call exists and came',
  needs: ['listAudit'],
  when: 'recount',
  catalogue: ['C28', 'C30'],
  kinds: ['addition_not_confirmed'],
  blindTo: 'real people who came and may not vote here',
  source: 'attacks.md EL-04',
  examine: (evidence) =>
    answersOf(evidence, ({ phoned: { asked, deny } }) =>
      deny <= 0
        ? []
        : [
            {
              kind: 'addition_not_confirmed',
              level: 'irregularity',
              data: { asked, deny },
              from: ['listAudit'],
              innocent: 'a number noted wrongly',
            },
          ],
    ),
});

export const ASKED_CHECKS: readonly Control[] = [marked, applicants, phoned];
