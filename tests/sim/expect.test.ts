/**
 * The expectation language: what it reads, what it refuses and where, and what it compares.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { Outcome } from '../../src/domain/report/report.ts';
import { evaluate, type OutcomeTree, parseExpectation } from '../../src/sim/expect.ts';
import { type Expectation, OPERATORS, printExpectation } from '../../src/sim/expect-parse.ts';

/** A part of a report is enough: expectations look things up and assume no shape. */
const outcome = {
  result: {
    rows: [
      { choice: 'A', reported: 731 },
      { choice: 'B', reported: 371 },
    ],
    winner: { confirmed: 'A', reported: 'B' },
    votesMoved: 12,
  },
  findings: { count: 3, kinds: ['count_mismatch', 'seal_broken'], rows: [] },
  secrecy: { 'two people': { exposed: { share: 0.97 }, codesKnown: 525 } },
  verdict: { noticed: true, noticedBy: [] },
} as unknown as Outcome;

const tree: OutcomeTree = {
  outcome,
  repeats: { runs: 40, falseAlarms: { share: 1 / 3 } } as unknown as OutcomeTree['repeats'],
  variants: {
    'no code': { ...outcome, findings: { ...outcome.findings, count: 0 }, changedFlags: ['code.mode'], changes: [] },
  },
};

function parsed(text: string): Expectation {
  const result = parseExpectation(text);
  expect(result).toMatchObject({ ok: true });
  return present(result.ok ? result.value : undefined, text);
}

const rowOf = (text: string) => evaluate(parsed(text), tree);

describe('parseExpectation', () => {
  test.each([
    ['findings.count == 0', { left: { steps: ['findings', 'count'] }, op: '==', right: { kind: 'literal', value: 0 } }],
    [
      "variant('no code').secrecy['two people'].exposed.share>=0.9",
      {
        left: { variant: 'no code', steps: ['secrecy', 'two people', 'exposed', 'share'] },
        op: '>=',
        right: { kind: 'literal', value: 0.9 },
      },
    ],
    [
      'result.rows[1].reported < result.rows[0].reported',
      {
        left: { steps: ['result', 'rows', 1, 'reported'] },
        op: '<',
        right: { kind: 'path', path: { steps: ['result', 'rows', 0, 'reported'] } },
      },
    ],
    [
      'findings.kinds has "count_mismatch"',
      { left: { steps: ['findings', 'kinds'] }, op: 'has', right: { kind: 'literal', value: 'count_mismatch' } },
    ],
    ["a lacks 'it\\'s'", { left: { steps: ['a'] }, op: 'lacks', right: { kind: 'literal', value: "it's" } }],
    ['a != true', { left: { steps: ['a'] }, op: '!=', right: { kind: 'literal', value: true } }],
    ['a > -1.5e3', { left: { steps: ['a'] }, op: '>', right: { kind: 'literal', value: -1500 } }],
    ['a == -0', { left: { steps: ['a'] }, op: '==', right: { kind: 'literal', value: 0 } }],
    ['variant == 1', { left: { steps: ['variant'] }, op: '==', right: { kind: 'literal', value: 1 } }],
    ['группы.count == trueish', { left: { steps: ['группы', 'count'] }, right: { path: { steps: ['trueish'] } } }],
  ])('reads %s', (text, expectation) => {
    expect(parseExpectation(text)).toMatchObject({ ok: true, value: { text, ...expectation } });
  });

  test.each([
    ['', 1, 'the name of a value is missing here, e.g. findings.count'],
    ['  ', 3, 'the name of a value is missing here, e.g. findings.count'],
    ['findings.count = 0', 16, 'one of == != >= <= > < has lacks is missing here; equal is written =='],
    ['findings.count', 15, 'one of == != >= <= > < has lacks is missing here'],
    ['findings..count == 0', 10, "a name is missing after the point; other keys go into ['...']"],
    ['findings.count == ', 19, "a number, a text in quotes, true, false or a value's name is missing"],
    ['findings.count == 0 0', 21, 'nothing more may follow here'],
    ['findings.count == 50%', 21, 'nothing more may follow here'],
    ["a == 'b", 6, "the quote ' that opens here is never closed"],
    ['a[ == 1', 4, "inside [ ] stands a key in quotes, e.g. ['key'], or an index"],
    ['a[1.5] == 1', 3, 'an index is 0, 1, 2, ...'],
    ['a[-1] == 1', 3, 'an index is 0, 1, 2, ...'],
    ['a[0 == 1', 5, '] is missing here'],
    ['true == 1', 1, 'true is no name of a value'],
    ['variant(no code).a == 1', 9, "a variant's name in quotes is missing, e.g. variant('no code')"],
    ["variant('x') == 1", 14, '. is missing here'],
    ['a == 1e999', 6, 'a number that is too large'],
    ['a haste 1', 3, 'one of == != >= <= > < has lacks is missing here'],
    ['a'.repeat(501), 501, 'longer than 500 characters'],
  ])('refuses %j at column %i', (text, column, message) => {
    expect(parseExpectation(text)).toEqual({ ok: false, error: { column, message } });
  });

  test('gives an expectation or a fault inside the text for any text', () => {
    const pieces = fc.constantFrom("variant('", "').", '[', ']', "'", '.', '==', ' has ', '0', 'a', '\\', '-', '1e9');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseExpectation(text);
        if (result.ok) return result.value.text === text.trim();
        return result.error.message !== '' && result.error.column >= 1 && result.error.column <= text.length + 1;
      }),
      { numRuns: 2000 },
    );
  });

  test('tells where each part is written', () => {
    const result = parseExpectation(" variant( 'v' ).result.rows[0] ['x'] >= repeats.runs");
    expect(result).toMatchObject({ ok: false });
    expect(parseExpectation(" variant( 'v' ). result.rows[0]['x'] >= repeats.runs")).toMatchObject({
      value: {
        spots: { left: { variant: 10, steps: [17, 24, 29, 32] }, op: 37, right: { steps: [40, 48] } },
      },
    });
    expect(parseExpectation('a == "x"')).toMatchObject({ value: { spots: { op: 2, right: { steps: [5] } } } });
  });

  const word = fc.stringMatching(/^[a-z_][a-z0-9_]{0,5}$/).filter((text) => text !== 'true' && text !== 'false');
  const step = fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 }), fc.nat({ max: 99 }));
  const path = fc
    .record({ first: word, rest: fc.array(step, { maxLength: 4 }), variant: fc.option(fc.string({ maxLength: 8 })) })
    .map(({ first, rest, variant }) => ({ ...(variant === null ? {} : { variant }), steps: [first, ...rest] }));
  const literal = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  );
  const right = fc.oneof(
    literal.map((value) => ({ kind: 'literal' as const, value })),
    path.map((place) => ({ kind: 'path' as const, path: place })),
  );

  test('reads what it prints', () => {
    fc.assert(
      fc.property(fc.record({ left: path, op: fc.constantFrom(...OPERATORS), right }), (expectation) => {
        const printed = printExpectation(expectation);
        const spots: unknown = expect.anything();
        expect(parseExpectation(printed)).toEqual({ ok: true, value: { text: printed.trim(), ...expectation, spots } });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('evaluate', () => {
  test.each([
    ['findings.count == 3', true, '3'],
    ['findings.count != 3', false, '3'],
    ['findings.count >= 4', false, '3'],
    ['findings.count <= 3', true, '3'],
    ["secrecy['two people'].exposed.share > 0.9", true, '0.97'],
    ["secrecy['two people'].exposed.share < 0.97", false, '0.97'],
    ["result.winner.reported == 'B'", true, 'B'],
    ["result.winner.reported > 'A'", true, 'B'],
    ['result.winner.reported == result.winner.confirmed', false, 'B and A'],
    ['result.rows[0].reported > result.rows[1].reported', true, '731 and 371'],
    ["findings.kinds has 'seal_broken'", true, 'count_mismatch, seal_broken'],
    ["findings.kinds lacks 'seal_broken'", false, 'count_mismatch, seal_broken'],
    ["verdict.noticedBy lacks 'public'", true, 'empty list'],
    ["result.winner.reported has 'B'", true, 'B'],
    ['verdict.noticed == true', true, 'true'],
    ["variant('no code').findings.count == 0", true, '0'],
    ["variant('no code').changedFlags has 'code.mode'", true, 'code.mode'],
    ["findings.count > variant('no code').findings.count", true, '3 and 0'],
    ['repeats.runs == 40', true, '40'],
    // The report shows 0.3333; an expectation is about what can be seen.
    ['repeats.falseAlarms.share == 0.3333', true, '0.3333'],
  ])('%s: held %s', (text, held, value) => {
    expect(rowOf(text)).toEqual({ text, held, value });
  });

  test.each([
    ['findings.cuont == 0', 'no such value: findings.cuont (nearest: count)'],
    ['nothing == 0', 'no such value: nothing'],
    ['verdicts == 0', 'no such value: verdicts (nearest: verdict)'],
    ["secrecy['two peopel'].codesKnown == 0", "no such value: secrecy['two peopel'] (nearest: two people)"],
    ['result.rows[2].reported == 0', expect.stringContaining('no such value: result.rows[2]')],
    ['result.rows.length == 2', expect.stringContaining('no such value: result.rows.length')],
    ['findings.constructor == 0', expect.stringContaining('no such value: findings.constructor')],
    ["findings['__proto__'] == 0", expect.stringContaining('no such value: findings.__proto__')],
    ['findings.count.x == 0', 'no such value: findings.count.x'],
    ["variant('no cod').findings.count == 0", 'no such value: variant no cod (nearest: no code)'],
    ["variant('no code').repeats.runs == 40", expect.stringContaining("no such value: variant('no code').repeats")],
    ['findings.count == findings.cuont', 'no such value: findings.cuont (nearest: count)'],
    ['result.winner.reported == B', expect.stringContaining('no such value: B')],
    ["findings.count == '3'", '3: a number, not a text'],
    ["findings.count != '3'", '3: a number, not a text'],
    ['verdict.noticed > false', 'true: > needs numbers or texts'],
    ['findings.kinds == 2', 'count_mismatch, seal_broken: == compares single values; use has or lacks'],
    ['findings == 2', 'several values: == compares single values; use has or lacks'],
    ['findings.count has 3', '3: has looks for one value in a list, or for a text in a text'],
    ['findings.count lacks 3', '3: lacks looks for one value in a list, or for a text in a text'],
  ])('%s is missed and says why', (text, value) => {
    expect(rowOf(text)).toEqual({ text, held: false, value });
  });

  test('answers for any expectation that can be read', () => {
    const roots = fc.constantFrom('findings', 'result', 'secrecy', 'repeats', 'verdict', 'x');
    const keys = fc.constantFrom('count', 'rows', 'kinds', 'winner', 'two people', '__proto__', 'length', 0, 1);
    const steps = fc.tuple(roots, fc.array(keys, { maxLength: 4 })).map(([first, rest]) => [first, ...rest]);
    const variants = fc.constantFrom({}, { variant: 'no code' }, { variant: 'constructor' });
    const paths = fc.tuple(steps, variants).map(([all, variant]) => ({ ...variant, steps: all }));
    const rights = fc.oneof(
      paths.map((path) => ({ kind: 'path' as const, path })),
      fc.oneof(fc.integer(), fc.string(), fc.boolean()).map((value) => ({ kind: 'literal' as const, value })),
    );
    fc.assert(
      fc.property(paths, fc.constantFrom(...OPERATORS), rights, (left, op, right) => {
        const row = evaluate({ text: 'x', left, op, right }, tree);
        return row.text === 'x' && row.value !== '';
      }),
    );
  });
});
