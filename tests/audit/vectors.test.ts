// The published numbers of other projects, each at its own tolerance, through one table from method to function.
// VECTORS=file runs another table of the same form.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ASSORTERS } from './vectors/assorters.ts';
import { CLOSED_FORMS } from './vectors/closed-forms.ts';
import { differences, type Methods, type Vector } from './vectors/method.ts';
import { PIPELINE } from './vectors/pipeline.ts';
import { RISK } from './vectors/risk.ts';
import { SAMPLING } from './vectors/sampling.ts';

const METHODS: Methods = { ...ASSORTERS, ...CLOSED_FORMS, ...PIPELINE, ...RISK, ...SAMPLING };
const FILE = process.env.VECTORS ?? new URL('rla-vectors.json', import.meta.url);
const VECTORS = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Vector[];

test('every vector has its own name', () => {
  expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length);
});

describe('published vectors', () => {
  test.each(VECTORS)('$id', ({ method, inputs, expected, tolerance }) => {
    const compute = METHODS[method] as ((given: unknown) => unknown) | undefined;
    expect(compute, `no function for the method ${method}`).toBeDefined();
    expect(differences(compute?.(inputs), expected, tolerance)).toEqual([]);
  });
});
