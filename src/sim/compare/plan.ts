/**
 * What is compared: sets of rules, attacks as they are used, and the station in which all of them are tried.
 *
 * Source: design sections 7 and 13.
 * @module
 */
import { ATTACKS } from '../../adversary/index.ts';
import { present } from '../../base/assert.ts';
import type { ComparedRules } from '../../domain/comparison.ts';
import { conflictsOf } from '../../domain/policy/conflicts.ts';
import { behaviourOf, changedFlags, policyOf } from '../../domain/policy/policy.ts';
import type { Baseline, Policy, Recommendation } from '../../domain/policy/types.ts';
import type { Attack } from '../../domain/ports.ts';
import type { AttackUse, GroupSpec, Scenario, StationSpec } from '../../domain/scenario.ts';

/** Small enough for a hundred thousand days, large enough for a few people of every kind; an assumption. */
export const COMPARED_STATION: StationSpec = {
  voters: 500,
  contest: { kind: 'president', choices: ['A', 'B', 'C'], shares: [0.55, 0.35, 0.1] },
  booths: 3,
  carriers: 10,
  electronicOnly: 0,
  paperOnly: 0,
  arrivingUnlisted: 0,
  arrivingBasis: 'application',
};

/** People over whom somebody has power, for attacks that need them: as in the shipped scenarios, an assumption. */
const GROUP: GroupSpec = { name: 'staff', share: 0.3 };

/** An attack with its defaults, as `compare` tries it. */
function useOf(attack: Attack): AttackUse {
  return { use: attack.id, params: {}, ...(attack.votersTakePart ? { group: GROUP.name } : {}) };
}

/** Rules with a name; a baseline is the first of them, with nothing added. */
export interface RulesSpec {
  readonly name: string;
  readonly with: readonly Recommendation[];
  readonly set: Partial<Policy>;
}

export interface ComparePlan {
  readonly baseline: string;
  readonly seed: string;
  readonly runs: number;
  readonly rules: readonly ComparedRules[];
  /** By rules: the station under them, without attacks. */
  readonly scenarios: readonly Scenario[];
  /** By attack. */
  readonly uses: readonly AttackUse[];
}

export interface CompareOptions {
  readonly baseline: Baseline;
  readonly rules: readonly RulesSpec[];
  readonly attacks: readonly string[];
  readonly runs: number;
  readonly seed: string;
}

export function comparePlan({ baseline, rules, attacks, runs, seed }: CompareOptions): ComparePlan {
  const before = policyOf(baseline, [], {});
  const policies = rules.map((spec) => policyOf(baseline, spec.with, spec.set));
  return {
    baseline: baseline.id,
    seed,
    runs,
    rules: rules.map(({ name, with: added }, index) => ({
      name,
      with: added.map(({ id }) => id),
      changedFlags: changedFlags(before, present(policies[index], name)),
      conflicts: conflictsOf(before, present(policies[index], name)).map(({ id, between, says }) => ({
        id,
        between,
        says,
      })),
    })),
    scenarios: policies.map((policy) => stationUnder(baseline, policy)),
    uses: attacks.map((id) =>
      useOf(
        present(
          ATTACKS.find((attack) => attack.id === id),
          id,
        ),
      ),
    ),
  };
}

/** Somebody asks for a recount wherever the rules let anybody: whether it helps is what is compared. */
function stationUnder(baseline: Baseline, policy: Policy): Scenario {
  return {
    title: 'a station for comparison',
    story: '',
    source: [],
    teaches: '',
    baseline: baseline.id,
    with: [],
    policy,
    behaviour: behaviourOf(baseline, {}),
    station: COMPARED_STATION,
    groups: [GROUP],
    attacks: [],
    coalitions: {},
    namedVoter: 0,
    recountAsked: true,
    variants: [],
    expect: [],
  };
}
