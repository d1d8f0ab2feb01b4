/**
 * How a check counts what it looks at: things, wrong things, and the first of them word for word.
 * @module
 */
import type { BundleCheckId, BundleFault } from '../domain/bundle/checks.ts';
import type { Part } from './read.ts';

/** A check that looked at nothing is open, and says why. */
export interface Looked {
  readonly checked: number;
  readonly failed: number;
  readonly faults: readonly BundleFault[];
  readonly because?: string;
}

/** What the checks of one file of this folder give. */
export type LookedBy<I extends BundleCheckId> = Readonly<Record<I, Looked>>;

/** Whoever wants all of them mends these first. */
const FAULTS_KEPT = 5;

export interface Looking {
  /** One more thing; `fault` is asked only where it does not hold. */
  readonly expect: (holds: boolean, fault: () => BundleFault) => void;
  readonly done: (because?: string) => Looked;
}

export function looking(): Looking {
  let checked = 0;
  let failed = 0;
  const faults: BundleFault[] = [];
  return {
    expect(holds, fault) {
      checked += 1;
      if (holds) return;
      failed += 1;
      if (faults.length < FAULTS_KEPT) faults.push(fault());
    },
    done: (because) => ({ checked, failed, faults, ...(because === undefined ? {} : { because }) }),
  };
}

export const open = (because: string): Looked => ({ checked: 0, failed: 0, faults: [], because });

/** Why a check that needs these files cannot be made; `undefined` if it can. */
function missing(...parts: readonly Part<unknown>[]): string | undefined {
  const part = parts.find(({ state }) => state !== 'read');
  if (part === undefined) return undefined;
  return part.state === 'absent' ? `no ${part.file} here` : `${part.file} does not have the right form`;
}

/** What `look` finds, if the files that it needs were read. */
export function given(parts: readonly Part<unknown>[], look: () => Looked): Looked {
  const because = missing(...parts);
  return because === undefined ? look() : open(because);
}
