/**
 * Voters who vote by ear: what the device says back is all that they have of their vote.
 *
 * Leaves out whoever looks for them: a helper at the slip or before the posted list. That nobody does is an assumption,
 * the worst case for them.
 * Source: attack catalogue CI-12.
 * @module
 */
import type { People } from './columns.ts';

/** No slip, light or list says anything to them. Drawn all the same, so that nobody else's habits move. */
export function closeEyes(people: People): People {
  const byEye = [
    people.checksCode,
    people.showsSlip,
    people.looksAtSlip,
    people.watchesSlip,
    people.voidsSlip,
    people.watchesEcho,
  ];
  for (let visit = 0; visit < people.visits; visit += 1) {
    if (people.byEar[visit] === 1) for (const habit of byEye) habit[visit] = 0;
  }
  return people;
}
