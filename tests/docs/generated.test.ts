/**
 * The generated documents are as the code has them.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, written } from '../../bin/docs.ts';

describe('the generated documents', () => {
  const made = new Map(DOCUMENTS.map((document) => [document.path, document.content()]));

  test.each(DOCUMENTS)('$path is fresh (if not: npm run docs)', (document) => {
    expect(written(document)).toBe(made.get(document.path));
  });

  test('are the same each time they are made', () => {
    expect(DOCUMENTS.map(({ path, content }) => [path, content()])).toEqual([...made]);
  });
});
