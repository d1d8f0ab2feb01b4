/**
 * What would close it: each recommendation alone, run on the same day, and what it changes for these attacks.
 *
 * Source: design section 7; dossier section 8.
 * @module
 */
import { WAY_UP_FLAGS } from '../domain/policy/flags.ts';
import { changedFlags } from '../domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../domain/policy/recommendations.ts';
import type { Outcome, Report } from '../domain/report/report.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Steps } from './types.ts';

type Closer = Report['closedBy'][number];

/** Larger stations are run without this list: it costs one day for each recommendation. */
const VOTERS_MAX = 20_000;

export function* closers(
  scenario: Scenario,
  today: Outcome,
  run: (changed: Scenario) => Outcome,
): Steps<readonly Closer[]> {
  if (scenario.attacks.length === 0 || scenario.station.voters > VOTERS_MAX) return [];
  const found: Closer[] = [];
  // Two that come to the same rules inside the station come to the same day.
  const known = new Map<string, Closer['how']>();
  for (const { id, title, flags } of RECOMMENDATIONS) {
    const policy = { ...scenario.policy, ...flags };
    const changed = changedFlags(scenario.policy, policy);
    const inside = changed.filter((flag) => !WAY_UP_FLAGS.includes(flag));
    if (inside.length === 0) continue;
    const rules = inside.map((flag) => `${flag}=${policy[flag]}`).join();
    if (!known.has(rules)) yield undefined;
    const how = known.get(rules) ?? whatChanges(today, run({ ...scenario, policy }));
    known.set(rules, how);
    if (how.length > 0) found.push({ recommendation: id, title, how });
  }
  return found;
}

const fromOutside = ({ verdict }: Outcome): boolean =>
  verdict.noticedBy.some((who) => who === 'public' || who === 'observer');

function whatChanges(today: Outcome, then: Outcome): Closer['how'] {
  const how: Closer['how'][number][] = [];
  const prevented = then.attacks.every(({ preventedBy }) => preventedBy.length > 0);
  if (prevented) how.push('prevents');
  const repaired = (outcome: Outcome): boolean =>
    outcome.result.rows.every(({ confirmed, recounted }) => recounted === confirmed);
  const repairs = then.recount.binding && repaired(then);
  if (!prevented && today.verdict.changedRecords && !repaired(today) && repairs) how.push('repairs');
  if (!prevented && !today.verdict.noticed && then.verdict.noticed) how.push('noticed');
  // Of an attack that only commissions could know of; where nobody could, the line above says enough.
  if (!prevented && today.verdict.noticed && !fromOutside(today) && fromOutside(then)) how.push('outside');
  const exposed = (outcome: Outcome): number =>
    Object.values(outcome.secrecy).reduce((sum, { exposed: { count } }) => sum + count, 0);
  if (exposed(today) > 0 && exposed(then) === 0) how.push('hides');
  return how;
}
