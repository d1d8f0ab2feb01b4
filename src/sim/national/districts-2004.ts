/**
 * The 67 single mandates of 2004: the stations of the party list of that day, and five nominees in every district.
 *
 * Source: S04 (67 districts, 45 decided on 19 September, 22 on 3 October); dossier 9.4 (seats by nominee). Votes of
 * candidates were not found: what stands in their place is in the list of assumptions, and aims at no official seat.
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import { MANDATES_2004 } from '../../domain/published/results.ts';
import { type Country, SECOND_VOTE } from '../../domain/tree/country.ts';

/** Persons stand here and not lists: twice the spread between stations. An assumption. */
const DISTRICT_SPREAD = 0.8;

/** @param list - the country of the party list of the same day. */
export function districts2004(list: Country): Country {
  const names = MANDATES_2004.rows.map(({ name }) => name);
  const ofLists = names.map((name) => list.votes[list.contest.choices.indexOf(name)] ?? 0);
  const all = list.votes.reduce((sum, each) => sum + each, 0);
  const rest = all - ofLists.reduce((sum, each) => sum + each, 0);
  // Only who was nominated by nobody has no list.
  const votes = [
    ...apportion(
      all,
      ofLists.map((each) => (each === 0 ? rest : each)),
    ),
  ];
  return {
    ...list,
    id: 'kz-2004-districts',
    title: 'Majilis election of 19 September and 3 October 2004, single mandates',
    contest: { kind: 'singleMandate', choices: names, shares: votes.map((each) => each / all) },
    votes,
    seatRule: { kind: 'districts' },
    spread: { ...list.spread, district: DISTRICT_SPREAD },
    secondVote: SECOND_VOTE,
    officialSeats: MANDATES_2004.rows.map(({ firstRound, secondRound }) => {
      return { atOnce: firstRound, inSecondRound: secondRound };
    }),
    assumptions: [
      ...list.assumptions,
      'one nominee of each of four parties and one self-nominated candidate in every district; how many of the 623 ' +
        'candidates stood where is unknown',
      'nominees have the votes of their party list of the same day, self-nominated candidates those of the lists ' +
        'whose nominees won no seat; votes by candidate or district were not found',
      'support of each nominee but the largest spreads lognormally between districts (0.8); the largest has the rest',
      'second round: 0.8 of those who came come again; of the supporters of the eliminated a share drawn evenly from ' +
        '0 to 1 by district takes the one of the pair whom more had wanted; e-voting falls to three quarters (A3)',
    ],
  };
}
