/**
 * The value of a result that a test expects to be good.
 * @module
 */
import type { Result } from '../../../src/base/result.ts';

export function good<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
