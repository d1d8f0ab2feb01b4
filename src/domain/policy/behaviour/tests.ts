/**
 * How voters use languages and sound, and how testers test.
 *
 * Source: attack catalogue CI-04, CI-11 and CI-12; controls C15 and C16.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const TEST_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'secondLanguage',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0.4,
    explains:
      'Share of voters who use the screens of the second language. Only matters where the definitions of the ' +
      'languages differ. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'audioShare',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of voters who vote by ear: the device reads the choices out and says back what was chosen. They see no ' +
      'screen, slip, light or list, and that nobody looks for them is an assumption. 0 by default: observers of 2004 ' +
      'saw neither sound nor large print, and asked for them.',
    source: 'S04; attacks.md CI-12',
    assumption: 'own',
  },
  {
    id: 'distinctTestCounts',
    unit: 'share of accuracy tests',
    min: 0,
    max: 1,
    default: 0.95,
    explains:
      'Share of tests before the day in which each choice gets another number of votes. Else each gets one, and two ' +
      'choices that are exchanged show the same totals. The catalogue has 0.95 as the chance to find a wrong table; ' +
      'that this is what misses the rest is an assumption.',
    source: 'attacks.md CI-11',
    assumption: 'own',
  },
  {
    id: 'parallelBallots',
    unit: 'votes',
    min: 0,
    max: 2000,
    integer: true,
    default: 59,
    explains:
      'Votes cast from a script on the spare device: 59 find a random flip of 5 % of all votes 95 times in 100.',
    source: 'attacks.md C15',
  },
  {
    id: 'scriptCoverage',
    unit: 'share of the manners of voters',
    min: 0.001,
    max: 1,
    default: 0.01,
    explains:
      'Share of the manners in which voters handle a device that a test from a written script meets. The catalogue ' +
      'has 0.01 as the share of behaviour that scripts cover; that manners are equally frequent is an assumption.',
    source: 'attacks.md AU-06',
    assumption: 'own',
  },
];
