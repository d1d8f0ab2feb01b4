/**
 * One station in a year without the electronic system: nothing electronic in it, and nothing electronic to attack.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { rngOf } from '../../src/base/rng.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { runStation } from '../../src/sim/station-run.ts';

const PAPER_YEARS = BASELINES.filter(({ equipment }) => equipment === 'none').map(({ id }) => id);

const read = (text: string) => parseScenario('a.yaml', text, ATTACKS);

function scenarioOf(text: string) {
  const parsed = read(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe.each(PAPER_YEARS)('under %s', (year) => {
  test('everybody votes on paper, whatever the file says of habits', () => {
    const scenario = scenarioOf(`title: a\nbaseline: ${year}\nbehaviour: { chooseElectronic: 0.9 }\n`);
    const { world } = runStation(scenario, rngOf('one'));
    expect([world.ledgers.boxChoice.length, world.papers.electronic?.accepted ?? 0]).toEqual([0, 0]);
    expect(world.ledgers.ballotChoice.length).toBeGreaterThan(500);
  });

  test('a variant with more voters has them all on the one list', () => {
    const scenario = scenarioOf(`title: a\nbaseline: ${year}\nvariants: [{ name: more, station: { voters: 1500 } }]\n`);
    expect(scenario.variants[0]?.station).toEqual({ voters: 1500, paperOnly: 1500 });
  });

  test.each(ATTACKS)('$id is refused if it needs machines, and leaves no electronic vote if not', (attack) => {
    const parsed = read(`title: a\nbaseline: ${year}\nattacks: [{ use: ${attack.id} }]\n`);
    if (attack.needsMachines === true) {
      expect(parsed.ok ? [] : parsed.error.map(({ message }) => message)).toContain(
        `${attack.id} needs the electronic system, which stations of ${year} do not have`,
      );
    } else if (parsed.ok) {
      expect(runStation(parsed.value, rngOf('one')).world.ledgers.boxChoice.length).toBe(0);
    }
  });

  test('devices and second lists are refused', () => {
    const parsed = read(`title: a\nbaseline: ${year}\nstation: { carriers: 20, electronicOnly: 3 }\n`);
    expect(parsed.ok ? [] : parsed.error.map(({ field }) => field)).toEqual([
      'station.carriers',
      'station.electronicOnly',
    ]);
  });
});
