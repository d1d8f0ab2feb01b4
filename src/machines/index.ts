/**
 * All machines, compiled once for each policy that differs in what the charts read: those of a station, in the order
 * that the world numbers them, and apart from them those of the way up.
 * @module
 */
import type { Policy } from '../domain/policy/types.ts';
import { CARRIER_EVENTS, carrierMachine } from './carrier.ts';
import { compile } from './compile.ts';
import { LINK_EVENTS, linkMachine } from './link.ts';
import { PAPER_TRAIL_EVENTS, paperTrailMachine } from './paper-trail.ts';
import { PROTOCOL_EVENTS, protocolMachine } from './protocol.ts';
import { STATION_EVENTS, stationMachine } from './station.ts';
import type { Table } from './table.ts';
import { TERMINAL_EVENTS, terminalMachine } from './terminal.ts';
import { VISIT_EVENTS, visitMachine } from './visit.ts';

export const MACHINES = {
  visit: { machine: visitMachine, letters: VISIT_EVENTS },
  terminal: { machine: terminalMachine, letters: TERMINAL_EVENTS },
  carrier: { machine: carrierMachine, letters: CARRIER_EVENTS },
  station: { machine: stationMachine, letters: STATION_EVENTS },
  paperTrail: { machine: paperTrailMachine, letters: PAPER_TRAIL_EVENTS },
} as const;
export type MachineName = keyof typeof MACHINES;
export type Tables = { readonly [M in MachineName]: Table };

/** Between the station and the published result. No station's world runs them. */
export const TREE_MACHINES = {
  protocol: { machine: protocolMachine, letters: PROTOCOL_EVENTS },
  link: { machine: linkMachine, letters: LINK_EVENTS },
} as const;
export type TreeMachineName = keyof typeof TREE_MACHINES;
export type TreeTables = { readonly [M in TreeMachineName]: Table };

export type ChartName = MachineName | TreeMachineName;
export const CHARTS = { ...MACHINES, ...TREE_MACHINES } as const;

/** Compiles a station's charts under `policy`, or takes the tables of an earlier policy that is the same to them. */
export function compileAll(policy: Policy): Tables {
  return {
    visit: tableOf('visit', policy),
    terminal: tableOf('terminal', policy),
    carrier: tableOf('carrier', policy),
    station: tableOf('station', policy),
    paperTrail: tableOf('paperTrail', policy),
  };
}

/** The same for the charts of the way up. */
export function compileTree(policy: Policy): TreeTables {
  return { protocol: tableOf('protocol', policy), link: tableOf('link', policy) };
}

interface Compiled {
  /** Flags that the chart looked at while it was compiled, with their values. */
  readonly read: ReadonlyMap<string, unknown>;
  readonly table: Table;
}

/** A memory of pure results: it changes how fast an answer comes, never which. */
const COMPILED = new Map<ChartName, Compiled[]>();

function tableOf(name: ChartName, policy: Policy): Table {
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
  const { machine, letters } = CHARTS[name];
  const table = compile(machine, watched, letters);
  known.push({ read, table });
  return table;
}
