/**
 * What came in over the line on which a station reports.
 *
 * Source: attack TX-09; control C38.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import { CONFIRMATION_BYTES } from '../domain/transmission/turnout-call.ts';
import { control, openFinding } from './control.ts';

/** No call brought in more than a confirmation. Blind to what a confirmation can hold, and to other lines. */
export const inboundLine: Control = control({
  id: 'inbound-line',
  name: 'Bytes that came in',
  claim: 'no call on which turnout was reported brought in more than its confirmation',
  needs: ['lineLog'],
  when: 'closed',
  catalogue: ['C38'],
  kinds: ['bytes_came_in'],
  blindTo: 'what fits into a confirmation, and what comes in on another line',
  source: 'attacks.md TX-09, C38',
  examine: ({ lineLog }) => {
    if (lineLog === undefined) return [openFinding(['lineLog'], 'log of the line')];
    const over = Array.from(lineLog.received).filter((bytes) => bytes > CONFIRMATION_BYTES);
    if (over.length === 0) return [];
    return [
      {
        kind: 'bytes_came_in',
        level: 'contradiction',
        data: { calls: over.length, bytes: over.reduce((most, bytes) => Math.max(most, bytes), 0) },
        from: ['lineLog'],
        innocent: 'a server that confirms more than once on a bad line',
      },
    ];
  },
});
