/**
 * Tamperings with the control protocol after it was printed: see `tamperings`.
 * @module
 */
import type { CodeRow } from '../../src/domain/records/acts.ts';
import { A, C } from './fixture.ts';
import type { Tampering } from './tampering.ts';

/** The voters of 2222 and 4444 each find the other's choice; each choice has as many rows as before. */
export function exchangedRows(rows: readonly CodeRow[]): readonly CodeRow[] {
  const other = new Map([
    [2222, C],
    [4444, A],
  ]);
  return rows.map((row) => ({ ...row, choice: other.get(row.code) ?? row.choice }));
}

export const POSTINGS: readonly Tampering[] = [
  {
    tamper: 'a list printed anew with two choices exchanged',
    change: ({ controlProtocol: { rows, declined } }) => ({ controlProtocol: { rows: exchangedRows(rows), declined } }),
    caught: [
      'page-photos: photographed_list_differs',
      'list-copy: copied_list_differs',
      'list-hash: list_hash_differs',
    ],
    missed: {
      'code-rows': 'each choice has as many rows as before',
      'slip-comparison': 'neither voter shows her slip',
      complaints: 'neither voter looks for her code',
    },
  },
  {
    tamper: 'another page at the door, which one of two visitors photographed',
    change: ({ controlProtocol: { rows } }) => ({
      pagePhotos: { second: [65_000, 66_000], page: [0, 1], pages: [rows, exchangedRows(rows)] },
    }),
    caught: ['page-photos: photographed_list_differs'],
    missed: {
      'list-copy': 'the list in the folder is the one that was copied',
      'list-hash': 'the list in the folder is the one of the minutes',
    },
  },
  {
    tamper: 'another page at the door, and no photograph',
    change: () => ({ pagePhotos: { second: [], page: [], pages: [] } }),
    caught: [],
    missed: { 'page-photos': 'what nobody photographed nobody can compare' },
  },
];
