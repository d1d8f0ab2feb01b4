/**
 * Sums of a table, and which equations hold in it.
 *
 * Source: docs/tabulate.md; the formulas below are written out from there, by hand and by themselves.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkable } from '../../src/tally/station-checks.ts';
import { FIGURES, type Figure, type Figures, type ResultsTable } from '../../src/tally/station-results.ts';
import { outcomeOf } from '../../src/tally/table-outcome.ts';
import { tabulate } from '../../src/tally/tabulation.ts';

/** A station in which everything adds up. */
const HONEST = {
  registered: 1000,
  voters: 600,
  ballotsReceived: 1010,
  ballotsIssued: 500,
  ballotsUnused: 505,
  ballotsSpoiled: 5,
  electronic: 100,
  valid: 585,
  invalid: 10,
  blank: 5,
} as const satisfies Figures;
const VOTES = [400, 185];

function tableOf(figures: Figures, votes: readonly number[] = VOTES): ResultsTable {
  const station = { line: 2, region: 'N', tec: 'T', station: '1', figures, votes };
  const choices = votes.map((_, at) => `P${at}`);
  const names = FIGURES.filter((figure) => figures[figure] !== undefined);
  return { figures: names, hasRegions: true, hasTecs: true, choices, stations: [station] };
}

const without = (...left: readonly Figure[]): Figures =>
  Object.fromEntries(Object.entries(HONEST).filter(([name]) => !left.includes(name as Figure)));

const wrongIn = (figures: Figures, votes?: readonly number[]): string[] =>
  tabulate(tableOf(figures, votes)).mismatches.map(({ check, left, right }) => `${check} ${left} ${right}`);

describe('the equations of a table', () => {
  // Without both columns that tell of e-votes, a table of ballots is taken for one of paper alone.
  test('hold in an honest station, whatever columns are left out', () => {
    fc.assert(
      fc.property(fc.subarray([...FIGURES]), (left) => {
        const onPaper = left.includes('electronic') && left.includes('voters');
        const station = onPaper ? { ...HONEST, ballotsIssued: 600, ballotsUnused: 405, electronic: 0 } : HONEST;
        const figures = Object.entries(station).filter(([name]) => !left.includes(name as Figure));
        expect(wrongIn(Object.fromEntries(figures))).toEqual([]);
      }),
    );
  });

  test.each<[string, Figures, readonly number[] | undefined, string[]]>([
    ['a ballot too many received', { ballotsReceived: 1011 }, undefined, ['3 1011 1010']],
    ['more votes than voters', { valid: 595 }, [400, 195], ['4a 610 600']],
    ['a vote of no choice', {}, [400, 184], ['5 585 584']],
    ['a vote too many', {}, [401, 185], ['5 585 586']],
    [
      'more e-votes than votes',
      { electronic: 700, ballotsIssued: 0, ballotsUnused: 1005 },
      undefined,
      ['6 700 600', '11 600 700'],
    ],
    ['a voter without a ballot', { voters: 601 }, undefined, ['11 601 600']],
    ['more voters than listed', { registered: 599 }, undefined, ['11a 600 599']],
  ])('find %s', (_, change, votes, expected) => {
    expect(wrongIn({ ...HONEST, ...change }, votes)).toEqual(expected);
  });

  test('do with fewer columns what can be done with them', () => {
    expect(wrongIn({ ...without('ballotsUnused'), ballotsReceived: 499 })).toEqual(['3a 500 499']);
    expect(wrongIn({ ...without('voters'), invalid: 11 })).toEqual(['4a 601 600']);
    expect(wrongIn({ ...without('valid', 'blank', 'invalid'), voters: 600 }, [500, 101])).toEqual(['4a 601 600']);
    const ballots = { ballotsReceived: 600, ballotsIssued: 599, valid: 600 };
    expect(wrongIn(ballots, [400, 200])).toEqual(['4p 600 599']);
    expect(wrongIn({ ballotsReceived: 599, valid: 600 }, [400, 200])).toEqual(['4p 600 599']);
    expect(wrongIn({ ...ballots, voters: 600 }, [400, 200])).toEqual([]);
  });

  test('are open exactly where a column is missing, and say which', () => {
    expect(checkable([]).open.map(({ equation, missing }) => [equation.id, missing])).toEqual([
      ['3', ['ballotsReceived', 'ballotsIssued', 'ballotsUnused', 'ballotsSpoiled']],
      ['4a', ['ballotsIssued', 'electronic']],
      ['5', ['valid']],
      ['6', ['electronic', 'invalid', 'blank']],
      ['11', ['voters', 'ballotsIssued', 'electronic']],
      ['11a', ['voters', 'registered']],
    ]);
    expect(checkable(FIGURES).open).toEqual([]);
  });
});

describe('the sums', () => {
  const stations = fc.array(
    fc.record({
      region: fc.constantFrom('N', 'S', ''),
      tec: fc.constantFrom('1', '2'),
      voters: fc.nat(1000),
      votes: fc.tuple(fc.nat(1000), fc.nat(1000)),
    }),
    { maxLength: 30 },
  );

  test('of regions and of TECs are the sums of their stations, and add up to the whole', () => {
    fc.assert(
      fc.property(stations, (made) => {
        const table: ResultsTable = {
          figures: ['voters'],
          hasRegions: true,
          hasTecs: true,
          choices: ['A', 'B'],
          stations: made.map(({ voters, ...rest }, at) => ({
            ...rest,
            line: at,
            station: `${at}`,
            figures: { voters },
          })),
        };
        const { whole, regions, tecs } = tabulate(table);
        const total = (of: readonly (typeof made)[number][]) => ({
          stations: of.length,
          stationsWrong: of.filter(({ voters, votes: [a, b] }) => a + b > voters).length,
          figures: { voters: of.reduce((sum, { voters }) => sum + voters, 0) },
          votes: [0, 1].map((at) => of.reduce((sum, { votes }) => sum + (votes[at] ?? 0), 0)),
        });
        expect(whole).toEqual(total(made));
        for (const { region, ...sums } of regions)
          expect(sums).toEqual(total(made.filter((each) => each.region === region)));
        for (const { region, tec, ...sums } of tecs) {
          expect(sums).toEqual(total(made.filter((each) => each.region === region && each.tec === tec)));
        }
        expect(regions.reduce((sum, each) => sum + each.stations, 0)).toBe(made.length);
        expect(tecs.reduce((sum, each) => sum + each.stations, 0)).toBe(made.length);
      }),
    );
  });

  test('agree where two wrong stations cancel out, and the check says so', () => {
    const [one, other] = [
      { ...HONEST, valid: 584 },
      { ...HONEST, valid: 586, blank: 4 },
    ].map((figures, at) => {
      return {
        ...tableOf(figures).stations[0],
        line: at,
        station: `${at}`,
        region: '',
        tec: '',
        figures,
        votes: VOTES,
      };
    });
    const stationsOf = [one, other].flatMap((station) => (station === undefined ? [] : [station]));
    const check = tabulate({ ...tableOf(HONEST), stations: stationsOf }).checks.find(({ id }) => id === '5');
    expect(check).toMatchObject({ stationsWrong: 2, whole: { left: 1170, right: 1170, holds: true } });
  });
});

describe('the outcome', () => {
  const president = { kind: 'president', base: 'cast' } as const;

  test('takes votes cast from voters, else from valid, invalid and blank, else has none', () => {
    const cast = (figures: Figures) => {
      const outcome = outcomeOf(tabulate(tableOf(figures)), president);
      return outcome.ok ? outcome.value.base : outcome.error;
    };
    expect(cast({ ...HONEST, voters: 601 })).toEqual({ base: 'cast', votes: 601, from: 'voters' });
    expect(cast(without('voters'))).toEqual({ base: 'cast', votes: 600, from: 'valid + invalid + blank' });
    expect(cast(without('voters', 'valid'))).toMatchObject({ from: 'votes of all choices + invalid + blank' });
    expect(cast(without('voters', 'blank'))).toMatch(/^votes cast are not known/);
  });

  test('names who is elected, and the fewest moved votes that would change it', () => {
    const outcome = outcomeOf(tabulate(tableOf(HONEST)), president);
    expect(outcome).toMatchObject({
      ok: true,
      value: { round: 'elected', names: ['P0'], closest: { votes: 100, from: 'P0', to: 'P1' } },
    });
  });

  test('is refused for sums that cannot be', () => {
    const outcome = outcomeOf(tabulate(tableOf(HONEST, [600, 1])), president);
    expect(outcome).toEqual({ ok: false, error: 'votes: 601 votes, but 585 valid ballots' });
  });
});
