/**
 * What a variant of an election changes, and whether its stations have to be run again for it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { RESULT_BEHAVIOUR } from '../../src/domain/policy/behaviour/results.ts';
import type { BehaviourId } from '../../src/domain/policy/types.ts';
import type { ElectionVariant } from '../../src/domain/scenario.ts';
import { electionVariant, needsStations } from '../../src/sim/national/index.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { wayUpOf } from '../adversary/tree/country.ts';

const { election } = wayUpOf({});
const variant = (change: Partial<ElectionVariant>): ElectionVariant => {
  return { name: 'other', with: [], set: {}, behaviour: {}, ...change };
};

describe('the stations of a variant', () => {
  test.each<{ change: Partial<ElectionVariant>; again: boolean }>([
    { change: {}, again: false },
    { change: { set: { 'publish.level': 'nation' } }, again: false },
    { change: { with: ['R16-8.tables'] }, again: false },
    { change: { with: ['R16-8'] }, again: true },
    { change: { behaviour: { protocolSlip: 0.5 } }, again: false },
    { change: { behaviour: { refuseCopies: 0.5 } }, again: true },
    // As it is already.
    { change: { behaviour: { refuseCopies: election.behaviour.refuseCopies } }, again: false },
  ])('with $change: $again', ({ change, again }) => {
    expect(needsStations(election, electionVariant(election, variant(change)))).toBe(again);
  });

  test('are the same under every habit of the way up, wherever else it may be read', async () => {
    const stations = async (behaviour: ElectionVariant['behaviour']) =>
      JSON.stringify(await runStationsHere(electionVariant(election, variant({ behaviour })), 'x'));
    const other = Object.fromEntries(RESULT_BEHAVIOUR.map(({ id }) => [id, 0.9])) as { [B in BehaviourId]?: number };
    expect(await stations(other)).toBe(await stations({}));
  });
});

test('a habit of a variant changes its outcome, and the report says which', async () => {
  const observed = variant({ behaviour: { observerPresent: 1, refuseCopies: 0 } });
  const simulation = await simulateElection({ ...election, variants: [observed] }, 'x', runStationsHere);
  const other = simulation?.variants.other;
  const { observerPresent, refuseCopies } = election.behaviour;
  expect(other?.changes).toEqual([
    { field: 'behaviour.refuseCopies', from: refuseCopies, to: 0 },
    { field: 'behaviour.observerPresent', from: observerPresent, to: 1 },
  ]);
  expect(other?.stations.copies).toBeGreaterThan(simulation?.outcome.stations.copies ?? 0);
});
