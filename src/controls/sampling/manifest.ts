/**
 * A ballot manifest: which containers there are, and which cards in each; and where the n-th card of all lies.
 *
 *     A-1,120            cards 1 to 120
 *     A-2,301:420        cards 301 to 420
 *     B-1,(x1 x2 x3)     cards that bear names of their own
 *
 * Made without the voting system. Source: Stark's tools for comparison audits (auditTools), whose form this is.
 * @module
 */
import { present } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { SamplingFault } from './fault.ts';

/** Above any election, and low enough that sums stay exact. */
const CARDS_MAX = 1_000_000_000_000;

export interface Container {
  readonly label: string;
  readonly cards: number;
  /** Number that the first card bears, if cards are numbered; else the names. */
  readonly names:
    | { readonly kind: 'numbered'; readonly first: number }
    | { readonly kind: 'named'; readonly ids: readonly string[] };
}

export interface Manifest {
  readonly containers: readonly Container[];
  /** Cards before each container. */
  readonly before: readonly number[];
  readonly cards: number;
}

export interface Place {
  /** Over the whole manifest, from 1. */
  readonly card: number;
  readonly label: string;
  readonly id: string;
}

/** The manifest, or its first line that is wrong. Lines without text are left out. */
export function parseManifest(text: string): Result<Manifest, SamplingFault> {
  const containers: Container[] = [];
  const before: number[] = [];
  const lines = new Map<string, number>();
  let cards = 0;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    if (raw.trim() === '') continue;
    const container = parseLine(raw, line);
    if (!container.ok) return container;
    const { label } = container.value;
    const earlier = lines.get(label);
    if (earlier !== undefined) return err({ at: label, line, says: `the container is on line ${earlier} too` });
    lines.set(label, line);
    containers.push(container.value);
    before.push(cards);
    cards += container.value.cards;
  }
  if (cards > CARDS_MAX) return err({ at: 'manifest', says: `${cards} cards: expected at most ${CARDS_MAX}` });
  if (containers.length > 0) return ok({ containers, before, cards });
  return err({ at: 'manifest', says: 'empty: expected at least one container' });
}

function parseLine(raw: string, line: number): Result<Container, SamplingFault> {
  const [, label = '', cards = ''] = /^(.*?),\s*(\d+|\d+\s*:\s*\d+|\([^()]*\))\s*$/.exec(raw) ?? [];
  const name = label.trim();
  if (name === '') {
    return err({ at: raw.trim(), line, says: 'expected "label,count", "label,first:last" or "label,(id id id)"' });
  }
  if (cards.startsWith('(')) return namedContainer(name, cards.slice(1, -1).trim(), line);
  const [one = 0, last] = cards.split(':').map(Number);
  const [first, count] = last === undefined ? [1, one] : [one, last - one + 1];
  if (count > CARDS_MAX || first > CARDS_MAX) return err({ at: name, line, says: `${cards}: more than ${CARDS_MAX}` });
  if (last !== undefined && count < 1) return err({ at: name, line, says: `${cards}: the last is before the first` });
  return ok({ label: name, cards: count, names: { kind: 'numbered', first } });
}

function namedContainer(label: string, inside: string, line: number): Result<Container, SamplingFault> {
  const ids = inside === '' ? [] : inside.split(/\s+/);
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return err({ at: label, line, says: `card ${id} is named twice` });
    seen.add(id);
  }
  return ok({ label, cards: ids.length, names: { kind: 'named', ids } });
}

/** Where a card lies. @param card - over the whole manifest, from 1. */
export function findCard(manifest: Manifest, card: number): Result<Place, SamplingFault> {
  if (!Number.isInteger(card) || card < 1 || card > manifest.cards) {
    return err({ at: 'card', says: `${card}: expected a whole number from 1 to ${manifest.cards}` });
  }
  const at = lastBefore(manifest.before, card);
  const { label, names } = present(manifest.containers[at], 'the container of a card');
  const offset = card - 1 - present(manifest.before[at], 'cards before a container');
  const id = names.kind === 'named' ? present(names.ids[offset], 'a named card') : String(names.first + offset);
  return ok({ card, label, id });
}

/**
 * The last container with fewer cards before it than `card`: never an empty one, which the next shares its start
 * with.
 */
function lastBefore(before: readonly number[], card: number): number {
  let [low, high] = [0, before.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((before[middle] ?? 0) < card) low = middle;
    else high = middle - 1;
  }
  return low;
}
