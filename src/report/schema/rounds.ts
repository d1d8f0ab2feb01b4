/**
 * JSON Schema of what an election's report says of seats, districts and a second round, and of the people and changed
 * votes of each day.
 * @module
 */

import { AUDIENCES } from '../../domain/election.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type {
  DistrictRow,
  DistrictsOutcome,
  NomineeSeats,
  SecondRoundOutcome,
} from '../../domain/report/election-rounds.ts';
import type { SeatsByRound } from '../../domain/tree/country.ts';
import { type JsonSchema, list, object, oneOf, ref, text, texts, whole, word } from './words.ts';

type Part<K extends keyof ElectionOutcome> = NonNullable<ElectionOutcome[K]>;

const round = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, maximum: 2, description });

/** Definitions that the others refer to. */
export const ROUND_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  voters: object<Part<'voters'>>('People, by the published figures.', {
    registered: whole('On the lists.'),
    wanted: whole('Everybody who came to vote: the number that was published as having taken part.'),
    withoutVote: whole('Of these, whoever cast none: sent away at the table, or gone with the device.'),
    tookPart: whole('Took part.'),
    electronic: whole('Of these, e-votes.'),
    turnout: { type: 'number', minimum: 0, description: 'Took part / on the lists; false figures can exceed 1.' },
  }),
  changed: object<Part<'changed'>>(
    'Votes changed by somebody or by mistake; one moved to another choice counts once.',
    {
      inStations: whole('Between voters and the signed protocols.'),
      inRows: whole(
        'Between signed protocols and rows of the territorial commissions; one moved to another row counts in both.',
      ),
      rows: whole('Rows that are not the protocol the station signed.'),
      phantomVotes: whole('Votes in rows of stations that do not exist.'),
      inTotals: whole('By which totals, or what was published, differ from the rows below them.'),
    },
  ),
  seatsByRound: object<SeatsByRound>('Seats of one nominee.', {
    atOnce: whole('Won in the first round.'),
    inSecondRound: whole('Won in the second round.'),
  }),
};

export const SEATS_SCHEMA = object<Part<'seats'>>(
  'Seats; absent where a person is elected.',
  {
    total: whole('Seats to share.'),
    base: oneOf('What the threshold is a share of; of party lists only.', ['valid', 'cast']),
    thresholdPercent: whole('Threshold; of party lists only.'),
    moved: whole('Seats that the published votes give to others than the confirmed ones.'),
    closest: object<NonNullable<Part<'seats'>['closest']>>(
      'Fewest moved votes that change a published seat; in a district, also who enters its second round.',
      { from: text('From this choice.'), to: text('To this one.'), votes: whole('So many.') },
    ),
  },
  'base',
  'thresholdPercent',
  'closest',
);

export const LATER_COMPLAINTS_SCHEMA = object<NonNullable<Part<'complaints'>['secondRounds']>>(
  'Of second rounds; absent where there was none. The figures beside it are of the first day.',
  {
    ordered: whole('Rounds that decisions asked for, because none was held or others stood in it.'),
    upheld: whole(
      'Findings of these days that were upheld as complaints, also of rounds that other decisions left without effect.',
    ),
    votes: whole('Votes that these put right.'),
  },
);

export const DISTRICTS_SCHEMA = object<DistrictsOutcome>(
  'Seats one by one; absent where districts do not elect.',
  {
    count: whole('Districts, and so seats.'),
    atOnce: whole('Decided in the first round, by the published figures.'),
    inSecondRound: whole('Decided in the second round.'),
    undecided: whole('Without a winner, by equal votes.'),
    roundsChanged: whole('Whose first round ends otherwise than by the confirmed votes: winner, pair or round.'),
    owed: whole('Second rounds that voters were owed and that were not held between these two.'),
    nominees: list(
      'One a choice.',
      object<NomineeSeats>(
        'Seats of one nominee.',
        {
          choice: word('Its name.'),
          published: ref('seatsByRound'),
          confirmed: ref('seatsByRound'),
          official: ref('seatsByRound'),
        },
        'official',
      ),
    ),
    closest: object<NonNullable<DistrictsOutcome['closest']>>('The district that the fewest moved votes change.', {
      district: word('Its name.'),
      round: round('Of these votes.'),
      votes: whole('So many.'),
      from: text('From this choice.'),
      to: text('To this one.'),
    }),
    rows: list(
      'One a district.',
      object<DistrictRow>(
        'One district.',
        {
          district: word('Its name.'),
          round: round('That gave the seat; 0: nobody has it.'),
          published: word("Who has the seat by its commission's table."),
          confirmed: word('Who ought to have it by the confirmed votes.'),
          corrected: word('Who has it after complaints.'),
          pair: texts('Who stood in its second round.'),
          votes: whole('Fewest moved votes that change the seat or who enters the second round.'),
        },
        'votes',
      ),
    ),
  },
  'closest',
);

export const SECOND_ROUND_SCHEMA = object<SecondRoundOutcome>('The second day; absent where there was none.', {
  districts: whole('That voted again; 1 where the whole country did.'),
  stations: whole('That voted again.'),
  rows: list(
    'One a choice.',
    object<SecondRoundOutcome['rows'][number]>('Votes of one choice in all districts that voted again.', {
      choice: word('Its name.'),
      intended: whole('Voters who cast a vote and wanted it.'),
      confirmed: whole('Votes that voters confirmed.'),
      signed: whole('Sum of the protocols that stations signed.'),
      published: whole('As published.'),
    }),
  ),
  voters: ref('voters'),
  changed: ref('changed'),
  attacks: list(
    'One entry a use.',
    object<SecondRoundOutcome['attacks'][number]>('What one attack did on the second day.', {
      id: word('Its id.'),
      districts: whole('Districts of the second round in which everybody whom it names stands.'),
      interventions: whole('Acts that it changed.'),
    }),
  ),
  causedKinds: texts('Kinds on the way up that the attacks caused.'),
  causedInStations: texts('Kinds inside stations that the attacks caused.'),
  noticedBy: list('Who can notice what the attacks caused on the second day.', oneOf('Class.', AUDIENCES)),
});
