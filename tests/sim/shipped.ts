/**
 * The scenarios that come with the program, as tests run them.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_ATTACKS } from '../../src/adversary/audits/index.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { evaluate, parseExpectation } from '../../src/sim/expect.ts';
import { simulate } from '../../src/sim/index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
/** Those of one station; elections are run in `elections.test.ts`. */
export const FILES = readdirSync(FOLDER).filter((file) => {
  return file.endsWith('.yaml') && !/^election:/m.test(readFileSync(join(FOLDER, file), 'utf8'));
});

export function scenarioOf(file: string): Scenario {
  const parsed = parseScenario(file, readFileSync(join(FOLDER, file), 'utf8'), ATTACKS, AUDIT_ATTACKS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Expectations that a seed misses, as text. */
export function missed(scenario: Scenario, seed: string, repeats: number): string[] {
  const tree = simulate(scenario, { seed, repeats, closers: false });
  return scenario.expect.flatMap((text) => {
    const parsed = parseExpectation(text);
    if (!parsed.ok) return [`${text}: ${parsed.error.message}`];
    const { held, value } = evaluate(parsed.value, tree);
    return held ? [] : [`${seed}: ${text} is ${value}`];
  });
}
