/**
 * Attacks on audits of whole simulated elections, as the shipped scenario has them: votes flipped by CI-01, slips right.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { Estimate } from '../../src/domain/report/report.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { type AuditSimulation, auditsInSteps } from '../../src/sim/audits/simulate.ts';
import { variantOf } from '../../src/sim/index.ts';
import { atLeastTail } from '../../src/stats/tails.ts';
import { scenarioOf } from '../sim/shipped.ts';

const scenario = scenarioOf('chosen-seed.yaml');
const LIMIT = scenario.policy['audit.riskLimit'];
/** Chance at which more wrong outcomes confirmed than the limit allows do not pass for luck. */
const LUCK = 0.001;

function simulated(changed: Scenario): AuditSimulation {
  const steps = auditsInSteps(changed, { design: 'pooled', seed: 'pair', elections: 150 });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const variant = (name: string): AuditSimulation =>
  simulated(
    variantOf(
      scenario,
      present(
        scenario.variants.find((each) => each.name === name),
        name,
      ),
    ),
  );

/** Chance of as many wrong outcomes confirmed, or more, where each is with the risk limit. */
const atTheLimit = ({ hits, runs }: Estimate): number => atLeastTail(new Array<number>(runs).fill(LIMIT), hits);

const chosen = simulated(scenario);

test('the same elections without the attack keep the limit, whatever the attack', () => {
  expect(chosen.wrong).toBeGreaterThan(20);
  expect(atTheLimit(present(chosen.attacks, 'attacks').wrongConfirmedHonest)).toBeGreaterThan(LUCK);
});

describe('a seed that an official says', () => {
  test('confirms wrong outcomes far above the limit, and no check finds it', () => {
    const { wrongConfirmed, attacks } = chosen;
    expect(atTheLimit(wrongConfirmed)).toBeLessThan(LUCK);
    expect(attacks?.checks.map(({ found, falseAlarms }) => found.hits + falseAlarms.hits)).toEqual([0, 0, 0, 0, 0]);
    expect(attacks?.checks[0]?.unknown).toBe(attacks?.checks[0]?.found.runs);
  });

  test('is prevented by dice, which keep the limit on the same elections', () => {
    const dice = variant('dice after the commitment');
    expect(dice.wrong).toBe(chosen.wrong);
    expect(atTheLimit(dice.wrongConfirmed)).toBeGreaterThan(LUCK);
    expect(dice.wrongConfirmed.hits).toBe(dice.attacks?.wrongConfirmedHonest.hits);
    expect(dice.attacks?.attacks[0]).toMatchObject({ preventedBy: ['audit.seed'], acted: 0 });
  });
});

test.each([
  { name: 'cards left out', by: 'sample-log' },
  { name: 'a manifest made to fit', by: 'manifest-accounts' },
  { name: 'a closed tool', by: 'second-tool' },
  { name: 'a commission that audits itself', by: 'nobody' },
])('$name: wrong outcomes pass far above the limit, and $by finds it each time', ({ name, by }) => {
  const { wrong, wrongConfirmed, attacks } = variant(name);
  expect(wrong).toBe(chosen.wrong);
  expect(atTheLimit(wrongConfirmed)).toBeLessThan(LUCK);
  expect(attacks?.attacks[0]?.acted).toBeGreaterThanOrEqual(wrong);
  const finders = (attacks?.checks ?? []).filter(({ found }) => found.hits > 0);
  expect(finders.map(({ control, found }) => [control, found.hits === found.runs])).toEqual(
    by === 'nobody' ? [] : [[by, true]],
  );
  expect((attacks?.checks ?? []).map(({ falseAlarms }) => falseAlarms.hits)).toEqual([0, 0, 0, 0, 0]);
});
