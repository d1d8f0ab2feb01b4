/**
 * Reports made by hand: an honest day, codes collected unnoticed, a prevented attack, a missed expectation, nasty text.
 * @module
 */
import { FLAGS } from '../../src/domain/policy/flags.ts';
import type {
  AttackOutcome,
  Estimate,
  FindingRow,
  Outcome,
  Repeats,
  Report,
  ResultRow,
  SecrecyFigures,
} from '../../src/domain/report/report.ts';

const POLICY: Outcome['policy'] = Object.fromEntries(FLAGS.map((flag) => [flag.id, flag.default]));

function estimate(hits: number, runs: number, low: number, high: number): Estimate {
  return { hits, runs, share: Math.round((10_000 * hits) / runs) / 10_000, low, high };
}

function row(choice: string, intended: number, recounted?: number, confirmed = intended): ResultRow {
  const figures = { choice, intended, confirmed, recorded: confirmed, reported: confirmed };
  return recounted === undefined ? figures : { ...figures, recounted };
}

const HONEST_OUTCOME: Outcome = {
  policy: POLICY,
  result: {
    rows: [row('A', 731, 401), row('B', 371, 204), row('C', 98, 57)],
    blank: { intended: 7, confirmed: 7, recorded: 7, reported: 7 },
    invalid: { confirmed: 20, reported: 20 },
    winner: { confirmed: 'A', reported: 'A' },
    votesMoved: 0,
    votesLost: 0,
    votesAdded: 0,
  },
  turnout: {
    onLists: 1240,
    cameIn: 1227,
    electronic: 545,
    paper: 662,
    home: 20,
    extra: 0,
    added: 3,
    turnedAway: 5,
    leftQueue: 0,
  },
  attacks: [],
  coalition: { people: 0, roles: [], takingPart: 0 },
  findings: {
    count: 0,
    contradictions: 0,
    irregularities: 0,
    unknowns: 0,
    caused: 0,
    causedKinds: [],
    kinds: [],
    rows: [],
  },
  recount: {
    electronic: 'impossible: no voter-verified record',
    paper: 'counted',
    claimed: 'count',
    gapVotes: 545,
    unopenedVotes: 0,
    marginVotes: 360,
    countableVotes: 682,
    binding: false,
    replaces: false,
    informationBits: { electronic: 0, paper: 25.7 },
    assertions: [
      { says: 'A has more votes than B', leadVotes: 360, atRiskVotes: 708, reliance: 1.9667, auditable: false },
      { says: 'A has more votes than C', leadVotes: 633, atRiskVotes: 834, reliance: 1.3175, auditable: false },
    ],
  },
  secrecy: {},
  verdict: { changedRecords: false, wrongWinner: false, noticed: false, noticedBy: [] },
};

const HONEST_REPEATS: Repeats = {
  runs: 200,
  falseAlarms: estimate(3, 200, 0.0031, 0.0432),
  falseContradictions: estimate(0, 200, 0, 0.0183),
  falseAlarmKinds: { minutes_missing: 3 },
  falseAlarmCauses: { minutes_missing: ['a minute left in a drawer'] },
  kindsWithAttack: {},
};

export const HONEST: Report = {
  format: 'sailau-lab report',
  version: 1,
  tool: 'sailau-lab 0.1.0',
  simulated: 'Simulated data, not a real election',
  title: 'An honest day',
  story: 'Nothing happens.',
  teaches: 'An honest day raises false alarms too.',
  source: ['S05E'],
  baseline: 'sailau-2005',
  with: [],
  digest: '3f9a 22c1',
  seed: 'dice 4 1 6',
  voters: 1240,
  expected: [],
  outcome: HONEST_OUTCOME,
  repeats: HONEST_REPEATS,
  variants: {},
  closedBy: [],
  notTested: [],
};

const FORCED: AttackOutcome = {
  id: 'CS-23',
  name: 'Forced electronic channel',
  did: '558 students sent to electronic voting only',
  interventions: 558,
  preventedBy: [],
  powers: ['voters.pressed'],
};
const BATCH: AttackOutcome = {
  id: 'CS-03',
  name: 'Employer batch check',
  did: '541 codes collected; 525 choices read from the posted protocol',
  interventions: 541,
  preventedBy: [],
  powers: ['voters.pressed'],
};

const SEEN: SecrecyFigures = {
  sees: ['employer', 'public'],
  exposed: { of: 541, count: 525, share: 0.9704 },
  assumes: ['a code handed over was noted rightly, and its vote was neither carried off nor lost'],
  bySource: { codes: 525, order: 0, assistance: 0, unanimity: 0, proof: 2, card: 1 },
  conflicting: 0,
  codesKnown: 541,
  certainRight: 524,
  certainWrong: { count: 1, share: 0.0019 },
  guessRight: { of: 541, count: 533, share: 0.9852 },
  smallestAnonymitySet: 1,
  namedVoter: { voter: 17, posterior: { A: 0.97, B: 0.02, C: 0.01 }, from: 'codes' },
};

const PAPERLESS_OUTCOME: Outcome = {
  ...HONEST_OUTCOME,
  result: {
    ...HONEST_OUTCOME.result,
    rows: [row('A', 731, undefined, 790), row('B', 371, undefined, 315), row('C', 98, undefined, 95)],
  },
  attacks: [FORCED, BATCH],
  coalition: { people: 2, roles: ['CO', 'TK'], takingPart: 541 },
  recount: {
    ...HONEST_OUTCOME.recount,
    gapVotes: 558,
    unopenedVotes: 0,
    marginVotes: 475,
    countableVotes: 669,
    informationBits: { electronic: 0, paper: 25.6 },
    assertions: [
      { says: 'A has more votes than B', leadVotes: 475, atRiskVotes: 428, reliance: 0.9011, auditable: true },
      { says: 'A has more votes than C', leadVotes: 695, atRiskVotes: 733, reliance: 1.0547, auditable: false },
    ],
  },
  secrecy: { administrators: SEEN },
};

/** Nobody inside can notice; the sketch of the user guide. */
export const PAPERLESS: Report = {
  ...HONEST,
  title: 'Codes collected at a student station',
  story: 'A university sends its students to electronic voting only\nand collects the slips with their codes.',
  teaches: 'A code that lets me check my vote lets others check it too.',
  expected: [
    { text: 'secrecy.administrators.exposed.share >= 0.9', held: true, value: '0.9704' },
    { text: "variant('no code').secrecy.administrators.exposed.share == 0", held: true, value: '0' },
    { text: 'findings.count == 0', held: true, value: '0' },
  ],
  outcome: PAPERLESS_OUTCOME,
  repeats: {
    runs: 200,
    detected: estimate(2, 200, 0.0012, 0.0357),
    falseAlarms: estimate(3, 200, 0.0031, 0.0432),
    falseContradictions: estimate(0, 200, 0, 0.0183),
    falseAlarmKinds: { minutes_missing: 3 },
    falseAlarmCauses: { minutes_missing: ['a minute left in a drawer'] },
    kindsWithAttack: { minutes_missing: 4, channel_share_outlier: 2 },
  },
  variants: {
    'no code': {
      ...PAPERLESS_OUTCOME,
      policy: { ...POLICY, 'code.mode': 'none' },
      secrecy: { administrators: { ...SEEN, exposed: { of: 541, count: 0, share: 0 } } },
      changedFlags: ['code.mode'],
      changes: [
        { field: 'behaviour.requestCode', from: 0.9, to: 0 },
        { field: 'attacks', from: 'CS-23 (group students); CS-03', to: 'CS-23 (group students)' },
      ],
    },
    'paper trail, no code': {
      ...PAPERLESS_OUTCOME,
      policy: { ...POLICY, 'code.mode': 'none', 'paper.mode': 'vvpatCut', 'paper.official': true },
      secrecy: { administrators: { ...SEEN, exposed: { of: 541, count: 0, share: 0 } } },
      recount: {
        electronic: 'counted',
        paper: 'counted',
        request: { broughtHours: 0, takenHours: 0, days: 10, inTime: true },
        claimed: 'count',
        gapVotes: 0,
        unopenedVotes: 0,
        marginVotes: 475,
        countableVotes: 1227,
        binding: true,
        restoresWinner: true,
        winner: 'A',
        replaces: false,
        informationBits: { electronic: 24.8, paper: 25.6 },
        assertions: [
          { says: 'A has more votes than B', leadVotes: 475, atRiskVotes: 0, reliance: 0, auditable: true },
          { says: 'A has more votes than C', leadVotes: 695, atRiskVotes: 0, reliance: 0, auditable: true },
        ],
      },
      changedFlags: ['code.mode', 'paper.mode', 'paper.official'],
      changes: [],
    },
  },
  closedBy: [
    { recommendation: 'R04-18.code', title: 'Stop the code, and nothing else', how: ['hides'] },
    { recommendation: 'R04-18', title: 'Paper trail and recount instead of the code', how: ['repairs', 'hides'] },
  ],
  notTested: [
    'transmission to the territorial commission and everything above the station',
    'what an attacker who is not in this scenario would do under the variants',
  ],
};

const MISMATCH: FindingRow = {
  control: 'box-account',
  claim: 'stored votes = devices read - devices refused',
  kind: 'records_without_reading',
  level: 'contradiction',
  who: 'auditor',
  when: 'closed',
  from: ['boxRecords', 'deskLog'],
  data: { records: 541, readings: 530 },
  innocent: 'a restart that lost the log but not the votes',
  honestToo: false,
};
const NO_MINUTES: FindingRow = {
  control: 'restart-minutes',
  claim: 'each restart has minutes that all members signed',
  kind: 'minutes_missing',
  level: 'irregularity',
  who: 'observer',
  when: 'voting',
  from: ['restartMinutes'],
  data: { restart: 1, signatures: 4 },
  innocent: 'members forgot to sign on a busy day',
  honestToo: true,
};
const NO_RECORDER: FindingRow = {
  control: 'recorder-match',
  claim: 'recorder = electronic protocol',
  kind: 'not_enough_evidence',
  level: 'unknown',
  who: 'public',
  when: 'posted',
  from: ['recorder'],
  data: { missing: 'Er' },
  innocent: 'the recorder is kept by the commission',
  honestToo: true,
};

/** A wrong winner that an auditor could notice, one attack prevented, one without effect, an expectation missed. */
export const NOTICED: Report = {
  ...PAPERLESS,
  title: 'Votes put in at a restart',
  seed: "it's $(only) a `seed`",
  with: ['R04-13', 'C02'],
  expected: [
    { text: 'findings.count >= 5', held: false, value: '3' },
    { text: 'result.winner.reported == "B"', held: true, value: 'B' },
  ],
  outcome: {
    ...HONEST_OUTCOME,
    result: {
      rows: [
        { choice: 'A', intended: 610, confirmed: 610, recorded: 560, reported: 560, recounted: 610 },
        { choice: 'B', intended: 570, confirmed: 570, recorded: 633, reported: 633, recounted: 570 },
      ],
      blank: { intended: 7, confirmed: 7, recorded: 7, reported: 7 },
      invalid: { confirmed: 20, reported: 20 },
      winner: { confirmed: 'A', reported: 'B' },
      votesMoved: 50,
      votesLost: 0,
      votesAdded: 13,
    },
    attacks: [
      {
        id: 'RC-07',
        name: 'Records put in at a restart',
        did: '63 records put in, 50 taken out',
        interventions: 113,
        preventedBy: [],
        powers: ['desk.restart'],
      },
      { ...BATCH, did: '', interventions: 0, preventedBy: ['code.mode', 'cp.posted'] },
      { ...FORCED, did: 'no voter of the group came', interventions: 0, powers: [] },
    ],
    coalition: { people: 1, roles: ['TK'], takingPart: 0 },
    findings: {
      count: 3,
      contradictions: 2,
      irregularities: 1,
      unknowns: 1,
      caused: 2,
      causedKinds: ['records_without_reading'],
      kinds: ['minutes_missing', 'records_without_reading'],
      rows: [MISMATCH, { ...MISMATCH, data: { records: 633, readings: 600 } }, NO_MINUTES, NO_RECORDER],
    },
    recount: {
      electronic: 'counted',
      paper: 'counted',
      claimed: 'count',
      gapVotes: 0,
      unopenedVotes: 0,
      marginVotes: 73,
      countableVotes: 1207,
      binding: true,
      restoresWinner: true,
      winner: 'A',
      replaces: true,
      informationBits: { electronic: 17.5, paper: 17.5 },
      assertions: [{ says: 'B has more votes than A', leadVotes: 73, atRiskVotes: 0, reliance: 0, auditable: true }],
    },
    verdict: { changedRecords: true, wrongWinner: true, noticed: true, noticedBy: ['auditor'] },
  },
  closedBy: [],
  variants: {},
};

/** Every attack is forbidden, and the day was not repeated. */
export const PREVENTED: Report = {
  ...HONEST,
  title: 'Codes collected where there is no code',
  outcome: {
    ...HONEST_OUTCOME,
    policy: { ...POLICY, 'code.mode': 'none' },
    attacks: [{ ...BATCH, did: '', interventions: 0, preventedBy: ['code.mode'] }],
  },
  repeats: {
    runs: 0,
    falseAlarms: { hits: 0, runs: 0, share: 0, low: 0, high: 1 },
    falseContradictions: { hits: 0, runs: 0, share: 0, low: 0, high: 1 },
    falseAlarmKinds: {},
    falseAlarmCauses: {},
    kindsWithAttack: {},
  },
};

const NASTY = '\u001b[31mred\u001b[0m\r\n<script>alert(1)</script> \u202eevil\u2066 \u0007\u200b\ufeff\u2028end';
const LONG = 'x'.repeat(200);

/** Twelve choices, 200-character names, and whatever could break a screen, in every text that a file can fill. */
export const NASTY_REPORT: Report = {
  ...NOTICED,
  title: NASTY,
  seed: `\u001b]0;${NASTY}'`,
  baseline: NASTY,
  with: [LONG, NASTY],
  expected: [{ text: NASTY, held: false, value: `${NASTY}${LONG}` }],
  outcome: {
    ...NOTICED.outcome,
    result: {
      ...NOTICED.outcome.result,
      rows: Array.from({ length: 12 }, (_, index) => ({
        ...row(`${index} ${index % 2 === 0 ? LONG : NASTY}`, 100_000 + index, undefined, 100_003),
      })),
      winner: { confirmed: LONG, reported: NASTY },
    },
    attacks: [{ ...BATCH, id: NASTY, did: `${NASTY} ${LONG}`, name: NASTY }],
    coalition: { people: 3, roles: [NASTY, 'TK'], takingPart: 2 },
    findings: {
      ...NOTICED.outcome.findings,
      rows: [{ ...MISMATCH, control: NASTY, claim: NASTY, kind: NASTY, innocent: LONG, data: { [NASTY]: NASTY } }],
    },
    secrecy: {
      [NASTY]: {
        ...SEEN,
        sees: [NASTY],
        namedVoter: {
          voter: 1,
          posterior: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}${NASTY}`, 0.08])),
          from: NASTY,
        },
      },
    },
  },
  repeats: {
    ...PAPERLESS.repeats,
    kindsWithAttack: { [NASTY]: 1, [LONG]: 2 },
    falseAlarmCauses: { [LONG]: [NASTY, LONG] },
  },
  variants: {
    [NASTY]: { ...HONEST_OUTCOME, changedFlags: [NASTY, LONG], changes: [{ field: NASTY, from: LONG, to: 0 }] },
  },
  closedBy: [{ recommendation: NASTY, title: LONG, how: ['prevents', 'noticed'] }],
  notTested: [NASTY, LONG],
};

export const ALL: Readonly<Record<string, Report>> = {
  honest: HONEST,
  paperless: PAPERLESS,
  noticed: NOTICED,
  prevented: PREVENTED,
  nasty: NASTY_REPORT,
};

/** Every field of the type is there, the optional ones too; a field that the type loses or gains does not compile. */
export const EVERY_FIELD = {
  ...NOTICED,
  outcome: {
    ...NOTICED.outcome,
    turnout: { ...NOTICED.outcome.turnout, longestWait: 12 },
    log: { rows: 2174, heads: 13, unsealed: 0, unsealedMost: 208 },
    secrecy: { administrators: SEEN },
  },
  repeats: PAPERLESS.repeats,
  variants: PAPERLESS.variants,
  closedBy: PAPERLESS.closedBy,
} as const satisfies Report;
