/**
 * The format of scenario files as JSON Schema, so that an editor completes and checks while somebody writes.
 *
 * It knows types, ranges and allowed names; what only makes sense together is left to `sailau-lab lint`.
 * @module
 */
import { z } from 'zod';
import { type Catalogue, type StationUsable, stationUsable } from './election/file.ts';
import { electionSchema } from './election/schema.ts';
import { scenarioSchema } from './schema.ts';

/** Where the schema is kept, from the root of the project. */
export const SCENARIO_SCHEMA_PATH = 'docs/scenario.schema.json';

type JsonSchema = Readonly<Record<string, unknown>> & { readonly $defs?: object };

/** The file of one station. */
export function scenarioJsonSchema(attacks: readonly StationUsable[]): JsonSchema {
  return z.toJSONSchema(scenarioSchema(attacks, false), { io: 'input' });
}

/** Any file: with `election` it is about a country, without about one station. */
function anyJsonSchema(catalogue: Catalogue): JsonSchema {
  const { $schema, $defs: stationDefs, ...station } = scenarioJsonSchema(stationUsable(catalogue));
  const election: JsonSchema = z.toJSONSchema(electionSchema(catalogue, false), { io: 'input' });
  const { $schema: _, $defs: electionDefs, ...country } = election;
  return {
    $schema,
    title: 'A scenario of sailau-lab',
    if: { required: ['election'] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: country,
    else: station,
    // Ids are shared only by parts that are the same in both.
    $defs: { ...stationDefs, ...electionDefs },
  };
}

/** The file: indented, with a line end, equal for equal attacks. */
export function scenarioJsonSchemaText(catalogue: Catalogue): string {
  return `${JSON.stringify(anyJsonSchema(catalogue), undefined, 2)}\n`;
}
