/**
 * Puts together what one policy and one set of attacks gave: result, attacks, findings, recount, secrecy, verdict.
 *
 * Source: design sections 9 and 11.
 * @module
 */
import { coalitionOf } from '../adversary/index.ts';
import { present } from '../base/assert.ts';
import { CONTROLS } from '../controls/index.ts';
import { AUDIENCES } from '../domain/election.ts';
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Notice } from '../domain/ports.ts';
import { POWERS, type PowerId } from '../domain/powers.ts';
import type { AttackOutcome, FindingRow, Outcome, SecrecyFigures } from '../domain/report/report.ts';
import { ROLES } from '../domain/roles.ts';
import type { Scenario } from '../domain/scenario.ts';
import { shownBy } from './caused.ts';
import { logFigures } from './log-figures.ts';
import { tellsOn } from './noticed.ts';
import { scoreBeliefs, scoreResult } from './score.ts';
import { exposureOf, viewOf } from './secrecy.ts';
import type { StationRun } from './station-run.ts';

/** @param honest - findings of the same day without the attacks, which are nobody's achievement. */
export function outcomeOf(scenario: Scenario, run: StationRun, honest: readonly Notice[]): Outcome {
  const scored = scoreResult(run.world);
  const log = logFigures(run.world);
  const findings = findingsOf(run.notices, honest);
  const caused = findings.rows.filter((row) => row.level !== 'unknown' && !row.honestToo);
  const telling = caused.filter(tellsOn(run.uses.map(({ attack }) => attack.id)));
  const moved = scored.result.votesMoved + scored.result.votesLost + scored.result.votesAdded;
  return {
    policy: { ...scenario.policy },
    ...scored,
    attacks: attacksOf(run),
    coalition: coalition(run),
    findings,
    secrecy: Object.fromEntries(
      Object.entries(scenario.coalitions).map(([name, members]): [string, SecrecyFigures] => {
        const { figures, beliefs } = exposureOf(viewOf(run.world, members), scenario);
        return [name, { ...figures, ...scoreBeliefs(run.world, beliefs) }];
      }),
    ),
    ...(log === undefined ? {} : { log }),
    verdict: {
      changedRecords: run.uses.some(({ intruder }) => intruder !== undefined) && (moved > 0 || recorderChanged(run)),
      wrongWinner: scored.result.winner.confirmed !== scored.result.winner.reported,
      noticed: telling.length > 0,
      noticedBy: AUDIENCES.filter((audience) => telling.some(({ who }) => who === audience)),
    },
  };
}

/** What was done up to a moment, for outcomes and for views of an unfinished day. */
export function attacksOf(run: StationRun): readonly AttackOutcome[] {
  return run.uses.map(({ attack, preventedBy, intruder }) => ({
    id: attack.id,
    name: attack.name,
    did: intruder === undefined ? 'nothing: the policy forbids it' : intruder.tap.did(),
    interventions: intruder?.interventions ?? 0,
    preventedBy,
    powers: [...(intruder?.used ?? [])].map((id) => POWERS[id].says),
  }));
}

export function rowsOf(notices: readonly Notice[], honest: readonly Notice[]): readonly FindingRow[] {
  const innocent = shownBy(honest);
  return notices.map((notice) => ({
    control: notice.control,
    claim: present(
      CONTROLS.find(({ id }) => id === notice.control),
      notice.control,
    ).claim,
    kind: notice.kind,
    level: notice.level,
    who: notice.who,
    when: notice.when,
    from: notice.from,
    data: notice.data,
    innocent: notice.innocent,
    honestToo: innocent(notice),
  }));
}

function findingsOf(notices: readonly Notice[], honest: readonly Notice[]): Outcome['findings'] {
  const rows = rowsOf(notices, honest);
  const count = (level: string): number => rows.filter((row) => row.level === level).length;
  const known = rows.filter(({ level }) => level !== 'unknown');
  const caused = known.filter(({ honestToo }) => !honestToo);
  return {
    count: known.length,
    contradictions: count('contradiction'),
    irregularities: count('irregularity'),
    unknowns: count('unknown'),
    caused: caused.length,
    causedKinds: [...new Set(caused.map(({ kind }) => kind))],
    kinds: [...new Set(known.map(({ kind }) => kind))],
    rows,
  };
}

/** A swapped recorder changes a record of the votes even where the summary protocol prevails. */
function recorderChanged({ world: { papers, policy } }: StationRun): boolean {
  // Beside marked paper it holds no votes.
  if (isMarkedPaper(policy)) return false;
  return JSON.stringify(papers.recorder) !== JSON.stringify(papers.electronic);
}

function coalition(run: StationRun): Outcome['coalition'] {
  const used = new Set<PowerId>(run.uses.flatMap(({ intruder }) => [...(intruder?.used ?? [])]));
  const roles = coalitionOf(used);
  // One voter may take part in several attacks.
  const voters = run.uses.flatMap(({ attack, intruder }) =>
    attack.votersTakePart ? [...(intruder?.people ?? [])] : [],
  );
  return { people: roles.length, roles: roles.map((role) => ROLES[role]), takingPart: new Set(voters).size };
}
