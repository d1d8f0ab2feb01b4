/**
 * The views over real runs: every scenario that comes with the program fits its schema and its screen.
 * @module
 */
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { assembleReport, reportJson } from '../../src/report/assemble.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { reportText } from '../../src/report/text.ts';
import { simulate } from '../../src/sim/index.ts';
import { IS_DEEP } from '../runs.ts';
import { FILES, load, tooWide } from './shipped-stations.ts';

const validate = new Ajv({ allowUnionTypes: true }).compile(reportSchema());

/** What each recommendation would change takes most of a run, and its lines look alike in every scenario. */
const WITH_CLOSERS = ['student-station.yaml', 'two-lists.yaml'];

const reportOf = (file: string) => {
  const scenario = load(file);
  const closers = WITH_CLOSERS.includes(file);
  return assembleReport(scenario, 'one', simulate(scenario, { seed: 'one', repeats: 1, closers }));
};

/** Some of them every day, all in the deep tests. */
const SHOWN = IS_DEEP ? FILES : [...WITH_CLOSERS, 'paper-trail.yaml', 'accused-machine.yaml'];

describe.each(SHOWN.map((file) => ({ file, report: reportOf(file) })))('$file', ({ report }) => {
  test('gives a report that its schema accepts', () => {
    validate(JSON.parse(reportJson(report)));
    expect(validate.errors).toBeNull();
  });

  test.each([60, 80, 140])('fits a screen of %i columns', (columns) => {
    expect(tooWide(reportText(report, { columns }), columns)).toEqual([]);
  });
});
