/**
 * The number of threads changes nothing.
 * @module
 */
import { expect, test } from 'vitest';
import { runParts } from '../../bin/compare-pool.ts';
import { runBlocks } from '../../bin/election-pool.ts';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import { baselineById, recommendationById } from '../../src/domain/policy/policy.ts';
import { compareReport } from '../../src/report/compare/data.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { type ComparePart, comparePlan, comparisonOf, partsOf, runPart } from '../../src/sim/compare/index.ts';
import { planOf, runBlock, type StationBlock, scaled } from '../../src/sim/national/index.ts';
import { secondRoundOf } from '../../src/sim/national/second-round.ts';

const HEAD = 'title: A country\nelection: { of: kz-2016, stations: 170 }\n';

test.each([
  { of: 'an election', head: HEAD, threads: [1, 2, 3] },
  { of: 'a second round', head: HEAD.replace('kz-2016', 'kz-2004-districts'), threads: [1, 3] },
])('$of gives the same on $threads threads as on one', async ({ head, threads }) => {
  const parsed = parseAny('a.yaml', head, { station: [], tree: [] });
  if (!parsed.ok || parsed.value.kind !== 'election') throw new Error('no election');
  const country = scaled(parsed.value.scenario.country, 34);
  const first = { ...parsed.value.scenario, country };
  const before = planOf(first, 'x');
  const pairs = before.tree.regionOfMiddle.map((_region, middle) => (middle % 2 === 0 ? ([4, 1] as const) : null));
  const { election } =
    country.seatRule.kind === 'districts'
      ? secondRoundOf(first, before, pairs, rngOf('x').fork('second round'))
      : { election: first };
  const plan = planOf(election, 'x');
  const whole = runBlock(election, plan, 'x', 0, plan.stations.length).summaries;
  const results = threads.map(async (workers) => {
    const blocks: StationBlock[] = [];
    for await (const block of runBlocks(election, 'x', workers, { blockStations: 5 })) blocks.push(block);
    return blocks.sort((a, b) => a.first - b.first).flatMap(({ summaries }) => summaries);
  });
  for (const result of await Promise.all(results)) expect(JSON.stringify(result)).toBe(JSON.stringify(whole));
});

test('a comparison gives the same bytes on one, two and three threads as without any', async () => {
  const plan = comparePlan({
    baseline: present(baselineById('sailau-2004'), 'a year'),
    rules: ['R04-18', 'C38'].map((id) => ({ name: id, with: [present(recommendationById(id), id)], set: {} })),
    attacks: ['CI-01', 'CS-01', 'RC-12'],
    runs: 25,
    seed: 'x',
  });
  const text = (parts: readonly ComparePart[]): string =>
    JSON.stringify(compareReport(comparisonOf(plan, parts, []), false));
  const whole = text(partsOf(plan).map((range) => runPart(plan, range)));
  for (const workers of [1, 2, 3]) {
    const parts: ComparePart[] = [];
    for await (const part of runParts(plan, workers)) parts.push(part);
    expect(text(parts)).toBe(whole);
  }
});
