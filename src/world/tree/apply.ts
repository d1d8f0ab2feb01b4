/**
 * What an act that has passed the gate does to the records of the way up.
 *
 * Source: design sections 6 and 10.
 * @module
 */
import { assert, unreachable } from '../../base/assert.ts';
import type { TreeAct } from '../../domain/tree/acts.ts';
import type { ResultLine, ResultTable } from '../../domain/tree/results.ts';
import { bookResults, takeMessage } from '../line/desk.ts';
import type { Climb } from './climb.ts';
import { countAgain } from './recount.ts';

export function applyTreeAct(climb: Climb, act: TreeAct): void {
  const { records } = climb;
  switch (act.type) {
    case 'turnout.report':
      records.turnout.push({ region: act.region, hour: act.hour, came: act.came });
      return;
    case 'copy.give':
      replace(records.copies, act.station, act.line);
      return;
    case 'protocol.post': {
      const kept = climb.rng.fork(`photo/${act.station}`).chance(climb.behaviour.photographPosted);
      if (kept) replace(records.photographs, act.station, act.line);
      return;
    }
    case 'protocol.handIn':
      replace(records.handedIn, act.station, act.line);
      climb.atTec[act.station] = act.line;
      return;
    case 'protocol.correct':
      records.corrections.push({ station: act.station, decided: act.decided });
      climb.atTec[act.station] = act.line;
      return;
    case 'message.send':
      takeMessage(climb, act);
      return;
    case 'receipt.send':
      climb.line.inbox.set(act.station, act.bytes);
      return;
    case 'voice.tell':
      records.phoned.push(act.station);
      bookResults(climb, act.station, act.byChoice, false);
      return;
    case 'recount.choose':
      countAgain(climb, act.stations);
      return;
    default:
      applyTables(climb, act);
  }
}

function applyTables(
  { records, country }: Climb,
  act: Extract<TreeAct, { type: 'row.enter' | `${'tec' | 'middle' | 'cec'}.${string}` | 'results.publish' }>,
): void {
  const none = emptyLine(country.contest.choices.length);
  switch (act.type) {
    case 'row.enter':
      enter(tableOf(records.tecTables, act.tec, none), act.station, act.line);
      return;
    case 'tec.total':
      setTotal(records.tecTables, act.tec, act.line, none);
      return;
    case 'middle.enter':
      enter(tableOf(records.middleTables, act.middle, none), act.tec, act.line);
      return;
    case 'middle.total':
      setTotal(records.middleTables, act.middle, act.line, none);
      return;
    case 'cec.enter':
      records.cecTable ??= { unit: 0, rows: [], total: none };
      enter(records.cecTable, act.middle, act.line);
      return;
    case 'cec.total':
      records.cecTable = { unit: 0, rows: records.cecTable?.rows ?? [], total: act.line };
      return;
    case 'results.publish':
      records.published = { level: act.level, rows: act.rows, total: act.total };
      return;
    default:
      unreachable(act);
  }
}

function emptyLine(choices: number): ResultLine {
  const byChoice = new Array<number>(choices).fill(0);
  return { registered: 0, voters: 0, electronic: 0, byChoice, blank: 0, invalid: 0 };
}

/** Commissions of one level are numbered without gaps, so a table stands at its own number. */
function tableOf(tables: ResultTable[], unit: number, none: ResultLine): ResultTable {
  assert(unit >= 0 && unit <= 100_000, `no commission ${unit}`);
  for (let next = tables.length; next <= unit; next += 1) tables.push({ unit: next, rows: [], total: none });
  return tables[unit] as ResultTable;
}

function setTotal(tables: ResultTable[], unit: number, total: ResultLine, none: ResultLine): void {
  tables[unit] = { ...tableOf(tables, unit, none), total };
}

function enter(table: ResultTable, unit: number, line: ResultLine): void {
  (table.rows as { unit: number; line: ResultLine }[]).push({ unit, line });
}

/** A later paper of a station takes the place of the earlier one. */
function replace(
  rows: { readonly station: number; readonly line: ResultLine }[],
  station: number,
  line: ResultLine,
): void {
  const at = rows.at(-1)?.station === station ? rows.length - 1 : rows.findIndex((row) => row.station === station);
  if (at < 0) rows.push({ station, line });
  else rows[at] = { station, line };
}
