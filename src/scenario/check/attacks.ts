/**
 * Checks what attacks are used and with whom: groups, choices of the contest, and whether the rules allow them at all.
 * @module
 */
import { excerpt } from '../../base/escape.ts';
import type { Contest } from '../../domain/election.ts';
import type { Baseline, Policy, Recommendation } from '../../domain/policy/types.ts';
import { type Guard, namesChoice, type ParamSpec } from '../../domain/ports.ts';
import type { AttackUse, GroupSpec } from '../../domain/scenario.ts';
import type { StationUsable } from '../election/file.ts';
import type { FieldPath } from '../faults.ts';
import type { AttackFile, StationFile } from '../file.ts';
import { type Found, unknown } from '../issues.ts';
import { finding } from './station.ts';

/** What the rules and the contest can forbid in an attack, inside a station or above it. */
export interface Forbiddable {
  readonly id: string;
  readonly guards: readonly Guard[];
  readonly needsMachines?: true;
  readonly params: Readonly<Record<string, ParamSpec>>;
}

/** A use of an attack and where it is written. */
export interface PlacedUse<F = AttackFile, A extends Forbiddable = StationUsable> {
  readonly path: FieldPath;
  readonly file: F;
  readonly attack: A | undefined;
}

export function placedUses<F extends { readonly use: string }, A extends Forbiddable>(
  files: readonly (F | null)[] | undefined,
  path: FieldPath,
  attacks: readonly A[],
): readonly PlacedUse<F, A>[] {
  return (files ?? []).flatMap((file, index) => {
    if (file === null) return [];
    return [{ path: [...path, index], file, attack: attacks.find(({ id }) => id === file.use) }];
  });
}

/** As the domain knows it: an inline group by its name, parameters as written. */
export function attackUseOf({ use, group, ...params }: AttackFile): AttackUse {
  const name = typeof group === 'string' ? group : group?.name;
  return { use, ...(name === undefined ? {} : { group: name }), params: writtenParams(params) };
}

export function writtenParams(params: Readonly<Record<string, unknown>>): AttackUse['params'] {
  const written = Object.entries(params).filter((entry): entry is [string, number | string] => {
    return typeof entry[1] === 'number' || typeof entry[1] === 'string';
  });
  return Object.fromEntries(written);
}

/** Where a group is defined, and how large it is there. */
export interface PlacedGroup {
  readonly path: FieldPath;
  readonly group: GroupSpec;
}

/** Groups that uses define in place. */
export function inlineGroups(uses: readonly PlacedUse[]): readonly PlacedGroup[] {
  return uses.flatMap(({ path, file: { group } }) => {
    return group === undefined || typeof group === 'string' ? [] : [{ path: [...path, 'group'], group }];
  });
}

export function checkGroupNames(uses: readonly PlacedUse[], groups: readonly string[]): readonly Found[] {
  const known = { noun: 'a group', entries: groups.map((id) => ({ id })) };
  return uses.flatMap(({ path, file: { group } }) => {
    if (typeof group !== 'string' || groups.includes(group)) return [];
    return [finding([...path, 'group'], unknown(group, known), 'name')];
  });
}

/** Words that stand for a choice of any contest; no choice can be called so. */
const CHOICE_WORDS = ['first', 'last'];

/** Parameters that name a choice must name one of this contest. */
export function checkChoices(uses: readonly PlacedUse<object, Forbiddable>[], { choices }: Contest): readonly Found[] {
  return uses.flatMap(({ path, file, attack }) =>
    Object.entries(attack?.params ?? {}).flatMap(([key, spec]) => {
      const value: unknown = Reflect.get(file, key);
      if (spec.kind !== 'choice' || typeof value !== 'string') return [];
      // Only a demand can be left open; a vote cannot be taken from nobody or given to nobody.
      const words = spec.default === 'none' ? [...CHOICE_WORDS, 'none'] : CHOICE_WORDS;
      const known = { noun: 'a choice of the contest', entries: [...choices, ...words].map((id) => ({ id })) };
      if (known.entries.some(({ id }) => id === value)) return [];
      return [finding([...path, key], unknown(value, known), 'name')];
    }),
  );
}

/** A vote taken from one choice and given to the same one is no attack, and would be counted as one. */
export function checkMoves(uses: readonly PlacedUse<object, Forbiddable>[], { choices }: Contest): readonly Found[] {
  return uses.flatMap(({ path, file, attack }) => {
    const setting = (key: string): unknown => Reflect.get(file, key) ?? attack?.params[key]?.default;
    const chosen = ['from', 'to'].map((key) => {
      const spec = attack?.params[key];
      const value = setting(key);
      if (spec === undefined || !namesChoice(spec, setting) || typeof value !== 'string') return undefined;
      return value === 'first' ? choices[0] : value === 'last' ? choices.at(-1) : value;
    });
    const written = ['to', 'from'].find((key) => Reflect.get(file, key) !== undefined);
    if (written === undefined || chosen[0] === undefined || chosen[0] !== chosen[1] || chosen[0] === 'none') return [];
    return [finding([...path, written], `gives votes to ${excerpt(chosen[0])}, from which it takes them`)];
  });
}

/** Where the rules of a scenario come from. */
export interface Rules {
  readonly baseline: string;
  readonly recommendations: readonly Recommendation[];
  readonly set: Partial<Policy>;
  readonly policy: Policy;
}

/** What a file says of a station that only the electronic system has. */
const MACHINE_FIELDS = ['booths', 'carriers', 'electronicOnly', 'paperOnly'] as const;

/** Attacks on what stations of the year do not have, and fields that describe it. */
export function checkMachines(
  uses: readonly PlacedUse<object, Forbiddable>[],
  station: StationFile | undefined,
  { id, equipment }: Pick<Baseline, 'id' | 'equipment'>,
): readonly Found[] {
  if (equipment !== 'none') return [];
  const missing = `the electronic system, which stations of ${id} do not have`;
  return [
    ...uses
      .filter(({ attack }) => attack?.needsMachines === true)
      .map(({ path, attack }) => finding([...path, 'use'], `${attack?.id} needs ${missing}`)),
    ...MACHINE_FIELDS.filter((field) => station?.[field] !== undefined).map((field) =>
      finding(['station', field], `belongs to ${missing}`),
    ),
  ];
}

/** Attacks that these rules forbid. In a variant that is no fault: that they are prevented is what it shows. */
export function checkGuards(uses: readonly PlacedUse<object, Forbiddable>[], rules: Rules): readonly Found[] {
  return uses.flatMap(({ path, attack }) =>
    (attack?.guards ?? [])
      .filter(({ flag, oneOf }) => !oneOf.includes(rules.policy[flag]))
      .map((guard) => finding([...path, 'use'], `${attack?.id} ${forbidden(guard, rules)}`)),
  );
}

/** `needs code.mode = voterChosen or machineAssigned, but it is none (baseline sailau-2005, set)`. */
function forbidden({ flag, oneOf }: Guard, { baseline, recommendations, set, policy }: Rules): string {
  const by = recommendations.filter(({ flags }) => flags[flag] !== undefined).at(-1);
  const origin = [`baseline ${baseline}`];
  if (set[flag] !== undefined) origin.push('set');
  else if (by !== undefined) origin.push(`with ${by.id}`);
  return `needs ${flag} = ${oneOf.map(String).join(' or ')}, but it is ${policy[flag]} (${origin.join(', ')})`;
}
