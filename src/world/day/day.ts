/**
 * One station's day from delivery to the moment at which a recount may be asked for: a single queue of arrivals, ends
 * of sessions in booths, and what staff do at set times.
 *
 * Source: dossier 4.1, P0 to P15; times of restart and portable device are drawn, an assumption.
 * @module
 */

import { CLOSING, DAY_STARTS_HOUR, MEMBERS, NEVER, OPENING, PHASES, type Phase } from '../../domain/election.ts';
import type { Act } from '../../domain/records/acts.ts';
import { headSeconds, publishesHeads } from '../../domain/records/custody-log.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import { rollBack } from '../acts/apply.ts';
import { actOnTime, actsAt } from '../acts/gate.ts';
import { minuteRestart } from '../acts/minutes.ts';
import { loadPaper } from '../acts/printing.ts';
import { LANGUAGES, ownDefinition } from '../definitions.ts';
import { deskSecond, logDesk } from '../desk-clock.ts';
import { fallBack, runDesk } from '../failures.ts';
import { R } from '../layout.ts';
import { comeIn, isBusy, lookAtQueue } from '../people/queue.ts';
import { admitNext, enterLeftCarriers, leaveBooth, nextBooth, voteAtHome } from '../people/visitor.ts';
import { OWN_RECORDER } from '../records.ts';
import { carryOut, letters, must, perform, STATION, send } from '../step.ts';
import { enterPhase, hasMachines, register, type World } from '../world.ts';
import { closeDay } from './closing.ts';
import { testAccuracy, testInParallel } from './device-tests.ts';
import { checkBoxes, drawOpening, reachIn } from './opening.ts';
import { reportTurnout } from './turnout-calls.ts';

const S = letters('station');
const MINUTE = 60;
/** When the portable device leaves and when it is back, in seconds since 06:00. */
const PORTABLE = { out: 5 * 3600, back: 9 * 3600 } as const;
/** The evening moment at which an insider may act while voting still goes on. */
const EVENING = 13 * 3600;
/** Somebody looks at the line every quarter of an hour. */
const LOOK = 15 * MINUTE;
/** The moment in the afternoon at which nobody watches a box: an assumption. */
const QUIET_HOUR = 8.5 * 3600;

/** When the script is run on the spare device: an assumption. */
const TEST_HOUR = 6 * 3600;

interface Appointment {
  readonly second: number;
  readonly keep: (world: World) => unknown;
}

/** Runs the day up to the end of `until`. */
export function runDay(world: World, until: Phase = 'recount'): void {
  const last = PHASES.indexOf(until);
  prepare(world);
  if (last < PHASES.indexOf('opening')) return;
  openStation(world);
  if (last < PHASES.indexOf('voting')) return;
  vote(world);
  if (last < PHASES.indexOf('closed')) return;
  closeDay(world, until);
}

/** The day before: the system is installed, and ballots and lists are handed over. */
function prepare(world: World): void {
  enterPhase(world, 'eve');
  reachIn(world, 'eve');
  loadDefinitions(world);
  for (const letter of [S['commission.install'], S['commission.receiveMaterials']]) must(world, STATION, 0, letter);
}

function loadDefinitions(world: World): void {
  if (!hasMachines(world)) return;
  const records = ownDefinition(world);
  for (const language of LANGUAGES) perform(world, { type: 'definition.load', language, records });
}

function openStation(world: World): void {
  enterPhase(world, 'opening');
  world.memory[R.second] = 0;
  must(world, STATION, 0, S['chair.open']);
  checkBoxes(world);
  must(world, STATION, 0, S['chair.checkSystem']);
  world.memory[R.second] = 30 * MINUTE;
  perform(world, { type: 'station.equip', desks: world.queue.desks, devices: world.layout.booths });
  if (world.policy['zero.report']) must(world, STATION, 0, S['chair.printZero']);
  if (world.policy['test.accuracy'] && hasMachines(world)) testAccuracy(world);
  unlock(world);
  drawOpening(world);
  loadPaper(world);
  world.memory[R.recorderSerial] = OWN_RECORDER;
}

/**
 * Without the password the system does not start, and without the system the doors stay shut: at worst until the close.
 */
function unlock(world: World): void {
  const opened = perform(world, { type: 'station.open', second: OPENING });
  const second = opened ? Math.min(CLOSING, Math.max(OPENING, register(world, 'openedAt'))) : CLOSING;
  world.memory[R.openedAt] = second;
  if (second > OPENING) world.memory[R.second] = second;
  must(world, STATION, 0, S['chair.unsealPassword']);
}

function vote(world: World): void {
  world.memory[R.second] = OPENING;
  enterPhase(world, 'voting');
  must(world, STATION, 0, S['clock.open']);
  const appointments = appointmentsOf(world);
  const { queue } = world;
  queue.held = register(world, 'openedAt');
  let next = 0;
  const advance = (to: number): void => {
    for (;;) {
      const { booth, until } = nextBooth(world);
      const due = appointments[next];
      const first = Math.min(queue.next, due === undefined ? to : Math.min(to, due.second));
      if (booth >= 0 && until <= first) {
        world.memory[R.second] = Math.max(until, register(world, 'second'));
        leaveBooth(world, booth);
      } else if (queue.next <= first) {
        world.memory[R.second] = Math.max(queue.next, register(world, 'second'));
        runDesk(world);
      } else if (due !== undefined && due.second <= to) {
        world.memory[R.second] = due.second;
        next += 1;
        due.keep(world);
      } else return;
    }
  };
  const { order, arrival } = world.people;
  for (let index = 0; index < order.length; index += 1) {
    const visit = order[index] as number;
    const second = arrival[visit] as number;
    advance(second);
    world.memory[R.second] = second;
    comeIn(world, visit);
  }
  advance(CLOSING);
  // Whoever is inside at eight may still vote.
  while (nextBooth(world).until !== NEVER || world.waiting.length > 0 || isBusy(world)) {
    const { until } = nextBooth(world);
    const soonest = until === NEVER ? queue.next : Math.min(until, queue.next);
    if (soonest === Number.POSITIVE_INFINITY) admitNext(world);
    else advance(soonest);
  }
  lookAtQueue(world);
  world.memory[R.second] = Math.max(CLOSING, register(world, 'second'));
  enterLeftCarriers(world);
}

function appointmentsOf(world: World): readonly Appointment[] {
  const { behaviour, policy, streams, people } = world;
  const list: Appointment[] = [
    // A head that is due is out before anything else happens in its second.
    ...headsOf(world),
    { second: QUIET_HOUR, keep: (w) => reachIn(w, 'quietHour') },
    { second: EVENING, keep: evening },
  ];
  if (hasMachines(world)) {
    for (const hour of REPORT_HOURS) list.push({ second: (hour - DAY_STARTS_HOUR) * 3600, keep: reportTurnout });
  }
  if (policy['test.parallel'] && hasMachines(world)) list.push({ second: TEST_HOUR, keep: testInParallel });
  const period = Math.round(behaviour.backupMinutes * MINUTE);
  for (let second = OPENING + period; second < CLOSING; second += period) list.push({ second, keep: backUp });
  if (policy['mobile.enabled'] && people.atHome.length > 0) {
    list.push({ second: PORTABLE.out, keep: (w) => send(w, STATION, 0, S['commission.sendPortable']) });
    people.atHome.forEach((visit, index) => {
      const step = Math.floor((PORTABLE.back - PORTABLE.out) / (people.atHome.length + 1));
      list.push({ second: PORTABLE.out + (index + 1) * step, keep: (w) => voteAtHome(w, visit) });
    });
    list.push({ second: PORTABLE.back, keep: (w) => send(w, STATION, 0, S['commission.bringPortable']) });
  }
  const fault = streams.staff.fork('fault');
  const at = OPENING + fault.below(CLOSING - OPENING);
  if (fault.chance(behaviour.restartStation)) list.push({ second: at, keep: restart });
  const late = OPENING + fault.below(CLOSING - OPENING);
  if (hasMachines(world) && fault.chance(behaviour.fallBackStation)) list.push({ second: late, keep: fallBack });
  list.push(...timetableOf(world));
  return list.sort((a, b) => a.second - b.second);
}

/** The head of the log's chain leaves the station at set times, the last time when voting ends. */
function headsOf(world: World): readonly Appointment[] {
  if (!publishesHeads(world.policy) || !hasMachines(world)) return [];
  return headSeconds(world.policy['log.heads']).map((second): Appointment => {
    return { second, keep: (w) => perform(w, { type: 'log.publish', part: 'head' }) };
  });
}

/** What attacks do at set times, and looks at the line wherever there may be one. */
function timetableOf(world: World): readonly Appointment[] {
  const { behaviour, intruders } = world;
  const list = intruders.flatMap((intruder) =>
    (intruder.tap.timetable ?? []).map(({ second, acts }): Appointment => {
      return { second: Math.min(second, CLOSING), keep: (w) => carryOutAll(w, actOnTime(w, intruder, acts)) };
    }),
  );
  if (behaviour.deskSeconds === 0 && intruders.length === 0) return list;
  const looks = Array.from({ length: Math.floor((CLOSING - OPENING) / LOOK) }, (_, look): Appointment => {
    return { second: OPENING + (look + 1) * LOOK, keep: lookAtQueue };
  });
  return [...list, ...looks];
}

function carryOutAll(world: World, acts: readonly Act[]): void {
  for (const act of acts) carryOut(world, act);
}

function backUp(world: World): void {
  if (register(world, 'fellBack') === 1) return;
  world.ledgers.backupSecond.push(deskSecond(world));
  world.ledgers.backupRecords.push(world.ledgers.boxChoice.length);
}

/** A malfunction by the book: the commission minutes the restart, all members sign, the technician carries it out. */
function restart(world: World): void {
  if (register(world, 'fellBack') === 1) return;
  must(world, STATION, 0, S['technician.reportFault']);
  must(world, STATION, 0, S['commission.minuteRestart']);
  const before = world.ledgers.boxChoice.length;
  const saved = world.ledgers.backupRecords.at(world.ledgers.backupRecords.length - 1);
  // Assumption A13: only what came after the last backup is at risk, and no more than a few records of it.
  rollBack(world, Math.max(saved, before - Math.round(world.behaviour.restartLoss)));
  must(world, STATION, 0, S['technician.restart']);
  minuteRestart(world, MEMBERS, before);
}

/** What an insider does while voting goes on: a restart nobody needed, an older backup, other records. */
function evening(world: World): void {
  // Nobody restarts a computer that has been given up.
  if (register(world, 'fellBack') === 1) return;
  for (const { intruder, acts } of actsAt(world, 'evening')) {
    const before = world.ledgers.boxChoice.length;
    // The chart allows two restarts a day, and none by one person where two must act.
    if (!send(world, STATION, 0, S['technician.restartAlone'])) continue;
    for (const act of acts) carryOut(world, act);
    // He looks at what the backup has brought back before he goes on.
    for (const more of actsAt(world, 'restored', [intruder])) for (const act of more.acts) carryOut(world, act);
    // He writes the minute himself, with one signature, if he does: the others were told of a fault.
    perform(world, { type: 'restart.minute', signatures: 1, before });
    logDesk(world, 'launch', -1);
  }
}
