/**
 * Controls of the catalogue about the station's day, its logs and its papers, as the flags they set.
 *
 * Source: attack catalogue section 3 (`C...`); tags are in `sources.ts`.
 * @module
 */
import type { Recommendation } from '../types.ts';

export const STATION_CONTROLS: readonly Recommendation[] = [
  {
    id: 'C08',
    title: 'Risk-limiting audit',
    source: 'attacks.md C08',
    flags: { 'audit.kind': 'rla', 'recount.kind': 'paper', 'audit.stopRule': 'fixed' },
    leavesOut: 'Paper to audit: combine with C04. Only `audit simulate` shows what it changes.',
  },
  {
    id: 'C09',
    title: 'Audit of a fixed share of the paper',
    source: 'attacks.md C09',
    flags: { 'audit.kind': 'fixedShare', 'recount.kind': 'paper' },
    leavesOut: 'Which share and by when: three of a hundred cards are an assumption.',
  },
  {
    id: 'C10',
    title: 'Full hand recount',
    source: 'attacks.md C10',
    flags: { 'recount.kind': 'paper', 'recount.grounds': 'automatic' },
    leavesOut: 'A margin that sets it off, who may ask and until when. Votes without paper stay out of reach.',
  },
  {
    id: 'C12',
    title: 'Seed of an audit by dice rolled in public',
    source: 'attacks.md C12',
    flags: { 'audit.seed': 'dice' },
    leavesOut: 'An audit to draw for: combine with C08. How dice are rolled, and who watches.',
  },
  {
    id: 'C13',
    title: 'Manifest made independently, from ballot accounting',
    source: 'attacks.md C13',
    flags: { 'audit.manifest': 'independent' },
    leavesOut: 'An audit to make it for: combine with C08. How wrong the accounting itself may be.',
  },
  {
    id: 'C14',
    title: 'Independent auditors, and recomputation by anybody',
    source: 'attacks.md C14',
    flags: { 'audit.auditor': 'independent', 'audit.tool': 'open', 'audit.stopRule': 'fixed' },
    leavesOut:
      'An audit to compute: combine with C08. What the two tools are: that both are wrong alike is not modelled.',
  },
  {
    id: 'C19',
    title: 'Two people for every start and restart and at the desk',
    source: 'attacks.md C19',
    flags: {
      'reset.policy': 'twoPerson',
      'clock.set': 'twoPerson',
      'desk.issue': 'two',
      'start.password': 'split',
      'paper.custody': 'twoPerson',
    },
  },
  {
    id: 'C24',
    title: 'Neither order nor time joins voter and vote',
    source: 'attacks.md C24',
    flags: { 'log.order': 'shuffled', 'log.timestamp': 'none', 'cp.order': 'byCode' },
  },
  {
    id: 'C25',
    title: 'No small batch counted on its own',
    source: 'attacks.md C25',
    flags: { 'mobile.merge': 'onReturn' },
    leavesOut: 'A smallest size for any published batch: only the portable device is merged.',
  },
  {
    id: 'C27',
    title: 'One register for all desks and stations, with marks that are seen',
    source: 'attacks.md C27',
    flags: {
      'register.mode': 'unified',
      'register.sync': 'live',
      'register.split': 'refuse',
      'register.merge': 'checked',
      'list.echo': true,
    },
    leavesOut: 'Publishing who was marked, which would tell who abstained.',
  },
  {
    id: 'C28',
    title: 'Lists that voters can look up, and a sample asked after the day',
    source: 'attacks.md C28',
    flags: { 'list.display': true, 'list.audit': true },
    leavesOut: 'Cleaning lists of duplicates: that is register.sync.',
  },
  {
    id: 'C29',
    title: 'Keep the absentee certificates that were used',
    source: 'attacks.md C29',
    flags: { 'avc.stub': 'retained', 'avc.void': true },
  },
  {
    id: 'C30',
    title: 'Cap on additions, and proof for each',
    source: 'attacks.md C30',
    flags: { 'list.cap': 'twoPercent', 'list.addition': 'document' },
    leavesOut: 'The check on the day after.',
  },
  {
    id: 'C31',
    title: 'Home voting on written request, with observers on the trip',
    source: 'attacks.md C31',
    flags: {
      'mobile.deadline': 'eve',
      'mobile.observers': 'travel',
      'mobile.serial': 'minuted',
      'list.audit': true,
    },
    leavesOut: 'A cap on the number of home voters.',
  },
  {
    id: 'C32',
    title: 'Empty box printed before voting, all devices entered and totals signed at its end',
    source: 'attacks.md C32',
    flags: { 'zero.report': true, 'close.totals': 'signed', 'desk.reopen': 'refused', 'count.interlock': true },
    leavesOut: 'Who takes the signed totals home: whoever is in the room can read them.',
  },
  {
    id: 'C33',
    title: 'Signed copies of the protocol at once',
    source: 'attacks.md C33',
    // Copies at once are copies before anything is sent: the station program waits for the signature.
    flags: { 'proto.copies': true, 'proto.copiesDue': 'signing', 'tx.opens': 'signed' },
    leavesOut:
      'A deadline in minutes: what decides is whether the protocol has left the station. Whether staff hand ' +
      'them out: that is refuseCopies.',
  },
  {
    id: 'C37',
    title: 'The signed paper protocol prevails',
    source: 'attacks.md C37',
    flags: { 'proto.prevails': 'summary', 'tec.electronic': 'protocol' },
    leavesOut: 'Comparing in public: booked files stay with the commission. Tables for observers: R16-8.tables.',
  },
  {
    id: 'C38',
    title: 'Log in which every entry seals the one before, and no second file without a decision',
    source: 'attacks.md C38',
    flags: { 'log.hashchain': true, 'log.heads': 60, 'tx.versions': 'minuted' },
    leavesOut:
      'A copy of the program with somebody else (escrow). Publishing the log itself, which shows everybody who was ' +
      'checked in when: that is log.published.',
  },
  {
    id: 'C40',
    title: 'Vote counter that only rises',
    source: 'attacks.md C40',
    flags: { 'box.counter': 'monotonic' },
    leavesOut: 'Counter values in the minutes of a restart.',
  },
  {
    id: 'C43',
    title: 'Receipts for complaints, and a second place to bring them',
    source: 'attacks.md C43',
    flags: { 'complaint.receipt': true, 'complaint.hotline': true },
    leavesOut:
      'A printed slip as evidence, which is C04; the stop rule, whose number has to be weighed: complaint.stop.',
  },
  {
    id: 'C44',
    title: 'Observers see and hear enough',
    source: 'attacks.md C44',
    flags: { 'obs.access': 'full' },
    leavesOut: 'Distances, seats and minutes.',
  },
  {
    id: 'C45',
    title: 'Printed list and batteries in reserve',
    source: 'attacks.md C45',
    flags: { 'register.offline': 'printed', 'power.backup': true },
    leavesOut: 'Spare devices and cards, and a kit of paper ballots: the model has ballots enough.',
  },
];
