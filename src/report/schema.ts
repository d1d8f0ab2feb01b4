/**
 * JSON Schema of the report (draft-07): what a file of `run --json` holds. The keys are tied to the types, so that a
 * field that is added to a type and not here does not compile.
 *
 * Source: JSON Schema draft-07, the default of the validator in the tests. Written to docs/report.schema.json.
 * @module
 */
import type { Change, Estimate, ExpectationRow, Repeats, Report, Variant } from '../domain/report/report.ts';
import { REPORT_VERSION } from '../domain/report/report.ts';
import { OUTCOME_DEFINITIONS, OUTCOME_FIELDS } from './schema/outcome.ts';
import { flag, type JsonSchema, list, map, object, ref, share, text, texts, whole, word } from './schema/words.ts';

const estimateSchema = object<Estimate>('A share of days with its 95 % interval, rounded to four digits.', {
  hits: whole('Days on which it happened.'),
  runs: whole('Days that were run.'),
  share: share('hits / runs.'),
  low: share('Lower end of the 95 % interval.'),
  high: share('Upper end of the 95 % interval.'),
});

const repeatsSchema = object<Repeats>(
  'The same day again with fresh chance, with and without the attacks.',
  {
    runs: whole('Days of each sort; 0 if it was not repeated.'),
    detected: ref('estimate'),
    falseAlarms: ref('estimate'),
    falseContradictions: ref('estimate'),
    falseAlarmKinds: map('Honest days with each kind of finding.', { type: 'integer', minimum: 0 }),
    falseAlarmCauses: map(
      'How an honest day comes to show each of them.',
      texts('Causes, in the words of the findings.'),
    ),
    kindsWithAttack: map('Days with the attacks with each kind of finding.', { type: 'integer', minimum: 0 }),
  },
  'detected',
);

type Closing = Report['closedBy'][number];

const REPORT_FIELDS: { readonly [K in keyof Report]-?: JsonSchema } = {
  format: { const: 'sailau-lab report', description: 'What this file is.' },
  version: { const: REPORT_VERSION, description: 'Version of this format.' },
  tool: word('Program and its version.'),
  simulated: { const: 'Simulated data, not a real election', description: 'What this file is not.' },
  title: word('Title of the scenario.'),
  story: text('What it is about.'),
  teaches: text('What it shows.'),
  source: texts('Ids of sources.'),
  baseline: word('Baseline year.'),
  with: texts('Recommendations in force, in order.'),
  digest: {
    type: 'string',
    pattern: '^[0-9a-f]{4} [0-9a-f]{4}$',
    description: 'First digits of the SHA-256 of the scenario.',
  },
  seed: text('Seed of all chance.'),
  voters: whole('Voters of the station.'),
  expected: list('What the scenario must show.', ref('expectation')),
  outcome: ref('outcome'),
  repeats: ref('repeats'),
  variants: map('By name.', ref('variant')),
  closedBy: list(
    'Recommendations that, each alone and run on the same day, change what these attacks achieve.',
    object<Closing>('One of them.', {
      recommendation: word('Its id.'),
      title: text('Its title.'),
      how: list(
        'prevents: every attack is forbidden; repairs: a recount gives what voters confirmed; noticed: somebody can ' +
          'now notice; hides: no coalition of the scenario is certain of any choice any more.',
        { enum: ['prevents', 'repairs', 'noticed', 'outside', 'hides'] satisfies Closing['how'][number][] },
      ),
    }),
  ),
  notTested: texts('What this run says nothing about.'),
};

/** The whole schema, as plain data. */
export function reportSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'sailau-lab report',
    ...object<Report>('Simulated data, not a real election. What one run of a scenario gave.', REPORT_FIELDS),
    definitions: {
      estimate: estimateSchema,
      expectation: object<ExpectationRow>('One expectation.', {
        text: word('As the scenario writes it.'),
        held: flag('Whether it held.'),
        value: text('The value that decided it.'),
      }),
      ...OUTCOME_DEFINITIONS,
      variant: object<Variant>(
        'The same under other rules.',
        {
          ...OUTCOME_FIELDS,
          changedFlags: texts('Flags that differ from the scenario as written.'),
          changes: list('What else differs from the scenario as written.', ref('change')),
        },
        'log',
      ),
      change: object<Change>('One field of the scenario that the variant changes.', {
        field: word('As a scenario file names it, e.g. behaviour.requestCode.'),
        from: { type: ['number', 'string'], description: 'In the scenario as written.' },
        to: { type: ['number', 'string'], description: 'In the variant.' },
      }),
      repeats: repeatsSchema,
    },
  };
}

/** The file docs/report.schema.json. */
export function reportSchemaText(): string {
  return `${JSON.stringify(reportSchema(), undefined, 2)}\n`;
}
