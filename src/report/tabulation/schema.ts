/**
 * JSON Schema of a tabulation (draft-07): what `tabulate --json` prints. The keys are tied to the types, so that a
 * field that is added to a type and not here does not compile.
 *
 * Source: JSON Schema draft-07. Written to docs/tabulation.schema.json.
 * @module
 */
import { LIST_RULES } from '../../tally/list-rule.ts';
import type { Mismatch, Sides } from '../../tally/station-checks.ts';
import { FIGURES } from '../../tally/station-results.ts';
import type { BaseVotes, Closest, DecidedTie, ListRow, Outcome } from '../../tally/table-outcome.ts';
import type { Check, OpenCheck, PlaceSums, Sums } from '../../tally/tabulation.ts';
import { flag, type JsonSchema, list, object, oneOf, ref, text, texts, whole, word } from '../schema/words.ts';
import {
  type FileFault,
  type LeftOutRows,
  TABULATION_NOTICE,
  TABULATION_VERSION,
  type TabulationReport,
} from './data.ts';

const figures: JsonSchema = {
  type: 'object',
  description: 'Sum of each figure that the file has a column for.',
  properties: Object.fromEntries(FIGURES.map((figure) => [figure, { type: 'integer', minimum: 0 }])),
  additionalProperties: false,
};

const SUMS_FIELDS: { readonly [K in keyof Sums]-?: JsonSchema } = {
  stations: whole('Stations summed.'),
  stationsWrong: whole('Those in which an equation does not hold.'),
  figures,
  votes: list('In the order of the choices.', { type: 'integer', minimum: 0 }),
};

const places = (description: string): JsonSchema =>
  list(
    description,
    object<PlaceSums>(
      'Sums of one place.',
      { region: text('Its region.'), tec: text('Its TEC.'), ...SUMS_FIELDS },
      'tec',
    ),
  );

type ListOutcome = Extract<Outcome, { kind: 'list' }>;
type MajorityOutcome = Exclude<Outcome, { kind: 'list' }>;

const base = object<BaseVotes>('What shares are shares of.', {
  base: oneOf('Which votes.', ['valid', 'cast']),
  votes: whole('How many.'),
  from: word('Columns they come from.'),
});

const closest = object<Closest>('The fewest moved votes that change the outcome.', {
  votes: whole('How many.'),
  from: word('The choice that loses them.'),
  to: word('The choice that gains them.'),
  after: word('What would come out.'),
});

const LIST_OUTCOME = object<ListOutcome>(
  'List seats by Hare quota and largest remainder.',
  {
    kind: { const: 'list' },
    base,
    seats: whole('To be given.'),
    threshold: object<ListOutcome['threshold']>('A share of the base.', {
      numerator: whole('Above the line.'),
      denominator: whole('Below it.'),
    }),
    loneWinner: oneOf('What happens if one list alone passes.', ['takesAll', LIST_RULES[2016].loneWinner.kind]),
    rows: list(
      'In the order of the columns.',
      object<ListRow>('One list.', {
        choice: word('Its name.'),
        votes: whole('Its votes.'),
        passed: flag('Whether it reached the threshold.'),
        votesAbove: { type: 'integer', description: 'Votes above the fewest that pass; below 0, votes it lacks.' },
        seats: whole('Its seats.'),
      }),
    ),
    runnerUp: word('Brought in below the threshold.'),
    unfilledSeats: whole('Seats that no list got.'),
    ties: list(
      'Places that only a tie rule could fill.',
      object<DecidedTie>('One of them.', {
        for: oneOf('Which places.', ['lastSeats', 'runnerUp']),
        tied: texts('Who stood level.'),
        won: texts('Who got a place.'),
        by: oneOf('What decided.', ['votes', 'order']),
      }),
    ),
    closest,
  },
  'runnerUp',
  'closest',
);

const MAJORITY_OUTCOME = object<MajorityOutcome>(
  'Election by more than half, else a second round.',
  {
    kind: oneOf('What is elected.', ['president', 'mandate']),
    base,
    round: oneOf('What the first round gave.', ['elected', 'secondRound', 'tie', 'noPair']),
    names: texts('Who is elected, or goes on, or is tied.'),
    closest,
  },
  'closest',
);

const sides = object<Sides>('Both sides over all stations.', {
  left: whole('Left side.'),
  right: whole('Right side.'),
  holds: flag('Whether the sums agree.'),
});

const REPORT_FIELDS: { readonly [K in keyof TabulationReport]-?: JsonSchema } = {
  format: { const: 'sailau-lab tabulation', description: 'What this file is.' },
  version: { const: TABULATION_VERSION, description: 'Version of this format.' },
  tool: word('Program and its version.'),
  notice: { const: TABULATION_NOTICE, description: 'What this file does not say.' },
  file: word('The file that was read.'),
  encoding: oneOf('Its encoding.', ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1251']),
  encodingGuessed: flag('Nothing in the file says which encoding it has.'),
  delimiter: oneOf('Between its cells.', [';', ',', '\t', '|']),
  rowsRead: whole('Rows below the header that are not blank.'),
  rowsSummed: whole('Those that are in the sums.'),
  rowsBlank: whole('Blank rows.'),
  leftOut: list(
    'Rows that are in no sum, by reason.',
    object<LeftOutRows>('One reason.', {
      why: word('Its id.'),
      says: word('The same in words.'),
      rows: whole('Rows.'),
    }),
  ),
  columnsLeftOut: texts('Columns that are no known column and no choice.'),
  faults: list(
    'Everything that is wrong with how the file is written.',
    object<FileFault>('One fault.', {
      line: whole('From 1.'),
      field: text('The column.'),
      message: word('The fault.'),
    }),
  ),
  figures: list('Figures that the file has a column for.', oneOf('One of them.', FIGURES)),
  choices: texts('In the order of the columns.'),
  whole: object<Sums>('Sums over all stations.', SUMS_FIELDS),
  regions: places('Sums of each region; empty without a column for it.'),
  tecs: places('Sums of each TEC; empty without a column for it.'),
  checks: list(
    'Control equations that the columns let one test.',
    object<Check>('One equation.', {
      id: word('Its number in docs/tabulate.md.'),
      text: word('The equation.'),
      stations: whole('Stations in which it was tested.'),
      stationsWrong: whole('Stations in which it does not hold.'),
      whole: sides,
    }),
  ),
  open: list(
    'Control equations that were not tested.',
    object<OpenCheck>('One equation.', {
      id: word('Its number in docs/tabulate.md.'),
      text: word('The equation.'),
      missing: list('Columns that it lacks.', oneOf('One of them.', FIGURES)),
    }),
  ),
  mismatches: list('Every equation that does not hold in a station.', ref('mismatch')),
  outcome: { description: 'What the sums decide.', oneOf: [LIST_OUTCOME, MAJORITY_OUTCOME] },
  outcomeFault: word('Why nothing is decided although it was asked.'),
};

/** The file docs/tabulation.schema.json. */
export function tabulationSchemaText(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'sailau-lab tabulation',
    ...object<TabulationReport>(
      'Computed from a file that somebody else made.',
      REPORT_FIELDS,
      'outcome',
      'outcomeFault',
    ),
    definitions: {
      mismatch: object<Mismatch>('One equation in one station.', {
        line: whole('Line of the file, from 1.'),
        region: text('Its region.'),
        tec: text('Its TEC.'),
        station: word('Its id.'),
        check: word('Number of the equation.'),
        text: word('The equation.'),
        left: whole('Left side.'),
        right: whole('Right side.'),
      }),
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
