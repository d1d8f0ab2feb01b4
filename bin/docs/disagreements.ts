/**
 * Where the runs and the attack catalogue differ on who notices an attack, and why. A test runs every attack against
 * every control and fails on a difference that is not here, and on one that is here and does not show.
 *
 * Source: attack catalogue, `detectBy`; the runs of tests/adversary/matrix.test.ts.
 * @module
 */

/** A control of this program that finds the attack, though none of its ids stands in `detectBy` of the row. */
export interface FoundBesides {
  readonly attack: string;
  readonly control: string;
  readonly why: string;
}

/** An id of `detectBy` that some control of this program carries, and yet none with it finds the attack. */
export interface NotFound {
  readonly attack: string;
  readonly catalogue: string;
  readonly why: string;
}

/** A finding whose numbers an attack shifts without anybody learning of the attack from it. */
export interface ByProduct {
  readonly attack: string;
  readonly kind: string;
  readonly why: string;
}

const COMPARES = 'a slip that is shown needs a row of its own, and the row of a robbed voter shows another choice';
const COUNTS = 'slips that voters saw are counted against the machine, so any exchange between booth and print shows';
const ASKS = 'voters who look for their code see another choice beside it; the row names no check by voters';

export const FOUND_BESIDES: readonly FoundBesides[] = [
  {
    attack: 'EL-11',
    control: 'cross-list-join',
    why: 'the row names the join (C27) only as prevention; where the voter signs twice it is all that finds her',
  },
  {
    attack: 'CS-01',
    control: 'electronic-share',
    why: 'sellers must vote on the machine to have a code, so a large group of them stands out; who sold is not shown',
  },
  {
    attack: 'CS-23',
    control: 'observers',
    why: 'a chair who refuses paper to the face of voters is seen by others; the row has access (C44) as prevention',
  },
  { attack: 'CI-01', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-01', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-02',
    control: 'slip-comparison',
    why: 'two voters with one code and one choice who compare have one row between them, as in RC-01',
  },
  { attack: 'RC-06', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-06', control: 'complaints', why: ASKS },
  { attack: 'RC-07', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-07', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-08',
    control: 'slip-comparison',
    why: 'a slip that is shown needs a row of its own, and a vote that was never read has none',
  },
  { attack: 'RC-08', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-08',
    control: 'complaints',
    why: 'voters who look for their code do not find it; the row counts cards only',
  },
  { attack: 'RC-12', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-12', control: 'slip-totals', why: COUNTS },
  { attack: 'RC-12', control: 'complaints', why: ASKS },
  {
    attack: 'TB-08',
    control: 'electronic-share',
    why: 'the share is taken of the voters of the summary, so where half vote on the machine the error doubles it or more',
  },
];

export const NOT_FOUND: readonly NotFound[] = [
  {
    attack: 'EL-11',
    catalogue: 'C22',
    why: 'every card comes back with a vote; the second vote is on paper, which no count of cards sees',
  },
  {
    attack: 'RC-07',
    catalogue: 'C22',
    why:
      'a rewritten card is still one card and one vote; nor would an accept light (C23) help, ' +
      'which shows that a vote was read and not which',
  },
  {
    attack: 'RC-12',
    catalogue: 'C11',
    why: 'as many votes are entered as were lost, so every equation holds; only what counts or minutes restarts shows it',
  },
];

export const BY_PRODUCTS: readonly ByProduct[] = ['CS-01', 'CS-23', 'EL-11'].map((attack) => ({
  attack,
  kind: 'seen_member_assists',
  why: 'more people vote on the machine, so more of them are helped at it; it happens on honest days too',
}));
