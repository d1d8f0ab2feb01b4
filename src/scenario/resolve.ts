/**
 * From a file whose shape is right to a scenario: fills in defaults and checks what it all means together.
 * @module
 */
import { present } from '../base/assert.ts';
import { excerpt } from '../base/escape.ts';
import { baselineById, behaviourOf, policyOf } from '../domain/policy/policy.ts';
import type { Baseline, Recommendation } from '../domain/policy/types.ts';
import {
  type AttackUse,
  type CoalitionMember,
  DEFAULT_COALITIONS,
  type GroupSpec,
  onPaper,
  type Scenario,
  type StationSpec,
  type VariantSpec,
} from '../domain/scenario.ts';
import {
  attackUseOf,
  checkChoices,
  checkGroupNames,
  checkGuards,
  checkMachines,
  checkMoves,
  inlineGroups,
  type PlacedGroup,
  type PlacedUse,
  placedUses,
} from './check/attacks.ts';
import { checkExpectations, type FoundInText, stationNames } from './check/expect.ts';
import { checkRules } from './check/rules.ts';
import { checkGroupSize, checkStation, finding, overridesOf, stationOf } from './check/station.ts';
import { actsOnAudit, type StationUsable } from './election/file.ts';
import type { FieldPath } from './faults.ts';
import { DEFAULT_BASELINE, DEFAULT_STATION, MEMBER_ALIASES, type ScenarioFile, type VariantFile } from './file.ts';
import type { Found } from './issues.ts';
import { checkWith, filled, type Refusals, recommendationsOf, repeatedVariants, union } from './parts.ts';

export interface Resolved {
  readonly scenario: Scenario;
  readonly found: readonly FoundInText[];
}

/** Everything that several checks need, built once. */
interface Draft {
  readonly file: ScenarioFile;
  readonly station: StationSpec;
  readonly uses: readonly PlacedUse[];
  readonly variants: readonly PlacedVariant[];
  readonly groups: readonly GroupSpec[];
  readonly scenario: Scenario;
  readonly recommendations: readonly Recommendation[];
}

interface PlacedVariant {
  readonly path: FieldPath;
  readonly file: VariantFile;
  readonly uses: readonly PlacedUse[];
}

export function resolve(file: ScenarioFile, attacks: readonly StationUsable[], { sound, named }: Refusals): Resolved {
  const draft = draftOf(file, attacks);
  const { uses, variants, scenario } = draft;
  const found: FoundInText[] = [...checkWith(file.with, []), ...checkPlaces(draft), ...checkGroups(draft)];
  const everyUse = uses.concat(variants.flatMap((variant) => variant.uses));
  if (sound('baseline')) found.push(...checkMachines(everyUse, file.station, yearOf(file)));
  if (sound('station')) {
    const { contest } = draft.station;
    found.push(...checkChoices(uses, contest), ...checkMoves(uses, contest));
  }
  if (['baseline', 'with', 'set'].every(sound)) {
    found.push(...checkGuards(uses, { ...scenario, set: file.set ?? {}, recommendations: draft.recommendations }));
    found.push(...checkRules(scenario.policy, variants));
  }
  found.push(
    ...checkGroupNames(
      everyUse,
      union(
        draft.groups.map(({ name }) => name),
        named.groups,
      ),
    ),
  );
  found.push(...variants.flatMap((variant) => checkVariant(variant, draft, sound)), ...repeatedVariants(variants));
  const nameable = {
    scenario,
    sound,
    variants: union(
      scenario.variants.map(({ name }) => name),
      named.variants,
    ),
    coalitions: union(Object.keys(scenario.coalitions), named.coalitions),
  };
  found.push(...checkExpectations(file.expect ?? [], stationNames(nameable)));
  return { scenario, found };
}

const yearOf = ({ baseline = DEFAULT_BASELINE }: ScenarioFile): Baseline => present(baselineById(baseline), 'baseline');

function draftOf(file: ScenarioFile, attacks: readonly StationUsable[]): Draft {
  const baseline = yearOf(file);
  const described = stationOf(file.station ?? {}, DEFAULT_STATION);
  const station = baseline.equipment === 'none' ? onPaper(described) : described;
  const uses = placedUses(file.attacks, ['attacks'], attacks);
  const variants = (file.variants ?? []).flatMap((variant, index): PlacedVariant[] => {
    const path = ['variants', index];
    if (variant === null) return [];
    return [{ path, file: variant, uses: placedUses(variant.attacks, [...path, 'attacks'], attacks) }];
  });
  const groups = firstOfEach(placedGroups(file, uses, variants).map(({ group }) => group));
  const recommendations = recommendationsOf(file.with);
  const scenario: Scenario = {
    title: file.title,
    story: file.story?.trim() ?? '',
    source: filled(file.source),
    teaches: file.teaches?.trim() ?? '',
    baseline: baseline.id,
    with: recommendations.map(({ id }) => id),
    policy: policyOf(baseline, recommendations, file.set ?? {}),
    behaviour: { ...behaviourOf(baseline, file.behaviour ?? {}), ...(station.equipment && { chooseElectronic: 0 }) },
    station,
    groups,
    attacks: writtenUses(uses, false),
    // Most files have none, and are then the same as before there were any.
    ...(uses.some(isOnAudit) ? { auditAttacks: writtenUses(uses, true) } : {}),
    coalitions: coalitionsOf(file),
    namedVoter: file.namedVoter ?? 0,
    recountAsked: file.recount ?? true,
    variants: variants.map((variant) => variantOf(variant, station, uses.some(isOnAudit))),
    expect: filled(file.expect),
  };
  return { file, station, uses, variants, groups, scenario, recommendations };
}

const firstOfEach = (groups: readonly GroupSpec[]): GroupSpec[] =>
  groups.filter(({ name }, index) => groups.findIndex((other) => other.name === name) === index);

/** @param onAudit - whether the scenario has attacks on its audit, which a variant with attacks of its own replaces. */
function variantOf({ file, uses }: PlacedVariant, base: StationSpec, onAudit: boolean): VariantSpec {
  const changes = {
    name: file.name,
    with: filled(file.with),
    set: file.set ?? {},
    behaviour: file.behaviour ?? {},
    station: overridesOf(file.station ?? {}, base),
  };
  if (file.attacks === undefined) return changes;
  const attacks = writtenUses(uses, false);
  const auditAttacks = writtenUses(uses, true);
  return { ...changes, attacks, ...(onAudit || auditAttacks.length > 0 ? { auditAttacks } : {}) };
}

const isOnAudit = ({ attack }: PlacedUse): boolean => attack !== undefined && actsOnAudit(attack);

const writtenUses = (uses: readonly PlacedUse[], onAudit: boolean): readonly AttackUse[] =>
  uses.filter((use) => isOnAudit(use) === onAudit).map((use) => attackUseOf(use.file));

/** Aliases resolved, each member once, in the order of the file. */
function coalitionsOf({ coalitions = DEFAULT_COALITIONS }: ScenarioFile): Scenario['coalitions'] {
  const resolved = Object.entries(coalitions).map(([name, members]) => {
    // The schema lets only members and their aliases through.
    const known = filled(members).map((member) => (MEMBER_ALIASES[member] ?? member) as CoalitionMember);
    return [name, [...new Set(known)]] as const;
  });
  return Object.fromEntries(resolved);
}

function checkPlaces({ file, station, scenario }: Draft): readonly Found[] {
  const found = [...checkStation(file.station ?? {}, station, ['station'])];
  for (const [name, members] of Object.entries(file.coalitions ?? {})) {
    if (members.length === 0) found.push(finding(['coalitions', name], 'has no members'));
  }
  if (scenario.namedVoter >= station.voters) {
    found.push(
      finding(['namedVoter'], `${scenario.namedVoter} is not on the lists: voters are 0 to ${station.voters - 1}`),
    );
  }
  return found;
}

const placedGroups = (
  file: ScenarioFile,
  uses: readonly PlacedUse[],
  variants: readonly PlacedVariant[],
): readonly PlacedGroup[] => [
  ...(file.groups ?? []).flatMap((group, index) => (group === null ? [] : [{ path: ['groups', index], group }])),
  ...inlineGroups(uses),
  ...variants.flatMap((variant) => inlineGroups(variant.uses)),
];

/** A variant may repeat a definition, because variants are copied; it may not change it. */
function checkGroups({ file, uses, variants, station, groups }: Draft): readonly Found[] {
  const placed = placedGroups(file, uses, variants);
  return placed.flatMap(({ path, group }, index) => {
    const found = [...checkGroupSize(group, station.voters, path)];
    const first = groups.find(({ name }) => name === group.name);
    const again = placed.findIndex((other) => other.group.name === group.name) < index;
    const same = first?.share === group.share && first?.count === group.count;
    if (again && !(same && path[0] === 'variants')) {
      found.push(
        finding([...path, 'name'], `'${excerpt(group.name)}' is defined before: name it where it is used again`),
      );
    }
    return found;
  });
}

/** What a variant changes must fit what it keeps. That it forbids an attack is no fault: it shows that it does. */
function checkVariant(variant: PlacedVariant, draft: Draft, sound: (field: string) => boolean): readonly Found[] {
  const { path, file, uses } = variant;
  const changed = file.station ?? {};
  const station = stationOf(changed, draft.station);
  const found = [...checkWith(file.with, path), ...checkStation(changed, station, [...path, 'station'])];
  if (sound('station') && sound('variants')) {
    found.push(...checkChoices(uses, station.contest), ...checkMoves(uses, station.contest));
  }
  if (changed.contest !== undefined && file.attacks === undefined) {
    for (const { path: place, message } of checkChoices(draft.uses, station.contest)) {
      found.push(finding([...path, 'station', 'contest'], `attacks[${place[1]}].${place[2]}: ${message}`, 'name'));
    }
  }
  if (changed.voters !== undefined) found.push(...checkFewerVoters([...path, 'station', 'voters'], station, draft));
  return found;
}

function checkFewerVoters(
  path: FieldPath,
  { voters }: StationSpec,
  { groups, scenario, station }: Draft,
): readonly Found[] {
  const fits = (size: number): boolean => size <= voters || size > station.voters;
  const large = groups.filter(({ count = 0 }) => !fits(count));
  const found = large.map(({ name, count }) =>
    finding(path, `${voters} voters are fewer than the ${count} of ${excerpt(name)}`),
  );
  if (fits(scenario.namedVoter + 1)) return found;
  return [...found, finding(path, `the named voter ${scenario.namedVoter} is not among ${voters} voters`)];
}
