/**
 * Writes the documents that are made from the code: `npm run docs`. With `--check` it writes nothing and names those
 * that are not as the code would have them. To add a document, add a line to DOCUMENTS.
 * @module
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AUDIT_ATTACKS } from '../src/adversary/audits/index.ts';
import { ATTACKS } from '../src/adversary/index.ts';
import { TREE_ATTACKS } from '../src/adversary/tree/index.ts';
import { electionReportSchemaText } from '../src/report/schema/election.ts';
import { reportSchemaText } from '../src/report/schema.ts';
import { tabulationSchemaText } from '../src/report/tabulation/schema.ts';
import { SCENARIO_SCHEMA_PATH, scenarioJsonSchemaText } from '../src/scenario/json-schema.ts';
import { auditManifest } from './docs/audit-manifest.ts';
import { controlsDocument } from './docs/controls.ts';
import { machinesDocument } from './docs/machines.ts';
import { officialTables } from './docs/official-tables.ts';
import { threatsDocument } from './docs/threats.ts';

export interface GeneratedDocument {
  /** From the root of the project. */
  readonly path: string;
  content(): string;
}

export const DOCUMENTS: readonly GeneratedDocument[] = [
  { path: 'docs/controls.md', content: controlsDocument },
  { path: 'docs/machines.md', content: machinesDocument },
  { path: 'docs/election-report.schema.json', content: electionReportSchemaText },
  { path: 'docs/report.schema.json', content: reportSchemaText },
  {
    path: SCENARIO_SCHEMA_PATH,
    content: () => scenarioJsonSchemaText({ station: ATTACKS, tree: TREE_ATTACKS, audit: AUDIT_ATTACKS }),
  },
  { path: 'docs/tabulation.schema.json', content: tabulationSchemaText },
  { path: 'docs/threats.md', content: threatsDocument },
  ...officialTables,
  auditManifest,
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The document as it lies on the disk; `undefined` if there is none. */
export function written({ path }: GeneratedDocument): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Nobody ever reads half a document: it gets its name when it is complete. */
function write(path: string, content: string): void {
  const place = join(ROOT, path);
  const temporary = `${place}.${process.pid}.tmp`;
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(temporary, content);
  renameSync(temporary, place);
}

function main(words: readonly string[]): number {
  const check = words[0] === '--check';
  if (words.length > (check ? 1 : 0)) {
    console.error(`docs: unknown argument ${words[check ? 1 : 0]}; the only one is --check`);
    return 2;
  }
  const contents = DOCUMENTS.map((document) => ({ document, content: document.content() }));
  const stale = contents.filter(({ document, content }) => written(document) !== content);
  for (const { document, content } of stale) {
    if (check) {
      console.error(`${document.path}: stale; run npm run docs`);
    } else {
      write(document.path, content);
      console.log(`${document.path}: written`);
    }
  }
  return check && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
