/**
 * A voter complains: at the table of her station, and to the hotline if there is one and she is one who calls. Where a
 * rule says so, many who say that the device took another choice stop the devices.
 *
 * Leaves out complaints to commissions and courts, which are about results.
 * Source: dossier EV06; attack catalogue AU-14 and AU-15; control C43.
 * @module
 */
import type { CodeRow } from '../../domain/records/acts.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent, FLIP_EVENTS } from '../../domain/records/complaint-events.ts';
import { perform } from '../step.ts';
import { tell } from '../telling.ts';
import { register, type World } from '../world.ts';

const FLIPS: readonly number[] = FLIP_EVENTS.map((event) => COMPLAINT_EVENTS.indexOf(event));

const COMPLAINTS: Readonly<Record<ComplaintEvent, string>> = {
  codeMissing: 'her code is not on the list',
  codeOtherChoice: 'her code stands beside another choice',
  slipDiffers: 'the slip shows another choice',
  slipNotShown: 'no slip came out',
  readNotSeen: 'her card was not read',
  paperDenied: 'she was refused paper',
  alreadySigned: 'her line is signed already',
  notOnList: 'she is on no list',
  voteFlipped: 'the device took another choice',
  cardNotEmpty: 'her card was not emptied',
};

/**
 * @param visit - who complains; -1 where nobody knows, at the door of a house.
 * @param says - code and choice as she says them, where she complains of the control protocol.
 */
export function complain(world: World, event: ComplaintEvent, visit = -1, says?: CodeRow): void {
  tell(world, visit, 'voter', `complains: ${COMPLAINTS[event]}`);
  const taken = perform(world, {
    type: 'complaint.take',
    person: visit,
    event,
    ...(says === undefined ? {} : { says }),
  });
  if (taken && FLIP_EVENTS.includes(event)) mayStop(world);
  callHotline(world, event, visit);
}

/**
 * The rule is kept by the list: what was not taken down does not count. Devices go out of service for the day, and
 * paper takes their place.
 */
function mayStop(world: World): void {
  const threshold = world.policy['complaint.stop'];
  if (threshold === 0 || register(world, 'fellBack') === 1) return;
  const { complaintEvent } = world.ledgers;
  let flips = 0;
  for (let row = 0; row < complaintEvent.length; row += 1) if (FLIPS.includes(complaintEvent.at(row))) flips += 1;
  if (flips === threshold) perform(world, { type: 'station.fallBack' });
}

/** Drawn by voter and complaint, so that one who is refused calls no more often than one who is heard. */
function callHotline(world: World, event: ComplaintEvent, visit: number): void {
  if (!world.policy['complaint.hotline']) return;
  const second = register(world, 'second');
  if (!world.streams.hotline.fork(`${event}/${visit}/${second}`).chance(world.behaviour.callsHotline)) return;
  world.ledgers.hotlineSecond.push(second);
  world.ledgers.hotlineEvent.push(COMPLAINT_EVENTS.indexOf(event));
}
