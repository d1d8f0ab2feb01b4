/**
 * The years that a scenario can start from. The defaults are the rules of 2005, so that year sets nothing.
 *
 * Source: dossier sections 1 to 4 and 9; tags are in `sources.ts`.
 * @module
 */
import { LATER_BASELINES } from './baselines-later.ts';
import type { Baseline } from './types.ts';

export const BASELINES: readonly Baseline[] = [
  {
    id: 'sailau-2004',
    title: 'Majilis election of 2004: bar-code console, code given by the machine, dual lists',
    source: 'S04; BNB; sailau.md 9.7',
    flags: {
      'terminal.variant': 'console',
      'code.mode': 'machineAssigned',
      'code.slip': 'printed',
      'list.addition': 'phone',
      'zero.report': false,
      'proto.posted': 'summary',
      'publish.days': 8,
    },
    behaviour: { turnout: 0.5649, invalidShare: 0.0277, postProtocols: 0.55, postControlProtocol: 0.05 },
    notes: {
      'code.mode': 'The report of this year says that the system makes the code on request (S04).',
      'code.slip': 'Printed for voters who ask (S04).',
      'cp.posted': 'Posting was expected but done only here and there (S04); see postControlProtocol.',
      'register.mode': 'Seen this year: two lists that differed by hundreds of names and were not compared (S04).',
      'list.addition': 'Documents in some places, a telephone call alone in others (S04); the weaker one is taken.',
      'zero.report': 'No source mentions one before the rule of December 2005: assumption A10.',
      'publish.days': 'Party lists on 27 September, eight days after the vote of 19 September (S04).',
      'complaint.standing': 'Voters, candidates and parties could complain (S04), to whom was left open.',
      'complaint.duty': 'Commissions passed complaints on rather than decide them (S04).',
      'proto.posted': 'The order to post all three protocols came in November 2005 (CEC05a).',
      turnout: 'Official figure of the first round, 56.49 % (S04).',
      chooseElectronic: 'First round; assumption A3 has 0.15 for the second, in which paper gained (S04).',
      invalidShare: '(4,893,204 cast - 4,757,773 valid) / 4,893,204 = 0.0277 (sailau.md 9.4).',
      unableStation: 'Seen this year in 19 % of e-stations (S04).',
      assistStation: 'Seen this year in 37 % of e-stations (S04).',
      leaveRecorderUnsealed: 'Seen this year in over half of the e-stations observed (S04).',
      postProtocols:
        'Not posted in 45 % of stations (S04). No rate of unsigned protocols is used: the 9 % of this year are ' +
        'stations whose paper ballots were not always signed (S04).',
      postControlProtocol: 'The report says only in exceptional cases (S04); 5 % is an assumption.',
      refuseCopies: 'Seen this year in 28 % of counts (S04).',
      observerPresent: 'Seen this year in 71 % of stations at the count (S04).',
    },
  },
  {
    id: 'sailau-2005',
    title: 'Presidential election of 2005: touch screen and card, code chosen by the voter',
    source: 'HALL; CEC05a; S05E; EG05',
    flags: {},
    behaviour: {},
    notes: {
      'code.mode':
        'The report of this year says that voters make the code and had done so in 2004 (HALL): assumption A1.',
      'terminal.variant':
        'Card and booth terminal replace the console (WIK); observers found the change easier for voters (S05P).',
      'list.addition': 'Applications were the rule; one station could not show nearly 700 of them (S05E).',
      postProtocols: 'No figure for this year; 0.67 is the one of 2016 (S16).',
      postControlProtocol: 'No figure for this year; 1 is an assumption.',
    },
  },
  ...LATER_BASELINES,
];
