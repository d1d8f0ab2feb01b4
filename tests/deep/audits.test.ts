/**
 * The risk limit of audits of whole simulated elections: the shipped scenario with paper that is right, 2,000 times; and
 * small stations whose voters are divided evenly, where a wrong outcome is as hard to find as can be.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { electionPaper } from '../../src/sim/audits/contest-paper.ts';
import { type AuditSimulation, type AuditSimulationOptions, auditsInSteps } from '../../src/sim/audits/simulate.ts';
import { planOf, runBlock } from '../../src/sim/national/index.ts';
import { scenarioOf as stationOf } from '../adversary/station.ts';
import { scenarioOf } from '../sim/shipped.ts';
import { electionOf } from '../sim/shipped-elections.ts';

function simulated(scenario: Scenario, options: Omit<AuditSimulationOptions, 'seed'>): AuditSimulation {
  const steps = auditsInSteps(scenario, { ...options, seed: 'deep' });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

// Goal: an audit of an election is of what its stations signed, and reads their paper.
// Method: the same stations run for the report; batches of each must add up to its summary protocol.
test('the paper of an election is that of its stations, with what they signed', () => {
  const election = electionOf('national-2004.yaml');
  const steps = electionPaper(election, 'deep');
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  if (!step.value.ok) throw new Error(step.value.error);
  const { totals, manifest, read } = step.value.value;
  const plan = planOf(election, 'deep');
  const { summaries } = runBlock(election, plan, 'deep', 0, plan.stations.length);
  for (const { station, line } of summaries) {
    const own = totals.filter(({ name }) => name.startsWith(`${String(station + 1).padStart(4, '0')} `));
    const votes = line.byChoice.map((_, choice) => own.reduce((sum, each) => sum + (each.votes[choice] ?? 0), 0));
    expect(votes).toEqual(line.byChoice);
    expect(own.reduce((sum, { invalid }) => sum + invalid, 0)).toBe(line.invalid + line.blank);
  }
  const [first] = manifest;
  expect(first?.cards).toBeGreaterThan(0);
  expect(read(first?.name ?? '', 1)).toBeLessThan(election.country.contest.choices.length);
});

describe('a wrong outcome', () => {
  test('of the scenario with flipped votes passes at most at the risk limit, in 2,000 elections', () => {
    const scenario = scenarioOf('flip-with-paper.yaml');
    const found = simulated(scenario, { design: 'pooled', riskLimit: 0.05, elections: 2000 });
    const { wrong, wrongConfirmed, restored } = found;
    expect(wrong).toBeGreaterThan(1500);
    expect(wrongConfirmed.high).toBeLessThanOrEqual(0.05);
    expect(restored.share).toBeGreaterThan(0.98);
  });

  // Decisive pair 3b: an audit alone changes nothing where the paper itself is wrong.
  test('of marked paper that nobody read passes nearly always, whatever the risk limit', () => {
    const { policy, ...scenario } = scenarioOf('marked-paper.yaml');
    const audited = { ...scenario, policy: { ...policy, 'audit.kind': 'rla' } } as const;
    const found = simulated(audited, { design: 'pooled', riskLimit: 0.05, elections: 400 });
    expect(found.wrong).toBeGreaterThan(390);
    expect(found.wrongConfirmed.low).toBeGreaterThan(0.95);
    expect(found.restored.hits).toBe(0);
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
