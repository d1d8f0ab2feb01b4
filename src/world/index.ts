/**
 * The world's public face: make a station, run its day, read the evidence.
 * @module
 */

export { bindHandlers } from './acts/effects.ts';
export type { Intruder } from './acts/intruder.ts';
export { runDay } from './day/day.ts';
export { audienceOf, evidenceByAudience, evidenceFor, evidenceOf, recordsFor } from './evidence.ts';
export { markedKeys } from './people/audit.ts';
export { certificateHolders } from './people/certificates.ts';
export { type Knowledge, knowledgeOf } from './people/knowledge.ts';
export {
  createWorld,
  type Happening,
  phaseOf,
  register,
  type World,
} from './world.ts';
