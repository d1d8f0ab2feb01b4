/**
 * When a cut log is seen: exactly when a head that was published before the cut covers a row that is gone.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headOfLog, unsealedRows } from '../../src/crypto/logchain.ts';
import type { Evidence, LogRows } from '../../src/domain/records/records.ts';
import { runs } from '../runs.ts';
import { honestEvidence } from './fixture.ts';
import { findingsOf } from './laws.ts';

/** Rows by number: each is written at the second of its number, so no two are alike. */
const logOf = (rows: readonly number[]): LogRows => ({ second: rows, event: rows.map(() => 1), subject: rows });
const upTo = (length: number): number[] => Array.from({ length }, (_, row) => row);

interface Day {
  /** Rows written in all; before the cut so many had been. */
  readonly written: number;
  readonly cutAt: number;
  readonly removed: ReadonlySet<number>;
  /** Rows that had been written when each head was due; whether one due at the cut is out before it. */
  readonly heads: readonly number[];
  readonly headFirst: boolean;
}

/** What is left of a day in which the program cut its log and went on with a chain of the rest. */
function evidenceOf({ written, cutAt, removed, heads, headFirst }: Day): Evidence {
  const left = (rows: number): LogRows => logOf(upTo(rows).filter((row) => !removed.has(row)));
  const seen = heads.map((due) => (due < cutAt || (due === cutAt && headFirst) ? logOf(upTo(due)) : left(due)));
  const logHeads = { second: [...heads], entries: seen.map(({ event }) => event.length), head: seen.map(headOfLog) };
  return { ...honestEvidence(), deskLog: left(written), logHeads };
}

const isCaught = (day: Day): boolean => findingsOf(evidenceOf(day)).includes('log-heads: log_head_differs');

/** Whether somebody outside holds a head over a row that is gone. */
const shouldBe = ({ cutAt, removed, heads, headFirst }: Day): boolean =>
  heads.some((due) => (headFirst ? due <= cutAt : due < cutAt) && [...removed].some((row) => row < due));

const ROWS = 4;
/** Every set of moments at which a head is published. */
const SCHEDULES = Array.from({ length: 2 ** (ROWS + 1) }, (_, set) => upTo(ROWS + 1).filter((due) => (set >> due) & 1));

/** Every truncation: so many rows there were, so many of them stay. */
const CUTS = upTo(ROWS + 1).flatMap((cutAt) => upTo(cutAt + 1).map((kept) => ({ cutAt, kept })));

describe('a log that is cut', () => {
  // Goal: nothing is seen but what a head seen before shows, and all of that is. Method: every point of truncation at
  // every moment, under every schedule of heads, the cut before or after a head of the same moment.
  test('is caught exactly when a head over a row that is gone was out before', () => {
    let caught = 0;
    for (const heads of SCHEDULES.slice(1)) {
      const most = [false, true].flatMap((headFirst) =>
        CUTS.map(({ cutAt, kept }) => {
          const removed = new Set(upTo(cutAt).slice(kept));
          const day: Day = { written: ROWS, cutAt, removed, heads, headFirst };
          expect(isCaught(day), JSON.stringify({ heads, cutAt, kept, headFirst })).toBe(shouldBe(day));
          if (shouldBe(day)) caught += 1;
          return shouldBe(day) ? 0 : removed.size;
        }),
      );
      // What a report calls the worst moment is the longest cut that went unseen.
      expect(unsealedRows(ROWS, heads).most).toBe(Math.max(...most));
    }
    expect(caught).toBeGreaterThan(200);
  });

  test('is caught by the same rule whatever rows are taken out of it', () => {
    const day = fc.integer({ min: 1, max: 12 }).chain((written) =>
      fc.record({
        written: fc.constant(written),
        cutAt: fc.integer({ min: 0, max: written }),
        removed: fc.uniqueArray(fc.nat(written - 1)),
        heads: fc.uniqueArray(fc.nat(written), { minLength: 1 }),
        headFirst: fc.boolean(),
      }),
    );
    const property = fc.property(day, ({ removed, heads, ...rest }) => {
      const gone = new Set(removed.filter((row) => row < rest.cutAt));
      const cut: Day = { ...rest, removed: gone, heads: [...heads].sort((a, b) => a - b) };
      expect(isCaught(cut)).toBe(shouldBe(cut));
    });
    fc.assert(property, { numRuns: runs(100, 2000) });
  });
});

test('where no head was published at all, nobody can tell', () => {
  const evidence: Evidence = { ...honestEvidence(), logHeads: { second: [], entries: [], head: [] } };
  expect(findingsOf(evidence)).toEqual(['log-heads: not_enough_evidence']);
});
