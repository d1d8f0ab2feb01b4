/**
 * What voters said, held against what else is known of it: the calls to a hotline.
 *
 * Source: attack catalogue AU-15; control C43.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import type { NoteRows } from '../domain/records/records.ts';
import { control, openFinding } from './control.ts';

/** How often each complaint of each second stands in the rows. */
function tally({ second, event }: NoteRows): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < second.length; row += 1) {
    const key = `${second[row]}/${event[row]}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return rows;
}

/** Who called says when she complained and of what, and that stands on the list. Blind to those who do not call. */
const hotlineLog = control({
  id: 'hotline-log',
  name: 'Hotline against the list of complaints',
  claim: 'every complaint that a voter told the hotline of was taken down at the station',
  needs: ['complaints', 'hotline'],
  when: 'posted',
  catalogue: ['C43', 'C44'],
  kinds: ['call_without_complaint'],
  blindTo: 'complaints of voters who do not call; whether what they say of the vote is true',
  source: 'attacks.md AU-15',
  examine: ({ complaints, hotline, policy }) => {
    if (!policy['complaint.hotline']) return [];
    if (complaints === undefined || hotline === undefined) return [openFinding(['complaints', 'hotline'], 'calls')];
    const taken = tally(complaints);
    let missing = 0;
    for (const [key, calls] of tally(hotline)) missing += Math.max(0, calls - (taken.get(key) ?? 0));
    if (missing === 0) return [];
    return [
      {
        kind: 'call_without_complaint',
        level: 'irregularity',
        data: { calls: hotline.second.length, missing },
        from: ['complaints', 'hotline'],
        innocent: 'a voter who called and never spoke to a member, or names another hour',
      },
    ];
  },
});

export const VOICE_CHECKS: readonly Control[] = [hotlineLog];
