/**
 * The text of docs/controls.md: every check with what it needs, when it can be made and by whom, made from the code, and
 * what has to be known to read its findings.
 * @module
 */
import { CONTROLS } from '../../src/controls/index.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { AUDIENCES, type Audience } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { behaviourOf, policyOf } from '../../src/domain/policy/policy.ts';
import type { Baseline, Policy } from '../../src/domain/policy/types.ts';
import type { Control } from '../../src/domain/ports.ts';
import { type Disclosure, RECORDS } from '../../src/domain/records/custody.ts';
import type { Evidence, Records } from '../../src/domain/records/records.ts';
import { EQUATIONS } from '../../src/tally/equations.ts';
import { FALSE_ALARMS } from './alarms-station.ts';
import { auditControlsChapter } from './controls-audits.ts';
import { AFTERWORD, EQUATIONS_INTRO, PREFACE } from './controls-prose.ts';
import { treeControlsChapter } from './controls-tree.ts';
import { table } from './markdown.ts';

export function controlsDocument(): string {
  return [
    PREFACE,
    '## Every control\n',
    table(
      ['control', 'holds when it is silent', 'needs', 'when', ...BASELINES.map(({ id }) => `under \`${id}\``)],
      CONTROLS.map((control) => [
        `\`${control.id}\``,
        control.claim,
        control.needs.map((type) => `\`${type}\``).join(', '),
        control.when,
        ...BASELINES.map((baseline) => whoUnder(control, baseline)),
      ]),
    ),
    'What the records are:\n',
    table(
      ['record', 'is', 'made by', 'from'],
      Object.entries(RECORDS).map(([type, { says, maker, from }]) => [`\`${type}\``, says, maker, from]),
    ),
    EQUATIONS_INTRO,
    table(
      ['equation', 'says', ...BASELINES.map(({ id }) => `under \`${id}\``)],
      EQUATIONS.map(({ id, text }) => [id, text, ...BASELINES.map((baseline) => publicOrInside(id, baseline))]),
    ),
    '## Blind spots\n',
    'What a control cannot see even with all of its records, and where it comes from (`C..` is a control of the attack\ncatalogue).\n',
    table(
      ['control', 'blind to', 'carries out', 'source'],
      CONTROLS.map(({ id, blindTo, catalogue, source }) => [`\`${id}\``, blindTo, catalogue.join(', '), source]),
    ),
    '## What each can find\n',
    'Kinds of findings, as expectations and reports name them. Every control can also make `not_enough_evidence`. A control\nmakes no finding of a kind that does not stand here: the compiler and a test see to it.\n',
    table(
      ['control', 'kinds'],
      [...CONTROLS, ...TREE_CONTROLS].map(({ id, kinds }) => [
        `\`${id}\``,
        kinds.map((kind) => `\`${kind}\``).join(', '),
      ]),
    ),
    '## False alarms\n',
    'A finding names how an honest day can show the same. What makes it frequent is a parameter of behaviour\n(`sailau-lab list behaviour`) or a rule.\n',
    table(
      ['finding', 'level', 'honest cause', 'grows with'],
      FALSE_ALARMS.map(({ kinds, level, cause, grows }) => [
        kinds.map((kind) => `\`${kind}\``).join(', '),
        level,
        cause,
        grows,
      ]),
    ),
    ...treeControlsChapter(),
    ...auditControlsChapter(),
    AFTERWORD,
  ].join('\n');
}

const BEST: Disclosure = disclosure(true);
const WORST: Disclosure = disclosure(false);

function disclosure(all: boolean): Disclosure {
  return {
    protocolsPosted: all,
    controlProtocolPosted: all,
    copiesGiven: all,
    observersPresent: all,
    keptFromCount: all ? 'no' : 'outside',
    recountAsked: all,
    logPublished: all,
  };
}

/** `public` where posted papers are enough; else from how far inside it takes somebody. */
function publicOrInside(equation: string, baseline: Baseline): string {
  const who = CONTROLS.filter(({ id }) => id === `equation-${equation}`).map((control) => whoUnder(control, baseline));
  return who
    .map((reader) => (reader.startsWith('public') || reader.startsWith('nobody') ? reader : `inside: ${reader}`))
    .join();
}

function whoUnder(control: Control, baseline: Baseline): string {
  const policy = policyOf(baseline, [], {});
  if (control.examine(around(policy)).length === 0) return 'not made';
  const decides = control.examine({ ...EMPTY, ...around(policy) }).every(({ level }) => level !== 'unknown');
  if (!decides) return 'nobody: the rules leave it open';
  const best = readersOf(control, policy, BEST);
  const worst = readersOf(control, policy, WORST);
  return best === worst ? best : `${best}, at worst ${worst}`;
}

/** The widest class that reads every record the control needs. */
function readersOf(control: Control, policy: Policy, disclosed: Disclosure): Audience | 'nobody' {
  const readers = control.needs.map((type) => RECORDS[type].audience(policy, disclosed, true));
  const ranks = readers.map((reader) => (reader === undefined ? AUDIENCES.length : AUDIENCES.indexOf(reader)));
  return AUDIENCES[Math.max(...ranks)] ?? 'nobody';
}

function around(policy: Policy): Pick<Evidence, 'policy' | 'choices' | 'electronicStation' | 'reference'> {
  const reference = behaviourOf(BASELINES[1] as Baseline, {});
  return { policy, choices: ['A', 'B'], electronicStation: true, reference };
}

const NO_LIST = { person: [], signed: [], basis: [], struck: 0 };
const NO_VOTES = { accepted: 0, byChoice: [0, 0], blank: 0 };

/** Every record there is, of a station to which nobody came: shows which checks the rules leave open all the same. */
const EMPTY: Records = {
  paperList: NO_LIST,
  electronicList: NO_LIST,
  certificates: { number: [], retained: [] },
  certificateBook: { issued: 0, lines: 0 },
  additionFiles: { papers: 0, calls: 0 },
  goneEntries: { person: [] },
  personKeys: { person: [], key: [], signed: [], resident: [] },
  turnAways: { people: 0 },
  portableTrip: { left: -1, back: -1 },
  portableUnit: { left: -1, back: -1 },
  listAudit: {
    marked: { asked: 0, deny: 0, gone: 0 },
    applicants: { asked: 0, deny: 0 },
    phoned: { asked: 0, deny: 0 },
  },
  shownSlips: { code: [], choice: [] },
  applications: { written: 0, marked: 0 },
  carrierSheet: { issued: 0, returned: 0, unused: 0, lost: 0 },
  carrierStock: { before: 0, after: 0 },
  deskLog: { second: [], event: [], subject: [] },
  logSeal: { head: '' },
  logHeads: { second: [], entries: [], head: [] },
  logPublication: { heads: 0, log: false },
  boxRecords: { choice: [], code: [], second: [] },
  counter: { second: [], value: [] },
  backups: { second: [], records: [] },
  restartMinutes: { second: [], signatures: [], recordsBefore: [], recordsAfter: [] },
  zeroReport: { records: 0 },
  closeTotals: { totals: NO_VOTES },
  deviceInventory: { cards: 0, portable: 0 },
  openingProtocol: { received: 0, pencil: false },
  ballotAccount: { issued: 0, issuedHome: 0, spoiled: 0, fetched: 0 },
  unusedBallots: { cancelled: 0 },
  boxSeals: { noted: [], found: [] },
  contestedVotes: { valid: [], invalid: [] },
  boxCount: { stationary: 0, mobile: 0 },
  pileCounts: { counted: [] },
  ballots: { choice: [], signed: [], pile: [] },
  slips: { choice: [], voided: 0 },
  printerCounters: { printed: [] },
  paperMinutes: { second: [], event: [] },
  slipSeal: { noted: 0, found: 0 },
  rollEnds: { ends: 0, signed: 0 },
  ballotDefinition: { published: [], found: [] },
  accuracyTest: { marked: [], recorded: [] },
  parallelTest: { marked: [], recorded: [], printed: [] },
  controlProtocol: { rows: [], declined: 0 },
  controlCopy: { rows: [] },
  controlHash: { hash: '' },
  pagePhotos: { second: [], page: [], pages: [] },
  protocolElectronic: { totals: NO_VOTES },
  protocolPaper: { totals: { byChoice: [0, 0], valid: 0, invalid: 0, contested: 0 } },
  protocolSummary: { totals: { voters: 0, byChoice: [0, 0], blank: 0, invalid: 0 } },
  recorder: { totals: NO_VOTES, serial: 1 },
  recorderSeal: { serial: 1, sealed: true },
  storeSeal: { intact: true },
  complaints: { second: [], event: [] },
  hotline: { second: [], event: [] },
  recountRequest: { brought: [] },
  recountJournal: { announced: 0, taken: [] },
  receipt: { calls: 1, confirmed: true },
  lineLog: { second: [], sent: [], received: [] },
  openingHour: { second: 3600 },
  closingHour: { second: 50_400 },
  queueLog: { second: [], waiting: [], minutes: [], left: [] },
  observerNotes: { second: [], event: [], present: true },
  countPresence: { minutesOut: 0, nearTable: true },
};
