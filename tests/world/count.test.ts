/**
 * Paper ballots from delivery to the paper protocol: what is counted, what is left out, and what an honest hand does.
 *
 * Source: dossier 4.1 (P3, P5, P9), 4.2; published result R30.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOXES, INVALID } from '../../src/domain/election.ts';
import type { Behaviour } from '../../src/domain/policy/types.ts';
import type { RecordType } from '../../src/domain/records/records.ts';
import { perVoterRate } from '../../src/stats/calibrate.ts';
import { evidenceFor, register, type World } from '../../src/world/index.ts';
import { dayOf, QUIET, type StationOptions } from '../adversary/station.ts';

const COUNTED = { skipOpeningCount: 0, skipCancelling: 0, skipBoxCount: 0 };

function day(behaviour: Partial<Behaviour>, seed = 'a count', voters = 200): World {
  const station: StationOptions = {
    behaviour: { ...QUIET, ...COUNTED, chooseElectronic: 0, ...behaviour },
    station: { voters },
    recountAsked: true,
  };
  return dayOf(station, seed).world;
}

const piles = ({ ledgers }: World): number[] => Array.from(ledgers.ballotPile.view());
const marks = ({ ledgers }: World): number[] => Array.from(ledgers.ballotChoice.view());

describe('the paper protocol of an honest day', () => {
  const share = fc.constantFrom(0, 0.05, 0.5);
  const behaviour = fc.record({
    turnout: fc.constantFrom(0.5, 1),
    chooseElectronic: share,
    invalidShare: share,
    spoilBallot: share,
    homeShare: share,
    fallBackStation: fc.constantFrom(0, 1),
    unsignedStation: fc.constantFrom(0, 0.9),
    contestedBallot: share,
    skipBoxCount: fc.constantFrom(0, 1),
    skipOpeningCount: fc.constantFrom(0, 1),
    skipCancelling: fc.constantFrom(0, 1),
  });

  // Everything the dossier's equations 3 to 5 say of one station, on any mixture of habits.
  test('is the piles, and the piles are all ballots of both boxes', () => {
    fc.assert(
      fc.property(behaviour, fc.string(), (habits, seed) => {
        const world = day(habits, seed, 60);
        const { papers, ledgers } = world;
        const protocol = papers.paper ?? { byChoice: [], valid: 0, invalid: 0, contested: 0 };
        const lies = piles(world);
        expect(protocol.byChoice).toEqual([0, 1, 2].map((choice) => lies.filter((pile) => pile === choice).length));
        expect(protocol.invalid).toBe(lies.filter((pile) => pile === INVALID).length);
        expect(protocol.valid + protocol.invalid).toBe(ledgers.ballotChoice.length);
        expect(papers.piles).toEqual([...protocol.byChoice, protocol.invalid]);
        const mobile = Array.from(ledgers.ballotBox.view()).filter((box) => BOXES[box] === 'mobile').length;
        expect(mobile).toBe(register(world, 'homeIssued'));
        if (papers.boxCount) {
          expect(papers.boxCount).toEqual({ stationary: ledgers.ballotChoice.length - mobile, mobile });
        }
        if (papers.opening && papers.unused) {
          const gone = register(world, 'ballotsIssued') + register(world, 'homeIssued');
          const fetched = Math.max(0, gone - papers.opening.received);
          expect(papers.opening.received + fetched).toBe(gone + papers.unused.cancelled);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each<{ habit: keyof Behaviour; record: RecordType }>([
    { habit: 'skipOpeningCount', record: 'openingProtocol' },
    { habit: 'skipCancelling', record: 'unusedBallots' },
    { habit: 'skipBoxCount', record: 'boxCount' },
  ])('lacks $record, and nothing else changes, where $habit', ({ habit, record }) => {
    const [kept, left] = [0, 1].map((share) => day({ [habit]: share }));
    expect([kept, left].map((world) => world && evidenceFor(world, 'auditor')[record] !== undefined)).toEqual([
      true,
      false,
    ]);
    expect(left?.papers.paper).toEqual(kept?.papers.paper);
    expect(left?.papers.summary).toEqual(kept?.papers.summary);
  });
});

describe('a ballot that no member signed', () => {
  test('is invalid whatever it says, and its voter keeps what she marked', () => {
    const world = day({ unsignedStation: 0.99, watchedVoters: 1 });
    expect(marks(world).filter((mark) => mark < 0)).toEqual([]);
    const unsigned = Array.from(world.ledgers.ballotSigned.view()).filter((signed) => signed === 0).length;
    expect(unsigned).toBeGreaterThan(180);
    expect(world.papers.paper?.invalid).toBe(unsigned);
  });

  // 20 stations of 1000 ballots at 1 - 0.91 ** (1 / 30) = 0.00314: 62.8 expected, standard deviation 7.9; four of these.
  test('is as rare as the share of stations in which observers saw one says', () => {
    const rate = perVoterRate(0.09, 30);
    const unsigned = Array.from({ length: 20 }, (_, seed) => day({ unsignedStation: 0.09 }, `${seed}`, 1000))
      .flatMap(({ ledgers }) => Array.from(ledgers.ballotSigned.view()))
      .filter((signed) => signed === 0).length;
    expect(Math.abs(unsigned - 20_000 * rate)).toBeLessThan(4 * Math.sqrt(20_000 * rate));
  });

  test('changes nobody and nothing else: with the rate at 0 no draw is made', () => {
    const { people } = day({ unsignedStation: 0.9 });
    expect(people).toEqual(day({}).people);
  });
});

describe('the packages', () => {
  test('stay shut until somebody asks for a recount', () => {
    const asked = (recountAsked: boolean) =>
      evidenceFor(dayOf({ behaviour: QUIET, recountAsked }).world, 'auditor').ballots !== undefined;
    expect([asked(false), asked(true)]).toEqual([false, true]);
  });

  test('give no order of voting: they lie by piles', () => {
    const { ballots } = evidenceFor(day({ invalidShare: 0.2 }), 'commission');
    const pile = Array.from(ballots?.pile ?? []);
    expect(pile).toEqual([...pile].sort((a, b) => a - b));
    expect(new Set(pile).size).toBe(4);
  });
});
