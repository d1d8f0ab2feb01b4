/**
 * Clusters of failures: the tail against every way to draw, a published table, honest countries, and one bad area.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { type Rng, rngOf } from '../../src/base/rng.ts';
import { type Area, areaClusters, drawnTail } from '../../src/stats/area-clusters.ts';
import { binomial, FALSE_ALARMS_MAX, falseAlarms } from './draws.ts';

/** Ways to draw, by how many marked units they have, one subset after another; the first `marked` units are marked. */
function everyDraw(units: number, marked: number, drawn: number): number[] {
  const ways = new Array<number>(drawn + 1).fill(0);
  for (let subset = 0; subset < 2 ** units; subset += 1) {
    const members = Array.from({ length: units }, (_, unit) => (subset >> unit) & 1);
    if (members.reduce((sum, own) => sum + own, 0) !== drawn) continue;
    const hit = members.slice(0, marked).reduce((sum, own) => sum + own, 0);
    ways[hit] = (ways[hit] ?? 0) + 1;
  }
  return ways;
}

const allOf = (areas: readonly Area[]): Area => ({
  units: areas.reduce((sum, { units }) => sum + units, 0),
  marked: areas.reduce((sum, { marked }) => sum + marked, 0),
});

function tested(areas: readonly Area[], alpha = 0.05) {
  const verdict = areaClusters(allOf(areas), areas, alpha);
  if (verdict.kind !== 'tested') throw new Error(`not tested: ${verdict.of}`);
  return verdict;
}

describe('the tail of a draw without putting back', () => {
  // Exhaustive: all populations of up to eight units, all subsets of them.
  test('is the share of all draws that have as many marked units', () => {
    for (let units = 0; units <= 8; units += 1) {
      for (let marked = 0; marked <= units; marked += 1) {
        for (let drawn = 0; drawn <= units; drawn += 1) {
          const ways = everyDraw(units, marked, drawn);
          const all = ways.reduce((sum, each) => sum + each, 0);
          for (let least = -1; least <= drawn + 1; least += 1) {
            const there = ways.reduce((sum, each, hit) => sum + (hit >= least ? each : 0), 0);
            expect(drawnTail({ units, marked }, drawn, least)).toBeCloseTo(there / all, 12);
          }
        }
      }
    }
  });

  // Fisher's lady tasting tea (1935): all four cups found among eight, once in 70.
  test('is that of the tea tasting', () => {
    expect(drawnTail({ units: 8, marked: 4 }, 4, 4)).toBeCloseTo(1 / 70, 12);
    expect(drawnTail({ units: 8, marked: 4 }, 4, 3)).toBeCloseTo(17 / 70, 12);
  });
});

describe('clusters of areas', () => {
  /** Sixteen regions of unlike size; every unit is marked with the same chance. */
  function honest(rng: Rng, rate: number): Area[] {
    return Array.from({ length: 16 }, (_, area) => ({
      units: 5 + 7 * area,
      marked: binomial(rng, 5 + 7 * area, rate),
    }));
  }

  test.each([0.01, 0.1, 0.5])('are not seen where every unit fails with chance %d', (rate) => {
    const alarms = falseAlarms(rngOf(`areas/${rate}`), (rng) => tested(honest(rng, rate)).p);
    expect(alarms).toBeLessThanOrEqual(FALSE_ALARMS_MAX);
  });

  test('name the one area in which most units are marked', () => {
    const areas = honest(rngOf('one area'), 0.1).map((area, place) => (place === 4 ? { units: 33, marked: 20 } : area));
    const { clusters, p } = tested(areas, 0.001);
    expect(clusters.map(({ place, units, marked }) => [place, units, marked])).toEqual([[4, 33, 20]]);
    expect(p).toBeLessThan(1e-6);
  });

  test.each<{ areas: Area[]; why: string }>([
    { why: 'nothing is marked', areas: [4, 9].map((units) => ({ units, marked: 0 })) },
    { why: 'everything is', areas: [4, 9].map((units) => ({ units, marked: units })) },
    { why: 'areas are single units', areas: [0, 1, 0, 0].map((marked) => ({ units: 1, marked })) },
  ])('are none where $why', ({ areas }) => {
    expect(tested(areas)).toMatchObject({ clusters: [], p: 1 });
  });

  test('never get a smaller p where a mark goes from the area to another', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 60 }));
    const property = fc.property(sizes, fc.nat(), fc.nat(), ([here, there], a, b) => {
      const marked = 1 + (a % here);
      const others = b % there;
      const all = { units: here + there, marked: marked + others };
      expect(drawnTail(all, here, marked - 1)).toBeGreaterThanOrEqual(drawnTail(all, here, marked) - 1e-12);
    });
    fc.assert(property);
  });

  // Electronic stations and areas of 2004, in 200 stations and in full: the figures of docs/election.md.
  test.each([
    { units: 22, areas: 32, needed: 6 },
    { units: 961, areas: 223, needed: 2 },
  ])('are seen from $needed units on where nothing else of $units is marked', ({ units, areas, needed }) => {
    const seen = (marked: number): number => {
      const others = Array.from({ length: areas - 1 }, () => ({ units: 1, marked: 0 }));
      const verdict = areaClusters({ units, marked }, [{ units: marked, marked }, ...others], 0.001);
      return verdict.kind === 'tested' ? verdict.clusters.length : -1;
    };
    expect([seen(needed - 1), seen(needed)]).toEqual([0, 1]);
  });

  test('need two areas, and counts that can be', () => {
    expect(areaClusters({ units: 5, marked: 1 }, [{ units: 5, marked: 1 }], 0.05)).toMatchObject({
      kind: 'notEnoughData',
      found: 1,
      needed: 2,
    });
    const two = [
      { units: 5, marked: 1 },
      { units: 1, marked: 0 },
    ];
    expect(() => areaClusters({ units: 4, marked: 1 }, two, 0.05)).toThrow(InvariantError);
    expect(() => areaClusters({ units: 6, marked: 7 }, two, 0.05)).toThrow(InvariantError);
    expect(() => areaClusters({ units: 6, marked: 1 }, two, 1)).toThrow(InvariantError);
    expect(() => drawnTail({ units: 6, marked: 1 }, 7, 1)).toThrow(InvariantError);
  });
});
