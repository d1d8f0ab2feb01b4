/**
 * The verdict on one attack on one day.
 *
 * Source: design section 9.
 * @module
 */
import { CHANGED, type Changed, type ChangeFigures, type Verdict } from '../../domain/comparison.ts';
import type { Outcome } from '../../domain/report/report.ts';

/** What a recount can put right; of the rest nobody can count anything again. */
const COUNTABLE: readonly Changed[] = ['votes'];

export interface Judged {
  readonly changed: ChangeFigures;
  readonly noticed: boolean;
  /** A recount that somebody asks for takes the place of the report, and is as right as on the same day without it. */
  readonly restored: boolean;
}

/** Of an attack that the rules let happen. */
export function verdictOn({ changed, noticed, restored }: Judged): Exclude<Verdict, 'prevented'> {
  const of = (Object.keys(CHANGED) as Changed[]).filter((what) => changed[what] > 0);
  if (of.length === 0) return 'harmless';
  if (!noticed) return 'missed';
  return restored && of.every((what) => COUNTABLE.includes(what)) ? 'repaired' : 'caught';
}

/** Whether the recount of this day gives what voters confirmed, as far as the recount of its honest twin does. */
export function restores(day: Pick<Outcome, 'result' | 'recount'>, twin: Pick<Outcome, 'result' | 'recount'>): boolean {
  const [off, usual] = [distance(day), distance(twin)];
  if (off === undefined || !countsInLaw(day)) return false;
  return off <= (usual ?? 0);
}

/** Votes by which the recount misses what voters confirmed; `undefined` where there is none of all votes. */
function distance({ result: { rows } }: Pick<Outcome, 'result'>): number | undefined {
  let off = 0;
  for (const { confirmed, recounted } of rows) {
    if (recounted === undefined) return undefined;
    off += Math.abs(confirmed - recounted);
  }
  return off;
}

/** Ballots are the vote in law; slips beside electronic votes only where the rules say so. */
function countsInLaw({ recount: { electronic, binding } }: Pick<Outcome, 'recount'>): boolean {
  return electronic !== 'counted' || binding;
}
