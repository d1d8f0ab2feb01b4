/**
 * The format of scenario files as JSON Schema, so that an editor completes and checks while somebody writes.
 *
 * It knows types, ranges and allowed names; what only makes sense together is left to `sailau-lab lint`.
 * @module
 */
import { z } from 'zod';
import type { Attack } from '../domain/ports.ts';
import { scenarioSchema } from './schema.ts';

/** Where the schema is kept, from the root of the project. */
export const SCENARIO_SCHEMA_PATH = 'docs/scenario.schema.json';

export function scenarioJsonSchema(attacks: readonly Attack[]): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(scenarioSchema(attacks, false), { io: 'input' });
}

/** The file: indented, with a line end, equal for equal attacks. */
export function scenarioJsonSchemaText(attacks: readonly Attack[]): string {
  return `${JSON.stringify(scenarioJsonSchema(attacks), undefined, 2)}\n`;
}
