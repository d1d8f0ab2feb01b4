/**
 * What a recount of stations finds, and what becomes of that where an official names them: read from its records.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { choicesApart, countedAgain } from '../../../src/controls/tree/recounts.ts';
import type { PlacedAttack, Placement } from '../../../src/domain/scenario.ts';
import { recountOf } from '../../../src/sim/national/recounts.ts';
import { missChance } from '../../../src/stats/detection.ts';
import { drawnStations } from '../../../src/world/tree/recount.ts';
import { attacked, climbed, OPEN, type Options } from './country.ts';

const STATIONS = 24;
const RANDOM: Options = { policy: { ...OPEN, 'recount.selection': 'random' } };
const EVERYWHERE = { ...RANDOM, behaviour: { recountStations: STATIONS } };
/** Written before copies are made: no paper of the way up shows it. */
const rewritten = (where: Placement): PlacedAttack => {
  return { attack: { use: 'TB-01', params: { copies: 'before', votes: 10 } }, where };
};
const named = (knows: string, where: Placement): PlacedAttack => ({
  attack: { use: 'AU-05', params: { knows } },
  where,
});
const listOf = (options: Options): readonly number[] =>
  climbed(options).climb.records.recounts.map(({ station }) => station);
const RECOUNTS = ['recounts-against-tables', 'recounts-against-publication'];
const foundBy = (options: Options) =>
  climbed(options).notices.filter(({ control, level }) => RECOUNTS.includes(control) && level !== 'unknown');
const AKMOLA: Placement = { regions: ['Akmola'] };

describe('a recount', () => {
  test('of every station of an honest election gives every row, ballots and electronic votes together', () => {
    const { climb, notices } = climbed(EVERYWHERE);
    const { recounts, tecTables } = climb.records;
    const rows = new Map(tecTables.flatMap((table) => table.rows.map(({ unit, line }) => [unit, line.byChoice])));
    expect(recounts.map(({ station }) => station)).toEqual([...Array(STATIONS).keys()]);
    expect(recounts.filter((each) => choicesApart(countedAgain(each), rows.get(each.station) ?? []) > 0)).toEqual([]);
    // Both parts are there: an electronic station has fewer ballots than votes.
    expect(recounts.filter(({ printed }) => printed.some((votes) => votes > 0))).toHaveLength(8);
    expect(notices.filter(({ control }) => control.startsWith('recount'))).toEqual([]);
  });

  test('of no station leaves every record as it was, and the checks silent', () => {
    const none = climbed({ policy: { ...OPEN, 'recount.selection': 'none' } });
    const { recounts, ...others } = none.climb.records;
    const { recounts: drawn, ...beside } = climbed(RANDOM).climb.records;
    expect([recounts, drawn.length]).toEqual([[], 6]);
    expect(others).toEqual(beside);
    expect(none.notices.filter(({ control }) => control.startsWith('recount'))).toEqual([]);
  });

  test('of every station finds every protocol that was rewritten before its copies, and how much', () => {
    const [tables, published] = foundBy({ ...EVERYWHERE, attacks: [rewritten(AKMOLA)] });
    const { climb } = climbed({ ...EVERYWHERE, attacks: [rewritten(AKMOLA)] });
    const first = climb.stations.find(({ region }) => region === 0)?.station;
    // Ten votes less for one choice and ten more for another, in twelve stations.
    const data = { stations: 12, of: STATIONS, votesApart: 12 * 20, first };
    expect([tables?.data, published?.data]).toEqual([data, data]);
    expect([tables?.who, published?.who]).toEqual(['observer', 'observer']);
  });

  test('that errs as hands do differs from most rows, and accuses nobody', () => {
    const erring = { ...EVERYWHERE, behaviour: { recountStations: STATIONS, recountError: 0.0213 } };
    const told = recountOf(climbed(erring).climb);
    expect(told?.differ).toBeGreaterThan(STATIONS / 2);
    expect(told?.falseStations).toBe(0);
    expect(foundBy(erring)).toEqual([]);
    // One vote is within what hands do in small stations, ten are not.
    const little = { attack: { use: 'TB-01', params: { copies: 'before', votes: 1 } }, where: AKMOLA };
    expect(foundBy({ ...EVERYWHERE, attacks: [little] })).toHaveLength(2);
    expect(foundBy({ ...erring, attacks: [little] })).toEqual([]);
    expect(foundBy({ ...erring, attacks: [rewritten(AKMOLA)] })).toHaveLength(2);
  });

  test('is told station by station, with the votes by which each differs from its row', () => {
    const { climb } = climbed({ ...EVERYWHERE, attacks: [rewritten(AKMOLA)] });
    const told = recountOf(climb);
    const expected = climb.stations.map(({ station, region }) => {
      return { station, region: climb.tree.regions[region], votesApart: region === 0 ? 20 : 0 };
    });
    expect(told?.list).toEqual(expected);
    expect([told?.stations, told?.differ, told?.falseStations]).toEqual([STATIONS, 12, 12]);
  });

  test('takes each station equally often, and misses all false ones as often as the formula says', () => {
    const { climb } = climbed(RANDOM);
    const lots = 4000;
    const behaviour = { ...climb.behaviour, recountStations: 3 };
    const lists = Array.from({ length: lots }, (_, lot) =>
      drawnStations({ ...climb, behaviour, rng: rngOf(`${lot}`) }),
    );
    expect(lists.filter((list) => new Set(list).size !== 3)).toEqual([]);
    // Five standard errors of a share, and of 24 such shares.
    const near = (share: number, chance: number): boolean =>
      Math.abs(share - chance) < 5 * Math.sqrt((chance * (1 - chance)) / lots);
    const missed = lists.filter((list) => list.every((station) => station >= 12)).length / lots;
    expect(near(missed, missChance(STATIONS, 3, 12)), `${missed}`).toBe(true);
    const often = (station: number): number => lists.filter((list) => list.includes(station)).length / lots;
    expect([...Array(STATIONS).keys()].filter((station) => !near(often(station), 3 / STATIONS))).toEqual([]);
  });
});

describe('AU-05', () => {
  test('names as many stations, none of them told as false, and changes nothing else', () => {
    const { honest, run, did } = attacked('AU-05', { knows: 'told' }, AKMOLA);
    const { recounts, ...others } = run.climb.records;
    const { recounts: drawn, ...before } = honest.climb.records;
    expect(others).toEqual(before);
    expect(recounts).toHaveLength(drawn.length);
    expect(recounts.filter(({ station }) => run.climb.stations[station]?.region === 0)).toEqual([]);
    expect(did).toBe('6 stations named for the recount, 12 known as false before');
  });

  test('hides every rewritten protocol from a recount that an honest list would have shown', () => {
    expect(foundBy({ attacks: [rewritten(AKMOLA)] })).toHaveLength(2);
    expect(foundBy({ attacks: [rewritten(AKMOLA), named('told', AKMOLA)] })).toEqual([]);
  });

  test('knows from papers the rows that differ from them, and nothing of protocols that were rewritten', () => {
    const moves: PlacedAttack = { attack: { use: 'TB-02', params: { votes: 100 } }, where: AKMOLA };
    const seen = climbed({ attacks: [moves, named('papers', {})] });
    const { handedIn, tecTables } = seen.climb.records;
    const papers = new Map(handedIn.map(({ station, line }) => [station, JSON.stringify(line)]));
    const rows = tecTables.flatMap((table) => table.rows);
    const differ = rows.filter(({ unit, line }) => papers.get(unit) !== JSON.stringify(line)).length;
    expect(differ).toBeGreaterThan(1);
    const said = `6 stations named for the recount, ${differ} known as false before`;
    expect(seen.uses[1]?.intruder?.tap.did()).toBe(said);
    const blind = climbed({ attacks: [rewritten(AKMOLA), named('papers', {})] });
    expect(blind.uses[1]?.intruder?.tap.did()).toBe('6 stations named for the recount, 0 known as false before');
  });

  test('names false ones too where no others are left', () => {
    const options = { behaviour: { recountStations: 20 }, attacks: [rewritten(AKMOLA), named('told', AKMOLA)] };
    const list = listOf(options);
    expect([list.length, list.filter((station) => station < 12).length]).toEqual([20, 8]);
  });
});
