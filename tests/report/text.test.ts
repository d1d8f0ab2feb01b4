/**
 * The screen of a run: its order, its width, its words, and that no file can break it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { RECORDS } from '../../src/domain/records/custody.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { reportText } from '../../src/report/text.ts';
import { widthOf } from '../../src/report/width.ts';
import { ALL, HONEST, NASTY_REPORT, NOTICED, PAPERLESS, PREVENTED } from './fixtures.ts';

const LABELS = [
  'EXPECTED',
  'RESULT',
  'WHAT HAPPENED',
  'WHO COULD KNOW',
  'EXPOSED',
  'RECOUNT',
  'WHY',
  'WHAT WOULD',
  'NOT TESTED',
  'VARIANTS',
  'AGAIN',
];

const text = (report: Report, columns = 80): string => reportText(report, { columns });

/** The screen without its line ends, so that a sentence can be looked for wherever it is broken. */
const flowing = (report: Report): string => text(report, 140).replace(/\s+/g, ' ');

function labelsOf(screen: string): string[] {
  return screen.split('\n').flatMap((line) => {
    const label = /^ {2}([A-Z]+(?: [A-Z]+)*)(?: |$)/.exec(line)?.[1];
    return label === undefined ? [] : [label];
  });
}

describe('the screen of a run', () => {
  test.each(['honest', 'paperless', 'noticed', 'prevented', 'nasty'])('keeps the order of its sections: %s', (name) => {
    const labels = labelsOf(text(ALL[name] as Report)).filter((label) => label !== 'CLOSE IT');
    expect(labels).toEqual(LABELS.filter((label) => label !== 'VARIANTS' || labels.includes('VARIANTS')));
  });

  test.each([
    ['paperless', 80],
    ['noticed', 80],
    ['prevented', 60],
    ['nasty', 100],
  ] as const)('reads as in the golden file: %s, %i columns', async (name, columns) => {
    await expect(text(ALL[name] as Report, columns)).toMatchFileSnapshot(`golden/${name}-${columns}.txt`);
  });

  test('says at the top that it is no real election', () => {
    for (const report of Object.values(ALL)) {
      const head = text(report).split('\n\n')[0];
      expect(head).toContain('simulated data, not a real election');
    }
  });

  // The command is the one thing that must not be cut: it would not run any more.
  test.each([60, 80, 100, 140])('never runs over %i columns, but for one word of the command', (columns) => {
    for (const report of Object.values(ALL)) {
      const [body = '', again = ''] = text(report, columns).split('\n  AGAIN');
      expect(body.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
      const long = again.split('\n').filter((line) => widthOf(line) > columns);
      expect(long.filter((line) => !/^ +--seed[ =](\$'|"|')/.test(line))).toEqual([]);
    }
  });

  test('treats a narrower screen as 60 columns and a wider one as 140', () => {
    expect(text(PAPERLESS, 20)).toBe(text(PAPERLESS, 60));
    expect(text(PAPERLESS, 500)).toBe(text(PAPERLESS, 140));
  });

  test('has no blank at the end of a line and one newline at the end', () => {
    for (const report of Object.values(ALL)) {
      for (const columns of [60, 80, 100]) {
        const screen = text(report, columns);
        expect(screen.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
        expect(screen).toMatch(/[^\n]\n$/);
      }
    }
  });

  test('shows no character of a file that a terminal would obey or hide', () => {
    const screen = text(NASTY_REPORT).replaceAll('\n', '');
    expect(screen).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(screen).toContain('\\x1b[31mred');
  });

  test('is the same text without colour and with it', () => {
    for (const report of Object.values(ALL)) {
      const painted = reportText(report, { columns: 80, paint: (tone, word) => `<${tone}>${word}</${tone}>` });
      expect(painted).toContain('<strong>');
      expect(painted.replace(/<\/?(strong|good|bad|warn|dim)>/g, '')).toBe(text(report));
    }
  });
});

describe('the result', () => {
  test('shows what voters confirmed only if they intended something else', () => {
    expect(text(HONEST)).not.toContain('confirmed   recorded');
    expect(text(PAPERLESS)).toContain('intended   confirmed   recorded   reported   recounted');
    expect(flowing(PAPERLESS)).toContain('Pressed voters confirmed something else than they wanted.');
  });

  test('shows it too if voters only went away', () => {
    const { result } = HONEST.outcome;
    const rows = result.rows.map((row) => ({ ...row, confirmed: row.intended - 1 }));
    expect(flowing({ ...HONEST, outcome: { ...HONEST.outcome, result: { ...result, rows } } })).toContain(
      'intended confirmed',
    );
  });

  test('does not speak of pressure where nobody pressed', () => {
    expect(flowing({ ...PAPERLESS, outcome: { ...PAPERLESS.outcome, attacks: [] } })).toContain('Some did not finish');
  });

  test('says why nothing was recounted beside the figures if there is room, else below', () => {
    expect(text(PAPERLESS, 120)).toContain('-  558 votes without voter-verified record');
    expect(text(PAPERLESS, 60)).toContain('recounted -: 558 votes without');
  });

  test('says what a partial recount leaves out', () => {
    expect(flowing(HONEST)).toContain('recounted: without the 545 votes that nobody can count again.');
  });

  test('names both winners if they differ, and what moved', () => {
    expect(flowing(NOTICED)).toContain('Wrong winner: reported is B, voters confirmed A.');
    expect(flowing(NOTICED)).toContain('50 votes moved, 0 lost, 13 added');
  });
});

describe('what happened and who could know', () => {
  test('tells apart an attack that was done, prevented, or without effect', () => {
    expect(text(NOTICED)).toMatch(/RC-07 {2}done/);
    expect(flowing(NOTICED)).toContain('CS-03 prevented by code.mode = voterChosen, cp.posted = true');
    expect(text(NOTICED)).toMatch(/CS-23 {2}no effect/);
    expect(flowing(HONEST)).toContain('an honest day: no attack');
  });

  test('puts findings under the least privileged people who could make them, and what nobody checked last', () => {
    const screen = flowing(NOTICED);
    const places = [
      'an accredited observer in the room',
      'minutes missing',
      'an auditor with access to devices and logs contradiction',
      'records 541, readings 530 records 633, readings 600',
      'not checked, the evidence is not there (that does not mean fine)',
      'recorder-match: recorder = electronic protocol (missing Er)',
    ].map((part) => screen.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('gives each finding its control, time, records, numbers and honest cause', () => {
    expect(flowing(NOTICED)).toContain(
      'contradiction, only with the attacks: records without reading (box-account) ' +
        'records 541, readings 530 records 633, readings 600 ' +
        'when closed, from: votes stored in the desk computer; log of the desk computer ' +
        'should hold: stored votes = devices read - devices refused ' +
        'honest cause: a restart that lost the log but not the votes',
    );
    expect(flowing(NOTICED)).toContain('irregularity, without the attacks too: minutes missing');
    const honest = { ...NOTICED, outcome: { ...NOTICED.outcome, attacks: [] } };
    expect(flowing(honest)).toContain('irregularity: minutes missing');
  });

  test('puts findings that the attacks caused before those of the same people that come without them', () => {
    const [caused, , honest] = NOTICED.outcome.findings.rows;
    const rows = [honest, { ...caused, who: 'observer' }] as Report['outcome']['findings']['rows'];
    const screen = flowing({
      ...NOTICED,
      outcome: { ...NOTICED.outcome, findings: { ...NOTICED.outcome.findings, rows } },
    });
    expect(screen.indexOf('only with the attacks: records')).toBeLessThan(screen.indexOf('attacks too: minutes'));
  });

  test('counts what it does not show', () => {
    const [first] = NOTICED.outcome.findings.rows;
    const rows = Array.from({ length: 9 }, (_, records) => ({
      ...first,
      data: { records },
    })) as Report['outcome']['findings']['rows'];
    const findings = { ...NOTICED.outcome.findings, rows };
    expect(flowing({ ...NOTICED, outcome: { ...NOTICED.outcome, findings } })).toContain(
      'records 0 records 1 records 2 and 6 more like it',
    );
  });

  test('says nobody where there is no finding, and that changed records went unseen', () => {
    expect(flowing(PAPERLESS)).toContain('WHO COULD KNOW nobody: no finding');
    const verdict = { changedRecords: true, wrongWinner: false, noticed: false, noticedBy: [] };
    expect(flowing({ ...PAPERLESS, outcome: { ...PAPERLESS.outcome, verdict } })).toContain(
      'Records of votes were changed, and no finding comes from the attacks.',
    );
  });

  test('shows false alarms beside detection, always', () => {
    for (const report of Object.values(ALL)) {
      const screen = flowing(report);
      expect(/noticed (\d|-)/.test(screen)).toBe(/false alarm \d/.test(screen));
    }
    expect(flowing(PAPERLESS)).toContain(
      '200 days each days share 95 % interval noticed 2 0.010 0.001 to 0.036 false alarm 3 0.015 0.003 to 0.043',
    );
  });
});

describe('what was not tested', () => {
  test('never reads as safe', () => {
    expect(flowing(HONEST)).toContain('EXPOSED not tested: the scenario names no coalition');
    expect(flowing(PREVENTED)).toContain('Detection and false alarms: not tested, the day was not repeated.');
    expect(flowing(HONEST)).toContain('NOT TESTED nothing was listed; that is not the same as safe');
    expect(flowing(NOTICED)).toContain('that does not mean fine');
  });
});

describe('what a coalition sees', () => {
  const seenBy = (sees: readonly string[]): string => {
    const figures = present(Object.values(PAPERLESS.outcome.secrecy)[0], 'figures');
    return text({ ...PAPERLESS, outcome: { ...PAPERLESS.outcome, secrecy: { they: { ...figures, sees } } } });
  };
  const ALL_RECORDS = Object.keys(RECORDS).sort();

  test('is told in full where it is little', () => {
    const screen = seenBy(['boxRecords', 'deskLog']);
    expect(screen.replace(/\s+/g, ' ')).toContain('sees: votes stored in the desk computer; log of the desk computer ');
    expect(seenBy([])).toContain('sees: totals only\n');
  });

  test('is told by short names where it is much, those that tell votes apart first, and no id is shown', () => {
    const screen = seenBy(ALL_RECORDS);
    expect(screen.replace(/\s+/g, ' ')).toContain(
      `sees: ${ALL_RECORDS.length} records: stored votes, desk log, electronic list, paper list, ` +
        `list of codes beside choices, paper ballots, paper slips, backups, ${ALL_RECORDS.length - 8} more (all in --json)`,
    );
    expect(screen).not.toMatch(/boxRecords|protocolPaper/);
    const some = seenBy(['protocolPaper', 'protocolElectronic', 'carrierSheet', 'paperList', 'restartMinutes']);
    expect(some.replace(/\s+/g, ' ')).toContain(
      'sees: 5 records: paper list, paper protocol, electronic protocol, sheet of devices, restart minutes each',
    );
  });
});

describe('the recount', () => {
  test.each([
    [558, 475, 'more than the margin of 475'],
    [475, 475, 'as much as the margin of 475'],
    [474, 475, 'less than the margin of 475'],
  ])('compares a gap of %i with a margin of %i', (gapVotes, marginVotes, says) => {
    const recount = { ...PAPERLESS.outcome.recount, gapVotes, marginVotes };
    expect(flowing({ ...PAPERLESS, outcome: { ...PAPERLESS.outcome, recount } })).toContain(says);
  });

  test.each(['refused: not in time', 'not asked for'] as const)('%s: tells slips left shut from no record', (paper) => {
    const shut = { paper, electronic: paper, gapVotes: 0, unopenedVotes: 102, countableVotes: 0, assertions: [] };
    const recount = { ...PAPERLESS.outcome.recount, ...shut };
    const told = flowing({ ...PAPERLESS, outcome: { ...PAPERLESS.outcome, recount } });
    expect(told).toContain('102 electronic votes have records that voters verified and nobody opened');
    expect(told).toContain('No vote was counted again.');
    expect(told).toContain('102 votes not counted again');
    expect(told).not.toMatch(/votes? without|NO PAPER|can be counted again/);
  });
});

describe('variants', () => {
  test.each([
    [true, 'wrong; recount right'],
    [false, 'wrong; recount wrong'],
    [undefined, 'wrong; recount open'],
  ])('say what the recount makes of a wrong winner: restored is %s', (restoresWinner, says) => {
    const { restoresWinner: _, ...recount } = NOTICED.outcome.recount;
    const variant = {
      ...NOTICED.outcome,
      recount: restoresWinner === undefined ? recount : { ...recount, restoresWinner },
      changedFlags: [],
      changes: [],
    };
    expect(flowing({ ...NOTICED, variants: { other: variant } })).toContain(`other 3 2 not tested 0 ${says}`);
  });

  test('say what they change beside the flags', () => {
    const [name = '', variant] = Object.entries(PAPERLESS.variants)[0] ?? [];
    const changes = [
      { field: 'behaviour.walkOff', from: 0.01, to: 0 },
      { field: 'attacks', from: 'CS-03 (group students); CS-23', to: 'none' },
    ];
    const shown = (changed: Partial<typeof variant>) =>
      flowing({ ...PAPERLESS, variants: { [name]: { ...PAPERLESS.outcome, changedFlags: [], changes, ...changed } } });
    expect(shown({})).toContain('right behaviour.walkOff 0.01 -> 0, attacks: none');
    expect(shown({ changedFlags: ['code.mode'] })).toContain(', behaviour.walkOff 0.01 -> 0, attacks: none');
    expect(shown({ changes: [] })).toContain('nothing differs');
  });

  test('have one row each, with their flags below', () => {
    expect(text(PAPERLESS)).toMatch(/as written +0 +0 +525 of 541 +558 {2}right\n/);
    expect(text(PAPERLESS)).toMatch(/no code +0 +0 +0 of 541 +558 {2}right\n {6}code.mode = none, behaviour/);
  });
});
