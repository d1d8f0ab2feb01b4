/**
 * The folder of a bundle as a verifier sees it: names, and what stands behind each. Whoever has a disk makes it from
 * one, a test or a browser from memory. Names only, so that no path leads anywhere.
 *
 * Source: docs/bundle-format.md.
 * @module
 */
import type { Result } from '../base/result.ts';

export interface BundleEntry {
  /** Its name in the folder. */
  readonly name: string;
  /** Of the entry itself, not of what a link points to. */
  readonly kind: 'file' | 'link' | 'folder' | 'other';
  /** Bytes of a file. */
  readonly size: number;
  /** All of a file; a few words if it cannot be read. Called for known names of plain files within the limits only. */
  readonly read: () => Result<Uint8Array, string>;
}
