/**
 * Attack x check on the way up: every attack, everywhere, under the rules as they were and under open ones, against
 * every check.
 *
 * Counted are findings that the attack caused: those that the same election does not show without it. The result is
 * held against what each attack says of itself and against the catalogue.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { TREE_FOUND_BESIDES, TREE_NOT_FOUND } from '../../bin/docs/disagreements-tree.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Params } from '../../src/domain/ports.ts';
import { causedBy } from '../../src/sim/caused.ts';
import { COUNTRIES, scaled } from '../../src/sim/national/countries.ts';
import { DETECT_BY, PLACES, SETTINGS, UNDER, type Under } from '../adversary/tree/catalogue.ts';
import { climbed, OPEN, RECOUNTED } from '../adversary/tree/country.ts';

/** As many stations as the statistical checks need to say anything, and no more. */
const COUNTRY = scaled(present(COUNTRIES['kz-2004'], 'kz-2004')(), 240);
const WERE: Partial<Policy> = { 'publish.level': 'region', 'tec.tables': 'refused' };
const RULES = { were: WERE, open: OPEN, recounted: RECOUNTED } as const;
type Rules = keyof typeof RULES;

/** One desk in every station, which somebody has counted, and observers who count voters: something to hold them against. */
const COUNTED: Partial<Behaviour> = { desks: 1, deskSeconds: 60, observerClicks: 1 };
/** Attacks on a recount of stations, against which no other is run: half of the stations tell that a region is missed. */
const ON_RECOUNTS = ['AU-05'];
const MANY: Partial<Behaviour> = { ...COUNTED, recountStations: 120 };
const HABITS: Readonly<Record<Rules, Partial<Behaviour>>> = { were: {}, open: COUNTED, recounted: MANY };
const options = (rules: Rules, under: Under = {}) => ({
  country: COUNTRY,
  policy: { ...RULES[rules], ...under.policy },
  behaviour: { ...HABITS[rules], ...under.behaviour },
});
const honest = {
  were: climbed(options('were')).notices,
  open: climbed(options('open')).notices,
  recounted: climbed(options('recounted')).notices,
};

/** Findings of an attack over its settings, each as check and widest class that sees it. */
function fired(use: string, rules: Rules): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const where = PLACES[use] ?? [{}];
  const attacks = (SETTINGS[use] ?? []).flatMap((params) =>
    where.map((at) => ({ attack: { use, params }, where: at })),
  );
  for (const under of UNDER[use] ?? [{}]) {
    const beside = Object.keys(under).length === 0 ? honest[rules] : climbed(options(rules, under)).notices;
    for (const attack of attacks) {
      const { notices } = climbed({ ...options(rules, under), attacks: [attack] });
      for (const notice of causedBy(notices, beside)) found.set(notice.control, notice.who);
    }
  }
  return found;
}

const opened = (id: string): Rules => (ON_RECOUNTS.includes(id) ? 'recounted' : 'open');
const MATRIX = new Map(TREE_ATTACKS.map(({ id }) => [id, { were: fired(id, 'were'), open: fired(id, opened(id)) }]));
const firedAgainst = (id: string): readonly string[] => {
  const { were, open } = present(MATRIX.get(id), id);
  return [...new Set([...were.keys(), ...open.keys()])].sort();
};
const idsOf = (control: string): readonly string[] =>
  present(
    TREE_CONTROLS.find(({ id }) => id === control),
    control,
  ).catalogue;

describe('the honest election', () => {
  test.each(['were', 'open', 'recounted'] as const)(
    'raises nothing but refused copies, a habit, under the rules %s',
    (rules) => {
      const known = honest[rules].filter(({ level }) => level !== 'unknown');
      expect(known.map(({ kind }) => kind)).toEqual(['copies_refused']);
    },
  );
});

describe('what an attack on the way up says of itself', () => {
  const byId = TREE_ATTACKS.map((attack) => ({ id: attack.id, attack }));

  test.each(byId)('$id is caught by exactly the checks it names', ({ attack }) => {
    expect(firedAgainst(attack.id)).toEqual([...attack.caughtBy].sort());
  });

  test.each(byId)('$id is missed by the checks it names', ({ attack }) => {
    expect(attack.missedBy.filter((control) => firedAgainst(attack.id).includes(control))).toEqual([]);
  });
});

/** A few votes in a few places: nothing that a sample of stations would show. */
describe('what somebody outside the commissions can show of a small', () => {
  const papers = ['copies-against-publication', 'copies-against-tables', 'photographs-against-publication'];
  const outside = (use: string, params: Params, rules: Rules): readonly string[] => {
    const { notices } = climbed({ ...options(rules), attacks: [{ attack: { use, params }, where: {} }] });
    return causedBy(notices, honest[rules])
      .filter(({ who }) => who === 'public' || who === 'observer')
      .map(({ control }) => control)
      .sort();
  };

  // From a large party to the largest: of a small one a sample knows the share too well.
  const most: Params = { from: 'Ak Zhol', to: 'Otan' };

  test.each<{ use: string; params: Params; were: readonly string[]; open: readonly string[] }>([
    { use: 'TB-01', params: { ...most, votes: 1 }, were: [], open: papers },
    { use: 'TB-01', params: { ...most, votes: 1, copies: 'before' }, were: [], open: [] },
    { use: 'TB-02', params: { ...most, votes: 120, most: 1 }, were: [], open: papers },
    { use: 'TB-02', params: { ...most, votes: 60, most: 1, among: 'stations' }, were: [], open: papers },
    { use: 'TB-03', params: { ...most, votes: 5 }, were: [], open: ['published-sums'] },
    { use: 'TB-03', params: { ...most, votes: 5, level: 'cec' }, were: ['published-sums'], open: ['published-sums'] },
    { use: 'TB-08-TEC', params: {}, were: ['turnout-final'], open: [...papers, 'turnout-final'] },
    {
      use: 'TB-10',
      params: { voters: 10, to: 'Otan' },
      were: [],
      open: ['stations-in-publication', 'stations-in-tables', 'turnout-and-winner'],
    },
    { use: 'TB-11', params: {}, were: [], open: ['publication-level'] },
  ])('$use with $params', ({ use, params, were, open }) => {
    expect([outside(use, params, 'were'), outside(use, params, 'open')]).toEqual([were, open]);
  });
});

describe('what the catalogue says', () => {
  const modelled = new Set(TREE_CONTROLS.flatMap(({ catalogue }) => catalogue));

  test('every check that fires stands in the row, or the difference is explained', () => {
    const besides = TREE_ATTACKS.flatMap(({ id }) =>
      firedAgainst(id)
        .filter((control) => !idsOf(control).some((listed) => DETECT_BY[id]?.includes(listed)))
        .map((control) => `${id} ${control}`),
    );
    expect(besides.sort()).toEqual(TREE_FOUND_BESIDES.map(({ attack, control }) => `${attack} ${control}`).sort());
  });

  test('every control of the row that is in the model fires, or the difference is explained', () => {
    const silent = TREE_ATTACKS.flatMap(({ id }) => {
      const found = new Set(firedAgainst(id).flatMap(idsOf));
      return (DETECT_BY[id] ?? [])
        .filter((listed) => modelled.has(listed) && !found.has(listed))
        .map((listed) => `${id} ${listed}`);
    });
    expect(silent.sort()).toEqual(TREE_NOT_FOUND.map(({ attack, catalogue }) => `${attack} ${catalogue}`).sort());
  });

  test('has a row for every attack', () => {
    expect(Object.keys(DETECT_BY).sort()).toEqual(TREE_ATTACKS.map(({ id }) => id).sort());
  });
});
