/**
 * Rules that act above the station are named in a scenario of one station, and others are not.
 * @module
 */
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { aboveStation } from '../../src/sim/above-station.ts';
import { scenarioOf } from './shipped.ts';

const scenario = scenarioOf('honest-2004.yaml');
const NOTHING = { with: [], set: {}, behaviour: {}, station: {} };

test.each<[string, Partial<Scenario>, string[]]>([
  ['a recommendation for publication', { with: ['R04-6'] }, ['R04-6']],
  [
    'one for complaints in a variant',
    { variants: [{ ...NOTHING, name: 'a', with: ['R16-22', 'R04-18'] }] },
    ['R16-22'],
  ],
  [
    'single flags',
    { variants: [{ ...NOTHING, name: 'a', set: { 'publish.days': 2, 'cp.posted': true } }] },
    ['publish.days'],
  ],
  ['one that is half in the station', { with: ['R05-p'] }, []],
  ['the same twice', { with: ['R04-6'], variants: [{ ...NOTHING, name: 'a', with: ['R04-6'] }] }, ['R04-6']],
])('names %s', (_, change, expected) => {
  expect(aboveStation({ ...scenario, with: [], variants: [], ...change })).toEqual(expected);
});
