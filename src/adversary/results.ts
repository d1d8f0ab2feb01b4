/**
 * Attacks on the papers of the close: the merge of the two channels, and the answer to a recount.
 *
 * Source: attack catalogue 2.7 and 2.8; dossier TB12, EV01.
 * @module
 */
import type { Attack } from '../domain/ports.ts';

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
  caughtBy: ['equation-11a', 'equation-11b', 'electronic-share'],
  missedBy: ['equation-2', 'equation-6', 'recorder-totals', 'box-totals'],
  source: 'CEC05a; attacks.md TB-08',
  votersTakePart: false,
  mount: ({ params }) => {
    let votes = 0;
    return {
      acts: {
        'protocol.summary': (act, sight) => {
          const electronic = sight('protocolElectronic')?.totals;
          if (electronic === undefined) return [act];
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
        `${votes} electronic votes ${params.how === 'twice' ? 'added twice into' : 'left out of'} the summary protocol`,
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
