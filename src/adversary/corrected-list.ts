/**
 * The control protocol printed anew for a voter who complains of it, at another voter's expense.
 *
 * Leaves out who robbed the vote that she complains of: the attack beside it, or nobody, where she noted a wrong code.
 * Source: attack catalogue RC-19; dossier EV04.
 * @module
 */
import type { Rng } from '../base/rng.ts';
import { counted } from '../base/words.ts';
import type { Attack } from '../domain/ports.ts';
import type { Act, CodeRow } from '../domain/records/acts.ts';
import { number, rate } from './params.ts';

/**
 * A list on which she who complains finds her code beside her choice, with as many rows of each choice as before.
 *
 * Beside another choice: her row and one of her choice exchange their choices. Not there: a row of her choice gets her
 * code, so that the code which stood there is gone.
 *
 * @param spared - codes of voters who looked already, who do not pay.
 * @returns the new rows, and the code of the voter who pays; `undefined` where nobody can be made to.
 */
export function correctedList(
  rows: readonly CodeRow[],
  { code, choice }: CodeRow,
  spared: ReadonlySet<number>,
  rng: Rng,
): { readonly rows: readonly CodeRow[]; readonly pays: number } | undefined {
  const payers = rows.flatMap((row, at) =>
    row.choice === choice && row.code !== code && !spared.has(row.code) ? [{ at, pays: row.code }] : [],
  );
  const payer = payers[payers.length === 0 ? 0 : rng.below(payers.length)];
  if (payer === undefined) return undefined;
  const own = rows.findIndex((row) => row.code === code);
  const corrected = [...rows];
  if (own < 0) corrected[payer.at] = { code, choice };
  else {
    corrected[payer.at] = { code: payer.pays, choice: rows[own]?.choice ?? choice };
    corrected[own] = { code, choice };
  }
  return { rows: corrected, pays: payer.pays };
}

/**
 * A member hears the complaint, the technician prints the list anew, and the voter is shown that her row is right. What
 * was wrong with it is now wrong with the row of somebody who has not looked yet.
 *
 * Caught by: the hash of the minutes, a signed copy, a photograph of the list as it was, slips of those who pay, calls
 * to a hotline. Missed by: the list of complaints, rows against votes, codes that stand twice.
 */
export const correctedProtocol: Attack = {
  id: 'RC-19',
  name: 'Corrected protocol after complaint',
  category: 'Recorded-as-cast',
  summary: "When a voter complains of her code, the list is printed anew with her row right and another voter's wrong.",
  powers: ['complaints.desk', 'desk.software'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] },
    { flag: 'cp.posted', oneOf: [true] },
    { flag: 'cp.reprint', oneOf: ['free'] },
  ],
  params: {
    rate: rate(1, 'chance for each complaint of a code to be answered with another list'),
    log: {
      kind: 'option',
      options: ['withdrawn', 'kept'],
      default: 'withdrawn',
      says: 'what becomes of the complaint: withdrawn, since the row is right now, or kept on the list of complaints',
    },
  },
  breaks: ['P17', 'P18'],
  caughtBy: ['page-photos', 'list-copy', 'list-hash', 'slip-comparison', 'hotline-log'],
  missedBy: ['code-rows', 'code-duplicates', 'equation-8'],
  source: 'BPS20; ADS20; attacks.md RC-19',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    let list: readonly CodeRow[] = [];
    const spared = new Set<number>();
    let corrected = 0;
    return {
      acts: {
        'controlProtocol.print': (act) => {
          list = act.rows;
          return [act];
        },
        'complaint.take': (act): readonly Act[] => {
          if (act.says === undefined || rng.unit() >= number(params, 'rate')) return [act];
          const instead = correctedList(list, act.says, spared, rng);
          if (instead === undefined) return [act];
          list = instead.rows;
          spared.add(act.says.code);
          corrected += 1;
          const print: Act = { type: 'controlProtocol.print', rows: list };
          return params.log === 'kept' ? [print, act] : [print];
        },
      },
      did: () => `${counted(corrected, 'complaint')} answered with a list on which another row is wrong`,
    };
  },
};
