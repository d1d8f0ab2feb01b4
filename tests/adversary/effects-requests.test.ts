/**
 * Until when a recount may be asked for, and what becomes of a request that a member takes down late.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { flagById } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { scoreResult } from '../../src/sim/score.ts';
import { attackedDay, dayOf, QUIET, type StationOptions } from './station.ts';

const DAYS = (flagById('recount.days')?.values ?? []) as readonly Policy['recount.days'][];

function asked(hours: number, policy: Partial<Policy> = {}): StationOptions {
  return { policy, behaviour: { ...QUIET, asksRecountAfter: hours }, station: { voters: 10 }, recountAsked: true };
}

const answerOf = ({ world }: ReturnType<typeof dayOf>) => scoreResult(world).recount;

describe('a request for a recount', () => {
  test('at once is in time under every rule, and changes no vote', () => {
    for (const days of DAYS) {
      const { paper, request } = answerOf(dayOf(asked(0, { 'recount.days': days })));
      expect([paper, request]).toEqual(['counted', { broughtHours: 0, takenHours: 0, days, inTime: true }]);
    }
  });

  // Every rule, an hour before its last one, in it and after it.
  test.each(DAYS.flatMap((days) => [-1, 0, 1].map((more) => ({ days, more }))))(
    'is judged by the hours since the announcement: $days days, $more hours',
    ({ days, more }) => {
      const run = dayOf(asked(24 * days + more, { 'recount.days': days }));
      const { paper, electronic, request, informationBits, winner } = answerOf(run);
      expect(request?.inTime).toBe(more <= 0);
      expect(paper).toBe(more <= 0 ? 'counted' : 'refused: not in time');
      if (more <= 0) return;
      expect([electronic, winner, informationBits]).toEqual([
        'refused: not in time',
        undefined,
        { electronic: 0, paper: 0 },
      ]);
      expect(run.notices.filter(({ kind }) => kind === 'request_timed_out')).toEqual([]);
    },
  );

  test('is not needed where a recount follows by itself, however late anybody would ask', () => {
    const { paper, request } = answerOf(dayOf(asked(1000, { 'recount.grounds': 'automatic' })));
    expect([paper, request]).toEqual(['counted', undefined]);
  });

  test("is nobody else's: where officials alone may ask there is none", () => {
    const { paper, request } = answerOf(dayOf(asked(0, { 'recount.requester': 'officials' })));
    expect([paper, request]).toEqual(['not asked for', undefined]);
  });
});

describe('AU-15 with a delay', () => {
  const options = asked(2, { 'recount.days': 3 });

  test.each([
    { delay: 70, paper: 'counted', found: [] },
    { delay: 71, paper: 'refused: not in time', found: [{ broughtHours: 2, takenHours: 73, days: 3 }] },
  ])('of $delay hours: $paper', ({ delay, paper, found }) => {
    const run = attackedDay('AU-15', { rate: 0, delay }, options);
    expect(answerOf(run).paper).toBe(paper);
    expect(run.notices.filter(({ kind }) => kind === 'request_timed_out').map(({ data }) => data)).toEqual(found);
    expect(run.intruder.interventions).toBe(1);
  });

  test('is noticed by whoever asked, who is no member', () => {
    const run = attackedDay('AU-15', { rate: 0, delay: 71 }, options);
    expect(run.notices.find(({ kind }) => kind === 'request_timed_out')).toMatchObject({
      who: 'observer',
      level: 'irregularity',
    });
  });

  test('has nothing to take where nobody asks', () => {
    const run = attackedDay('AU-15', { rate: 0, delay: 71 }, { ...options, recountAsked: false });
    expect([run.intruder.interventions, answerOf(run).paper]).toEqual([0, 'not asked for']);
  });

  test('is kept off by a receipt', () => {
    const use = { use: 'AU-15', params: { rate: 0, delay: 71 } };
    const run = dayOf({ ...options, policy: { ...options.policy, 'complaint.receipt': true }, attacks: [use] });
    expect(run.uses[0]?.preventedBy).toEqual(['complaint.receipt']);
    expect(answerOf(run).paper).toBe('counted');
  });
});

describe('a station with slips whose recount is refused', () => {
  const WITH_SLIPS = { 'paper.mode': 'vvpatCut', 'paper.official': true, 'paper.counted': 'text' } as const;

  test.each([
    ['refused: not in time', asked(24 * 11, WITH_SLIPS)],
    ['not asked for', { ...asked(0, WITH_SLIPS), recountAsked: false }],
    ['reprint: no new information', asked(0, { ...WITH_SLIPS, 'recount.kind': 'reprint' })],
  ] as const)('has votes that nobody counted and none that nobody could count: %s', (electronic, options) => {
    const run = dayOf(options);
    const answer = answerOf(run);
    const accepted = run.world.ledgers.slipChoice.length;
    expect(accepted).toBeGreaterThan(0);
    expect(answer).toMatchObject({ electronic, gapVotes: 0, unopenedVotes: accepted });
    expect(answer.assertions.map(({ reliance = 0, auditable }) => [reliance, auditable])).toEqual(
      answer.assertions.map(() => [0, true]),
    );
  });
});
