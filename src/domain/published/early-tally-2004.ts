/**
 * The party list of 2004: what was announced on the night, and the final result. Unit: hundredths of a percent.
 *
 * On 20 September only "early electronic tallies" had been announced (RFE04), and the BBC printed these figures the
 * same day (BBC04). That they are the e-tally is an inference, grade I: check against the commission's archive before
 * citing.
 * Source: dossier 9.5 and 9.4 (RFE04, BBC04, S04).
 * @module
 */

export interface EarlyTallyRow {
  readonly party: string;
  /** As printed on 20 September, hundredths of a percent, to one decimal. */
  readonly early: number;
  /** Official, hundredths of a percent of valid votes. */
  readonly final: number;
  /** Official, from copies of the commission's figures. */
  readonly finalVotes: number;
}

/** The five parties for which an early figure is known; the other five had 7.1 % of the early figures between them. */
export const EARLY_TALLY_2004: readonly EarlyTallyRow[] = [
  { party: 'Otan', early: 4270, final: 6061, finalVotes: 2_883_706 },
  { party: 'Asar', early: 1950, final: 1138, finalVotes: 541_239 },
  { party: 'Ak Zhol', early: 1610, final: 1204, finalVotes: 572_672 },
  { party: 'AIST', early: 840, final: 707, finalVotes: 336_177 },
  { party: 'CPK/DCK', early: 620, final: 344, finalVotes: 163_824 },
];

export const VALID_VOTES_2004 = 4_757_773;

/** Why no test can be run on these rows, and what a difference would not show. */
export const EARLY_TALLY_CAVEATS: readonly string[] = [
  'No number of e-votes was published, so there is no sample size and no p-value.',
  'That the early figures are the e-tally is an inference from two press items.',
  'E-stations stood in the big cities and voters chose the channel: the two groups need not vote alike.',
  'The final figures include the e-votes.',
];
