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
import type { Act, ActType, AddedVisit } from '../../src/domain/acts.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { Attack, Group, Tap } from '../../src/domain/ports.ts';
import { POWERS, type Power, type PowerId } from '../../src/domain/powers.ts';
import { compileAll } from '../../src/machines/index.ts';
import {
  bindHandlers,
  createWorld,
  evidenceFor,
  type Happening,
  type Intruder,
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
): World {
  const behaviour = { ...QUIET, chooseElectronic: 0.5, requestCode: 0.5, homeShare: 0.05, unlistedShare: 0.05 };
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

  test.each(['evening', 'closed'] as const)(
    'reaches into a record outside its custody window, at the moment %s',
    (moment) => {
      const early = rogue(['recorder.store', 'desk.restart'], { at: { [moment]: () => [swap] } });
      const phase = moment === 'evening' ? 'voting' : 'closed';
      expect(crash(early)).toBe(`XX-99: nobody with recorder.store has custody of recorder in phase ${phase}`);
    },
  );

  test('reaches into the same record inside its window, and is let through', () => {
    const intruder = rogue(['recorder.store'], { at: { recorderTravels: () => [swap] } });
    expect(dayWith([intruder]).papers.recorder).toEqual(swap.type === 'recorder.swap' ? swap.totals : undefined);
    expect([...intruder.used]).toEqual(['recorder.store']);
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
  /** Limits of this version: no station is without its papers. A day without one crashes, and says which. */
  const LIMITS: readonly { readonly type: ActType; readonly times: 0 | 2; readonly says: string }[] = [
    { type: 'controlProtocol.print', times: 0, says: 'missing: control protocol' },
    { type: 'protocol.electronic', times: 0, says: 'missing: electronic protocol' },
    { type: 'recorder.write', times: 0, says: 'missing: recorder' },
    { type: 'protocol.summary', times: 0, says: 'missing: summary protocol' },
  ];
  const reachable = (Object.entries(POWERS) as [PowerId, Power][])
    .flatMap(([power, { acts }]) => acts.map((type) => ({ power, type })))
    .flatMap((row) => [0 as const, 2 as const].map((times) => ({ ...row, times })));
  const limitOf = (type: ActType, times: number) =>
    LIMITS.find((limit) => limit.type === type && limit.times === times);

  /** A day on which every act of a type is done so often, read by every control. */
  function repeated(power: PowerId, type: ActType, times: 0 | 2): void {
    const instead = (act: Act): readonly Act[] => (times === 0 ? [] : [act, act]);
    const world = dayWith([rogue([power], { acts: { [type]: instead } })], {
      'code.mode': 'machineAssigned',
      'paper.mode': 'vvpatCut',
      'avc.enabled': true,
    });
    examineAll((audience) => evidenceFor(world, audience));
  }

  test.each(reachable.filter(({ type, times }) => limitOf(type, times) === undefined))(
    'do $type $times times for once',
    ({ power, type, times }) => {
      expect(() => repeated(power, type, times)).not.toThrow();
    },
  );

  test.each(reachable.filter(({ type, times }) => limitOf(type, times) !== undefined))(
    'not do $type $times times for once: a limit of this version',
    ({ power, type, times }) => {
      expect(() => repeated(power, type, times)).toThrow(new InvariantError(limitOf(type, times)?.says ?? ''));
    },
  );
});
