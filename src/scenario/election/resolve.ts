/**
 * From an election's file whose shape is right to an election: fills in defaults and checks what it all means together.
 * @module
 */

import { present } from '../../base/assert.ts';
import { kindsOf } from '../../controls/control.ts';
import { CONTROLS } from '../../controls/index.ts';
import { TREE_CONTROLS } from '../../controls/tree/index.ts';
import { baselineById, behaviourOf, policyOf } from '../../domain/policy/policy.ts';
import { type Attack, NOT_ENOUGH } from '../../domain/ports.ts';
import { ELECTION_SHAPE, ELECTION_VARIANT_SHAPE } from '../../domain/report/election-shape.ts';
import type { ElectionScenario, ElectionVariant, PlacedAttack } from '../../domain/scenario.ts';
import { type Country, SECOND_VOTE } from '../../domain/tree/country.ts';
import type { TreeAttack } from '../../domain/tree/ports.ts';
import { COUNTRIES, scaled } from '../../sim/national/countries.ts';
import {
  checkChoices,
  checkGuards,
  checkMachines,
  checkMoves,
  type PlacedUse,
  placedUses,
  writtenParams,
} from '../check/attacks.ts';
import { checkExpectations, type FoundInText } from '../check/expect.ts';
import { checkRules } from '../check/rules.ts';
import { finding } from '../check/station.ts';
import type { FieldPath } from '../faults.ts';
import type { Found } from '../issues.ts';
import { checkWith, filled, type Refusals, recommendationsOf, repeatedVariants, union } from '../parts.ts';
import type { ReportNames } from '../report-path.ts';
import {
  BASELINE_OF,
  type Catalogue,
  type CountryFile,
  DEFAULT_BOOTHS,
  DEFAULT_CARRIERS,
  type ElectionFile,
  type ElectionVariantFile,
  type PlacedAttackFile,
  usableOf,
} from './file.ts';
import type { LoneWhere } from './lone-where.ts';
import { checkWhere, placementOf } from './where.ts';

type Use = PlacedUse<PlacedAttackFile, Attack | TreeAttack>;

interface Variant {
  readonly path: FieldPath;
  readonly file: ElectionVariantFile;
  readonly uses: readonly Use[];
}

export interface ResolvedElection {
  readonly scenario: ElectionScenario;
  readonly found: readonly FoundInText[];
}

/** @param lone - places of uses that were refused. */
export function resolveElection(
  file: ElectionFile,
  catalogue: Catalogue,
  refusals: Refusals,
  lone: readonly LoneWhere[] = [],
): ResolvedElection {
  const { sound, named } = refusals;
  const attacks = usableOf(catalogue);
  const country = countryOf(file.election);
  const baseline = present(baselineById(file.baseline ?? BASELINE_OF[country.id] ?? ''), `rules of ${country.id}`);
  const recommendations = recommendationsOf(file.with);
  const uses = placedUses(file.attacks, ['attacks'], attacks);
  const variants = variantsOf(file, attacks);
  const policy = policyOf(baseline, recommendations, file.set ?? {});
  const placed = attacksOf(uses, catalogue, country);
  const scenario: ElectionScenario = {
    title: file.title,
    story: file.story?.trim() ?? '',
    source: filled(file.source),
    teaches: file.teaches?.trim() ?? '',
    baseline: baseline.id,
    with: recommendations.map(({ id }) => id),
    policy,
    behaviour: behaviourOf(baseline, file.behaviour ?? {}),
    country,
    booths: file.election.booths ?? DEFAULT_BOOTHS,
    carriers: file.election.carriers ?? DEFAULT_CARRIERS,
    stationAttacks: placed.station,
    treeAttacks: placed.tree,
    variants: variants.map((variant) => variantOf(variant, catalogue, country)),
    expect: filled(file.expect),
  };
  const allUses = [...uses, ...variants.flatMap((variant) => variant.uses)];
  const found: FoundInText[] = [
    ...checkWith(file.with, []),
    ...variants.flatMap((variant) => checkWith(variant.file.with, variant.path)),
    ...repeatedVariants(variants),
  ];
  if (sound('election')) {
    found.push(...checkRule(file.election, country), ...checkChoices(allUses, country.contest));
    found.push(...checkMoves(allUses, country.contest));
    found.push(
      ...allUses.flatMap(({ path, file: { where }, attack }) => checkWhere([...path, 'where'], where, attack, country)),
      ...lone.flatMap(({ path, where }) => checkWhere(path, where, undefined, country)),
    );
    // Whatever rules it is held under, a country has the machines that it has.
    const machines = country.regions.some(({ electronic }) => electronic > 0);
    if (!machines) found.push(...checkMachines(allUses, undefined, { id: country.id, equipment: 'none' }));
  }
  if (['baseline', 'with', 'set', 'election'].every(sound)) {
    found.push(...checkGuards(uses, { baseline: baseline.id, recommendations, set: file.set ?? {}, policy }));
    found.push(...checkRules(policy, variants));
  }
  found.push(...checkExpectations(file.expect ?? [], namesOf(scenario, named.variants, sound)));
  return { scenario, found };
}

function countryOf({ of, stations, spread, secondVote }: CountryFile): Country {
  const country = present(COUNTRIES[of], of)();
  const full = stations === undefined ? country : scaled(country, stations);
  const second = secondVote === undefined ? {} : { secondVote: { ...(full.secondVote ?? SECOND_VOTE), ...secondVote } };
  return { ...full, spread: { ...full.spread, ...spread }, ...second };
}

/** Settings that the seat rule of this country makes no use of would mislead. */
function checkRule({ spread, secondVote }: CountryFile, { id, seatRule: { kind } }: Country): readonly Found[] {
  const found: Found[] = [];
  if (spread?.district !== undefined && kind !== 'districts') {
    found.push(finding(['election', 'spread', 'district'], `no district of ${id} elects anybody`));
  }
  if (secondVote !== undefined && kind === 'list') {
    found.push(finding(['election', 'secondVote'], `${id} has party lists and no second round`));
  }
  return found;
}

function variantsOf({ variants }: ElectionFile, attacks: readonly (Attack | TreeAttack)[]): readonly Variant[] {
  return (variants ?? []).flatMap((file, index): Variant[] => {
    const path = ['variants', index];
    return file === null ? [] : [{ path, file, uses: placedUses(file.attacks, [...path, 'attacks'], attacks) }];
  });
}

function variantOf({ file, uses }: Variant, catalogue: Catalogue, country: Country): ElectionVariant {
  const changes = { name: file.name, with: filled(file.with), set: file.set ?? {}, behaviour: file.behaviour ?? {} };
  return file.attacks === undefined ? changes : { ...changes, attacks: attacksOf(uses, catalogue, country) };
}

/** Those inside stations, and those on the way up, each in the order of the file. */
function attacksOf(
  uses: readonly Use[],
  { station }: Catalogue,
  country: Country,
): NonNullable<ElectionVariant['attacks']> {
  const isStation = ({ file }: Use): boolean => station.some(({ id }) => id === file.use);
  return {
    station: uses.filter(isStation).map((use) => placedAttackOf(use, country)),
    tree: uses.filter((use) => !isStation(use)).map((use) => placedAttackOf(use, country)),
  };
}

function placedAttackOf({ file: { use, where = {}, ...params } }: Use, country: Country): PlacedAttack {
  return { attack: { use, params: writtenParams(params) }, where: placementOf(where, country) };
}

function namesOf(
  scenario: ElectionScenario,
  variants: readonly string[],
  sound: (field: string) => boolean,
): ReportNames {
  return {
    variants: union(
      scenario.variants.map(({ name }) => name),
      variants,
    ),
    shapes: { scenario: ELECTION_SHAPE, variant: ELECTION_VARIANT_SHAPE },
    of: (vocabulary, name) => {
      const changed = scenario.variants.find((variant) => variant.name === name)?.attacks;
      const { station, tree } = changed ?? { station: scenario.stationAttacks, tree: scenario.treeAttacks };
      switch (vocabulary) {
        case 'choices':
          return sound('election') ? scenario.country.contest.choices : undefined;
        case 'controls':
          return TREE_CONTROLS.map(({ id }) => id);
        case 'stationControls':
          return CONTROLS.map(({ id }) => id);
        case 'kinds':
          return kindsOf(TREE_CONTROLS);
        case 'kindsOrOpen':
          return [...kindsOf(TREE_CONTROLS), NOT_ENOUGH];
        case 'stationKinds':
          return kindsOf(CONTROLS);
        case 'attacks':
          return sound('attacks') && (name === undefined || sound('variants'))
            ? [...station, ...tree].map(({ attack }) => attack.use)
            : undefined;
        default:
          return [];
      }
    },
  };
}
