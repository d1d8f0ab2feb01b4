/**
 * The public API: parse a scenario, run it, read the report; the catalogue; the closed forms.
 * @module
 */
export { ATTACKS, attackById, coalitionOf } from './adversary/index.ts';
export { err, ok, type Result } from './base/result.ts';
export { type Rng, rngOf } from './base/rng.ts';
export { VERSION } from './base/version.ts';
export { CONTROLS, examineAll, type Recount, type RecountOffer, recount } from './controls/index.ts';
export type * from './domain/acts.ts';
export { RECORDS } from './domain/custody.ts';
export * from './domain/election.ts';
export type * from './domain/events.ts';
export { BASELINES } from './domain/policy/baselines.ts';
export { BEHAVIOUR } from './domain/policy/behaviour.ts';
export { FLAGS } from './domain/policy/flags.ts';
export { baselineById, behaviourOf, policyOf, recommendationById } from './domain/policy/policy.ts';
export { RECOMMENDATIONS } from './domain/policy/recommendations.ts';
export type * from './domain/policy/types.ts';
export type * from './domain/ports.ts';
export { POWERS, type Power, type PowerId } from './domain/powers.ts';
export { EARLY_TALLY_2004 } from './domain/published/early-tally-2004.ts';
export type * from './domain/records.ts';
export type * from './domain/report.ts';
export { ROLES, type Role } from './domain/roles.ts';
export type * from './domain/scenario.ts';
export { compileAll, MACHINES, type MachineName, type Tables } from './machines/index.ts';
export { assembleReport } from './report/assemble.ts';
export { reportSchema } from './report/schema.ts';
export { reportText } from './report/text.ts';
export { parseScenario } from './scenario/parse.ts';
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
export { clashSeen, collisionChance, expectedSharing, fixedByCode, freeByCollision } from './stats/codes.ts';
export { wilson } from './stats/intervals.ts';
export { type Link, linkByOrder, type OrderEvent } from './stats/orderlink.ts';
export { EQUATIONS, type Equation, evaluateEquation, type Quantities, type Quantity } from './tally/equations.ts';
