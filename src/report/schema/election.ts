/**
 * JSON Schema of an election's report (draft-07): what a file of `run --json` holds. The keys are tied to the types, so
 * that a field that is added to a type and not here does not compile.
 *
 * Written to docs/election-report.schema.json.
 * @module
 */
import { AUDIENCES } from '../../domain/election.ts';
import { FLAGS } from '../../domain/policy/flags.ts';
import {
  COMPLAINT_FATES,
  ELECTION_REPORT_VERSION,
  type ElectionAttack,
  type ElectionFinding,
  type ElectionOutcome,
  type ElectionReport,
  type ElectionRow,
  type FindingComplaint,
  type StationFindings,
} from '../../domain/report/election-report.ts';
import type { Change, ExpectationRow } from '../../domain/report/report.ts';
import { TREE_RECORD_SAYS } from '../../domain/tree/records.ts';
import { RECOUNT_GAP_SCHEMA } from './recount-gap.ts';
import {
  DISTRICTS_SCHEMA,
  LATER_COMPLAINTS_SCHEMA,
  ROUND_DEFINITIONS,
  SEATS_SCHEMA,
  SECOND_ROUND_SCHEMA,
} from './rounds.ts';
import { TRANSMISSION_SCHEMA } from './transmission.ts';
import { flag, type JsonSchema, list, map, object, oneOf, ref, share, text, texts, whole, word } from './words.ts';

type Part<K extends keyof ElectionOutcome> = NonNullable<ElectionOutcome[K]>;

const LEVELS: readonly ElectionFinding['level'][] = ['contradiction', 'irregularity', 'unknown'];

const row = object<ElectionRow>(
  'Votes of one choice, stage by stage.',
  {
    choice: word('Its name.'),
    intended: whole('Voters who cast a vote and wanted it.'),
    confirmed: whole('Votes that voters confirmed.'),
    signed: whole('Sum of the protocols that stations signed.'),
    tabulated: whole("In the central commission's total."),
    published: whole('As published.'),
    corrected: whole('After complaints.'),
    seatsTrue: whole('Seats that the confirmed votes give.'),
    seatsPublished: whole('Seats that the published votes give.'),
    seatsCorrected: whole('Seats that the votes give after complaints.'),
    aboveThreshold: { type: 'integer', description: 'Published votes above the threshold; below it, less than 0.' },
  },
  'seatsTrue',
  'seatsPublished',
  'seatsCorrected',
  'aboveThreshold',
);

const complaint = object<FindingComplaint>('The finding brought as a complaint; absent where the check was not made.', {
  fate: oneOf('What becomes of it.', COMPLAINT_FATES),
  day: whole('Days after the vote on which its records are there.'),
  votes: whole('Votes put right by it.'),
});

const finding = object<ElectionFinding>(
  'What a check of the way up found.',
  {
    control: word('Id of the check.'),
    claim: text('What holds when it is silent.'),
    kind: word('What kind of finding.'),
    level: oneOf('How strong it is.', LEVELS),
    who: oneOf('The least privileged class that can make it.', AUDIENCES),
    from: list('Records it was read from.', oneOf('Record.', Object.keys(TREE_RECORD_SAYS))),
    data: map('The numbers that prove it.', { type: ['number', 'string'] }),
    rows: list(
      'Its places one by one; absent where data says it all.',
      map('One of them.', { type: ['number', 'string'] }),
    ),
    innocent: text('How an honest election can show the same.'),
    cannotProve: text('What it does not prove; absent where it is two records that differ.'),
    honestToo: flag('The same election without the attacks shows this finding too.'),
    complaint,
  },
  'rows',
  'cannotProve',
  'complaint',
);

const attack = object<ElectionAttack>('What one attack did.', {
  id: word('Its id.'),
  name: word('Its name.'),
  did: text('In one sentence, with its own counts.'),
  interventions: whole('Acts that it changed.'),
  preventedBy: texts('Flags that forbid it.'),
  powers: texts('What it used.'),
  stations: whole('Stations in which it acted, or whose figures it touched.'),
  people: whole('People it needs.'),
  breaks: list(
    'Equalities that it breaks by itself.',
    object<ElectionAttack['breaks'][number]>('One of them.', {
      equality: word('Its id: of the way up, of a control equation of stations, or of what only the truth shows.'),
      says: text('What has to be equal.'),
      places: whole('In how many places.'),
    }),
  ),
  noticedBy: list('Who notices it, alone, under these rules.', oneOf('Class.', AUDIENCES)),
});

const stationFindings = object<StationFindings>('One kind of finding inside stations.', {
  control: word('Id of the control.'),
  kind: word('What kind of finding.'),
  level: oneOf('How strong it is.', LEVELS),
  who: oneOf('The least privileged class that can make it.', AUDIENCES),
  stations: whole('Stations that show it.'),
  caused: whole('Of these, stations whose honest day does not show it.'),
});

const policy: JsonSchema = {
  type: 'object',
  description: 'All flags with their values.',
  properties: Object.fromEntries(FLAGS.map(({ id, values }) => [id, { enum: values }])),
  required: FLAGS.map(({ id }) => id),
  additionalProperties: false,
};

const OUTCOME: { readonly [K in keyof ElectionOutcome]-?: JsonSchema } = {
  policy,
  rows: list('One a choice, in the order of the contest.', ref('row')),
  notValid: object<Part<'notValid'>>('Blank and invalid votes together.', {
    confirmed: whole('As voters meant them.'),
    tabulated: whole("In the central commission's total."),
    published: whole('As published.'),
  }),
  voters: ref('voters'),
  changed: ref('changed'),
  stations: object<Part<'stations'>>('Stations and what is out of them.', {
    count: whole('All.'),
    electronic: whole('With the electronic system.'),
    observed: whole('With observers at the count.'),
    copies: whole('Certified copies in the hands of observers.'),
    photographs: whole('Photographs of posted protocols.'),
    corrections: whole('Protocols that a territorial commission changed.'),
    publishLevel: oneOf('How far down results are published.', ['nation', 'region', 'station']),
  }),
  copyChance: object<Part<'copyChance'>>('Chance that a copy is out of at least one changed row; absent without any.', {
    copiesShare: share('Stations of which a copy is out.'),
    changedRows: whole('Rows that were changed.'),
    exact: share('Without replacement.'),
    approximate: share('1 - (1 - c)^k.'),
    comparable: flag('Tables are given or stations published, so that somebody outside can compare.'),
  }),
  transmission: TRANSMISSION_SCHEMA,
  recount: object<Part<'recount'>>('Stations whose paper was counted again; absent without such a recount.', {
    chosenBy: oneOf('Who chose them.', ['random', 'official']),
    stations: whole('How many.'),
    differ: whole('Of these, with other votes in their row.'),
    once: flag('Hands counted once and err, so that honest miscounts are among them.'),
    falseStations: whole('Stations of the country with other votes in their row than their packages hold.'),
    missChance: share('Chance that as many stations drawn by lot are none of these.'),
    list: list(
      'Each of them, rising.',
      object<Part<'recount'>['list'][number]>('One station.', {
        station: whole('Its number.'),
        region: word('Where it lies.'),
        votesApart: whole('Votes by which it differs from its row, summed over choices.'),
      }),
    ),
  }),
  seats: SEATS_SCHEMA,
  districts: DISTRICTS_SCHEMA,
  secondRound: SECOND_ROUND_SCHEMA,
  winner: object<Part<'winner'>>('Who leads or is elected.', {
    confirmed: text('By the votes that voters confirmed.'),
    published: text('As published.'),
  }),
  complaints: object<Part<'complaints'>>(
    'Findings brought as complaints, and what became of the result.',
    {
      admissible: whole('By somebody with standing, and in time.'),
      decided: whole('Of these, decided.'),
      upheld: whole('Of these, upheld.'),
      upheldCaused: whole('Of these, findings that only the attacks caused.'),
      votes: whole('Votes put right.'),
      votesLeft: whole('Votes by which the corrected result differs from the protocols that stations signed.'),
      seatsMoved: whole('Seats that the corrected votes give to others than the confirmed ones.'),
      secondRounds: LATER_COMPLAINTS_SCHEMA,
      winner: text('By the corrected votes.'),
      repaired: flag('The published winner or seats were wrong, and the corrected ones are right.'),
    },
    'seatsMoved',
    'secondRounds',
  ),
  recountGap: RECOUNT_GAP_SCHEMA,
  attacks: list('One entry a use.', ref('attack')),
  coalition: object<Part<'coalition'>>('Whom the attacks need.', {
    people: whole('People.'),
    stations: whole('Stations in which somebody took part.'),
    commissions: whole('Commissions in which somebody took part.'),
  }),
  findings: object<Part<'findings'>>('What could be noticed.', {
    rows: list('On the way up.', ref('finding')),
    kinds: texts('Kinds on the way up.'),
    causedKinds: texts('Kinds that the attacks caused.'),
    unknowns: whole('Checks that could not be made.'),
    inStations: list('Inside stations.', ref('stationFindings')),
    causedInStations: texts('Kinds inside stations that the attacks caused.'),
  }),
  verdict: object<Part<'verdict'>>('In short.', {
    changedFigures: flag('An attack changed something.'),
    wrongWinner: flag('The published winner is not the confirmed one.'),
    wrongSeats: flag('A seat went to somebody else.'),
    noticed: flag('Somebody can notice what the attacks caused.'),
    noticedBy: list('Who can.', oneOf('Class.', AUDIENCES)),
    noticedOutside: flag('Somebody outside the commissions can.'),
  }),
};

const OUTCOME_OPTIONAL = ['copyChance', 'recount', 'transmission', 'seats', 'districts', 'secondRound'] as const;

const REPORT: { readonly [K in keyof ElectionReport]-?: JsonSchema } = {
  format: { const: 'sailau-lab election report', description: 'What this file is.' },
  version: { const: ELECTION_REPORT_VERSION, description: 'Version of this format.' },
  tool: word('Program and its version.'),
  simulated: { const: 'Simulated data, not a real election', description: 'What this file is not.' },
  title: word('Title of the scenario.'),
  story: text('What it is about.'),
  teaches: text('What it shows.'),
  source: texts('Ids of sources.'),
  country: word('Id of the country and year.'),
  baseline: word('Baseline year.'),
  with: texts('Recommendations in force, in order.'),
  digest: {
    type: 'string',
    pattern: '^[0-9a-f]{4} [0-9a-f]{4}$',
    description: 'First digits of the SHA-256 of the scenario.',
  },
  seed: text('Seed of all chance.'),
  assumptions: texts('What no source says and was assumed.'),
  expected: list('What the scenario must show.', ref('expectation')),
  outcome: ref('outcome'),
  openedBy: list(
    'Recommendations that change no station and let somebody outside the commissions notice an attack.',
    object<ElectionReport['openedBy'][number]>('One recommendation, alone, and one attack, alone.', {
      attack: word('Id of the attack.'),
      recommendation: word('Id of the recommendation.'),
      title: text('What it asks for.'),
      who: list('Who can notice it then.', oneOf('Class.', AUDIENCES)),
    }),
  ),
  variants: map('By name.', ref('variant')),
  notTested: texts('What this run says nothing about.'),
};

/** The whole schema, as plain data. */
export function electionReportSchema(): JsonSchema {
  const says = 'Simulated data, not a real election. What one run of an election gave.';
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'sailau-lab election report',
    ...object<ElectionReport>(says, REPORT),
    definitions: {
      row,
      finding,
      attack,
      stationFindings,
      ...ROUND_DEFINITIONS,
      expectation: object<ExpectationRow>('One expectation.', {
        text: word('As the scenario writes it.'),
        held: flag('Whether it held.'),
        value: text('The value that decided it.'),
      }),
      outcome: object<ElectionOutcome>('What one election gave.', OUTCOME, ...OUTCOME_OPTIONAL),
      change: object<Change>('One habit that the variant changes.', {
        field: word('As a scenario file names it.'),
        from: { type: ['number', 'string'], description: 'In the scenario as written.' },
        to: { type: ['number', 'string'], description: 'In the variant.' },
      }),
      variant: object<ElectionReport['variants'][string]>(
        'The same under other rules or attacks.',
        {
          ...OUTCOME,
          changedFlags: texts('Flags that differ from the scenario as written.'),
          changes: list('Habits that differ from the scenario as written.', ref('change')),
        },
        ...OUTCOME_OPTIONAL,
      ),
    },
  };
}

/** The file docs/election-report.schema.json. */
export const electionReportSchemaText = (): string => `${JSON.stringify(electionReportSchema(), undefined, 2)}\n`;
