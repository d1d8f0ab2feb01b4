/**
 * The file with results that never comes, while its station believes that it did.
 *
 * Leaves out lines that are cut, after which a station knows (AV-04-REC).
 * Source: attack catalogue TX-01; dossier EV18.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import type { LineInHand, TreeAttack } from '../../../domain/tree/ports.ts';
import { isFile, type Listening, listen, receiptOf } from './heard.ts';
import { chosen, PAPERS_DIFFER, RATE } from './params.ts';
import { composed } from './wire.ts';

/**
 * Files are swallowed and receipts made up. Where nothing hides a message, the receipt is written down; where a key
 * stream does, one is known from a receipt of the day, whose text is always the same; where there is a tag, none can be
 * made, and the station calls again until it gives up.
 *
 * Caught by: files held against protocols; where no receipt can be made, a count of files that came by hand. Missed by:
 * everything that starts at a table, where rows are taken from protocols.
 */
export const fileDropped: TreeAttack = {
  id: 'TX-01',
  name: 'Drop or withhold',
  category: 'Transmission',
  summary: 'Result files are swallowed on the line, and a receipt is made up for the station.',
  powers: ['exchange.line'],
  guards: [],
  params: { rate: RATE },
  breaks: ['P20', 'P08'],
  caughtBy: ['carried-files', 'files-against-protocols', 'electronic-in-rows', 'turnout-final', ...PAPERS_DIFFER],
  missedBy: ['tree-sums', 'published-sums', 'turnout-order'],
  source: 'O07; attacks.md TX-01',
  mount: ({ params, rng, policy, line }) => {
    const listening = listen(line);
    const swallowed = new Set<number>();
    const believed = new Set<number>();
    return {
      acts: {
        'message.send': (act) => {
          listening.send(act);
          if (!isFile(act) || !chosen(rng, params, act.station)) return [act];
          const { station } = act;
          swallowed.add(station);
          // Over a line of one way an open line to the last byte is all that a station learns.
          const bytes = policy['tx.oneWay'] ? new Uint8Array(0) : receiptFor(line, listening, act);
          if (bytes === undefined) return [];
          believed.add(station);
          return [{ type: 'receipt.send', station, bytes }];
        },
        'receipt.send': (act) => {
          listening.receipt(act);
          return [act];
        },
      },
      did: () => {
        const files = counted(swallowed.size, 'file');
        return `${files} swallowed, and ${counted(believed.size, 'station')} made to believe that they came`;
      },
    };
  },
};

function receiptFor(
  { profile, election }: LineInHand,
  listening: Listening,
  { station, minute }: TreeActOf<'message.send'>,
): Uint8Array | undefined {
  const receipt = receiptOf(election, station, minute, listening.counterAt(station, minute));
  return composed(profile, receipt, listening.receiptStream(station));
}
