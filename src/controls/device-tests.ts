/**
 * What tests of booth devices and their published definitions show.
 *
 * Source: controls C15, C16 and C50; attacks CI-01, CI-02, CI-04 and CI-11.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import { control, openFinding } from './control.ts';

/** Totals of the test before the day are those that were marked. Blind to programs that wait. */
const accuracyTest = control({
  id: 'accuracy-test',
  name: 'Test before the doors open',
  claim: 'the votes of the test were recorded for the choices that were marked',
  needs: ['accuracyTest'],
  when: 'opening',
  catalogue: ['C16'],
  kinds: ['accuracy_test_differs'],
  blindTo: 'programs that lie later, rarely or on another device; choices exchanged where each got as many votes',
  source: 'attacks.md CI-04, CI-11',
  examine: ({ accuracyTest: test, policy }) => {
    if (!policy['test.accuracy']) return [];
    if (test === undefined) return [openFinding(['accuracyTest'], 'test before the day')];
    const lines = Math.max(test.marked.length, test.recorded.length);
    const linesApart = apart(lines, (line) => (test.marked[line] ?? 0) === (test.recorded[line] ?? 0));
    if (linesApart === 0) return [];
    return [
      {
        kind: 'accuracy_test_differs',
        level: 'contradiction',
        data: { linesApart, lines },
        from: ['accuracyTest'],
        innocent: 'a tester who touched the wrong line',
      },
    ];
  },
});

/**
 * Votes from a script are recorded and printed as they were marked. If each vote is changed with chance `r`, all `n` of
 * a script come out right with chance `(1 - r)^n`: 0.05 for `r = 0.05` and `n = 59`.
 */
const parallelTest = control({
  id: 'parallel-test',
  name: 'Parallel test on the day',
  claim: 'every vote of the script was recorded and printed as it was marked',
  needs: ['parallelTest'],
  when: 'closed',
  catalogue: ['C15'],
  kinds: ['parallel_test_differs'],
  blindTo: 'programs that wait for more votes than the script has, or for a sign; other devices',
  source: 'attacks.md CI-01, CI-02',
  examine: ({ parallelTest: test, policy }) => {
    if (!policy['test.parallel']) return [];
    if (test === undefined) return [openFinding(['parallelTest'], 'parallel test')];
    const { marked, recorded, printed } = test;
    const right = (row: number): boolean => recorded[row] === marked[row] && printed[row] === marked[row];
    const wrong = apart(marked.length, right);
    if (wrong === 0) return [];
    return [
      {
        kind: 'parallel_test_differs',
        level: 'contradiction',
        data: { wrong, votes: marked.length },
        from: ['parallelTest'],
        innocent: 'a tester who did not keep to the script',
      },
    ];
  },
});

/** The devices hold the definitions that were published. Blind to what a program makes of them. */
const definitions = control({
  id: 'ballot-definition',
  name: 'Fingerprints of the ballot definitions',
  claim: 'the definition of each language in the devices is the published one',
  needs: ['ballotDefinition'],
  when: 'opening',
  catalogue: ['C50'],
  kinds: ['definition_differs'],
  blindTo: 'what the program makes of a right definition; a wrong one that was published',
  source: 'attacks.md CI-04, CI-11',
  examine: ({ ballotDefinition: definition, policy }) => {
    if (policy['definition.hash'] === 'secret') return [];
    if (definition === undefined) return [openFinding(['ballotDefinition'], 'fingerprints')];
    const { published, found } = definition;
    const languages = apart(Math.max(published.length, found.length), (row) => published[row] === found[row]);
    if (languages === 0) return [];
    return [
      {
        kind: 'definition_differs',
        level: 'contradiction',
        data: { languages },
        from: ['ballotDefinition'],
        innocent: 'a correction after publication that nobody announced',
      },
    ];
  },
});

/** Rows that are not right. */
function apart(rows: number, right: (row: number) => boolean): number {
  let wrong = 0;
  for (let row = 0; row < rows; row += 1) if (!right(row)) wrong += 1;
  return wrong;
}

export const DEVICE_TESTS: readonly Control[] = [accuracyTest, parallelTest, definitions];
