/**
 * Published vectors of assertions and assorters: names of choices, decimals and outcomes into our words, and back.
 * Seats are those that `src/tally` gives, because stats may not know it.
 *
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import { BLANK } from '../../../src/domain/election.ts';
import type { Assertion } from '../../../src/stats/assertions/assertion.ts';
import { dhondtLinear, dhondtPairs, errorBound } from '../../../src/stats/assertions/kinds/dhondt.ts';
import { seatPair } from '../../../src/stats/assertions/kinds/hamilton.ts';
import { listAssertions } from '../../../src/stats/assertions/kinds/list-contest.ts';
import { majorityAssertions } from '../../../src/stats/assertions/kinds/majority.ts';
import { leads } from '../../../src/stats/assertions/kinds/plurality.ts';
import { aboveLinear, belowLinear } from '../../../src/stats/assertions/kinds/threshold.ts';
import { assort, assorterOf, marginOf, meanOf, type Tally } from '../../../src/stats/assertions/linear.ts';
import {
  NOT_ON_CARD,
  noErrorValue,
  overstatement,
  overstatementMean,
  overstatementValue,
  PHANTOM,
  type Reading,
} from '../../../src/stats/assertions/overstatement.ts';
import { poolMeans } from '../../../src/stats/assertions/pools.ts';
import { comparisonSize } from '../../../src/stats/assertions/sizes.ts';
import { worstCase } from '../../../src/stats/assertions/strata/worst-case.ts';
import type { Counts } from '../../../src/tally/counts.ts';
import type { ListRule } from '../../../src/tally/list-rule.ts';
import { firstRound } from '../../../src/tally/runoff.ts';
import { type Allocation, allocateSeats } from '../../../src/tally/seats.ts';
import type { Methods } from './method.ts';
import { fractionOf, good, type Named, namesOf, toNames, votesOf } from './names.ts';

type Base = 'valid' | 'cast';

interface List {
  readonly votes: Named;
  readonly seats: number;
  readonly threshold?: number;
  readonly thresholdBase?: Base;
  readonly validCards?: number;
  readonly cards?: number;
}

interface Case {
  readonly mvr: string;
  readonly cvr: string;
  readonly useStyle?: boolean;
  readonly margin?: number;
}

const TWO = ['winner', 'loser', 'other'] as const;
const ALICE_BOB = leads('plurality', ['Alice', 'Bob'], 0, 1).linear;

/** Letters of the legend of overstatements. */
const READINGS: Readonly<Record<string, Reading>> = { A: 0, B: 1, minus: BLANK, x: NOT_ON_CARD, P: PHANTOM };

const readingOf = (letter: string): Reading => present(READINGS[letter], `reading ${letter}`);

/** Of several marks, or one for nobody of the contest, no vote counts. */
const choiceOf = (names: readonly string[], marks: readonly string[]): number => {
  const found = names.indexOf(marks[0] ?? '');
  return marks.length === 1 && found >= 0 ? found : BLANK;
};

function ruleOf({ seats, threshold, thresholdBase }: List, method: ListRule['method']): ListRule {
  const share = fractionOf(threshold ?? 0);
  return {
    seats,
    threshold: share,
    base: thresholdBase ?? 'valid',
    loneWinner: { kind: 'takesAll' },
    method,
    ties: 'order',
  };
}

function countsOf({ votes, validCards, cards }: List): Counts {
  const total = votesOf(votes).reduce((sum, each) => sum + each, 0);
  return { votes: votesOf(votes), valid: validCards ?? total, cast: cards ?? total };
}

const allocated = (given: List, method: ListRule['method']): Allocation =>
  good(allocateSeats(ruleOf(given, method), countsOf(given)));

const said = (names: readonly string[], { kind, choices, assorter, margin }: Assertion) => ({
  kind,
  party: names[choices[0] ?? -1],
  other: names[choices[1] ?? -1] ?? null,
  upper: assorter.upper,
  margin,
  noError: noErrorValue(assorter.upper, margin),
});

/**
 * The vectors of 2004 name the ninth list `Democratic Party` in the votes and `Adilet`, its name after 2006, in the
 * expected results. The same list; the expected name is answered.
 */
const renamed = (votes: Named): Named =>
  Object.fromEntries(
    Object.entries(votes).map(([name, each]) => [
      name === 'Democratic Party' && 'Otan' in votes ? 'Adilet' : name,
      each,
    ]),
  );

function listAssertionsOf(given: List) {
  const [names, counts] = [namesOf(renamed(given.votes)), countsOf(given)];
  const { passed, runnerUp, seats } = allocated(given, 'hare');
  const contest = { ...ruleOf(given, 'hare'), method: 'hare', choices: names } as const;
  const tally: Tally = { votes: counts.votes, invalid: counts.cast - counts.valid, cards: counts.cast };
  return good(listAssertions(contest, { passed, runnerUp, seats }, tally)).map((one) => said(names, one));
}

interface Hesse extends List {
  readonly allocation: Named;
  readonly validCards: number;
  readonly cards: number;
  readonly votesPerCard: number;
  readonly pairs: readonly string[];
}

/** The pairs by name, also those of a list without a seat, which an audit would not need. */
function pairMargins({ votes, seats, allocation, validCards, cards, votesPerCard, pairs }: Hesse) {
  const choices = namesOf(votes);
  const contest = { choices, seats, qualified: choices.map((_, choice) => choice) };
  // Cards hold fewer votes than they may: what is not marked counts as little as an invalid card.
  const tally: Tally = { votes: votesOf(votes), invalid: cards - validCards, cards, votesPerCard };
  const margins = pairs.map((pair) => {
    const [winner = -1, loser = -1] = pair.split('|').map((name) => choices.indexOf(name));
    return marginOf(seatPair(contest, votesOf(allocation), winner, loser).linear, tally);
  });
  return toNames(pairs, margins);
}

interface Majority {
  readonly votes: Named;
  readonly invalid: number;
  readonly majorityBase: Base;
}

function runoffAssertions({ votes, invalid, majorityBase: base }: Majority) {
  const [names, share] = [namesOf(votes), { numerator: 1, denominator: 2 }];
  const valid = votesOf(votes).reduce((sum, each) => sum + each, 0);
  const outcome = good(firstRound({ share, base }, { votes: votesOf(votes), valid, cast: valid + invalid }));
  if (outcome.kind === 'tie' || outcome.kind === 'noPair') return { outcome: outcome.kind };
  const tally: Tally = { votes: votesOf(votes), invalid, cards: valid + invalid };
  const assertions = good(majorityAssertions({ choices: names, share, base }, outcome, tally));
  return {
    outcome: outcome.kind === 'elected' ? 'elected' : 'runoff',
    assertions: assertions.map((one) => said(names, one)),
  };
}

interface Overstated {
  readonly u: number;
  readonly cases: readonly Case[];
}

const omegaOf = ({ mvr, cvr, useStyle = true }: Case): number =>
  overstatement(assorterOf(ALICE_BOB), readingOf(cvr), readingOf(mvr), useStyle);

interface Threshold {
  readonly t: number;
  readonly base: Base;
  readonly party: string;
  readonly ballots: readonly string[];
}

/** A ballot is the name of a list or `invalid`; every other list stands for one. */
function thresholdValues(linearOf: typeof aboveLinear, { t, base, party, ballots }: Threshold): readonly number[] {
  const assorter = assorterOf(linearOf(2, 0, { share: fractionOf(t), base }));
  return ballots.map((ballot) => assort(assorter, ballot === 'invalid' ? BLANK : Number(ballot !== party)));
}

interface Pair {
  readonly winnerVotes: number;
  readonly loserVotes: number;
  readonly lastSeatWon: number;
  readonly firstSeatLost: number;
  readonly cards: number;
}

function dhondtAssorter({ winnerVotes, loserVotes, lastSeatWon, firstSeatLost, cards }: Pair) {
  const linear = dhondtLinear(TWO.length, [0, 1], lastSeatWon, firstSeatLost);
  const tally: Tally = { votes: [winnerVotes, loserVotes, 0], invalid: 0, cards };
  const assorter = assorterOf(linear);
  const [winnerValue, loserValue, otherValue] = assorter.values;
  const margin = marginOf(linear, tally);
  const noError = noErrorValue(assorter.upper, margin);
  return { winnerValue, loserValue, otherValue, upper: assorter.upper, mean: meanOf(assorter, tally), margin, noError };
}

function supermajorityValues({ share, winner, candidates, ballots }: Supermajority): readonly number[] {
  const bar = { share: fractionOf(share), base: 'valid' } as const;
  const assorter = assorterOf(aboveLinear(candidates.length, candidates.indexOf(winner), bar));
  return ballots.map((marks) => assort(assorter, choiceOf(candidates, marks)));
}

interface Supermajority {
  readonly share: number;
  readonly winner: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly string[])[];
}

interface Stratum {
  readonly cards: number;
  readonly assorterMean: number;
}

const part = ({ cards, assorterMean }: Stratum) => ({ cards, mean: assorterMean });

export const ASSORTERS: Methods = {
  'assorter.overstatement': ({ cases }: Overstated) => cases.map(omegaOf),
  'assorter.overstatementAssorter': ({ u, cases }: Overstated) =>
    cases.map((each) => overstatementValue(u, each.margin ?? 0, omegaOf(each))),
  'assorter.overstatementMean': (given: { u: number; margin: number; rates: readonly { r1: number; r2: number }[] }) =>
    given.rates.map(({ r1, r2 }) => overstatementMean(given.u, given.margin, r1, r2)),
  'assorter.plurality': (given: { winner: string; loser: string; ballots: readonly (readonly string[])[] }) => {
    const names = [...new Set([given.winner, given.loser, ...given.ballots.flat()])];
    const assorter = assorterOf(leads('plurality', names, 0, 1).linear);
    return given.ballots.map((marks) => assort(assorter, choiceOf(names, marks)));
  },
  'assorter.supermajority': supermajorityValues,
  'assorter.supermajorityMargin': (given: { share: number; cards: number; votes: Named; winner: string }) => {
    const choice = namesOf(given.votes).indexOf(given.winner);
    const bar = { share: fractionOf(given.share), base: 'valid' } as const;
    const votes = votesOf(given.votes);
    return marginOf(aboveLinear(votes.length, choice, bar), { votes, invalid: 0, cards: given.cards });
  },
  'threshold.above': (given: Threshold) => thresholdValues(aboveLinear, given),
  'threshold.below': (given: Threshold) => thresholdValues(belowLinear, given),
  'threshold.belowMean': (given: { t: number; base: Base; partyVotes: number; validCards: number; cards: number }) => {
    const linear = belowLinear(2, 0, { share: fractionOf(given.t), base: given.base });
    const tally: Tally = {
      votes: [given.partyVotes, given.validCards - given.partyVotes],
      invalid: given.cards - given.validCards,
      cards: given.cards,
    };
    const { upper } = assorterOf(linear);
    return { upper, mean: meanOf(assorterOf(linear), tally), noError: noErrorValue(upper, marginOf(linear, tally)) };
  },
  'hamilton.allocate': (given: List) => {
    const { passed, seats } = allocated(given, 'hare');
    const names = namesOf(renamed(given.votes));
    const bySeats = toNames(names, seats);
    // A vector without a threshold expects the seats alone.
    return given.threshold === undefined
      ? bySeats
      : { qualified: passed.map((choice) => names[choice]), seats: bySeats };
  },
  'hamilton.assertions': listAssertionsOf,
  'hamilton.pairMargins': pairMargins,
  'dhondt.allocate': (given: List) => toNames(namesOf(given.votes), allocated(given, 'dhondt').seats),
  'dhondt.assorter': dhondtAssorter,
  'dhondt.uMax': (given: List) => {
    const { seats, passed } = allocated(given, 'dhondt');
    const tally: Tally = { votes: votesOf(given.votes), invalid: 0, cards: countsOf(given).cast };
    const claims = dhondtPairs(namesOf(given.votes), passed, seats);
    return Math.max(...claims.map(({ linear }) => errorBound(linear, tally)));
  },
  'runoff.assertions': runoffAssertions,
  'oneaudit.poolMeans': (given: { winner: string; loser: string; pools: Record<string, readonly string[]> }) => {
    const assorter = assorterOf(leads('plurality', [given.winner, given.loser], 0, 1).linear);
    const count = (marks: readonly string[], name: string) => marks.filter((mark) => mark === name).length;
    const tallies = Object.entries(given.pools).map(([pool, marks]): [string, Tally] => {
      const votes = [count(marks, given.winner), count(marks, given.loser)];
      return [pool, { votes, invalid: 0, cards: marks.length }];
    });
    return Object.fromEntries(poolMeans(assorter, new Map(tallies)));
  },
  'strata.unauditable': (given: { upper: number; auditable: Stratum; unauditable: Stratum }) => {
    const found = worstCase(given.upper, part(given.auditable), part(given.unauditable));
    return {
      reportedMargin: found.reportedMargin,
      worstCaseMargin: found.worstMargin,
      nullMeanAuditable: found.nullMean,
      marginAuditable: found.auditableMargin,
      noError: found.noError ?? null,
      slack: found.slack,
      auditable: found.isAuditable,
      relianceOnUnauditable: found.reliance,
    };
  },
  'clca.sampleSizeNoErrors': (given: { cards: number; alpha: number; bet: number; noError: readonly number[] }) =>
    given.noError.map((noError) =>
      comparisonSize({ cards: given.cards, noError, bet: given.bet, riskLimit: given.alpha }),
    ),
};
