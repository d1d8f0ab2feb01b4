/**
 * `verify`: checks a bundle with nothing else. Neither this file nor what it imports reaches the simulation.
 *
 * Exit codes: 0 every check passed or cannot be made, 1 one failed, 2 this is no bundle that can be read.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { err, type Result } from '../../base/result.ts';
import { verifyText } from '../../report/bundle/verify-text.ts';
import { dataJson } from '../../report/data-json.ts';
import type { BundleEntry } from '../../verify/entries.ts';
import { type Verified, verifyBundle } from '../../verify/verify.ts';
import { EXIT, type ExitCode, type VerifyOptions } from '../options.ts';
import { paint } from '../paint.ts';

/** What of `Io` it needs: all of that knows the simulation. */
export interface VerifyIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly columns: number;
  readonly color: boolean;
  readonly folder: (folder: string) => Result<readonly BundleEntry[] | undefined, string>;
}

const COLUMNS_MAX = 120;
const COLUMNS_MIN = 60;

export function verify(io: VerifyIo, folder: string, { json }: VerifyOptions): ExitCode {
  const verified = verifiedIn(io, folder);
  if (!verified.ok) {
    io.err(`${plain(folder)}: ${plain(verified.error)}`);
    return EXIT.badInput;
  }
  const columns = Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, io.columns));
  const { manifest, manifestSha256, checks } = verified.value;
  if (json) {
    const { title, seed, kind, version } = manifest;
    const simulated = 'Simulated data, not a real election';
    const head = { format: 'sailau-lab verification', version: 1, simulated, title, seed, kind, writtenBy: version };
    io.out(dataJson({ ...head, manifestSha256, checks }).trimEnd());
  } else io.out(verifyText(folder, verified.value, io.color ? { columns, paint } : { columns }));
  return checks.some(({ verdict }) => verdict === 'failed') ? EXIT.missed : EXIT.ok;
}

function verifiedIn(io: VerifyIo, folder: string): Result<Verified, string> {
  const entries = io.folder(folder);
  if (!entries.ok) return entries;
  return entries.value === undefined ? err('is not there') : verifyBundle(entries.value);
}
