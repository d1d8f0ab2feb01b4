/**
 * What is made once is made when it is asked for, and then never again.
 * @module
 */
import { expect, test } from 'vitest';
import { once } from '../../src/base/once.ts';

// A missing value is a value: it is not made again either.
test.each([7, undefined])('makes %s when it is first asked for, and not again', (value) => {
  let times = 0;
  const asked = once(() => {
    times += 1;
    return value;
  });
  expect(times).toBe(0);
  expect([asked(), asked(), times]).toEqual([value, value, 1]);
});
