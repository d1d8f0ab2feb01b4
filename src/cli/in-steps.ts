/**
 * Work in steps, until it is done or somebody presses Ctrl-C, with a line now and then of how far it is.
 * @module
 */
import { plain } from '../base/escape.ts';
import { count } from '../base/words.ts';
import type { Steps } from '../sim/types.ts';
import type { Io } from './io.ts';

const PROGRESS_LINES = 10;

/** How many steps there are, and of what, such as `days`. */
export interface Progress {
  readonly all: number;
  readonly things: string;
  /** Before the line: what is being done. */
  readonly name?: string;
}

/** @returns what the work gives; `undefined` if it was given up. @param progress - absent: nobody is told. */
export async function inSteps<T>(io: Io, steps: Steps<T>, progress?: Progress): Promise<T | undefined> {
  for (;;) {
    const step = steps.next();
    if (await io.interrupted()) return undefined;
    if (step.done === true) return step.value;
    if (step.value !== undefined && progress !== undefined) tell(io, progress, step.value);
  }
}

/** To somebody in front of a terminal. */
function tell(io: Io, { all, things, name }: Progress, done: number): void {
  if (!io.isTerminal || done % Math.ceil(all / PROGRESS_LINES) !== 0 || done >= all) return;
  const before = name === undefined ? '' : `${plain(name)}: `;
  io.err(`${before}${count(done)} of ${count(all)} ${things}`);
}
