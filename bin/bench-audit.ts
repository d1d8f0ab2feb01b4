/**
 * The audit part of the benchmark: sample sizes, a long test and a draw, beside what others published and beside numpy.
 *
 * Published figures are of other machines, and their margin is not told; compare orders of magnitude. Each time is told
 * as it passed and as the processor spent on it: on a shared machine the second is what the program costs.
 * Source: audit notes, speed of SHANGRLA and rlauxe for 10,000 audits of 10,000 cards.
 * @module
 */
import { rngOf } from '../src/base/rng.ts';
import { rivestSample } from '../src/controls/sampling/rivest.ts';
import { noErrorValue, overstatementUpper } from '../src/stats/assertions/overstatement.ts';
import { bettingKelly } from '../src/stats/risk/kelly.ts';
import { pValue, startTest, stepTest } from '../src/stats/risk/risk-test.ts';
import { alphaShrinkTrunc } from '../src/stats/risk/shrink-trunc.ts';
import { comparisonList } from '../src/stats/sizes/lists.ts';
import { simulateStops } from '../src/stats/sizes/simulate.ts';
import { quantile } from '../src/stats/sizes/summary.ts';
import { type NumpyBench, numpyPolling } from './bench-numpy.ts';
import { ROUNDS, type Row, rowOf, seconds } from './bench-rows.ts';

const CARDS = 10_000;
const REPLICATES = 10_000;
const RISK_LIMIT = 0.05;
const WEIGHT_OF_REPORT = 100;
const MARGINS = [0.2, 0.1, 0.05];
/** Of the comparison and of numpy: the tightest of the three. */
const MARGIN = 0.05;
const LONG_DRAWS = 1_000_000;
const DRAWN = 100_000;
const DRAWN_OF = 1_000_000;

export interface AuditRow extends Row {
  /** Seconds of the processor, median. */
  readonly processor: number;
  /** Seconds asked for. */
  readonly aim: number;
  /** What came out, so that a faster wrong answer is seen. */
  readonly result: number;
  readonly published?: string;
}

export interface AuditBench {
  readonly rows: readonly AuditRow[];
  readonly numpy: (NumpyBench & { readonly ratio: number }) | undefined;
}

interface Work {
  readonly what: string;
  readonly aim: number;
  readonly published?: string;
  readonly run: () => number;
}

const winnersAt = (margin: number): number => Math.round((CARDS * (1 + margin)) / 2);

function pollingSize(margin: number): number {
  const winners = winnersAt(margin);
  const eta = winners / CARDS;
  const hypothesis = { cards: CARDS, mean: 0.5, upper: 1 };
  const test = alphaShrinkTrunc(hypothesis, { eta, c: (eta - 0.5) / 2, d: WEIGHT_OF_REPORT });
  const list = [
    { value: 1, cards: winners },
    { value: 0, cards: CARDS - winners },
  ];
  return quantile(simulateStops(test, list, { riskLimit: RISK_LIMIT, replicates: REPLICATES }, rngOf('bench')), 0.8);
}

function comparisonSize(): number {
  const list = comparisonList(CARDS, noErrorValue(1, MARGIN), { oneVote: 0.001, twoVote: 0.0001 });
  const hypothesis = { cards: CARDS, mean: 0.5, upper: overstatementUpper(1, MARGIN) };
  const expected = list.map(({ value, cards }) => ({ value, weight: cards }));
  const test = bettingKelly(hypothesis, expected);
  return quantile(simulateStops(test, list, { riskLimit: RISK_LIMIT, replicates: REPLICATES }, rngOf('bench')), 0.8);
}

/** Draws that are about even, so that the test never ends. They are made before, as an audit's are. */
function longTest(): () => number {
  const test = alphaShrinkTrunc({ cards: 2 * LONG_DRAWS, mean: 0.5, upper: 1 }, { eta: 0.51, c: 0.005, d: 100 });
  const rng = rngOf('bench');
  const draws = Float64Array.from({ length: LONG_DRAWS }, () => (rng.unit() < 0.5 ? 1 : 0));
  return () => {
    const state = startTest(test);
    for (const value of draws) stepTest(test, state, value);
    return pValue(state);
  };
}

function rivestDraw(): number {
  const drawn = rivestSample('20240919201409192014', { first: 1, last: DRAWN_OF }, DRAWN, false);
  return drawn.ok ? (drawn.value.at(-1) ?? 0) : 0;
}

function timed({ what, aim, published, run }: Work): AuditRow {
  const wall: number[] = [];
  const processor: number[] = [];
  let result = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const passed = seconds(() => {
      result = run();
    });
    const { user, system } = process.cpuUsage(before);
    if (round === 0) continue;
    wall.push(passed);
    processor.push((user + system) / 1e6);
  }
  const spent = rowOf(what, 's', processor).median;
  return {
    ...rowOf(what, 's', wall),
    processor: spent,
    aim,
    result,
    ...(published === undefined ? {} : { published }),
  };
}

export function benchAudits(): AuditBench {
  const work: readonly Work[] = [
    ...MARGINS.map((margin) => ({
      what: `polling size, margin ${100 * margin} %, ${REPLICATES} audits of ${CARDS} cards`,
      aim: 1,
      published: 'SHANGRLA 87 s, rlauxe 1.3 s',
      run: () => pollingSize(margin),
    })),
    {
      what: `comparison size, margin ${100 * MARGIN} %, with errors, as many`,
      aim: 0.15,
      published: 'SHANGRLA 7.5 s',
      run: comparisonSize,
    },
    { what: `ALPHA, shrink-trunc, over ${LONG_DRAWS} draws`, aim: 0.12, run: longTest() },
    { what: `Rivest's sampler, ${DRAWN} of ${DRAWN_OF}`, aim: 0.15, run: rivestDraw },
  ];
  const rows = work.map(timed);
  const numpy = numpyPolling({
    ...{ cards: CARDS, winners: winnersAt(MARGIN), replicates: REPLICATES },
    ...{ riskLimit: RISK_LIMIT, weightOfReport: WEIGHT_OF_REPORT },
  });
  const own = rows[MARGINS.indexOf(MARGIN)]?.median ?? Number.NaN;
  return { rows, numpy: numpy === undefined ? undefined : { ...numpy, ratio: numpy.seconds / own } };
}

export function auditBenchLines({ rows, numpy }: AuditBench): readonly string[] {
  const lines = rows.map(({ what, median, min, max, processor, aim, result, published }) => {
    const times = `${median.toFixed(3)} s (${min.toFixed(3)} to ${max.toFixed(3)}; processor ${processor.toFixed(3)})`;
    const beside = published === undefined ? '' : `; ${published}`;
    return `${what}: ${times}, asked for ${aim}; result ${Number(result.toPrecision(6))}${beside}`;
  });
  if (numpy === undefined) return [...lines, 'numpy: skipped, no Python 3 with numpy and SciPy is installed'];
  const { seconds: taken, ratio, p80, versions } = numpy;
  const what = `the same polling size at ${100 * MARGIN} % in ${versions}: ${taken.toFixed(1)} s, result ${p80}`;
  return [...lines, `${what}; ${ratio.toFixed(1)} times our time`];
}
