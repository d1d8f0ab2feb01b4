/**
 * Some days of a comparison: under one set of rules, each honest day once, and beside it the same day with each attack.
 *
 * Day number n is the same under all rules and for all attacks as far as the rules let it be, and does not depend on
 * which thread runs it.
 *
 * Source: docs/adr/0004-honest-twin.md.
 * @module
 */
import { attackById } from '../../adversary/index.ts';
import { present } from '../../base/assert.ts';
import { type Rng, rngOf } from '../../base/rng.ts';
import type { CellCounts, HonestCounts, Verdict } from '../../domain/comparison.ts';
import { AUDIENCES, PHASES } from '../../domain/election.ts';
import type { FindingRow, Outcome } from '../../domain/report/report.ts';
import type { AttackUse, Scenario } from '../../domain/scenario.ts';
import { tellsOn } from '../noticed.ts';
import { outcomeOf } from '../outcome.ts';
import { runStation, type StationRun } from '../station-run.ts';
import { changesBeyond, exposedTo, exposes } from './changes.ts';
import { cellsAdded, honestAdded, NO_DAYS, NO_HONEST_DAYS } from './counts.ts';
import type { ComparePlan } from './plan.ts';
import { restores, verdictOn } from './verdict.ts';

/** Days `first` to one before `to`, under rules number `rules`. */
export interface PartRange {
  readonly rules: number;
  readonly first: number;
  readonly to: number;
}

export interface ComparePart {
  readonly range: PartRange;
  /** By attack. */
  readonly cells: readonly CellCounts[];
  readonly honest: HonestCounts;
}

export function runPart(plan: ComparePlan, range: PartRange): ComparePart {
  const scenario = present(plan.scenarios[range.rules], `rules ${range.rules}`);
  let honest = NO_HONEST_DAYS;
  const cells = plan.uses.map(() => NO_DAYS);
  for (let day = range.first; day < range.to; day += 1) {
    const rng = rngOf(plan.seed).fork(`day/${day}`);
    const twin = twinOf(scenario, rng);
    honest = honestAdded(honest, alarmsOf(twin));
    for (const [at, use] of plan.uses.entries()) {
      cells[at] = cellsAdded(present(cells[at], use.use), attackedDay(scenario, use, rng, twin));
    }
  }
  return { range, cells, honest };
}

interface Twin {
  readonly run: StationRun;
  readonly outcome: Outcome;
  /** Looked at once, and only if somebody asks: it takes as long as the day. */
  readonly exposed: () => readonly number[];
}

function twinOf(scenario: Scenario, rng: Rng): Twin {
  const run = runStation(scenario, rng);
  let exposed: readonly number[] | undefined;
  return {
    run,
    outcome: outcomeOf(scenario, run, run.notices),
    exposed: () => {
      exposed ??= exposedTo(scenario, run);
      return exposed;
    },
  };
}

const nameOf = ({ control, kind }: Pick<FindingRow, 'control' | 'kind'>): string => `${control}: ${kind}`;
const days = <K extends string>(keys: Iterable<K>): Record<K, number> =>
  Object.fromEntries([...new Set(keys)].sort().map((key) => [key, 1])) as Record<K, number>;

function alarmsOf({ run }: Twin): HonestCounts {
  const known = run.notices.filter(({ level }) => level !== 'unknown');
  return { runs: 1, alarms: known.length > 0 ? 1 : 0, kinds: days(known.map(nameOf)) };
}

/** One day under attack, as counts of one day. */
function attackedDay(scenario: Scenario, use: AttackUse, rng: Rng, twin: Twin): CellCounts {
  const attack = present(attackById(use.use), use.use);
  const isPrevented = attack.guards.some(({ flag, oneOf }) => !oneOf.includes(scenario.policy[flag]));
  if (isPrevented) return { ...NO_DAYS, runs: 1, verdicts: one('prevented') };
  const run = runStation({ ...scenario, attacks: [use] }, rng);
  const outcome = outcomeOf(scenario, run, twin.run.notices);
  const asks = exposes(attack);
  const changed = changesBeyond(
    { outcome, exposed: asks ? exposedTo(scenario, run) : [] },
    { outcome: twin.outcome, exposed: asks ? twin.exposed() : [] },
  );
  const telling = outcome.findings.rows.filter(
    (row) => row.level !== 'unknown' && !row.honestToo && tellsOn([attack.id])(row),
  );
  const first = PHASES.find((phase) => telling.some(({ when }) => when === phase));
  return {
    runs: 1,
    verdicts: one(verdictOn({ changed, noticed: telling.length > 0, restored: restores(outcome, twin.outcome) })),
    changed,
    noticedBy: {
      ...NO_DAYS.noticedBy,
      ...days(AUDIENCES.filter((audience) => telling.some(({ who }) => who === audience))),
    },
    noticedAt: first === undefined ? {} : { [first]: 1 },
    evidence: days(telling.map(nameOf)),
    coalition: outcome.coalition,
  };
}

const one = (verdict: Verdict): CellCounts['verdicts'] => ({ ...NO_DAYS.verdicts, [verdict]: 1 });
