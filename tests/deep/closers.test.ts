/**
 * What would close an attack: every recommendation tried alone on one day, of a large station.
 * @module
 */
import { expect, test } from 'vitest';
import { simulate } from '../../src/sim/index.ts';
import { scenarioOf } from '../sim/shipped.ts';

test('a run says under which recommendation somebody outside sees what only the commission could', () => {
  const { outcome, closedBy } = simulate(scenarioOf('two-lists.yaml'), { seed: 'x', repeats: 0 });
  expect(outcome.verdict.noticedBy).toEqual(['commission']);
  const outside = closedBy.filter(({ how }) => how.includes('outside')).map(({ recommendation }) => recommendation);
  expect(outside).toEqual(['R16-8', 'C44']);
});
