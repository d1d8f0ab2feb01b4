/**
 * What the attacks of an election did, and whom they need: inside stations and on the way up.
 *
 * Source: design section 8 (coalition size is computed).
 * @module
 */

import { attackById, coalitionOf } from '../../adversary/index.ts';
import { treeCoalition } from '../../adversary/tree/index.ts';
import { present } from '../../base/assert.ts';
import { counted } from '../../base/words.ts';
import { POWERS, type PowerId } from '../../domain/powers.ts';
import type { AttackExposure, ElectionAttack, ElectionOutcome } from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { KeyRules } from '../../domain/transmission/held-keys.ts';
import { TREE_POWERS, type TreePowerId } from '../../domain/tree/powers.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import type { TreeUse } from './tree-run.ts';

/** @param exposed - what each does alone: attacks on stations, then those on the way up; none for a second round. */
export function attacksDone(
  election: ElectionScenario,
  summaries: readonly StationSummary[],
  uses: readonly TreeUse[],
  exposed: readonly AttackExposure[],
): readonly ElectionAttack[] {
  const inStations = election.stationAttacks.map(({ attack: { use } }, place): ElectionAttack => {
    const done = summaries.flatMap(({ attacks }) => attacks.filter((each) => each.place === place));
    const acting = done.filter(({ interventions }) => interventions > 0);
    const used = new Set<PowerId>(done.flatMap((each) => each.used));
    return {
      id: use,
      name: present(attackById(use), `attack ${use}`).name,
      did: `carried out in ${counted(acting.length, 'station')}`,
      interventions: acting.reduce((sum, { interventions }) => sum + interventions, 0),
      preventedBy: [...new Set(done.flatMap(({ preventedBy }) => preventedBy))],
      powers: [...used].map((id) => POWERS[id].says),
      stations: acting.length,
      people: acting.reduce((sum, each) => sum + coalitionOf(new Set(each.used)).length, 0),
      ...exposureAt(exposed, place),
    };
  });
  const onTheWay = uses.map(
    ({ attack, preventedBy, intruder }, index): ElectionAttack => ({
      id: attack.id,
      name: attack.name,
      did: intruder === undefined ? 'nothing: the policy forbids it' : intruder.tap.did(),
      interventions: intruder?.interventions ?? 0,
      preventedBy,
      powers: [...(intruder?.used.keys() ?? [])].map((id) => TREE_POWERS[id].says),
      stations: intruder?.stations.size ?? 0,
      people: intruder === undefined ? 0 : treeCoalition(intruder.used, election.policy).people,
      ...exposureAt(exposed, election.stationAttacks.length + index),
    }),
  );
  return [...inStations, ...onTheWay];
}

function exposureAt(exposed: readonly AttackExposure[], index: number): AttackExposure {
  const { breaks = [], noticedBy = [] } = exposed[index] ?? {};
  return { breaks, noticedBy };
}

/**
 * The people whom all attacks together need: nobody is counted twice at one place for two attacks. Somebody who takes
 * part inside a station and carries its papers too is counted at both.
 */
export function coalitionOfAll(
  summaries: readonly StationSummary[],
  uses: readonly TreeUse[],
  rules: KeyRules,
): ElectionOutcome['coalition'] {
  const inStations = summaries.map(({ station, attacks }) => {
    return { station, used: new Set(attacks.flatMap(({ used }) => used)) };
  });
  const onTheWay = together(uses);
  const stations = new Set(inStations.filter(({ used }) => used.size > 0).map(({ station }) => station));
  const commissions = new Set<string>();
  for (const [power, places] of onTheWay) {
    const { place } = TREE_POWERS[power];
    for (const unit of places) {
      if (place === 'station') stations.add(unit);
      else commissions.add(`${place}/${unit}`);
    }
  }
  const inside = inStations.reduce((sum, { used }) => sum + (used.size === 0 ? 0 : coalitionOf(used).length), 0);
  return {
    people: inside + treeCoalition(onTheWay, rules).people,
    stations: stations.size,
    commissions: commissions.size,
  };
}

/** The places at which any of the attacks used each power. */
function together(uses: readonly TreeUse[]): ReadonlyMap<TreePowerId, ReadonlySet<number>> {
  const all = new Map<TreePowerId, Set<number>>();
  for (const { intruder } of uses) {
    for (const [power, places] of intruder?.used ?? []) {
      const known = all.get(power) ?? new Set<number>();
      all.set(power, known);
      for (const place of places) known.add(place);
    }
  }
  return all;
}
