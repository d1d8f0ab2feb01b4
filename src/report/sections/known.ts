/**
 * What the attacks did, and who could know: findings by the least privileged people who could make them, the people
 * it takes, and detection beside false alarms.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import { AUDIENCE_TITLES, PHASES } from '../../domain/election.ts';
import type { AttackOutcome, Estimate, Outcome, Repeats, Report } from '../../domain/report/report.ts';
import { ROLES } from '../../domain/roles.ts';
import type { PhaseView } from '../../sim/types.ts';
import {
  apart,
  bodyWidth,
  type Cell,
  type ColumnSpec,
  type Frame,
  flagText,
  grid,
  section,
  share,
  words,
  wrap,
} from '../layout.ts';
import { findingLines } from './findings.ts';

function attackRow(
  { id, name, did, interventions, powers, preventedBy }: AttackOutcome,
  policy: Outcome['policy'],
): Cell[] {
  if (preventedBy.length > 0) {
    const flags = preventedBy.map((flag) => flagText(policy, flag)).join(', ');
    return [{ text: id }, { text: 'prevented', tone: 'good' }, { text: `by ${flags} (${name})` }];
  }
  // Reading changes nothing and is done all the same: a power was used.
  if (interventions === 0 && powers.length === 0) {
    return [{ text: id }, { text: 'no effect', tone: 'dim' }, { text: did === '' ? name : did }];
  }
  return [{ text: id }, { text: 'done', tone: 'bad' }, { text: did }];
}

/** In a view of an unfinished day: what has not begun is not called done, nor without effect. */
export function attackLinesSoFar({ attacks, phase }: PhaseView, frame: Frame): string[] {
  const over = phase === PHASES.at(-1);
  const rows = attacks.map((attack): Cell[] => {
    if (attack.begun || over || attack.preventedBy.length > 0) return attackRow(attack, {});
    return [{ text: attack.id }, { text: 'not yet', tone: 'dim' }, { text: `${attack.did} (${attack.name})` }];
  });
  return attackGrid(rows, frame);
}

/** One line an attack: done, prevented by a flag, or without effect. */
export function attackLines(attacks: readonly AttackOutcome[], policy: Outcome['policy'], frame: Frame): string[] {
  return attackGrid(
    attacks.map((attack) => attackRow(attack, policy)),
    frame,
  );
}

function attackGrid(rows: readonly Cell[][], frame: Frame): string[] {
  if (rows.length === 0) return ['an honest day: no attack'];
  return grid(rows, [{ max: 12 }, {}, { flex: true }], bodyWidth(frame), frame.paint);
}

export function happenedSection({ outcome }: Report, frame: Frame): string[] {
  return section(['WHAT HAPPENED'], attackLines(outcome.attacks, outcome.policy, frame), frame);
}

function findingsLine({ findings, attacks }: Outcome): string {
  const { count: total, contradictions, irregularities, caused } = findings;
  if (total === 0) return 'nobody: no finding';
  const levels = [counted(contradictions, 'contradiction'), counted(irregularities, 'irregularity', 'irregularities')];
  const by = attacks.length === 0 ? '' : ` ${count(caused)} of them only with the attacks.`;
  return `${counted(total, 'finding')}: ${levels.join(', ')}.${by}`;
}

function verdictLines({ attacks, verdict, findings }: Outcome): string[] {
  if (attacks.length === 0) return [];
  const records = verdict.changedRecords ? 'Records of votes were changed' : 'No record of a vote was changed';
  if (!verdict.noticed) return [`${records}, and ${unnoticed(findings.caused)}.`];
  const people = verdict.noticedBy.map((who) => AUDIENCE_TITLES[who]).join('; ');
  return [`${records}; the attacks could be noticed by ${people}.`];
}

/** @param caused - findings only with the attacks, none of which tells on them. */
export function unnoticed(caused: number): string {
  return caused === 0 ? 'no finding comes from the attacks' : 'the attacks are told by nothing but their own words';
}

function coalitionLine({ attacks, coalition }: Outcome): string[] {
  if (attacks.length === 0) return [];
  const { people, roles, takingPart } = coalition;
  const titles = roles.map((role) => (Object.hasOwn(ROLES, role) ? ROLES[role as keyof typeof ROLES] : role));
  const who = people === 0 ? 'nobody' : `${counted(people, 'person', 'people')} (${titles.join('; ')})`;
  return [`Coalition: ${who}, and ${counted(takingPart, 'voter')} taking part.`];
}

/** How much of a chained log could have been cut unseen; of a log without a chain, all of it. */
function logLine({ log, policy }: Outcome): string[] {
  if (log === undefined || policy['log.hashchain'] !== true) return [];
  const { rows, heads, unsealed, unsealedMost } = log;
  const after = unsealed === 0 ? '' : `, ${count(unsealed)} of them after the last`;
  return [
    `Log: ${counted(rows, 'row')} under ${counted(heads, 'head')}${after}; ` +
      `at the worst moment ${count(unsealedMost)} could be cut unseen.`,
  ];
}

/** Detection beside false alarms, always both. */
function rateLines({ runs, detected, falseAlarms, falseContradictions }: Repeats, frame: Frame): string[] {
  const rates: readonly (readonly [string, Estimate | undefined])[] = [
    ['noticed', detected],
    ['false alarm', falseAlarms],
    ['false contradiction', falseContradictions],
  ];
  const head = [`${counted(runs, 'day')} each`, 'days', 'share', '95 % interval'];
  const rows = rates.map(([name, rate]): Cell[] => {
    if (rate === undefined) return [{ text: name }, { text: '-' }, { text: '-' }, { text: 'no attack' }];
    const interval = `${share(rate.low)} to ${share(rate.high)}`;
    return [{ text: name }, { text: count(rate.hits) }, { text: share(rate.share) }, { text: interval }];
  });
  const specs: ColumnSpec[] = [{ flex: true }, { align: 'right' }, { align: 'right' }, {}];
  const heading = head.map((text): Cell => ({ text, tone: 'dim' }));
  return grid([heading, ...rows], specs, bodyWidth(frame), frame.paint);
}

/** Days with each kind of finding, with the attacks and without, side by side. */
function kindLines({ kindsWithAttack, falseAlarmKinds, detected }: Repeats, frame: Frame): string[] {
  const kinds = [...new Set([...Object.keys(kindsWithAttack), ...Object.keys(falseAlarmKinds)])].sort();
  if (kinds.length === 0) return [];
  const rows = kinds.map((kind): Cell[] => [
    { text: words(kind) },
    ...(detected === undefined ? [] : [{ text: count(kindsWithAttack[kind] ?? 0) }]),
    { text: count(falseAlarmKinds[kind] ?? 0) },
  ]);
  const names = ['days with a finding', ...(detected === undefined ? [] : ['attacks']), 'honest'];
  const head = names.map((text): Cell => ({ text, tone: 'dim' }));
  const numbers = names.slice(1).map((): ColumnSpec => ({ align: 'right' }));
  return grid([head, ...rows], [{ flex: true }, ...numbers], bodyWidth(frame), frame.paint);
}

/** Why an honest day shows a finding that stands in the table and, with its cause, nowhere above it. */
function causeLines({ falseAlarmCauses }: Repeats, shown: ReadonlySet<string>, frame: Frame): string[] {
  const rows = Object.entries(falseAlarmCauses).filter(([kind]) => !shown.has(kind));
  if (rows.length === 0) return [];
  const lines = rows.flatMap(([kind, causes]) => wrap(`${words(kind)}: ${causes.join('; ')}`, bodyWidth(frame), 2));
  return [frame.paint('dim', 'honest causes of those not shown above:'), ...lines];
}

function repeatLines({ outcome, repeats }: Report, frame: Frame): string[] {
  const shown = new Set(outcome.findings.rows.map(({ kind }) => kind));
  if (repeats.runs > 0)
    return apart([rateLines(repeats, frame), kindLines(repeats, frame), causeLines(repeats, shown, frame)]);
  return wrap('Detection and false alarms: not tested, the day was not repeated.', bodyWidth(frame), 2);
}

/** Findings, verdict, coalition, and how often. */
export function knownSection(report: Report, frame: Frame): string[] {
  const { outcome } = report;
  const width = bodyWidth(frame);
  const { rows } = outcome.findings;
  const summary = [findingsLine(outcome), ...verdictLines(outcome), ...coalitionLine(outcome), ...logLine(outcome)];
  const parts = [
    summary.flatMap((line) => wrap(line, width, 2)),
    findingLines(rows, outcome.attacks.length > 0, frame),
    repeatLines(report, frame),
  ];
  return section(['WHO COULD KNOW'], apart(parts), frame);
}
