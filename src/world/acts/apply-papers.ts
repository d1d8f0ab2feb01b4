/**
 * What acts on the papers of the close do: the control protocol and the page at the door, results protocols, the
 * recorder, a recount that is asked for.
 *
 * Source: dossier 4.1, P9 to P15; design section 6.
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import type { Act } from '../../domain/records/acts.ts';
import { R } from '../layout.ts';
import type { World } from '../world.ts';

/** Writes one paper. */
export function applyPaper(
  world: World,
  act: Extract<
    Act,
    {
      type:
        | 'zero.print'
        | 'close.print'
        | 'controlProtocol.print'
        | 'page.show'
        | `protocol.${string}`
        | 'recorder.write'
        | 'recorder.swap'
        | `recount.${string}`;
    }
  >,
): void {
  const { papers } = world;
  switch (act.type) {
    case 'zero.print':
      world.memory[R.zeroRecords] = act.records;
      return;
    case 'close.print':
      papers.closeTotals = act.totals;
      return;
    case 'controlProtocol.print':
      papers.controlProtocol = act.rows;
      return;
    case 'page.show':
      papers.page = act.rows;
      return;
    case 'protocol.electronic':
      papers.electronic = act.totals;
      return;
    case 'protocol.paper':
      papers.paper = act.totals;
      return;
    case 'protocol.summary':
      papers.summary = act.totals;
      return;
    case 'recorder.write':
      papers.recorder = act.totals;
      return;
    case 'recorder.swap':
      papers.recorder = act.totals;
      world.memory[R.recorderSerial] = act.serial;
      // Whoever opens a sealed package cannot close it again as it was.
      world.memory[R.recorderSealed] = 0;
      return;
    case 'recount.request':
      papers.recountTaken = act.second;
      return;
    case 'recount.answer':
      papers.recountAnswer = { kind: act.kind, byChoice: act.byChoice };
      return;
    default:
      unreachable(act);
  }
}
