/**
 * The one gate between what is asked for and what happens. Every act passes here; an intruder that holds the power over
 * it may put other acts in its place, and what it puts there is held against its powers and against custody.
 *
 * Source: design sections 6 and 8.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { PHASES, type Phase } from '../../domain/election.ts';
import type { Attack, Moment, Orders, Sight } from '../../domain/ports.ts';
import { POWERS, type Power, type PowerId } from '../../domain/powers.ts';
import type { Act, ActType } from '../../domain/records/acts.ts';
import { RECORDS } from '../../domain/records/custody.ts';
import type { RecordType } from '../../domain/records/records.ts';
import { WRITES } from '../../domain/records/writes.ts';
import type { Role } from '../../domain/roles.ts';
import { evidenceRecord } from '../records.ts';
import { tellAttack, tellOrders } from '../telling-attacks.ts';
import type { World } from '../world.ts';
import { phaseOf } from '../world.ts';
import type { Intruder } from './intruder.ts';

/** Whom orders move. */
type Moved = 'chair' | 'voter';

/** The acts that happen in place of `act`. The same single act, untouched, when nobody reaches in. */
export function intercept(world: World, act: Act): readonly Act[] {
  let acts: readonly Act[] = [act];
  for (const intruder of world.intruders) {
    const rewrite = intruder.tap.acts?.[act.type] as ((act: Act, sight: Sight) => readonly Act[]) | undefined;
    if (rewrite === undefined) continue;
    assert(
      powerOver(intruder, act.type) !== undefined,
      `${intruder.attack.id} reaches for ${act.type} without a power`,
    );
    acts = acts.flatMap((each) => (each.type === act.type ? replaced(world, intruder, each, rewrite) : [each]));
  }
  return acts;
}

function replaced(
  world: World,
  intruder: Intruder,
  act: Act,
  rewrite: (act: Act, sight: Sight) => readonly Act[],
): readonly Act[] {
  const instead = rewrite(act, sightOf(world, intruder));
  if (instead.length === 1 && instead[0] === act) return instead;
  note(world, intruder, act, instead);
  for (const each of [act, ...instead]) use(world, intruder, each.type);
  return instead;
}

/** What an intruder does of its own accord at a moment. */
export function actsAt(
  world: World,
  moment: Moment,
  intruders = world.intruders,
): { readonly intruder: Intruder; readonly acts: readonly Act[] }[] {
  return intruders.flatMap((intruder) => {
    const acts = intruder.tap.at?.[moment]?.(sightOf(world, intruder)) ?? [];
    for (const act of acts) {
      use(world, intruder, act.type);
      note(world, intruder, undefined, [act]);
    }
    return acts.length === 0 ? [] : [{ intruder, acts }];
  });
}

/** What an intruder has set itself to do at this time. */
export function actOnTime(
  world: World,
  intruder: Intruder,
  planned: readonly Act[] | ((sight: Sight) => readonly Act[]),
): readonly Act[] {
  const acts = typeof planned === 'function' ? planned(sightOf(world, intruder)) : planned;
  for (const act of acts) {
    use(world, intruder, act.type);
    note(world, intruder, undefined, [act]);
  }
  return acts;
}

const movers = new WeakMap<Attack, Readonly<Record<Moved, readonly PowerId[]>>>();

/** The powers of an attack over voters or the chair, worked out once. */
function powersToMove(attack: Attack, moved: Moved): readonly PowerId[] {
  const over = (role: Moved): readonly PowerId[] =>
    attack.powers.filter((id) => (POWERS[id] as Power).moves.includes(role));
  const known = movers.get(attack) ?? { chair: over('chair'), voter: over('voter') };
  movers.set(attack, known);
  return known[moved];
}

/** What a voter has been told, by all who told her something; the later ones win. */
export function ordersFor(world: World, visit: number): Orders | undefined {
  let orders: Orders | undefined;
  for (const intruder of world.intruders) {
    const told = intruder.tap.orders?.(visit);
    if (told === undefined) continue;
    const move = told.refusedByChair === true ? 'chair' : 'voter';
    const powers = powersToMove(intruder.attack, move);
    // Texts of assertions are not made unless they are said: every voter who was told something comes here.
    if (powers.length === 0) assert(false, `${intruder.attack.id} gives orders without a power over ${move}`);
    if (!intruder.group.has(visit)) {
      assert(false, `${intruder.attack.id} gives orders to voter ${visit} outside its group`);
    }
    for (const power of powers) intruder.used.add(power);
    intruder.interventions += 1;
    intruder.people.add(visit);
    if (world.trace !== undefined)
      tellOrders(world, visit, { attack: intruder.attack.id, power: powers[0] as PowerId }, told);
    orders = orders === undefined ? told : { ...orders, ...told };
  }
  return orders;
}

/** The name under which somebody votes, picked by whoever brought her when she is there. */
export function nameOf(world: World, intruder: Intruder, key: number): number | undefined {
  const name = intruder.tap.name?.(key, sightOf(world, intruder));
  if (name !== undefined) intruder.interventions += 1;
  return name;
}

function use(world: World, intruder: Intruder, type: ActType): void {
  const power = powerOver(intruder, type);
  assert(power !== undefined, `${intruder.attack.id} does ${type} without a power`);
  intruder.used.add(power);
  const phase = phaseOf(world);
  for (const record of WRITES[type]) {
    const held = (POWERS[power] as Power).heldBy.some((role) => hasCustody(role, record, phase));
    assert(held, `${intruder.attack.id}: nobody with ${power} has custody of ${record} in phase ${phase}`);
  }
}

function hasCustody(role: Role, record: RecordType, phase: Phase): boolean {
  const now = PHASES.indexOf(phase);
  return RECORDS[record].custody.some(
    ({ by, from, to }) => by.includes(role) && PHASES.indexOf(from) <= now && now <= PHASES.indexOf(to),
  );
}

function powerOver(intruder: Intruder, type: ActType): PowerId | undefined {
  return intruder.attack.powers.find((id) => (POWERS[id] as Power).acts.includes(type));
}

/** A look through the intruder's own powers. */
function sightOf(world: World, intruder: Intruder): Sight {
  return (type) => {
    const power = intruder.attack.powers.find((id) => (POWERS[id] as Power).reads.includes(type));
    assert(power !== undefined, `${intruder.attack.id} looks at ${type} without a power`);
    intruder.used.add(power);
    return evidenceRecord(world, type);
  };
}

function note(world: World, intruder: Intruder, act: Act | undefined, instead: readonly Act[]): void {
  intruder.interventions += 1;
  intruder.acted = true;
  if (world.trace === undefined) return;
  const power = [act, ...instead].map((each) => each && powerOver(intruder, each.type)).find((id) => id !== undefined);
  tellAttack(world, { attack: intruder.attack.id, ...(power === undefined ? {} : { power }) }, act, instead);
}
