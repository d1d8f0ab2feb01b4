/**
 * Words of a command: a shell reads back exactly what was meant.
 * @module
 */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandLines, shellWord } from '../../src/report/shell.ts';

/** What a shell makes of the command lines, as the words that a program would get. */
function read(lines: string): string[] {
  const words = execFileSync('bash', ['-c', `printf '%s\\0' ${lines}`], { encoding: 'utf8' });
  return words.split('\0').slice(0, -1);
}

describe('a word of a command', () => {
  test.each([
    ['abc', 'abc'],
    ['scenarios/a.yaml', 'scenarios/a.yaml'],
    ['dice 4 1 6', '"dice 4 1 6"'],
    ['', '""'],
    ["it's", "'it'\\''s'"],
    ['$(rm)', "'$(rm)'"],
    ['a\nb', "a$'\\x0a'b"],
    ['\u001b[31m', "$'\\x1b''[31m'"],
    ['жребий 7', "'жребий 7'"],
  ])('%j is written as %s', (word, written) => {
    expect(shellWord(word)).toBe(written);
  });

  const words = fc.array(
    fc.string({ unit: 'binary', maxLength: 8 }).map((word) => word.replaceAll('\0', '').replace(/\p{Cs}/gu, '')),
    {
      minLength: 1,
      maxLength: 20,
    },
  );

  test('is read back as it was by a shell, on one line or several', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 80 }), (list, width) => {
        expect(read(commandLines(list, width).join('\n'))).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });

  test('shows nothing that a terminal would obey or hide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(shellWord(word)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
