/**
 * Lines that are broken so that figures are told by voice, and the voice that is heard.
 *
 * Source: attack catalogue TX-05; dossier EV18.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { TreeAttack } from '../../../domain/tree/ports.ts';
import { FROM, number, rate, TO } from '../../params.ts';
import { isFile } from './heard.ts';
import { withMoved } from './moved.ts';
import { chosen, PAPERS_DIFFER, RATE } from './params.ts';

/**
 * Every call with a file is broken off. Where the rules then have the figures read out, another voice reads them to the
 * commission, with votes moved. Where the file is carried, it is only late.
 *
 * Caught by: files held against protocols, where figures are read out; a count of the files that came by hand, where
 * they are carried. Missed by: everything that starts at a table, where rows are taken from protocols.
 */
export const voiceDowngrade: TreeAttack = {
  id: 'TX-05',
  name: 'Downgrade to voice or plain',
  category: 'Transmission',
  summary: 'Calls with files are broken off, and what is then read out over the telephone is another voice.',
  powers: ['exchange.line'],
  guards: [],
  params: { from: FROM, to: TO, share: rate(0.5, 'of the votes of the robbed choice that are moved'), rate: RATE },
  breaks: ['P08'],
  caughtBy: [
    'figures-phoned',
    'carried-files',
    'files-against-protocols',
    'channels-apart',
    'parallel-tabulation',
    ...PAPERS_DIFFER,
  ],
  missedBy: ['tree-sums', 'published-sums', 'turnout-order'],
  source: 'O07; attacks.md TX-05',
  mount: ({ params, rng }) => {
    const broken = new Set<number>();
    const voices = new Set<number>();
    return {
      acts: {
        'message.send': (act) => {
          if (!isFile(act) || !chosen(rng, params, act.station)) return [act];
          broken.add(act.station);
          return [];
        },
        'voice.tell': (act) => {
          if (!chosen(rng, params, act.station)) return [act];
          const [from, to] = [number(params, 'from'), number(params, 'to')];
          const votes = Math.floor((act.byChoice[from] ?? 0) * number(params, 'share'));
          const byChoice = withMoved(act.byChoice, from, to, votes);
          if (byChoice === act.byChoice) return [act];
          voices.add(act.station);
          return [{ ...act, byChoice }];
        },
      },
      did: () => {
        const calls = `calls of ${counted(broken.size, 'station')} broken off`;
        return `${calls}, the figures of ${voices.size} read by another voice`;
      },
    };
  },
};
