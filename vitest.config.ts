/**
 * Two sets of tests: the everyday ones, and with `--mode deep` those in tests/deep that take minutes.
 * With CI=true each set also leaves its results in a file that .ci/run adds up.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => {
  const deep = mode === 'deep';
  const results = deep ? '.vitest-results-deep.json' : '.vitest-results.json';
  return {
    test: {
      include: [deep ? 'tests/deep/**/*.test.ts' : 'tests/**/*.test.ts'],
      exclude: deep ? [] : ['tests/deep/**'],
      // One core is kept free by default, which on two cores is half of them.
      maxWorkers: '100%',
      testTimeout: deep ? 600_000 : 60_000,
      reporters: process.env.CI === 'true' ? ['default', ['json', { outputFile: results }]] : ['default'],
      coverage: { provider: 'v8', include: ['src/**'] },
    },
  };
});
