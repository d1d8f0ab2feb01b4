/**
 * Audits by pairs in rounds, in as few words as a test needs: reported votes of A, B and C, and a test.
 * @module
 */
import { EXPECTED_ERRORS } from '../../../src/controls/audit/card-tests.ts';
import type { ContestRule } from '../../../src/controls/audit/contest.ts';
import { type PairAudit, type PairTest, pairAudit } from '../../../src/controls/audit/pairs/pair-audit.ts';
import { populationOf } from '../../../src/controls/audit/population.ts';

export interface PairWorld {
  /** By batch; in the order A, B, C and so on. */
  readonly votes: readonly (readonly number[])[];
  /** By batch; absent: as many as votes. */
  readonly cards?: readonly number[];
  readonly paper?: boolean;
  readonly rule?: ContestRule;
  readonly riskLimit?: number;
}

export const minerva = (...schedule: readonly number[]): PairTest => ({
  name: 'minerva',
  draws: 'withReplacement',
  schedule,
});
export const providence = (...schedule: readonly number[]): PairTest => {
  const free = { name: 'providence', draws: 'withReplacement' } as const;
  return schedule.length === 0 ? free : { ...free, schedule };
};

export function pairAuditOf({ votes, cards, paper = true, rule, riskLimit = 0.1 }: PairWorld, test: PairTest) {
  const choices = [...'ABCDEFGH'].slice(0, votes[0]?.length ?? 0);
  const manifest = votes.map((own, at) => {
    const all = own.reduce((sum, each) => sum + each, 0);
    return { name: `S ${at}`, cards: cards?.[at] ?? all, paper: paper || at > 0 };
  });
  const totals = votes.map((own, at) => ({ name: `S ${at}`, votes: own, invalid: 0 }));
  const population = populationOf(manifest, totals, choices.length);
  if (!population.ok) throw new Error(JSON.stringify(population.error));
  const contest = { choices, rule: rule ?? ({ kind: 'plurality', winners: 1 } as const) };
  const given = { contest, population: population.value, riskLimit, errors: EXPECTED_ERRORS };
  return pairAudit({ ...given, design: 'polling', test });
}

/** The same where nothing is wrong with it. */
export function goodPairAudit(world: PairWorld, test: PairTest): PairAudit {
  const audit = pairAuditOf(world, test);
  if (!audit.ok) throw new Error(JSON.stringify(audit.error));
  return audit.value;
}
