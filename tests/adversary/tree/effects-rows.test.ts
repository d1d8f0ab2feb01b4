/**
 * What attacks on protocols and rows do to the records of the way up, figure by figure, and that they do nothing else.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../../src/base/assert.ts';
import type { Policy } from '../../../src/domain/policy/types.ts';
import type { Placement } from '../../../src/domain/scenario.ts';
import type { ResultLine } from '../../../src/domain/tree/results.ts';
import { COUNTRIES, scaled } from '../../../src/sim/national/countries.ts';
import { reconciles, sumLines, validOf } from '../../../src/tally/lines.ts';
import { above, attacked, changed, climbed, lineAt, OPEN, stationsAt } from './country.ts';

const [A, B, C] = [0, 1, 2] as const;
const sorted = (places: readonly string[]): readonly string[] => [...new Set(places)].sort();
const moved = (line: ResultLine, from: number, to: number, votes: number): ResultLine => ({
  ...line,
  byChoice: line.byChoice.map((each, choice) => each + (choice === to ? votes : 0) - (choice === from ? votes : 0)),
});

describe('the honest way up', () => {
  test('leaves every figure where it was counted', () => {
    // To refuse a copy is a habit that observers notice; it changes no figure.
    const { climb, notices } = climbed({ behaviour: { refuseCopies: 0 } });
    expect(notices.filter(({ level }) => level !== 'unknown')).toEqual([]);
    const total = sumLines(
      climb.arrivals.map(({ line }) => line),
      3,
    );
    expect(climb.records.published?.total).toEqual(total);
    expect(climb.records.copies.length).toBeGreaterThan(3);
    expect(climb.records.photographs.length).toBeGreaterThan(0);
  });
});

describe('TB-01', () => {
  test('after copies: changes the protocol handed in and all above it, and no paper that is out', () => {
    const { honest, run, intruder } = attacked('TB-01', { votes: 5, from: 'A', to: 'C' }, { stations: 4 });
    const stations = intruder.reach.stations.map(({ station }) => station);
    const places = stations.flatMap((station) => [`handedIn/${station}`, `tecRow/${station}`]);
    expect(changed(honest, run)).toEqual(sorted([...places, ...above(run, stations)]));
    for (const place of places) expect(lineAt(run, place)).toEqual(moved(lineAt(honest, place), A, C, 5));
    expect([...intruder.used]).toEqual([['station.papers', new Set(stations)]]);
  });

  test('before copies: changes copies and photographs as well, and they agree with the row', () => {
    const { honest, run, intruder } = attacked('TB-01', { votes: 5, copies: 'before' });
    const places = changed(honest, run);
    const out = stationsAt([...places], 'copy');
    expect(out).toEqual(
      stationsAt(sorted(honest.climb.records.copies.map(({ station }) => `copy/${station}`)), 'copy'),
    );
    expect(stationsAt(places, 'photo').length).toBe(honest.climb.records.photographs.length);
    for (const { station, line } of run.climb.records.copies) expect(lineAt(run, `tecRow/${station}`)).toEqual(line);
    expect(intruder.used.get('station.papers')?.size).toBe(24);
  });

  test('after copies: where copies may wait until it is handed in, they agree with the row; photographs do not', () => {
    const policy: Partial<Policy> = { ...OPEN, 'proto.copiesDue': 'handIn' };
    const { honest, run } = attacked('TB-01', { votes: 5, from: 'A', to: 'C' }, {}, { policy });
    const places = changed(honest, run);
    expect(honest.climb.records.copies.length).toBeGreaterThan(3);
    expect(stationsAt(places, 'copy').length).toBe(honest.climb.records.copies.length);
    expect(stationsAt(places, 'photo')).toEqual([]);
    for (const { station, line } of run.climb.records.copies) expect(lineAt(run, `tecRow/${station}`)).toEqual(line);
    // Without the attack the deadline changes no copy: what lies there is what was signed.
    const atOnce = climbed({ policy: OPEN });
    const late = climbed({ policy });
    expect(late.climb.records.copies).toEqual(atOnce.climb.records.copies);
  });

  test('moves the votes once, however often a protocol is drawn or a copy renewed', () => {
    const behaviour = { protocolSlip: 1, acceptUnreconciled: 0, renewCopies: 1, returnUnreconciled: 0.5 };
    const { honest, run } = attacked('TB-01', { votes: 5, copies: 'before' }, {}, { behaviour });
    expect(run.climb.records.corrections.length).toBeGreaterThan(3);
    expect(run.climb.records.corrections.length).toBeLessThan(24);
    for (let station = 0; station < 24; station += 1) {
      const row = `tecRow/${station}`;
      expect(lineAt(run, row)).toEqual(moved(lineAt(honest, row), A, C, 5));
    }
    // A copy made anew after a correction is made of what lies at the commission.
    const renewed = run.climb.records.corrections.filter(({ station }) =>
      run.climb.records.copies.some((copy) => copy.station === station),
    );
    expect(renewed.length).toBeGreaterThan(0);
    for (const { station } of renewed) expect(lineAt(run, `copy/${station}`)).toEqual(lineAt(run, `tecRow/${station}`));
  });
});

describe('TB-02', () => {
  test('changes rows and what is made of them, keeps their sums, and moves what it says', () => {
    const { honest, run, did } = attacked('TB-02', { votes: 60, most: 10, from: 'A', to: 'B' });
    const places = changed(honest, run);
    const stations = stationsAt(places, 'tecRow');
    expect(places).toEqual(sorted([...stations.map((station) => `tecRow/${station}`), ...above(run, stations)]));
    for (const station of stations) {
      const row = lineAt(run, `tecRow/${station}`);
      expect(validOf(row)).toBe(validOf(lineAt(honest, `tecRow/${station}`)));
      expect(reconciles(row)).toBe(true);
    }
    expect(lineAt(run, 'publishedTotal')).toEqual(moved(lineAt(honest, 'publishedTotal'), A, B, 60));
    expect(did).toBe('60 votes moved in the rows of 6 stations');
  });

  test.each([
    { votes: 60, most: 10 },
    { votes: 25, most: 4 },
    { votes: 100_000, most: 1 },
    { votes: 100_000, most: 10_000 },
    { votes: 0, most: 10 },
  ])(
    'among stations: people and their votes stand in another row of their commission, and no total changes: %o',
    (much) => {
      const { honest, run, did } = attacked('TB-02', { ...much, from: 'A', among: 'stations' });
      const places = changed(honest, run);
      const stations = stationsAt(places, 'tecRow');
      // Nothing but these rows, also where they are published.
      expect(places).toEqual(sorted(stations.flatMap((station) => [`published/${station}`, `tecRow/${station}`])));
      const tecs = new Map<number, number>();
      let left = 0;
      for (const station of stations) {
        const [was, row] = [honest, run].map((each) => lineAt(each, `tecRow/${station}`)) as [ResultLine, ResultLine];
        const more = (row.byChoice[A] ?? 0) - (was.byChoice[A] ?? 0);
        expect(row).toEqual({
          ...was,
          voters: was.voters + more,
          byChoice: was.byChoice.map((each, choice) => (choice === A ? each + more : each)),
        });
        expect(reconciles(row) && (row.byChoice[A] ?? 0) >= 0 && more >= -much.most).toBe(true);
        const tec = run.climb.stations[station]?.tec ?? -1;
        tecs.set(tec, (tecs.get(tec) ?? 0) + more);
        left -= Math.min(0, more);
      }
      expect([...tecs.values()].every((more) => more === 0)).toBe(true);
      expect(left).toBeLessThanOrEqual(much.votes);
      // Rows of this little country have five votes each to give at once.
      if (much.votes <= 25) expect(left).toBe(much.votes);
      expect(did).toBe(`${left} votes moved in the rows of ${stations.length} stations`);
    },
  );

  test('among stations: has nowhere to move votes where it reaches one station of a commission', () => {
    const { honest, run } = attacked('TB-02', { votes: 60, among: 'stations' }, { stations: 1 });
    expect(changed(honest, run)).toEqual([]);
  });
});

describe('TB-08-TEC', () => {
  test.each([
    ['twice', 1],
    ['omitted', -1],
  ])('%s: electronic votes enter electronic rows so much too often', (how, times) => {
    const { honest, run } = attacked('TB-08-TEC', { how });
    const places = changed(honest, run);
    const protocols = honest.climb.records.electronicProtocols;
    expect(stationsAt(places, 'tecRow')).toEqual(
      stationsAt(sorted(protocols.map(({ station }) => `tecRow/${station}`)), 'tecRow'),
    );
    for (const { station, byChoice } of protocols) {
      const [was, row] = [honest, run].map((each) => lineAt(each, `tecRow/${station}`)) as [ResultLine, ResultLine];
      expect(row.byChoice).toEqual(was.byChoice.map((votes, choice) => votes + times * (byChoice[choice] ?? 0)));
      expect(row.voters).toBe(was.voters + times * was.electronic);
      expect({ ...row, byChoice: [], voters: 0, blank: 0 }).toEqual({ ...was, byChoice: [], voters: 0, blank: 0 });
      expect(validOf(row) + row.blank + row.invalid).toBe(row.voters);
    }
    expect(places.filter((place) => /^(copy|photo|handedIn|file|turnout)/.test(place))).toEqual([]);
  });
});

describe('TB-10', () => {
  test('adds rows with numbers beyond the list, and touches no station that is there', () => {
    const params = { count: 2, voters: 200, turnout: 0.9, to: 'C', share: 0.5 };
    const { honest, run, intruder, did } = attacked('TB-10', params, { regions: ['Astana'] });
    const places = changed(honest, run);
    expect(stationsAt(places, 'tecRow')).toEqual([24, 25, 26, 27]);
    expect([...intruder.used]).toEqual([['tec.entry', new Set([4, 5])]]);
    for (const station of [24, 25, 26, 27]) {
      const line = lineAt(run, `tecRow/${station}`);
      expect([line.registered, line.voters, line.byChoice[C], validOf(line)]).toEqual([200, 180, 90, 180]);
    }
    const up = ['tecTotal/4', 'tecTotal/5', 'middleRow/4', 'middleRow/5', 'middleTotal/2', 'cecRow/2'];
    const phantoms = [24, 25, 26, 27].flatMap((station) => [`tecRow/${station}`, `published/${station}`]);
    expect(places).toEqual(sorted([...phantoms, ...up, 'cecTotal/0', 'publishedTotal']));
    expect(did).toContain('720 votes');
  });
});

describe('TB-04', () => {
  test('adds voters with their votes to rows, as far as people are left on the list', () => {
    const { honest, run } = attacked('TB-04', { add: 0.4, to: 'B', hour: 'never' }, { stations: 5 });
    const places = changed(honest, run);
    const stations = stationsAt(places, 'tecRow');
    expect(places).toEqual(sorted([...stations.map((station) => `tecRow/${station}`), ...above(run, stations)]));
    for (const station of stations) {
      const [was, row] = [honest, run].map((each) => lineAt(each, `tecRow/${station}`)) as [ResultLine, ResultLine];
      const added = Math.min(Math.round(0.4 * was.registered), was.registered - was.voters);
      expect(row).toEqual({ ...moved(was, -1, B, added), voters: was.voters + added });
    }
  });

  test('written by the station itself, agrees on every paper', () => {
    const { run, honest } = attacked('TB-04', { add: 0.2, figures: 'protocols', hour: 'never' });
    expect(stationsAt(changed(honest, run), 'handedIn').length).toBe(24);
    for (const { station, line } of run.climb.records.copies) expect(lineAt(run, `tecRow/${station}`)).toEqual(line);
  });

  test('told only, leaves every vote as it is', () => {
    const { run, honest } = attacked('TB-04', { add: 0.2, figures: 'none', hour: '14' }, { regions: ['Akmola'] });
    expect(changed(honest, run)).toEqual(['turnout/0/14', 'turnout/0/16', 'turnout/0/18', 'turnout/0/20']);
    const came = (each: typeof run): number | undefined =>
      each.climb.records.turnout.find(({ region, hour }) => region === 0 && hour === 14)?.came;
    expect(came(run)).toBe((came(honest) ?? 0) + 240);
  });

  // Who tells of more people than there are gives herself away to anybody who can add up the lists.
  test('never tells of more people than are left on the lists, and its turnout never falls', () => {
    const placed = fc.constantFrom<Placement>({}, { regions: ['Akmola'] }, { stations: 7 }, { share: 0.5 });
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(share, fc.constantFrom('10', '12', '18'), placed, (add, hour, where) => {
        const { run, honest } = attacked('TB-04', { add, figures: 'none', hour }, where);
        const listed = (region: number): number =>
          run.climb.stations.reduce((sum, each) => sum + (each.region === region ? each.voters : 0), 0);
        const before = new Map<number, number>();
        run.climb.records.turnout.forEach(({ region, came }, at) => {
          expect(came).toBeGreaterThanOrEqual(honest.climb.records.turnout[at]?.came ?? 0);
          expect(came).toBeGreaterThanOrEqual(before.get(region) ?? 0);
          expect(came).toBeLessThanOrEqual(listed(region));
          before.set(region, came);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('by default breaks neither the order nor the lists where four fifths came, as in 2016', () => {
    const country = scaled(present(COUNTRIES['kz-2016'], 'kz-2016')(), 240);
    const { run, did } = attacked('TB-04', {}, {}, { country });
    expect(run.notices.filter(({ control, level }) => control === 'turnout-order' && level !== 'unknown')).toEqual([]);
    expect(did).toMatch(/voters added in 2\d\d stations, and told of in \d\d turnout messages/);
  });
});

describe('TB-14', () => {
  test('writes round turnout and a round share, never lower ones, and rows still add up', () => {
    const { run, honest } = attacked('TB-14', { to: 'A', step: 10, turnout: 70, share: 60 });
    const near = (count: number, of: number): number => Math.abs(count - (Math.round((10 * count) / of) * of) / 10);
    expect(stationsAt(changed(honest, run), 'tecRow').length).toBe(24);
    for (let station = 0; station < 24; station += 1) {
      const [was, row] = [honest, run].map((each) => lineAt(each, `tecRow/${station}`)) as [ResultLine, ResultLine];
      expect(near(row.voters, row.registered)).toBeLessThanOrEqual(0.5);
      expect(near(row.byChoice[A] ?? 0, row.voters)).toBeLessThanOrEqual(0.5);
      expect(row.voters).toBeGreaterThanOrEqual(Math.max(was.voters, Math.floor(0.7 * row.registered)));
      expect(row.byChoice[A]).toBeGreaterThanOrEqual(was.byChoice[A] ?? 0);
      expect({ ...row, byChoice: [], voters: 0 }).toEqual({ ...was, byChoice: [], voters: 0 });
      expect(reconciles(row)).toBe(true);
    }
  });

  test('by the station itself, agrees on every paper', () => {
    const { run } = attacked('TB-14', { figures: 'protocols', step: 10 });
    for (const { station, line } of run.climb.records.copies) expect(lineAt(run, `tecRow/${station}`)).toEqual(line);
  });
});

describe('TB-15', () => {
  test('keeps copies back and changes nothing else', () => {
    const { honest, run, did } = attacked('TB-15', { rate: 0.5 });
    const places = changed(honest, run);
    expect(places).toEqual(sorted(stationsAt(places, 'copy').map((station) => `copy/${station}`)));
    const kept = honest.climb.records.copies.length - run.climb.records.copies.length;
    expect(did).toBe(`${kept} copies refused`);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(honest.climb.records.copies.length);
  });

  test('leaves observers who know it, beside those whom the habit refused', () => {
    const { honest, run } = attacked('TB-15', { rate: 1 });
    const stations = ({ climb }: typeof run): readonly number[] => climb.records.refusals.map(({ station }) => station);
    const had = honest.climb.records.copies.map(({ station }) => station);
    expect(stations(run)).toEqual([...new Set([...stations(honest), ...had])].sort((a, b) => a - b));
    expect(stations(honest).length).toBeGreaterThan(0);
    expect(climbed({ behaviour: { refuseCopies: 0 } }).climb.records.refusals).toEqual([]);
    expect(climbed({ policy: { ...OPEN, 'proto.copies': false } }).climb.records.refusals).toEqual([]);
  });

  test('needs a right to copies', () => {
    const policy = { ...OPEN, 'proto.copies': false };
    const run = climbed({ policy, attacks: [{ attack: { use: 'TB-15', params: {} }, where: {} }] });
    expect(run.uses.map(({ preventedBy }) => preventedBy)).toEqual([['proto.copies']]);
  });
});
