/**
 * The expectation language of scenarios: one comparison a line, read once when the scenario is checked.
 *
 *     expectation = path op (literal | path)
 *     path        = [ "variant('" name "')." ] word { "." word | "['" key "']" | "[" index "]" }
 *     op          = "==" | "!=" | ">=" | "<=" | ">" | "<" | "has" | "lacks"
 *     literal     = number | 'text' | "text" | true | false
 *
 * A backslash in quoted text keeps the next character. What a path means is in `expect.ts`.
 * Source: docs/scenario-format.md, section on expectations.
 * @module
 */
import { err, ok, type Result } from '../base/result.ts';

export const OPERATORS = ['==', '!=', '>=', '<=', '>', '<', 'has', 'lacks'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Literal = number | string | boolean;

/** Where a value stands: in the scenario itself or in a variant, then one key or index after the other. */
export interface ExpectationPath {
  readonly variant?: string;
  readonly steps: readonly (string | number)[];
}

export type Operand =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'path'; readonly path: ExpectationPath };

export interface Comparison {
  /** As written, without the blanks around it. */
  readonly text: string;
  readonly left: ExpectationPath;
  readonly op: Operator;
  readonly right: Operand;
}

/** Where the parts of an operand begin, characters counted from 0: a literal is one step. */
export interface Spots {
  readonly variant?: number;
  readonly steps: readonly number[];
}

/** A comparison, and where each part of it is written. */
export interface Expectation extends Comparison {
  readonly spots: { readonly left: Spots; readonly op: number; readonly right: Spots };
}

/** `column` counts characters of the expectation from 1. */
export interface ExpectationFault {
  readonly message: string;
  readonly column: number;
}

/** Longer text is a mistake, not an expectation. */
const EXPECTATION_LENGTH_MAX = 500;

const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /==|!=|>=|<=|>|<|(?:has|lacks)(?![\p{L}\p{N}_])/uy;

/** Where the reader is. The only thing here that changes, and it never leaves `parseExpectation`. */
interface Reader {
  readonly text: string;
  at: number;
}

/** Stops the reading; `parseExpectation` turns it into a fault. */
class Stop extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

function skipBlanks(reader: Reader): void {
  while (/\s/.test(reader.text.charAt(reader.at))) reader.at += 1;
}

/** The text that `pattern` matches here, or `undefined`; a match is read past. */
function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}

function need(reader: Reader, sign: string): void {
  skipBlanks(reader);
  if (!reader.text.startsWith(sign, reader.at)) throw new Stop(`${sign} is missing here`, reader.at);
  reader.at += sign.length;
}

function quoted(reader: Reader): string | undefined {
  const quote = reader.text.charAt(reader.at);
  if (quote !== "'" && quote !== '"') return undefined;
  const start = reader.at;
  let value = '';
  for (reader.at += 1; reader.at < reader.text.length; reader.at += 1) {
    const sign = reader.text.charAt(reader.at);
    if (sign === quote) {
      reader.at += 1;
      return value;
    }
    if (sign === '\\') reader.at += 1;
    value += reader.text.charAt(reader.at);
  }
  throw new Stop(`the quote ${quote} that opens here is never closed`, start);
}

/** A number that JavaScript can hold, never `-0`. */
function number(reader: Reader): number | undefined {
  const start = reader.at;
  const digits = take(reader, NUMBER);
  if (digits === undefined) return undefined;
  const value = Number(digits) + 0;
  if (!Number.isFinite(value)) throw new Stop('a number that is too large', start);
  return value;
}

function bracketStep(reader: Reader): string | number {
  skipBlanks(reader);
  const start = reader.at;
  const key = quoted(reader) ?? number(reader);
  if (key === undefined) throw new Stop("inside [ ] stands a key in quotes, e.g. ['key'], or an index", start);
  if (typeof key === 'number' && (!Number.isSafeInteger(key) || key < 0)) {
    throw new Stop('an index is 0, 1, 2, ...', start);
  }
  need(reader, ']');
  return key;
}

/** What was read, and where it stands. */
interface Read<T> {
  readonly value: T;
  readonly spots: Spots;
}

function variantOf(reader: Reader): { readonly variant: string; readonly at: number } {
  need(reader, '(');
  skipBlanks(reader);
  const at = reader.at;
  const variant = quoted(reader);
  if (variant === undefined) throw new Stop("a variant's name in quotes is missing, e.g. variant('no code')", at);
  need(reader, ')');
  need(reader, '.');
  return { variant, at };
}

function path(reader: Reader): Read<ExpectationPath> {
  skipBlanks(reader);
  let start = reader.at;
  let first = take(reader, WORD);
  let from: ReturnType<typeof variantOf> | undefined;
  if (first === 'variant' && /^\s*\(/.test(reader.text.slice(reader.at))) {
    from = variantOf(reader);
    skipBlanks(reader);
    start = reader.at;
    first = take(reader, WORD);
  }
  if (first === undefined) throw new Stop('the name of a value is missing here, e.g. findings.count', reader.at);
  if (isBoolean(first)) throw new Stop(`${first} is no name of a value`, start);
  const steps: (string | number)[] = [first];
  const spots = [start];
  for (let step = nextStep(reader); step !== undefined; step = nextStep(reader)) {
    steps.push(step.key);
    spots.push(step.at);
  }
  if (from === undefined) return { value: { steps }, spots: { steps: spots } };
  return { value: { variant: from.variant, steps }, spots: { variant: from.at, steps: spots } };
}

function nextStep(reader: Reader): { readonly key: string | number; readonly at: number } | undefined {
  const sign = reader.text.charAt(reader.at);
  if (sign !== '.' && sign !== '[') return undefined;
  reader.at += 1;
  const at = reader.at;
  if (sign === '[') return { at, key: bracketStep(reader) };
  const key = take(reader, WORD);
  if (key === undefined) throw new Stop("a name is missing after the point; other keys go into ['...']", at);
  return { at, key };
}

const isBoolean = (word: string): boolean => word === 'true' || word === 'false';

function operator(reader: Reader): Operator {
  skipBlanks(reader);
  const found = take(reader, OPERATOR);
  const known = OPERATORS.find((op) => op === found);
  if (known !== undefined) return known;
  const hint = reader.text.charAt(reader.at) === '=' ? '; equal is written ==' : '';
  throw new Stop(`one of ${OPERATORS.join(' ')} is missing here${hint}`, reader.at);
}

function operand(reader: Reader): Read<Operand> {
  skipBlanks(reader);
  const start = reader.at;
  const spots = { steps: [start] };
  const value = quoted(reader) ?? number(reader);
  if (value !== undefined) return { value: { kind: 'literal', value }, spots };
  const word = take(reader, WORD);
  if (word !== undefined && isBoolean(word)) return { value: { kind: 'literal', value: word === 'true' }, spots };
  reader.at = start;
  if (word === undefined) throw new Stop("a number, a text in quotes, true, false or a value's name is missing", start);
  const found = path(reader);
  return { value: { kind: 'path', path: found.value }, spots: found.spots };
}

/** Reads one expectation. Total: any text gives an expectation or the first fault. */
export function parseExpectation(text: string): Result<Expectation, ExpectationFault> {
  if (text.length > EXPECTATION_LENGTH_MAX) {
    const message = `longer than ${EXPECTATION_LENGTH_MAX} characters`;
    return err({ message, column: EXPECTATION_LENGTH_MAX + 1 });
  }
  const reader: Reader = { text, at: 0 };
  try {
    const left = path(reader);
    skipBlanks(reader);
    const at = reader.at;
    const op = operator(reader);
    const right = operand(reader);
    skipBlanks(reader);
    if (reader.at < text.length) throw new Stop('nothing more may follow here', reader.at);
    const spots = { left: left.spots, op: at, right: right.spots };
    return ok({ text: text.trim(), left: left.value, op, right: right.value, spots });
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return err({ message: stop.message, column: stop.at + 1 });
  }
}

const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const isWord = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);

export function printPath({ variant, steps }: ExpectationPath): string {
  const written = steps.map((step, index) => {
    if (typeof step === 'number') return `[${step}]`;
    if (!isWord(step)) return `[${quote(step)}]`;
    return index === 0 ? step : `.${step}`;
  });
  return (variant === undefined ? '' : `variant(${quote(variant)}).`) + written.join('');
}

const printLiteral = (value: Literal): string => (typeof value === 'string' ? quote(value) : String(value));

/** One text from which `parseExpectation` reads the same comparison again. */
export function printExpectation({ left, op, right }: Omit<Comparison, 'text'>): string {
  return `${printPath(left)} ${op} ${right.kind === 'literal' ? printLiteral(right.value) : printPath(right.path)}`;
}
