/**
 * The one gate on the way up: what an attack puts in the place of an act is held against its powers and its reach, and
 * the places it touched are counted.
 *
 * Source: design sections 6 and 8.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { TreeAct, TreeActType } from '../../domain/tree/acts.ts';
import type { TreeMoment, TreeSight } from '../../domain/tree/ports.ts';
import { TREE_POWERS, type TreePower, type TreePowerId } from '../../domain/tree/powers.ts';
import type { TreeRecords } from '../../domain/tree/records.ts';
import type { Climb, TreeIntruder } from './climb.ts';

type Rewrite = (act: TreeAct, sight: TreeSight) => readonly TreeAct[];

/** The acts that happen in place of `act`. */
export function interceptTree(climb: Climb, act: TreeAct): readonly TreeAct[] {
  let acts: readonly TreeAct[] = [act];
  for (const intruder of climb.intruders) {
    const rewrite = intruder.tap.acts?.[act.type] as Rewrite | undefined;
    if (rewrite === undefined) continue;
    acts = acts.flatMap((each) => {
      if (each.type !== act.type || !inReach(climb, intruder, each)) return [each];
      const instead = rewrite(each, sightOf(climb, intruder));
      if (instead.length === 1 && instead[0] === each) {
        // Nobody hears what passes who is not there.
        if (intruder.tap.learned !== undefined) take(climb, intruder, each);
        return instead;
      }
      for (const other of [each, ...instead]) use(climb, intruder, other);
      intruder.interventions += 1;
      return instead;
    });
  }
  return acts;
}

/** What attacks do of their own accord before and after a station calls. */
export function stationActsAt(
  climb: Climb,
  moment: Exclude<TreeMoment, 'tecTable'>,
  station: number,
): readonly TreeAct[] {
  return climb.intruders.flatMap((intruder) => {
    if (!intruder.reach.hasStation(station)) return [];
    const acts = intruder.tap.at?.[moment]?.(station, sightOf(climb, intruder)) ?? [];
    for (const act of acts) {
      assert('station' in act && act.station === station, `${intruder.attack.id} calls for another station`);
      const power = use(climb, intruder, act);
      // The station program numbers what it sends, whoever started it.
      if (act.type === 'message.send' && power === 'station.modem') {
        climb.line.made[station] = (climb.line.made[station] ?? 0) + 1;
      }
      intruder.interventions += 1;
    }
    return acts;
  });
}

/** What attacks enter of their own accord before a commission adds up. */
export function treeActsAt(climb: Climb, tec: number): readonly TreeAct[] {
  return climb.intruders.flatMap((intruder) => {
    if (!intruder.reach.hasTec(tec)) return [];
    const acts = intruder.tap.at?.tecTable?.(tec, sightOf(climb, intruder)) ?? [];
    for (const act of acts) {
      assert('tec' in act && act.tec === tec, `${intruder.attack.id} enters rows of another commission`);
      use(climb, intruder, act);
      intruder.interventions += 1;
    }
    return acts;
  });
}

function use(climb: Climb, intruder: TreeIntruder, act: TreeAct): TreePowerId {
  const power = take(climb, intruder, act);
  if ('station' in act) intruder.stations.add(act.station);
  return power;
}

/** Notes which power has the act in hand, and where. */
function take(climb: Climb, intruder: TreeIntruder, act: TreeAct): TreePowerId {
  const power = powerOver(intruder, act.type);
  assert(power !== undefined, `${intruder.attack.id} does ${act.type} without a power`);
  const places = intruder.used.get(power) ?? new Set<number>();
  intruder.used.set(power, places);
  places.add(placeOf(climb, TREE_POWERS[power].place, act));
  return power;
}

function powerOver(intruder: TreeIntruder, type: TreeActType): TreePowerId | undefined {
  return intruder.attack.powers.find((id) => (TREE_POWERS[id] as TreePower).acts.includes(type));
}

function tecOf(climb: Climb, act: TreeAct): number {
  if ('tec' in act) return act.tec;
  return 'station' in act ? (climb.stations[act.station]?.tec ?? -1) : -1;
}

function placeOf(climb: Climb, place: TreePower['place'], act: TreeAct): number {
  switch (place) {
    case 'station':
      return 'station' in act ? act.station : -1;
    case 'tec':
      return tecOf(climb, act);
    case 'middle':
      return 'middle' in act ? act.middle : (climb.tree.middleOfTec[tecOf(climb, act)] ?? -1);
    case 'region':
      return 'region' in act ? act.region : -1;
    case 'cec':
      return 0;
  }
}

function inReach(climb: Climb, { reach }: TreeIntruder, act: TreeAct): boolean {
  if ('station' in act && climb.stations[act.station] !== undefined) return reach.hasStation(act.station);
  if ('tec' in act) return reach.hasTec(act.tec);
  if ('middle' in act) return reach.hasMiddle(act.middle);
  return 'region' in act ? reach.hasRegion(act.region) : true;
}

/** A look through the intruder's own powers. */
function sightOf(climb: Climb, intruder: TreeIntruder): TreeSight {
  return (type) => {
    const power = intruder.attack.powers.find((id) => (TREE_POWERS[id] as TreePower).reads.includes(type));
    assert(power !== undefined, `${intruder.attack.id} looks at ${type} without a power`);
    const record = climb.records[type];
    assert(record !== undefined, `${intruder.attack.id} looks at ${type} before it is there`);
    return record as TreeRecords[typeof type];
  };
}
