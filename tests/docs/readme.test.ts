/**
 * The README opens with a real output: every line of it comes out of the run that stands above it, in this order.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { reportText } from '../../src/report/text.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/sim/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  test('opens with lines that the run above them prints', () => {
    const block = present(
      /```\n\$ npx sailau-lab run (\S+) --seed "([^"]+)"\n\n([\s\S]*?)```/.exec(README),
      'first block',
    );
    const [, file = '', seed = '', shown = ''] = block;
    const scenario = parseScenario(file, readFileSync(join(ROOT, file), 'utf8'), ATTACKS);
    if (!scenario.ok) throw new Error(file);
    const report = assembleReport(scenario.value, seed, simulate(scenario.value, { seed, repeats: 40 }));
    const printed = reportText(report, { columns: 100 }).split('\n');
    const wanted = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '...');
    expect(wanted.length).toBeGreaterThan(20);
    let at = 0;
    for (const line of wanted) {
      const found = printed.indexOf(line, at);
      expect([line, found >= at]).toEqual([line, true]);
      at = found + 1;
    }
  });

  test('names every shipped scenario', () => {
    const table = README.slice(README.indexOf('## The scenarios'));
    const shipped = readdirSync(join(ROOT, 'scenarios')).map((file) => file.replace('.yaml', ''));
    expect(shipped.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});
