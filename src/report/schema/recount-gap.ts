/**
 * JSON Schema of what an election's report says of votes that nobody can count again, and of seats that rest on them.
 * @module
 */
import type { ElectionGapRow, ElectionOutcome } from '../../domain/report/election-report.ts';
import { flag, list, object, share, whole, word } from './words.ts';

type Gap = ElectionOutcome['recountGap'];
type SeatsOfGap = NonNullable<Gap['seats']>;

const seatsOfGap = object<SeatsOfGap>(
  'Published list seats, by what they rest on; ballots and slips are taken as reported.',
  {
    proven: whole('Whatever the votes without a record were.'),
    contested: whole('Neither proven nor shown to be in doubt.'),
    unprovable: whole('Some votes without a record would cost them.'),
    byChoice: list(
      'One entry a choice.',
      object<SeatsOfGap['byChoice'][number]>('Seats of one choice.', {
        choice: word('Its name.'),
        reported: whole('By the published votes.'),
        proven: whole('Of these, proven.'),
        contested: whole('Of these, contested.'),
        unprovable: whole('Of these, unprovable.'),
      }),
    ),
    stationsToProve: whole('Stations that need paper, those with most such votes first, until every seat is proven.'),
  },
);

const gapRow = object<ElectionGapRow>(
  'What part of a lead rests on electronic votes without a voter-verified record.',
  {
    says: word('The claim.'),
    kind: word('What kind of claim.'),
    margin: { type: 'number', minimum: 0, description: 'Assorter margin, to six digits.' },
    reliance: { type: 'number', minimum: 0, description: 'Share of the lead: from 1 on no count proves the claim.' },
    auditable: flag('A hand count of all that can be counted may prove it.'),
  },
  'reliance',
);

export const RECOUNT_GAP_SCHEMA = object<Gap>(
  'Electronic votes without a voter-verified record.',
  {
    votes: whole('So many.'),
    share: share('Of all votes.'),
    decides: flag('Whether so many could move a seat or the winner.'),
    seats: seatsOfGap,
    assertions: list('One entry an assertion of the published result; none where districts elect.', gapRow),
  },
  'seats',
);
