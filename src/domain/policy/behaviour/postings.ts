/**
 * How people look at the control protocol at the door.
 *
 * Leaves out how many voters look for their code, which is `checkCode`.
 * Source: attack catalogue RC-18.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const POSTING_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'lookUpHours',
    unit: 'hours after posting',
    min: 0,
    max: 48,
    default: 3,
    explains:
      'Hours over which those who look at a posted control protocol come, evenly. Only matters where the page that ' +
      'hangs does not stay the same. No source gives a time; 3 is an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'photographControl',
    unit: 'share of those who look at the list',
    min: 0,
    max: 1,
    default: 0.1,
    explains:
      'Share of those who look at a posted control protocol, voters and observers, who photograph it and hand the ' +
      'photograph to whoever compares. pCompare of the catalogue, an assumption there too.',
    source: 'attacks.md RC-18',
    assumption: 'own',
  },
];
