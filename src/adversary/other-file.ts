/**
 * A control protocol that is true, beside a result that is counted from something else.
 *
 * The row's 0.2 that anybody recounts the rows of the list is no parameter here: a check is made by whoever has its
 * records, and how often people take the trouble is left out.
 * Source: attack catalogue RC-17; dossier EV04; controls C33 and C46.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack, Mount, Sight } from '../domain/ports.ts';
import type { ActOf, ElectronicTotals } from '../domain/records/acts.ts';
import { FROM, number, rate, TO } from './params.ts';
import { shifted } from './store.ts';

type Totals = ActOf<'close.print' | 'protocol.electronic' | 'recorder.write'>;

/**
 * The program prints the list of codes from the votes it stored, and every total from a file in which votes have moved.
 *
 * Caught by: stored votes against the protocol, a count of slips; rows against votes, where more have moved than had no
 * code. Missed by: voters, each of whom finds her code; every sum of the papers; totals that are signed at the close,
 * which come out of the same file.
 */
export const otherFile: Attack = {
  id: 'RC-17',
  name: 'Control protocol differs from tally source',
  category: 'Recorded-as-cast',
  summary: 'The list of codes is printed from the stored votes, and the result from another file.',
  powers: ['desk.software'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] },
    { flag: 'cp.posted', oneOf: [true] },
  ],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.3, "share of the robbed choice's votes that are counted for the other"),
    limit: {
      kind: 'option',
      options: ['codes', 'none'],
      default: 'codes',
      says: 'codes: the robbed choice keeps as many votes as it has rows on the list; none: it need not',
    },
  },
  breaks: ['P08'],
  caughtBy: ['box-totals', 'code-rows', 'slip-totals'],
  missedBy: [
    'complaints',
    'slip-comparison',
    'equation-2',
    'equation-8',
    'equation-11b',
    'recorder-totals',
    'close-totals',
  ],
  source: 'KTV12; CGK16; attacks.md RC-17',
  votersTakePart: false,
  mount: (given) => {
    let moved = 0;
    const counting = <A extends Totals>(act: A, sight: Sight): readonly A[] => {
      moved = votesToMove(given, act.totals, sight);
      if (moved === 0) return [act];
      return [{ ...act, totals: shifted(act.totals, number(given.params, 'from'), number(given.params, 'to'), moved) }];
    };
    return {
      acts: { 'close.print': counting, 'protocol.electronic': counting, 'recorder.write': counting },
      did: () => `${counted(moved, 'vote')} counted for another choice than the list of codes was printed from`,
    };
  },
};

/** Whole votes, at most as many as the robbed choice has; nothing where both choices are one. */
function votesToMove({ params }: Mount, { byChoice }: ElectronicTotals, sight: Sight): number {
  const [from, to] = [number(params, 'from'), number(params, 'to')];
  if (from === to) return 0;
  const votes = byChoice[from] ?? 0;
  const wanted = Math.round(votes * number(params, 'rate'));
  if (params.limit === 'none') return wanted;
  const box = sight('boxRecords');
  const withCode = Array.from(box?.choice ?? []).filter(
    (choice, row) => choice === from && (box?.code[row] ?? NO_CODE) !== NO_CODE,
  ).length;
  return Math.min(wanted, Math.max(0, votes - withCode));
}
