/**
 * Votes that are stored when voting is over.
 *
 * Leaves out: check-ins in the log of the desk computer, which nobody pads here, so that its readings stay as they
 * were.
 * Source: attack catalogue RC-04; dossier EV29.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack, Mount, Sight } from '../domain/ports.ts';
import type { Act } from '../domain/records/acts.ts';
import { freshCode } from './codes.ts';
import { unsigned } from './lists/names.ts';
import { amount, number, TO } from './params.ts';

/**
 * The technician sets the desk computer back to voting when the room is busy with the paper, and enters votes. A member
 * may sign for as many who stayed at home.
 *
 * Caught by: totals signed at the close, and a counter that was read there; readings, cards and slips against votes;
 * without signatures, signatures; with them, their hour, and whoever asks the absent. Missed by: every sum made
 * afterwards; codes, which nobody claims.
 */
export const storedAfterClose: Attack = {
  id: 'RC-04',
  name: 'Post-close insertion',
  category: 'Recorded-as-cast',
  summary: 'Votes are entered into the desk computer after the close, with or without signatures for them.',
  powers: ['desk.restart', 'desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'desk.reopen', oneOf: ['free'] }],
  params: {
    to: TO,
    count: amount(40, 2000, 'votes', 'votes that are entered; with padded check-ins no more than voters were absent'),
    checkIns: {
      kind: 'option',
      options: ['none', 'padded'],
      default: 'none',
      says: 'whether absent voters of the electronic list are made to sign for them',
    },
    codes: {
      kind: 'option',
      options: ['none', 'unused'],
      default: 'none',
      says: 'whether each gets a code that no other vote has, where votes have codes',
    },
  },
  breaks: ['P11', 'P09'],
  caughtBy: [
    ...['equation-2', 'equation-4e', 'equation-7b', 'close-totals', 'counter', 'log-reads', 'slip-totals'],
    ...['last-hour', 'check-in-rate', 'list-audit'],
  ],
  missedBy: ['equation-8', 'equation-11b', 'box-totals', 'recorder-totals', 'code-rows', 'complaints', 'store-seal'],
  source: 'B06; L50; attacks.md RC-04',
  votersTakePart: false,
  mount: (given) => {
    let entered = 0;
    return {
      at: {
        closed: (sight) => {
          const acts = votesFor(given, sight);
          entered = acts.filter(({ type }) => type === 'box.insert').length;
          return acts;
        },
      },
      did: () =>
        `${counted(entered, 'vote')} entered after the close` +
        (given.params.checkIns === 'padded' ? ', each signed for in the name of an absent voter' : ''),
    };
  },
};

function votesFor(given: Mount, sight: Sight): readonly Act[] {
  const { params, policy } = given;
  const count = number(params, 'count');
  if (count === 0) return [];
  const names = params.checkIns === 'padded' ? absentees(sight).slice(0, count) : [];
  const votes = params.checkIns === 'padded' ? names.length : count;
  const withCode = params.codes === 'unused' && policy['code.mode'] !== 'none';
  const taken = new Set(withCode ? Array.from(sight('boxRecords')?.code ?? []) : []);
  return [
    ...names.map((person): Act => ({ type: 'list.sign', person, list: 'electronic' })),
    ...Array.from({ length: votes }, (): Act => {
      const code = withCode ? freshCode(given, taken) : NO_CODE;
      return { type: 'box.insert', choice: number(params, 'to'), code };
    }),
  ];
}

/** Names of the electronic list that stand without a signature on either. */
function absentees(sight: Sight): readonly number[] {
  const listed = new Set(Array.from(sight('electronicList')?.person ?? []));
  return unsigned(sight).filter((person) => listed.has(person));
}
