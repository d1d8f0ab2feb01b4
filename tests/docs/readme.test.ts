/**
 * The README opens with a real output: the lines of the run that stands above it, all of them but where a cut is marked.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AUDIT_ATTACKS } from '../../src/adversary/audits/index.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { reportText } from '../../src/report/text.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/sim/index.ts';
import { unprinted } from './printed.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  test('opens with lines that the run above them prints', () => {
    const block = present(
      /```\n\$ npx sailau-lab run (\S+) --seed "([^"]+)"\n\n([\s\S]*?)```/.exec(README),
      'first block',
    );
    const [, file = '', seed = '', shown = ''] = block;
    const scenario = parseScenario(file, readFileSync(join(ROOT, file), 'utf8'), ATTACKS, AUDIT_ATTACKS);
    if (!scenario.ok) throw new Error(file);
    const report = assembleReport(scenario.value, seed, simulate(scenario.value, { seed, repeats: 40 }));
    const printed = reportText(report, { columns: 100 }).split('\n');
    const lines = shown.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(unprinted(lines, printed)).toBe(undefined);
  });

  test('leaves out a line only where it says so', () => {
    const printed = ['a', 'b', '', 'c', 'd'];
    expect(unprinted(['a', 'b', '', 'c', 'd'], printed)).toBe(undefined);
    expect(unprinted(['a', '  ...', 'c', 'd'], printed)).toBe(undefined);
    expect(unprinted(['a', 'c', 'd'], printed)).toBe('c');
    expect(unprinted(['a', 'b', 'c'], printed)).toBe('c');
    expect(unprinted(['b', 'c'], printed)).toBe('b');
    expect(unprinted(['a', '  ...', 'd', 'c'], printed)).toBe('c');
    expect(unprinted(['a', 'b'], printed)).toBe('the end');
  });

  test('names every shipped scenario', () => {
    const table = README.slice(README.indexOf('## The scenarios'));
    const shipped = readdirSync(join(ROOT, 'scenarios')).map((file) => file.replace('.yaml', ''));
    expect(shipped.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});
