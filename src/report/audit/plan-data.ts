/**
 * The plan of an audit as data: what is to be confirmed and what each design costs. Rounded once, here.
 *
 * Source: docs/audit.md.
 * @module
 */
import type { Audit } from '../../controls/audit/audit.ts';
import type { AssertionCost } from '../../controls/audit/card-audit.ts';
import type { Ending } from '../../controls/audit/ending.ts';
import type { PairTest } from '../../controls/audit/pairs/pair-audit.ts';
import type { AuditDesign } from '../../controls/audit/record.ts';
import { seatGapsUnder } from '../../controls/audit/seat-gaps.ts';
import { simulatedMark } from '../screen.ts';
import { type EndingData, endingData } from './ending-data.ts';

/** What no figure of an audit says; part of everything that leaves these commands. */
export const AUDIT_NOTICE =
  'An audit of paper finds wrong counts of the paper. It does not say that the paper is what voters meant, that ' +
  'nobody added or took away paper, or that those who voted might vote.';

export interface DesignCost {
  readonly design: AuditDesign;
  readonly test?: PairTest;
  /** Of all assertions together, where a round was asked about. */
  readonly ending?: Ending;
  readonly rows: readonly AssertionCost[];
}

export interface PlanSize {
  /** Of simulated audits, those that ended; `0..1`. */
  readonly finished: number;
  /** Cards; absent where too many simulated audits gave up. */
  readonly mean?: number;
  readonly p70?: number;
  readonly p80?: number;
  readonly p90?: number;
  /** Where simulated audits gave up: expected cards by a closed form. */
  readonly about?: number;
}

export interface PlanAssertion {
  readonly says: string;
  readonly kind: string;
  /** Assorter margin `v` and upper bound `u`. */
  readonly margin: number;
  readonly upper: number;
  /** Recount gap: share of the lead that rests on cards without paper; from 1 on nothing can be confirmed. */
  readonly reliance: number;
  readonly open?: 'fullCount' | 'paperless';
  readonly sizes: Readonly<Record<string, PlanSize>>;
}

/** Seats if every piece of paper is as reported, whatever the cards without paper were. */
export interface PlanSeats {
  readonly choice: string;
  readonly reported: number;
  readonly proven: number;
  /** Neither proven nor shown to be in doubt. */
  readonly contested: number;
  /** Some votes on cards without paper would cost them. */
  readonly unprovable: number;
}

export interface AuditPlan {
  /** Of a run, or of files that say so. */
  readonly simulated?: string;
  readonly notice: string;
  readonly outcome: readonly string[];
  readonly riskLimit: number;
  readonly cards: number;
  readonly cardsWithPaper: number;
  readonly batches: number;
  readonly batchesWithPaper: number;
  readonly assertions: readonly PlanAssertion[];
  /** Of a list contest with cards without paper: seats of each list that is reported to have any. */
  readonly seats?: readonly PlanSeats[];
  readonly designs: readonly {
    readonly design: AuditDesign;
    /** Of pairs in rounds; absent: the p-value may be looked at after every draw. */
    readonly test?: PairTest;
    /** The assertion that needs most cards; absent where nothing can be confirmed. */
    readonly governs?: string;
    readonly size?: PlanSize;
    readonly ending?: EndingData;
    readonly cannot: number;
  }[];
}

const whole = (value: number): number | undefined => (Number.isFinite(value) ? Math.ceil(value) : undefined);
const rounded = (value: number): number => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : 1e6);

function sizeOf({ size }: AssertionCost): PlanSize | undefined {
  if (size === undefined) return undefined;
  const [mean, p70, p80, p90] = [size.mean, size.p70, size.p80, size.p90].map(whole);
  return {
    finished: size.finished,
    ...(mean === undefined ? {} : { mean }),
    ...(p70 === undefined ? {} : { p70 }),
    ...(p80 === undefined ? {} : { p80 }),
    ...(p90 === undefined ? {} : { p90 }),
    ...(size.about === undefined ? {} : { about: size.about }),
  };
}

/** @param isSimulated - whether what is planned from is no real election. */
export function planOf(audit: Audit, costs: readonly DesignCost[], isSimulated: boolean): AuditPlan {
  const { population, outcome, riskLimit } = audit;
  const paper = population.batches.filter((batch) => batch.paper);
  return {
    ...simulatedMark(isSimulated),
    notice: AUDIT_NOTICE,
    outcome: outcome.says,
    riskLimit,
    cards: population.whole.cards,
    cardsWithPaper: population.withPaper.cards,
    batches: population.batches.length,
    batchesWithPaper: paper.length,
    assertions: outcome.assertions.map((assertion, place): PlanAssertion => {
      const rows = costs.map(({ design, rows: own }) => ({ design, row: own[place] }));
      const open = rows.find(({ row }) => row?.open !== undefined)?.row?.open;
      const worst = rows[0]?.row?.worst;
      return {
        says: assertion.says,
        kind: assertion.kind,
        margin: rounded(assertion.margin),
        upper: rounded(assertion.assorter.upper),
        reliance: rounded(worst?.reliance ?? 0),
        ...(open === undefined ? {} : { open }),
        sizes: Object.fromEntries(
          rows.flatMap(({ design, row }) => {
            const size = row === undefined ? undefined : sizeOf(row);
            return size === undefined ? [] : [[design, size]];
          }),
        ),
      };
    }),
    ...seatsOf(audit),
    designs: costs.map(({ design, test, rows, ending }) => {
      const worst = rows.filter(({ size }) => size !== undefined).sort(byCost)[0];
      const size = worst === undefined ? undefined : sizeOf(worst);
      const cannot = rows.filter(({ open }) => open !== undefined).length;
      return {
        design,
        ...(test === undefined ? {} : { test }),
        cannot,
        ...(ending === undefined ? {} : { ending: endingData(ending) }),
        ...(worst === undefined || size === undefined ? {} : { governs: worst.assertion.says, size }),
      };
    }),
  };
}

function seatsOf({ contest, population }: Audit): Pick<AuditPlan, 'seats'> {
  const { withPaper, paperless } = population;
  if (contest.rule.kind !== 'list' || paperless.cards === 0) return {};
  const gaps = seatGapsUnder(contest.rule.rule, contest.choices, withPaper, paperless);
  if (!gaps.ok) return {};
  const rows = gaps.value.map(({ reported, proven, contested, unprovable }, choice) => {
    return { choice: contest.choices[choice] ?? '', reported, proven, contested, unprovable };
  });
  return { seats: rows.filter(({ reported }) => reported > 0) };
}

/** Most expensive first. */
function byCost(one: AssertionCost, other: AssertionCost): number {
  const cost = ({ size }: AssertionCost): number => size?.about ?? size?.p90 ?? 0;
  const [a, b] = [cost(one), cost(other)];
  return a === b ? 0 : b - a;
}
