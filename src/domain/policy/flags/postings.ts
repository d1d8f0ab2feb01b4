/**
 * Flags of the control protocol after it is printed: what ties the page at the door to what was printed first.
 *
 * Leaves out whether and in which order it hangs, which are `cp.posted` and `cp.order`.
 * Source: attack catalogue RC-18 and RC-19; controls C33 and C38, whose flags these are.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const POSTING_FLAGS: readonly FlagEntry[] = [
  {
    id: 'cp.copies',
    values: [false, true],
    default: false,
    explains:
      'Whether observers get a signed copy of the control protocol when it is posted, as they do of the results ' +
      'protocols. How often copies are refused is `refuseCopies`. No source names this list among the papers to be ' +
      'copied; false is an assumption.',
    source: 'attacks.md C33; attacks.md RC-18',
    assumption: 'own',
  },
  {
    id: 'cp.hash',
    values: [false, true],
    default: false,
    explains:
      'Whether the minutes that are signed at posting hold the SHA-256 of the rows of the control protocol, so that ' +
      'a later print of other rows shows. No source reports one; false is an assumption.',
    source: 'attacks.md C38; attacks.md RC-19',
    assumption: 'own',
  },
  {
    id: 'cp.reprint',
    values: ['free', 'minuted'],
    default: 'free',
    explains:
      'What a second print of the control protocol takes. free: a member at the table asks for it. minuted: minutes ' +
      'of the whole commission, beside which the first print is kept, so that no row can change unnoticed. No source ' +
      'speaks of it; free is an assumption.',
    source: 'attacks.md RC-19',
    assumption: 'own',
  },
];
