/**
 * What a published vector asks for, and how near an answer must be to it.
 * @module
 */

/** One row of rla-vectors.json. Numbers that JSON has no form for are the texts `Infinity` and `-Infinity`. */
export interface Vector {
  readonly id: string;
  readonly source: string;
  readonly method: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  readonly tolerance: { readonly rel?: number; readonly abs?: number };
  readonly note?: string;
}

/** From the inputs of a vector to the answer in the shape of its `expected`; each method declares its own inputs. */
export type Methods = Readonly<Record<string, (inputs: never) => unknown>>;

/** A list of which a vector may give the beginning only. */
interface Head {
  readonly head: readonly unknown[];
}

export const head = (list: readonly unknown[]): Head => ({ head: list });

const isHead = (value: unknown): value is Head => typeof value === 'object' && value !== null && 'head' in value;

/**
 * @returns where `got` differs from `expected`, as `path: got, expected`; nothing where all is within the tolerance.
 * Fields that only `got` has are let pass: an answer may say more than the vector asks.
 */
export function differences(got: unknown, expected: unknown, { rel = 0, abs = 0 }: Vector['tolerance']): string[] {
  const found: string[] = [];
  const walk = (here: unknown, there: unknown, path: string): void => {
    if (typeof there === 'number' && typeof here === 'number') {
      const off = Math.abs(here - there);
      if (!(here === there || off <= Math.max(abs, rel * Math.abs(there)))) found.push(`${path}: ${here}, ${there}`);
    } else if (Array.isArray(there) && isHead(here)) walk(here.head.slice(0, there.length), there, path);
    else if (Array.isArray(there)) {
      if (!Array.isArray(here) || here.length !== there.length) {
        found.push(`${path}: ${JSON.stringify(here)?.slice(0, 200)}, ${there.length} entries`);
      } else for (const [index, each] of there.entries()) walk(here[index], each, `${path}[${index}]`);
    } else if (typeof there === 'object' && there !== null) {
      // A long list is given by some of its entries, counted from 1.
      const named = Array.isArray(here) ? Object.fromEntries(here.map((each, index) => [index + 1, each])) : here;
      const fields = (typeof named === 'object' && named !== null ? named : {}) as Record<string, unknown>;
      for (const [name, each] of Object.entries(there)) walk(fields[name], each, `${path}.${name}`);
    } else if (here !== there) {
      found.push(`${path}: ${JSON.stringify(here)}, ${JSON.stringify(there)}`);
    }
  };
  walk(got, expected, '');
  return found;
}
