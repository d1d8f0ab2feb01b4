/**
 * The day of a station as it would have been with one attack of the scenario, or with none: what an attack does by
 * itself is asked of such days.
 *
 * Only a station in which attacks meet is run again, once for each of them. In any other the day with its one attack
 * and the honest twin are there already.
 *
 * Source: docs/adr/0004-honest-twin.md.
 * @module
 */
import type { Arriving, StationSummary } from '../../domain/tree/summary.ts';
import type { StationRun } from '../station-run.ts';

/**
 * Attacks of a day, by their index in it, that are not seen alone on it. One that did nothing counts too: the other may
 * have kept it from it.
 */
export function notAlone({ uses }: StationRun): readonly number[] {
  const mounted = [...uses.keys()].filter((index) => uses[index]?.intruder !== undefined);
  return mounted.length < 2 ? [] : mounted;
}

export function arrivingOf(summary: Arriving): Arriving {
  const {
    line,
    electronicByChoice,
    ballotsByChoice,
    copyGiven,
    posted,
    byHour,
    cutCalls,
    head,
    headsByHour,
    recorder,
  } = summary;
  const { failures, certificates, markedKeys } = summary;
  return {
    line,
    electronicByChoice,
    ballotsByChoice,
    copyGiven,
    posted,
    byHour,
    cutCalls,
    head,
    headsByHour,
    recorder,
    failures,
    certificates,
    markedKeys,
  };
}

/** Without its attacks. What an honest day shows is nobody's achievement, so that no finding is left. */
export function honestDay(summary: StationSummary): StationSummary {
  return summary.honest === undefined ? summary : { ...summary, ...summary.honest, findings: [], attacks: [] };
}

/** @param place - of the one attack, among those of the scenario on stations. */
export function loneDay(summary: StationSummary, place: number): StationSummary {
  const { attacks, alone = [] } = summary;
  const again = alone.find((day) => day.place === place);
  if (again !== undefined) return { ...summary, ...again };
  const own = attacks.find((each) => each.place === place);
  const others = attacks.some((each) => each !== own && each.preventedBy.length === 0);
  return own === undefined || others ? honestDay(summary) : summary;
}
