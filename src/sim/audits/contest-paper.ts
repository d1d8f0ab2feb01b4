/**
 * The paper of a scenario's run with what was reported of it and the rule that decides: all that an audit rests on.
 *
 * Of an election it is the paper of every station with what its commission signed. What sums became on their way up is
 * not in it: that is found by adding the signed protocols up again. A second round, and districts that each elect, are
 * left out.
 *
 * Source: audit notes 6c; design section 13.
 * @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import { rngOf } from '../../base/rng.ts';
import type { AuditContest } from '../../controls/audit/contest.ts';
import { MOST_VOTES } from '../../controls/audit/most-votes.ts';
import { type CardRecord, type Manifest, NOT_FOUND } from '../../domain/audit.ts';
import type { ElectionScenario, Scenario } from '../../domain/scenario.ts';
import { MAJORITY_RULE } from '../../tally/runoff.ts';
import { evidenceOf } from '../../world/index.ts';
import { attackedStations } from '../national/placing.ts';
import { listRuleOf } from '../national/seats.ts';
import { stationDay } from '../national/station-day.ts';
import { planOf } from '../national/stations.ts';
import { runStation } from '../station-run.ts';
import type { Steps } from '../types.ts';
import { AUDIT_NEEDS, type AuditedPaper, auditedPaper } from './paper.ts';

export interface ContestPaper extends AuditedPaper {
  readonly contest: AuditContest;
}

/** Why a run cannot be audited, in words that follow the name of its file. */
export type NoContestPaper = string;

const NO_PROTOCOL = 'left no protocol: nothing was reported that could be audited';

/** Of the day that `run` shows. Containers are opened: that is what an audit is. Whoever has most votes wins. */
export function stationPaper(scenario: Scenario, seed: string): Result<ContestPaper, NoContestPaper> {
  const { world } = runStation({ ...scenario, recountAsked: true }, rngOf(seed).fork('day'));
  const paper = auditedPaper(evidenceOf(world, AUDIT_NEEDS));
  if (!paper.ok) return err(NO_PROTOCOL);
  const { choices } = scenario.station.contest;
  return ok({ ...paper.value, contest: { choices, rule: MOST_VOTES } });
}

/** Cards that are held in memory at once; a country has seven times as many. */
const VOTERS_MAX = 1_000_000;

/**
 * On one thread: others hand over figures of stations, and what stands on a sheet is a function of a world that stays
 * in its thread.
 *
 * @yields the number of stations done.
 */
export function* electionPaper(election: ElectionScenario, seed: string): Steps<Result<ContestPaper, NoContestPaper>> {
  const { contest, seatRule, regions } = election.country;
  const { choices } = contest;
  if (seatRule.kind === 'districts') return err('has a contest in each district: audit the paper of one of them');
  if (election.secondRound !== undefined) return err('is a second round: audit the first');
  const came = regions.reduce((sum, region) => sum + region.came, 0);
  if (came > VOTERS_MAX) {
    return err(`has ${came} cards, one line each; give it fewer stations, such as election: { of: ..., stations: 50 }`);
  }
  const plan = planOf(election, seed);
  const attacked = attackedStations(election, plan, rngOf(seed).fork('placing'));
  const days: NamedPaper[] = [];
  for (const own of plan.stations) {
    const { scenario, rng, streams } = stationDay(election, own, seed, attacked);
    const { world } = runStation({ ...scenario, recountAsked: true }, rng, { streams });
    const paper = auditedPaper(evidenceOf(world, AUDIT_NEEDS));
    if (!paper.ok) return err(`station ${own.station + 1} ${NO_PROTOCOL}`);
    days.push({ station: String(own.station + 1).padStart(4, '0'), paper: paper.value });
    yield days.length;
  }
  const rule =
    seatRule.kind === 'list'
      ? ({ kind: 'list', rule: listRuleOf(seatRule) } as const)
      : ({ kind: 'majority', base: MAJORITY_RULE.base } as const);
  return ok({ ...joined(days), contest: { choices, rule } });
}

interface NamedPaper {
  readonly station: string;
  readonly paper: AuditedPaper;
}

/** Batches of all stations, each under the number of its station. Records are kept where all stations have them. */
function joined(days: readonly NamedPaper[]): AuditedPaper {
  const own = new Map<string, { readonly paper: AuditedPaper; readonly name: string }>();
  const manifest: Manifest[number][] = [];
  const records: CardRecord[] = [];
  for (const { station, paper } of days) {
    for (const batch of paper.manifest) {
      const name = `${station} ${batch.name}`;
      own.set(name, { paper, name: batch.name });
      manifest.push({ ...batch, name });
    }
    for (const record of paper.records ?? []) records.push({ ...record, batch: `${station} ${record.batch}` });
  }
  const totals = days.flatMap(({ station, paper }) =>
    paper.totals.map((each) => ({ ...each, name: `${station} ${each.name}` })),
  );
  const matched = days.every(({ paper }) => paper.records !== undefined);
  return {
    manifest,
    totals,
    read: (batch, card) => {
      const found = own.get(batch);
      return found === undefined ? NOT_FOUND : found.paper.read(found.name, card);
    },
    records: matched ? records : undefined,
  };
}
