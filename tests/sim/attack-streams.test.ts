/**
 * Streams of attacks: by what an attack is, whatever else the file says.
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackStreams } from '../../src/sim/attack-streams.ts';

const uses = fc.array(
  fc.constantFrom('TB-12', 'CI-01', 'AV-05').map((use) => ({ use })),
  { maxLength: 8 },
);

test('an attack draws the same whatever other attacks stand before it, and no two draw from one stream', () => {
  fc.assert(
    fc.property(uses, (all) => {
      const streams = attackStreams(all);
      expect(new Set(streams).size).toBe(all.length);
      for (const id of new Set(all.map(({ use }) => use))) {
        const own = all.flatMap(({ use }, place) => (use === id ? [streams[place]] : []));
        expect(own).toEqual(attackStreams(all.filter(({ use }) => use === id)));
      }
    }),
  );
});
