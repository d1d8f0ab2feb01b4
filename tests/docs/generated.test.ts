/**
 * The generated documents are as the code has them.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, written } from '../../bin/docs.ts';

describe('the generated documents', () => {
  test.each(DOCUMENTS)('$path is fresh (if not: npm run docs)', (document) => {
    expect(written(document)).toBe(document.content());
  });

  test('are the same each time they are made', () => {
    expect(DOCUMENTS.map(({ content }) => content())).toEqual(DOCUMENTS.map(({ content }) => content()));
  });
});
