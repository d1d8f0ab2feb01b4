/**
 * The table of docs/statistics.md says what `explain` says.
 * @module
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stopRuleTexts } from '../../src/cli/entries/stop-rule.ts';

test('the stop rule is weighed alike in the documentation and by explain', () => {
  const page = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8');
  const rows = stopRuleTexts([0, 2, 3, 5, 8, 10])
    .slice(1)
    .map((text) => text.match(/[\d.]+/g)?.map((figure, column) => (column === 0 ? figure : `${figure} %`)));
  expect(rows.filter((row) => !page.includes(`| ${row?.join(' | ')} |`))).toEqual([]);
  expect(rows).toHaveLength(5);
});
