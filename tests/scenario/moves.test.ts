/**
 * An attack that takes votes from a choice and gives them to the same one is refused, however the choice is named.
 * @module
 */
import { expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const faults = (use: string): readonly string[] => {
  const station = 'station: { contest: { kind: president, votes: { A: 0.5, B: 0.3, C: 0.2 } } }';
  const parsed = parseScenario('a.yaml', `title: a\n${station}\nattacks:\n  - ${use}\n`, ATTACKS);
  return parsed.ok ? [] : parsed.error.map(({ field, message }) => `${field} ${message}`);
};

// The defaults are from the first to the last.
test.each([
  ['{ use: CI-01, from: B, to: B }', ['attacks[0].to gives votes to B, from which it takes them']],
  ['{ use: CI-01, to: A }', ['attacks[0].to gives votes to A, from which it takes them']],
  ['{ use: CI-01, to: first }', ['attacks[0].to gives votes to A, from which it takes them']],
  ['{ use: CI-01, from: C }', ['attacks[0].from gives votes to C, from which it takes them']],
  ['{ use: CI-01, from: C, to: first }', []],
  ['{ use: CI-01 }', []],
  ['{ use: TB-12, to: A }', []],
])('%s', (use, expected) => {
  expect(faults(use)).toEqual(expected);
});
