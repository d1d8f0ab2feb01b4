/**
 * What the screen of an election says of seats of districts that complaints gave back.
 * @module
 */
import { expect, test } from 'vitest';
import { electionText } from '../../src/report/election-text.ts';
import { reportOf } from '../report/shipped-elections.ts';

// Each rule of the scenario in turn as the one of the run: with nobody who decides, some decided, and no attack.
test('says how many seats of districts were wrong before and after complaints, and whose changed hands', async () => {
  const report = await reportOf('districts-2004.yaml', 200);
  const counted = Object.entries(report.variants).map(([name, outcome]) => {
    const screen = electionText({ ...report, outcome }, { columns: 140 }).replace(/\s+/g, ' ');
    const { moved = 0 } = outcome.seats ?? {};
    const { seatsMoved = -1 } = outcome.complaints;
    const line = `District seats wrong: ${moved} as published, ${seatsMoved} after complaints.`;
    expect(screen.includes(line)).toBe(moved > 0);
    const rows = outcome.districts?.rows.filter(({ published, corrected }) => published !== corrected) ?? [];
    for (const { district, published, corrected } of rows) {
      expect(screen).toContain(`${district} (${published} -> ${corrected})`);
    }
    return { name, moved: moved > 0, changed: rows.length > 0 };
  });
  expect(counted).toEqual([
    { name: 'tables given', moved: true, changed: false },
    { name: 'and decided', moved: true, changed: true },
    { name: 'and every copy out', moved: true, changed: true },
    { name: 'no attack', moved: false, changed: false },
  ]);
});
