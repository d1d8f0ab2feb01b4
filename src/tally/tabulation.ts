/**
 * Sums a table of station results for each region, each TEC and the whole, and checks the control equations in every
 * station and on the sums. Everything is exact: counts are whole numbers below 2^53.
 *
 * It says nothing about how the figures came about.
 * Source: dossier 4.2, equation 12: the sheet of a commission is the sum of the protocols below it.
 * @module
 */
import { checkable, type Mismatch, mismatchesOf, type Sides, sidesOf } from './station-checks.ts';
import type { Figure, Figures, ResultsTable, StationResult } from './station-results.ts';

export interface Sums {
  readonly stations: number;
  /** Stations in which an equation does not hold; they are in the sums as they stand in the file. */
  readonly stationsWrong: number;
  readonly figures: Figures;
  /** In the order of the choices. */
  readonly votes: readonly number[];
}

export interface PlaceSums extends Sums {
  readonly region: string;
  /** Absent for the sums of a region. */
  readonly tec?: string;
}

export interface Check {
  readonly id: string;
  readonly text: string;
  readonly stations: number;
  readonly stationsWrong: number;
  /** Both sides over all stations: wrong stations can cancel out. */
  readonly whole: Sides;
}

export interface OpenCheck {
  readonly id: string;
  readonly text: string;
  readonly missing: readonly Figure[];
}

export interface Tabulation {
  readonly figures: readonly Figure[];
  readonly choices: readonly string[];
  readonly whole: Sums;
  /** In the order of the file; empty if the table has no such column. */
  readonly regions: readonly PlaceSums[];
  readonly tecs: readonly PlaceSums[];
  readonly checks: readonly Check[];
  readonly open: readonly OpenCheck[];
  readonly mismatches: readonly Mismatch[];
}

/** Sums that grow; only inside this file. */
interface Growing {
  stations: number;
  stationsWrong: number;
  readonly figures: number[];
  readonly votes: number[];
}

const emptySums = ({ figures, choices }: ResultsTable): Growing => {
  return { stations: 0, stationsWrong: 0, figures: figures.map(() => 0), votes: choices.map(() => 0) };
};

function add(sums: Growing, { figures, votes }: StationResult, wrong: boolean, names: readonly Figure[]): void {
  sums.stations += 1;
  if (wrong) sums.stationsWrong += 1;
  for (const [place, name] of names.entries()) sums.figures[place] = (sums.figures[place] ?? 0) + (figures[name] ?? 0);
  for (const [place, value] of votes.entries()) sums.votes[place] = (sums.votes[place] ?? 0) + value;
}

function finished({ stations, stationsWrong, figures, votes }: Growing, names: readonly Figure[]): Sums {
  const named = Object.fromEntries(names.map((name, place) => [name, figures[place] ?? 0]));
  return { stations, stationsWrong, figures: named, votes };
}

/** Sums by a key, in the order in which the keys are first met. */
function summedBy(
  table: ResultsTable,
  wrong: ReadonlySet<StationResult>,
  placeOf: (station: StationResult) => { readonly region: string; readonly tec?: string },
): PlaceSums[] {
  const found = new Map<string, { readonly place: ReturnType<typeof placeOf>; readonly sums: Growing }>();
  for (const station of table.stations) {
    const place = placeOf(station);
    const key = JSON.stringify(place);
    const entry = found.get(key) ?? { place, sums: emptySums(table) };
    found.set(key, entry);
    add(entry.sums, station, wrong.has(station), table.figures);
  }
  return [...found.values()].map(({ place, sums }) => ({ ...place, ...finished(sums, table.figures) }));
}

export function tabulate(table: ResultsTable): Tabulation {
  const { figures, choices, stations, hasRegions, hasTecs } = table;
  const { equations, open } = checkable(figures);
  const wrong = new Set<StationResult>();
  const all = emptySums(table);
  const mismatches: Mismatch[] = [];
  for (const station of stations) {
    const found = mismatchesOf(station, equations);
    for (const mismatch of found) mismatches.push(mismatch);
    if (found.length > 0) wrong.add(station);
    add(all, station, found.length > 0, figures);
  }
  const whole = finished(all, figures);
  const votes = whole.votes.reduce((sum, each) => sum + each, 0);
  const wrongBy = countBy(mismatches);
  return {
    figures,
    choices,
    whole,
    regions: hasRegions ? summedBy(table, wrong, ({ region }) => ({ region })) : [],
    tecs: hasTecs ? summedBy(table, wrong, ({ region, tec }) => ({ region, tec })) : [],
    checks: equations.map((equation) => ({
      id: equation.id,
      text: equation.text,
      stations: stations.length,
      stationsWrong: wrongBy.get(equation.id) ?? 0,
      whole: sidesOf(equation, whole.figures, votes),
    })),
    open: open.map(({ equation: { id, text }, missing }) => ({ id, text, missing })),
    mismatches,
  };
}

function countBy(mismatches: readonly Mismatch[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { check } of mismatches) counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}
