/**
 * Whether observers could watch the count, by what they wrote of it themselves.
 *
 * Leaves out seats and metres: what counts is whether ballots could be read.
 * Source: attack AU-12; controls C43 and C44.
 * @module
 */
import { control, openFinding } from './control.ts';

/** Observers were where the rules let them be. Blind to what happened while they were not, and where none came. */
export const observerPresence = control({
  id: 'observer-presence',
  name: 'Observers at the count',
  claim: 'observers were in the room while ballots were counted, as near as the rules let them be',
  needs: ['countPresence'],
  when: 'counted',
  catalogue: ['C44', 'C43'],
  kinds: ['observers_sent_out', 'observers_kept_away'],
  blindTo: 'what was done while nobody watched; stations to which no observer came',
  source: 'attacks.md AU-12',
  examine: ({ countPresence, policy }) => {
    if (policy['obs.access'] === 'none') return [];
    if (countPresence === undefined) return [openFinding(['countPresence'], 'a paper of observers')];
    const { minutesOut, nearTable } = countPresence;
    if (minutesOut > 0) {
      return [
        {
          kind: 'observers_sent_out',
          level: 'irregularity',
          data: { minutes: minutesOut },
          from: ['countPresence'],
          innocent: 'observers who went home early and wrote that they had to',
        },
      ];
    }
    if (nearTable || policy['obs.access'] !== 'full') return [];
    return [
      {
        kind: 'observers_kept_away',
        level: 'irregularity',
        data: { access: policy['obs.access'] },
        from: ['countPresence'],
        innocent: 'a room too small for all who came',
      },
    ];
  },
});
