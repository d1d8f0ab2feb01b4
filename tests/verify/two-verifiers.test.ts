/**
 * Ours and a second verifier in plain Node, written from the document alone, say the same of every check: of whole
 * bundles and of two hundred with one thing broken in each.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { BUNDLE_CHECK_IDS } from '../../src/domain/bundle/checks.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { runs } from '../runs.ts';
import { breakages } from './breakages.ts';
import { entriesOf, honestBundle, type Item, itemsOf } from './bundles.ts';

type Verdicts = Readonly<Record<string, string>> | undefined;

// Plain Node has no types; what it gives is compared and nothing else.
const second = (await import(new URL('./second-verifier.mjs', import.meta.url).href)) as {
  readonly verdictsOf: (items: readonly Item[]) => Verdicts;
};

function ours(items: readonly Item[]): Verdicts {
  const verified = verifyBundle(entriesOf(items));
  return verified.ok ? Object.fromEntries(verified.value.checks.map(({ id, verdict }) => [id, verdict])) : undefined;
}

describe('both verifiers', () => {
  test.each(['nation', 'region', 'station'] as const)('pass every check of a whole bundle published by %s', (level) => {
    const items = itemsOf(honestBundle(level));
    const passed = Object.fromEntries(BUNDLE_CHECK_IDS.map((id) => [id, 'passed']));
    expect(ours(items)).toEqual(passed);
    expect(second.verdictsOf(items)).toEqual(passed);
  });

  test('say the same of two hundred bundles with one thing broken, and fail the check of that thing', () => {
    const broken = breakages();
    expect(broken.length).toBeGreaterThanOrEqual(runs(70, 200));
    const failed = new Set<string>();
    const odd = broken.flatMap(({ name, place, fails, items }) => {
      const [first, other] = [ours(items), second.verdictsOf(items)];
      for (const [id, verdict] of Object.entries(first ?? {})) if (verdict === 'failed') failed.add(id);
      const isNoticed = fails === 'none' ? first === undefined : first?.[fails] === 'failed';
      expect(other, `${name} ${place}`).toEqual(first);
      return isNoticed ? [] : [`${name} ${place}: ${fails}`];
    });
    expect(odd).toEqual([]);
    expect(BUNDLE_CHECK_IDS.filter((id) => !failed.has(id))).toEqual([]);
  });
});
