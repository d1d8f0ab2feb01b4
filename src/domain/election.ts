/**
 * Words and numbers of an election that every floor shares: contest, choices, phases and hours of the day, lists, who
 * sees what.
 *
 * Source: design section 3; phases from the station life-cycle P0 to P15 of the dossier, section 4.1.
 * @module
 */

/** Index of a candidate or party in its contest, `0..count-1`, or one of the three special values below. */
export type Choice = number;

/** Nothing chosen yet, or nothing there. */
export const NO_CHOICE = -1;
/** A blank vote: confirmed, for nobody. */
export const BLANK = -2;
/** A paper ballot that the commission rules invalid. */
export const INVALID = -3;

/** No control code. */
export const NO_CODE = -1;
/** No time: it did not happen. */
export const NEVER = -1;

/** The hour at which the clock of the model stands at second 0: an hour before the doors open. */
export const DAY_STARTS_HOUR = 6;
/** Doors open at 07:00 and close at 20:00, in seconds since 06:00. Source: EIN-V; dossier 2.1 (J0), 4.1 (P6, P7). */
export const OPENING = 3600;
export const CLOSING = 14 * 3600;

/** Members of a full precinct commission, all of whom sign minutes. Source: S04, S12, S16; dossier section 5. */
export const MEMBERS = 7;

/**
 * Share of the lists above which additions on the day are too many: a cap refuses them, a check asks about them.
 *
 * Source: parameter capShare of attack EL-03 and control C30 of the catalogue.
 */
export const CAP_SHARE = 0.02;

/** One race at one station. `shares` are how the voters of the model lean; they sum to 1. */
export interface Contest {
  readonly kind: 'president' | 'partyList' | 'singleMandate';
  readonly choices: readonly string[];
  readonly shares: readonly number[];
}

/** The station's day in the order in which evidence can come into being. */
export const PHASES = ['eve', 'opening', 'voting', 'closed', 'counted', 'posted', 'delivered', 'recount'] as const;
export type Phase = (typeof PHASES)[number];

/** Who may read a record, from everybody to the few: each class sees what the one before it sees. */
export const AUDIENCES = ['public', 'observer', 'commission', 'auditor'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const AUDIENCE_TITLES: Readonly<Record<Audience, string>> = {
  public: 'anybody, from what is posted',
  observer: 'an accredited observer in the room',
  commission: 'a member of the commission',
  auditor: 'an auditor with access to devices and logs',
};

/** The box that stands in the room, and the one that members carry to voters at home. */
export const BOXES = ['stationary', 'mobile'] as const;

export const LISTS = ['paper', 'electronic'] as const;
export type ListName = (typeof LISTS)[number];

/** On what ground a person stands on a list. `none` is no ground that was written down. */
export const BASES = ['initial', 'document', 'application', 'phone', 'certificate', 'none'] as const;
export type Basis = (typeof BASES)[number];
/** Instead of a ground in a ledger: no line, and a line struck because its voter took a certificate. */
export const NOT_LISTED = -1;
export const STRUCK = -2;

export const CHANNELS = ['electronic', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];
