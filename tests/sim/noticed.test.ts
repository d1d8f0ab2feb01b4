import { expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { simulate } from '../../src/sim/index.ts';
import { tellsOn } from '../../src/sim/noticed.ts';
import { scenarioOf } from './shipped.ts';

const heard = { kind: 'complaint_vote_flipped' };

test('what an attack says itself tells on nobody, and on others it does', () => {
  expect(tellsOn(['AU-14'])(heard)).toBe(false);
  expect(tellsOn(['AU-14', 'CI-06'])(heard)).toBe(false);
  expect(tellsOn(['CI-06'])(heard)).toBe(true);
  expect(tellsOn(['AU-14'])({ kind: 'claims_against_slips' })).toBe(true);
});

test('no attack calls its own words what no check can find', () => {
  const kinds = new Set(CONTROLS.flatMap((control) => control.kinds));
  expect(ATTACKS.flatMap(({ brings = [] }) => brings).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('liars whom nothing contradicts are heard, and not noticed', () => {
  const { attacks, ...shipped } = scenarioOf('accused-machine.yaml');
  // Nobody watches who is helped at the machine: more people come to it than on the honest day.
  const behaviour = { ...shipped.behaviour, observerPresent: 0 };
  const scenario = { ...shipped, attacks: attacks.filter(({ use }) => use === 'AU-14'), behaviour, variants: [] };
  const lied = simulate(scenario, { seed: 'x', repeats: 5, closers: false });
  expect(lied.outcome.findings.causedKinds).toEqual(['complaint_vote_flipped']);
  expect(lied.outcome.verdict).toMatchObject({ noticed: false, noticedBy: [] });
  expect(lied.repeats?.detected?.hits).toBe(0);
});
