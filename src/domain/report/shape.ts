/**
 * The few forms in which the values of a report are described, so that a path can be checked before anything is run.
 * @module
 */
import { FLAGS } from '../policy/flags.ts';

/** Names that a scenario gives, or that this version has. */
export type Vocabulary =
  | 'choices'
  | 'attacks'
  | 'controls'
  | 'stationControls'
  | 'coalitions'
  /** Kinds of findings, and the same with the kind that says that the evidence is not there. */
  | 'kinds'
  | 'kindsOrOpen'
  | 'stationKinds';

export type Shape =
  | { readonly kind: 'number' | 'yesNo' | 'anything' }
  /** `words`: all that it can be. */
  | { readonly kind: 'text'; readonly words?: readonly string[] | Vocabulary }
  /** `each`: the list has one entry for each of these names. */
  | { readonly kind: 'list'; readonly items: Shape; readonly each?: Vocabulary }
  /** `keys`: names of the entries; absent where only a run can tell. `more`: keys that are there beside them. */
  | { readonly kind: 'map'; readonly values: Shape; readonly keys?: Vocabulary; readonly more?: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Shape>> };

export const NUMBER: Shape = { kind: 'number' };
export const YES_NO: Shape = { kind: 'yesNo' };
export const TEXT: Shape = { kind: 'text' };
export const TEXTS: Shape = { kind: 'list', items: TEXT };
export const ANYTHING: Shape = { kind: 'anything' };

export const words = (all: readonly string[] | Vocabulary): Shape => ({ kind: 'text', words: all });
export const list = (items: Shape, each?: Vocabulary): Shape => ({ kind: 'list', items, ...(each ? { each } : {}) });
export const fields = <T>(all: { readonly [K in keyof T]-?: Shape }): Shape => ({ kind: 'fields', fields: all });

export const FLAG_WORDS = words(FLAGS.map(({ id }) => id));

function flagShape(values: readonly unknown[]): Shape {
  if (values.every((value) => typeof value === 'boolean')) return YES_NO;
  return values.every((value) => typeof value === 'number') ? NUMBER : words(values.map(String));
}

/** Every flag with its values. */
export const POLICY: Shape = {
  kind: 'fields',
  fields: Object.fromEntries(FLAGS.map(({ id, values }) => [id, flagShape(values)])),
};
