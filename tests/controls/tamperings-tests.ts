/**
 * Tamperings with tests of booth devices and with ballot definitions: see `tamperings`.
 * @module
 */
import { A, B, C } from './fixture.ts';
import type { Tampering } from './tampering.ts';

export const DEVICE_TESTS: readonly Tampering[] = [
  {
    tamper: 'two choices exchanged in the test of the second language',
    change: () => ({ accuracyTest: { marked: [1, 2, 3, 1, 2, 3], recorded: [1, 2, 3, 2, 1, 3] } }),
    caught: ['accuracy-test: accuracy_test_differs'],
    missed: { 'ballot-definition': 'the definition may be right and the program wrong' },
  },
  {
    tamper: 'two choices exchanged in a test that gave each as many votes',
    change: () => ({ accuracyTest: { marked: [1, 1, 1, 1, 1, 1], recorded: [1, 1, 1, 1, 1, 1] } }),
    caught: [],
    missed: { 'accuracy-test': 'the totals are the same' },
  },
  {
    tamper: 'a vote of the script recorded for another choice',
    change: () => ({ parallelTest: { marked: [A, B, C, A], recorded: [A, B, C, C], printed: [A, B, C, A] } }),
    caught: ['parallel-test: parallel_test_differs'],
    missed: { 'accuracy-test': 'the morning went well' },
  },
  {
    tamper: 'a program that is honest for as long as the script lasts',
    change: () => ({ parallelTest: { marked: [A], recorded: [A], printed: [A] } }),
    caught: [],
    missed: { 'parallel-test': 'it lies only after' },
  },
  {
    tamper: 'a definition that is not the published one',
    change: () => ({ ballotDefinition: { published: ['a1', 'b2'], found: ['a1', 'b3'] } }),
    caught: ['ballot-definition: definition_differs'],
    missed: { 'accuracy-test': 'the test was made before it was loaded' },
  },
  {
    tamper: 'a wrong definition that was published',
    change: () => ({ ballotDefinition: { published: ['a1', 'b3'], found: ['a1', 'b3'] } }),
    caught: [],
    missed: { 'ballot-definition': 'the fingerprints agree' },
  },
];
