/**
 * Scenario files: what a good one becomes, and what is said of a bad one, to the column.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { behaviourOf, policyOf } from '../../src/domain/policy/policy.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { countFaults, formatFaults } from '../../src/scenario/faults.ts';
import { FILE_SIZE_MAX, parseScenario } from '../../src/scenario/parse.ts';
import { SMALL_CATALOGUE } from './attacks.ts';

function faultsOf(text: string): readonly string[] {
  const result = parseScenario('my.yaml', text, SMALL_CATALOGUE);
  return result.ok ? [] : formatFaults(result.error);
}

function scenarioOf(text: string): Scenario {
  const result = parseScenario('my.yaml', text, SMALL_CATALOGUE);
  expect(result.ok ? [] : formatFaults(result.error)).toEqual([]);
  return present(result.ok ? result.value : undefined, 'scenario');
}

const BASELINE = present(
  BASELINES.find(({ id }) => id === 'sailau-2005'),
  'baseline',
);

const STUDENTS = `# yaml-language-server: $schema=../docs/scenario.schema.json
title: Codes collected at a student station
story: >
  A university sends its students to electronic voting only and collects the
  slips with their codes at the exit.
source: [S05E]                      # ids from src/domain/sources
teaches: A code that lets me check my vote lets others check it too.

baseline: sailau-2005
station:
  voters: 1240
  contest: { kind: president, votes: { A: 0.62, B: 0.30, C: 0.08 } }
behaviour:
  chooseElectronic: 0.45
  requestCode: 0.9
attacks:
  - use: CS-23                      # forced electronic channel
    group: { name: students, share: 0.5 }
  - use: CS-03                      # employer batch check
    group: students
    demand: A
coalitions:
  administrators: [employer, observer.public]
variants:                           # what a reviewer would ask next
  - { name: no code,            with: [R04-18.code] }
  - { name: paper trail, no code, with: [R04-18] }
expect:
  - "secrecy.administrators.exposed.share >= 0.9"
  - "variant('no code').secrecy.administrators.exposed.share == 0"
  - "findings.count == 0"           # nobody inside the system can notice
`.replace('paper trail, no code', '"paper trail, no code"');

describe('a good file', () => {
  test('of one line runs: every default is filled in', () => {
    expect(scenarioOf('title: A day')).toEqual({
      title: 'A day',
      story: '',
      source: [],
      teaches: '',
      baseline: 'sailau-2005',
      with: [],
      policy: policyOf(BASELINE, [], {}),
      behaviour: behaviourOf(BASELINE, {}),
      station: {
        voters: 1900,
        contest: { kind: 'president', choices: ['A', 'B', 'C'], shares: [0.62, 0.3, 0.08] },
        booths: 5,
        carriers: 20,
        electronicOnly: 0,
        paperOnly: 0,
        arrivingUnlisted: 0,
        arrivingBasis: 'application',
      },
      groups: [],
      attacks: [],
      coalitions: { anybody: ['public'], commission: ['commission', 'registrar'] },
      namedVoter: 0,
      recountAsked: true,
      variants: [],
      expect: [],
    });
  });

  test('that tells a story becomes a scenario', () => {
    expect(scenarioOf(STUDENTS)).toMatchObject({
      story:
        'A university sends its students to electronic voting only and collects the slips with their codes at the exit.',
      source: ['S05E'],
      station: { voters: 1240, booths: 5 },
      behaviour: { ...behaviourOf(BASELINE, {}), chooseElectronic: 0.45, requestCode: 0.9 },
      groups: [{ name: 'students', share: 0.5 }],
      attacks: [
        { use: 'CS-23', group: 'students', params: {} },
        { use: 'CS-03', group: 'students', params: { demand: 'A' } },
      ],
      coalitions: { administrators: ['employer', 'public'] },
      variants: [
        { name: 'no code', with: ['R04-18.code'], set: {}, behaviour: {}, station: {} },
        { name: 'paper trail, no code', with: ['R04-18'], set: {}, behaviour: {}, station: {} },
      ],
    });
  });

  test('composes rules: baseline, then recommendations, then flags', () => {
    const { policy, with: recommended } = scenarioOf(
      'title: x\nbaseline: sailau-2004\nwith: [R04-18]\nset: { code.mode: voterChosen }',
    );
    expect(recommended).toEqual(['R04-18']);
    expect(policy).toMatchObject({
      'terminal.variant': 'console',
      'paper.mode': 'vvpatCut',
      'code.mode': 'voterChosen',
    });
  });

  test('may count votes instead of sharing them', () => {
    const { contest } = scenarioOf('title: x\nstation: { voters: 100, contest: { votes: { A: 60, B: 20 } } }').station;
    expect(contest).toEqual({ kind: 'president', choices: ['A', 'B'], shares: [0.75, 0.25] });
  });

  test('may give all votes to one choice', () => {
    const { contest } = scenarioOf('title: x\nstation: { contest: { votes: { A: 1, B: 0 } } }').station;
    expect(contest.shares).toEqual([1, 0]);
  });

  test('may leave fields empty while it is being written', () => {
    expect(scenarioOf('title: x\nattacks:\n#  - use: CS-03\nstation:\nexpect:')).toEqual(scenarioOf('title: x'));
  });

  test('may use an alias for what it says twice', () => {
    const { groups, variants } = scenarioOf(
      'title: x\nattacks: &all [{ use: CS-23, group: { name: a, count: 3 } }]\nvariants: [{ name: v, attacks: *all }]',
    );
    expect(groups).toEqual([{ name: 'a', count: 3 }]);
    expect(variants[0]?.attacks).toEqual([{ use: 'CS-23', group: 'a', params: {} }]);
  });

  test('may forbid its attacks in a variant, and override parts of the station there', () => {
    const { variants } = scenarioOf(
      'title: x\nattacks: [{ use: CS-03 }]\nvariants: [{ name: v, set: { code.mode: none }, station: { voters: 50, booths: 2 } }]',
    );
    expect(variants).toEqual([
      { name: 'v', with: [], set: { 'code.mode': 'none' }, behaviour: {}, station: { voters: 50, booths: 2 } },
    ]);
  });

  test('may have Windows line ends, a byte order mark and letters of any script', () => {
    const { title, groups } = scenarioOf('\ufefftitle: Выборы\r\ngroups:\r\n  - { name: студенты, count: 3 }\r\n');
    expect(title).toBe('Выборы');
    expect(groups).toEqual([{ name: 'студенты', count: 3 }]);
  });

  test('takes first, last and none where a choice is meant', () => {
    expect(faultsOf('title: x\nattacks: [{ use: CS-03, demand: first }, { use: CS-03, demand: none }]')).toEqual([]);
  });
});

describe('the faults of two fields', () => {
  const text = STUDENTS.replace('  - use: CS-23   ', '  - use:   CS-3   ').replace(
    'requestCode: 0.9',
    'requestCode:  1.4',
  );

  test('read as the manual shows them: names first, then values, places in one column', () => {
    expect(faultsOf(text)).toEqual([
      "my.yaml:17:12  attacks[0].use  'CS-3' is not an attack. Nearest: CS-03 (Employer batch check)",
      'my.yaml:15:17  behaviour.requestCode  1.4 is above 1 (a share of electronic voters, 0 to 1)',
    ]);
  });

  test('are aligned when their places differ in length', () => {
    expect(faultsOf(`title: x\nbehaviour: { requestCode: 1.4 }\n${'\n'.repeat(8)}attacks: [{ use: CS-3 }]`)).toEqual([
      "my.yaml:11:18  attacks[0].use  'CS-3' is not an attack. Nearest: CS-03 (Employer batch check)",
      'my.yaml:2:27   behaviour.requestCode  1.4 is above 1 (a share of electronic voters, 0 to 1)',
    ]);
  });

  test('are counted', () => {
    expect([countFaults(1), countFaults(2)]).toEqual(['1 fault', '2 faults']);
  });
});

/** Each file has one fault; the line is all that is said about it, without the name of the file. */
describe.each<{ about: string; files: readonly (readonly [text: string, said: string])[] }>([
  {
    about: 'text that is no scenario',
    files: [
      ['', '1:1  the file is empty; a scenario has at least a title'],
      ['# nothing but a comment\n', '1:1  the file is empty; a scenario has at least a title'],
      ['hello', '1:1  a scenario is a map of fields, such as title: ...'],
      ['- title: x', '1:1  a scenario is a map of fields, such as title: ...'],
      ['teaches: x', '1:1  title  is missing'],
      ['title:\nteaches: x', '1:1  title  is missing'],
      ['title: "x', '1:10  not YAML: Missing closing "quote'],
      [
        'title: x\nstory: [a',
        '2:10  not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
      ['title: x\nstation:\n\tvoters: 3', '3:1  not YAML: Tabs are not allowed as indentation'],
      ['title: "x\nstation: [\n\t- y: {', expect.stringMatching(/^\d+:\d+ {2}not YAML: /) as string],
      ['title: x\nstory: a\u0007b', '2:9  is not text: holds the sign \\x07'],
      ['title: !secret x', '1:8  not YAML: Unresolved tag: !secret'],
      ['title: x\n---\ntitle: y', '2:1  a second document starts here; a file holds one scenario'],
      ['%YAML 1.1\n---\ntitle: x', '1:1  only YAML 1.2 is read'],
      ['title: x\nstory: caf\ufffd', '2:11  is not UTF-8 text'],
      ['x'.repeat(FILE_SIZE_MAX + 1), '1:1  is larger than 1000000 bytes: no scenario is'],
      [`title: x\nstory: ${'x'.repeat(10_001)}`, '2:1  a line of more than 10000 characters'],
      [`title: x\n${'- x\n'.repeat(30_000)}`, expect.stringContaining('more text than a scenario can hold') as string],
    ],
  },
  {
    about: 'YAML that would run long',
    files: [
      [`title: ${'['.repeat(5000)}`, '1:67  nested deeper than 20 levels'],
      [`title: ${'{a: '.repeat(2000)}`, '1:241  nested deeper than 20 levels'],
      [`title:\n${'- '.repeat(4000)}`, '2:118  nested deeper than 20 levels'],
      ['title: x\nsource: &a [*a]', '2:13  nested deeper than 20 levels'],
      [
        `title: x\nsource: &a [S04, S04]\n${[...'bcdefghijklmnopq'].map((name, index) => `${name}: &${name} [*${'abcdefghijklmnop'[index]}, *${'abcdefghijklmnop'[index]}]`).join('\n')}`,
        expect.stringContaining('more than 50 aliases') as string,
      ],
      [
        `title: x\nsource: &a [${'S04,'.repeat(900)}]\nwith: [${'*a,'.repeat(40)}]`,
        expect.stringContaining('more than 20000 values, aliases counted in full') as string,
      ],
      ['title: x\nset: *nowhere', '2:6  set  nothing before this line is marked &nowhere'],
    ],
  },
  {
    about: 'keys that mean something else than they say',
    files: [
      [
        'title: x\npolicy: { code.mode: none }',
        "2:1  policy  'policy' is not a field here: single flags go under set, recommendations under with",
      ],
      ['title: x\nflags: {}', "2:1  flags  'flags' is not a field here: single flags go under set"],
      [
        'title: x\nvariants: [{ name: v, policies: {} }]',
        "2:23  variants[0].policies  'policies' is not a field here: single flags go under set, recommendations under with",
      ],
      ['title: x\nseed: 7', "2:1  seed  'seed' is not a field here: the seed is given to run: --seed TEXT"],
      [
        'title: x\nattacks: [{ use: CS-03, params: { demand: A } }]',
        "2:25  attacks[0].params  'params' is not a parameter of CS-03: parameters stand beside use, without a map of their own",
      ],
      // Where it has a place of its own, the place is told.
      ['title: x\nset: { policy: 1 }', "2:8  set.policy  'policy' is not a flag. Nearest: reset.policy"],
    ],
  },
  {
    about: 'keys',
    files: [
      ['title: x\nteach: y', "2:1  teach  'teach' is not a field here. Nearest: teaches"],
      ['title: x\nstation: { voter: 3 }', "2:12  station.voter  'voter' is not a field here. Nearest: voters"],
      ['title: x\nset: { code.mod: none }', "2:8  set['code.mod']  'code.mod' is not a flag. Nearest: code.mode"],
      [
        'title: x\nset: { nonsense: 1 }',
        "2:8  set.nonsense  'nonsense' is not a flag. All of them: sailau-lab list flags",
      ],
      ['title: x\ncode.mode: none', "2:1  ['code.mode']  'code.mode' belongs under set"],
      [
        'title: x\nbehaviour: { turnot: 0.5 }',
        "2:14  behaviour.turnot  'turnot' is not a behaviour parameter. Nearest: turnout",
      ],
      ['title: x\nturnout: 0.5', "2:1  turnout  'turnout' belongs under behaviour"],
      ['title: x\nvoters: 5', "2:1  voters  'voters' belongs under station"],
      [
        'title: x\nattacks: [{ use: CS-03, deman: A }]',
        "2:25  attacks[0].deman  'deman' is not a parameter of CS-03. Nearest: demand",
      ],
      [
        'title: x\nvariants: [{ name: v, story: y }]',
        "2:23  variants[0].story  'story' is not a field here. Known: name, with, set, behaviour, station, attacks",
      ],
      [
        'title: x\ngroups: [{ name: a, share: 1, colour: red }]',
        "2:31  groups[0].colour  'colour' is not a field here. Known: name, share, count",
      ],
      ['title: x\ntitle: y', '2:1  title  is written twice; the first is on line 1'],
      [
        'title: x\nset: { code.len: 4, code.len: 5 }',
        "2:21  set['code.len']  is written twice; the first is on line 2",
      ],
      ['title: x\n__proto__: { a: 1 }', "2:1  __proto__  '__proto__' cannot be used as a name"],
      ['title: x\nconstructor: 1', "2:1  constructor  'constructor' cannot be used as a name"],
      [
        'title: x\ncoalitions: { toString: [public] }',
        "2:15  coalitions.toString  'toString' cannot be used as a name",
      ],
      ['title: x\n? [a, b]\n: c', '2:3  not YAML: With stringKeys, all keys must be strings'],
      [
        'title: x\n"a\\e[31m": 1',
        "2:1  ['a\\x1b[31m']  'a\\x1b[31m' is not a field here. Known: title, story, source, teaches, baseline, with, set, behaviour, station, attacks, groups, coalitions, namedVoter, recount, variants, expect",
      ],
    ],
  },
  {
    about: 'types',
    files: [
      ['title: [x]', '1:8  title  this is a list, not a text'],
      ['title: 2005', "1:8  title  2005 is a number, not a text: write '2005' in quotes"],
      ['title: x\nrecount: yes', "2:10  recount  'yes' is a text, not true or false: write true"],
      ['title: x\nrecount: off', "2:10  recount  'off' is a text, not true or false: write false"],
      ['title: x\nset: { cp.posted: no }', "2:19  set['cp.posted']  'no' is a text, not true or false: write false"],
      ['title: x\nwith: R04-18', "2:7  with  'R04-18' is a text, not a list: write [R04-18]"],
      ['title: x\nset: [a]', '2:6  set  this is a list, not a map of fields'],
      ['title: x\nattacks: { use: CS-03 }', '2:10  attacks  this is a map, not a list'],
      ['title: x\nattacks: [CS-03]', "2:11  attacks[0]  'CS-03' is a text, not a map of fields"],
      ['title: x\nattacks: [{ use: 3 }]', "2:18  attacks[0].use  3 is a number, not a text: write '3' in quotes"],
      ['title: x\nattacks: [{ group: a }]', '2:11  attacks[0].use  is missing'],
      ['title: x\nattacks:\n  -\n', '3:4  attacks[0]  has no value'],
      [
        'title: x\nattacks: [{ use: CS-03, group: 3 }]',
        "2:32  attacks[0].group  3 is a number, not a text: write '3' in quotes",
      ],
      [
        'title: x\nattacks: [{ use: CS-03, by: 3 }]',
        '2:29  attacks[0].by  3 is not a value of by. Values: staff, chair',
      ],
      [
        'title: x\nstation: { voters: 2,240 }',
        "2:22  station['240']  '240' is not a field here. Known: voters, contest, booths, carriers, electronicOnly, paperOnly, arrivingUnlisted, arrivingBasis. Inside { } a comma ends a value: put such a text in quotes",
      ],
      ['title: x\nstation:\n  voters: 1,240', "3:11  station.voters  '1,240' is a text, not a number: write 1240"],
      ['title: x\nstation: { voters: 1_240 }', "2:20  station.voters  '1_240' is a text, not a number: write 1240"],
      ['title: x\nstation: { voters: }', '2:12  station.voters  has no value'],
      ['title: x\nbehaviour: { turnout: 45% }', "2:23  behaviour.turnout  '45%' is a text, not a number: write 0.45"],
      ['title: x\nbehaviour: { turnout: lots }', "2:23  behaviour.turnout  'lots' is a text, not a number"],
      ['title: x\nbehaviour: { turnout: .nan }', '2:23  behaviour.turnout  .nan is not a number that can be used'],
      ['title: x\nbehaviour: { turnout: -.inf }', '2:23  behaviour.turnout  -.inf is not a number that can be used'],
      ['title: x\nbehaviour: { turnout: 1e999 }', '2:23  behaviour.turnout  1e999 is not a number that can be used'],
      ['title: x\nstation: { voters: 0o17 }', '2:20  station.voters  0o17 is not a plain number; write 15'],
      ['title: x\nstation: { voters: 0x1f }', '2:20  station.voters  0x1f is not a plain number; write 31'],
      ['title: x\nstation: { voters: 0100 }', '2:20  station.voters  0100 is not a plain number; write 100'],
      [
        'title: x\nexpect: findings.count == 0',
        "2:9  expect  'findings.count == 0' is a text, not a list: write [findings.count == 0]",
      ],
    ],
  },
  {
    about: 'texts',
    files: [
      ['title: ""', '1:8  title  is empty'],
      ['title: " x"', '1:8  title  begins or ends with a blank'],
      [`title: ${'x'.repeat(201)}`, '1:8  title  is longer than 200 characters'],
      ['title: "a\\e[31mb"', '1:8  title  holds a control character'],
      ['title: "a\\u202eb"', '1:8  title  holds a control character'],
      ['title: |\n  a\n  b', '1:8  title  holds a control character'],
      ['title: x\nstory: "a\\0b"', '2:8  story  holds a control character'],
      ['title: x\ngroups: [{ name: "a\\nb", count: 3 }]', '2:18  groups[0].name  holds a control character'],
      ['title: x\ngroups: [{ name: constructor, count: 3 }]', '2:18  groups[0].name  cannot be used as a name'],
    ],
  },
  {
    about: 'names that are not known',
    files: [
      [
        'title: x\nbaseline: sailau-205',
        "2:11  baseline  'sailau-205' is not a baseline. Nearest: sailau-2005 (Presidential election of 2005: touch screen and card, code chosen by the voter)",
      ],
      [
        'title: x\nwith: [R04-81]',
        "2:8  with[0]  'R04-81' is not a recommendation. Nearest: R04-18 (Paper trail and recount instead of the code)",
      ],
      [
        'title: x\nwith: [something else]',
        "2:8  with[0]  'something else' is not a recommendation. All of them: sailau-lab list recommendations",
      ],
      [
        'title: x\nsource: [S05]',
        "2:10  source[0]  'S05' is not a source. Nearest: S04 (OSCE/ODIHR, final report on the Majilis elections of 2004)",
      ],
      [
        'title: x\nset: { code.mode: voterchosen }',
        "2:19  set['code.mode']  'voterchosen' is not a value of code.mode. Values: none, voterChosen, machineAssigned",
      ],
      ['title: x\nset: { code.len: 7 }', "2:18  set['code.len']  7 is not a value of code.len. Values: 3, 4, 5, 6"],
      ['title: x\nset: { code.len: "4" }', "2:18  set['code.len']  '4' is not a value of code.len. Values: 3, 4, 5, 6"],
      [
        'title: x\nattacks: [{ use: employer batch chek }]',
        "2:18  attacks[0].use  'employer batch chek' is not an attack. Nearest: CS-03 (Employer batch check)",
      ],
      [
        'title: x\nattacks: [{ use: forced }]',
        "2:18  attacks[0].use  'forced' is not an attack. Nearest: CS-23 (Forced electronic channel)",
      ],
      ['title: x\nattacks: [{ use: ZZ-99 }]', "2:18  attacks[0].use  'ZZ-99' is not an attack. Known: CS-03, CS-23"],
      [
        'title: x\nattacks: [{ use: CS-03, demand: Q }]',
        "2:33  attacks[0].demand  'Q' is not a choice of the contest. Known: A, B, C, first, last, none",
      ],
      [
        'title: x\nattacks: [{ use: CS-03, by: stuff }]',
        "2:29  attacks[0].by  'stuff' is not a value of by. Values: staff, chair",
      ],
      [
        'title: x\ngroups: [{ name: students, share: 1 }]\nattacks: [{ use: CS-23, group: student }]',
        "3:32  attacks[0].group  'student' is not a group. Nearest: students",
      ],
      [
        'title: x\nattacks: [{ use: CS-23, group: students }]',
        "2:32  attacks[0].group  'students' is not a group. There is none",
      ],
      [
        'title: x\nvariants: [{ name: v, attacks: [{ use: CS-3 }] }]',
        "2:40  variants[0].attacks[0].use  'CS-3' is not an attack. Nearest: CS-03 (Employer batch check)",
      ],
      [
        'title: x\ncoalitions: { a: [employr] }',
        "2:19  coalitions.a[0]  'employr' is not a member of a coalition. Nearest: employer",
      ],
      [
        'title: x\nstation: { arrivingBasis: passport }',
        "2:27  station.arrivingBasis  'passport' is not a value of arrivingBasis. Values: document, application, phone, none",
      ],
      [
        'title: x\nstation: { contest: { kind: mayor } }',
        "2:29  station.contest.kind  'mayor' is not a value of kind. Values: president, partyList, singleMandate",
      ],
    ],
  },
  {
    about: 'numbers',
    files: [
      ['title: x\nstation: { voters: 1 }', '2:20  station.voters  1 is below 2 (people, 2 to 100000)'],
      ['title: x\nstation: { voters: 100001 }', '2:20  station.voters  100001 is above 100000 (people, 2 to 100000)'],
      ['title: x\nstation: { voters: 99.5 }', '2:20  station.voters  99.5 is not a whole number'],
      ['title: x\nstation: { carriers: 0 }', '2:22  station.carriers  0 is below 1 (devices, 1 to 500)'],
      ['title: x\nstation: { booths: 51 }', '2:20  station.booths  51 is above 50 (booths, 1 to 50)'],
      [
        'title: x\nbehaviour: { turnout: -0.1 }',
        '2:23  behaviour.turnout  -0.1 is below 0 (a share of listed voters, 0 to 1)',
      ],
      ['title: x\nbehaviour: { boothSeconds: 4 }', '2:28  behaviour.boothSeconds  4 is below 10 (seconds, 10 to 900)'],
      ['title: x\nattacks: [{ use: CS-03, comply: 2 }]', '2:33  attacks[0].comply  2 is above 1 (a share, 0 to 1)'],
      ['title: x\nattacks: [{ use: CS-03, slips: 1 }]', '2:32  attacks[0].slips  1 is below 2 (slips, 2 to 10)'],
      ['title: x\nattacks: [{ use: CS-03, slips: 2.5 }]', '2:32  attacks[0].slips  2.5 is not a whole number'],
      [
        'title: x\ngroups: [{ name: a, share: 1.1 }]',
        '2:28  groups[0].share  1.1 is above 1 (a share of the voters, 0 to 1)',
      ],
      ['title: x\ngroups: [{ name: a, share: 1, count: 2 }]', '2:10  groups[0]  needs either share or count'],
      ['title: x\ngroups: [{ name: a }]', '2:10  groups[0]  needs either share or count'],
      ['title: x\ngroups: [{ name: a, count: 1901 }]', '2:28  groups[0].count  1901 people are more than 1900 voters'],
      ['title: x\nnamedVoter: 1900', '2:13  namedVoter  1900 is not on the lists: voters are 0 to 1899'],
      [
        'title: x\nstation: { voters: 10, electronicOnly: 6, paperOnly: 5 }',
        '2:40  station.electronicOnly  6 on the electronic list only and 5 on the paper list only are more than 10 voters',
      ],
      [
        'title: x\nstation: { voters: 10, contest: { votes: { A: 6, B: 5 } } }',
        '2:42  station.contest.votes  more votes than voters: 11 votes, 10 voters',
      ],
      [
        'title: x\nstation: { contest: { votes: { A: 0.5, B: 0.6 } } }',
        '2:30  station.contest.votes  the shares sum to 1.1, not to 1',
      ],
      [
        'title: x\nstation: { contest: { votes: { A: 0.5, B: 6 } } }',
        '2:30  station.contest.votes  B has 6 beside shares: write shares from 0 to 1, or whole numbers for all',
      ],
      [
        'title: x\nstation: { contest: { votes: { A: 0, B: 0 } } }',
        '2:30  station.contest.votes  nobody votes: the sum is 0',
      ],
      [
        'title: x\nstation: { contest: { votes: { A: 1 } } }',
        '2:30  station.contest.votes  1 is too few: a contest has at least 2 choices',
      ],
      [
        `title: x\nstation: { contest: { votes: { ${[...'ABCDEFGHIJKLM'].map((name) => `${name}: 1`).join(', ')} } } }`,
        '2:30  station.contest.votes  13 is too many: a contest has at most 12 choices',
      ],
      ['title: x\nstation: { contest: { votes: { A: -1, B: 2 } } }', '2:35  station.contest.votes.A  -1 is below 0'],
      [
        'title: x\nstation: { contest: { votes: { A: 1, none: 0 } } }',
        '2:38  station.contest.votes.none  is a word of the format, like all of blank, invalid, none, first, last',
      ],
    ],
  },
  {
    about: 'what does not go together',
    files: [
      [
        'title: x\nset: { code.mode: none }\nattacks: [{ use: CS-03 }]',
        '3:18  attacks[0].use  CS-03 needs code.mode = voterChosen or machineAssigned, but it is none (baseline sailau-2005, set)',
      ],
      [
        'title: x\nwith: [R04-18.code]\nattacks: [{ use: CS-03 }]',
        '3:18  attacks[0].use  CS-03 needs code.mode = voterChosen or machineAssigned, but it is none (baseline sailau-2005, with R04-18.code)',
      ],
      [
        'title: x\nwith: [R04-18, C02]',
        '2:16  with[1]  C02 sets code.mode to machineAssigned, but R04-18 sets it to none: keep one of them',
      ],
      [
        'title: x\nvariants: [{ name: v, with: [R04-18, C02] }]',
        '2:38  variants[0].with[1]  C02 sets code.mode to machineAssigned, but R04-18 sets it to none: keep one of them',
      ],
      [
        'title: x\nset: { paper.mode: bmd, paper.official: true }\nvariants: [{ name: v }]',
        "2:20  set['paper.mode']  bmd needs code.mode = none, but it is voterChosen: no vote is stored that a code could stand beside",
      ],
      [
        'title: x\nwith: [R04-18]\nset: { paper.mode: bmd }\nvariants: [{ name: v, with: [C02] }]',
        '4:29  variants[0].with  bmd needs code.mode = none, but it is machineAssigned: no vote is stored that a code could stand beside',
      ],
      [
        'title: x\nwith: [R04-18]\nvariants: [{ name: v, set: { paper.mode: bmd, recount.kind: reprint } }]',
        '3:28  variants[0].set  bmd needs recount.kind = paper, but it is reprint: there is no memory that could be printed again',
      ],
      [
        'title: x\nelection: { of: kz-2005 }\nwith: [R04-18]\nset: { paper.mode: bmd, paper.official: false }',
        "4:20  set['paper.mode']  bmd needs paper.official = true, but it is false: the paper is the only vote there is",
      ],
      ['title: x\nvariants: [{ name: v }, { name: v }]', "2:33  variants[1].name  'v' is the name of another variant"],
      [
        'title: x\ngroups: [{ name: a, count: 1 }, { name: a, count: 1 }]',
        "2:41  groups[1].name  'a' is defined before: name it where it is used again",
      ],
      [
        'title: x\nattacks: [{ use: CS-23, group: { name: a, count: 1 } }, { use: CS-03, group: { name: a, count: 1 } }]',
        "2:86  attacks[1].group.name  'a' is defined before: name it where it is used again",
      ],
      ['title: x\ncoalitions: { a: [] }', '2:18  coalitions.a  has no members'],
      [
        'title: x\nattacks: [{ use: CS-03, demand: C }]\nvariants: [{ name: v, station: { contest: { votes: { A: 0.5, B: 0.5 } } } }]',
        "3:43  variants[0].station.contest  attacks[0].demand: 'C' is not a choice of the contest. Known: A, B, first, last, none",
      ],
      [
        'title: x\ngroups: [{ name: a, count: 99 }]\nvariants: [{ name: v, station: { voters: 50 } }]',
        '3:42  variants[0].station.voters  50 voters are fewer than the 99 of a',
      ],
      [
        'title: x\nnamedVoter: 60\nvariants: [{ name: v, station: { voters: 50 } }]',
        '3:42  variants[0].station.voters  the named voter 60 is not among 50 voters',
      ],
    ],
  },
  {
    about: 'expectations',
    files: [
      [
        'title: x\nexpect: [findings.count = 0]',
        '2:25  expect[0]  character 16: one of == != >= <= > < has lacks is missing here; equal is written ==',
      ],
      [
        'title: x\nexpect:\n  - "findings.count = 0"',
        '3:21  expect[0]  character 16: one of == != >= <= > < has lacks is missing here; equal is written ==',
      ],
      // Where the text is not written as it reads, the place is that of the text.
      [
        'title: x\nexpect:\n  - "findings.c\\u006funt = 0"',
        '3:5  expect[0]  character 16: one of == != >= <= > < has lacks is missing here; equal is written ==',
      ],
      [
        'title: x\nexpect: ["variant(\'v\').findings.count == 0"]',
        "2:19  expect[0]  'v' is not a variant. There is none",
      ],
      [
        'title: x\nvariants: [{ name: no code }]\nexpect: ["variant(\'no cod\').findings.count == 0"]',
        "3:19  expect[0]  'no cod' is not a variant. Nearest: no code",
      ],
      [
        'title: x\ncoalitions: { staff: [employer] }\nexpect: [secrecy.stuff.codesKnown == 0]',
        "3:18  expect[0]  'stuff' is not a coalition. Nearest: staff",
      ],
      [
        'title: x\nexpect: [finding.count == 0]',
        "2:10  expect[0]  'finding' is not a value of the report. Nearest: findings",
      ],
      [
        'title: x\nexpect: [result.winner.reported == B]',
        "2:36  expect[0]  'B' is not a value of the report. A text goes into quotes. Known: policy, result, turnout, attacks, coalition, findings, recount, secrecy, log, verdict, repeats",
      ],
      ['title: x\nexpect: [3]', "2:10  expect[0]  3 is a number, not a text: write '3' in quotes"],
    ],
  },
])('of $about, a fault', ({ files }) => {
  const named = files.map(([text, said]) => [JSON.stringify(text.slice(0, 90)), text, said] as const);

  test.each(named)('%#: %s', (_, text, said) => {
    const found = faultsOf(text);
    expect(found.map((line) => line.replace(/^my\.yaml:/, ''))).toEqual([said]);
  });
});

describe('all faults of a file', () => {
  test('are found at once, whatever else is wrong', () => {
    const text = [
      'title: [x]',
      'baseline: sailau-1999',
      'with: [R04-18, R99]',
      'set: { code.mode: 3, nonsense: 4 }',
      'station: { voters: 0o17, carriers: 0, contest: { votes: { A: many } } }',
      'groups: [{ name: a }, { name: b, count: 20 }]',
      'attacks:',
      '  - { use: CS-03, group: c, comply: 7, demand: Z }',
      '  - { use: CS-99, group: { name: d, count: 1 } }',
      '  - { use: CS-23, group: d }',
      '  - { use: CS-23, group: a }',
      'variants: [{ name: 3 }, { name: w, with: [R98] }]',
      'expect: [x == 1, "variant(\'w\').findings.count ==", "variant(\'u\').findings.count == 1"]',
    ].join('\n');
    expect(faultsOf(text).map((line) => line.slice('my.yaml:'.length).replace(/ {2}.*/, ''))).toEqual(
      [
        '1:8',
        '2:11',
        '3:16',
        '4:19',
        '4:22',
        '5:20',
        '5:62',
        '6:10',
        '8:26',
        '9:12',
        '12:20',
        '12:43',
        '13:10',
        '13:49',
        '13:61',
      ].concat(['5:36', '6:41', '8:37']),
    );
  });
});
