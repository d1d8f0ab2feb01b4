/**
 * What the law says about party-list seats, as data: threshold, base, method, ties, and a winner who stands alone.
 *
 * Source: dossier 9.4 (L97, the text after 2009, whose tail was not read); IPU for ties. `LIST_RULE_GROUNDS` says for
 * each value whether it was read or is assumed.
 * @module
 */
import type { CountBase, Fraction } from './counts.ts';

export interface ListRule {
  readonly seats: number;
  /** A list passes with at least this share of the base: the text says seven and more per cent. */
  readonly threshold: Fraction;
  readonly base: CountBase;
  readonly loneWinner: LoneWinner;
  /** Largest remainder with the Hare quota is the law; the two divisor methods are there to be ruled out. */
  readonly method: 'hare' | 'dhondt' | 'sainteLague';
  /** `order`: the list registered earlier. `votes`: the list with more votes, and only then the order. */
  readonly ties: 'order' | 'votes';
}

/** What happens if one list alone passes. */
export type LoneWinner =
  | { readonly kind: 'takesAll' }
  | {
      /** The list with the next most votes is admitted below the threshold. */
      readonly kind: 'runnerUpEnters';
      /** Its quotient is multiplied by this. */
      readonly factor: Fraction;
      /** It gets at least so many, at the cost of the winner. */
      readonly seatsMin: number;
      /** Whether the minimum is filled up before the remainders are looked at, or after. */
      readonly minimum: 'beforeRemainders' | 'afterRemainders';
      /**
       * The factor leaves more seats over than remainders explain. `byRemainder`: one each by remainder, round after
       * round, until none is left. `toWinner`: all of them to the list that passed.
       */
      readonly leftOver: 'byRemainder' | 'toWinner';
    };

const SEVEN_PERCENT: Fraction = { numerator: 7, denominator: 100 };

export const RUNNER_UP_ENTERS: LoneWinner = {
  kind: 'runnerUpEnters',
  factor: { numerator: 7, denominator: 10 },
  seatsMin: 2,
  minimum: 'beforeRemainders',
  leftOver: 'byRemainder',
};

export const LIST_YEARS = [2004, 2007, 2012, 2016] as const;
export type ListYear = (typeof LIST_YEARS)[number];

const AFTER_2009: ListRule = {
  seats: 98,
  threshold: SEVEN_PERCENT,
  base: 'cast',
  loneWinner: RUNNER_UP_ENTERS,
  method: 'hare',
  ties: 'order',
};

/** The rule by which each election gave its list seats. */
export const LIST_RULES: Readonly<Record<ListYear, ListRule>> = {
  2004: { ...AFTER_2009, seats: 10, base: 'valid', loneWinner: { kind: 'takesAll' } },
  2007: { ...AFTER_2009, loneWinner: { kind: 'takesAll' } },
  2012: AFTER_2009,
  2016: AFTER_2009,
};

export interface Ground {
  /** Path of the value in the rule. */
  readonly value: string;
  /** `read`: in a source. `inferred`: only this value gives the official seats. `assumed`: no source settles it. */
  readonly how: 'read' | 'inferred' | 'assumed';
  readonly source: string;
  readonly says: string;
}

export const LIST_RULE_GROUNDS: readonly Ground[] = [
  { value: 'threshold', how: 'read', source: 'S04; L97', says: 'Seven per cent in 2004; seven and more after 2009.' },
  {
    value: 'base of 2004',
    how: 'inferred',
    source: 'sailau.md 9.4',
    says: 'AIST had 7.066 % of valid votes and 6.870 % of votes cast, and got its seat.',
  },
  {
    value: 'base of 2007',
    how: 'assumed',
    source: 'L97',
    says: 'The edition of 2007 was not read; either base gives the official seats.',
  },
  { value: 'base after 2009', how: 'read', source: 'L97', says: 'Share of the voters who took part.' },
  {
    value: 'method',
    how: 'read',
    source: 'L97; IPU09',
    says: 'Quota in L97, largest remainder in IPU09 for 2009; of 2004 and 2007 inferred, and it fits all years.',
  },
  {
    value: 'ties',
    how: 'read',
    source: 'IPU09',
    says: 'Equal remainders: the list registered earlier. Read for 2009.',
  },
  {
    value: 'loneWinner.kind',
    how: 'read',
    source: 'L97; S12; S16',
    says: 'Since 2009; in 2007 one list took all seats.',
  },
  { value: 'loneWinner.factor', how: 'read', source: 'L97', says: 'Quotient times 0.7.' },
  { value: 'loneWinner.seatsMin', how: 'read', source: 'S12; S16; IPU09', says: 'At least two seats.' },
  {
    value: 'loneWinner.minimum',
    how: 'assumed',
    source: 'L97',
    says: 'It stands beside the integer parts, before the unread rest; of 98 seats both readings give the same.',
  },
  {
    value: 'loneWinner.leftOver',
    how: 'assumed',
    source: 'L97',
    says: 'Unread: who gets the seats that the factor sets free.',
  },
];
