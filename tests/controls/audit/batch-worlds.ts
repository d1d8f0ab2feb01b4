/**
 * Audits by batches of a plurality contest, in as few words as a test needs.
 * @module
 */
import { InvariantError } from '../../../src/base/assert.ts';
import type { Result } from '../../../src/base/result.ts';
import { type BatchAudit, batchAudit } from '../../../src/controls/audit/batch-audit.ts';
import { EXPECTED_ERRORS } from '../../../src/controls/audit/card-tests.ts';
import { populationOf } from '../../../src/controls/audit/population.ts';

export interface World {
  readonly name: string;
  readonly votes: readonly number[];
  readonly cards: number;
  readonly invalid?: number;
  readonly paper?: boolean;
}

function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new InvariantError(JSON.stringify(result.error));
  return result.value;
}

export function auditOfBatches(batches: readonly World[], riskLimit = 0.05, countError = 0): BatchAudit {
  const choices = ['A', 'B', 'C'].slice(0, batches[0]?.votes.length ?? 0);
  const manifest = batches.map(({ name, cards, paper = true }) => ({ name, cards, paper }));
  const totals = batches.map(({ name, votes, invalid = 0 }) => ({ name, votes, invalid }));
  const population = good(populationOf(manifest, totals, choices.length));
  const contest = { choices, rule: { kind: 'plurality', winners: 1 } as const };
  return good(batchAudit({ contest, population, design: 'batch', riskLimit, errors: EXPECTED_ERRORS, countError }));
}

/** Every way to share at most so many cards among so many kinds. */
export function shares(cards: number, kinds: number): number[][] {
  if (kinds === 0) return [[]];
  return Array.from({ length: cards + 1 }, (_, first) => first).flatMap((first) =>
    shares(cards - first, kinds - 1).map((rest) => [first, ...rest]),
  );
}

export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((row) => list.map((each) => [...row, each])), [[]]);
}
