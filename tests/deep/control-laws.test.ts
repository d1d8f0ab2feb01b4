/**
 * The laws of controls on ten times the evidence of the everyday tests.
 * @module
 */
import { expect, test } from 'vitest';
import { CONTROLS } from '../../src/controls/index.ts';
import { brokenBy, LAWS } from '../controls/laws.ts';

test.each(LAWS)('every control $claim', (law) => {
  const { failed, errorInstance, counterexample } = brokenBy(law, CONTROLS, 800);
  expect({ failed, errorInstance, counterexample }).toEqual({
    failed: false,
    errorInstance: null,
    counterexample: null,
  });
});
