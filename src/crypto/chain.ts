/**
 * An append-only chain of hashes over text entries. Whoever knows a head can tell whether any entry before it was
 * changed, dropped, swapped or put in.
 *
 *     start = H(["sailau-lab chain 1","start",label])
 *     head' = H(["sailau-lab chain 1","entry",head,entry])
 *
 * H is SHA-256 over the canonical JSON of the list, so that no two different lists give the same bytes, and a start
 * can never pass for an entry. A chain proves nothing about entries after the last head that somebody else kept: who
 * holds entries and all heads can rewrite both. That is why the head has to leave the room.
 *
 * Source: linear hash chain, Haber and Stornetta 1991, section 5.1.
 * @module
 */
import { canonicalText } from '../base/canonical.ts';
import { sha256Hex } from './hash.ts';

const DOMAIN = 'sailau-lab chain 1';
/** Of a desk computer's log. */
export const DEFAULT_LABEL = 'log';

/** @param label - what the chain is about, e.g. a station's log; chains with different labels share no head. */
export function chainStart(label: string): string {
  return sha256Hex(canonicalText([DOMAIN, 'start', label]));
}

/** What is hashed for one more entry. */
export const entryText = (head: string, entry: string): string => canonicalText([DOMAIN, 'entry', head, entry]);

/** The head after one more entry. */
export function chainNext(head: string, entry: string): string {
  return sha256Hex(entryText(head, entry));
}

/** The head after each entry, in order: as many as there are entries. */
export function chainOf(entries: readonly string[], label: string = DEFAULT_LABEL): readonly string[] {
  let head = chainStart(label);
  return entries.map((entry) => {
    head = chainNext(head, entry);
    return head;
  });
}

/**
 * Compares entries with the heads that were kept.
 *
 * @param kept - the head after each entry, or the last head alone.
 * @returns the index of the first entry that does not fit its head; `entries.length` if heads are left over at the
 * end; `undefined` if all is in order. The last head alone cannot place a break: then it is 0, the earliest entry that
 * may be at fault.
 */
export function verifyChain(
  entries: readonly string[],
  kept: readonly string[] | string,
  label: string = DEFAULT_LABEL,
): number | undefined {
  const heads = chainOf(entries, label);
  if (typeof kept === 'string') return (heads.at(-1) ?? chainStart(label)) === kept ? undefined : 0;
  const broken = heads.findIndex((head, index) => head !== kept[index]);
  if (broken !== -1) return broken;
  return kept.length > heads.length ? heads.length : undefined;
}
