/**
 * The registration table: who stands on which list, whose line is signed already, who may be added, who signs where.
 *
 * Source: dossier 2.1 (J2, J3), 2.2 (F1, F2, F13), 6; attacks EL-01 to EL-14.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { BASES, CAP_SHARE, type Channel, type ListName, NEVER } from '../../domain/election.ts';
import { noteByObserver } from '../acts/apply.ts';
import { nameOf } from '../acts/gate.ts';
import type { AddedBy } from '../acts/intruder.ts';
import { letters, must, perform, send, VISITS } from '../step.ts';
import { ENDINGS } from '../truth.ts';
import { count, hasOneList, register, type World } from '../world.ts';

import { complain } from './complaints.ts';

const V = letters('visit');
const TURNED_AWAY = ENDINGS.indexOf('turnedAway');
const REFUSED = ENDINGS.indexOf('refused');
const ADD_BY: Readonly<Record<number, number>> = {
  [BASES.indexOf('document')]: V['registrar.addByDocument'],
  [BASES.indexOf('application')]: V['registrar.addByApplication'],
  [BASES.indexOf('phone')]: V['registrar.addByPhone'],
  [BASES.indexOf('certificate')]: V['registrar.addByCertificate'],
  // No ground that was written down passes where an application is enough: nobody asks for the paper.
  [BASES.indexOf('none')]: V['registrar.addByApplication'],
};

/**
 * The visit begins: a name is picked where it has none of its own, and whoever looks on may note what is to be seen.
 * `false` if there is no name left, and nobody comes.
 */
export function begin(world: World, visit: number): boolean {
  const extra = extraOf(world, visit);
  if (extra === undefined) return true;
  if (extra.visit.person.kind === 'named') {
    const name = nameOf(world, extra.by, extra.visit.person.key);
    if (name === undefined) return false;
    world.truth.person[visit] = name;
    if (extra.visit.person.own) extra.by.people.add(name);
  }
  if (extra.visit.seen !== undefined) noteByObserver(world, extra.visit.seen);
  return true;
}

/** What an attack added this visit for; `undefined` for an honest one. */
function extraOf({ added, truth }: World, visit: number): AddedBy | undefined {
  // A place before the first is looked up by name, which is slow.
  return visit < truth.honestVisits ? undefined : added[visit - truth.honestVisits];
}

/**
 * Whether the line in front of the table is signed already, so that she is sent away. Whoever takes part keeps quiet
 * about it; everybody else complains.
 */
export function sentAway(world: World, visit: number, wanted: Channel): boolean {
  const person = world.truth.person[visit] ?? visit;
  const extra = extraOf(world, visit)?.visit.person;
  if (extra?.kind === 'again' && extra.openly !== true) return false;
  if (!lineTaken(world, person, wanted)) return false;
  const again = world.added.find(({ visit: { person: own } }) => own.kind === 'again' && own.voter === person);
  // Whose other visit somebody at the table helps is served here too, whichever comes first.
  if (again?.visit.person.kind === 'again' && again.visit.person.openly !== true) return false;
  if (extra === undefined) complain(world, 'alreadySigned', visit);
  count(world, 'turnedAway');
  world.truth.ending[visit] = REFUSED;
  return true;
}

/** Whoever asks for a visit and stands on no list is told so at the door of her house. */
export function isStranger(world: World, visit: number): boolean {
  const person = world.truth.person[visit] ?? visit;
  if (listed(world, person, 'paper') || listed(world, person, 'electronic')) return false;
  complain(world, 'notOnList');
  count(world, 'turnedAway');
  world.truth.ending[visit] = TURNED_AWAY;
  return true;
}

/** With two lists only the one she is served from is looked at; with one, both tables see each other's marks. */
function lineTaken(world: World, person: number, wanted: Channel): boolean {
  const { ledgers } = world;
  const signedOn = (list: ListName): number =>
    (list === 'paper' ? ledgers.paperSigned : ledgers.electronicSigned)[person] ?? NEVER;
  if (!unified(world)) {
    const list = listed(world, person, wanted) ? wanted : otherThan(wanted);
    return signedOn(list) !== NEVER;
  }
  const cut = register(world, 'cutSecond');
  const seen = (list: ListName): boolean =>
    signedOn(list) !== NEVER && (cut === 0 || list === wanted || signedOn(list) < cut);
  return seen('paper') || seen('electronic');
}

/** The list on which she votes, or `undefined` if she is turned away. With dual lists the list decides the channel. */
export function findOrAdd(world: World, visit: number, wanted: Channel): ListName | undefined {
  const person = world.truth.person[visit] ?? visit;
  const extra = extraOf(world, visit)?.visit.person;
  if (extra?.kind === 'again' && extra.openly !== true && world.people.ground[visit] === BASES.indexOf('initial')) {
    // The registrar knows her and serves her again, whatever the lists say; to sign she needs a line.
    must(world, VISITS, visit, V['registrar.findEntry']);
    const line = world.people.signs[visit] === 1 && !listed(world, person, wanted) && !unified(world);
    if (line) perform(world, { type: 'list.add', person, list: wanted, basis: 'none' });
    return wanted;
  }
  const other = otherThan(wanted);
  if (listed(world, person, wanted) || listed(world, person, other)) {
    must(world, VISITS, visit, V['registrar.findEntry']);
    return listed(world, person, wanted) || unified(world) ? wanted : other;
  }
  must(world, VISITS, visit, V['registrar.findNothing']);
  return addOnTheDay(world, visit, wanted) ? wanted : undefined;
}

/** `false` if she is turned away: nothing to show, no rule for it, or the cap. */
function addOnTheDay(world: World, visit: number, wanted: Channel): boolean {
  const person = world.truth.person[visit] ?? visit;
  const ground = world.people.ground[visit] ?? -1;
  const letter = ADD_BY[ground];
  if (letter === undefined || capReached(world, ground) || !send(world, VISITS, visit, letter)) {
    must(world, VISITS, visit, V['registrar.redirect']);
    // She lives here and was on the list; whoever never was goes elsewhere.
    if (visit < world.station.voters) complain(world, 'notOnList', visit);
    count(world, 'turnedAway');
    world.truth.ending[visit] = TURNED_AWAY;
    return false;
  }
  const basis = BASES[ground];
  assert(basis !== undefined, `no ground ${ground}`);
  if (basis === 'certificate') {
    const shown = world.people.certificate[visit] ?? -1;
    const certificate = shown >= 0 ? shown : 1_000_000 + visit;
    perform(world, {
      type: 'certificate.take',
      certificate,
      retained: world.policy['avc.stub'] === 'retained' && world.keepsCertificates,
    });
  }
  if (basis !== 'certificate') count(world, 'added');
  // One list for both channels has one place to add a name, as it has one to sign.
  perform(world, { type: 'list.add', person, list: unified(world) ? 'electronic' : wanted, basis });
  return true;
}

/** Certificates have an account of their own. */
function capReached(world: World, ground: number): boolean {
  if (world.policy['list.cap'] === 'none' || ground === BASES.indexOf('certificate')) return false;
  return register(world, 'added') >= Math.floor(world.station.voters * CAP_SHARE);
}

export function sign(world: World, visit: number, list: ListName): void {
  if (world.people.signs[visit] === 0) return;
  // One list for both channels has one place to sign, as long as the two tables share it.
  const shared = unified(world) && register(world, 'cutSecond') === 0;
  perform(world, {
    type: 'list.sign',
    person: world.truth.person[visit] ?? visit,
    list: shared ? 'electronic' : list,
  });
}

export function unified(world: World): boolean {
  return hasOneList(world);
}

function listed({ ledgers }: World, person: number, list: ListName): boolean {
  return ((list === 'paper' ? ledgers.paperBasis : ledgers.electronicBasis)[person] ?? -1) >= 0;
}

function otherThan(list: ListName): ListName {
  return list === 'paper' ? 'electronic' : 'paper';
}
