/**
 * Takes out of a file what was found wrong in it, so that the rest can still be asked what it means and every fault
 * is reported at once. Nothing that was repaired is ever run.
 * @module
 */
import type { FieldPath } from './faults.ts';

/** Fields without which the thing around them says nothing. */
const REQUIRED = new Set<string | number>(['use', 'name']);

const PLACEHOLDER_TITLE = 'untitled';

type Holder = Record<string | number, unknown>;

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copyOf(field)]));
}

function holderOf(root: unknown, path: FieldPath): Holder | undefined {
  let here = root;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as Holder)[step];
  }
  return here !== null && typeof here === 'object' ? (here as Holder) : undefined;
}

/** A copy of `root` without the fields at `paths`; a refused entry of a list becomes `null`. */
export function repaired(root: unknown, paths: readonly FieldPath[]): unknown {
  const copy = copyOf(root);
  for (const path of paths) cut(copy, path);
  return copy;
}

/** Half a contest would only lead to further faults that are none. */
function wholeContest(path: FieldPath): FieldPath {
  const contest = path.indexOf('contest');
  return contest < 0 ? path : path.slice(0, contest + 1);
}

function cut(root: unknown, at: FieldPath): void {
  const path = wholeContest(at);
  const last = path.at(-1);
  const around = path.slice(0, -1);
  const holder = holderOf(root, around);
  if (last === undefined || holder === undefined) return;
  if (Array.isArray(holder)) holder[Number(last)] = null;
  else if (REQUIRED.has(last) && around.length > 0) cut(root, around);
  else if (last === 'title' && around.length === 0) holder[last] = PLACEHOLDER_TITLE;
  else delete holder[last];
}
