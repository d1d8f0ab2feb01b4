/**
 * The plan of an audit as a screen of text: the outcome, its assertions, what cannot be confirmed, designs side by
 * side.
 *
 * Everything that came from a file is escaped by the layout.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { count, counted } from '../../base/words.ts';
import type { PairTest } from '../../controls/audit/pairs/pair-audit.ts';
import { endsText } from '../../controls/audit/pairs/schedule.ts';
import { bodyWidth, type Cell, type Frame, grid, section, share, wrap } from '../layout.ts';
import { computedFrom, frameOf, type TextOptions, titleLines } from '../screen.ts';
import { shellWord } from '../shell.ts';
import { endingLines } from './ending-data.ts';
import type { AuditPlan, PlanSize } from './plan-data.ts';

const ASSERTIONS_MAX = 12;

const DESIGN_WORDS = {
  polling: 'cards are read and held against nothing',
  comparison: 'each card is held against its own record, which must be found',
  pooled: 'each card is held against the mean of its batch: paper needs no order',
  stratified: 'each stratum is drawn by itself; cards are held against their records, or else against means',
  batch: 'whole batches are counted by hand, each held against its report: no card has to be found',
} as const;

/** What the plan was made of: files, or the run of a scenario. */
export type PlanSource =
  | { readonly files: readonly string[]; readonly record?: string }
  | { readonly scenario: string; readonly seed: string };

export function planText(plan: AuditPlan, source: PlanSource, screen: TextOptions): string {
  const frame = frameOf(screen);
  const title = 'Plan of a risk-limiting audit';
  const isRun = 'scenario' in source;
  const run = isRun ? `${source.scenario}, seed ${source.seed}: ` : '';
  const facts = `${run}${cardsText(plan)}; risk limit ${plan.riskLimit}`;
  const dim = [facts, plan.notice]
    .flatMap((line) => wrap(line, frame.columns, 2))
    .map((line) => frame.paint('dim', line));
  const sections = [
    [...titleLines(title, frame, isRun ? undefined : computedFrom(source.files, plan.simulated !== undefined)), ...dim],
    section(
      ['REPORTED'],
      plan.outcome.flatMap((line) => wrap(line, bodyWidth(frame), 2)),
      frame,
    ),
    assertionSection(plan, frame),
    openSection(plan, frame),
    seatSection(plan, frame),
    designSection(plan, frame),
    ...roundSections(plan, frame),
    section(
      ['NEXT'],
      nextLines(plan, source).flatMap((line) => wrap(line, bodyWidth(frame), 2)),
      frame,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function cardsText({ cards, cardsWithPaper, batches, batchesWithPaper }: AuditPlan): string {
  const all = `${counted(cards, 'card')} in ${counted(batches, 'batch', 'batches')}`;
  if (cardsWithPaper === cards) return `${all}, all of them on paper`;
  return `${all}; ${count(cardsWithPaper)} in ${count(batchesWithPaper)} on paper, the rest counted as the worst case`;
}

/** The tightest first: margin over upper bound is what a comparison pays for. */
function assertionSection({ assertions }: AuditPlan, frame: Frame): string[] {
  const sorted = [...assertions].sort((one, other) => one.margin / one.upper - other.margin / other.upper);
  const head: Cell[] = ['assertion', 'margin', 'gap', ''].map((text) => ({ text, tone: 'dim' }));
  const rows = sorted
    .slice(0, ASSERTIONS_MAX)
    .map(({ says, margin, reliance, open }): Cell[] => [
      { text: says },
      { text: margin.toFixed(5) },
      { text: reliance === 0 ? '' : share(Math.min(reliance, 999)) },
      open === undefined ? { text: '' } : { text: open === 'fullCount' ? 'TIE' : 'NO PAPER', tone: 'bad' },
    ]);
  const specs = [{ flex: true }, { align: 'right' }, { align: 'right' }, {}] as const;
  const lines = grid([head, ...rows], specs, bodyWidth(frame), frame.paint);
  const rest = sorted.length - ASSERTIONS_MAX;
  const more = rest > 0 ? [`and ${counted(rest, 'assertion')} with wider margins; --json has all`] : [];
  return section(['ASSERTIONS', '(tightest', ' first)'], [...lines, ...more], frame);
}

function openSection({ assertions }: AuditPlan, frame: Frame): string[] {
  const paperless = assertions.filter(({ open }) => open === 'paperless').length;
  const ties = assertions.filter(({ open }) => open === 'fullCount').length;
  const lines = [
    ...(paperless === 0
      ? []
      : [
          `${counted(paperless, 'assertion')} can be confirmed by no audit: the lead rests on cards without paper ` +
            '(gap 1 or more). Even counting every piece of paper by hand would leave the outcome open.',
        ]),
    ...(ties === 0
      ? []
      : [`${counted(ties, 'assertion')} with margin 0: only a full count and the rule for ties can decide.`]),
  ];
  if (lines.length === 0) return [];
  return section(
    ['CANNOT BE', 'CONFIRMED'],
    lines.flatMap((line) => wrap(line, bodyWidth(frame), 2)),
    frame,
  );
}

function seatSection({ seats }: AuditPlan, frame: Frame): string[] {
  if (seats === undefined || seats.length === 0) return [];
  const head: Cell[] = ['', 'reported', 'proven', 'contested', 'unprovable'].map((text) => ({ text, tone: 'dim' }));
  const rows = seats.map(({ choice, reported, proven, contested, unprovable }): Cell[] => [
    { text: choice },
    ...[reported, proven, contested, unprovable].map((each) => ({ text: count(each) })),
  ]);
  const right = { align: 'right' } as const;
  const lines = grid([head, ...rows], [{ flex: true }, right, right, right, right], bodyWidth(frame), frame.paint);
  const note = 'If all paper is as reported, whatever the cards without paper were.';
  return section(['SEATS'], [...lines, ...wrap(note, bodyWidth(frame), 2)], frame);
}

function designSection({ designs, cards, assertions }: AuditPlan, frame: Frame): string[] {
  const isTie = assertions.some(({ open }) => open === 'fullCount');
  const head: Cell[] = ['design', 'mean', '70 %', '80 %', '90 %'].map((text) => ({ text, tone: 'dim' }));
  const rows = designs.map(({ design, size }): Cell[] => [
    { text: design, tone: 'strong' },
    ...(['mean', 'p70', 'p80', 'p90'] as const).map((which) => ({ text: sizeText(size, which) })),
  ]);
  const specs = [{}, { align: 'right' }, { align: 'right' }, { align: 'right' }, { align: 'right' }] as const;
  const lines = grid([head, ...rows], specs, bodyWidth(frame), frame.paint);
  const notes = designs.flatMap(({ design, test, governs, size }) => {
    const about =
      size?.about === undefined ? '' : `; about ${count(Math.min(size.about, cards))} cards by a closed form`;
    const none = isTie ? 'no sample is enough: a tie can only be decided by a full count' : 'nothing can be confirmed';
    const which = governs === undefined ? none : `governed by: ${governs}${about}`;
    return [
      ...wrap(`${design}: ${DESIGN_WORDS[design]}; ${which}`, bodyWidth(frame), 2),
      ...(test === undefined ? [] : wrap(testText(test), bodyWidth(frame), 2)),
    ];
  });
  return section(['CARDS TO READ', '(in so many of', ' 100 audits)'], [...lines, '', ...notes], frame);
}

function testText({ name, schedule }: PairTest): string {
  const rounds =
    schedule === undefined
      ? 'rounds of any size, each fixed before it is drawn; figures are for rounds that grow by a half'
      : `rounds that end at draw ${endsText(schedule)}, and no others; when they are over, all paper is counted`;
  return `${name}: figures are draws, cards are put back; ${rounds}`;
}

function roundSections({ designs }: AuditPlan, frame: Frame): string[][] {
  const lines = designs.flatMap(({ design, ending }) =>
    ending === undefined ? [] : endingLines(ending, '').map((line) => `${design}: ${line}`),
  );
  if (lines.length === 0) return [];
  const body = lines.flatMap((line) => wrap(line, bodyWidth(frame), 2));
  return [section(['FIRST ROUND'], body, frame)];
}

function sizeText(size: PlanSize | undefined, which: 'mean' | 'p70' | 'p80' | 'p90'): string {
  if (size === undefined) return '-';
  const value = size[which];
  return value === undefined ? 'more' : count(value);
}

function nextLines({ designs }: AuditPlan, source: PlanSource): readonly string[] {
  const suggested = designs.find(({ design }) => design === 'pooled') ?? designs.at(-1);
  const { test } = suggested ?? {};
  const ends = test?.schedule === undefined ? '' : ` --schedule ${test.schedule.join(',')}`;
  const tested = test === undefined ? '' : ` --test ${test.name}${ends}`;
  const record = 'record' in source ? source.record : undefined;
  const named = shellWord(record ?? 'audit.json');
  return [
    ...('scenario' in source
      ? [`Write the files: sailau-lab audit files ${shellWord(source.scenario)} --out FOLDER.`]
      : []),
    ...(record === undefined
      ? [`Write the record of one design: add --design ${suggested?.design ?? 'pooled'}${tested} --record audit.json.`]
      : []),
    `Publish ${record === undefined ? 'it' : named} with the files it names, then roll public dice, then: ` +
      `sailau-lab audit draw ${named} --seed DIGITS --cards ${test?.schedule?.[0] ?? 'N'}`,
  ].map(plain);
}
