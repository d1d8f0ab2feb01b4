/**
 * What attacks under other people's names do to a small station: exactly this, to the lists, the votes and the people who
 * come after all.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { BASES, CLOSING, NEVER, OPENING } from '../../src/domain/election.ts';
import { COMPLAINT_EVENTS, NOTE_EVENTS } from '../../src/domain/records/records.ts';
import { evidenceOf, register, type World } from '../../src/world/index.ts';
import { attackedDay, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const C = 2;
/** Half of the people stay at home; some of them are dead, some have moved. One list, so that every table sees a mark. */
const station: StationOptions = {
  policy: { 'register.mode': 'unified' },
  behaviour: {
    ...QUIET,
    turnout: 0.5,
    chooseElectronic: 0.5,
    deadEntries: 0.1,
    otherListShare: 0.1,
    observerPresent: 1,
  },
};
const honest = dayOf(station).world;

const votes = ({ ledgers }: World): number[] => [...ledgers.boxChoice.view(), ...ledgers.ballotChoice.view()];
const countOf = (column: ArrayLike<number>, value: number): number =>
  Array.from(column).filter((own) => own === value).length;
const secondOf = ({ ledgers }: World, person: number): number =>
  Math.max(ledgers.paperSigned[person] ?? NEVER, ledgers.electronicSigned[person] ?? NEVER);
const signers = (world: World): number[] =>
  Array.from(world.ledgers.paperSigned.keys()).filter((person) => secondOf(world, person) !== NEVER);
/** Persons under whose names the visits that the attack added were served. */
const namesUsed = ({ truth, people }: World): number[] =>
  Array.from(
    { length: people.visits - truth.honestVisits },
    (_, extra) => truth.person[truth.honestVisits + extra] ?? -1,
  );
const complaints = ({ ledgers }: World, event: (typeof COMPLAINT_EVENTS)[number]): number =>
  countOf(ledgers.complaintEvent.view(), COMPLAINT_EVENTS.indexOf(event));
/** Voters who would have come and were sent away because their line was signed. */
const robbed = (world: World): number => signers(honest).length - ownSigners(world).length;
const ownSigners = (world: World): number[] => {
  const used = new Set(namesUsed(world));
  return signers(world).filter((person) => !used.has(person));
};

describe('an honest station', () => {
  test('has entries of the dead and of the moved among those who do not come', () => {
    const came = new Set([...honest.people.order, ...honest.people.atHome]);
    const dead = Array.from(honest.people.dead.keys()).filter((person) => honest.people.dead[person] === 1);
    const moved = Array.from(honest.people.elsewhere.keys()).filter((person) => honest.people.elsewhere[person] === 1);
    expect([...dead, ...moved].filter((person) => came.has(person))).toEqual([]);
    expect(new Set([...dead, ...moved]).size).toBe(dead.length + moved.length);
    expect(Math.min(dead.length, moved.length)).toBeGreaterThan(4);
    const { goneEntries, personKeys } = evidenceOf(honest, ['goneEntries', 'personKeys']);
    expect(Array.from(goneEntries?.person ?? [])).toEqual(dead);
    expect(Array.from(personKeys?.person ?? [])).toEqual(moved);
    expect(Array.from(personKeys?.signed ?? [])).toEqual(moved.map(() => NEVER));
  });

  test('loses both where registers are joined', () => {
    const { ledgers, people } = dayOf({ ...station, policy: { ...station.policy, 'register.sync': 'live' } }).world;
    const gone = Array.from(people.dead.keys()).filter(
      (person) => people.dead[person] === 1 || people.elsewhere[person] === 1,
    );
    expect(gone.filter((person) => (ledgers.electronicBasis[person] ?? -1) >= 0)).toEqual([]);
    expect(countOf(ledgers.electronicBasis, 0)).toBe(120 - gone.length);
  });
});

describe('EL-01', () => {
  test.each(['quiet', 'close'])('signs and votes for the dead, and for nobody else, when it is %s', (when) => {
    const { world, did } = attackedDay('EL-01', { count: 4, to: 'C', when }, station);
    const used = namesUsed(world);
    expect(numbersIn(did)).toEqual([4]);
    expect(new Set(used).size).toBe(4);
    expect(used.map((person) => world.people.dead[person])).toEqual([1, 1, 1, 1]);
    expect(signers(world)).toEqual([...signers(honest), ...used].sort((a, b) => a - b));
    if (when === 'close') expect(used.filter((person) => secondOf(world, person) < CLOSING - 1800)).toEqual([]);
    expect(votes(world).length).toBe(votes(honest).length + 4);
    expect(countOf(votes(world), C)).toBe(countOf(votes(honest), C) + 4);
    expect(world.ledgers.complaintEvent.length).toBe(0);
  });

  test('ends with the last of them', () => {
    const dead = countOf(honest.people.dead, 1);
    const { world, did } = attackedDay('EL-01', { count: 100 }, station);
    expect(numbersIn(did)).toEqual([dead]);
    expect(votes(world).length).toBe(votes(honest).length + dead);
  });
});

describe('EL-02', () => {
  test('brings people who moved, in their own names, and marks their keys here', () => {
    const { world, did, intruder } = attackedDay('EL-02', { count: 3, to: 'C' }, station);
    const used = namesUsed(world);
    expect(numbersIn(did)).toEqual([3]);
    expect(used.map((person) => world.people.elsewhere[person])).toEqual([1, 1, 1]);
    expect([...intruder.people].sort()).toEqual([...used].sort());
    const { personKeys } = evidenceOf(world, ['personKeys']);
    const marked = Array.from(personKeys?.person ?? []).filter((_, row) => personKeys?.signed[row] !== NEVER);
    expect(marked).toEqual([...used].sort((a, b) => a - b));
    expect(countOf(votes(world), C)).toBe(countOf(votes(honest), C) + 3);
  });
});

describe('EL-04', () => {
  test.each(['invented', 'elsewhere'])('adds people on a call that leaves no paper: %s', (who) => {
    const policy = { 'list.addition': 'phone' } as const;
    const before = dayOf({ ...station, policy }).world;
    const { world, did } = attackedDay('EL-04', { count: 6, who, to: 'C' }, { ...station, policy });
    expect(numbersIn(did)).toEqual([6, 6]);
    expect(countOf(world.ledgers.paperBasis, BASES.indexOf('phone'))).toBe(6);
    expect(register(world, 'papersOnFile')).toBe(register(before, 'papersOnFile'));
    expect(register(world, 'added')).toBe(register(before, 'added') + 6);
    expect(countOf(votes(world), C)).toBe(countOf(votes(before), C) + 6);
    expect(Array.from(world.people.poses.subarray(world.truth.honestVisits))).toEqual(
      Array.from({ length: 6 }, () => (who === 'invented' ? 1 : 0)),
    );
  });
});

describe.each([
  { id: 'EL-06', params: { count: 12, bus: 6, minutes: 3 } },
  { id: 'EL-07', params: { count: 12, after: 12 } },
  { id: 'EL-08', params: { count: 4, papers: 3 } },
])('$id', ({ id, params }) => {
  const { world, did } = attackedDay(id, { ...params, to: 'C' }, station);
  const used = namesUsed(world);

  test('has each of twelve visits served under another name of the list that nobody had signed for', () => {
    expect(numbersIn(did).at(-1)).toBe(12);
    expect(new Set(used).size).toBe(12);
    expect(used.filter((person) => (world.ledgers.electronicBasis[person] ?? -1) !== 0)).toEqual([]);
    // Nobody's earlier signature was written over.
    const kept = ownSigners(world).filter((person) => secondOf(world, person) !== secondOf(honest, person));
    expect(kept).toEqual([]);
    expect(Array.from(world.people.poses.subarray(world.truth.honestVisits))).toEqual(used.map(() => 1));
  });

  test('adds twelve votes and costs those their vote who come later', () => {
    expect(votes(world).length).toBe(votes(honest).length + 12 - robbed(world));
    expect(complaints(world, 'alreadySigned')).toBe(robbed(world));
    expect(register(world, 'turnedAway')).toBe(robbed(world));
    expect(complaints(honest, 'alreadySigned')).toBe(0);
  });
});

describe('what can be seen of', () => {
  const noted = (world: World, event: (typeof NOTE_EVENTS)[number]): number =>
    world.happened[NOTE_EVENTS.indexOf(event)] ?? 0;

  test('EL-06: each bus once, its riders within the minutes named', () => {
    const { world } = attackedDay('EL-06', { count: 12, bus: 6, minutes: 3 }, station);
    expect(noted(world, 'groupArrival')).toBe(2);
    const seconds = namesUsed(world).map((person) => secondOf(world, person));
    for (const bus of [seconds.slice(0, 6), seconds.slice(6)]) {
      expect(Math.max(...bus) - Math.min(...bus)).toBeLessThan(180);
    }
  });

  test('EL-08: each who brings papers once, seen by as many observers as the habits say', () => {
    const { world } = attackedDay('EL-08', { count: 4, papers: 3 }, station);
    expect(noted(world, 'proxyVote')).toBe(4);
    const seen = (proxyNoticed: number): number => {
      const options = { ...station, behaviour: { ...station.behaviour, proxyNoticed, observerNotices: 0 } };
      const day = attackedDay('EL-08', { count: 4, papers: 3 }, options).world;
      return countOf(day.ledgers.noteEvent.view(), NOTE_EVENTS.indexOf('proxyVote'));
    };
    expect([seen(0), seen(1)]).toEqual([0, 4]);
  });

  test('EL-07: names signed for after the hour named', () => {
    const { world } = attackedDay('EL-07', { count: 12, after: 19 }, station);
    expect(namesUsed(world).filter((person) => secondOf(world, person) < OPENING + 12 * 3600)).toEqual([]);
  });
});
