/**
 * The rules of .dependency-cruiser.mjs, which `npm run floors` holds this tree to, on a tree of small files laid out
 * like it in which every file but a few breaks one rule. A rule that never fires protects nothing.
 * @module
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment?: string }[] };
  };
}

async function cruise(root: string): Promise<Cruise['summary']> {
  const parameters = [CRUISE, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'bin', 'tests'];
  // The exit code is the number of violations; the output holds them, so both ends are read alike.
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: root, maxBuffer: 1 << 28 }).catch(
    (failure: { stdout: string; stderr: string }) => {
      if (failure.stdout === '') throw new Error(failure.stderr);
      return failure;
    },
  );
  return (JSON.parse(stdout) as Cruise).summary;
}

const breaks = ({ violations }: Cruise['summary'], from: string): string[] =>
  violations
    .filter((violation) => violation.from === from)
    .map(({ rule }) => rule.name)
    .sort();

/** Files that keep every rule; the bad files below import them. */
const HONEST: Readonly<Record<string, string>> = {
  'src/index.ts': "export { report } from './report/text.ts';",
  'src/base/rng.ts':
    "import 'pure-rand/generator/xoroshiro128plus';\nimport 'fastest-levenshtein';\nexport const rng = 1;",
  'src/domain/election.ts': "import '../base/rng.ts';\nexport type Election = number;",
  'src/crypto/hash.ts': "import '@noble/hashes/sha2.js';\nexport const hash = 1;",
  'src/stats/risk.ts': "import '../base/rng.ts';\nexport const risk = 1;",
  'src/machines/visit.ts': "import 'xstate';\nimport '../domain/election.ts';\nexport const visit = 1;",
  'src/world/truth.ts': "import '../base/rng.ts';\nexport const truth = 1;",
  'src/world/truth/ghost.ts': "import '../truth.ts';\nexport const ghost = 1;",
  'src/world/step.ts':
    "import { truth } from './truth.ts';\nimport '../machines/visit.ts';\nexport const step = truth;",
  'src/controls/check.ts': "import '../stats/risk.ts';\nexport const check = 1;",
  'src/verify/verify.ts': "import '../crypto/hash.ts';\nimport '../domain/election.ts';\nexport const verify = 1;",
  'src/sim/run.ts': "import '../world/step.ts';\nimport '../controls/check.ts';\nexport const run = 1;",
  'src/sim/score.ts': "import '../world/truth.ts';\nexport const score = 1;",
  'src/sim/score/all.ts': "import '../../world/truth/ghost.ts';\nexport const all = 1;",
  'src/checker/explore.ts': "import '../world/truth.ts';\nexport const explore = 1;",
  'src/scenario/parse.ts': "import 'zod';\nimport 'yaml';\nexport const parse = 1;",
  'src/report/text.ts': "import '../sim/run.ts';\nexport const report = 1;",
  'src/adversary/alone.ts': "import '../base/rng.ts';\nexport const alone = 1;",
  'src/cli/shown.ts': "import '../adversary/alone.ts';\nexport const shown = 1;",
  'src/cli/main.ts': "import 'commander';\nimport 'picocolors';\nimport '../report/text.ts';\nexport const main = 1;",
  // The other half of a cycle below: a cycle is reported once, at one of its files.
  'src/tally/two.ts': "import type { one } from './one.ts';\nexport type Two = typeof one;",
  'bin/sailau-lab.ts': "import 'node:fs';\nimport '../src/cli/main.ts';",
  'tests/helper.ts': "import '../src/world/truth.ts';\nexport const helper = 1;",
  'tests/machines/visit.test.ts': "import 'xstate';\nimport 'fast-check';\nimport '../../src/machines/visit.ts';",
  'tests/sim/score.test.ts': "import '../../src/world/truth.ts';\nimport '../helper.ts';",
};

/** Each file breaks exactly the rules beside it. */
const BAD: readonly { file: string; text: string; rules: string[] }[] = [
  { file: 'src/base/up.ts', text: "import '../domain/election.ts';", rules: ['floor-base'] },
  { file: 'src/base/public.ts', text: "import '../index.ts';", rules: ['floor-base'] },
  { file: 'src/domain/up.ts', text: "import '../crypto/hash.ts';", rules: ['floor-domain'] },
  {
    file: 'src/domain/type.ts',
    text: "import type { hash } from '../crypto/hash.ts';\nexport type H = typeof hash;",
    rules: ['floor-domain'],
  },
  { file: 'src/domain/late.ts', text: "export const late = () => import('../cli/main.ts');", rules: ['floor-domain'] },
  { file: 'src/crypto/beside.ts', text: "import '../stats/risk.ts';", rules: ['floor-crypto'] },
  { file: 'src/stats/up.ts', text: "import '../sim/run.ts';", rules: ['floor-stats'] },
  { file: 'src/tally/beside.ts', text: "import '../machines/visit.ts';", rules: ['floor-tally'] },
  { file: 'src/machines/up.ts', text: "import '../world/step.ts';", rules: ['floor-machines'] },
  { file: 'src/world/beside.ts', text: "import '../controls/check.ts';", rules: ['floor-world'] },
  { file: 'src/adversary/beside.ts', text: "import '../world/step.ts';", rules: ['floor-adversary'] },
  { file: 'src/controls/beside.ts', text: "import '../world/step.ts';", rules: ['floor-controls'] },
  {
    file: 'src/verify/beside.ts',
    text: "import '../adversary/alone.ts';",
    rules: ['floor-verify', 'verify-stands-alone'],
  },
  // Through a file that may know the simulation, and by a type alone.
  {
    file: 'src/cli/commands/verify.ts',
    text: "import type { shown } from '../shown.ts';\nexport type S = typeof shown;",
    rules: ['verify-stands-alone'],
  },
  { file: 'src/sim/beside.ts', text: "import '../checker/explore.ts';", rules: ['floor-sim'] },
  { file: 'src/checker/beside.ts', text: "import '../sim/run.ts';", rules: ['floor-checker'] },
  { file: 'src/scenario/beside.ts', text: "import '../report/text.ts';", rules: ['floor-scenario'] },
  { file: 'src/report/up.ts', text: "import '../cli/main.ts';", rules: ['floor-report'] },
  { file: 'src/formats/beside.ts', text: "import '../scenario/parse.ts';", rules: ['floor-formats'] },
  { file: 'src/cli/public.ts', text: "import '../index.ts';", rules: ['floor-cli'] },
  { file: 'src/web/beside.ts', text: "import '../cli/main.ts';", rules: ['floor-web'] },
  { file: 'src/domain/random.ts', text: "import 'pure-rand/generator/xoroshiro128plus';", rules: ['door-pure-rand'] },
  { file: 'src/world/sign.ts', text: "import '@noble/hashes/sha2.js';", rules: ['door-noble'] },
  {
    file: 'src/sim/actor.ts',
    text: "import { createActor } from 'xstate';\nexport const actor = createActor;",
    rules: ['door-xstate'],
  },
  {
    file: 'src/sim/schema.ts',
    text: "import type { ZodType } from 'zod';\nexport type Z = ZodType;",
    rules: ['door-zod'],
  },
  { file: 'src/report/yaml.ts', text: "import 'yaml';", rules: ['door-yaml'] },
  { file: 'src/report/table.ts', text: "import 'papaparse';", rules: ['door-papaparse'] },
  { file: 'src/cli/near.ts', text: "import 'fastest-levenshtein';", rules: ['door-fastest-levenshtein'] },
  { file: 'bin/other.ts', text: "import 'commander';", rules: ['door-commander'] },
  { file: 'src/report/colour.ts', text: "import 'picocolors';", rules: ['door-picocolors'] },
  { file: 'tests/scenario/zod.test.ts', text: "import 'zod';", rules: ['door-zod'] },
  {
    file: 'src/cli/disk.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    rules: ['no-node-core'],
  },
  { file: 'src/world/path.ts', text: "import 'path';", rules: ['no-node-core'] },
  { file: 'src/sim/peek.ts', text: "import '../world/truth.ts';", rules: ['wall'] },
  { file: 'src/sim/scorecard.ts', text: "import '../world/truth/ghost.ts';", rules: ['wall'] },
  { file: 'src/controls/peek.ts', text: "import '../world/truth.ts';", rules: ['floor-controls', 'wall'] },
  {
    file: 'src/report/peek.ts',
    text: "import type { truth } from '../world/truth.ts';\nexport type T = typeof truth;",
    rules: ['wall'],
  },
  { file: 'bin/peek.ts', text: "import '../src/world/truth.ts';", rules: ['wall'] },
  { file: 'tests/controls/peek.test.ts', text: "import '../../src/world/truth.ts';", rules: ['wall-controls-tests'] },
  { file: 'src/world/leak.ts', text: "export { truth } from './truth.ts';", rules: ['wall-no-re-export'] },
  { file: 'src/checker/leak.ts', text: "export * from '../world/truth.ts';", rules: ['wall-no-re-export'] },
  { file: 'src/tally/one.ts', text: "import './two.ts';\nexport const one = 1;", rules: ['no-cycle'] },
  { file: 'src/tally/alone.ts', text: 'export const alone = 1;', rules: ['no-orphan'] },
  { file: 'src/tally/lost.ts', text: "import './nowhere.ts';", rules: ['no-unresolvable'] },
  { file: 'src/tally/absent.ts', text: "import 'no-such-library';", rules: ['no-unresolvable'] },
  { file: 'src/tally/check.ts', text: "import 'fast-check';", rules: ['no-dev-dependency'] },
  { file: 'bin/check.ts', text: "import 'fast-check';", rules: ['no-dev-dependency'] },
  { file: 'src/tally/chance.ts', text: "import 'acorn';", rules: ['no-undeclared'] },
  { file: 'src/tally/test.ts', text: "import '../../tests/helper.ts';", rules: ['src-stands-alone'] },
  { file: 'bin/test.ts', text: "import '../tests/helper.ts';", rules: ['bin-imports-src'] },
  { file: 'src/stray.ts', text: "import './base/rng.ts';", rules: ['not-in-table-importer'] },
  { file: 'src/util/stray.ts', text: "import '../base/rng.ts';", rules: ['not-in-table-importer'] },
  { file: 'src/tally/stray.ts', text: "import '../util/stray.ts';", rules: ['not-in-table'] },
];

/** src/index.ts may be there once only, so its bad form has a tree of its own. */
const BAD_INDEX = { 'src/index.ts': "export { main } from './cli/main.ts';" };

const places: string[] = [];

/** A folder laid out like this one, with its own few files and our configuration, dependencies and compiler. */
function lay(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'floors-')));
  places.push(root);
  for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(root, name));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  return root;
}

afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true });
});

describe('the rules', () => {
  let spoiled: Cruise['summary'];
  let spoiledIndex: Cruise['summary'];

  beforeAll(async () => {
    const bad = Object.fromEntries(BAD.map(({ file, text }) => [file, text]));
    [spoiled, spoiledIndex] = await Promise.all([
      cruise(lay({ ...HONEST, ...bad })),
      cruise(lay({ ...HONEST, ...BAD_INDEX })),
    ]);
  }, 60_000);

  test.each(Object.keys(HONEST))('let %s pass', (file) => {
    expect(breaks(spoiled, file)).toEqual([]);
  });

  test.each(BAD)('refuse $file: $rules', ({ file, rules }) => {
    expect(breaks(spoiled, file)).toEqual(rules);
  });

  test('refuse src/index.ts that shows the command line', () => {
    expect(breaks(spoiledIndex, 'src/index.ts')).toEqual(['floor-index']);
  });

  test('all fire here, and each says what to do', () => {
    const fired = new Set([...spoiled.violations, ...spoiledIndex.violations].map(({ rule }) => rule.name));
    const { forbidden } = spoiled.ruleSetUsed;
    expect(forbidden.filter(({ name }) => !fired.has(name)).map(({ name }) => name)).toEqual([]);
    expect(forbidden.filter(({ comment }) => comment === undefined).map(({ name }) => name)).toEqual([]);
  });
});
