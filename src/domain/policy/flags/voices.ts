/**
 * Flags of complaints in a station: what a voter has in hand of hers, and who else hears of it.
 *
 * Source: dossier EV06, AD04; control C43 of the attack catalogue, whose flags these are.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const VOICE_FLAGS: readonly FlagEntry[] = [
  {
    id: 'complaint.stop',
    values: [0, 2, 3, 5, 8, 10, 20],
    default: 0,
    explains:
      'Complaints of a station that a device took another choice, at which its devices go out of service and paper ' +
      'takes their place. 0: there is no such rule. Nobody asks whether they are true: the smaller the number, the ' +
      'sooner a lie of a device is stopped, and the sooner a lie about it stops an honest one. No source reports ' +
      'such a rule; 0 is an assumption.',
    source: 'attacks.md C43; attacks.md AU-14',
    assumption: 'own',
  },
  {
    id: 'complaint.receipt',
    values: [false, true],
    default: false,
    explains:
      'Whether a complaint is written in duplicate on numbered forms that lie open, so that the voter takes it down ' +
      'herself and it cannot be refused. No source reports it, and chairs refused to sign complaints in 2012; ' +
      'false is an assumption.',
    source: 'S12; attacks.md C43',
    assumption: 'own',
  },
  {
    id: 'complaint.hotline',
    values: [false, true],
    default: false,
    explains:
      'Whether observers run a telephone line on which voters say what they complained of, where and when. Who calls ' +
      'is `callsHotline`. No source reports one for the Sailau years; false is an assumption.',
    source: 'attacks.md AU-15',
    assumption: 'own',
  },
];
