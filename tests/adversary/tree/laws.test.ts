/**
 * Laws that hold for every attack on the way up, so that a new one is under them as soon as it is listed.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TREE_ATTACKS } from '../../../src/adversary/tree/index.ts';
import { TREE_CONTROLS } from '../../../src/controls/tree/index.ts';
import { FLAGS } from '../../../src/domain/policy/flags.ts';
import type { FlagId } from '../../../src/domain/policy/types.ts';
import type { ParamSpec, Params } from '../../../src/domain/ports.ts';
import type { Placement } from '../../../src/domain/scenario.ts';
import { TREE_POWERS } from '../../../src/domain/tree/powers.ts';
import type { ResultLine } from '../../../src/domain/tree/results.ts';
import type { TreeRun } from '../../../src/sim/national/tree-run.ts';
import { validOf } from '../../../src/tally/lines.ts';
import type { TreeIntruder } from '../../../src/world/tree/index.ts';
import { runs, some } from '../../runs.ts';
import { AMOUNTS, PRECONDITIONS, rulesFor, SETTINGS } from './catalogue.ts';
import { attacked, changed, climbed, figuresOf, LITTLE, RECOUNTED } from './country.ts';

const byId = TREE_ATTACKS.map((attack) => ({ id: attack.id, attack }));
const STATIONS = 24;

const paramOf = (spec: ParamSpec): fc.Arbitrary<number | string> => {
  if (spec.kind === 'option') return fc.constantFrom(...spec.options);
  if (spec.kind === 'choice') return fc.constantFrom('first', 'last', ...LITTLE.contest.choices);
  const max = Math.min(spec.max, 200);
  return spec.integer === true
    ? fc.integer({ min: spec.min, max })
    : fc.double({ min: spec.min, max, noNaN: true, noDefaultInfinity: true });
};
const paramsOf = (specs: Readonly<Record<string, ParamSpec>>): fc.Arbitrary<Params> =>
  fc.record(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, paramOf(spec)])));

const anyPlacement: fc.Arbitrary<Placement> = fc.record(
  {
    regions: fc.subarray(LITTLE.regions.map(({ name }) => name)),
    kind: fc.constantFrom('electronic' as const, 'paper' as const),
    stations: fc.nat(STATIONS),
  },
  { requiredKeys: [] },
);
// A publication must exist to be withheld, so `nation` is left to the guards.
const anyRules = fc.record({
  'publish.level': fc.constantFrom('station' as const, 'region' as const),
  'tec.correction': fc.constantFrom('chair' as const, 'decision' as const),
});

/** Whether a figure belongs to a unit in reach. Totals of the country belong to everybody. */
function isReached(place: string, { reach, attack }: TreeIntruder, { climb: { stations, tree, records } }: TreeRun) {
  const [kind = '', number = ''] = place.split('/');
  const unit = Number(number);
  const tecOf = (station: number): number =>
    stations[station]?.tec ??
    records.tecTables.find(({ rows }) => rows.some((row) => row.unit === station))?.unit ??
    -1;
  const station = (): boolean => (unit < STATIONS ? reach.hasStation(unit) : reach.hasTec(tecOf(unit)));
  switch (kind) {
    case 'tecTotal':
    case 'middleRow':
      return reach.hasTec(unit);
    case 'middleTotal':
    case 'cecRow':
      return reach.hasMiddle(unit);
    case 'turnout':
      return reach.hasRegion(unit);
    case 'cecTotal':
    case 'publishedTotal':
      return true;
    case 'published':
      if (records.published?.level === 'region') return reach.hasRegion(unit);
      // The centre keeps stations by their middle commission.
      return attack.powers.includes('cec.database') ? reach.hasMiddle(tree.middleOfTec[tecOf(unit)] ?? -1) : station();
    default:
      return station();
  }
}

function linesOf(run: TreeRun): readonly ResultLine[] {
  return [...figuresOf(run.climb).values()].flatMap((figure) => (typeof figure === 'object' ? [figure] : []));
}

test('every attack has a name of its own, and settings', () => {
  expect(new Set(TREE_ATTACKS.map(({ id }) => id)).size).toBe(TREE_ATTACKS.length);
  expect(Object.keys(SETTINGS).sort()).toEqual(TREE_ATTACKS.map(({ id }) => id).sort());
});

describe.each(some(byId, 4))('$id', ({ id, attack }) => {
  const { policy: rules = RECOUNTED } = rulesFor(id);

  test('declares powers that exist and controls that exist, each once', () => {
    expect(attack.powers.filter((power) => !(power in TREE_POWERS))).toEqual([]);
    const controls = [...attack.caughtBy, ...attack.missedBy];
    expect(controls.filter((control) => !TREE_CONTROLS.some((each) => each.id === control))).toEqual([]);
    expect(new Set(controls).size).toBe(controls.length);
    expect(new Set(attack.powers).size).toBe(attack.powers.length);
  });

  test('has a guard for each flag of its precondition, or a reason why not', () => {
    const { needs, without } = PRECONDITIONS[id] ?? { needs: [], without: {} };
    const flags = new Set<FlagId>(attack.guards.map(({ flag }) => flag));
    expect([...flags].sort()).toEqual(needs.filter((flag) => !(flag in without)).sort());
  });

  test('needs every power it declares, and no other', () => {
    const used = (SETTINGS[id] ?? []).flatMap((params) => [
      ...attacked(id, params, {}, rulesFor(id)).intruder.used.keys(),
    ]);
    expect([...new Set(used)].sort()).toEqual([...attack.powers].sort());
  });

  test('touches no unit outside its reach, wherever it is placed and whatever its parameters are', () => {
    const property = fc.property(anyPlacement, anyRules, paramsOf(attack.params), (where, rules, params) => {
      const own = rulesFor(id);
      const options = { ...own, policy: { ...own.policy, ...rules } };
      const { honest, run, intruder } = attacked(id, params, where, options);
      // A publication of another kind has other rows; what it must keep is pinned in effects-sums.test.ts.
      const [before, after] = [honest, run].map(({ climb: { records } }) => records.published?.level);
      const places = changed(honest, run).filter((place) => before === after || !/^published(\/|Level)/.test(place));
      expect(places.filter((place) => !isReached(place, intruder, run))).toEqual([]);
    });
    fc.assert(property, { numRuns: runs(8, 20) });
  });

  test('writes no line that has more or fewer votes than voters, and none below zero', () => {
    const property = fc.property(anyPlacement, paramsOf(attack.params), (where, params) => {
      for (const line of linesOf(attacked(id, params, where, rulesFor(id)).run)) {
        expect(validOf(line) + line.blank + line.invalid).toBe(line.voters);
        expect(Math.min(...line.byChoice, line.blank, line.invalid, line.electronic)).toBeGreaterThanOrEqual(0);
        // Electronic votes added twice are all that can outgrow a list.
        if (id !== 'TB-08-TEC') expect(line.voters).toBeLessThanOrEqual(line.registered);
      }
    });
    fc.assert(property, { numRuns: runs(5, 10) });
  });

  test('does nothing where all its amounts are zero', () => {
    const zero = Object.fromEntries(AMOUNTS.filter((name) => name in attack.params).map((name) => [name, 0]));
    if (Object.keys(zero).length === 0) return;
    const { honest, run, intruder } = attacked(id, zero, {}, rulesFor(id));
    expect([changed(honest, run), intruder.interventions, intruder.used.size]).toEqual([[], 0, 0]);
  });

  test('gives the same figures for the same seed', () => {
    const records = (): string => JSON.stringify(attacked(id, {}, {}, rulesFor(id)).run.climb.records);
    expect(records()).toBe(records());
  });

  test('is prevented by any value that its guards do not name, and nothing is then done', () => {
    for (const { flag, oneOf } of attack.guards) {
      for (const value of FLAGS.find((entry) => entry.id === flag)?.values ?? []) {
        if (oneOf.includes(value)) continue;
        const policy = { ...rules, [flag]: value };
        const run = climbed({ policy, attacks: [{ attack: { use: id, params: {} }, where: {} }] });
        expect(run.uses.map(({ preventedBy, intruder }) => [preventedBy, intruder])).toEqual([[[flag], undefined]]);
        expect(changed(climbed({ policy }), run)).toEqual([]);
      }
    }
  });
});
