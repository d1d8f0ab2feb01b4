/**
 * Changes to what was fixed at the close, before ballots were counted.
 * @module
 */
import { B } from './fixture.ts';
import type { Tampering } from './tampering.ts';

export const CLOSINGS: readonly Tampering[] = [
  {
    tamper: 'totals of the close that have a vote less than the protocol',
    change: ({ closeTotals: { totals } }) => ({
      closeTotals: { totals: { ...totals, accepted: 5, byChoice: [2, 1, 1] } },
    }),
    caught: ['close-totals: protocol_differs_from_close'],
    missed: {
      'box-totals': 'it reads what is stored by then',
      'recorder-totals': 'the recorder was written with the protocol',
    },
  },
  {
    tamper: 'a stored vote changed after every print was made',
    change: ({ boxRecords }) => ({
      boxRecords: { ...boxRecords, choice: Array.from(boxRecords.choice, (choice, row) => (row === 0 ? B : choice)) },
    }),
    caught: ['box-totals: protocol_differs_from_box'],
    missed: { 'close-totals': 'both prints are older than the change' },
  },
  {
    tamper: 'two cards with votes that nobody had read when the count began',
    change: () => ({ deviceInventory: { cards: 2, portable: 0 } }),
    caught: ['device-inventory: device_not_entered'],
    missed: { 'close-totals': 'nothing was entered later either' },
  },
  {
    tamper: 'a portable device that nobody had entered when the count began',
    change: () => ({ deviceInventory: { cards: 0, portable: 1 } }),
    caught: ['device-inventory: device_not_entered'],
    missed: { 'portable-serial': 'it is the one that left' },
  },
  {
    tamper: 'a card emptied unread, and the count of cards without a vote raised',
    change: ({ carrierSheet }) => ({ carrierSheet: { ...carrierSheet, unused: 2 } }),
    caught: ['equation-7b: equation_7b_broken'],
    missed: { 'device-inventory': 'on the table it is a card like the others' },
  },
];
