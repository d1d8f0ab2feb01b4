/**
 * The public face of the way up: make it, run it, read the evidence.
 * @module
 */
export { type Climb, createClimb, type StationArrival, type TreeIntruder } from './climb.ts';
export { districtsPutRight } from './district-remedy.ts';
export { treeEvidenceFor } from './evidence.ts';
export { decideClaims, openRemedy, type Remedy } from './remedy.ts';
export { climbUp, publishedUnder } from './tabulate.ts';
