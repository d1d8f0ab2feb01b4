/**
 * Laws that hold for every attack of the catalogue, so that a new one is under them as soon as it is listed.
 *
 * What an attack does to the records is in `effects-*.test.ts`, who notices it in `tests/deep/attack-matrix.test.ts`.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import type { FlagId, FlagValue, Policy } from '../../src/domain/policy/types.ts';
import type { Attack, ParamSpec, Params } from '../../src/domain/ports.ts';
import { POWERS, type PowerId } from '../../src/domain/powers.ts';
import type { World } from '../../src/world/index.ts';
import { memo } from '../memo.ts';
import { runs, some } from '../runs.ts';
import { PRECONDITIONS } from './catalogue.ts';
import { allowing, attackedDay, bytesOf, CHOICES, dayOf, QUIET, type StationOptions, scenarioOf } from './station.ts';

const SEEDS = ['one day', 'another day', 'a third', 'a fourth'];
/** Behind a rate of zero these two still do something that leaves traces: they change no vote and are seen all the same. */
const IDLE_BUT_SEEN = ['RC-12', 'RC-14'];
/** Parameters that say how much is done. */
const AMOUNTS = ['rate', 'count', 'comply'];

/** What an honest day leaves behind: the same for many attacks. */
const honestBytes = memo((options: StationOptions) => bytesOf(dayOf(options).world), 64);

const byId = ATTACKS.map((attack) => ({ id: attack.id, attack }));

/** Every setting of the options, with as much done as possible and with the defaults. */
function settingsOf(attack: Attack): Params[] {
  const entries = Object.entries(attack.params);
  const much = Object.fromEntries(
    entries.flatMap(([name, spec]) =>
      spec.kind === 'number' && AMOUNTS.includes(name) ? [[name, Math.min(spec.max, 20)]] : [],
    ),
  );
  const options = entries.flatMap(([name, spec]) =>
    spec.kind === 'option' ? spec.options.map((option): Params => ({ ...much, [name]: option })) : [],
  );
  return [{}, much, ...options];
}

function policiesFor(attack: Attack): Policy[] {
  const watched: Partial<Policy> = { 'card.reconciled': true, 'box.counter': 'monotonic', 'obs.access': 'full' };
  const paper: Partial<Policy> = { 'paper.mode': 'vvpatCut', 'log.hashchain': true, 'log.heads': 60 };
  const choices: StationOptions[] = [
    { baseline: 'sailau-2004' },
    { baseline: 'sailau-2005' },
    { policy: watched },
    { policy: paper },
  ];
  return choices.map((options) => allowing(attack, scenarioOf(options).policy));
}

/** Days of several seeds under several policies, with every setting; most voters take a code, so that codes meet. */
function daysOf(attack: Attack): ReturnType<typeof attackedDay>[] {
  const behaviour = {
    chooseElectronic: 0.8,
    requestCode: attack.id === 'CI-03' ? 0.5 : 1,
    leavesAtReview: 0.05,
    mistakenFlip: 0.05,
    audioShare: attack.id === 'CI-12' ? 0.3 : 0,
    ...(attack.id === 'RC-19' ? { miscopyCode: 0.3, checkCode: 0.5 } : {}),
  };
  return policiesFor(attack).flatMap((policy, index) =>
    settingsOf(attack).map((params) =>
      attackedDay(attack.id, params, { policy, behaviour, recountAsked: true }, SEEDS[index]),
    ),
  );
}

const paramOf = (spec: ParamSpec): fc.Arbitrary<number | string> => {
  if (spec.kind === 'option') return fc.constantFrom(...spec.options);
  if (spec.kind === 'choice') return fc.constantFrom('first', 'last', ...CHOICES);
  const max = Math.min(spec.max, 24);
  return spec.integer === true ? fc.integer({ min: spec.min, max }) : fc.double({ min: spec.min, max, noNaN: true });
};

const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  Object.fromEntries(FLAGS.map(({ id, values }) => [id, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<Policy>;

const anyBehaviour = fc.record({
  homeShare: fc.constantFrom(0, 0.1),
  walkOff: fc.constantFrom(0, 0.1),
  deviceFault: fc.constantFrom(0, 0.1),
  restartStation: fc.constantFrom(0, 1),
  fallBackStation: fc.constantFrom(0, 1),
  chooseElectronic: fc.constantFrom(0, 0.2, 1),
  unlistedShare: fc.constantFrom(0, 0.1),
});

describe.each(some(byId, 6))('$id', ({ attack }) => {
  test('declares powers that exist and controls that exist, each once', () => {
    expect(attack.powers.filter((id) => !(id in POWERS))).toEqual([]);
    const controls = [...attack.caughtBy, ...attack.missedBy];
    expect(controls.filter((id) => !CONTROLS.some((control) => control.id === id))).toEqual([]);
    expect(new Set(controls).size).toBe(controls.length);
    expect(new Set(attack.powers).size).toBe(attack.powers.length);
  });

  test('has a guard for each flag of its precondition, or a reason why not', () => {
    const { needs, without } = PRECONDITIONS[attack.id] ?? { needs: [], without: {} };
    const flags = new Set<FlagId>(attack.guards.map(({ flag }) => flag));
    expect([...flags].sort()).toEqual(needs.filter((flag) => !(flag in without)).sort());
    const known: ReadonlySet<FlagId> = new Set(FLAGS.map(({ id }) => id));
    expect([...needs, ...Object.keys(without)].filter((flag) => !known.has(flag as FlagId))).toEqual([]);
  });

  test('has a guard that some policy meets and some policy breaks', () => {
    for (const { flag, oneOf } of attack.guards) {
      const values = FLAGS.find(({ id }) => id === flag)?.values ?? [];
      expect(oneOf.filter((value) => !values.includes(value))).toEqual([]);
      expect(values.length).toBeGreaterThan(oneOf.length);
    }
  });

  test('needs every power it declares, and no other', () => {
    const used = new Set<PowerId>(daysOf(attack).flatMap(({ intruder }) => [...intruder.used]));
    expect([...used].sort()).toEqual([...attack.powers].sort());
  });

  test('stays within its powers whatever the rules, the habits and the parameters are', () => {
    const params = fc.record(
      Object.fromEntries(Object.entries(attack.params).map(([name, spec]) => [name, paramOf(spec)])),
    );
    const property = fc.property(anyPolicy, anyBehaviour, params, fc.string(), (rules, behaviour, setting, seed) => {
      const policy = allowing(attack, rules);
      const groups = [{ name: 'some', share: 0.5 }];
      const options = {
        policy,
        behaviour,
        groups,
        station: { voters: 60, electronicOnly: 3, paperOnly: 2 },
        recountAsked: true,
      };
      const { intruder } = attackedDay(attack.id, setting, options, seed);
      expect([...intruder.used].filter((power) => !attack.powers.includes(power))).toEqual([]);
    });
    fc.assert(property, { numRuns: runs(5, 40) });
  });

  test('gives the same bytes for the same seed, and others for another', () => {
    const [policy] = policiesFor(attack);
    const day = (seed: string): string =>
      bytesOf(attackedDay(attack.id, {}, policy === undefined ? {} : { policy }, seed).world);
    expect(day('one day')).toBe(day('one day'));
    expect(day('one day')).not.toBe(day('another day'));
  });

  test('is prevented by any value that its guards do not name, and the day is then the honest one', () => {
    for (const [flag, value] of forbiddenValues(attack)) {
      const allowed = allowing(attack, scenarioOf({}).policy);
      const options = { policy: { ...allowed, [flag]: value }, recountAsked: true };
      const run = dayOf({ ...options, attacks: [{ use: attack.id, params: {} }] });
      expect(run.uses.map(({ preventedBy, intruder }) => [preventedBy, intruder])).toEqual([[[flag], undefined]]);
      expect(bytesOf(run.world)).toBe(honestBytes(options));
    }
  });

  test('leaves people as they are: who comes when, wanting what, with which habits', () => {
    policiesFor(attack).forEach((policy, index) => {
      const honest = dayOf({ policy }, SEEDS[index]).world;
      for (const params of settingsOf(attack)) {
        const attacked = attackedDay(attack.id, params, { policy }, SEEDS[index]).world;
        expect(peopleOf(attacked, honest)).toEqual(peopleOf(honest, honest));
      }
    });
  });
});

describe('an attack of which nothing is done', () => {
  const idle = byId.flatMap(({ id, attack }) =>
    Object.keys(attack.params)
      .filter((name) => AMOUNTS.includes(name) && !IDLE_BUT_SEEN.includes(id))
      .map((name) => ({ id, attack, name })),
  );

  test.each(some(idle, 3))('$id with $name 0 leaves the honest day', ({ attack, name }) => {
    for (const policy of policiesFor(attack)) {
      const attacked = attackedDay(attack.id, { [name]: 0 }, { policy });
      expect(bytesOf(attacked.world)).toBe(honestBytes({ policy }));
      expect(attacked.intruder.interventions).toBe(0);
    }
  });

  test.each(IDLE_BUT_SEEN)('%s with rate 0 changes no total, yet is seen', (id) => {
    const policy = allowing(
      byId.find((entry) => entry.id === id)?.attack ?? ({ guards: [] } as never),
      scenarioOf({}).policy,
    );
    const honest = dayOf({ policy, behaviour: QUIET });
    const attacked = attackedDay(id, { rate: 0 }, { policy, behaviour: QUIET });
    expect(attacked.world.papers).toEqual(honest.world.papers);
    expect(attacked.notices.length).toBeGreaterThan(honest.notices.length);
  });
});

describe('the catalogue of attacks', () => {
  test('names each attack once', () => {
    expect(new Set(ATTACKS.map(({ id }) => id)).size).toBe(ATTACKS.length);
    expect(Object.keys(PRECONDITIONS).sort()).toEqual(ATTACKS.map(({ id }) => id).sort());
  });

  test("runs together, all at once, within everybody's powers", () => {
    const policy = ATTACKS.reduce((rules, attack) => allowing(attack, rules), scenarioOf({}).policy);
    const attacks = ATTACKS.map(({ id }) => ({ use: id, params: {} }));
    for (const seed of SEEDS) {
      const { uses } = dayOf({ policy, attacks, recountAsked: true }, seed);
      for (const { attack, intruder } of uses) {
        expect([...(intruder?.used ?? [])].filter((power) => !attack.powers.includes(power))).toEqual([]);
      }
    }
  });
});

function forbiddenValues(attack: Attack): [FlagId, FlagValue][] {
  return attack.guards.flatMap(({ flag, oneOf }) => {
    const values: readonly FlagValue[] = FLAGS.find(({ id }) => id === flag)?.values ?? [];
    return values.filter((value) => !oneOf.includes(value)).map((value): [FlagId, FlagValue] => [flag, value]);
  });
}

/** What an honest day fixes about each of its visits before anybody does anything. Those that attacks add come after. */
function peopleOf({ people, truth }: World, honest: World): unknown {
  const first = honest.truth.honestVisits;
  const { persons: _persons, visits: _visits, order: _order, atHome: _atHome, struck, ...columns } = people;
  const own = Object.entries({ ...columns, intent: truth.intent, eligible: truth.eligible });
  const comes = new Set([...honest.people.order, ...honest.people.atHome]);
  const here = new Set([...people.order, ...people.atHome]);
  return {
    columns: own.map(([name, column]) => [name, Array.from(column.subarray(0, first))]),
    // Whoever takes part comes and needs no certificate: somebody else has hers, so that as many are issued.
    certificates: struck.reduce((sum, each) => sum + each, 0),
    keepsCertificate: Array.from(honest.people.struck.subarray(0, first), (took, voter) => {
      return took === 0 || here.has(voter) || struck[voter] === 1;
    }),
    // Whoever takes part in an attack comes; everybody else keeps her place in the row.
    order: Array.from(people.order).filter((visit) => comes.has(visit)),
    atHome: people.atHome.filter((visit) => comes.has(visit)),
  };
}
