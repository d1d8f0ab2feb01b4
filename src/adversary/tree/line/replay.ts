/**
 * A message that was sent once is sent again.
 *
 * Leaves out the file of a first round in a second one: nothing that is heard on one day is kept for the other.
 * Source: attack catalogue TX-02.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { ParamSpec } from '../../../domain/ports.ts';
import { FILES_FROM } from '../../../domain/transmission/hours.ts';
import type { TreeActOf } from '../../../domain/tree/acts.ts';
import type { TreeAttack } from '../../../domain/tree/ports.ts';
import { type Heard, listen } from './heard.ts';
import { chosen, FIGURES_INVENTED, RATE } from './params.ts';

const OF: ParamSpec = {
  kind: 'option',
  options: ['rehearsal', 'file'],
  default: 'rehearsal',
  says: 'what is sent again: the rehearsal of the eve, where there was one, or the file itself',
};
const WHEN: ParamSpec = {
  kind: 'option',
  options: ['before', 'after'],
  default: 'before',
  says: 'before or after the station calls with its file',
};

/**
 * The rehearsal of the eve is sent again as a file. It needs no key: tag and signature are those of the station. Before
 * the file it stands where the first version does, after it where the last one does.
 *
 * Caught by: files held against protocols. Missed by: everything that starts at a table, where rows are taken from
 * protocols.
 */
export const messageReplayed: TreeAttack = {
  id: 'TX-02',
  name: 'Replay',
  category: 'Transmission',
  summary: 'A message of a station is recorded and sent again.',
  powers: ['exchange.line'],
  guards: [],
  params: { of: OF, when: WHEN, rate: RATE },
  breaks: ['P08'],
  caughtBy: ['message-repeats', ...FIGURES_INVENTED],
  missedBy: ['tree-sums', 'published-sums', 'turnout-order'],
  source: 'EVE07; attacks.md TX-02',
  mount: ({ params, rng, line }) => {
    const listening = listen(line);
    const again = new Set<number>();
    const call = (station: number, heard: Heard | undefined, minute: number): readonly TreeActOf<'message.send'>[] => {
      if (heard === undefined || !chosen(rng, params, station)) return [];
      again.add(station);
      const { bytes } = heard;
      return [{ type: 'message.send', station, minute, length: bytes.length, bytes, decided: false }];
    };
    const isRehearsal = params.of === 'rehearsal';
    return {
      acts: {
        'message.send': (act) => {
          listening.send(act);
          return [act];
        },
      },
      at: {
        beforeFile: (station) =>
          // Before it is sent there is no file to send again.
          params.when === 'before' && isRehearsal ? call(station, listening.rehearsalOf(station), FILES_FROM) : [],
        afterFile: (station) => {
          if (params.when === 'before') return [];
          const file = listening.fileOf(station);
          return call(station, isRehearsal ? listening.rehearsalOf(station) : file, (file?.minute ?? FILES_FROM) + 1);
        },
      },
      did: () => `an earlier message of ${counted(again.size, 'station')} sent again`,
    };
  },
};
