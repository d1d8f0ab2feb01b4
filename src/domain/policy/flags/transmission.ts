/**
 * Flags of the line from a station to the regional commission: what hides a message, what proves who sent it, who holds
 * the keys, what happens to a second message and to one that does not get through, and what it decides.
 *
 * Source: dossier 1.3, 4.1 (P13e), assumptions A11, A12, A20; attack catalogue 2.6; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const TRANSMISSION_FLAGS: readonly FlagEntry[] = [
  {
    id: 'tx.enc',
    values: ['none', 'stream', 'aead'],
    default: 'stream',
    explains:
      'What hides a message on the line. none: nothing. stream: a key stream is added, so that a digit can be ' +
      'changed without the key. aead: encrypted with a tag, so that a changed message does not open. Observers were ' +
      'told that all transmission was encrypted; that it had no tag is an assumption.',
    source: 'S04; sailau.md A11; attacks.md C36',
    assumption: 'A11',
  },
  {
    id: 'tx.auth',
    values: ['callerId', 'results', 'messages'],
    default: 'results',
    explains:
      'How the regional commission knows the sender. callerId: by the number that calls. results: the file with the ' +
      'results is signed by the station. messages: all its messages are. The chair of the central commission spoke ' +
      'of an electronic signature; what was signed, and that it was checked, is an assumption.',
    source: 'GAZ04; sailau.md A12',
    assumption: 'A12',
  },
  {
    id: 'tx.keys',
    values: ['shared', 'line', 'perStation', 'quorum'],
    default: 'line',
    explains:
      'Who makes and holds the keys. shared: the vendor, one for the lines of all stations. line: the vendor, one ' +
      'for each line. perStation: each station makes its own and tells only the public halves; the commission holds ' +
      'its own secret. quorum: so too, and as many members as tx.quorum says must agree before the secret of the ' +
      'commission is used. No source says; that a key is shared by the two ends of a line is an assumption.',
    source: 'sailau.md A11; attacks.md C48',
    assumption: 'A11',
  },
  {
    id: 'tx.quorum',
    values: [2, 3, 4, 5],
    default: 4,
    explains:
      'How many of the seven members of a commission must agree before its secret is used, where tx.keys is quorum; ' +
      'elsewhere one person uses it. The catalogue names a threshold and no number; 4, by which a commission ' +
      'decides (a majority of all members), is an assumption. 5 is what it takes to meet.',
    source: 'attacks.md C48; sailau.md 5',
    assumption: 'own',
  },
  {
    id: 'tx.freshness',
    values: ['none', 'counter'],
    default: 'none',
    explains:
      'Whether a message can be told from an earlier one. none: what opens is taken, of whatever day. counter: a ' +
      'message must be of this election, and its number higher than the last. No source says; none is an ' +
      'assumption.',
    source: 'attacks.md TX-02, C36',
    assumption: 'own',
  },
  {
    id: 'tx.versions',
    values: ['first', 'last', 'minuted'],
    default: 'first',
    explains:
      'What becomes of a second file with results of the same station. first: it is kept aside. last: it takes the ' +
      'place of the first. minuted: it does so where a decision about it is written down. No source says; first is ' +
      'an assumption.',
    source: 'attacks.md TX-11',
    assumption: 'own',
  },
  {
    id: 'tx.padding',
    values: ['none', 'padded'],
    default: 'none',
    explains:
      'Whether length and time of a message tell what is in it. none: as long as its figures, sent when they are ' +
      'ready. padded: all of a kind have one length, and results go out at an hour that is set. No source says; none ' +
      'is an assumption.',
    source: 'attacks.md TX-06, C47',
    assumption: 'own',
  },
  {
    id: 'tx.fallback',
    values: ['none', 'voice', 'carried'],
    default: 'carried',
    explains:
      'What a station does with results that three calls did not bring through. none: nothing. voice: it reads them ' +
      'out over the telephone. carried: the file is carried to the commission. Failures were seen, and what ' +
      'followed was not; carried is an assumption.',
    source: 'S04; S05E; sailau.md EV18',
    assumption: 'own',
  },
  {
    id: 'tx.opens',
    values: ['any', 'signed'],
    default: 'any',
    explains:
      'From when on the station program sends results. any: whenever somebody starts it. signed: only when the ' +
      'protocol is closed and signed in it. No source says; any is an assumption.',
    source: 'attacks.md TX-10, C33',
    assumption: 'own',
  },
  {
    id: 'tx.protocolHash',
    values: [false, true],
    default: false,
    explains:
      'Whether the file with results also carries the SHA-256 of the summary protocol that the station has just ' +
      'signed. true: whoever opens the file can tell whether the protocol that is handed in is that one. A signature ' +
      'of the file covers it. No source says; false is an assumption.',
    source: 'attacks.md C37',
    assumption: 'own',
  },
  {
    id: 'tec.electronic',
    values: ['protocol', 'file'],
    default: 'protocol',
    explains:
      'From which record the row of a station takes its electronic votes. protocol: the printed and signed one. ' +
      'file: what the regional commission has booked; where it has booked nothing, there are none. No source says; ' +
      'protocol is an assumption.',
    source: 'sailau.md A20; attacks.md C37',
    assumption: 'A20',
  },
];

/** Of the line too, and read inside stations: what can come in while people vote. */
export const LINE_FLAGS: readonly FlagEntry[] = [
  {
    id: 'tx.oneWay',
    values: [false, true],
    default: false,
    explains:
      'Whether the line carries bytes from the station to the commission only. false: the commission answers, and ' +
      'can send what it likes. true: nothing comes in, no receipt either, and no damaged frame is asked for again. ' +
      'No source says; false is an assumption.',
    source: 'attacks.md TX-09, C36',
    assumption: 'own',
  },
];
