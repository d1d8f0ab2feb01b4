/**
 * The pace of announced turnout: ODIHR's figures of Atyrau out of the published series, and laws of the list.
 *
 * Source: S16 footnote 78; dossier 9.6.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { ATYRAU_2016 } from '../../src/domain/published/regions.ts';
import { ODIHR_2016, TURNOUT_REGIONS, turnoutSeries } from '../../src/domain/published/turnout.ts';
import { announcedPaces, announcedSteps } from '../../src/tally/announced-pace.ts';
import { placesAbove } from '../../src/tally/throughput.ts';

describe('the announced pace of 2016', () => {
  test('is 215 voters an hour and station in Atyrau, one every 17 seconds, as ODIHR has it', () => {
    const [pace] = announcedPaces(2016, [ATYRAU_2016]);
    const { flow, ...rest } = present(pace, 'a pace');
    const { votersPerStationHour, secondsPerVoter } = ODIHR_2016.atyrau;
    expect(rest).toMatchObject({ region: 'Atyrau', from: 10, to: 12, stepHundredths: 3332, verdict: 'impossible' });
    expect(Math.round(flow.perStationHour)).toBe(votersPerStationHour);
    expect(Math.round(present(flow.secondsPerVoter, 'seconds'))).toBe(secondsPerVoter);
  });

  test('is 208 an hour in South Kazakhstan for stations of the size that ODIHR’s figure means', () => {
    const { votersPerStation, votersPerStationHour } = ODIHR_2016.southKazakhstan;
    const [pace] = announcedPaces(2016, [{ name: 'South Kazakhstan', voters: votersPerStation, stations: 1 }]);
    expect([pace?.from, pace?.to, Math.round(pace?.flow.perStationHour ?? 0)]).toEqual([12, 14, votersPerStationHour]);
  });

  test('is above 20 points in two hours in 12, 9 and no regions', () => {
    expect(announcedSteps(2016).map(({ from, to, rises }) => [from, to, placesAbove(rises, 2000).length])).toEqual([
      [10, 12, 12],
      [12, 14, 9],
      [14, 16, 0],
    ]);
  });

  test('is that of the hours between which most came, for any sizes, fastest region first', () => {
    const size = fc.record({
      name: fc.constantFrom(...TURNOUT_REGIONS),
      voters: fc.integer({ min: 1, max: 2_000_000 }),
      stations: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(size, { selector: ({ name }) => name }), (regions) => {
        const paces = announcedPaces(2016, regions);
        expect(paces).toHaveLength(regions.length);
        const rates = paces.map(({ flow }) => flow.perStationHour);
        expect(rates).toEqual([...rates].sort((a, b) => b - a));
        for (const { region, stepHundredths } of paces) {
          const place = (TURNOUT_REGIONS as readonly string[]).indexOf(region);
          const series = ([10, 12, 14, 16] as const).map((hour) => turnoutSeries(2016, hour)?.hundredths[place] ?? 0);
          expect(stepHundredths).toBe(Math.max(...series.slice(1).map((now, at) => now - (series[at] ?? 0))));
        }
      }),
    );
  });
});

test('years and regions without a series have no pace', () => {
  expect(announcedPaces(2004, [ATYRAU_2016])).toEqual([]);
  // One hour known, and one unknown.
  expect([announcedSteps(2012), announcedSteps(2011)]).toEqual([[], []]);
  expect(announcedPaces(2016, [{ name: 'elsewhere', voters: 1000, stations: 1 }])).toEqual([]);
  // At 10:00 nobody printed Astana in 2015: the pace is that from noon on.
  expect(announcedPaces(2015, [{ name: 'Astana', voters: 1000, stations: 1 }]).map(({ from }) => from)).toEqual([12]);
});
