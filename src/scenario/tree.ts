/**
 * YAML text as plain data, with the place of everything in it. Total, and bounded in size, depth and aliases, so that
 * no file can make the reader run long or fall over.
 *
 * Plain data means null, boolean, finite number, text, list, map. No key is one that every JavaScript object has.
 * Source: YAML 1.2, core schema, by the library `yaml`.
 * @module
 */
import { Composer, type Document, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Pair, Parser } from 'yaml';
import type { FieldPath } from './faults.ts';

/** Twelve levels are more than any scenario needs; the parser's stack holds two to three entries for each. */
const DEPTH_MAX = 20;
const PARSER_STACK_MAX = 3 * DEPTH_MAX;
const LEXEMES_MAX = 60_000;
const NODES_MAX = 20_000;
const ALIASES_MAX = 50;
const LINE_LENGTH_MAX = 10_000;

export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A fault of the text itself. `path` is empty where it is in no field. */
export interface TreeFault {
  readonly path: FieldPath;
  readonly spot: Spot;
  readonly message: string;
}

export interface Tree {
  /** Absent if the text could not be read at all; then there is at least one fault. */
  readonly value?: unknown;
  readonly faults: readonly TreeFault[];
  /** Where a field, or the nearest thing around it, is written: its value, or the key before it. */
  readonly spotOf: (path: FieldPath, part: 'key' | 'value') => Spot;
  /**
   * Where a character of a text stands; `undefined` if the text is not written as it reads (escapes, several lines).
   */
  readonly spotInText: (path: FieldPath, index: number) => Spot | undefined;
}

interface Place {
  readonly key: number;
  readonly value: number;
  /** Where the first character of a text stands, if the file holds the text letter by letter. */
  readonly text?: number;
}

/** Grows while the tree is walked; never leaves this file. */
interface Walk {
  readonly text: string;
  readonly lines: LineCounter;
  readonly places: Map<string, Place>;
  readonly faults: TreeFault[];
  readonly anchors: Map<string, unknown>;
  nodes: number;
  aliases: number;
  /** Set by the first limit that was passed; from then on nothing is read. */
  stopped: boolean;
}

const keyOf = (path: FieldPath): string => JSON.stringify(path);

function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? { line: 1, column: offset + 1 } : { line, column: col };
}

export function readTree(text: string): Tree {
  const long = longLine(text);
  if (long !== undefined) return unreadable(long, `a line of more than ${LINE_LENGTH_MAX} characters`);
  const lines = new LineCounter();
  const parsed = parse(text, lines);
  if (!('document' in parsed)) return unreadable(spotAt(lines, parsed.offset), parsed.message);
  const { document, more } = parsed;
  const walk: Walk = {
    text,
    lines,
    places: new Map(),
    faults: [],
    anchors: new Map(),
    nodes: 0,
    aliases: 0,
    stopped: false,
  };
  const { faults } = walk;
  const broken = firstProblem(document);
  if (broken !== undefined) refuse(walk, [], broken.pos[0], `not YAML: ${broken.message}`);
  else if (document.directives?.yaml.version !== '1.2') refuse(walk, [], 0, 'only YAML 1.2 is read');
  else if (more !== undefined) refuse(walk, [], more, 'a second document starts here; a file holds one scenario');
  if (faults.length > 0) return { faults, ...placesOf(walk) };
  const value = read(document.contents, [], walk, { key: 0 });
  return walk.stopped ? { faults, ...placesOf(walk) } : { value, faults, ...placesOf(walk) };
}

/** Once the reader has lost its place, what it says of the rest is noise. */
function firstProblem({ errors, warnings }: Document.Parsed) {
  return [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
}

/** Where the first line that is too long begins. */
function longLine(text: string): Spot | undefined {
  const line = text.split('\n').findIndex(({ length }) => length > LINE_LENGTH_MAX);
  return line < 0 ? undefined : { line: line + 1, column: 1 };
}

function unreadable(spot: Spot, message: string): Tree {
  return { faults: [{ path: [], spot, message }], spotOf: () => spot, spotInText: () => undefined };
}

type Parsed =
  | { readonly document: Document.Parsed; readonly more: number | undefined }
  | { readonly offset: number; readonly message: string };

/**
 * Feeds the parser piece by piece and looks at its stack: the composer recurses and would fall over on deep nesting.
 */
function parse(text: string, lines: LineCounter): Parsed {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > PARSER_STACK_MAX) {
      return { offset: parser.offset, message: `nested deeper than ${DEPTH_MAX} levels` };
    }
    if (lexemes > LEXEMES_MAX) return { offset: parser.offset, message: 'more text than a scenario can hold' };
  }
  tokens.push(...parser.end());
  // Repeated keys are found by `readMap`: the library compares each key with each other key.
  const composer = new Composer({ version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false, merge: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) return { offset: 0, message: 'not YAML' };
  return { document: document as Document.Parsed, more: second?.range[0] };
}

function placesOf({ places, lines, text }: Walk): Pick<Tree, 'spotOf' | 'spotInText'> {
  return {
    spotOf(path, part) {
      for (let length = path.length; length >= 0; length -= 1) {
        const place = places.get(keyOf(path.slice(0, length)));
        // A field that is not written is shown where the thing that should hold it begins.
        if (place !== undefined) return spotAt(lines, length === path.length ? place[part] : place.value);
      }
      return spotAt(lines, 0);
    },
    spotInText(path, index) {
      const start = places.get(keyOf(path))?.text;
      return start === undefined || start + index > text.length ? undefined : spotAt(lines, start + index);
    },
  };
}

function refuse(walk: Walk, path: FieldPath, offset: number, message: string): void {
  walk.faults.push({ path, spot: spotAt(walk.lines, offset), message });
}

function stop(walk: Walk, path: FieldPath, offset: number, message: string): undefined {
  if (!walk.stopped) refuse(walk, path, offset, message);
  walk.stopped = true;
  return undefined;
}

/** @param from - where the key stands; `value` is set inside an alias, whose own place stands for all that is in it. */
function read(
  node: unknown,
  path: FieldPath,
  walk: Walk,
  from: { readonly key: number; readonly value?: number },
): unknown {
  const value = from.value ?? startOf(node) ?? from.key;
  walk.nodes += 1;
  if (walk.stopped) return undefined;
  if (path.length > DEPTH_MAX) return stop(walk, [], value, `nested deeper than ${DEPTH_MAX} levels`);
  if (walk.nodes > NODES_MAX) return stop(walk, [], value, `more than ${NODES_MAX} values, aliases counted in full`);
  if (isAlias(node)) return readAlias(node.source, path, walk, { key: from.key, value });
  const inside = from.value === undefined ? undefined : value;
  if (hasAnchor(node)) walk.anchors.set(node.anchor, node);
  walk.places.set(keyOf(path), {
    key: from.key,
    value: isNothing(node) ? from.key : value,
    ...textStart(node, walk.text),
  });
  if (isMap(node)) return readMap(node.items, path, walk, inside);
  if (isSeq(node)) return node.items.map((item, index) => readItem(item, [...path, index], walk, inside));
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number') checkNumber(node.value, node.source, path, walk, value);
  return node.value;
}

const startOf = (node: unknown): number | undefined =>
  isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;

const hasAnchor = (node: unknown): node is { readonly anchor: string } =>
  (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined;

/** A key with nothing behind it is shown at the key. */
const isNothing = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.value === null && node.source === '');

function textStart(node: unknown, text: string): { readonly text?: number } {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return {};
  const start = node.range[0] + (node.type === 'PLAIN' ? 0 : 1);
  return text.startsWith(node.value, start) ? { text: start } : {};
}

function readItem(item: unknown, path: FieldPath, walk: Walk, inside: number | undefined): unknown {
  const key = inside ?? startOf(item) ?? 0;
  return read(item, path, walk, inside === undefined ? { key } : { key, value: inside });
}

function readAlias(
  name: string,
  path: FieldPath,
  walk: Walk,
  from: { readonly key: number; readonly value: number },
): unknown {
  walk.aliases += 1;
  if (walk.aliases > ALIASES_MAX) return stop(walk, path, from.value, `more than ${ALIASES_MAX} aliases`);
  const target = walk.anchors.get(name);
  if (target !== undefined) return read(target, path, walk, from);
  walk.places.set(keyOf(path), from);
  refuse(walk, path, from.value, `nothing before this line is marked &${name}`);
  return null;
}

function readMap(items: readonly Pair[], path: FieldPath, walk: Walk, inside: number | undefined): unknown {
  const value: Record<string, unknown> = {};
  for (const { key, value: node } of items) {
    const name = isScalar(key) ? String(key.value) : '';
    const offset = inside ?? startOf(key) ?? 0;
    const field = [...path, name];
    if (Object.hasOwn(value, name)) {
      const first = spotAt(walk.lines, walk.places.get(keyOf(field))?.key ?? 0).line;
      refuse(walk, field, offset, `is written twice; the first is on line ${first}`);
    } else if (name in {}) {
      refuse(walk, field, offset, `'${name}' cannot be used as a name`);
    } else {
      value[name] = read(node, field, walk, inside === undefined ? { key: offset } : { key: offset, value: inside });
    }
  }
  return value;
}

const PLAIN_NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** `.inf`, `0o17`, `0x1f`, and `017`, which other readers take for fifteen. */
function checkNumber(value: number, source: string | undefined, path: FieldPath, walk: Walk, offset: number): void {
  const written = source ?? String(value);
  const finite = Number.isFinite(value);
  if (!finite) refuse(walk, path, offset, `${written} is not a number that can be used`);
  if (finite && !PLAIN_NUMBER.test(written)) {
    refuse(walk, path, offset, `${written} is not a plain number; write ${value}`);
  }
}
