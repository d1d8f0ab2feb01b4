/**
 * Attacks on the stored vote: in the desk computer, through a restart, on the recorder.
 *
 * Source: attack catalogue 2.5; dossier EV16, EV31.
 * @module
 */

import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack } from '../domain/ports.ts';
import type { Act, ElectronicTotals } from '../domain/records/acts.ts';
import type { Evidence } from '../domain/records/records.ts';
import { FROM, number, rate, TO } from './params.ts';
import { robbed } from './robbed.ts';

/**
 * Somebody with tools rewrites stored votes between close and count.
 *
 * Caught by: voters who look up their code or compare it, a count of slips, a broken seal if somebody looks, totals
 * that were signed at the close. Missed by: every sum made afterwards.
 */
export const memoryManipulator: Attack = {
  id: 'RC-06',
  name: 'Memory manipulator between vote and count',
  category: 'Recorded-as-cast',
  summary: 'Stored votes are rewritten between close and count.',
  powers: ['box.store'],
  needsMachines: true,
  guards: [],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.2, 'chance for each stored vote of the robbed choice'),
    target: {
      kind: 'option',
      options: ['all', 'withoutCode'],
      default: 'all',
      says: 'which votes: all, or only those nobody can look up',
    },
  },
  breaks: ['P07', 'P08', 'P12'],
  caughtBy: ['complaints', 'slip-comparison', 'slip-totals', 'store-seal', 'close-totals'],
  missedBy: ['equation-2', 'box-totals', 'recorder-totals', 'log-reads'],
  source: 'W10; AP11; attacks.md RC-06',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let rewritten = 0;
    return {
      at: {
        closed: (sight) => {
          const box = sight('boxRecords');
          const acts: Act[] = [];
          for (let row = 0; row < (box?.choice.length ?? 0); row += 1) {
            const code = box?.code[row] ?? NO_CODE;
            if (!isRobbed(box?.choice[row])) continue;
            if (params.target === 'withoutCode' && code !== NO_CODE) continue;
            acts.push({ type: 'box.rewrite', row, choice: number(params, 'to'), code });
          }
          rewritten = acts.length;
          return acts;
        },
      },
      did: () => `${rewritten} stored votes rewritten between close and count`,
    };
  },
};

/**
 * The technician claims a fault, restores an older backup and enters the lost votes again, with changes.
 *
 * Caught by: minutes without signatures, or a restart in the log that has none; a counter that only goes up, voters
 * who look up their code, a count of slips.
 * Missed by: every count, because as many votes come back as were lost.
 */
export const backupRollback: Attack = {
  id: 'RC-12',
  name: 'Backup rollback',
  category: 'Recorded-as-cast',
  summary: 'A restart that nobody needed restores an older backup; the lost votes are entered again with changes.',
  powers: ['desk.restart'],
  needsMachines: true,
  guards: [{ flag: 'reset.policy', oneOf: ['minute'] }],
  params: {
    from: FROM,
    to: TO,
    back: {
      kind: 'number',
      unit: 'backups',
      min: 1,
      max: 24,
      integer: true,
      default: 6,
      says: 'how many backups back',
    },
    rate: rate(1, 'chance for each re-entered vote of the robbed choice'),
    minute: {
      kind: 'option',
      options: ['alone', 'none'],
      default: 'alone',
      says: 'alone: he minutes the restart under one signature; none: only the log of the computer shows it',
    },
  },
  breaks: ['P07', 'P11', 'P12'],
  caughtBy: ['restart-minutes', 'backups', 'counter', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['equation-2', 'equation-11b', 'recorder-totals'],
  source: 'EKZ; attacks.md RC-12',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let before: readonly Vote[] = [];
    let entered = 0;
    let changed = 0;
    return {
      acts: { 'restart.minute': (act) => (params.minute === 'none' ? [] : [act]) },
      at: {
        evening: (sight) => {
          const saved = sight('backups')?.records.length ?? 0;
          if (saved === 0) return [];
          before = votesIn(sight('boxRecords'));
          return [{ type: 'box.rollback', backup: Math.max(0, saved - number(params, 'back')) }];
        },
        restored: (sight) => {
          const lost = before.length === 0 ? [] : withoutThose(before, votesIn(sight('boxRecords')));
          return lost.map(({ choice, code }): Act => {
            const rob = isRobbed(choice);
            entered += 1;
            if (rob) changed += 1;
            return { type: 'box.insert', choice: rob ? number(params, 'to') : choice, code };
          });
        },
      },
      did: () =>
        `${counted(entered, 'vote')} removed by a restart and entered again, ${changed} of them for another choice`,
    };
  },
};

interface Vote {
  readonly choice: number;
  readonly code: number;
}

function votesIn(box: Evidence['boxRecords']): readonly Vote[] {
  return Array.from(box?.choice ?? [], (choice, row) => ({ choice, code: box?.code[row] ?? NO_CODE }));
}

/** Votes that are gone: told by what they say, since a store need not have an order. */
function withoutThose(votes: readonly Vote[], kept: readonly Vote[]): readonly Vote[] {
  const key = ({ choice, code }: Vote): string => `${choice}/${code}`;
  const left = new Map<string, number>();
  for (const vote of kept) left.set(key(vote), (left.get(key(vote)) ?? 0) + 1);
  return votes.filter((vote) => {
    const same = left.get(key(vote)) ?? 0;
    left.set(key(vote), same - 1);
    return same <= 0;
  });
}

/**
 * A prepared recorder takes the place of the station's own.
 *
 * Caught by: serial number, recorder against protocol, seal. Missed by: everything that looks at the station only.
 */
export const recorderSwap: Attack = {
  id: 'RC-14',
  name: 'Recorder swap',
  category: 'Recorded-as-cast',
  summary: 'The recorder is exchanged for a prepared one on its way from the station.',
  powers: ['recorder.store'],
  needsMachines: true,
  guards: [],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.5, 'share of the robbed votes on the prepared unit'),
    serial: {
      kind: 'option',
      options: ['own', 'copied'],
      default: 'own',
      says: 'the number the prepared unit carries',
    },
  },
  breaks: ['P07', 'P12'],
  caughtBy: ['recorder-totals', 'recorder-serial', 'recorder-seal'],
  missedBy: ['equation-2', 'equation-11b', 'box-totals', 'complaints'],
  source: 'S04; attacks.md RC-14',
  votersTakePart: false,
  mount: ({ params }) => {
    let moved = 0;
    return {
      at: {
        recorderTravels: (sight) => {
          const own = sight('recorder');
          if (own === undefined) return [];
          const from = number(params, 'from');
          const to = number(params, 'to');
          moved = from === to ? 0 : Math.round((own.totals.byChoice[from] ?? 0) * number(params, 'rate'));
          return [
            {
              type: 'recorder.swap',
              totals: shifted(own.totals, from, to, moved),
              serial: params.serial === 'own' ? own.serial + 1 : own.serial,
            },
          ];
        },
      },
      did: () => `recorder exchanged for one on which ${counted(moved, 'vote')} had moved`,
    };
  },
};

/** Totals in which so many votes of one choice are another's. */
export function shifted(totals: ElectronicTotals, from: number, to: number, votes: number): ElectronicTotals {
  const byChoice = totals.byChoice.map(
    (own, choice) => own - (choice === from ? votes : 0) + (choice === to ? votes : 0),
  );
  return { ...totals, byChoice };
}
