/**
 * Any text whatever is a scenario or has faults; the reader never falls over and never runs long.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/scenario/faults.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { scenarioTemplate } from '../../src/scenario/template.ts';
import { runs } from '../runs.ts';
import { SMALL_CATALOGUE } from './attacks.ts';

const VALID = scenarioTemplate('scenario.schema.json', SMALL_CATALOGUE);

/** What is wrong with the answer itself; empty if nothing. */
function problemsOf(text: string): readonly string[] {
  const result = parseScenario('any.yaml', text, SMALL_CATALOGUE);
  if (result.ok) return result.value.title === '' ? ['a scenario without a title'] : [];
  const lines = text.split(/\r\n|\n|\r/).length;
  const misplaced = result.error.filter(({ line, column }) => line < 1 || line > lines + 1 || column < 1);
  const said = formatFaults(result.error);
  return [
    ...(result.error.length === 0 ? ['refused without a fault'] : []),
    ...misplaced.map(({ message }) => `no such place: ${message}`),
    ...said.filter((line) => /\p{Cc}/u.test(line)),
    ...said.filter((line) => /undefined|\[object/.test(line)),
  ];
}

/** Pieces that mean something to YAML or to the format. */
const PIECES = [
  ...[
    '\n',
    '  ',
    '\t',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '"',
    "'",
    '#',
    '? ',
    '---\n',
  ],
  ...[
    'null',
    '~',
    'yes',
    '0x1',
    '.inf',
    '1e9',
    '-1',
    '__proto__',
    'constructor',
    '%YAML 1.1\n',
    '\ufeff',
    '\0',
    '\u202e',
  ],
  ...['title', 'attacks', 'use: CS-03', 'CS-3', 'share', 'with', 'R04-18', 'expect', 'variants', 'station', 'votes'],
];
const piece = fc.constantFrom(...PIECES);

/** One change of a text: some characters at a place exchanged for something else. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 80 })),
  put: fc.oneof(piece, fc.constant(''), fc.string({ unit: 'binary', maxLength: 4 })),
});

describe('any text', () => {
  test('made of characters is a scenario or has faults with a place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: runs(125, 500) },
    );
  });

  test('made of pieces of YAML is a scenario or has faults with a place', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(problemsOf(`title: x\n${pieces.join('')}`)).toEqual([]);
      }),
      { numRuns: runs(100, 400) },
    );
  });

  test('that is nearly a good scenario is a scenario or has faults with a place', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = VALID;
        for (const { at, cut, put } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + cut);
        }
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: runs(100, 400) },
    );
  });

  test('with any value in any field is a scenario or has faults with a place', () => {
    const fields = fc.constantFrom(
      ...['title', 'story', 'source', 'baseline', 'with', 'set', 'behaviour', 'station'].concat([
        'groups',
        'attacks',
        'coalitions',
        'namedVoter',
        'recount',
        'variants',
        'expect',
      ]),
    );
    fc.assert(
      fc.property(fc.dictionary(fields, fc.jsonValue({ maxDepth: 4 })), (file) => {
        expect(problemsOf(JSON.stringify(file, undefined, 1))).toEqual([]);
      }),
      { numRuns: runs(100, 400) },
    );
  });

  // Each of these took seconds, or ended the process, before there were limits.
  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['dashes', '- '.repeat(500_000)],
    ['question marks', '? '.repeat(500_000)],
    ['keys', 'a:\n'.repeat(300_000)],
    ['documents', '---\n'.repeat(250_000)],
    ['indents', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['one deep indent', `a:\n${' '.repeat(900_000)}b: |\n x`],
    ['lines of a folded text', `title: >\n${' x\n\n'.repeat(200_000)}`],
  ])('of a megabyte of %s is refused, and soon', (_, text) => {
    const start = performance.now();
    expect(problemsOf(text)).toEqual([]);
    expect(parseScenario('any.yaml', text, SMALL_CATALOGUE).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
