/**
 * Checks of the bundle as files: that they are those of the manifest, byte for byte, and have the form of the format.
 *
 * Blind to whoever writes files and manifest anew: the SHA-256 of the manifest has to come from somewhere else.
 *
 * Source: docs/bundle-format.md; FIPS 180-4.
 * @module
 */
import { BUNDLE_FILES_DUE, BUNDLE_NOTE, MANIFEST } from '../../domain/bundle/files.ts';
import type { BundleEntry } from '../entries.ts';
import { given, type Looked, type LookedBy, looking } from '../looked.ts';
import { type Bundle, isKnown, partsOf } from '../read.ts';

export function manifestChecks(bundle: Bundle): LookedBy<'simulated' | 'files' | 'hashes' | 'form' | 'report'> {
  return {
    simulated: simulated(bundle),
    files: files(bundle),
    hashes: hashes(bundle),
    form: form(bundle),
    report: given([bundle.report], () => report(bundle)),
  };
}

/** A field of a value from outside; `undefined` where there is none. */
function fieldOf(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function simulated({ manifest, report: { state, records, file } }: Bundle): Looked {
  const { expect, done } = looking();
  expect(manifest.simulated && manifest.note === BUNDLE_NOTE, () => {
    return { file: MANIFEST, text: 'does not say that the data is simulated' };
  });
  if (state === 'read') {
    expect(fieldOf(records[0], 'simulated') === BUNDLE_NOTE, () => {
      return { file, text: 'does not say that the data is simulated' };
    });
  }
  return done();
}

const KINDS: Readonly<Record<BundleEntry['kind'], string>> = {
  file: 'a file',
  link: 'a link',
  folder: 'a folder',
  other: 'something else',
};

function files({ manifest, entries }: Bundle): Looked {
  const { expect, done } = looking();
  const listed = new Set<string>();
  let last = '';
  for (const { path } of manifest.files) {
    const entry = entries.find(({ name }) => name === path);
    const fault =
      entry === undefined ? 'is listed and not here' : `is here as ${KINDS[entry.kind]}, not as a plain file`;
    expect(isKnown(path) && path > last && entry?.kind === 'file', () => {
      if (!isKnown(path)) return { file: MANIFEST, text: `lists ${path}, which is no file of a bundle` };
      return path > last ? { file: path, text: fault } : { file: MANIFEST, text: `lists ${path} out of order` };
    });
    listed.add(path);
    last = path;
  }
  for (const due of BUNDLE_FILES_DUE) {
    expect(listed.has(due), () => ({ file: MANIFEST, text: `does not list ${due}` }));
  }
  for (const { name } of entries) expect(listed.has(name), () => ({ file: name, text: 'is here and not listed' }));
  return done();
}

function hashes({ manifest, digests }: Bundle): Looked {
  const { expect, done } = looking();
  for (const { path, bytes, sha256 } of manifest.files) {
    const digest = digests.get(path);
    if (digest === undefined) continue;
    const isSame = 'sha256' in digest && digest.bytes === bytes && digest.sha256 === sha256;
    expect(isSame, () => {
      if ('unreadable' in digest) return { file: path, text: digest.unreadable };
      if (digest.bytes !== bytes) return { file: path, text: `has ${digest.bytes} bytes, listed with ${bytes}` };
      return { file: path, text: `has SHA-256 ${digest.sha256}, listed with ${sha256}` };
    });
  }
  return done('no listed file is here');
}

function form(bundle: Bundle): Looked {
  const { expect, done } = looking();
  for (const { file, state, fault } of partsOf(bundle)) {
    expect(state === 'read', () => fault ?? { file, text: 'cannot be read' });
  }
  return done('no file of the format is here');
}

function report({ manifest, report: { records, file }, published }: Bundle): Looked {
  const [value] = records;
  const { expect, done } = looking();
  for (const name of ['title', 'seed'] as const) {
    expect(fieldOf(value, name) === manifest[name], () => ({ file, text: `has another ${name} than the manifest` }));
  }
  const [results] = published.records;
  if (results === undefined) return done();
  const rows = fieldOf(fieldOf(value, 'outcome'), 'rows');
  for (const [choice, votes] of results.total.byChoice.entries()) {
    const told = Array.isArray(rows) ? fieldOf(rows[choice], 'published') : undefined;
    expect(told === votes, () => {
      return { file, text: `outcome.rows[${choice}].published is not the ${votes} of ${published.file}` };
    });
  }
  return done();
}
