/**
 * Putting a report together: what it takes from where, its digest, and its bytes.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { VERSION } from '../../src/base/version.ts';
import { assembleReport, dataJson, digestOf } from '../../src/report/assemble.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { NASTY_REPORT, NOTICED } from './fixtures.ts';

function scenarioOf(text: string) {
  const scenario = parseScenario('a.yaml', text, ATTACKS);
  return present(scenario.ok ? scenario.value : undefined, 'a scenario');
}

const SIMULATION = {
  outcome: NOTICED.outcome,
  repeats: NOTICED.repeats,
  variants: NOTICED.variants,
  closedBy: NOTICED.closedBy,
  notTested: NOTICED.notTested,
};

describe('a report', () => {
  const scenario = scenarioOf(
    'title: A day\nteaches: Something.\nexpect: [findings.count == 3, findings.count == 4]\n',
  );
  const report = assembleReport(scenario, 'one', SIMULATION);

  test('takes its words from the scenario and its figures from the simulation', () => {
    expect(report).toMatchObject({
      title: 'A day',
      teaches: 'Something.',
      seed: 'one',
      voters: scenario.station.voters,
    });
    expect(report.tool).toBe(`sailau-lab ${VERSION}`);
    expect(report.outcome).toBe(SIMULATION.outcome);
  });

  test('holds each expectation against the outcome', () => {
    expect(report.expected).toEqual([
      { text: 'findings.count == 3', held: true, value: '3' },
      { text: 'findings.count == 4', held: false, value: '3' },
    ]);
  });

  test('refuses an expectation that nobody checked', () => {
    expect(() => assembleReport({ ...scenario, expect: ['no sense at all'] }, 'one', SIMULATION)).toThrow(
      'expectation was not checked',
    );
  });
});

describe('the digest', () => {
  const digest = (text: string): string => digestOf(scenarioOf(text));

  test('is eight digits that depend on what the scenario means, not on how it is written', () => {
    expect(digest('title: A day\n')).toMatch(/^[0-9a-f]{4} [0-9a-f]{4}$/);
    expect(digest('title: "A day" # the same\n')).toBe(digest('title: A day\n'));
    expect(digest('teaches: T\ntitle: A day\n')).toBe(digest('title: A day\nteaches: T\n'));
  });

  test('changes with any field', () => {
    const texts = [
      'title: A\n',
      'title: B\n',
      'title: A\nstation: { voters: 1901 }\n',
      'title: A\nbaseline: sailau-2004\n',
    ];
    expect(new Set(texts.map(digest)).size).toBe(texts.length);
  });
});

describe('data as a file', () => {
  test('holds nothing that a terminal would obey or hide, and reads back as it was', () => {
    const written = dataJson({ ...NASTY_REPORT, story: '\u009b2J\u{e0041}\ud800' });
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(written)).toEqual({ ...NASTY_REPORT, story: '\u009b2J\u{e0041}\ud800' });
  });

  test('is indented and ends with one newline', () => {
    expect(dataJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });
});
