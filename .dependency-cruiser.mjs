/**
 * Who may import whom. Everything follows from the three tables below: change a table, not the rules.
 * `npm run floors` checks the tree; tests/floors.test.ts shows that each rule fires.
 */

/** A folder of src imports itself and lower floors. Never a sibling on its own floor, never upward. */
const FLOORS = [
  ['base'],
  ['domain'],
  ['crypto', 'stats', 'tally', 'machines'],
  ['world', 'adversary', 'controls', 'verify'],
  ['sim', 'checker'],
  ['scenario', 'report', 'formats'],
  ['cli', 'web'],
];

/** The floors that the public interface, src/index.ts, may show. */
const PUBLIC_FLOORS_MAX = 5;

/** Each outside library enters through one folder, so that replacing it changes one folder. */
const DOORS = [
  { library: 'pure-rand', door: 'base' },
  { library: '@noble', door: 'crypto' },
  // Tests run live actors beside the compiled table.
  { library: 'xstate', door: 'machines', tests: true },
  { library: 'zod', door: 'scenario' },
  { library: 'yaml', door: 'scenario' },
  { library: 'papaparse', door: 'formats' },
  { library: 'fastest-levenshtein', door: 'base' },
  { library: 'commander', door: 'cli' },
  { library: 'picocolors', door: 'cli' },
];

/** What really happened. A control that could read it would make every result worthless. */
const TRUTH = '^src/world/truth';
const READS_TRUTH = '^src/(world|checker)/|^src/sim/score(\\.ts$|/)';

/** What checks a bundle, and what it must not reach by any way, types included. */
const VERIFIER = '^src/(verify/|cli/commands/verify\\.ts$)';
const SIMULATION = ['machines', 'world', 'adversary', 'controls', 'sim', 'checker'];

const anyOf = (names) => `(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;
const folders = FLOORS.flat();

/** One rule a folder, so that the message can name what is allowed. */
const floorRules = FLOORS.flatMap((floor, height) =>
  floor.map((folder) => {
    const refused = FLOORS.slice(height)
      .flat()
      .filter((other) => other !== folder);
    return {
      name: `floor-${folder}`,
      comment:
        `src/${folder} is on floor ${height}: it imports itself and lower floors only. Move the shared part down, ` +
        'or pass the value in as a parameter.',
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(index\\.ts$|${anyOf(refused)}/)` },
    };
  }),
);

const doorRules = DOORS.map(({ library, door, tests }) => ({
  name: `door-${library.replace('@', '')}`,
  comment: `Import ${library} in src/${door} only. Export what you need from there, in our own words.`,
  severity: 'error',
  from: { pathNot: `^src/${door}/|^node_modules/${tests ? '|^tests/' : ''}` },
  to: { path: `(^|/)node_modules/${library}/` },
}));

const otherRules = [
  {
    name: 'not-in-table',
    comment:
      'src holds index.ts and the folders of the table FLOORS. Put the file in one of them, or add a folder there.',
    severity: 'error',
    from: {},
    to: { path: '^src/', pathNot: `^src/(index\\.ts$|${anyOf(folders)}/)` },
  },
  {
    name: 'not-in-table-importer',
    comment:
      'src holds index.ts and the folders of the table FLOORS. Put the file in one of them, or add a folder there.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(index\\.ts$|${anyOf(folders)}/)` },
    to: {},
  },
  {
    name: 'floor-index',
    comment: `src/index.ts shows floors 0 to ${PUBLIC_FLOORS_MAX}. The command line and the page are programs, not library.`,
    severity: 'error',
    from: { path: '^src/index\\.ts$' },
    to: { path: `^src/${anyOf(FLOORS.slice(PUBLIC_FLOORS_MAX + 1).flat())}/` },
  },
  {
    name: 'no-node-core',
    comment: 'src runs in a browser too. Let bin/ do it and take the result, or the means, as a parameter (Io).',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'verify-stands-alone',
    comment:
      'Whoever checks a bundle must not have to trust what made it. Move the shared part to base, domain, crypto or tally.',
    severity: 'error',
    from: { path: VERIFIER },
    to: { path: `^src/${anyOf(SIMULATION)}/`, reachable: true },
  },
  {
    name: 'wall',
    comment:
      'The truth is for world, sim/score and checker. Read evidence instead; if it does not show it, nobody saw it.',
    severity: 'error',
    from: { path: '^(src|bin)/', pathNot: READS_TRUTH },
    to: { path: TRUTH },
  },
  {
    name: 'wall-controls-tests',
    comment: 'A test of a control must not know more than the control. Compare with the truth in tests/sim.',
    severity: 'error',
    from: { path: '^tests/controls/' },
    to: { path: TRUTH },
  },
  {
    name: 'wall-no-re-export',
    comment:
      'Exporting the truth again would open a hole in the wall. Let each permitted reader import it from its file.',
    severity: 'error',
    from: { path: '^src/', pathNot: TRUTH },
    to: { path: TRUTH, dependencyTypes: ['export'] },
  },
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one file, or share a third. Types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'Nothing imports this file and it imports nothing. Use it or delete it.',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: '^src/index\\.ts$' },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment:
      'The imported file or library does not exist. Mend the path, or add the library (docs/adr/0002-dependencies.md).',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-dev-dependency',
    comment: 'src and bin run without development dependencies. Make it a dependency with a door, or do without.',
    severity: 'error',
    from: { path: '^(src|bin)/' },
    to: { dependencyTypes: ['npm-dev'] },
  },
  {
    name: 'no-undeclared',
    comment: 'This library is here by chance, as a dependency of another. Name it in package.json or do without.',
    severity: 'error',
    from: { path: '^(src|bin|tests)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'src-stands-alone',
    comment: 'src imports src and its libraries, never bin or tests. Move what both need into src.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(bin|tests|dist)/' },
  },
  {
    name: 'bin-imports-src',
    comment: 'bin imports src and Node core. What a test helper does and a program needs belongs in src.',
    severity: 'error',
    from: { path: '^bin/' },
    to: { path: '^(tests|dist)/' },
  },
];

export default {
  forbidden: [...floorRules, ...doorRules, ...otherRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count: without this the compiler erases them before the rules see them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // The extension in an import is the real one (.ts), so nothing else need be tried.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
