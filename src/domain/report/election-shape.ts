/**
 * What the values of an election's report are called and of what kind they are, for expectations. The keys are tied to
 * the types; a test holds the tree against the JSON Schema of the report.
 * @module
 */

import { AUDIENCES } from '../election.ts';
import type { SeatsByRound } from '../tree/country.ts';
import { TREE_RECORD_SAYS } from '../tree/records.ts';
import {
  COMPLAINT_FATES,
  type ElectionAttack,
  type ElectionFinding,
  type ElectionGapRow,
  type ElectionOutcome,
  type ElectionReport,
  type ElectionRow,
  type FindingComplaint,
  type StationFindings,
} from './election-report.ts';
import type { DistrictRow, DistrictsOutcome, NomineeSeats, SecondRoundOutcome } from './election-rounds.ts';
import type { Change } from './report.ts';
import { ANYTHING, FLAG_WORDS, fields, list, NUMBER, POLICY, type Shape, TEXT, TEXTS, words, YES_NO } from './shape.ts';
import type { TransmissionOutcome } from './transmission-outcome.ts';

const LEVELS = words(['contradiction', 'irregularity', 'unknown'] satisfies ElectionFinding['level'][]);
const AUDIENCE_WORDS = words(AUDIENCES);

const ROW = fields<ElectionRow>({
  choice: words('choices'),
  intended: NUMBER,
  confirmed: NUMBER,
  signed: NUMBER,
  tabulated: NUMBER,
  published: NUMBER,
  corrected: NUMBER,
  seatsTrue: NUMBER,
  seatsPublished: NUMBER,
  seatsCorrected: NUMBER,
  aboveThreshold: NUMBER,
});

const FINDING = fields<ElectionFinding>({
  control: words('controls'),
  claim: TEXT,
  kind: words('kindsOrOpen'),
  level: LEVELS,
  who: AUDIENCE_WORDS,
  from: list(words(Object.keys(TREE_RECORD_SAYS))),
  data: { kind: 'map', values: ANYTHING },
  rows: list({ kind: 'map', values: ANYTHING }),
  innocent: TEXT,
  cannotProve: TEXT,
  honestToo: YES_NO,
  complaint: fields<FindingComplaint>({ fate: words(COMPLAINT_FATES), day: NUMBER, votes: NUMBER }),
});

const ATTACK = fields<ElectionAttack>({
  id: words('attacks'),
  name: TEXT,
  did: TEXT,
  interventions: NUMBER,
  preventedBy: list(FLAG_WORDS),
  powers: TEXTS,
  stations: NUMBER,
  people: NUMBER,
  breaks: list(fields<ElectionAttack['breaks'][number]>({ equality: TEXT, says: TEXT, places: NUMBER })),
  noticedBy: list(AUDIENCE_WORDS),
});

type Part<K extends keyof ElectionOutcome> = NonNullable<ElectionOutcome[K]>;
type SeatsOfGap = NonNullable<Part<'recountGap'>['seats']>;

const VOTERS = fields<Part<'voters'>>({
  registered: NUMBER,
  wanted: NUMBER,
  withoutVote: NUMBER,
  tookPart: NUMBER,
  electronic: NUMBER,
  turnout: NUMBER,
});

const CHANGED = fields<Part<'changed'>>({
  inStations: NUMBER,
  inRows: NUMBER,
  rows: NUMBER,
  phantomVotes: NUMBER,
  inTotals: NUMBER,
});

const SEATS_BY_ROUND = fields<SeatsByRound>({ atOnce: NUMBER, inSecondRound: NUMBER });

const OUTCOME: { readonly [K in keyof ElectionOutcome]-?: Shape } = {
  policy: POLICY,
  rows: list(ROW, 'choices'),
  notValid: fields<Part<'notValid'>>({ confirmed: NUMBER, tabulated: NUMBER, published: NUMBER }),
  voters: VOTERS,
  changed: CHANGED,
  stations: fields<Part<'stations'>>({
    count: NUMBER,
    electronic: NUMBER,
    observed: NUMBER,
    copies: NUMBER,
    photographs: NUMBER,
    corrections: NUMBER,
    publishLevel: words(['nation', 'region', 'station'] satisfies Part<'stations'>['publishLevel'][]),
  }),
  copyChance: fields<Part<'copyChance'>>({
    copiesShare: NUMBER,
    changedRows: NUMBER,
    exact: NUMBER,
    approximate: NUMBER,
    comparable: YES_NO,
  }),
  recount: fields<Part<'recount'>>({
    chosenBy: words(['random', 'official'] satisfies Part<'recount'>['chosenBy'][]),
    stations: NUMBER,
    differ: NUMBER,
    once: YES_NO,
    falseStations: NUMBER,
    missChance: NUMBER,
    list: list(fields<Part<'recount'>['list'][number]>({ station: NUMBER, region: TEXT, votesApart: NUMBER })),
  }),
  transmission: fields<TransmissionOutcome>({
    messages: NUMBER,
    refused: NUMBER,
    aside: NUMBER,
    booked: NUMBER,
    carried: NUMBER,
    phoned: NUMBER,
    missing: NUMBER,
    differ: NUMBER,
    votes: NUMBER,
    decides: YES_NO,
    learned: fields<TransmissionOutcome['learned']>({ guesses: NUMBER, right: NUMBER, bits: NUMBER }),
  }),
  seats: fields<Part<'seats'>>({
    total: NUMBER,
    base: words(['valid', 'cast'] satisfies Part<'seats'>['base'][]),
    thresholdPercent: NUMBER,
    moved: NUMBER,
    closest: fields<NonNullable<Part<'seats'>['closest']>>({ from: TEXT, to: TEXT, votes: NUMBER }),
  }),
  districts: fields<DistrictsOutcome>({
    count: NUMBER,
    atOnce: NUMBER,
    inSecondRound: NUMBER,
    undecided: NUMBER,
    roundsChanged: NUMBER,
    owed: NUMBER,
    nominees: list(
      fields<NomineeSeats>({
        choice: words('choices'),
        published: SEATS_BY_ROUND,
        confirmed: SEATS_BY_ROUND,
        official: SEATS_BY_ROUND,
      }),
      'choices',
    ),
    closest: fields<NonNullable<DistrictsOutcome['closest']>>({
      district: TEXT,
      round: NUMBER,
      votes: NUMBER,
      from: TEXT,
      to: TEXT,
    }),
    rows: list(
      fields<DistrictRow>({
        district: TEXT,
        round: NUMBER,
        published: TEXT,
        confirmed: TEXT,
        corrected: TEXT,
        pair: list(words('choices')),
        votes: NUMBER,
      }),
    ),
  }),
  secondRound: fields<SecondRoundOutcome>({
    districts: NUMBER,
    stations: NUMBER,
    rows: list(
      fields<SecondRoundOutcome['rows'][number]>({
        choice: words('choices'),
        intended: NUMBER,
        confirmed: NUMBER,
        signed: NUMBER,
        published: NUMBER,
      }),
      'choices',
    ),
    voters: VOTERS,
    changed: CHANGED,
    attacks: list(
      fields<SecondRoundOutcome['attacks'][number]>({ id: words('attacks'), districts: NUMBER, interventions: NUMBER }),
      'attacks',
    ),
    causedKinds: TEXTS,
    causedInStations: TEXTS,
    noticedBy: list(AUDIENCE_WORDS),
  }),
  winner: fields<Part<'winner'>>({ confirmed: TEXT, published: TEXT }),
  complaints: fields<Part<'complaints'>>({
    admissible: NUMBER,
    decided: NUMBER,
    upheld: NUMBER,
    upheldCaused: NUMBER,
    votes: NUMBER,
    votesLeft: NUMBER,
    seatsMoved: NUMBER,
    secondRounds: fields<NonNullable<Part<'complaints'>['secondRounds']>>({
      ordered: NUMBER,
      upheld: NUMBER,
      votes: NUMBER,
    }),
    winner: TEXT,
    repaired: YES_NO,
  }),
  recountGap: fields<Part<'recountGap'>>({
    votes: NUMBER,
    share: NUMBER,
    decides: YES_NO,
    seats: fields<SeatsOfGap>({
      proven: NUMBER,
      contested: NUMBER,
      unprovable: NUMBER,
      byChoice: list(
        fields<SeatsOfGap['byChoice'][number]>({
          choice: words('choices'),
          reported: NUMBER,
          proven: NUMBER,
          contested: NUMBER,
          unprovable: NUMBER,
        }),
        'choices',
      ),
      stationsToProve: NUMBER,
    }),
    assertions: list(
      fields<ElectionGapRow>({ says: TEXT, kind: TEXT, margin: NUMBER, reliance: NUMBER, auditable: YES_NO }),
    ),
  }),
  attacks: list(ATTACK, 'attacks'),
  coalition: fields<Part<'coalition'>>({ people: NUMBER, stations: NUMBER, commissions: NUMBER }),
  findings: fields<Part<'findings'>>({
    rows: list(FINDING),
    kinds: list(words('kinds')),
    causedKinds: list(words('kinds')),
    unknowns: NUMBER,
    inStations: list(
      fields<StationFindings>({
        control: words('stationControls'),
        kind: words('stationKinds'),
        level: LEVELS,
        who: AUDIENCE_WORDS,
        stations: NUMBER,
        caused: NUMBER,
      }),
    ),
    causedInStations: list(words('stationKinds')),
  }),
  verdict: fields<Part<'verdict'>>({
    changedFigures: YES_NO,
    wrongWinner: YES_NO,
    wrongSeats: YES_NO,
    noticed: YES_NO,
    noticedBy: list(AUDIENCE_WORDS),
    noticedOutside: YES_NO,
  }),
};

/** What expectations can name in the election itself. */
export const ELECTION_SHAPE = fields<ElectionOutcome>(OUTCOME);

/** What they can name in a variant. */
export const ELECTION_VARIANT_SHAPE = fields<ElectionReport['variants'][string]>({
  ...OUTCOME,
  changedFlags: list(FLAG_WORDS),
  changes: list(fields<Change>({ field: TEXT, from: ANYTHING, to: ANYTHING })),
});
