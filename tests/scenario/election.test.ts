/**
 * Files about an election: what they mean, and what is said when something is wrong.
 * @module
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { formatFaults } from '../../src/scenario/faults.ts';
import { scenarioJsonSchemaText } from '../../src/scenario/json-schema.ts';
import { parseAny, parseScenario } from '../../src/scenario/parse.ts';
import { readTree } from '../../src/scenario/tree.ts';
import { some } from '../runs.ts';

const CATALOGUE = { station: ATTACKS, tree: TREE_ATTACKS };

function said(text: string): readonly string[] {
  const result = parseAny('my.yaml', text, CATALOGUE);
  return result.ok ? [] : formatFaults(result.error).map((line) => line.replace(/^my\.yaml:/, ''));
}

function election(text: string) {
  const result = parseAny('my.yaml', text, CATALOGUE);
  if (!result.ok) throw new Error(formatFaults(result.error).join('\n'));
  if (result.value.kind !== 'election') throw new Error('a station');
  return result.value.scenario;
}

const HEAD = 'title: x\nelection: { of: kz-2016 }\n';
const in2004 = (where: string): string =>
  `title: x\nelection: { of: kz-2004-districts }\nattacks: [{ use: TB-02, where: { ${where} } }]`;
/** The party list of that day in 200 stations: 16 districts for 67, and 22 electronic stations. */
const small = (where: string, use = 'TB-02'): string =>
  `title: x\nelection: { of: kz-2004, stations: 200 }\nattacks: [{ use: ${use}, where: { ${where} } }]`;

describe('a file with election', () => {
  test.each([
    ['kz-2004', 'sailau-2004'],
    ['kz-2004-districts', 'sailau-2004'],
    ['kz-2005', 'sailau-2005'],
    ['kz-2016', 'paper-2016'],
  ])('takes the rules of its year: %s', (of, baseline) => {
    expect(election(`title: x\nelection: { of: ${of} }`)).toMatchObject({ baseline, country: { id: of }, booths: 5 });
  });

  test('can be smaller, and less even', () => {
    const { country } = election('title: x\nelection: { of: kz-2004, stations: 400, spread: { size: 0 } }');
    expect(country.regions.reduce((sum, { stations }) => sum + stations, 0)).toBe(400);
    expect(country.spread).toMatchObject({ size: 0, turnout: 0.15 });
  });

  test('places attacks inside stations and above them', () => {
    const { stationAttacks, treeAttacks, variants } = election(
      `${HEAD}attacks:
  - { use: TB-02, from: CPPK, votes: 9, where: { regions: [Astana], share: 0.5 } }
  - { use: PB-01, where: { kind: paper, stations: 3 } }
variants: [{ name: none, attacks: [] }]`.replace('PB-01', STATION_ATTACK),
    );
    expect(treeAttacks).toEqual([
      { attack: { use: 'TB-02', params: { from: 'CPPK', votes: 9 } }, where: { regions: ['Astana'], share: 0.5 } },
    ]);
    expect(stationAttacks).toEqual([
      { attack: { use: STATION_ATTACK, params: {} }, where: { kind: 'paper', stations: 3 } },
    ]);
    expect(variants).toEqual([{ name: 'none', with: [], set: {}, behaviour: {}, attacks: { station: [], tree: [] } }]);
  });

  // The same four districts by name and by number, in both elections of the day.
  test.each(['kz-2004', 'kz-2004-districts'])('names districts as reports do, or counts them from 1: %s', (of) => {
    const placed = (districts: string) =>
      election(`title: x\nelection: { of: ${of} }\nattacks: [{ use: TB-02, where: { districts: ${districts} } }]`)
        .treeAttacks[0]?.where.districts;
    const { regions } = election(`title: x\nelection: { of: ${of} }`).country;
    const names = regions.flatMap(({ name, middles }) =>
      Array.from({ length: middles }, (_, index) => (middles === 1 ? name : `${name} ${index + 1}`)),
    );
    expect(names).toHaveLength(67);
    const numbered = names.map((name, index) => ({ name, number: index + 1 }));
    for (const { name, number } of some(numbered, 6)) {
      expect([placed(`[${name}]`), placed(`[${number}]`)]).toEqual([[name], [name]]);
    }
    expect(placed('[South Kazakhstan 5, 1]')).toEqual(['South Kazakhstan 5', names[0]]);
  });

  test('names districts of a smaller country, and numbers them where they stay', () => {
    const placed = (text: string) => election(text).treeAttacks[0]?.where.districts;
    expect(placed(small('districts: [Pavlodar]'))).toEqual(['Pavlodar']);
    expect(placed(small('districts: [12]').replace('kz-2004', 'kz-2004-districts'))).toEqual(
      placed(in2004('districts: [12]')),
    );
  });

  test('may move the votes of the last choice between stations, where nobody gets them', () => {
    const use = (more: string) => `title: x\nelection: { of: kz-2004-districts }\nattacks: [{ use: TB-02, ${more} }]`;
    expect(said(use('from: last, among: stations'))).toEqual([]);
    expect(said(use('from: last, among: choices'))).toEqual([
      expect.stringMatching(/from {2}gives votes to Self-nominated, from which it takes them$/),
    ]);
  });

  test('is no scenario of one station', () => {
    expect(parseScenario('a.yaml', HEAD, ATTACKS)).toMatchObject({ ok: false });
  });
});

/** Without rules that 2016 could lack. */
const STATION_ATTACK = ATTACKS.find((attack) => attack.guards.length === 0 && !attack.needsMachines)?.id ?? '';

describe('what is wrong with an election', () => {
  test.each([
    ['title: x\nelection: { of: kz-2017 }', /^2:17 {2}election\.of {2}'kz-2017' is not a country\. Nearest: kz-2016/],
    ['title: x\nelection:', '2:1  election  has no value'],
    ['title: x\nelection: {}', /election\.of {2}is missing$/],
    ['title: x\nelection: { of: kz-2016, stations: 9 }', /stations {2}9 is below 170 \(stations, 170 to 20000\)$/],
    ['title: x\nelection: { of: kz-2016, statoins: 900 }', /'statoins' is not a field here\. Nearest: stations$/],
    [
      'title: x\nelection: { of: kz-2016, spread: { district: 1 } }',
      /district {2}no district of kz-2016 elects anybody$/,
    ],
    ['title: x\nelection: { of: kz-2016, secondVote: {} }', /kz-2016 has party lists and no second round$/],
    [
      'title: x\nelection: { of: kz-2005, secondVote: { turnout: 0 } }',
      /turnout {2}0 is below 0\.05 \(a share of those who came/,
    ],
    ['title: x\nelection: { of: kz-2005, secondVote: { turnuot: 1 } }', /turnuot' .* Nearest: turnout$/],
    ['title: x\nelection: { of: kz-2016, spread: { sise: 1 } }', /spread\.sise .* Nearest: size$/],
    [
      `${HEAD}station: { voters: 3 }`,
      /^3:1 {2}station .* about one station or about an election; take one of them out$/,
    ],
    [`${HEAD}coalitions: { a: [public] }`, /an election does not look at secrecy/],
    [`${HEAD}attacks: [{ use: TB-2 }]`, /'TB-2' is not an attack\. Nearest: TB-02 /],
    [`${HEAD}attacks: [{ use: TB-02, form: CPPK }]`, /'form' is not a parameter of TB-02\. Nearest: from$/],
    [`${HEAD}attacks: [{ use: TB-02, from: CPK }]`, /'CPK' is not a choice of the contest\. Nearest: CPPK$/],
    [`${HEAD}attacks: [{ use: TB-02, group: a }]`, /an election knows no groups of voters; where says/],
    [
      `${HEAD}attacks: [{ use: TB-02, where: { regions: [Almty city] } }]`,
      "3:44  attacks[0].where.regions[0]  'Almty city' is not a region of kz-2016. Nearest: Almaty city",
    ],
    [
      in2004('districts: [South Kazakstan 5]'),
      "3:46  attacks[0].where.districts[0]  'South Kazakstan 5' is not a district of kz-2004-districts. " +
        'Nearest: South Kazakhstan 5',
    ],
    [
      in2004('districts: [xyzzy]'),
      /'xyzzy' is not a district of kz-2004-districts\. All of them: sailau-lab explain kz-2004-districts$/,
    ],
    [
      in2004('districts: [68]'),
      /68 is not the number of a district of kz-2004-districts: they go from 1 to 67, Almaty/,
    ],
    [in2004('districts: [0]'), /districts\[0\] {2}0 is not the number of a district of kz-2004-districts: they go/],
    [in2004('districts: [1.5]'), /districts\[0\] {2}1\.5 is not a whole number$/],
    [in2004('districts: [true]'), /districts\[0\] {2}true is true or false, not a number$/],
    [in2004('districts: []'), /districts {2}names no district: leave it out for all$/],
    [in2004('districs: [1]'), /'districs' is not a field here\. Nearest: districts$/],
    [in2004('regions: [Astana], districts: [South Kazakhstan 5]'), /none of these districts lies in these regions$/],
    [in2004('districts: [1], stations: 9000'), /9000 stations are more than the \d+ that fit$/],
    [`${HEAD}attacks: [{ use: TB-02, where: { districts: [1] } }]`, /kz-2016 has no districts; regions names places$/],
    [in2004('districts: ["12"]'), /'12' is not a district of kz-2004-districts; numbers are written without quotes$/],
    [in2004('districts: [5, 6, 5]'), /districts\[2\] {2}5 is named twice$/],
    [in2004('districts: [South Kazakhstan 5, 1, South Kazakhstan 5]'), /districts\[2\] {2}South .* named twice$/],
    [in2004('districts: [1, Akmola 1]'), /districts\[1\] {2}Akmola 1 is named twice$/],
    [
      small('districts: [12]'),
      /numbers count the 67 districts of kz-2004 in full; here name them\. All of them: Akmola, .*, Almaty city$/,
    ],
    [
      small('districts: [xyzzy]'),
      /'xyzzy' is not a district of kz-2004 with 200 stations\. All of them: Akmola, .*, Almaty city$/,
    ],
    [small('districts: [Pavlodr]'), /is not a district of kz-2004 with 200 stations\. Nearest: Pavlodar$/],
    [
      small('districts: [South Kazakhstan 9]', 'TB-16').replace('kz-2004', 'kz-2004-districts'),
      /where\.districts {2}TB-16 needs electronic stations, and there is none in these districts$/,
    ],
    [`${HEAD}attacks: [{ use: TB-02, where: { kind: electronic } }]`, /no electronic station in kz-2016$/],
    [`${HEAD}attacks: [{ use: TB-08 }]`, /TB-08 needs the electronic system, which stations of kz-2016 do not have$/],
    [`${HEAD}attacks: [{ use: TB-16 }]`, /TB-16 needs the electronic system, which stations of kz-2016 do not have$/],
    [
      'title: x\nelection: { of: kz-2004 }\nattacks: [{ use: TB-16, where: { kind: paper } }]',
      /where\.kind {2}TB-16 needs the electronic system, which no paper station has$/,
    ],
    [
      'title: x\nelection: { of: kz-2004 }\nattacks: [{ use: TB-16, where: { stations: 962 } }]',
      /962 stations are more than the 961 that fit$/,
    ],
    [`${HEAD}attacks: [{ use: TB-02, where: { regions: [abroad], stations: 66 } }]`, /66 stations .* than the 65 that/],
    [
      `${HEAD}attacks: [{ use: TB-02, where: { stations: 3, share: 0.1 } }]`,
      /where {2}needs either stations or share$/,
    ],
    [
      `${HEAD}attacks: [{ use: TB-02, where: { share: 2 } }]`,
      /2 is above 1 \(a share of the stations that fit, 0 to 1\)$/,
    ],
    [`${HEAD}variants: [{ name: a, behaviour: { turnout: 2 } }]`, /2 is above 1 \(a share of [^)]*0 to 1\)$/],
    [`${HEAD}variants: [{ name: a, behaviour: { turnot: 0 } }]`, /'turnot' is not a behaviour parameter\. Nearest/],
    [`${HEAD}expect: [seats.movd == 1]`, /'movd' is not a value of seats\. Nearest: seats\.moved$/],
    [`${HEAD}expect: ["rows[6].published > 1"]`, /\[6\] is not in rows; there are 6, the last is \[5\]$/],
    [`${HEAD}expect: ["rows[0].choice == 'Nur Ota'"]`, /'Nur Ota' is not a choice of the contest\. Nearest: Nur Otan$/],
    [
      `${HEAD}expect: ["findings.kinds lacks 'typo'"]`,
      /expect\[0\] {2}'typo' is not a kind of finding that a control can make here\. All of them: sailau-lab list kinds$/,
    ],
    [`${HEAD}expect: ["findings.causedKinds has 'copy_differ'"]`, /Nearest: copies_differ$/],
    [`${HEAD}expect: ["findings.causedInStations has 'list_differ'"]`, /Nearest: lists_differ$/],
    [`${HEAD}expect: ["findings.kinds has 'lists_differ'"]`, /'lists_differ' is not a kind of finding/],
    [`${HEAD}expect: [result.votesMoved == 0]`, /'result' is not a value of the report\./],
    [`${HEAD}expect: ["variant('a').seats.moved == 0"]`, /'a' is not a variant\. There is none$/],
  ])('is told in one line: %j', (text, line) => {
    const lines = said(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  });

  // Neither hides the other; without the place there is one line, as above.
  test.each([
    ['regions: [Almty city]', /'Almty city' is not a region of kz-2016\. Nearest: Almaty city$/],
    ['stations: 3, share: 0.1', /where {2}needs either stations or share$/],
    ['share: 2', /2 is above 1/],
    ['regoins: [Astana]', /'regoins' .* Nearest: regions$/],
    ['regions: [abroad], stations: 66', /66 stations .* than the 65 that/],
    ['districts: [1]', /kz-2016 has no districts/],
    ['kind: electronic', /no electronic station in kz-2016$/],
  ])('a wrong use and a wrong place are both told: %s', (where, says) => {
    for (const text of [
      `${HEAD}attacks: [{ use: TB-2, where: { ${where} } }]`,
      `${HEAD}variants: [{ name: a, attacks: [{ where: { ${where} }, use: TB-2 }] }]`,
    ]) {
      const lines = said(text).toSorted((one) => (/is not an attack/.test(one) ? -1 : 1));
      expect(lines).toEqual([
        expect.stringMatching(/'TB-2' is not an attack\. Nearest: TB-02 /),
        expect.stringMatching(says),
      ]);
    }
  });

  test('a wrong use with a right place is one fault', () => {
    expect(said(`${HEAD}attacks: [{ use: TB-2, where: { regions: [Astana] } }]`)).toHaveLength(1);
  });

  test('is all told at once', () => {
    const text = `${HEAD}behaviour: { turnout: 2 }\nattacks: [{ use: TB-02, from: CPK }, { use: XX }]\nexpect: [seat.moved > 1]`;
    expect(said(text)).toHaveLength(4);
  });
});

describe('a file with station', () => {
  test('has no places', () => {
    expect(said('title: x\nattacks: [{ use: CS-03, where: { share: 1 } }]')).toEqual([
      expect.stringMatching(/one station has no places; where belongs to a file with election instead of station$/),
    ]);
  });

  test('has no attacks from above', () => {
    expect(said('title: x\nattacks: [{ use: TB-02 }]')).toEqual([
      expect.stringMatching(/TB-02 is carried out above stations: it needs a file with election: { of: \.\.\. }$/),
    ]);
  });
});

describe('the JSON Schema', () => {
  const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(scenarioJsonSchemaText(CATALOGUE)) as object);

  test.each<[string, boolean]>([
    [HEAD, true],
    [`${HEAD}attacks: [{ use: TB-02, from: CPPK, where: { share: 0.5 } }]`, true],
    [in2004('districts: [South Kazakhstan 5, 1]'), true],
    [in2004('districts: [0]'), false],
    ['title: x\nattacks: [{ use: CS-03 }]', true],
    ['title: x\nattacks: [{ use: CS-03, where: {} }]', false],
    ['title: x\nattacks: [{ use: TB-02 }]', false],
    ['title: x\nelection: { of: kz-2017 }', false],
    [`${HEAD}station: {}`, false],
    [`${HEAD}attacks: [{ use: TB-02, where: { stations: 3, share: 0.5 } }]`, false],
    [`${HEAD}variants: [{ name: a, behaviour: {} }]`, true],
  ])('agrees with the reader: %j', (text, good) => {
    expect([accepts(readTree(text).value), said(text).length === 0]).toEqual([good, good]);
  });
});
