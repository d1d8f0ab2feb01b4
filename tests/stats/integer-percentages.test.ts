/**
 * Whole percents: every count of small stations, the simulation of the paper, honest and invented figures.
 *
 * Source: Kobak, Shpilkin, Pshenichnikov 2016.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import {
  integerChance,
  integerPercentages,
  isIntegerPercent,
  type StationCounts,
} from '../../src/stats/integer-percentages.ts';
import { binomial, FALSE_ALARMS_MAX, falseAlarms, honestStations } from './draws.ts';

function tested(stations: readonly StationCounts[]) {
  const verdict = integerPercentages(stations);
  if (verdict.kind !== 'tested') throw new Error(`not tested: ${verdict.of}`);
  return verdict;
}

/** By the words of the definition: the distance of the percentage from its nearest whole number. */
function plainly(count: number, of: number): boolean {
  const percent = (100 * count) / of;
  return Math.abs(percent - Math.round(percent)) <= 0.05 + 1e-9;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways *= (n - k + i) / i;
  return ways;
}

describe('isIntegerPercent', () => {
  test('is what its definition says, for every count of every station up to 300', () => {
    const wrong: string[] = [];
    for (let of = 1; of <= 300; of += 1) {
      for (let count = 0; count <= of; count += 1) {
        if (isIntegerPercent(count, of) !== plainly(count, of)) wrong.push(`${count} of ${of}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  // The smallest station in which a count lies exactly 0.05 points from a whole percent.
  test('takes in its border', () => {
    expect([1398, 1399, 1400, 1401, 1402].map((count) => isIntegerPercent(count, 2000))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('integerChance', () => {
  // Goal: the chance of a whole percent under the binomial of the station. Method: every count, small stations.
  test('is the sum over every count', () => {
    for (const of of [1, 2, 7, 25, 99, 100, 101, 173]) {
      for (let count = 0; count <= of; count += Math.ceil(of / 13)) {
        const rate = count / of;
        let sum = 0;
        for (let k = 0; k <= of; k += 1) {
          if (plainly(k, of)) sum += choose(of, k) * rate ** k * (1 - rate) ** (of - k);
        }
        expect(integerChance(count, of), `${count} of ${of}`).toBeCloseTo(sum, 9);
      }
    }
  });

  // Of 20,000, each percent is 200 counts wide and 21 of them are whole within 0.05 points.
  test('is 21 in 200 on average over the counts of a large station, and more at a whole percent', () => {
    let sum = 0;
    for (let count = 13_900; count < 14_100; count += 1) sum += integerChance(count, 20_000);
    expect(sum / 200).toBeCloseTo(21 / 200, 3);
    expect(integerChance(14_000, 20_000)).toBeGreaterThan(0.12);
    expect(integerChance(14_100, 20_000)).toBeLessThan(0.09);
  });
});

describe('integer percentages', () => {
  test('are not in excess on honest days', () => {
    expect(falseAlarms(rngOf('integers'), (rng) => tested(honestStations(rng, 40)).either.p)).toBeLessThanOrEqual(
      FALSE_ALARMS_MAX,
    );
  });

  // The paper's own way: draw all counts again, many times, and count whole percents each time.
  test('are as many as a simulation of the null gives', () => {
    const rng = rngOf('simulated');
    const stations = honestStations(rng.fork('world'), 40);
    const runs = 400;
    const counts = Array.from({ length: runs }, () => {
      let either = 0;
      for (const { listed, came, votes, winner } of stations) {
        const turnout = isIntegerPercent(binomial(rng, listed, came / listed), listed);
        const share = isIntegerPercent(binomial(rng, votes, winner / votes), votes);
        if (turnout || share) either += 1;
      }
      return either;
    });
    const mean = counts.reduce((sum, count) => sum + count, 0) / runs;
    const deviation = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (runs - 1));
    const { either } = tested(stations);
    expect(Math.abs(mean - either.expected)).toBeLessThan((4 * deviation) / Math.sqrt(runs));
    const tail = counts.filter((count) => count >= either.observed).length / runs;
    expect(Math.abs(tail - either.p)).toBeLessThan(0.1);
    // z times the deviation is the excess, so z gives back the deviation of the simulation.
    expect(either.excess / (either.z ?? Number.NaN) / deviation).toBeCloseTo(1, 0);
  });

  test('show figures written to round shares, in the column where they were written', () => {
    const honest = honestStations(rngOf('invented'), 400);
    const invented = honest.map((station, place) => {
      if (place % 2 !== 0) return station;
      // What a hand would write: the count nearest to a whole percent of the votes.
      const percent = Math.round((100 * station.winner) / station.votes);
      return { ...station, winner: Math.round((percent * station.votes) / 100) };
    });
    const before = tested(honest);
    const after = tested(invented);
    expect(before.share.p).toBeGreaterThan(0.05);
    expect(after.share.observed - before.share.observed).toBeGreaterThan(10);
    expect(after.share.p).toBeLessThan(0.001);
    expect(after.share.z).toBeGreaterThan(3);
    expect(after.turnout).toEqual(before.turnout);
  });

  test('of 100 % everywhere prove nothing: there is no other outcome', () => {
    const full = Array.from({ length: 40 }, () => ({ listed: 500, came: 500, votes: 500, winner: 500 }));
    expect(tested(full).either).toEqual({ stations: 40, observed: 40, expected: 40, excess: 0, z: undefined, p: 1 });
  });

  test('need thirty stations with votes, and say so', () => {
    const empty = { listed: 100, came: 0, votes: 0, winner: 0 };
    const verdict = integerPercentages([...honestStations(rngOf('few'), 29), empty, empty]);
    expect(verdict).toEqual({ kind: 'notEnoughData', of: 'stations with voters and votes', found: 29, needed: 30 });
  });

  test('refuse a part larger than its whole', () => {
    const station = { listed: 100, came: 101, votes: 90, winner: 50 };
    expect(() => integerPercentages([station])).toThrow(InvariantError);
    expect(() => integerPercentages([{ ...station, came: 90, winner: 91 }])).toThrow(InvariantError);
    expect(() => integerPercentages([{ ...station, came: 90.5 }])).toThrow(InvariantError);
  });
});
