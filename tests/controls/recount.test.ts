/**
 * What a recount can answer, the gap it leaves, and that a reprint is a function of the memory that is in doubt.
 *
 * Source: property P16 and attack AU-01; assumption A18.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { type RecountOffer, recount } from '../../src/controls/index.ts';
import { BLANK } from '../../src/domain/election.ts';
import { baselineById } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { Evidence } from '../../src/domain/records/records.ts';
import { only, RECORD_TYPES } from './arbitraries.ts';
import { DUTIFUL, evidenceOn, rulesOf, runDay } from './days.ts';
import { A, B, C, honestEvidence } from './fixture.ts';

/** The station of the fixture, where hands count the text of its slips. */
function readByHand(): Evidence {
  const evidence = honestEvidence();
  return { ...evidence, policy: { ...evidence.policy, 'paper.counted': 'text' } };
}

const COUNT: RecountOffer = { kind: 'count', byChoice: [3, 1, 1] };
const REPRINT: RecountOffer = { kind: 'reprint', byChoice: [3, 1, 1] };

const without = (...types: (keyof Evidence)[]): Evidence =>
  only(
    readByHand(),
    RECORD_TYPES.filter((type) => !types.includes(type)),
  );

const withElectronic = (evidence: Evidence, accepted: number): Evidence => ({
  ...evidence,
  protocolElectronic: { totals: { accepted, byChoice: [accepted, 0, 0], blank: 0 } },
});

/** The small station: 11 ballots with marks 5, 3, 2 and one invalid; 7 slips with 3, 2, 1 and one blank; 6 e-votes. */
describe('a recount', () => {
  test.each<{ of: string; evidence: Evidence; offer: RecountOffer | undefined; expected: object }>([
    {
      of: 'ballots and machine codes scans the codes',
      evidence: honestEvidence(),
      offer: COUNT,
      expected: {
        electronic: 'scanned: codes that no voter could check',
        byChoice: [8, 5, 3],
        informationBits: { electronic: 0, paper: expect.closeTo(8.5, 0) },
      },
    },
    {
      of: 'ballots and slips counts both',
      evidence: readByHand(),
      offer: COUNT,
      expected: { electronic: 'counted', paper: 'counted', byChoice: [8, 5, 3], gapVotes: 0, countableVotes: 16 },
    },
    {
      of: 'a station without slips has no record that a voter verified',
      evidence: without('slips'),
      offer: COUNT,
      expected: {
        electronic: 'impossible: no voter-verified record',
        paper: 'counted',
        byChoice: [5, 3, 2],
        gapVotes: 6,
        countableVotes: 10,
      },
    },
    {
      of: 'an empty box of slips is no record either',
      evidence: { ...readByHand(), slips: { choice: [], voided: 2 } },
      offer: COUNT,
      expected: { electronic: 'impossible: no voter-verified record', gapVotes: 6, countableVotes: 10 },
    },
    {
      of: 'a reprint tells nothing new, though there are slips',
      evidence: readByHand(),
      offer: REPRINT,
      expected: {
        electronic: 'reprint: no new information',
        paper: 'counted',
        byChoice: [5, 3, 2],
        gapVotes: 0,
        unopenedVotes: 6,
        countableVotes: 10,
      },
    },
    {
      of: 'a reprint without slips is about votes that nobody can count',
      evidence: without('slips'),
      offer: REPRINT,
      expected: { electronic: 'reprint: no new information', gapVotes: 6, unopenedVotes: 0 },
    },
    {
      of: 'a station where nobody voted electronically has nothing electronic to count',
      evidence: withElectronic(without('slips'), 0),
      offer: COUNT,
      expected: { electronic: 'nothing to count', paper: 'counted', gapVotes: 0, countableVotes: 10 },
    },
    {
      of: 'a station where nobody voted electronically needs no reprint',
      evidence: withElectronic(without('slips'), 0),
      offer: REPRINT,
      expected: { electronic: 'nothing to count', gapVotes: 0 },
    },
    {
      of: 'slips without a single vote in memory is made all the same',
      evidence: withElectronic(readByHand(), 0),
      offer: COUNT,
      expected: { electronic: 'counted', byChoice: [8, 5, 3], gapVotes: 0 },
    },
    {
      of: 'a station without ballots has no paper to count',
      evidence: { ...readByHand(), ballots: { choice: [], signed: [], pile: [] } },
      offer: COUNT,
      expected: { electronic: 'counted', paper: 'nothing to count', byChoice: [3, 2, 1], countableVotes: 6 },
    },
    {
      of: 'a request that was not in time is refused: slips stay shut and are no gap',
      evidence: readByHand(),
      offer: undefined,
      expected: {
        electronic: 'refused: not in time',
        paper: 'refused: not in time',
        byChoice: [],
        gapVotes: 0,
        unopenedVotes: 6,
        unverified: { cards: 0 },
      },
    },
    {
      of: 'a request that was refused where there are no slips leaves all of it in the gap',
      evidence: without('slips'),
      offer: undefined,
      expected: { electronic: 'refused: not in time', gapVotes: 6, unopenedVotes: 0, unverified: { cards: 6 } },
    },
    {
      of: 'nothing is made where nobody asks, and slips are no gap',
      evidence: { ...readByHand(), recountRequest: { brought: [] } },
      offer: undefined,
      expected: { electronic: 'not asked for', paper: 'not asked for', byChoice: [], unopenedVotes: 6, gapVotes: 0 },
    },
  ])('of $of', ({ evidence, offer, expected }) => {
    expect(recount(evidence, offer)).toMatchObject(expected);
  });

  test('counts marks of choices only: blanks, invalid and unsigned ballots and marks for nobody add nothing', () => {
    const evidence: Evidence = {
      ...readByHand(),
      ballots: { choice: [A, -3, 3, -1, B], signed: [1, 1, 1, 1, 0], pile: [] },
      slips: { choice: [C, BLANK, 99], voided: 0 },
    };
    expect(recount(evidence, COUNT)).toMatchObject({ byChoice: [1, 0, 1], countableVotes: 2, gapVotes: 3 });
  });

  // Exhaustive over small numbers: votes in memory, slips in the box.
  test('leaves a gap of the votes that have no slip, and never a negative one', () => {
    for (let accepted = 0; accepted <= 5; accepted += 1) {
      for (let slips = 1; slips <= 5; slips += 1) {
        const evidence = {
          ...withElectronic(readByHand(), accepted),
          slips: { choice: Array(slips).fill(B), voided: 0 },
        };
        const { electronic, gapVotes } = recount(evidence, COUNT);
        expect([accepted, slips, electronic, gapVotes]).toEqual([
          accepted,
          slips,
          'counted',
          Math.max(0, accepted - slips),
        ]);
      }
    }
  });
});

describe('a reprint', () => {
  // P16: it is a function of memory, so with the memory kept it cannot depend on what voters verified.
  test('gives the same answer whatever so many slips say', () => {
    const pairs = fc.nat(12).chain((slips) => {
      const column = fc.array(fc.integer({ min: -3, max: 2 }), { minLength: slips, maxLength: slips });
      return fc.tuple(column, column);
    });
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const answer = (choice: readonly number[]) =>
          recount({ ...readByHand(), slips: { choice, voided: 0 } }, REPRINT);
        expect(answer(one)).toEqual(answer(other));
      }),
    );
  });

  test('puts into no recount what memory says: other totals handed over change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (byChoice) => {
        expect(recount(readByHand(), { kind: 'reprint', byChoice })).toEqual(recount(readByHand(), REPRINT));
        expect(recount(readByHand(), { kind: 'count', byChoice })).toEqual(recount(readByHand(), COUNT));
      }),
    );
  });

  test('unlike a count, which follows the slips', () => {
    const answer = (choice: readonly number[]) =>
      recount({ ...readByHand(), slips: { choice, voided: 0 } }, COUNT).byChoice;
    expect(answer([A, A, A])).not.toEqual(answer([B, B, B]));
  });
});

describe('on a day', () => {
  const baseline = present(baselineById('sailau-2005'), 'the year');

  function answerOn(set: Partial<Policy>, attack?: string) {
    const attacks = attack === undefined ? [] : [{ use: attack, params: {} }];
    const run = runDay({ baseline, policy: rulesOf(baseline, [], set), behaviour: DUTIFUL, seed: 'recount', attacks });
    const evidence = evidenceOn(run)('auditor');
    const handedOver = run.world.papers.recountAnswer;
    return { evidence, handedOver, ...recount(evidence, handedOver) };
  }

  test.each([undefined, 'RC-06', 'RC-12', 'CI-01', 'RC-07'])(
    'a reprint under attack %s is what the store holds',
    (attack) => {
      const { evidence, handedOver } = answerOn({ 'recount.kind': 'reprint', 'paper.mode': 'vvpatCut' }, attack);
      const stored = Array.from(evidence.boxRecords?.choice ?? []);
      expect(handedOver).toEqual({
        kind: 'reprint',
        byChoice: [A, B, C].map((choice) => stored.filter((vote) => vote === choice).length),
      });
    },
  );

  test('slips stay in their box where a recount is a reprint', () => {
    expect(answerOn({ 'recount.kind': 'reprint', 'paper.mode': 'vvpatCut' })).toMatchObject({
      electronic: 'reprint: no new information',
    });
    expect(answerOn({ 'recount.kind': 'reprint', 'paper.mode': 'vvpatCut' }).evidence.slips).toBeUndefined();
  });

  test('a paperless station leaves every electronic vote in the gap', () => {
    const { evidence, electronic, gapVotes } = answerOn({});
    expect(electronic).toBe('impossible: no voter-verified record');
    expect(gapVotes).toBe(evidence.protocolElectronic?.totals.accepted);
    expect(gapVotes).toBeGreaterThan(0);
  });

  test('slips close the gap', () => {
    expect(answerOn({ 'paper.mode': 'vvpatCut', 'paper.official': true })).toMatchObject({
      electronic: 'counted',
      gapVotes: 0,
    });
  });
});
