/**
 * From the text of a scenario file to a scenario, or to every fault that can be found in it. Total: any text gives
 * one or the other.
 *
 * What is not understood (unknown names and fields, wrong types) is listed before what is understood and cannot be
 * (ranges, sums, contradictions), each in the order of the file.
 * Source: docs/scenario-format.md.
 * @module
 */
import type { z } from 'zod';
import { plain } from '../base/escape.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { AuditAttack } from '../domain/audits/ports.ts';
import type { Attack } from '../domain/ports.ts';
import { DEFAULT_COALITIONS, type ElectionScenario, type Scenario } from '../domain/scenario.ts';
import type { FoundInText } from './check/expect.ts';
import { type Catalogue, stationUsable, type Usable, usableOf } from './election/file.ts';
import { loneWheres } from './election/lone-where.ts';
import { resolveElection } from './election/resolve.ts';
import { electionSchema } from './election/schema.ts';
import { type Fault, fieldName } from './faults.ts';
import { type Found, foundFrom, valueAt } from './issues.ts';
import { isElection } from './known.ts';
import type { Names, Refusals } from './parts.ts';
import { repaired } from './repair.ts';
import { resolve } from './resolve.ts';
import { scenarioSchema } from './schema.ts';
import { readTree, type Tree } from './tree.ts';

/** A longer file is no scenario. The command line asks for the size before it reads one. */
export const FILE_SIZE_MAX = 1_000_000;

export const TOO_LARGE = `is larger than ${FILE_SIZE_MAX} bytes: no scenario is`;

/** Taking out what is wrong can uncover a second fault around it, hardly a third. */
const REPAIRS_MAX = 3;

/** A fault with its place, before it is told where it stands among the others. */
interface Placed extends Fault {
  readonly about: Found['about'];
}

/** What a file is about: one station, or a whole election. */
export type AnyScenario =
  | { readonly kind: 'station'; readonly scenario: Scenario }
  | { readonly kind: 'election'; readonly scenario: ElectionScenario };

const NOT_A_STATION = 'the file is about an election; a scenario of one station was asked for';

const NONE: readonly AuditAttack[] = [];

/** A file about one station. */
export function parseScenario(
  file: string,
  text: string,
  attacks: readonly Attack[],
  audit: readonly AuditAttack[] = NONE,
): Result<Scenario, readonly Fault[]> {
  const parsed = parseAny(file, text, catalogueOf(attacks, audit));
  if (!parsed.ok) return parsed;
  if (parsed.value.kind === 'station') return ok(parsed.value.scenario);
  return err([{ file, line: 1, column: 1, field: 'election', message: NOT_A_STATION }]);
}

/** One catalogue for one pair of lists, because schemas are kept by catalogue. */
const catalogues = new WeakMap<readonly Attack[], Catalogue>();

function catalogueOf(attacks: readonly Attack[], audit: readonly AuditAttack[]): Catalogue {
  const known = catalogues.get(attacks);
  const catalogue = known?.audit === audit ? known : { station: attacks, tree: [], audit };
  catalogues.set(attacks, catalogue);
  return catalogue;
}

/** @param file - the name that faults carry; nothing is read from there. */
export function parseAny(file: string, text: string, catalogue: Catalogue): Result<AnyScenario, readonly Fault[]> {
  if (text.length > FILE_SIZE_MAX) return err([{ file, line: 1, column: 1, field: '', message: TOO_LARGE }]);
  const noText = noTextFault(text);
  if (noText !== undefined) {
    return err([{ file, ...spotIn(text, noText.offset), field: '', message: noText.message }]);
  }
  const tree = readTree(text);
  const placed: Placed[] = tree.faults.map(({ path, spot, message }) => {
    return { file, ...spot, field: fieldName(path), message, about: 'name' };
  });
  const root = rootFault(tree);
  if (root !== undefined) placed.push({ file, ...tree.spotOf([], 'value'), field: '', message: root, about: 'name' });
  if (placed.length > 0 && (root !== undefined || !('value' in tree))) return err(inOrder(placed));
  const { scenario, shape, meaning } = check(tree, catalogue);
  const place = (found: FoundInText): Placed => placeOf(found, file, tree);
  const first = firstAtEach([...placed, ...shape.map(place)]);
  const all = [...first, ...withoutThose(meaning.map(place), first)];
  return all.length === 0 && scenario !== undefined ? ok(scenario) : err(inOrder(all));
}

/** Signs that no YAML file holds as they are: pictures, archives and programs are full of them. */
const NO_TEXT = /(?![\t\n\r\u0085])[\p{Cc}\ufffe\uffff]/u;

/** The first sign that is no text: what reads as bytes instead of UTF-8, or controls the screen. */
function noTextFault(text: string): { readonly offset: number; readonly message: string } | undefined {
  const garbled = text.indexOf('\ufffd');
  const control = text.search(NO_TEXT);
  if (control >= 0 && (garbled < 0 || control < garbled)) {
    return { offset: control, message: `is not text: holds the sign ${plain(text.charAt(control))}` };
  }
  return garbled < 0 ? undefined : { offset: garbled, message: 'is not UTF-8 text' };
}

function spotIn(text: string, offset: number): Pick<Fault, 'line' | 'column'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function rootFault(tree: Tree): string | undefined {
  if (!('value' in tree)) return undefined;
  if (tree.value === null || tree.value === undefined) return 'the file is empty; a scenario has at least a title';
  if (typeof tree.value === 'object' && !Array.isArray(tree.value)) return undefined;
  return 'a scenario is a map of fields, such as title: ...';
}

interface Checked {
  readonly scenario?: AnyScenario;
  readonly shape: readonly Found[];
  readonly meaning: readonly FoundInText[];
}

function check(tree: Tree, catalogue: Catalogue): Checked {
  const value = withoutEmptyFields(tree.value);
  return isElection(value) ? checkElection(tree, value, catalogue) : checkStation(tree, value, catalogue);
}

function checkStation(tree: Tree, value: unknown, catalogue: Catalogue): Checked {
  const { tree: above } = catalogue;
  const attacks = stationUsable(catalogue);
  const first = scenarioSchema(attacks, false).safeParse(value);
  const shape = first.success ? [] : foundFrom(first.error.issues, { root: value, attacks, above });
  const file = first.success ? first.data : afterRepairs(value, shape, attacks, scenarioSchema(attacks, true));
  if (file === undefined) return { shape, meaning: [] };
  const { scenario, found } = resolve(file, attacks, refusalsOf(tree, value, shape));
  return { scenario: { kind: 'station', scenario }, shape, meaning: found };
}

function checkElection(tree: Tree, value: unknown, catalogue: Catalogue): Checked {
  const attacks = usableOf(catalogue);
  const first = electionSchema(catalogue, false).safeParse(value);
  const shape = first.success
    ? []
    : foundFrom(first.error.issues, { root: value, attacks, below: catalogue.audit ?? [] });
  const file = first.success ? first.data : afterRepairs(value, shape, attacks, electionSchema(catalogue, true));
  if (file === undefined) return { shape, meaning: [] };
  const lone = loneWheres(value, shape, attacks);
  const { scenario, found } = resolveElection(file, catalogue, refusalsOf(tree, value, shape), lone.places);
  return { scenario: { kind: 'election', scenario }, shape: [...shape, ...lone.found], meaning: found };
}

function refusalsOf(tree: Tree, value: unknown, shape: readonly Found[]): Refusals {
  const refused = new Set([...shape, ...tree.faults].map(({ path }) => String(path[0])));
  const named = refused.size === 0 ? NO_NAMES : namesIn(value);
  return { sound: (field) => !refused.has(field), named };
}

const NO_NAMES: Names = { groups: [], variants: [], coalitions: [] };

/** Names as the file gives them, whether or not what they name was refused. */
function namesIn(value: unknown): Names {
  const entriesOf = (holder: unknown, field: string): readonly unknown[] => {
    const list = valueAt(holder, [field]);
    return Array.isArray(list) ? list : [];
  };
  const nameOf = (holder: unknown): readonly string[] => {
    const name = valueAt(holder, ['name']);
    return typeof name === 'string' ? [name] : [];
  };
  const inline = (holder: unknown): readonly string[] =>
    entriesOf(holder, 'attacks').flatMap((use) => nameOf(valueAt(use, ['group'])));
  const variants = entriesOf(value, 'variants');
  return {
    groups: [...entriesOf(value, 'groups').flatMap(nameOf), ...inline(value), ...variants.flatMap(inline)],
    variants: variants.flatMap(nameOf),
    coalitions: Object.keys(valueAt(value, ['coalitions']) ?? DEFAULT_COALITIONS),
  };
}

/** `attacks:` with nothing but comments under it says the same as no such line; `election:` says what the file is. */
function withoutEmptyFields(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key, field]) => field !== null || key === 'election'));
}

/** @param schema - the one that lets lists hold `null` for what was taken out. */
function afterRepairs<T>(
  value: unknown,
  shape: readonly Found[],
  attacks: readonly Usable[],
  schema: z.ZodType<T>,
): T | undefined {
  let here = value;
  let found = shape;
  for (let turn = 0; turn < REPAIRS_MAX; turn += 1) {
    const repair = repaired(
      here,
      found.map(({ path }) => path),
    );
    const again = schema.safeParse(repair);
    if (again.success) return again.data;
    here = repair;
    found = foundFrom(again.error.issues, { root: here, attacks });
  }
  return undefined;
}

function placeOf({ path, part, about, message, index }: FoundInText, file: string, tree: Tree): Placed {
  const inText = index === undefined ? undefined : tree.spotInText(path, index);
  return { file, ...(inText ?? tree.spotOf(path, part)), field: fieldName(path), message, about };
}

const keyOf = ({ line, column, field }: Placed): string => `${line}:${column}:${field}`;

/** One fault of shape for each field and place: the first is the one that explains the others. */
function firstAtEach(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter((each, index) => placed.findIndex((other) => keyOf(other) === keyOf(each)) === index);
}

function withoutThose(placed: readonly Placed[], those: readonly Placed[]): readonly Placed[] {
  return placed.filter((each) => !those.some((other) => keyOf(other) === keyOf(each)));
}

function inOrder(placed: readonly Placed[]): readonly Fault[] {
  const rank = ({ about }: Placed): number => (about === 'name' ? 0 : 1);
  return [...placed]
    .sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)
    .map(({ about, ...fault }) => fault);
}
