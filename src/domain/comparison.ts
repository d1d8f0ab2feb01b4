/**
 * What became of attacks under several rules, over many days: verdicts of single days, counts of them, and the table
 * that they make.
 *
 * Source: design sections 9 and 13; attack catalogue 3 and 4.1.
 * @module
 */
import type { Audience, Phase } from './election.ts';
import type { FlagId } from './policy/types.ts';

/**
 * `prevented`: the rules leave no way to do it. `harmless`: it was done, and nothing of `CHANGED` came of it beyond the
 * same day without it. `repaired`: somebody noticed, and a recount gives what voters confirmed. `caught`: somebody
 * noticed, and no recount restores what was changed. `missed`: nobody noticed.
 */
export const VERDICTS = ['prevented', 'harmless', 'repaired', 'caught', 'missed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_TITLES: Readonly<Record<Verdict, string>> = {
  prevented: 'prevented',
  harmless: 'harmless',
  repaired: 'caught and repaired',
  caught: 'caught, not repairable',
  missed: 'missed',
};

/** What an attack can change for voters, each counted beyond the same day without it. */
export const CHANGED = {
  votes: 'votes that the report moves, loses or adds',
  told: 'voters who confirmed another choice than they wanted',
  castless: 'voters who came to cast no vote',
  exposed: 'voters whose choice somebody is certain of, and right',
} as const;
export type Changed = keyof typeof CHANGED;
export type ChangeFigures = Readonly<Record<Changed, number>>;

/** One attack under one set of rules over some days. Whole numbers, so that parts add up in any order. */
export interface CellCounts {
  readonly runs: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Sums over all days. */
  readonly changed: ChangeFigures;
  /** Days on which each class of people could have noticed. */
  readonly noticedBy: Readonly<Record<Audience, number>>;
  /** Days by the end of the phase at which it could be noticed first. */
  readonly noticedAt: Readonly<Partial<Record<Phase, number>>>;
  /** Days on which each finding told of it, as `check: kind`. */
  readonly evidence: Readonly<Record<string, number>>;
  /** Most people that any day took, what they are, and most voters who took part knowingly. */
  readonly coalition: { readonly people: number; readonly roles: readonly string[]; readonly takingPart: number };
}

/** Honest days under one set of rules. */
export interface HonestCounts {
  readonly runs: number;
  /** Days with any contradiction or irregularity, and days with each, as `check: kind`. */
  readonly alarms: number;
  readonly kinds: Readonly<Record<string, number>>;
}

/** One set of rules beside others. */
export interface ComparedRules {
  readonly name: string;
  /** Recommendations that it has and the baseline has not. */
  readonly with: readonly string[];
  readonly changedFlags: readonly FlagId[];
  /** What these rules get in the way of, or it of them. */
  readonly conflicts: readonly {
    readonly id: string;
    readonly between: readonly [string, string];
    readonly says: string;
  }[];
}

export interface ComparedAttack {
  readonly id: string;
  readonly name: string;
}

export interface Comparison {
  readonly baseline: string;
  readonly seed: string;
  readonly voters: number;
  readonly rules: readonly ComparedRules[];
  readonly attacks: readonly ComparedAttack[];
  /** By rules, then by attack. */
  readonly cells: readonly (readonly CellCounts[])[];
  readonly honest: readonly HonestCounts[];
  /** What was asked for and not run, and why. */
  readonly notRun: readonly { readonly id: string; readonly why: string }[];
}
