/**
 * From the rows of the territorial commissions to what is published: each level enters what the one below tells it,
 * and adds up.
 *
 * Source: dossier 4.2 (equation 12), 4.3, 5; design section 10.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { PublishedRow } from '../../domain/tree/acts.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { ResultTable } from '../../domain/tree/results.ts';
import { sumLines } from '../../tally/lines.ts';
import { rehearse, toldCame } from '../line/turnout.ts';
import { applyTreeAct } from './apply.ts';
import { bringStation } from './bring.ts';
import { clickArrivals } from './clicks.ts';
import type { Climb } from './climb.ts';
import { treeActsAt } from './gate.ts';
import { performTree } from './perform.ts';
import { drawnStations } from './recount.ts';

/**
 * The whole way: turnout during the day, every protocol up to its table, every table up to the country, publication, a
 * recount.
 */
export function climbUp(climb: Climb): void {
  rehearse(climb);
  clickArrivals(climb);
  reportTurnout(climb);
  for (const arrival of climb.arrivals) {
    // Handed in together with the summary, so it lies there when the row is entered.
    if (arrival.electronicByChoice !== undefined) {
      const { station, electronicByChoice: byChoice } = arrival;
      climb.records.electronicProtocols.push({ station, byChoice });
    }
    bringStation(climb, arrival);
  }
  const choices = climb.country.contest.choices.length;
  climb.tree.middleOfTec.forEach((middle, tec) => {
    for (const act of treeActsAt(climb, tec)) applyTreeAct(climb, act);
    performTree(climb, { type: 'tec.total', tec, line: totalOf(climb.records.tecTables[tec], choices) });
    const line = present(climb.records.tecTables[tec], `table ${tec}`).total;
    performTree(climb, { type: 'middle.enter', middle, tec, line });
  });
  climb.tree.regionOfMiddle.forEach((_, middle) => {
    performTree(climb, { type: 'middle.total', middle, line: totalOf(climb.records.middleTables[middle], choices) });
    const line = present(climb.records.middleTables[middle], `table ${middle}`).total;
    performTree(climb, { type: 'cec.enter', middle, line });
  });
  performTree(climb, { type: 'cec.total', line: totalOf(climb.records.cecTable, choices) });
  publish(climb, choices);
  if (climb.policy['recount.selection'] === 'none') return;
  performTree(climb, { type: 'recount.choose', stations: drawnStations(climb) });
}

/** The same way up, which nobody reached into, as another rule would have it published; the first stays as it is. */
export function publishedUnder(climb: Climb, policy: Policy): Climb {
  assert(climb.intruders.length === 0, 'an attack publishes once');
  const again: Climb = { ...climb, policy, records: { ...climb.records } };
  publish(again, climb.country.contest.choices.length);
  return again;
}

function totalOf(table: ResultTable | undefined, choices: number): ResultTable['total'] {
  return sumLines(
    (table?.rows ?? []).map(({ line }) => line),
    choices,
  );
}

function reportTurnout(climb: Climb): void {
  climb.country.regions.forEach((_, region) => {
    REPORT_HOURS.forEach((hour, index) => {
      let came = 0;
      for (const arrival of climb.arrivals) {
        if (climb.stations[arrival.station]?.region === region) came += toldCame(climb, arrival, index);
      }
      performTree(climb, { type: 'turnout.report', region, hour, came });
    });
  });
}

function publish(climb: Climb, choices: number): void {
  const level = climb.policy['publish.level'];
  const { cecTable, tecTables } = climb.records;
  const cec = present(cecTable, "the country's table");
  const byRegion = (): readonly PublishedRow[] =>
    climb.tree.regions.map((_, region) => ({
      unit: region,
      line: sumLines(
        cec.rows.filter(({ unit }) => climb.tree.regionOfMiddle[unit] === region).map(({ line }) => line),
        choices,
      ),
    }));
  const rows =
    level === 'nation' ? [] : level === 'region' ? byRegion() : tecTables.flatMap((table) => [...table.rows]);
  performTree(climb, { type: 'results.publish', level, rows, total: cec.total });
}
