/**
 * Conflicts between rules: each on its own flags, none under the rules of a year as they were, and the pairs of the
 * catalogue.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { CONFLICTS, conflictsOf } from '../../src/domain/policy/conflicts.ts';
import { baselineById, policyOf, recommendationById } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';

const YEAR = present(baselineById('sailau-2005'), 'a year');
const WERE = policyOf(YEAR, [], {});
const idsOf = (policy: Policy): readonly string[] => conflictsOf(WERE, policy).map(({ id }) => id);
const adopted = (...ids: readonly string[]): readonly string[] =>
  idsOf(
    policyOf(
      YEAR,
      ids.map((id) => present(recommendationById(id), id)),
      {},
    ),
  );

describe('conflicts', () => {
  test.each(BASELINES)('none of rules that nobody changed: $id', (baseline) => {
    const policy = policyOf(baseline, [], {});
    expect(conflictsOf(policy, policy)).toEqual([]);
  });

  test('have ids of their own, and flags that make a difference', () => {
    expect(new Set(CONFLICTS.map(({ id }) => id)).size).toBe(CONFLICTS.length);
  });

  test.each([
    [['C01'], ['no-check-left']],
    [['R04-18'], ['no-check-left']],
    [['R04-18', 'C08'], []],
    [['C15'], ['devices-on-test']],
    // It takes times out of the log as well.
    [['C24', 'C38'], []],
    [['C36'], []],
  ] as const)('of %j: %j', (ids, expected) => {
    expect(adopted(...ids)).toEqual(expected);
  });

  test('of shuffled records beside a log that proves order and time', () => {
    const shuffled: Policy = { ...WERE, 'log.order': 'shuffled', 'log.hashchain': true };
    expect(idsOf(shuffled)).toEqual(['log-of-order']);
    expect(idsOf({ ...shuffled, 'log.timestamp': 'none' })).toEqual([]);
  });

  test('of signed messages without copies of protocols at once', () => {
    expect(idsOf({ ...WERE, 'tx.auth': 'messages', 'proto.copies': false })).toEqual(['provisional']);
    expect(idsOf({ ...WERE, 'tx.auth': 'messages', 'proto.copiesDue': 'handIn' })).toEqual(['provisional']);
  });

  test('of a low number of complaints that stops a device, and of no high one', () => {
    expect(idsOf({ ...WERE, 'complaint.stop': 3 })).toEqual(['false-stops']);
    expect(idsOf({ ...WERE, 'complaint.stop': 10 })).toEqual([]);
  });

  test('of results by station with a block of votes from homes', () => {
    expect(idsOf({ ...WERE, 'publish.level': 'station', 'mobile.merge': 'atClose' })).toEqual(['small-units']);
    expect(idsOf({ ...WERE, 'publish.level': 'station' })).toEqual([]);
  });
});
