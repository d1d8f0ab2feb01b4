/**
 * A whole day: nothing is lost, nothing is counted twice, every device comes back empty, and what the machines did can be
 * replayed through live actors.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { BLANK, INVALID } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { NOTE_EVENTS } from '../../src/domain/records/records.ts';
import type { MachineName } from '../../src/machines/index.ts';
import { runStation } from '../../src/sim/station-run.ts';
import { type Happening, knowledgeOf, type World } from '../../src/world/index.ts';
import { BOOTH, CARRIER, VISIT } from '../../src/world/layout.ts';
import { ENDINGS } from '../../src/world/truth.ts';
import { bytesOf, dayOf, QUIET, type StationOptions, scenarioOf } from '../adversary/station.ts';
import { type Replay, replay } from '../machines/replay.ts';
import { runs } from '../runs.ts';

const CAST = ENDINGS.indexOf('cast');
const ends = (world: World, name: string): number =>
  world.truth.ending.filter((ending) => ENDINGS[ending] === name).length;

/** Everything that must hold when an honest day is over, as a list of what does not. */
function broken(world: World): string[] {
  const { memory, layout, tables, truth, ledgers } = world;
  const faults: string[] = [];
  const claim = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  for (let booth = 0; booth < layout.booths; booth += 1) {
    const at = layout.boothAt + booth * BOOTH.stride;
    const fields = [BOOTH.state, BOOTH.visit, BOOTH.carrier, BOOTH.choice, BOOTH.code].map(
      (field) => memory[at + field],
    );
    claim(JSON.stringify(fields) === '[0,-1,-1,-1,-1]', `booth ${booth} keeps ${fields.join()}`);
  }
  let lost = 0;
  for (let carrier = 0; carrier < layout.carriers; carrier += 1) {
    const state = memory[layout.carrierAt + carrier * CARRIER.stride + CARRIER.state] ?? 0;
    const value = tables.carrier.values[tables.carrier.valueOf[state] ?? 0];
    if (value === 'lost') lost += 1;
    else claim(value === 'blank', `carrier ${carrier} is ${value}`);
  }
  claim(lost === ends(world, 'walkedOff'), `${lost} carriers lost, ${ends(world, 'walkedOff')} walked off`);
  const owners = new Set<number>();
  for (let row = 0; row < truth.recordOwner.length; row += 1) {
    const owner = truth.recordOwner.at(row);
    claim(owner >= 0 && !owners.has(owner), `stored vote ${row} belongs to ${owner}`);
    claim(ledgers.boxChoice.at(row) === truth.confirmed[owner], `stored vote ${row} is not what ${owner} confirmed`);
    owners.add(owner);
  }
  const marked = world.policy['paper.mode'] === 'bmd';
  const dropped: number[] = [];
  let paper = 0;
  for (let visit = 0; visit < layout.visits; visit += 1) {
    if (truth.ending[visit] !== CAST) continue;
    const electronic = truth.channel[visit] !== 0;
    if (marked && electronic) {
      dropped.push(truth.confirmed[visit] ?? -1);
      continue;
    }
    claim(
      electronic === owners.has(visit),
      `visit ${visit} cast ${electronic ? 'and is not stored' : 'on paper and is stored'}`,
    );
    if (!electronic) paper += 1;
  }
  const inBox = JSON.stringify(Array.from(ledgers.slipChoice.view()).sort());
  claim(!marked || inBox === JSON.stringify(dropped.sort()), 'marked papers in the box are not those of their voters');
  claim(!marked || owners.size === 0, 'a vote is stored beside marked paper');
  claim(paper === ledgers.ballotChoice.length, `${paper} voted on paper, ${ledgers.ballotChoice.length} ballots`);
  const final = new Set(['left', 'redirected', 'rejected', 'walkedOff', 'gaveUp']);
  for (const visit of world.people.order) {
    const state = memory[layout.visitAt + visit * VISIT.stride] ?? 0;
    const value = tables.visit.values[tables.visit.valueOf[state] ?? 0] ?? '';
    claim(final.has(value), `visit ${visit} ends ${value}`);
  }
  return faults;
}

/** Policies in which an honest day loses no vote by the rules themselves. */
const anyPolicy = fc
  .record(Object.fromEntries(FLAGS.map(({ id, values }) => [id, fc.constantFrom(...values)])))
  .map((flags) => ({ ...flags, 'fallback.electronic': 'kept' }) as unknown as Policy);

const share = fc.constantFrom(0, 0.05, 0.5, 1);
const anyBehaviour: fc.Arbitrary<Partial<Behaviour>> = fc.record({
  turnout: fc.constantFrom(0.3, 1),
  chooseElectronic: share,
  requestCode: share,
  unlistedShare: fc.constantFrom(0, 0.2),
  certificateShare: fc.constantFrom(0, 0.1),
  homeShare: fc.constantFrom(0, 0.1),
  blankShare: share,
  invalidShare: share,
  spoilBallot: share,
  unableStation: fc.constantFrom(0, 0.19, 0.99),
  assistStation: fc.constantFrom(0, 0.99),
  walkOff: fc.constantFrom(0, 0.05),
  deviceFault: share,
  restartStation: fc.constantFrom(0, 1),
  fallBackStation: fc.constantFrom(0, 1),
  humanCodes: fc.constantFrom(0, 1),
  desks: fc.constantFrom(1, 3),
  deskSeconds: fc.constantFrom(0, 0, 60, 1500),
  impatient: fc.constantFrom(0, 1),
});

describe('an honest day', () => {
  test('holds under any policy and any behaviour', () => {
    fc.assert(
      fc.property(
        anyPolicy,
        anyBehaviour,
        fc.string(),
        fc.integer({ min: 1, max: 4 }),
        (policy, behaviour, seed, booths) => {
          const station = { voters: 40, booths, electronicOnly: 5, paperOnly: 3, arrivingUnlisted: 2 };
          expect(broken(dayOf({ policy, behaviour, station }, seed).world)).toEqual([]);
        },
      ),
      { numRuns: runs(100, 300) },
    );
  });

  // Goal: no combination of what can happen to a voter breaks the day. Method: every on/off combination of the eight
  // things that can happen, each happening to all voters or to none, in both years. Three voters share one booth, so
  // that queues form.
  test('holds for every combination of what can happen to all voters at once', () => {
    const things = [
      'chooseElectronic',
      'requestCode',
      'blankShare',
      'spoilBallot',
      'deviceFault',
      'walkOff',
      'homeShare',
      'fallBackStation',
    ];
    for (const baseline of BASELINES) {
      for (let bits = 0; bits < 2 ** things.length; bits += 1) {
        const behaviour = Object.fromEntries(things.map((thing, bit) => [thing, (bits >> bit) & 1]));
        const options: StationOptions = {
          baseline: baseline.id,
          behaviour: { ...QUIET, ...behaviour },
          station: { voters: 3, booths: 1 },
        };
        expect([bits, ...broken(dayOf(options).world)]).toEqual([bits]);
      }
    }
  });

  test.each(BASELINES.map(({ id }) => id))('replays through live actors: %s', (baseline) => {
    const scenario = scenarioOf({ baseline, station: { voters: 150 } });
    const happenings: Happening[] = [];
    const { world } = runStation(scenario, rngOf('replayed'), { trace: (happening) => happenings.push(happening) });
    // What was given, stored and found is told beside the steps.
    const steps = happenings.filter(({ letter }) => letter >= 0);
    const log = steps.map(({ machine, instance, letter }) => ({ machine: machine as MachineName, instance, letter }));
    const inputs = Object.fromEntries(
      Object.keys(world.tables).map((name) => [name, scenario.policy]),
    ) as unknown as Replay['inputs'];
    // Where everybody votes on paper, no device and no card moves.
    const devices = scenario.behaviour.chooseElectronic > 0 ? ['terminal', 'carrier'] : [];
    expect(new Set(log.map(({ machine }) => machine))).toEqual(new Set(['visit', 'station', ...devices]));
    const { disagreements, refused } = replay({ tables: world.tables, inputs, log });
    expect({ disagreements, refused }).toEqual({ disagreements: [], refused: [] });
  });

  test('leaves the same bytes for the same seed, and others for another', () => {
    const options: StationOptions = { station: { voters: 200 } };
    expect(bytesOf(dayOf(options, 'one').world)).toBe(bytesOf(dayOf(options, 'one').world));
    expect(bytesOf(dayOf(options, 'one').world)).not.toBe(bytesOf(dayOf(options, 'two').world));
  });

  test('leaves the same bytes whether it is traced or not', () => {
    const scenario = scenarioOf({ station: { voters: 100 } });
    const traced = runStation(scenario, rngOf('x'), { trace: () => {} });
    expect(bytesOf(traced.world)).toBe(bytesOf(runStation(scenario, rngOf('x')).world));
  });

  test('has the same people whatever the policy', () => {
    const wishes = (policy: Partial<Policy>) => {
      const { people, truth } = dayOf({ policy }).world;
      return [people.arrival, people.order, people.wantsElectronic, people.boothSeconds, truth.intent].map((column) =>
        Array.from(column),
      );
    };
    expect(wishes({ 'code.mode': 'none', 'paper.mode': 'vvpatCut' })).toEqual(wishes({ 'register.mode': 'unified' }));
  });
});

describe('a station that runs out of carriers', () => {
  test('serves whoever still waits on paper', () => {
    const { world } = dayOf({
      behaviour: { ...QUIET, chooseElectronic: 1, walkOff: 1 },
      station: { voters: 60, carriers: 4 },
    });
    expect(broken(world)).toEqual([]);
    expect(ends(world, 'walkedOff')).toBe(4);
    expect(world.ledgers.ballotChoice.length).toBe(56);
  });
});

describe('a restart', () => {
  const restarted = (restartLoss: number) =>
    dayOf({ behaviour: { ...QUIET, chooseElectronic: 1, restartStation: 1, restartLoss }, station: { voters: 200 } })
      .world;

  test('loses nothing where counters survive', () => {
    expect(restarted(0).ledgers.boxChoice.length).toBe(200);
  });

  test('loses at most the given number of votes, and its minutes say so', () => {
    const { ledgers } = restarted(5);
    const lost = ledgers.minuteBefore.at(0) - ledgers.minuteAfter.at(0);
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(5);
    expect(ledgers.boxChoice.length).toBe(200 - lost);
  });
});

describe('a change to paper', () => {
  const fellBack = (kept: Policy['fallback.electronic']) =>
    dayOf(
      {
        policy: { 'fallback.electronic': kept },
        behaviour: { ...QUIET, chooseElectronic: 1, fallBackStation: 1 },
        station: { voters: 200 },
      },
      'a fault in the afternoon',
    ).world;

  test('keeps the electronic votes and serves later voters with paper (A14)', () => {
    const { ledgers } = fellBack('kept');
    expect(ledgers.boxChoice.length).toBeGreaterThan(0);
    expect(ledgers.ballotChoice.length).toBeGreaterThan(0);
    expect(ledgers.boxChoice.length + ledgers.ballotChoice.length).toBe(200);
  });

  test('drops them under the other reading', () => {
    const { ledgers } = fellBack('discarded');
    expect(ledgers.boxChoice.length + ledgers.ballotChoice.length).toBeLessThan(200);
  });
});

describe('what a voter wants', () => {
  test('is a blank vote on the screen and an invalid ballot on paper', () => {
    const blank = dayOf({ behaviour: { ...QUIET, chooseElectronic: 1, blankShare: 1 } }).world;
    expect(new Set(blank.ledgers.boxChoice.view())).toEqual(new Set([BLANK]));
    const invalid = dayOf({ behaviour: { ...QUIET, chooseElectronic: 0, invalidShare: 1 } }).world;
    expect(new Set(invalid.ledgers.ballotChoice.view())).toEqual(new Set([INVALID]));
  });
});

describe('a voter who cannot work the device', () => {
  const dayWith = (reissue: Policy['abort.reissue'], behaviour: Partial<Behaviour>, seed?: string) => {
    const habits = {
      chooseElectronic: 1,
      unableStation: 0.99,
      watchedVoters: 1,
      observerPresent: 1,
      observerNotices: 1,
    };
    const options = { policy: { 'abort.reissue': reissue }, station: { voters: 60 } };
    const { world } = dayOf({ ...options, behaviour: { ...QUIET, ...habits, ...behaviour } }, seed);
    const notes = Array.from(world.ledgers.noteEvent.view(), (event) => NOTE_EVENTS[event]);
    const { unable, needsHelp, order } = world.people;
    return {
      world,
      helped: knowledgeOf(world).helped,
      unable: Array.from(order).filter((visit) => unable[visit] === 1),
      unableOnly: Array.from(order).filter((visit) => unable[visit] === 1 && needsHelp[visit] === 0),
      assists: notes.filter((event) => event === 'memberAssists').length,
    };
  };

  test('tries again, in some stations with the help of a member, who sees her choice (A7)', () => {
    const stations = Array.from({ length: 20 }, (_, seed) => dayWith(1, { assistStation: 0.5 }, `station ${seed}`));
    const shares = stations.map(({ world, helped, unableOnly, assists }) => {
      expect(unableOnly.length).toBeGreaterThan(10);
      expect(helped.filter(({ person, choice }) => choice !== world.truth.confirmed[person])).toEqual([]);
      expect(assists).toBe(helped.length);
      expect(world.ledgers.boxChoice.length).toBe(60);
      const known = new Set(helped.map(({ person }) => person));
      return unableOnly.filter((visit) => known.has(visit)).length / unableOnly.length;
    });
    expect(new Set(shares)).toEqual(new Set([0, 1]));
  });

  test('is helped by no member where members keep to the rules', () => {
    const { helped, assists, world } = dayWith(1, { assistStation: 0 });
    expect([helped, assists, world.ledgers.boxChoice.length]).toEqual([[], 0, 60]);
  });

  test('shows nobody her choice if she votes on paper instead, even where a member had come to help', () => {
    const { helped, unable, assists } = dayWith(0, { assistStation: 0.99 });
    expect(unable.length).toBeGreaterThan(50);
    expect(helped.filter(({ person }) => unable.includes(person))).toEqual([]);
    expect(assists).toBeGreaterThan(50);
  });

  test('is helped once, however often she tries', () => {
    const { helped, assists } = dayWith(1, { assistStation: 0.99, deviceFault: 0.5 });
    expect(helped.length).toBeGreaterThan(50);
    expect(new Set(helped.map(({ person }) => person)).size).toBe(helped.length);
    expect(assists).toBe(helped.length);
  });

  test('is not she whose device failed: who needed no help gets none with the next one', () => {
    const options = { assistStation: 0.5, unableStation: 0, deviceFault: 1 };
    const { helped, world } = dayWith(1, options);
    expect(helped.filter(({ person }) => world.people.needsHelp[person] === 0)).toEqual([]);
    expect(helped.length).toBeLessThan(60);
    expect(world.ledgers.boxChoice.length).toBe(60);
  });
});
