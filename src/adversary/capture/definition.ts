/**
 * Two choices exchanged in the ballot definition: what is recorded is not what is on the screen.
 *
 * Leaves out a screen that is miscalibrated; a slip says what was on the screen.
 * Source: attack catalogue CI-04 and CI-11; control C50.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack, Tap } from '../../domain/ports.ts';
import { FROM, number, TO } from '../params.ts';

const SWAPPED = {
  category: 'Cast-as-intended',
  powers: ['ballot.definition'],
  needsMachines: true,
  guards: [],
  params: {
    from: { ...FROM, says: 'one of the two choices that are exchanged' },
    to: { ...TO, says: 'the other one' },
  },
  caughtBy: ['accuracy-test', 'parallel-test', 'ballot-definition', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['equation-2', 'equation-11b', 'code-rows', 'box-totals', 'recorder-totals'],
  votersTakePart: false,
} as const satisfies Partial<Attack>;

/** Exchanges the two choices in the definitions of some languages. */
function swap(from: number, to: number, hit: (language: number) => boolean): Tap {
  let languages = 0;
  return {
    acts: {
      'definition.load': (act) => {
        if (from === to || !hit(act.language)) return [act];
        languages += 1;
        const records = act.records.map((choice) => (choice === from ? to : choice === to ? from : choice));
        return [{ ...act, records }];
      },
    },
    did: () => `two choices exchanged in the definitions of ${counted(languages, 'language')}`,
  };
}

/**
 * Two positions are exchanged on the screens of the second language.
 *
 * Caught by: a test in each language, published fingerprints, voters who look up their code, a count of slips.
 */
export const positionsSwapped: Attack = {
  ...SWAPPED,
  id: 'CI-04',
  name: 'Positions exchanged in one language',
  summary: 'The definition of the second language records one choice for another and the other way round.',
  breaks: ['P06'],
  source: 'B06; attacks.md CI-04',
  mount: ({ params }) => swap(number(params, 'from'), number(params, 'to'), (language) => language === 1),
};

/**
 * Two choices are exchanged in the table that turns positions into records, in every language.
 *
 * Caught by: a test with another number of votes for each choice, published fingerprints, voters who look up their
 * code, a count of slips.
 */
export const tableSwapped: Attack = {
  ...SWAPPED,
  id: 'CI-11',
  name: 'Candidate table exchanged',
  summary: 'The ballot definition exchanges all votes of two choices.',
  breaks: ['P06', 'P08'],
  source: 'B06; FTT; attacks.md CI-11',
  mount: ({ params }) => swap(number(params, 'from'), number(params, 'to'), () => true),
};
