/**
 * Who could know: findings of the way up by the least privileged people, findings inside stations as counts, copies
 * that are out, and whom the attacks need.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import { AUDIENCE_TITLES, AUDIENCES } from '../../domain/election.ts';
import type { Level } from '../../domain/ports.ts';
import type {
  ElectionFinding,
  ElectionOutcome,
  ElectionReport,
  StationFindings,
} from '../../domain/report/election-report.ts';
import { TREE_RECORD_SAYS } from '../../domain/tree/records.ts';
import { dataText, rowText } from '../data-words.ts';
import {
  apart,
  bodyWidth,
  type Cell,
  type ColumnSpec,
  type Frame,
  grid,
  indent,
  section,
  share,
  type Tone,
  words,
  wrap,
} from '../layout.ts';
import { attackLines, unnoticed } from './known.ts';

const BLOCK_INDENT = 2;
/** Of many findings that differ in their numbers only, so many are shown. */
const ALIKE_MAX = 3;
const TONES: Readonly<Record<Level, Tone>> = { contradiction: 'bad', irregularity: 'warn', unknown: 'dim' };

const known = ({ level }: { readonly level: Level }): boolean => level !== 'unknown';

export function electionHappenedSection({ outcome }: ElectionReport, frame: Frame): string[] {
  return section(['WHAT HAPPENED'], attackLines(outcome.attacks, outcome.policy, frame), frame);
}

function alikeLines(alike: readonly ElectionFinding[], attacked: boolean, frame: Frame): string[] {
  const [row] = alike;
  if (row === undefined) return [];
  const width = bodyWidth(frame) - BLOCK_INDENT;
  const cause = row.honestToo ? ', without the attacks too' : ', only with the attacks';
  const [head = '', ...rest] = wrap(
    `${row.level}${attacked ? cause : ''}: ${words(row.kind)} (${row.control})`,
    width,
    2,
  );
  const level = frame.paint(TONES[row.level], row.level);
  const numbers = alike.slice(0, ALIKE_MAX).flatMap(({ data, rows = [] }) => [dataText(data), ...rows.map(rowText)]);
  const more = alike.length > ALIKE_MAX ? [`and ${count(alike.length - ALIKE_MAX)} more like it`] : [];
  const from = row.from.map((type) => TREE_RECORD_SAYS[type]).join('; ');
  const below = [
    ...numbers,
    ...more,
    `from: ${from}`,
    `should hold: ${row.claim}`,
    `honest cause: ${row.innocent}`,
    row.cannotProve === undefined ? '' : `does not prove: ${row.cannotProve}`,
  ];
  return [
    head.startsWith(row.level) ? level + head.slice(row.level.length) : head,
    ...rest,
    ...indent(
      below.filter((text) => text !== '').flatMap((text) => wrap(text, width - BLOCK_INDENT, 2)),
      BLOCK_INDENT,
    ),
  ];
}

/** Findings that differ in their numbers only, together; those that the attacks caused come first. */
function alikeGroups(rows: readonly ElectionFinding[]): readonly (readonly ElectionFinding[])[] {
  const groups = new Map<string, ElectionFinding[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.control, row.kind, row.level, row.honestToo]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const caused = ([first]: readonly ElectionFinding[]): boolean => first?.honestToo === false;
  const all = [...groups.values()];
  return [...all.filter(caused), ...all.filter((group) => !caused(group))];
}

function findingBlocks({ findings, attacks }: ElectionOutcome, frame: Frame): string[] {
  return AUDIENCES.flatMap((who) => {
    const theirs = findings.rows.filter((row) => known(row) && row.who === who);
    if (theirs.length === 0) return [];
    const title = wrap(AUDIENCE_TITLES[who], bodyWidth(frame)).map((line) => frame.paint('strong', line));
    const groups = alikeGroups(theirs).flatMap((alike) => alikeLines(alike, attacks.length > 0, frame));
    return [...title, ...indent(groups, BLOCK_INDENT)];
  });
}

/** One line a kind: how many stations show it, and how many only with the attacks. */
function stationLines({ findings, attacks, stations }: ElectionOutcome, frame: Frame): string[] {
  const rows = findings.inStations.filter(known);
  if (rows.length === 0) return [];
  const title = frame.paint('strong', `inside stations, of ${count(stations.count)}`);
  const names = [...(attacks.length === 0 ? [] : ['only with attacks']), 'stations'];
  const head = [...names, ''].map((text): Cell => ({ text, tone: 'dim' }));
  const cells = rows.map(({ kind, level, who, stations: all, caused }: StationFindings): Cell[] => [
    ...(attacks.length === 0 ? [] : [{ text: count(caused) }]),
    { text: count(all) },
    { text: `${level}, ${who}: ${words(kind)}` },
  ]);
  const specs = [...names.map((): ColumnSpec => ({ align: 'right', max: 9 })), { flex: true }];
  const width = bodyWidth(frame) - BLOCK_INDENT;
  return [title, ...indent(grid([head, ...cells], specs, width, frame.paint), BLOCK_INDENT)];
}

function verdictText({ attacks, findings, verdict }: ElectionOutcome): string[] {
  if (attacks.length === 0) return [];
  const figures = verdict.changedFigures ? 'The attacks changed something' : 'The attacks changed nothing';
  if (!verdict.noticed)
    return [`${figures}, and ${unnoticed(findings.causedKinds.length + findings.causedInStations.length)}.`];
  const people = verdict.noticedBy.map((who) => AUDIENCE_TITLES[who]).join('; ');
  const outside = verdict.noticedOutside ? '' : ' Nobody outside the commissions could.';
  return [`${figures}; they could be noticed by ${people}.${outside}`];
}

export function electionKnownSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const { kinds, unknowns, inStations } = outcome.findings;
  const nobody = kinds.length === 0 && !inStations.some(known) ? ['nobody: no finding'] : [];
  const unmade = `${counted(unknowns, 'check')} could not be made; see NOT TESTED.`;
  const open = unknowns === 0 ? [] : wrap(unmade, bodyWidth(frame), 2);
  const text = [...nobody, ...verdictText(outcome)].flatMap((line) => wrap(line, bodyWidth(frame), 2));
  return section(
    ['WHO COULD KNOW'],
    apart([text, findingBlocks(outcome, frame), stationLines(outcome, frame), open]),
    frame,
  );
}

/** Copies that are out, and the chance that one of them is of a changed row. */
export function copiesSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const { stations, copyChance } = outcome;
  const { count: all, copies, photographs, publishLevel } = stations;
  const lines = [
    `certified copies of ${count(copies)} of ${counted(all, 'station')} (${share(copies / Math.max(1, all))}), ` +
      `${counted(photographs, 'photograph')}; results are published by ${publishLevel}`,
  ];
  if (copyChance === undefined) lines.push('No row was changed: there is nothing to find.');
  else {
    const { changedRows, exact, approximate, comparable, copiesShare } = copyChance;
    lines.push(
      `${counted(changedRows, 'row')} changed: with copies of a share c = ${share(copiesShare)} out at random, at ` +
        `least one is among them with probability ${share(exact)}; 1 - (1 - c)^${changedRows} = ${share(approximate)}.`,
      comparable
        ? 'Whoever holds a copy can hold it against its row: rows are open.'
        : 'Row by row that helps nobody outside: neither tables nor stations are open to compare a copy with.',
    );
  }
  return section(
    ['COPIES'],
    lines.flatMap((line) => wrap(line, bodyWidth(frame), 2)),
    frame,
  );
}

export function coalitionSection({ outcome }: ElectionReport, frame: Frame): string[] {
  if (outcome.attacks.length === 0) return [];
  const { people, stations, commissions } = outcome.coalition;
  const text =
    people === 0
      ? 'nobody'
      : `${counted(people, 'person', 'people')}, in ${counted(stations, 'station')} and ` +
        `${counted(commissions, 'commission')}`;
  return section(['COALITION'], wrap(text, bodyWidth(frame), 2), frame);
}
