/**
 * What attacks that ask for a proof, or for none, do to the records of a small station.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { DESK_EVENTS, type DeskEvent } from '../../src/domain/records/records.ts';
import { exposureOf, viewOf } from '../../src/sim/secrecy.ts';
import { evidenceOf, knowledgeOf, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, dayOf, numbersIn, QUIET, type StationOptions, scenarioOf } from './station.ts';

const C = 2;
const station: StationOptions = {
  policy: { 'card.serialLogged': 'both' },
  behaviour: { ...QUIET, chooseElectronic: 0.5, requestCode: 0.3, postControlProtocol: 1 },
  groups: [{ name: 'staff', count: 40 }],
};
const by = (policy: NonNullable<StationOptions['policy']>): StationOptions => ({
  ...station,
  policy: { ...station.policy, ...policy },
});

const logged = ({ ledgers }: World, event: DeskEvent): number[] =>
  Array.from(ledgers.logEvent.view().keys())
    .filter((row) => ledgers.logEvent.at(row) === DESK_EVENTS.indexOf(event))
    .map((row) => ledgers.logSubject.at(row));
const employerOf = (world: World) => exposureOf(viewOf(world, ['employer']), scenarioOf(station));
const votesFor = (world: World, choice: number): number => boxOf(world).filter(([stored]) => stored === choice).length;
const confirmedOf = ({ truth }: World, voters: readonly number[]): (number | undefined)[] =>
  voters.map((voter) => truth.confirmed[voter]);

describe('CS-18', () => {
  test('costs the first voter her vote, and makes that of each other in the chain the prepared one', () => {
    const { world, did, intruder } = attackedDay('CS-18', { demand: 'C' }, station);
    const honest = dayOf(station).world;
    const { proven } = knowledgeOf(world);
    expect(proven).toHaveLength(39);
    expect(numbersIn(did)).toEqual([39]);
    const owned = boxOf(world).map(([choice], row) => [world.truth.recordOwner.at(row), choice] as const);
    const chained = owned.filter(([owner]) => intruder.group.has(owner));
    expect(chained.map(([, choice]) => choice)).toEqual(Array.from({ length: 39 }, () => C));
    const others = (all: World) =>
      boxOf(all).filter((_, row) => !intruder.group.has(all.truth.recordOwner.at(row))).length;
    expect(others(world)).toBe(others(honest));
    expect(evidenceOf(world, ['carrierStock']).carrierStock).toEqual({ before: 20, after: 19 });
  });

  test('has the desk read each card of the chain once, under the number it was handed out with before', () => {
    const { world } = attackedDay('CS-18', { demand: 'C' }, { ...station, groups: [{ name: 'all', share: 1 }] });
    const [issued, read] = [logged(world, 'issue'), logged(world, 'read')];
    expect(read).toHaveLength(issued.length - 1);
    // Each number comes back as often as it went out, but for the one card that is still outside.
    const count = (all: readonly number[]): Map<number, number> => {
      const times = new Map<number, number>();
      for (const card of all) times.set(card, (times.get(card) ?? 0) + 1);
      return times;
    };
    const [out, back] = [count(issued), count(read)];
    const missing = [...out].flatMap(([card, times]) => (times === (back.get(card) ?? 0) ? [] : [card]));
    expect(missing).toEqual([world.chain.outside]);
  });

  test('counts what was written outside, whatever a voter confirms in the booth', () => {
    const { world, intruder } = attackedDay('CS-18', { demand: 'C', resist: 1 }, station);
    const honest = dayOf(station).world;
    const { truth } = world;
    expect(confirmedOf(world, intruder.group.members)).toEqual(
      intruder.group.members.map((voter) => honest.truth.intent[voter]),
    );
    const stored = boxOf(world).filter((_, row) => intruder.group.has(truth.recordOwner.at(row)));
    expect(stored.map(([choice]) => choice)).toEqual(Array.from({ length: 39 }, () => C));
  });

  test('shows him each of those votes and no other', () => {
    const { world } = attackedDay('CS-18', { demand: 'C' }, station);
    const { figures, beliefs } = employerOf(world);
    expect(figures.exposed).toEqual({ of: 39, count: 39, share: 1 });
    expect(figures.bySource.proof).toBe(39);
    expect(beliefs.filter(({ person, best }) => world.truth.confirmed[person] !== best)).toEqual([]);
  });

  test('breaks where the number of every card is seen: each but the first votes as she confirmed', () => {
    const options = { ...by({ 'card.matched': true }), behaviour: { ...station.behaviour, matchSerial: 1 } };
    const { world, intruder } = attackedDay('CS-18', { demand: 'C', resist: 1 }, options);
    expect(knowledgeOf(world).proven).toEqual([]);
    expect(logged(world, 'refused')).toHaveLength(39);
    const stored = boxOf(world).map(([choice], row) => [world.truth.recordOwner.at(row), choice] as const);
    const chained = stored.filter(([owner]) => intruder.group.has(owner));
    expect(chained.map(([, choice]) => choice)).toEqual(chained.map(([owner]) => world.truth.confirmed[owner]));
  });

  test('has nothing to hand in where the paper is the vote', () => {
    const options = by({ 'paper.mode': 'bmd', 'code.mode': 'none', 'paper.official': true, 'recount.kind': 'paper' });
    const { world } = attackedDay('CS-18', {}, options);
    expect(knowledgeOf(world).proven).toEqual([]);
    expect(evidenceOf(world, ['carrierStock']).carrierStock).toEqual({ before: 20, after: 20 });
  });
});

describe('CS-15', () => {
  const slips = by({ 'paper.mode': 'vvpatCut' });

  test('brings out a photograph of the demanded choice from everybody, of a screen that can be gone back from', () => {
    const { world, did, intruder } = attackedDay('CS-15', { demand: 'C', resist: 1 }, station);
    const honest = dayOf(station).world;
    const { proven } = knowledgeOf(world);
    expect(proven.map(({ choice }) => choice)).toEqual(Array.from({ length: 40 }, () => C));
    expect(numbersIn(did)).toEqual([40]);
    expect(confirmedOf(world, intruder.group.members)).toEqual(
      intruder.group.members.map((voter) => honest.truth.intent[voter]),
    );
    const { beliefs } = employerOf(world);
    expect(beliefs.some(({ person, best, certain }) => certain && best !== world.truth.confirmed[person])).toBe(true);
  });

  test('brings out a photograph of a slip only from whoever confirmed what it shows', () => {
    const { world } = attackedDay('CS-15', { demand: 'C', resist: 0.5, of: 'slip' }, slips);
    const { proven } = knowledgeOf(world);
    expect(proven.length).toBeGreaterThan(5);
    expect(proven.length).toBeLessThan(40);
    expect(proven.filter(({ person, choice }) => world.truth.confirmed[person] !== choice)).toEqual([]);
  });

  test('brings out none of a slip where there is no paper, though whoever obeys votes as told', () => {
    const { world, intruder } = attackedDay('CS-15', { demand: 'C', of: 'slip' }, station);
    expect(knowledgeOf(world).proven).toEqual([]);
    expect(new Set(confirmedOf(world, intruder.group.members))).toEqual(new Set([C]));
  });

  test('leaves the records of those who resist as on the honest day', () => {
    const all = { ...station, behaviour: { ...station.behaviour, chooseElectronic: 1 } };
    const { world } = attackedDay('CS-15', { demand: 'C', resist: 1 }, all);
    expect(boxOf(world)).toEqual(boxOf(dayOf(all).world));
  });
});

describe('CS-20', () => {
  // One card, so that each is handed out again as it is.
  const one: StationOptions = { ...station, station: { carriers: 1, booths: 1 } };

  test('changes no vote, hands the same card out again and again, and tells the commission each vote', () => {
    const { world, did } = attackedDay('CS-20', { rate: 1 }, { ...one, groups: [] });
    const honest = dayOf({ ...one, groups: [] }).world;
    expect(boxOf(world)).toEqual(boxOf(honest));
    expect(logged(world, 'issue')).toEqual(logged(honest, 'issue'));
    const { residue } = knowledgeOf(world);
    expect(residue).toHaveLength(boxOf(world).length);
    expect(numbersIn(did)).toEqual([residue.length]);
    expect(residue.filter(({ person, choice }) => world.truth.confirmed[person] !== choice)).toEqual([]);
    const { figures } = exposureOf(viewOf(world, ['commission']), scenarioOf(station));
    expect(figures.bySource.card).toBe(residue.length);
    expect(exposureOf(viewOf(world, ['observer']), scenarioOf(station)).figures.bySource.card).toBe(undefined);
  });

  test('is complained of by each voter who is shown whether her card is empty and looks, and else by nobody', () => {
    const complaints = (echo: boolean, rate: number): number => {
      const behaviour = { ...station.behaviour, seeEcho: 1 };
      const options = { ...one, groups: [], behaviour, policy: { ...station.policy, 'card.echo': echo } };
      return attackedDay('CS-20', { rate }, options).world.ledgers.complaintEvent.length;
    };
    expect([complaints(true, 0), complaints(false, 1)]).toEqual([0, 0]);
    expect(complaints(true, 1)).toBe(boxOf(dayOf({ ...one, groups: [] }).world).length);
  });
});

describe('CS-22', () => {
  test('moves the votes of those who believe it, and shows nobody anything', () => {
    const { world, did, intruder } = attackedDay('CS-22', { demand: 'C', believe: 1 }, station);
    const { members } = intruder.group;
    expect(confirmedOf(world, members)).toEqual(members.map(() => C));
    expect(votesFor(world, C)).toBeGreaterThanOrEqual(40);
    expect(numbersIn(did)).toEqual([40]);
    const { collected, proven, births } = knowledgeOf(world);
    expect([collected, proven, births]).toEqual([[], [], []]);
    expect(employerOf(world).beliefs).toEqual([]);
  });

  test('moves no vote where nobody believes it', () => {
    const { world } = attackedDay('CS-22', { demand: 'C', believe: 0 }, station);
    expect(boxOf(world)).toEqual(boxOf(dayOf(station).world));
  });
});
