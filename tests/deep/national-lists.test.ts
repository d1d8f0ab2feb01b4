/**
 * Lists of all stations together: keys and certificates are dealt so that an honest country holds no contradiction, and
 * whoever votes at two stations, or twice with one certificate, is counted truly.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { behaviourOf, policyOf } from '../../src/domain/policy/policy.ts';
import type { ElectionScenario } from '../../src/domain/scenario.ts';
import type { TreeEvidence } from '../../src/domain/tree/records.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { planOf, runBlock, runElection } from '../../src/sim/national/index.ts';
import { listsOf } from '../../src/sim/national/lists.ts';
import { scenarioOf } from '../../src/sim/national/placing.ts';
import type { StationPlan } from '../../src/sim/national/plan.ts';
import { runStation } from '../../src/sim/station-run.ts';
import { certificateHolders, evidenceOf } from '../../src/world/index.ts';
import { ENDINGS } from '../../src/world/truth.ts';

const joined = present(
  TREE_CONTROLS.find(({ id }) => id === 'national-list-join'),
  'the join',
);
const accounts = present(
  TREE_CONTROLS.find(({ id }) => id === 'certificate-accounts'),
  'the accounts',
);
const BASELINE = present(BASELINES[1], 'a year');
const POLICY = policyOf(BASELINE, [], {});
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('the join of all lists', () => {
  // Goal: it names whoever is marked at two stations, and nobody else. Method: no sampling; three stations, three keys,
  // every way to mark them.
  test('is exact in all 512 ways to mark three keys at three stations', () => {
    for (let marks = 0; marks < 512; marks += 1) {
      const markedKeys = [0, 1, 2].map((station) => {
        return { station, keys: [0, 1, 2].filter((key) => (marks >> (3 * station + key)) & 1) };
      });
      const times = [0, 1, 2].map((key) => markedKeys.filter(({ keys }) => keys.includes(key)).length);
      const people = times.filter((count) => count > 1).length;
      const [finding] = joined.examine({ markedKeys } as unknown as TreeEvidence);
      expect(finding?.data.people ?? 0).toBe(people);
      expect(finding?.data.marks ?? 0).toBe(total(times.filter((count) => count > 1)));
    }
  });
});

describe('the accounts of certificates', () => {
  test('are exact for all counts up to three at two stations', () => {
    const counts = [0, 1, 2, 3];
    for (const issued of counts)
      for (const elsewhere of counts)
        for (const accepted of counts) {
          const rows = [
            { station: 0, issued, accepted },
            { station: 1, issued: elsewhere, accepted: 1 },
          ];
          const [finding] = accounts.examine({ certificates: rows } as unknown as TreeEvidence);
          expect(finding?.data.excess ?? 0).toBe(Math.max(0, accepted + 1 - issued - elsewhere));
        }
  });
});

/** Stations of any size and turnout. */
const plans: fc.Arbitrary<readonly StationPlan[]> = fc
  .array(fc.record({ voters: fc.integer({ min: 1, max: 3000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((drawn) =>
    drawn.map(({ voters, share }, station) => {
      const came = Math.floor(voters * share);
      return { station, region: 0, tec: 0, electronic: false, voters, came, byChoice: [came], notValid: 0 };
    }),
  );

describe('what is dealt', () => {
  const behaviours = fc.record({
    otherListShare: fc.constantFrom(0, 0.01, 0.2),
    certificateShare: fc.constantFrom(0, 0.01, 0.2),
    turnout: fc.constantFrom(0.5, 1),
  });

  test('fits each list: nobody is struck or stale who comes, and no certificate is issued that nobody brings', () => {
    fc.assert(
      fc.property(plans, behaviours, fc.integer(), (stations, habits, seed) => {
        const behaviour = behaviourOf(BASELINE, habits);
        const lists = listsOf(stations, behaviour, POLICY, rngOf(String(seed)));
        const absent = stations.map(({ voters, came }) => voters - came);
        lists.forEach(({ issued, sharedKeys, ownKeys }, index) => {
          expect(issued + sharedKeys.length).toBeLessThanOrEqual(absent[index] ?? 0);
          expect(ownKeys.length).toBeLessThanOrEqual(stations[index]?.came ?? 0);
        });
        const brought = total(stations.map(({ voters }) => certificateHolders(voters, behaviour)));
        const room = total(absent.map((each) => Math.floor(0.4 * each)));
        expect(total(lists.map(({ issued }) => issued))).toBe(Math.min(brought, room));
      }),
    );
  });

  test('gives each key one stale entry, and at most one home, which is another station', () => {
    fc.assert(
      fc.property(plans, behaviours, fc.integer(), (stations, habits, seed) => {
        const lists = listsOf(stations, behaviourOf(BASELINE, habits), POLICY, rngOf(String(seed)));
        const stale = lists.flatMap(({ sharedKeys }, station) => sharedKeys.map((key) => [key, station] as const));
        const own = lists.flatMap(({ ownKeys }, station) => ownKeys.map((key) => [key, station] as const));
        expect(new Map(stale).size).toBe(stale.length);
        expect(new Map(own).size).toBe(own.length);
        const staleAt = new Map(stale);
        expect(own.filter(([key, station]) => (staleAt.get(key) ?? station) === station)).toEqual([]);
      }),
    );
  });
});

function electionOf(more: string): ElectionScenario {
  const text = `title: x\nelection: { of: kz-2016, stations: 180 }\n${more}`;
  const parsed = parseAny('a.yaml', text, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok || parsed.value.kind !== 'election') throw new Error(JSON.stringify(parsed));
  return parsed.value.scenario;
}

function run(election: ElectionScenario, seed: string) {
  const plan = planOf(election, seed);
  const { summaries } = runBlock(election, plan, seed, 0, plan.stations.length);
  const { findings, voters } = runElection(election, plan, seed, summaries).outcome;
  const found = (kind: string) => findings.rows.find((row) => row.kind === kind);
  return { plan, summaries, found, voters };
}

/** By the truth of the station where she lives, whatever its lists say. */
function castAtHome(election: ElectionScenario, home: StationPlan, key: number): boolean {
  const { world } = runStation(scenarioOf(election, home, []), rngOf('lists').fork(`station/${home.station}`));
  const keys = present(evidenceOf(world, ['personKeys']).personKeys, 'keys');
  const row = Array.from(keys.key).findIndex((each, at) => each === key && keys.resident[at] === 1);
  return world.truth.ending[keys.person[row] ?? -1] === ENDINGS.indexOf('cast');
}

const KINDS = ['marked_at_two_stations', 'certificates_above_issued'];

describe('a small country', () => {
  const honest = run(electionOf(''), 'lists');

  test('holds no contradiction of lists where nobody cheats, though there is something to join', () => {
    expect(KINDS.map(honest.found)).toEqual([undefined, undefined]);
    const marks = total(honest.summaries.map(({ markedKeys }) => markedKeys.length));
    const accepted = total(honest.summaries.map(({ certificates }) => certificates.accepted));
    expect([marks > 1000, accepted > 1000]).toEqual([true, true]);
  });

  test('has as many on its lists as were planned and added: whoever took a certificate is on one of them', () => {
    const { plan, summaries, voters } = honest;
    const documents = total(summaries.map(({ added, certificates }) => added - certificates.accepted));
    expect(voters.registered).toBe(total(plan.stations.map((station) => station.voters)) + documents);
    expect(summaries.filter(({ line }) => line.voters > line.registered)).toEqual([]);
  });

  test('says how many of those who came cast no vote, and it is few', () => {
    const { plan, voters } = honest;
    expect(voters.wanted).toBe(total(plan.stations.map(({ came }) => came)));
    expect(voters.tookPart).toBe(voters.wanted - voters.withoutVote);
    expect(voters.withoutVote / voters.wanted).toBeLessThan(0.003);
  });

  test('shows everybody who voted where she moved from as well as where she lives', () => {
    const election = electionOf('attacks: [{ use: EL-02, count: 6, where: { stations: 12 } }]\n');
    const { plan, summaries, found } = run(election, 'lists');
    const homes = new Map(
      plan.stations.flatMap((station) => (station.lists?.ownKeys ?? []).map((key) => [key, station] as const)),
    );
    const stale = plan.stations.map(({ lists }) => new Set(lists?.sharedKeys));
    // Nobody votes from a stale entry by herself: so many ballots more.
    const used = summaries.flatMap(({ markedKeys }, at) => markedKeys.filter((key) => stale[at]?.has(key)));
    expect(used.length).toBe(total(summaries.map(({ scored }) => scored.addedVotes)));
    const twice = used.filter((key) => {
      const home = homes.get(key);
      return home !== undefined && castAtHome(election, home, key);
    }).length;
    expect(twice).toBeGreaterThan(50);
    expect(found('marked_at_two_stations')).toMatchObject({
      control: 'national-list-join',
      who: 'auditor',
      honestToo: false,
      data: { people: twice, marks: 2 * twice },
    });
    expect(found('certificates_above_issued')).toBeUndefined();
  });

  test('shows certificates that were used again, as many as were', () => {
    const { summaries, found } = run(
      electionOf('attacks: [{ use: EL-05, count: 15, where: { stations: 4 } }]\n'),
      'lists',
    );
    const more = total(
      summaries.map(
        ({ certificates }, at) => certificates.accepted - (honest.summaries[at]?.certificates.accepted ?? 0),
      ),
    );
    expect(more).toBe(60);
    const unused = total(honest.summaries.map(({ certificates: { issued, accepted } }) => issued - accepted));
    expect(found('certificates_above_issued')).toMatchObject({ who: 'commission', data: { excess: 60 - unused } });
    expect(found('marked_at_two_stations')).toBeUndefined();
  });
});
