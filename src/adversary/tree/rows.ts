/**
 * Attacks on the rows that a territorial commission enters.
 *
 * Source: attack catalogue 2.7; dossier TB03, TB12.
 * @module
 */

import { apportion } from '../../base/apportion.ts';
import { counted } from '../../base/words.ts';
import type { TreeActOf } from '../../domain/tree/acts.ts';
import type { TreeAttack, TreeMount } from '../../domain/tree/ports.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { amount, FROM, number, rate, TO } from '../params.ts';
import { shifted, stuffed } from './forge.ts';

/** What one mount of TB-02 does with each row, and what it has done so far. */
interface Reshuffle {
  readonly enter: (act: TreeActOf<'row.enter'>) => ResultLine | undefined;
  readonly moved: () => number;
  readonly stations: ReadonlySet<number>;
}

/** Votes of `from` become votes of `to` within each row, until enough are moved. */
function amongChoices({ params }: TreeMount): Reshuffle {
  const [from, to] = [number(params, 'from'), number(params, 'to')];
  const stations = new Set<number>();
  let left = number(params, 'votes');
  return {
    enter: ({ station, line }) => {
      const votes = Math.min(left, number(params, 'most'), line.byChoice[from] ?? 0);
      if (votes <= 0 || from === to) return undefined;
      left -= votes;
      stations.add(station);
      return shifted(line, from, to, votes);
    },
    moved: () => number(params, 'votes') - left,
    stations,
  };
}

/**
 * Part of the smallest list of a commission that may stand in another row at once: whoever enters a row does not know
 * yet how full the next ones are. An assumption.
 */
const UNSEEN_SHARE = 0.05;

/**
 * Voters of `from` leave one row and stand in a later one of the same commission. A row takes as many as its list has
 * room for; the commission's last row takes what is left, so that its total stays, even where its list is full.
 */
function amongStations({ params, reach }: TreeMount): Reshuffle {
  const from = number(params, 'from');
  const stations = new Set<number>();
  let left = number(params, 'votes');
  const rows = new Map<number, number>();
  const smallest = new Map<number, number>();
  for (const { tec, voters } of reach.stations) {
    rows.set(tec, (rows.get(tec) ?? 0) + 1);
    smallest.set(tec, Math.min(smallest.get(tec) ?? voters, voters));
  }
  const owed = new Map<number, number>();
  return {
    enter: ({ tec, station, line }) => {
      const after = (rows.get(tec) ?? 0) - 1;
      rows.set(tec, after);
      const debt = owed.get(tec) ?? 0;
      const room = after <= 0 ? debt : Math.max(0, line.registered - line.voters);
      const unseen = Math.floor(UNSEEN_SHARE * (smallest.get(tec) ?? 0));
      const has = Math.min(left, number(params, 'most'), unseen, line.byChoice[from] ?? 0);
      // Above zero they come into this row, below they leave it; where no row comes after, nobody may leave.
      const votes = debt > 0 ? Math.min(debt, room) : after > 0 ? -has : 0;
      if (votes === 0) return undefined;
      owed.set(tec, debt - votes);
      left += Math.min(0, votes);
      stations.add(station);
      return stuffed(line, from, votes);
    },
    moved: () => number(params, 'votes') - left,
    stations,
  };
}

/**
 * Votes of one choice are entered for another, station by station, until enough are moved; or they are entered in the
 * row of another station of the commission, with the people who cast them: then no total of any choice changes.
 *
 * Caught by: a copy or photograph held against the row, which is seen only where tables are given or stations
 * published; inside, the protocol held against the row, and rows with fewer votes than the machine counted; a sample of
 * copies, where many votes were moved to another choice. Missed by: every sum, because rows still add up.
 */
export const tecReshuffle: TreeAttack = {
  id: 'TB-02',
  name: 'Reshuffling at TEC',
  category: 'Counting and tabulation',
  summary: 'Rows are entered with votes moved to another choice or station; every row and every total still adds up.',
  powers: ['tec.entry'],
  guards: [],
  params: {
    votes: amount(7_493, 10_000_000, 'votes', 'votes to move in all'),
    from: FROM,
    to: {
      kind: 'choice',
      default: 'last',
      says: 'who gets them, where they go to another choice',
      unless: { among: 'stations' },
    },
    most: amount(10_000, 10_000_000, 'votes', 'the most moved in one station'),
    among: {
      kind: 'option',
      options: ['choices', 'stations'],
      default: 'choices',
      says: 'whether the votes go to another choice, or stay with theirs and go to another row of the commission',
    },
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
  mount: (given) => {
    const { enter, moved, stations } = given.params.among === 'stations' ? amongStations(given) : amongChoices(given);
    return {
      acts: {
        'row.enter': (act) => {
          const line = enter(act);
          return [line === undefined ? act : { ...act, line }];
        },
      },
      did: () => `${counted(moved(), 'vote')} moved in the rows of ${counted(stations.size, 'station')}`,
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
