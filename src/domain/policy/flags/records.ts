/**
 * Flags of the desk and of the station's records: lists, certificates, home voting, protocols, recount.
 *
 * Source: dossier sections 4 to 6 and the flag list of the attack catalogue; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';
import { LOG_FLAGS } from './log.ts';

export const RECORD_FLAGS: readonly FlagEntry[] = [
  {
    id: 'register.mode',
    values: ['dual', 'unified'],
    default: 'dual',
    explains:
      'How an e-station keeps its voter lists. dual: paper list and electronic list are separate, so that one ' +
      'person can be served on each. unified: one list for both ways of voting. dual was seen in 2004; for 2005 ' +
      'it is an assumption.',
    source: 'S04; attacks.md EL-11',
    assumption: 'own',
  },
  {
    id: 'list.supplement',
    values: [false, true],
    default: true,
    explains:
      'Whether people may be added to the list on election day. false: those who are not listed are turned away. ' +
      'true: they are added under the rules of `list.addition` and `list.cap`.',
    source: 'S04; S05E',
  },
  {
    id: 'list.addition',
    values: ['document', 'application', 'phone'],
    default: 'application',
    explains:
      'What it takes to be added on the day. document: proof of residence that is noted. application: a signed ' +
      'form kept on file. phone: a call that confirms the name, leaving no paper.',
    source: 'S04; S05E',
  },
  {
    id: 'list.cap',
    values: ['none', 'twoPercent'],
    default: 'none',
    explains:
      'How many people a station may add on the day. twoPercent: at most two of every hundred on its list. ' +
      'Stations that added hundreds, in one case more than half of those who voted, suggest no limit; none is an ' +
      'assumption.',
    source: 'S04; S05E; attacks.md C30',
    assumption: 'own',
  },
  {
    id: 'avc.enabled',
    values: [false, true],
    default: true,
    explains:
      'Whether absentee voting certificates exist, with which a voter may vote outside the home settlement. ' +
      'false: nobody votes on a certificate.',
    source: 'S05E; AVC09',
  },
  {
    id: 'avc.stub',
    values: ['none', 'retained'],
    default: 'retained',
    explains:
      'Whether the station that accepts a certificate has to keep it. none: it goes back to the voter and works ' +
      'again elsewhere. retained: it stays and can be counted; staff may still forget (`retainCertificates`). The ' +
      'duty is documented for 2016; for 2005 it is an assumption.',
    source: 'S16; AVC09',
    assumption: 'own',
  },
  {
    id: 'avc.void',
    values: [false, true],
    default: false,
    explains:
      'Whether a certificate that was used is struck off in a list that every station sees. false: it works again ' +
      'wherever its holder still has it. true: its second use is refused. No source mentions such a list; false is ' +
      'an assumption.',
    source: 'attacks.md EL-05, C29',
    assumption: 'own',
  },
  {
    id: 'mobile.enabled',
    values: [false, true],
    default: true,
    explains:
      'Whether people who cannot come vote at home, on a portable device or in a portable box brought by two ' +
      'members. false: they do not vote.',
    source: 'L41; L50b; BNB',
  },
  {
    id: 'mobile.deadline',
    values: ['eve', 'noon'],
    default: 'eve',
    explains:
      'Until when a home visit can be asked for. eve: twelve hours before election day begins. noon: until 12:00 ' +
      'on the day itself. Editions of the rules differ; eve for the Sailau years is an assumption.',
    source: 'L41',
    assumption: 'A24',
  },
  {
    id: 'mobile.merge',
    values: ['onReturn', 'atClose'],
    default: 'onReturn',
    explains:
      'When the votes of the portable device enter the desk computer. onReturn: when the members come back. atClose: ' +
      'after the last voter, as a block at the end of the box. That it happens before the count is documented; the ' +
      'moment is an assumption.',
    source: 'EKZ',
    assumption: 'A9',
  },
  {
    id: 'reset.policy',
    values: ['minute', 'twoPerson'],
    default: 'minute',
    explains:
      'Who may restart the station software. minute: one technician, on a decision that all members sign. ' +
      'twoPerson: only two authorised people together. The text read is of 2007; that it held before is an ' +
      'assumption.',
    source: 'EKZ',
    assumption: 'own',
  },
  {
    id: 'clock.set',
    values: ['free', 'twoPerson'],
    default: 'free',
    explains:
      'Who may set the clock of the desk computer while people vote. free: whoever sits at it, as on any computer. ' +
      'twoPerson: only two authorised people together. No source says; free is an assumption.',
    source: 'attacks.md RC-16',
    assumption: 'own',
  },
  {
    id: 'box.counter',
    values: ['none', 'monotonic'],
    default: 'none',
    explains:
      'Whether the electronic ballot box has a counter that can only rise. none: an older state can be put back ' +
      'unseen. monotonic: a restart or a swap that loses votes shows. No source mentions one; none is an ' +
      'assumption.',
    source: 'EKZ; sailau.md A13',
    assumption: 'A13',
  },
  {
    id: 'fallback.electronic',
    values: ['kept', 'discarded'],
    default: 'kept',
    explains:
      'What becomes of electronic votes already cast when the equipment fails for good and the station goes on ' +
      'with paper. kept: they count. discarded: they are lost. Not said in any source; kept is an assumption.',
    source: 'EKZ; sailau.md A14',
    assumption: 'A14',
  },
  ...LOG_FLAGS,
  {
    id: 'zero.report',
    values: [false, true],
    default: true,
    explains:
      'Whether an empty ballot box is printed and signed before voting starts. A rule of 1 December 2005 adds a ' +
      'duty of the chair at that moment, but its text is cut off; that it is this report is an assumption.',
    source: 'CEC05c; sailau.md A10',
    assumption: 'A10',
  },
  {
    id: 'steps.enforced',
    values: [false, true],
    default: false,
    explains:
      'Whether leaving out a step that the rules ask for has consequences for staff. false: steps are left out as ' +
      'often as observers saw. true: none is; what hands get wrong stays. Observers of 2016 asked for effective ' +
      'measures without naming them; that some work completely is an assumption.',
    source: 'S16 rec 10',
    assumption: 'own',
  },
  {
    id: 'proto.posted',
    values: ['summary', 'all'],
    default: 'all',
    explains:
      'Which results protocols a station hangs up. summary: only the joint one. all: the electronic and the paper ' +
      'one too, as ordered eight days before the vote of 2005. How often it is done is `postProtocols`.',
    source: 'CEC05a',
  },
  {
    id: 'proto.blanks',
    values: ['inferred', 'reported'],
    default: 'inferred',
    explains:
      'How blank electronic votes appear in the protocol. inferred: nowhere; they are what is left over, and a ' +
      'dropped vote looks the same. reported: on a line of their own.',
    source: 'ACE17',
  },
  {
    id: 'proto.copies',
    values: [false, true],
    default: true,
    explains:
      'Whether those entitled to be present may have a certified copy of the protocol. false: nothing to compare ' +
      'with later. true: they may ask; staff may still refuse (`refuseCopies`).',
    source: 'CEC05a; S04',
  },
  {
    id: 'proto.prevails',
    values: ['summary', 'recorder'],
    default: 'summary',
    explains:
      'Which record wins when a station has several that differ. summary: the printed and signed joint protocol. ' +
      'recorder: the data recording device. No source says; summary is an assumption.',
    source: 'CEC05a; sailau.md A16',
    assumption: 'A16, A20',
  },
  {
    id: 'recount.kind',
    values: ['paper', 'reprint'],
    default: 'paper',
    explains:
      'What a recount reads. paper: ballots and official slips; an electronic vote without a slip cannot be ' +
      'recounted. reprint: the memory is printed once more, which tells nothing new.',
    source: 'S04; L43',
  },
  {
    id: 'recount.grounds',
    values: ['protest', 'automatic'],
    default: 'protest',
    explains:
      'What sets off a recount. protest: someone entitled to it objects. automatic: it follows without anybody ' +
      'asking. The law of 2004 knows a recount, but its grounds were not read; protest is an assumption.',
    source: 'S04; sailau.md A18',
    assumption: 'A18',
  },
  {
    id: 'recount.requester',
    values: ['officials', 'contestants'],
    default: 'contestants',
    explains:
      'Who may ask for a recount. contestants: proxies and members of the commission, and somebody does where a ' +
      'scenario says so. officials: those few who may contest a result in 2016; none of them is modelled, so that ' +
      'nobody asks. Nothing changes where recounts are automatic. The article of 2004 was not read; contestants is ' +
      'an assumption.',
    source: 'S04; S16; sailau.md A18; attacks.md C10',
    assumption: 'A18',
  },
  {
    id: 'recount.days',
    values: [1, 2, 3, 5, 10, 30],
    default: 10,
    explains:
      'Days, of 24 hours each, after the result of a station is announced, within which a request for a recount is ' +
      'taken, the last second included. Later ones are refused. Nothing changes where recounts are automatic. The ' +
      'catalogue wants a deadline and names none; ten, as for complaints, is an assumption.',
    source: 'attacks.md C10; sailau.md A18; S16',
    assumption: 'A18',
  },
  {
    id: 'obs.access',
    values: ['none', 'partial', 'full'],
    default: 'partial',
    explains:
      'What observers get to see. none: they stay outside. partial: they watch, but not every list, screen and ' +
      'table. full: all of it. The reports describe partial access; the three steps are ours.',
    source: 'S04; S05E; S16',
  },
];
