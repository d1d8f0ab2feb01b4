/**
 * What an audit found, as data. p-values are rounded up, so that nothing looks confirmed that is not.
 *
 * Source: docs/audit.md.
 * @module
 */
import type { Audit } from '../../controls/audit/audit.ts';
import type { AssertionCheck, CardCheck } from '../../controls/audit/card-audit.ts';
import type { Ending } from '../../controls/audit/ending.ts';
import type { PairTest } from '../../controls/audit/pairs/pair-audit.ts';
import { simulatedMark } from '../screen.ts';
import { type EndingData, endingData } from './ending-data.ts';
import { AUDIT_NOTICE } from './plan-data.ts';

/** What was found before a p-value was computed, and what no program can find. */
const CHECKED = [
  'the files are those that the record committed to, by their SHA-256',
  'in no batch more cards are reported than the manifest has',
  'the cards or batches that were read are the first draws of the seed, none left out',
] as const;
const NOT_CHECKED = [
  'that the manifest was made from accounting, without the voting system',
  'that containers were sealed and watched from the close of poll until now',
  'that the seed was rolled in public after the record was published',
  'that whoever read a card did not know what was recorded',
] as const;

const ROUNDS_CHECKED = 'the rounds are those that the record committed to';
const NOT_FIXED = 'that the size of each round was fixed before a card of it was drawn';

export interface CheckRow {
  readonly says: string;
  readonly status: AssertionCheck['status'];
  /** Rounded up to six digits. */
  readonly pValue?: number;
  /** Further cards that 80 of 100 audits would need, if the rest is as reported; absent where too many. */
  readonly more80?: number;
  readonly moreMean?: number;
}

export interface CheckReport {
  /** Of files that say so. */
  readonly simulated?: string;
  readonly notice: string;
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
  readonly outcome: readonly string[];
  readonly riskLimit: number;
  /** Of pairs in rounds, with the schedule that was committed to; absent: the test of the design. */
  readonly test?: PairTest;
  readonly seed: string;
  readonly rounds: number;
  readonly read: number;
  /** Where cards are put back: draws, of which a card may have had several. */
  readonly draws?: number;
  /** Draws in all after the next round that was committed to; and whether there is none left. */
  readonly nextEnd?: number;
  readonly isScheduleOver?: true;
  readonly notFound: number;
  readonly cardsWithPaper: number;
  readonly rows: readonly CheckRow[];
  /** Of an open audit: further cards that end it, if the rest is as reported. */
  readonly ending?: EndingData;
  /** `replaced`: every card with paper was read, and what they say is the outcome. */
  readonly verdict: 'confirmed' | 'open' | 'replaced';
  readonly handCount?: {
    readonly votes: readonly { readonly choice: string; readonly votes: number }[];
    readonly invalid: number;
    /** Cards without paper, missing or unreadable. */
    readonly notCountable: number;
    readonly says: readonly string[];
  };
}

const up = (value: number): number => Math.ceil(value * 1e6) / 1e6;

/** What a check was made from. */
export interface CheckSource {
  readonly seed: string;
  readonly rounds: number;
  /** Whether one of its files says that it is no real election. */
  readonly isSimulated: boolean;
}

export function checkOf(
  audit: Audit,
  check: CardCheck,
  { seed, rounds, isSimulated }: CheckSource,
  ending?: Ending,
): CheckReport {
  const { contest, outcome, population, riskLimit } = audit;
  const { fullCount } = check;
  const isFree = audit.test !== undefined && audit.test.schedule === undefined;
  return {
    ...simulatedMark(isSimulated),
    notice: AUDIT_NOTICE,
    checked: [...CHECKED, ...(audit.test?.schedule === undefined ? [] : [ROUNDS_CHECKED])],
    notChecked: [...NOT_CHECKED, ...(isFree ? [NOT_FIXED] : [])],
    outcome: outcome.says,
    riskLimit,
    ...(audit.test === undefined ? {} : { test: audit.test }),
    seed,
    rounds,
    read: check.read,
    ...(check.draws === undefined ? {} : { draws: check.draws }),
    ...(check.nextEnd === undefined ? {} : { nextEnd: check.nextEnd }),
    ...(check.isScheduleOver === undefined ? {} : { isScheduleOver: true }),
    notFound: check.notFound,
    cardsWithPaper: population.withPaper.cards,
    rows: check.rows.map(rowOf),
    ...(ending === undefined ? {} : { ending: endingData(ending) }),
    verdict: fullCount === undefined ? (check.confirmed ? 'confirmed' : 'open') : 'replaced',
    ...(fullCount === undefined
      ? {}
      : {
          handCount: {
            votes: contest.choices.map((choice, at) => ({ choice, votes: fullCount.tally.votes[at] ?? 0 })),
            invalid: fullCount.tally.invalid,
            notCountable: fullCount.notCountable,
            says: fullCount.says,
          },
        }),
  };
}

function rowOf({ assertion, status, pValue, more }: AssertionCheck): CheckRow {
  const finite = (value: number | undefined, name: 'more80' | 'moreMean') =>
    value === undefined || !Number.isFinite(value) ? {} : { [name]: Math.ceil(value) };
  return {
    says: assertion.says,
    status,
    ...(pValue === undefined ? {} : { pValue: up(pValue) }),
    ...finite(more?.p80, 'more80'),
    ...finite(more?.mean, 'moreMean'),
  };
}
