/**
 * A recount of containers as a screen of text: verdict, what was counted, differences with the largest first, each
 * assertion with its gap, and what would prove the rest.
 *
 * Everything that came from a file is escaped by the layout.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { count, counted } from '../../base/words.ts';
import { bodyWidth, type Cell, type Frame, grid, section, share, wrap } from '../layout.ts';
import { frameOf, type TextOptions, titleLines } from '../screen.ts';
import { commandLines } from '../shell.ts';
import type { RecountFileRow, RecountFilesReport } from './files-data.ts';

const ROWS_MAX = 12;
const NAMES_MAX = 8;
/** Wider than any share that means something. */
const SHARE_MAX = 999;

const STATUS = {
  proven: { text: 'proven', tone: 'good' },
  countMore: { text: 'COUNT MORE', tone: 'warn' },
  noPaper: { text: 'NO PAPER', tone: 'bad' },
  tie: { text: 'TIE', tone: 'bad' },
} as const;

export interface RecountFileNames {
  readonly manifest: string;
  readonly totals: string;
  readonly counts?: string | undefined;
  readonly cvrs?: string | undefined;
  /** The command that gives this again, word by word. */
  readonly again: readonly string[];
}

export function recountFilesText(report: RecountFilesReport, names: RecountFileNames, screen: TextOptions): string {
  const frame = frameOf(screen);
  const { manifest, totals, cvrs, counts } = names;
  const files = [manifest, totals, cvrs, counts].filter((name) => name !== undefined).join(', ');
  const body = (lines: readonly string[]): string[] => lines.flatMap((line) => wrap(line, bodyWidth(frame), 2));
  const sections = [
    [
      ...titleLines('A recount by hand', frame, `computed from ${files}`),
      ...simulatedLines(report, frame),
      ...wrap(report.notice, frame.columns, 2).map((line) => frame.paint('dim', line)),
    ],
    section(['REPORTED'], body(report.outcome.reported), frame),
    section(['BY HAND', 'COUNT'], body(outcomeLines(report)), frame),
    section(['COUNTED'], [...body(countedLines(report)), '', ...voteLines(report, frame)], frame),
    section(['DIFFERENCES', '(largest', ' first)'], differenceLines(report, frame), frame),
    section(['ASSERTIONS', '(widest gap', ' first)'], assertionLines(report.assertions, frame), frame),
    ...(report.seats === undefined ? [] : [section(['SEATS'], seatLines(report.seats, frame), frame)]),
    section(['TO PROVE', 'THE REST'], body(needLines(report)), frame),
    section(['AGAIN'], commandLines(names.again, bodyWidth(frame)).map(plain), frame),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function simulatedLines({ simulated, simulatedFiles = [] }: RecountFilesReport, frame: Frame): string[] {
  if (simulated === undefined) return [];
  const which = simulatedFiles.length === 1 ? 'says so' : 'say so';
  const text = `${simulated}: ${simulatedFiles.join(', ')} ${which}.`;
  return wrap(text, frame.columns, 2).map((line) => frame.paint('warn', line));
}

function outcomeLines({ outcome, verdict, containers }: RecountFilesReport): readonly string[] {
  if (containers.counted === 0) return ['None: nothing was counted. What was reported is not proven: see below.'];
  const same = outcome.changed ? ['Another outcome than reported:', ...outcome.byHandCount] : ['As reported.'];
  const sure = 'proven, whatever the cards hold that nobody counted, as far as the counted paper is what voters left';
  return [...same, verdict === 'proven' ? `It is ${sure}.` : 'It is not proven: see below.'];
}

function countedLines({ containers, cards, informationBits, notCountable, notCounted }: RecountFilesReport) {
  const of = (some: number, held: number): string => `${counted(some, 'container')} with ${counted(held, 'card')}`;
  return [
    ...(containers.counted + containers.notCounted === 0
      ? ['No container has paper: nothing can be counted again.']
      : []),
    `${of(containers.counted, cards.counted)} counted by hand: at most ${informationBits} bits more than was known`,
    ...(containers.notCounted === 0
      ? []
      : [`${of(containers.notCounted, cards.notCounted)} not counted, taken as reported: ${named(notCounted)}`]),
    ...(containers.noPaper === 0
      ? []
      : [`${of(containers.noPaper, cards.noPaper)} not countable, without paper: ${named(notCountable)}`]),
    ...(cards.missing === 0 ? [] : [`${counted(cards.missing, 'card')} of opened containers not found`]),
  ];
}

function named(names: readonly string[]): string {
  const rest = names.length - NAMES_MAX;
  return [...names.slice(0, NAMES_MAX), ...(rest > 0 ? [`${count(rest)} more`] : [])].join(', ');
}

const signed = (value: number): string => (value > 0 ? `+${count(value)}` : value < 0 ? `-${count(-value)}` : '0');

function voteLines({ choices, invalid }: RecountFilesReport, frame: Frame): string[] {
  const head = ['', 'reported', 'with counts', ''].map((text): Cell => ({ text, tone: 'dim' }));
  const rows = [...choices, { choice: '(invalid)', ...invalid }].map(({ choice, reported, withCounts }): Cell[] => [
    { text: choice },
    { text: count(reported) },
    { text: count(withCounts) },
    { text: withCounts === reported ? '' : signed(withCounts - reported) },
  ]);
  const right = { align: 'right' } as const;
  return grid([head, ...rows], [{ flex: true }, right, right, right], bodyWidth(frame), frame.paint);
}

function differenceLines({ differences, containers }: RecountFilesReport, frame: Frame): string[] {
  if (containers.counted === 0) return ['not known: nothing was counted'];
  if (differences.length === 0) return ['none: each container was counted as it was reported'];
  const head = ['container', 'cards', 'apart', 'counted minus reported'].map((text): Cell => ({ text, tone: 'dim' }));
  const rows = differences.slice(0, ROWS_MAX).map(({ container, cards, apart, missing, change, invalid }): Cell[] => {
    const all = [...change, { choice: '(invalid)', votes: invalid }].filter(({ votes }) => votes !== 0);
    const words = all.map(({ choice, votes }) => `${choice} ${signed(votes)}`);
    const lost = missing === 0 ? [] : [`${counted(missing, 'card')} missing`];
    return [
      { text: container },
      { text: count(cards) },
      { text: count(apart) },
      { text: [...words, ...lost].join(', ') },
    ];
  });
  const specs = [{ max: 24 }, { align: 'right' }, { align: 'right' }, { flex: true }] as const;
  const rest = differences.length - ROWS_MAX;
  const more = rest > 0 ? [`and ${counted(rest, 'container')} with smaller ones; --json has all`] : [];
  return [...grid([head, ...rows], specs, bodyWidth(frame), frame.paint), ...more];
}

function assertionLines(rows: readonly RecountFileRow[], frame: Frame): string[] {
  if (rows.length === 0) return ['none: the counted votes decide nothing'];
  const width = ({ uncounted }: RecountFileRow): number => uncounted ?? Number.POSITIVE_INFINITY;
  const sorted = [...rows].sort((one, other) => (width(one) === width(other) ? 0 : width(other) - width(one)));
  const head = ['assertion', 'margin', 'uncounted', 'gap', ''].map((text): Cell => ({ text, tone: 'dim' }));
  const part = (value: number | undefined): Cell => {
    return { text: value === undefined ? '-' : value === 0 ? '0' : share(Math.min(value, SHARE_MAX)) };
  };
  const cells = sorted
    .slice(0, ROWS_MAX)
    .map((row): Cell[] => [
      { text: row.says },
      { text: row.margin.toFixed(5) },
      part(row.uncounted),
      part(row.reliance),
      STATUS[row.status],
    ]);
  const right = { align: 'right' } as const;
  const lines = grid([head, ...cells], [{ flex: true }, right, right, right, {}], bodyWidth(frame), frame.paint);
  const rest = sorted.length - ROWS_MAX;
  return rest > 0 ? [...lines, `and ${counted(rest, 'assertion')} with smaller gaps; --json has all`] : lines;
}

function seatLines(seats: NonNullable<RecountFilesReport['seats']>, frame: Frame): string[] {
  const columns = ['seats', 'proven', 'provable', 'contested', 'unprovable'] as const;
  const head = ['', ...columns].map((text): Cell => ({ text, tone: 'dim' }));
  const rows = seats.map((row): Cell[] => [
    { text: row.choice },
    ...columns.map((column) => ({ text: count(row[column]) })),
  ]);
  const right = { align: 'right' } as const;
  const specs = [{ flex: true }, right, right, right, right, right] as const;
  const note = 'provable: if all paper is counted and is as reported.';
  return [...grid([head, ...rows], specs, bodyWidth(frame), frame.paint), ...wrap(note, bodyWidth(frame), 2)];
}

function needLines({ assertions, verdict }: RecountFilesReport): readonly string[] {
  if (verdict === 'proven') return ['nothing: every assertion is proven'];
  const having = (status: RecountFileRow['status']) => assertions.filter((row) => row.status === status);
  const [more, never, ties] = [having('countMore'), having('noPaper'), having('tie')];
  const most = (rows: readonly RecountFileRow[], of: 'containers' | 'paperNeeded'): number =>
    Math.max(0, ...rows.map((row) => row[of] ?? 0));
  return [
    ...(more.length === 0
      ? []
      : [
          `${counted(more.length, 'assertion')} by counting more: at least ` +
            `${counted(most(more, 'containers'), 'container')} more, if they hold what was reported of them. A ` +
            'sample may do with less: sailau-lab audit plan.',
        ]),
    ...(never.length === 0
      ? []
      : [
          `${counted(never.length, 'assertion')} by no count: the lead rests on cards that nobody can count ` +
            `(gap 1 or more). At least ${counted(most(never, 'paperNeeded'), 'container')} would have needed paper.`,
        ]),
    ...(ties.length === 0 && assertions.length > 0
      ? []
      : ['A tie is decided by a count of every card and the rule for ties.']),
  ];
}
