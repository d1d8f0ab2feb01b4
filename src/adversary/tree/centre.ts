/**
 * Attacks at the central commission: columns exchanged in its table, and stations kept out of what is published.
 *
 * Source: attack catalogue 2.7; dossier TB08.
 * @module
 */

import { counted } from '../../base/words.ts';
import type { PublishedRow, TreeActOf } from '../../domain/tree/acts.ts';
import type { TreeAttack, TreeMount, TreeSight } from '../../domain/tree/ports.ts';
import type { PublishLevel, ResultLine } from '../../domain/tree/results.ts';
import { sumLines } from '../../tally/lines.ts';
import { FROM, number, TO } from '../params.ts';
import { shifted } from './forge.ts';

type Publishing = TreeActOf<'results.publish'>;

/** Two columns and the middle commissions for which they are exchanged. */
interface Swap {
  readonly from: number;
  readonly to: number;
  readonly hits: (middle: number) => boolean;
  readonly given: TreeMount;
}

/**
 * Two choices' columns are exchanged: in the database, so that everything that comes out of it agrees, or only in what
 * is published. It reaches whole middle commissions, those with a station in reach.
 *
 * Caught by: any one copy or photograph against a published station, and copies as a sample against the total; equation
 * 12 from inside, if the table was changed. Missed by: what is published added up again; every comparison at a
 * territorial commission.
 */
export const columnSwap: TreeAttack = {
  id: 'TB-09',
  name: 'Candidate mapping at centre',
  category: 'Counting and tabulation',
  summary: 'The columns of two choices are exchanged at the central commission.',
  powers: ['cec.database'],
  guards: [],
  params: {
    from: { ...FROM, says: 'one of the two choices' },
    to: { ...TO, says: 'the other' },
    where: {
      kind: 'option',
      options: ['database', 'publication'],
      default: 'database',
      says: 'whether the table of the central commission is changed too, or only what is published of it',
    },
  },
  breaks: ['P08'],
  caughtBy: ['tree-sums', 'copies-against-publication', 'photographs-against-publication', 'parallel-tabulation'],
  missedBy: ['copies-against-tables', 'published-sums', 'rows-against-handed-in'],
  source: 'B06; attacks.md TB-09',
  mount: (given) => {
    const { params, reach } = given;
    const swap: Swap = { from: number(params, 'from'), to: number(params, 'to'), hits: reach.hasMiddle, given };
    const inDatabase = params.where === 'database';
    let lines = 0;
    return {
      acts: {
        'cec.enter': (act) => {
          if (!inDatabase || gap(swap, act.line) === 0) return [act];
          lines += 1;
          return [{ ...act, line: exchanged(swap, act.line) }];
        },
        'results.publish': (act, sight) => {
          // Region rows and the total are sums of the central table, so there they are exchanged already.
          if (inDatabase) return act.level === 'station' ? [{ ...act, rows: stationRows(swap, act, sight) }] : [act];
          lines += sight('cecTable').rows.filter((row) => swap.hits(row.unit) && gap(swap, row.line) !== 0).length;
          return [publication(swap, act, sight)];
        },
      },
      did: () => `two columns exchanged in the lines of ${lines} ${given.tree.middle} commissions`,
    };
  },
};

/** Votes by which the two columns of a line differ: moving them exchanges the columns. */
function gap({ from, to }: Swap, line: ResultLine): number {
  return (line.byChoice[from] ?? 0) - (line.byChoice[to] ?? 0);
}

function exchanged(swap: Swap, line: ResultLine): ResultLine {
  return shifted(line, swap.from, swap.to, gap(swap, line));
}

function stationRows(swap: Swap, { rows }: Publishing, sight: TreeSight): readonly PublishedRow[] {
  const tecs = new Map(sight('tecTables').flatMap((table) => table.rows.map((row) => [row.unit, table.unit])));
  const hit = (unit: number): boolean => swap.hits(swap.given.tree.middleOfTec[tecs.get(unit) ?? -1] ?? -1);
  return rows.map((row) => (hit(row.unit) ? { ...row, line: exchanged(swap, row.line) } : row));
}

/** What is published with the columns exchanged, over a table that stays true. */
function publication(swap: Swap, act: Publishing, sight: TreeSight): Publishing {
  const { regionOfMiddle } = swap.given.tree;
  const byRegion = new Map<number, number>();
  let all = 0;
  for (const { unit, line } of sight('cecTable').rows) {
    if (!swap.hits(unit)) continue;
    const region = regionOfMiddle[unit] ?? -1;
    byRegion.set(region, (byRegion.get(region) ?? 0) + gap(swap, line));
    all += gap(swap, line);
  }
  const moved = (line: ResultLine, votes: number): ResultLine => shifted(line, swap.from, swap.to, votes);
  const rows =
    act.level === 'station'
      ? stationRows(swap, act, sight)
      : act.rows.map(({ unit, line }) => ({ unit, line: moved(line, byRegion.get(unit) ?? 0) }));
  return { ...act, rows, total: moved(act.total, all) };
}

const COARSER: Readonly<Record<PublishLevel, readonly PublishLevel[]>> = {
  station: ['region', 'nation'],
  region: ['nation'],
  nation: [],
};

/**
 * Results are published less far down than the rules say. No figure changes; TB-02 and TB-09 become invisible to the
 * public. Placed in a part of the country, only the rows of that part are kept out.
 *
 * Caught by: a look at the rules; where single rows are missing, sums, the list of stations and copies that
 * have nothing to be held against. Missed by: every comparison inside.
 */
export const publicationWithheld: TreeAttack = {
  id: 'TB-11',
  name: 'No station-level publication',
  category: 'Counting and tabulation',
  summary: 'Results are published by region or for the country only, although the rules promise more.',
  powers: ['cec.database'],
  guards: [{ flag: 'publish.level', oneOf: ['station', 'region'] }],
  params: {
    level: {
      kind: 'option',
      options: ['region', 'nation'],
      default: 'region',
      says: 'how far down results are published instead',
    },
  },
  breaks: ['P08', 'P17'],
  caughtBy: [
    'copies-against-publication',
    'photographs-against-publication',
    'publication-level',
    'published-sums',
    'stations-in-publication',
    'turnout-final',
  ],
  missedBy: ['copies-against-tables', 'rows-against-handed-in', 'tree-sums'],
  source: 'S04; S16; attacks.md TB-11',
  mount: ({ params, tree, reach }) => {
    const level: PublishLevel = params.level === 'nation' ? 'nation' : 'region';
    let withheld = 0;
    return {
      acts: {
        'results.publish': (act, sight) => {
          if (!COARSER[act.level].includes(level)) return [act];
          const hit = act.level === 'station' ? reach.hasStation : reach.hasRegion;
          const left = act.rows.filter(({ unit }) => !hit(unit));
          withheld = act.rows.length - left.length;
          if (withheld === 0) return [act];
          if (left.length > 0) return [{ ...act, rows: left }];
          const lines = sight('cecTable').rows;
          const rows = tree.regions.map((_, unit) => {
            const own = lines.filter((row) => tree.regionOfMiddle[row.unit] === unit).map(({ line }) => line);
            return { unit, line: sumLines(own, act.total.byChoice.length) };
          });
          return [{ ...act, level, rows: level === 'region' ? rows : [] }];
        },
      },
      did: () => `${counted(withheld, 'row')} kept out of what was published`,
    };
  },
};
