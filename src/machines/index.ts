/**
 * All machines of a station, compiled once for each policy that differs in what the charts read.
 * @module
 */
import type { Policy } from '../domain/policy/types.ts';
import { CARRIER_EVENTS, carrierMachine } from './carrier.ts';
import { compile } from './compile.ts';
import { STATION_EVENTS, stationMachine } from './station.ts';
import type { Table } from './table.ts';
import { TERMINAL_EVENTS, terminalMachine } from './terminal.ts';
import { VISIT_EVENTS, visitMachine } from './visit.ts';

export const MACHINES = {
  visit: { machine: visitMachine, letters: VISIT_EVENTS },
  terminal: { machine: terminalMachine, letters: TERMINAL_EVENTS },
  carrier: { machine: carrierMachine, letters: CARRIER_EVENTS },
  station: { machine: stationMachine, letters: STATION_EVENTS },
} as const;
export type MachineName = keyof typeof MACHINES;
export type Tables = { readonly [M in MachineName]: Table };

/** Compiles every chart under `policy`, or takes the table of an earlier policy that is the same to the chart. */
export function compileAll(policy: Policy): Tables {
  return {
    visit: tableOf('visit', policy),
    terminal: tableOf('terminal', policy),
    carrier: tableOf('carrier', policy),
    station: tableOf('station', policy),
  };
}

interface Compiled {
  /** Flags that the chart looked at while it was compiled, with their values. */
  readonly read: ReadonlyMap<string, unknown>;
  readonly table: Table;
}

/** A memory of pure results: it changes how fast an answer comes, never which. */
const COMPILED = new Map<MachineName, Compiled[]>();

function tableOf(name: MachineName, policy: Policy): Table {
  const known = COMPILED.get(name) ?? [];
  COMPILED.set(name, known);
  const fitting = known.find(({ read }) => [...read].every(([flag, value]) => policy[flag as keyof Policy] === value));
  if (fitting !== undefined) return fitting.table;
  const read = new Map<string, unknown>();
  const watched = new Proxy(policy, {
    get: (target, flag, receiver) => {
      const value: unknown = Reflect.get(target, flag, receiver);
      if (typeof flag === 'string') read.set(flag, value);
      return value;
    },
  });
  const { machine, letters } = MACHINES[name];
  const table = compile(machine, watched, letters);
  known.push({ read, table });
  return table;
}
