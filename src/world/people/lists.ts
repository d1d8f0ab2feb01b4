/**
 * Who stands on the lists of the station: two lists that may differ, entries of the dead, entries of people who moved
 * and stand elsewhere too, and those who registered late.
 *
 * Source: dossier 6 (one citizen in one list; lists reach stations two weeks before), 7.2 (VL01, VL06, VL17).
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { BASES, NOT_LISTED, STRUCK } from '../../domain/election.ts';
import type { Behaviour, Policy } from '../../domain/policy/types.ts';
import type { StationSpec } from '../../domain/scenario.ts';
import type { People } from './columns.ts';

const DOCUMENT = BASES.indexOf('document');

/** Entries of people of whom nobody comes, by visit: 1 for the dead and gone, 1 for those who moved and vote there. */
export interface StaleEntries {
  readonly dead: Uint8Array;
  readonly elsewhere: Uint8Array;
}

/**
 * Stale entries are among those who do not come: a list with a given turnout has no room for more of them. Each has a
 * stream of its own and depends on nothing that an attack does.
 */
export function staleEntries(
  comes: Uint8Array,
  { voters, sharedKeys }: Pick<StationSpec, 'voters' | 'sharedKeys'>,
  behaviour: Behaviour,
  rng: Rng,
): StaleEntries {
  const dead = new Uint8Array(comes.length);
  const elsewhere = new Uint8Array(comes.length);
  let absent = 0;
  for (let voter = 0; voter < voters; voter += 1) if (comes[voter] === 0) absent += 1;
  const amongAbsent = (share: number): number => (absent === 0 ? 0 : (share * voters) / absent);
  const deadShare = amongAbsent(behaviour.deadEntries);
  const movedShare = amongAbsent(behaviour.otherListShare);
  const died = rng.fork('dead');
  const moved = rng.fork('elsewhere');
  for (let voter = 0; voter < voters; voter += 1) {
    const isDead = died.unit() < deadShare;
    const hasMoved = moved.unit() < movedShare;
    if (comes[voter] === 1) continue;
    dead[voter] = isDead ? 1 : 0;
    elsewhere[voter] = hasMoved && !isDead ? 1 : 0;
  }
  if (sharedKeys === undefined) return { dead, elsewhere };
  const open = (voter: number): boolean => comes[voter] === 0 && dead[voter] === 0;
  return { dead, elsewhere: exactly(sharedKeys.length, voters, comes.length, open, rng.fork('shared')) };
}

/** So many of the voters who are open to it, each equally likely, in one pass; all of them where there are fewer. */
function exactly(
  wanted: number,
  voters: number,
  visits: number,
  open: (voter: number) => boolean,
  stream: Rng,
): Uint8Array {
  const column = new Uint8Array(visits);
  let left = 0;
  for (let voter = 0; voter < voters; voter += 1) if (open(voter)) left += 1;
  let missing = wanted;
  for (let voter = 0; voter < voters && missing > 0; voter += 1) {
    if (!open(voter)) continue;
    if (stream.below(left) < missing) {
      column[voter] = 1;
      missing -= 1;
    }
    left -= 1;
  }
  return column;
}

/** Which voters stand on one list only is drawn, how many is given. */
export function enterLists(people: People, station: StationSpec, stream: Rng): void {
  people.onPaper.fill(1, 0, station.voters);
  people.onElectronic.fill(1, 0, station.voters);
  const strike = (list: Uint8Array, count: number): void => {
    // Where there is no such list at all, nobody has to be drawn.
    if (count === station.voters) list.fill(0, 0, station.voters);
    if (count === station.voters) return;
    for (let struck = 0; struck < count; ) {
      const person = stream.below(station.voters);
      if (people.onPaper[person] === 0 || people.onElectronic[person] === 0) continue;
      list[person] = 0;
      struck += 1;
    }
  };
  strike(people.onPaper, station.electronicOnly);
  strike(people.onElectronic, station.paperOnly);
}

/** The initial entries of one list, as `BASES` indexes by person, and what stands there for no line or a struck one. */
export function initialEntries(people: People, listed: Uint8Array, policy: Policy): Int8Array {
  const basis = new Int8Array(people.visits).fill(NOT_LISTED);
  const unified = policy['register.mode'] === 'unified';
  const corrected = policy['register.sync'] === 'live';
  const fresh = policy['list.frozen'] === 'eve';
  for (let person = 0; person < people.visits; person += 1) {
    const either = people.onPaper[person] === 1 || people.onElectronic[person] === 1;
    // Whoever can show a document has registered since; a list made on the eve has her.
    const late = fresh && people.poses[person] === 0 && people.ground[person] === DOCUMENT;
    const gone = corrected && (people.dead[person] === 1 || people.elsewhere[person] === 1);
    if (!late && ((unified ? !either : listed[person] !== 1) || gone)) continue;
    basis[person] = people.struck[person] === 1 && !late ? STRUCK : 0;
  }
  return basis;
}
