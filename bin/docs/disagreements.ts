/**
 * What the attack catalogue says of who notices an attack and the runs do not show, and findings that an attack shifts
 * without showing it; and why. A test runs every attack against every control and fails on a difference that is not here,
 * and on one that is here and does not show. What runs find besides is in `found-besides.ts`.
 *
 * Source: attack catalogue, `detectBy`; the runs of tests/deep/attack-matrix.test.ts.
 * @module
 */

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

const NO_LOG =
  'the chained log is that of the desk computer; a booth device keeps nothing, so no record says when it printed or who ' +
  'pressed its keys';

export const NOT_FOUND: readonly NotFound[] = [
  {
    attack: 'CS-15',
    catalogue: 'C44',
    why: 'nobody looks into a booth where somebody votes; a telephone is kept out of it at the door, or not at all',
  },
  {
    attack: 'CS-18',
    catalogue: 'C22',
    why:
      'a chain takes one card out of the pool, as does any voter who walks off with hers; numbers are compared at the ' +
      'table, and what is left of it is a refused card in the log',
  },
  { attack: 'CI-07', catalogue: 'C38', why: NO_LOG },
  { attack: 'CI-10', catalogue: 'C38', why: NO_LOG },
  {
    attack: 'AU-07',
    catalogue: 'C16',
    why: 'the row itself gives the chance as 0: the test is over when the program begins to lie',
  },
  {
    attack: 'AU-08',
    catalogue: 'C11',
    why: 'as many slips go into the container as come out of it, so no account of them changes',
  },
  {
    attack: 'TB-06',
    catalogue: 'C08',
    why: 'the hand count of slips (C08, C10) reads the electronic channel; of paper ballots there is the full recount (C10)',
  },
  {
    attack: 'TB-17',
    catalogue: 'C11',
    why: 'where blanks are inferred equation 6 is open, and an emptied vote is still one device and one record',
  },
  {
    attack: 'EL-01',
    catalogue: 'C27',
    why: 'one register does not know who is dead unless it is corrected, and then the attack cannot be done at all',
  },
  {
    attack: 'EL-02',
    catalogue: 'C27',
    why: 'the lists of one station are joined here; both marks come together only in a join over stations',
  },
  {
    attack: 'EL-02',
    catalogue: 'C28',
    why: 'whoever is asked did vote here; that she voted elsewhere too is in the list of another station',
  },
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
    attack: 'AV-07',
    catalogue: 'C11',
    why:
      'both channels add up: votes stored before the change stay, later ones are ballots. Equipment that was declared ' +
      'dead leaves the records of equipment that was dead',
  },
];

export const BY_PRODUCTS: readonly ByProduct[] = [
  'CS-01',
  'CS-02',
  'CS-04',
  'CS-15',
  'CS-18',
  'CS-22',
  'CS-23',
  'EL-11',
  'EL-12',
  'RC-11',
  'AU-14',
  'AV-03',
].map((attack) => ({
  attack,
  kind: 'seen_member_assists',
  why: 'more people vote on the machine, so more of them are helped at it; it happens on honest days too',
}));
