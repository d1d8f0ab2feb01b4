/**
 * Audits of simulated elections: the risk limit, where no audit is possible, what paper that is wrong does to one, when
 * slips can be matched with records, what a full count is made of.
 *
 * The 2,000 elections of the shipped scenario are in audits.test.ts.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { NOT_FOUND } from '../../src/domain/audit.ts';
import { INVALID } from '../../src/domain/election.ts';
import { UNREADABLE } from '../../src/domain/records/records.ts';
import { auditDay } from '../../src/sim/audits/audit-day.ts';
import { misread } from '../../src/sim/audits/misread.ts';
import { AUDIT_NEEDS, type AuditEvidence } from '../../src/sim/audits/paper.ts';
import { type AuditSimulation, auditedElection, auditsInSteps } from '../../src/sim/audits/simulate.ts';
import { evidenceOf } from '../../src/world/index.ts';
import { dayOf, QUIET, type StationOptions, scenarioOf } from '../adversary/station.ts';

const ELECTIONS = 60;
const TERMS = { design: 'pooled', riskLimit: 0.1 } as const;
const FLIP = { use: 'CI-01', params: { from: 'A', to: 'B', rate: 0.4 } };
const PAPER = { 'audit.kind': 'rla', 'paper.mode': 'vvpatCut', 'code.mode': 'none' } as const;
/** Nobody knows who wins, and the machines give it to B. */
const CLOSE: StationOptions = {
  policy: PAPER,
  behaviour: { chooseElectronic: 0.9 },
  station: { voters: 240, contest: { kind: 'president', choices: ['A', 'B'], shares: [0.52, 0.48] } },
};

function simulated(options: StationOptions, more: Partial<Parameters<typeof auditsInSteps>[1]> = {}): AuditSimulation {
  const steps = auditsInSteps(scenarioOf(options), { ...TERMS, seed: 'audits', elections: ELECTIONS, ...more });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('audits of elections with flipped votes', () => {
  test.each(['pooled', 'polling'] as const)('by %s confirm a wrong outcome at most at the risk limit', (design) => {
    const { wrong, wrongConfirmed, wrongReplaced, restored } = simulated({ ...CLOSE, attacks: [FLIP] }, { design });
    expect(wrong).toBeGreaterThan(ELECTIONS / 2);
    expect(wrongConfirmed.low).toBeLessThanOrEqual(TERMS.riskLimit);
    expect(wrongConfirmed.hits + wrongReplaced).toBe(wrong);
    expect(restored.share).toBeGreaterThan(0.9);
  });

  test('are impossible with a reprint and without paper: every wrong outcome stands', () => {
    for (const policy of [{ 'recount.kind': 'reprint' }, { 'paper.mode': 'none' }] as const) {
      const found = simulated({ ...CLOSE, policy: { ...PAPER, ...policy }, attacks: [FLIP] }, { elections: 20 });
      expect(found.wrong).toBeGreaterThan(10);
      expect([found.wrongUnaudited, found.audited, found.restored.runs]).toEqual([found.wrong, 0, 0]);
    }
  });

  test('read the text, and so find a machine code that a recount by scanner believes', () => {
    const policy = { ...PAPER, 'paper.counted': 'code' } as const;
    const found = simulated({ ...CLOSE, policy, attacks: [{ ...FLIP, use: 'CI-09' }] }, { elections: 20 });
    expect(found.wrong).toBeGreaterThan(10);
    expect(found.wrongConfirmed.hits).toBe(0);
    expect(found.restored.share).toBe(1);
  });

  test('confirm it where the slips are as false as the votes, because they trust paper', () => {
    const false_ = { ...FLIP, use: 'CI-06' };
    const found = simulated({ ...CLOSE, attacks: [false_] }, { elections: 20 });
    expect(found.wrong).toBeGreaterThan(10);
    expect(found.wrongConfirmed.hits + found.wrongReplaced).toBe(found.wrong);
    expect(found.wrongConfirmed.share).toBeGreaterThan(0.9);
  });
});

describe('other kinds of audits', () => {
  const wrongly = (kind: 'none' | 'fixedShare' | 'rla', attacks = [FLIP]) => {
    const policy = { ...PAPER, 'audit.kind': kind } as const;
    return { ...CLOSE, policy, attacks };
  };

  test('none leaves every wrong outcome, and reads nothing', () => {
    const found = simulated(wrongly('none'), { elections: 20 });
    expect(found.wrong).toBeGreaterThan(10);
    expect([found.wrongUnaudited, found.audited, found.readMean]).toEqual([found.wrong, 0, 0]);
  });

  test('a fixed share reads as many cards whatever the margin is, and keeps no risk limit', () => {
    const fixed = simulated(wrongly('fixedShare'), { elections: 40 });
    expect(fixed.wrongConfirmed.hits + fixed.wrongReplaced).toBe(fixed.wrong);
    expect(fixed.wrongConfirmed.low).toBeGreaterThan(TERMS.riskLimit);
    expect(fixed.wrongReplaced).toBeGreaterThan(0);
  });

  test('a risk-limiting one keeps the limit of the policy where nobody gives another', () => {
    const limits = ([0.01, 0.1] as const).map((riskLimit) => {
      const policy = { ...PAPER, 'audit.riskLimit': riskLimit } as const;
      const clear = { kind: 'president', choices: ['A', 'B'], shares: [0.65, 0.35] } as const;
      const scenario = scenarioOf({ ...CLOSE, policy, station: { ...CLOSE.station, contest: clear } });
      return auditedElection(scenario, { design: 'pooled', seed: 'limit', elections: 1 }, 0).read;
    });
    expect(limits[0]).toBeGreaterThan(limits[1] ?? 0);
  });
});

describe('audits of honest elections', () => {
  const clear = {
    ...CLOSE,
    station: { ...CLOSE.station, contest: { kind: 'president', choices: ['A', 'B'], shares: [0.65, 0.35] } },
  } as const;

  test('read few cards, find nothing wrong, and give the same for the same seed', () => {
    const found = simulated(clear, { elections: 20 });
    expect([found.wrong, found.audited]).toEqual([0, 20]);
    expect(found.rightFullCount.share).toBeLessThan(0.2);
    expect(found.readMean).toBeLessThan(found.cardsMean * 0.7);
    expect(simulated(clear, { elections: 20 })).toEqual(found);
  });

  test('hold slips against records only where one roll and one order let anybody match them', () => {
    const all = { ...QUIET, chooseElectronic: 1, slipJam: 0 };
    const one = { ...clear, behaviour: all, station: { ...clear.station, booths: 1, carriers: 1 } };
    const roll = { ...PAPER, 'paper.mode': 'vvpatRoll', 'log.order': 'castOrder' } as const;
    const of = (options: StationOptions) => simulated(options, { design: 'comparison', elections: 10 });
    const matched = of({ ...one, policy: roll });
    expect([matched.matched, matched.rightFullCount.hits]).toEqual([10, 0]);
    const pooled = of({ ...one, policy: PAPER });
    expect([pooled.matched, pooled.audited]).toEqual([0, 10]);
    expect(matched.readMean).toBeLessThan(pooled.readMean / 2);
    expect(of({ ...one, policy: { ...roll, 'log.order': 'shuffled' } }).matched).toBe(0);
    expect(of({ ...one, policy: roll, station: { ...one.station, booths: 2, carriers: 2 } }).matched).toBe(0);
    expect(of({ ...one, policy: roll, behaviour: { ...all, chooseElectronic: 0.8 } }).matched).toBe(0);
  });
});

describe('auditors who misread', () => {
  const clear = {
    ...CLOSE,
    station: { ...CLOSE.station, contest: { kind: 'president', choices: ['A', 'B'], shares: [0.65, 0.35] } },
  } as const;

  test('read more cards for the same right outcomes, and nothing changes where they misread none', () => {
    const exact = simulated(clear, { elections: 20 });
    expect(simulated(clear, { elections: 20, misread: 0 })).toEqual(exact);
    const misread = simulated(clear, { elections: 20, misread: 0.1 });
    expect(misread.readMean).toBeGreaterThan(exact.readMean);
    expect([misread.wrong, misread.cardsMean]).toEqual([exact.wrong, exact.cardsMean]);
  });

  test('misread each card alike whenever it is looked at, and so many of all', () => {
    const read = misread(() => 1, 0.2, 3, rngOf('eyes'));
    const all = Array.from({ length: 5000 }, (_, card) => read('slips', card + 1));
    expect(all).toEqual(all.map((_, card) => read('slips', card + 1)));
    expect(all.filter((each) => each !== 1).length / 5000).toBeCloseTo(0.2, 1);
    expect(new Set(all)).toEqual(new Set([1, 0, 2, INVALID]));
    expect(misread(() => NOT_FOUND, 0.99, 3, rngOf('eyes'))('slips', 1)).toBe(NOT_FOUND);
  });
});

describe('one election', () => {
  test('is the same however many are run, and knows its day by evidence alone', () => {
    const scenario = scenarioOf({ ...CLOSE, attacks: [FLIP] });
    const options = { ...TERMS, seed: 'audits', elections: 3 };
    const third = auditedElection(scenario, options, 2);
    expect(auditedElection(scenario, { ...options, elections: 900 }, 2)).toEqual(third);
    expect(auditedElection(scenario, options, 1)).not.toEqual(third);
  });
});

describe('a full count', () => {
  const { world } = dayOf({ ...CLOSE, recountAsked: true });
  const honest = evidenceOf(world, AUDIT_NEEDS);

  /** The day with a tie reported on ballots, so that everything is counted, and this on paper. */
  function counted(slips: readonly number[], ballots: readonly number[], signed: readonly number[], accepted = 2) {
    const evidence: AuditEvidence = {
      ...honest,
      slips: { choice: Int32Array.from(slips), voided: 0 },
      ballots: {
        choice: Int32Array.from(ballots),
        signed: Int32Array.from(signed),
        pile: Int32Array.from(ballots),
      },
      protocolElectronic: { totals: { accepted, byChoice: [accepted / 2, accepted / 2], blank: 0 } },
      protocolPaper: { totals: { byChoice: [0, 0], valid: 0, invalid: 0, contested: 0 } },
    };
    return auditDay(evidence, TERMS, rngOf('count'));
  }

  test('counts what can be read: no torn or blank slip, no ballot without a signature', () => {
    const { verdict, handCount, read } = counted([0, 0, 1, UNREADABLE, -2], [1, 1, 1, INVALID], [1, 1, 0, 1]);
    expect([verdict, handCount, read]).toEqual(['replaced', [2, 3], 9]);
  });

  test('has as many cards as were reported or found, whichever is more, and gives what the paper says', () => {
    const choice = fc.constantFrom(0, 1, UNREADABLE);
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (slips, half) => {
        const { handCount, cards } = counted(slips, [], [], 2 * half);
        expect(cards).toBe(Math.max(2 * half, slips.length + lost));
        expect(handCount).toEqual([0, 1].map((each) => slips.filter((slip) => slip === each).length));
      }),
    );
  });

  const lost = Array.from(honest.paperMinutes?.event ?? []).filter((event) => event === 1).length;

  test('is impossible where a protocol is missing', () => {
    const { protocolPaper: _, ...without } = honest;
    expect(auditDay(without, TERMS, rngOf('none'))).toMatchObject({ verdict: 'impossible', reported: [] });
  });
});
