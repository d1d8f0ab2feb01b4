/**
 * The rule that decides a contest, from the options that `tabulate`, `audit` and `recount` share.
 * @module
 */
import type { ContestRule } from '../controls/audit/contest.ts';
import { LIST_RULES, RUNNER_UP_ENTERS } from '../tally/list-rule.ts';
import type { OutcomeRule } from '../tally/table-outcome.ts';
import type { ContestOptions, TabulateOptions } from './options.ts';

export type RuleOptions = Pick<TabulateOptions, 'kind' | 'seats' | 'threshold' | 'base' | 'loneWinner'>;

/** What the sums are to decide, `undefined` if nothing was asked, or what is wrong with the options. */
export function ruleOf(options: RuleOptions): OutcomeRule | undefined | string {
  const { kind = options.seats === undefined ? undefined : 'list', seats, threshold, base, loneWinner } = options;
  if (kind === 'list' && seats === undefined) return '--kind list: say how many seats there are, --seats N';
  const idle = [
    ...(kind === 'list' ? [] : [seats !== undefined && '--seats', threshold !== undefined && '--threshold']),
    ...(kind === 'list' ? [] : [loneWinner !== undefined && '--lone-winner']),
    kind === undefined && base !== undefined && '--base',
  ].filter((flag) => flag !== false);
  if (idle.length > 0) {
    const wants = kind === undefined ? 'needs --kind or --seats' : `has no meaning for --kind ${kind}`;
    return `${idle.join(' ')} ${wants}`;
  }
  const law = LIST_RULES[2016];
  if (kind === undefined) return undefined;
  if (kind !== 'list') return { kind, base: base ?? law.base };
  const rule = {
    ...law,
    seats: seats ?? law.seats,
    threshold: threshold === undefined ? law.threshold : { numerator: threshold, denominator: 1000 },
    base: base ?? law.base,
    loneWinner: loneWinner === 'takes-all' ? ({ kind: 'takesAll' } as const) : RUNNER_UP_ENTERS,
  };
  return { kind, rule };
}

/** Said where a rule is needed and none is given. */
export const NO_RULE = '--kind: say what the sums decide: list, president, mandate or plurality';

/** What a contest of cards is decided by, `undefined` if nothing says it, or what is wrong with the options. */
export function contestRuleOf({ kind, winners, ...rest }: ContestOptions): ContestRule | undefined | string {
  if (kind === 'plurality') {
    const idle = [
      ...[rest.seats !== undefined && '--seats', rest.threshold !== undefined && '--threshold'],
      ...[rest.base !== undefined && '--base', rest.loneWinner !== undefined && '--lone-winner'],
    ].filter((flag) => flag !== false);
    if (idle.length > 0) return `${idle.join(' ')} has no meaning for --kind plurality`;
    return { kind: 'plurality', winners: winners ?? 1 };
  }
  if (winners !== undefined) return '--winners has a meaning for --kind plurality only';
  const rule = ruleOf({ ...rest, ...(kind === undefined ? {} : { kind }) });
  if (rule === undefined || typeof rule === 'string') return rule;
  return rule.kind === 'list' ? { kind: 'list', rule: rule.rule } : { kind: 'majority', base: rule.base };
}
