/**
 * What no other tool watches: size, words, headers, links, records of decisions. Each check runs twice: on this tree,
 * where it must be silent, and on a tree made to break it, where it must say exactly what is wrong.
 *
 * Source: the idea is that of TigerBeetle's `tidy`.
 * @module
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** This file names what it bans, so the checks of words leave it out. */
const SELF = 'tests/tidy.test.ts';

const FILE_LINES_MAX = 300;
const FUNCTION_LINES_MAX = 70;
const LINE_WIDTH_MAX = 120;

/** Data may be long where cutting it would hide that it is one list. Each entry says why. */
const LONG_DATA_FILES: Readonly<Record<string, string>> = {};

interface Word {
  readonly word: RegExp;
  readonly advice: string;
}

const WORDS_SRC: readonly Word[] = [
  { word: /\bDate\.now\b/, advice: 'time is an event; take minutes from the world' },
  { word: /\bnew Date\(/, advice: 'time is an event; take minutes from the world' },
  { word: /\bMath\.random\b/, advice: 'take an Rng and fork it by name' },
  { word: /\blocaleCompare\b/, advice: 'compare with <, which is the same on every machine' },
  { word: /\btoLocale[A-Z]\w+/, advice: 'format by hand, which is the same on every machine' },
  { word: /\bIntl\./, advice: 'format by hand, which is the same on every machine' },
];
const WORDS_ANYWHERE: readonly Word[] = [
  { word: /\bTODO\b/, advice: 'do it, or write it down in CHANGELOG.md as a limit' },
  { word: /\bFIXME\b/, advice: 'mend it' },
  { word: /\bXXX\b/, advice: 'say what is wrong' },
];
const WORDS_TESTS: readonly Word[] = [
  { word: /\.only\(/, advice: 'run all tests' },
  { word: /\.skip\(/, advice: 'mend the test or delete it' },
  { word: /\.todo\(/, advice: 'write the test or leave it out' },
];
const WORDS_PLACES: readonly Word[] = [
  { word: /(?<![\w.~-])\/(work|root)\//, advice: 'a path of one machine; use a relative path' },
  { word: /registry\.npmjs/, advice: 'a registry host; npm knows where to look' },
];
const WORDS_DOCS: readonly Word[] = [
  { word: /\bissue #/i, advice: 'say what it was about; the reader has no tracker' },
  { word: /\bhelper session/i, advice: 'write about the program, not about how it was written' },
];

/** Path to text of every text file that git tracks or would track. */
type Tree = ReadonlyMap<string, string>;

interface Check {
  readonly claim: string;
  readonly problems: (tree: Tree) => string[];
  /** A tree that breaks the rule, and what must be said about it. */
  readonly bad: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
}

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

const select = (tree: Tree, pattern: RegExp): [string, string][] => [...tree].filter(([path]) => pattern.test(path));

/** Files that have the word at all: what is looked for is a keyword, and to parse the others would take seconds. */
const naming = (tree: Tree, pattern: RegExp, word: RegExp): [string, string][] =>
  select(tree, pattern).filter(([, text]) => word.test(text));

function findWords(files: readonly [string, string][], words: readonly Word[]): string[] {
  return files.flatMap(([path, text]) =>
    linesOf(text).flatMap((line, index) =>
      words.flatMap(({ word, advice }) => {
        const found = word.exec(line);
        return found === null || path === SELF ? [] : [`${path}:${index + 1}: '${found[0]}': ${advice}`];
      }),
    ),
  );
}

const parsed = new Map<string, ts.SourceFile>();

/** Five checks read the same files, so each text is parsed once. */
function sourceOf(path: string, text: string): ts.SourceFile {
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

/** Collects what `visit` says about each node of each file. */
function findNodes(
  files: readonly [string, string][],
  visit: (node: ts.Node, source: ts.SourceFile) => string | undefined,
): string[] {
  return files.flatMap(([path, text]) => {
    const source = sourceOf(path, text);
    const found: string[] = [];
    const walk = (node: ts.Node): void => {
      const problem = visit(node, source);
      if (problem !== undefined) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        found.push(`${path}:${line}: ${problem}`);
      }
      ts.forEachChild(node, walk);
    };
    walk(source);
    return found;
  });
}

function longFunction(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined;
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  const count = source.getLineAndCharacterOfPosition(node.end).line - first + 1;
  return count > FUNCTION_LINES_MAX ? `a function of ${count} lines; split it by subject` : undefined;
}

function defaultExport(node: ts.Node): string | undefined {
  const isDefault =
    (ts.isExportAssignment(node) && node.isExportEquals !== true) ||
    (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default');
  return isDefault ? 'a default export; give it a name' : undefined;
}

/** A world holds its truth beside everything else, so no rule about imports can see who reads it there. */
function readsTruth(node: ts.Node): string | undefined {
  const isTruth = (name: ts.Node | undefined): boolean =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && name.text === 'truth';
  const read =
    (ts.isPropertyAccessExpression(node) && isTruth(node.name)) ||
    (ts.isElementAccessExpression(node) && isTruth(node.argumentExpression)) ||
    (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && isTruth(node.propertyName ?? node.name)) ||
    // `({ truth } = world)`, and an object that passes it on under its own name.
    (ts.isShorthandPropertyAssignment(node) && isTruth(node.name)) ||
    (ts.isPropertyAssignment(node) && isTruth(node.name));
  return read ? 'the truth is for world, sim/score and checker; read evidence instead' : undefined;
}

/** Names under which a file knows what it imports from the truth. */
function namesOfTruth(source: ts.SourceFile): ReadonlySet<string> {
  const names = source.statements.flatMap((statement): string[] => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteralLike(statement.moduleSpecifier)) return [];
    if (!/(^|\/)truth\.ts$/.test(statement.moduleSpecifier.text)) return [];
    const { name, namedBindings } = statement.importClause ?? {};
    const bound = namedBindings === undefined || ts.isNamespaceImport(namedBindings) ? [] : namedBindings.elements;
    const space = namedBindings !== undefined && ts.isNamespaceImport(namedBindings) ? [namedBindings.name] : [];
    return [...(name === undefined ? [] : [name]), ...space, ...bound.map((each) => each.name)].map(({ text }) => text);
  });
  return new Set(names);
}

/** An import that is exported again under any name goes around every rule about imports. */
function passesOnTruth(node: ts.Node, source: ts.SourceFile): string | undefined {
  const isTruth = (name: ts.Node | undefined): boolean =>
    name !== undefined && ts.isIdentifier(name) && namesOfTruth(source).has(name.text);
  const isExported = (statement: ts.Node): boolean =>
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  const passed =
    (ts.isExportSpecifier(node) && isTruth(node.propertyName ?? node.name)) ||
    (ts.isVariableDeclaration(node) && isExported(node.parent.parent) && isTruth(node.initializer)) ||
    (ts.isTypeAliasDeclaration(node) &&
      isExported(node) &&
      ts.isTypeReferenceNode(node.type) &&
      isTruth(node.type.typeName));
  return passed ? 'what the truth holds is passed on; whoever may read it imports it' : undefined;
}

const withoutCode = (markdown: string): string => markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Headings keep the text of inline code, so only fenced blocks are dropped. */
function anchorsOf(markdown: string): string[] {
  const headings = markdown.replace(/^```.*?^```/gms, '').matchAll(/^#{1,6}\s+(.*)$/gm);
  return [...headings].map(([, heading = '']) => anchorOf(heading));
}

function brokenLinks(tree: Tree): string[] {
  const paths = [...tree.keys()];
  return select(tree, /^[^/]+\.md$|^docs\/.*\.md$/).flatMap(([path, text]) => {
    const targets = [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s+(\S+)/gm)];
    return targets.flatMap(([, inline, reference]) => {
      const target = inline ?? reference ?? '';
      if (/^[a-z][a-z+.-]*:/i.test(target)) return [];
      const [file = '', anchor] = decodeURI(target).split('#');
      const full = file === '' ? path : posix.join(posix.dirname(path), file).replace(/\/$/, '');
      if (full !== '.' && !tree.has(full) && !paths.some((other) => other.startsWith(`${full}/`))) {
        return [`${path}: no file for the link ${target}`];
      }
      const anchors = anchor === undefined || !full.endsWith('.md') ? undefined : anchorsOf(tree.get(full) ?? '');
      return anchors === undefined || anchors.includes(anchor ?? '') ? [] : [`${path}: no heading for ${target}`];
    });
  });
}

function unlistedDecisions(tree: Tree): string[] {
  const list = tree.get('docs/adr/README.md') ?? '';
  return select(tree, /^docs\/adr\/\d{4}-[^/]+\.md$/)
    .map(([path]) => posix.basename(path))
    .filter((name) => !list.includes(`](${name})`))
    .map((name) => `docs/adr/README.md does not link to ${name}`);
}

const ADR_DEPENDENCIES = 'docs/adr/0002-dependencies.md';
const RUNTIME_HEADING = '### In the program';

/** Cardinal numbers as the decision writes them. */
const NUMBER_WORDS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

const sectionOf = (document: string, heading: string): string =>
  document.split(/^(?=### )/m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

/** Rows `| name | version | ... |` below a heading, up to the next one. Names stand in backticks. */
function dependencyRows(document: string, heading: string): [string, string][] {
  return [...sectionOf(document, heading).matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(
    ([, name = '', version = '']) => [name, version],
  );
}

/** The manifest against the rows of one section, in both directions. */
function againstRows(manifest: Record<string, string>, document: string, heading: string): string[] {
  const rows = dependencyRows(document, heading);
  const missing = Object.entries(manifest).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+$/.test(version)) return [`package.json: ${name} ${version} is not an exact version`];
    const named = rows.some(([row, held]) => row === name && held === version);
    return named ? [] : [`${ADR_DEPENDENCIES} has no row for ${name} ${version} under '${heading.slice(4)}'`];
  });
  const stale = rows.filter(([name], row) => manifest[name] === undefined || rows.findIndex(([n]) => n === name) < row);
  return [...missing, ...stale.map(([name, held]) => `${ADR_DEPENDENCIES} has a row too many: ${name} ${held}`)];
}

function unclearDependencies(tree: Tree): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(tree.get('package.json') ?? '{}') as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  const document = tree.get(ADR_DEPENDENCIES) ?? '';
  const said = /^(\w+) librar(?:y|ies)\b/m.exec(sectionOf(document, RUNTIME_HEADING))?.[1] ?? 'nothing';
  const count = Object.keys(dependencies).length;
  const right = NUMBER_WORDS.indexOf(said.toLowerCase()) === count;
  return [
    ...againstRows(dependencies, document, RUNTIME_HEADING),
    ...againstRows(devDependencies, document, '### In development only'),
    ...(right ? [] : [`${ADR_DEPENDENCIES} counts '${said}' libraries, package.json ${count}`]),
  ];
}

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** `npm ci` refuses a lock file that leaves out a package, even one for another platform only. */
function gapsInLock(tree: Tree): string[] {
  const lock = JSON.parse(tree.get('package-lock.json') ?? '{}') as { packages?: Record<string, LockedPackage> };
  const packages = lock.packages ?? {};
  const isThere = (from: string, name: string): boolean => {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true;
    return from !== '' && isThere(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
  };
  return Object.entries(packages).flatMap(([path, { integrity, dependencies, optionalDependencies }]) => {
    const wanted = Object.keys({ ...dependencies, ...optionalDependencies });
    const gaps = wanted.filter((name) => !isThere(path, name)).map((name) => `${path} needs ${name}`);
    if (path !== '' && integrity === undefined) gaps.push(`${path} has no integrity`);
    return gaps.map((gap) => `package-lock.json: ${gap}; delete the file and run npm install`);
  });
}

const HEADER = '/** One. @module */\n';

const CHECKS: readonly Check[] = [
  {
    claim: `a source file has at most ${FILE_LINES_MAX} lines`,
    problems: (tree) =>
      select(tree, /^src\//).flatMap(([path, text]) => {
        const count = linesOf(text).length;
        if (count <= FILE_LINES_MAX || path in LONG_DATA_FILES) return [];
        return [`${path} has ${count} lines; split it by subject`];
      }),
    bad: { 'src/a.ts': 'x;\n'.repeat(301), 'src/b.ts': 'x;\n'.repeat(300) },
    expected: ['src/a.ts has 301 lines; split it by subject'],
  },
  {
    claim: `a function has at most ${FUNCTION_LINES_MAX} lines`,
    problems: (tree) => findNodes(select(tree, /^(src|bin)\/.*\.m?[jt]s$/), longFunction),
    bad: {
      'src/a.ts': `/** Long. */\nexport const f = () => {\n${'x;\n'.repeat(69)}};\n`,
      'src/b.ts': `export function f() {\n${'x;\n'.repeat(68)}}\n`,
    },
    expected: ['src/a.ts:2: a function of 71 lines; split it by subject'],
  },
  {
    claim: `a source line has at most ${LINE_WIDTH_MAX} characters`,
    problems: (tree) =>
      select(tree, /^src\//).flatMap(([path, text]) =>
        linesOf(text).flatMap((line, index) => {
          const width = [...line].length;
          return width > LINE_WIDTH_MAX ? [`${path}:${index + 1}: ${width} characters; break the line`] : [];
        }),
      ),
    bad: { 'src/a.ts': `\n//${'ж'.repeat(119)}\n//${'ж'.repeat(118)}\n` },
    expected: ['src/a.ts:2: 121 characters; break the line'],
  },
  {
    claim: 'src takes no time, chance or locale from outside',
    problems: (tree) => findWords(select(tree, /^src\//), WORDS_SRC),
    bad: { 'src/a.ts': 'Date.now()\nnew Date(0)\nMath.random()\na.localeCompare(b)\na.toLocaleString()\nIntl.X\n' },
    expected: [
      "src/a.ts:1: 'Date.now': time is an event; take minutes from the world",
      "src/a.ts:2: 'new Date(': time is an event; take minutes from the world",
      "src/a.ts:3: 'Math.random': take an Rng and fork it by name",
      "src/a.ts:4: 'localeCompare': compare with <, which is the same on every machine",
      "src/a.ts:5: 'toLocaleString': format by hand, which is the same on every machine",
      "src/a.ts:6: 'Intl.': format by hand, which is the same on every machine",
    ],
  },
  {
    claim: 'nothing is put off by a mark in the text',
    // The lock file is full of random letters.
    problems: (tree) => findWords(select(tree, /^(?!package-lock\.json$)/), WORDS_ANYWHERE),
    bad: { 'docs/a.md': 'TODO\nFIXME\nXXX\n', 'package-lock.json': '/XXX+' },
    expected: [
      "docs/a.md:1: 'TODO': do it, or write it down in CHANGELOG.md as a limit",
      "docs/a.md:2: 'FIXME': mend it",
      "docs/a.md:3: 'XXX': say what is wrong",
    ],
  },
  {
    claim: 'every test runs',
    problems: (tree) => findWords(select(tree, /^tests\//), WORDS_TESTS),
    bad: { 'tests/a.test.ts': "test.only('a')\ntest.skip('b')\ntest.todo('c')\n" },
    expected: [
      "tests/a.test.ts:1: '.only(': run all tests",
      "tests/a.test.ts:2: '.skip(': mend the test or delete it",
      "tests/a.test.ts:3: '.todo(': write the test or leave it out",
    ],
  },
  {
    claim: 'every source file opens with what it is for',
    problems: (tree) =>
      select(tree, /^src\/.*\.ts$/)
        .filter(([, text]) => !/^\/\*\*(?:(?!\*\/)[\s\S])*@module/.test(text))
        .map(([path]) => `${path} does not start with a /** header that contains @module`),
    bad: { 'src/a.ts': '/** One. */\n/** @module */\n', 'src/b.ts': HEADER, 'src/c.ts': `\n${HEADER}` },
    expected: ['src/a.ts', 'src/c.ts'].map((path) => `${path} does not start with a /** header that contains @module`),
  },
  {
    claim: 'every export has a name',
    problems: (tree) => findNodes(naming(tree, /^(src|bin|tests)\/.*\.m?[jt]s$/, /\bdefault\b/), defaultExport),
    bad: {
      'src/a.ts': 'export default 1;\n',
      'bin/b.ts': 'export default function f() {}\n',
      'tests/c.ts': 'const a = 1;\nexport { a as default };\n',
      'vitest.config.ts': 'export default {};\n',
    },
    expected: ['src/a.ts:1', 'bin/b.ts:1', 'tests/c.ts:2'].map((place) => `${place}: a default export; give it a name`),
  },
  {
    claim: 'nothing reads the truth of a world but scoring and the checker',
    problems: (tree) =>
      findNodes(select(tree, /^(src|bin|tests\/controls)\/(?!world\/|checker\/|sim\/score(\.ts$|\/))/), readsTruth),
    bad: {
      'src/sim/a.ts': 'f(world.truth);\nf(world?.truth.intent);\nf(world["truth"]);\n',
      'src/controls/b.ts': 'const { truth } = world;\nconst { truth: told } = world;\n({ truth } = world);\n',
      'bin/c.ts': 'const f = ({ world: { truth } }) => truth;\n',
      'tests/controls/d.test.ts': 'f(world.truth);\n',
      // About truth, and not a look at it.
      'src/sim/e.ts': "// world.truth\nconst truth = 1;\nf(truth, 'truth', world.truthful);\n",
      'src/sim/scorecard.ts': 'f(world.truth);\n',
      // These may.
      ...Object.fromEntries(
        ['src/world/f.ts', 'src/world/people/g.ts', 'src/checker/h.ts', 'src/sim/score.ts', 'tests/sim/i.test.ts'].map(
          (path) => [path, 'f(world.truth);\n'],
        ),
      ),
    },
    expected: [
      ...['src/sim/a.ts:1', 'src/sim/a.ts:2', 'src/sim/a.ts:3'],
      ...['src/controls/b.ts:1', 'src/controls/b.ts:2', 'src/controls/b.ts:3'],
      ...['bin/c.ts:1', 'tests/controls/d.test.ts:1', 'src/sim/scorecard.ts:1'],
    ].map((place) => `${place}: the truth is for world, sim/score and checker; read evidence instead`),
  },
  {
    claim: 'nothing imported from the truth is exported again',
    problems: (tree) => findNodes(select(tree, /^src\/.*\.ts$/), passesOnTruth),
    bad: {
      'src/world/a.ts': "import type { Truth } from './truth.ts';\nexport type { Truth };\nexport type T = Truth;\n",
      'src/world/people/b.ts': "import * as t from '../truth.ts';\nexport const leak = t;\n",
      'src/world/c.ts':
        "import { ENDINGS as E } from './truth.ts';\nexport { E as endings };\nexport const n = E.length;\n",
      'src/world/d.ts': "import { Truth } from './half-truth.ts';\nexport { Truth };\n",
    },
    expected: ['src/world/a.ts:2', 'src/world/a.ts:3', 'src/world/people/b.ts:2', 'src/world/c.ts:2'].map(
      (place) => `${place}: what the truth holds is passed on; whoever may read it imports it`,
    ),
  },
  {
    claim: 'every type is known',
    problems: (tree) =>
      findNodes(naming(tree, /^(src|bin|tests)\/.*\.ts$/, /\bany\b/), ({ kind }) =>
        kind === ts.SyntaxKind.AnyKeyword ? "the type 'any'; use unknown and look" : undefined,
      ),
    bad: { 'src/a.ts': '// any\nexport const a: any[] = [];\n', 'tests/b.ts': 'f(1 as any);\n' },
    expected: ['src/a.ts:2', 'tests/b.ts:1'].map((place) => `${place}: the type 'any'; use unknown and look`),
  },
  {
    claim: 'no file names a machine or a registry',
    problems: (tree) => findWords([...tree], WORDS_PLACES),
    bad: {
      'docs/a.md': 'see /work/x\nor "/root/y"\nbut docs/work/x and ./root/y are relative\n',
      'package-lock.json': '"resolved": "https://registry.npmjs.org/a"',
    },
    expected: [
      "docs/a.md:1: '/work/': a path of one machine; use a relative path",
      "docs/a.md:2: '/root/': a path of one machine; use a relative path",
      "package-lock.json:1: 'registry.npmjs': a registry host; npm knows where to look",
    ],
  },
  {
    claim: 'the documents are about the program',
    problems: (tree) => findWords(select(tree, /\.md$/), WORDS_DOCS),
    bad: { 'README.md': 'as in Issue #4\n', 'docs/a.md': 'a helper session wrote it\nOpen an issue.\n' },
    expected: [
      "README.md:1: 'Issue #': say what it was about; the reader has no tracker",
      "docs/a.md:1: 'helper session': write about the program, not about how it was written",
    ],
  },
  {
    claim: 'every link inside the documents leads somewhere',
    problems: brokenLinks,
    bad: {
      'README.md':
        '[a](docs/no.md) [b](docs/b.md#the-seed) [c](docs/b.md#no) [d](docs) [e](https://no.example) [f](#no)\n',
      'docs/b.md': '# The `seed`\n[up](../README.md) ![no](no.png) `[code](no.md)`\n\n[ref]: ../no.md\n',
    },
    expected: [
      'README.md: no file for the link docs/no.md',
      'README.md: no heading for docs/b.md#no',
      'README.md: no heading for #no',
      'docs/b.md: no file for the link no.png',
      'docs/b.md: no file for the link ../no.md',
    ],
  },
  {
    claim: 'every decision is listed',
    problems: unlistedDecisions,
    bad: {
      'docs/adr/README.md': '- [one](0001-one.md)\n',
      'docs/adr/0001-one.md': '',
      'docs/adr/0002-two.md': '',
    },
    expected: ['docs/adr/README.md does not link to 0002-two.md'],
  },
  {
    claim: 'the decision on dependencies and the manifest name the same',
    problems: unclearDependencies,
    bad: {
      'package.json': JSON.stringify({
        dependencies: { a: '^1.0.0', b: '1.0.0', e: '1.0.0' },
        devDependencies: { c: '1.0.0', d: '2.0.0' },
      }),
      'docs/adr/0002-dependencies.md': [
        '### In the program\n\nTwo libraries, which bring no others.\n',
        '| `b` | 1.0.0 | reason |\n| `b` | 0.9.0 | reason |\n| `d` | 2.0.0 | reason |\n| `gone` | 1.0.0 | reason |\n',
        '### In development only\n\n| `c` | 1.0.1 | reason |\n| `e` | 1.0.0 | reason |\nd 2.0.0\n',
        '### Held back\n\n| `d` | 2 | reason |\n',
      ].join('\n'),
    },
    expected: [
      'package.json: a ^1.0.0 is not an exact version',
      "docs/adr/0002-dependencies.md has no row for e 1.0.0 under 'In the program'",
      'docs/adr/0002-dependencies.md has a row too many: b 0.9.0',
      'docs/adr/0002-dependencies.md has a row too many: d 2.0.0',
      'docs/adr/0002-dependencies.md has a row too many: gone 1.0.0',
      "docs/adr/0002-dependencies.md has no row for c 1.0.0 under 'In development only'",
      "docs/adr/0002-dependencies.md has no row for d 2.0.0 under 'In development only'",
      'docs/adr/0002-dependencies.md has a row too many: e 1.0.0',
      "docs/adr/0002-dependencies.md counts 'Two' libraries, package.json 3",
    ],
  },
  {
    claim: 'the lock file is whole',
    problems: gapsInLock,
    bad: {
      'package-lock.json': JSON.stringify({
        packages: {
          '': { dependencies: { a: '1.0.0' } },
          'node_modules/a': { integrity: 'x', dependencies: { b: '1' }, optionalDependencies: { 'a-mac': '1' } },
          'node_modules/a/node_modules/b': { integrity: 'x', dependencies: { a: '1' } },
          'node_modules/c': { dependencies: { b: '1' } },
        },
      }),
    },
    expected: ['node_modules/a needs a-mac', 'node_modules/c needs b', 'node_modules/c has no integrity'].map(
      (gap) => `package-lock.json: ${gap}; delete the file and run npm install`,
    ),
  },
];

/** An unpacked archive has no git; then every file counts but those that are made here. */
function walk(folder: string): string[] {
  const made = new Set(['.git', 'node_modules', 'dist', 'coverage']);
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || entry.name.startsWith('.vitest-results')) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function paths(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return walk('');
  // The folder may belong to another user, as in a container; git reads it all the same when told so.
  const list = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', list, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

function readTree(): Tree {
  const files = paths().map((path): [string, string] => [path, readFileSync(join(ROOT, path), 'utf8')]);
  return new Map(files.filter(([, text]) => !text.includes('\0')));
}

const tree = readTree();

describe('in this tree', () => {
  for (const { claim, problems } of CHECKS) {
    test(claim, () => {
      expect(problems(tree)).toEqual([]);
    });
  }

  test('a data file is allowed to be long only while it is', () => {
    const stale = Object.keys(LONG_DATA_FILES).filter((path) => linesOf(tree.get(path) ?? '').length <= FILE_LINES_MAX);
    expect(stale).toEqual([]);
  });

  test('the checks see the files', () => {
    expect([...tree.keys()]).toEqual(expect.arrayContaining([SELF, 'package-lock.json', 'src/base/assert.ts']));
  });
});

describe('a tree that breaks the rule is noticed', () => {
  for (const { claim, problems, bad, expected } of CHECKS) {
    test(claim, () => {
      expect(problems(new Map(Object.entries(bad)))).toEqual(expected);
    });
  }
});
