/**
 * Which rules and which attacks a comparison is about, from the words of its command line.
 *
 * Source: design section 7.
 * @module
 */

import { AUDIT_ATTACKS } from '../adversary/audits/index.ts';
import { ATTACKS } from '../adversary/index.ts';
import { TREE_ATTACKS } from '../adversary/tree/index.ts';
import { excerpt } from '../base/escape.ts';
import { type Named, nearest, shown } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import { BASELINES } from '../domain/policy/baselines.ts';
import { FLAGS, WAY_UP_FLAGS } from '../domain/policy/flags.ts';
import { changedFlags, policyOf } from '../domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../domain/policy/recommendations.ts';
import type { Baseline, Policy, Recommendation } from '../domain/policy/types.ts';
import type { RulesSpec } from '../sim/compare/index.ts';
import type { CompareCommandOptions } from './options.ts';

/** What is not run, and why. */
export interface NotRun {
  readonly id: string;
  readonly why: string;
}

export interface ChosenRules {
  readonly baseline: Baseline;
  readonly rules: readonly RulesSpec[];
  readonly notRun: readonly NotRun[];
}

export interface ChosenAttacks {
  readonly attacks: readonly string[];
  readonly notRun: readonly NotRun[];
}

/** Faults of a command line, a line each. */
type Faults = readonly string[];

const ABOVE = 'acts above the station: run a scenario with election';
const ON_AUDITS = 'acts on an audit: audit simulate';

/** @returns the id's entry, or one line that says what is near. */
function entryOf<T extends Named>(option: string, what: string, id: string, all: readonly T[]): Result<T, string> {
  const found = all.find((each) => each.id === id);
  if (found !== undefined) return ok(found);
  const near = nearest(id, all);
  return err(`${option}: '${excerpt(id)}' is not ${what}.${near === undefined ? '' : ` Nearest: ${shown(near)}`}`);
}

/** Each that is there, and what is wrong with the others. */
function sorted<T>(results: readonly Result<T, string>[]): { readonly values: readonly T[]; readonly faults: Faults } {
  return {
    values: results.flatMap((result) => (result.ok ? [result.value] : [])),
    faults: results.flatMap((result) => (result.ok ? [] : [result.error])),
  };
}

/** `flag=value`, the value spelled as `list flags` has it. */
function flagOf(text: string): Result<Partial<Policy>, string> {
  const at = text.indexOf('=');
  if (at < 1) return err(`--set: '${excerpt(text)}' is not flag=value`);
  const [id, spelled] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const flag = entryOf('--set', 'a flag', id, FLAGS);
  if (!flag.ok) return flag;
  const value = flag.value.values.find((each) => String(each) === spelled);
  if (value !== undefined) return ok({ [flag.value.id]: value });
  const values = flag.value.values.join(', ');
  return err(`--set: ${flag.value.id} cannot be '${excerpt(spelled)}'. Values: ${values}`);
}

const named = ({ id, title }: Recommendation): Named => ({ id, name: title });

function recommendations(option: string, ids: readonly string[] = []) {
  return sorted(
    ids.map((id) => {
      const found = entryOf(option, 'a recommendation', id, RECOMMENDATIONS.map(named));
      return found.ok ? ok(RECOMMENDATIONS.find((each) => each.id === found.value.id) as Recommendation) : found;
    }),
  );
}

export function chosenRules(options: CompareCommandOptions): Result<ChosenRules, Faults> {
  const baseline = entryOf(
    '--baseline',
    'a baseline',
    options.baseline,
    BASELINES.map(({ id, title }) => ({ id, name: title })),
  );
  const added = recommendations('--with', options.with);
  const left = recommendations('--without', options.without);
  const set = sorted((options.set ?? []).map(flagOf));
  const wrong = [...(baseline.ok ? [] : [baseline.error]), ...added.faults, ...left.faults, ...set.faults];
  const odd = left.values.filter(({ id }) => !options.add && !added.values.some((each) => each.id === id));
  const faults = [
    ...wrong,
    ...odd.map(({ id }) => `--without: ${id} is not among those of --with`),
    ...(options.ablate && added.values.length < 2 ? ['--ablate: give two recommendations or more to --with'] : []),
  ];
  const year = BASELINES.find(({ id }) => id === options.baseline);
  if (faults.length > 0 || year === undefined) return err(faults);
  const flags: Partial<Policy> = Object.assign({}, ...set.values);
  const pool = options.add && added.values.length === 0 ? RECOMMENDATIONS : added.values;
  const chosen = pool.filter(({ id }) => !left.values.some((each) => each.id === id));
  return ok(rulesOf(year, chosen, flags, options));
}

function rulesOf(
  baseline: Baseline,
  chosen: readonly Recommendation[],
  set: Partial<Policy>,
  { add, ablate }: CompareCommandOptions,
): ChosenRules {
  const before = policyOf(baseline, [], set);
  const isSame = (each: Recommendation): boolean =>
    changedFlags(before, policyOf(baseline, [each], set)).every((flag) => WAY_UP_FLAGS.includes(flag));
  // Flags alone are rules of their own; beside recommendations they hold everywhere.
  const first: RulesSpec[] = [{ name: baseline.id, with: [], set: chosen.length === 0 ? {} : set }];
  if (add) {
    const [idle, acting] = [chosen.filter(isSame), chosen.filter((each) => !isSame(each))];
    return {
      baseline,
      rules: [...first, ...acting.map((each) => ({ name: `+ ${each.id}`, with: [each], set }))],
      notRun: idle.map(({ id }) => ({ id, why: 'changes no rule that a station of this year reads' })),
    };
  }
  const setText = Object.entries(set).map(([flag, value]) => `${flag}=${value}`);
  const all: RulesSpec[] =
    chosen.length === 0 && setText.length === 0
      ? []
      : [
          {
            name: chosen.length === 0 ? setText.join(' ') : `+ ${chosen.map(({ id }) => id).join(' ')}`,
            with: chosen,
            set,
          },
        ];
  const fewer = ablate
    ? chosen.map(({ id }) => ({ name: `all but ${id}`, with: chosen.filter((each) => each.id !== id), set }))
    : [];
  return { baseline, rules: [...first, ...all, ...fewer], notRun: [] };
}

/** @param patterns - ids, in which `*` stands for anything; absent: every attack in a station. */
export function chosenAttacks(patterns: readonly string[] | undefined): Result<ChosenAttacks, Faults> {
  if (patterns === undefined) return ok({ attacks: ATTACKS.map(({ id }) => id), notRun: [] });
  const everywhere = [
    ...ATTACKS.map(({ id, name }) => ({ id, name, why: undefined })),
    ...TREE_ATTACKS.map(({ id, name }) => ({ id, name, why: ABOVE })),
    ...AUDIT_ATTACKS.map(({ id, name }) => ({ id, name, why: ON_AUDITS })),
  ];
  const faults: string[] = [];
  const wanted = new Set<string>();
  for (const pattern of patterns) {
    const found = everywhere.filter(({ id }) => matches(pattern, id));
    for (const { id } of found) wanted.add(id);
    if (found.length > 0) continue;
    const near = nearest(pattern, everywhere);
    const hint = near === undefined ? '' : ` Nearest: ${shown(near)}`;
    faults.push(`--attacks: '${excerpt(pattern)}' is no attack.${hint}`);
  }
  if (faults.length > 0) return err(faults);
  const chosen = everywhere.filter(({ id }) => wanted.has(id));
  const attacks = chosen.flatMap(({ id, why }) => (why === undefined ? [id] : []));
  if (attacks.length === 0)
    return err([`--attacks: ${chosen[0]?.id ?? ''} ${chosen[0]?.why ?? ''}; nothing else was asked for`]);
  return ok({ attacks, notRun: chosen.flatMap(({ id, why }) => (why === undefined ? [] : [{ id, why }])) });
}

function matches(pattern: string, id: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 'i').test(id);
}
