/**
 * Flags of complaints against a result: who may bring one, until when, and whether anybody has to answer it.
 *
 * Source: dossier 5 and 7.6 (AD05, AD09), recommendations R04-7, R16-9, R16-22; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const COMPLAINT_FLAGS: readonly FlagEntry[] = [
  {
    id: 'complaint.standing',
    values: ['officials', 'everybody'],
    default: 'everybody',
    explains:
      'Who may contest a result. officials: president, prime minister, the speakers and a fifth of parliament, as in ' +
      '2016. everybody: voters and contestants too. In 2004 they could complain to commissions, courts and ' +
      'prosecutors; that this held for results, and in 2005, is an assumption, as is that no official contests one.',
    source: 'S16; S04',
    assumption: 'own',
  },
  {
    id: 'complaint.days',
    values: [2, 5, 10, 30],
    default: 10,
    explains:
      'Days after the vote until which a complaint is in time, the last one included. Ten days from the violation is ' +
      'the rule of 2016. In 2004 observers missed a clear one: ten days for the Sailau years is an assumption.',
    source: 'S16; S04 rec 7',
    assumption: 'own',
  },
  {
    id: 'complaint.duty',
    values: [false, true],
    default: false,
    explains:
      'Whether a complaint that is in time has to be decided. false: it may be handled as a letter, and how many are ' +
      'decided all the same is `answerComplaints`. true: each is decided. Observers of 2004 and 2016 missed such a ' +
      'duty; that it is kept where it exists is an assumption.',
    source: 'S04 rec 7; S16 rec 9',
    assumption: 'own',
  },
];
