/**
 * The people of one station as columns: one entry a visit, honest ones first, those that attacks add after them.
 * @module
 */

/** What the day needs to know of each visit; by visit, like `Truth`. */
export interface People {
  /** Persons that can stand on a list: voters, unlisted arrivals, then the inventions of attacks. */
  readonly persons: number;
  readonly visits: number;
  readonly arrival: Int32Array;
  /** Visits in the order of arrival; those that never come are not in it. */
  readonly order: Int32Array;
  /** Visits served at home by the portable device. */
  readonly atHome: readonly number[];
  readonly wantsElectronic: Uint8Array;
  /** `BASES` index of the ground an unlisted person can show, -1 for those who are listed. */
  readonly ground: Int8Array;
  /** Whether the second and later visits of a person sign again. */
  readonly signs: Uint8Array;
  readonly boothSeconds: Int32Array;
  readonly wantsCode: Uint8Array;
  readonly ownCode: Int32Array;
  /** The code she notes instead of her own where no slip is printed, `NO_CODE` if she notes it rightly. */
  readonly miscopied: Int32Array;
  readonly checksCode: Uint8Array;
  readonly showsSlip: Uint8Array;
  readonly needsHelp: Uint8Array;
  readonly unable: Uint8Array;
  readonly meetsFault: Uint8Array;
  readonly walksOff: Uint8Array;
  readonly spoils: Uint8Array;
  /** Looks at her slip; among those, who says so if it is wrong; voids a right one. */
  readonly looksAtSlip: Uint8Array;
  readonly watchesSlip: Uint8Array;
  readonly voidsSlip: Uint8Array;
  /** Takes her marked paper home, or leaves it in the printer. */
  readonly keepsPaper: Uint8Array;
  readonly leavesPaper: Uint8Array;
  /** Votes by ear, and sees nothing of what is printed, shown or posted. */
  readonly byEar: Uint8Array;
  /** Goes from the review screen, thinking that she has voted. */
  readonly leavesAtReview: Uint8Array;
  readonly watchesEcho: Uint8Array;
  /** Says that the device took another choice, and is wrong. */
  readonly thinksFlipped: Uint8Array;
  readonly certificate: Int32Array;
  readonly onPaper: Uint8Array;
  readonly onElectronic: Uint8Array;
  /** Whether she looks for her name on the list before the day. */
  readonly looksUp: Uint8Array;
  /** Entries of the dead and gone; entries of those who moved and vote where they live now. */
  readonly dead: Uint8Array;
  readonly elsewhere: Uint8Array;
  /** Voters who took a certificate here to vote elsewhere. */
  readonly struck: Uint8Array;
  /** Visits of people who are not who they say they are. */
  readonly poses: Uint8Array;
}
