/**
 * What a report says of each attack by itself: the same whoever else is at work, and the same as WHO COULD KNOW where
 * nobody else is.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TREE_EXPOSURES } from '../../bin/docs/exposure-tree.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { WAY_UP_FLAGS } from '../../src/domain/policy/flags.ts';
import { flagById } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { AttackExposure } from '../../src/domain/report/election-report.ts';
import type { PlacedAttack } from '../../src/domain/scenario.ts';
import type { TreeNotice } from '../../src/domain/tree/ports.ts';
import { foundOutside, openers } from '../../src/sim/national/exposure.ts';
import { type ElectionRun, planOf, runBlock, runElection } from '../../src/sim/national/index.ts';
import { honestDay } from '../../src/sim/national/lone-days.ts';
import { runTree } from '../../src/sim/national/tree-run.ts';
import { wayUpOf } from '../adversary/tree/country.ts';
import { runs, some } from '../runs.ts';

const SEED = 'one';
/** As in every year of this model. */
const RULES: Partial<Policy> = { 'publish.level': 'region', 'tec.tables': 'refused', 'proto.copies': true };

const use = (id: string, params: PlacedAttack['attack']['params'] = {}): PlacedAttack => {
  return { attack: { use: id, params }, where: {} };
};

const known = new Map<string, ElectionRun>();

/** Each set of attacks is run once. */
function ran(station: readonly PlacedAttack[], tree: readonly PlacedAttack[] = []): ElectionRun {
  const key = JSON.stringify([station, tree]);
  const run = known.get(key) ?? carriedOut(station, tree);
  known.set(key, run);
  return run;
}

function carriedOut(station: readonly PlacedAttack[], tree: readonly PlacedAttack[]): ElectionRun {
  const { election: base } = wayUpOf({ policy: RULES, attacks: tree });
  const election = { ...base, stationAttacks: station };
  // Real signatures give the same and cost most of a way up.
  const plan = { ...planOf(election, SEED), crypto: 'labelled' as const };
  return runElection(election, plan, SEED, runBlock(election, plan, SEED, 0, plan.stations.length).summaries);
}

const shown = ({ breaks, noticedBy }: AttackExposure): AttackExposure => ({ breaks, noticedBy });
const openedOf = ({ way, honest, exposed }: ElectionRun, id: string): readonly object[] =>
  openers(way, honest, exposed).filter(({ attack }) => attack === id);

const STATION_IDS = ATTACKS.map(({ id }) => id);
/** Each attack on the way up as the table of docs/threats.md first has it. */
const TREE_USES = TREE_ATTACKS.map(({ id }) => use(id, TREE_EXPOSURES.find(({ attack }) => attack === id)?.params));
const LITTLE_TREE = TREE_USES.filter(({ attack: { params } }) => !Object.values(params).includes('Otan'));

describe('with others in the same stations and above them', () => {
  test('stuffing is still seen by anybody beside a line that is drained', () => {
    const { exposed } = ran([use('TB-12'), use('AV-05')]);
    expect(exposed.map(shown)).toEqual([...ran([use('TB-12')]).exposed, ...ran([use('AV-05')]).exposed].map(shown));
    expect(exposed[0]?.noticedBy).toContain('public');
    expect(exposed[0]?.breaks.map(({ equality }) => equality)).toEqual(
      expect.arrayContaining(['confirmed', 'equation-4a', 'equation-4d', 'equation-4e']),
    );
  });

  test('an attack shows what it shows alone', () => {
    const pair = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...STATION_IDS), { minLength: 2, maxLength: 3 }),
      fc.subarray(LITTLE_TREE, { maxLength: 1 }),
    );
    fc.assert(
      fc.property(pair, ([ids, tree]) => {
        const together = ran(
          ids.map((id) => use(id)),
          tree,
        );
        const alone = [...ids.map((id) => ran([use(id)])), ...tree.map((one) => ran([], [one]))];
        expect(together.exposed.map(shown)).toEqual(alone.flatMap(({ exposed }) => exposed.map(shown)));
        for (const one of some(alone, 4)) {
          const id = one.exposed[0]?.id ?? '';
          expect(openedOf(together, id), `opened for ${id}`).toEqual(openedOf(one, id));
        }
      }),
      { numRuns: runs(1, 100), seed: 2004 },
    );
  });

  test('an attack that the rules forbid hides nothing of another, and is said to do nothing', () => {
    const [forbidden, stuffed] = ran([use('AU-01'), use('TB-12')]).exposed;
    expect(forbidden).toMatchObject({ prevented: true, breaks: [], noticedBy: [] });
    expect(stuffed?.breaks.length).toBeGreaterThan(1);
  });

  test('two uses of one attack are told apart', () => {
    const [none, some] = ran([use('TB-12', { count: 0 }), use('TB-12', { count: 5 })]).outcome.attacks;
    expect([none?.breaks, none?.noticedBy, none?.interventions]).toEqual([[], [], 0]);
    expect([some?.stations, some?.breaks[0]]).toMatchObject([24, { equality: 'confirmed', places: 24 }]);
  });
});

describe('with one attack the report never contradicts itself', () => {
  const uses = [
    ...STATION_IDS.map((id) => ({ id, station: [use(id)], tree: [] })),
    ...LITTLE_TREE.map((one) => ({ id: one.attack.use, station: [], tree: [one] })),
  ];

  const ofBallots = STATION_IDS.filter((id) => id.startsWith('TB-'));

  test.each(some(uses, 8))('$id is noticed by whoever could know', ({ station, tree }) => {
    const { outcome } = ran(station, tree);
    const { attacks, findings, verdict } = outcome;
    expect(attacks.map(({ noticedBy }) => noticedBy)).toEqual([verdict.noticedBy]);
    const equations = findings.inStations.filter(
      ({ caused, control }) => caused > 0 && control.startsWith('equation-'),
    );
    expect(attacks[0]?.breaks.filter(({ equality }) => equality.startsWith('equation-')).length).toBe(
      new Set(equations.map(({ control }) => control)).size,
    );
    // Votes that the stations were told otherwise are votes changed inside stations.
    const untrue = attacks[0]?.breaks.some(({ equality }) => equality === 'confirmed') ?? false;
    expect(untrue && outcome.changed.inStations === 0).toBe(false);
  });

  test.each(some(ofBallots, 3))('%s names what it breaks', (id) => {
    expect(ran([use(id)]).outcome.attacks[0]?.breaks).not.toEqual([]);
  });
});

describe('evidence read again under other rules', () => {
  const flags = WAY_UP_FLAGS.flatMap((id) => {
    return (flagById(id)?.values ?? []).map((value) => ({ [id]: value }) as Partial<Policy>);
  });
  const { way, honest, exposed } = ran([use('TB-12')], [use('TB-02', { votes: 5 }), use('TB-09')]);
  const nobody = { summaries: way.summaries.map(honestDay), above: 'none' as const, run: honest };

  test.each(some(flags, 3))('is that of a way up which was ruled by %o from the start', (changed) => {
    const policy = { ...way.election.policy, ...changed };
    for (const climbed of [nobody, ...exposed]) {
      const anew = runTree({ ...way.election, policy }, way.plan, climbed.summaries, way.rng, climbed.above).notices;
      const certain = (notices: readonly TreeNotice[]): readonly TreeNotice[] =>
        notices.filter(({ level, who }) => level !== 'unknown' && (who === 'public' || who === 'observer'));
      expect(certain(foundOutside(way, climbed, policy))).toEqual(certain(anew));
    }
  });
});
