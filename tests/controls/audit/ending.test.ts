/**
 * When an audit ends: the chance of a round against rounds that are carried out, and what can never end.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { checkCards } from '../../../src/controls/audit/card-audit.ts';
import { drawCards } from '../../../src/controls/audit/card-draw.ts';
import { CARD_DESIGNS } from '../../../src/controls/audit/card-tests.ts';
import { endingOf } from '../../../src/controls/audit/ending.ts';
import { auditOf, type Batch } from './world.ts';

/** Ten stations of 40 cards read as reported: 22 for A, 12 for B, 6 for C. */
const STATIONS: readonly Batch[] = Array.from({ length: 10 }, () => {
  const reported = Array.from({ length: 40 }, (_, card) => (card < 22 ? 0 : card < 34 ? 1 : 2));
  return { reported, paper: reported };
});

function made(design: (typeof CARD_DESIGNS)[number], batches = STATIONS) {
  const audit = auditOf(batches, { kind: 'plurality', winners: 1 }, design, 0.1);
  if (!audit.ok) throw new Error(audit.error.says);
  return audit.value;
}

describe('the end of an audit', () => {
  // Goal: the chance that is told is that with which a round ends the audit. Method: 300 rounds of real draws of cards
  // that are as reported; without errors, which are not among them.
  test.each(['polling', 'pooled'] as const)('by %s comes as often as was told', (design) => {
    const audit = made(design);
    const round = 80;
    let ended = 0;
    const RUNS = 300;
    for (let run = 0; run < RUNS; run += 1) {
      const drawn = drawCards(audit.population, `${10n ** 20n + BigInt(run)}`, round);
      if (!drawn.ok) throw new Error(drawn.error.says);
      const cards = drawn.value.map(({ batch, card }) => {
        return { batch, recorded: undefined, read: STATIONS[batch]?.reported[card - 1] ?? 0 };
      });
      if (checkCards(audit, cards).confirmed) ended += 1;
    }
    const told = endingOf(audit, [], rngOf('ending'), round)?.round?.chance ?? Number.NaN;
    expect(told).toBeGreaterThan(0.1);
    expect(told).toBeLessThan(0.95);
    // Three deviations of both shares.
    expect(Math.abs(told - ended / RUNS)).toBeLessThan(3 * Math.sqrt(0.25 / RUNS + 0.25 / 200));
  });

  // One assertion, and a sample that is far off what was reported: both forecasts draw from what is left.
  test.each(['polling', 'pooled'] as const)('by %s is told alike by the assertion and by the whole audit', (design) => {
    const batches = STATIONS.map(() => {
      const reported = Array.from({ length: 40 }, (_, card) => (card < 25 ? 0 : 1));
      return { reported, paper: reported };
    });
    const audit = made(design, batches);
    const cards = Array.from({ length: 60 }, (_, at) => ({ batch: at % 10, recorded: undefined, read: at % 2 }));
    const [row] = checkCards(audit, cards, rngOf('more')).rows.filter(({ status }) => status === 'open');
    const whole = endingOf(audit, cards, rngOf('ending'), undefined);
    const alone = row?.more?.p80 ?? Number.NaN;
    expect(checkCards(audit, cards).rows.filter(({ status }) => status === 'open')).toHaveLength(1);
    expect(Math.abs(alone - (whole?.p80 ?? 0)) / alone).toBeLessThan(0.15);
  });

  test.each(CARD_DESIGNS)('by %s needs fewer further cards after a round than before it', (design) => {
    const audit = made(design);
    const cards = Array.from({ length: 20 }, (_, at) => {
      const read = STATIONS[at % 10]?.reported[(at * 7) % 40] ?? 0;
      return { batch: at % 10, recorded: design === 'comparison' ? read : undefined, read };
    });
    const before = endingOf(audit, [], rngOf('ending'), 50);
    const after = endingOf(audit, cards, rngOf('ending'), 50);
    expect(after?.mean).toBeLessThan(before?.mean ?? 0);
    expect(after?.p70).toBeLessThanOrEqual(after?.p90 ?? 0);
  });

  test('never comes by a sample where the lead rests on cards without paper', () => {
    const [first] = STATIONS;
    const batches = [...STATIONS.slice(0, 2), ...STATIONS.slice(2).map((each) => ({ ...each, paper: undefined }))];
    expect(first).toBeDefined();
    expect(endingOf(made('polling', batches), [], rngOf('ending'), 50)).toBe(undefined);
  });
});
