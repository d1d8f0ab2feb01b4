/**
 * Voters against the places that serve them: what the check of single stations can and cannot see, ODIHR's figures of
 * 2016 out of the announced turnout, and the lines that name each region.
 *
 * Source: S16 footnote 78; dossier 9.6; attack TB-04.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../../src/base/assert.ts';
import { TREE_CONTROLS } from '../../../src/controls/tree/index.ts';
import { ATYRAU_2016, REGIONS } from '../../../src/domain/published/regions.ts';
import { turnoutSeries } from '../../../src/domain/published/turnout.ts';
import type { TreeFinding } from '../../../src/domain/tree/ports.ts';
import type { AnnouncedStation, TreeEvidence, TreeRecords } from '../../../src/domain/tree/records.ts';
import { COUNTRIES } from '../../../src/sim/national/countries.ts';
import { HONEST } from './fixture.ts';

const check = (id: string, evidence: Partial<TreeRecords>): readonly TreeFinding[] =>
  present(
    TREE_CONTROLS.find((control) => control.id === id),
    id,
  ).examine({ policy: HONEST.policy, choices: HONEST.choices, tree: HONEST.tree, ...evidence } as TreeEvidence);

interface Day {
  readonly listed: number;
  readonly voters: number;
  readonly desks?: number;
}

/** Whether each station, published with so many voters, is above what it could serve. */
function aboveOf(days: readonly Day[]): ReturnType<typeof check> {
  const stationList = days.map(({ listed, desks }, station): AnnouncedStation => {
    return { station, region: 0, tec: 0, voters: listed, electronic: false, ...(desks === undefined ? {} : { desks }) };
  });
  const lineOf = ({ listed, voters }: Day) => {
    return { registered: listed, voters, electronic: 0, byChoice: [voters], blank: 0, invalid: 0 };
  };
  const rows = days.map((day, unit) => ({ unit, line: lineOf(day) }));
  return check('station-throughput', { stationList, published: { level: 'station', rows, total: lineOf(HALF) } });
}
const HALF: Day = { listed: 1000, voters: 500 };
const LISTS = Array.from({ length: 6000 }, (_, list) => list + 1);

describe('the check of single stations', () => {
  // What its `blindTo` says: the numbers of the catalogue, grown with the list, serve the whole list.
  test('cannot see any turnout up to 100 % where nobody stated the desks', () => {
    expect(aboveOf(LISTS.map((listed) => ({ listed, voters: listed })))).toEqual([]);
  });

  test('without stated desks sees only more than 1,170 for each thousand listed or part of it', () => {
    const most = (listed: number): number => 1170 * Math.ceil(listed / 1000);
    expect(aboveOf(LISTS.map((listed) => ({ listed, voters: most(listed) })))).toEqual([]);
    const [finding] = aboveOf(LISTS.map((listed) => ({ listed, voters: most(listed) + 1 })));
    expect(finding?.data).toMatchObject({ stations: 6000, of: 6000, voters: 1171, couldServe: 1170 });
  });

  // 13 hours of 30 seconds each: 1,560 voters a desk. Every list, every turnout: only the desks count.
  test.each([1, 2, 3, 4])('with %i stated desks sees turnout that they cannot have served', (desks) => {
    const most = 1560 * desks;
    const days = LISTS.map((listed) => ({ listed, voters: Math.min(listed, most), desks }));
    expect(aboveOf(days)).toEqual([]);
    const full = LISTS.map((listed) => ({ listed, voters: listed, desks }));
    const above = LISTS.filter((listed) => listed > most).length;
    expect(aboveOf(full).map(({ data }) => data.stations)).toEqual(above === 0 ? [] : [above]);
  });

  test('names the station that is farthest above its places', () => {
    const days = [HALF, { listed: 4000, voters: 2000, desks: 1 }, { listed: 4000, voters: 3900, desks: 1 }];
    expect(aboveOf(days).map(({ data }) => data)).toEqual([
      { stations: 2, of: 3, worst: 2, voters: 3900, couldServe: 1560 },
    ]);
  });

  test.each([0, -1, 0.5, 10 ** 9, Number.NaN])('takes %d desks for no statement', (desks) => {
    expect(aboveOf([{ listed: 1000, voters: 1170, desks }])).toEqual([]);
    expect(aboveOf([{ listed: 1000, voters: 1171, desks }])).toHaveLength(1);
  });
});

/** Sixteen regions as the shipped country of 2016 has them, and what the relays printed of them at 10, 12, 14 and 16. */
function announced2016(): Pick<TreeRecords, 'stationList' | 'turnout'> {
  const { regions } = present(COUNTRIES['kz-2016'], 'kz-2016')();
  const own = REGIONS.map(({ name }) =>
    present(
      regions.find((each) => each.name === name),
      name,
    ),
  );
  const stationList = own.flatMap(({ voters, stations }, region) =>
    Array.from({ length: stations }, (_, at): AnnouncedStation => {
      // The rest of the division in the first stations, so that the region's list is whole.
      const share = Math.floor(voters / stations) + (at < voters % stations ? 1 : 0);
      return { station: 10_000 * region + at, region, tec: 0, voters: share, electronic: false };
    }),
  );
  const turnout = ([10, 12, 14, 16] as const).flatMap((hour) =>
    own.map(({ voters }, region) => {
      const hundredths = present(turnoutSeries(2016, hour)?.hundredths[region], `${hour}`);
      return { region, hour, came: Math.round((hundredths * voters) / 10_000) };
    }),
  );
  return { stationList, turnout };
}

describe('the announced turnout of 2016', () => {
  const names = REGIONS.map(({ name }) => name);
  const [finding] = check('turnout-throughput', announced2016());

  test('is 215 voters an hour and station in Atyrau, one every 17 seconds', () => {
    const atyrau = finding?.rows?.find(({ region }) => region === HONEST.tree.regions[names.indexOf('Atyrau')]);
    expect(ATYRAU_2016).toEqual({ name: 'Atyrau', voters: 302_000, stations: 234 });
    expect(atyrau).toMatchObject({ from: 10, to: 12, stations: 234, perStationHour: 215, secondsPerVoter: 17 });
  });

  // 90 voters an hour for each thousand listed or part of it.
  test('is above the places assumed in fifteen regions, each with its fastest hours, the farthest first', () => {
    const rows = finding?.rows ?? [];
    expect(rows).toHaveLength(15);
    expect(finding?.data).toMatchObject({ regions: 15, of: 16 });
    const loads = rows.map(({ loadPercent }) => Number(loadPercent));
    expect(loads).toEqual([...loads].sort((a, b) => b - a));
    expect(loads.every((load) => load > 100)).toBe(true);
    expect(rows.some(({ region }) => region === 'Almaty city')).toBe(false);
  });
});

describe('what is told of each region', () => {
  const stations = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 });
  const came = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 6, maxLength: 6 });
  const HOURS = [7, 10, 12, 14, 16, 18, 20];

  test('is its fastest two hours, in whole voters an hour and seconds a voter', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(stations, came), { minLength: 1, maxLength: 4 }), (regions) => {
        const stationList = regions.flatMap(([lists], region) =>
          lists.map((voters, at) => ({ station: 100 * region + at, region, tec: 0, voters, electronic: false })),
        );
        const turnout = regions.flatMap(([, told], region) =>
          [...told]
            .sort((a, b) => a - b)
            .map((people, at) => ({ region, hour: present(HOURS[at + 1], 'hour'), came: people })),
        );
        const [finding] = check('turnout-throughput', { stationList, turnout });
        const rows = finding?.rows ?? [];
        const loads = regions.map(([lists, told]) => {
          const perHour = lists.reduce((sum, listed) => sum + 90 * Math.ceil(listed / 1000), 0);
          const rising = [0, ...[...told].sort((a, b) => a - b)];
          return Math.max(
            ...HOURS.slice(1).map((hour, at) => {
              const hours = hour - present(HOURS[at], 'hour');
              return (present(rising[at + 1], 'came') - present(rising[at], 'came')) / (perHour * hours);
            }),
          );
        });
        expect(rows).toHaveLength(loads.filter((load) => load > 1).length);
        for (const { from, to, people, stations: count, perStationHour, secondsPerVoter } of rows) {
          const pace = Number(people) / Number(count) / (Number(to) - Number(from));
          expect([perStationHour, secondsPerVoter]).toEqual([Math.round(pace), Math.round(3600 / pace)]);
        }
      }),
    );
  });
});
