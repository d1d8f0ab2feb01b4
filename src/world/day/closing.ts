/**
 * From the close of voting to the delivery of the materials: devices entered, posting, checks by voters, recorder, and
 * the answer to a recount. The count between them is in `count`.
 *
 * Source: dossier 4.1, P7 to P15; section 3 for the control protocol; assumptions A9, A16, A20.
 * @module
 */
import { present } from '../../base/assert.ts';
import { NO_CODE, PHASES, type Phase } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import { isInTime } from '../../domain/policy/recount-time.ts';
import { publishesHeads } from '../../domain/records/custody-log.ts';
import { noteByObserver } from '../acts/apply.ts';
import { headNow } from '../acts/log.ts';
import { R } from '../layout.ts';
import { nameAfterPosting } from '../people/named-codes.ts';
import { orderless } from '../records.ts';
import { letters, must, perform, STATION, send } from '../step.ts';
import { tellShown } from '../telling.ts';
import { count, enterPhase, hasMachines, register, type World } from '../world.ts';
import { countAndDraw, electronicTotals } from './count.ts';
import { fixList, lookUpCodes } from './look-ups.ts';
import { reachIn } from './opening.ts';

const S = letters('station');
const HOUR = 3600;
const CALLS_MAX = 3;

/** Carries the day from its close to the end of `until`. */
export function closeDay(world: World, until: Phase): void {
  const last = PHASES.indexOf(until);
  enterPhase(world, 'closed');
  world.memory[R.closedAt] = register(world, 'second');
  must(world, STATION, 0, S['clock.close']);
  world.ledgers.counterSecond.push(register(world, 'second'));
  world.ledgers.counterValue.push(register(world, 'counter'));
  // All data in all devices must be entered before counting may start (EKZ).
  must(world, STATION, 0, S['technician.enterDevices']);
  sealLog(world);
  if (world.policy['log.order'] === 'shuffled') forgetOrder(world);
  printTotals(world);
  reachIn(world, 'closed');
  inspectStore(world);
  if (last < PHASES.indexOf('counted')) return;
  world.memory[R.second] = register(world, 'second') + HOUR;
  enterPhase(world, 'counted');
  countAndDraw(world);
  if (last < PHASES.indexOf('posted')) return;
  enterPhase(world, 'posted');
  post(world);
  if (last < PHASES.indexOf('delivered')) return;
  world.memory[R.second] = register(world, 'second') + HOUR;
  enterPhase(world, 'delivered');
  deliver(world);
  if (last < PHASES.indexOf('recount')) return;
  enterPhase(world, 'recount');
  askForRecount(world);
  if (world.disclosed.recountAsked) answerRecount(world);
}

/** The head is printed, and published for the last time where it was before. */
function sealLog(world: World): void {
  const { policy, papers } = world;
  if (policy['log.hashchain']) papers.logSeal = headNow(world);
  if (publishesHeads(policy) && hasMachines(world)) perform(world, { type: 'log.publish', part: 'head' });
}

/**
 * Somebody looks at the seals of the desk computer; a broken one is seen with a probability that is low in practice.
 */
function inspectStore(world: World): void {
  if (register(world, 'storeIntact') === 1) return;
  const sealed = world.policy['term.sealed'];
  const seen = sealed && world.streams.staff.fork('inspect').chance(world.behaviour.inspectSeals);
  world.memory[R.storeIntact] = seen ? 0 : 1;
}

/** Signed by everybody in the room before anybody touches the computer again. */
function printTotals(world: World): void {
  const { policy } = world;
  if (policy['close.totals'] === 'none' || isMarkedPaper(policy) || !hasMachines(world)) return;
  perform(world, { type: 'close.print', totals: electronicTotals(world) });
}

/** Whoever reaches into a store without order finds its rows as the reader of its records does. */
function forgetOrder({ ledgers, truth }: World): void {
  const order = orderless(ledgers.boxChoice.view(), ledgers.boxCode.view());
  for (const column of [ledgers.boxChoice, ledgers.boxCode, ledgers.boxSecond, truth.recordOwner]) {
    const held = column.view();
    for (const [row, from] of order.entries()) column.set(row, held[from] ?? 0);
  }
}

function post(world: World): void {
  const { disclosed, policy, papers } = world;
  papers.announced = register(world, 'second');
  if (policy['log.published'] && hasMachines(world)) perform(world, { type: 'log.publish', part: 'log' });
  must(world, STATION, 0, disclosed.copiesGiven ? S['chair.handCopies'] : S['chair.refuseCopies']);
  must(world, STATION, 0, disclosed.protocolsPosted ? S['chair.post'] : S['chair.skipPosting']);
  // Of a summary that was never made there is no copy, and none hangs on the door.
  const missing = papers.summary === undefined;
  if (missing || !disclosed.protocolsPosted) noteByObserver(world, 'protocolNotPosted');
  if (policy['proto.copies'] && (missing || !disclosed.copiesGiven)) noteByObserver(world, 'copyRefused');
  fixList(world);
  // Without the list on the door a slip has nothing to be held against.
  if (!disclosed.controlProtocolPosted || papers.controlProtocol === undefined) return;
  compareSlips(world);
  lookUpCodes(world);
  nameAfterPosting(world);
}

/** Voters who show slip and choice to each other or to a party that compares. */
function compareSlips(world: World): void {
  const { people, truth, ledgers } = world;
  for (let visit = 0; visit < people.visits; visit += 1) {
    const code = truth.code[visit] ?? NO_CODE;
    if (code === NO_CODE || people.showsSlip[visit] === 0) continue;
    ledgers.shownCode.push(code);
    ledgers.shownChoice.push(truth.confirmed[visit] ?? NO_CODE);
    tellShown(world, visit);
  }
}

function deliver(world: World): void {
  must(world, STATION, 0, S['chair.transmit']);
  transmit(world);
  const unsealed = world.streams.staff.fork('seal').chance(world.behaviour.leaveRecorderUnsealed);
  must(world, STATION, 0, unsealed ? S['chair.skipSeal'] : S['chair.sealRecorder']);
  if (unsealed && hasMachines(world)) noteByObserver(world, 'recorderUnsealed');
  reachIn(world, 'recorderTravels');
  send(world, STATION, 0, S['chair.deliver']);
}

/** Three calls, then the file is carried: as many as the chart of the link allows. */
function transmit(world: World): void {
  if (world.papers.recorder !== undefined) world.papers.recorderSent = world.papers.recorder;
  for (let attempt = 1; attempt <= CALLS_MAX; attempt += 1) {
    count(world, 'calls');
    if (perform(world, { type: 'file.send', attempt })) return;
  }
}

/**
 * Somebody asks, and the hour that is written on the request decides whether it is in time. What follows by itself
 * nobody has to ask for.
 */
function askForRecount(world: World): void {
  const { behaviour, disclosed, papers, policy } = world;
  if (!disclosed.recountAsked || policy['recount.grounds'] === 'automatic') return;
  const announced = present(papers.announced, 'announcement');
  papers.recountBrought = announced + behaviour.asksRecountAfter * HOUR;
  waitUntil(world, papers.recountBrought);
  perform(world, { type: 'recount.request', second: papers.recountBrought });
  waitUntil(world, papers.recountTaken ?? papers.recountBrought);
  disclosed.recountAsked = isInTime(papers.recountTaken, announced, policy);
}

function waitUntil(world: World, second: number): void {
  world.memory[R.second] = Math.max(register(world, 'second'), second);
}

/** What is handed over when a recount is asked for: an honest commission calls a print of the memory a reprint. */
function answerRecount(world: World): void {
  const marked = isMarkedPaper(world.policy) ? world.papers.electronic : undefined;
  const { byChoice } = marked ?? electronicTotals(world);
  const kind = world.policy['recount.kind'] === 'paper' ? 'count' : 'reprint';
  perform(world, { type: 'recount.answer', kind, byChoice });
}
