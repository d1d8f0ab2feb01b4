/**
 * What the values of a report are called and of what kind they are, so that a path can be checked before anything is
 * run. The keys are tied to the types; a test holds the tree against the JSON Schema of the report.
 * @module
 */

import { AUDIENCES, PHASES } from '../election.ts';
import { RECORDS } from '../records/custody.ts';
import type {
  AssertionGapRow,
  AttackOutcome,
  Change,
  Estimate,
  FindingRow,
  LogFigures,
  Outcome,
  RecountAnswer,
  Repeats,
  Report,
  ResultRow,
  SecrecyFigures,
  Variant,
} from './report.ts';
import { ANYTHING, FLAG_WORDS, fields, list, NUMBER, POLICY, type Shape, TEXT, TEXTS, words, YES_NO } from './shape.ts';

export type { Shape } from './shape.ts';

const RECORD_WORDS = words(Object.keys(RECORDS));

type Figures = Outcome['result'];

const RESULT = fields<Figures>({
  rows: list(
    fields<ResultRow>({
      choice: words('choices'),
      intended: NUMBER,
      confirmed: NUMBER,
      recorded: NUMBER,
      reported: NUMBER,
      recounted: NUMBER,
    }),
    'choices',
  ),
  blank: fields<Figures['blank']>({ intended: NUMBER, confirmed: NUMBER, recorded: NUMBER, reported: NUMBER }),
  invalid: fields<Figures['invalid']>({ confirmed: NUMBER, reported: NUMBER }),
  winner: fields<Figures['winner']>({ confirmed: words('choices'), reported: words('choices') }),
  votesMoved: NUMBER,
  votesLost: NUMBER,
  votesAdded: NUMBER,
});

const TURNOUT = fields<Outcome['turnout']>({
  onLists: NUMBER,
  cameIn: NUMBER,
  electronic: NUMBER,
  paper: NUMBER,
  home: NUMBER,
  extra: NUMBER,
  added: NUMBER,
  turnedAway: NUMBER,
  leftQueue: NUMBER,
  longestWait: NUMBER,
});

const ATTACK = fields<AttackOutcome>({
  id: words('attacks'),
  name: TEXT,
  did: TEXT,
  interventions: NUMBER,
  preventedBy: list(FLAG_WORDS),
  powers: TEXTS,
});

const FINDING = fields<FindingRow>({
  control: words('controls'),
  claim: TEXT,
  kind: words('kindsOrOpen'),
  level: words(['contradiction', 'irregularity', 'unknown'] satisfies FindingRow['level'][]),
  who: words(AUDIENCES),
  when: words(PHASES),
  from: list(RECORD_WORDS),
  data: { kind: 'map', values: ANYTHING },
  innocent: TEXT,
  honestToo: YES_NO,
});

const FINDINGS = fields<Outcome['findings']>({
  count: NUMBER,
  contradictions: NUMBER,
  irregularities: NUMBER,
  unknowns: NUMBER,
  caused: NUMBER,
  causedKinds: list(words('kinds')),
  kinds: list(words('kinds')),
  rows: list(FINDING),
});

const RECOUNT = fields<RecountAnswer>({
  electronic: words([
    'impossible: no voter-verified record',
    'reprint: no new information',
    'scanned: codes that no voter could check',
    'counted',
    'nothing to count',
    'not asked for',
    'refused: not in time',
  ] satisfies RecountAnswer['electronic'][]),
  paper: words([
    'counted',
    'nothing to count',
    'not asked for',
    'refused: not in time',
  ] satisfies RecountAnswer['paper'][]),
  request: fields<NonNullable<RecountAnswer['request']>>({
    broughtHours: NUMBER,
    takenHours: NUMBER,
    days: NUMBER,
    inTime: YES_NO,
  }),
  claimed: words(['count', 'reprint', 'no answer'] satisfies RecountAnswer['claimed'][]),
  gapVotes: NUMBER,
  unopenedVotes: NUMBER,
  marginVotes: NUMBER,
  countableVotes: NUMBER,
  binding: YES_NO,
  restoresWinner: YES_NO,
  winner: words('choices'),
  replaces: YES_NO,
  informationBits: fields<RecountAnswer['informationBits']>({ electronic: NUMBER, paper: NUMBER }),
  assertions: list(
    fields<AssertionGapRow>({
      says: TEXT,
      leadVotes: NUMBER,
      atRiskVotes: NUMBER,
      reliance: NUMBER,
      auditable: YES_NO,
    }),
  ),
});

const SECRECY = fields<SecrecyFigures>({
  sees: list(RECORD_WORDS),
  exposed: fields<SecrecyFigures['exposed']>({ of: NUMBER, count: NUMBER, share: NUMBER }),
  assumes: TEXTS,
  bySource: fields<SecrecyFigures['bySource']>({
    codes: NUMBER,
    order: NUMBER,
    assistance: NUMBER,
    unanimity: NUMBER,
    proof: NUMBER,
    card: NUMBER,
  }),
  conflicting: NUMBER,
  codesKnown: NUMBER,
  certainRight: NUMBER,
  certainWrong: fields<SecrecyFigures['certainWrong']>({ count: NUMBER, share: NUMBER }),
  guessRight: fields<SecrecyFigures['guessRight']>({ of: NUMBER, count: NUMBER, share: NUMBER }),
  smallestAnonymitySet: NUMBER,
  namedVoter: fields<SecrecyFigures['namedVoter']>({
    voter: NUMBER,
    posterior: { kind: 'map', values: NUMBER, keys: 'choices', more: ['(blank)'] },
    from: TEXT,
  }),
});

const OUTCOME: { readonly [K in keyof Outcome]-?: Shape } = {
  policy: POLICY,
  result: RESULT,
  turnout: TURNOUT,
  attacks: list(ATTACK, 'attacks'),
  coalition: fields<Outcome['coalition']>({ people: NUMBER, roles: TEXTS, takingPart: NUMBER }),
  findings: FINDINGS,
  recount: RECOUNT,
  secrecy: { kind: 'map', values: SECRECY, keys: 'coalitions' },
  log: fields<LogFigures>({ rows: NUMBER, heads: NUMBER, unsealed: NUMBER, unsealedMost: NUMBER }),
  verdict: fields<Outcome['verdict']>({
    changedRecords: YES_NO,
    wrongWinner: YES_NO,
    noticed: YES_NO,
    noticedBy: list(words(AUDIENCES)),
  }),
};

const ESTIMATE = fields<Estimate>({ hits: NUMBER, runs: NUMBER, share: NUMBER, low: NUMBER, high: NUMBER });

/** What expectations can name in the scenario itself. */
export const SCENARIO_SHAPE = fields<Outcome & Pick<Report, 'repeats'>>({
  ...OUTCOME,
  repeats: fields<Repeats>({
    runs: NUMBER,
    detected: ESTIMATE,
    falseAlarms: ESTIMATE,
    falseContradictions: ESTIMATE,
    falseAlarmKinds: { kind: 'map', values: NUMBER, keys: 'kinds' },
    falseAlarmCauses: { kind: 'map', values: list(TEXT), keys: 'kinds' },
    kindsWithAttack: { kind: 'map', values: NUMBER, keys: 'kinds' },
  }),
});

/** What they can name in a variant. */
export const VARIANT_SHAPE = fields<Variant>({
  ...OUTCOME,
  changedFlags: list(FLAG_WORDS),
  changes: list(fields<Change>({ field: TEXT, from: ANYTHING, to: ANYTHING })),
});
