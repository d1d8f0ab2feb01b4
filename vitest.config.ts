/**
 * Two sets of tests: the everyday ones, and with `--mode deep` those in tests/deep that take minutes.
 * With CI=true each set also leaves its results in a file that .ci/run adds up.
 */
import { defineConfig } from 'vitest/config';

/** Replaces a module of ours, which no file that shares its modules can. */
const MOCKING = 'tests/cli/run.test.ts';

const DEEP = 'tests/deep/**/*.test.ts';
/** Of these a part is tried every day, and all in the deep tests: see tests/runs.ts. */
const OFTEN = [
  'tests/adversary/laws.test.ts',
  'tests/adversary/tree/exposure.test.ts',
  'tests/adversary/tree/labelled-keys.test.ts',
  'tests/adversary/tree/laws.test.ts',
  'tests/controls/audit/batch-audit.test.ts',
  'tests/controls/audit/card-audit.test.ts',
  'tests/controls/laws.test.ts',
  'tests/controls/tree/laws.test.ts',
  'tests/crypto/agreement.test.ts',
  'tests/crypto/signature.test.ts',
  'tests/formats/results-csv.test.ts',
  'tests/machines/words.test.ts',
  'tests/report/election.test.ts',
  'tests/report/scenarios.test.ts',
  'tests/scenario/any-text.test.ts',
  'tests/scenario/election.test.ts',
  'tests/sim/district-complaints.test.ts',
  'tests/sim/exposure.test.ts',
  'tests/sim/honest-days.test.ts',
  'tests/sim/scenarios.test.ts',
  'tests/stats/risk/limits.test.ts',
  'tests/stats/sizes/plain-run.test.ts',
  'tests/tally/margins.test.ts',
  'tests/verify/any-bytes.test.ts',
  'tests/verify/disk.test.ts',
  'tests/verify/two-verifiers.test.ts',
  'tests/world/day.test.ts',
  'tests/world/line/faults.test.ts',
];
const SHARED = {
  extends: true as const,
  test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: [DEEP, MOCKING] },
};
const ALONE = { extends: true as const, test: { name: 'alone', include: [MOCKING], isolate: true } };

export default defineConfig(({ mode }) => {
  const deep = mode === 'deep';
  const results = deep ? '.vitest-results-deep.json' : '.vitest-results.json';
  return {
    test: {
      // Files of one worker share what they import: loading it anew for each took a quarter of the time.
      isolate: false,
      ...(deep ? { include: [DEEP, ...OFTEN], env: { SAILAU_TESTS: 'deep' } } : { projects: [SHARED, ALONE] }),
      // What was translated is kept in node_modules by its text: else a fifth of the time goes into it, every day anew.
      experimental: { fsModuleCache: true },
      // One core is kept free by default, which on two cores is half of them.
      maxWorkers: '100%',
      testTimeout: deep ? 600_000 : 60_000,
      reporters: process.env.CI === 'true' ? ['default', ['json', { outputFile: results }]] : ['default'],
      coverage: { provider: 'v8', include: ['src/**'] },
    },
  };
});
