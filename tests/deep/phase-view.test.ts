/**
 * The view of an unfinished day tells of an attack only what it has done by then.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { PHASES, type Phase } from '../../src/domain/election.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { RECORDS } from '../../src/domain/records/custody.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { viewAt } from '../../src/sim/index.ts';
import { scenarioOf } from '../adversary/station.ts';

function scenarioWith(id: string): Scenario {
  const guards = ATTACKS.find((attack) => attack.id === id)?.guards ?? [];
  const policy = Object.fromEntries(guards.map(({ flag, oneOf }) => [flag, oneOf[0]])) as Partial<Policy>;
  return scenarioOf({ policy, attacks: [{ use: id, params: {} }] });
}

const attackAt = (id: string, phase: Phase) => viewAt(scenarioWith(id), 'x', phase).attacks[0];

/** Everything in a view that is not said of the attacks themselves. */
function theRest(scenario: Scenario, phase: Phase) {
  const { attacks, ...rest } = viewAt(scenario, 'x', phase);
  return rest;
}

/** They act before the doors open. */
const BEFORE_VOTING = ['EL-09', 'CS-02', 'CS-17', 'CI-04', 'CI-11', 'RC-05', 'TB-12', 'AV-08'];

describe('the view of a phase', () => {
  test.each(PHASES)('%s is of that phase, and of no later one', (phase) => {
    const view = viewAt(scenarioOf({ policy: {}, attacks: [] }), 'x', phase);
    expect(view.phase).toBe(phase);
    const late = view.records.filter(({ type }) => PHASES.indexOf(RECORDS[type].from) > PHASES.indexOf(phase));
    expect(late).toEqual([]);
  });

  // States of the chart, in the order in which the day goes through them.
  test('shows the station as it is when the phase ends', () => {
    expect(PHASES.map((phase) => viewAt(scenarioOf({ policy: {}, attacks: [] }), 'x', phase).stationState)).toEqual([
      'materials',
      'ready',
      'voting',
      'devicesEntered',
      'signed',
      'posted',
      'delivered',
      'delivered',
    ]);
  });
});

describe('an attack in the view of a phase', () => {
  const ids = ATTACKS.map(({ id }) => id);

  test.each(ids.filter((id) => !BEFORE_VOTING.includes(id)))('%s has done nothing before the voting', (id) => {
    for (const phase of ['eve', 'opening'] as const) {
      expect(attackAt(id, phase)).toMatchObject({ begun: false, did: 'nothing so far', interventions: 0, powers: [] });
    }
  });

  test.each(ids)('%s stays begun once it has begun', (id) => {
    const begun = PHASES.map((phase) => attackAt(id, phase)?.begun ?? false);
    expect(begun).toEqual([...begun].sort());
  });

  // If it were called not begun and had left a mark, this is where the mark would be.
  test.each(ids)('%s has left the day as it was while it has not begun', (id) => {
    const scenario = scenarioWith(id);
    const early = PHASES.filter((phase) => attackAt(id, phase)?.begun === false);
    const honest = early.map((phase) => theRest({ ...scenario, attacks: [] }, phase));
    expect(early.map((phase) => theRest(scenario, phase))).toEqual(honest);
  });

  test('that stuffs the box before it is sealed has begun when the doors open', () => {
    expect(attackAt('TB-12', 'opening')).toMatchObject({ begun: true, did: expect.stringContaining('40 ballots') });
  });

  test('that waits for the count is not told before it', () => {
    expect(PHASES.map((phase) => attackAt('TB-08', phase)?.begun)).toEqual([
      ...[false, false, false, false],
      ...[true, true, true, true],
    ]);
    expect(attackAt('AU-01', 'delivered')?.did).toBe('nothing so far');
  });

  test('that a flag forbids is prevented from the start', () => {
    const scenario = { ...scenarioWith('CS-03'), policy: { ...scenarioWith('CS-03').policy, 'cp.posted': false } };
    const [attack] = viewAt(scenario, 'x', 'eve').attacks;
    expect(attack).toMatchObject({ begun: false, preventedBy: ['cp.posted'] });
  });
});
