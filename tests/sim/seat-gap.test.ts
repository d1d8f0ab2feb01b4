/**
 * Which seats of a published result rest on electronic votes: paper everywhere first, then one thing changed.
 *
 * Source: audit notes 6c; dossier 9.4 (official votes of 2004).
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { LIST_2004 } from '../../src/domain/published/results.ts';
import type { ResultLine } from '../../src/domain/tree/results.ts';
import { COUNTRIES } from '../../src/sim/national/countries.ts';
import { seatGapOf } from '../../src/sim/national/seat-gap.ts';

const country = present(COUNTRIES['kz-2004'], 'the country of 2004')();
const VOTES = LIST_2004.rows.map(({ votes }) => present(votes, 'official votes'));
const CAST = present(LIST_2004.cast.value, 'ballots cast');
const INVALID_CARDS = CAST - present(LIST_2004.valid.value, 'valid votes');
const PUBLISHED: ResultLine = {
  registered: 8_400_000,
  voters: CAST,
  electronic: 0,
  byChoice: VOTES,
  blank: 0,
  invalid: INVALID_CARDS,
};

/** Stations of equal size that vote alike, `perMille` of whose votes are electronic and in no record. */
function stations(count: number, perMille: number) {
  const electronicByChoice = VOTES.map((votes) => Math.floor((votes * perMille) / 1000 / count));
  const electronic = electronicByChoice.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: count }, () => {
    return { line: { ...PUBLISHED, electronic }, electronicByChoice, gapVotes: electronic };
  });
}

describe('the seats of 2004', () => {
  test('have no gap where every vote has a record', () => {
    const paper = stations(100, 50).map((station) => ({ ...station, gapVotes: 0 }));
    expect(seatGapOf(country, PUBLISHED, paper)).toBeUndefined();
    expect(seatGapOf(country, PUBLISHED, [])).toBeUndefined();
  });

  test('rest more on electronic votes the more there are, and paper in some stations proves them again', () => {
    const open = [1, 10, 20, 50, 100, 400].map((perMille) => {
      const gap = present(seatGapOf(country, PUBLISHED, stations(100, perMille)), 'a gap');
      expect(gap.proven + gap.contested + gap.unprovable).toBe(10);
      expect(gap.byChoice.slice(0, 4).map(({ reported }) => reported)).toEqual([7, 1, 1, 1]);
      return gap;
    });
    const proven = open.map((gap) => gap.proven);
    expect(proven).toEqual([...proven].sort((one, other) => other - one));
    expect(proven[0]).toBe(10);
    // AIST is 3,133 votes above the line, less than one in a hundred of its own votes.
    expect(open[1]?.byChoice[3]).toMatchObject({ choice: 'AIST', proven: 0, unprovable: 1 });
    for (const gap of open.slice(1)) {
      expect(gap.stationsToProve).toBeGreaterThan(0);
      expect(gap.stationsToProve).toBeLessThanOrEqual(100);
    }
    expect(open[0]?.stationsToProve).toBe(0);
  });

  test('are proven with paper in so many stations, and with one fewer they are not', () => {
    const all = stations(50, 20);
    const { stationsToProve } = present(seatGapOf(country, PUBLISHED, all), 'a gap');
    const provenWith = (paper: number): number =>
      seatGapOf(
        country,
        PUBLISHED,
        all.map((station, at) => (at < paper ? { ...station, gapVotes: 0 } : station)),
      )?.proven ?? 10;
    expect(provenWith(stationsToProve)).toBe(10);
    expect(provenWith(stationsToProve - 1)).toBeLessThan(10);
  });

  test('are not judged where the published figures cannot hold the unverified votes', () => {
    const emptied = { ...PUBLISHED, byChoice: VOTES.map((votes, choice) => (choice === 3 ? 0 : votes)) };
    expect(seatGapOf(country, emptied, stations(100, 50))).toBeUndefined();
  });

  test('take a part of a station by its choices', () => {
    const half = stations(100, 50).map((station) => ({ ...station, gapVotes: Math.floor(station.gapVotes / 2) }));
    const [whole, part] = [stations(100, 50), half].map((each) =>
      present(seatGapOf(country, PUBLISHED, each), 'a gap'),
    );
    expect(part?.proven).toBeGreaterThanOrEqual(whole?.proven ?? 10);
    expect(part?.unprovable).toBeGreaterThan(0);
  });
});
