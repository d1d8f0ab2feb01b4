/**
 * What decisions on complaints do to the totals of districts: the part of a remedy that lies in each of them.
 *
 * A district's commission counts its own rows, so what is taken off is what stands in the tables of its territorial
 * commissions, and not what was published of it: false figures above a district cost it nothing and bring it nothing.
 * That a total is added up again is decided on rows that were published: of districts only where stations are.
 *
 * Source: dossier 5; no source has the procedure, so the rules of this file are an assumption.
 * @module
 */
import { WHOLE_RESULT } from '../../domain/tree/ports.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { addLines, sumLines } from '../../tally/lines.ts';
import type { Climb } from './climb.ts';
import type { Remedy } from './remedy.ts';

/** @returns the total of each middle commission after complaints, by its number. */
export function districtsPutRight({ records, tree, stations, country }: Climb, { settled }: Remedy): ResultLine[] {
  const nothing = sumLines([], country.contest.choices.length);
  const addedUp = settled.has(WHOLE_RESULT) && records.published?.level === 'station';
  const totals = records.middleTables.map(({ total }) => (addedUp ? nothing : total));
  const change = (tec: number | undefined, line: ResultLine, less: ResultLine): void => {
    const district = tree.middleOfTec[tec ?? -1] ?? -1;
    const total = totals[district];
    if (total !== undefined) totals[district] = addLines(total, line, less);
  };
  for (const { unit: tec, rows } of records.tecTables) {
    for (const { unit: station, line } of rows) {
      if (addedUp) change(tec, line, nothing);
      if (settled.has(station)) change(tec, nothing, line);
    }
  }
  // A station that was never announced handed in nothing, and nothing is entered for it.
  for (const [station, ought] of settled) change(stations[station]?.tec, ought, nothing);
  return totals;
}
