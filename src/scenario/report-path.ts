/**
 * Follows the path of an expectation through the shape of a report: what kind of value it leads to, or at which step it
 * leads nowhere and what was meant.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { type Named, nearest } from '../base/nearest.ts';
import type { Shape, Vocabulary } from '../domain/report/shape.ts';
import { type ExpectationPath, printPath } from '../sim/expect-parse.ts';
import { unknown } from './issues.ts';

/** Names that expectations may use. */
export interface ReportNames {
  readonly variants: readonly string[];
  /** What the report of the scenario itself holds, and that of a variant. */
  readonly shapes: { readonly scenario: Shape; readonly variant: Shape };
  /** `undefined` where it cannot be told, because what gives the names was refused. */
  readonly of: (vocabulary: Vocabulary, variant: string | undefined) => readonly string[] | undefined;
}

/** `step`: the one that leads nowhere; `-1` is the variant. */
export type Followed = { readonly shape: Shape } | { readonly message: string; readonly step: number };

/** More are left to `list`. */
const KNOWN_MAX = 20;

const NOUNS: Readonly<Record<Vocabulary, string>> = {
  choices: 'a choice of the contest',
  attacks: 'an attack of the scenario',
  controls: 'a control',
  stationControls: 'a control of stations',
  coalitions: 'a coalition',
  kinds: 'a kind of finding that a control can make here',
  kindsOrOpen: 'a kind of finding that a control can make here',
  stationKinds: 'a kind of finding that a control of stations can make',
};

const KIND_VOCABULARIES: readonly Vocabulary[] = ['kinds', 'kindsOrOpen', 'stationKinds'];

export function follow(path: ExpectationPath, names: ReportNames): Followed {
  const { variant, steps } = path;
  if (variant !== undefined && !names.variants.includes(variant)) {
    return { step: -1, message: unknown(variant, { noun: 'a variant', entries: named(names.variants) }) };
  }
  let here = rootOf(variant, names);
  for (const [index, step] of steps.entries()) {
    const next = into(here, step, names, variant);
    if (next === undefined) return { step: index, message: nowhere(here, path, index, names) };
    here = next;
  }
  return { shape: here };
}

const rootOf = (variant: string | undefined, { shapes }: ReportNames): Shape =>
  variant === undefined ? shapes.scenario : shapes.variant;

const named = (ids: readonly string[]): Named[] => ids.map((id) => ({ id }));

function into(here: Shape, step: string | number, names: ReportNames, variant: string | undefined): Shape | undefined {
  if (here.kind === 'fields') return Object.hasOwn(here.fields, step) ? here.fields[step] : undefined;
  if (here.kind === 'list') {
    const entries = here.each === undefined ? undefined : names.of(here.each, variant);
    const there = typeof step === 'number' && (entries === undefined || step < entries.length);
    return there ? here.items : undefined;
  }
  if (here.kind !== 'map') return undefined;
  const keys = here.keys === undefined ? undefined : names.of(here.keys, variant);
  return keys === undefined || [...keys, ...(here.more ?? [])].includes(String(step)) ? here.values : undefined;
}

/** Why the step at `index` leads nowhere. */
function nowhere(here: Shape, path: ExpectationPath, index: number, names: ReportNames): string {
  const { variant, steps } = path;
  const step = String(steps[index]);
  const around = printPath({ ...path, steps: steps.slice(0, index) });
  switch (here.kind) {
    case 'fields':
      return noField(Object.keys(here.fields), path, index, rootOf(variant, names));
    case 'map': {
      const keys = here.keys === undefined ? [] : (names.of(here.keys, variant) ?? []);
      const noun = here.keys === undefined ? `a name in ${around}` : NOUNS[here.keys];
      return unknown(step, { noun, entries: named([...keys, ...(here.more ?? [])]), ...listOf(here.keys) });
    }
    case 'list': {
      const count = here.each === undefined ? undefined : names.of(here.each, variant)?.length;
      const last = count === undefined ? '' : `; there are ${count}, the last is [${count - 1}]`;
      if (count === 0) return `${around} is an empty list here`;
      return typeof steps[index] === 'number'
        ? `[${step}] is not in ${around}${last}`
        : `'${excerpt(step)}' is not in the list ${around}: its entries are ${around}[0], ${around}[1] and so on`;
    }
    default:
      return `'${excerpt(step)}' is not in ${around}, which is ${kindText(here)}`;
  }
}

function noField(keys: readonly string[], path: ExpectationPath, index: number, root: Shape): string {
  const { steps, variant } = path;
  const [step, next] = steps.slice(index, index + 2).map(String);
  const place = index > 0 ? printPath({ ...path, steps: steps.slice(0, index) }) : rootText(variant);
  const start = `'${excerpt(step ?? '')}' is not a value of ${place}.`;
  const withKey = (key: string): string => printPath({ ...path, steps: [...steps.slice(0, index), key] });
  // Flags have a point in their names, which no path can have outside quotes.
  if (next !== undefined && keys.includes(`${step}.${next}`)) return `${start} Write ${withKey(`${step}.${next}`)}`;
  const near = nearest(step ?? '', named(keys));
  if (near !== undefined) return `${start} Nearest: ${withKey(near.id)}`;
  const elsewhere = placesOf(root, step ?? '');
  if (elsewhere.length > 0) {
    return `${start} Nearest: ${elsewhere.map((place) => printPath({ ...path, steps: place })).join(', ')}`;
  }
  if (keys.length > KNOWN_MAX) return `${start} All of them: sailau-lab list flags`;
  const hint = steps.length === 1 && variant === undefined ? ' A text goes into quotes.' : '';
  return `${start}${hint} Known: ${keys.join(', ')}`;
}

const rootText = (variant: string | undefined): string => (variant === undefined ? 'the report' : 'a variant');

/** Paths through fields alone that end in `key`: where a value is that was looked for in the wrong place. */
function placesOf(shape: Shape, key: string): readonly (readonly string[])[] {
  if (shape.kind !== 'fields') return [];
  return Object.entries(shape.fields).flatMap(([field, inside]) => {
    const deeper = placesOf(inside, key).map((place) => [field, ...place]);
    return field === key ? [[field], ...deeper] : deeper;
  });
}

/** `a number`, `a list`. */
export function kindText({ kind }: Shape): string {
  switch (kind) {
    case 'number':
    case 'text':
    case 'list':
      return `a ${kind}`;
    case 'yesNo':
      return 'true or false';
    case 'anything':
      return 'a single value';
    default:
      return 'several values';
  }
}

/** That `word` is none of the words that a text can be; `undefined` if it is, or if they are not known. */
export function wordFault(
  word: string,
  shape: Shape,
  names: ReportNames,
  variant: string | undefined,
): string | undefined {
  if (shape.kind !== 'text' || shape.words === undefined) return undefined;
  const { words } = shape;
  const all = typeof words === 'string' ? names.of(words, variant) : words;
  // Where nobody leads, the winner is a text of its own.
  if (all === undefined || all.includes(word) || (words === 'choices' && word.startsWith('tie: '))) return undefined;
  if (typeof words !== 'string') return unknown(word, { noun: 'what it can be', entries: named(all) });
  return unknown(word, { noun: NOUNS[words], entries: named(all), ...listOf(words) });
}

/** What prints all kinds of findings; other names are few. */
function listOf(words: Vocabulary | undefined): { readonly list: string } | undefined {
  return words !== undefined && KIND_VOCABULARIES.includes(words) ? { list: 'kinds' } : undefined;
}
