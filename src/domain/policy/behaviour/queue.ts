/**
 * The line before the registration table: how many serve there, how long one voter takes, and how long people wait.
 *
 * Source: attacks TB-04 and AV-06 of the catalogue; docs/adr/0008-time-at-the-table.md for the default of no time at
 * all.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const QUEUE_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'desks',
    unit: 'places',
    min: 1,
    max: 50,
    integer: true,
    default: 2,
    explains:
      'Members who look up, sign and issue side by side, from one line. No source counts them; an assumption. With ' +
      'deskSeconds above 0 the list of stations of an election states them.',
    source: 'attacks.md TB-04',
    assumption: 'own',
  },
  {
    id: 'deskSeconds',
    unit: 'seconds',
    min: 0,
    max: 3600,
    default: 0,
    explains:
      'Mean time of one voter at the registration table; times are memoryless. 60 is the figure of the catalogue. ' +
      '0 leaves the table out, so that nobody waits there: an assumption.',
    source: 'attacks.md TB-04',
    assumption: 'own',
  },
  {
    id: 'balkWaitMin',
    unit: 'minutes',
    min: 1,
    max: 840,
    default: 45,
    explains: 'After so long in line, not served yet, impatient voters go home. No source measures it; an assumption.',
    source: 'attacks.md AV-06',
    assumption: 'own',
  },
  {
    id: 'impatient',
    unit: 'share of voters',
    min: 0,
    max: 1,
    default: 0.5,
    explains:
      'Share of voters who do not wait longer than balkWaitMin; the others stay. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
];
