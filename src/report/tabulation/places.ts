/**
 * The sums of every region and of every TEC, one line each.
 * @module
 */

import { plain } from '../../base/escape.ts';
import { count, counted } from '../../base/words.ts';
import type { PlaceSums } from '../../tally/tabulation.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, section } from '../layout.ts';
import { widthOf } from '../width.ts';
import type { TabulationReport } from './data.ts';

/** On a wide screen; all of them are in the data. */
const CHOICES_MAX = 4;
/** Kept for the names of places, where columns would take it. */
const NAME_WIDTH = 16;
const COLUMN_MAX = 12;
const GAP = 2;

export function placesSections(report: TabulationReport, frame: Frame): string[][] {
  const { regions, tecs } = report;
  if (regions.length === 0 && tecs.length === 0) {
    return [section(['REGIONS'], ['the file has neither a column region nor a column tec'], frame)];
  }
  const name = ({ region, tec }: PlaceSums): string => {
    const parts = [region, tec ?? ''].filter((part) => part !== '');
    return parts.length === 0 ? '(no name)' : parts.join(' / ');
  };
  return [
    regions.length === 0 ? [] : section(['REGIONS'], table(report, regions, name, frame), frame),
    tecs.length === 0 ? [] : section(['TECS'], table(report, tecs, name, frame), frame),
  ];
}

function table(
  { choices, figures }: TabulationReport,
  places: readonly PlaceSums[],
  name: (place: PlaceSums) => string,
  frame: Frame,
): string[] {
  const always: readonly (readonly Cell[])[] = [
    [{ text: 'stations', tone: 'dim' }, ...places.map(({ stations }): Cell => ({ text: count(stations) }))],
    [{ text: 'wrong', tone: 'dim' }, ...places.map(({ stationsWrong }) => wrongCell(stationsWrong))],
    ...(figures.includes('voters') ? [numbers('voters', places, ({ figures: { voters = 0 } }) => voters)] : []),
  ];
  const votes = choices
    .slice(0, CHOICES_MAX)
    .map((choice, at) => numbers(choice, places, (sums) => sums.votes[at] ?? 0));
  const room = bodyWidth(frame) - NAME_WIDTH - widthWith(always);
  const fitting = votes.filter((_, at) => widthWith(votes.slice(0, at + 1)) <= room);
  const shown = [...always, ...fitting];
  const rows = [{ text: '' }, ...places.map((place): Cell => ({ text: name(place) }))].map((cell, at) => [
    cell,
    ...shown.flatMap((column) => column[at] ?? []),
  ]);
  const specs: ColumnSpec[] = [{ flex: true }, ...shown.map((): ColumnSpec => ({ align: 'right', max: COLUMN_MAX }))];
  const more = choices.length - fitting.length;
  const note = more > 0 ? [`${counted(more, 'more choice')}: --json has all of them.`] : [];
  return [...grid(rows, specs, bodyWidth(frame), frame.paint, GAP), ...note];
}

const wrongCell = (wrong: number): Cell => (wrong === 0 ? { text: '0' } : { text: count(wrong), tone: 'bad' });

const numbers = (head: string, places: readonly PlaceSums[], of: (place: PlaceSums) => number): Cell[] => [
  { text: head, tone: 'dim' },
  ...places.map((place): Cell => ({ text: count(of(place)) })),
];

/** Columns with the gap before each. */
function widthWith(columns: readonly (readonly Cell[])[]): number {
  return columns.reduce((sum, cells) => {
    return sum + GAP + Math.min(COLUMN_MAX, Math.max(...cells.map(({ text }) => widthOf(plain(text)))));
  }, 0);
}
