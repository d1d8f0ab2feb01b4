/**
 * The line before the registration table: who stands in it, who serves, who goes home unserved, and what anybody in the
 * room can see of it.
 *
 * First come, first served, one line before all places. Where a voter takes no time at the table and nothing holds the
 * line up, nobody ever stands in it and nothing here runs.
 * Source: attack AV-06 and property P20 of the catalogue; docs/adr/0008-time-at-the-table.md.
 * @module
 */
import { logDesk } from '../desk-clock.ts';
import { R } from '../layout.ts';
import { letters, must, perform, VISITS } from '../step.ts';
import { ENDINGS } from '../truth.ts';
import { count, register, type World } from '../world.ts';
import type { Queue } from './line.ts';
import { arrive, serveAtDesk } from './visitor.ts';

const V = letters('visit');
const GAVE_UP = ENDINGS.indexOf('gaveUp');
const MINUTE = 60;

/** She comes in: served at once if nothing keeps her waiting, else she stands in line. */
export function comeIn(world: World, visit: number): void {
  const { queue } = world;
  arrive(world, visit);
  const free = queue.seconds === undefined && !queue.watched && queue.inLine === 0;
  if (free && register(world, 'second') >= queue.held) {
    serveAtDesk(world, visit);
    return;
  }
  queue.line.push(visit);
  queue.inLine += 1;
  serveNext(world);
  plan(world);
}

/**
 * Does what is due at this second: whoever is done goes on, the next are called, and who has waited enough goes home.
 */
export function runQueue(world: World): void {
  const { queue } = world;
  const now = register(world, 'second');
  if (queue.resumes <= now) {
    queue.resumes = Number.POSITIVE_INFINITY;
    logDesk(world, 'restored', -1);
  }
  const done = queue.places.filter(({ until }) => until <= now);
  if (done.length > 0) queue.places = queue.places.filter(({ until }) => until > now);
  for (const { visit } of done) serveAtDesk(world, visit);
  serveNext(world);
  for (let visit = nextToLeave(world); visit >= 0 && leavesAt(world, visit) <= now; visit = nextToLeave(world)) {
    queue.gone.add(visit);
    queue.inLine -= 1;
    goHome(world, visit);
  }
  plan(world);
}

/** Whether anybody is still in line or at the table. */
export function isBusy({ queue }: World): boolean {
  return queue.inLine > 0 || queue.places.length > 0;
}

/** Whoever stands in the room sees how long the line is, how long its first has waited, and who goes home. */
export function lookAtQueue(world: World): void {
  const { queue, ledgers } = world;
  if (queue.inLine === 0 && queue.leftSinceLook === 0) return;
  const now = register(world, 'second');
  const first = queue.inLine === 0 ? -1 : firstInLine(queue);
  ledgers.queueSecond.push(now);
  ledgers.queueWaiting.push(queue.inLine);
  ledgers.queueMinutes.push(first < 0 ? 0 : Math.floor((now - (world.people.arrival[first] ?? now)) / MINUTE));
  ledgers.queueLeft.push(queue.leftSinceLook);
  queue.leftSinceLook = 0;
}

function serveNext(world: World): void {
  const { queue } = world;
  if (register(world, 'second') < queue.held) return;
  while (queue.inLine > 0 && queue.places.length < queue.desks) {
    const visit = firstInLine(queue);
    queue.head += 1;
    queue.inLine -= 1;
    call(world, visit);
  }
}

function firstInLine(queue: Queue): number {
  while (queue.gone.has(queue.line[queue.head] ?? -1)) queue.head += 1;
  return queue.line[queue.head] ?? -1;
}

/** Her turn. A member may take longer over her than she needs, or leave her standing. */
function call(world: World, visit: number): void {
  const { queue } = world;
  noteWait(world, visit);
  queue.serving = 0;
  const person = world.truth.person[visit] ?? visit;
  if (!perform(world, { type: 'desk.serve', person, seconds: queue.seconds?.[visit] ?? 0 })) goHome(world, visit);
  else if (queue.serving <= 0) serveAtDesk(world, visit);
  else queue.places = [...queue.places, { visit, until: register(world, 'second') + queue.serving }];
}

function goHome(world: World, visit: number): void {
  noteWait(world, visit);
  must(world, VISITS, visit, V['voter.leave']);
  world.truth.ending[visit] = GAVE_UP;
  world.queue.leftSinceLook += 1;
  count(world, 'leftQueue');
}

function noteWait(world: World, visit: number): void {
  const waited = register(world, 'second') - (world.people.arrival[visit] ?? 0);
  if (waited > register(world, 'longestWait')) world.memory[R.longestWait] = waited;
}

/** The first of those in line who will not wait for ever; -1 if nobody. People whom attacks bring in do not go home. */
function nextToLeave(world: World): number {
  const { queue, truth } = world;
  queue.impatient ??= moodsOf(world);
  if (queue.nextToLeave < queue.head) queue.nextToLeave = queue.head;
  for (; queue.nextToLeave < queue.line.length; queue.nextToLeave += 1) {
    const visit = queue.line[queue.nextToLeave] ?? -1;
    if (visit < truth.honestVisits && queue.impatient[visit] === 1 && !queue.gone.has(visit)) return visit;
  }
  return -1;
}

function moodsOf({ queue, behaviour, people }: World): Uint8Array {
  return Uint8Array.from({ length: people.visits }, () => (queue.moods.chance(behaviour.impatient) ? 1 : 0));
}

function leavesAt(world: World, visit: number): number {
  return (world.people.arrival[visit] ?? 0) + Math.round(world.behaviour.balkWaitMin * MINUTE);
}

function plan(world: World): void {
  const { queue } = world;
  const now = register(world, 'second');
  let next = queue.failures.length > 0 ? now : queue.resumes;
  for (const { until } of queue.places) next = Math.min(next, until);
  if (queue.inLine > 0) {
    if (queue.held > now) next = Math.min(next, queue.held);
    const visit = nextToLeave(world);
    if (visit >= 0) next = Math.min(next, leavesAt(world, visit));
  }
  queue.next = next;
}
