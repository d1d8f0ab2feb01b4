/**
 * Declares a check of one station in such a way that the compiler refuses a finding of a kind that it does not declare.
 *
 * Source: design section 9.
 * @module
 */
import { type Control, type Finding, NOT_ENOUGH } from '../domain/ports.ts';
import type { Evidence, RecordType } from '../domain/records/records.ts';

/** A finding of one of the kinds `K`, or that the evidence is not there. */
export type FindingOf<K extends string> = Finding<K | typeof NOT_ENOUGH>;

interface Declared<K extends string> extends Omit<Control, 'kinds' | 'examine'> {
  readonly kinds: readonly K[];
  /** `NoInfer`: what it may say follows from `kinds`, and never the other way round. */
  readonly examine: (evidence: Evidence) => readonly FindingOf<NoInfer<K>>[];
}

/** The check itself; all that is done is done by its type. */
export function control<K extends string>(declared: Declared<K>): Control {
  return declared;
}

/** The finding that the evidence is not there. */
export function openFinding(from: readonly RecordType[], missing: string): Finding<typeof NOT_ENOUGH> {
  return {
    kind: NOT_ENOUGH,
    level: 'unknown',
    data: { missing },
    from,
    innocent: 'the record is not kept or not shown',
  };
}

/** Every kind of finding that one of the checks can make, each once. */
export function kindsOf(controls: readonly { readonly kinds: readonly string[] }[]): readonly string[] {
  return [...new Set(controls.flatMap(({ kinds }) => kinds))];
}
