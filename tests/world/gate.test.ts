/**
 * The gate crashes on an attack that does more than it declared, and lets pass whatever its powers allow.
 *
 * Each rogue breaks one rule; its law-abiding twin, with the missing power, runs through.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import { examineAll } from '../../src/controls/index.ts';
import type { Phase } from '../../src/domain/election.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Attack, Group, Moment, Tap } from '../../src/domain/ports.ts';
import { POWERS, type Power, type PowerId } from '../../src/domain/powers.ts';
import type { Act, ActType, AddedVisit } from '../../src/domain/records/acts.ts';
import { RECORDS } from '../../src/domain/records/custody.ts';
import { NOTE_EVENTS, type RecordType } from '../../src/domain/records/records.ts';
import { WRITES } from '../../src/domain/records/writes.ts';
import type { Role } from '../../src/domain/roles.ts';
import { compileAll } from '../../src/machines/index.ts';
import { scoreResult } from '../../src/sim/score.ts';
import {
  bindHandlers,
  createWorld,
  evidenceFor,
  type Happening,
  type Intruder,
  recordsFor,
  runDay,
  type World,
} from '../../src/world/index.ts';
import { QUIET, scenarioOf } from '../adversary/station.ts';

const EVERYBODY: Group = { name: 'everybody', members: [], has: () => true };

function rogue(powers: readonly PowerId[], tap: Omit<Tap, 'did'>): Intruder {
  const attack: Attack = {
    id: 'XX-99',
    name: 'Rogue',
    category: 'Test',
    summary: 'Does what the test says.',
    powers,
    guards: [],
    params: {},
    breaks: [],
    caughtBy: [],
    missedBy: [],
    source: 'test',
    votersTakePart: false,
    mount: () => ({ ...tap, did: () => 'something' }),
  };
  return {
    attack,
    tap: { ...tap, did: () => 'something' },
    interventions: 0,
    used: new Set(),
    people: new Set(),
    group: EVERYBODY,
  };
}

function dayWith(
  intruders: readonly Intruder[],
  policy: Partial<Policy> = {},
  trace?: (happening: Happening) => void,
  habits: Partial<Behaviour> = {},
): World {
  const usual = { chooseElectronic: 0.5, requestCode: 0.5, homeShare: 0.05, unlistedShare: 0.05 };
  const behaviour = { ...QUIET, ...usual, ...habits };
  const scenario = scenarioOf({ policy, behaviour, station: { voters: 40 }, recountAsked: true });
  const tables = compileAll(scenario.policy);
  const world = createWorld({
    scenario,
    tables,
    handlers: bindHandlers(tables),
    rng: rngOf('gate'),
    intruders,
    ...(trace === undefined ? {} : { trace }),
  });
  runDay(world);
  return world;
}

/** What the day crashes with; the test fails if it does not, or if the error is not that of a broken rule. */
function crash(intruder: Intruder): string {
  try {
    dayWith([intruder]);
  } catch (error) {
    expect(error).toBeInstanceOf(InvariantError);
    return (error as Error).message;
  }
  return 'no crash';
}

const visit: AddedVisit = { second: 40_000, channel: 'paper', choice: 0, basis: 'none', person: { kind: 'invented' } };
const swap: Act = { type: 'recorder.swap', totals: { accepted: 0, byChoice: [0, 0, 0], blank: 0 }, serial: 9 };

describe('an attack crashes that', () => {
  test.each<{ does: string; tap: Omit<Tap, 'did'>; has: readonly PowerId[]; lacks: PowerId; says: string }>([
    {
      does: 'taps an act without the power',
      tap: { acts: { 'carrier.write': (act) => [act] } },
      has: ['desk.hands'],
      lacks: 'terminal.software',
      says: 'XX-99 reaches for carrier.write without a power',
    },
    {
      does: 'returns an act over which it has no power',
      tap: { acts: { 'carrier.read': (act) => [act, { type: 'box.insert', choice: 0, code: -1 }] } },
      has: ['desk.hands'],
      lacks: 'desk.restart',
      says: 'XX-99 does box.insert without a power',
    },
    {
      does: 'acts of its own accord without the power',
      tap: { at: { recorderTravels: () => [swap] } },
      has: ['box.store'],
      lacks: 'recorder.store',
      says: 'XX-99 does recorder.swap without a power',
    },
    {
      does: 'looks at a record outside its powers',
      tap: { at: { closed: (sight) => (sight('deskLog') === undefined ? [] : []) } },
      has: ['box.store'],
      lacks: 'desk.eyes',
      says: 'XX-99 looks at deskLog without a power',
    },
    {
      does: 'looks at a record outside its powers while it rewrites an act',
      tap: { acts: { 'carrier.deliver': (act, sight) => (sight('boxRecords') === undefined ? [] : [act]) } },
      has: ['desk.hands'],
      lacks: 'desk.eyes',
      says: 'XX-99 looks at boxRecords without a power',
    },
    {
      does: 'gives orders without a power over voters',
      tap: { orders: () => ({ choice: 0 }) },
      has: ['desk.hands', 'chair.refuses'],
      lacks: 'voters.pressed',
      says: 'XX-99 gives orders without a power over voter',
    },
    {
      does: 'refuses paper in the name of the chair without a power over the chair',
      tap: { orders: () => ({ channel: 'electronic', refusedByChair: true }) },
      has: ['voters.pressed'],
      lacks: 'chair.refuses',
      says: 'XX-99 gives orders without a power over chair',
    },
    {
      does: 'adds visits without anybody at the registration table',
      tap: { visits: () => [visit] },
      has: ['voters.own', 'voters.pressed'],
      lacks: 'desk.hands',
      says: 'XX-99 adds visits without a power over registrar',
    },
  ])('$does', ({ tap, has, lacks, says }) => {
    expect(crash(rogue(has, tap))).toBe(says);
    const lawful = rogue([...has, lacks], tap);
    dayWith([lawful]);
    expect(lawful.attack.powers).toEqual(expect.arrayContaining([...lawful.used]));
  });

  const write: Act = { ...swap, type: 'recorder.write' };
  const merge: Act = { type: 'protocol.summary', totals: { voters: 0, byChoice: [0, 0, 0], blank: 0, invalid: 0 } };
  test.each<{ act: Act; power: PowerId; record: RecordType; moment: Moment; phase: Phase }>([
    { act: swap, power: 'recorder.store', record: 'recorder', moment: 'evening', phase: 'voting' },
    { act: swap, power: 'recorder.store', record: 'recorder', moment: 'closed', phase: 'closed' },
    { act: write, power: 'desk.software', record: 'recorder', moment: 'evening', phase: 'voting' },
    { act: write, power: 'desk.software', record: 'recorder', moment: 'closed', phase: 'closed' },
    { act: merge, power: 'protocol.merge', record: 'protocolSummary', moment: 'closed', phase: 'closed' },
  ])('does $act.type outside the custody window, at the moment $moment', ({ act, power, record, moment, phase }) => {
    const early = rogue([power, 'desk.restart'], { at: { [moment]: () => [act] } });
    expect(crash(early)).toBe(`XX-99: nobody with ${power} has custody of ${record} in phase ${phase}`);
  });

  test('reaches into the same record inside its window, and is let through', () => {
    const intruder = rogue(['recorder.store'], { at: { recorderTravels: () => [swap] } });
    expect(dayWith([intruder]).papers.recorder).toEqual(swap.type === 'recorder.swap' ? swap.totals : undefined);
    expect([...intruder.used]).toEqual(['recorder.store']);
  });
});

describe('custody', () => {
  // The gate is content with one holder of the power. This is stricter: a role that never has custody of what a power
  // writes should not hold the power.
  test('is with every role that holds a power, of every record that the power writes, at some time of the day', () => {
    const powers = Object.entries(POWERS) as [PowerId, Power][];
    const pairs = powers.flatMap(([power, { acts, heldBy }]) =>
      acts.flatMap((type) => WRITES[type].flatMap((record) => heldBy.map((role) => ({ power, record, role })))),
    );
    const has = (role: Role, record: RecordType) => RECORDS[record].custody.some(({ by }) => by.includes(role));
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(({ role, record }) => !has(role, record))).toEqual([]);
  });

  test('is asked for by every act over which there is a power, but for those that write nothing', () => {
    const writing = Object.values(POWERS as Readonly<Record<string, Power>>).flatMap(({ acts }) => acts);
    expect([...new Set(writing)].filter((type) => WRITES[type].length === 0)).toEqual([
      'slip.collect',
      'code.dictate',
      'proof.bring',
      'card.swap',
      'file.open',
      'carrier.deliver',
      'carrier.read',
      'carrier.erase',
      'portable.enter',
      'card.look',
      'desk.serve',
      'session.end',
      'portable.bring',
      'station.equip',
      'register.cut',
      'clock.set',
      'carrier.write',
      'code.assign',
      'slip.print',
      'slip.void',
      'device.stop',
      'station.fallBack',
      // The stock is short of a ballot, the seal has another number: traces.
      'ballot.take',
      'box.reseal',
      'slip.lose',
      'slips.reseal',
      'recount.answer',
      'page.show',
      'observers.keep',
      'station.open',
      'log.publish',
      'desk.stop',
      'power.cut',
      'file.send',
      'line.session',
    ]);
  });
});

describe('the gate', () => {
  test('leaves an act alone that is given back as it was, and counts nothing', () => {
    const idle = rogue(['desk.hands'], { acts: { 'carrier.deliver': (act) => [act], 'list.sign': (act) => [act] } });
    const day = ({ memory, papers }: World) => ({ memory, papers });
    expect(day(dayWith([idle]))).toEqual(day(dayWith([])));
    expect([idle.interventions, idle.used.size]).toEqual([0, 0]);
  });

  test('counts a power as used when an act was changed, dropped or added under it, or a record was read', () => {
    const changing = rogue(['desk.hands', 'desk.software', 'desk.eyes'], {
      acts: { 'carrier.read': () => [], 'box.record': (act) => [act, act] },
    });
    dayWith([changing]);
    // Nothing is read, so there is nothing to record twice: only votes from home come to the box.
    expect([...changing.used]).toEqual(['desk.hands', 'desk.software']);
    const reading = rogue(['desk.eyes', 'box.store'], {
      at: { closed: (sight) => (sight('deskLog') === undefined ? [] : []) },
    });
    dayWith([reading]);
    expect([...reading.used]).toEqual(['desk.eyes']);
  });

  test('offers what one attack made of an act to the next, in the order of the scenario', () => {
    const seen: number[] = [];
    const first = rogue(['terminal.software'], { acts: { 'carrier.write': (act) => [{ ...act, choice: 1 }] } });
    const second = rogue(['terminal.software'], {
      acts: {
        'carrier.write': (act) => {
          seen.push(act.choice);
          return [{ ...act, choice: 2 }];
        },
      },
    });
    const world = dayWith([first, second], { 'mobile.enabled': false });
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(new Set(world.ledgers.boxChoice.view())).toEqual(new Set([2]));
  });

  test('writes down each intervention with the name of the attack', () => {
    const notes: Happening[] = [];
    const intruder = rogue(['desk.hands'], { acts: { 'carrier.deliver': (act) => [{ ...act, choice: 2 }] } });
    dayWith([intruder], {}, (happening) => {
      if (happening.attack !== undefined) notes.push(happening);
    });
    expect(notes).toHaveLength(intruder.interventions);
    expect(notes[0]).toMatchObject({
      machine: 'intruder',
      attack: 'XX-99',
      note: expect.stringContaining('carrier.deliver'),
    });
  });
});

/** Whoever holds a power may drop an act or do it twice: that is an attack and no mistake of ours. */
describe('within its powers an attack may', () => {
  const reachable = (Object.entries(POWERS) as [PowerId, Power][])
    .flatMap(([power, { acts }]) => acts.map((type) => ({ power, type })))
    .flatMap((row) => [0 as const, 2 as const].map((times) => ({ ...row, times })));

  test.each(reachable)('do $type $times times for once', ({ power, type, times }) => {
    const instead = (act: Act): readonly Act[] => (times === 0 ? [] : [act, act]);
    for (const prevails of ['summary', 'recorder'] as const) {
      const world = dayWith([rogue([power], { acts: { [type]: instead } })], {
        ...EVERYTHING,
        'proto.prevails': prevails,
      });
      expect(() => examineAll((audience) => evidenceFor(world, audience))).not.toThrow();
      expect(() => scoreResult(world)).not.toThrow();
    }
  });
});

const EVERYTHING: Partial<Policy> = { 'code.mode': 'machineAssigned', 'paper.mode': 'vvpatCut', 'avc.enabled': true };

describe('a paper that was never made', () => {
  const PAPERS = [
    { act: 'controlProtocol.print', power: 'desk.software', record: 'controlProtocol' },
    { act: 'protocol.electronic', power: 'desk.software', record: 'protocolElectronic' },
    { act: 'recorder.write', power: 'desk.software', record: 'recorder' },
    { act: 'protocol.summary', power: 'protocol.merge', record: 'protocolSummary' },
  ] as const satisfies readonly { act: ActType; power: PowerId; record: RecordType }[];
  const unmade = (acts: readonly ActType[], policy: Partial<Policy> = {}): World =>
    dayWith(
      [rogue(['desk.software', 'protocol.merge'], { acts: Object.fromEntries(acts.map((type) => [type, () => []])) })],
      { ...EVERYTHING, ...policy },
    );
  const reported = (world: World) => scoreResult(world).result.rows.map((row) => row.reported);
  const honest = reported(unmade([]));
  const paper = dayWith([], EVERYTHING).papers.paper?.byChoice;

  test.each(PAPERS)("$record is in nobody's evidence, and nothing else is missing", ({ act, record }) => {
    const has = (world: World) => recordsFor(world, 'auditor');
    expect(has(unmade([act]))).toEqual(has(unmade([])).filter((type) => type !== record));
    expect(evidenceFor(unmade([act]), 'auditor')).not.toHaveProperty(record);
  });

  // The next level takes what it has got: one of the two results as long as one of them is there.
  test.each<{ prevails: Policy['proto.prevails']; acts: readonly ActType[]; gives: 'everything' | 'paper only' }>([
    { prevails: 'summary', acts: ['protocol.summary'], gives: 'everything' },
    { prevails: 'summary', acts: ['protocol.electronic'], gives: 'everything' },
    { prevails: 'summary', acts: ['protocol.summary', 'recorder.write'], gives: 'everything' },
    { prevails: 'recorder', acts: ['recorder.write'], gives: 'everything' },
    { prevails: 'recorder', acts: ['protocol.electronic', 'protocol.summary'], gives: 'everything' },
    { prevails: 'summary', acts: ['protocol.electronic', 'recorder.write'], gives: 'paper only' },
    { prevails: 'recorder', acts: ['protocol.electronic', 'recorder.write', 'protocol.summary'], gives: 'paper only' },
  ])('where the $prevails prevails, a day without $acts reports $gives', ({ prevails, acts, gives }) => {
    expect(honest).not.toEqual(paper);
    expect(reported(unmade(acts, { 'proto.prevails': prevails }))).toEqual(gives === 'everything' ? honest : paper);
  });

  test('of the recorder is replaced by the electronic protocol, and by the summary only where that is missing too', () => {
    const merged = [9, 9, 9];
    const without = (...types: readonly ActType[]): readonly number[] => {
      const acts: Tap['acts'] = {
        ...Object.fromEntries(types.map((type) => [type, () => []])),
        'protocol.summary': (act) => [{ ...act, totals: { ...act.totals, byChoice: merged } }],
      };
      const intruder = rogue(['desk.software', 'protocol.merge'], { acts });
      return reported(dayWith([intruder], { ...EVERYTHING, 'proto.prevails': 'recorder' }));
    };
    expect(without('recorder.write')).toEqual(honest);
    expect(without('recorder.write', 'protocol.electronic')).toEqual(merged);
  });

  test('is missed by whoever looks for it on the door', () => {
    const notes = (world: World) => Array.from(world.ledgers.noteEvent.view(), (event) => NOTE_EVENTS[event]);
    const watched = { observerNotices: 1, observerPresent: 1, postProtocols: 1 };
    expect(notes(dayWith([], {}, undefined, watched))).not.toContain('protocolNotPosted');
    const dropped = rogue(['protocol.merge'], { acts: { 'protocol.summary': () => [] } });
    expect(notes(dayWith([dropped], {}, undefined, watched))).toContain('protocolNotPosted');
  });

  test('has no voter complain that her code is not on it', () => {
    const looking = { checkCode: 1, complainMismatch: 1, requestCode: 1, postControlProtocol: 1 };
    const complaints = (acts: Tap['acts']) =>
      dayWith([rogue(['desk.software'], { acts: acts ?? {} })], { 'cp.posted': true }, undefined, looking).ledgers
        .complaintEvent.length;
    expect(complaints({ 'controlProtocol.print': () => [] })).toBe(0);
    expect(complaints({ 'controlProtocol.print': (act) => [{ ...act, rows: [] }] })).toBeGreaterThan(0);
  });
});
