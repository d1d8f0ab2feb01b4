/**
 * Checks a bundle with nothing else: no scenario, no simulation, no disk. Whatever the bytes are, it answers.
 *
 * A bundle that passes is whole and adds up. It need not be true: its records may say what never happened, and whoever
 * can write all of it anew can make it pass. So the answer carries the SHA-256 of the manifest, to be compared with one
 * that came another way.
 *
 * Source: design section 12; docs/bundle-format.md.
 * @module
 */
import { ok, type Result } from '../base/result.ts';
import { BUNDLE_CHECK_IDS, type BundleCheck, type BundleCheckId } from '../domain/bundle/checks.ts';
import type { BundleManifest } from '../domain/bundle/files.ts';
import { logChecks } from './checks/logs.ts';
import { manifestChecks } from './checks/manifest.ts';
import { messageChecks } from './checks/messages.ts';
import { protocolChecks } from './checks/protocols.ts';
import { stationChecks } from './checks/stations.ts';
import { tableChecks } from './checks/tables.ts';
import type { BundleEntry } from './entries.ts';
import type { Looked } from './looked.ts';
import { readBundle } from './read.ts';

export interface Verified {
  readonly manifest: BundleManifest;
  readonly manifestSha256: string;
  /** Of BUNDLE_CHECKS, in its order. */
  readonly checks: readonly BundleCheck[];
}

/** @returns what each check says; or why the folder is no bundle, in words that follow its name. */
export function verifyBundle(entries: readonly BundleEntry[]): Result<Verified, string> {
  const bundle = readBundle(entries);
  if (!bundle.ok) return bundle;
  const { value } = bundle;
  const looked: Readonly<Record<BundleCheckId, Looked>> = {
    ...manifestChecks(value),
    ...stationChecks(value),
    ...messageChecks(value),
    ...logChecks(value),
    ...protocolChecks(value),
    ...tableChecks(value),
  };
  const { manifest, manifestSha256 } = value;
  return ok({ manifest, manifestSha256, checks: BUNDLE_CHECK_IDS.map((id) => checkOf(id, looked[id])) });
}

function checkOf(id: BundleCheckId, { checked, failed, faults, because }: Looked): BundleCheck {
  const counts = { id, checked, failed, faults };
  if (checked > 0) return { ...counts, verdict: failed > 0 ? 'failed' : 'passed' };
  return { ...counts, verdict: 'open', because: because ?? 'there is nothing of it here' };
}
