/**
 * Parts that the formats of a station's file and of an election's file share: texts, ranges, flags, habits, parameters.
 *
 * Source: docs/scenario-format.md.
 * @module
 */
import { z } from 'zod';
import { hasHidden } from '../base/escape.ts';
import { BASELINES } from '../domain/policy/baselines.ts';
import { BEHAVIOUR } from '../domain/policy/behaviour.ts';
import { FLAGS } from '../domain/policy/flags.ts';
import { RECOMMENDATIONS } from '../domain/policy/recommendations.ts';
import type { ParamSpec } from '../domain/ports.ts';
import { SOURCES } from '../domain/sources.ts';
import { NAME_MAX, type NumberRange, PROSE_MAX, RANGES, RESERVED_CHOICES, rangeText, TITLE_MAX } from './file.ts';

const HIDDEN_SIGNS = 'holds a control character';

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

/** The ids with their titles, since JSON Schema has no place beside each value of a list. */
function glossary(entries: readonly { readonly id: string; readonly title: string }[]): string {
  return entries.map(({ id, title }) => `${id}: ${title}`).join('\n');
}

const prose = (says: string) =>
  z
    .string()
    .max(PROSE_MAX)
    .refine((text) => !hasHidden(text, '\n\t'), HIDDEN_SIGNS)
    .meta({ description: says });

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !hasHidden(text), HIDDEN_SIGNS)
    .refine((text) => text.trim() === text, 'begins or ends with a blank');

export const name = (says: string) =>
  line(NAME_MAX)
    .refine((text) => !(text in {}), 'cannot be used as a name')
    .meta({ description: says });

export const choiceName = name('Name of a choice.').refine(
  (text) => !RESERVED_CHOICES.includes(text),
  `is a word of the format, like all of ${RESERVED_CHOICES.join(', ')}`,
);

export function number(range: NumberRange, says: string) {
  const values = range.integer === true ? z.number().int() : z.number();
  return values
    .min(range.min)
    .max(range.max)
    .meta({ description: `${says} (${rangeText(range)})` });
}

export function ranged(field: string, says: string) {
  const range = RANGES[field] ?? { unit: '', min: 0, max: 0 };
  return number(range, says);
}

const set = z
  .strictObject(
    Object.fromEntries(
      FLAGS.map(({ id, values, explains, source, default: usual }) => [
        id,
        z
          .literal([...values])
          .optional()
          .meta({ description: `${explains} Default: ${usual}. Source: ${source}.` }),
      ]),
    ),
  )
  .meta({ id: 'flags' });

const behaviour = z
  .strictObject(
    Object.fromEntries(
      BEHAVIOUR.map((entry) => [
        entry.id,
        number(entry, `${entry.explains} Default: ${entry.default}. Source: ${entry.source}.`).optional(),
      ]),
    ),
  )
  .meta({ id: 'behaviour' });

function param(spec: ParamSpec) {
  switch (spec.kind) {
    case 'number':
      return number(spec, `${spec.says} Default: ${spec.default}`);
    case 'choice':
      return z.string().meta({ description: `${spec.says} A choice of the contest; default: ${spec.default}.` });
    case 'option':
      return z.enum([...spec.options]).meta({ description: `${spec.says} Default: ${spec.default}.` });
  }
}

/** A list whose refused entries may have been taken out, or not. */
export type ListOf = <T extends z.ZodType>(item: T) => z.ZodType;

/** Parameters of an attack, each as it may stand beside `use`. */
export const paramFields = ({ params }: { readonly params: Readonly<Record<string, ParamSpec>> }) =>
  Object.fromEntries(Object.entries(params).map(([key, spec]) => [key, param(spec).optional()] as const));

/** @param usual - the one that holds where a file names none; absent where that depends on the file. */
export function baselineField(says: string, usual?: string) {
  const description = `${says}\n${glossary(BASELINES)}`;
  return z
    .enum(idsOf(BASELINES))
    .optional()
    .meta(usual === undefined ? { description } : { description, default: usual });
}

/** What every file says about itself, and what its run must show. */
export function headFields(list: ListOf) {
  return {
    title: line(TITLE_MAX).meta({ description: 'One line that names the scenario.' }),
    story: prose('What happens, in a few sentences.').optional(),
    source: list(z.enum(idsOf(SOURCES)))
      .optional()
      .meta({ description: `Where it comes from.\n${glossary(SOURCES)}` }),
    teaches: prose('The lesson, in one sentence.').optional(),
    expect: list(z.string().min(1))
      .optional()
      .meta({ description: "What the run must show, such as 'findings.count == 0'." }),
  };
}

/** The rules, and what people do with them. */
export function ruleFields(list: ListOf) {
  const recommendation = z.enum(idsOf(RECOMMENDATIONS));
  const recommended = list(recommendation.meta({ id: 'recommendation', description: glossary(RECOMMENDATIONS) }));
  return {
    with: recommended.optional().meta({ description: 'Recommendations in order.' }),
    set: set.optional().meta({ description: 'Single flags; they win over baseline and recommendations.' }),
    behaviour: behaviour.optional().meta({ description: 'What people and devices tend to do.' }),
  };
}

/** Building a schema takes longer than reading a file with it, and a catalogue never changes: each is built once. */
export function prepared<C extends object, T>(
  build: (catalogue: C, list: ListOf) => z.ZodType<T>,
): (catalogue: C, holes: boolean) => z.ZodType<T> {
  const built = { whole: new WeakMap<C, z.ZodType<T>>(), holed: new WeakMap<C, z.ZodType<T>>() };
  return (catalogue, holes) => {
    const known = built[holes ? 'holed' : 'whole'];
    const list: ListOf = (item) => z.array(holes ? z.union([item, z.null()]) : item);
    const schema = known.get(catalogue) ?? build(catalogue, list);
    known.set(catalogue, schema);
    return schema;
  };
}
