/**
 * Flags of what is tested and published about booth devices before and on the day.
 *
 * Source: controls C15, C16 and C50 of the attack catalogue.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const TEST_FLAGS: readonly FlagEntry[] = [
  {
    id: 'test.accuracy',
    values: [false, true],
    default: false,
    explains:
      'Whether members cast a few votes for each choice in each language before the doors open, and compare the ' +
      'totals. No source reports such a test in the station; false is an assumption.',
    source: 'S05P; attacks.md C16',
    assumption: 'own',
  },
  {
    id: 'test.parallel',
    values: [false, true],
    default: false,
    explains:
      'Whether a spare device with the same program is voted on from a script on election day, in a room of its own, ' +
      'and its votes are read. No source reports it; false is an assumption.',
    source: 'S05P; attacks.md C15',
    assumption: 'own',
  },
  {
    id: 'test.script',
    values: ['written', 'lifelike'],
    default: 'written',
    explains:
      'How the votes of the parallel test are cast. written: as somebody wrote them down, evenly and without ' +
      'mistakes, in `scriptCoverage` of the manners in which voters do. lifelike: as sessions of voters went, pauses ' +
      'and second thoughts with them. No source reports such a test; written is an assumption.',
    source: 'attacks.md C15; attacks.md AU-06',
    assumption: 'own',
  },
  {
    id: 'test.audio',
    values: [false, true],
    default: false,
    explains:
      'Whether the scripts of both tests are also cast by ear, through the interface of voters who cannot read the ' +
      'screen. false: a program that lies to them alone passes. It matters only where there is a test. No machine ' +
      'that spoke is known; false is an assumption.',
    source: 'S04; attacks.md CI-12, C15, C16',
    assumption: 'own',
  },
  {
    id: 'definition.hash',
    values: ['secret', 'published'],
    default: 'secret',
    explains:
      'Whether the fingerprint of the ballot definition of each language is published, and compared with that of the ' +
      'definition in the devices. No source reports it; secret is an assumption.',
    source: 'S05P; attacks.md C50',
    assumption: 'own',
  },
];
