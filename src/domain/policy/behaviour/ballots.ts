/**
 * What commissions tend to do with paper ballots: signing, counting at opening and before sorting, cancelling, sorting;
 * and what an auditor takes for ordinary on paper.
 *
 * Steps left out by default only leave equations open; they accuse nobody. Errors that change results are off by
 * default: official shares of invalid ballots already hold what commissions did to ballots.
 *
 * Source: dossier 4.1 (P5, P9, P9a), 7.3 (PB03 to PB07), 7.4 (CT03, CT08, CT09); published result R30.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const BALLOT_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'unsignedStation',
    unit: 'share of stations',
    min: 0,
    max: 0.99,
    default: 0,
    explains:
      'Share of stations where observers saw ballots that the issuing member had not signed, which are invalid at ' +
      'the count: 0.09 in 2004, 0.08 in 2016. Not a rate per ballot: `watchedVoters` turns it into one. 0 by default ' +
      'because `invalidShare` is an official figure and already holds such ballots.',
    source: 'S04; S16',
  },
  {
    id: 'skipOpeningCount',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0.33,
    explains:
      'Share of stations that do not count and announce the ballots they received before opening, so that equation 3 ' +
      'stays open. One third in 2016, 17.6 % in 2012; taking it back to the Sailau years is an assumption.',
    source: 'S16; S12',
    assumption: 'own',
  },
  {
    id: 'pencilOpening',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of stations whose opening protocol is in pencil. Common in 2005, and nobody counted how common; 0 is an ' +
      'assumption.',
    source: 'S05E',
    assumption: 'own',
  },
  {
    id: 'skipCancelling',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0.33,
    explains:
      'Share of stations that do not cancel and announce their unused ballots before the count, so that equation 3 ' +
      'stays open. Nearly one third in 2016; taking it back to the Sailau years is an assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'skipBoxCount',
    unit: 'share of counts',
    min: 0,
    max: 1,
    default: 0.6,
    explains:
      'Share of counts in which nobody counts the ballots of a box before they are sorted, so that equations 4a to ' +
      '4c stay open. 78 of 129 in 2012; taking it back to the Sailau years is an assumption.',
    source: 'S12',
    assumption: 'own',
  },
  {
    id: 'handCountError',
    unit: "share of a choice's pile",
    min: 0,
    max: 0.2,
    default: 0,
    explains:
      "Mean error of one honest hand count of a choice's ballots, too many as often as too few, as a share of that " +
      'pile. Measured: 0.0048 for the best procedure and kind of ballot, 0.0213 for the worst, 0.014 on average. ' +
      'Errors are drawn evenly up to twice the mean, an assumption. 0 by default: the published totals that an ' +
      'election comes out at were counted by hand and hold such errors, and would get them twice. Errors of a ' +
      'recount are recountError.',
    source: 'R30',
    assumption: 'own',
  },
  {
    id: 'checkPiles',
    unit: 'share of counts',
    min: 0,
    max: 1,
    default: 0.1,
    explains:
      'Share of counts in which the piles together are held against all ballots on the table, and the largest pile ' +
      'is counted again until the sum fits. Elsewhere errors of hands stay in the sums, as in four of ten counts ' +
      'that were measured. Control equations went unused in the vast majority of counts of 2016; 0.1 is an assumption.',
    source: 'S16; R30',
    assumption: 'own',
  },
  {
    id: 'contestedBallot',
    unit: 'share of ballots',
    min: 0,
    max: 1,
    default: 0.005,
    explains:
      'Share of signed ballots in doubt, on which the seven members vote: valid, and whose, or invalid. No figure ' +
      'exists; an assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'readsDoubt',
    unit: 'chance',
    min: 0,
    max: 1,
    default: 1,
    explains:
      'Chance that a member reads a ballot in doubt as its voter meant it; four of seven decide. 1 by default, ' +
      'because official shares of invalid ballots already hold what commissions made of doubts: in 28 % of the ' +
      'counts of 2016 observers found their judgement unreasonable. An assumption.',
    source: 'S16; sailau.md CT08',
    assumption: 'own',
  },
  {
    id: 'chairDecides',
    unit: 'share of counts',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of counts in which the chair alone decides on ballots in doubt and no vote is recorded. Seen in 2016, ' +
      'and nobody counted how often; 0 is an assumption.',
    source: 'S16; sailau.md CT09',
    assumption: 'own',
  },
  {
    id: 'invalidShareMost',
    unit: 'share of paper ballots',
    min: 0,
    max: 1,
    default: 0.04,
    explains:
      'Share of invalid paper ballots that an auditor still takes for ordinary in a station: twice the 2 % that the ' +
      'catalogue calls normal, an assumption.',
    source: 'attacks.md TB-07',
    assumption: 'own',
  },
  {
    id: 'blankShareMost',
    unit: 'share of e-votes',
    min: 0,
    max: 1,
    default: 0.03,
    explains:
      'Share of e-votes without a choice that an auditor still takes for ordinary in a station: three times the 1 % ' +
      'that the catalogue calls normal, an assumption.',
    source: 'attacks.md TB-17',
    assumption: 'own',
  },
  {
    id: 'handErrorMost',
    unit: 'share of ballots',
    min: 0,
    max: 1,
    default: 0.0213,
    explains:
      'Share of ballots that an auditor allows an honest hand count to put wrongly before the difference to a ' +
      'recount is a finding: the worst of the measured procedures. Taking an error of a count for one of ballots is ' +
      'an assumption.',
    source: 'R30',
    assumption: 'own',
  },
];
