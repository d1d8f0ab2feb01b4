/**
 * Whether the rules of a file can stand beside each other: marked paper as the vote leaves no room for some.
 * @module
 */
import { markedPaperFaults } from '../../domain/policy/marked-paper.ts';
import { recommendationById } from '../../domain/policy/policy.ts';
import type { FlagId, FlagValue, Policy } from '../../domain/policy/types.ts';
import type { FieldPath } from '../faults.ts';
import type { Found } from '../issues.ts';
import { finding } from './station.ts';

/** What a variant says of rules, and where it stands. */
interface VariantRules {
  readonly path: FieldPath;
  readonly file: {
    readonly with?: readonly (string | null)[] | undefined;
    readonly set?: Readonly<Partial<Record<FlagId, FlagValue>>> | undefined;
  };
}

/** @param variants - those of the file: each is held against what it changes `policy` to. */
export function checkRules(policy: Policy, variants: readonly VariantRules[]): readonly Found[] {
  const own = markedPaperFaults(policy);
  const ofFile = own.map((message) => finding(['set', 'paper.mode'], message));
  const ofVariants = variants.flatMap(({ path, file }) => {
    const flags = (file.with ?? []).map((id) => recommendationById(id ?? '')?.flags ?? {});
    const changed: Policy = Object.assign({ ...policy }, ...flags, file.set);
    const place = file.set === undefined ? [...path, 'with'] : [...path, 'set'];
    return markedPaperFaults(changed)
      .filter((message) => !own.includes(message))
      .map((message) => finding(place, message));
  });
  return [...ofFile, ...ofVariants];
}
