/**
 * The only place where the world changes: an event moves a machine, its effects become acts, acts pass the gate, and
 * what comes out of the gate changes records and moves other machines.
 *
 * Source: design sections 5 and 6. The same step serves one narrated run, a sweep and the checker.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { Act } from '../domain/records/acts.ts';
import { MACHINES, type MachineName } from '../machines/index.ts';
import { REFUSED } from '../machines/table.ts';
import { applyAct, wipe } from './acts/apply.ts';
import { intercept } from './acts/gate.ts';
import { BOOTH, CARRIER, R, VISIT } from './layout.ts';
import { tellAct, tellStep } from './telling.ts';
import type { Handler, World } from './world.ts';

const NAMES = Object.keys(MACHINES) as readonly MachineName[];
/** Numbers of the machines in step: the position in `MACHINES`. */
export const VISITS = NAMES.indexOf('visit');
export const TERMINALS = NAMES.indexOf('terminal');
export const CARRIERS = NAMES.indexOf('carrier');
export const STATION = NAMES.indexOf('station');
export const PRINTERS = NAMES.indexOf('paperTrail');

/** The longest chain of effect and event: visit, terminal, carrier, box. More would be a loop between machines. */
const CASCADE_MAX = 6;

/** Letters by name, for callers that send often. */
export function letters<M extends MachineName>(
  machine: M,
): Readonly<Record<(typeof MACHINES)[M]['letters'][number], number>> {
  // The compiler forgets the keys of entries: here they are the letters, each with its number.
  return Object.fromEntries(MACHINES[machine].letters.map((name, letter) => [name, letter])) as never;
}

const carrierLetter = letters('carrier');

/** Sends an event. `false` if the machine does not accept it in its state; nothing has happened then. */
export function send(world: World, machine: number, instance: number, letter: number): boolean {
  const at = stateAt(world, machine, instance);
  const { memory } = world;
  const table = world.tables[NAMES[machine] as MachineName];
  const state = memory[at] as number;
  const pair = state * table.letters.length + letter;
  const next = table.next[pair] as number;
  if (next === REFUSED) return false;
  memory[at] = next;
  if (world.trace !== undefined) {
    tellStep(world, { machine: NAMES[machine] as MachineName, instance, letter, from: state, to: next });
  }
  const effects = table.effectLists[table.emits[pair] as number] as Uint8Array;
  if (effects.length === 0) return true;
  world.depth += 1;
  assert(world.depth <= CASCADE_MAX, `cascade deeper than ${CASCADE_MAX} at ${table.id}`);
  const handlers = world.handlers[machine] as readonly Handler[];
  for (let index = 0; index < effects.length; index += 1)
    (handlers[effects[index] as number] as Handler)(world, instance);
  world.depth -= 1;
  return true;
}

/** Sends an event that must be accepted: the procedure allows it here, or our own code is wrong. */
export function must(world: World, machine: number, instance: number, letter: number): void {
  if (!send(world, machine, instance, letter)) {
    const table = world.tables[NAMES[machine] as MachineName];
    const state = table.labels[world.memory[stateAt(world, machine, instance)] ?? 0];
    assert(false, `${table.id} ${instance} refuses ${table.letters[letter]} in ${state}`);
  }
}

/** Passes an act through the gate and carries out what comes back. Returns whether anything did. */
export function perform(world: World, act: Act): boolean {
  if (world.intruders.length === 0) {
    carryOut(world, act);
    return true;
  }
  const acts = intercept(world, act);
  for (const each of acts) carryOut(world, each);
  return acts.length > 0;
}

/** Carries out an act that has passed the gate. */
export function carryOut(world: World, act: Act): void {
  applyAct(world, act);
  if (world.trace !== undefined) tellAct(world, act);
  switch (act.type) {
    case 'carrier.issue':
      must(world, CARRIERS, act.carrier, carrierLetter['desk.authorise']);
      return;
    case 'carrier.write':
      // Written twice, it holds what was written last.
      send(world, CARRIERS, carrierOfBooth(world, act.booth), carrierLetter['terminal.write']);
      return;
    case 'carrier.read': {
      const genuine =
        (world.memory[world.layout.carrierAt + act.carrier * CARRIER.stride + CARRIER.genuine] ?? 0) === 1;
      const accepts = genuine || world.policy['card.crypto'] === 'none';
      send(world, CARRIERS, act.carrier, carrierLetter[accepts ? 'desk.read' : 'desk.refuse']);
      return;
    }
    case 'carrier.erase':
      // A machine that wipes only what it has read leaves an unread vote on the carrier; it then stays out of use.
      if (send(world, CARRIERS, act.carrier, carrierLetter['desk.erase'])) wipe(world, act.carrier);
      return;
    default:
      return;
  }
}

function carrierOfBooth(world: World, booth: number): number {
  return world.memory[world.layout.boothAt + booth * BOOTH.stride + BOOTH.carrier] ?? -1;
}

function stateAt(world: World, machine: number, instance: number): number {
  if (machine === VISITS) return world.layout.visitAt + instance * VISIT.stride;
  if (machine === TERMINALS) return world.layout.boothAt + instance * BOOTH.stride;
  if (machine === CARRIERS) return world.layout.carrierAt + instance * CARRIER.stride;
  if (machine === PRINTERS) return world.layout.boothAt + instance * BOOTH.stride + BOOTH.printer;
  assert(machine === STATION, `machine ${machine} has no place in a station's memory`);
  return R.station;
}

/** One field of a booth device. */
export function boothField(world: World, booth: number, field: number): number {
  return world.memory[world.layout.boothAt + booth * BOOTH.stride + field] ?? 0;
}
