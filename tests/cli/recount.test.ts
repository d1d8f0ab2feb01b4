/**
 * The command `recount`: on files that somebody made, on scenarios, and what it says of bad input.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '../../src/base/result.ts';
import { type Session, session } from './memory-io.ts';

const MANIFEST = 'batch,cards,paper\nP1,100,yes\nP2,100,yes\nE1,50,no';
const TOTALS = 'station,votes:A,votes:B,invalid\nP1,60,40,0\nP2,70,28,2\nE1,20,30,0';
const FILES = { 'm.csv': MANIFEST, 't.csv': TOTALS };
const ARGS = ['recount', '--manifest', 'm.csv', '--totals', 't.csv', '--counts', 'c.csv', '--kind', 'plurality'];
const HEAD = 'batch,votes:A,votes:B,invalid';

const recount = (counts: string, ...more: string[]): Promise<Session> =>
  session([...ARGS, ...more], { ...FILES, 'c.csv': counts });
const dataOf = async (counts: string): Promise<{ code: number; data: Record<string, unknown> }> => {
  const told = await recount(counts, '--json');
  expect(told.err).toEqual([]);
  return { code: told.code, data: JSON.parse(told.out.join('\n')) as Record<string, unknown> };
};

describe('recount of files', () => {
  test('proves the outcome once enough was counted, whatever the cards without paper hold', async () => {
    // A leads 130 to 68 on paper, which 50 cards cannot undo.
    const { code, data } = await dataOf(`${HEAD}\nP1,60,40,0\nP2,70,28,2`);
    expect(code).toBe(0);
    expect(data).toMatchObject({
      verdict: 'proven',
      outcome: { reported: ['A wins'], byHandCount: ['A wins'], changed: false },
      containers: { counted: 2, notCounted: 0, noPaper: 1 },
      cards: { counted: 200, notCounted: 0, noPaper: 50, missing: 0 },
      differences: [],
      notCountable: ['E1'],
      // (50 + 20 - 30) of the lead of 52.
      assertions: [{ status: 'proven', reliance: 0.769231, uncounted: 0.769231 }],
    });
  });

  test('says how many containers more would prove it', async () => {
    const { code, data } = await dataOf(`${HEAD}\nP1,60,40,0`);
    expect(code).toBe(1);
    // (50 + 20 - 30 + 100 + 70 - 28) / 52.
    expect(data).toMatchObject({
      verdict: 'open',
      assertions: [{ status: 'countMore', uncounted: 3.5, containers: 1, paperNeeded: 0 }],
      notCounted: ['P2'],
    });
  });

  test('puts counts in the place of reports, and tells the largest difference first', async () => {
    const { code, data } = await dataOf(`${HEAD}\nP1,59,40,0\nP2,8,90,2`);
    expect(code).toBe(0);
    expect(data).toMatchObject({
      outcome: { reported: ['A wins'], byHandCount: ['B wins'], changed: true },
      choices: [
        { choice: 'A', reported: 150, withCounts: 87 },
        { choice: 'B', reported: 98, withCounts: 160 },
      ],
      differences: [
        { container: 'P2', apart: 124, missing: 0 },
        { container: 'P1', apart: 1, missing: 1, change: [{ votes: -1 }, { votes: 0 }] },
      ],
      // Of the 51 others one is the card that is missing: (51 + 30 - 20) of a lead of 73.
      assertions: [{ says: 'B has more votes than A', reliance: 0.835616, status: 'proven' }],
    });
  });

  test('takes the counts of an audit by batches as they are', async () => {
    const draws = `draw,${HEAD}\n1,P2,70,28,2\n2,P1,60,40,0\n3,P2,,,\n4,P1,60,40,0`;
    expect((await dataOf(draws)).data).toEqual((await dataOf(`${HEAD}\nP1,60,40,0\nP2,70,28,2`)).data);
  });

  test('shows the same as text', async () => {
    const told = await recount(`${HEAD}\nP1,60,40,0`);
    const text = told.out.join('\n').replace(/\s+/g, ' ');
    for (const says of [
      'COUNT MORE',
      '1 container with 50 cards not countable, without paper: E1',
      'at least 1 container more',
      'none: each container was counted as it was reported',
    ]) {
      expect(text).toContain(says);
    }
  });

  test.each([
    ['a container without paper', `${HEAD}\nE1,20,30,0`, "c.csv:2  batch  'E1' has no paper"],
    ['one that is in no manifest', `${HEAD}\nP9,1,0,0`, "c.csv:2  batch  'P9' is in no row of the manifest"],
    ['more cards than there are', `${HEAD}\nP1,60,41,0`, "c.csv:2  batch  'P1' has 101 cards counted, 100 by"],
    ['two counts that differ', `${HEAD}\nP1,60,40,0\nP1,59,41,0`, "c.csv:3  batch  'P1' was counted on line 2"],
    ['a cell that is no number', `${HEAD}\nP1,sixty,40,0`, "c.csv:2  votes:A  'sixty' is not a whole number"],
    ['a row without a count', `${HEAD}\nP1,,,`, "c.csv:2  batch  'P1' has no count"],
    ['a choice without a column', 'batch,votes:A,invalid\nP1,60,0', 'c.csv:1  votes:B  is missing'],
    ['no row at all', HEAD, 'c.csv'],
  ])('refuses %s, with file, line and field', async (_, counts, says) => {
    const told = await recount(counts);
    expect(told.code).toBe(2);
    expect(told.out).toEqual([]);
    expect(told.err[0]).toContain(says);
  });

  test.each([
    [['recount'], 'give a scenario, or files: --manifest FILE, --totals FILE, --counts FILE are missing'],
    [['recount', '--manifest', 'm.csv', '--totals', 't.csv', '--kind', 'plurality'], '--counts FILE is missing'],
    [['recount', 's.yaml', '--counts', 'c.csv'], '--counts: for files only'],
    [[...ARGS, '--seed', '1'], '--seed: for a scenario only'],
    [ARGS.slice(0, -2), '--kind: say what the sums decide'],
    [[...ARGS, '--winners', '2'], '--winners 2: of 2 choices all of them would win, so that nothing is left'],
    [[...ARGS, '--winners', '5'], '--winners 5: of 2 choices there are only 2, so that nothing is left'],
  ])('says what is wrong with %j', async (argv, says) => {
    const told = await session(argv, { ...FILES, 'c.csv': `${HEAD}\nP1,60,40,0` });
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join('\n')).toContain(says);
  });
});

describe('recount of files without any paper', () => {
  const files = { 'm.csv': MANIFEST.replaceAll('yes', 'no'), 't.csv': TOTALS, 'c.csv': HEAD };
  const without = ARGS.filter((word) => word !== '--counts' && word !== 'c.csv');

  test.each([
    ['no file of counts', without],
    ['one without a row', ARGS],
  ])('answers that nothing can be counted, with zero bits: %s', async (_, argv) => {
    const told = await session(argv, files);
    expect([told.code, told.err]).toEqual([1, []]);
    const text = told.out.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('No container has paper: nothing can be counted again.');
    expect(text).toContain('at most 0 bits more than was known');
    // What nobody counted neither agrees with the report nor differs from it.
    expect(text).toMatch(/BY HAND None: nothing was counted\. What was reported is not proven/);
    expect(text).toContain('not known: nothing was counted');
    expect(text).not.toMatch(/As reported|each container was counted/);
    const data = JSON.parse((await session([...argv, '--json'], files)).out.join('\n'));
    expect(data).toMatchObject({
      verdict: 'open',
      informationBits: 0,
      containers: { counted: 0, notCounted: 0, noPaper: 3 },
      assertions: [{ status: 'noPaper' }],
    });
  });

  const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const recountOf = (counts: string | Uint8Array): Promise<Session> => {
    const bytesOf = (file: string) => {
      if (file === 'c.csv' && typeof counts !== 'string') return counts;
      return new TextEncoder().encode(file === 'c.csv' ? String(counts) : files[file as keyof typeof files]);
    };
    const size = (file: string) => ok(bytesOf(file).length);
    return session(ARGS, files, { size, readBytes: (file) => ok(bytesOf(file)) });
  };

  test.each<[string, string | Uint8Array]>([
    ['in UTF-16', utf16(HEAD)],
    ['in UTF-16, with a note', utf16(`# a note\n\n${HEAD}\n`)],
    ['with the line of Excel', `sep=,\n${HEAD}`],
  ])('takes a header alone: %s', async (_, counts) => {
    const told = await recountOf(counts);
    expect([told.code, told.err]).toEqual([1, []]);
  });

  test.each<[string, string | Uint8Array]>([
    ['in UTF-16', utf16(`${HEAD}\nE1,1,1,0`)],
    ['that begins with a hash and no blank', `${HEAD}\n#1,60,40,0`],
  ])('reads a row: %s', async (_, counts) => {
    const told = await recountOf(counts);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err[0]).toMatch(/^c\.csv:2 {2}batch /);
  });

  test('refuses a count of a container that has none', async () => {
    const told = await session(ARGS, { ...files, 'c.csv': `${HEAD}\nP1,60,40,0` });
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err[0]).toContain("c.csv:2  batch  'P1' has no paper");
  });

  test('needs counts as soon as one container has some', async () => {
    const told = await session(without, { ...files, 'm.csv': MANIFEST });
    expect([told.code, told.err]).toEqual([
      2,
      ['sailau-lab recount: give a scenario, or files: --counts FILE is missing'],
    ]);
  });
});

describe('what recount says of itself', () => {
  const NOTE = '# Simulated data, not a real election';

  test('a note that a file is simulated is carried into text and data, and none is made up', async () => {
    const counts = `${HEAD}\nP1,60,40,0`;
    const noted = { 'm.csv': `${NOTE}\n${MANIFEST}`, 't.csv': TOTALS, 'c.csv': `# by hand\n\n${NOTE}\n${counts}` };
    const told = await session(ARGS, noted);
    expect(told.out.join('\n')).toContain('Simulated data, not a real election: m.csv, c.csv say so.');
    expect(JSON.parse((await session([...ARGS, '--json'], noted)).out.join('\n'))).toMatchObject({
      simulated: 'Simulated data, not a real election',
      simulatedFiles: ['m.csv', 'c.csv'],
    });
    expect((await recount(counts)).out.join('\n')).not.toMatch(/simulated/i);
    expect((await dataOf(counts)).data).not.toHaveProperty('simulated');
  });

  test('the command that gives the same again, once, with the seed', async () => {
    const counts = `${HEAD}\nP1,60,40,0`;
    const first = (await recount(counts, '--winners', '1')).out.join('\n');
    expect(first.replace(/\\\n/g, ' ').replace(/\s+/g, ' ')).toContain(
      'AGAIN sailau-lab recount --manifest m.csv --totals t.csv --counts c.csv --kind plurality --winners 1',
    );
    const told = await session(['recount', 's.yaml'], { 's.yaml': 'title: x\nstation: { voters: 20 }' });
    expect([told.code, told.err]).toEqual([0, []]);
    const text = told.out.join('\n');
    const seed = /^ *seed "(.*)"$/m.exec(text)?.[1] ?? '';
    expect(seed).not.toBe('');
    expect(text).toMatch(new RegExp(`AGAIN +sailau-lab recount s.yaml --seed "?${seed}"?$`, 'm'));
    const again = await session(['recount', 's.yaml', '--seed', seed], {
      's.yaml': 'title: x\nstation: { voters: 20 }',
    });
    expect(again.out).toEqual(told.out);
  });

  test('its help names every file and every exit code', async () => {
    const { out } = await session(['recount', '--help'], {});
    const text = out.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('without it, --manifest, --totals and --counts, and --cvrs if there are any');
    expect(text).toContain('Exit codes, of files: 0 every assertion is proven, 1 one is open, 2 bad input.');
  });
});

describe('recount of a scenario', () => {
  const shipped = (name: string): string =>
    readFileSync(join(import.meta.dirname, '..', '..', 'scenarios', `${name}.yaml`), 'utf8');

  test('prints the rules and the recount alone, and no new information for a reprint', async () => {
    const argv = ['recount', 's.yaml', '--seed', '1'];
    const told = await session(argv, { 's.yaml': shipped('reprinted-recount') });
    expect([told.code, told.err]).toEqual([0, []]);
    const text = told.out.join('\n');
    expect(text).toContain('recount.kind = reprint');
    expect(text).toContain('Information added, at most: 0.0 bits about electronic votes');
    expect(text).not.toContain('EXPOSED');
    const data = JSON.parse(
      (await session([...argv, '--json'], { 's.yaml': shipped('reprinted-recount') })).out.join('\n'),
    );
    expect(data).toMatchObject({
      format: 'sailau-lab recount',
      recount: { electronic: 'reprint: no new information', informationBits: { electronic: 0 } },
    });
  });

  test('is refused where the request comes too late, with the hours and the rule', async () => {
    const [file = ''] = shipped('reprinted-recount').split('variants:');
    const late = file.replace('  recount.kind: reprint', '  recount.kind: reprint\n  recount.days: 2');
    const argv = ['recount', 's.yaml', '--seed', '1', '--json'];
    const asking = (hours: number): string => late.replace('behaviour:', `behaviour:\n  asksRecountAfter: ${hours}`);
    const answer = async (hours: number): Promise<object> => {
      const told = await session(argv, { 's.yaml': asking(hours) });
      expect(told.err).toEqual([]);
      return (JSON.parse(told.out.join('\n')) as { recount: object }).recount;
    };
    expect(await answer(48)).toMatchObject({ paper: 'counted', request: { inTime: true } });
    expect(await answer(49)).toMatchObject({ paper: 'refused: not in time', request: { inTime: false, days: 2 } });
    const text = await session(argv.slice(0, -1), { 's.yaml': asking(49) });
    expect(text.out.join('\n').replace(/\s+/g, ' ')).toContain(
      'Asked for 49 hours after the result was announced, taken down 49 hours after it; the rules give 2 days ' +
        '(recount.days): refused.',
    );
  });

  test('is not held where only officials may ask, unless it is automatic', async () => {
    const [file = ''] = shipped('reprinted-recount').split('variants:');
    const answer = async (rules: string): Promise<string> => {
      const text = file.replace('  recount.kind: reprint', `  recount.kind: reprint\n${rules}`);
      const told = await session(['recount', 's.yaml', '--seed', '1', '--json'], { 's.yaml': text });
      expect(told.err).toEqual([]);
      return (JSON.parse(told.out.join('\n')) as { recount: { electronic: string } }).recount.electronic;
    };
    expect([
      await answer('  recount.requester: contestants'),
      await answer('  recount.requester: officials'),
      await answer('  recount.requester: officials\n  recount.grounds: automatic'),
    ]).toEqual(['reprint: no new information', 'not asked for', 'reprint: no new information']);
  });
});
