/**
 * The part of docs/controls.md that is about checks of results on their way up.
 * @module
 */

import { present } from '../../src/base/assert.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { AUDIENCES, type Audience } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { policyOf } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { TreeControl } from '../../src/domain/tree/ports.ts';
import { TREE_AUDIENCE, TREE_RECORD_SAYS, type TreeRecordType } from '../../src/domain/tree/records.ts';
import { ALARM_COUNTRIES, ALARM_ELECTIONS, ALARM_STATIONS, TREE_ALARMS, TREE_ALARMS_FOUND } from './alarms-tree.ts';
import { code, table } from './markdown.ts';

/** The rules of the way up are the same in every year. */
const AS_THEY_WERE = policyOf(present(BASELINES[0], 'a year'), [], {});

const PREFACE = `## Checks on the way up

A scenario with \`election\` has the checks below. They read what results leave behind between the station and the
published result. *Reads it* is the widest class that has every record: under the rules of the years, which publish by
region and refuse tables, and where stations are published and tables given. Whoever looks for single stations in
\`published\` finds regions there under the rules of the years; the check then says that it does not know.
`;

const ALARMS = `### False alarms on the way up

Under *found on*: of ${ALARM_ELECTIONS} honest elections each in ${ALARM_COUNTRIES.join(', ')}, with ${ALARM_STATIONS} stations and
the habits of the year, how many show the finding under rules that open everything. A test runs them and compares.
Statistical checks are set to speak up on one honest election in a thousand, \`recount-selection\` in ten thousand.
`;

export function treeControlsChapter(): readonly string[] {
  return [
    PREFACE,
    table(
      ['check', 'holds when it is silent', 'needs', 'reads it, by the rules', 'reads it, if all is open'],
      TREE_CONTROLS.map((control) => [
        code([control.id]),
        control.claim,
        code(control.needs),
        readersUnder(control, AS_THEY_WERE),
        readersUnder(control, { ...AS_THEY_WERE, 'publish.level': 'station', 'tec.tables': 'given' }),
      ]),
    ),
    'What the records are:\n',
    table(
      ['record', 'is'],
      Object.entries(TREE_RECORD_SAYS).map(([type, says]) => [code([type]), says]),
    ),
    '### Blind spots on the way up\n',
    table(
      ['check', 'blind to', 'carries out', 'source'],
      TREE_CONTROLS.map(({ id, blindTo, catalogue, source }) => [code([id]), blindTo, catalogue.join(', '), source]),
    ),
    '### What statistical findings do not prove\n',
    table(
      ['check', 'does not prove'],
      TREE_CONTROLS.flatMap(({ id, cannotProve }) => (cannotProve === undefined ? [] : [[code([id]), cannotProve]])),
    ),
    ALARMS,
    table(
      ['finding', 'level', 'honest cause', 'grows with', 'found on'],
      TREE_ALARMS.map(({ kinds, level, cause, grows }) => [code(kinds), level, cause, grows, foundOn(kinds)]),
    ),
  ];
}

function readersUnder({ needs }: TreeControl, policy: Policy): Audience {
  const rank = (type: TreeRecordType): number => AUDIENCES.indexOf(TREE_AUDIENCE[type](policy));
  return present(AUDIENCES[Math.max(...needs.map(rank))], 'a class of readers');
}

function foundOn(kinds: readonly string[]): string {
  const found = Object.entries(TREE_ALARMS_FOUND).filter(([alarm]) =>
    kinds.some((kind) => alarm.endsWith(`: ${kind}`)),
  );
  return found.map(([alarm, counts]) => `\`${alarm.split(':')[0]}\` ${counts.join(', ')}`).join('; ') || 'none';
}
