/**
 * The numbers of findings on the screen: nothing of how records hold them is left for the reader to guess.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTROLS } from '../../src/controls/index.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import type { TreeFinding } from '../../src/domain/tree/ports.ts';
import { dataText, rowText } from '../../src/report/data-words.ts';
import { honestEvidence } from '../controls/fixture.ts';
import { TAMPERINGS } from '../controls/tamperings.ts';
import { fullTreeEvidence } from '../controls/tree/arbitraries.ts';
import { HONEST } from '../controls/tree/fixture.ts';
import { TREE_TAMPERINGS } from '../controls/tree/tamperings.ts';
import type { Honest } from '../controls/tree/tools.ts';

/** How integers are held, and numbers that stand for a place without saying so. */
const RAW = /per mille|per myriad|percent|tenths|(first|worst|off):? -?\d/;

describe('data of a finding on the screen', () => {
  test.each<[string, TreeFinding['data'], string]>([
    ['a station by its number', { stations: 2, of: 240, first: 7 }, 'stations 2, of 240, first: station 7'],
    ['a region by its name', { regions: 1, of: 16, first: 'Atyrau' }, 'regions 1, of 16, first: Atyrau'],
    ['a correlation', { correlationPerMille: 333 }, 'correlation 0.333 (0 none, 1 full)'],
    [
      'shares to a hundredth of a percent',
      { samplePerMyriad: 8253, publishedPerMyriad: 8100 },
      'share in the copies 82.53 %, share as published 81.00 %',
    ],
    [
      'what copies would show',
      { altered: 10, chanceSeenPerMille: 268 },
      'if 10 stations were altered, chance that a copy of one is out 0.268',
    ],
    ['a year without a comma', { factorPerMille: 890, reference: 2015 }, '0.890 times, the turnout of 2015'],
    ['a share below nought', { electronicMinusPaperPerMille: -120 }, 'electronic less paper share -0.120'],
    ['what it has no words for', { votesApart: 1240, 'a\u001b': 'x' }, 'votes apart 1,240, a\u001b x'],
    ['a name of every object', { constructor: 1, toString: 2 } as never, 'constructor 1, to string 2'],
  ])('gives %s', (_, data, text) => {
    expect(dataText(data)).toBe(text);
  });

  test('gives the pace of a region in a line of its own', () => {
    const atyrau = { from: 10, to: 12, people: 100_626, stations: 234, perStationHour: 215, secondsPerVoter: 17 };
    expect(rowText({ region: 'Atyrau', ...atyrau, loadPercent: 119 })).toBe(
      'Atyrau: from 10:00, to 12:00, people 100,626, stations 234, 215 voters an hour in each station, ' +
        'one every 17 seconds, 119 % of what the places can serve',
    );
  });

  // Every finding that the checks of the way up make of every tampering of the table, and of garbage.
  test('has plain words for whatever a check finds', () => {
    const evidences = [
      ...TREE_TAMPERINGS.map(({ change }) => ({ ...HONEST, ...change(HONEST as Honest) })),
      ...fc.sample(fullTreeEvidence, { numRuns: 100, seed: 2016 }),
    ];
    const findings = evidences.flatMap((seen) => TREE_CONTROLS.flatMap(({ examine }) => examine(seen)));
    const texts = findings.flatMap(({ data, rows = [] }) => [dataText(data), ...rows.map(rowText)]);
    expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(30);
    expect(texts.filter((text) => RAW.test(text))).toEqual([]);
  });

  // One word for two screens: inside a station a number never stands for another station.
  test('names no station where a check of one station speaks of a voter', () => {
    const findings = TAMPERINGS.flatMap(({ change }) => {
      const honest = honestEvidence();
      return CONTROLS.flatMap(({ examine }) => examine({ ...honest, ...change(honest) }));
    });
    expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(30);
    const texts = findings.map(({ data }) => dataText(data));
    expect(texts.filter((text) => /station \d/.test(text))).toEqual([]);
    expect(texts).toContain('voters 1, first voter 0');
  });
});
