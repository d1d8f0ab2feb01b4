/**
 * Places of attacks that nobody knows: a use that is refused takes its entry out of the file, and what is wrong with
 * its place besides would come up only once the use is mended.
 *
 * Source: docs/scenario-format.md.
 * @module
 */
import type { z } from 'zod';
import type { FieldPath } from '../faults.ts';
import { type Found, foundFrom, valueAt } from '../issues.ts';
import type { Usable, WhereFile } from './file.ts';
import { whereSchema } from './schema.ts';

/** A place as it is written, and where it stands in the file. */
export interface LoneWhere {
  readonly path: FieldPath;
  readonly where: WhereFile;
}

/**
 * @param refused - what was found wrong with the shape of the file at `root`.
 * @returns places that can be looked up, and what is wrong with the shape of the others.
 */
export function loneWheres(
  root: unknown,
  refused: readonly Found[],
  attacks: readonly Usable[],
): { readonly places: readonly LoneWhere[]; readonly found: readonly Found[] } {
  const uses = refused.map(({ path }) => path).filter((path) => path.at(-1) === 'use' && path.includes('attacks'));
  const places: LoneWhere[] = [];
  const issues: z.core.$ZodIssue[] = [];
  for (const use of uses) {
    const path = [...use.slice(0, -1), 'where'];
    const where = valueAt(root, path);
    if (where === undefined) continue;
    const parsed = whereSchema.safeParse(where);
    if (parsed.success) places.push({ path, where: parsed.data });
    else issues.push(...parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
  return { places, found: foundFrom(issues, { root, attacks }) };
}
