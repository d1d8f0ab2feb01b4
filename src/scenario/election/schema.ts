/**
 * The format of an election's file for zod. What a file means is checked in `election-resolve.ts`.
 *
 * Source: docs/scenario-format.md.
 * @module
 */
import { z } from 'zod';
import { COUNTRIES } from '../../sim/national/countries.ts';
import type { NumberRange } from '../file.ts';
import {
  baselineField,
  headFields,
  type ListOf,
  name,
  number,
  paramFields,
  prepared,
  ruleFields,
} from '../schema-parts.ts';
import {
  BASELINE_OF,
  type Catalogue,
  DEFAULT_BOOTHS,
  DEFAULT_CARRIERS,
  ELECTION_RANGES,
  type ElectionFile,
  SECOND_VOTE_RANGES,
  SPREAD_RANGES,
  usableOf,
  WHERE_RANGES,
  type WhereFile,
} from './file.ts';

const titles = (): string =>
  Object.entries(COUNTRIES)
    .map(([id, country]) => `${id}: ${country().title}. Rules: ${BASELINE_OF[id]}`)
    .join('\n');

function ranged(ranges: Readonly<Record<string, NumberRange>>, field: string, says: string) {
  return number(ranges[field] ?? { unit: '', min: 0, max: 0 }, says).optional();
}

const spread = z.strictObject({
  size: ranged(SPREAD_RANGES, 'size', 'How unequal stations of a region are'),
  turnout: ranged(SPREAD_RANGES, 'turnout', 'How unequal their turnout is'),
  support: ranged(SPREAD_RANGES, 'support', 'How unequal the support of each choice is'),
  electronicSize: ranged(SPREAD_RANGES, 'electronicSize', 'Voters of an average station with the electronic system'),
  district: ranged(SPREAD_RANGES, 'district', 'How unequal support is between districts, where they elect'),
});

const secondVote = z.strictObject({
  turnout: ranged(SECOND_VOTE_RANGES, 'turnout', 'Those who come again'),
  toLeader: ranged(SECOND_VOTE_RANGES, 'toLeader', 'Of them, those who now take whom more had wanted of the pair'),
  toLeaderSpread: ranged(SECOND_VOTE_RANGES, 'toLeaderSpread', 'How far that share of a district is from this mean'),
  electronic: ranged(SECOND_VOTE_RANGES, 'electronic', 'How many still choose the device'),
});

const country = () =>
  z.strictObject({
    of: z.enum(Object.keys(COUNTRIES)).meta({ description: titles() }),
    stations: ranged(ELECTION_RANGES, 'stations', 'A smaller or larger country in the same proportions'),
    booths: ranged(ELECTION_RANGES, 'booths', `Booths of an electronic station; default ${DEFAULT_BOOTHS}`),
    carriers: ranged(ELECTION_RANGES, 'carriers', `Cards or consoles of one; default ${DEFAULT_CARRIERS}`),
    spread: spread.optional().meta({ description: 'How unequal stations are; assumptions.' }),
    secondVote: secondVote.optional().meta({ description: 'How people vote in a second round; assumptions.' }),
  });

function placement(list: ListOf) {
  return z
    .strictObject({
      regions: list(name('Name of a region.')).optional().meta({ description: 'Only in these regions.' }),
      districts: list(z.union([z.number().int().meta({ minimum: 1 }), name('Name of a district.')]))
        .optional()
        .meta({ description: 'Only in these districts, by name or by number from 1, where there are some.' }),
      kind: z.enum(['electronic', 'paper']).optional().meta({ description: 'Only in stations of this kind.' }),
      stations: ranged(WHERE_RANGES, 'stations', 'In so many of those that fit, drawn at random'),
      share: ranged(WHERE_RANGES, 'share', 'In this share of those that fit, drawn at random'),
    })
    .refine(({ stations, share }) => stations === undefined || share === undefined, 'needs either stations or share')
    .meta({ id: 'where', not: { required: ['stations', 'share'] } });
}

/** A place beside a use that was refused, which takes its whole entry with it. */
export const whereSchema = placement((item) => z.array(item)) as unknown as z.ZodType<WhereFile>;

function attackUses(catalogue: Catalogue, list: ListOf) {
  const where = placement(list).optional().meta({ description: 'Where it is carried out; default everywhere.' });
  const [first, ...others] = usableOf(catalogue).map((attack) =>
    z.strictObject({
      use: z.literal(attack.id).meta({ description: `${attack.name}. ${attack.summary}` }),
      where,
      ...paramFields(attack),
    }),
  );
  if (first === undefined) return z.looseObject({ use: z.enum([]) });
  return z.discriminatedUnion('use', [first, ...others]);
}

function fieldsOf(catalogue: Catalogue, list: ListOf) {
  const uses = list(attackUses(catalogue, list).meta({ id: 'placedAttack' }));
  const part = {
    ...ruleFields(list),
    attacks: uses.optional().meta({ description: 'What the adversary does, and where.' }),
  };
  const variant = z.strictObject({ name: name('Name of the variant.'), ...part });
  return {
    ...headFields(list),
    baseline: baselineField('The year whose rules hold; default: that of the country.'),
    election: country().meta({ id: 'election', description: 'The country, and how its stations differ.' }),
    ...part,
    variants: list(variant).optional().meta({ description: 'The same election with other rules, habits or attacks.' }),
  };
}

/** @param holes - whether lists may hold `null` for entries that were refused before. */
export const electionSchema = prepared(
  (catalogue: Catalogue, list) =>
    z
      .strictObject(fieldsOf(catalogue, list))
      .meta({ title: 'An election of sailau-lab' }) as unknown as z.ZodType<ElectionFile>,
);
