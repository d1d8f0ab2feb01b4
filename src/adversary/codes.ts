/**
 * Clash attacks: several voters share one row of the control protocol, and the rows that are freed hold other votes.
 *
 * Source: attack catalogue 2.5 and 2.11; results R12, R13; dossier EV05.
 * @module
 */

import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack, Mount } from '../domain/ports.ts';
import type { Act } from '../domain/records/acts.ts';
import { number, TO } from './params.ts';

/** A code that no row has yet, for a vote that nobody cast. */
export function freshCode(given: Mount, taken: Set<number>): number {
  const range = 10 ** given.policy['code.len'];
  let code = given.rng.below(range);
  while (taken.has(code) && taken.size < range) code = (code + 1) % range;
  taken.add(code);
  return code;
}

const pair = (choice: number, code: number): string => `${choice}/${code}`;

/**
 * The machine gives one code to several voters of one choice, stores one of their votes and fills the others' places.
 *
 * Caught by: two clashed voters who compare, a count of slips. Missed by: each single look-up, row counts, equations.
 */
export const duplicateCodes: Attack = {
  id: 'RC-01',
  name: 'Clash: duplicate codes to like voters',
  category: 'Recorded-as-cast',
  summary: 'Voters of one choice get the same code; one vote is stored for all of them and the rest are replaced.',
  powers: ['terminal.software', 'desk.software'],
  needsMachines: true,
  guards: [{ flag: 'code.mode', oneOf: ['machineAssigned'] }],
  params: {
    m: {
      kind: 'number',
      unit: 'voters',
      min: 2,
      max: 1000,
      integer: true,
      default: 10,
      says: 'voters who share one code',
    },
    to: TO,
  },
  breaks: ['P07', 'P17'],
  caughtBy: ['slip-comparison', 'slip-totals'],
  missedBy: ['complaints', 'code-rows', 'equation-8', 'code-duplicates', 'equation-2'],
  source: 'attacks.md RC-01; R12',
  votersTakePart: false,
  mount: (given) => {
    const to = number(given.params, 'to');
    const clusters = new Map<number, { code: number; voters: number }>();
    const shared = new Set<string>();
    const stored = new Set<string>();
    // Drawn for voters who were given another code: no list shows them yet, so no code stands twice on account of this.
    const freed: number[] = [];
    let replaced = 0;
    return {
      acts: {
        'code.assign': (act) => {
          if (act.choice === to || act.choice < 0) return [act];
          const cluster = clusters.get(act.choice);
          if (cluster === undefined || cluster.voters >= number(given.params, 'm')) {
            clusters.set(act.choice, { code: act.code, voters: 1 });
            return [act];
          }
          cluster.voters += 1;
          shared.add(pair(act.choice, cluster.code));
          freed.push(act.code);
          return [{ ...act, code: cluster.code }];
        },
        'box.record': (act) => {
          const key = pair(act.choice, act.code);
          if (act.code === NO_CODE) return [act];
          const code = stored.has(key) && shared.has(key) ? freed.shift() : undefined;
          stored.add(key);
          if (code === undefined) return [act];
          replaced += 1;
          return [{ ...act, choice: to, code }];
        },
      },
      did: () => `${counted(shared.size, 'code')} given to several voters; ${replaced} of their votes replaced`,
    };
  },
};

/**
 * When a vote comes in with choice and code of one that is stored already, it is replaced: both voters find their row.
 *
 * Caught by: two such voters who compare, a count of slips. Missed by: each single look-up, row counts, equations.
 */
export const naturalClash: Attack = {
  id: 'RC-02',
  name: 'Natural-collision clash',
  category: 'Recorded-as-cast',
  summary: 'A vote whose code and choice are stored already is replaced by another.',
  powers: ['desk.software'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen'] },
    { flag: 'code.duplicate', oneOf: ['accept'] },
  ],
  params: { to: TO },
  breaks: ['P07'],
  caughtBy: ['slip-comparison', 'slip-totals'],
  missedBy: ['complaints', 'code-rows', 'equation-8', 'equation-2'],
  source: 'attacks.md RC-02; R13; R36',
  votersTakePart: false,
  mount: (given) => {
    const to = number(given.params, 'to');
    const stored = new Set<string>();
    const taken = new Set<number>();
    let replaced = 0;
    return {
      acts: {
        'box.record': (act): readonly Act[] => {
          if (act.code === NO_CODE) return [act];
          const key = pair(act.choice, act.code);
          taken.add(act.code);
          if (act.choice === to || !stored.has(key)) {
            stored.add(key);
            return [act];
          }
          replaced += 1;
          return [{ ...act, choice: to, code: freshCode(given, taken) }];
        },
      },
      did: () => `${counted(replaced, 'vote')} replaced whose code and choice stood there already`,
    };
  },
};
