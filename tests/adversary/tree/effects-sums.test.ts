/**
 * What attacks on totals, on the centre, on messages and on the line do to the records, and that they do nothing else.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { counted } from '../../../src/base/words.ts';
import { turnoutSeries } from '../../../src/domain/published/turnout.ts';
import type { ResultLine } from '../../../src/domain/tree/results.ts';
import { sumLines } from '../../../src/tally/lines.ts';
import { attacked, changed, climbed, lineAt, OPEN, stationsAt } from './country.ts';

const REGION = { policy: { ...OPEN, 'publish.level': 'region' } } as const;
const NATION = { policy: { ...OPEN, 'publish.level': 'nation' } } as const;
const votes = ({ byChoice }: ResultLine): readonly number[] => byChoice;
const swapped = ([a = 0, b = 0, c = 0]: readonly number[]): readonly number[] => [c, b, a];

describe('TB-03', () => {
  test.each([
    ['tec', ['cecRow/0', 'cecRow/1', 'middleRow', 'middleTotal', 'tecTotal'], ['tec.sum', [0, 1, 2, 3]]],
    ['middle', ['cecRow/0', 'cecRow/1', 'middleTotal'], ['middle.sum', [0, 1]]],
    ['cec', [], ['cec.database', [0]]],
  ] as const)('at level %s: changes totals from there upward and no row below', (level, kinds, [power, places]) => {
    const params = { level, votes: 7, from: 'A', to: 'B' };
    const { honest, run, intruder } = attacked('TB-03', params, { regions: ['Akmola'] });
    expect(
      changed(honest, run).filter((place) => !kinds.some((kind) => place === kind || place.startsWith(`${kind}/`))),
    ).toEqual(['cecTotal/0', 'publishedTotal']);
    expect([...intruder.used]).toEqual([[power, new Set(places)]]);
    const [was, is] = [honest, run].map((each) => votes(lineAt(each, 'cecTotal/0'))) as [number[], number[]];
    expect(is.map((each, choice) => each - (was[choice] ?? 0))).toEqual([-7 * places.length, 7 * places.length, 0]);
  });

  test('at the centre moves no more than the commissions in reach have', () => {
    const params = { level: 'cec', votes: 100_000, from: 'A', to: 'B' };
    const moved = (regions: readonly string[]): number => {
      const { honest, run } = attacked('TB-03', params, { regions });
      return (votes(lineAt(honest, 'cecTotal/0'))[0] ?? 0) - (votes(lineAt(run, 'cecTotal/0'))[0] ?? 0);
    };
    const all = climbed({});
    const inside = [0, 1].map((middle) => votes(lineAt(all, `cecRow/${middle}`))[0] ?? 0);
    expect(moved(['Akmola'])).toBe((inside[0] ?? 0) + (inside[1] ?? 0));
    expect(moved(['Akmola', 'Astana', 'elsewhere'])).toBe(votes(lineAt(all, 'cecTotal/0'))[0]);
  });
});

describe('TB-09', () => {
  test('in the database: everything from the central table on has the columns exchanged', () => {
    const { honest, run } = attacked('TB-09', {});
    const places = changed(honest, run);
    for (const place of places) {
      expect(votes(lineAt(run, place))).toEqual(swapped(votes(lineAt(honest, place))));
    }
    const untouched = places.filter((place) => !/^(cecRow|cecTotal|published|publishedTotal)(\/|$)/.test(place));
    expect(untouched).toEqual([]);
    expect(stationsAt(places, 'published').length).toBe(24);
  });

  test.each([
    ['station', { policy: OPEN }],
    ['region', REGION],
    ['nation', NATION],
  ] as const)('in one region, published by %s: rows still add up to the published total', (level, options) => {
    for (const where of ['database', 'publication']) {
      const { honest, run } = attacked('TB-09', { where }, { regions: ['Akmola'], stations: 12 }, options);
      const { published } = run.climb.records;
      expect(published?.level).toBe(level);
      const [was, is] = [honest, run].map((each) => lineAt(each, 'publishedTotal')) as [ResultLine, ResultLine];
      const inside = sumLines(
        [0, 1].map((middle) => lineAt(honest, `cecRow/${middle}`)),
        3,
      ).byChoice;
      expect(is.byChoice).toEqual(was.byChoice.map((each, at) => each - (inside[at] ?? 0) + (inside[2 - at] ?? 0)));
      if (level !== 'nation') {
        expect(
          sumLines(
            (published?.rows ?? []).map(({ line }) => line),
            3,
          ),
        ).toEqual(is);
      }
      const inTable = changed(honest, run).filter((place) => place.startsWith('cec'));
      expect(inTable).toEqual(where === 'database' ? ['cecRow/0', 'cecRow/1', 'cecTotal/0'] : []);
    }
  });
});

describe('TB-11', () => {
  test('publishes regions where stations were promised, with the same totals', () => {
    const { honest, run, did } = attacked('TB-11', {});
    expect(changed(honest, run).filter((place) => !/^published(\/|Level)/.test(place))).toEqual([]);
    expect(run.climb.records.published).toEqual(climbed(REGION).climb.records.published);
    expect(did).toBe('24 rows kept out of what was published');
  });

  test('publishes the country only where regions were promised', () => {
    const { run } = attacked('TB-11', { level: 'nation' }, {}, REGION);
    expect(run.climb.records.published).toEqual(climbed(NATION).climb.records.published);
  });

  test.each([
    ['station', OPEN, 'region', 12],
    ['region', REGION.policy, 'nation', 1],
  ] as const)('in one region keeps only its rows out of what is published by %s', (_, policy, level, rows) => {
    const { honest, run, did } = attacked('TB-11', { level }, { regions: ['Akmola'] }, { policy });
    const [was, is] = [honest, run].map((each) => each.climb.records.published);
    expect(is).toEqual({ ...was, rows: was?.rows.slice(rows) });
    expect(did).toBe(`${counted(rows, 'row')} kept out of what was published`);
  });

  test('does nothing where no more was promised, and is no attack where nothing was', () => {
    const { honest, run, intruder } = attacked('TB-11', {}, {}, REGION);
    expect([changed(honest, run), intruder.interventions]).toEqual([[], 0]);
    const { uses } = climbed({ ...NATION, attacks: [{ attack: { use: 'TB-11', params: {} }, where: {} }] });
    expect(uses.map(({ preventedBy }) => preventedBy)).toEqual([['publish.level']]);
  });
});

describe('TB-18', () => {
  const figures = (run: ReturnType<typeof climbed>, region: number): readonly number[] =>
    run.climb.records.turnout.filter((each) => each.region === region).map(({ came }) => came);

  test('tells the earlier turnout times the factor, where there is one, and no vote changes', () => {
    const { honest, run } = attacked('TB-18', {});
    expect(changed(honest, run).filter((place) => !place.startsWith('turnout/'))).toEqual([]);
    const expected = [10, 12, 14].map((hour, index) => {
      const series = turnoutSeries(2015, hour as 10)?.hundredths[0] ?? 0;
      return Math.round((Math.round(([0.89, 0.95, 0.87][index] ?? 0) * series) / 10_000) * 1200);
    });
    expect(figures(run, 0).slice(0, 3)).toEqual(expected);
    // Astana has no figure at 10 o'clock, and the third region none at all.
    expect(figures(run, 1)[0]).toBe(figures(honest, 1)[0]);
    expect(figures(run, 1)[1]).not.toBe(figures(honest, 1)[1]);
    expect(figures(run, 2)).toEqual(figures(honest, 2));
  });

  test('leaves an hour alone whose factor is zero, and never lets turnout fall', () => {
    const { honest, run } = attacked('TB-18', { k10: 0, k12: 1.2, k14: 0 }, { regions: ['Akmola'] });
    expect(figures(run, 0)[0]).toBe(figures(honest, 0)[0]);
    // 1.2 times the noon of 2015 is more than the true figure of 14 o'clock, which is then told no lower.
    expect(figures(run, 0).slice(1, 3)).toEqual([735, 735]);
    expect(figures(run, 0).every((came, at, all) => came >= (all[at - 1] ?? 0))).toBe(true);
    expect(figures(run, 1)).toEqual(figures(honest, 1));
  });
});

describe('AV-04-REC', () => {
  test('makes electronic stations carry what they would have sent, and changes no figure', () => {
    const { honest, run, did } = attacked('AV-04-REC', {}, { regions: ['Akmola'] });
    const places = changed(honest, run);
    expect(places.filter((place) => !/^(file|carried)\//.test(place))).toEqual([]);
    const electronic = run.climb.stations.filter((each) => each.electronic).map(({ station }) => station);
    const [cut, free] = [electronic.filter((each) => each < 12), electronic.filter((each) => each >= 12)];
    expect(run.climb.records.files.map(({ station }) => station)).toEqual(
      honest.climb.records.files.map(({ station }) => station).filter((station) => free.includes(station)),
    );
    expect(run.climb.records.carried.filter((station) => station < 12)).toEqual(cut);
    expect(did).toBe(`the lines of ${cut.length} stations cut`);
  });

  test('finds a line dead that was cut from inside, and cuts no other call', () => {
    const options = { behaviour: { lineFailure: 0 } };
    const calls = (cutCalls: number) => climbed({ ...options, cutCalls }).climb.records;
    expect([0, 2].map((cut) => [calls(cut).files.length, calls(cut).carried.length])).toEqual([
      [8, 0],
      [8, 0],
    ]);
    expect([calls(3).files.length, calls(3).carried.length]).toEqual([0, 8]);
  });

  test('decides once for a station, whatever it tries', () => {
    const options = { behaviour: { lineFailure: 0 } };
    const { run, intruder } = attacked('AV-04-REC', { rate: 0.5 }, {}, options);
    const cut = intruder.used.get('exchange.line')?.size ?? 0;
    expect(cut).toBeGreaterThan(0);
    expect([run.climb.records.carried.length, intruder.interventions]).toEqual([cut, 3 * cut]);
    expect(run.climb.records.files.length).toBe(8 - cut);
  });
});
