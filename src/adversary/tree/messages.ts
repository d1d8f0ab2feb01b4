/**
 * Attacks on what is told before the tables are made: turnout during the day, and the file over the line.
 *
 * Source: attack catalogue 2.7 and 2.9; dossier 9.6 (template test), TB16, EV17.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { ParamSpec } from '../../domain/ports.ts';
import { TURNOUT_REGIONS, turnoutSeries } from '../../domain/published/turnout.ts';
import type { TreeAttack } from '../../domain/tree/ports.ts';
import { number, rate } from '../params.ts';
import { isFile } from './line/heard.ts';

const TEMPLATE_YEAR = 2015;
const TEMPLATE_HOURS = [10, 12, 14] as const;
/** Hundredths of a percent in the whole. */
const WHOLE = 10_000;

function factor(hour: number, value: number): ParamSpec {
  const says = `what the turnout of ${TEMPLATE_YEAR} at ${hour} o'clock is multiplied by; 0: the true figure is told`;
  return { kind: 'number', unit: 'factor', min: 0, max: 1.2, default: value, says };
}

/**
 * Regions tell the turnout of an earlier election times a constant instead of their own. A region without a figure of
 * that year, and every later hour, is told truly, but never below what was told before.
 *
 * Caught by: a test of repeated ratios; where the template does not fit the day, the last figure and the
 * pace. Missed by: everything on votes: none is touched.
 */
export const turnoutTemplate: TreeAttack = {
  id: 'TB-18',
  name: 'Interim turnout copied from a template',
  category: 'Counting and tabulation',
  summary: `Turnout during the day is that of ${TEMPLATE_YEAR}, times a constant.`,
  powers: ['turnout.desk'],
  guards: [],
  params: { k10: factor(10, 0.89), k12: factor(12, 0.95), k14: factor(14, 0.87) },
  breaks: ['P11'],
  caughtBy: ['turnout-template', 'turnout-final', 'turnout-throughput', 'turnout-clickers'],
  missedBy: ['turnout-order', 'tree-sums', 'published-sums', 'copies-against-tables', 'copies-against-publication'],
  source: 'sailau.md 9.6; attacks.md TB-18',
  mount: ({ params, tree }) => {
    const told = new Map<number, number>();
    let messages = 0;
    return {
      acts: {
        'turnout.report': (act, sight) => {
          const template = templateOf(tree.regions[act.region], act.hour);
          const k = template === undefined ? 0 : number(params, `k${act.hour}`);
          const voters = (): number =>
            sight('stationList').reduce((sum, each) => sum + (each.region === act.region ? each.voters : 0), 0);
          // Told as a percentage with two decimals, which is what the template was printed with.
          const scaled = k === 0 ? act.came : (Math.min(WHOLE, Math.round(k * (template ?? 0))) / WHOLE) * voters();
          const came = Math.max(told.get(act.region) ?? 0, Math.round(scaled));
          told.set(act.region, came);
          if (came === act.came) return [act];
          messages += 1;
          return [{ ...act, came }];
        },
      },
      did: () => `${counted(messages, 'turnout message')} made from those of ${TEMPLATE_YEAR}`,
    };
  },
};

/** Turnout of the earlier election in hundredths of a percent, where it is known. */
function templateOf(region: string | undefined, hour: number): number | undefined {
  const known = TEMPLATE_HOURS.find((each) => each === hour);
  const place = (TURNOUT_REGIONS as readonly (string | undefined)[]).indexOf(region);
  return known === undefined ? undefined : turnoutSeries(TEMPLATE_YEAR, known)?.hundredths[place];
}

/**
 * The telephone line is cut whenever a station sends its file; after three calls the recorder is carried. No figure
 * changes.
 *
 * Caught by: a count of the files that came by hand. Missed by: every comparison.
 */
export const lineCut: TreeAttack = {
  id: 'AV-04-REC',
  name: 'Line cut at close',
  category: 'Availability',
  summary: 'The line is cut while result files are sent, so that they have to be carried.',
  powers: ['exchange.line'],
  guards: [],
  params: { rate: rate(1, 'chance for each electronic station that its line is cut, at every call') },
  breaks: ['P20'],
  caughtBy: ['carried-files'],
  missedBy: [
    'files-against-protocols',
    'tree-sums',
    'published-sums',
    'copies-against-tables',
    'copies-against-publication',
  ],
  source: 'O07; attacks.md AV-04',
  mount: ({ params, rng }) => {
    const cut = new Set<number>();
    return {
      acts: {
        'message.send': (act) => {
          if (!isFile(act)) return [act];
          // One decision for a station, so that another call does not get through where the first did not.
          if (!rng.fork(`station/${act.station}`).chance(number(params, 'rate'))) return [act];
          cut.add(act.station);
          return [];
        },
      },
      did: () => `the lines of ${counted(cut.size, 'station')} cut`,
    };
  },
};
