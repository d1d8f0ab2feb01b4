/**
 * What is kept of the line before the registration table; what happens in it is in `queue`.
 *
 * Source: docs/adr/0008-time-at-the-table.md.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import type { Behaviour } from '../../domain/policy/types.ts';
import type { FailureAct } from '../../domain/records/acts.ts';

/** Who is being served, and until when. */
interface Place {
  readonly visit: number;
  readonly until: number;
}

export interface Queue {
  /** By visit: seconds at the table; `undefined` where nobody takes any. */
  readonly seconds: Int32Array | undefined;
  /** Whether somebody may change how long a voter takes. */
  readonly watched: boolean;
  readonly moods: Rng;
  /** By visit: 1 if she goes home after `balkWaitMin`; drawn when the first voter has to wait. */
  impatient: Uint8Array | undefined;
  /** Everybody who had to stand in line, in order; those before `head` are served or gone. */
  readonly line: number[];
  readonly gone: Set<number>;
  head: number;
  inLine: number;
  /** Place in `line` of the next who may go home. */
  nextToLeave: number;
  /** Members who serve side by side. */
  desks: number;
  places: readonly Place[];
  /** Nobody is served before this second. */
  held: number;
  /** When the desk computer answers again. */
  resumes: number;
  /** Failures that were caused and have not taken effect yet. */
  readonly failures: FailureAct[];
  /** The next second at which something happens here. */
  next: number;
  /** Seconds that the voter who is being served takes, as they come out of the gate. */
  serving: number;
  leftSinceLook: number;
}

export function createQueue(behaviour: Behaviour, visits: number, watched: boolean, rng: Rng): Queue {
  return {
    seconds: behaviour.deskSeconds > 0 ? memoryless(visits, behaviour.deskSeconds, rng.fork('desk')) : undefined,
    watched,
    moods: rng.fork('moods'),
    impatient: undefined,
    line: [],
    gone: new Set(),
    head: 0,
    inLine: 0,
    nextToLeave: 0,
    desks: behaviour.desks,
    places: [],
    held: 0,
    resumes: Number.POSITIVE_INFINITY,
    failures: [],
    next: Number.POSITIVE_INFINITY,
    serving: 0,
    leftSinceLook: 0,
  };
}

/** At least one second, so that whoever is served is seen to be. */
function memoryless(visits: number, mean: number, stream: Rng): Int32Array {
  const column = new Int32Array(visits);
  for (let visit = 0; visit < visits; visit += 1)
    column[visit] = Math.max(1, Math.round(-Math.log(1 - stream.unit()) * mean));
  return column;
}
