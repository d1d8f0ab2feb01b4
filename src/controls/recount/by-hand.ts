/**
 * A recount of containers by hand, from files and without any simulation: what was counted takes the place of what was
 * reported of the same container, the rest stands as reported, and each assertion of the outcome that comes of it is
 * asked how much it still owes to cards that nobody counted.
 *
 * Cards of an opened container that were not found are cards that nobody can count. It cannot say whether the paper is
 * that which voters left, nor who chose the containers: containers that somebody picked say nothing about the others.
 *
 * Source: audit notes 6c (a full count replaces the outcome); attack catalogue C10, AU-05.
 * @module
 */
import { present } from '../../base/assert.ts';
import { ok, type Result } from '../../base/result.ts';
import type { ContainerCount } from '../../domain/audit.ts';
import type { Assertion } from '../../stats/assertions/assertion.ts';
import { type AssertionFault, sumTallies, type Tally } from '../../stats/assertions/linear.ts';
import type { SeatGap } from '../../stats/assertions/strata/seat-gap.ts';
import { type AuditContest, type Outcome, outcomeOf } from '../audit/contest.ts';
import type { Population, ReportedBatch } from '../audit/population.ts';
import { seatGapsUnder } from '../audit/seat-gaps.ts';
import { assertionGaps, containersToProve } from './gaps.ts';

/** A container with what became of it. */
export interface RecountedContainer {
  readonly name: string;
  /** By the manifest. */
  readonly cards: number;
  readonly status: 'counted' | 'notCounted' | 'noPaper';
  /** Counted minus reported, by choice, and of cards for nobody; `undefined` where nothing was counted. */
  readonly change: { readonly votes: readonly number[]; readonly invalid: number } | undefined;
  /** Cards of the manifest that were not found in it; 0 where it was not opened. */
  readonly missing: number;
}

export interface RecountedAssertion {
  readonly assertion: Assertion;
  /** `proven` by what was counted; `countMore`: by more of the paper, as reported; `noPaper`: by no count at all. */
  readonly status: 'proven' | 'countMore' | 'noPaper' | 'tie';
  /** Share of the lead that rests on cards that nobody counted so far, and on those that nobody can count. */
  readonly uncounted: number;
  readonly reliance: number;
  /** Containers to open on top, the most telling first; `undefined` where they would not be enough. */
  readonly containers: number | undefined;
  /** Containers without paper that would need some, if all others are counted; 0 where none would. */
  readonly paperNeeded: number | undefined;
}

export interface HandRecount {
  readonly containers: readonly RecountedContainer[];
  /** Over all containers: as reported, and with counts in the place of reports. */
  readonly reported: Tally;
  readonly withCounts: Tally;
  readonly counted: Tally;
  readonly before: Outcome;
  /** A fault where the votes decide nothing, such as a tie. */
  readonly after: Result<Outcome, AssertionFault>;
  readonly isChanged: boolean;
  /** None where `after` is a fault. */
  readonly assertions: readonly RecountedAssertion[];
  /** By choice, of a list contest: proven by what was counted, and by all paper if the rest of it is as reported. */
  readonly seats: { readonly now: readonly SeatGap[]; readonly atBest: readonly SeatGap[] } | undefined;
}

/**
 * @param counts - each container at most once, with paper, not more cards than its manifest has.
 * @returns a fault if the reported votes decide nothing.
 */
export function recountByHand(
  contest: AuditContest,
  population: Population,
  counts: readonly ContainerCount[],
): Result<HandRecount, AssertionFault> {
  const before = outcomeOf(contest, population.whole);
  if (!before.ok) return before;
  const byName = new Map(counts.map((each) => [each.batch, each]));
  const kinds = contest.choices.length;
  const counted = population.batches.flatMap(({ name }) => {
    const own = byName.get(name);
    return own === undefined ? [] : [foundIn(own)];
  });
  const known = sumTallies(counted, kinds);
  const missing = population.batches.reduce((sum, batch) => sum + missingIn(batch, byName.get(batch.name)), 0);
  const unopened = population.batches.filter(({ name, paper }) => paper && !byName.has(name));
  const paperless = population.batches.filter(({ paper }) => !paper);
  // Nobody has said anything of cards that were not found.
  const lost: Tally = { votes: new Array<number>(kinds).fill(0), invalid: 0, cards: missing };
  const beyond = sumTallies([...paperless.map(({ tally }) => tally), lost], kinds);
  const paper = sumTallies([known, ...unopened.map(({ tally }) => tally)], kinds);
  const withCounts = sumTallies([paper, beyond], kinds);
  const after = outcomeOf(contest, withCounts);
  const parts: Parts = { known, unopened, paper, paperless, beyond, all: withCounts.cards };
  return ok({
    containers: population.batches.map((batch) => containerOf(batch, byName.get(batch.name))),
    reported: population.whole,
    withCounts,
    counted: known,
    before: before.value,
    after,
    isChanged: !after.ok || !isSameOutcome(before.value, after.value),
    assertions: after.ok ? assertionsOf(after.value.assertions, parts, kinds) : [],
    seats: seatsOf(contest, parts, kinds),
  });
}

/** Who won what; in which order two go into a second round decides nothing. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean {
  const keyOf = ({ winners, seats }: Outcome): string => JSON.stringify([winners.toSorted((a, b) => a - b), seats]);
  return keyOf(one) === keyOf(other);
}

/** The cards of the manifest, by what is known of them. */
interface Parts {
  readonly known: Tally;
  readonly unopened: readonly ReportedBatch[];
  /** Known or not yet opened. */
  readonly paper: Tally;
  readonly paperless: readonly ReportedBatch[];
  /** Without paper, or not found. */
  readonly beyond: Tally;
  readonly all: number;
}

const foundIn = ({ votes, invalid }: ContainerCount): Tally => {
  return { votes, invalid, cards: votes.reduce((sum, each) => sum + each, invalid) };
};

const missingIn = ({ cards }: ReportedBatch, count: ContainerCount | undefined): number =>
  count === undefined ? 0 : cards - foundIn(count).cards;

function containerOf(batch: ReportedBatch, count: ContainerCount | undefined): RecountedContainer {
  const { name, cards, paper, tally } = batch;
  const known = { name, cards, missing: missingIn(batch, count) };
  if (count === undefined) return { ...known, status: paper ? 'notCounted' : 'noPaper', change: undefined };
  const votes = tally.votes.map((own, choice) => present(count.votes[choice], 'a count') - own);
  return { ...known, status: 'counted', change: { votes, invalid: count.invalid - tally.invalid } };
}

const uncountedOf = ({ unopened, beyond }: Parts, kinds: number): Tally =>
  sumTallies([...unopened.map(({ tally }) => tally), beyond], kinds);

function assertionsOf(assertions: readonly Assertion[], parts: Parts, kinds: number): readonly RecountedAssertion[] {
  const { known, unopened, paper, paperless, beyond, all } = parts;
  const now = assertionGaps(assertions, known, uncountedOf(parts, kinds));
  const atBest = assertionGaps(assertions, paper, beyond);
  return assertions.map((assertion, place): RecountedAssertion => {
    const [own, best] = [present(now[place], 'a gap'), present(atBest[place], 'a gap')];
    return {
      assertion,
      status: statusOf(own.status, best.status),
      uncounted: own.reliance,
      reliance: best.reliance,
      containers: containersToProve(assertion, known, unopened, all),
      paperNeeded: containersToProve(assertion, paper, paperless, all),
    };
  });
}

type Status = ReturnType<typeof assertionGaps>[number]['status'];

function statusOf(now: Status, atBest: Status): RecountedAssertion['status'] {
  if (now === 'proven') return 'proven';
  if (atBest === 'proven') return 'countMore';
  return atBest === 'tie' ? 'tie' : 'noPaper';
}

function seatsOf(contest: AuditContest, parts: Parts, kinds: number): HandRecount['seats'] {
  if (contest.rule.kind !== 'list') return undefined;
  const uncounted = uncountedOf(parts, kinds);
  // With nothing left uncounted every seat is proven.
  if (uncounted.cards === 0) return undefined;
  const { rule } = contest.rule;
  const now = seatGapsUnder(rule, contest.choices, parts.known, uncounted);
  if (!now.ok) return undefined;
  if (parts.beyond.cards === 0) return { now: now.value, atBest: now.value.map(allProven) };
  const atBest = seatGapsUnder(rule, contest.choices, parts.paper, parts.beyond);
  return atBest.ok ? { now: now.value, atBest: atBest.value } : undefined;
}

const allProven = ({ reported }: SeatGap): SeatGap => {
  return { reported, proven: reported, contested: 0, unprovable: 0, losing: undefined };
};
