/**
 * Names of the streams that attacks draw from. An attack's draws follow what it is and not where it stands in the file,
 * so that it does the same beside others, in another order, or alone.
 *
 * Source: docs/adr/0004-honest-twin.md.
 * @module
 */
import type { AttackUse } from '../domain/scenario.ts';

/** @returns a name for each use, in their order; those of one attack are counted from 0. */
export function attackStreams(uses: readonly Pick<AttackUse, 'use'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return uses.map(({ use }) => {
    const earlier = seen.get(use) ?? 0;
    seen.set(use, earlier + 1);
    return `attack/${use}/${earlier}`;
  });
}
