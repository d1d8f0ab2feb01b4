/**
 * Flags of the desk computer's log: order and times, the chain over its entries, and what of it leaves the station.
 *
 * Leaves out who keeps a copy of the program (escrow), and a log of the booth devices, which keep none.
 * Source: flag list of the attack catalogue, control C38 (`headPublishMin`); tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const LOG_FLAGS: readonly FlagEntry[] = [
  {
    id: 'log.order',
    values: ['castOrder', 'shuffled'],
    default: 'castOrder',
    explains:
      'Order in which the ballot box stores votes. castOrder: as they arrive, so that whoever knows the queue can ' +
      'match people and votes. shuffled: in no order. Not described by any source; castOrder is an assumption.',
    source: 'WIK; sailau.md A6',
    assumption: 'A6',
  },
  {
    id: 'log.timestamp',
    values: ['none', 'minute', 'second'],
    default: 'second',
    explains:
      'How exactly the desk computer dates what it stores, check-ins and votes alike. The finer the time, the ' +
      'easier it is to match the two. Not described by any source; second is an assumption.',
    source: 'WIK; sailau.md A6',
    assumption: 'A6',
  },
  {
    id: 'log.hashchain',
    values: [false, true],
    default: false,
    explains:
      'Whether each log entry seals the one before it. false: entries can be taken out or changed without trace. ' +
      'No source mentions such a log; false is an assumption.',
    source: 'attacks.md C38',
    assumption: 'own',
  },
  {
    id: 'log.heads',
    values: [0, 15, 30, 60, 120],
    default: 0,
    explains:
      "Minutes from one publication of the head of the log's chain to the next, from the opening on and once more " +
      'when voting ends. 0: the head is printed when voting ends, and nothing leaves the station before. Nothing ' +
      'changes where `log.hashchain` is false. The catalogue has an hour; no source mentions any, and 0 ' +
      'is an assumption.',
    source: 'attacks.md C38, RC-13',
    assumption: 'own',
  },
  {
    id: 'log.published',
    values: [false, true],
    default: false,
    explains:
      'Whether the central commission has to publish the log of each station together with its result. false: ' +
      'whoever audits the devices reads it. true: everybody does, and sees who was checked in when. The law is ' +
      'silent; false is an assumption.',
    source: 'attacks.md TR-04, C38',
    assumption: 'own',
  },
];
