/**
 * The false alarms of docs/controls.md, which are written by hand.
 * @module
 */

interface FalseAlarm {
  readonly kinds: readonly string[];
  readonly level: 'contradiction' | 'irregularity';
  readonly cause: string;
  readonly grows: string;
}

const EQUATION_KINDS = ['3', '4a', '4c', '4e', '5', '6', '9', '9b', '11a', '11b'].map((id) => `equation_${id}_broken`);

/** Every kind of finding there is; a test compares the list with what the controls say. */
export const FALSE_ALARMS: readonly FalseAlarm[] = [
  {
    kinds: [...EQUATION_KINDS, 'summary_lines_differ'],
    level: 'contradiction',
    cause: 'a slip of the pen. The simulated commission makes none, so in the simulator these have no honest cause',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['equation_4b_broken', 'equation_4d_broken'],
    level: 'contradiction',
    cause: 'a hand count that erred and was not held against the ballots on the table',
    grows: '`handCountError` with `1 - checkPiles`',
  },
  {
    kinds: ['contested_without_vote'],
    level: 'irregularity',
    cause: 'a chair who decided alone on ballots in doubt, as observers saw in 2016',
    grows: '`chairDecides` with `contestedBallot`',
  },
  {
    kinds: ['equation_2_broken', 'equation_7b_broken', 'equation_8_broken', 'log_differs_from_votes', 'counter_ahead'],
    level: 'contradiction',
    cause:
      'votes that a restart lost, or that the rules discard when a station goes on with paper only; a refused card; a voter who ' +
      'left at the review screen',
    grows:
      '`leavesAtReview`; `restartLoss` with `restartStation`; `fallBackStation` where `fallback.electronic` is `discarded`',
  },
  {
    kinds: [
      'counter_behind',
      'box_not_empty',
      'protocol_differs_from_box',
      'code_listed_twice',
      'more_codes_than_votes',
    ],
    level: 'contradiction',
    cause: 'none in the simulator; outside, votes of a rehearsal, papers printed at two moments, a faulty program',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['backup_shrank'],
    level: 'contradiction',
    cause: 'an honest restart from the last backup',
    grows: '`restartLoss` with `restartStation`',
  },
  {
    kinds: ['restart_lost_votes'],
    level: 'irregularity',
    cause: 'the same, admitted in the minutes',
    grows: '`restartLoss` with `restartStation`',
  },
  {
    kinds: ['equation_7a_broken', 'equation_7c_broken'],
    level: 'contradiction',
    cause: 'a device carried off where the rules have nobody note it',
    grows: '`walkOff` where `card.lost` is `ignored` and `card.reconciled` is true',
  },
  {
    kinds: ['log_chain_broken'],
    level: 'contradiction',
    cause: 'none: the printed head is made of the log',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['restart_without_minute'],
    level: 'contradiction',
    cause: 'a restart that nobody wrote down',
    grows: 'nothing that is modelled: honest restarts are minuted',
  },
  {
    kinds: ['restart_not_minuted'],
    level: 'irregularity',
    cause: 'members who signed late or not at all in the rush',
    grows: 'nothing that is modelled: all seven members sign',
  },
  {
    kinds: ['cards_refused'],
    level: 'contradiction',
    cause: 'a damaged card',
    grows: 'nothing that is modelled: an honest card is read',
  },
  {
    kinds: ['slips_differ'],
    level: 'contradiction',
    cause: 'slips miscounted; votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`restartLoss`, `fallBackStation`; `slipCountError` beyond what was measured',
  },
  {
    kinds: ['slip_text_differs'],
    level: 'contradiction',
    cause:
      'none in the simulator: what spoils a text spoils its code; outside, a smeared code or a scanner that misreads',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['slips_unaccounted', 'slip_seal_differs', 'roll_end_unsigned'],
    level: 'contradiction',
    cause: 'none in the simulator; outside, a torn slip that nobody wrote down, a seal replaced, an end not signed',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['slip_loss_outlier'],
    level: 'irregularity',
    cause: 'printers or paper that are no good, as those of Cuyahoga were',
    grows: '`slipUnreadable`; `slipJam` with `jamLoses`',
  },
  {
    kinds: ['void_share_outlier'],
    level: 'irregularity',
    cause: 'many voters who void a right slip and choose again',
    grows: '`voidSlip`',
  },
  {
    kinds: ['noted_codes_without_own_row'],
    level: 'irregularity',
    cause:
      'a code noted wrongly by hand; votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`miscopyCode` with `showSlip`; `restartLoss`',
  },
  {
    kinds: ['slips_without_own_row'],
    level: 'contradiction',
    cause: 'votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`restartLoss`, `fallBackStation`, each with `showSlip`',
  },
  {
    kinds: ['complaint_code_missing'],
    level: 'irregularity',
    cause: 'a code remembered wrongly; a voter who walked off with the device and looks for her code',
    grows: '`walkOff` with `checkCode`; `restartLoss`',
  },
  {
    kinds: [
      'complaint_code_other_choice',
      'complaint_slip_differs',
      'complaint_slip_not_shown',
      'complaint_read_not_seen',
      'complaint_paper_denied',
      'complaint_already_signed',
      'complaint_not_on_list',
    ],
    level: 'irregularity',
    cause: 'a voter who errs or makes it up. The simulated voters do neither',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['accuracy_test_differs', 'parallel_test_differs', 'definition_differs'],
    level: 'contradiction',
    cause: 'a tester who errs; a correction that nobody announced',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['call_without_complaint'],
    level: 'irregularity',
    cause: 'a voter who calls and never spoke to a member. The simulated voters who call complained before',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['complaint_vote_flipped'],
    level: 'irregularity',
    cause: 'a voter who touched the wrong line, or thinks so',
    grows: '`mistakenFlip`',
  },
  {
    kinds: ['claims_against_test', 'claims_against_slips'],
    level: 'irregularity',
    cause: 'voters who err and are no liars: both say that a complaint is not so, and nothing of why it was brought',
    grows: '`mistakenFlip`; the first with `parallelBallots`',
  },
  {
    kinds: ['signed_on_both_lists'],
    level: 'contradiction',
    cause: 'a signature set on the wrong line',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['lists_differ'],
    level: 'irregularity',
    cause: 'two lists made from two sources and never integrated, as observers saw in 2004',
    grows: '`station.electronicOnly`, `station.paperOnly`',
  },
  {
    kinds: ['many_additions', 'additions_without_paper'],
    level: 'irregularity',
    cause: 'a dormitory or a new block; papers mislaid',
    grows: '`unlistedShare`, `station.arrivingUnlisted` with its ground',
  },
  {
    kinds: ['equation_1_broken'],
    level: 'irregularity',
    cause: 'people added on no ground, or papers of additions mislaid',
    grows: '`station.arrivingUnlisted` where `station.arrivingBasis` is none; lost papers are not modelled',
  },
  {
    kinds: ['equation_10_broken', 'certificates_not_kept'],
    level: 'irregularity',
    cause: 'a commission that does not keep the certificates it takes: 18 % of observations in 2016',
    grows: '`1 - retainCertificates`; not where the rules let holders keep them',
  },
  {
    kinds: ['certificate_used_twice'],
    level: 'contradiction',
    cause: 'a number written down wrongly',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['ballots_differ', 'piles_mixed'],
    level: 'contradiction',
    cause: 'a hand count that errs more than any that was measured, or many ballots laid on a wrong pile',
    grows:
      '`handCountError` beyond `handErrorMost`; honest hands sort rightly here, and unsigned ballots counted as valid ' +
      'are no honest cause',
  },
  {
    kinds: ['protocol_differs_from_piles', 'box_seal_differs'],
    level: 'contradiction',
    cause: 'a number heard or written wrongly; a torn seal replaced without a minute',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['pile_not_counted', 'seen_pile_not_counted'],
    level: 'irregularity',
    cause: 'a commission in a hurry that took the largest pile as what was left over',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['observers_sent_out', 'observers_kept_away'],
    level: 'irregularity',
    cause: 'observers who went home early and wrote that they had to; a room too small for all who came',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['seen_box_not_empty', 'seen_ballots_stuffed'],
    level: 'irregularity',
    cause: 'an observer who errs',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['opening_in_pencil'],
    level: 'irregularity',
    cause: 'a habit: common in 2005',
    grows: '`pencilOpening`',
  },
  {
    kinds: ['invalid_share_outlier'],
    level: 'irregularity',
    cause: 'a member who forgot to sign; voters who protest; a ballot that is hard to understand',
    grows: '`invalidShare`, `unsignedStation` against `invalidShareMost`',
  },
  {
    kinds: ['blank_share_outlier'],
    level: 'irregularity',
    cause: 'voters who protest on the screen',
    grows: '`blankShare` against `blankShareMost`',
  },
  {
    kinds: ['recorder_unsealed', 'seen_recorder_unsealed'],
    level: 'irregularity',
    cause: 'a commission that forgot it: over half of the e-stations observed in 2004',
    grows: '`leaveRecorderUnsealed`; the second with `observerPresent` and `observerNotices` too',
  },
  {
    kinds: ['other_recorder', 'other_portable_device', 'recorder_differs'],
    level: 'contradiction',
    cause: 'a defective unit replaced without a minute; a recorder written before the last device was entered',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['store_seal_broken'],
    level: 'contradiction',
    cause: 'a seal torn in handling',
    grows: 'nothing that is modelled; how often a broken seal is seen is `inspectSeals`',
  },
  {
    kinds: [
      'seen_member_assists',
      'seen_paper_denied',
      'seen_copy_refused',
      'seen_protocol_not_posted',
      'seen_read_refused',
      'seen_group_arrival',
      'seen_proxy_vote',
      'seen_other_unit',
    ],
    level: 'irregularity',
    cause: 'a commission that does not know the rule or is short of hands',
    grows: '`assistStation`, `refuseCopies`, `1 - postProtocols`, each with `observerPresent` and `observerNotices`',
  },
  {
    kinds: ['opened_late'],
    level: 'irregularity',
    cause: 'an envelope mislaid, a lock that jammed',
    grows: 'nothing that is modelled: honest stations open at seven',
  },
  {
    kinds: ['desk_outage', 'many_devices_failed', 'file_not_received'],
    level: 'irregularity',
    cause: 'a line, a power supply or a batch of devices that failed by itself',
    grows: 'nothing that is modelled: `deviceFault` spoils one visit and leaves the device in service',
  },
  {
    kinds: ['many_cards_missing'],
    level: 'irregularity',
    cause: 'voters who pocket the card without a thought',
    grows: '`walkOff`, from about 0.01 on; three standard deviations are allowed for',
  },
  {
    kinds: ['long_waits', 'people_left_the_line'],
    level: 'irregularity',
    cause: 'a rush that nobody foresaw, too few members at the table',
    grows: '`deskSeconds` against `desks` and the number of voters; `impatient`, `balkWaitMin`',
  },
  {
    kinds: ['devices_issued_after_switch'],
    level: 'contradiction',
    cause: 'none: a computer that was given up logs nothing more',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['marked_without_voting', 'visit_not_asked_for', 'addition_not_confirmed'],
    level: 'irregularity',
    cause: 'somebody who does not remember, or does not want to say. The people of the simulator tell the truth',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['last_hour_crowded', 'check_ins_too_fast'],
    level: 'irregularity',
    cause: 'a line that was long all day; times noted later for several voters at once',
    grows: '`deskSeconds` where the table is slow; arrivals that are not even over the day',
  },
  {
    kinds: ['many_sent_away'],
    level: 'irregularity',
    cause: 'a new block whose people are not on the list, where the rules let nobody be added',
    grows: '`station.arrivingUnlisted` and `unlistedShare` where `list.supplement` is false or papers are asked for',
  },
  {
    kinds: ['trip_too_short'],
    level: 'irregularity',
    cause: 'neighbours in one house, or a home for the aged',
    grows: '`homeShare` in a large station: the trip takes four hours however many homes there are',
  },
  {
    kinds: ['readings_without_issue'],
    level: 'contradiction',
    cause: 'a device read twice because the first reading was not seen',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['electronic_share_outlier'],
    level: 'irregularity',
    cause: 'a station of voters who prefer the machine',
    grows: 'the distance between `chooseElectronic` and `electronicShareMean`, against `electronicShareSpread`',
  },
];
