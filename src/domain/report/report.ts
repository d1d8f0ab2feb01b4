/**
 * The report of a run as versioned data; text and JSON are views of it. Shares and probabilities are rounded once,
 * here.
 *
 * Source: design section 14. Schema: docs/report.schema.json.
 * @module
 */
import type { Audience, Phase } from '../election.ts';
import type { FlagValue } from '../policy/types.ts';
import type { Level } from '../ports.ts';
import type { RecordType } from '../records/records.ts';

export const REPORT_VERSION = 1;

/** A share with its 95 % interval, all `0..1`, rounded to four digits. */
export interface Estimate {
  readonly hits: number;
  readonly runs: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Votes of one choice. `recounted` is absent where nothing can be counted again. */
export interface ResultRow {
  readonly choice: string;
  readonly intended: number;
  readonly confirmed: number;
  readonly recorded: number;
  readonly reported: number;
  readonly recounted?: number;
}

export interface AttackOutcome {
  readonly id: string;
  readonly name: string;
  readonly did: string;
  /** Acts and moves that the attack rewrote, dropped or added. */
  readonly interventions: number;
  /** Flags that forbid it under this policy; empty where it ran. */
  readonly preventedBy: readonly string[];
  readonly powers: readonly string[];
}

export interface FindingRow {
  readonly control: string;
  readonly claim: string;
  readonly kind: string;
  readonly level: Level;
  readonly who: Audience;
  readonly when: Phase;
  readonly from: readonly RecordType[];
  readonly data: Readonly<Record<string, number | string>>;
  readonly innocent: string;
  /** The same day without the attacks shows the very same finding. */
  readonly honestToo: boolean;
}

export interface RecountAnswer {
  readonly electronic:
    | 'impossible: no voter-verified record'
    | 'reprint: no new information'
    | 'scanned: codes that no voter could check'
    | 'counted'
    | 'nothing to count'
    | 'not asked for'
    | 'refused: not in time';
  readonly paper: 'counted' | 'nothing to count' | 'not asked for' | 'refused: not in time';
  /** When it was asked for; absent where nobody did. */
  readonly request?: RecountRequest;
  /** What the answer called itself, whatever it was made of. */
  readonly claimed: 'count' | 'reprint' | 'no answer';
  /** Electronic votes for which no voter-verified record exists, so that nobody can count them. */
  readonly gapVotes: number;
  /** Electronic votes for which one exists, and nobody counted it: not asked, refused, or only memory was read. */
  readonly unopenedVotes: number;
  /** Between the two leading choices of the reported result; compare with the gap. */
  readonly marginVotes: number;
  readonly countableVotes: number;
  /** Whether the count of slips takes the place of the reported result, or only stands beside it (paper.official). */
  readonly binding: boolean;
  /** Whether the recount names the winner that voters confirmed; absent where uncounted votes leave it open. */
  readonly restoresWinner?: boolean;
  /** Who leads by hand count, or `tie` and names; absent where nobody asked or uncounted votes leave it open. */
  readonly winner?: string;
  /** The hand count names another winner than the report, and is the result in law: ballots, and official slips. */
  readonly replaces: boolean;
  /**
   * Bits that the answer can add at most to what was known before it, rounded to one digit: the logarithm of how many
   * answers were possible. 0 for what is printed from memory again.
   */
  readonly informationBits: { readonly electronic: number; readonly paper: number };
  /** The recount gap of each claim that makes the reported leader the leader. */
  readonly assertions: readonly AssertionGapRow[];
}

/** Whole hours after the announcement of the result, rounded up, and the days that the rules give. */
export interface RecountRequest {
  /** By the note of whoever asked. */
  readonly broughtHours: number;
  /** By the commission's journal; absent where it was not taken down. */
  readonly takenHours?: number;
  readonly days: number;
  readonly inTime: boolean;
}

/** What part of a lead rests on votes without a voter-verified record. */
export interface AssertionGapRow {
  readonly says: string;
  readonly leadVotes: number;
  /** By so many votes the lead would shrink if each of those votes were the one that hurts it most. */
  readonly atRiskVotes: number;
  /** The second over the first, rounded to four digits; absent without a lead. */
  readonly reliance?: number;
  /** A hand count of all that can be counted may prove it. */
  readonly auditable: boolean;
}

export interface SecrecyFigures {
  readonly sees: readonly string[];
  /** Voters of whom the coalition holds anything beyond the totals; of these, those whose choice is certain. */
  readonly exposed: { readonly of: number; readonly count: number; readonly share: number };
  /** What certainties rest on that no record can show, in words; empty where they rest on records alone. */
  readonly assumes: readonly string[];
  /** Voters whose choice is certain by each source alone. */
  readonly bySource: {
    readonly codes: number;
    readonly order: number;
    readonly assistance: number;
    readonly unanimity: number;
    /** By what was brought out to prove it; absent where nobody brought anything. */
    readonly proof?: number;
    /** By what was left on the card; absent where nobody looked. */
    readonly card?: number;
  };
  /** Voters whose clues contradict each other: of them it is certain of nothing. */
  readonly conflicting: number;
  readonly codesKnown: number;
  /**
   * Certain choices that are in fact right, and best guesses that are right, of all voters the coalition has a view
   * on.
   */
  readonly certainRight: number;
  /**
   * Certain choices that are wrong, and their share of all certain ones: an assumption does not hold of them, or
   * somebody changed records.
   */
  readonly certainWrong: { readonly count: number; readonly share: number };
  readonly guessRight: { readonly of: number; readonly count: number; readonly share: number };
  readonly smallestAnonymitySet: number;
  readonly namedVoter: {
    readonly voter: number;
    readonly posterior: Readonly<Record<string, number>>;
    readonly from: string;
  };
}

/** Rows of the desk computer's log, and how many of them no head of its chain held. */
export interface LogFigures {
  readonly rows: number;
  /** Heads that were published, the last when voting ended; else the printed one. */
  readonly heads: number;
  /** Rows after the last head; all of them without a chain. */
  readonly unsealed: number;
  /** Rows that could have been cut unseen at the worst moment: just before a head, or at the end. */
  readonly unsealedMost: number;
}

/** What one policy and one set of attacks gave. */
export interface Outcome {
  readonly policy: Readonly<Record<string, FlagValue>>;
  readonly result: {
    readonly rows: readonly ResultRow[];
    readonly blank: {
      readonly intended: number;
      readonly confirmed: number;
      readonly recorded: number;
      readonly reported: number;
    };
    readonly invalid: { readonly confirmed: number; readonly reported: number };
    readonly winner: { readonly confirmed: string; readonly reported: string };
    /**
     * Confirmed votes that the report gives to somebody else, in two steps: from confirmed to recorded, vote by vote
     * in the electronic box and by totals on paper; from recorded to reported, by totals. A vote moved in one step and
     * back in the other counts twice.
     */
    readonly votesMoved: number;
    /** Confirmed votes that the report gives to nobody, and reported votes that no entitled voter confirmed. */
    readonly votesLost: number;
    readonly votesAdded: number;
  };
  readonly turnout: {
    readonly onLists: number;
    readonly cameIn: number;
    readonly electronic: number;
    readonly paper: number;
    readonly home: number;
    /** Visits that attacks added: invented people, and people who had voted already. */
    readonly extra: number;
    readonly added: number;
    readonly turnedAway: number;
    /** Came, stood in line and went home unserved. */
    readonly leftQueue: number;
    /** Whole minutes that somebody stood in line before the registration table; absent where nobody had to. */
    readonly longestWait?: number;
  };
  readonly attacks: readonly AttackOutcome[];
  readonly coalition: { readonly people: number; readonly roles: readonly string[]; readonly takingPart: number };
  readonly findings: {
    readonly count: number;
    readonly contradictions: number;
    readonly irregularities: number;
    readonly unknowns: number;
    /** Contradictions and irregularities that the same day without the attacks does not show. */
    readonly caused: number;
    readonly causedKinds: readonly string[];
    readonly kinds: readonly string[];
    readonly rows: readonly FindingRow[];
  };
  readonly recount: RecountAnswer;
  readonly secrecy: Readonly<Record<string, SecrecyFigures>>;
  /** Absent where there is no desk computer. */
  readonly log?: LogFigures;
  /** Whether some attack changed the record of a vote and no finding speaks of it. */
  readonly verdict: {
    readonly changedRecords: boolean;
    readonly wrongWinner: boolean;
    /** Whether the attacks caused at least one finding, and who could have made one. */
    readonly noticed: boolean;
    readonly noticedBy: readonly Audience[];
  };
}

export interface Repeats {
  readonly runs: number;
  /** Days on which the attacks caused at least one finding; absent where there is no attack. */
  readonly detected?: Estimate;
  /** Honest days (the same scenario without its attacks) with at least one contradiction or irregularity. */
  readonly falseAlarms: Estimate;
  /** Honest days with at least one contradiction. */
  readonly falseContradictions: Estimate;
  /** Honest days with each kind of finding. */
  readonly falseAlarmKinds: Readonly<Record<string, number>>;
  /** How an honest day comes to show each of them, in the words of the findings. */
  readonly falseAlarmCauses: Readonly<Record<string, readonly string[]>>;
  /** Days with the attacks with each kind of finding. */
  readonly kindsWithAttack: Readonly<Record<string, number>>;
}

/** Something other than a flag that a variant has and the scenario as written has not, or the other way round. */
export interface Change {
  /** As a scenario file names it, such as `behaviour.requestCode`. */
  readonly field: string;
  readonly from: number | string;
  readonly to: number | string;
}

/** The same station under other rules, with other habits or other attacks. */
export interface Variant extends Outcome {
  readonly changedFlags: readonly string[];
  readonly changes: readonly Change[];
}

export interface ExpectationRow {
  readonly text: string;
  readonly held: boolean;
  readonly value: string;
}

export interface Report {
  readonly format: 'sailau-lab report';
  readonly version: typeof REPORT_VERSION;
  readonly tool: string;
  readonly simulated: 'Simulated data, not a real election';
  readonly title: string;
  readonly story: string;
  readonly teaches: string;
  readonly source: readonly string[];
  readonly baseline: string;
  readonly with: readonly string[];
  readonly digest: string;
  readonly seed: string;
  readonly voters: number;
  readonly expected: readonly ExpectationRow[];
  readonly outcome: Outcome;
  readonly repeats: Repeats;
  readonly variants: Readonly<Record<string, Variant>>;
  /** Recommendations that, each alone and run on the same day, change what these attacks achieve. */
  readonly closedBy: readonly {
    readonly recommendation: string;
    readonly title: string;
    /**
     * `prevents`: every attack is forbidden; `repairs`: a recount gives what voters confirmed; `noticed`: somebody can
     * now notice; `outside`: somebody outside the commission can, where only insiders could; `hides`: no coalition of
     * the scenario is certain of anybody's choice any more.
     */
    readonly how: readonly ('prevents' | 'repairs' | 'noticed' | 'outside' | 'hides')[];
  }[];
  readonly notTested: readonly string[];
}
