/**
 * Codes that a coercer gives out before the day, so that he need not ask for them after it.
 *
 * Leaves out: voters who give the code of one to another, and what becomes of whoever is found out.
 * Source: attack catalogue CS-02; control C02.
 * @module
 */
import { counted } from '../../base/words.ts';
import { NO_CHOICE } from '../../domain/election.ts';
import type { Attack, Mount, Orders } from '../../domain/ports.ts';
import type { Act } from '../../domain/records/acts.ts';
import { DEMAND, number, rate } from '../params.ts';
import { amongShare } from './obedient.ts';

/** A code for each member, no two alike, as long as there are codes. */
function distinctCodes(given: Mount, members: readonly number[]): ReadonlyMap<number, number> {
  const range = 10 ** given.policy['code.len'];
  const codes = new Map<number, number>();
  const taken = new Set<number>();
  for (const member of members.slice(0, range)) {
    let code = given.rng.below(range);
    while (taken.has(code)) code = (code + 1) % range;
    taken.add(code);
    codes.set(member, code);
  }
  return codes;
}

/**
 * A coercer gives each member of a group a code of her own to type, and looks beside which choice it is posted. Whoever
 * resists votes as she likes and types another; her code is then missing, or stands by chance where somebody else typed
 * it, with `1 - (1 - 1/d)^nc` for `nc` such voters of `d` codes.
 *
 * Caught by: nothing in the system, unless so many are sent to the machine that their share stands out.
 * Missed by: everything else.
 */
export const assignedCodes: Attack = {
  id: 'CS-02',
  name: 'Assigned-code coercion',
  category: 'Coercion and secrecy',
  summary:
    'A coercer gives each voter a code of her own before the day and looks for it on the posted control protocol.',
  powers: ['voters.pressed'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen'] },
    { flag: 'cp.posted', oneOf: [true] },
  ],
  params: {
    demand: DEMAND,
    rate: rate(1, 'share of the group that is given a code'),
    resist: rate(0, 'share of those who vote as they like and type a code of their own'),
  },
  breaks: ['P04', 'P05'],
  caughtBy: ['electronic-share'],
  missedBy: ['complaints', 'observers', 'code-rows', 'slip-comparison'],
  source: 'S05E; attacks.md CS-02',
  votersTakePart: false,
  mount: (given) => {
    const isTold = amongShare(given, 'rate');
    const resists = amongShare(given, 'resist');
    const demand = number(given.params, 'demand');
    const codes = distinctCodes(given, given.group.members.filter(isTold));
    return {
      orders: (voter): Orders | undefined => {
        const code = codes.get(voter);
        if (code === undefined) return undefined;
        if (resists(voter)) return { channel: 'electronic' };
        return {
          channel: 'electronic',
          takeCode: true,
          code,
          ...(demand === NO_CHOICE ? {} : { choice: demand }),
        };
      },
      at: { eve: (): readonly Act[] => [...codes].map(([person, code]) => ({ type: 'code.dictate', person, code })) },
      did: () => `${counted(codes.size, 'code')} given out before the day`,
    };
  },
};
