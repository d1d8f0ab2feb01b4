/**
 * How the stations of a country hang under its commissions, and what its districts are called: what is known of a
 * station before anything is drawn.
 *
 * Source: dossier 5 (levels of commissions); equal shares are an assumption.
 * @module
 */
import { present } from '../../base/assert.ts';
import type { Country } from '../../domain/tree/country.ts';
import type { CommissionTree } from '../../domain/tree/results.ts';

export function treeOf(country: Country): CommissionTree {
  const regionOfMiddle: number[] = [];
  const middleOfTec: number[] = [];
  country.regions.forEach(({ tecs, middles }, region) => {
    const first = regionOfMiddle.length;
    for (let middle = 0; middle < middles; middle += 1) regionOfMiddle.push(region);
    for (let tec = 0; tec < tecs; tec += 1) middleOfTec.push(first + Math.floor((tec * middles) / tecs));
  });
  return { regions: country.regions.map(({ name }) => name), middleOfTec, regionOfMiddle, middle: country.middle };
}

/** Stations are shared among the TECs of their region in equal parts, electronic and ordinary ones alike. */
export function tecsOf(country: Country): (region: number, place: number) => number {
  const first: number[] = [];
  let tecs = 0;
  for (const region of country.regions) {
    first.push(tecs);
    tecs += region.tecs;
  }
  return (region, place) => present(first[region], `region ${region}`) + (place % (country.regions[region]?.tecs ?? 1));
}

/** Where a station lies. */
export interface StationPlace {
  readonly region: number;
  readonly tec: number;
  readonly electronic: boolean;
}

/** @returns every station, in the order of their numbers. */
export function stationPlaces(country: Country): readonly StationPlace[] {
  const tecAt = tecsOf(country);
  return country.regions.flatMap(({ stations, electronic }, region) =>
    Array.from({ length: stations }, (_, place) => {
      return { region, tec: tecAt(region, place), electronic: place < electronic };
    }),
  );
}

/** Names of the middle commissions: that of the region, with a number from 1 where it has more than one. */
export function districtNames({ regions, regionOfMiddle }: CommissionTree): readonly string[] {
  return regionOfMiddle.map((region, middle) => {
    const own = regionOfMiddle.flatMap((each, index) => (each === region ? [index] : []));
    const name = present(regions[region], `region ${region}`);
    return own.length === 1 ? name : `${name} ${own.indexOf(middle) + 1}`;
  });
}
