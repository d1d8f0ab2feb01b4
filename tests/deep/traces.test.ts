/**
 * Traces and phases of every shipped scenario of a station fit a screen.
 * @module
 */
import { expect, test } from 'vitest';
import { PHASES } from '../../src/domain/election.ts';
import { phaseText } from '../../src/report/phase.ts';
import { traceText } from '../../src/report/trace.ts';
import { traceVoter, viewAt } from '../../src/sim/index.ts';
import { FILES, load, tooWide } from '../report/shipped-stations.ts';

test.each(FILES)('%s gives traces and phases that fit a screen', (file) => {
  const scenario = load(file);
  for (const voter of [0, 1]) {
    expect(tooWide(traceText(voter, traceVoter(scenario, 'one', voter), { columns: 60 }), 60)).toEqual([]);
  }
  for (const phase of PHASES) {
    expect(tooWide(phaseText(viewAt(scenario, 'one', phase), { columns: 60 }), 60)).toEqual([]);
  }
});
