/**
 * The shipped scenarios on twenty seeds, and on a hundred that nobody has looked at: what each says that it shows, it
 * shows on all of them.
 * @module
 */
import { expect, test } from 'vitest';
import { FILES, missed, scenarioOf } from '../sim/shipped.ts';

const SEEDS = [
  ...Array.from({ length: 20 }, (_, index) => `seed ${index}`),
  ...Array.from({ length: 100 }, (_, index) => `other ${index}`),
];

// An expectation that hangs on luck breaks on about one seed in a hundred; twenty seeds miss such a one more often than
// not. Expectations of repeats are few and weak, so one repeat is enough to have them evaluated.
test.each(FILES)('%s shows what it expects on 120 seeds', (file) => {
  const scenario = scenarioOf(file);
  const repeats = scenario.expect.some((text) => text.includes('repeats.')) ? 1 : 0;
  expect(SEEDS.flatMap((seed) => missed(scenario, seed, repeats))).toEqual([]);
});
