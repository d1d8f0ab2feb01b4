/**
 * Faults of the disk, in words that follow the name of a file.
 * @module
 */
import { err, type Result } from '../src/base/result.ts';

export const FAULTS: Readonly<Record<string, string>> = {
  ENOTDIR: 'is not there',
  EACCES: 'is not open to this user',
  EPERM: 'is not open to this user',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'does not fit: the disk is full',
  EEXIST: 'is there already',
  ENOTEMPTY: 'is there already',
  ENAMETOOLONG: 'has too long a name',
  ELOOP: 'is a link',
};

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Faults of the disk are answers; anything else is ours and goes up. */
export function trying<T>(work: () => Result<T, string>, missing = 'is not there'): Result<T, string> {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (!/^E[A-Z0-9]+$/.test(code) && code !== 'ERR_INVALID_ARG_VALUE') throw error;
    return err(code === 'ENOENT' ? missing : (FAULTS[code] ?? `cannot be used (${code})`));
  }
}
