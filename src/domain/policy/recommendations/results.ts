/**
 * Reforms of what happens above stations, as the flags they set: how far down results are published and when, who gets
 * the tables in which commissions add up, who may contest a result.
 *
 * Source: dossier section 8 (`R...`) and attack catalogue section 3 (`C...`); tags are in `sources.ts`.
 * @module
 */
import type { Policy, Recommendation } from '../types.ts';

const BY_STATION = { 'publish.level': 'station' } as const satisfies Partial<Policy>;
const TABLES = { 'tec.tables': 'given' } as const satisfies Partial<Policy>;

export const RESULT_RECOMMENDATIONS: readonly Recommendation[] = [
  {
    id: 'R04-6',
    title: 'Final results by polling station',
    source: 'S04 rec 6',
    flags: BY_STATION,
    leavesOut: 'When: that is publish.days, and R16-24 asks for it.',
  },
  {
    id: 'R04-7',
    title: 'A clear time for complaints, and a duty to decide them',
    source: 'S04 rec 7',
    flags: { 'complaint.days': 10, 'complaint.duty': true },
    leavesOut: 'Which body decides, in open session. The text names no number of days: ten are those of 2016.',
  },
  {
    id: 'R12-x2',
    title: 'Results by station, and tables for observers',
    source: 'S12; sailau.md 8',
    flags: { ...BY_STATION, ...TABLES },
    leavesOut: 'The text of 2012 recommends nothing: it says that both are missing.',
  },
  {
    id: 'R16-8.tables',
    title: 'Tables of the commissions for observers, and nothing else',
    source: 'S16 rec 8',
    flags: TABLES,
    leavesOut: 'Access inside stations: the part of R16-8 that changes nothing there.',
  },
  {
    id: 'R16-9',
    title: 'Every dispute is a complaint and is decided',
    source: 'S16 rec 9',
    flags: { 'complaint.duty': true },
    leavesOut: 'That decisions are taken together, written and published: what is decided is the same in this model.',
  },
  {
    id: 'R16-22',
    title: 'Voters and contestants may contest the result',
    source: 'S16 rec 22',
    flags: { 'complaint.standing': 'everybody' },
    leavesOut: 'Which court hears whom: voters in their constituency, contestants the final result.',
  },
  {
    id: 'R16-24',
    title: 'Results by polling station, published as protocols come in',
    source: 'S16 rec 24',
    flags: { ...BY_STATION, 'publish.days': 0 },
  },
  {
    id: 'C34',
    title: 'Publication by station',
    source: 'attacks.md C34',
    flags: BY_STATION,
    leavesOut: 'Delay, and a format that machines read.',
  },
];
