/**
 * What can be asked of people after the day, and read of the lists beside names and signatures: independent auditors'
 * questions, entries of the dead, entries on two lists.
 *
 * The answers are computed from the truth, because people know whether they came; nobody else is told. Whoever is asked
 * remembers rightly: errors of memory are left out.
 * Source: attack catalogue EL-01 (sample of voted names), EL-04 and EL-14 (call-backs); control C28.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { BASES, NEVER } from '../../domain/election.ts';
import type { Records } from '../../domain/records/records.ts';
import { ENDINGS } from '../truth.ts';
import type { World } from '../world.ts';

const CAME = [ENDINGS.indexOf('cast'), ENDINGS.indexOf('walkedOff')];
const PHONE = BASES.indexOf('phone');

export function listAudit(world: World): Records['listAudit'] {
  const { behaviour, streams } = world;
  const stream = streams.staff.fork('listAudit');
  const present = ownVisitors(world);
  const chosen = drawn(markedPersons(world), behaviour.auditSample, stream.fork('marked'));
  const answers = stream.fork('answers');
  const found = chosen.filter(() => answers.chance(behaviour.contactResolves)).filter((person) => !present.has(person));
  const gone = found.filter((person) => !isReachable(world, person)).length;
  return {
    marked: { asked: chosen.length, deny: found.length - gone, gone },
    applicants: callBack(world, homePersons(world), stream.fork('applicants'), present),
    phoned: callBack(world, phonedPersons(world), stream.fork('phoned'), present),
  };
}

function callBack(world: World, persons: readonly number[], stream: Rng, present: ReadonlySet<number>) {
  const chosen = drawn(persons, world.behaviour.callBackSample, stream.fork('who'));
  const answers = stream.fork('answers');
  const denying = chosen.filter(() => answers.chance(world.behaviour.falseNameDenies));
  return { asked: chosen.length, deny: denying.filter((person) => !present.has(person)).length };
}

/** Who was there herself, under her own name. */
function ownVisitors({ people, truth }: World): ReadonlySet<number> {
  const came = new Set<number>();
  for (let visit = 0; visit < people.visits; visit += 1) {
    if (people.poses[visit] === 0 && CAME.includes(truth.ending[visit] ?? 0)) came.add(truth.person[visit] ?? visit);
  }
  return came;
}

/** A living person at the address of the list. */
function isReachable({ people, truth }: World, person: number): boolean {
  return person < truth.honestVisits && people.dead[person] === 0;
}

function markedPersons({ ledgers }: World): readonly number[] {
  const marked: number[] = [];
  for (let person = 0; person < ledgers.paperSigned.length; person += 1) {
    if (ledgers.paperSigned[person] !== NEVER || ledgers.electronicSigned[person] !== NEVER) marked.push(person);
  }
  return marked;
}

/** In whose names a home visit was requested, whether the request was theirs or not. */
function homePersons({ people, truth }: World): readonly number[] {
  const served = people.atHome.filter((visit) => CAME.includes(truth.ending[visit] ?? 0));
  return [...new Set(served.map((visit) => truth.person[visit] ?? visit))];
}

function phonedPersons({ ledgers }: World): readonly number[] {
  const persons: number[] = [];
  for (let person = 0; person < ledgers.paperBasis.length; person += 1) {
    if (ledgers.paperBasis[person] === PHONE || ledgers.electronicBasis[person] === PHONE) persons.push(person);
  }
  return persons;
}

/** So many of them, each equally likely. */
function drawn(persons: readonly number[], count: number, stream: Rng): readonly number[] {
  const pool = [...persons];
  const size = Math.min(count, pool.length);
  for (let index = 0; index < size; index += 1) {
    const other = index + stream.below(pool.length - index);
    const held = pool[index] as number;
    pool[index] = pool[other] as number;
    pool[other] = held;
  }
  return pool.slice(0, size);
}

/** Entries of the dead that are still on a list. */
export function goneEntries({ people, ledgers }: World): Records['goneEntries'] {
  const person: number[] = [];
  people.dead.forEach((dead, index) => {
    if (dead === 1 && Math.max(ledgers.paperBasis[index] ?? -1, ledgers.electronicBasis[index] ?? -1) >= 0)
      person.push(index);
  });
  return { person: Int32Array.from(person) };
}

/**
 * Entries of people who moved away, then people who live here; both stand on another list too. Keys are those of the
 * country where it deals them out, else the numbers of the entries.
 */
export function personKeys({ people, ledgers, station }: World): Records['personKeys'] {
  const listed = (index: number): boolean =>
    Math.max(ledgers.paperBasis[index] ?? -1, ledgers.electronicBasis[index] ?? -1) >= 0;
  const moved: number[] = [];
  people.elsewhere.forEach((elsewhere, index) => {
    if (elsewhere === 1) moved.push(index);
  });
  const rows = [
    ...moved.map((index, row) => ({ index, key: station.sharedKeys?.[row] ?? index, resident: 0 })),
    ...residents(people, station).map((index, row) => ({ index, key: station.ownKeys?.[row] ?? index, resident: 1 })),
  ].filter(({ index }) => listed(index));
  const signed = rows.map(({ index }) =>
    Math.max(ledgers.paperSigned[index] ?? NEVER, ledgers.electronicSigned[index] ?? NEVER),
  );
  return {
    person: Int32Array.from(rows, ({ index }) => index),
    key: rows.map(({ key }) => key),
    signed: Int32Array.from(signed),
    resident: Int32Array.from(rows, ({ resident }) => resident),
  };
}

/** People who come and stand on another list too: their numbers say nothing about them, so the first will do. */
function residents({ order }: World['people'], { voters, ownKeys = [] }: World['station']): readonly number[] {
  if (ownKeys.length === 0) return [];
  // A few of hundreds, in the order of the list: marking them is faster than sorting all.
  const comes = new Uint8Array(voters);
  for (let place = 0; place < order.length; place += 1) {
    const visit = order[place] as number;
    if (visit < voters) comes[visit] = 1;
  }
  const first: number[] = [];
  for (let voter = 0; voter < voters && first.length < ownKeys.length; voter += 1) {
    if (comes[voter] === 1) first.push(voter);
  }
  return first;
}

/** National keys whose line is signed here; none where the country deals no keys. */
export function markedKeys(world: World): readonly number[] {
  const { sharedKeys, ownKeys } = world.station;
  if (sharedKeys === undefined && ownKeys === undefined) return [];
  const { key, signed } = personKeys(world);
  return Array.from(key).filter((_, row) => signed[row] !== NEVER);
}
