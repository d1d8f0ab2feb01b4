/**
 * Years after 2005 that a scenario can start from: the last use of the Sailau system, and elections on paper only.
 *
 * On paper only, the rules of devices and codes hold for nobody; they stay at their defaults.
 * Source: dossier 4.3, 9.1 and 9.7; tags are in `sources.ts`.
 * @module
 */
import type { Baseline } from './types.ts';

export const LATER_BASELINES: readonly Baseline[] = [
  {
    id: 'sailau-2007',
    title: 'Majilis election of 18 August 2007: the system of 2005, in its last year',
    source: 'S12; RFE07; sailau.md 1.3, 9.1, 9.4',
    flags: {},
    behaviour: { turnout: 0.684, invalidShare: 0.0241 },
    notes: {
      'code.mode': 'The rules of this year were never published; as in 2005, an assumption.',
      'cp.posted': 'Whether codes were posted is unknown: as in 2005, assumption A21.',
      'terminal.variant': 'Touch screen and card, by photographs of this year (sailau.md 1.3).',
      turnout: '68.4 % (S12).',
      invalidShare: '146,805 of 6,082,430 = 0.0241 (sailau.md 9.4).',
      chooseElectronic: 'No figure for this year; assumption A3.',
    },
  },
  {
    id: 'paper-2012',
    title: 'Majilis election of 15 January 2012: paper only, one list, results by region',
    source: 'S12; sailau.md 5, 9.1, 9.4',
    equipment: 'none',
    flags: { 'register.mode': 'unified' },
    behaviour: {
      turnout: 0.7545,
      chooseElectronic: 0,
      requestCode: 0,
      invalidShare: 0.0113,
      leaveRecorderUnsealed: 0,
    },
    notes: {
      'register.mode': 'With one channel there is one list.',
      'publish.level': 'Totals of regions only; the law asked for no more (S12).',
      turnout: '75.45 %, final (sailau.md 9.1).',
      chooseElectronic: 'The system had been given up in November 2011 (sailau.md 1.1).',
      requestCode: 'There are no codes.',
      leaveRecorderUnsealed: 'There are no recorders.',
      invalidShare:
        '79,482 of 7,020,702 = 0.0113; that 75.45 % of 9,305,106 took part is an assumption, for the lists were ' +
        'checked later (sailau.md 9.4).',
      postProtocols: 'No figure for this year; 0.67 is the one of 2016 (S16).',
    },
  },
  {
    id: 'paper-2016',
    title: 'Majilis election of 20 March 2016: paper only, one list, two in three stations post',
    source: 'S16; sailau.md 9.1, 9.7',
    equipment: 'none',
    flags: {
      'register.mode': 'unified',
      'publish.days': 2,
      'complaint.standing': 'officials',
    },
    behaviour: {
      turnout: 0.7712,
      chooseElectronic: 0,
      requestCode: 0,
      invalidShare: 0.0057,
      leaveRecorderUnsealed: 0,
      postProtocols: 0.67,
      answerComplaints: 0,
    },
    notes: {
      'register.mode': 'With one channel there is one list.',
      turnout: '7,566,150 of 9,810,852 (S16).',
      chooseElectronic: 'No station had the electronic system: it was last used before 2011 (sailau.md 9.1).',
      requestCode: 'There are no codes.',
      leaveRecorderUnsealed: 'There are no recorders.',
      invalidShare: '43,282 of 7,566,150 = 0.0057 (sailau.md 9.4).',
      postProtocols: 'Not posted in a third of stations (S16).',
      'publish.days': 'Final results on 22 March, two days after the vote (S16).',
      'complaint.standing': 'Contestants and voters could contest commissions, but not the result (S16).',
      'complaint.days': 'Ten days from the violation (S16).',
      'complaint.duty': 'The law had no procedure for commissions, and letters were answered as letters (S16).',
      answerComplaints: 'None of 30 letters before the day and 35 after it was treated as a complaint (S16).',
      refuseCopies: 'No figure for this year; 0.28 is the one of 2004 (S04).',
    },
  },
];
