/**
 * The command `tabulate`: what it prints, what it says of bad input, its exit codes, and its data against the schema.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tabulationSchemaText } from '../../src/report/tabulation/schema.ts';
import { session } from './memory-io.ts';

const EXAMPLE = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'examples', 'simulated-results.csv'),
  'utf8',
);
const validate = new Ajv({ strict: false }).compile(JSON.parse(tabulationSchemaText()));

const GOOD = 'region;station;voters;valid;invalid;blank;A;B\nN;1;100;95;3;2;60;35\nS;2;50;50;0;0;20;30\n';
const WRONG =
  'region;station;voters;valid;invalid;blank;A;B\nN;1;100;95;3;2;60;35\nS;2;50;60;0;0;30;30\nS;3;1;x;0;0;1;0\n';

function dataOf(out: readonly string[]): Record<string, unknown> {
  const data: unknown = JSON.parse(out.join('\n'));
  expect(validate(data) ? [] : validate.errors).toEqual([]);
  return data as Record<string, unknown>;
}

describe('tabulate', () => {
  test('prints the sums of the example, its seats and its regions', async () => {
    const told = await session(['tabulate', 'r.csv', '--seats', '10', '--region-totals'], { 'r.csv': EXAMPLE });
    expect([told.code, told.err]).toEqual([0, []]);
    const page = told.out.join('\n');
    expect(told.out[0]).toMatch(/^Results of 24 stations +computed from r\.csv$/);
    expect(page).not.toMatch(/simulated/i);
    expect(page).toContain('It says nothing about how the figures came about');
    expect(page).toMatch(/List A +14,223 +\+12,606 +7/);
    expect(page).toMatch(/South \/ TEC 3 +6 +0 +5,141/);
    expect(page).toContain('sailau-lab tabulate r.csv --seats 10 --region-totals');
    expect(told.out.every((line) => line.length <= 100)).toBe(true);
  });

  test.each([
    [2004, '--seats 10 --base valid --lone-winner takes-all', [7, 1, 1, 1]],
    [2007, '--seats 98 --lone-winner takes-all', [98]],
    [2012, '--seats 98', [83, 8, 7]],
    [2016, '--seats 98', [84, 7, 7]],
  ] as const)('gives the official seats of %i from the official votes', async (year, options, seats) => {
    const name = `docs/examples/official-${year}.csv`;
    const text = readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');
    const { code, out, err } = await session(['tabulate', name, ...options.split(' '), '--json'], { [name]: text });
    const { rows } = dataOf(out).outcome as { readonly rows: readonly { readonly seats: number }[] };
    expect([code, err, rows.map((row) => row.seats).filter((each) => each > 0)]).toEqual([0, [], seats]);
    const docs = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tabulate.md'), 'utf8');
    expect(docs).toContain(`sailau-lab tabulate ${name} ${options}\n`);
  });

  test.each([
    [60, 4],
    [80, 2],
    [100, 0],
    [140, 0],
  ])('fits a screen of %i columns with the sums of regions, and says that %i choices do not', async (columns, more) => {
    const { out } = await session(['tabulate', 'r.csv', '--region-totals'], { 'r.csv': EXAMPLE }, { columns });
    const lines = out.flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    const notes = lines.flatMap((line) => /(\d+) more choices?: --json has all of them/.exec(line)?.[1] ?? []);
    expect(notes).toEqual(more === 0 ? [] : [String(more), String(more)]);
  });

  test('gives the same as data', async () => {
    const { out } = await session(['tabulate', 'r.csv', '--seats', '10', '--json'], { 'r.csv': EXAMPLE });
    expect(dataOf(out)).toMatchObject({
      format: 'sailau-lab tabulation',
      file: 'r.csv',
      rowsRead: 24,
      rowsSummed: 24,
      mismatches: [],
      outcome: { kind: 'list', rows: [{ seats: 7 }, { seats: 2 }, { seats: 1 }, { seats: 0 }] },
    });
  });

  test('takes every option that it offers', async () => {
    const told = await session(
      [
        ...['tabulate', 'r.csv', '--kind', 'list', '--seats', '7', '--threshold', '40.5', '--base', 'valid'],
        ...['--lone-winner', 'takes-all', '--delimiter', 'semicolon', '--json'],
      ],
      { 'r.csv': GOOD },
    );
    expect(dataOf(told.out)).toMatchObject({
      outcome: {
        base: { base: 'valid', votes: 145 },
        threshold: { numerator: 405, denominator: 1000 },
        loneWinner: 'takesAll',
      },
    });
  });

  test.each([
    ['president', { round: 'elected', names: ['A'] }],
    ['mandate', { round: 'elected', names: ['A'] }],
  ])('says who is elected as %s', async (kind, outcome) => {
    const { out } = await session(['tabulate', 'r.csv', '--kind', kind, '--json'], { 'r.csv': GOOD });
    expect(dataOf(out)).toMatchObject({ outcome });
  });

  test('names every fault, sums the rest and ends with 2', async () => {
    const told = await session(['tabulate', 'r.csv', '--json'], { 'r.csv': WRONG });
    expect(told.code).toBe(2);
    expect(told.err).toEqual([
      'r.csv:3  station 2  valid + invalid + blank <= voters: 60 and 50',
      "r.csv:4  valid  'x' is not a whole number",
      '2 faults; 2 of 3 rows summed.',
    ]);
    expect(dataOf(told.out)).toMatchObject({
      leftOut: [{ why: 'value', rows: 1 }],
      whole: { stations: 2, stationsWrong: 1, votes: [90, 65] },
    });
  });

  test('says on the page what was left out and what does not add up', async () => {
    const { out } = await session(['tabulate', 'r.csv'], { 'r.csv': WRONG });
    const page = out.join('\n');
    expect(page).toContain('3 rows read, 2 summed, 1 left out');
    expect(page).toContain('1 row  a cell that is no whole number');
    expect(page).toMatch(/BROKEN +valid \+ invalid \+ blank <= voters: wrong in 1 of 2/);
    expect(page).toMatch(/untested +voters <= registered: no column registered/);
    expect(page).toContain('line 3  S / 2: valid + invalid + blank <= voters: 60 and 50');
  });

  test('says why there are no seats', async () => {
    const told = await session(['tabulate', 'r.csv', '--seats', '3'], { 'r.csv': 'station;A\n1;5\n' });
    expect(told.code).toBe(2);
    expect(told.err[0]).toMatch(/^r\.csv {2}outcome {2}votes cast are not known/);
  });

  test.each<[string, readonly string[], string]>([
    ['seats of a president', ['--kind', 'president', '--seats', '3'], '--seats has no meaning for --kind president'],
    ['a list without seats', ['--kind', 'list'], '--kind list: say how many seats there are, --seats N'],
    ['a base of nothing', ['--base', 'valid'], '--base needs --kind or --seats'],
    ['a kind that is none', ['--kind', 'mandte'], 'Nearest: mandate'],
    ['a comma in per cent', ['--seats', '3', '--threshold', '7,5'], 'at most one digit after a dot'],
    ['no seat', ['--seats', '0'], 'A whole number from 1 to 1000'],
    ['another delimiter', ['--delimiter', 'semicolons'], 'Nearest: semicolon'],
  ])('refuses %s', async (_, options, says) => {
    const { code, out, err } = await session(['tabulate', 'r.csv', ...options], { 'r.csv': GOOD });
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toContain(says);
  });

  test.each<[string, string, string[]]>([
    ['is empty', '', ['r.csv:1  is empty: a table has a header and a row', '1 fault, nothing was summed.']],
    [
      'is no text',
      'station;A\n1;\u0007',
      ['r.csv:2  is not text: holds the sign \\x07', '1 fault, nothing was summed.'],
    ],
    ['has no station', 'id;A\n1;2', ['r.csv:1  station  is missing: the header has no such column']],
  ])('of a file that %s says so', async (_, text, lines) => {
    const { code, out, err } = await session(['tabulate', 'r.csv'], { 'r.csv': text });
    expect([code, out, err.slice(0, lines.length)]).toEqual([2, [], lines]);
  });

  test('does not read a file that is not there or too large', async () => {
    expect(await session(['tabulate', 'no.csv'])).toMatchObject({ code: 2, err: ['no.csv: is not there'], read: [] });
    const size = () => ({ ok: true, value: 50_000_001 }) as const;
    expect(await session(['tabulate', 'r.csv'], { 'r.csv': GOOD }, { size })).toMatchObject({
      code: 2,
      err: ['r.csv: is larger than 10000000 bytes: no table of station results is'],
      read: [],
    });
  });

  test('ends with 3 when a file cannot be read', async () => {
    const readBytes = () => ({ ok: false, error: 'is not open to this user' }) as const;
    expect(await session(['tabulate', 'r.csv'], { 'r.csv': GOOD }, { readBytes })).toMatchObject({ code: 3 });
  });

  test('escapes what would move the cursor', async () => {
    const text = 'station;A\u202e;B\u009b2J\n1\u202e;5;x\u202e\n2\u200b;1;2\n';
    const bad = await session(['tabulate', 'a\u001b[2J.csv'], { 'a\u001b[2J.csv': text });
    expect(bad.err[0]).toMatch(/^a\\x1b\[2J\.csv:1 {2}is not text/);
    const told = await session(['tabulate', 'a\u001b[2J.csv'], { 'a\u001b[2J.csv': text.replace('\u009b', '') });
    expect(told.out.join('')).toContain('A\\u202e');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect([...told.out, ...told.err].join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e\u200b]/u);
  });

  test('never fails for a reason of its own, whatever the file holds', async () => {
    const pieces = fc.constantFrom(
      ';',
      '\n',
      '"',
      '1',
      '0',
      '99',
      'total',
      ';1;2;3\n',
      'x;5;5;5\n',
      '\u202e',
      '__proto__',
    );
    const rows = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    const header = fc.constantFrom(
      'station;A;B;C\n',
      'region;station;votes:A;valid\n',
      'station;valid;voters;__proto__\n',
      '',
    );
    const options = fc.constantFrom(
      [],
      ['--json'],
      ['--seats', '3'],
      ['--kind', 'president', '--base', 'valid', '--region-totals'],
    );
    await fc.assert(
      fc.asyncProperty(header, rows, options, async (head, body, more) => {
        const { code } = await session(['tabulate', 'r.csv', ...more], { 'r.csv': head + body });
        expect([0, 2]).toContain(code);
      }),
      { numRuns: 500 },
    );
  });
});
