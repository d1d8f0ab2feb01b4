/**
 * Which records an act of each type writes: whoever changes, drops or adds one needs custody of all of them.
 *
 * While the vote is under way nothing is written: carrier, code on the screen and slip in the window are no records
 * yet. What a machine does in consequence is an act of its own. A broken seal is a trace that is left, not a record
 * that is written: breaking it takes no custody.
 *
 * Source: where the vote is moment by moment, dossier 1.4; design section 6.
 * @module
 */
import type { ActType } from './acts.ts';
import type { RecordType } from './records.ts';

export const WRITES: { readonly [T in ActType]: readonly RecordType[] } = {
  'list.add': ['paperList', 'electronicList', 'additionFiles'],
  'list.sign': ['paperList', 'electronicList'],
  'certificate.take': ['certificates'],
  'carrier.issue': [],
  'code.assign': [],
  'carrier.write': [],
  'slip.print': [],
  'slip.drop': ['slips'],
  // A slip in the window is no record yet, whatever becomes of it.
  'slip.void': [],
  'slip.lose': [],
  'slips.remove': ['slips', 'paperMinutes'],
  'slips.replace': ['slips'],
  'slips.reseal': [],
  'session.end': [],
  'paper.cast': ['slips'],
  'papers.count': ['protocolElectronic'],
  'definition.load': ['ballotDefinition'],
  'carrier.deliver': [],
  'carrier.read': [],
  'box.record': ['boxRecords'],
  'carrier.erase': [],
  'card.look': [],
  'ballot.issue': ['ballotAccount'],
  'ballot.cast': ['ballots'],
  'opening.count': ['openingProtocol'],
  // A stock with a ballot too few is a trace, like a seal with another number.
  'ballot.take': [],
  'box.reseal': [],
  'ballot.stuff': ['ballots'],
  'unused.cancel': ['unusedBallots'],
  'boxes.count': ['boxCount'],
  'ballot.sort': ['ballots', 'contestedVotes'],
  'ballot.mar': ['ballots'],
  'pile.count': ['pileCounts'],
  // What a coercer takes home is his, and no record of the station.
  'complaint.take': ['complaints'],
  'slip.collect': [],
  'code.dictate': [],
  'file.open': [],
  'proof.bring': [],
  // The vote is on its way and no record yet.
  'card.swap': [],
  'list.strike': ['paperList', 'electronicList'],
  'list.enter': ['paperList', 'electronicList'],
  'home.request': ['applications'],
  // Votes on their way are no record yet; the number on the device is a trace, which the minutes then have.
  'portable.bring': [],
  'portable.enter': [],
  // A line that is dead is a fault; what each table then writes is an act of its own.
  'register.cut': [],
  'box.test': ['boxRecords'],
  'box.rewrite': ['boxRecords'],
  'box.rollback': ['boxRecords'],
  'box.insert': ['boxRecords'],
  'restart.minute': ['restartMinutes'],
  'controlProtocol.print': ['controlProtocol'],
  // What hangs at the door is no record of its own: a photograph of it is, and that is whoever's took it.
  'page.show': [],
  'zero.print': ['zeroReport'],
  'close.print': ['closeTotals'],
  'protocol.electronic': ['protocolElectronic'],
  'protocol.paper': ['protocolPaper'],
  'protocol.summary': ['protocolSummary'],
  // A head that nobody published is a gap that everybody sees, not a record that was written.
  'log.publish': [],
  'log.rewrite': ['deskLog'],
  'recorder.write': ['recorder'],
  'recorder.swap': ['recorder'],
  'recount.request': ['recountJournal'],
  // An answer to a question. `recount` judges it; it is not filed.
  'recount.answer': [],
  // Time that passes and machines that stop: what the logs say of it is the logs' own business.
  'station.open': [],
  'station.equip': [],
  'clock.set': [],
  // What the modem counts of it is the modem's own business.
  'line.session': [],
  'desk.serve': [],
  'desk.stop': [],
  'power.cut': [],
  'device.stop': [],
  'station.fallBack': [],
  'file.send': [],
  // What becomes of it stands in a paper that observers write themselves.
  'observers.keep': [],
};
