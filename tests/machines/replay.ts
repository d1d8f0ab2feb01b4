/**
 * Plays a log of events twice, by table and by live actors, and tells where the two part.
 * @module
 */
import { present } from '../../src/base/assert.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { ChartName } from '../../src/machines/index.ts';
import { type Live, startLive } from './live.ts';
import { type AllTables, outcomeOf } from './tables.ts';

export interface LoggedEvent {
  readonly machine: ChartName;
  /** Which voter, terminal, carrier: any number, the same for all events of one. */
  readonly instance: number;
  /** Index into the alphabet of the machine. */
  readonly letter: number;
}

export interface Replay {
  /** Those of the machines that the log names. */
  readonly tables: Partial<AllTables>;
  /** What the tables were compiled under. */
  readonly inputs: { readonly [M in ChartName]: Policy };
  readonly log: readonly LoggedEvent[];
}

export interface ReplayOutcome {
  /** In the order of the log, at most one for each instance: after it, the two are in different states anyway. */
  readonly disagreements: readonly string[];
  /** Entries that the table refuses. A log of what machines did has none. */
  readonly refused: readonly LoggedEvent[];
  /** Where each instance ended, e.g. `visit 7` in `left {reissues:0,spoils:0}`, by its table. */
  readonly ends: ReadonlyMap<string, string>;
}

interface Instance {
  readonly live: Live;
  state: number;
  agrees: boolean;
}

export function replay({ tables, inputs, log }: Replay): ReplayOutcome {
  const instances = new Map<string, Instance>();
  const ends = new Map<string, string>();
  const disagreements: string[] = [];
  const refused: LoggedEvent[] = [];
  for (const entry of log) {
    const table = present(tables[entry.machine], entry.machine);
    const id = `${entry.machine} ${entry.instance}`;
    const instance = instances.get(id) ?? {
      live: startLive(entry.machine, inputs[entry.machine]),
      state: 0,
      agrees: true,
    };
    instances.set(id, instance);
    if (!instance.agrees) continue;
    const event = present(table.letters[entry.letter], `${entry.machine}: letter ${entry.letter}`);
    const byTable = outcomeOf(table, instance.state, entry.letter);
    const byActor = instance.live.send(event);
    if (byTable === undefined) refused.push(entry);
    instance.state = byTable?.to ?? instance.state;
    const label = present(table.labels[instance.state], `${entry.machine}: state ${instance.state}`);
    ends.set(id, label);
    const expected = tell(byTable !== undefined, byTable?.effects ?? [], label);
    const found = tell(byActor.taken, byActor.effects, instance.live.label());
    if (expected === found) continue;
    instance.agrees = false;
    disagreements.push(`${id}, ${event}: table ${expected}; actor ${found}`);
  }
  return { disagreements, refused, ends };
}

function tell(taken: boolean, effects: readonly string[], label: string): string {
  return `${taken ? 'takes' : 'refuses'} [${effects.join(' ')}] ${label}`;
}
