/**
 * Stratified audits of small worlds, and the chance that one ever confirms a wrong outcome, over every order of drawing.
 * @module
 */
import { InvariantError } from '../../../src/base/assert.ts';
import type { Result } from '../../../src/base/result.ts';
import { type DrawnCard, EXPECTED_ERRORS } from '../../../src/controls/audit/card-tests.ts';
import { populationOf } from '../../../src/controls/audit/population.ts';
import { checkStrata, type StratifiedAudit, stratifiedAudit } from '../../../src/controls/audit/strata/strata-audit.ts';
import { strataInTurn } from '../../../src/controls/audit/strata/strata-draw.ts';
import type { Choice } from '../../../src/domain/election.ts';
import type { ErrorRates } from '../../../src/stats/sizes/lists.ts';

export interface StratumWorld {
  /** What the machines recorded of each card; one batch a stratum. */
  readonly recorded: readonly Choice[];
  readonly paper?: boolean;
  readonly isMatched?: boolean;
}

function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new InvariantError(JSON.stringify(result.error));
  return result.value;
}

/** A plurality of A over B. */
export function auditOfStrata(
  strata: readonly StratumWorld[],
  riskLimit: number,
  errors: ErrorRates = EXPECTED_ERRORS,
): StratifiedAudit {
  const manifest = strata.map(({ recorded, paper = true }, at) => {
    return { name: `b${at}`, cards: recorded.length, paper, stratum: `s${at}` };
  });
  const totals = strata.map(({ recorded }, at) => {
    const votes = [0, 1].map((choice) => recorded.filter((each) => each === choice).length);
    return { name: `b${at}`, votes, invalid: recorded.filter((each) => each < 0).length };
  });
  const population = good(populationOf(manifest, totals, 2));
  const matched = new Set(strata.flatMap(({ isMatched = false }, at) => (isMatched ? [`b${at}`] : [])));
  const contest = { choices: ['A', 'B'], rule: { kind: 'plurality', winners: 1 } as const };
  return good(stratifiedAudit({ contest, population, design: 'stratified', riskLimit, errors, matched }));
}

/** @param paper - what stands on each card of each stratum with paper. @returns by draws in turn, looking after each. */
export function chanceToConfirm(
  audit: StratifiedAudit,
  recorded: readonly (readonly Choice[])[],
  paper: readonly (readonly Choice[])[],
  known: Map<string, boolean>,
): number {
  const sizes = paper.map(({ length }) => length);
  const all = sizes.reduce((sum, each) => sum + each, 0);
  const turns = strataInTurn(sizes, all);
  const isConfirmed = (drawn: readonly DrawnCard[]): boolean => {
    const key = drawn.map(({ batch, recorded: own, read }) => `${batch}:${own}:${read}`).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = checkStrata(audit, drawn).rows[0]?.status === 'confirmed';
    known.set(key, now);
    return now;
  };
  const visit = (rest: readonly (readonly number[])[], drawn: readonly DrawnCard[]): number => {
    if (drawn.length > 0 && isConfirmed(drawn)) return 1;
    const stratum = turns[drawn.length];
    if (stratum === undefined) return 0;
    const own = rest[stratum] ?? [];
    const chances = own.map((card) => {
      const next = { batch: stratum, recorded: recorded[stratum]?.[card], read: paper[stratum]?.[card] ?? 0 };
      return visit(
        rest.with(
          stratum,
          own.filter((each) => each !== card),
        ),
        [...drawn, next],
      );
    });
    return chances.reduce((sum, each) => sum + each, 0) / own.length;
  };
  return visit(
    sizes.map((size) => Array.from({ length: size }, (_, card) => card)),
    [],
  );
}

/** Every way to fill so many cards with these readings. */
export function fillings(cards: number, readings: readonly Choice[]): readonly (readonly Choice[])[] {
  if (cards === 0) return [[]];
  return fillings(cards - 1, readings).flatMap((rest) => readings.map((read) => [read, ...rest]));
}
