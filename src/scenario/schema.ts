/**
 * The format of a scenario file for zod: types, ranges, allowed values. One schema reads files and, as JSON Schema,
 * helps editors; what a file means is checked in `resolve.ts`.
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
import type { Attack, ParamSpec } from '../domain/ports.ts';
import { SOURCES } from '../domain/sources.ts';
import {
  DEFAULT_BASELINE,
  DEFAULT_STATION,
  MEMBER_NAMES,
  NAME_MAX,
  type NumberRange,
  PROSE_MAX,
  RANGES,
  RESERVED_CHOICES,
  rangeText,
  type ScenarioFile,
  TITLE_MAX,
} from './file.ts';

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

const name = (says: string) =>
  line(NAME_MAX)
    .refine((text) => !(text in {}), 'cannot be used as a name')
    .meta({ description: says });

const choiceName = name('Name of a choice.').refine(
  (text) => !RESERVED_CHOICES.includes(text),
  `is a word of the format, like all of ${RESERVED_CHOICES.join(', ')}`,
);

function number(range: NumberRange, says: string) {
  const values = range.integer === true ? z.number().int() : z.number();
  return values
    .min(range.min)
    .max(range.max)
    .meta({ description: `${says} (${rangeText(range)})` });
}

function ranged(field: string, says: string) {
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

const contest = z.strictObject({
  kind: z.enum(['president', 'partyList', 'singleMandate']).optional().meta({ description: 'What is elected.' }),
  votes: z
    .record(choiceName, z.number().min(0))
    .optional()
    .meta({ description: 'Two to twelve choices: shares that sum to 1, or numbers of voters.' }),
});

const station = z
  .strictObject({
    voters: ranged(
      'voters',
      `Everybody on at least one of the two lists; default ${DEFAULT_STATION.voters}`,
    ).optional(),
    contest: contest.optional().meta({ description: 'The race, and how the voters lean.' }),
    booths: ranged('booths', `Booths with a device; default ${DEFAULT_STATION.booths}`).optional(),
    carriers: ranged('carriers', `Cards or consoles that go round; default ${DEFAULT_STATION.carriers}`).optional(),
    electronicOnly: ranged('electronicOnly', 'Voters who stand on the electronic list only; default 0').optional(),
    paperOnly: ranged('paperOnly', 'Voters who stand on the paper list only; default 0').optional(),
    arrivingUnlisted: ranged('arrivingUnlisted', 'People on neither list who come together; default 0').optional(),
    arrivingBasis: z
      .enum(['document', 'application', 'phone', 'none'])
      .optional()
      .meta({ description: 'The ground on which those people are added, if the rules allow it; default application.' }),
  })
  .meta({ id: 'station' });

const group = z
  .strictObject({
    name: name('Name of the group.'),
    share: ranged('share', 'Size as a part of the voters').optional(),
    count: ranged('count', 'Size as a number').optional(),
  })
  .refine(({ share, count }) => (share === undefined) !== (count === undefined), 'needs either share or count')
  .meta({ id: 'group', oneOf: [{ required: ['share'] }, { required: ['count'] }] });

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

function attackUse(attack: Attack) {
  const params = Object.entries(attack.params).map(([key, spec]) => [key, param(spec).optional()] as const);
  return z.strictObject({
    use: z.literal(attack.id).meta({ description: `${attack.name}. ${attack.summary}` }),
    group: z
      .union([name('Name of a group.'), group])
      .optional()
      .meta({ description: 'The people it reaches: a group by name, or defined here.' }),
    ...Object.fromEntries(params),
  });
}

/** Without any attack, whatever is used is unknown. */
function attackUses(attacks: readonly Attack[]) {
  const [first, ...others] = attacks.map(attackUse);
  if (first === undefined) return z.looseObject({ use: z.enum([]) });
  return z.discriminatedUnion('use', [first, ...others]);
}

/** A list whose refused entries may have been taken out, or not. */
type ListOf = <T extends z.ZodType>(item: T) => z.ZodType;

function fieldsOf(attacks: readonly Attack[], list: ListOf) {
  const recommendation = z.enum(idsOf(RECOMMENDATIONS));
  const recommended = list(recommendation.meta({ id: 'recommendation', description: glossary(RECOMMENDATIONS) }));
  const uses = list(attackUses(attacks).meta({ id: 'attack' }));
  const part = {
    with: recommended.optional().meta({ description: 'Recommendations in order.' }),
    set: set.optional().meta({ description: 'Single flags; they win over baseline and recommendations.' }),
    behaviour: behaviour.optional().meta({ description: 'What people and devices tend to do.' }),
    station: station.optional().meta({ description: 'The station and its voters.' }),
    attacks: uses.optional().meta({ description: 'What the adversary does.' }),
  };
  const variant = z.strictObject({ name: name('Name of the variant.'), ...part });
  const members = list(z.enum([...MEMBER_NAMES]));
  return {
    title: line(TITLE_MAX).meta({ description: 'One line that names the scenario.' }),
    story: prose('What happens, in a few sentences.').optional(),
    source: list(z.enum(idsOf(SOURCES)))
      .optional()
      .meta({ description: `Where it comes from.\n${glossary(SOURCES)}` }),
    teaches: prose('The lesson, in one sentence.').optional(),
    baseline: z
      .enum(idsOf(BASELINES))
      .optional()
      .meta({ description: `The year whose rules hold.\n${glossary(BASELINES)}`, default: DEFAULT_BASELINE }),
    ...part,
    groups: list(group).optional().meta({ description: 'People that attacks reach.' }),
    coalitions: z
      .record(name('Name of the coalition.'), members)
      .optional()
      .meta({ description: 'Who looks together, to see whose vote is exposed.' }),
    namedVoter: ranged('namedVoter', 'The voter whose exposure the report shows').optional(),
    recount: z.boolean().optional().meta({ description: 'Whether somebody asks for a recount; default true.' }),
    variants: list(variant).optional().meta({ description: 'The same station with other rules, habits or attacks.' }),
    expect: list(z.string().min(1))
      .optional()
      .meta({ description: "What the run must show, such as 'findings.count == 0'." }),
  };
}

/** Building a schema takes longer than reading a file with it, and a catalogue never changes. */
const built = {
  whole: new WeakMap<readonly Attack[], z.ZodType<ScenarioFile>>(),
  holed: new WeakMap<readonly Attack[], z.ZodType<ScenarioFile>>(),
};

/** @param holes - whether lists may hold `null` for entries that were refused before. */
export function scenarioSchema(attacks: readonly Attack[], holes: boolean): z.ZodType<ScenarioFile> {
  const known = built[holes ? 'holed' : 'whole'];
  const schema = known.get(attacks) ?? build(attacks, holes);
  known.set(attacks, schema);
  return schema;
}

function build(attacks: readonly Attack[], holes: boolean): z.ZodType<ScenarioFile> {
  const list: ListOf = (item) => z.array(holes ? z.union([item, z.null()]) : item);
  const title = 'A scenario of sailau-lab';
  // The shape is built from data, which hides its type; `ScenarioFile` is that type, and tests hold the two together.
  return z.strictObject(fieldsOf(attacks, list)).meta({ title }) as unknown as z.ZodType<ScenarioFile>;
}
