/**
 * Clues to single votes from codes that were guessed: dates of birth, looked for on the control protocol.
 *
 * A code that stands there need not be hers. How many dates stand there anyway says how many of those that were found
 * are found by chance. Nothing that is guessed makes a vote certain.
 * Source: attack CS-17 of the catalogue.
 * @module
 */
import type { CodeRow } from '../domain/records/acts.ts';
import type { Evidence } from '../domain/records/records.ts';
import { datesAmong, ownShare } from '../stats/birthdays.ts';
import type { Knowledge } from '../world/index.ts';
import type { Clue } from './clues.ts';

/** Weighs what stands beside the date of birth of a voter with what everybody voted. */
export function addGuesses(
  evidence: Pick<Evidence, 'controlProtocol' | 'protocolSummary' | 'policy'>,
  { births }: Pick<Knowledge, 'births'>,
  add: (person: number, clue: Clue) => void,
): void {
  const rows = evidence.controlProtocol?.rows;
  if (rows === undefined || births.length === 0) return;
  const listed = new Set(rows.map(({ code }) => code));
  const found = births.filter(({ code }) => listed.has(code));
  const own = ownShare(found.length, births.length, datesAmong(listed, evidence.policy['code.len']));
  if (own === 0) return;
  const all = sharesOf(evidence.protocolSummary?.totals.byChoice ?? [], rows);
  for (const { person, code } of found) {
    const beside = rows.filter((row) => row.code === code);
    const weights = new Map([...all].map(([choice, share]) => [choice, (1 - own) * share]));
    for (const { choice } of beside) weights.set(choice, (weights.get(choice) ?? 0) + own / beside.length);
    add(person, { source: 'codes', weights, among: rows.length, mayBeNone: true });
  }
}

/** What everybody voted; where no totals are seen, those with a code. */
function sharesOf(byChoice: readonly number[], rows: readonly CodeRow[]): ReadonlyMap<number, number> {
  const votes = byChoice.map((count, choice): [number, number] => [choice, count]);
  const seen = votes.length > 0 ? votes : rows.map(({ choice }): [number, number] => [choice, 1]);
  const sum = seen.reduce((total, [, count]) => total + count, 0);
  const shares = new Map<number, number>();
  for (const [choice, count] of seen) shares.set(choice, (shares.get(choice) ?? 0) + (sum > 0 ? count / sum : 0));
  return shares;
}
