/**
 * One station's day from delivery to the moment at which a recount may be asked for: a single queue of arrivals, ends
 * of sessions in booths, and what staff do at set times.
 *
 * Source: dossier 4.1, P0 to P15; times of restart and portable device are drawn, an assumption.
 * @module
 */
import { CLOSING, MEMBERS, NEVER, OPENING, PHASES, type Phase } from '../domain/election.ts';
import { logDesk, rollBack } from './apply.ts';
import { closeDay } from './closing.ts';
import { actsAt } from './gate.ts';
import { R } from './layout.ts';
import { admitNext, checkIn, enterLeftCarriers, leaveBooth, nextBooth, voteAtHome } from './people/visitor.ts';
import { OWN_RECORDER } from './records.ts';
import { carryOut, letters, must, STATION, send } from './step.ts';
import { enterPhase, register, type World } from './world.ts';

const S = letters('station');
const MINUTE = 60;
/** When the portable device leaves and when it is back, in seconds since 06:00. */
const PORTABLE = { out: 5 * 3600, back: 9 * 3600 } as const;
/** The evening moment at which an insider may act while voting still goes on. */
const EVENING = 13 * 3600;

interface Appointment {
  readonly second: number;
  readonly keep: (world: World) => unknown;
}

/** Runs the day up to the end of `until`. */
export function runDay(world: World, until: Phase = 'recount'): void {
  const last = PHASES.indexOf(until);
  openStation(world);
  if (last < PHASES.indexOf('voting')) return;
  vote(world);
  if (last < PHASES.indexOf('closed')) return;
  closeDay(world, until);
}

function openStation(world: World): void {
  enterPhase(world, 'eve');
  for (const letter of [S['commission.install'], S['commission.receiveMaterials']]) must(world, STATION, 0, letter);
  enterPhase(world, 'opening');
  world.memory[R.second] = 0;
  for (const letter of [S['chair.open'], S['chair.checkBoxes'], S['chair.checkSystem']])
    must(world, STATION, 0, letter);
  world.memory[R.second] = 30 * MINUTE;
  if (world.policy['zero.report']) must(world, STATION, 0, S['chair.printZero']);
  must(world, STATION, 0, S['chair.unsealPassword']);
  must(world, STATION, 0, S['commission.drawOpening']);
  world.memory[R.recorderSerial] = OWN_RECORDER;
}

function vote(world: World): void {
  world.memory[R.second] = OPENING;
  enterPhase(world, 'voting');
  must(world, STATION, 0, S['clock.open']);
  const appointments = appointmentsOf(world);
  let next = 0;
  const advance = (to: number): void => {
    for (;;) {
      const { booth, until } = nextBooth(world);
      const due = appointments[next];
      if (booth >= 0 && until <= to && (due === undefined || until <= due.second)) {
        world.memory[R.second] = Math.max(until, register(world, 'second'));
        leaveBooth(world, booth);
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
    checkIn(world, visit);
  }
  advance(CLOSING);
  // Whoever is inside at eight may still vote.
  while (nextBooth(world).until !== NEVER || world.waiting.length > 0) {
    const { until } = nextBooth(world);
    if (until === NEVER) admitNext(world);
    else advance(until);
  }
  world.memory[R.second] = Math.max(CLOSING, register(world, 'second'));
  enterLeftCarriers(world);
}

function appointmentsOf(world: World): readonly Appointment[] {
  const { behaviour, policy, streams, people } = world;
  const list: Appointment[] = [{ second: EVENING, keep: evening }];
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
  if (fault.chance(behaviour.fallBackStation)) list.push({ second: late, keep: fallBack });
  return list.sort((a, b) => a.second - b.second);
}

function backUp(world: World): void {
  if (register(world, 'fellBack') === 1) return;
  world.ledgers.backupSecond.push(register(world, 'second'));
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
  minute(world, MEMBERS, before);
}

function minute(world: World, signatures: number, before: number): void {
  const { ledgers } = world;
  ledgers.minuteSecond.push(register(world, 'second'));
  ledgers.minuteSignatures.push(signatures);
  ledgers.minuteBefore.push(before);
  ledgers.minuteAfter.push(ledgers.boxChoice.length);
}

/**
 * The equipment cannot serve any more: paper for everybody who comes now. Assumption A14: earlier e-votes stay valid.
 */
function fallBack(world: World): void {
  must(world, STATION, 0, S['technician.reportFault']);
  must(world, STATION, 0, S['chair.fallBack']);
  if (world.policy['fallback.electronic'] === 'discarded') rollBack(world, 0);
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
    // He writes the minute himself, with one signature: the others were told of a fault.
    minute(world, 1, before);
    logDesk(world, 'launch', -1);
  }
}
