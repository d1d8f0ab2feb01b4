/**
 * Smallest sets that cover everything: exact, by trying sizes from one up, and at each step only sets that cover the
 * element which fewest sets cover.
 *
 * Source: the decision problem is that of Karp 1972 (set covering); the choice of the scarcest element is the usual one
 * of exact cover search (Knuth, The Art of Computer Programming 4B, 7.2.2.1).
 * @module
 */

export interface Covers {
  /** Elements that no set covers: the covers below are of the others. */
  readonly uncoverable: readonly number[];
  /** Sets of each smallest cover, by number, rising; one empty cover where there is nothing to cover. */
  readonly covers: readonly (readonly number[])[];
  /** There are more covers of the same size than were asked for. */
  readonly more: boolean;
}

/**
 * @param universe - what has to be covered.
 * @param sets - what each covers; other elements than those of the universe do not matter.
 * @param most - covers that are listed, 1 or more.
 */
export function smallestCovers(
  universe: readonly number[],
  sets: readonly ReadonlySet<number>[],
  most: number,
): Covers {
  const coveredBy = (element: number): readonly number[] => sets.flatMap((set, at) => (set.has(element) ? [at] : []));
  const able = new Map(universe.map((element) => [element, coveredBy(element)]));
  const uncoverable = universe.filter((element) => able.get(element)?.length === 0);
  const wanted = universe.filter((element) => !uncoverable.includes(element));
  for (let size = 0; ; size += 1) {
    const found = new Map<string, readonly number[]>();
    search(new Set(wanted), [], size, { able, sets, found, most: most + 1 });
    if (found.size === 0) continue;
    const covers = [...found.values()].toSorted(byNumbers);
    return { uncoverable, covers: covers.slice(0, most), more: covers.length > most };
  }
}

interface Searching {
  readonly able: ReadonlyMap<number, readonly number[]>;
  readonly sets: readonly ReadonlySet<number>[];
  readonly found: Map<string, readonly number[]>;
  readonly most: number;
}

/** Tries every way to cover what is left with `size` sets more. */
function search(left: ReadonlySet<number>, chosen: readonly number[], size: number, looking: Searching): void {
  const { able, sets, found, most } = looking;
  if (found.size >= most) return;
  if (left.size === 0) {
    const cover = chosen.toSorted((a, b) => a - b);
    found.set(cover.join(), cover);
    return;
  }
  if (size === 0) return;
  let scarce: readonly number[] | undefined;
  for (const element of left) {
    const by = able.get(element) ?? [];
    if (scarce === undefined || by.length < scarce.length) scarce = by;
  }
  for (const at of scarce ?? []) {
    const rest = new Set([...left].filter((element) => sets[at]?.has(element) !== true));
    search(rest, [...chosen, at], size - 1, looking);
  }
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
