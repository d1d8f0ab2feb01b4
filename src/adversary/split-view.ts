/**
 * A page of the control protocol for those who look, and another for the folder.
 *
 * The row of the catalogue has poll staff alone do it. What poll staff can rob by themselves and know code by code is
 * the card on its way to the reader, as in RC-07; how votes are robbed otherwise is left out.
 * Source: attack catalogue RC-18; dossier EV04.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack } from '../domain/ports.ts';
import type { CodeRow } from '../domain/records/acts.ts';
import { FROM, number, rate, TO } from './params.ts';
import { robbed } from './robbed.ts';

const HOUR = 3600;

/**
 * The page as the robbed voters should see it.
 *
 * @param rows - the list as it was counted.
 * @param taken - codes of robbed votes, each as often as it was robbed.
 * @returns the same rows; beside each of those codes, one row `to` a time says `from` again.
 */
export function restoredPage(
  rows: readonly CodeRow[],
  taken: readonly number[],
  from: number,
  to: number,
): readonly CodeRow[] {
  const left = new Map<number, number>();
  for (const code of taken) left.set(code, (left.get(code) ?? 0) + 1);
  return rows.map((row) => {
    const times = left.get(row.code) ?? 0;
    if (row.choice !== to || times === 0) return row;
    left.set(row.code, times - 1);
    return { ...row, choice: from };
  });
}

/**
 * A member rewrites cards before they are read. Voters who come to the door are shown a page with their own choices;
 * the list that was counted hangs for everybody else, or for everybody after an hour.
 *
 * Caught by: photographs of the page, voters who compare slips with the list in the folder, those who come too late for
 * the first page, a count of slips. Missed by: rows against votes, a signed copy and a hash, since the list in the
 * folder stays as it was printed.
 */
export const splitView: Attack = {
  id: 'RC-18',
  name: 'Split-view control protocol',
  category: 'Recorded-as-cast',
  summary: 'Cards are rewritten before they are read, and robbed voters are shown a list on which nothing is changed.',
  powers: ['desk.hands', 'list.door'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] },
    { flag: 'cp.posted', oneOf: [true] },
    { flag: 'card.crypto', oneOf: ['none'] },
  ],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.2, 'chance for each card of the robbed choice'),
    view: {
      kind: 'option',
      options: ['replaced', 'visitors'],
      default: 'replaced',
      says: 'who sees the first page: everybody until it is replaced, or voters only, always',
    },
    hours: {
      kind: 'number',
      unit: 'hours after posting',
      min: 0,
      max: 48,
      default: 1,
      says: 'when the page is replaced; nothing where voters have a page of their own',
    },
  },
  breaks: ['P07', 'P17'],
  caughtBy: ['page-photos', 'slip-comparison', 'slip-totals', 'complaints'],
  missedBy: ['code-rows', 'list-copy', 'list-hash', 'equation-2', 'equation-8', 'log-reads'],
  source: 'KTV12; HIR21; attacks.md RC-18',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    const [from, to] = [number(params, 'from'), number(params, 'to')];
    const taken: number[] = [];
    let [rewritten, deceived] = [0, 0];
    return {
      acts: {
        'carrier.deliver': (act) => {
          if (!isRobbed(act.choice)) return [act];
          rewritten += 1;
          if (act.code !== NO_CODE) taken.push(act.code);
          return [{ ...act, choice: to }];
        },
        'page.show': (act) => {
          const first = params.view === 'visitors' ? act.to === 'voter' : act.after < number(params, 'hours') * HOUR;
          if (!first || taken.length === 0) return [act];
          deceived += 1;
          return [{ ...act, rows: restoredPage(act.rows, taken, from, to) }];
        },
      },
      did: () =>
        `${counted(rewritten, 'card')} rewritten before reading, another page shown ${counted(deceived, 'time')}`,
    };
  },
};
