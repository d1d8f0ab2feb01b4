/**
 * The official figures are copied without a slip: they add up, give the printed shares, and every one has a source.
 *
 * Source: dossier 9.1 and 9.4.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { LIST_RESULTS, MANDATES_2004, PRESIDENT_2005 } from '../../src/domain/published/results.ts';
import { SCALES } from '../../src/domain/published/scale.ts';
import { PUBLISHED_SOURCES } from '../../src/domain/published/sources.ts';
import { SOURCES } from '../../src/domain/sources.ts';

const RESULTS = [...LIST_RESULTS, PRESIDENT_2005];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Hundredths of a per cent, rounded half up, in whole numbers. */
const perMyriad = (part: number, whole: number): number => Math.floor((20_000 * part + whole) / (2 * whole));

/** Every tag that stands anywhere in the data. */
function tagsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? inner.split('; ') : tagsIn(inner),
  );
}

/** Every number that stands anywhere in the data. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('official results', () => {
  test.each(RESULTS)('of $year add up to the valid votes, in falling order', ({ rows, valid, cast }) => {
    const votes = rows.map((row) => row.votes ?? Number.NaN);
    expect(sum(votes)).toBe(valid.value);
    expect(valid.value).toBeLessThan(cast.value);
    expect(votes).toEqual([...votes].sort((one, other) => other - one));
  });

  test.each(RESULTS)('of $year give the printed shares, which are of valid votes', ({ rows, valid, cast }) => {
    const printed = rows.filter(({ sharePerMyriad }) => sharePerMyriad !== undefined);
    expect(printed.length).toBeGreaterThan(1);
    expect(printed.map(({ votes }) => perMyriad(votes ?? 0, valid.value))).toEqual(
      printed.map(({ sharePerMyriad }) => sharePerMyriad),
    );
    expect(perMyriad(rows[0]?.votes ?? 0, cast.value)).not.toBe(rows[0]?.sharePerMyriad);
  });

  test.each(LIST_RESULTS)('of $year fill every list seat', ({ rows, listSeats }) => {
    expect(sum(rows.map(({ seats }) => seats))).toBe(listSeats);
  });

  test('name the ballots without a valid vote that the dossier counts', () => {
    const others = RESULTS.map(({ year, valid, cast }) => [year, cast.value - valid.value]);
    expect(Object.fromEntries(others)).toMatchObject({ 2005: 127_304, 2007: 146_805, 2016: 43_282 });
  });

  test('of the single mandates of 2004 add up by round', () => {
    const { rows, constituencies, firstRound, secondRound } = MANDATES_2004;
    expect(sum(rows.map((row) => row.firstRound))).toBe(firstRound.value);
    expect(sum(rows.map((row) => row.secondRound))).toBe(secondRound.value);
    expect(firstRound.value + secondRound.value).toBe(constituencies.value);
    const list = LIST_RESULTS.find(({ year }) => year === 2004)?.rows ?? [];
    const majilis = rows.map((row) => {
      const fromList = list.find(({ name }) => name === row.name)?.seats ?? 0;
      return [row.name, row.firstRound + row.secondRound + fromList];
    });
    expect(Object.fromEntries(majilis)).toEqual({
      Otan: 42,
      Asar: 4,
      AIST: 11,
      'Democratic Party': 1,
      'Self-nominated': 18,
    });
  });
});

describe('the scale of an election', () => {
  test('is in order of years, with the same votes cast as the result', () => {
    expect(SCALES.map(({ year }) => year)).toEqual([2004, 2005, 2007, 2011, 2012, 2015, 2016]);
    for (const { year, cast } of RESULTS)
      expect(SCALES.find((scale) => scale.year === year)?.cast).toMatchObject({ value: cast.value });
  });

  // Each of the two quantities would give the other; where they do not, the data must say so.
  test.each(SCALES)('of $year has a turnout that fits its lists, or a note that it does not', (scale) => {
    const { registered, cast, turnoutPerMyriad, conflicts } = scale;
    if (registered === undefined || cast === undefined || turnoutPerMyriad === undefined) return;
    const fits = Math.abs(perMyriad(cast.value, registered.value) - turnoutPerMyriad.value) <= 1;
    expect(fits || conflicts.some(({ about }) => /lists.*turnout/.test(about))).toBe(true);
    expect({ year: scale.year, fits }).toEqual({ year: scale.year, fits: scale.year !== 2004 });
  });

  test('has no more electronic stations than stations', () => {
    for (const { stations, eStations } of SCALES) {
      if (stations !== undefined && eStations !== undefined) expect(eStations.value).toBeLessThan(stations.value);
    }
  });
});

describe('every official figure', () => {
  const data = [...RESULTS, MANDATES_2004, ...SCALES];

  test('has a source that is listed', () => {
    const known = new Set([...SOURCES, ...PUBLISHED_SOURCES].map(({ id }) => id));
    expect(tagsIn(data).filter((tag) => !known.has(tag))).toEqual([]);
    expect(tagsIn(data).length).toBeGreaterThan(80);
  });

  test('is a whole number of something', () => {
    expect(numbersIn(data).filter((value) => !Number.isInteger(value) || value < 0)).toEqual([]);
    expect(numbersIn(data).length).toBeGreaterThan(100);
  });

  test('that nobody read is graded as our own', () => {
    for (const { year, cast } of LIST_RESULTS)
      expect({ year, own: cast.grade === 'I' }).toEqual({ year, own: year === 2012 });
  });
});
