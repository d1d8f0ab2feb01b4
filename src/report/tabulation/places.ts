/**
 * The sums of every region and of every TEC, one line each.
 * @module
 */

import { count } from '../../base/words.ts';
import type { PlaceSums } from '../../tally/tabulation.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, section } from '../layout.ts';
import type { TabulationReport } from './data.ts';

/** More would not fit beside the name; all of them are in the data. */
const CHOICES_MAX = 4;

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
  const withVoters = figures.includes('voters');
  const shown = choices.slice(0, CHOICES_MAX);
  const heads = ['', 'stations', 'wrong', ...(withVoters ? ['voters'] : []), ...shown];
  const head = heads.map((text): Cell => ({ text, tone: 'dim' }));
  const rows = places.map((place): Cell[] => [
    { text: name(place) },
    { text: count(place.stations) },
    place.stationsWrong === 0 ? { text: '0' } : { text: count(place.stationsWrong), tone: 'bad' },
    ...(withVoters ? [{ text: count(place.figures.voters ?? 0) }] : []),
    ...shown.map((_, at): Cell => ({ text: count(place.votes[at] ?? 0) })),
  ]);
  const specs = heads.map((_, at): ColumnSpec => (at === 0 ? { flex: true } : { align: 'right', max: 12 }));
  const more = choices.length - shown.length;
  const note = more > 0 ? [`${count(more)} more choices: --json has all of them.`] : [];
  return [...grid([head, ...rows], specs, bodyWidth(frame), frame.paint), ...note];
}
