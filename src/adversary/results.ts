/**
 * Attacks on the papers of the close: the merge of the two channels, blank votes that are only inferred, and the answer
 * to a recount.
 *
 * Source: attack catalogue 2.7 and 2.8; dossier TB12, EV01.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CHOICE, NO_CODE } from '../domain/election.ts';
import type { Attack } from '../domain/ports.ts';
import { FROM, rate } from './params.ts';
import { robbed } from './robbed.ts';

/**
 * The electronic totals are added twice into the summary, or left out.
 *
 * Caught by: anybody who has all three protocols; where many vote on the machine, an electronic share that stands out.
 * Missed by: whoever sees the summary only.
 */
export const channelMerge: Attack = {
  id: 'TB-08',
  name: 'Channel merge error',
  category: 'Counting and tabulation',
  summary: 'The electronic totals enter the summary protocol twice, or not at all.',
  powers: ['protocol.merge'],
  needsMachines: true,
  guards: [],
  params: {
    how: {
      kind: 'option',
      options: ['twice', 'omitted'],
      default: 'twice',
      says: 'how often the electronic totals are added',
    },
  },
  breaks: ['P08', 'P11'],
  caughtBy: ['equation-4d', 'equation-11a', 'equation-11b', 'electronic-share'],
  missedBy: ['equation-2', 'equation-6', 'recorder-totals', 'box-totals'],
  caughtAbove: ['turnout-final'],
  source: 'CEC05a; attacks.md TB-08',
  votersTakePart: false,
  mount: ({ params }) => {
    let votes = 0;
    return {
      acts: {
        'protocol.summary': (act, sight) => {
          const electronic = sight('protocolElectronic')?.totals;
          // Where nobody voted on a machine there is nothing to add or to leave out.
          if (electronic === undefined || electronic.accepted === 0) return [act];
          const sign = params.how === 'twice' ? 1 : -1;
          votes = electronic.accepted;
          return [
            {
              ...act,
              totals: {
                ...act.totals,
                voters: act.totals.voters + sign * electronic.accepted,
                byChoice: act.totals.byChoice.map((total, choice) => total + sign * (electronic.byChoice[choice] ?? 0)),
                blank: act.totals.blank + sign * electronic.blank,
              },
            },
          ];
        },
      },
      did: () =>
        `${counted(votes, 'electronic vote')} ` +
        `${params.how === 'twice' ? 'added twice into' : 'left out of'} the summary protocol`,
    };
  },
};

/**
 * Votes reach the box without their choice. Where blank votes are only inferred they pass for blank.
 *
 * Caught by: voters who look for their code or compare it, a count of slips, a remainder larger than usual. Missed by:
 * every sum, because no line for blank votes could contradict.
 */
export const inferredBlanks: Attack = {
  id: 'TB-17',
  name: 'Inferred blanks hide lost votes',
  category: 'Counting and tabulation',
  summary: 'Votes of one choice are stored empty; the protocol infers that they were blank.',
  powers: ['desk.software'],
  needsMachines: true,
  guards: [{ flag: 'proto.blanks', oneOf: ['inferred'] }],
  params: {
    from: FROM,
    rate: rate(0.3, 'chance for each vote of the robbed choice'),
    target: {
      kind: 'option',
      options: ['all', 'withoutCode'],
      default: 'all',
      says: 'which votes: all, or only those nobody can look up',
    },
  },
  breaks: ['P07', 'P11'],
  caughtBy: ['blank-share', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['equation-2', 'equation-6', 'equation-7b', 'equation-8', 'box-totals', 'recorder-totals'],
  source: 'ACE17; sailau.md EV23; attacks.md TB-17',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let emptied = 0;
    return {
      acts: {
        'box.record': (act) => {
          if (!isRobbed(act.choice)) return [act];
          if (params.target === 'withoutCode' && act.code !== NO_CODE) return [act];
          emptied += 1;
          return [{ ...act, choice: NO_CHOICE, code: NO_CODE }];
        },
      },
      did: () => `${counted(emptied, 'vote')} stored without a choice`,
    };
  },
};

/**
 * A recount is asked for; the memory is printed again, and the print is called a count.
 *
 * Caught by: nothing: equal numbers are what it must give. Missed by: everything.
 */
export const reprint: Attack = {
  id: 'AU-01',
  name: 'Recount by re-print',
  category: 'Audit subversion',
  summary: 'The stored result is printed once more, and the print is passed off as a recount.',
  powers: ['recount.answer'],
  guards: [{ flag: 'recount.kind', oneOf: ['reprint'] }],
  params: {},
  breaks: ['P12', 'P13', 'P16'],
  caughtBy: [],
  missedBy: ['box-totals', 'recorder-totals', 'equation-11b'],
  source: 'S04; attacks.md AU-01',
  votersTakePart: false,
  mount: () => {
    let asked = false;
    return {
      acts: {
        'recount.answer': (act) => {
          asked = true;
          return [{ ...act, kind: 'count' }];
        },
      },
      did: () => (asked ? 'the stored result printed again and passed off as a count' : 'no recount was asked for'),
    };
  },
};
