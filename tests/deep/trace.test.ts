/**
 * One voter's journey: what she chose, what was given, read and stored, what she found, and who acted on her.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { traceText } from '../../src/report/trace.ts';
import { traceVoter } from '../../src/sim/index.ts';
import { runStation } from '../../src/sim/station-run.ts';
import type { TraceLine } from '../../src/sim/types.ts';
import { bytesOf, QUIET, type StationOptions, scenarioOf } from '../adversary/station.ts';

const VOTERS = 60;
const EAGER = { ...QUIET, chooseElectronic: 1, requestCode: 1, checkCode: 1, showSlip: 1, postControlProtocol: 1 };

function options(attacks: StationOptions['attacks'] = [], more: StationOptions = {}): StationOptions {
  const policy = { 'code.mode': 'machineAssigned', 'code.unique': true } as const;
  return { attacks, policy, behaviour: EAGER, station: { voters: VOTERS }, ...more };
}

const traces = (given: StationOptions): readonly (readonly TraceLine[])[] =>
  Array.from({ length: VOTERS }, (_, voter) => traceVoter(scenarioOf(given), 'trace', voter));

/** The lines that are about her vote, as `who: note`, with attack and power behind them. */
const told = (lines: readonly TraceLine[]): string[] =>
  lines
    .filter(({ note }) => note.includes(' '))
    .map(({ who, note, attack, power }) => [`${who}: ${note}`, attack, power].filter(Boolean).join(' | '));

describe('the trace of a voter', () => {
  test('shows choice, code, record and what she finds on an honest day', () => {
    for (const [voter, lines] of traces(options()).entries()) {
      const text = told(lines).join('\n');
      const [, choice, code] = /read: ([ABC]) (\d{4})/.exec(text) ?? [];
      expect(text.replace(/record \d+/, 'record #'), `voter ${voter}`).toBe(
        [
          `voter: touch: ${choice}`,
          `voter: confirm: ${choice}`,
          `voter: requestCode: code ${code}`,
          `terminal: write: ${choice} ${code}`,
          `desk: read: ${choice} ${code}, record #: ${choice} ${code}`,
          `voter: shows her slip: ${choice} ${code}`,
          `voter: looks up ${code}: it stands beside ${choice}`,
        ].join('\n'),
      );
    }
  });

  test('shows the code that she types, and paper that she marks', () => {
    const typed = options([], { policy: { 'code.mode': 'voterChosen', 'terminal.variant': 'console' } });
    expect(told(traceVoter(scenarioOf(typed), 'trace', 1)).slice(0, 3)).toEqual([
      expect.stringMatching(/^voter: scan: [ABC]$/),
      expect.stringMatching(/^voter: confirm: [ABC]$/),
      expect.stringMatching(/^voter: setCode: \d{4}$/),
    ]);
    const onPaper = options([], { behaviour: { ...QUIET, chooseElectronic: 0 } });
    expect(told(traceVoter(scenarioOf(onPaper), 'trace', 1))).toEqual([expect.stringMatching(/^voter: dropBallot: /)]);
  });

  test('of a clash shows both powers, what was stored, and that she is satisfied', () => {
    const all = traces(options([{ use: 'RC-01', params: { m: 10, to: 'C' } }])).map(told);
    const robbed = all.filter((lines) => lines.some((line) => line.includes(' confirmed ')));
    expect(robbed.length).toBeGreaterThan(10);
    for (const lines of robbed) {
      expect(lines.slice(2)).toEqual([
        expect.stringMatching(/^terminal: code\.assign: code \d+ -> \d+ \| RC-01 \| terminal\.software$/),
        expect.stringMatching(/^terminal: code \d{4}$/),
        expect.stringMatching(/^terminal: write: [AB] \d{4}$/),
        expect.stringMatching(/^desk: read: [AB] \d{4}$/),
        expect.stringMatching(/^desk: box\.record: choice [AB] -> C, code \d+ -> \d+ \| RC-01 \| desk\.software$/),
        expect.stringMatching(/^desk: record \d+: C \d{4} \(voter \d+ confirmed [AB]\)$/),
        expect.stringMatching(/^voter: shows her slip: [AB] \d{4}$/),
        expect.stringMatching(/^voter: looks up \d{4}: it stands beside [AB]$/),
      ]);
    }
  });

  test('shows what a coercer tells her once, and that she hands her code over', () => {
    const lines = told(traceVoter(scenarioOf(options([{ use: 'CS-03', params: {} }])), 'trace', 3));
    expect(lines.filter((line) => line.startsWith('coercer: '))).toEqual([
      expect.stringMatching(/^coercer: told: .*take a code, hand the code over \| CS-03 \| voters\.pressed$/),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^voter: hands over her code: \d{4}$/));
  });

  test('shows who walks off, looks for her code and complains', () => {
    const gone = options([], { behaviour: { ...EAGER, walkOff: 1 } });
    const [lines = []] = traces(gone)
      .filter((all) => all.some(({ note }) => note === 'walkOff'))
      .map(told);
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^voter: looks up \d{4}: it is not there$/),
      'voter: complains: her code is not on the list',
    ]);
  });

  test('shows a record that is rewritten after the close to her whose it is', () => {
    const all = traces(options([{ use: 'RC-06', params: {} }])).map(told);
    const rewritten = all.filter((lines) => lines.some((line) => line.endsWith('| RC-06 | box.store')));
    expect(rewritten.length).toBeGreaterThan(0);
    for (const lines of rewritten) {
      expect(lines).toContainEqual(expect.stringMatching(/^voter: looks up \d{4}: (it is not there|.* beside)/));
    }
  });

  test('names the power on the screen', () => {
    const [robbed] = traces(options([{ use: 'RC-01', params: { m: 10, to: 'C' } }])).filter((lines) =>
      told(lines).some((line) => line.includes(' confirmed ')),
    );
    const screen = traceText(1, robbed, { columns: 160 });
    expect(screen).toMatch(/^! {2}\S+ {2}terminal .*\[RC-01, power terminal\.software\]$/m);
  });

  test('changes nothing of the day', () => {
    for (const use of ['RC-01', 'CS-03', 'RC-06', 'RC-08']) {
      const scenario = scenarioOf(options([{ use, params: {} }]));
      const silent = runStation(scenario, rngOf('day'));
      const traced = runStation(scenario, rngOf('day'), { trace: () => undefined });
      expect(bytesOf(traced.world)).toBe(bytesOf(silent.world));
    }
  });
});
