/**
 * `audit plan --test`, and the draw and check of an audit that committed to it: rounds that were fixed before the seed,
 * cards that are put back, and what is refused.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CVRS, check, FILES, LIST, MANIFEST, PLAN, planned, readFor, SEED, TOTALS, voteOf } from './audit-files.ts';
import { session } from './memory-io.ts';

const TEST = ['--kind', 'plurality', '--design', 'polling', '--test'];
const minerva = () => planned('polling', FILES, '--test', 'minerva', '--schedule', '60,200,500');
const providence = () => planned('polling', FILES, '--test', 'providence');
type Files = Readonly<Record<string, string>>;

/** A round with what paper says filled in; a card that comes again keeps what `draw` wrote. */
async function roundOf(files: Files, cards: number, after: number): Promise<string> {
  const again = await readFor(files, { cards, after }, () => '');
  const drawn = await session(
    ['audit', 'draw', 'a.json', '--seed', SEED, '--cards', String(cards), '--after', String(after)],
    files,
  );
  expect(again.split('\n').length).toBe(drawn.out.length);
  return drawn.out
    .map((line, at) => {
      const [draw, batch = '', card, read] = line.split(',');
      if (at === 0 || read === 'again') return line;
      return [draw, batch, card, voteOf(Number(batch.slice(3)), Number(card))].join(',');
    })
    .join('\n');
}

describe('an audit by pairs', () => {
  test('commits to its rounds and to cards that are put back', async () => {
    const record = JSON.parse((await minerva())['a.json'] ?? '') as object;
    expect(record).toMatchObject({
      design: 'polling',
      test: { name: 'minerva', draws: 'withReplacement', schedule: [60, 200, 500] },
    });
    expect(JSON.parse((await providence())['a.json'] ?? '')).toMatchObject({
      test: { name: 'providence', draws: 'withReplacement' },
    });
    const told = await session([...PLAN, ...TEST, 'minerva'], FILES);
    expect([told.code, told.err]).toEqual([0, []]);
    const page = told.out.join('\n').replace(/\n +/g, ' ');
    expect(page).toMatch(/minerva: figures are draws, cards are put back; rounds that end at draw \d+/);
    expect(page).toMatch(/draws in a round end the audit with chance 0\.[89]/);
    const ends = /add --design polling --test minerva --schedule (\d+)[\d,]* --record audit\.json/.exec(page);
    expect(page).toContain(`audit draw audit.json --seed DIGITS --cards ${ends?.[1]}`);
    const written = await session([...PLAN, ...TEST, 'minerva', '--schedule', '60,200', '--record', 'r.json'], FILES);
    const next = written.out.join('\n').replace(/\n +/g, ' ');
    expect(next).not.toContain('Write the record');
    expect(next).toContain('Publish r.json with the files it names');
    expect(next).toContain('audit draw r.json --seed DIGITS --cards 60');
    expect(told.out.every((line) => line.length <= 100)).toBe(true);
  });

  test('by Minerva goes through its rounds, and is confirmed after one of them', async () => {
    const files = await planned('polling', FILES, '--test', 'minerva', '--schedule', '10,200,500');
    const one = await roundOf(files, 10, 0);
    const first = await check({ ...files, 'r1.csv': one }, 'r1.csv', '--seed', SEED);
    expect([first.code, first.err]).toEqual([1, []]);
    const page = first.out.join('\n').replace(/\n +/g, ' ');
    expect(page).toMatch(/^10 draws, \d+ cards read in 1 round of 720 on paper/m);
    expect(page).toContain('draw the next round: --cards 200 --after 10.');
    expect(page).toContain('p-values of minerva, in rounds that end at draw 10, 200 and 500.');
    expect(page).toMatch(/190 more draws in a round end the audit with chance [01]\.\d\d/);
    expect(page).toContain('the rounds are those that the record committed to');
    const two = await roundOf(files, 200, 10);
    expect(two).toMatch(/,again$/m);
    const both = { ...files, 'r1.csv': one, 'r2.csv': two };
    const told = await check(both, 'r2.csv', 'r1.csv', '--seed', SEED, '--json');
    expect([told.code, told.err]).toEqual([0, []]);
    const data = JSON.parse(told.out.join('\n')) as { readonly read: number; readonly rows: readonly unknown[] };
    expect(data).toMatchObject({ verdict: 'confirmed', draws: 200, nextEnd: 500 });
    expect(data).toMatchObject({ test: { name: 'minerva', schedule: [10, 200, 500] } });
    expect(data.read).toBeLessThan(200);
  });

  test('by Providence has rounds of any size, and says what no file can show', async () => {
    const files = await providence();
    const rounds = { 'r1.csv': await roundOf(files, 33, 0), 'r2.csv': await roundOf(files, 190, 33) };
    const told = await check({ ...files, ...rounds }, 'r1.csv', 'r2.csv', '--seed', SEED);
    expect([told.code, told.err]).toEqual([0, []]);
    const page = told.out.join('\n').replace(/\n +/g, ' ');
    expect(page).toContain('p-values of providence, in rounds of any size.');
    expect(page).toContain('that the size of each round was fixed before a card of it was drawn');
    // One file of the same draws is one round, and another risk.
    const whole = { ...files, 'r.csv': await roundOf(files, 190, 0) };
    const other = await check(whole, 'r.csv', '--seed', SEED);
    expect(other.out.join('\n')).not.toBe(told.out.join('\n'));
  });

  test('says when no round is left', async () => {
    const files = await planned('polling', FILES, '--test', 'minerva', '--schedule', '5,9');
    const read = { ...files, 'r.csv': await roundOf(files, 9, 0) };
    const told = await check(read, 'r.csv', '--seed', SEED);
    expect(told.code).toBe(1);
    const page = told.out.join('\n').replace(/\n +/g, ' ');
    expect(page).toContain('no round that was committed to is left: count all paper by hand');
    expect(page).not.toContain('NEXT ROUND');
  });

  test('fills in what paper says once, and writes again where a card comes again', async () => {
    const files = await minerva();
    const paper = CVRS.replace('batch,card,vote', 'batch,card,read');
    const argv = ['audit', 'draw', 'a.json', '--seed', SEED, '--cards', '500', '--paper', 'p.csv'];
    const told = await session(argv, { ...files, 'p.csv': paper });
    const reads = told.out.slice(2).map((line) => line.split(',').slice(1).join(','));
    const cards = reads.map((line) => line.split(',').slice(0, 2).join(','));
    expect(reads.filter((line) => line.endsWith(',again')).length).toBe(500 - new Set(cards).size);
    for (const [at, line] of reads.entries()) {
      expect(line.endsWith(',again')).toBe(cards.indexOf(cards[at] ?? '') < at);
    }
  });

  test.each([
    [
      ['--design', 'comparison', '--cvrs', 'c.csv', '--kind', 'plurality', '--test', 'minerva'],
      'not --design comparison',
    ],
    [['--design', 'pooled', '--kind', 'plurality', '--test', 'providence'], 'not --design pooled'],
    [['--design', 'batch', '--kind', 'plurality', '--test', 'providence'], 'is for --design polling'],
    [
      ['--kind', 'plurality', '--test', 'minerva'],
      '--test minerva is for --design polling, where cards are held against nothing',
    ],
    [[...LIST, '--design', 'polling', '--test', 'minerva'], 'which a contest of the kind list is not made of'],
    [['--kind', 'president', '--design', 'polling', '--test', 'providence'], 'of the kind majority is not made of'],
    [[...TEST, 'athena'], 'Known: minerva, providence'],
    [[...TEST, 'minerva', '--schedule', '200,100'], 'schedule: 100 after 200'],
    [[...TEST, 'minerva', '--schedule', '0'], 'whole numbers from 1'],
    [[...TEST, 'minerva', '--schedule', '100,900'], '900 draws from 720 cards'],
    [[...TEST, 'minerva', '--schedule', '100;200'], 'Numbers of draws with commas between them'],
    [[...TEST, 'minerva', '--round', '9'], 'the rounds of --test minerva are those of its schedule'],
    [['--kind', 'plurality', '--design', 'polling', '--schedule', '9'], '--schedule has a meaning for --test minerva'],
  ])('is not planned with %j', async (options, says) => {
    const told = await session([...PLAN, ...options], FILES);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join(' ')).toContain(says);
  });

  test('is not planned for cards without paper, or for a tie', async () => {
    const paperless = MANIFEST.replace('batch,cards', 'batch,cards,paper').replaceAll(/,60$/gm, ',60,yes');
    const some = { ...FILES, 'm.csv': paperless.replace('60,yes', '60,no') };
    const told = await session([...PLAN, ...TEST, 'minerva', '--schedule', '50'], some);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err).toEqual([
      'sailau-lab audit plan: test minerva: 60 cards without paper: it cannot take them as the worst case',
    ]);
    const tied = TOTALS.split('\n').map((line, at) => (at === 0 ? line : `PS ${at},25,25,5,5`));
    const tie = await session([...PLAN, ...TEST, 'minerva'], { ...FILES, 't.csv': tied.join('\n') });
    expect([tie.code, tie.out]).toEqual([2, []]);
    expect(tie.err.join(' ')).toContain('no rounds can be proposed (a tie');
    for (const given of [['minerva', '--schedule', '50,200'], ['providence']]) {
      const without = await session([...PLAN, ...TEST, ...given], { ...FILES, 't.csv': tied.join('\n') });
      const page = without.out.join('\n').replace(/\n +/g, ' ');
      expect(page).toContain('a tie can only be decided by a full count');
      expect(page).toMatch(/polling +- +- +- +-/);
      expect(page).not.toContain('governed by');
    }
  });

  test.each([
    [['--cards', '100'], '--cards 100: the rounds that were committed to end at draw 60, 200 and 500'],
    [['--cards', '200', '--after', '100'], '--after 100: the rounds that were committed to end'],
    [['--cards', '720', '--after', '500'], '--cards 720: the rounds'],
  ])('is not drawn with %j', async (options, says) => {
    const told = await session(['audit', 'draw', 'a.json', '--seed', SEED, ...options], await minerva());
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err).toHaveLength(1);
    expect(told.err[0]).toContain(says);
  });

  test.each<[string, (rows: readonly string[]) => readonly string[], RegExp]>([
    ['a round is cut short', (rows) => rows.slice(0, 41), /end at draw 60, 200 and 500, not at draw 40/],
    ['a card is left out', (rows) => rows.filter((_, at) => at !== 3), /draw 3 \(card \d+ of 'PS \d+'\) was not read/],
    [
      'a card comes again and says something else',
      (rows) => rows.map((row) => row.replace(/again$/, 'missing')),
      /was read before, as something else/,
    ],
    [
      'a card is said to come again and does not',
      (rows) => rows.map((row, at) => (at === 1 ? row.replace(/[^,]*$/, 'again') : row)),
      /was drawn for the first time and not read/,
    ],
  ])('shows no p-value where %s', async (_, change, says) => {
    const files = await minerva();
    const rows = change((await roundOf(files, 60, 0)).split('\n'));
    const told = await check({ ...files, 'r.csv': rows.join('\n') }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join('\n')).toMatch(says);
    expect(told.err.at(-1)).toMatch(/^No p-value/);
  });

  test.each<[string, (record: Record<string, object>) => object, RegExp]>([
    ['another schedule', ({ test: own }) => ({ test: { ...own, schedule: [60, 50] } }), /50 after 60/],
    ['no schedule', ({ test: own }) => ({ test: { ...own, schedule: undefined } }), /breaks its risk limit without/],
    ['cards that are not put back', ({ test: own }) => ({ test: { ...own, draws: 'once' } }), /test.draws/],
    [
      'another design',
      () => ({ design: 'pooled' }),
      /is for polling, where cards are held against nothing, not pooled/,
    ],
  ])('shows no p-value for a record with %s', async (_, change, says) => {
    const files = await minerva();
    const record = JSON.parse(files['a.json'] ?? '') as Record<string, object>;
    const changed = { ...files, 'a.json': JSON.stringify({ ...record, ...change(record) }) };
    const told = await check({ ...changed, 'r.csv': await roundOf(files, 60, 0) }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out, told.err.length]).toEqual([2, [], 1]);
    expect(told.err[0]).toMatch(says);
  });
});

describe('an audit that is not by pairs', () => {
  test('knows no card that comes again', async () => {
    const files = await planned('polling');
    const rows = (await readFor(files, { cards: 8 })).replace(/[^,]*$/, 'again');
    const told = await check({ ...files, 'r.csv': rows }, 'r.csv', '--seed', SEED);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err[0]).toContain("'again' is no choice");
  });
});
