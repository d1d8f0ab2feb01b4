/**
 * The world's public face: make a station, run its day, read the evidence.
 * @module
 */
export { runDay } from './day.ts';
export { bindHandlers } from './effects.ts';
export { audienceOf, evidenceFor, evidenceOf, recordsFor } from './evidence.ts';
export { type Knowledge, knowledgeOf } from './people/knowledge.ts';
export {
  createWorld,
  type Happening,
  type Intruder,
  phaseOf,
  register,
  type World,
} from './world.ts';
