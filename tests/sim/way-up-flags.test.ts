/**
 * Rules of the way up change no station: one that is run under other values of them need not be run again.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { rngOf } from '../../src/base/rng.ts';
import { FLAGS, WAY_UP_FLAGS } from '../../src/domain/policy/flags.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { closers } from '../../src/sim/closers.ts';
import { simulate } from '../../src/sim/index.ts';
import { runStation } from '../../src/sim/station-run.ts';
import { scenarioOf } from '../adversary/station.ts';

const known = new Set<string>(FLAGS.map(({ id }) => id));

/** Flags that one station's day and its controls look at, under every attack that needs nothing else. */
function readBy(baseline: string): ReadonlySet<string> {
  const read = new Set<string>();
  for (const attacks of [[], ...ATTACKS.map(({ id }) => [{ use: id, params: {} }])]) {
    const scenario = scenarioOf({ baseline, attacks, recountAsked: true });
    const policy = new Proxy<Policy>(scenario.policy, {
      get(target, key, receiver) {
        if (known.has(String(key))) read.add(String(key));
        return Reflect.get(target, key, receiver);
      },
    });
    runStation({ ...scenario, policy }, rngOf('one'));
  }
  return read;
}

describe('a station', () => {
  test.each(['sailau-2004', 'sailau-2005', 'paper-2016'])('reads no rule of the way up: %s', (baseline) => {
    const read = readBy(baseline);
    expect(WAY_UP_FLAGS.filter((flag) => read.has(flag))).toEqual([]);
    // The watch works: most of the others are read.
    expect(read.size).toBeGreaterThan((known.size - WAY_UP_FLAGS.length) / 2);
  });

  test('is not run for a recommendation that changes nothing but those', () => {
    const scenario = scenarioOf({ attacks: [{ use: 'EL-05', params: {} }] });
    const { outcome } = simulate(scenario, { seed: 'one', repeats: 0, closers: false });
    const steps = closers(scenario, outcome, ({ policy }) => {
      const changed = FLAGS.filter(({ id }) => policy[id] !== scenario.policy[id]).map(({ id }) => id);
      expect(changed.filter((id) => !WAY_UP_FLAGS.includes(id))).not.toEqual([]);
      return outcome;
    });
    expect([...steps].length).toBeGreaterThan(20);
  });
});
