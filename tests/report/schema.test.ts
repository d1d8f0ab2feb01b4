/**
 * The schema of the report accepts what the program writes and refuses any field that is missing, foreign or of another
 * kind.
 * @module
 */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/domain/report/report.ts';
import { reportJson } from '../../src/report/assemble.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { ALL, EVERY_FIELD } from './fixtures.ts';

const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(reportSchema());

function faultsOf(report: unknown): string[] {
  validate(report);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

type Path = readonly string[];
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const copyOf = (report: Report): Json => JSON.parse(JSON.stringify(report)) as Json;

/** Every place of a value, from the outside in; keys that a file names are places too. */
function pathsOf(value: Json, here: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [here];
  return [here, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...here, key]))];
}

function parentOf(value: Json, path: Path): Record<string, Json> {
  return path.slice(0, -1).reduce((here, key) => (here as Record<string, Json>)[key] ?? null, value) as Record<
    string,
    Json
  >;
}

const lastOf = (path: Path): string => path.at(-1) ?? '';

/** Maps whose keys the file chooses, and lists: an entry less is still a report. */
const FREE =
  /^(outcome|variants\/[^/]+)\/(secrecy|secrecy\/[^/]+\/namedVoter\/posterior|findings\/rows\/\d+\/data)$|^variants$|^repeats\/(falseAlarmKinds|falseAlarmCauses|kindsWithAttack)$/;
const OPTIONAL =
  /\/(recounted|restoresWinner|recount\/(winner|request)|takenHours|reliance|longestWait|log|bySource\/(proof|card))$|^repeats\/detected$/;

/** Values that can be a number or a text, of any size. */
const isOpen = (path: Path): boolean => path.includes('data') || /\/changes\/\d+\/(from|to)$/.test(path.join('/'));

function mayGo(report: Json, path: Path): boolean {
  const name = path.join('/');
  return Array.isArray(parentOf(report, path)) || FREE.test(path.slice(0, -1).join('/')) || OPTIONAL.test(name);
}

describe('the schema of the report', () => {
  test.each(Object.keys(ALL))('accepts the report %s, also as it is written to a file', (name) => {
    const report = ALL[name];
    expect(faultsOf(report)).toEqual([]);
    expect(faultsOf(JSON.parse(reportJson(report as Report)))).toEqual([]);
  });

  test('accepts a report in which every field is filled', () => {
    expect(faultsOf(EVERY_FIELD)).toEqual([]);
  });

  test('knows no field that this report leaves empty', () => {
    const named: string[] = [];
    const walk = (schema: unknown): void => {
      if (schema === null || typeof schema !== 'object') return;
      const { properties } = schema as Record<string, unknown>;
      if (properties !== undefined) named.push(...Object.keys(properties as object));
      for (const each of Object.values(schema)) walk(each);
    };
    walk(reportSchema());
    const filled = new Set(pathsOf(copyOf(EVERY_FIELD)).flat());
    expect(named.filter((name) => !filled.has(name))).toEqual([]);
  });

  test('describes every field', () => {
    const bare: string[] = [];
    const walk = (schema: unknown, here: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      const { properties, description, $ref } = schema as Record<string, unknown>;
      if ($ref === undefined && description === undefined && /\/properties\/[^/]+$/.test(here)) bare.push(here);
      if (properties !== undefined && description === undefined) bare.push(here);
      for (const [key, each] of Object.entries(schema)) walk(each, `${here}/${key}`);
    };
    walk(reportSchema(), '');
    expect(bare.filter((path) => !path.includes('/policy/properties/'))).toEqual([]);
  });

  const whole = copyOf(EVERY_FIELD);
  const paths = pathsOf(whole).filter((path) => path.length > 0);
  const anyPath = fc.constantFrom(...paths);

  test('refuses a report with any one field taken out', () => {
    const missed = paths.filter((path) => {
      if (mayGo(whole, path)) return false;
      const report = structuredClone(whole);
      delete parentOf(report, path)[lastOf(path)];
      return faultsOf(report).length === 0;
    });
    expect(missed).toEqual([]);
  });

  test('refuses a report with any one field of another kind', () => {
    const others: Json[] = [null, [null], { no: null }, -1, 0.123456, 'x'.repeat(3), true];
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...others), (path, other) => {
        const report = structuredClone(whole);
        const parent = parentOf(report, path);
        const before = parent[lastOf(path)];
        fc.pre(kindOf(before) !== kindOf(other) && !(typeof other === 'number' && typeof before === 'number'));
        fc.pre(!isOpen(path) || typeof other === 'object');
        parent[lastOf(path)] = other;
        expect(faultsOf(report), path.join('/')).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses a number out of its range', () => {
    const numbers = paths.filter((path) => typeof valueAt(whole, path) === 'number' && !isOpen(path));
    const missed = numbers.filter((path) => {
      const report = structuredClone(whole);
      parentOf(report, path)[lastOf(path)] = path.includes('policy') ? 99 : -1;
      return faultsOf(report).length === 0;
    });
    expect(missed).toEqual([]);
  });

  test('refuses a foreign field in every object that is no map', () => {
    const objects = [[], ...paths].filter((path) => {
      const value = valueAt(whole, path);
      return value !== null && typeof value === 'object' && !Array.isArray(value) && !FREE.test(path.join('/'));
    });
    const missed = objects.filter((path) => {
      const report = structuredClone(whole);
      (valueAt(report, path) as Record<string, Json>).foreign = 1;
      return faultsOf(report).length === 0;
    });
    expect(missed).toEqual([]);
  });

  test('refuses another version', () => {
    expect(faultsOf({ ...EVERY_FIELD, version: 2 })).toEqual(['/version must be equal to constant']);
  });
});

function valueAt(value: Json, path: Path): Json | undefined {
  return path.length === 0 ? value : parentOf(value, path)[lastOf(path)];
}

function kindOf(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
