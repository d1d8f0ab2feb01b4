/**
 * The quick walk over a log gives the heads of the chain as it is defined.
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainOf, chainStart } from '../../src/crypto/chain.ts';
import { logEntry, walkLog } from '../../src/crypto/log-walk.ts';

test('a walk has the head of the chain after each row, whatever the numbers', () => {
  const rows = fc.array(fc.tuple(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.maxSafeInteger()), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (log) => {
      const walk = walkLog();
      const heads = log.map((row) => {
        walk.add(...row);
        return walk.head();
      });
      expect(heads).toEqual(chainOf(log.map((row) => logEntry(...row))));
    }),
  );
  expect(walkLog().head()).toBe(chainStart('log'));
});
