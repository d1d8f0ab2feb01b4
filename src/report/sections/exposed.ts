/**
 * Whose vote is exposed to which coalition.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import { RECORDS } from '../../domain/records/custody.ts';
import type { RecordType } from '../../domain/records/records.ts';
import type { Report, SecrecyFigures } from '../../domain/report/report.ts';
import { bodyWidth, type Frame, indent, section, share, words, wrap } from '../layout.ts';

const POSTERIOR_MAX = 5;
/** Smaller probabilities would be shown as nothing. */
const POSTERIOR_MIN = 0.0005;
/** A longer list of records goes by their short names, and only so many of them. */
const SEEN_MAX = 4;
const NAMED_MAX = 8;

/** Likeliest first; what is left over is summed. */
function posteriorText({ voter, posterior, from }: SecrecyFigures['namedVoter']): string {
  const sorted = Object.entries(posterior).sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1));
  const shown = sorted.filter(([, chance]) => chance >= POSTERIOR_MIN).slice(0, POSTERIOR_MAX);
  const rest = sorted.slice(shown.length).reduce((sum, [, chance]) => sum + chance, 0);
  const named = shown.map(([choice, chance]) => `${choice} ${share(chance)}`);
  const all = rest >= POSTERIOR_MIN ? [...named, `others ${share(rest)}`] : named;
  return `voter ${voter}: ${all.length === 0 ? 'nothing known' : all.join(', ')} (from ${from})`;
}

/** Records that tell votes apart stand first: what a coalition knows, it knows from these. */
const TELLING: readonly RecordType[] = [
  'boxRecords',
  'deskLog',
  'electronicList',
  'paperList',
  'controlProtocol',
  'ballots',
  'slips',
  'backups',
];

/** Where the words of the id would not say it. */
const SHORT_NAMES: { readonly [T in RecordType]?: string } = {
  boxRecords: 'stored votes',
  ballots: 'paper ballots',
  slips: 'paper slips',
  controlProtocol: 'list of codes beside choices',
  carrierSheet: 'sheet of devices',
  carrierStock: 'count of devices',
  counter: 'vote counter',
  protocolElectronic: 'electronic protocol',
  protocolPaper: 'paper protocol',
  protocolSummary: 'summary protocol',
};

const isRecord = (id: string): id is RecordType => Object.hasOwn(RECORDS, id);

/** In full where they are few; else the telling ones by short names, and how many more. */
function seen(sees: readonly string[]): string {
  if (sees.length === 0) return 'totals only';
  if (sees.length <= SEEN_MAX) return sees.map((each) => (isRecord(each) ? RECORDS[each].says : each)).join('; ');
  const first = TELLING.filter((type) => sees.includes(type));
  const ordered = [...first, ...sees.filter((each) => !first.some((type) => type === each))];
  const names = ordered.slice(0, NAMED_MAX).map((each) => (isRecord(each) ? (SHORT_NAMES[each] ?? words(each)) : each));
  const rest = ordered.length - names.length;
  return `${counted(sees.length, 'record')}: ${names.join(', ')}${rest === 0 ? '' : `, ${rest} more (all in --json)`}`;
}

function figureLines(figures: SecrecyFigures): string[] {
  const { bySource, conflicting, guessRight, codesKnown, certainRight, certainWrong, assumes } = figures;
  const sources = Object.entries(bySource).map(([source, voters]) => `${source} ${count(voters)}`);
  const wrong = certainWrong.count === 0 ? '' : `, wrong: ${count(certainWrong.count)} (${share(certainWrong.share)})`;
  const guesses = `${count(guessRight.count)} of ${count(guessRight.of)} (${share(guessRight.share)})`;
  return [
    `each source alone: ${sources.join(', ')}; ${counted(codesKnown, 'code')} known`,
    ...(conflicting === 0
      ? []
      : [`clues contradict each other: ${counted(conflicting, 'voter')}, certain of none of them`]),
    ...(assumes.length === 0 ? [] : [`certain, as long as ${assumes.join('; ')}`]),
    `certain and right: ${count(certainRight)}${wrong}; best guess right: ${guesses}`,
  ];
}

function coalitionLines(name: string, figures: SecrecyFigures, width: number): string[] {
  const { exposed, smallestAnonymitySet, sees } = figures;
  const nothing = exposed.of === 0;
  const certain = nothing
    ? 'certain of no voter; it holds nothing beyond the totals'
    : `certain of ${count(exposed.count)} of ${counted(exposed.of, 'voter')} (${share(exposed.share)})`;
  return [
    ...wrap(`${name}: ${certain}`, width, 2),
    ...indent(
      [
        `sees: ${seen(sees)}`,
        ...(nothing ? [] : figureLines(figures)),
        `smallest anonymity set: ${counted(smallestAnonymitySet, 'voter')}`,
        posteriorText(figures.namedVoter),
      ].flatMap((line) => wrap(line, width - 2, 2)),
      2,
    ),
  ];
}

/** One block a coalition. */
export function exposedSection({ outcome }: Report, frame: Frame): string[] {
  const coalitions = Object.entries(outcome.secrecy);
  const width = bodyWidth(frame);
  const body =
    coalitions.length === 0
      ? wrap('not tested: the scenario names no coalition', width)
      : coalitions.flatMap(([name, figures]) => coalitionLines(name, figures, width));
  return section(['EXPOSED'], body, frame);
}
