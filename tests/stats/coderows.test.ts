/**
 * Which row of a list of codes stands where among all votes: against every way to choose the votes with a code.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { spreadRows } from '../../src/stats/coderows.ts';

/** All ways to choose which of `records` votes have a code, `rows` of them. */
function* choices(records: number, rows: number, from = 0): Generator<readonly number[]> {
  if (rows === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= records - rows; first += 1) {
    for (const rest of choices(records, rows - 1, first + 1)) yield [first, ...rest];
  }
}

describe.each([
  { records: 6, listed: [0, 1, 1], without: [2, 1] },
  { records: 7, listed: [1, 0, 0, 1, 0], without: [0, 2] },
  { records: 4, listed: [0, 0, 1, 1], without: [0, 0] },
  { records: 3, listed: [], without: [2, 1] },
])('$listed.length rows among $records votes', ({ records, listed, without }) => {
  test('each place holds what counting all ways gives', () => {
    const spread = spreadRows({ listed, records, without: new Map(without.entries()) });
    const ways = [...choices(records, listed.length)];
    const rest = without.reduce((sum, votes) => sum + votes, 0);
    for (let row = 0; row < records; row += 1) {
      for (const choice of [0, 1]) {
        const counted = ways.reduce((sum, way) => {
          const rank = way.indexOf(row);
          if (rank >= 0) return sum + (listed[rank] === choice ? 1 : 0);
          return sum + (without[choice] ?? 0) / rest;
        }, 0);
        expect(spread(row).get(choice) ?? 0).toBeCloseTo(counted / ways.length, 10);
      }
    }
  });

  test('nothing stands beyond the last vote', () => {
    expect(spreadRows({ listed, records, without: new Map(without.entries()) })(records).size).toBe(0);
  });
});
