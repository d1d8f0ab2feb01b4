/**
 * Which rules a comparison is about, from the words of its command line.
 *
 * Source: design section 7.
 * @module
 */

import { excerpt } from '../base/escape.ts';
import { type Named, nearest, shown } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import { BASELINES } from '../domain/policy/baselines.ts';
import { FLAGS, WAY_UP_FLAGS } from '../domain/policy/flags.ts';
import { changedFlags, policyOf } from '../domain/policy/policy.ts';
import { NOT_RULES } from '../domain/policy/recommendations/not-rules.ts';
import { RECOMMENDATIONS } from '../domain/policy/recommendations.ts';
import type { Baseline, Policy, Recommendation } from '../domain/policy/types.ts';
import { type Groups, groupsFor, MEMBERS_MAX, type RulesSpec } from '../sim/compare/index.ts';
import type { CompareCommandOptions, CompareMode } from './options.ts';

/** What is not run, and why. */
export interface NotRun {
  readonly id: string;
  readonly why: string;
}

export interface ChosenRules {
  readonly baseline: Baseline;
  readonly rules: readonly RulesSpec[];
  /** Flags that hold under all of them but the baseline alone. */
  readonly set: Partial<Policy>;
  /** Of `value`: which rules are those of which group. */
  readonly groups?: Groups;
  readonly notRun: readonly NotRun[];
}

/** Faults of a command line, a line each. */
export type Faults = readonly string[];

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
      const other = NOT_RULES.find((each) => each.id === id);
      if (other !== undefined) return err(`${option}: '${id}' sets no rule: ${other.why}`);
      const found = entryOf(option, 'a recommendation', id, RECOMMENDATIONS.map(named));
      return found.ok ? ok(RECOMMENDATIONS.find((each) => each.id === found.value.id) as Recommendation) : found;
    }),
  );
}

export function chosenRules(options: CompareCommandOptions, seed: string): Result<ChosenRules, Faults> {
  const baseline = entryOf(
    '--baseline',
    'a baseline',
    options.baseline,
    BASELINES.map(({ id, title }) => ({ id, name: title })),
  );
  const added = recommendations('--with', options.with);
  const left = recommendations('--without', options.without);
  const set = sorted((options.set ?? []).map(flagOf));
  const year = BASELINES.find(({ id }) => id === options.baseline);
  const wrong = [...(baseline.ok ? [] : [baseline.error]), ...added.faults, ...left.faults, ...set.faults];
  const fromAll = TRIES_ALL.includes(options.mode) && options.with === undefined;
  const odd = left.values.filter(({ id }) => !fromAll && !added.values.some((each) => each.id === id));
  const faults = [...wrong, ...odd.map(({ id }) => `--without: ${id} is not among those of --with`)];
  if (faults.length > 0 || year === undefined) return err(faults);
  const flags: Partial<Policy> = Object.assign({}, ...set.values);
  const chosen = (fromAll ? RECOMMENDATIONS : added.values).filter(
    ({ id }) => !left.values.some((each) => each.id === id),
  );
  return rulesOf(year, chosen, flags, options, seed);
}

/** Ways to compare that take all recommendations there are where none is named. */
const TRIES_ALL: readonly CompareMode[] = ['add', 'minimal'];
const IDLE = 'changes no rule that a station of this year reads';

function rulesOf(
  baseline: Baseline,
  chosen: readonly Recommendation[],
  set: Partial<Policy>,
  { mode, orders }: CompareCommandOptions,
  seed: string,
): Result<ChosenRules, Faults> {
  // Flags alone are rules of their own; beside recommendations they hold everywhere.
  const first: RulesSpec = { name: baseline.id, with: [], set: chosen.length === 0 ? {} : set };
  const idle = chosen.filter((each) => isIdle(baseline, each, set));
  const acting = chosen.filter((each) => !idle.includes(each));
  const notRun = idle.map(({ id }) => ({ id, why: IDLE }));
  switch (mode) {
    case 'together':
      return ok({ baseline, set, rules: [first, ...together(chosen, set)], notRun: [] });
    case 'ablate': {
      if (chosen.length < 2) return err([`--ablate: ${TWO_OR_MORE}`]);
      const fewer = chosen.map(({ id }) => ({
        name: `all but ${id}`,
        with: chosen.filter((each) => each.id !== id),
        set,
      }));
      return ok({ baseline, set, rules: [first, ...together(chosen, set), ...fewer], notRun: [] });
    }
    case 'add':
    case 'minimal':
      return ok({
        baseline,
        set,
        rules: [first, ...acting.map((each) => ({ name: `+ ${each.id}`, with: [each], set }))],
        notRun,
      });
    case 'value': {
      if (acting.length < 2) return err([`--value: ${TWO_OR_MORE} that change a rule of a station`]);
      if (acting.length > MEMBERS_MAX)
        return err([`--value: ${acting.length} recommendations; ${MEMBERS_MAX} at most`]);
      const groups = groupsFor(baseline, acting, set, orders, seed);
      return ok({ baseline, set, rules: groups.rules, groups, notRun });
    }
  }
}

const TWO_OR_MORE = 'give two recommendations or more to --with';

function isIdle(baseline: Baseline, each: Recommendation, set: Partial<Policy>): boolean {
  const flags = changedFlags(policyOf(baseline, [], set), policyOf(baseline, [each], set));
  return flags.every((flag) => WAY_UP_FLAGS.includes(flag));
}

/** All of them at once; no rules where nothing was chosen. */
function together(chosen: readonly Recommendation[], set: Partial<Policy>): readonly RulesSpec[] {
  const flags = Object.entries(set).map(([flag, value]) => `${flag}=${value}`);
  if (chosen.length > 0) return [{ name: `+ ${chosen.map(({ id }) => id).join(' ')}`, with: chosen, set }];
  return flags.length === 0 ? [] : [{ name: flags.join(' '), with: [], set }];
}
