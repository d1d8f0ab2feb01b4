/**
 * What zod found wrong, in our own words: what stands there, what should, and the nearest valid spelling.
 * @module
 */
import type { z } from 'zod';
import { excerpt } from '../base/escape.ts';
import { nearest, shown } from '../base/nearest.ts';
import type { Usable } from './election/file.ts';
import type { FieldPath } from './faults.ts';
import { rangeText } from './file.ts';
import { type Around, adviceFor, homeOf, isElection, type Known, keysAt, rangeAt, valuesAt } from './known.ts';

/** A fault before its place is looked up. */
export interface Found {
  readonly path: FieldPath;
  readonly part: 'key' | 'value';
  /** `name`: what is written is not understood. `value`: it is, and cannot be. Names are reported first. */
  readonly about: 'name' | 'value';
  readonly message: string;
}

interface Given {
  readonly root: unknown;
  readonly attacks: readonly Usable[];
  /** Attacks that the file cannot use, because they are carried out above stations. */
  readonly above?: readonly Usable[];
  /** Attacks that it cannot use, because they are carried out in the audit of one station. */
  readonly below?: readonly Usable[];
}

type Issue = z.core.$ZodIssue;

/** Values that fit in a message; more are left to `list`. */
const VALUES_SHOWN_MAX = 12;

export function foundFrom(issues: readonly Issue[], given: Given): readonly Found[] {
  return issues.flatMap((issue) => translate(issue, [], given));
}

function translate(issue: Issue, prefix: FieldPath, given: Given): readonly Found[] {
  const path = [...prefix, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(given.root, path);
  const say = (about: Found['about'], message: string): Found[] => [{ path, part: 'value', about, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, given));
    case 'invalid_type':
      return say(issue.expected === 'int' ? 'value' : 'name', wrongType(value, issue.expected));
    case 'invalid_value':
      return say('name', wrongValue(path, value, issue.values, given));
    case 'too_big':
      return say('value', outside(path, value, issue.origin, 'above', Number(issue.maximum), given));
    case 'too_small':
      return say('value', outside(path, value, issue.origin, 'below', Number(issue.minimum), given));
    case 'invalid_union':
      if (issue.discriminator !== undefined) return say('name', wrongValue(path, value, [], given));
      return branchOf(issue.errors, value).flatMap((inner) => translate(inner, path, given));
    case 'invalid_key':
      return issue.issues.flatMap((inner) => translate(inner, path, given)).map((found) => ({ ...found, part: 'key' }));
    default:
      return say('name', issue.message);
  }
}

/** The branch of a union that was meant: the one whose type fits, else the first. */
function branchOf(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const fits = branches.find(([first]) => first?.code !== 'invalid_type' || first.path.length > 0);
  if (fits !== undefined) return fits;
  return branches[value !== null && typeof value === 'object' ? branches.length - 1 : 0] ?? [];
}

export function valueAt(root: unknown, path: FieldPath): unknown {
  let here = root;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** The attack in whose use `path` lies. */
function useOf({ root }: Given, path: FieldPath): unknown {
  const at = path.lastIndexOf('attacks');
  return at < 0 ? undefined : valueAt(root, [...path.slice(0, at + 2), 'use']);
}

const aroundOf = (given: Given, path: FieldPath): Around => ({
  use: useOf(given, path),
  attacks: given.attacks,
  election: isElection(given.root),
});

function unknownKey(path: FieldPath, key: string, given: Given): Found {
  const around = aroundOf(given, path);
  const known = keysAt(path, around);
  const home = homeOf(key);
  const advice = adviceFor(path, key, around.election);
  const there = home !== undefined && !(around.election && home === 'station');
  const elsewhere = there && path.at(-1) !== home && known.entries.every(({ id }) => id !== key);
  const message = (): string => {
    if (advice !== undefined) return `'${excerpt(key)}' is not ${known.noun}: ${advice}`;
    if (elsewhere) return `'${excerpt(key)}' belongs under ${home}`;
    return unknown(key, known) + commaHint(given, path, key);
  };
  return { path: [...path, key], part: 'key', about: 'name', message: message() };
}

/** `{ name: paper, no code }` has two keys, and `{ voters: 1,240 }` too. */
function commaHint({ root }: Given, path: FieldPath, key: string): string {
  return valueAt(root, [...path, key]) === null ? '. Inside { } a comma ends a value: put such a text in quotes' : '';
}

/** `'CS-3' is not an attack. Nearest: CS-03 (Employer batch check)`. */
export function unknown(word: string, { noun, entries, list, instead = {} }: Known): string {
  const why = Object.hasOwn(instead, word) ? instead[word] : undefined;
  if (why !== undefined) return `'${excerpt(word)}' ${why}`;
  const start = `'${excerpt(word)}' is not ${noun}.`;
  const near = nearest(word, entries);
  if (near !== undefined) return `${start} Nearest: ${shown(near)}`;
  if (list !== undefined && entries.length > VALUES_SHOWN_MAX) return `${start} All of them: sailau-lab list ${list}`;
  return entries.length === 0 ? `${start} There is none` : `${start} Known: ${entries.map(({ id }) => id).join(', ')}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of names',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  return value !== null && typeof value === 'object' ? 'a map' : 'true or false';
}

function written(value: unknown): string {
  if (typeof value === 'string') return `'${excerpt(value)}'`;
  return value !== null && typeof value === 'object' ? 'this' : String(value);
}

function wrongType(value: unknown, expected: string): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'has no value';
  if (expected === 'int') return `${written(value)} is not a whole number`;
  if (expected === 'number' && typeof value === 'number') return `${value} is not a number that can be used`;
  return `${written(value)} is ${kindOf(value)}, not ${TYPE_WORDS[expected] ?? expected}${advice(value, expected)}`;
}

/** What the writer most likely meant. */
function advice(value: unknown, expected: string): string {
  if (expected === 'string' && value !== null && typeof value !== 'object')
    return `: write '${String(value)}' in quotes`;
  if (expected === 'array' && typeof value === 'string') return `: write [${excerpt(value)}]`;
  if (typeof value !== 'string') return '';
  if (expected === 'boolean') return booleanMeant(value);
  if (expected !== 'number') return '';
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(value)?.[1];
  if (percent !== undefined) return `: write ${Number((Number(percent) / 100).toPrecision(12))}`;
  const plain = value.replace(/[,_\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? `: write ${plain}` : '';
}

function booleanMeant(value: string): string {
  if (/^(yes|on|y|true)$/i.test(value)) return ': write true';
  return /^(no|off|n|false)$/i.test(value) ? ': write false' : '';
}

function wrongValue(path: FieldPath, value: unknown, values: readonly unknown[], given: Given): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'has no value';
  const above = path.at(-1) === 'use' ? given.above?.find(({ id }) => id === value) : undefined;
  if (above !== undefined)
    return `${above.id} is carried out above stations: it needs a file with election: { of: ... }`;
  const below = path.at(-1) === 'use' ? given.below?.find(({ id }) => id === value) : undefined;
  if (below !== undefined)
    return `${below.id} is carried out in the audit of one station: it needs a file without election`;
  const known = valuesAt(path, given.attacks);
  if (known !== undefined) return typeof value === 'string' ? unknown(value, known) : wrongType(value, 'string');
  if (typeof value === 'object') return `${written(value)} is ${kindOf(value)}, not one value. ${listed(values)}`;
  const hint = typeof value === 'string' && values.includes(true) ? booleanMeant(value) : '';
  if (hint !== '') return `${written(value)} is a text, not true or false${hint}`;
  return `${written(value)} is not a value of ${String(path.at(-1))}. ${listed(values)}`;
}

const listed = (values: readonly unknown[]): string => `Values: ${values.map(String).join(', ')}`;

function outside(
  path: FieldPath,
  value: unknown,
  origin: string,
  side: 'above' | 'below',
  limit: number,
  given: Given,
): string {
  if (origin === 'string') return side === 'below' ? 'is empty' : `is longer than ${limit} characters`;
  const range = rangeAt(path, aroundOf(given, path));
  if (range === undefined) return `${String(value)} is ${side} ${limit}`;
  return `${String(value)} is ${side} ${side === 'above' ? range.max : range.min} (${rangeText(range)})`;
}
