/**
 * What attacks on pressed voters do to the records of a small station: codes, choices, and what the coercer holds.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { NO_CODE } from '../../src/domain/election.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { exposureOf, viewOf } from '../../src/sim/secrecy.ts';
import { knowledgeOf, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, dayOf, numbersIn, QUIET, type StationOptions, scenarioOf } from './station.ts';

const C = 2;
const station: StationOptions = {
  behaviour: { ...QUIET, chooseElectronic: 0.4, requestCode: 0.3, humanCodes: 0, postControlProtocol: 1 },
  groups: [{ name: 'staff', count: 60 }],
};
const withRules = (policy: Partial<Policy>): StationOptions => ({ ...station, policy });

/** Stored votes as pairs of choice and code. */
const storedIn = (world: World): string[] => boxOf(world).map(([choice, code]) => `${choice}/${code}`);

/** What an employer works out of the posted list and of what he holds. */
function employerOf(world: World): ReturnType<typeof exposureOf> {
  return exposureOf(viewOf(world, ['employer']), scenarioOf(station));
}

describe('CS-04', () => {
  const small: StationOptions = { ...station, behaviour: { ...station.behaviour, requestCode: 1 } };
  const asked = (params: Record<string, string | number>) => attackedDay('CS-04', { demand: 'C', ...params }, small);
  const listedWith = (world: World, choice: number): number[] =>
    (world.papers.controlProtocol ?? []).filter((row) => row.choice === choice).map(({ code }) => code);

  test('has whoever obeys name the code under which her vote for the demanded choice stands', () => {
    for (const asks of ['beforePosting', 'afterPosting']) {
      const { world, did } = asked({ asks, resist: 0 });
      const { collected } = knowledgeOf(world);
      expect(collected).toHaveLength(60);
      expect(collected.filter(({ code }) => !listedWith(world, C).includes(code))).toEqual([]);
      expect(collected.filter(({ person, code }) => world.truth.code[person] !== code)).toEqual([]);
      expect(numbersIn(did)[0]).toBe(60);
    }
  });

  test('has whoever resists vote as she likes', () => {
    const honest = dayOf(small).world;
    for (const asks of ['beforePosting', 'afterPosting']) {
      const { world, intruder } = asked({ asks, resist: 1 });
      const { members } = intruder.group;
      expect(members.map((voter) => world.truth.confirmed[voter])).toEqual(
        members.map((voter) => honest.truth.intent[voter]),
      );
    }
  });

  test('lets her read off a code beside the choice that was asked for, once the list hangs, and not before', () => {
    const late = asked({ asks: 'afterPosting', resist: 1 }).world;
    const { collected } = knowledgeOf(late);
    expect(collected).toHaveLength(60);
    expect(collected.filter(({ code }) => !listedWith(late, C).includes(code))).toEqual([]);
    const early = asked({ asks: 'beforePosting', resist: 1 }).world;
    const all = new Set((early.papers.controlProtocol ?? []).map(({ code }) => code));
    // Made up out of ten thousand, of which some hundred stand on the list.
    expect(knowledgeOf(early).collected.filter(({ code }) => all.has(code)).length).toBeLessThan(6);
  });

  test('makes him certain of votes that were not cast only where he asks late', () => {
    // Everybody has another code, so that a code that is named once is somebody's own.
    const unlike = { ...small, policy: { 'code.mode': 'machineAssigned', 'code.unique': true } as const };
    const wrong = (asks: string): number => {
      const { world } = attackedDay('CS-04', { demand: 'A', resist: 0.3, asks }, unlike);
      return employerOf(world).beliefs.filter(
        ({ person, best, certain }) => certain && world.truth.confirmed[person] !== best,
      ).length;
    };
    expect(wrong('beforePosting')).toBeLessThanOrEqual(1);
    expect(wrong('afterPosting')).toBeGreaterThan(2);
  });

  test('leaves him nobody to ask late where the list never hangs', () => {
    const kept = { ...small, behaviour: { ...small.behaviour, postControlProtocol: 0 } };
    const { world } = attackedDay('CS-04', { asks: 'afterPosting' }, kept);
    expect(knowledgeOf(world).collected).toEqual([]);
  });
});

describe('CS-17', () => {
  const dated: StationOptions = {
    ...station,
    policy: { 'code.len': 6 },
    behaviour: { ...station.behaviour, chooseElectronic: 1, requestCode: 1, humanCodes: 1, birthdayCodes: 0.5 },
  };

  test('touches no record: the day is the honest one but for what is taken from files', () => {
    const { world, did } = attackedDay('CS-17', {}, dated);
    const honest = dayOf(dated).world;
    expect(boxOf(world)).toEqual(boxOf(honest));
    expect(world.papers).toEqual(honest.papers);
    expect(world.ledgers.filePerson.length).toBe(60);
    expect(numbersIn(did)).toEqual([60]);
  });

  test('finds those who made their code of their date, and is certain of none of them', () => {
    const { world } = attackedDay('CS-17', {}, dated);
    const { births } = knowledgeOf(world);
    const owners = births.filter(({ person, code }) => world.truth.code[person] === code);
    expect(owners.length).toBeGreaterThan(15);
    const { figures, beliefs } = employerOf(world);
    // With six digits chance finds next to nobody.
    expect(beliefs.length).toBeLessThanOrEqual(owners.length + 2);
    expect(owners.filter(({ person }) => !beliefs.some((belief) => belief.person === person))).toEqual([]);
    expect(figures.exposed.count).toBe(0);
    const right = beliefs.filter(({ person, best }) => world.truth.confirmed[person] === best);
    expect(right.length / beliefs.length).toBeGreaterThan(0.8);
  });

  test('finds nobody where nobody makes a code of a date, beyond chance', () => {
    const { world } = attackedDay('CS-17', {}, { ...dated, behaviour: { ...dated.behaviour, birthdayCodes: 0 } });
    expect(employerOf(world).beliefs.length).toBeLessThanOrEqual(1);
  });

  // The same codes as before for everybody who does not use hers.
  test('rests on a habit that changes no other code', () => {
    const codes = (birthdayCodes: number) => {
      return dayOf({ ...dated, behaviour: { ...dated.behaviour, birthdayCodes } }).world.people.ownCode;
    };
    const [none, half] = [codes(0), codes(0.5)];
    const changed = none.filter((code, visit) => code !== half[visit]).length;
    expect(changed / none.length).toBeGreaterThan(0.35);
    expect(changed / none.length).toBeLessThan(0.65);
  });
});

describe('CS-02', () => {
  test('puts each code that was given out on the list beside the choice that was asked for', () => {
    const { world, did, intruder } = attackedDay('CS-02', { demand: 'C' }, station);
    const { collected } = knowledgeOf(world);
    expect(new Set(collected.map(({ code }) => code)).size).toBe(60);
    expect(new Set(collected.map(({ person }) => person))).toEqual(new Set(intruder.group.members));
    const stored = storedIn(world);
    expect(collected.filter(({ code }) => !stored.includes(`${C}/${code}`))).toEqual([]);
    expect(numbersIn(did)).toEqual([60]);
  });

  // Three digits and as many voters as make two alike all but certain.
  test('gives out no code twice, as long as there are codes', () => {
    const all = { ...withRules({ 'code.len': 3 }), groups: [{ name: 'all', share: 1 }] };
    const { world } = attackedDay('CS-02', {}, all);
    const codes = knowledgeOf(world).collected.map(({ code }) => code);
    expect(codes).toHaveLength(120);
    expect(new Set(codes).size).toBe(120);
  });

  test('leaves what everybody else confirms and types as it is', () => {
    const { world, intruder } = attackedDay('CS-02', { demand: 'C' }, station);
    const honest = dayOf(station).world;
    const others = [...honest.truth.confirmed.keys()].filter((visit) => !intruder.group.has(visit));
    const seen = ({ truth }: World) => others.map((visit) => [truth.confirmed[visit], truth.code[visit]]);
    expect(seen(world)).toEqual(seen(honest));
  });

  // Codes of three digits, so that chance has something to do.
  test('has a voter who resists vote as she likes, under another code or none', () => {
    const rules = withRules({ 'code.len': 3 });
    const { world, intruder } = attackedDay('CS-02', { demand: 'C', resist: 1 }, rules);
    const honest = dayOf(rules).world;
    const { collected } = knowledgeOf(world);
    expect(collected.map(({ person }) => world.truth.confirmed[person])).toEqual(
      collected.map(({ person }) => honest.truth.intent[person]),
    );
    const typed = collected.filter(({ person, code }) => world.truth.code[person] === code);
    expect(typed.length).toBeLessThanOrEqual(1);
    expect(intruder.group.members.filter((voter) => world.truth.channel[voter] !== 1)).toEqual([]);
  });

  test('needs no slip and no memory: a code that is given is never noted wrongly', () => {
    const { world } = attackedDay('CS-02', {}, { ...station, behaviour: { ...station.behaviour, miscopyCode: 1 } });
    const { collected } = knowledgeOf(world);
    expect(collected.map(({ person }) => world.truth.code[person])).toEqual(collected.map(({ code }) => code));
  });

  test('exposes every one of them to whoever gave the codes out, and nobody to whoever did not', () => {
    const { world } = attackedDay('CS-02', { demand: 'C' }, station);
    const { figures, beliefs } = employerOf(world);
    expect(figures.codesKnown).toBe(60);
    expect(beliefs.filter(({ best }) => best !== C)).toEqual([]);
    expect(exposureOf(viewOf(world, ['public']), scenarioOf(station)).figures.exposed.count).toBe(0);
  });

  test('gives whoever finds her code taken another, which the coercer does not know', () => {
    const rules = withRules({ 'code.duplicate': 'reject', 'code.len': 3 });
    const { world } = attackedDay('CS-02', { demand: 'C' }, { ...rules, groups: [{ name: 'all', share: 1 }] });
    const codes = Array.from(world.ledgers.boxCode.view()).filter((code) => code !== NO_CODE);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
