/**
 * The shipped scenarios: what each says that it shows, it shows on twenty different seeds; and what honest days look like.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { evaluate, parseExpectation } from '../../src/sim/expect.ts';
import { simulate } from '../../src/sim/index.ts';
import { runStation } from '../../src/sim/station-run.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
const SEEDS = Array.from({ length: 20 }, (_, index) => `seed ${index}`);

function scenarioOf(file: string): Scenario {
  const parsed = parseScenario(file, readFileSync(join(FOLDER, file), 'utf8'), ATTACKS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Expectations that a seed misses, as text. */
function missed(scenario: Scenario, seed: string): string[] {
  const tree = simulate(scenario, { seed, repeats: 2, closers: false });
  return scenario.expect.flatMap((text) => {
    const parsed = parseExpectation(text);
    if (!parsed.ok) return [`${text}: ${parsed.error.message}`];
    const { held, value } = evaluate(parsed.value, tree);
    return held ? [] : [`${seed}: ${text} is ${value}`];
  });
}

describe('a shipped scenario', () => {
  test.each(FILES)('shows what it expects on twenty seeds: %s', (file) => {
    const scenario = scenarioOf(file);
    expect(scenario.expect.length).toBeGreaterThan(0);
    expect(SEEDS.flatMap((seed) => missed(scenario, seed))).toEqual([]);
  });

  test.each(FILES)('has a title, a story, a source and a lesson: %s', (file) => {
    const { title, story, source, teaches } = scenarioOf(file);
    expect([title, story, teaches].filter((text) => text.trim() === '')).toEqual([]);
    expect(source.length).toBeGreaterThan(0);
  });
});

describe('honest days', () => {
  const findings = (file: string, days: number) => {
    const scenario = scenarioOf(file);
    return Array.from({ length: days }, (_, day) =>
      runStation(scenario, rngOf(`honest ${day}`)).notices.filter(({ level }) => level !== 'unknown'),
    );
  };

  test('of a careful commission raise no finding on any of 200 seeds', () => {
    expect(findings('honest-2005.yaml', 200).flat()).toEqual([]);
  });

  // The observers' own figures: these things happened on days on which nobody is said to have cheated.
  test('of an ordinary commission raise no contradiction on 200 seeds, and only what observers reported', () => {
    const all = findings('honest-2004.yaml', 200).flat();
    const negligence = ['certificates_not_kept', 'equation_10_broken', 'recorder_unsealed'];
    const seen = ['seen_member_assists', 'seen_copy_refused', 'seen_protocol_not_posted', 'seen_recorder_unsealed'];
    expect(all.filter(({ level }) => level === 'contradiction')).toEqual([]);
    expect(
      [...new Set(all.map(({ kind }) => kind))].filter((kind) => ![...negligence, ...seen].includes(kind)),
    ).toEqual([]);
    const days = findings('honest-2004.yaml', 200).filter((notices) =>
      notices.some(({ kind }) => kind === 'recorder_unsealed'),
    );
    // Half of the stations leave it open: 200 draws of 0.5, five standard deviations wide.
    expect(Math.abs(days.length - 100)).toBeLessThan(36);
  });
});

describe('a simulation', () => {
  const scenario = scenarioOf('student-station.yaml');

  test('gives the same value for the same seed', () => {
    const once = simulate(scenario, { seed: 'x', repeats: 2 });
    expect(simulate(scenario, { seed: 'x', repeats: 2 })).toEqual(once);
  });

  test('does not depend on how many repeats or closers are run beside it', () => {
    const { outcome } = simulate(scenario, { seed: 'x', repeats: 0, closers: false });
    expect(simulate(scenario, { seed: 'x', repeats: 3 }).outcome).toEqual(outcome);
  });

  test('measures what each recommendation alone would change', () => {
    const { closedBy } = simulate(scenario, { seed: 'x', repeats: 0 });
    const hides = closedBy.filter(({ how }) => how.includes('hides')).map(({ recommendation }) => recommendation);
    expect(hides).toEqual(expect.arrayContaining(['R04-18', 'R04-18.code', 'C01']));
    expect(
      present(
        closedBy.find(({ recommendation }) => recommendation === 'R04-18'),
        'R04-18',
      ).how,
    ).not.toContain('prevents');
  });
});
