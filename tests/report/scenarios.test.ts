/**
 * The views over real runs: every scenario that comes with the program fits its schema and its screen.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { PHASES } from '../../src/domain/election.ts';
import { assembleReport, reportJson } from '../../src/report/assemble.ts';
import { phaseText } from '../../src/report/phase.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { reportText } from '../../src/report/text.ts';
import { traceText } from '../../src/report/trace.ts';
import { widthOf } from '../../src/report/width.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { simulate, traceVoter, viewAt } from '../../src/sim/index.ts';

const FOLDER = fileURLToPath(new URL('../../scenarios/', import.meta.url));
/** Those of one station. */
const FILES = readdirSync(FOLDER).filter((name) => {
  return name.endsWith('.yaml') && !/^election:/m.test(readFileSync(FOLDER + name, 'utf8'));
});
const validate = new Ajv({ allowUnionTypes: true }).compile(reportSchema());

function load(file: string) {
  const scenario = parseScenario(file, readFileSync(FOLDER + file, 'utf8'), ATTACKS);
  return present(scenario.ok ? scenario.value : undefined, `a scenario in ${file}`);
}

/** What each recommendation would change takes most of a run, and its lines look alike in every scenario. */
const WITH_CLOSERS = ['student-station.yaml', 'two-lists.yaml'];

const reportOf = (file: string) => {
  const scenario = load(file);
  const closers = WITH_CLOSERS.includes(file);
  return assembleReport(scenario, 'one', simulate(scenario, { seed: 'one', repeats: 1, closers }));
};

const tooWide = (screen: string, columns: number): string[] => {
  return screen.split('\n').filter((line) => widthOf(line) > columns);
};

describe.each(FILES.map((file) => ({ file, report: reportOf(file) })))('$file', ({ file, report }) => {
  test('gives a report that its schema accepts', () => {
    validate(JSON.parse(reportJson(report)));
    expect(validate.errors).toBeNull();
  });

  test.each([60, 80, 140])('fits a screen of %i columns', (columns) => {
    expect(tooWide(reportText(report, { columns }), columns)).toEqual([]);
  });

  test('gives traces and phases that fit a screen', () => {
    const scenario = load(file);
    for (const voter of [0, 1]) {
      expect(tooWide(traceText(voter, traceVoter(scenario, 'one', voter), { columns: 60 }), 60)).toEqual([]);
    }
    for (const phase of PHASES) {
      expect(tooWide(phaseText(viewAt(scenario, 'one', phase), { columns: 60 }), 60)).toEqual([]);
    }
  });
});
