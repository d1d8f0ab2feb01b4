/**
 * A recount of containers as data, rounded once, here.
 *
 * Source: docs/recount.md.
 * @module
 */
import type { HandRecount, RecountedAssertion, RecountedContainer } from '../../controls/recount/by-hand.ts';
import { countBits } from '../../stats/count-information.ts';

/** What no figure of a recount says; part of everything that leaves the command. */
const RECOUNT_NOTICE =
  'A recount finds wrong counts of the paper that was counted. It does not say that the paper is what voters left, ' +
  'and containers that somebody picked say nothing about the others.';

export interface RecountFileRow {
  readonly says: string;
  readonly kind: string;
  /** Assorter margin of the outcome with hand counts in the place of reports. */
  readonly margin: number;
  /** Share of the lead on cards that nobody counted so far; absent without a lead. From 1 on it is not proven. */
  readonly uncounted?: number;
  /** The recount gap: share of the lead on cards that nobody can count; absent without a lead. */
  readonly reliance?: number;
  readonly status: RecountedAssertion['status'];
  /** Further containers that would prove it, if as reported; absent where all of them would not. */
  readonly containers?: number;
  /** Containers that would need paper, if all others are counted; absent where no paper would be enough. */
  readonly paperNeeded?: number;
}

export interface RecountFilesReport {
  readonly format: 'sailau-lab recount of files';
  readonly version: 1;
  readonly notice: string;
  /** Absent where no file says so of itself. */
  readonly simulated?: 'Simulated data, not a real election';
  /** Files that do. */
  readonly simulatedFiles?: readonly string[];
  readonly outcome: {
    readonly reported: readonly string[];
    /** With hand counts in the place of reports. */
    readonly byHandCount: readonly string[];
    readonly changed: boolean;
  };
  /** `proven`: whatever the cards hold that nobody counted; `open` while an assertion is not. */
  readonly verdict: 'proven' | 'open';
  readonly containers: Readonly<Record<RecountedContainer['status'], number>>;
  readonly cards: Readonly<Record<RecountedContainer['status'] | 'missing', number>>;
  /** At most; the logarithm of how many results the counts could have had, to one digit. */
  readonly informationBits: number;
  readonly choices: readonly { readonly choice: string; readonly reported: number; readonly withCounts: number }[];
  readonly invalid: { readonly reported: number; readonly withCounts: number };
  /** Containers counted otherwise than reported, or with cards missing, the largest difference first. */
  readonly differences: readonly {
    readonly container: string;
    readonly cards: number;
    /** Sum of all differences without their signs. */
    readonly apart: number;
    readonly missing: number;
    /** Counted minus reported. */
    readonly change: readonly { readonly choice: string; readonly votes: number }[];
    readonly invalid: number;
  }[];
  readonly notCounted: readonly string[];
  readonly notCountable: readonly string[];
  readonly assertions: readonly RecountFileRow[];
  /** Of a list contest: seats proven by what was counted, and by all paper if the rest is as reported. */
  readonly seats?: readonly {
    readonly choice: string;
    readonly seats: number;
    readonly proven: number;
    readonly provable: number;
    readonly contested: number;
    readonly unprovable: number;
  }[];
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** @param simulated - files whose own notes say that they are. */
export function recountFilesOf(
  choices: readonly string[],
  recount: HandRecount,
  simulated: readonly string[] = [],
): RecountFilesReport {
  const { containers, reported, withCounts, before, after, isChanged, assertions } = recount;
  const having = (status: RecountedContainer['status']) => containers.filter((each) => each.status === status);
  const cardsOf = (some: readonly RecountedContainer[]): number => some.reduce((sum, { cards }) => sum + cards, 0);
  const [counted, notCounted, noPaper] = [having('counted'), having('notCounted'), having('noPaper')];
  const missing = containers.reduce((sum, each) => sum + each.missing, 0);
  const bits = counted.reduce((sum, each) => sum + countBits(each.cards - each.missing, choices.length + 1), 0);
  return {
    format: 'sailau-lab recount of files',
    version: 1,
    notice: RECOUNT_NOTICE,
    ...(simulated.length === 0
      ? {}
      : { simulated: 'Simulated data, not a real election', simulatedFiles: [...simulated] }),
    outcome: {
      reported: before.says,
      byHandCount: after.ok ? after.value.says : [after.error.says],
      changed: isChanged,
    },
    verdict: after.ok && assertions.every(({ status }) => status === 'proven') ? 'proven' : 'open',
    containers: { counted: counted.length, notCounted: notCounted.length, noPaper: noPaper.length },
    cards: {
      counted: cardsOf(counted) - missing,
      notCounted: cardsOf(notCounted),
      noPaper: cardsOf(noPaper),
      missing,
    },
    informationBits: Math.round(bits * 10) / 10,
    choices: choices.map((choice, at) => {
      return { choice, reported: reported.votes[at] ?? 0, withCounts: withCounts.votes[at] ?? 0 };
    }),
    invalid: { reported: reported.invalid, withCounts: withCounts.invalid },
    differences: differencesOf(choices, counted),
    notCounted: notCounted.map(({ name }) => name),
    notCountable: noPaper.map(({ name }) => name),
    assertions: assertions.map(rowOf),
    ...seatsOf(choices, recount),
  };
}

function differencesOf(
  choices: readonly string[],
  counted: readonly RecountedContainer[],
): RecountFilesReport['differences'] {
  const rows = counted.flatMap(({ name, cards, missing, change }) => {
    if (change === undefined) return [];
    const apart = change.votes.reduce((sum, votes) => sum + Math.abs(votes), Math.abs(change.invalid));
    if (apart + missing === 0) return [];
    const votes = choices.map((choice, at) => ({ choice, votes: change.votes[at] ?? 0 }));
    return [{ container: name, cards, apart, missing, change: votes, invalid: change.invalid }];
  });
  return rows.sort((one, other) => other.apart - one.apart || other.missing - one.missing);
}

function rowOf({ assertion, status, ...gap }: RecountedAssertion): RecountFileRow {
  const finite = (name: 'uncounted' | 'reliance') => (Number.isFinite(gap[name]) ? { [name]: round(gap[name]) } : {});
  return {
    says: assertion.says,
    kind: assertion.kind,
    margin: round(assertion.margin),
    ...finite('uncounted'),
    ...finite('reliance'),
    status,
    ...(gap.containers === undefined ? {} : { containers: gap.containers }),
    ...(gap.paperNeeded === undefined ? {} : { paperNeeded: gap.paperNeeded }),
  };
}

function seatsOf(choices: readonly string[], { seats }: HandRecount): Pick<RecountFilesReport, 'seats'> {
  if (seats === undefined) return {};
  const rows = choices.map((choice, at) => {
    const best = seats.atBest[at];
    const proven = seats.now[at]?.proven ?? 0;
    return {
      choice,
      seats: best?.reported ?? 0,
      proven,
      provable: Math.max(0, (best?.proven ?? 0) - proven),
      contested: best?.contested ?? 0,
      unprovable: best?.unprovable ?? 0,
    };
  });
  return { seats: rows.filter((row) => row.seats > 0) };
}
