/**
 * What happens in the station when something stops working: the desk computer, the power, devices, all of it.
 *
 * Paper goes on where there is a list on paper: a list of its own in stations with two, else a print of the one list
 * (`register.offline`). A session in a device that stops ends unfinished, and that voter votes on paper.
 * Source: attacks AV-01, AV-02, AV-05 and AV-07 of the catalogue; dossier 2.2 (F11) and 4.1 (P6f).
 * @module
 */
import { unreachable } from '../base/assert.ts';
import type { FailureAct } from '../domain/records/acts.ts';
import { rollBack } from './acts/apply.ts';
import { logDesk } from './desk-clock.ts';
import { BOOTH, R } from './layout.ts';
import { runQueue } from './people/queue.ts';
import { admitNext, leaveBooth } from './people/visitor.ts';
import { letters, must, STATION } from './step.ts';
import { register, type World } from './world.ts';

const S = letters('station');

/** Lets what was caused take effect, then serves whoever can be served. */
export function runDesk(world: World): void {
  for (let act = world.queue.failures.shift(); act !== undefined; act = world.queue.failures.shift()) fail(world, act);
  runQueue(world);
}

function fail(world: World, act: FailureAct): void {
  const until = register(world, 'second') + ('seconds' in act ? act.seconds : 0);
  switch (act.type) {
    case 'desk.stop':
      stopComputer(world, until);
      return;
    case 'power.cut':
      if (world.policy['power.backup']) return;
      stopDevices(world, world.layout.booths, until);
      stopComputer(world, until);
      return;
    case 'device.stop':
      for (const booth of stopDevices(world, act.devices, until)) logDesk(world, 'deviceDown', booth);
      return;
    case 'station.fallBack':
      if (register(world, 'fellBack') === 0) fallBack(world);
      return;
    default:
      unreachable(act);
  }
}

function stopComputer(world: World, until: number): void {
  const { queue, policy } = world;
  if (until <= register(world, 'stoppedUntil')) return;
  world.memory[R.stoppedUntil] = until;
  if (queue.resumes === Number.POSITIVE_INFINITY) logDesk(world, 'outage', -1);
  queue.resumes = until;
  const onPaper = policy['register.mode'] === 'dual' || policy['register.offline'] === 'printed';
  if (!onPaper) queue.held = Math.max(queue.held, until);
  sendToPaper(world);
}

/** Returns the devices that worked until now. */
function stopDevices(world: World, devices: number, until: number): readonly number[] {
  const { memory, layout } = world;
  const now = register(world, 'second');
  const stopped: number[] = [];
  for (let booth = 0; booth < Math.min(devices, layout.booths); booth += 1) {
    const at = layout.boothAt + booth * BOOTH.stride;
    if ((memory[at + BOOTH.out] ?? 0) <= now) stopped.push(booth);
    memory[at + BOOTH.out] = Math.max(memory[at + BOOTH.out] ?? 0, until);
  }
  for (const booth of stopped) {
    if (memory[layout.boothAt + booth * BOOTH.stride + BOOTH.visit] !== -1) leaveBooth(world, booth, true);
  }
  sendToPaper(world);
  return stopped;
}

/** Whoever waits for a device is served, on paper where none will come. */
function sendToPaper(world: World): void {
  for (let left = world.waiting.length; left > 0; left -= 1) admitNext(world);
}

/**
 * The equipment cannot serve any more: paper for everybody who comes now. Assumption A14: earlier e-votes stay valid.
 */
export function fallBack(world: World): void {
  if (register(world, 'fellBack') === 1) return;
  must(world, STATION, 0, S['technician.reportFault']);
  must(world, STATION, 0, S['chair.fallBack']);
  if (world.policy['fallback.electronic'] === 'discarded') rollBack(world, 0);
}
