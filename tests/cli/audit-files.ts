/**
 * Twelve stations in which Otan leads, as the files of an audit, and its steps as the command line takes them.
 * @module
 */
import { expect } from 'vitest';
import { type Session, session } from './memory-io.ts';

export const SEED = '31415926535897932384';
const STATIONS = 12;
const CARDS = 60;
export const NAMES = ['Otan', 'Ak Zhol', 'Asar', 'invalid'] as const;

/** What the machines recorded on a card: Otan leads everywhere. */
export const voteOf = (station: number, card: number): (typeof NAMES)[number] => {
  const at = (card * 7 + station) % 20;
  return at < 11 ? 'Otan' : at < 16 ? 'Ak Zhol' : at < 19 ? 'Asar' : 'invalid';
};

const cards = Array.from({ length: STATIONS * CARDS }, (_, at) => {
  const [station, card] = [Math.floor(at / CARDS) + 1, (at % CARDS) + 1];
  return { batch: `PS ${station}`, card, vote: voteOf(station, card) };
});
export const countOf = (batch: string, name: string): number =>
  cards.filter((each) => each.batch === batch && each.vote === name).length;
const batches = Array.from({ length: STATIONS }, (_, at) => `PS ${at + 1}`);

export const MANIFEST = ['batch,cards', ...batches.map((batch) => `${batch},${CARDS}`)].join('\n');
export const TOTALS = [
  'station,votes:Otan,votes:Ak Zhol,votes:Asar,invalid',
  ...batches.map((batch) => [batch, ...NAMES.map((name) => countOf(batch, name))].join(',')),
].join('\n');
export const CVRS = ['batch,card,vote', ...cards.map(({ batch, card, vote }) => `${batch},${card},${vote}`)].join('\n');
export const FILES = { 'm.csv': MANIFEST, 't.csv': TOTALS, 'c.csv': CVRS };
export const PLAN = ['audit', 'plan', '--manifest', 'm.csv', '--totals', 't.csv'];
export const LIST = ['--kind', 'list', '--seats', '5'];

/** Files after a record was written for a design. */
export async function planned(
  design: string,
  files: Readonly<Record<string, string>> = FILES,
  ...more: readonly string[]
): Promise<Record<string, string>> {
  const told = await session(
    [...PLAN, '--cvrs', 'c.csv', '--kind', 'plurality', '--design', design, '--record', 'a.json', ...more],
    files,
  );
  expect([told.code, told.err]).toEqual([0, ['a.json: written']]);
  return Object.fromEntries(told.files);
}

/** What was drawn, with what paper says filled in. */
export async function readFor(
  files: Readonly<Record<string, string>>,
  { cards: count, after = 0, seed = SEED }: { cards: number; after?: number; seed?: string },
  paper: (batch: string, card: number, draw: number) => string = (batch, card) => voteOf(Number(batch.slice(3)), card),
): Promise<string> {
  const argv = ['audit', 'draw', 'a.json', '--seed', seed, '--cards', String(count), '--after', String(after)];
  const told = await session(argv, files);
  expect([told.code, told.err]).toEqual([0, []]);
  return told.out
    .map((line, at) => {
      if (at === 0) return line;
      const [draw = '', batch = '', card = ''] = line.split(',');
      return `${draw},${batch},${card},${paper(batch, Number(card), Number(draw))}`;
    })
    .join('\n');
}

export const check = (files: Readonly<Record<string, string>>, ...more: string[]): Promise<Session> =>
  session(['audit', 'check', 'a.json', ...more], files);
