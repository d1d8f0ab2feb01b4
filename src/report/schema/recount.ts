/**
 * JSON Schema of what a station's report says of a recount. The keys are tied to the types.
 * @module
 */
import type { AssertionGapRow, RecountAnswer } from '../../domain/report/report.ts';
import { flag, type JsonSchema, list, object, oneOf, text, whole, word } from './words.ts';

const bits = (description: string): JsonSchema => ({ type: 'number', minimum: 0, description });

const assertionSchema = object<AssertionGapRow>(
  'What part of a lead rests on votes without a voter-verified record.',
  {
    says: word('The claim.'),
    leadVotes: whole('Reported.'),
    atRiskVotes: whole('By so many the lead would shrink if each of those votes were the one that hurts it most.'),
    reliance: bits('atRiskVotes / leadVotes: from 1 on no count proves the claim; absent without a lead.'),
    auditable: flag('A hand count of all that can be counted may prove it, whether or not one was made.'),
  },
  'reliance',
);

export const RECOUNT_SCHEMA = object<RecountAnswer>(
  'What a recount gives.',
  {
    claimed: oneOf('What the answer called itself, whatever it was made of.', [
      'count',
      'reprint',
      'no answer',
    ] satisfies RecountAnswer['claimed'][]),
    electronic: oneOf('Electronic votes.', [
      'impossible: no voter-verified record',
      'reprint: no new information',
      'scanned: codes that no voter could check',
      'counted',
      'nothing to count',
      'not asked for',
      'refused: not in time',
    ] satisfies RecountAnswer['electronic'][]),
    paper: oneOf('Paper votes.', [
      'counted',
      'nothing to count',
      'not asked for',
      'refused: not in time',
    ] satisfies RecountAnswer['paper'][]),
    request: object<NonNullable<RecountAnswer['request']>>(
      'When it was asked for; absent where nobody did. Hours after the announcement, rounded up.',
      {
        broughtHours: whole('By the note of whoever asked.'),
        takenHours: whole("By the commission's journal; absent where it was not taken down."),
        days: whole('Within which a request is taken.'),
        inTime: flag('Whether it was.'),
      },
      'takenHours',
    ),
    gapVotes: whole('Electronic votes for which no voter-verified record exists: nobody can count them.'),
    unopenedVotes: whole('Electronic votes for which one exists that nobody counted: not asked, refused or reprinted.'),
    marginVotes: whole('Between the two leading choices of the reported result.'),
    countableVotes: whole('Votes that were counted again from what voters verified; 0 where nothing was counted.'),
    binding: flag('The count of slips takes the place of the reported result.'),
    restoresWinner: flag('It names the winner that voters confirmed; absent where uncounted votes leave it open.'),
    winner: text('Who leads by hand count; absent where nobody asked or uncounted votes leave it open.'),
    replaces: flag('The hand count names another winner than the report, and is the result in law.'),
    informationBits: object<RecountAnswer['informationBits']>(
      'Bits that the answer can add at most to what was known before it; 0 for what is printed from memory again.',
      { electronic: bits('Of electronic votes.'), paper: bits('Of paper ballots.') },
    ),
    assertions: list('The recount gap of each claim that makes the reported leader the leader.', assertionSchema),
  },
  'request',
  'restoresWinner',
  'winner',
);
