/**
 * The format of a scenario file for zod: types, ranges, allowed values. One schema reads files and, as JSON Schema,
 * helps editors; what a file means is checked in `resolve.ts`.
 *
 * Source: docs/scenario-format.md.
 * @module
 */
import { z } from 'zod';
import { actsOnAudit, type StationUsable } from './election/file.ts';
import { DEFAULT_BASELINE, DEFAULT_STATION, MEMBER_NAMES, type ScenarioFile } from './file.ts';
import {
  baselineField,
  choiceName,
  headFields,
  type ListOf,
  name,
  paramFields,
  prepared,
  ranged,
  ruleFields,
} from './schema-parts.ts';

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

function attackUse(attack: StationUsable) {
  return z.strictObject({
    use: z.literal(attack.id).meta({ description: `${attack.name}. ${attack.summary}` }),
    // An audit has cards, and no people that an attack could reach.
    ...(actsOnAudit(attack) ? {} : { group: groupField }),
    ...paramFields(attack),
  });
}

const groupField = z
  .union([name('Name of a group.'), group])
  .optional()
  .meta({ description: 'The people it reaches: a group by name, or defined here.' });

/** Without any attack, whatever is used is unknown. */
function attackUses(attacks: readonly StationUsable[]) {
  const [first, ...others] = attacks.map(attackUse);
  if (first === undefined) return z.looseObject({ use: z.enum([]) });
  return z.discriminatedUnion('use', [first, ...others]);
}

function fieldsOf(attacks: readonly StationUsable[], list: ListOf) {
  const uses = list(attackUses(attacks).meta({ id: 'attack' }));
  const part = {
    ...ruleFields(list),
    station: station.optional().meta({ description: 'The station and its voters.' }),
    attacks: uses.optional().meta({ description: 'What the adversary does.' }),
  };
  const variant = z.strictObject({ name: name('Name of the variant.'), ...part });
  const members = list(z.enum([...MEMBER_NAMES]));
  return {
    ...headFields(list),
    baseline: baselineField('The year whose rules hold.', DEFAULT_BASELINE),
    ...part,
    groups: list(group).optional().meta({ description: 'People that attacks reach.' }),
    coalitions: z
      .record(name('Name of the coalition.'), members)
      .optional()
      .meta({ description: 'Who looks together, to see whose vote is exposed.' }),
    namedVoter: ranged('namedVoter', 'The voter whose exposure the report shows').optional(),
    recount: z.boolean().optional().meta({ description: 'Whether somebody asks for a recount; default true.' }),
    variants: list(variant).optional().meta({ description: 'The same station with other rules, habits or attacks.' }),
  };
}

/** @param holes - whether lists may hold `null` for entries that were refused before. */
export const scenarioSchema = prepared(
  // The shape is built from data, which hides its type; `ScenarioFile` is that type, and tests hold the two together.
  (attacks: readonly StationUsable[], list) =>
    z
      .strictObject(fieldsOf(attacks, list))
      .meta({ title: 'A scenario of sailau-lab' }) as unknown as z.ZodType<ScenarioFile>,
);
