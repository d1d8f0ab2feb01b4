/**
 * An attack on the sums: a total that its rows do not give.
 *
 * Source: attack catalogue 2.7; dossier TB04, equation 12.
 * @module
 */

import { counted } from '../../base/words.ts';
import type { Reach, TreeAttack, TreeTap } from '../../domain/tree/ports.ts';
import type { ResultLine, ResultTable } from '../../domain/tree/results.ts';
import { amount, FROM, number, TO } from '../params.ts';
import { shifted } from './forge.ts';

/**
 * The total of a table is written with votes of one choice moved to another; its rows stay as they are. Of the
 * country's total no more is moved than the lines of middle commissions in reach have.
 *
 * Caught by: anybody who adds up again and has rows and total: of all stations where they are published, of the regions
 * where the country's total was changed; inside, whoever sees tables; a sample of copies, where much was moved. Missed
 * by: every comparison of single stations.
 */
export const summaryMismatch: TreeAttack = {
  id: 'TB-03',
  name: 'Summary mismatch',
  category: 'Counting and tabulation',
  summary: 'A total is not the sum of its rows: votes of one choice stand there as votes of another.',
  powers: ['tec.sum', 'middle.sum', 'cec.database'],
  guards: [],
  params: {
    level: {
      kind: 'option',
      options: ['tec', 'middle', 'cec'],
      default: 'tec',
      says: 'whose total: of territorial commissions, of regional or district ones, or of the central one',
    },
    votes: amount(1000, 10_000_000, 'votes', 'votes to move in each total'),
    from: FROM,
    to: TO,
  },
  breaks: ['P08'],
  caughtBy: ['tree-sums', 'published-sums', 'parallel-tabulation'],
  missedBy: [
    'copies-against-tables',
    'copies-against-publication',
    'photographs-against-publication',
    'rows-against-handed-in',
  ],
  source: 'O05; attacks.md TB-03',
  mount: ({ params, reach }) => {
    const [from, to] = [number(params, 'from'), number(params, 'to')];
    let moved = 0;
    let totals = 0;
    const forge = <A extends { readonly line: ResultLine }>(
      act: A,
      most = act.line.byChoice[from] ?? 0,
    ): readonly A[] => {
      const votes = Math.min(number(params, 'votes'), most);
      if (votes <= 0 || from === to) return [act];
      moved += votes;
      totals += 1;
      return [{ ...act, line: shifted(act.line, from, to, votes) }];
    };
    const acts: Readonly<Record<string, TreeTap['acts']>> = {
      tec: { 'tec.total': (act) => forge(act) },
      middle: { 'middle.total': (act) => forge(act) },
      cec: { 'cec.total': (act, sight) => forge(act, votesOf(from, sight('cecTable'), reach)) },
    };
    return {
      acts: acts[String(params.level)] ?? {},
      did: () => `${counted(moved, 'vote')} moved in ${counted(totals, 'total')}`,
    };
  },
};

/** Votes of a choice in the lines of middle commissions in reach. */
function votesOf(choice: number, { rows }: ResultTable, { hasMiddle }: Reach): number {
  return rows.reduce((sum, { unit, line }) => sum + (hasMiddle(unit) ? (line.byChoice[choice] ?? 0) : 0), 0);
}
