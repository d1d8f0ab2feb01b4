/**
 * The list of false alarms in docs/controls.md names every kind of finding that there is, with its level.
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FALSE_ALARMS } from '../../bin/docs/alarms-station.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { COMPLAINT_EVENTS, type Evidence, NOTE_EVENTS } from '../../src/domain/records/records.ts';
import { fullEvidence } from './arbitraries.ts';
import { honestEvidence } from './fixture.ts';
import { knownOf } from './laws.ts';
import { TAMPERINGS } from './tamperings.ts';

const all = (events: readonly string[]): { second: number[]; event: number[] } => ({
  second: events.map(() => 9000),
  event: events.map((_, index) => index),
});

/** Evidence that makes every control say everything it can: what the table tampers with, and garbage for the rest. */
const evidences: readonly Evidence[] = [
  ...TAMPERINGS.map(({ change }) => ({ ...honestEvidence(), ...change(honestEvidence()) })),
  { ...honestEvidence(), complaints: all(COMPLAINT_EVENTS), observerNotes: { ...all(NOTE_EVENTS), present: true } },
  ...fc.sample(fullEvidence, { numRuns: 200, seed: 2005 }),
];

test('the list of false alarms has every kind that a control says, and no other', () => {
  const said = new Set(
    evidences.flatMap((seen) => CONTROLS.flatMap(({ examine }) => knownOf(examine(seen)))).map(({ kind }) => kind),
  );
  const listed = FALSE_ALARMS.flatMap(({ kinds }) => kinds);
  expect([...listed].sort()).toEqual([...said].sort());
});

test('the list of false alarms has them once, at the level that they have', () => {
  const levels = new Map(
    evidences
      .flatMap((seen) => CONTROLS.flatMap(({ examine }) => knownOf(examine(seen))))
      .map(({ kind, level }) => [kind, level]),
  );
  const wrong = FALSE_ALARMS.flatMap(({ kinds, level }) => kinds.filter((kind) => levels.get(kind) !== level));
  expect(wrong).toEqual([]);
});
