/**
 * What docs/threats.md says of each attack on the way up is what its runs show: the equality that breaks, who notices,
 * and under which recommendation somebody outside the commissions does.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { TREE_EXPOSURES } from '../../../bin/docs/exposure-tree.ts';
import { TREE_ATTACKS } from '../../../src/adversary/tree/index.ts';
import { present } from '../../../src/base/assert.ts';
import { BASELINES } from '../../../src/domain/policy/baselines.ts';
import { policyOf } from '../../../src/domain/policy/policy.ts';
import { TREE_EQUALITIES } from '../../../src/domain/tree/equalities.ts';
import { COUNTRIES, scaled } from '../../../src/sim/national/countries.ts';
import { brokenIn } from '../../../src/sim/national/equalities.ts';
import { exposures, openers } from '../../../src/sim/national/exposure.ts';
import { runTree } from '../../../src/sim/national/tree-run.ts';
import { some } from '../../runs.ts';
import { climbed, wayUpOf } from './country.ts';

/** As many stations as the statistical checks need to say anything, and no more. */
const COUNTRY = scaled(present(COUNTRIES['kz-2004'], 'kz-2004')(), 240);
const RULES = { 'publish.level': 'region', 'tec.tables': 'refused', 'proto.copies': true } as const;
const honest = climbed({ country: COUNTRY, policy: RULES });

test('the rules that the table speaks of are those of every year', () => {
  const differ = BASELINES.map((baseline) => policyOf(baseline, [], {})).filter((policy) =>
    Object.entries(RULES).some(([flag, value]) => policy[flag as keyof typeof RULES] !== value),
  );
  expect(differ).toEqual([]);
});

test('an honest election breaks no equality', () => {
  // Where a protocol is drawn at the commission nobody asks for a copy: that is a habit, and no equality.
  const { climb } = climbed({ country: COUNTRY, policy: RULES, behaviour: { drawnAtTec: 0 } });
  const broken = [...brokenIn(climb)].filter(([, places]) => places.size > 0);
  expect(broken.map(([equality]) => equality)).toEqual([]);
});

describe('the table of docs/threats.md', () => {
  test.each(some(TREE_EXPOSURES, 6))('$attack: $as', ({ attack, params, policy, behaviour, as: _, ...said }) => {
    const own = { country: COUNTRY, policy: { ...RULES, ...policy }, behaviour: behaviour ?? {} };
    const beside = policy === undefined && behaviour === undefined ? honest : climbed(own);
    const way = wayUpOf({ ...own, attacks: [{ attack: { use: attack, params }, where: {} }] });
    const run = runTree(way.election, way.plan, way.summaries, way.rng);
    const found = exposures(way, run, beside);
    expect({
      breaks: found.flatMap(({ breaks }) => breaks.map(({ equality }) => equality)),
      noticedBy: found.flatMap(({ noticedBy }) => noticedBy),
      openedBy: Object.fromEntries(openers(way, beside, found).map(({ recommendation, who }) => [recommendation, who])),
    }).toEqual(said);
  });

  test('has every attack on the way up', () => {
    expect(new Set(TREE_EXPOSURES.map(({ attack }) => attack))).toEqual(new Set(TREE_ATTACKS.map(({ id }) => id)));
  });

  test('has every equality, so that each can break', () => {
    const broken = new Set(TREE_EXPOSURES.flatMap(({ breaks }) => breaks));
    expect([...broken].sort()).toEqual(Object.keys(TREE_EQUALITIES).sort());
  });
});
