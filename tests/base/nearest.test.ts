/**
 * The nearest valid spelling.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

const CATALOGUE = [
  { id: 'CS-03', name: 'Employer batch check' },
  { id: 'CS-23', name: 'Forced electronic channel' },
  { id: 'R04-5' },
  { id: 'R04-18' },
  { id: 'code.mode' },
  { id: 'code.slip' },
];

describe('nearest', () => {
  test.each([
    ['CS-3', 'CS-03'],
    ['cs-03', 'CS-03'],
    ['CS03', 'CS-03'],
    ['CS-32', 'CS-23'],
    ['R04-81', 'R04-18'],
    ['code.mod', 'code.mode'],
    ['codeslip', 'code.slip'],
    ['employer batch chek', 'CS-03'],
    ['batch check', 'CS-03'],
    ['forced', 'CS-23'],
  ])('of %s is %s', (word, id) => {
    expect(nearest(word, CATALOGUE)?.id).toBe(id);
  });

  test.each(['', 'x', 'qu', 'nothing of the kind', 'x'.repeat(10_000)])('of %j is nothing', (word) => {
    expect(nearest(word, CATALOGUE)).toBeUndefined();
  });
});
