/**
 * The clash attacks: every voter who looks finds her row, and yet there are fewer rows than voters.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { examineAll } from '../../src/controls/index.ts';
import { NO_CODE } from '../../src/domain/election.ts';
import { evidenceFor, type World } from '../../src/world/index.ts';
import { deviationsOf, harvestOf } from './harvest.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const C = 2;
const everybodyLooks = { checkCode: 1, complainMismatch: 1, postControlProtocol: 1, showSlip: 1 };
const machine: StationOptions = {
  policy: { 'code.mode': 'machineAssigned' },
  behaviour: { ...QUIET, ...everybodyLooks, chooseElectronic: 1, requestCode: 0.8, humanCodes: 0 },
  station: { voters: 300, booths: 10 },
};
const chosen: StationOptions = { ...machine, policy: { 'code.mode': 'voterChosen', 'code.len': 3 } };

const pair = (code: number | undefined, choice: number | undefined): string => `${code}/${choice}`;

function countPairs(pairs: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const each of pairs) counted.set(each, (counted.get(each) ?? 0) + 1);
  return counted;
}

/** Voters with a code by the pair they look for, and the rows there are of it. */
function lookUps({ truth, papers }: World): {
  readonly voters: Map<string, number>;
  readonly rows: Map<string, number>;
} {
  const visits = Array.from({ length: truth.honestVisits }, (_, visit) => visit);
  const withCode = visits.filter((visit) => truth.code[visit] !== NO_CODE);
  return {
    voters: countPairs(withCode.map((visit) => pair(truth.code[visit], truth.confirmed[visit]))),
    rows: countPairs((papers.controlProtocol ?? []).map(({ code, choice }) => pair(code, choice))),
  };
}

/** The most voters that cannot each have a row of their own (Hall): voters less rows, pair by pair. */
function deficiency(world: World): number {
  const { voters, rows } = lookUps(world);
  return [...voters].reduce((sum, [key, count]) => sum + Math.max(0, count - (rows.get(key) ?? 0)), 0);
}

function knownFindings(world: World): string[] {
  return examineAll((audience) => evidenceFor(world, audience))
    .filter(({ level }) => level !== 'unknown')
    .map(({ control }) => control);
}

const codeRecords = ({ ledgers }: World): number =>
  Array.from(ledgers.boxCode.view()).filter((code) => code !== NO_CODE).length;

describe.each([
  { id: 'RC-01', options: machine, replacedAt: 1 },
  { id: 'RC-01', options: { ...machine, policy: { ...machine.policy, 'code.unique': true } }, replacedAt: 1 },
  { id: 'RC-02', options: chosen, replacedAt: 0 },
] as const)('$id under $options.policy', ({ id, options, replacedAt }) => {
  const honest = dayOf(options).world;
  const { world, did } = attackedDay(id, { to: 'C' }, options);
  const replaced = numbersIn(did)[replacedAt] ?? 0;

  test('lets every single look-up pass', () => {
    const { voters, rows } = lookUps(world);
    expect([...voters.keys()].filter((key) => !rows.has(key))).toEqual([]);
    expect(world.ledgers.complaintEvent.length).toBe(0);
  });

  test('leaves as many voters without a row of their own as it replaced votes', () => {
    expect(deficiency(honest)).toBe(0);
    expect(replaced).toBeGreaterThan(0);
    expect(deficiency(world)).toBe(replaced);
  });

  test('keeps the numbers of rows, codes and votes', () => {
    expect(world.papers.controlProtocol).toHaveLength(codeRecords(world));
    expect(codeRecords(world)).toBe(codeRecords(honest));
    expect(world.papers.electronic?.accepted).toBe(honest.papers.electronic?.accepted);
    expect(world.papers.withoutCode).toBe(honest.papers.withoutCode);
  });

  test('gives what it took to the choice named, and leaves votes without a code alone', () => {
    const before = honest.papers.electronic?.byChoice ?? [];
    expect(world.papers.electronic?.byChoice[C]).toBe((before[C] ?? 0) + replaced);
    const { truth, ledgers } = world;
    const others = Array.from({ length: ledgers.boxChoice.length }, (_, row) => row).filter(
      (row) => ledgers.boxChoice.at(row) !== truth.confirmed[truth.recordOwner.at(row)],
    );
    expect(others).toHaveLength(replaced);
    expect(others.filter((row) => ledgers.boxChoice.at(row) !== C || ledgers.boxCode.at(row) === NO_CODE)).toEqual([]);
  });

  test('is found by voters who show each other their slips, and by nothing else', () => {
    expect(knownFindings(world).filter((control) => !knownFindings(honest).includes(control))).toEqual([
      'slip-comparison',
    ]);
  });
});

describe('RC-01', () => {
  test.each([2, 5, 1000])('gives one code to at most %d voters', (m) => {
    const { world } = attackedDay('RC-01', { m }, { ...machine, policy: { ...machine.policy, 'code.unique': true } });
    const { voters } = lookUps(world);
    const sharing = [...voters.values()].filter((count) => count > 1);
    expect(Math.max(...sharing)).toBeLessThanOrEqual(m);
    const expected = (['A', 'B'] as const).map((_, choice) => {
      const like = [...voters].filter(([key]) => key.endsWith(`/${choice}`)).reduce((sum, [, count]) => sum + count, 0);
      return like - Math.ceil(like / m);
    });
    // Each full cluster frees all its rows but one.
    expect(deficiency(world)).toBe(expected.reduce((sum, freed) => sum + freed, 0));
  });

  test('where the machine promises each code once, the list keeps the promise', () => {
    const { world } = attackedDay('RC-01', {}, { ...machine, policy: { ...machine.policy, 'code.unique': true } });
    const codes = (world.papers.controlProtocol ?? []).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('RC-02', () => {
  // R13: n_c like voters with uniform codes out of d leave n_c - d(1 - (1 - 1/d)^n_c) votes to take. The many-day version
  // with longer codes is in tests/deep/clash.test.ts.
  test('takes as many votes as the closed form says, within four standard deviations', () => {
    const days = Array.from({ length: 6 }, (_, day) => harvestOf(2000, 3, `harvest ${day}`));
    expect(Math.abs(deviationsOf(days))).toBeLessThan(4);
  });

  test('has nothing to take where no two voters of one choice have one code', () => {
    const options = { ...chosen, policy: { ...chosen.policy, 'code.len': 6 } } as const;
    const { world, did } = attackedDay('RC-02', {}, { ...options, station: { voters: 30 } });
    expect(numbersIn(did)).toEqual([0]);
    expect(bytesOf(world)).toBe(bytesOf(dayOf({ ...options, station: { voters: 30 } }).world));
  });
});
