/**
 * What a verifier of a bundle looks at, in the order in which it says so. Each check passes, fails, or cannot be made
 * from the files that are there.
 *
 * Leaves out what no bundle can show: that the records are those of what happened.
 *
 * Source: dossier 4.2 and 4.3; docs/bundle-format.md has the exact rule of each.
 * @module
 */
export const BUNDLE_CHECKS = {
  simulated: 'the manifest and the report say that the data is simulated',
  files: 'every file that is listed or due is there, as a plain file, and no other',
  hashes: 'every listed file has the size and the SHA-256 of the manifest',
  form: 'every file is in canonical form, and its fields are those of the format',
  report: 'the report is of this title and seed, and has the published votes',
  stations: 'each station stands once in protocols, logs and keys, and nothing is of a station without protocols',
  keys: 'each public key is a point of the group of prime order, in its one encoding, not the neutral one',
  signatures: 'each message that the rules have signed, or that is, is signed with the key of its station',
  counters: 'messages are of this election, and the counter of each station rises, but for repeats of the last',
  booked: 'results that were booked = the electronic protocol, once a station, but for repeats',
  recorders: 'recorder hashes in messages = what the recorder holds',
  'protocol-hash':
    'protocol hashes in messages = the summary protocol, and no results lack one where the rules have it sent',
  'message-heads': 'log heads in messages are heads of the log of the station',
  heads: 'each printed head is the head of the log after so many rows',
  'equation-4d': 'valid + invalid + e-votes accepted <= voters of the summary',
  'equation-5': 'valid ballots = ballots of all choices',
  'equation-6': 'e-votes accepted = e-votes of all choices + blank e-votes',
  'equation-11b': 'the summary = paper + electronic protocol, line by line',
  line: 'votes of all choices + blank + invalid = voters <= registered',
  rows: 'each station has one row, in the table of its commission, and the row = its summary, or a decided correction',
  'total-tec': 'the total of a territorial commission = the sum of its rows',
  'total-middle': 'the total of a middle commission = the sum of its rows',
  'total-cec': 'the total of the country = the sum of its rows',
  passed: 'each commission has one row in the table above, and the row = its total',
  published: 'published figures = the tables behind them',
  complete: 'results are published down to the level that the rules ask for, every row once',
} as const;

export type BundleCheckId = keyof typeof BUNDLE_CHECKS;

export const BUNDLE_CHECK_IDS = Object.keys(BUNDLE_CHECKS) as readonly BundleCheckId[];

/** `open`: cannot be checked from what is here. */
export type BundleVerdict = 'passed' | 'failed' | 'open';

/** One place where something is wrong. */
export interface BundleFault {
  readonly file: string;
  /** From 1; absent for a whole file. */
  readonly line?: number;
  readonly text: string;
}

export interface BundleCheck {
  readonly id: BundleCheckId;
  readonly verdict: BundleVerdict;
  /** How many things were looked at. */
  readonly checked: number;
  /** Of these, how many are wrong. */
  readonly failed: number;
  /** The first of the faults. */
  readonly faults: readonly BundleFault[];
  /** Why it is open, or what of it was left out. */
  readonly because?: string;
}
