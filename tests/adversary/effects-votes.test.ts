/**
 * What each attack on the recorded vote does to the records of a small station: exactly this, and nothing else.
 *
 * The truth is read here to say whose vote is whose; what an attack says of itself is then held against it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { DESK_EVENTS } from '../../src/domain/records/records.ts';
import { evidenceOf, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, B, C] = [0, 1, 2] as const;
/** 19:00, when the technician declares his fault, in seconds since 06:00. */
const EVENING = 13 * 3600;

const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 0.5 } };
const honest = dayOf(station);

/** Stored votes beside what their voters confirmed and which code they hold. */
function ownedRows({ truth, ledgers }: World) {
  return Array.from({ length: ledgers.boxChoice.length }, (_, row) => {
    const voter = truth.recordOwner.at(row);
    const stored = { choice: ledgers.boxChoice.at(row), code: ledgers.boxCode.at(row) };
    return { voter, stored, confirmed: { choice: truth.confirmed[voter], code: truth.code[voter] } };
  });
}

const voters = (world: World): number[] => Array.from({ length: world.truth.honestVisits }, (_, voter) => voter);
const confirmedFor = (world: World, choice: number): number[] =>
  voters(world).filter((voter) => world.truth.confirmed[voter] === choice);
const countOf = (column: ArrayLike<number>, value: number): number =>
  Array.from(column).filter((own) => own === value).length;

describe.each([
  { id: 'CI-01', robs: 'the booth device' },
  { id: 'RC-07', robs: 'the member at the table' },
])('$id: $robs', ({ id }) => {
  test.each([0, 0.3, 1])('changes the stored vote of a robbed voter and her code never, at rate %d', (rate) => {
    const { world, did } = attackedDay(id, { rate, from: 'A', to: 'C' }, station);
    const rows = ownedRows(world);
    const changed = rows.filter(({ stored, confirmed }) => stored.choice !== confirmed.choice);
    expect(changed.filter(({ stored, confirmed }) => confirmed.choice !== A || stored.choice !== C)).toEqual([]);
    expect(rows.filter(({ stored, confirmed }) => stored.code !== confirmed.code)).toEqual([]);
    expect(numbersIn(did)).toEqual([changed.length]);
    const robbable = confirmedFor(world, A).length;
    if (rate === 1) expect(changed).toHaveLength(robbable);
    else if (rate === 0) expect(changed).toEqual([]);
    else expect(changed.length > 0 && changed.length < robbable).toBe(true);
    expect(world.papers.electronic?.byChoice[A]).toBe(robbable - changed.length);
    expect(world.papers.electronic?.byChoice[C]).toBe(confirmedFor(world, C).length + changed.length);
  });

  test('takes from and gives to whom the parameters name', () => {
    const { world } = attackedDay(id, { rate: 1, from: 'B', to: 'A' }, station);
    expect(world.papers.electronic?.byChoice).toEqual([
      confirmedFor(world, A).length + confirmedFor(world, B).length,
      0,
      confirmedFor(world, C).length,
    ]);
  });

  test('leaves everything but choices as on the honest day', () => {
    const { world } = attackedDay(id, { rate: 1 }, station);
    const withoutChoice = (box: ReturnType<typeof boxOf>) => box.map(([, code, second]) => [code, second]);
    expect(withoutChoice(boxOf(world))).toEqual(withoutChoice(boxOf(honest.world)));
    expect(world.memory).toEqual(honest.world.memory);
    expect(world.ledgers.logEvent.view()).toEqual(honest.world.ledgers.logEvent.view());
  });
});

describe('CI-01 beside a paper slip', () => {
  const paper = {
    ...station,
    policy: { 'paper.mode': 'vvpatCut' },
    behaviour: { ...station.behaviour, reportSlip: 0, voidSlip: 0 },
  } as const;

  test('slips show what was confirmed, so that slips and box differ by the flipped votes', () => {
    const { world } = attackedDay('CI-01', { rate: 1 }, paper);
    const slips = [A, B, C].map((choice) => countOf(world.ledgers.slipChoice.view(), choice));
    expect(slips).toEqual([A, B, C].map((choice) => confirmedFor(world, choice).length));
    expect(world.papers.electronic?.byChoice).toEqual([0, slips[B], (slips[A] ?? 0) + (slips[C] ?? 0)]);
  });
});

describe('RC-08', () => {
  test.each([0.3, 1])('keeps a robbed vote out of the box and out of the log, and nothing else, at rate %d', (rate) => {
    const { world, did } = attackedDay('RC-08', { rate, from: 'A' }, station);
    const stored = new Set(ownedRows(world).map(({ voter }) => voter));
    const missing = voters(world).filter((voter) => !stored.has(voter));
    expect(missing.length).toBeGreaterThan(0);
    expect(numbersIn(did)).toEqual([missing.length]);
    expect(missing.filter((voter) => world.truth.confirmed[voter] !== A)).toEqual([]);
    if (rate === 1) expect(missing).toEqual(confirmedFor(world, A));
    const kept = boxOf(honest.world).filter((_, row) => stored.has(honest.world.truth.recordOwner.at(row)));
    expect(boxOf(world)).toEqual(kept);
    expect(countOf(world.ledgers.logEvent.view(), DESK_EVENTS.indexOf('read'))).toBe(stored.size);
    expect(countOf(world.ledgers.logEvent.view(), DESK_EVENTS.indexOf('issue'))).toBe(voters(world).length);
  });

  test('a machine that wipes only what it has read brings the votes back at close', () => {
    const policy = { 'card.erasedBy': 'machine' } as const;
    const { uses } = dayOf({ ...station, policy, attacks: [{ use: 'RC-08', params: { rate: 1 } }] });
    expect(uses[0]?.preventedBy).toEqual(['card.erasedBy']);
  });
});

describe('RC-06', () => {
  test.each(['all', 'withoutCode'])('rewrites choices of stored votes between close and count, target %s', (target) => {
    const { world, did } = attackedDay('RC-06', { rate: 1, target, from: 'A', to: 'C' }, station);
    const robbed = (row: readonly number[]): boolean => row[0] === A && (target === 'all' || row[1] === -1);
    const expected = boxOf(honest.world).map((row) => (robbed(row) ? [C, ...row.slice(1)] : row));
    expect(boxOf(world)).toEqual(expected);
    expect(numbersIn(did)).toEqual([boxOf(honest.world).filter(robbed).length]);
    expect(world.ledgers.counterValue.view()).toEqual(honest.world.ledgers.counterValue.view());
    expect(world.ledgers.backupRecords.view()).toEqual(honest.world.ledgers.backupRecords.view());
  });

  test('takes about the asked share', () => {
    const { did } = attackedDay('RC-06', { rate: 0.5 }, { ...station, station: { voters: 600, booths: 20 } });
    const [rewritten = 0] = numbersIn(did);
    // 300 votes for A on average, half of them: 150, within four standard deviations of both draws.
    expect(Math.abs(rewritten - 150)).toBeLessThan(4 * Math.sqrt(600 * 0.25 * 0.75));
  });

  test.each([
    { sealed: true, inspectSeals: 1, intact: false },
    { sealed: true, inspectSeals: 0, intact: true },
    { sealed: false, inspectSeals: 1, intact: true },
  ])('breaks a seal that is seen if it is there and somebody looks: %o', ({ sealed, inspectSeals, intact }) => {
    const options = {
      ...station,
      policy: { 'term.sealed': sealed },
      behaviour: { ...station.behaviour, inspectSeals },
    };
    const { world } = attackedDay('RC-06', { rate: 1 }, options);
    expect(evidenceOf(world, ['storeSeal']).storeSeal).toEqual({ intact });
  });
});

describe('RC-12', () => {
  test.each([1, 6, 24])('restores the backup named, %d back, and enters the lost votes again with changes', (back) => {
    const { world, did } = attackedDay('RC-12', { back, rate: 1, from: 'A', to: 'C' }, station);
    const before = boxOf(honest.world);
    const saved = honest.world.ledgers;
    const backups = Array.from(saved.backupSecond.view()).filter((second) => second < EVENING).length;
    const kept = saved.backupRecords.at(Math.max(0, backups - back));
    const untilEvening = before.filter(([, , second = 0]) => second <= EVENING).length;
    const entered = before
      .slice(kept, untilEvening)
      .map(([choice, code]) => [choice === A ? C : choice, code, EVENING]);
    expect(boxOf(world)).toEqual([...before.slice(0, kept), ...entered, ...before.slice(untilEvening)]);
    const changed = before.slice(kept, untilEvening).filter(([choice]) => choice === A).length;
    expect(numbersIn(did)).toEqual([untilEvening - kept, changed]);
    // What was entered by hand belongs to nobody; a counter that only rises has counted it twice.
    expect(countOf(world.truth.recordOwner.view(), -1)).toBe(untilEvening - kept);
    expect(world.ledgers.counterValue.at(0)).toBe(before.length + untilEvening - kept);
    const { minuteSecond, minuteSignatures, minuteBefore, minuteAfter } = world.ledgers;
    expect(
      [minuteSecond, minuteSignatures, minuteBefore, minuteAfter].map((column) => Array.from(column.view())),
    ).toEqual([[EVENING], [1], [untilEvening], [untilEvening]]);
    expect(countOf(world.ledgers.logEvent.view(), DESK_EVENTS.indexOf('restart'))).toBe(1);
  });
});

describe('RC-14', () => {
  test.each(['own', 'copied'])('brings another recorder, serial number %s, and touches nothing else', (serial) => {
    const { world, did } = attackedDay('RC-14', { rate: 0.5, from: 'A', to: 'C', serial }, station);
    const totals = honest.world.papers.electronic;
    const [a = 0, b = 0, c = 0] = totals?.byChoice ?? [];
    const moved = Math.round(a / 2);
    expect(numbersIn(did)).toEqual([moved]);
    expect(world.papers).toEqual({
      ...honest.world.papers,
      recorder: { ...totals, byChoice: [a - moved, b, c + moved] },
    });
    expect(boxOf(world)).toEqual(boxOf(honest.world));
    const { recorder, recorderSeal } = evidenceOf(world, ['recorder', 'recorderSeal']);
    expect(recorder?.serial).toBe(serial === 'own' ? 2 : 1);
    expect(recorderSeal).toEqual({ serial: 1, sealed: false });
    expect(evidenceOf(honest.world, ['recorderSeal']).recorderSeal).toEqual({ serial: 1, sealed: true });
  });
});

describe('in a store that keeps no order', () => {
  const shuffled = { ...station, policy: { 'log.order': 'shuffled' } } as const;
  const before = dayOf(shuffled).world.papers.electronic;

  test('RC-06 reaches the votes that it meant', () => {
    const { world, did } = attackedDay('RC-06', { rate: 1, from: 'A', to: 'C' }, shuffled);
    const [a = 0, b = 0, c = 0] = before?.byChoice ?? [];
    expect(world.papers.electronic?.byChoice).toEqual([0, b, a + c]);
    expect(numbersIn(did)).toEqual([a]);
  });

  test.each([0, 1])('RC-12 enters the votes that were lost and no others, at rate %d', (rate) => {
    const { world, did } = attackedDay('RC-12', { rate, from: 'A', to: 'C' }, shuffled);
    const [a = 0, b = 0, c = 0] = before?.byChoice ?? [];
    const [entered = 0, changed = 0] = numbersIn(did);
    expect(entered).toBeGreaterThan(changed);
    expect(world.papers.electronic?.byChoice).toEqual([a - changed, b, c + changed]);
  });
});
