/**
 * A tabulation as a screen of text: what was read and what was left out, the sums, which equations hold, what does not
 * add up and where, what the sums decide, the sums of regions.
 *
 * Everything that came from the file is escaped.
 * Source: design section 14.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { count, counted } from '../../base/words.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, section, share, words, wrap } from '../layout.ts';
import { frameOf, type TextOptions, titleLines } from '../screen.ts';
import { commandLines } from '../shell.ts';
import type { TabulationReport } from './data.ts';
import { outcomeSection } from './outcome.ts';
import { placesSections } from './places.ts';

export interface TabulationTextOptions extends TextOptions {
  /** Prints the sums of every region and TEC. */
  readonly places: boolean;
  /** The command that gives this again, word by word. */
  readonly again: readonly string[];
}

const MISMATCHES_MAX = 10;
const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  ',': 'commas',
  '\t': 'tabs',
  '|': 'bars',
};

export function tabulationText(report: TabulationReport, { places, again, ...screen }: TabulationTextOptions): string {
  const frame = frameOf(screen);
  const sections = [
    headLines(report, frame),
    leftOutSection(report, frame),
    totalsSection(report, frame),
    votesSection(report, frame),
    equationsSection(report, frame),
    mismatchSection(report, frame),
    outcomeSection(report, frame),
    ...(places ? placesSections(report, frame) : []),
    section(['AGAIN'], commandLines(again, bodyWidth(frame)).map(plain), frame),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function headLines(report: TabulationReport, frame: Frame): string[] {
  const { file, encoding, encodingGuessed, delimiter, whole, rowsRead, rowsSummed, rowsBlank, notice } = report;
  const title = `Results of ${counted(whole.stations, 'station')}`;
  const left = rowsRead - rowsSummed;
  const blank = rowsBlank === 0 ? '' : `, ${count(rowsBlank)} blank not counted`;
  const rows = `${counted(rowsRead, 'row')} read, ${count(rowsSummed)} summed, ${count(left)} left out${blank}`;
  const guess = encodingGuessed ? ' (a guess: it is not UTF-8)' : '';
  const facts = `${rows}; ${encoding}${guess}, ${DELIMITER_WORDS[delimiter] ?? delimiter}`;
  const dim = [facts, notice].flatMap((line) => wrap(line, frame.columns, 2)).map((line) => frame.paint('dim', line));
  return [...titleLines(title, frame, `computed from ${file}`), ...dim];
}

function leftOutSection({ leftOut, columnsLeftOut }: TabulationReport, frame: Frame): string[] {
  const columns = columnsLeftOut.length;
  if (leftOut.length === 0 && columns === 0) return [];
  const rows = leftOut.map(({ says, rows: left }) => [counted(left, 'row'), says]);
  if (columns > 0) rows.push([counted(columns, 'column'), `not known, and no choice: ${columnsLeftOut.join(', ')}`]);
  const cells = rows.map(([what = '', says = '']): Cell[] => [{ text: what, tone: 'bad' }, { text: says }]);
  const lines = grid(cells, [{ align: 'right' }, { flex: true }], bodyWidth(frame), frame.paint);
  return section(['LEFT OUT'], [...lines, 'They are in no sum. The faults name their lines.'], frame);
}

const NUMBERS: readonly ColumnSpec[] = [{ flex: true }, { align: 'right' }, {}];

function totalsSection({ figures, whole }: TabulationReport, frame: Frame): string[] {
  const { registered = 0, voters = 0 } = whole.figures;
  const turnout = registered > 0 && figures.includes('voters') ? `${share(voters / registered)} of registered` : '';
  const rows = figures.map((figure): Cell[] => [
    { text: words(figure) },
    { text: count(whole.figures[figure] ?? 0) },
    { text: figure === 'voters' ? turnout : '' },
  ]);
  return rows.length === 0 ? [] : section(['TOTALS'], grid(rows, NUMBERS, bodyWidth(frame), frame.paint), frame);
}

function votesSection({ choices, whole }: TabulationReport, frame: Frame): string[] {
  const all = whole.votes.reduce((sum, each) => sum + each, 0);
  const rows = choices.map((choice, place): Cell[] => {
    const votes = whole.votes[place] ?? 0;
    return [{ text: choice }, { text: count(votes) }, { text: all === 0 ? '' : share(votes / all), tone: 'dim' }];
  });
  const total: Cell[] = [{ text: '(all)' }, { text: count(all) }, { text: '' }];
  return section(['VOTES'], grid([...rows, total], NUMBERS, bodyWidth(frame), frame.paint), frame);
}

function equationsSection({ checks, open, whole }: TabulationReport, frame: Frame): string[] {
  const tested = checks.map(({ text, stationsWrong, whole: { left, right, holds } }): Cell[] => {
    const relation = text.includes('<=') ? '<=' : '=';
    const wrong = `wrong in ${count(stationsWrong)} of ${count(whole.stations)}`;
    // Sums that agree although stations do not: what one has too much, another lacks.
    const sums = holds
      ? `; the sums agree (${count(left)} ${relation} ${count(right)})`
      : `; sums ${count(left)} and ${count(right)}`;
    if (stationsWrong === 0) return [{ text: 'holds', tone: 'good' }, { text: `${text}: in every station` }];
    return [{ text: 'BROKEN', tone: 'bad' }, { text: `${text}: ${wrong}${sums}` }];
  });
  const untested = open.map(({ text, missing }): Cell[] => {
    const lacks = missing.map(words).join(', ');
    return [{ text: 'untested', tone: 'warn' }, { text: `${text}: no column ${lacks}` }];
  });
  const lines = grid([...tested, ...untested], [{}, { flex: true }], bodyWidth(frame), frame.paint);
  return section(['EQUATIONS'], lines, frame);
}

function mismatchSection({ mismatches, whole }: TabulationReport, frame: Frame): string[] {
  if (mismatches.length === 0) return [];
  const shown = mismatches.slice(0, MISMATCHES_MAX).map(({ line, region, tec, station, text, left, right }): Cell[] => {
    const place = [region, tec, station].filter((name) => name !== '').join(' / ');
    return [{ text: `line ${line}` }, { text: `${place}: ${text}: ${count(left)} and ${count(right)}` }];
  });
  const lines = grid(shown, [{}, { flex: true }], bodyWidth(frame), frame.paint);
  const more = mismatches.length - shown.length;
  const are = counted(whole.stationsWrong, 'station is', 'stations are');
  const rest = more > 0 ? ` ${count(more)} more: see the faults, or --json.` : '';
  const note = `${are} wrong, and in the sums as the file has them.${rest}`;
  return section(['DOES NOT', 'ADD UP'], [...lines, ...wrap(note, bodyWidth(frame), 2)], frame);
}
