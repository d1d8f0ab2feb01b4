/**
 * The same polling size in the way it is written in numpy: one list shuffled and one vector of terms an audit. It gives
 * a ratio that does not depend on how fast this machine is today.
 *
 * Skipped, and said to be, where there is no Python 3 with numpy and SciPy (Debian: python3-numpy, python3-scipy).
 * Source: Stark 2023 (ALPHA) section 2.5.2.
 * @module
 */
import { spawnSync } from 'node:child_process';

/** Audits that numpy simulates; it takes too long for as many as we do, so its time is scaled. */
const REPLICATES = 500;

const PROGRAM = `
import json, sys, time
import numpy, scipy
cards, winners, replicates, risk_limit, d = (float(each) for each in sys.argv[1:6])
cards, winners, replicates = int(cards), int(winners), int(replicates)
eta = winners / cards
c = (eta - 0.5) / 2
one = numpy.concatenate((numpy.ones(winners), numpy.zeros(cards - winners)))
rng = numpy.random.default_rng(1)
before = numpy.arange(cards)
weight = d + before
eps = numpy.finfo(float).eps
start = time.perf_counter()
stops = numpy.empty(replicates)
for run in range(replicates):
    x = rng.permutation(one)
    total = numpy.concatenate(([0], numpy.cumsum(x)[:-1]))
    m = (cards / 2 - total) / (cards - before)
    away = c / numpy.sqrt(weight)
    estimate = numpy.minimum(1 - eps - away, numpy.maximum((d * eta + total) / weight, m * (1 + eps) + away))
    with numpy.errstate(all='ignore'):
        terms = x * estimate / m + (1 - x) * (1 - estimate) / (1 - m)
        terms[m <= 0] = numpy.inf
        terms[m >= 1] = 0
        reached = numpy.cumprod(terms) >= 1 / risk_limit
    stops[run] = numpy.argmax(reached) + 1 if reached.any() else cards
seconds = time.perf_counter() - start
print(json.dumps({'seconds': seconds, 'p80': float(numpy.quantile(stops, 0.8)),
                  'numpy': numpy.__version__, 'scipy': scipy.__version__}))
`;

export interface NumpyBench {
  /** For as many audits as asked for. */
  readonly seconds: number;
  readonly p80: number;
  readonly versions: string;
}

export interface PollingQuestion {
  readonly cards: number;
  readonly winners: number;
  readonly replicates: number;
  readonly riskLimit: number;
  /** Draws that the reported mean is worth. */
  readonly weightOfReport: number;
}

/** @returns `undefined` where Python 3, numpy or SciPy is not installed. */
export function numpyPolling(question: PollingQuestion): NumpyBench | undefined {
  const { cards, winners, replicates, riskLimit, weightOfReport } = question;
  const args = [cards, winners, REPLICATES, riskLimit, weightOfReport].map(String);
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, ['-c', PROGRAM, ...args], { encoding: 'utf8' });
    if (status !== 0) continue;
    const said = JSON.parse(stdout) as { seconds: number; p80: number; numpy: string; scipy: string };
    const seconds = (said.seconds * replicates) / REPLICATES;
    return { seconds, p80: said.p80, versions: `numpy ${said.numpy}, SciPy ${said.scipy}` };
  }
  return undefined;
}
