/**
 * What is above stations as entries: attacks, controls and powers on the way of results, and the countries.
 * @module
 */
import { ATTACKS } from '../../adversary/index.ts';
import { TREE_ATTACKS } from '../../adversary/tree/index.ts';
import { count, counted } from '../../base/words.ts';
import { TREE_CONTROLS } from '../../controls/tree/index.ts';
import { ROLES } from '../../domain/roles.ts';
import type { Country } from '../../domain/tree/country.ts';
import type { TreeAttack, TreeControl } from '../../domain/tree/ports.ts';
import { TREE_POWERS, type TreePower, type TreePowerId } from '../../domain/tree/powers.ts';
import { TREE_RECORD_SAYS } from '../../domain/tree/records.ts';
import { BASELINE_OF } from '../../scenario/election/file.ts';
import { districtNames, treeOf } from '../../sim/national/commissions.ts';
import { COUNTRIES } from '../../sim/national/countries.ts';
import { type Entry, facts, listed } from '../entry.ts';
import { attackEntryOf } from './attack.ts';
import { controlEntryOf, idsOf } from './control.ts';
import { paceFacts } from './pace.ts';

const ABOVE = 'above stations: in a scenario with election only';

const attackEntry = (attack: TreeAttack): Entry =>
  attackEntryOf(attack, {
    where: ABOVE,
    powers: attack.powers.map((power) => `${power}: ${TREE_POWERS[power].says}`),
  });

const controlEntry = (control: TreeControl): Entry =>
  controlEntryOf(control, {
    where: ABOVE,
    reads: control.needs.map((type) => `${type}: ${TREE_RECORD_SAYS[type]}`),
    cannotProve: control.cannotProve,
    catches: [
      ...idsOf(TREE_ATTACKS, ({ caughtBy }) => caughtBy.includes(control.id)),
      ...idsOf(ATTACKS, ({ caughtAbove }) => caughtAbove?.includes(control.id) ?? false),
    ],
    misses: idsOf(TREE_ATTACKS, ({ missedBy }) => missedBy.includes(control.id)),
  });

function powerEntry(id: TreePowerId): Entry {
  const { says, heldBy, place, acts, reads }: TreePower = TREE_POWERS[id];
  return {
    kind: 'powers',
    id,
    title: says,
    facts: facts({
      says,
      'held by': listed(heldBy.map((role) => ROLES[role])),
      place: `one ${place === 'tec' ? 'territorial commission' : place} for each holder`,
      'touches acts': listed(acts),
      'reads records': listed(reads),
      attacks: listed(TREE_ATTACKS.filter(({ powers }) => powers.includes(id)).map((attack) => attack.id)),
    }),
  };
}

function seatText({ seatRule }: Country): string {
  if (seatRule.kind === 'majority') return 'more than half of the votes, or a second round';
  if (seatRule.kind === 'districts') return 'one a district: more than half of the votes, or a second round';
  const { seats, thresholdPercent, base } = seatRule;
  return `${counted(seats, 'seat')}, threshold ${thresholdPercent} % of the ${base} votes`;
}

/** `Akmola 1 to Akmola 3: numbers 1 to 3`: how `where` can name them. */
function districtLines(country: Country): string[] {
  if (country.middle !== 'district') return [];
  const tree = treeOf(country);
  const names = districtNames(tree);
  return country.regions.flatMap((_, region) => {
    const own = [...names.keys()].filter((district) => tree.regionOfMiddle[district] === region);
    const [first = 0, last = 0] = [own[0], own.at(-1)];
    return first === last
      ? [`${names[first]}: number ${first + 1}`]
      : [`${names[first]} to ${names[last]}: numbers ${first + 1} to ${last + 1}`];
  });
}

const settings = (values: object): string[] => Object.entries(values).map(([key, value]) => `${key} = ${value}`);

function countryEntry(country: Country): Entry {
  const { id, title, regions, contest, votes, notValid, spread, middle, source, assumptions } = country;
  const sum = (of: (region: Country['regions'][number]) => number): number =>
    regions.reduce((total, region) => total + of(region), 0);
  return {
    kind: 'countries',
    id,
    title,
    facts: facts({
      says: title,
      rules: BASELINE_OF[id],
      stations: `${count(sum(({ stations }) => stations))}, ${count(sum(({ electronic }) => electronic))} electronic`,
      commissions:
        `${count(sum(({ tecs }) => tecs))} territorial, ` + `${count(sum(({ middles }) => middles))} of a ${middle}`,
      voters: `${count(sum(({ voters }) => voters))} on the lists, ${count(sum(({ came }) => came))} took part`,
      votes: [
        ...contest.choices.map((choice, index) => `${choice}: ${count(votes[index] ?? 0)}`),
        `not valid: ${count(notValid)}`,
      ],
      seats: seatText(country),
      ...paceFacts(country),
      regions: regions.map(({ name, voters, stations }) => {
        return `${name}: ${count(voters)} voters, ${counted(stations, 'station')}`;
      }),
      districts: districtLines(country),
      spread: settings(spread),
      'second round': settings(country.secondVote ?? {}),
      assumptions,
      source: source.join('; '),
    }),
  };
}

export const treeEntries = (): readonly Entry[] => [
  ...TREE_ATTACKS.map(attackEntry),
  ...TREE_CONTROLS.map(controlEntry),
  ...(Object.keys(TREE_POWERS) as TreePowerId[]).map(powerEntry),
  ...Object.values(COUNTRIES).map((country) => countryEntry(country())),
];
