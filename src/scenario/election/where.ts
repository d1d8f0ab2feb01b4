/**
 * Where a file places an attack: from names and numbers to places that are there, and what is wrong with the others.
 *
 * Source: docs/scenario-format.md.
 * @module
 */
import { present } from '../../base/assert.ts';
import { excerpt } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import type { Attack } from '../../domain/ports.ts';
import type { Placement } from '../../domain/scenario.ts';
import type { Country } from '../../domain/tree/country.ts';
import type { TreeAttack } from '../../domain/tree/ports.ts';
import { districtNames, stationPlaces, treeOf } from '../../sim/national/commissions.ts';
import { COUNTRIES } from '../../sim/national/countries.ts';
import { fitting } from '../../sim/national/placing.ts';
import { finding } from '../check/station.ts';
import type { FieldPath } from '../faults.ts';
import { type Found, unknown } from '../issues.ts';
import { filled } from '../parts.ts';
import type { WhereFile } from './file.ts';

/** Names of the districts, the first of which is number 1; none where the middle commissions are of regions. */
const districtsOf = (country: Country): readonly string[] =>
  country.middle === 'district' ? districtNames(treeOf(country)) : [];

/** Districts by name, whichever way they are written. A number that is none stays as it is: it has been refused. */
export function placementOf({ regions, districts, ...rest }: WhereFile, country: Country): Placement {
  const names = districts === undefined ? [] : districtsOf(country);
  return {
    ...rest,
    ...(regions === undefined ? {} : { regions: filled(regions) }),
    ...(districts === undefined
      ? {}
      : {
          districts: filled(districts).map((each) =>
            typeof each === 'number' ? (names[each - 1] ?? `${each}`) : each,
          ),
        }),
  };
}

/**
 * Places must be there; a place without any station of the kind would leave the attack nothing to do.
 *
 * @param at - where the placement stands in the file.
 * @param attack - `undefined`: there is none of this id, which is told elsewhere.
 */
export function checkWhere(
  at: FieldPath,
  where: WhereFile | undefined,
  attack: Attack | TreeAttack | undefined,
  country: Country,
): readonly Found[] {
  if (where === undefined) return [];
  const found = [...checkRegions(at, where, country), ...checkDistricts(at, where, country)];
  // What was refused before is not there to be counted.
  const refused = [...(where.regions ?? []), ...(where.districts ?? [])].includes(null);
  if (found.length > 0 || refused) return found;
  return checkStations(at, where, attack, country);
}

function checkStations(
  at: FieldPath,
  where: WhereFile,
  attack: Attack | TreeAttack | undefined,
  country: Country,
): readonly Found[] {
  const machines = attack !== undefined && 'needsMachines' in attack;
  if (machines && where.kind === 'paper') {
    return [finding([...at, 'kind'], `${attack.id} needs the electronic system, which no paper station has`)];
  }
  const kind = where.kind ?? (machines ? 'electronic' : undefined);
  const { kind: _, ...places } = placementOf(where, country);
  const there = stationPlaces(country).filter(fitting(places, treeOf(country)));
  if (there.length === 0) return [finding([...at, 'districts'], 'none of these districts lies in these regions')];
  const open = there.filter(({ electronic }) => kind === undefined || electronic === (kind === 'electronic')).length;
  if (open === 0) {
    const named = (['districts', 'regions'] as const).find((field) => where[field] !== undefined);
    const place = named === undefined ? sizedName(country) : `these ${named}`;
    if (where.kind !== undefined) return [finding([...at, 'kind'], `there is no ${kind} station in ${place}`)];
    const message = `${attack?.id} needs electronic stations, and there is none in ${place}`;
    return [finding(named === undefined ? at : [...at, named], message)];
  }
  if ((where.stations ?? 0) <= open) return [];
  return [finding([...at, 'stations'], `${where.stations} stations are more than the ${open} that fit`)];
}

function checkRegions(at: FieldPath, { regions }: WhereFile, country: Country): readonly Found[] {
  if (regions?.length === 0) return [finding([...at, 'regions'], 'names no region: leave it out for all')];
  const entries = country.regions.map(({ name }) => ({ id: name }));
  return (regions ?? []).flatMap((region, index) => {
    if (region === null || entries.some(({ id }) => id === region)) return [];
    const message = unknown(region, { noun: `a region of ${country.id}`, entries });
    return [finding([...at, 'regions', index], message, 'name')];
  });
}

function checkDistricts(at: FieldPath, { districts }: WhereFile, country: Country): readonly Found[] {
  if (districts === undefined) return [];
  const names = districtsOf(country);
  if (names.length === 0)
    return [finding([...at, 'districts'], `${country.id} has no districts; regions names places`)];
  if (districts.length === 0) return [finding([...at, 'districts'], 'names no district: leave it out for all')];
  const nameOf = (district: string | number | null): string | null | undefined =>
    typeof district === 'number' ? names[district - 1] : district;
  return districts.flatMap((district, index) => {
    if (district === null) return [];
    const message = districtFault(district, names, country);
    if (message !== undefined) return [finding([...at, 'districts', index], message, 'name')];
    const before = districts.slice(0, index).some((each) => nameOf(each) === nameOf(district));
    return before ? [finding([...at, 'districts', index], `${excerpt(`${district}`)} is named twice`)] : [];
  });
}

function districtFault(district: string | number, names: readonly string[], country: Country): string | undefined {
  const inFull = districtsOf(present(COUNTRIES[country.id], country.id)()).length;
  const known = { noun: `a district of ${sizedName(country)}`, entries: names.map((name) => ({ id: name })) };
  // Too many for a line, where `explain` has them.
  const all =
    names.length === inFull ? `All of them: sailau-lab explain ${country.id}` : `All of them: ${names.join(', ')}`;
  if (typeof district === 'number') {
    // The same number would be another place here than it is in the country's full size.
    if (names.length !== inFull) {
      return `numbers count the ${inFull} districts of ${country.id} in full; here name them. ${all}`;
    }
    if (district >= 1 && district <= names.length) return undefined;
    return `${district} is not the number of ${known.noun}: they go from 1 to ${names.length}, ${names.at(-1)}`;
  }
  if (names.includes(district)) return undefined;
  if (/^\d+$/.test(district)) return `'${excerpt(district)}' is not ${known.noun}; numbers are written without quotes`;
  return nearest(district, known.entries) === undefined
    ? `'${excerpt(district)}' is not ${known.noun}. ${all}`
    : unknown(district, known);
}

/** `kz-2004`, or `kz-2004 with 200 stations` where a file asked for another size. */
function sizedName({ id, regions }: Country): string {
  const stationsOf = (of: Country['regions']): number => of.reduce((sum, { stations }) => sum + stations, 0);
  const stations = stationsOf(regions);
  return stations === stationsOf(present(COUNTRIES[id], id)().regions) ? id : `${id} with ${stations} stations`;
}
