/**
 * Attacks on the count of paper ballots: piles, judgement of marks, subtraction, a protocol written to a target.
 *
 * Source: attack catalogue 2.7; dossier 7.4 (CT04, CT05, CT08, CT13), EV34.
 * @module
 */
import { counted } from '../base/words.ts';
import { INVALID } from '../domain/election.ts';
import type { Attack } from '../domain/ports.ts';
import { FROM, number, rate, TO } from './params.ts';
import { robbed } from './robbed.ts';

/**
 * The winner's pile is never counted: its number is what the others leave over, and from each of the others some
 * ballots are left out.
 *
 * Caught by: who writes down what is called out, and a recount. Missed by: every sum, because subtraction makes them
 * right.
 */
export const subtractiveCount: Attack = {
  id: 'TB-05',
  name: 'Subtractive count',
  category: 'Counting and tabulation',
  summary: 'Only the losers are counted, and too low; the winner gets the rest of the ballots.',
  powers: ['count.table'],
  guards: [],
  params: { to: TO, rate: rate(0.2, "chance for each ballot on a loser's pile to be left out of her count") },
  breaks: ['P08'],
  caughtBy: ['pile-counts', 'ballot-totals', 'observers'],
  missedBy: ['equation-4b', 'equation-5', 'equation-11b', 'pile-inspection'],
  caughtAbove: ['channels-apart'],
  source: 'O07; sailau.md CT04; attacks.md TB-05',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    let leftOut = 0;
    return {
      acts: {
        'pile.count': (act) => {
          // Who takes nothing has no reason not to count.
          if (number(params, 'rate') === 0 || act.pile === INVALID) return [act];
          if (act.pile === number(params, 'to')) return [];
          let counted = 0;
          for (let ballot = 0; ballot < act.counted; ballot += 1)
            if (rng.unit() >= number(params, 'rate')) counted += 1;
          leftOut += act.counted - counted;
          return counted === act.counted ? [act] : [{ ...act, counted }];
        },
      },
      did: () => `${counted(leftOut, 'ballot')} left out of their count and given to the pile that nobody counted`,
    };
  },
};

/**
 * Ballots for one go to the pile of another.
 *
 * Caught by: whoever opens the packages. Missed by: every number that the count itself makes.
 */
export const pileMisallocation: Attack = {
  id: 'TB-06',
  name: 'Pile misallocation',
  category: 'Counting and tabulation',
  summary: 'Ballots for one candidate are laid on the pile of another.',
  powers: ['count.table'],
  guards: [],
  params: { from: FROM, to: TO, rate: rate(0.2, 'chance for each ballot of the robbed choice') },
  breaks: ['P08'],
  caughtBy: ['ballot-totals', 'pile-inspection'],
  missedBy: ['equation-4b', 'equation-5', 'equation-11b', 'pile-counts', 'invalid-share'],
  caughtAbove: ['channels-apart'],
  source: 'G12; O21; sailau.md CT05; attacks.md TB-06',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let moved = 0;
    return {
      acts: {
        'ballot.sort': (act) => {
          const other = number(params, 'to');
          if (act.pile === other || !isRobbed(act.pile)) return [act];
          moved += 1;
          return [{ ...act, pile: other }];
        },
      },
      did: () => `${counted(moved, 'ballot')} laid on the pile of another choice`,
    };
  },
};

/**
 * Good ballots of one choice are called invalid, or made so with a second mark.
 *
 * Caught by: a share that stands out; a look at the invalid pile, unless the ballots were marked. Missed by: every sum.
 */
export const selectiveInvalidation: Attack = {
  id: 'TB-07',
  name: 'Selective invalidation',
  category: 'Counting and tabulation',
  summary: 'Ballots of one choice are ruled invalid, or made invalid with a second mark.',
  powers: ['count.table'],
  guards: [],
  params: {
    from: FROM,
    rate: rate(0.3, 'chance for each ballot of the robbed choice'),
    how: {
      kind: 'option',
      options: ['ruledOut', 'marked'],
      default: 'ruledOut',
      says: 'ruledOut: the ballot stays as it is; marked: a second mark is made on it',
    },
  },
  breaks: ['P07', 'P08'],
  caughtBy: ['invalid-share', 'ballot-totals', 'pile-inspection'],
  missedBy: ['equation-4b', 'equation-5', 'equation-11b', 'pile-counts'],
  source: 'O07; FTT; sailau.md CT08; attacks.md TB-07',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let ruledOut = 0;
    return {
      acts: {
        'ballot.sort': (act) => {
          if (!isRobbed(act.pile)) return [act];
          ruledOut += 1;
          if (params.how === 'ruledOut') return [{ ...act, pile: INVALID }];
          return [
            { type: 'ballot.mar', row: act.row },
            { ...act, mark: INVALID, pile: INVALID },
          ];
        },
      },
      did: () => `${counted(ruledOut, 'ballot')} ${params.how === 'marked' ? 'marked a second time' : 'ruled out'}`,
    };
  },
};

/**
 * The electronic result is known first, and the paper protocol is written so that both together reach a target.
 *
 * Caught by: who writes down the piles as they are called out, and a recount. Missed by: every sum.
 */
export const fittedPaper: Attack = {
  id: 'TB-16',
  name: 'Paper result fitted to the known e-tally',
  category: 'Counting and tabulation',
  summary: 'The paper protocol is written so that, with the electronic votes known before, a target share comes out.',
  powers: ['protocol.paper'],
  needsMachines: true,
  guards: [],
  params: { to: TO, target: rate(0.606, 'share of all valid votes that the favoured choice is to have') },
  breaks: ['P08'],
  caughtBy: ['pile-counts', 'ballot-totals'],
  missedBy: ['equation-4b', 'equation-5', 'equation-11b', 'pile-inspection', 'invalid-share'],
  caughtAbove: ['channels-apart'],
  source: 'S04; sailau.md EV34; attacks.md TB-16',
  votersTakePart: false,
  mount: ({ params }) => {
    let moved = 0;
    return {
      acts: {
        'protocol.paper': (act, sight) => {
          const known = sight('protocolElectronic')?.totals;
          // What it fits the paper to is a tally known before: where nobody voted on a machine there is none.
          if (known === undefined || known.accepted === 0) return [act];
          const electronic = known.byChoice;
          const { byChoice, valid } = act.totals;
          const favoured = number(params, 'to');
          const has = byChoice[favoured] ?? 0;
          const all = byChoice.reduce((votes, each, choice) => votes + each + (electronic[choice] ?? 0), 0);
          const asked = Math.round(number(params, 'target') * all) - (electronic[favoured] ?? 0) - has;
          const rest = byChoice.reduce((votes, each) => votes + each, 0) - has;
          const taken = Math.min(rest, asked);
          if (taken <= 0) return [act];
          moved = taken;
          return [{ ...act, totals: { ...act.totals, valid, byChoice: moveTo(byChoice, favoured, taken, rest) } }];
        },
      },
      did: () => `${counted(moved, 'vote')} moved in the paper protocol to reach the target`,
    };
  },
};

/** Takes votes from everybody else in proportion, to the last one, and gives them to one. */
function moveTo(byChoice: readonly number[], favoured: number, taken: number, rest: number): readonly number[] {
  let before = 0;
  return byChoice.map((votes, choice) => {
    if (choice === favoured) return votes + taken;
    const from = Math.floor((before * taken) / rest);
    before += votes;
    return votes - (Math.floor((before * taken) / rest) - from);
  });
}
