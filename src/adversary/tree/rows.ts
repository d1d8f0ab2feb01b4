/**
 * Attacks on the rows that a territorial commission enters.
 *
 * Source: attack catalogue 2.7; dossier TB03, TB12.
 * @module
 */

import { apportion } from '../../base/apportion.ts';
import { counted } from '../../base/words.ts';
import type { TreeAttack } from '../../domain/tree/ports.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { amount, FROM, number, rate, TO } from '../params.ts';
import { shifted } from './forge.ts';

/**
 * Votes of one choice are entered for another, station by station, until enough are moved.
 *
 * Caught by: a copy or photograph held against the row, which is seen only where tables are given or stations
 * published; inside, the protocol held against the row, and rows with fewer votes than the machine counted; a sample of
 * copies, where many votes were moved. Missed by: every sum, because rows still add up.
 */
export const tecReshuffle: TreeAttack = {
  id: 'TB-02',
  name: 'Reshuffling at TEC',
  category: 'Counting and tabulation',
  summary: 'Rows are entered with votes of one choice moved to another; every row and every total still adds up.',
  powers: ['tec.entry'],
  guards: [],
  params: {
    votes: amount(7_493, 10_000_000, 'votes', 'votes to move in all'),
    from: FROM,
    to: TO,
    most: amount(10_000, 10_000_000, 'votes', 'the most moved in one station'),
  },
  breaks: ['P08'],
  caughtBy: [
    'copies-against-tables',
    'copies-against-publication',
    'photographs-against-publication',
    'rows-against-handed-in',
    'parallel-tabulation',
    'electronic-in-rows',
    'channels-apart',
  ],
  missedBy: ['tree-sums', 'published-sums', 'corrections-decided'],
  source: 'S16; attacks.md TB-02',
  mount: ({ params }) => {
    const from = number(params, 'from');
    const to = number(params, 'to');
    let left = number(params, 'votes');
    let moved = 0;
    let stations = 0;
    return {
      acts: {
        'row.enter': (act) => {
          const votes = Math.min(left, number(params, 'most'), act.line.byChoice[from] ?? 0);
          if (votes <= 0 || from === to) return [act];
          left -= votes;
          moved += votes;
          stations += 1;
          return [{ ...act, line: shifted(act.line, from, to, votes) }];
        },
      },
      did: () => `${counted(moved, 'vote')} moved in the rows of ${counted(stations, 'station')}`,
    };
  },
};

/**
 * Whoever enters the row of an electronic station adds the electronic protocol to the summary that holds it already, or
 * takes it out again. The column of e-votes stays as the electronic protocol has it.
 *
 * Caught by: copies and photographs of the summary, protocols held against rows, the turnout that was told; what is
 * left out also by the electronic protocol itself. Missed by: sums, and a sample of copies: the shares hardly change.
 */
export const tecMerge: TreeAttack = {
  id: 'TB-08-TEC',
  name: 'Channel merge error at TEC',
  category: 'Counting and tabulation',
  summary: 'The electronic protocol is added to the row of its station once more, or taken out of it.',
  powers: ['tec.entry'],
  guards: [],
  params: {
    how: {
      kind: 'option',
      options: ['twice', 'omitted'],
      default: 'twice',
      says: 'how often the electronic totals stand in the row in the end',
    },
  },
  breaks: ['P08', 'P11'],
  caughtBy: [
    'copies-against-tables',
    'copies-against-publication',
    'photographs-against-publication',
    'rows-against-handed-in',
    'electronic-in-rows',
    'turnout-final',
  ],
  missedBy: ['tree-sums', 'published-sums', 'parallel-tabulation', 'files-against-protocols'],
  source: 'CEC05a; attacks.md TB-08; sailau.md TB12',
  mount: ({ params }) => {
    const times = params.how === 'twice' ? 1 : -1;
    let votes = 0;
    let stations = 0;
    return {
      acts: {
        'row.enter': (act, sight) => {
          if (act.line.electronic === 0) return [act];
          const protocol = sight('electronicProtocols').findLast(({ station }) => station === act.station);
          if (protocol === undefined) return [act];
          votes += act.line.electronic;
          stations += 1;
          return [{ ...act, line: merged(act.line, protocol.byChoice, times) }];
        },
      },
      did: () =>
        `${counted(votes, 'electronic vote')} ${times > 0 ? 'added twice in' : 'left out of'} ` +
        `the rows of ${counted(stations, 'station')}`,
    };
  },
};

function merged(line: ResultLine, electronic: readonly number[], times: 1 | -1): ResultLine {
  const blank = line.electronic - electronic.reduce((sum, votes) => sum + votes, 0);
  return {
    ...line,
    voters: line.voters + times * line.electronic,
    byChoice: line.byChoice.map((votes, choice) => votes + times * (electronic[choice] ?? 0)),
    blank: line.blank + times * blank,
  };
}

/**
 * Rows of stations that nobody opened.
 *
 * Caught by: the list of stations held against the table or against published stations; inside, a row without a
 * protocol; a sample of copies; and where they vote for the winner, turnout that rises with the winner. Missed by:
 * every sum, and every copy, for nobody has a copy of a protocol that was never drawn.
 */
export const phantomStation: TreeAttack = {
  id: 'TB-10',
  name: 'Phantom station',
  category: 'Counting and tabulation',
  summary: 'A territorial commission enters rows of stations that were never announced.',
  powers: ['tec.entry'],
  guards: [],
  params: {
    count: amount(1, 100, 'stations', 'stations invented in each commission'),
    voters: amount(900, 10_000, 'voters', 'on the list of each invented station'),
    turnout: rate(0.95, 'share of them who are said to have come'),
    to: TO,
    share: rate(0.9, 'share of the votes for that choice; the others share the rest as the table has them'),
  },
  breaks: ['P08', 'P09'],
  caughtBy: [
    'stations-in-tables',
    'stations-in-publication',
    'rows-against-handed-in',
    'parallel-tabulation',
    'turnout-final',
    'turnout-and-winner',
  ],
  missedBy: [
    'tree-sums',
    'published-sums',
    'copies-against-tables',
    'copies-against-publication',
    'photographs-against-publication',
  ],
  source: 'O07; attacks.md TB-10',
  mount: ({ params }) => {
    let made = 0;
    let votes = 0;
    return {
      at: {
        tecTable: (tec, sight) => {
          // Numbers go on where the announced list ends.
          const next = sight('stationList').length;
          const rows = sight('tecTables')[tec]?.rows ?? [];
          return Array.from({ length: number(params, 'count') }, () => {
            const line = invented(
              rows.map((row) => row.line),
              params,
            );
            votes += line.voters;
            made += 1;
            return { type: 'row.enter' as const, tec, station: next + made - 1, line };
          });
        },
      },
      did: () => `${counted(votes, 'vote')} entered in the rows of ${counted(made, 'station')} that nobody opened`,
    };
  },
};

/** A line as plausible as the rows around it. */
function invented(rows: readonly ResultLine[], params: Readonly<Record<string, number | string>>): ResultLine {
  const to = number(params, 'to');
  const voters = Math.round(number(params, 'voters') * number(params, 'turnout'));
  const favoured = Math.round(voters * number(params, 'share'));
  const choices = rows[0]?.byChoice.length ?? to + 1;
  const weights = Array.from({ length: choices }, (_, choice) =>
    choice === to ? 0 : rows.reduce((sum, { byChoice }) => sum + (byChoice[choice] ?? 0), 0),
  );
  const rest = apportion(voters - favoured, weights);
  const byChoice = [...rest].map((each, choice) => (choice === to ? favoured + each : each));
  return { registered: number(params, 'voters'), voters, electronic: 0, byChoice, blank: 0, invalid: 0 };
}
