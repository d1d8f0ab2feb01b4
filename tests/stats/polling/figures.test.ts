/**
 * Published sizes and thresholds of ballot polling, and what must hold between any two samples.
 *
 * Source: published results R01, R02, R04.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logBinomial } from '../../../src/stats/binomial.ts';
import type { Contest, PairVotes } from '../../../src/stats/pairs.ts';
import { bayesianRisk } from '../../../src/stats/polling/bayesian.ts';
import {
  averageSampleNumber,
  bravoRisk,
  bravoThreshold,
  contestSampleNumber,
} from '../../../src/stats/polling/bravo.ts';
import {
  bravoChance,
  bravoChanceNormal,
  bravoContestSize,
  bravoPairSize,
  bravoSize,
} from '../../../src/stats/polling/bravo-size.ts';
import { type PairMethod, pollingRisk } from '../../../src/stats/polling/contest.ts';
import { logConvolve } from '../../../src/stats/polling/log-convolution.ts';
import {
  MINERVA_START,
  minervaDraw,
  minervaRisk,
  minervaRound,
  minervaThreshold,
} from '../../../src/stats/polling/minerva.ts';
import { providenceRisk, providenceRound } from '../../../src/stats/polling/providence.ts';
import { firstRoundSize, sizeForChance } from '../../../src/stats/polling/round-size.ts';

describe('BRAVO', () => {
  // Lindeman, Stark, Yates 2012; the rows of r2b2's asn_tests.json.
  test.each([
    [0.1, 0.9, 8],
    [0.1, 0.8, 14],
    [0.1, 0.7, 31],
    [0.1, 0.6, 119],
    [0.1, 0.55, 470],
    [0.05, 0.9, 9],
    [0.05, 0.8, 17],
    [0.05, 0.7, 39],
    [0.05, 0.6, 154],
    [0.05, 0.55, 608],
  ])('at a limit of %d and a share of %d reads %d ballots on average', (alpha, winner, ballots) => {
    expect(averageSampleNumber({ winner, loser: 1 - winner }, alpha)).toBe(ballots);
  });

  // The contests of Arlo's test_bravo.py.
  test.each([
    [[600, 200, 100], 900, 1, 22],
    [[300, 200, 200], 1000, 1, 238],
    [[300, 200, 100], 700, 2, 101],
    [[300, 300, 100], 700, 2, 34],
    [[600, 300, 100], 1000, 2, 48],
  ])('with votes %j of %d ballots for %d winners reads %d on average', (counts, ballots, winners, expected) => {
    const votes = new Map(counts.map((count, choice) => [`choice ${choice}`, count]));
    expect(contestSampleNumber({ votes, ballots, winners }, 0.1)).toBe(expected);
  });

  // r2b2, test_eor_bravo.py.
  test('of 60 to 40 stops a round of 100, 200 or 400 at 61, 116 or 226', () => {
    const reported = { winner: 60, loser: 40 };
    expect([100, 200, 400].map((votes) => bravoThreshold(reported, 0.1, votes))).toEqual([61, 116, 226]);
  });

  // Custer County 2018, in the documentation of rlacalc.
  test('of 1410 to 1132, at 170 to 135, has a risk of 0.1342', () => {
    const risk = bravoRisk({ winner: 1410, loser: 1132 }, [{ winner: 170, loser: 135 }]);
    expect(Math.abs(risk - 0.134_238_206_934_472_9)).toBeLessThan(1e-13);
  });

  // Arlo, test_bravo.py; the last has a first round of 2923 to 2735 behind it.
  test.each([
    [0.4, 0.32, 0.9, 1599],
    [0.36, 0.32, 0.9, 6067],
    [0.4, 0.32, 0.4, 409],
    [0.52, 0.47, 0.9, 5657],
  ])('with shares %d and %d confirms with a chance of %d after %i ballots', (winner, loser, chance, ballots) => {
    expect(bravoSize({ winner, loser }, 0.1, chance)).toBe(ballots);
  });

  test('goes on after a round where it stands', () => {
    const logRatio = -Math.log(1.6);
    const pair = { winner: 0.52, loser: 0.47 };
    expect(bravoSize({ ...pair, logRatio }, 0.1, 0.9)).toBeGreaterThan(bravoSize(pair, 0.1, 0.9));
    expect(bravoSize({ ...pair, logRatio: Math.log(10) }, 0.1, 0.9)).toBe(0);
    expect(averageSampleNumber({ ...pair, logRatio: Math.log(10) }, 0.1)).toBe(0);
  });

  test('has the chance that Lindeman asks for at his size, which the normal approximation nearly has', () => {
    for (const winner of [0.52, 0.6, 0.75]) {
      for (const chance of [0.4, 0.7, 0.9]) {
        const pair = { winner, loser: 1 - winner };
        const votes = bravoPairSize(pair, 0.05, chance);
        expect(bravoChance(pair, 0.05, votes)).toBeGreaterThanOrEqual(chance);
        expect(Math.abs(bravoChanceNormal(pair, 0.05, votes) - chance)).toBeLessThan(0.05);
      }
    }
  });

  test('is not able to decide a tie, nor at once a lead without any vote against it', () => {
    const tie = { winner: 0.5, loser: 0.5 };
    expect(averageSampleNumber(tie, 0.1)).toBe(Number.POSITIVE_INFINITY);
    expect(bravoSize(tie, 0.1, 0.9)).toBe(Number.POSITIVE_INFINITY);
    expect(bravoThreshold(tie, 0.1, 100)).toBeUndefined();
    const alone = { winner: 1, loser: 0 };
    expect([3, 4, 5].map((votes) => bravoThreshold(alone, 0.1, votes))).toEqual([undefined, 4, 5]);
    expect(bravoPairSize(alone, 0.1, 0.9)).toBe(4);
    expect(bravoRisk(alone, [{ winner: 99, loser: 1 }])).toBe(1);
  });

  test('refuses a risk limit that is none, and a loser ahead', () => {
    for (const alpha of [0, 1, Number.NaN])
      expect(() => averageSampleNumber({ winner: 0.6, loser: 0.4 }, alpha)).toThrow();
    expect(() => bravoRisk({ winner: 4, loser: 6 }, [])).toThrow();
  });
});

describe('a threshold', () => {
  // Every small round: the test itself, asked for each count, must turn exactly there.
  test('is where the risk comes down to the limit, and the risk falls with every vote for the winner', () => {
    for (const share of [0.55, 0.7, 0.95, 1]) {
      const reported = { winner: share, loser: 1 - share };
      for (const alpha of [0.05, 0.2]) {
        for (let size = 0; size <= 30; size += 1) {
          const least: [PairMethod, number | undefined][] = [
            [bravoRisk, bravoThreshold(reported, alpha, size)],
            [minervaRisk(alpha), minervaThreshold(minervaDraw(MINERVA_START, size), reported, alpha)],
            [providenceRisk, providenceRound(reported, alpha, size).threshold],
          ];
          for (const [method, threshold = size + 1] of least) {
            const risks = Array.from({ length: size + 1 }, (_, winner) =>
              method(reported, [{ winner, loser: size - winner }]),
            );
            risks.forEach((risk, winner) => {
              expect(risk <= alpha).toBe(winner >= threshold);
              if (winner > 0) expect(risk).toBeLessThanOrEqual((risks[winner - 1] ?? 0) * (1 + 1e-12));
            });
          }
        }
      }
    }
  });
});

const VOTES = fc.record({ winner: fc.integer({ min: 0, max: 60 }), loser: fc.integer({ min: 0, max: 60 }) });
const REPORTED = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
  .map(([loser, lead]): PairVotes => ({ winner: loser + lead, loser }));

describe('Minerva and Providence', () => {
  test('are one in the first round', () => {
    fc.assert(
      fc.property(REPORTED, VOTES, (reported, round) => {
        expect(minervaRisk(0.1)(reported, [round])).toBeCloseTo(providenceRisk(reported, [round]), 10);
        const size = round.winner + round.loser;
        const { threshold, chance } = providenceRound(reported, 0.1, size);
        const minerva = minervaRound(MINERVA_START, 0, reported, 0.1, size);
        expect(minerva.threshold).toBe(threshold);
        expect(minerva.chance).toBeCloseTo(chance, 10);
      }),
    );
  });

  test('keep their digits far out, where a tail in plain numbers is 0', () => {
    const reported = { winner: 51, loser: 49 };
    const rounds = [{ winner: 4000, loser: 0 }];
    // All for the winner: both tails have one term, and their ratio is BRAVO's.
    for (const method of [minervaRisk(0.1), providenceRisk]) {
      expect(method(reported, rounds) / 1.02 ** -4000).toBeCloseTo(1, 8);
      expect(method(reported, [{ winner: 0, loser: 4000 }])).toBeCloseTo(1, 12);
    }
  });

  test('find a size with the wanted chance, one below which has it not', () => {
    for (const chance of [0.7, 0.8, 0.9]) {
      const chanceOf = (votes: number): number => providenceRound({ winner: 53, loser: 47 }, 0.1, votes).chance;
      const votes = sizeForChance(chanceOf, chance);
      expect(chanceOf(votes)).toBeGreaterThanOrEqual(chance);
      expect(chanceOf(votes - 1)).toBeLessThan(chance);
    }
  });

  test('of a tie find none', () => {
    const tie: Contest = {
      votes: new Map([
        ['a', 5],
        ['b', 5],
      ]),
      ballots: 12,
      winners: 1,
    };
    expect(firstRoundSize(tie, 0.1, 0.9)).toBe(Number.POSITIVE_INFINITY);
    expect(bravoContestSize(tie, 0.1, 0.9)).toBe(Number.POSITIVE_INFINITY);
    expect(providenceRound({ winner: 5, loser: 5 }, 0.1, 50)).toEqual({ threshold: undefined, chance: 0 });
  });
});

test('sums of counts are those of one longer count, and of a cut one as added up term by term', () => {
  const coin = (size: number): Float64Array =>
    Float64Array.from({ length: size + 1 }, (_, k) => logBinomial(k, size, 0.5));
  logConvolve(coin(700), coin(500)).forEach((log, k) => {
    expect(Math.abs(log - logBinomial(k, 1200, 0.5))).toBeLessThan(1e-9);
  });
  const [cut, more] = [coin(20).slice(0, 12), coin(15)];
  logConvolve(cut, more).forEach((log, k) => {
    let sum = 0;
    cut.forEach((a, j) => {
      sum += Math.exp(a + (more[k - j] ?? Number.NEGATIVE_INFINITY));
    });
    expect(Math.exp(log)).toBeCloseTo(sum, 13);
  });
});

describe('a contest', () => {
  const contest: Contest = {
    votes: new Map([
      ['a', 500],
      ['b', 300],
      ['c', 100],
    ]),
    ballots: 1000,
    winners: 1,
  };
  const METHODS: readonly PairMethod[] = [bravoRisk, minervaRisk(0.1), providenceRisk];

  test('is held up by its worst pair, whatever the order of its choices', () => {
    for (const method of METHODS) {
      const votes = new Map([
        ['a', 40],
        ['b', 20],
        ['c', 38],
      ]);
      const result = pollingRisk(contest, [{ votes }], method);
      const turned = pollingRisk({ ...contest, votes: new Map([...contest.votes].reverse()) }, [{ votes }], method);
      if (result.kind !== 'sample' || turned.kind !== 'sample') throw new Error('not all are read');
      expect(result.largest).toBe(result.pairs.find(({ loser }) => loser === 'c')?.risk);
      expect(turned.largest).toBe(result.largest);
      expect(new Set(turned.pairs)).toEqual(new Set(result.pairs));
    }
  });

  test('takes what was not found for a vote for every loser', () => {
    for (const method of METHODS) {
      const lost = pollingRisk(
        contest,
        [
          {
            votes: new Map([
              ['a', 40],
              ['b', 20],
            ]),
            notFound: 3,
          },
        ],
        method,
      );
      const read = pollingRisk(
        contest,
        [
          {
            votes: new Map([
              ['a', 40],
              ['b', 23],
              ['c', 3],
            ]),
          },
        ],
        method,
      );
      expect(lost).toEqual(read);
    }
  });

  test('of which every ballot is read has a count, and no risk', () => {
    for (const method of METHODS) {
      expect(
        pollingRisk(
          contest,
          [
            {
              votes: new Map([
                ['a', 400],
                ['b', 500],
                ['c', 90],
              ]),
              notFound: 10,
            },
          ],
          method,
        ),
      ).toEqual({
        kind: 'every-ballot-read',
      });
      expect(pollingRisk(contest, [{ votes: new Map([['b', 1]]), ballots: 1000 }], method).kind).toBe(
        'every-ballot-read',
      );
      expect(pollingRisk(contest, [], method)).toMatchObject({ kind: 'sample', largest: 1 });
    }
  });

  test('without a loser, or with more winners than choices, is refused', () => {
    expect(() => pollingRisk({ ...contest, winners: 3 }, [], bravoRisk)).toThrow();
    expect(() => pollingRisk({ ...contest, winners: 0 }, [], bravoRisk)).toThrow();
  });
});

describe('the Bayesian audit', () => {
  /** Posterior by Bayes' rule in exact counts of ways: no logarithms. */
  function byCounting(ballots: number, sample: number, winner: number): number {
    const ways = (total: number): number => {
      let product = 1;
      for (let i = 0; i < winner; i += 1) product *= total - i;
      for (let i = 0; i < sample - winner; i += 1) product *= ballots - total - i;
      return product;
    };
    const half = Math.floor(ballots / 2);
    let wins = 0;
    for (let total = half + 1; total <= ballots; total += 1) wins += ways(total) / (2 * half);
    return ways(half) / 2 / (ways(half) / 2 + wins);
  }

  test('is the rule of Bayes, in every sample of up to 15 ballots that a tie can give', () => {
    for (let ballots = 2; ballots <= 15; ballots += 1) {
      for (let sample = 0; sample < ballots; sample += 1) {
        for (let winner = 0; winner <= sample; winner += 1) {
          if (winner > Math.floor(ballots / 2) || sample - winner > Math.ceil(ballots / 2)) continue;
          expect(Math.abs(bayesianRisk(ballots, sample, winner) - byCounting(ballots, sample, winner))).toBeLessThan(
            1e-12,
          );
        }
      }
    }
  });

  test('is sure of a win that is read, and of a loss', () => {
    expect(bayesianRisk(10, 8, 7)).toBe(0);
    expect(bayesianRisk(10, 8, 1)).toBe(1);
    expect(() => bayesianRisk(10, 11, 3)).toThrow();
  });
});
