/**
 * Where a false figure is written: into the station's papers, before or after copies are out, or into the row that the
 * territorial commission enters. What is written is each attack's own affair.
 *
 * Source: dossier 5; TB-01 to TB-04 of the catalogue.
 * @module
 */

import type { TreeTap } from '../../domain/tree/ports.ts';
import type { ResultLine } from '../../domain/tree/results.ts';

type Acts = NonNullable<TreeTap['acts']>;

/** The line written instead; `undefined` leaves the honest one. Asked again for the same station, it answers alike. */
export type Forge = (line: ResultLine, station: number) => ResultLine | undefined;

/** So many votes of one choice given to another, in one line: everything else stays as it is. */
export function shifted(line: ResultLine, from: number, to: number, votes: number): ResultLine {
  return {
    ...line,
    byChoice: line.byChoice.map((each, choice) =>
      choice === from ? each - votes : choice === to ? each + votes : each,
    ),
  };
}

/** People who never came, who all vote for one choice; below zero, so many of those who did are left out. */
export function stuffed(line: ResultLine, to: number, people: number): ResultLine {
  return {
    ...line,
    voters: line.voters + people,
    byChoice: line.byChoice.map((each, choice) => (choice === to ? each + people : each)),
  };
}

/**
 * Writes the station's protocol falsely. `before`: copies, the sheet on the door and the protocol handed in are all
 * false and agree. `after`: what is out stays true and the protocol handed in does not.
 */
export function inPapers(forge: Forge, copies: 'before' | 'after'): Acts {
  const gone = new Set<number>();
  // Once the protocol has left, a renewed copy is made of what lies at the commission, which is false already.
  const held = (station: number): boolean => copies === 'before' && !gone.has(station);
  return {
    'copy.give': (act) => [held(act.station) ? written(act, forge) : act],
    'protocol.post': (act) => [held(act.station) ? written(act, forge) : act],
    'protocol.handIn': (act) => {
      gone.add(act.station);
      return [written(act, forge)];
    },
  };
}

/** Writes the row of the territorial commission falsely; the protocol behind it stays as it was handed in. */
export function inRows(forge: Forge): Acts {
  return { 'row.enter': (act) => [written(act, forge)] };
}

function written<A extends { readonly station: number; readonly line: ResultLine }>(act: A, forge: Forge): A {
  const line = forge(act.line, act.station);
  return line === undefined ? act : { ...act, line };
}
