/**
 * Reforms of the lines from stations to regional commissions, as the flags they set. The observers' reports call the
 * lines open to tampering and recommend nothing on them: what is here is of the catalogue.
 *
 * Source: attack catalogue section 3 (`C...`); dossier section 8, which has no entry on lines; EV17.
 * @module
 */
import type { Recommendation } from '../types.ts';

export const LINE_CONTROLS: readonly Recommendation[] = [
  {
    id: 'C36',
    title: 'Messages that nobody can change, invent or send again',
    source: 'attacks.md C36',
    flags: { 'tx.enc': 'aead', 'tx.auth': 'messages', 'tx.freshness': 'counter' },
    leavesOut:
      'A line of one way, which the catalogue has under the same number: with it receipts stop too, and no station ' +
      'knows that its message is lost; set tx.oneWay. Who holds the keys is C48. What is sent stays provisional ' +
      'until copies of the protocol are out: C33 and C37.',
  },
  {
    id: 'C37.hash',
    title: 'The file names the protocol: it carries the hash of what the station signed on paper',
    source: 'attacks.md C37',
    flags: { 'tx.protocolHash': true },
    leavesOut:
      'A signature of the file, without which somebody on the line can change the hash as well: tx.auth. Paper ' +
      'stations, which send no file, and files that are carried or read out.',
  },
  {
    id: 'C47',
    title: 'Messages of a kind have one length, and results go out at one hour',
    source: 'attacks.md C47',
    flags: { 'tx.padding': 'padded' },
    leavesOut:
      'A ban on figures before the close: messages of the day carry turnout and nothing else in this model. What it ' +
      'costs: results come later than they could.',
  },
  {
    id: 'C48',
    title: 'Each station makes its own keys, and no single person can use those of the commission',
    source: 'attacks.md C48',
    flags: { 'tx.keys': 'quorum' },
    leavesOut:
      'The ceremony itself, devices that keep keys, and new keys for each election. Its threshold is tx.quorum.',
  },
  {
    id: 'C48.station',
    title: 'Each station makes its own keys, and nothing else',
    source: 'attacks.md C48',
    flags: { 'tx.keys': 'perStation' },
    leavesOut: 'The quorum: shows what is left to somebody at the end of the line in the commission.',
  },
  {
    id: 'C49',
    title: 'The file is carried where no call gets through',
    source: 'attacks.md C49',
    flags: { 'tx.fallback': 'carried' },
    leavesOut: 'A deadline, and a second line: the model has three calls and a messenger.',
  },
];
