/**
 * The public API: parse a scenario of a station or an election, run it, read the report; the catalogues; the closed
 * forms.
 * @module
 */

export { AUDIT_ATTACKS, auditAttackById, auditCoalition } from './adversary/audits/index.ts';
export { ATTACKS, attackById, coalitionOf } from './adversary/index.ts';
export { TREE_ATTACKS, treeAttackById, treeCoalition } from './adversary/tree/index.ts';
export { err, ok, type Result } from './base/result.ts';
export { type Rng, rngOf } from './base/rng.ts';
export { VERSION } from './base/version.ts';
export { AUDIT_CONTROLS, examineAudit } from './controls/audits/index.ts';
export { CONTROLS, examineAll, type Recount, type RecountOffer, recount } from './controls/index.ts';
export { examineTree, TREE_CONTROLS } from './controls/tree/index.ts';
export * from './domain/election.ts';
export { BASELINES } from './domain/policy/baselines.ts';
export { BEHAVIOUR } from './domain/policy/behaviour.ts';
export { FLAGS } from './domain/policy/flags.ts';
export { baselineById, behaviourOf, policyOf, recommendationById } from './domain/policy/policy.ts';
export { RECOMMENDATIONS } from './domain/policy/recommendations.ts';
export type * from './domain/policy/types.ts';
export type * from './domain/ports.ts';
export { POWERS, type Power, type PowerId } from './domain/powers.ts';
export { EARLY_TALLY_2004 } from './domain/published/early-tally-2004.ts';
export type * from './domain/records/acts.ts';
export { RECORDS } from './domain/records/custody.ts';
export type * from './domain/records/events.ts';
export type * from './domain/records/records.ts';
export type * from './domain/report/election-report.ts';
export type * from './domain/report/election-rounds.ts';
export type * from './domain/report/report.ts';
export { ROLES, type Role } from './domain/roles.ts';
export type * from './domain/scenario.ts';
export type * from './domain/tree/acts.ts';
export type * from './domain/tree/country.ts';
export { TREE_EQUALITIES, type TreeEqualityId } from './domain/tree/equalities.ts';
export type * from './domain/tree/ports.ts';
export { TREE_POWERS, type TreePower, type TreePowerId } from './domain/tree/powers.ts';
export type * from './domain/tree/records.ts';
export type * from './domain/tree/results.ts';
export type * from './domain/tree/summary.ts';
export {
  compileAll,
  compileTree,
  MACHINES,
  type MachineName,
  type Tables,
  TREE_MACHINES,
  type TreeMachineName,
  type TreeTables,
} from './machines/index.ts';
export { assembleReport } from './report/assemble.ts';
export { assembleElectionReport } from './report/assemble-election.ts';
export { electionText } from './report/election-text.ts';
export { electionReportSchema } from './report/schema/election.ts';
export { reportSchema } from './report/schema.ts';
export { reportText } from './report/text.ts';
export { type AnyScenario, parseAny, parseScenario } from './scenario/parse.ts';
export {
  type PhaseView,
  type Simulation,
  type SimulationOptions,
  simulate,
  type TraceLine,
  traceVoter,
  variantOf,
  viewAt,
} from './sim/index.ts';
export {
  COUNTRIES,
  type CountryPlan,
  electionVariant,
  planOf,
  runBlock,
  type StationBlock,
  scaled,
} from './sim/national/index.ts';
export {
  type ElectionSimulation,
  type RunStations,
  runStationsHere,
  simulateElection,
} from './sim/national/simulate.ts';
export { clashSeen, collisionChance, expectedSharing, fixedByCode, freeByCollision } from './stats/codes.ts';
export { wilson } from './stats/intervals.ts';
export { type Link, linkByOrder, type OrderEvent } from './stats/orderlink.ts';
export { EQUATIONS, type Equation, evaluateEquation, type Quantities, type Quantity } from './tally/equations.ts';
