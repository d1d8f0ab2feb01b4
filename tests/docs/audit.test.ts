/**
 * docs/audit.md shows an audit from beginning to end: its commands are run, and print what stands under them.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { session } from '../cli/memory-io.ts';
import { unprinted } from './printed.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCUMENT = readFileSync(join(ROOT, 'docs', 'audit.md'), 'utf8');

interface Shown {
  readonly argv: readonly string[];
  /** Where stdout goes. */
  readonly into: string | undefined;
  readonly lines: readonly string[];
}

/** Commands of the document in their order, with what it shows under each. */
function shownCommands(): readonly Shown[] {
  const blocks = [...DOCUMENT.matchAll(/^```\n(\$ [\s\S]*?)^```/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) => {
    const parts = block.replaceAll('\\\n', '').split(/^\$ /m).slice(1);
    return parts.map((part): Shown => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      const [words = '', into] = command.split(/ +> +/);
      const [, ...argv] = words.split(/ +/);
      return { argv, into, lines: lines[0] === '' ? lines.slice(1) : lines };
    });
  });
}

describe('docs/audit.md', () => {
  test('shows commands that print what stands under them', async () => {
    let files: Record<string, string> = {};
    for (const name of DOCUMENT.match(/scenarios\/[\w-]+\.yaml/g) ?? [])
      files[name] = readFileSync(join(ROOT, name), 'utf8');
    const commands = shownCommands();
    expect(commands.length).toBeGreaterThan(3);
    for (const { argv, into, lines } of commands) {
      const told = await session(argv, files);
      expect(told.code, told.err.join('\n')).toBeLessThan(2);
      files = Object.fromEntries(told.files);
      if (into !== undefined) files[into] = told.out.join('\n');
      expect([
        argv.join(' '),
        lines.length === 0 ? undefined : unprinted(lines, [...told.out, ...(told.out.length === 0 ? told.err : [])]),
      ]).toEqual([argv.join(' '), undefined]);
    }
  });
});
