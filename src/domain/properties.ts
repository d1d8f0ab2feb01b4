/**
 * Properties that an election should have, and that attacks say they break: what each means in plain words.
 *
 * Source: attack catalogue section 4, where each has its formal definition.
 * @module
 */

export interface Property {
  readonly id: string;
  readonly name: string;
  /** What holds where nothing breaks it. */
  readonly says: string;
}

export const PROPERTIES: readonly Property[] = [
  {
    id: 'P01',
    name: 'Ballot secrecy',
    says: 'If two honest voters had exchanged their choices, whoever watches would have seen nothing else.',
  },
  {
    id: 'P02',
    name: 'Privacy, measured',
    says: 'What can be seen says hardly more about one vote than the published totals alone do.',
  },
  {
    id: 'P03',
    name: 'Anonymity set of a code',
    says: 'A code, a place in an order or a time fits votes of more than one choice and more than one voter.',
  },
  {
    id: 'P04',
    name: 'Receipt-freeness',
    says: 'A voter can hand over all she has, vote as she likes, and nobody can tell that she did not obey.',
  },
  {
    id: 'P05',
    name: 'Coercion resistance',
    says: 'Whatever a coercer orders before, during or after, he gains hardly more than the totals tell him.',
  },
  {
    id: 'P06',
    name: 'Cast as intended',
    says: 'What is committed for a voter is what she meant and was shown, or she is likely to notice.',
  },
  {
    id: 'P07',
    name: 'Recorded as cast, without a clash',
    says: 'Each vote committed has a stored record of its own with the same content; no two voters share one.',
  },
  {
    id: 'P08',
    name: 'Counted as recorded',
    says: 'The station result is the count of its records and papers, and what is published is the sum of stations.',
  },
  {
    id: 'P09',
    name: 'Eligibility',
    says: 'Each counted vote belongs to another eligible person who was there.',
  },
  {
    id: 'P10',
    name: 'Uniqueness',
    says: 'Nobody has two counted votes, in whatever channel or station.',
  },
  {
    id: 'P11',
    name: 'Reconciliation',
    says: 'Signatures, cards and papers issued and returned, records, and votes add up along the chain.',
  },
  {
    id: 'P12',
    name: 'Software independence',
    says: 'A fault of the software that changes the outcome is likely to be noticed without asking that software.',
  },
  {
    id: 'P13',
    name: 'Strong software independence',
    says: 'As P12, and what the software did not make is enough to find the right outcome again.',
  },
  {
    id: 'P14',
    name: 'Contestability',
    says: 'Whoever meets a wrong outcome can show evidence that no right outcome would have left.',
  },
  {
    id: 'P15',
    name: 'Defensibility',
    says: 'An authority with a right outcome can show evidence that hardly any wrong outcome would have left.',
  },
  {
    id: 'P16',
    name: 'Recountability',
    says: 'A recount reads what voters verified and no software can touch; it does not repeat the memory.',
  },
  {
    id: 'P17',
    name: 'Accountability',
    says: 'When something went wrong, public evidence points to somebody responsible and never to the innocent.',
  },
  {
    id: 'P18',
    name: 'Disputes can be settled, in time',
    says: 'Evidence tells a lying voter from a lying authority, and it is there before the deadline.',
  },
  {
    id: 'P19',
    name: 'Risk limit of the audit',
    says: 'If the reported outcome is wrong, the audit confirms it with no more than the stated chance.',
  },
  {
    id: 'P20',
    name: 'Availability',
    says: 'Every eligible voter who comes before the close and waits a reasonable time can cast a vote.',
  },
  {
    id: 'P21',
    name: 'No partial result',
    says: 'Before the close nobody can see more than how many came.',
  },
];
