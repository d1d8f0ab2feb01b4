/**
 * A whole audit of a plurality contest in one vector: votes, phantoms, assorters, the sample, readings with some errors,
 * and the p-values of every test. Words into our functions and back; nothing is computed here.
 *
 * A vector says some of its inputs in words of English (how votes and names are made); they are read as patterns.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import { sampleForContests, sampleNumbers } from '../../../src/controls/sampling/sample-numbers.ts';
import { BLANK } from '../../../src/domain/election.ts';
import type { Assertion } from '../../../src/stats/assertions/assertion.ts';
import { pluralityAssertions } from '../../../src/stats/assertions/kinds/plurality.ts';
import type { Tally } from '../../../src/stats/assertions/linear.ts';
import {
  noErrorValue,
  overstatement,
  overstatementUpper,
  overstatementValue,
  PHANTOM,
  paperValue,
  type Reading,
} from '../../../src/stats/assertions/overstatement.ts';
import { bettingFixed } from '../../../src/stats/risk/betting.ts';
import { historyOf } from '../../../src/stats/risk/history.ts';
import { kaplanKolmogorov, kaplanMarkov, kaplanWald } from '../../../src/stats/risk/kaplan.ts';
import type { NullHypothesis } from '../../../src/stats/risk/null-hypothesis.ts';
import { alphaOptimalComparison } from '../../../src/stats/risk/optimal-comparison.ts';
import type { RiskTest } from '../../../src/stats/risk/risk-test.ts';
import { head, type Methods } from './method.ts';
import { good, toNames } from './names.ts';
import { alphaOf, type Estimator } from './risk.ts';
import { drawsOf } from './risk-draws.ts';

interface Given {
  readonly cards: { readonly count: number; readonly idFormat: string; readonly voteFrom: string };
  readonly maxCards: number;
  readonly phantoms: string;
  readonly seed: string;
  readonly sample: number;
  readonly useStyle: boolean;
  /** By draw, from 1; `null` is blank. */
  readonly mvrChanges: Readonly<Record<string, string | null>>;
  readonly tests: Readonly<Record<string, Parameters>>;
  readonly pollingTest: Estimator;
}

interface Parameters {
  readonly errorRate2?: number;
  readonly g?: number;
  readonly lam?: number;
  readonly eta?: number;
  readonly c?: number;
  readonly d?: number;
  readonly f?: number;
  readonly minsd?: number;
}

/** The draw after which a vector asks for the p-value as well. */
const EARLY = 50;

/** A comparison audit bets against one half, whatever the contest. */
const NULL_MEAN = 0.5;

interface Choosing {
  readonly seed: string;
  readonly names: readonly string[];
  readonly probs: readonly number[];
}

/** From `SHA256("seed,"+i) ... <.47 Alice, <.82 Bob, else blank` to names and the share of each. */
function choosing(voteFrom: string): Choosing {
  const seed = present(/SHA256\("([^"]*),"\+i\)/.exec(voteFrom)?.[1], 'a seed of votes');
  const steps = [...voteFrom.matchAll(/<\s*(\d*\.?\d+)\s+([^,]+?)\s*(?=,|$)/g)].map(([, below, name = '']) => ({
    below: Number(below),
    name,
  }));
  const probs = steps.map(({ below }, at) => below - (steps[at - 1]?.below ?? 0));
  return { seed, names: steps.map(({ name }) => name), probs };
}

/** From `c%04d from 1` to the name of the card at a place, from 0. */
function cardName(idFormat: string): (place: number) => string {
  const [, before = '', width = '0', after = '', first = '1'] =
    /^(.*?)%0?(\d*)d(\S*)(?: from (\d+))?$/.exec(idFormat) ?? [];
  return (place) => `${before}${String(place + Number(first)).padStart(Number(width), '0')}${after}`;
}

/** From `25 cards phantom-1..phantom-25 appended after the CVRs` to the name of each. */
const phantomName = (phantoms: string): string => /(\S*?)\d+\.\.\S*\d+/.exec(phantoms)?.[1] ?? 'phantom-';

function votesOf({ cards }: Given, { seed, names, probs }: Choosing): readonly number[] {
  const values = [...names.map((_, choice) => choice), BLANK];
  return drawsOf({ xGen: { seed, n: cards.count, probs: [...probs, 1], values } });
}

function comparisonTest(kind: string, hypothesis: NullHypothesis, given: Parameters): RiskTest {
  const { errorRate2 = 0, g = 0, lam = 0, eta = 0, c = 0, d = 0, ...rest } = given;
  switch (kind) {
    case 'alphaOptimal':
      return alphaOptimalComparison(hypothesis, errorRate2);
    case 'alphaFixed':
      return alphaOf(hypothesis, { type: 'fixed', eta });
    case 'shrinkTrunc':
      return alphaOf(hypothesis, { type: 'shrinkTrunc', eta, c, d, ...rest });
    case 'bettingFixed':
      return bettingFixed(hypothesis, lam);
    case 'kaplanMarkov':
      return kaplanMarkov(hypothesis, g);
    case 'kaplanWald':
      return kaplanWald(hypothesis, g);
    case 'kaplanKolmogorov':
      return kaplanKolmogorov(hypothesis, g);
    default:
      throw new Error(`no test is named ${kind}`);
  }
}

interface Drawn {
  readonly cvr: Reading;
  readonly mvr: Reading;
}

/** The sample in its order: places of cards, and what record and paper of each say. */
function sampleOf(given: Given, names: readonly string[], votes: readonly number[]) {
  const { seed, maxCards, sample, mvrChanges } = given;
  const contests = Array.from({ length: maxCards }, () => ['contest']);
  const places = good(sampleForContests(sampleNumbers(seed, maxCards), contests, new Map([['contest', sample]]))).cards;
  const drawn = places.map((place, at): Drawn => {
    const cvr = votes[place] ?? PHANTOM;
    const change = mvrChanges[String(at + 1)];
    if (cvr === PHANTOM || change === undefined) return { cvr, mvr: cvr };
    return { cvr, mvr: change === null ? BLANK : names.indexOf(change) };
  });
  return { places, drawn };
}

/** p-values of a comparison of these cards. */
function compared({ maxCards, useStyle, tests }: Given, drawn: readonly Drawn[], { assorter, margin }: Assertion) {
  const hypothesis = { cards: maxCards, mean: NULL_MEAN, upper: overstatementUpper(assorter.upper, margin) };
  const values = drawn.map(({ cvr, mvr }) =>
    overstatementValue(assorter.upper, margin, overstatement(assorter, cvr, mvr, useStyle)),
  );
  return (kind: string) => {
    const { p, last, current } = historyOf(comparisonTest(kind, hypothesis, tests[kind] ?? {}), values);
    return { p, at50: current[EARLY - 1], last };
  };
}

/** p-values of the same cards held against nothing. */
function polled({ maxCards, useStyle, pollingTest }: Given, drawn: readonly Drawn[], { assorter }: Assertion) {
  const test = alphaOf({ cards: maxCards, mean: NULL_MEAN, upper: assorter.upper }, pollingTest);
  const values = drawn.map(({ mvr }) => paperValue(assorter, mvr, useStyle));
  const { p, last } = historyOf(test, values);
  return { p, last };
}

function pipeline(given: Given) {
  const choices = choosing(given.cards.voteFrom);
  const { names } = choices;
  const votes = votesOf(given, choices);
  const counts = names.map((_, choice) => votes.filter((vote) => vote === choice).length);
  const invalid = votes.filter((vote) => vote === BLANK).length;
  const tally: Tally = { votes: counts, invalid, cards: given.maxCards };
  const winner = counts.indexOf(Math.max(...counts));
  const assertions = good(pluralityAssertions(names, [winner], tally));
  const titles = assertions.map(({ choices: [one = 0, other = 0] }) => `${names[one]} v ${names[other]}`);
  const each = <T>(answer: (assertion: Assertion) => T) => toNames(titles, assertions.map(answer));
  const { places, drawn } = sampleOf(given, names, votes);
  const nameOf = cardName(given.cards.idFormat);
  const phantom = phantomName(given.phantoms);
  return {
    tally: toNames(names, counts),
    phantoms: given.maxCards - votes.length,
    margins: each(({ margin }) => margin),
    noError: each(({ assorter, margin }) => noErrorValue(assorter.upper, margin)),
    sampleIds: head(
      places.map((place) => (place < votes.length ? nameOf(place) : `${phantom}${place - votes.length + 1}`)),
    ),
    phantomsInSample: drawn.filter(({ cvr }) => cvr === PHANTOM).length,
    pvalues: Object.fromEntries(
      Object.keys(given.tests).map((kind) => [kind, each((assertion) => compared(given, drawn, assertion)(kind))]),
    ),
    polling: each((assertion) => polled(given, drawn, assertion)),
  };
}

export const PIPELINE: Methods = { 'e2e.plurality': pipeline };
