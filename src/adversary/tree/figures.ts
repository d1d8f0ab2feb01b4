/**
 * Attacks that invent figures: more voters than came, and figures made to reach a round percentage.
 *
 * Source: attack catalogue 2.7; dossier TB15, CT13.
 * @module
 */

import { apportion } from '../../base/apportion.ts';
import { counted } from '../../base/words.ts';
import type { ParamSpec } from '../../domain/ports.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { TreeAttack, TreeTap } from '../../domain/tree/ports.ts';
import type { AnnouncedStation } from '../../domain/tree/records.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { validOf } from '../../tally/lines.ts';
import { amount, number, rate, TO } from '../params.ts';
import { type Forge, inPapers, inRows, stuffed } from './forge.ts';

/** Whoever writes the false figure: the station before its copies are out, or the commission above it. */
const FIGURES: ParamSpec = {
  kind: 'option',
  options: ['rows', 'protocols'],
  default: 'rows',
  says: 'where the figures are invented: in the rows of the territorial commission or in the protocols of stations',
};

function writing(forge: Forge, where: number | string | undefined): NonNullable<TreeTap['acts']> {
  return where === 'protocols' ? inPapers(forge, 'before') : inRows(forge);
}

/**
 * More voters than desks and booths could serve: told during the day, written in the evening, or both.
 *
 * Caught by: desks and booths that cannot have served so many, where they are told at one hour, or where the desks of
 * a station were counted; counts of observers, and messages that leave no room for so many; messages and results that
 * differ; copies and photographs where rows were changed. Missed by:
 * sums, because votes are added with their voters; the order of messages, because nobody is told of who is not on the
 * lists; everything that holds papers against each other, where the station itself wrote them.
 */
export const turnoutInflation: TreeAttack = {
  id: 'TB-04',
  name: 'Turnout inflation beyond capacity',
  category: 'Counting and tabulation',
  summary: 'Voters who never came are told to have come, and votes for one choice are written for them.',
  powers: ['station.papers', 'tec.entry', 'turnout.desk'],
  guards: [],
  params: {
    add: rate(0.4, 'voters added, as a share of those on the list; no more than are left on it'),
    to: TO,
    figures: { ...FIGURES, options: ['rows', 'protocols', 'none'] },
    hour: {
      kind: 'option',
      options: ['never', ...REPORT_HOURS.map(String)],
      default: '12',
      says: 'hour from which turnout messages hold the added voters, as far as people are left on the lists in reach',
    },
  },
  breaks: ['P09', 'P11'],
  caughtBy: [
    'copies-against-tables',
    'copies-against-publication',
    'photographs-against-publication',
    'rows-against-handed-in',
    'parallel-tabulation',
    'channels-apart',
    'turnout-final',
    'turnout-throughput',
    'turnout-clickers',
    'turnout-against-messages',
    'station-throughput',
    'protocols-as-hashed',
  ],
  missedBy: ['tree-sums', 'published-sums', 'turnout-order'],
  source: 'O21; S16; attacks.md TB-04',
  mount: ({ params, reach }) => {
    const added = new Map<number, number>();
    let messages = 0;
    const forge: Forge = (line, station) => {
      const people = extra(line.registered, line.voters, number(params, 'add'));
      if (people === 0) return undefined;
      added.set(station, people);
      return stuffed(line, number(params, 'to'), people);
    };
    const from = params.hour === 'never' ? Number.POSITIVE_INFINITY : Number(params.hour);
    return {
      acts: {
        ...(params.figures === 'none' ? {} : writing(forge, params.figures)),
        'turnout.report': (act, sight) => {
          if (act.hour < from) return [act];
          const people = toldBesides(act, reach.stations, sight('stationList'), number(params, 'add'));
          if (people === 0) return [act];
          messages += 1;
          return [{ ...act, came: act.came + people }];
        },
      },
      did: () => {
        const people = [...added.values()].reduce((sum, each) => sum + each, 0);
        const told = counted(messages, 'turnout message');
        return `${counted(people, 'voter')} added in ${counted(added.size, 'station')}, and told of in ${told}`;
      },
    };
  },
};

function extra(registered: number, voters: number, share: number): number {
  return Math.max(0, Math.min(Math.round(share * registered), registered - voters));
}

/**
 * Voters told of besides those who came. The desk knows how many came in its region and not in which stations, so it
 * takes those in reach to be like the others, and never tells of more people than are left on their lists.
 */
export function toldBesides(
  { region, came }: { readonly region: number; readonly came: number },
  reached: readonly AnnouncedStation[],
  all: readonly AnnouncedStation[],
  share: number,
): number {
  const inReach = listedIn(reached, region);
  const listed = listedIn(all, region);
  const left = Math.floor((inReach * (listed - came)) / Math.max(1, listed));
  return extra(inReach, inReach - left, share);
}

function listedIn(stations: readonly AnnouncedStation[], region: number): number {
  return stations.reduce((sum, each) => sum + (each.region === region ? each.voters : 0), 0);
}

/**
 * Figures written to reach round percentages of turnout and of one choice. Figures of that choice and of turnout only
 * rise; what the others keep of the rest is shared as it was.
 *
 * Caught by: a test of whole percentages, where stations are published; copies and photographs where rows were changed;
 * the turnout that was told before; desks that were counted and cannot have served so many. Missed by: sums, and the
 * correlation of turnout and winner.
 */
export const targetPercent: TreeAttack = {
  id: 'TB-14',
  name: 'Target-percent fabrication',
  category: 'Counting and tabulation',
  summary: 'Figures are written so that turnout and the share of one choice come out as round percentages.',
  powers: ['station.papers', 'tec.entry'],
  guards: [],
  params: {
    to: TO,
    step: { ...amount(5, 50, '%', 'percentages are multiples of this'), min: 1 } as ParamSpec,
    turnout: amount(0, 100, '%', 'the least turnout written; the next round figure above the true one otherwise'),
    share: amount(0, 100, '%', 'the least share of the choice, of those who took part'),
    figures: FIGURES,
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
    'turnout-final',
    'station-throughput',
    'whole-percents',
    'protocols-as-hashed',
  ],
  missedBy: ['tree-sums', 'published-sums', 'turnout-and-winner'],
  source: 'KO16; KL12; attacks.md TB-14',
  mount: ({ params }) => {
    const written = new Set<number>();
    const forge: Forge = (line, station) => {
      const instead = rounded(line, params);
      if (instead !== undefined) written.add(station);
      return instead;
    };
    return {
      acts: writing(forge, params.figures),
      did: () => `round percentages written for ${counted(written.size, 'station')}`,
    };
  },
};

/** @returns `undefined` where the percentages cannot be reached, or are reached already. */
function rounded(line: ResultLine, params: Readonly<Record<string, number | string>>): ResultLine | undefined {
  const to = number(params, 'to');
  const voters = target(line.voters, line.registered, number(params, 'turnout'), number(params, 'step'));
  const room = voters - line.blank - line.invalid;
  const votes = Math.min(room, target(line.byChoice[to] ?? 0, voters, number(params, 'share'), number(params, 'step')));
  if (line.registered === 0 || room < 0) return undefined;
  if (voters === line.voters && votes === line.byChoice[to] && validOf(line) === room) return undefined;
  const others = line.byChoice.map((each, choice) => (choice === to ? 0 : each));
  // A station that voted for this choice only has no others to share the rest among.
  const rest = others.some((each) => each > 0) ? apportion(room - votes, others) : others;
  const byChoice = line.byChoice.map((_, choice) => (choice === to ? votes : (rest[choice] ?? 0)));
  byChoice[to] = room - byChoice.reduce((sum, each, choice) => sum + (choice === to ? 0 : each), 0);
  return { ...line, voters, byChoice };
}

/** The count that makes a multiple of `step` percent of `of`, not below what it was. */
function target(count: number, of: number, leastPercent: number, step: number): number {
  const percent = Math.max(leastPercent, of === 0 ? 0 : (100 * count) / of);
  const round = Math.min(100, step * Math.ceil(percent / step - 1e-9));
  return Math.max(count, Math.round((round * of) / 100));
}
