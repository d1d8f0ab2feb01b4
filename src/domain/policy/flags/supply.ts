/**
 * Flags of what a station has in reserve when something fails: a printed list, a battery, a second half of the
 * password.
 *
 * Source: controls C19 and C45 of the attack catalogue; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const SUPPLY_FLAGS: readonly FlagEntry[] = [
  {
    id: 'register.offline',
    values: ['none', 'printed'],
    default: 'none',
    explains:
      'What is left of the electronic list when the desk computer does not answer. none: nothing; with one list for ' +
      'both channels nobody can be looked up. printed: a print of it lies at the table, and check-in goes on. No ' +
      'source says; none is an assumption.',
    source: 'attacks.md C45',
    assumption: 'own',
  },
  {
    id: 'power.backup',
    values: [false, true],
    default: false,
    explains:
      'Whether computers and devices have a battery for the day. false: a power cut stops them. true: it does not. ' +
      'No source says; false is an assumption.',
    source: 'attacks.md C45',
    assumption: 'own',
  },
  {
    id: 'start.password',
    values: ['single', 'split'],
    default: 'single',
    explains:
      'Who can start the system in the morning. single: whoever holds the one sealed envelope, as the law has it. ' +
      'split: two of several holders of parts, so that nobody alone can keep the station closed.',
    source: 'L50b; attacks.md C19',
  },
];
