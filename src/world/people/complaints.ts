/**
 * A voter complains: at the table of her station, and to the hotline if there is one and she is one who calls.
 *
 * Leaves out complaints to commissions and courts, which are about results.
 * Source: dossier EV06; attack catalogue AU-15; control C43.
 * @module
 */
import { COMPLAINT_EVENTS, type ComplaintEvent } from '../../domain/records/complaint-events.ts';
import { perform } from '../step.ts';
import { tell } from '../telling.ts';
import { register, type World } from '../world.ts';

const COMPLAINTS: Readonly<Record<ComplaintEvent, string>> = {
  codeMissing: 'her code is not on the list',
  codeOtherChoice: 'her code stands beside another choice',
  slipDiffers: 'the slip shows another choice',
  slipNotShown: 'no slip came out',
  readNotSeen: 'her card was not read',
  paperDenied: 'she was refused paper',
  alreadySigned: 'her line is signed already',
  notOnList: 'she is on no list',
};

/** @param visit - who complains; -1 where nobody knows, at the door of a house. */
export function complain(world: World, event: ComplaintEvent, visit = -1): void {
  tell(world, visit, 'voter', `complains: ${COMPLAINTS[event]}`);
  perform(world, { type: 'complaint.take', person: visit, event });
  callHotline(world, event, visit);
}

/** Drawn by voter and complaint, so that one who is refused calls no more often than one who is heard. */
function callHotline(world: World, event: ComplaintEvent, visit: number): void {
  if (!world.policy['complaint.hotline']) return;
  const second = register(world, 'second');
  if (!world.streams.hotline.fork(`${event}/${visit}/${second}`).chance(world.behaviour.callsHotline)) return;
  world.ledgers.hotlineSecond.push(second);
  world.ledgers.hotlineEvent.push(COMPLAINT_EVENTS.indexOf(event));
}
