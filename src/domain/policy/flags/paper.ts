/**
 * Flags of the paper trail: what is printed, when the vote is written beside it, who may void a slip, how its container
 * is closed; and what becomes of a session that nobody ends, which is decided in the same moment.
 *
 * Where marked paper is the vote itself (`bmd`), what is said of slips holds for it, but that no window takes it in;
 * `marked-paper` has the rules that cannot stand beside it.
 * Source: dossier assumption A19; attack catalogue CI-05 to CI-10, AU-08, AU-16; controls C04 to C06 and C20.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const PAPER_FLAGS: readonly FlagEntry[] = [
  {
    id: 'paper.mode',
    values: ['none', 'vvpatRoll', 'vvpatCut', 'bmd'],
    default: 'none',
    explains:
      'Whether an electronic vote also leaves paper. none: Sailau as used. vvpatRoll: a slip is printed, shown and ' +
      'wound up behind the window, so that slips lie in the order of voting. vvpatCut: it is cut and dropped into a ' +
      'box, so that slips lie in no order. bmd: the paper is the vote itself; she takes it in her hand and carries ' +
      'it to a box, nothing is stored, and hands count it. It needs code.mode none, paper.official true and ' +
      'recount.kind paper; paper.interlock does nothing there. The design of either paper is open question A19.',
    source: 'S04; HALL; attacks.md CS-09, CI-06',
  },
  {
    id: 'paper.official',
    values: [false, true],
    default: false,
    explains:
      'Whether the paper slip is the vote in law. true: slips are counted in a recount and prevail over memory. ' +
      'false: they are a receipt without force. Nothing changes where no slip exists, as in every year of use.',
    source: 'S04 rec 5; attacks.md C04',
  },
  {
    id: 'paper.counted',
    values: ['text', 'code'],
    default: 'text',
    explains:
      'What a recount counts of a slip. text: hands read what the voter read. code: a scanner reads the machine code ' +
      'beside it, which no voter can read; the text is then read by a hand audit only (audit.kind). No such slip was ' +
      'built; text is an assumption.',
    source: 'attacks.md CI-09',
    assumption: 'A19',
  },
  {
    id: 'paper.prompt',
    values: [false, true],
    default: false,
    explains:
      'Whether voters are asked to look at the slip before they accept it. true: nearly all look, and who sees ' +
      'another choice says so (promptedReport). false: few do (lookSlip, reportSlip).',
    source: 'attacks.md C05; R08; R11',
  },
  {
    id: 'paper.interlock',
    values: [false, true],
    default: false,
    explains:
      'When the vote is written. true: only after the slip in the window was accepted, with the card still in. ' +
      'false: on confirming, so that who does not care for the slip has left when it comes out. No machine of this ' +
      'kind was built; false is an assumption.',
    source: 'attacks.md CI-07, C06',
    assumption: 'A19',
  },
  {
    id: 'paper.voids',
    values: ['voter', 'staff'],
    default: 'staff',
    explains:
      'Who voids a slip that is wrong. voter: she presses a key herself. staff: a member comes with a key, and sees ' +
      'the slip. Spoiled paper ballots are exchanged by a member; that slips would be too is an assumption.',
    source: 'attacks.md CI-08, C06',
    assumption: 'A19',
  },
  {
    id: 'paper.ends',
    values: ['unmarked', 'signed'],
    default: 'unmarked',
    explains:
      'Whether members sign both ends of every roll of slips. signed: a roll that was cut short has an end without ' +
      'signatures. unmarked: nobody can tell. Only rolls have ends. No rule exists; unmarked is an assumption.',
    source: 'attacks.md AU-16',
    assumption: 'A19',
  },
  {
    id: 'paper.custody',
    values: ['single', 'twoPerson'],
    default: 'single',
    explains:
      'How the container of the slips is closed and kept. single: one member does it. twoPerson: two do, and write ' +
      'down the number of its seal, which is compared when it is opened. No rule exists; single is an assumption.',
    source: 'attacks.md AU-08, C20',
    assumption: 'A19',
  },
  {
    id: 'term.timeout',
    values: ['none', 'cancel', 'autocast'],
    default: 'none',
    explains:
      'What the device does with a vote on its screen when the voter is gone. none: nothing, until a member comes ' +
      'and ends the session. cancel: it ends without a vote. autocast: what the screen shows is cast, unless a slip ' +
      'must be accepted first. No source describes it; none is an assumption.',
    source: 'attacks.md CI-05, CI-10, C06',
    assumption: 'own',
  },
];
