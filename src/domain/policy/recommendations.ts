/**
 * Reforms as the flags they set: recommendations of observer reports first, controls of the catalogue after them.
 * Listed are those that the flags can say; reforms about commissions' members, training, campaigns or courts are not.
 *
 * Source: dossier section 8 (`R...`) and attack catalogue section 3 (`C...`); tags are in `sources.ts`.
 * @module
 */
import { LINE_CONTROLS } from './recommendations/lines.ts';
import { RESULT_RECOMMENDATIONS } from './recommendations/results.ts';
import { STATION_CONTROLS } from './recommendations/station.ts';
import type { Policy, Recommendation } from './types.ts';

const OFFICIAL_PAPER = {
  'paper.mode': 'vvpatCut',
  'paper.official': true,
  'paper.voids': 'voter',
  'recount.kind': 'paper',
} as const satisfies Partial<Policy>;

const NO_CODE = { 'code.mode': 'none' } as const satisfies Partial<Policy>;

const OBSERVER_REPORTS: readonly Recommendation[] = [
  {
    id: 'R04-5',
    title: 'Paper record of each electronic vote, kept for recounts',
    source: 'S04 rec 5',
    flags: OFFICIAL_PAPER,
    leavesOut: 'The change of the law itself.',
  },
  {
    id: 'R04-13',
    title: 'One voter list; additions on the day only with proof',
    source: 'S04 rec 13',
    flags: { 'register.mode': 'unified', 'list.addition': 'document' },
    leavesOut: 'The review of the lists before the day: how good a list is, is behaviour (deadEntries).',
  },
  {
    id: 'R04-18',
    title: 'Paper trail and recount instead of the code',
    source: 'S04 rec 18',
    flags: { ...OFFICIAL_PAPER, ...NO_CODE },
    leavesOut: 'Independent certification within the country: certification is no flag.',
  },
  {
    id: 'R04-18.code',
    title: 'Stop the code, and nothing else',
    source: 'S04 rec 18',
    flags: NO_CODE,
    leavesOut: 'The paper trail and the certification: shows what stopping the code alone costs.',
  },
  {
    id: 'R04-18.paper',
    title: 'Paper trail and recount, with the code kept',
    source: 'S04 rec 18',
    flags: OFFICIAL_PAPER,
    leavesOut: 'Stopping the code and the certification: shows what paper alone leaves open.',
  },
  {
    id: 'R05-17',
    title: 'Count blank electronic votes on a line of their own',
    source: 'ACE17',
    flags: { 'proto.blanks': 'reported' },
  },
  {
    id: 'R05-v',
    title: 'Paper that the voter verifies, instead of the code',
    source: 'HALL',
    flags: { 'paper.mode': 'vvpatCut', 'paper.interlock': true, ...NO_CODE },
    leavesOut:
      'Whether the paper decides in a recount: the quoted text does not say, so paper.official stays as it is.',
  },
  {
    id: 'R05-p',
    title: 'Post the electronic, the paper and the joint protocol',
    source: 'CEC05a',
    flags: { 'proto.posted': 'all' },
    leavesOut: 'Whether stations obey: that is postProtocols.',
  },
  {
    id: 'R05E-3',
    title: 'Guarantees for absentee certificates: kept where they are used, and struck off everywhere',
    source: 'S05E rec 3',
    flags: { 'avc.stub': 'retained', 'avc.void': true },
    leavesOut:
      'Fewer certificates: the rules of 2009 allow 1 % of voters, which certificateShare uses up. No certificates at ' +
      'all is R05E-3.off.',
  },
  {
    id: 'R05E-3.off',
    title: 'End voting on absentee certificates',
    source: 'S05E rec 3',
    flags: { 'avc.enabled': false },
    leavesOut: 'Milder limits and guarantees, which the text asks for: this entry takes the strictest reading.',
  },
  {
    id: 'R16-4',
    title: 'Exchange between registers that keeps the voter register correct',
    source: 'S16 rec 4',
    flags: { 'register.sync': 'live' },
    leavesOut: 'Who exchanges what with whom: live takes the strictest reading, in which desks see each other.',
  },
  {
    id: 'R16-8',
    title: 'Observers see every step, and get protocols and tables of commissions',
    source: 'S16 rec 8',
    flags: { 'obs.access': 'full', 'proto.copies': true, 'tec.tables': 'given' },
    leavesOut: 'Tables of regional commissions: they stay inside, and sums of published stations stand in for them.',
  },
  {
    id: 'R16-10',
    title: 'Effective measures against leaving out steps',
    source: 'S16 rec 10',
    flags: { 'steps.enforced': true },
    leavesOut:
      'Which measures: the text names none. Forgery on purpose is an attack, and attacks are not deterred here.',
  },
  {
    id: 'R16-14',
    title: 'Final lists reach stations closer to the day',
    source: 'S16 rec 14',
    flags: { 'list.frozen': 'eve' },
    leavesOut: 'How many days: the model knows two weeks and the eve.',
  },
  {
    id: 'R16-15',
    title: 'No additions to the list on election day',
    source: 'S16 rec 15',
    flags: { 'list.supplement': false },
    leavesOut: 'The legal date on which lists close.',
  },
];

const BOOTH_CONTROLS: readonly Recommendation[] = [
  {
    id: 'C01',
    title: 'No code that shows what somebody voted',
    source: 'attacks.md C01',
    flags: NO_CODE,
    leavesOut: 'The check that takes its place: combine with C04.',
  },
  {
    id: 'C02',
    title: 'Codes made by the machine, each only once',
    source: 'attacks.md C02',
    flags: { 'code.mode': 'machineAssigned', 'code.unique': true },
    leavesOut: 'Longer codes: set code.len. A dishonest machine can still break its promise.',
  },
  {
    id: 'C04',
    title: 'Cut paper slip, verified by the voter, official record',
    source: 'attacks.md C04',
    flags: OFFICIAL_PAPER,
    leavesOut: 'Mixing slips with ordinary paper ballots.',
  },
  {
    id: 'C05',
    title: 'Voters are asked to look at the slip',
    source: 'attacks.md C05; R11',
    flags: { 'paper.prompt': true },
    leavesOut: 'What is said, and whether a written slate is at hand: promptedReport stands for all of it.',
  },
  {
    id: 'C06',
    title: 'No vote before its slip is accepted, and none without the voter',
    source: 'attacks.md C06',
    flags: { 'paper.interlock': true, 'paper.voids': 'voter', 'term.timeout': 'cancel' },
    leavesOut: 'The window in which a voided slip stays to be seen.',
  },
  {
    id: 'C15',
    title: 'Parallel test of a spare device on election day',
    source: 'attacks.md C15',
    flags: { 'test.parallel': true },
    leavesOut:
      'How many devices of how many. Votes of it: parallelBallots; how true to life the script is: test.script; by ' +
      'ear: test.audio.',
  },
  {
    id: 'C16',
    title: 'Test of every choice and language before the day',
    source: 'attacks.md C16',
    flags: { 'test.accuracy': true },
    leavesOut:
      'The counting side of the test. Whether counts are distinct: that is distinctTestCounts. Votes by ear: ' +
      'test.audio.',
  },
  {
    id: 'C18',
    title: 'Check the identity of the software in the station',
    source: 'attacks.md C18',
    flags: { 'term.hash': 'checked' },
    leavesOut: 'How many terminals are checked, and by whom.',
  },
  {
    id: 'C20',
    title: 'Numbered seals, written down and compared',
    source: 'attacks.md C20; AP11',
    flags: { 'term.sealed': true, 'paper.custody': 'twoPerson', 'mobile.serial': 'minuted' },
    leavesOut: 'How well seals are looked at: that is inspectSeals.',
  },
  {
    id: 'C21',
    title: 'Cards that authenticate the vote and work once',
    source: 'attacks.md C21',
    flags: { 'card.crypto': 'mac', 'card.test': 'refused' },
    leavesOut: 'How keys are made and kept.',
  },
  {
    id: 'C22',
    title: 'Count cards out and in',
    source: 'attacks.md C22',
    flags: { 'card.reconciled': true, 'card.lost': 'noted', 'card.matched': true, 'count.inventory': true },
    leavesOut: 'A deadline for bringing cards back.',
  },
  {
    id: 'C23',
    title: 'The machine empties the card and shows the voter',
    source: 'attacks.md C23',
    flags: { 'card.erasedBy': 'machine', 'card.echo': true },
  },
  {
    id: 'C26',
    title: 'No telephones in the booth',
    source: 'attacks.md C26',
    flags: { 'booth.phones': 'banned' },
    leavesOut: 'How the room is laid out, and a log of who helped whom.',
  },
  {
    id: 'C39',
    title: 'Storage that cannot be written twice',
    source: 'attacks.md C39',
    flags: { 'term.sealed': true },
    leavesOut: 'Write-once memory and a second recorder: the model knows only sealed storage.',
  },
  {
    id: 'C50',
    title: 'Fingerprint of the ballot definition of each language',
    source: 'attacks.md C50',
    flags: { 'definition.hash': 'published' },
    leavesOut: 'Precincts: one station has one contest.',
  },
  {
    id: 'C52',
    title: 'Voters know what the machine can show',
    source: 'attacks.md C52',
    flags: { 'voters.informed': true },
    leavesOut: 'The ban on coercion, sanctions, and a hotline for those who were pressed.',
  },
  {
    id: 'C51',
    title: 'Control protocol in random order',
    source: 'attacks.md C51',
    flags: { 'cp.order': 'random' },
    leavesOut: 'The index by which a voter finds the line.',
  },
];

export const RECOMMENDATIONS: readonly Recommendation[] = [
  ...OBSERVER_REPORTS,
  ...RESULT_RECOMMENDATIONS,
  ...BOOTH_CONTROLS,
  ...STATION_CONTROLS,
  ...LINE_CONTROLS,
];
