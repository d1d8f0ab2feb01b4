/**
 * Expectations are held against the report before anything is run: to the column, with what was meant.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AUDIT_ATTACKS } from '../../src/adversary/audits/index.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { formatFaults } from '../../src/scenario/faults.ts';
import { parseAny, parseScenario } from '../../src/scenario/parse.ts';

const FILE = `title: x
attacks: [{ use: CS-03 }]
station: { contest: { votes: { Ana: 2, Bo: 1 } } }
coalitions: { two people: [employer, public], staff: [registrar] }
variants:
  - { name: no attack, attacks: [] }
  - { name: three, station: { contest: { votes: { Ana: 2, Bo: 1, Cy: 1 } } } }
expect:
  - `;

function said(expectation: string, file = FILE): readonly string[] {
  const result = parseScenario('my.yaml', file + expectation, ATTACKS);
  return result.ok ? [] : formatFaults(result.error).map((line) => line.replace(/^my\.yaml:/, ''));
}

describe('a path of an expectation', () => {
  test.each([
    ['result.votesMovd > 3', "9:12  expect[0]  'votesMovd' is not a value of result. Nearest: result.votesMoved"],
    ['reslt.votesMoved > 3', "9:5  expect[0]  'reslt' is not a value of the report. Nearest: result"],
    [
      'secrecy.staff.exposed.shar > 0.5',
      "9:27  expect[0]  'shar' is not a value of secrecy.staff.exposed. Nearest: secrecy.staff.exposed.share",
    ],
    [
      "secrecy['two peple'].exposed.share > 0.5",
      "9:13  expect[0]  'two peple' is not a coalition. Nearest: two people",
    ],
    ["variant('no atack').findings.count == 0", "9:13  expect[0]  'no atack' is not a variant. Nearest: no attack"],
    [
      "variant('three').finding.count == 0",
      "9:22  expect[0]  'finding' is not a value of a variant. Nearest: variant('three').findings",
    ],
    ["variant('three').repeats.runs == 0", /'repeats' is not a value of a variant\. Known: policy, result, /],
    ['votesMoved > 3', "9:5  expect[0]  'votesMoved' is not a value of the report. Nearest: result.votesMoved"],
    ['policy.code.mode == true', "9:12  expect[0]  'code' is not a value of policy. Write policy['code.mode']"],
    [
      "policy['code.mod'] == 'none'",
      "9:12  expect[0]  'code.mod' is not a value of policy. Nearest: policy['code.mode']",
    ],
    ["policy['zzzzzz'] == 'none'", /'zzzzzz' is not a value of policy\. All of them: sailau-lab list flags$/],
    [
      'secrecy.staff.namedVoter.posterior.Anna > 0.5',
      "9:40  expect[0]  'Anna' is not a choice of the contest. Nearest: Ana",
    ],
    ['result.rows[2].reported > 3', '9:17  expect[0]  [2] is not in result.rows; there are 2, the last is [1]'],
    ["variant('no attack').attacks[0].interventions > 0", /variant\('no attack'\)\.attacks is an empty list here$/],
    ['result.rows.length == 2', /'length' is not in the list result\.rows: its entries are result\.rows\[0\], /],
    ['findings.count.all == 2', "9:20  expect[0]  'all' is not in findings.count, which is a number"],
    ['1 == 2', /the name of a value is missing here/],
    ['findings.count == findings.cuont', /^9:32 .* Nearest: findings\.count$/],
  ] as const)('%s is refused', (expectation, fault) => {
    const lines = said(expectation);
    expect(lines).toHaveLength(1);
    if (typeof fault === 'string') expect(lines[0]).toBe(fault);
    else expect(lines[0]).toMatch(fault);
  });

  test('is checked on both sides of a comparison', () => {
    expect(said('findings.cuont == finding.count')).toHaveLength(2);
  });

  test.each([
    'result.votesMoved > 3',
    "variant('three').result.rows[2].reported > 3",
    "secrecy['two people'].namedVoter.posterior['(blank)'] < 0.5",
    "variant('three').secrecy.staff.namedVoter.posterior.Cy < 0.5",
    "policy['code.mode'] == 'voterChosen'",
    'repeats.detected.low > 0.5',
    'repeats.falseAlarmKinds.lists_differ == 0',
    "findings.kinds has 'lists_differ'",
    "findings.causedKinds lacks 'complaint_code_missing'",
    "findings.rows[0].kind != 'not_enough_evidence'",
    'findings.rows[17].data.left == 3',
    'findings.rows[0].data.left == "x"',
    "variant('three').changedFlags lacks 'code.mode'",
    "variant('three').changes[0].field has 'station'",
    'recount.restoresWinner == true',
    "recount.electronic has 'reprint'",
    '"result.winner.reported == \'tie: Ana, Bo\'"',
    'result.winner.reported == result.winner.confirmed',
  ])('%s is good', (expectation) => {
    expect(said(expectation)).toEqual([]);
  });

  // What gives the names was refused, so nobody can tell which there are.
  test('is not held against names that were refused', () => {
    const file = FILE.replace('Ana: 2, Bo: 1 } } }', 'Ana: 2, Bo: x } } }').replace('CS-03', 'CS-3');
    expect(said('result.rows[5].reported > 3\n  - "attacks[7].id == \'CS-11\'"', file)).toHaveLength(2);
  });
});

describe('a comparison', () => {
  test.each([
    ["findings.count == 'three'", '9:23  expect[0]  a text is compared with a number'],
    ['verdict.noticed == 1', '9:24  expect[0]  a number is compared with true or false'],
    ['verdict.noticed > false', '9:21  expect[0]  > needs numbers or texts, not true or false'],
    ['findings > 3', '9:5  expect[0]  > compares single values, not several values'],
    [
      "findings.kinds == 'x'",
      '9:5  expect[0]  == compares single values, not a list; a list is asked with has or lacks',
    ],
    ['findings.count has 3', '9:20  expect[0]  has looks in a list or in a text, not in a number'],
    ['findings.kinds has 3', '9:24  expect[0]  a number is compared with a text'],
    ["findings.rows has 'x'", '9:5  expect[0]  the list holds several values in each entry: name one of them'],
    ['findings.count > findings', '9:22  expect[0]  several values cannot be compared, only single values can'],
    ["result.winner.reported == 'Anna'", "9:31  expect[0]  'Anna' is not a choice of the contest. Nearest: Ana"],
    ["attacks[0].id == 'CS-3'", "9:22  expect[0]  'CS-3' is not an attack of the scenario. Nearest: CS-03"],
    ["attacks[0].id == 'CS-23'", "9:22  expect[0]  'CS-23' is not an attack of the scenario. Nearest: CS-03"],
    ["findings.rows[0].control == 'equation2'", /'equation2' is not a control\. Nearest: equation-2$/],
    [
      "findings.kinds lacks 'typo'",
      "9:26  expect[0]  'typo' is not a kind of finding that a control can make here. All of them: sailau-lab list kinds",
    ],
    [
      "findings.causedKinds has 'list_differ'",
      /9:30 .*'list_differ' is not a kind of finding.* Nearest: lists_differ$/,
    ],
    ["findings.rows[0].kind == 'not_enough'", /Nearest: not_enough_evidence$/],
    ["findings.kinds has 'not_enough_evidence'", /'not_enough_evidence' is not a kind of finding/],
    ["findings.kinds has 'ratios_repeated'", /'ratios_repeated' is not a kind of finding/],
    ["variant('three').findings.kinds has 'codes_repeat'", /'codes_repeat' is not a kind of finding/],
    ['repeats.kindsWithAttack.lists_difer > 3', /9:29 .* Nearest: lists_differ$/],
    ["verdict.noticedBy has 'observers'", /'observers' is not what it can be\. Nearest: observer$/],
    ["recount.paper == 'counts'", /'counts' is not what it can be\. Nearest: counted$/],
    ["policy['code.mode'] == 'voterChosn'", /'voterChosn' is not what it can be\. Nearest: voterChosen$/],
    ["variant('three').changedFlags has 'code.mod'", /'code\.mod' is not what it can be\. Nearest: code\.mode$/],
  ] as const)('%s is refused', (expectation, fault) => {
    const lines = said(`"${expectation.replaceAll('"', '\\"')}"`).map((line) => line.replace(/^9:(\d+)/, shiftedBack));
    expect(lines).toHaveLength(1);
    if (typeof fault === 'string') expect(lines[0]).toBe(fault);
    else expect(lines[0]).toMatch(fault);
  });
});

/** Without the quote that YAML needs. */
const shiftedBack = (_: string, column: string): string => `9:${Number(column) - 1}`;

describe('the expectations of the scenarios that come with the program', () => {
  const folder = new URL('../../scenarios/', import.meta.url);
  test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s: all are good', (name) => {
    const catalogue = { station: ATTACKS, tree: TREE_ATTACKS, audit: AUDIT_ATTACKS };
    const result = parseAny(name, readFileSync(new URL(name, folder), 'utf8'), catalogue);
    expect(result.ok ? [] : formatFaults(result.error)).toEqual([]);
  });
});
