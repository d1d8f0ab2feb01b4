/**
 * Work in steps: what it gives, how often it says how far it is, and that it can be given up.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { inSteps } from '../../src/cli/in-steps.ts';
import type { Io } from '../../src/cli/io.ts';

function* work(all: number): Generator<number | undefined, string, undefined> {
  yield undefined;
  for (let done = 1; done <= all; done += 1) yield done;
  return 'done';
}

function told(isTerminal: boolean, stopAfter = Number.POSITIVE_INFINITY) {
  const lines: string[] = [];
  let asked = 0;
  const io = {
    isTerminal,
    err: (line: string) => lines.push(line),
    interrupted: () => {
      asked += 1;
      return Promise.resolve(asked > stopAfter);
    },
  } as unknown as Io;
  return { io, lines };
}

describe('work in steps', () => {
  const progress = { all: 20, things: 'stations', name: 'as described' };

  test('tells a terminal, nine times at most, how far it is', async () => {
    const { io, lines } = told(true);
    expect(await inSteps(io, work(20), progress)).toBe('done');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('as described: 2 of 20 stations');
  });

  test('tells nobody else, and nothing where nothing is to be told', async () => {
    const [away, quiet] = [told(false), told(true)];
    expect(await inSteps(away.io, work(20), progress)).toBe('done');
    expect(await inSteps(quiet.io, work(20))).toBe('done');
    expect([away.lines, quiet.lines]).toEqual([[], []]);
  });

  test('gives nothing when it is given up', async () => {
    expect(await inSteps(told(true, 3).io, work(20), progress)).toBeUndefined();
  });
});
