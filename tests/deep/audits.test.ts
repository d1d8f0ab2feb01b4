/**
 * The risk limit of audits of whole simulated elections: the shipped scenario with paper that is right, 2,000 times; and
 * small stations whose voters are divided evenly, where a wrong outcome is as hard to find as can be.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { type AuditSimulation, type AuditSimulationOptions, auditsInSteps } from '../../src/sim/audits/simulate.ts';
import { scenarioOf as stationOf } from '../adversary/station.ts';
import { scenarioOf } from '../sim/shipped.ts';

function simulated(scenario: Scenario, options: Omit<AuditSimulationOptions, 'seed'>): AuditSimulation {
  const steps = auditsInSteps(scenario, { ...options, seed: 'deep' });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('a wrong outcome', () => {
  test('of the scenario with flipped votes passes at most at the risk limit, in 2,000 elections', () => {
    const scenario = scenarioOf('flip-with-paper.yaml');
    const found = simulated(scenario, { design: 'pooled', riskLimit: 0.05, elections: 2000 });
    const { wrong, wrongConfirmed, restored } = found;
    expect(wrong).toBeGreaterThan(1500);
    expect(wrongConfirmed.high).toBeLessThanOrEqual(0.05);
    expect(restored.share).toBeGreaterThan(0.98);
  });

  test.each(['pooled', 'polling'] as const)('passes %s at most at the risk limit where voters are even', (design) => {
    const scenario = stationOf({
      policy: { 'audit.kind': 'rla', 'paper.mode': 'vvpatCut', 'code.mode': 'none' },
      behaviour: { chooseElectronic: 0.9 },
      station: { voters: 240, contest: { kind: 'president', choices: ['A', 'B'], shares: [0.5, 0.5] } },
      attacks: [{ use: 'CI-01', params: { from: 'A', to: 'B', rate: 0.25 } }],
    });
    const { wrong, wrongConfirmed } = simulated(scenario, { design, riskLimit: 0.1, elections: 2000 });
    expect(wrong).toBeGreaterThan(900);
    expect(wrongConfirmed.hits).toBeGreaterThan(0);
    expect(wrongConfirmed.low).toBeLessThanOrEqual(0.1);
  });
});
