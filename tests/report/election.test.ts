/**
 * The views of an election: every shipped one, on a small country, fits its schema and its screen; and the names that
 * expectations may use are those of the schema.
 * @module
 */
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { ELECTION_SHAPE, ELECTION_VARIANT_SHAPE } from '../../src/domain/report/election-shape.ts';
import type { Shape } from '../../src/domain/report/shape.ts';
import { reportJson } from '../../src/report/assemble.ts';
import { electionText } from '../../src/report/election-text.ts';
import { electionRecountText } from '../../src/report/recount/scenario-text.ts';
import { electionReportSchema } from '../../src/report/schema/election.ts';
import type { JsonSchema } from '../../src/report/schema/words.ts';
import { widthOf } from '../../src/report/width.ts';
import { some } from '../runs.ts';
import { FILES, reportOf } from './shipped-elections.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(electionReportSchema());

describe('an election report', () => {
  test.each(some(FILES, 7, 2))('fits its schema and its screen: %s', async (file) => {
    const report = await reportOf(file);
    validate(JSON.parse(reportJson(report)));
    expect(validate.errors).toBeNull();
    for (const columns of [60, 80, 100, 140]) {
      const screen = electionText(report, { columns });
      expect(screen.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
      expect(screen).toContain('simulated data, not a real election');
    }
    const labels = electionText(report, { columns: 100 })
      .match(/^ {2}[A-Z]{4,}/gm)
      ?.map((label) => label.trim());
    const known = [
      'EXPECTED',
      'RESULT',
      'SEATS',
      'SECOND',
      'ROUND',
      'WHAT',
      'CHANGED',
      'WHO',
      'EQUALITIES',
      'COPIES',
      'OVER',
      'COMPLAINTS',
    ];
    const order = [...known, 'RECOUNT', 'COALITION', 'VARIANTS', 'ASSUMPTIONS', 'NOT', 'AGAIN'];
    expect(labels).toEqual(order.filter((label) => labels?.includes(label)));
  });

  test('tells in its recount whose seats are not those that voters confirmed, though the leader is the same', async () => {
    const { outcome } = await reportOf('threshold-2016.yaml');
    const rows = outcome.rows.map((row, at) => ({ ...row, seatsTrue: [3, 2, 1][at] ?? 0, seatsPublished: 0 }));
    const told = (published: readonly number[]): string => {
      const given = rows.map((row, at) => ({ ...row, seatsPublished: published[at] ?? 0 }));
      const one = { ...outcome, rows: given, winner: { confirmed: 'X', published: 'X' } };
      const data = { format: 'sailau-lab recount', version: 1, title: 't', seed: '1', rules: {} } as const;
      const simulated = 'Simulated data, not a real election';
      const report = { ...data, simulated, winner: one.winner, recountGap: one.recountGap } as const;
      return electionRecountText(report, one, ['sailau-lab'], { columns: 140 }).replace(/\s+/g, ' ');
    };
    const [one, two, three] = rows.map(({ choice }) => choice);
    expect(told([4, 2])).toContain(`Most votes: X. Seats: ${one} 4, ${two} 2; voters confirmed ${one} 3, ${three} 1`);
    expect(told([4, 2])).not.toContain('as voters confirmed');
    expect(told([3, 2, 1])).toContain('as many each as voters confirmed');
  });

  test.each([
    { differ: 1, says: '1 booked file not as its station signed it: 8 votes.' },
    { differ: 14, says: '14 booked files not as their stations signed them: 8 votes.' },
  ])('says of $differ files that are not what was signed: $says', async ({ differ, says }) => {
    const report = await reportOf('threshold-2016.yaml');
    const none = { messages: 0, refused: 0, aside: 0, booked: 0, carried: 0, phoned: 0, missing: 0 };
    const learned = { guesses: 0, right: 0, bits: 0 };
    const transmission = { ...none, differ, votes: 8, decides: true, learned };
    const screen = electionText({ ...report, outcome: { ...report.outcome, transmission } }, { columns: 140 });
    expect(screen).toContain(says);
  });

  // Every forensic finding, and no other, has what it does not prove next to it, in the data and on the screen.
  test('says of forensic findings what they do not prove, and names each region that was too fast', async () => {
    const report = await reportOf('threshold-2016.yaml');
    const screen = electionText(report, { columns: 140 }).replace(/\s+/g, ' ');
    const known = report.outcome.findings.rows.filter(({ level }) => level !== 'unknown');
    for (const { control, cannotProve } of known) {
      const of = TREE_CONTROLS.find(({ id }) => id === control)?.cannotProve;
      expect(cannotProve).toBe(of);
      if (of !== undefined) expect(screen).toContain(`does not prove: ${of}`);
    }
    const fast = present(
      known.find(({ kind }) => kind === 'turnout_too_fast'),
      'the pace of 2016',
    );
    expect(fast.rows).toHaveLength(Number(fast.data.regions));
    for (const { region, perStationHour, secondsPerVoter } of fast.rows ?? []) {
      expect(screen).toMatch(
        new RegExp(
          `${region}: from [^:]*:00, to [^:]*:00, .*${perStationHour} voters an hour in each station, one every ${secondsPerVoter} s`,
        ),
      );
    }
  });

  test('escapes what comes from a file', async () => {
    const report = { ...(await reportOf('threshold-2016.yaml')), title: 'a\u001b[31m\u202eb' };
    const screen = electionText(report, { columns: 100 });
    expect(['\u001b', '\u202e'].filter((sign) => screen.includes(sign))).toEqual([]);
  });
});

function pathsOfShape(shape: Shape, at = ''): string[] {
  if (shape.kind === 'fields') return Object.entries(shape.fields).flatMap(([k, s]) => pathsOfShape(s, `${at}/${k}`));
  if (shape.kind === 'list') return pathsOfShape(shape.items, `${at}/0`);
  if (shape.kind === 'map') return [`${at}/*`];
  return [at];
}

function pathsOfSchema(schema: JsonSchema, definitions: Record<string, JsonSchema>, at = ''): string[] {
  const { $ref, properties, items, additionalProperties } = schema as Record<string, JsonSchema>;
  if ($ref !== undefined) {
    return pathsOfSchema(present(definitions[String($ref).split('/').at(-1) ?? ''], 'ref'), definitions, at);
  }
  if (properties !== undefined) {
    return Object.entries(properties).flatMap(([k, s]) => pathsOfSchema(s as JsonSchema, definitions, `${at}/${k}`));
  }
  if (items !== undefined) return pathsOfSchema(items, definitions, `${at}/0`);
  return additionalProperties === undefined ? [at] : [`${at}/*`];
}

describe('the names that expectations use', () => {
  const definitions = electionReportSchema().definitions as Record<string, JsonSchema>;

  test.each<[string, Shape]>([
    ['outcome', ELECTION_SHAPE],
    ['variant', ELECTION_VARIANT_SHAPE],
  ])('are those of the schema: %s', (name, shape) => {
    const schema = pathsOfSchema({ $ref: `#/definitions/${name}` }, definitions);
    expect(schema.length).toBeGreaterThan(80);
    expect(pathsOfShape(shape).sort()).toEqual(schema.sort());
  });
});
