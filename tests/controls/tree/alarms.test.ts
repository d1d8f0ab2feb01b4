/**
 * How often statistical checks speak up on honest elections: declared in one of a thousand at most, for each check over
 * all its stations, regions and choices.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { TREE_CONTROLS } from '../../../src/controls/tree/index.ts';
import { FALSE_ALARM } from '../../../src/controls/tree/open.ts';
import { honestElection, OPEN } from './fixture.ts';
import { knownTree } from './laws.ts';

const STATISTICAL = [
  'corrections-decided',
  'parallel-tabulation',
  'carried-files',
  'channels-apart',
  'turnout-template',
  'turnout-surge',
  'whole-percents',
  'turnout-and-winner',
];
const ELECTIONS = 25;

describe('on honest elections with the usual slips and failures', () => {
  test.each(['kz-2004', 'kz-2005'])('of %s, statistical checks keep to their rate', (country) => {
    const alarms: string[] = [];
    const made = new Set<string>();
    for (let seed = 0; seed < ELECTIONS; seed += 1) {
      const habits = { protocolSlip: 0.0047 };
      const seen = honestElection({ country, stations: 240, seed: `alarm/${seed}`, set: OPEN, habits })('auditor');
      for (const { id, examine } of TREE_CONTROLS.filter((control) => STATISTICAL.includes(control.id))) {
        const findings = examine(seen);
        if (!findings.some(({ level }) => level === 'unknown')) made.add(id);
        alarms.push(...knownTree(findings).map(({ kind }) => `${seed}: ${id}: ${kind}`));
      }
    }
    // At the declared rate three or more come about once in 900 times.
    expect(STATISTICAL.length * ELECTIONS * FALSE_ALARM).toBeLessThan(0.21);
    expect(alarms.length, alarms.join(', ')).toBeLessThan(3);
    // Else their silence would say nothing.
    expect([...made].sort()).toEqual([...STATISTICAL].sort());
  });
});
