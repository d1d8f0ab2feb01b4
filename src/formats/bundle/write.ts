/**
 * Writes a run as the files of a bundle: canonical JSON, one text a line, and a manifest with the SHA-256 of each.
 *
 * Source: docs/bundle-format.md; RFC 8259.
 * @module
 */
import { canonicalText } from '../../base/canonical.ts';
import { VERSION } from '../../base/version.ts';
import { sha256HexOf } from '../../crypto/hash.ts';
import {
  BUNDLE_FILES,
  BUNDLE_FORMAT,
  BUNDLE_NOTE,
  type BundleContents,
  type BundleFile,
  type BundleManifest,
  MANIFEST,
} from '../../domain/bundle/files.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @returns the files, the manifest last. What the run left nothing of gets no file. */
export function bundleFiles(contents: BundleContents): readonly FileBytes[] {
  const { report, protocols, keys, messages, logs, tables, published, ...head } = contents;
  const texts: Readonly<Record<BundleFile, string>> = {
    'keys.jsonl': lines(keys),
    'logs.jsonl': lines(logs),
    'messages.jsonl': lines(messages),
    'protocols.jsonl': lines(protocols),
    'published.json': lines(published === undefined ? [] : [published]),
    'report.json': report,
    'tables.json': lines(tables === undefined ? [] : [tables]),
  };
  const files = BUNDLE_FILES.filter((name) => texts[name] !== '').map((name) => {
    return { name, bytes: new TextEncoder().encode(texts[name]) };
  });
  const manifest: BundleManifest = {
    ...head,
    format: BUNDLE_FORMAT,
    simulated: true,
    note: BUNDLE_NOTE,
    version: VERSION,
    files: files.map(({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: sha256HexOf(bytes) })),
  };
  return [...files, { name: MANIFEST, bytes: new TextEncoder().encode(lines([manifest])) }];
}

function lines(records: Iterable<unknown>): string {
  return Array.from(records, (record) => `${canonicalText(record)}\n`).join('');
}
