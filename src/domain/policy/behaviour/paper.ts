/**
 * What voters, printers and whoever counts tend to do with slips, and what an auditor takes for ordinary there.
 *
 * Only matters where slips are printed, but for `leavesAtReview`. Presets of bad days elsewhere are in the texts.
 * Source: published results R08 to R11, R27, R28, R30; attack catalogue CI-05 to CI-10, AU-02.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const PAPER_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'lookSlip',
    unit: 'share of voters with a slip',
    min: 0,
    max: 1,
    default: 0.4,
    explains:
      'Share of voters who look at the slip unasked: 0.40 of 241 people. In polling places about half did not. Who ' +
      'does not look leaves before the slip is out where nothing keeps her.',
    source: 'R08; R10',
  },
  {
    id: 'reportSlip',
    unit: 'share of voters with a wrong slip',
    min: 0,
    max: 1,
    default: 0.066,
    explains:
      'Share of all voters who look, notice and tell a poll worker, unprompted, that the paper slip shows another ' +
      'choice: about one in six of those who look. Measured on other machines with 241 people.',
    source: 'R08',
  },
  {
    id: 'promptedReport',
    unit: 'share of voters with a wrong slip',
    min: 0,
    max: 1,
    default: 0.9972,
    explains:
      'The same where voters are asked to look (paper.prompt): 1 - 4 / 1440. Measured in a laboratory, with errors ' +
      'of whoever checks; that voters in a station report as often is an assumption.',
    source: 'R11',
    assumption: 'own',
  },
  {
    id: 'voidSlip',
    unit: 'share of voters with a slip',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of voters who void a right slip and choose again. The catalogue calls 1 % normal, without a ' +
      'measurement: an assumption. She chooses what she meant; what she had marked before is not modelled.',
    source: 'attacks.md CI-08',
    assumption: 'own',
  },
  {
    id: 'leavesAtReview',
    unit: 'share of electronic visits',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of visits in which the voter leaves at the review screen, thinking that she has voted. 0.06 in one ' +
      'study of other machines. 0 by default, an assumption: she holds a card that the desk takes back.',
    source: 'R09',
    assumption: 'own',
  },
  {
    id: 'keepsPaper',
    unit: 'share of voters with a marked paper',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of voters who take their marked paper (paper.mode bmd) home and leave the box without it. No figure ' +
      'exists; 0 by default, an assumption: somebody stands beside the box.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'leavesPaper',
    unit: 'share of voters with a marked paper',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of voters who leave their marked paper (paper.mode bmd) in the printer, thinking that they have voted. ' +
      'A member finds it and makes it void. No figure exists; 0 by default, an assumption. 0.06 left at the review ' +
      'screen of other machines.',
    source: 'R09',
    assumption: 'own',
  },
  {
    id: 'slipJam',
    unit: 'chance each time the paper moves',
    min: 0,
    max: 0.5,
    default: 0.002,
    explains: 'Chance that the printer jams while it prints a slip or takes it in. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'jamLoses',
    unit: 'share of jams with a slip in the window',
    min: 0,
    max: 1,
    default: 0.25,
    explains:
      'Share of jams on the way in whose slip is torn and lost. About 10 % of the slips of a bad day elsewhere were ' +
      'blank, missing or destroyed, from all causes: slipJam 0.25 with jamLoses 0.4 comes to that. 0.25 is an ' +
      'assumption.',
    source: 'R27',
    assumption: 'own',
  },
  {
    id: 'slipsOnRoll',
    unit: 'slips',
    min: 10,
    max: 5000,
    integer: true,
    default: 150,
    explains: 'Slips after which the paper of a printer has to be changed. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'slipUnreadable',
    unit: 'share of slips',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of slips that nobody can read when they are counted: blank, torn, faded. Presets: 0.1 (Cuyahoga 2006, ' +
      "damage), 0.2 (its recount of 2007). Those were one maker'all s printers; 0 is an assumption.",
    source: 'R27; R28',
    assumption: 'own',
  },
  {
    id: 'slipCountError',
    unit: "share of a choice's slips",
    min: 0,
    max: 0.2,
    default: 0,
    explains:
      "Mean error of the hand count of a choice's slips, drawn as handCountError is. Presets: 0.0048 to 0.0213, mean " +
      '0.014. 0 by default: a recount is repeated until two counts agree, an assumption.',
    source: 'R30',
    assumption: 'own',
  },
  {
    id: 'voidShareMost',
    unit: 'share of printed slips',
    min: 0,
    max: 1,
    default: 0.03,
    explains:
      'Share of voided slips that an auditor still takes for ordinary in a station: three times the 1 % that the ' +
      'catalogue calls normal, an assumption.',
    source: 'attacks.md CI-08',
    assumption: 'own',
  },
  {
    id: 'slipLossMost',
    unit: 'share of slips',
    min: 0,
    max: 1,
    default: 0.02,
    explains:
      'Share of slips lost or unreadable that an auditor still takes for ordinary in a station. The bad days of ' +
      'slipUnreadable are beyond it. An assumption.',
    source: 'attacks.md AU-02; R27',
    assumption: 'own',
  },
];
