/**
 * Expectations: what a scenario says that its run must show. The grammar is in `expect-parse.ts`.
 *
 * Looks up what an expectation names in the outcome of a run and compares. Total: a value that is not there, or that
 * cannot be compared, makes the expectation missed and says why.
 *
 * Numbers of the report are compared as it shows them, rounded to four digits; literals are compared as written.
 * Source: docs/scenario-format.md, section on expectations.
 * @module
 */
import { unreachable } from '../base/assert.ts';
import { nearest } from '../base/nearest.ts';
import type { ExpectationRow } from '../domain/report/report.ts';
import { type Comparison, type ExpectationPath, type Literal, type Operator, printPath } from './expect-parse.ts';

export { parseExpectation } from './expect-parse.ts';

/** The part of a report that expectations can name. */
export interface OutcomeTree {
  readonly outcome: object;
  /** Absent where nothing is repeated. */
  readonly repeats?: object | undefined;
  readonly variants: Readonly<Record<string, object>>;
}

type Found = { readonly there: true; readonly value: unknown } | { readonly there: false; readonly why: string };

export function evaluate({ text, op, ...operands }: Comparison, tree: OutcomeTree): ExpectationRow {
  const left = lookUp(operands.left, tree);
  if (!left.there) return { text, held: false, value: left.why };
  if (operands.right.kind === 'literal') return { text, ...compare(left.value, op, operands.right.value) };
  const right = lookUp(operands.right.path, tree);
  if (!right.there) return { text, held: false, value: right.why };
  const compared = compare(left.value, op, right.value);
  return { text, held: compared.held, value: `${compared.value} and ${show(right.value)}` };
}

function lookUp(path: ExpectationPath, tree: OutcomeTree): Found {
  const start = rootOf(path, tree);
  if (!start.there) return start;
  let here: unknown = start.value;
  for (const [index, step] of path.steps.entries()) {
    const next = stepInto(here, step);
    if (next === undefined) return notThere({ ...path, steps: path.steps.slice(0, index + 1) }, here);
    here = next;
  }
  return { there: true, value: typeof here === 'number' ? rounded(here) : here };
}

function rootOf({ variant }: ExpectationPath, tree: OutcomeTree): Found {
  if (variant === undefined) {
    const repeats = tree.repeats === undefined ? {} : { repeats: tree.repeats };
    return { there: true, value: { ...tree.outcome, ...repeats } };
  }
  const outcome = stepInto(tree.variants, variant);
  if (outcome !== undefined) return { there: true, value: outcome };
  const near = nearestKey(variant, Object.keys(tree.variants));
  return { there: false, why: `no such value: variant ${variant}${near === undefined ? '' : ` (nearest: ${near})`}` };
}

/** Own fields and elements only: `constructor` and `length` are no values of a report. */
function stepInto(here: unknown, step: string | number): unknown {
  if (Array.isArray(here)) return typeof step === 'number' ? here[step] : undefined;
  if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
  return Reflect.get(here, step);
}

/** @param path - up to the first step that leads nowhere; @param here - what that step was looked up in. */
function notThere(path: ExpectationPath, here: unknown): Found {
  const near = nearestKey(String(path.steps.at(-1)), keysOf(here));
  const nearest = near === undefined ? '' : ` (nearest: ${near})`;
  return { there: false, why: `no such value: ${printPath(path)}${nearest}` };
}

function keysOf(here: unknown): readonly string[] {
  return here !== null && typeof here === 'object' ? Object.keys(here) : [];
}

function nearestKey(word: string, keys: readonly string[]): string | undefined {
  return nearest(
    word,
    keys.map((id) => ({ id })),
  )?.id;
}

const rounded = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 10_000) / 10_000);

const isScalar = (value: unknown): value is Literal => ['number', 'string', 'boolean'].includes(typeof value);

function show(value: unknown): string {
  if (isScalar(value)) return String(value);
  if (Array.isArray(value) && value.every(isScalar)) return value.length === 0 ? 'empty list' : value.join(', ');
  return Array.isArray(value) ? `list of ${value.length}` : 'several values';
}

type Compared = Pick<ExpectationRow, 'held' | 'value'>;

function compare(left: unknown, op: Operator, right: unknown): Compared {
  if (op === 'has' || op === 'lacks') return contains(left, op, right);
  const value = show(left);
  if (!isScalar(left)) return { held: false, value: `${value}: ${op} compares single values; use has or lacks` };
  if (typeof left !== typeof right)
    return { held: false, value: `${value}: a ${kindOf(left)}, not a ${kindOf(right)}` };
  if (op === '==') return { held: left === right, value };
  if (op === '!=') return { held: left !== right, value };
  if (typeof left === 'number' && typeof right === 'number') return { held: inOrder(left, op, right), value };
  if (typeof left === 'string' && typeof right === 'string') return { held: inOrder(left, op, right), value };
  return { held: false, value: `${value}: ${op} needs numbers or texts` };
}

/** Texts are ordered by their UTF-16 units, which is the same on every machine. */
function inOrder<T extends number | string>(left: T, op: '>=' | '<=' | '>' | '<', right: T): boolean {
  switch (op) {
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '<':
      return left < right;
    default:
      return unreachable(op);
  }
}

function contains(left: unknown, op: 'has' | 'lacks', right: unknown): Compared {
  const value = show(left);
  if (typeof left === 'string' && typeof right === 'string') {
    return { held: left.includes(right) === (op === 'has'), value };
  }
  if (Array.isArray(left) && isScalar(right)) return { held: left.includes(right) === (op === 'has'), value };
  return { held: false, value: `${value}: ${op} looks for one value in a list, or for a text in a text` };
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'boolean' ? 'yes or no' : typeof value;
}
