/**
 * Linking voters and stored votes by their order: exact over small worlds.
 *
 * Source: result R20 (one in m for m busy booths under memoryless times); attack CS-06.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkByOrder, mayHaveLeft, type OrderEvent } from '../../src/stats/orderlink.ts';

/** A log as booleans: `true` for a carrier issued, `false` for a vote stored. */
const linked = (log: readonly boolean[]) => linkByOrder(log.map((issued) => (issued ? 'issued' : 'stored')));

/** Every order of `voters` going in and coming out again in which nobody comes out before she went in. */
function logsOf(voters: number): boolean[][] {
  const extend = (log: readonly boolean[], issued: number, stored: number): boolean[][] => {
    if (stored === voters) return [[...log]];
    return [
      ...(issued < voters ? extend([...log, true], issued + 1, stored) : []),
      ...(stored < issued ? extend([...log, false], issued, stored + 1) : []),
    ];
  };
  return extend([], 0, 0);
}

/** Chance of each voter and record, by going through every way in which those who are inside can leave. */
function byEnumeration(log: readonly boolean[]): number[][] {
  const voters = log.filter(Boolean).length;
  const chances = Array.from({ length: voters }, () => Array<number>(log.length - voters).fill(0));
  const walk = (at: number, inside: readonly number[], issued: number, record: number, chance: number): void => {
    const event = log[at];
    if (event === undefined) return;
    if (event) {
      walk(at + 1, [...inside, issued], issued + 1, record, chance);
      return;
    }
    for (const leaver of inside) {
      const row = chances[leaver];
      if (row !== undefined) row[record] = (row[record] ?? 0) + chance / inside.length;
      walk(
        at + 1,
        inside.filter((voter) => voter !== leaver),
        issued,
        record + 1,
        chance / inside.length,
      );
    }
  };
  walk(0, [], 0, 0, 1);
  return chances;
}

describe('linkByOrder', () => {
  // Goal: with memoryless times the posterior is exact. Method: no sampling; every log of up to four voters, every way to
  // leave. Catalan numbers count the logs.
  test.each([
    { voters: 1, logs: 1 },
    { voters: 2, logs: 2 },
    { voters: 3, logs: 5 },
    { voters: 4, logs: 14 },
  ])('is exact in each of the $logs orders of $voters voters', ({ voters, logs }) => {
    const all = logsOf(voters);
    expect(all.length).toBe(logs);
    for (const log of all) {
      const exact = byEnumeration(log);
      const links = linked(log);
      expect(links.length).toBe(voters);
      links.forEach((found, voter) => {
        const row = Array<number>(voters).fill(0);
        for (const { record, probability } of found) row[record] = probability;
        row.forEach((probability, record) => {
          expect(probability).toBeCloseTo(exact[voter]?.[record] ?? -1, 12);
        });
      });
    }
  });

  test.each([1, 2, 3, 5, 10])(
    'gives the next stored vote to each of %d who are out with one chance in as many',
    (busy) => {
      const links = linked([...Array<boolean>(busy).fill(true), false]);
      expect(links.map((found) => found.map(({ record, probability }) => [record, probability]))).toEqual(
        Array(busy).fill([[0, 1 / busy]]),
      );
    },
  );

  test('is certain where one voter at a time is out', () => {
    expect(linked([true, false, true, false])).toEqual([
      [{ record: 0, probability: 1 }],
      [{ record: 1, probability: 1 }],
    ]);
  });

  test('links a vote that nobody can have brought to nobody', () => {
    expect(linked([false, true, false, false])).toEqual([[{ record: 1, probability: 1 }]]);
    expect(linked([])).toEqual([]);
  });

  test('leaves open whether somebody who is still out will store a vote', () => {
    const links = linked([true, true, true, false, false]);
    const sums = links.map((found) => found.reduce((sum, { probability }) => sum + probability, 0));
    for (const sum of sums) expect(sum).toBeCloseTo(2 / 3, 12);
  });

  test('never gives a voter or a record more than a whole, nor a record before its voter went in', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (log) => {
        const records = log.filter((issued) => !issued).length;
        const byRecord = Array<number>(records).fill(0);
        const storedBefore = log.flatMap((issued, at) =>
          issued ? [log.slice(0, at).filter((each) => !each).length] : [],
        );
        linked(log).forEach((found, voter) => {
          expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(1 + 1e-9);
          for (const { record, probability } of found) {
            expect(record).toBeGreaterThanOrEqual(storedBefore[voter] ?? 0);
            expect(probability).toBeGreaterThan(0);
            byRecord[record] = (byRecord[record] ?? 0) + probability;
          }
        });
        expect(byRecord.filter((sum) => sum > 1 + 1e-9)).toEqual([]);
      }),
    );
  });

  test('counts a carrier that came back empty as one voter less, without a vote', () => {
    const [first = [], second = []] = linkByOrder(['issued', 'issued', 'empty', 'stored']);
    expect([first, second]).toEqual([[{ record: 0, probability: 0.5 }], [{ record: 0, probability: 0.5 }]]);
  });

  test('links nobody over a moment after which all who are out are gone', () => {
    const links = linkByOrder(['issued', 'gone', 'issued', 'stored']);
    expect(links).toEqual([[], [{ record: 0, probability: 1 }]]);
  });
});

/** Every log of so many events in which nobody brings back what was not handed out. */
function allLogs(length: number): OrderEvent[][] {
  const extend = (log: readonly OrderEvent[], inside: number): OrderEvent[][] => {
    if (log.length === length) return [[...log]];
    const back = inside === 0 ? [] : (['stored', 'empty'] as const);
    return [
      ...extend([...log, 'issued'], inside + 1),
      ...back.flatMap((event) => extend([...log, event], inside - 1)),
      ...extend([...log, 'gone'], 0),
    ];
  };
  return extend([], 0);
}

/** By going through every way in which those who are out can come back: who can be one that never does. */
function leftByEnumeration(log: readonly OrderEvent[]): boolean[] {
  const left = Array<boolean>(log.filter((event) => event === 'issued').length).fill(false);
  const walk = (at: number, inside: readonly number[], issued: number): void => {
    const event = log[at];
    if (event === undefined || event === 'gone') for (const voter of inside) left[voter] = true;
    if (event === undefined) return;
    if (event === 'issued') walk(at + 1, [...inside, issued], issued + 1);
    else if (event === 'gone') walk(at + 1, [], issued);
    else
      for (const back of inside)
        walk(
          at + 1,
          inside.filter((voter) => voter !== back),
          issued,
        );
  };
  walk(0, [], 0);
  return left;
}

describe('mayHaveLeft', () => {
  // Goal: it says of nobody that she came back who need not have, and of nobody that she may have left who came back.
  // Method: no sampling; every log of up to seven events, every way to come back.
  test.each([1, 2, 3, 4, 5, 6, 7])('is exact in every log of %d events', (length) => {
    const wrong = allLogs(length).filter((log) => String(mayHaveLeft(log)) !== String(leftByEnumeration(log)));
    expect(wrong).toEqual([]);
  });
});
