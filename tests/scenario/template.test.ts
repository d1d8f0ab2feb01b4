/**
 * What `init` writes, and the schema that editors read: both agree with the reader of files.
 * @module
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { BEHAVIOUR } from '../../src/domain/policy/behaviour.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import { RECOMMENDATIONS } from '../../src/domain/policy/recommendations.ts';
import { formatFaults } from '../../src/scenario/faults.ts';
import { scenarioJsonSchema, scenarioJsonSchemaText } from '../../src/scenario/json-schema.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { scenarioTemplate } from '../../src/scenario/template.ts';
import { readTree } from '../../src/scenario/tree.ts';
import { missed } from '../sim/shipped.ts';
import { SMALL_CATALOGUE } from './attacks.ts';

const data = (text: string): unknown => readTree(text).value;

describe.each([
  ['the real catalogue', ATTACKS],
  ['a small one', SMALL_CATALOGUE],
  ['none', []],
])('the template, with %s', (_, attacks) => {
  const text = scenarioTemplate('../scenario.schema.json', attacks);

  test('is a scenario as it stands', () => {
    const result = parseScenario('scenario.yaml', text, attacks);
    expect(result.ok ? [] : formatFaults(result.error)).toEqual([]);
  });

  test('tells the editor where its schema is', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../scenario.schema.json');
  });

  test('shows every field there is', () => {
    const fields = Object.keys(data(text) as object);
    const schema = scenarioJsonSchema(attacks) as { readonly properties: object };
    expect(fields.sort()).toEqual(Object.keys(schema.properties).sort());
  });

  test('has lines that fit a screen', () => {
    expect(text.split('\n').filter((line) => line.length > 110)).toEqual([]);
  });
});

// Each line shows that its expectation can fail: by the one thing that it is about.
describe('the expectations of the template', () => {
  const text = scenarioTemplate('x', ATTACKS);
  const missedBy = (file: string): string[] => {
    const result = parseScenario('scenario.yaml', file, ATTACKS);
    if (!result.ok) throw new Error(formatFaults(result.error).join('\n'));
    return missed(result.value, 'dice 4 1 6', 0);
  };

  test('hold as it stands', () => {
    expect(missedBy(text)).toEqual([]);
  });

  test.each([
    ['nobody hands over a code', /^attacks:\n(?: .*\n)+/m, 'attacks: []\n', /exposed\.count > 0 is 0$/],
    ['the variant keeps the code', 'with: [R04-18.code]', 'with: []', /codesKnown == 0 is [1-9]/],
  ])('fail if %s', (_, part, instead, message) => {
    const changed = text.replace(part, instead);
    expect(changed).not.toBe(text);
    expect(missedBy(changed)).toEqual([expect.stringMatching(message)]);
  });
});

describe('the JSON Schema', () => {
  const text = scenarioJsonSchemaText({ station: SMALL_CATALOGUE, tree: [] });
  const schema: object = JSON.parse(text);
  const accepts = new Ajv2020({ strict: false }).compile(schema);

  test.each([
    'title: x',
    scenarioTemplate('x', SMALL_CATALOGUE),
    'title: x\nattacks: [{ use: CS-03, group: { name: a, count: 3 }, comply: 0.5 }]',
    'title: x\nstation: { contest: { votes: { A: 3, B: 4 } } }',
    'title: x\nvariants: [{ name: v, with: [R04-18], set: { code.mode: none } }]',
  ])('accepts what the reader accepts: %j', (file) => {
    expect(parseScenario('a.yaml', file, SMALL_CATALOGUE)).toMatchObject({ ok: true });
    expect([accepts(data(file)), accepts.errors]).toEqual([true, null]);
  });

  test.each([
    'teaches: x',
    'title: x\nvoters: 3',
    'title: x\nattacks: [{ use: CS-3 }]',
    'title: x\nattacks: [{ use: CS-03, comply: 2 }]',
    'title: x\nattacks: [{ use: CS-03, deman: A }]',
    'title: x\nset: { code.mode: some }',
    'title: x\nbehaviour: { turnout: 1.1 }',
    'title: x\nwith: [R99]',
    'title: x\ngroups: [{ name: a }]',
    'title: x\nvariants: [{ with: [R04-18] }]',
  ])('refuses what the reader refuses: %j', (file) => {
    expect(parseScenario('a.yaml', file, SMALL_CATALOGUE)).toMatchObject({ ok: false });
    expect(accepts(data(file))).toBe(false);
  });

  test('names every flag, parameter, recommendation and attack, and says what they mean', () => {
    for (const { id, explains } of [...FLAGS, ...BEHAVIOUR]) {
      expect(text).toContain(`"${id}": {`);
      expect(text).toContain(JSON.stringify(explains).slice(1, -1));
    }
    for (const { id } of RECOMMENDATIONS) expect(text).toContain(`"${id}"`);
    for (const { id, summary } of SMALL_CATALOGUE)
      expect([id, summary].every((part) => text.includes(part))).toBe(true);
  });

  test('is the same text each time', () => {
    expect(scenarioJsonSchemaText({ station: SMALL_CATALOGUE, tree: [] })).toBe(text);
  });
});
