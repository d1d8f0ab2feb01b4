/**
 * The command `audit simulate`: what it prints for a scenario and its variants, and what it refuses.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { session } from './memory-io.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'scenarios');
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const FILES = {
  'flip.yaml': text('flip-with-paper.yaml').replace('voters: 1900', 'voters: 300'),
  'country.yaml': text('national-2016.yaml'),
};
const simulate = (...more: string[]) => session(['audit', 'simulate', ...more], FILES);

describe('audit simulate', () => {
  test('prints what passed beside the risk limit, for the scenario and each variant, and the same again', async () => {
    const argv = ['flip.yaml', '--elections', '12', '--seed', 'dice', '--risk-limit', '0.1'];
    const told = await simulate(...argv);
    expect([told.code, told.err]).toEqual([0, []]);
    const page = told.out.join('\n');
    expect(page).toContain('12 elections of one station, cards tested by the design: pooled; seed dice');
    expect(page).toMatch(/as described +\d+ +\d+\.\d\d % +\d+\.\d\d % to \d+\.\d\d % +(> )?10\.00 %/);
    expect(page).toMatch(/no paper +0 +- +- +- +-/);
    expect(page).toMatch(/Without an audit \d+ wrong outcomes would stand/);
    expect(told.out.every((line) => line.length <= 100)).toBe(true);
    expect((await simulate(...argv)).out).toEqual(told.out);
  });

  test('gives the same as data, with a seed of its own where none is given', async () => {
    const told = await simulate('flip.yaml', '--elections', '3', '--design', 'comparison', '--json');
    expect(told.code).toBe(0);
    const data = JSON.parse(told.out.join('\n')) as {
      readonly seed: string;
      readonly rows: readonly { readonly name: string; readonly matched: number; readonly elections: number }[];
    };
    expect(data.seed).toBe('dice 4 1 6');
    expect(data.rows.map(({ elections, matched }) => [elections, matched])).toEqual(data.rows.map(() => [3, 0]));
    expect(data.rows[0]?.name).toBe('as described');
  });

  test('sets what misreading does beside the same without', async () => {
    const told = await simulate('flip.yaml', '--elections', '4', '--seed', 'x', '--misread', '0.02');
    const page = told.out.join('\n').replace(/\n +/g, ' ');
    expect(page).toMatch(/as described +\d+ .*as described, misread +\d+ /);
    expect(page).toContain('auditors read 2.00 % of the cards drawn wrongly');
    // Without paper no card is drawn: there is one row, and a note.
    expect(page).toMatch(/no paper +0 /);
    expect(page).not.toContain('no paper, misread');
    expect(page).toContain('there is no second row');
    expect((await simulate('flip.yaml', '--misread', '2')).code).toBe(2);
  });

  test('says that slips were not matched where a comparison was asked for', async () => {
    const told = await simulate('flip.yaml', '--elections', '2', '--design', 'comparison', '--seed', 'x');
    expect(told.out.join('\n')).toContain('slips that cannot be matched with records were held');
  });

  test.each([
    [['country.yaml'], 'country.yaml: is a whole election: an audit is simulated of one station'],
    [['nowhere.yaml'], 'nowhere.yaml: is not there'],
    [['flip.yaml', '--elections', '0'], 'A whole number from 1 to 100000 is expected.'],
    [['flip.yaml', '--risk-limit', '1'], 'A share between 0 and 1 is expected'],
    [['flip.yaml', '--design', 'batch'], "option '--design <design>'"],
    [['flip.yaml', '--seed', ''], 'It is empty'],
  ])('refuses %j', async (argv, says) => {
    const told = await simulate(...argv);
    expect([told.code, told.out]).toEqual([2, []]);
    expect(told.err.join('\n')).toContain(says);
  });

  test('writes nothing when it is interrupted', async () => {
    const told = await session(['audit', 'simulate', 'flip.yaml', '--elections', '5'], FILES, {
      interrupted: () => Promise.resolve(true),
    });
    expect([told.code, told.out, told.err]).toEqual([130, [], ['stopped, nothing written']]);
  });
});
