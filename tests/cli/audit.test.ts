/**
 * The commands `audit plan`, `audit draw` and `audit check`: the three steps together, what they say of bad input, that
 * no p-value is shown where the sample is not the sample.
 * @module
 */
import { describe, expect, test } from 'vitest';
import {
  CVRS,
  check,
  countOf,
  FILES,
  LIST,
  MANIFEST,
  NAMES,
  PLAN,
  planned,
  readFor,
  SEED,
  TOTALS,
  voteOf,
} from './audit-files.ts';
import { session } from './memory-io.ts';

describe('audit plan', () => {
  test('sets designs side by side, and leaves out what its files do not allow', async () => {
    const told = await session([...PLAN, ...LIST], FILES);
    expect([told.code, told.err]).toEqual([0, []]);
    const page = told.out.join('\n');
    expect(page).toContain('720 cards in 12 batches, all of them on paper');
    expect(page).toMatch(/Otan: 3 seats/);
    expect(page).toMatch(/polling +[\d,]+ /);
    expect(page).not.toMatch(/comparison +[\d,]+ /);
    expect(told.out.every((line) => line.length <= 100)).toBe(true);
    const all = await session([...PLAN, ...LIST, '--cvrs', 'c.csv', '--json'], FILES);
    const data = JSON.parse(all.out.join('\n')) as { readonly designs: readonly { readonly design: string }[] };
    expect(data.designs.map(({ design }) => design)).toEqual(['batch', 'polling', 'comparison', 'pooled']);
  });

  test('says which seats rest on stations without paper', async () => {
    const manifest = MANIFEST.replace('batch,cards', 'batch,cards,paper')
      .split('\n')
      .map((line, at) => (at === 0 ? line : `${line},${at <= 4 ? 'no' : 'yes'}`))
      .join('\n');
    const told = await session([...PLAN, ...LIST], { ...FILES, 'm.csv': manifest });
    const page = told.out.join('\n');
    expect(told.code).toBe(0);
    expect(page).toContain('480 in 8 on paper, the rest counted as the worst case');
    expect(page).toContain('NO PAPER');
    expect(page).toMatch(/reported +proven +contested +unprovable/);
  });

  test.each([
    ['m.csv', 'batch,cards\nPS 1,60\nPS 1,60', "m.csv:3  batch  'PS 1' is there already, on line 2"],
    ['m.csv', 'batch,cards\nPS 1,0', 'm.csv:2  cards  is 0: leave a batch without cards out'],
    ['m.csv', 'batch,cards\nPS 1,-4', "m.csv:2  cards  '-4' is negative"],
    ['m.csv', 'batch,cardz\nPS 1,4', 'm.csv:1  cardz  is not a column that is known. Nearest: cards'],
    ['m.csv', 'batch,cards,paper\nPS 1,4,perhaps', "m.csv:2  paper  'perhaps': write yes or no"],
    ['m.csv', `${MANIFEST}\nPS 13,5`, 'm.csv:14  PS 13  is in the manifest, and nothing is reported of it'],
    [
      'm.csv',
      MANIFEST.split('\n').slice(0, -1).join('\n'),
      't.csv:13  PS 12  is reported and in no row of the manifest',
    ],
    [
      'm.csv',
      MANIFEST.replace('PS 3,60', 'PS 3,59'),
      't.csv:4  PS 3  60 cards are reported, the manifest has 59: the process failed',
    ],
    [
      'm.csv',
      MANIFEST.replace('batch,cards', 'batch,cards,paper').replaceAll(/,60$/gm, ',60,no'),
      'm.csv  paper  no batch has paper: there is nothing to draw from',
    ],
    ['t.csv', TOTALS.replace('PS 2,', 'PS 1,'), "t.csv:3  station  'PS 1' is there already, on line 2"],
    [
      'c.csv',
      CVRS.replace('PS 1,1,', 'PS 99,1,'),
      "c.csv:2  batch  'PS 99' is in no row of the manifest. Nearest: PS 9",
    ],
    ['c.csv', CVRS.replace('PS 1,1,', 'PS 1,61,'), "c.csv:2  card  61: the manifest has cards 1 to 60 in 'PS 1'"],
    ['c.csv', CVRS.replace('PS 1,2,', 'PS 1,1,'), "c.csv:3  card  1 of 'PS 1' has two records, also on line 2"],
    ['c.csv', CVRS.replace(/^(PS 1,1),.*$/m, '$1,Ottan'), "c.csv:2  vote  'Ottan' is no choice. Nearest: Otan"],
    [
      'c.csv',
      CVRS.split('\n').slice(0, -1).join('\n'),
      't.csv:13  PS 12  its total and its records in c.csv are 1 vote apart',
    ],
  ])('names what is wrong in %s: one line, exit code 2, no plan (%#)', async (file, text, line) => {
    const told = await session([...PLAN, '--cvrs', 'c.csv', ...LIST], { ...FILES, [file]: text });
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err).toContain(line);
  });

  test.each([
    [['--kind', 'list', '--seats', '0'], 'seats'],
    [[...LIST, '--risk-limit', '0'], 'nothing to test'],
    [[...LIST, '--risk-limit', '1'], 'A share between 0 and 1'],
    [['--kind', 'plurality', '--winners', '3'], '3 of 3 choices: nothing is left to audit'],
    [['--kind', 'list'], 'say how many seats there are'],
    [[], 'say what the sums decide'],
    [['--kind', 'plurality', '--seats', '5', '--base', 'valid'], '--seats --base has no meaning for --kind plurality'],
    [[...LIST, '--design', 'batch', '--round', '721'], '--round: 720 cards on paper, 721 asked for'],
    [[...LIST, '--design', 'pooled', '--count-error', '0.01'], '--count-error has a meaning for batches only'],
    [[...LIST, '--design', 'poling'], 'Nearest: polling'],
    [[...LIST, '--design', 'comparison'], 'give the records of cards'],
    [[...LIST, '--record', 'a.json'], 'say which --design'],
    [[...LIST, '--design', 'pooled', '--record', 't.csv'], '--force replaces it'],
  ])('refuses %j in one line', async (options, says) => {
    const told = await session([...PLAN, ...options], FILES);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join(' ')).toContain(says);
  });
});

describe('files that say that they are simulated', () => {
  const NOTE = '# Simulated data, not a real election\n';

  test.each(['m.csv', 't.csv', 'c.csv'] as const)('make a plan that says so: %s', async (file) => {
    const argv = [...PLAN, '--cvrs', 'c.csv', ...LIST, '--design', 'pooled'];
    const files = { ...FILES, [file]: `${NOTE}${FILES[file]}` };
    const told = await session(argv, files);
    expect([told.code, told.err]).toEqual([0, []]);
    expect(told.out[0] ?? '').toMatch(/simulated data, computed from m.csv, t.csv, c.csv$/);
    const data = JSON.parse((await session([...argv, '--json'], files)).out.join('\n')) as object;
    expect(data).toMatchObject({ simulated: 'Simulated data, not a real election' });
    const real = await session(argv, FILES);
    expect(real.out.join('\n')).not.toMatch(/simulated data/i);
  });

  test('make a check that says so, be it the files of the record or what was read', async () => {
    const files = await planned('pooled');
    const read = await readFor(files, { cards: 30 });
    const marked = await planned('pooled', { ...FILES, 'm.csv': `${NOTE}${MANIFEST}` });
    const lines = await Promise.all(
      [
        { ...files, 'r.csv': read },
        { ...files, 'r.csv': `${NOTE}${read}` },
        { ...marked, 'r.csv': read },
      ].map(async (own) => (await check(own, 'r.csv', '--seed', SEED)).out[0] ?? ''),
    );
    expect(lines.map((line) => line.includes('simulated data, computed from a.json, r.csv'))).toEqual([
      false,
      true,
      true,
    ]);
    const data = await check({ ...files, 'r.csv': `${NOTE}${read}` }, 'r.csv', '--seed', SEED, '--json');
    expect(JSON.parse(data.out.join('\n'))).toMatchObject({ simulated: 'Simulated data, not a real election' });
  });
});

describe('an audit in three steps', () => {
  test.each(['polling', 'comparison', 'pooled'])('by %s confirms what paper says, in two rounds', async (design) => {
    const files = await planned(design);
    const one = await readFor(files, { cards: 5 });
    const first = await check({ ...files, 'r1.csv': one }, 'r1.csv', '--seed', SEED);
    expect([first.code, first.err]).toEqual([1, []]);
    expect(first.out.join('\n')).toMatch(/VERDICT +Open: /);
    const two = await readFor(files, { cards: 400, after: 5 });
    const both = { ...files, 'r1.csv': one, 'r2.csv': two };
    const second = await check(both, 'r1.csv', 'r2.csv', '--seed', SEED);
    expect([second.code, second.err]).toEqual([0, []]);
    expect(second.out.join('\n')).toMatch(/VERDICT +Confirmed: /);
    expect(second.out.every((line) => line.length <= 100)).toBe(true);
    // The order of the files and the blanks in the seed do not matter; the data are the same.
    const again = await check(both, 'r2.csv', 'r1.csv', '--seed', '31415 92653 58979 32384', '--json');
    const data = JSON.parse(again.out.join('\n')) as { readonly verdict: string; readonly read: number };
    expect(data).toMatchObject({ verdict: 'confirmed', read: 400, rounds: 2, notFound: 0 });
  });

  test('by batch counts whole stations, and is confirmed by those it drew', async () => {
    const files = await planned('batch');
    const argv = ['audit', 'draw', 'a.json', '--seed', SEED, '--cards', '15'];
    const told = await session(argv, files);
    const [header = '', ...rows] = told.out;
    expect(header).toBe('draw,batch,votes:Otan,votes:Ak Zhol,votes:Asar,invalid');
    const seen = new Set<string>();
    const filled = rows.map((row) => {
      const [draw = '', batch = ''] = row.split(',');
      // A batch that is drawn again is not counted again.
      const counts = seen.has(batch) ? NAMES.map(() => '') : NAMES.map((name) => String(countOf(batch, name)));
      seen.add(batch);
      return [draw, batch, ...counts].join(',');
    });
    const read = { ...files, 'r.csv': [header, ...filled].join('\n') };
    const done = await check(read, 'r.csv', '--seed', SEED);
    expect([done.code, done.err]).toEqual([0, []]);
    expect(done.out.join('\n')).toMatch(/VERDICT +Confirmed: /);
    const short = await check({ ...files, 'r.csv': [header, ...filled.slice(1)].join('\n') }, 'r.csv', '--seed', SEED);
    expect([short.code, short.out]).toEqual([2, []]);
    expect(short.err.at(-1)).toContain('No p-value');
  });

  test.each([
    ['batch', '9', /batch: 9 draws in a round end the audit with chance [01]\.\d\d/],
    ['stratified', '90', /stratified: 90 cards in a round end the audit with chance [01]\.\d\d/],
  ])('by %s is planned with the chance of its first round', async (design, round, says) => {
    const told = await session([...PLAN, '--kind', 'plurality', '--design', design, '--round', round], FILES);
    expect([told.code, told.err]).toEqual([0, []]);
    const page = told.out.join('\n').replace(/\n +/g, ' ');
    expect(page).toMatch(says);
    expect(page).not.toContain('all assertions together');
  });

  test('by batch expects the errors of counting that were committed to', async () => {
    const furtherWith = async (...options: readonly string[]): Promise<[unknown, unknown]> => {
      const files = await planned('batch', FILES, ...options);
      const drawn = await session(['audit', 'draw', 'a.json', '--seed', SEED, '--cards', '1'], files);
      const [header = '', row = ''] = drawn.out;
      const [draw = '', batch = ''] = row.split(',');
      const counts = NAMES.map((name) => countOf(batch, name));
      const read = { ...files, 'r.csv': [header, [draw, batch, ...counts].join(',')].join('\n') };
      const told = await check(read, 'r.csv', '--seed', SEED, '--json');
      const data = JSON.parse(told.out.join('\n')) as { readonly rows: readonly { readonly moreMean?: number }[] };
      const { countError } = JSON.parse(files['a.json'] ?? '') as { readonly countError?: number };
      return [countError, Math.max(...data.rows.map(({ moreMean = 0 }) => moreMean))];
    };
    const [usual, less] = await furtherWith();
    const [worse, more] = await furtherWith('--count-error', '0.05');
    expect([usual, worse]).toEqual([0.0048, 0.05]);
    expect(Number(more)).toBeGreaterThan(Number(less));
  });

  test('that reads every card replaces the outcome', async () => {
    const files = await planned('pooled');
    // On paper Ak Zhol has what the machines gave to Otan.
    const swapped = { Otan: 'Ak Zhol', 'Ak Zhol': 'Otan', Asar: 'Asar', invalid: 'blank' } as const;
    const read = await readFor(files, { cards: 720 }, (batch, card) => swapped[voteOf(Number(batch.slice(3)), card)]);
    const told = await check({ ...files, 'r.csv': read }, 'r.csv', '--seed', SEED);
    const page = told.out.join(' ').replace(/ +/g, ' ');
    expect(told.code).toBe(0);
    expect(page).toMatch(/REPORTED +Otan wins/);
    expect(page).toContain('the hand count takes the place of the reported outcome');
    expect(page).toMatch(/Ak Zhol wins/);
  });

  test('counts a card that is missing as the worst it could be', async () => {
    const files = await planned('comparison');
    const pValueOf = async (missing: number): Promise<number> => {
      const read = await readFor(files, { cards: 100 }, (batch, card, draw) =>
        draw <= missing ? 'missing' : voteOf(Number(batch.slice(3)), card),
      );
      const told = await check({ ...files, 'r.csv': read }, 'r.csv', '--seed', SEED, '--json');
      const { rows } = JSON.parse(told.out.join('\n')) as { readonly rows: readonly { readonly pValue: number }[] };
      return Math.max(...rows.map(({ pValue }) => pValue));
    };
    expect(await pValueOf(3)).toBeGreaterThan(await pValueOf(0));
  });

  test('draws do not show what was recorded', async () => {
    const files = await planned('comparison');
    const told = await session(['audit', 'draw', 'a.json', '--seed', SEED, '--cards', '30'], files);
    expect(told.out[0]).toBe('draw,batch,card,read');
    expect(told.out.slice(1).every((line) => line.endsWith(','))).toBe(true);
    expect(told.out).toHaveLength(31);
  });
});

describe('audit check shows no p-value', () => {
  const NONE = /No p-value/;

  test.each<[string, (rows: string[]) => string[], RegExp]>([
    ['a slip was read twice', (rows) => [...rows, rows[1] ?? ''], /was read twice, also on line 2/],
    ['a draw is left out', (rows) => rows.filter((_, at) => at !== 3), /draw 3 \(card \d+ of 'PS \d+'\) was not read/],
    [
      'another card was read',
      (rows) => rows.map((row, at) => (at === 2 ? row.replace(/^(2,PS \d+),\d+/, '$1,1') : row)),
      /draw 2: the seed gives card \d+ of/,
    ],
    [
      'a choice is not known',
      (rows) => rows.map((row, at) => (at === 1 ? row.replace(/[^,]*$/, 'Ottan') : row)),
      /'Ottan' is no choice. Nearest: Otan/,
    ],
    [
      'nothing was filled in',
      (rows) => rows.map((row, at) => (at === 1 ? row.replace(/[^,]*$/, '') : row)),
      /has no value: a choice, invalid, missing or unreadable/,
    ],
  ])('where %s', async (_, change, says) => {
    const files = await planned('polling');
    const rows = (await readFor(files, { cards: 8 })).split('\n');
    const told = await check({ ...files, 'r.csv': change(rows).join('\n') }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join('\n')).toMatch(says);
    expect(told.err.at(-1)).toMatch(NONE);
  });

  test('where a round of more cards than there are is asked about', async () => {
    const files = await planned('polling');
    const read = { ...files, 'r.csv': await readFor(files, { cards: 8 }) };
    const told = await check(read, 'r.csv', '--seed', SEED, '--round', '721');
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err).toEqual(['sailau-lab audit check: --round: 720 cards on paper, 721 asked for']);
  });

  test('where the round was drawn with another seed', async () => {
    const files = await planned('polling');
    const read = await readFor(files, { cards: 8, seed: '11111111111111111111' });
    const told = await check({ ...files, 'r.csv': read }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err).toEqual([
      expect.stringMatching(
        /^r.csv:2 {2}draw 1: the seed gives .*: another seed, or another card was read; so for 7 more$/,
      ),
      'No p-value: what was read is not the sample.',
    ]);
  });

  test.each([
    ['m.csv', `${MANIFEST}\n\n`, /files.manifest: m.csv is not the file that was committed to: another SHA-256/],
    ['t.csv', `${TOTALS}\n`, /files.totals: t.csv is not the file/],
    ['c.csv', `${CVRS}\n`, /files.cvrs: c.csv is not the file/],
    ['a.json', '{', /a.json: is not JSON/],
    ['a.json', '{"format":"sailau-lab audit"}', /a.json: version/],
  ])('where %s was changed after the commitment (%#)', async (file, text, says) => {
    const files = await planned('comparison');
    const read = await readFor(files, { cards: 8 });
    const told = await check({ ...files, 'r.csv': read, [file]: text }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join('\n')).toMatch(says);
  });

  test.each<[string, (record: Record<string, string[]>) => object, string]>([
    [
      'another outcome',
      ({ outcome = [] }) => ({ outcome: ['Asar: 9 seats', ...outcome.slice(1)] }),
      "outcome[0]: 'Asar: 9 seats' is contradicted by the reported results: they give 'Otan",
    ],
    [
      'an assertion that they contradict',
      ({ assertions = [] }) => ({ assertions: ['Asar beats Otan', ...assertions.slice(1)] }),
      "assertions[0]: 'Asar beats Otan' is contradicted by the reported results",
    ],
    [
      'an assertion too few',
      ({ assertions = [] }) => ({ assertions: assertions.slice(0, 1) }),
      'assertions[1]: is missing: the reported results give',
    ],
    [
      'errors of counting batches for an audit of cards',
      () => ({ countError: 0.01 }) as object,
      'countError: has a meaning for batches only, not for polling',
    ],
    [
      'an assertion too many',
      ({ assertions = [] }) => ({ assertions: [...assertions, 'more'] }),
      "'more' does not follow from the reported results",
    ],
  ])('where the record has %s', async (_, change, says) => {
    const files = await planned('polling');
    const record = JSON.parse(files['a.json'] ?? '') as Record<string, string[]>;
    const changed = { ...files, 'a.json': JSON.stringify({ ...record, ...change(record) }) };
    const told = await check({ ...changed, 'r.csv': await readFor(files, { cards: 8 }) }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out, told.err.length]).toEqual([2, [], 1]);
    expect(told.err[0]).toContain(says);
  });

  test.each(['123', 'dice 4 1 6', ''])('for the seed %j', async (seed) => {
    const files = await planned('polling');
    const told = await check({ ...files, 'r.csv': await readFor(files, { cards: 8 }) }, 'r.csv', '--seed', seed);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join(' ')).toContain('At least 20 digits are expected');
  });

  test('for more cards than have paper', async () => {
    const files = await planned('polling');
    const told = await session(['audit', 'draw', 'a.json', '--seed', SEED, '--cards', '721'], files);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join(' ')).toMatch(/721/);
  });
});
