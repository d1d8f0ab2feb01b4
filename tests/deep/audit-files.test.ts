/**
 * The command `audit files` and `audit plan` of a scenario: the files lead through all steps, by every design, to what
 * the paper of the run says.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { session } from '../cli/memory-io.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
const FLIP = readFileSync(join(FOLDER, 'flip-with-paper.yaml'), 'utf8').replace('voters: 1900', 'voters: 300');
/** No attack, a clear lead, and votes kept in the order of the roll: records can be matched with slips. */
const HONEST = `title: A clear lead
story: All vote by device.
baseline: sailau-2005
with: [R04-18, C08]
set: { paper.mode: vvpatRoll, log.order: castOrder }
station:
  voters: 300
  booths: 1
  carriers: 1
  contest: { kind: president, votes: { A: 0.8, B: 0.2 } }
behaviour:
  chooseElectronic: 1
  slipJam: 0
  homeShare: 0
  certificateShare: 0
  unlistedShare: 0
  assistStation: 0
  unableStation: 0
`;
const SCENARIOS = { 'flip.yaml': FLIP, 'honest.yaml': HONEST };
const SEED = '31415926535897932384';
const SIMULATED = /^(# )?Simulated data, not a real election/;

async function written(scenario: string): Promise<Record<string, string>> {
  const told = await session(['audit', 'files', scenario, '--seed', 'dice', '--out', 'f'], SCENARIOS);
  expect([told.code, told.out]).toEqual([0, []]);
  return Object.fromEntries(told.files);
}

describe('audit files', () => {
  test('writes what the steps read, marks every file, and writes the same again', async () => {
    const files = await written('flip.yaml');
    const own = Object.entries(files).filter(([name]) => name.startsWith('f/'));
    expect(own.map(([name]) => name)).toEqual(['f/manifest.csv', 'f/totals.csv', 'f/paper.csv', 'f/README.txt']);
    for (const [, text] of own) expect(text).toMatch(SIMULATED);
    expect(await written('flip.yaml')).toEqual(files);
    const [, , first] = (files['f/totals.csv'] ?? '').split('\n');
    expect(first).toMatch(/^slips,\d+,\d+,\d+$/);
  });

  test('replaces nothing without --force', async () => {
    const files = { ...SCENARIOS, 'f/totals.csv': 'mine' };
    const argv = ['audit', 'files', 'flip.yaml', '--seed', 'dice', '--out', 'f'];
    const told = await session(argv, files);
    expect([told.code, told.err]).toEqual([2, ['f: has totals.csv already; --force replaces it']]);
    expect(Object.fromEntries(told.files)).toEqual(files);
    const stale = { ...files, 'f/cvrs.csv': 'of another run' };
    const replaced = await session([...argv, '--force'], stale);
    expect(replaced.code).toBe(0);
    expect(replaced.files.has('f/cvrs.csv')).toBe(replaced.err.includes('f/cvrs.csv: written'));
    expect(replaced.files.get('f/cvrs.csv')).not.toBe('of another run');
  });

  // What the README says to do is done, and every design comes to what the paper says.
  test.each(['polling', 'pooled', 'comparison', 'stratified', 'batch'])('leads to an audit by %s', async (design) => {
    const files = await written('honest.yaml');
    const plan = (files['f/README.txt'] ?? '').trimEnd().split('\n').at(-1)?.trim().split(' ').slice(1) ?? [];
    expect(plan).toContain('f/cvrs.csv');
    const told = await session([...plan, '--design', design, '--record', 'a.json'], files);
    expect([told.code, told.err]).toEqual([0, ['a.json: written']]);
    const draw = ['audit', 'draw', 'a.json', '--seed', SEED, '--cards', design === 'batch' ? '1' : '120'];
    const round = await session([...draw, '--paper', 'f/paper.csv'], Object.fromEntries(told.files));
    expect([round.code, round.err]).toEqual([0, []]);
    expect(round.out[0]).toMatch(SIMULATED);
    const read = { ...Object.fromEntries(told.files), 'r.csv': round.out.join('\n') };
    const checked = await session(['audit', 'check', 'a.json', 'r.csv', '--seed', SEED], read);
    expect([checked.code, checked.err]).toEqual([0, []]);
    expect(checked.out.join('\n')).toMatch(design === 'batch' ? /hand count takes the place/ : /VERDICT +Confirmed/);
  });

  test('fills in no draw from paper that has no row for some card', async () => {
    const files = await written('honest.yaml');
    const rows = (files['f/paper.csv'] ?? '').split('\n');
    const [batch = '', card = ''] = (rows[5] ?? '').split(',');
    const short = { ...files, 'f/paper.csv': rows.filter((_, at) => at !== 5).join('\n') };
    const plan = (files['f/README.txt'] ?? '').trimEnd().split('\n').at(-1)?.trim().split(' ').slice(1) ?? [];
    const told = await session([...plan, '--design', 'polling', '--record', 'a.json'], short);
    const draw = ['audit', 'draw', 'a.json', '--seed', SEED, '--cards', '9', '--paper', 'f/paper.csv'];
    const round = await session(draw, Object.fromEntries(told.files));
    expect([round.code, round.out]).toEqual([2, []]);
    expect(round.err).toEqual([`f/paper.csv  batch  card ${card} of '${batch}' is in no row`]);
  });

  test('says why there is nothing to audit, or too much', async () => {
    const country = readFileSync(join(FOLDER, 'national-2016.yaml'), 'utf8');
    const told = await session(['audit', 'files', 'c.yaml', '--out', 'f'], { 'c.yaml': country });
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join(' ')).toMatch(/c.yaml: has \d+ cards, one line each; give it fewer stations/);
  });
});

describe('audit plan of a scenario', () => {
  test('says the same as the plan of its files', async () => {
    const run = await session(['audit', 'plan', 'flip.yaml', '--seed', 'dice', '--json'], SCENARIOS);
    const argv = ['audit', 'plan', '--manifest', 'f/manifest.csv', '--totals', 'f/totals.csv', '--kind', 'plurality'];
    const files = await session([...argv, '--json'], await written('flip.yaml'));
    expect([run.code, run.err]).toEqual([0, []]);
    expect(run.out).toEqual(files.out);
    const text = await session(['audit', 'plan', 'flip.yaml', '--seed', 'dice'], SCENARIOS);
    expect(text.out[0]).toMatch(/simulated data, not a real election$/);
  });

  test('tells the chance of a round, and refuses one without a card', async () => {
    const plan = ['audit', 'plan', 'flip.yaml', '--seed', 'dice', '--design', 'pooled', '--round'];
    const told = await session([...plan, '60'], SCENARIOS);
    expect(told.out.join('\n')).toMatch(
      /FIRST ROUND +pooled: 60 cards in a round end the audit with chance [01]\.\d\d/,
    );
    expect((await session([...plan, '0'], SCENARIOS)).code).toBe(2);
  });

  test.each([
    [[], 'give a scenario, or --manifest FILE and --totals FILE'],
    [['flip.yaml', '--manifest', 'm.csv'], 'give a scenario or files, not both'],
    [['flip.yaml', '--design', 'pooled', '--record', 'a.json'], '--record names files: write them first'],
    [['flip.yaml', '--design', 'comparison'], 'records cannot be matched with cards'],
    [['--manifest', 'm.csv', '--totals', 't.csv', '--seed', 'x', '--kind', 'president'], '--seed has a meaning'],
  ])('refuses %j', async (argv, says) => {
    const told = await session(['audit', 'plan', ...argv], SCENARIOS);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join(' ')).toContain(says);
  });
});
