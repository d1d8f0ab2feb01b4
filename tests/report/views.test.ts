/**
 * One voter's trace, and the state of things at the end of a phase.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { phaseText } from '../../src/report/phase.ts';
import { traceText } from '../../src/report/trace.ts';
import { widthOf } from '../../src/report/width.ts';
import type { PhaseView, TraceLine } from '../../src/sim/types.ts';
import { NASTY_REPORT, NOTICED } from './fixtures.ts';

const clock = (hours: number, minutes: number, seconds = 0): number => ((hours - 6) * 60 + minutes) * 60 + seconds;

const TRACE: readonly TraceLine[] = [
  { second: clock(9, 14), who: 'voter 17', machine: 'visit', from: 'arrived', to: 'identified', note: 'on both lists' },
  { second: clock(9, 15, 7), who: 'registrar', machine: 'carrier', from: 'blank', to: 'authorised', note: 'card 6' },
  { second: clock(9, 16), who: 'voter 17', machine: 'terminal', from: 'choosing', to: 'reviewing', note: 'A' },
  {
    second: clock(9, 16, 40),
    who: 'desk',
    machine: '',
    from: '',
    to: '',
    note: 'control code 4471 given, already given to voter 9',
    attack: 'RC-01',
  },
  {
    second: clock(9, 17),
    who: 'registrar',
    machine: 'carrier',
    from: 'voteHeld',
    to: 'read',
    note: 'record 31: B 8120',
  },
];

const VIEW: PhaseView = {
  phase: 'closed',
  stationState: 'closed',
  second: clock(20, 5),
  cameIn: 1227,
  electronicRecords: 541,
  paperBallots: 662,
  records: [
    { type: 'deskLog', says: 'log of the desk computer', who: 'auditor' },
    { type: 'carrierStock', says: 'devices on the table before opening and after close', who: 'observer' },
  ],
  attacks: NOTICED.outcome.attacks.map((attack) => ({ ...attack, begun: true })),
  findings: NOTICED.outcome.findings.rows,
};

describe('a trace', () => {
  test.each([60, 100])('reads as in the golden file, %i columns', async (columns) => {
    await expect(traceText(17, TRACE, { columns })).toMatchFileSnapshot(`golden/trace-${columns}.txt`);
  });

  test('marks the lines in which an attack acted, and no other', () => {
    const marked = traceText(17, TRACE, { columns: 140 })
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('[RC-01]');
  });

  test('says so if she never comes', () => {
    expect(traceText(17, undefined, { columns: 80 })).toContain('voter 17 never comes near the station');
  });

  test.each([60, 80, 100, 140])('stays within %i columns whatever it is told', (columns) => {
    const nasty = NASTY_REPORT.title;
    const lines = TRACE.map((line) => ({ ...line, who: nasty, machine: nasty, from: nasty, to: nasty, note: nasty }));
    const screen = traceText(17, lines, { columns });
    expect(screen.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(screen.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('the view of a phase', () => {
  test('reads as in the golden file', async () => {
    await expect(phaseText(VIEW, { columns: 80 })).toMatchFileSnapshot('golden/phase-80.txt');
  });

  // `did` is whatever the attack would say; before its moment that is no news.
  test('calls an attack that has not begun neither done nor without effect', () => {
    const attacks = NOTICED.outcome.attacks.map((attack) => ({
      ...attack,
      begun: false,
      did: 'nothing so far',
      interventions: 0,
      powers: [],
    }));
    const name = attacks[0]?.name ?? '';
    const screen = phaseText({ ...VIEW, attacks }, { columns: 120 });
    expect(screen.replace(/ +/g, ' ')).toContain(`not yet nothing so far (${name})`);
    expect(screen).toContain('prevented');
    // After the last phase nothing more can come.
    const end = phaseText({ ...VIEW, attacks, phase: 'recount' }, { columns: 120 });
    expect(end.replace(/ +/g, ' ')).toContain('no effect nothing so far');
  });

  test('says what is not there yet', () => {
    const screen = phaseText({ ...VIEW, records: [], findings: [], attacks: [] }, { columns: 80 });
    expect(screen).toContain('nothing is there to be read yet');
    expect(screen).toContain('nobody: no finding so far');
    expect(screen).toContain('no attack');
  });
});
