/**
 * The tree that expectations are checked against says the same as the JSON Schema of the report: a value that one of
 * them has and the other has not, or has as another kind, is an expectation that lies.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { SCENARIO_SHAPE, type Shape, VARIANT_SHAPE } from '../../src/domain/report/report-shape.ts';
import { reportSchema } from '../../src/report/schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const SCHEMA = reportSchema();

function resolved(schema: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  const name = schema.$ref.replace('#/definitions/', '');
  return (SCHEMA.definitions as Record<string, Schema>)[name] ?? {};
}

/** Places with their kind, and the words that can stand there: `/secrecy/*` is any entry of a map. */
function linesOfSchema(given: Schema, at = ''): string[] {
  const schema = resolved(given);
  const { properties, additionalProperties, items, type } = schema;
  if (properties !== undefined) {
    return Object.entries(properties as Schema).flatMap(([key, each]) => linesOfSchema(each as Schema, `${at}/${key}`));
  }
  if (typeof additionalProperties === 'object') return linesOfSchema(additionalProperties as Schema, `${at}/*`);
  if (items !== undefined) return linesOfSchema(items as Schema, `${at}/0`);
  if (Array.isArray(schema.enum)) return [`${at}: ${kindOfWords(schema.enum)}`];
  if (Array.isArray(type)) return [`${at}: anything`];
  return [`${at}: ${KINDS[String(type)]}`];
}

const KINDS: Readonly<Record<string, string>> = {
  integer: 'number',
  number: 'number',
  boolean: 'yesNo',
  string: 'text',
};

function kindOfWords(words: readonly unknown[]): string {
  const kinds = new Set(words.map((word) => KINDS[typeof word]));
  expect(kinds.size).toBe(1);
  return kinds.has('text') ? `text, ${words.join(' | ')}` : String([...kinds][0]);
}

function linesOfShape(shape: Shape, at = ''): string[] {
  switch (shape.kind) {
    case 'fields':
      return Object.entries(shape.fields).flatMap(([key, each]) => linesOfShape(each, `${at}/${key}`));
    case 'map':
      return linesOfShape(shape.values, `${at}/*`);
    case 'list':
      return linesOfShape(shape.items, `${at}/0`);
    default: {
      const words = shape.kind === 'text' && Array.isArray(shape.words) ? `, ${shape.words.join(' | ')}` : '';
      return [`${at}: ${shape.kind}${words}`];
    }
  }
}

/** Ids that the schema leaves open and the tree does not: what this version has, not what a report may hold. */
const CLOSED_HERE = /^(.*\/(?:sees|preventedBy|changedFlags)\/0: text),.*$/;

const compared = (lines: readonly string[]): string[] => lines.map((line) => line.replace(CLOSED_HERE, '$1')).sort();

const fieldsOf = (name: string): Schema => (SCHEMA.properties as Record<string, Schema>)[name] ?? {};

describe('the tree of paths', () => {
  test('is the schema of the outcome and of the repeats', () => {
    const schema = [...linesOfSchema(fieldsOf('outcome')), ...linesOfSchema(fieldsOf('repeats'), '/repeats')];
    expect(schema.length).toBeGreaterThan(100);
    expect(compared(linesOfShape(SCENARIO_SHAPE))).toEqual(compared(schema));
  });

  test('is the schema of a variant', () => {
    const schema = linesOfSchema({ $ref: '#/definitions/variant' });
    expect(compared(linesOfShape(VARIANT_SHAPE))).toEqual(compared(schema));
  });
});
