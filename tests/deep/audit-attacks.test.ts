/**
 * Attacks on audits of whole simulated elections, as the shipped scenario has them: votes flipped by CI-01, slips right.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { type AuditSimulation, auditsInSteps } from '../../src/sim/audits/simulate.ts';
import { scenarioOf } from '../sim/shipped.ts';

const scenario = scenarioOf('chosen-seed.yaml');

function simulated(changed: Scenario): AuditSimulation {
  const steps = auditsInSteps(changed, { design: 'pooled', seed: 'pair', elections: 60 });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('a seed that an official says', () => {
  const chosen = simulated(scenario);
  const dice = simulated({ ...scenario, policy: { ...scenario.policy, 'audit.seed': 'dice' } });

  test('confirms wrong outcomes far above the limit, and no check finds it', () => {
    const { wrong, wrongConfirmed, attacks } = chosen;
    expect(wrong).toBeGreaterThan(20);
    expect(wrongConfirmed.low).toBeGreaterThan(2 * scenario.policy['audit.riskLimit']);
    expect(attacks?.wrongConfirmedHonest.share).toBeLessThanOrEqual(scenario.policy['audit.riskLimit']);
    expect(attacks?.checks.map(({ found, falseAlarms }) => found.hits + falseAlarms.hits)).toEqual([0, 0, 0, 0, 0]);
    expect(attacks?.checks[0]?.unknown).toBe(attacks?.checks[0]?.found.runs);
  });

  test('is prevented by dice, which keep the limit on the same elections', () => {
    expect(dice.wrong).toBe(chosen.wrong);
    expect(dice.wrongConfirmed.low).toBeLessThanOrEqual(scenario.policy['audit.riskLimit']);
    expect(dice.wrongConfirmed.hits).toBe(dice.attacks?.wrongConfirmedHonest.hits);
    expect(dice.attacks?.attacks[0]).toMatchObject({ preventedBy: ['audit.seed'], acted: 0 });
  });
});
