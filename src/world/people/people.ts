/**
 * The people of one station: who is on which list, who comes and when, what she wants and how she tends to behave.
 * Every attribute has a stream of its own, so that no attack and no policy changes how people vote.
 *
 * Source: behaviour parameters with their sources (dossier 9.7); arrivals are uniform over the opening hours, an
 * assumption. Ghost data goes to `truth`.
 * @module
 */
import { growingColumn } from '../../base/columns.ts';
import type { Rng } from '../../base/rng.ts';
import { BASES, BLANK, INVALID, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Behaviour, Policy } from '../../domain/policy/types.ts';
import type { AddedVisit } from '../../domain/records/acts.ts';
import type { StationSpec } from '../../domain/scenario.ts';
import { perVoterRate } from '../../stats/calibrate.ts';
import { humanCode } from '../../stats/codes.ts';
import type { Truth } from '../truth.ts';
import { enterAdded } from './added.ts';
import { birthCode, usesBirthday } from './births.ts';
import { closeEyes } from './by-ear.ts';
import { certificateHolders, certificateTakers } from './certificates.ts';
import type { People } from './columns.ts';
import { enterLists, staleEntries } from './lists.ts';
import { arrivals, exactComers, exactWishes } from './turnout.ts';

export type { People } from './columns.ts';

type Flags = (name: string, share: number) => Uint8Array;

/** Draws the people of a station and adds the visits of attacks behind them. */
export function populate(
  station: StationSpec,
  behaviour: Behaviour,
  policy: Policy,
  added: readonly AddedVisit[],
  rng: Rng,
): { readonly people: People; readonly truth: Truth } {
  const expected = station.voters * behaviour.turnout;
  const certificates = certificateHolders(station.voters, behaviour);
  const strangers = certificates + Math.round(expected * behaviour.unlistedShare);
  const honest = station.voters + strangers + station.arrivingUnlisted;
  const visits = honest + added.length;
  const flags: Flags = (name, share) => drawFlags(visits, honest, share, () => rng.fork(name));
  const comes = station.exact
    ? exactComers(station.voters, station.exact.came - (honest - station.voters), visits, rng.fork('turnout'))
    : flags('turnout', behaviour.turnout);
  comes.fill(1, station.voters, honest);
  const wanted = station.exact && exactWishes(comes, honest, station.exact, rng.fork('intent'));
  const stale = staleEntries(comes, station, behaviour, rng);
  // Whoever takes part in an attack comes.
  const partakers = new Set(added.flatMap(({ person }) => (person.kind === 'again' ? [person.voter] : [])));
  const around = { behaviour, policy, partakers };
  const struck = certificateTakers(comes, stale, station, around, () => rng.fork('struck'));
  for (const voter of partakers) comes[voter] = 1;
  const home = flags('home', policy['mobile.enabled'] ? behaviour.homeShare : 0);
  // Assumption A24: requests end on the eve, or at noon of the day.
  // A published total is of people who voted: whoever asked too late is among those who did not come.
  const mayBeLate = station.exact === undefined && policy['mobile.deadline'] === 'eve';
  const tooLate = flags('homeLate', mayBeLate ? behaviour.homeLate : 0);
  const watched = behaviour.watchedVoters;
  const people = closeEyes({
    persons: honest + added.filter(({ person }) => person.kind !== 'again').length,
    visits,
    arrival: arrivals(visits, station.arrivals, rng.fork('arrival')),
    order: new Int32Array(0),
    atHome: [],
    wantsElectronic: flags('channel', behaviour.chooseElectronic),
    ground: grounds(station, behaviour, { certificates, strangers }, visits, rng.fork('ground')),
    signs: new Uint8Array(visits).fill(1),
    boothSeconds: boothTimes(visits, behaviour, rng.fork('booth')),
    wantsCode: flags('code', behaviour.requestCode),
    ownCode: ownCodes(visits, behaviour, policy, { own: rng.fork('ownCode'), births: rng.fork('births') }),
    miscopied: miscopies(visits, behaviour, policy, rng.fork('miscopy')),
    showsSlip: flags('showSlip', behaviour.showSlip),
    needsHelp: flags('help', perVoterRate(behaviour.assistStation, watched)),
    unable: flags('unable', perVoterRate(behaviour.unableStation, watched)),
    meetsFault: flags('fault', behaviour.deviceFault),
    walksOff: flags('walkOff', behaviour.walkOff),
    spoils: flags('spoil', behaviour.spoilBallot),
    ...slipHabits(behaviour, policy, flags),
    byEar: flags('audio', behaviour.audioShare),
    leavesAtReview: flags('review', behaviour.leavesAtReview),
    ...doubts(behaviour, flags),
    certificate: new Int32Array(visits).fill(-1),
    onPaper: new Uint8Array(visits),
    onElectronic: new Uint8Array(visits),
    poses: new Uint8Array(visits),
    ...stale,
    struck,
  });
  enterLists(people, station, rng.fork('lists'));
  const truth = ghosts(people, { honest, wanted }, station, behaviour, policy, rng);
  const coming = enterAdded(people, truth, honest, added);
  const goesHome = (visit: number): boolean => visit >= honest && added[visit - honest]?.home === true;
  const visitors = { comes, home, tooLate, honest, goesHome };
  const { atHome, order } = placesOf(people, visitors);
  return { people: { ...people, persons: coming, order: byArrival(order, people.arrival), atHome }, truth };
}

/** What voters look at afterwards, and what some of them think they saw. */
function doubts(behaviour: Behaviour, flags: Flags) {
  return {
    checksCode: flags('check', behaviour.checkCode * behaviour.complainMismatch),
    looksUp: flags('lookUp', behaviour.lookUpList),
    watchesEcho: flags('echo', behaviour.seeEcho),
    thinksFlipped: flags('thinksFlipped', behaviour.mistakenFlip),
  };
}

/** One stream for looking and reporting: whoever reports has looked. */
function slipHabits(
  behaviour: Behaviour,
  policy: Policy,
  flags: Flags,
): Pick<People, 'looksAtSlip' | 'watchesSlip' | 'voidsSlip' | 'keepsPaper' | 'leavesPaper'> {
  const prompted = policy['paper.prompt'];
  const printed = policy['paper.mode'] === 'none' ? 0 : 1;
  const marked = isMarkedPaper(policy) ? 1 : 0;
  const reports = prompted ? behaviour.promptedReport : behaviour.reportSlip;
  return {
    looksAtSlip: flags('slip', printed * (prompted ? 1 : Math.max(behaviour.lookSlip, reports))),
    watchesSlip: flags('slip', printed * reports),
    voidsSlip: flags('voidSlip', printed * behaviour.voidSlip),
    keepsPaper: flags('keepsPaper', marked * behaviour.keepsPaper),
    leavesPaper: flags('leavesPaper', marked * behaviour.leavesPaper),
  };
}

/** 1 for a share of the honest visits, each drawn by itself; a share of nobody or everybody takes no draws. */
function drawFlags(visits: number, honest: number, share: number, streamOf: () => Rng): Uint8Array {
  const column = new Uint8Array(visits);
  if (share <= 0) return column;
  if (share >= 1) return column.fill(1, 0, honest);
  const stream = streamOf();
  for (let visit = 0; visit < honest; visit += 1) column[visit] = stream.unit() < share ? 1 : 0;
  return column;
}

interface Visitors {
  readonly comes: Uint8Array;
  readonly home: Uint8Array;
  readonly tooLate: Uint8Array;
  readonly honest: number;
  readonly goesHome: (visit: number) => boolean;
}

/** Who is visited at home, and who comes to the station. */
function placesOf(people: People, { comes, home, tooLate, honest, goesHome }: Visitors) {
  const atHome: number[] = [];
  const order: number[] = [];
  for (let visit = 0; visit < people.visits; visit += 1) {
    const listed = people.onPaper[visit] === 1 || people.onElectronic[visit] === 1;
    if (visit < honest && comes[visit] === 0) continue;
    if (goesHome(visit)) atHome.push(visit);
    else if (visit < honest && home[visit] === 1 && listed) {
      if (tooLate[visit] === 0) atHome.push(visit);
    } else order.push(visit);
  }
  return { atHome, order };
}

/**
 * Sorted by time of arrival, then by number. One key holds both, because typed arrays sort numbers several times
 * faster.
 */
function byArrival(order: readonly number[], arrival: Int32Array): Int32Array {
  const width = arrival.length;
  const keys = new Float64Array(order.length);
  for (let index = 0; index < keys.length; index += 1) {
    const visit = order[index] ?? 0;
    keys[index] = (arrival[visit] ?? 0) * width + visit;
  }
  keys.sort();
  const sorted = new Int32Array(keys.length);
  for (let index = 0; index < sorted.length; index += 1) sorted[index] = (keys[index] ?? 0) % width;
  return sorted;
}

/** Erlang times with the given mean: shape 1 is memoryless, larger shapes are more regular. At least ten seconds. */
function boothTimes(visits: number, behaviour: Behaviour, stream: Rng): Int32Array {
  const column = new Int32Array(visits);
  const shape = behaviour.boothRegularity;
  for (let visit = 0; visit < visits; visit += 1) {
    let product = 1;
    for (let phase = 0; phase < shape; phase += 1) product *= 1 - stream.unit();
    column[visit] = Math.max(10, Math.round((-Math.log(product) * behaviour.boothSeconds) / shape));
  }
  return column;
}

function ownCodes(
  visits: number,
  behaviour: Behaviour,
  policy: Policy,
  { own: stream, births }: { readonly own: Rng; readonly births: Rng },
): Int32Array {
  const column = new Int32Array(visits).fill(NO_CODE);
  if (policy['code.mode'] !== 'voterChosen') return column;
  const length = policy['code.len'];
  for (let visit = 0; visit < visits; visit += 1) {
    const human = stream.unit() < behaviour.humanCodes;
    column[visit] = human ? humanCode(stream, length) : stream.below(10 ** length);
    if (human && usesBirthday(births, visit, behaviour.birthdayCodes)) column[visit] = birthCode(births, visit, length);
  }
  return column;
}

function miscopies(visits: number, behaviour: Behaviour, policy: Policy, stream: Rng): Int32Array {
  const column = new Int32Array(visits).fill(NO_CODE);
  if (policy['code.slip'] === 'printed') return column;
  for (let visit = 0; visit < visits; visit += 1) {
    if (stream.unit() < behaviour.miscopyCode) column[visit] = stream.below(10 ** policy['code.len']);
  }
  return column;
}

/**
 * Who can show what at the door: strangers a certificate, a document or a telephone call; the group its common ground.
 */
function grounds(
  station: StationSpec,
  behaviour: Behaviour,
  { certificates, strangers }: { readonly certificates: number; readonly strangers: number },
  visits: number,
  stream: Rng,
): Int8Array {
  const column = new Int8Array(visits).fill(-1);
  for (let index = 0; index < strangers; index += 1) {
    const documented = stream.unit() < behaviour.unlistedWithDocument;
    column[station.voters + index] = BASES.indexOf(
      index < certificates ? 'certificate' : documented ? 'document' : 'phone',
    );
  }
  column.fill(
    BASES.indexOf(station.arrivingBasis),
    station.voters + strangers,
    station.voters + strangers + station.arrivingUnlisted,
  );
  return column;
}

function ghosts(
  people: People,
  { honest, wanted }: { readonly honest: number; readonly wanted: Int8Array | undefined },
  station: StationSpec,
  behaviour: Behaviour,
  policy: Policy,
  rng: Rng,
): Truth {
  const { visits } = people;
  const intent = new Int8Array(visits).fill(NO_CHOICE);
  const lean = rng.fork('intent');
  const blank = rng.fork('blank');
  const invalid = rng.fork('invalid');
  for (let visit = 0; visit < honest; visit += 1) {
    const choice = pick(station.contest.shares, lean.unit());
    const wantsBlank = blank.unit() < behaviour.blankShare;
    const marksInvalid = invalid.unit() < behaviour.invalidShare;
    const electronic = people.wantsElectronic[visit] === 1;
    const own = wanted?.[visit];
    if (own !== undefined) intent[visit] = own === INVALID && electronic ? BLANK : own;
    else intent[visit] = electronic ? (wantsBlank ? BLANK : choice) : marksInvalid ? INVALID : choice;
  }
  if (policy['code.mode'] === 'none') people.wantsCode.fill(0);
  return {
    honestVisits: honest,
    person: numbersTo(visits),
    eligible: new Uint8Array(visits).fill(1, 0, honest),
    intent,
    confirmed: new Int8Array(visits).fill(NO_CHOICE),
    ending: new Uint8Array(visits),
    code: new Int32Array(visits).fill(NO_CODE),
    channel: new Uint8Array(visits),
    recordOwner: growingColumn(),
    papersCounted: growingColumn(),
  };
}

function numbersTo(end: number): Int32Array {
  const numbers = new Int32Array(end);
  for (let number = 0; number < end; number += 1) numbers[number] = number;
  return numbers;
}

function pick(shares: readonly number[], unit: number): number {
  let rest = unit;
  for (let choice = 0; choice < shares.length; choice += 1) {
    rest -= shares[choice] ?? 0;
    if (rest < 0) return choice;
  }
  return shares.length - 1;
}
