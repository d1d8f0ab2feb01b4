/**
 * Announced turnout: what the dossier's table prints beside the figures must follow from the figures.
 *
 * Source: dossier 9.6; the steps and ratios below are its printed columns.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import {
  TURNOUT_FIGURES,
  TURNOUT_REGIONS,
  TURNOUT_SERIES,
  turnoutSeries,
  withOtherReadings,
} from '../../src/domain/published/turnout.ts';

const figures = (...named: Parameters<typeof turnoutSeries>): readonly (number | undefined)[] =>
  present(turnoutSeries(...named), named.join(' ')).hundredths;

/** Steps of 2016 as printed, hundredths of a percent: 10-12, 12-14, 14-16. */
const STEPS: readonly (readonly [number, number, number])[] = [
  [2756, 2152, 614],
  [1999, 2271, 1516],
  [3445, 1949, 1272],
  [3332, 2067, 1454],
  [2152, 2087, 1043],
  [2811, 1565, 1322],
  [2792, 1770, 1215],
  [2279, 1763, 1171],
  [2946, 1386, 1006],
  [2345, 2241, 1184],
  [1618, 2035, 1730],
  [2150, 2130, 699],
  [2425, 1310, 1521],
  [2016, 3584, 1206],
  [1168, 2238, 1512],
  [851, 600, 767],
];

/** Ratios as printed, per mille: 2015 to 2011, then 2016 to 2015 at 10, 12 and 14 o'clock. */
const RATIOS: readonly (readonly (number | undefined)[])[] = [
  [1003, 890, 950, 909],
  [1005, 890, 950, 870],
  [1036, 890, 950, 961],
  [1012, 1067, 951, 897],
  [1004, 890, 950, 883],
  [1004, 890, 950, 870],
  [1009, 888, 951, 840],
  [1053, 892, 959, 855],
  [1113, 900, 960, 883],
  [1011, 900, 950, 898],
  [1007, 900, 921, 905],
  [1050, 890, 949, 870],
  [998, 902, 960, 874],
  [1229, 926, 1012, 891],
  [undefined, undefined, 1270, 1196],
  [1602, 833, 896, 545],
];

const ratios = (earlier: readonly (number | undefined)[], later: readonly (number | undefined)[]) =>
  earlier.map((from, place) => {
    const to = later[place];
    return from === undefined || to === undefined ? undefined : Math.round((1000 * to) / from);
  });

describe('announced turnout', () => {
  test('has a figure for each region, whole and printed as it says, rising with the hour', () => {
    for (const { year, hour, hundredths, printedTo, source } of TURNOUT_SERIES) {
      expect(hundredths, `${year} ${hour}`).toHaveLength(TURNOUT_REGIONS.length);
      expect(source.length).toBeGreaterThan(0);
      for (const figure of hundredths) {
        if (figure === undefined) continue;
        expect(figure % printedTo).toBe(0);
        expect(figure).toBeGreaterThan(0);
        expect(figure).toBeLessThan(10_000);
      }
    }
    expect(
      TURNOUT_SERIES.flatMap(({ hundredths }) => hundredths).filter((figure) => figure === undefined),
    ).toHaveLength(1);
  });

  test('gives the steps that the dossier prints', () => {
    const hours = [10, 12, 14, 16] as const;
    const rows = TURNOUT_REGIONS.map((_, place) =>
      hours.slice(1).map((hour, i) => {
        const [after, before] = [figures(2016, hour)[place], figures(2016, hours[i])[place]];
        return present(after, 'after') - present(before, 'before');
      }),
    );
    expect(rows).toEqual(STEPS);
  });

  test('gives the ratios that the dossier prints, to its last digit', () => {
    const columns = [
      ratios(figures(2011, undefined), figures(2015, 10)),
      ratios(figures(2015, 10), figures(2016, 10)),
      ratios(figures(2015, 12), figures(2016, 12)),
      ratios(figures(2015, 14), figures(2016, 14)),
    ];
    expect(TURNOUT_REGIONS.map((_, place) => columns.map((column) => column[place]))).toEqual(RATIOS);
  });

  test('of 2015 at 10:00 is near that of 2011: 12 of 14 oblasts within 6 %, eight within 0.2 points', () => {
    const pairs = TURNOUT_REGIONS.slice(0, 14).map((region, place) => ({
      before: present(figures(2011, undefined)[place], region),
      after: present(figures(2015, 10)[place], region),
    }));
    expect(pairs.filter(({ before, after }) => Math.abs(after / before - 1) < 0.06)).toHaveLength(12);
    expect(pairs.filter(({ before, after }) => Math.abs(after - before) < 20)).toHaveLength(8);
  });

  test('marks what relays dispute, and can be read the other way', () => {
    const disputed = TURNOUT_SERIES.flatMap((series) => series.disputed.map((dispute) => ({ series, dispute })));
    expect(disputed.map(({ dispute }) => dispute.region)).toEqual(['Akmola', 'Aktobe', 'Astana']);
    for (const { series, dispute } of disputed) {
      const place = TURNOUT_REGIONS.indexOf(dispute.region);
      expect(series.hundredths[place]).toBe(dispute.used);
      expect(withOtherReadings(series).hundredths[place]).toBe(dispute.other);
    }
    const other = withOtherReadings(present(turnoutSeries(2015, 10), '2015'));
    expect(other.hundredths.slice(2)).toEqual(figures(2015, 10).slice(2));
    expect(turnoutSeries(2012, 16)).toBeUndefined();
  });

  test('of the country fits the people printed beside it, or says that it does not', () => {
    const listed = { 2012: 9_305_106, 2016: 9_810_852 };
    for (const { year, people, hundredths, disputed } of TURNOUT_FIGURES) {
      if (people === undefined || (year !== 2012 && year !== 2016)) continue;
      const off = Math.abs((10_000 * people) / listed[year] - hundredths);
      expect(off <= 2, `${year} ${hundredths}`).toBe(disputed === undefined);
    }
  });

  test('of the country lies between its regions, and its steps of 2016 are 22.64 and 20.01 points', () => {
    const country = TURNOUT_FIGURES.filter(({ year, place }) => year === 2016 && place === 'country');
    const [ten = 0, twelve = 0, two = 0] = country.map(({ hundredths }) => hundredths);
    expect([twelve - ten, two - twelve]).toEqual([2264, 2001]);
    for (const { hour, hundredths } of country) {
      const series = TURNOUT_SERIES.find((one) => one.year === 2016 && one.hour === hour);
      if (series === undefined) continue;
      const known = series.hundredths.filter((figure) => figure !== undefined);
      expect(hundredths).toBeGreaterThan(Math.min(...known));
      expect(hundredths).toBeLessThan(Math.max(...known));
    }
  });
});
