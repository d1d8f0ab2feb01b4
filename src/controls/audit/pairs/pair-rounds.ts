/**
 * Whether what was read are the draws that the seed gives, put back each time, and whether they are cut into rounds as
 * the record says.
 *
 * With a schedule the rounds are those of the schedule, and the last draw has to be the last of one of them. Without
 * one each file is a round; when its size was fixed no file can show.
 *
 * Source: audit notes 6c; Zagorski and others 2021; Broadrick, Vora, Zagorski 2023.
 * @module
 */
import { assert } from '../../../base/assert.ts';
import type { DrawReading } from '../../../domain/audit.ts';
import { drawWithReplacement } from '../card-draw.ts';
import type { DrawnCard } from '../card-tests.ts';
import type { RoundFault } from '../rounds.ts';
import type { PairAudit, PairSample } from './pair-audit.ts';
import { endsText, type Schedule } from './schedule.ts';

/** Where a reading stands: file and line are told back in faults. */
export type PlacedDraw = DrawReading & { readonly round: number; readonly line: number };

/** @returns the sample, or everything that keeps the readings from being it. */
export function pairSampleOf(
  audit: PairAudit,
  seed: string,
  readings: readonly PlacedDraw[],
): { readonly sample: PairSample; readonly faults: readonly RoundFault[] } {
  const faults: RoundFault[] = [];
  const byDraw = new Map<number, PlacedDraw>();
  for (const reading of readings) {
    const before = byDraw.get(reading.draw);
    if (before === undefined) byDraw.set(reading.draw, reading);
    else faults.push({ ...placeOf(reading), says: `draw ${reading.draw} was read already, in round ${before.round}` });
  }
  const draws = drawsOf(audit, seed, byDraw, faults);
  const fault = audit.test.schedule === undefined ? fileFault(byDraw) : endFault(audit.test.schedule, byDraw.size);
  if (fault !== undefined) faults.push(fault);
  if (faults.length > 0) return { sample: { rounds: [], cards: [] }, faults };
  const ends = (audit.test.schedule ?? fileEnds(byDraw)).filter((end) => end <= draws.length);
  const rounds = ends.map((end, round) => draws.slice(ends[round - 1] ?? 0, end).map(({ card }) => card));
  return { sample: { rounds, cards: draws.filter(({ isFirst }) => isFirst).map(({ card }) => card) }, faults };
}

const placeOf = ({ round, line }: PlacedDraw) => ({ round, line });

interface ReadDraw {
  readonly card: DrawnCard;
  readonly isFirst: boolean;
}

/** What stands on the card of each draw; a card is read at its first. */
function drawsOf(
  { population }: PairAudit,
  seed: string,
  byDraw: ReadonlyMap<number, PlacedDraw>,
  faults: RoundFault[],
): readonly ReadDraw[] {
  // So many as there are rows: where numbers are left out, the draws below them are missing.
  const drawn = drawWithReplacement(population, seed, byDraw.size);
  assert(drawn.ok, 'cards to draw from');
  const seen = new Map<string, DrawnCard>();
  return drawn.value.flatMap(({ draw, batch, card }): ReadDraw[] => {
    const reading = byDraw.get(draw);
    const name = population.batches[batch]?.name ?? '';
    const given = `card ${card} of '${name}'`;
    if (reading === undefined) {
      faults.push({ round: 0, line: 0, says: `draw ${draw} (${given}) was not read` });
      return [];
    }
    const refuse = (says: string): ReadDraw[] => {
      faults.push({ ...placeOf(reading), says: `draw ${draw}: ${says}` });
      return [];
    };
    if (reading.batch !== name || reading.card !== card) {
      const other = `card ${reading.card} of '${reading.batch}'`;
      const says = `draw ${draw}: the seed gives ${given}, not ${other}: another seed, or another card was read`;
      faults.push({ ...placeOf(reading), says, isOtherDraw: true });
      return [];
    }
    const key = `${card}/${batch}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const isSame = reading.choice === undefined || reading.choice === before.read;
      return isSame ? [{ card: before, isFirst: false }] : refuse(`${given} was read before, as something else`);
    }
    if (reading.choice === undefined) return refuse(`${given} was drawn for the first time and not read`);
    const read = { batch, recorded: undefined, read: reading.choice };
    seen.set(key, read);
    return [{ card: read, isFirst: true }];
  });
}

/** @param draws - that were made. */
function endFault(schedule: Schedule, draws: number): RoundFault | undefined {
  if (schedule.includes(draws)) return undefined;
  const says = `the rounds that were committed to end at draw ${endsText(schedule)}, not at draw ${draws}`;
  return { round: 0, line: 0, says };
}

/** The last draw of each file, rising. */
function fileEnds(byDraw: ReadonlyMap<number, PlacedDraw>): Schedule {
  const last = new Map<number, number>();
  for (const { round, draw } of byDraw.values()) last.set(round, Math.max(draw, last.get(round) ?? 0));
  return [...last.values()].sort((one, other) => one - other);
}

/** Where the draws of one file stand among those of another. */
function fileFault(byDraw: ReadonlyMap<number, PlacedDraw>): RoundFault | undefined {
  const done = new Set<number>();
  let now: number | undefined;
  for (const reading of [...byDraw.values()].sort((one, other) => one.draw - other.draw)) {
    if (reading.round === now) continue;
    if (done.has(reading.round)) {
      return { ...placeOf(reading), says: `draw ${reading.draw}: a round is a file, and other rounds are in between` };
    }
    if (now !== undefined) done.add(now);
    now = reading.round;
  }
  return undefined;
}
