/**
 * The shipped scenarios: what each says that it shows, it shows on one seed (on 120 in tests/deep).
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { simulate } from '../../src/sim/index.ts';
import { IS_DEEP, some } from '../runs.ts';
import { FILES, missed, scenarioOf } from './shipped.ts';

const SEEDS = ['seed 0'];

describe('a shipped scenario', () => {
  test.each(some(FILES, 5))('shows what it expects: %s', (file) => {
    const scenario = scenarioOf(file);
    expect(scenario.expect.length).toBeGreaterThan(0);
    expect(SEEDS.flatMap((seed) => missed(scenario, seed, 1))).toEqual([]);
  });

  // Something that an honest day can bring about breaks such an expectation on one seed in a few hundred.
  test.each(some(FILES, 5))(
    'with an attack says what its attacks do not cause, not what never comes up: %s',
    (file) => {
      const { attacks, expect: said } = scenarioOf(file);
      expect(attacks.length === 0 ? [] : said.filter((text) => /^findings\.kinds lacks/.test(text))).toEqual([]);
    },
  );

  test.each(FILES)('has a title, a story, a source and a lesson: %s', (file) => {
    const { title, story, source, teaches } = scenarioOf(file);
    expect([title, story, teaches].filter((text) => text.trim() === '')).toEqual([]);
    expect(source.length).toBeGreaterThan(0);
  });
});

describe('a simulation', () => {
  const scenario = scenarioOf('student-station.yaml');
  const once = simulate(scenario, { seed: 'x', repeats: 2 });

  test('gives the same value for the same seed', () => {
    // What would close it takes a day for each recommendation.
    const again = simulate(scenario, { seed: 'x', repeats: 2, closers: IS_DEEP });
    expect(again).toEqual({ ...once, closedBy: IS_DEEP ? once.closedBy : [] });
  });

  test('does not depend on how many repeats or closers are run beside it', () => {
    expect(simulate(scenario, { seed: 'x', repeats: 0, closers: false }).outcome).toEqual(once.outcome);
  });

  test('measures what each recommendation alone would change', () => {
    const { closedBy } = once;
    const hides = closedBy.filter(({ how }) => how.includes('hides')).map(({ recommendation }) => recommendation);
    expect(hides).toEqual(expect.arrayContaining(['R04-18', 'R04-18.code', 'C01']));
    expect(
      present(
        closedBy.find(({ recommendation }) => recommendation === 'R04-18'),
        'R04-18',
      ).how,
    ).not.toContain('prevents');
  });
});
