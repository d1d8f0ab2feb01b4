/**
 * Attacks on paper after it was printed: slips that are lost, cut off or exchanged before anybody counts them, and the
 * seal of their container.
 *
 * All of them need the container and an unwatched moment, none needs a machine. Packages of paper ballots are left out:
 * what is written of slips holds for them.
 * Source: attack catalogue 2.8; published results R27, R28.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack, Sight } from '../../domain/ports.ts';
import type { Act } from '../../domain/records/acts.ts';
import { amount, FROM, number, rate, TO } from '../params.ts';

const PAPER = { flag: 'paper.mode', oneOf: ['vvpatCut', 'vvpatRoll', 'bmd'] } as const;

/** How many slips lie in the container, and how many of each choice. */
function slipsIn(sight: Sight, choices: number): { readonly all: number; readonly byChoice: readonly number[] } {
  const found = Array.from(sight('slips')?.choice ?? []);
  const byChoice = Array.from({ length: choices }, (_, choice) => found.filter((own) => own === choice).length);
  return { all: found.length, byChoice };
}

/**
 * Slips vanish before the container is closed, written down as torn in jams, or simply gone.
 *
 * Caught by: the share of lost slips where they are written down, the account of slips where they are not.
 * Missed by: everything that looks at votes and lists. The votes stay as they are; what is gone is the means to count.
 * Marked paper is the vote itself: gone before the count it is a vote lost, and sums of voters show that too.
 */
export const paperLost: Attack = {
  id: 'AU-02',
  name: 'Paper missing or jam denial',
  category: 'Audit subversion',
  summary: 'Slips are destroyed before the container is closed, and blamed on the printer or on nobody.',
  powers: ['slips.hands'],
  needsMachines: true,
  guards: [PAPER],
  params: {
    rate: rate(0.1, 'share of the slips that vanish'),
    how: {
      kind: 'option',
      options: ['jams', 'missing'],
      default: 'jams',
      says: 'written down as torn in jams, or not at all',
    },
  },
  breaks: ['P16', 'P19'],
  caughtBy: ['slip-accounting', 'slip-loss', 'slip-totals', 'equation-2'],
  missedBy: ['slip-seal', 'void-share', 'equation-11b', 'box-totals', 'complaints'],
  source: 'R27; R28; attacks.md AU-02',
  votersTakePart: false,
  mount: ({ params, contest }) => {
    let gone = 0;
    return {
      at: {
        closed: (sight) => {
          gone = Math.round(slipsIn(sight, contest.choices.length).all * number(params, 'rate'));
          return gone === 0 ? [] : [{ type: 'slips.remove', slips: gone, noted: params.how === 'jams' }];
        },
      },
      did: () => `${counted(gone, 'slip')} ${params.how === 'jams' ? 'written down as torn in jams' : 'missing'}`,
    };
  },
};

/**
 * The end of a roll is cut off: so many slips, or those that the memory does not have.
 *
 * Caught by: ends that members signed, the printers' counters, the seal where one was noted, a count where the slips
 * are then too few. Missed by: the share of lost and of void slips.
 */
export const trimmedRoll: Attack = {
  id: 'AU-16',
  name: 'Trimmed roll',
  category: 'Audit subversion',
  summary: 'The end of a roll of slips is cut off before anybody counts them.',
  powers: ['slips.hands'],
  needsMachines: true,
  guards: [{ flag: 'paper.mode', oneOf: ['vvpatRoll'] }],
  params: {
    count: amount(20, 100_000, 'slips', 'slips that are cut off'),
    fit: {
      kind: 'option',
      options: ['number', 'memory'],
      default: 'number',
      says: 'how many: that number, or as many of it as the roll has more than the electronic protocol',
    },
  },
  breaks: ['P16'],
  caughtBy: ['roll-ends', 'slip-accounting', 'slip-seal', 'slip-totals'],
  missedBy: ['slip-loss', 'void-share', 'equation-2', 'box-totals', 'complaints'],
  source: 'R27; attacks.md AU-16',
  votersTakePart: false,
  mount: ({ params, contest }) => {
    let cut = 0;
    return {
      at: {
        recorderTravels: (sight) => {
          const { all } = slipsIn(sight, contest.choices.length);
          const surplus = Math.max(0, all - (sight('protocolElectronic')?.totals.accepted ?? all));
          cut = Math.min(number(params, 'count'), params.fit === 'memory' ? surplus : all);
          return cut === 0 ? [] : [{ type: 'slips.remove', slips: cut, noted: false }];
        },
      },
      did: () => `${counted(cut, 'slip')} cut off the end of the roll`,
    };
  },
};

/**
 * Slips are exchanged in storage: so that they fit an altered memory, or so that a recount gives another result.
 *
 * Caught by: the seal where its number was noted; a count, unless the slips then say what the protocol says. Missed by:
 * the account of slips, because as many go in as come out.
 */
export const slipsReplaced: Attack = {
  id: 'AU-08',
  name: 'Ballot substitution after count',
  category: 'Audit subversion',
  summary: 'Slips in storage are exchanged for others, and the container gets another seal.',
  powers: ['slips.hands'],
  needsMachines: true,
  guards: [PAPER],
  params: {
    from: FROM,
    to: TO,
    rate: rate(1, 'share of the slips concerned that are exchanged'),
    aim: {
      kind: 'option',
      options: ['match', 'move'],
      default: 'match',
      says: 'match: slips that do not fit the electronic protocol; move: slips of the robbed choice',
    },
  },
  breaks: ['P16', 'P19'],
  caughtBy: ['slip-seal', 'slip-totals'],
  missedBy: ['slip-accounting', 'slip-loss', 'void-share', 'box-totals', 'complaints'],
  source: 'AP11; attacks.md AU-08',
  votersTakePart: false,
  mount: ({ params, contest }) => {
    const [from, to, share] = [number(params, 'from'), number(params, 'to'), number(params, 'rate')];
    let exchanged = 0;
    const toMatch = (sight: Sight): readonly Act[] => {
      const { byChoice } = slipsIn(sight, contest.choices.length);
      const reported = sight('protocolElectronic')?.totals.byChoice ?? byChoice;
      const spread = (more: readonly number[], less: readonly number[]): readonly number[] =>
        more.flatMap((votes, choice) => Array<number>(Math.max(0, votes - (less[choice] ?? 0))).fill(choice));
      const [tooMany, tooFew] = [spread(byChoice, reported), spread(reported, byChoice)];
      const pairs = Math.round(Math.min(tooMany.length, tooFew.length) * share);
      return tooMany.slice(0, pairs).map((choice, at) => exchange(choice, tooFew[at] ?? choice));
    };
    const toMove = (sight: Sight): readonly Act[] => {
      const slips = Math.round((slipsIn(sight, contest.choices.length).byChoice[from] ?? 0) * share);
      return from === to ? [] : Array.from({ length: slips }, () => exchange(from, to));
    };
    return {
      at: {
        recorderTravels: (sight) => {
          const acts = params.aim === 'match' ? toMatch(sight) : toMove(sight);
          exchanged = acts.length;
          const noted = sight('slipSeal')?.noted ?? 0;
          return exchanged === 0 ? [] : [...acts, { type: 'slips.reseal', seal: noted + 1 }];
        },
      },
      did: () => `${counted(exchanged, 'slip')} exchanged in storage`,
    };
  },
};

const exchange = (from: number, to: number): Act => ({ type: 'slips.replace', from, to });

/**
 * The container gets a new seal after somebody opened it: with the number that was noted, or with another.
 *
 * Caught by: the number, if it is another. Missed by: everything, if it is the same: nobody looks at more than numbers.
 */
export const sealReplaced: Attack = {
  id: 'AU-09',
  name: 'Seal replacement',
  category: 'Audit subversion',
  summary: 'The seal of the container is exchanged, so that an opened container looks closed.',
  powers: ['slips.hands'],
  needsMachines: true,
  guards: [PAPER],
  params: {
    number: {
      kind: 'option',
      options: ['same', 'other'],
      default: 'same',
      says: 'the number of the new seal: that of the old one, or another',
    },
  },
  breaks: ['P12', 'P16'],
  caughtBy: ['slip-seal'],
  missedBy: ['slip-accounting', 'slip-totals', 'slip-loss', 'complaints'],
  source: 'AP11; attacks.md AU-09',
  votersTakePart: false,
  mount: ({ params }) => ({
    at: {
      recorderTravels: (sight) => {
        const noted = sight('slipSeal')?.noted ?? 0;
        return [{ type: 'slips.reseal', seal: params.number === 'same' ? noted : noted + 1 }];
      },
    },
    did: () => `container closed again with a seal of ${params.number === 'same' ? 'the same' : 'another'} number`,
  }),
};
