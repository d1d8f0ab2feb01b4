/**
 * Codes that can be guessed: whoever has a file on a group looks for dates of birth on the posted list.
 *
 * Leaves out codes of an earlier election, since the model has one; and members of a commission, who read dates of
 * birth off the list of voters.
 * Source: attack catalogue CS-17; BPA12, WPIN; controls C01 and C02.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import type { Act } from '../../domain/records/acts.ts';
import { rate } from '../params.ts';
import { amongShare } from './obedient.ts';

/**
 * An employer looks for the dates of birth of his people on the posted control protocol. Nobody is asked for anything.
 * What he finds is a guess: it is right more often than the totals alone, as far as people make codes of their dates
 * (`birthdayCodes`).
 *
 * Caught by: nothing; reading leaves no trace. Missed by: everything.
 */
export const humanCodes: Attack = {
  id: 'CS-17',
  name: 'Human-code identification',
  category: 'Coercion and secrecy',
  summary: 'Looks for the dates of birth of known voters among the codes of the posted control protocol.',
  powers: ['voters.files'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen'] },
    { flag: 'cp.posted', oneOf: [true] },
  ],
  params: { rate: rate(1, 'share of the group on whom there is a file') },
  breaks: ['P01', 'P03'],
  caughtBy: [],
  missedBy: ['complaints', 'observers', 'code-rows', 'slip-comparison'],
  source: 'BPA12; WPIN; attacks.md CS-17',
  votersTakePart: false,
  mount: (given) => {
    const members = given.group.members.filter(amongShare(given, 'rate'));
    return {
      at: { eve: (): readonly Act[] => members.map((person) => ({ type: 'file.open', person })) },
      did: () => `dates of birth of ${counted(members.length, 'voter')} taken from files`,
    };
  },
};
