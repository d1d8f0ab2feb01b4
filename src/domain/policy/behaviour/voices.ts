/**
 * How voters speak up beside the station.
 *
 * Source: attack catalogue AU-14 and AU-15; control C43.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const VOICE_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'callsHotline',
    unit: 'share of those who complain',
    min: 0,
    max: 1,
    default: 0.3,
    explains:
      'Share of voters who complain at the station who call the hotline as well, where there is one. No source gives ' +
      'a rate; the figure is an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'mistakenFlip',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of electronic voters who touched the wrong line, or think so, and complain that the device took another ' +
      'choice. The honest rate against which a stop rule has to be weighed. No source counts them; 0 is an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'asksRecountAfter',
    unit: 'hours after the result is announced',
    min: 0,
    max: 1000,
    integer: true,
    default: 0,
    explains:
      'Hours after the result of the station is announced at which somebody asks for a recount, where a scenario has ' +
      'one asked for. 0, at once, is an assumption; whoever first has to compare copies asks later.',
    source: 'own',
    assumption: 'own',
  },
];
