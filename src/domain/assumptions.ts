/**
 * The open questions of the dossier: what was found, what the model assumes, and where that assumption sits.
 *
 * Source: dossier section 10, whose numbers these are.
 * @module
 */
import type { BehaviourId, FlagId } from './policy/types.ts';

export interface Assumption {
  readonly id: string;
  readonly question: string;
  readonly evidence: string;
  readonly assumes: string;
  /** Flags, parameters and fields of a station (`station.booths`) that carry it; empty if none does. */
  readonly where: readonly (FlagId | BehaviourId | string)[];
  /** What to vary to see whether it matters. */
  readonly sweep: string;
}

export const ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'A1',
    question: 'Who makes up the control code?',
    evidence: 'S04: the system, on request. HALL: the voter.',
    assumes: 'The machine in 2004; the voter, if she wants one, from 2005.',
    where: ['code.mode'],
    sweep: 'voterChosen, machineAssigned',
  },
  {
    id: 'A2',
    question: 'Did the station of 2005 print a slip with the code?',
    evidence: 'Slips were seen (S05E), perhaps written by hand.',
    assumes: 'Printed in 2004, not in 2005.',
    where: ['code.slip', 'miscopyCode'],
    sweep: 'printed, none',
  },
  {
    id: 'A3',
    question: 'How many chose to vote electronically?',
    evidence: 'Words only: few in 2004 (S04).',
    assumes: 'One in five; 0.15 in the second round of 2004.',
    where: ['chooseElectronic', 'electronicShareMean', 'electronicShareSpread'],
    sweep: '0.05 to 0.6',
  },
  {
    id: 'A4',
    question: 'What happens when two voters type the same code?',
    evidence: 'None.',
    assumes: 'Both are accepted, and the code is listed twice.',
    where: ['code.duplicate'],
    sweep: 'accept, reject',
  },
  {
    id: 'A5',
    question: 'How many terminals and cards has a station?',
    evidence: 'None.',
    assumes: 'Five terminals and twenty cards: size of a station, set beside the policy and not in it.',
    where: ['station.booths', 'station.carriers'],
    sweep: '1 to 50 booths, 1 to 500 carriers: what the queue and the crowd before the order of votes depend on',
  },
  {
    id: 'A6',
    question: 'Does the desk computer note card numbers and times?',
    evidence: 'One computer does both check-in and ballot box (WIK).',
    assumes: 'Times in both logs, votes in the order cast, no card number.',
    where: ['card.serialLogged', 'log.order', 'log.timestamp'],
    sweep: 'all values of the three flags',
  },
  {
    id: 'A7',
    question: 'What becomes of a vote that is not finished?',
    evidence: 'Blank votes were possible (ACE17).',
    assumes: 'Confirmed without a choice: blank. Not confirmed: one more try, then paper.',
    where: ['abort.reissue'],
    sweep: '0, 1',
  },
  {
    id: 'A8',
    question: 'What if a card is not handed back?',
    evidence: 'None.',
    assumes: 'Written down and blocked; the voter has turned out, without a vote.',
    where: ['card.lost'],
    sweep: 'noted, ignored',
  },
  {
    id: 'A9',
    question: 'How do home votes join the count?',
    evidence: 'All devices must be read in before it starts (EKZ).',
    assumes: 'Read in on return, counted with the station.',
    where: ['mobile.merge'],
    sweep: 'onReturn, atClose',
  },
  {
    id: 'A10',
    question: 'Is an empty ballot box shown before voting?',
    evidence: 'A clause of 1 December 2005 names a duty of the chair at that time; its text is cut off (CEC05c).',
    assumes: 'Printed and signed at 06:30 from 2005, not before.',
    where: ['zero.report'],
    sweep: 'true, false',
  },
  {
    id: 'A11',
    question: 'Which keys protect the line?',
    evidence: 'S04 says no more than encrypted.',
    assumes: 'One shared key for each line, without a tag, made by the vendor; password unsealed by the chair.',
    where: ['tx.enc', 'tx.keys', 'lineFailure', 'frameNoise'],
    sweep: 'an insider has the key; one key for all; a key of each station',
  },
  {
    id: 'A12',
    question: 'Does the regional commission check the signature of a station file?',
    evidence: 'The chair of the central commission spoke of an electronic signature.',
    assumes: 'Yes: the file with the results is signed by the station, and the regional commission checks it.',
    where: ['tx.auth'],
    sweep: 'yes, no',
  },
  {
    id: 'A13',
    question: 'What does a restart lose?',
    evidence: 'Minutes signed by all members (EKZ); backups are periodic and local (S04).',
    assumes: 'Nothing: counts come back from the backup. At risk is what came after it; no counter would show a loss.',
    where: ['restartLoss', 'box.counter'],
    sweep: '0 to 5 records',
  },
  {
    id: 'A14',
    question: 'Do electronic votes count after a change to paper?',
    evidence: 'The station goes on with paper (EKZ).',
    assumes: 'Votes cast so far count; later voters get paper.',
    where: ['fallback.electronic', 'fallBackStation'],
    sweep: 'kept, discarded',
  },
  {
    id: 'A15',
    question: 'What are the control equations of the protocol form?',
    evidence: 'The form was not seen.',
    assumes:
      'Those that follow from the figures a station must establish (dossier 4.2): work of controls, not of a flag.',
    where: [],
    sweep: 'none proposed',
  },
  {
    id: 'A16',
    question: 'Which protocol of an e-station is the result?',
    evidence: 'There are three, and the summary is posted (CEC05a).',
    assumes: 'The summary; the other two must agree with it.',
    where: ['proto.prevails'],
    sweep: 'summary, recorder',
  },
  {
    id: 'A17',
    question: 'Who may correct a protocol?',
    evidence: 'S16 misses a formal decision of the territorial commission.',
    assumes: 'Four of seven votes of the territorial commission, and new copies.',
    where: ['tec.correction', 'renewCopies'],
    sweep: 'chair, decision',
  },
  {
    id: 'A18',
    question: 'On what grounds was there a recount in 2004?',
    evidence: 'Article 43.9 knows one (S04).',
    assumes: 'On the protest of a proxy or member; never for electronic votes.',
    where: ['recount.grounds', 'recount.requester', 'recount.days'],
    sweep: 'protest, automatic',
  },
  {
    id: 'A19',
    question: 'What would a paper trail look like?',
    evidence: 'Only asked for (S04 rec 5, HALL).',
    assumes: 'Printed, shown, cut, dropped into a box and counted in a sample.',
    where: [
      'paper.mode',
      'paper.official',
      'paper.counted',
      'paper.interlock',
      'paper.voids',
      'paper.ends',
      'paper.custody',
    ],
    sweep: 'official or not; roll or cut; with and without the interlock',
  },
  {
    id: 'A20',
    question: 'Does the recorder, the print or the transmitted file prevail?',
    evidence: 'None.',
    assumes: 'The printed and signed protocol.',
    where: ['proto.prevails', 'tec.electronic'],
    sweep: 'summary, recorder',
  },
  {
    id: 'A21',
    question: 'Were codes posted in 2007?',
    evidence: 'None.',
    assumes: 'As in 2005.',
    where: ['cp.posted'],
    sweep: 'none proposed',
  },
  {
    id: 'A22',
    question: 'Which numbers have the articles on the electronic system?',
    evidence: 'Only part of the chapter could be read.',
    assumes: 'Tags in place of numbers (L50b): a matter of citation, which no flag carries.',
    where: [],
    sweep: 'none proposed',
  },
  {
    id: 'A23',
    question: 'Did the central commission publish electronic and paper votes apart?',
    evidence: 'Not seen.',
    assumes: 'Not apart: a published line has its e-votes as one number, without choices.',
    where: [],
    sweep: 'none proposed',
  },
  {
    id: 'A24',
    question: 'Until when can a home visit be asked for?',
    evidence: 'Twelve hours before the day (L41); noon of the day in a recent local notice.',
    assumes: 'The older edition for the Sailau years.',
    where: ['mobile.deadline', 'homeLate'],
    sweep: 'eve, noon',
  },
];
