/**
 * What a variant changes beside the flags is named with its value before and after.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { changesOf } from '../../src/sim/changes.ts';
import { simulate, variantOf } from '../../src/sim/index.ts';

const FILE = `title: x
station: { voters: 50, contest: { votes: { A: 2, B: 1 } } }
behaviour: { requestCode: 0.5 }
attacks: [{ use: CS-03, group: { name: staff, share: 0.5 }, demand: A }, { use: CS-23 }]
variants: [{ name: v, `;

function scenarioOf(variant: string) {
  const parsed = parseScenario('a.yaml', `${FILE}${variant} }]`, ATTACKS);
  expect(parsed).toMatchObject({ ok: true });
  return present(parsed.ok ? parsed.value : undefined, 'scenario');
}

function changes(variant: string) {
  const scenario = scenarioOf(variant);
  return changesOf(scenario, variantOf(scenario, present(scenario.variants[0], 'variant')));
}

describe('the changes of a variant', () => {
  test.each([
    ['set: { cp.posted: false }', []],
    ['behaviour: { requestCode: 0.5 }', []],
    ['behaviour: { requestCode: 1 }', [{ field: 'behaviour.requestCode', from: 0.5, to: 1 }]],
    ['station: { voters: 40 }', [{ field: 'station.voters', from: 50, to: 40 }]],
    [
      'station: { contest: { votes: { A: 1, C: 1 } } }',
      [{ field: 'station.contest.votes', from: 'A 0.666667, B 0.333333', to: 'A 0.5, C 0.5' }],
    ],
    [
      'station: { contest: { kind: partyList } }',
      [{ field: 'station.contest.kind', from: 'president', to: 'partyList' }],
    ],
    ['attacks: []', [{ field: 'attacks', from: 'CS-03 (group staff, demand A); CS-23', to: 'none' }]],
    ['attacks: [{ use: CS-23 }]', [{ field: 'attacks', from: 'CS-03 (group staff, demand A); CS-23', to: 'CS-23' }]],
  ])('%s', (variant, expected) => {
    expect(changes(variant)).toEqual(expected);
  });

  test('stand in the simulation beside the flags', () => {
    const { variants } = simulate(scenarioOf('set: { cp.posted: false }, attacks: []'), { seed: 'x', repeats: 0 });
    expect(variants.v).toMatchObject({ changedFlags: ['cp.posted'], changes: [{ field: 'attacks', to: 'none' }] });
  });
});
