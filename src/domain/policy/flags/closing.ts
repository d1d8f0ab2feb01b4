/**
 * Flags of the opening and the close: what is printed by whom and signed, and what the desk computer still takes.
 *
 * Source: attack catalogue RC-04, RC-05 and RC-20; controls C22 and C32; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const CLOSING_FLAGS: readonly FlagEntry[] = [
  {
    id: 'zero.reader',
    values: ['own', 'independent'],
    default: 'own',
    explains:
      'Who reads the memory for the zero report (`zero.report`). own: the program that stores the votes prints what ' +
      'it says it holds. independent: a reader of another maker does. No source mentions another reader; own is an ' +
      'assumption.',
    source: 'attacks.md RC-05',
    assumption: 'own',
  },
  {
    id: 'close.totals',
    values: ['none', 'signed'],
    default: 'none',
    explains:
      'Whether the desk computer prints its totals when voting ends and every device has been entered, signed by ' +
      'everybody in the room. none: the electronic protocol, an hour later, is the first paper that has them. ' +
      'signed: what changes in that hour shows. The text read has no such print; none is an assumption.',
    source: 'EKZ; attacks.md RC-04, C32',
    assumption: 'own',
  },
  {
    id: 'desk.reopen',
    values: ['free', 'refused'],
    default: 'free',
    explains:
      'Whether the desk computer can be set back to voting after the close. free: whoever has the rights of a ' +
      'technician can have it store votes again. refused: what was closed stays closed. No source says; free is an ' +
      'assumption.',
    source: 'attacks.md RC-04',
    assumption: 'own',
  },
  {
    id: 'count.interlock',
    values: [false, true],
    default: false,
    explains:
      'Whether the desk computer refuses to count as long as a card that was handed back or the portable device has ' +
      'not been entered. The rules ask for all data before the count; false: nothing but the rules does, which is an ' +
      'assumption.',
    source: 'EKZ; attacks.md RC-20',
    assumption: 'own',
  },
  {
    id: 'count.inventory',
    values: [false, true],
    default: false,
    explains:
      'Whether cards that hold a vote and a portable device that was not entered are looked for, and minuted, when ' +
      'the count begins. No source mentions such minutes; false is an assumption.',
    source: 'attacks.md RC-20, C22',
    assumption: 'own',
  },
];
