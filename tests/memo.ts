/**
 * The same asked twice is made once: honest elections beside which attacks are run, reports that several tests read.
 * What is kept is shared, so nobody may change it.
 * @module
 */

/**
 * @param make - gives the same for the same arguments, which are plain data.
 * @param most - how many are kept, `1` or more; the one made first goes first.
 */
export function memo<A extends readonly unknown[], T>(make: (...asked: A) => T, most: number): (...asked: A) => T {
  const known = new Map<string, T>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(...asked);
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  };
}
