/**
 * JSON Schema of an outcome: result, turnout, attacks, findings, recount, secrecy, verdict. The keys are tied to the
 * types, so that
 * a field that is added to a type and not here does not compile.
 * @module
 */

import { AUDIENCES, PHASES } from '../../domain/election.ts';
import { FLAGS } from '../../domain/policy/flags.ts';
import { RECORDS } from '../../domain/records/custody.ts';
import type {
  AttackOutcome,
  FindingRow,
  LogFigures,
  Outcome,
  ResultRow,
  SecrecyFigures,
} from '../../domain/report/report.ts';
import { RECOUNT_SCHEMA } from './recount.ts';
import { flag, type JsonSchema, list, map, object, oneOf, ref, share, text, texts, whole, word } from './words.ts';

type Figures = Outcome['result'];

const resultRowSchema = object<ResultRow>(
  'Votes of one choice at each of its readings.',
  {
    choice: text('Name of the choice.'),
    intended: whole('Voters who came and wanted it.'),
    confirmed: whole('Votes that voters confirmed in the booth or marked on paper.'),
    recorded: whole('Votes in the electronic box and the paper boxes.'),
    reported: whole('Votes in the summary protocol.'),
    recounted: whole('Votes that a recount finds; absent where nothing can be counted again.'),
  },
  'recounted',
);

const resultSchema = object<Figures>('The result in its readings.', {
  rows: list('One row a choice, in the order of the contest.', ref('resultRow')),
  blank: object<Figures['blank']>('Votes for nobody.', {
    intended: whole('Voters who wanted to vote for nobody.'),
    confirmed: whole('Blank votes that voters confirmed.'),
    recorded: whole('Blank votes recorded.'),
    reported: whole('Blank votes reported.'),
  }),
  invalid: object<Figures['invalid']>('Paper ballots ruled invalid.', {
    confirmed: whole('As voters marked them.'),
    reported: whole('As reported.'),
  }),
  winner: object<Figures['winner']>('Who has most votes.', {
    confirmed: text('By what voters confirmed.'),
    reported: text('By what was reported.'),
  }),
  votesMoved: whole('Confirmed votes that the report gives to somebody else.'),
  votesLost: whole('Confirmed votes that the report gives to nobody.'),
  votesAdded: whole('Reported votes that no entitled voter confirmed.'),
});

const turnoutSchema = object<Outcome['turnout']>(
  'Who came and how they voted.',
  {
    onLists: whole('People on at least one list before the day.'),
    cameIn: whole('Visits of people who came to the station.'),
    electronic: whole('Votes cast electronically.'),
    paper: whole('Votes cast on paper.'),
    home: whole('Votes cast at home.'),
    added: whole('People added to a list on the day.'),
    extra: whole('Visits that attacks added.'),
    turnedAway: whole('People turned away.'),
    leftQueue: whole('People who stood in line and went home unserved.'),
    longestWait: whole('Whole minutes of the longest wait before the table; absent where nobody could have to wait.'),
  },
  'longestWait',
);

const attackSchema = object<AttackOutcome>('What one attack did.', {
  id: word('Id of the catalogue, e.g. CS-03.'),
  name: word('Its name.'),
  did: text('What it did, in a sentence.'),
  interventions: whole('Acts and moves that it rewrote, dropped or added.'),
  preventedBy: texts('Flags that forbid it under this policy; empty where it ran.'),
  powers: texts('Powers that it uses.'),
});

const findingSchema = object<FindingRow>('What one control says.', {
  control: word('Id of the control.'),
  claim: text('What holds when the control is silent.'),
  kind: word('Defect, in snake_case.'),
  level: oneOf('How strong it is; unknown means that the evidence is not there.', [
    'contradiction',
    'irregularity',
    'unknown',
  ] satisfies FindingRow['level'][]),
  who: oneOf('The least privileged people who could have made it.', AUDIENCES),
  when: oneOf('The earliest phase in which they could.', PHASES),
  from: list('Records it was read from.', { enum: Object.keys(RECORDS) }),
  data: map('The numbers that prove it.', { type: ['number', 'string'] }),
  innocent: text('How an honest day can show the same.'),
  honestToo: flag('The same day without the attacks shows this finding too.'),
});

const findingsSchema = object<Outcome['findings']>('What the controls said on this day.', {
  count: whole('Contradictions and irregularities.'),
  contradictions: whole('Records that cannot all be right.'),
  irregularities: whole('Rules that were not kept.'),
  unknowns: whole('Evidence that is not there.'),
  caused: whole('Contradictions and irregularities that the same day without the attacks does not show.'),
  causedKinds: texts('Their kinds.'),
  kinds: texts('Kinds of contradictions and irregularities.'),
  rows: list('The findings.', ref('finding')),
});

const secrecySchema = object<SecrecyFigures>('What one coalition learns about votes.', {
  sees: texts('Records and people it sees.'),
  exposed: object<SecrecyFigures['exposed']>('Voters whose choice is certain to it.', {
    of: whole('Voters of whom it holds anything beyond the totals.'),
    count: whole('Of these, those whose choice is certain.'),
    share: share('count / of, 0 if there is nobody.'),
  }),
  assumes: texts('What certainties rest on that no record can show; empty where they rest on records alone.'),
  bySource: object<SecrecyFigures['bySource']>(
    'Voters whose choice is certain by each source alone.',
    {
      codes: whole('By a control code.'),
      order: whole('By the order of check-ins and records.'),
      assistance: whole('By having helped in the booth.'),
      unanimity: whole('Because everybody it could be chose the same.'),
      proof: whole('By what was brought out to prove it; absent where nobody brought anything.'),
      card: whole('By what was left on the card; absent where nobody looked.'),
    },
    'proof',
    'card',
  ),
  conflicting: whole('Voters whose clues contradict each other; none of them counts as certain.'),
  codesKnown: whole('Codes that it holds with the voter they belong to.'),
  certainRight: whole('Certain choices that are in fact right.'),
  certainWrong: object<SecrecyFigures['certainWrong']>('Certain choices that are wrong.', {
    count: whole('Of voters for whom an assumption does not hold, or whose records somebody changed.'),
    share: share('Of all certain choices, 0 if there is none.'),
  }),
  guessRight: object<SecrecyFigures['guessRight']>('Best guesses.', {
    of: whole('Voters on whom it has a view.'),
    count: whole('Best guesses that are right.'),
    share: share('count / of, 0 if there is nobody.'),
  }),
  smallestAnonymitySet: whole('Fewest voters that any of them could be confused with, herself included.'),
  namedVoter: object<SecrecyFigures['namedVoter']>('What it believes about one voter.', {
    voter: whole('Her number on the lists.'),
    posterior: map('Probability of each choice.', { type: 'number', minimum: 0, maximum: 1 }),
    from: text('What it is based on.'),
  }),
});

const logSchema = object<LogFigures>('The log of the desk computer, and what the heads of its chain hold of it.', {
  rows: whole('Rows of the log.'),
  heads: whole('Heads that were published, the last when voting ended; else the printed one.'),
  unsealed: whole('Rows after the last head; all of them without a chain.'),
  unsealedMost: whole('Rows that could have been cut unseen at the worst moment: just before a head, or at the end.'),
});

/** Fields of an outcome; a variant has one more. */
export const OUTCOME_FIELDS: { readonly [K in keyof Outcome]-?: JsonSchema } = {
  policy: {
    type: 'object',
    description: 'Flags in force.',
    properties: Object.fromEntries(FLAGS.map(({ id, values }) => [id, { enum: values }])),
    required: FLAGS.map(({ id }) => id),
    additionalProperties: false,
  },
  result: ref('result'),
  turnout: ref('turnout'),
  attacks: list('Attacks, in the order of the scenario.', ref('attack')),
  coalition: object<Outcome['coalition']>('The fewest people who can do it.', {
    people: whole('People whom it takes, voters not counted.'),
    roles: texts('Their roles.'),
    takingPart: whole('Voters who take part.'),
  }),
  findings: ref('findings'),
  recount: ref('recount'),
  secrecy: map('By coalition.', ref('secrecy')),
  log: ref('log'),
  verdict: object<Outcome['verdict']>('Findings compared with the truth.', {
    changedRecords: flag('Some attack changed the record of a vote.'),
    wrongWinner: flag('The reported winner is not the one that voters confirmed.'),
    noticed: flag('The attacks caused at least one finding that is more than their own words.'),
    noticedBy: list('Who could have made one.', { enum: AUDIENCES }),
  }),
};

/** What the references above mean. */
export const OUTCOME_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  resultRow: resultRowSchema,
  result: resultSchema,
  turnout: turnoutSchema,
  attack: attackSchema,
  finding: findingSchema,
  findings: findingsSchema,
  recount: RECOUNT_SCHEMA,
  secrecy: secrecySchema,
  log: logSchema,
  outcome: object<Outcome>('What one policy and one set of attacks gave.', OUTCOME_FIELDS, 'log'),
};
