/**
 * How an honest station can break a rule or stand out, and which habit makes that more frequent.
 * @module
 */
import type { Alarm } from './alarm.ts';

export const IRREGULARITIES: readonly Alarm[] = [
  {
    kinds: ['clock_was_set'],
    cause: 'none in the simulator, whose clocks are right; outside, a clock that was wrong and was put right',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['contested_without_vote'],
    cause: 'a chair who decided alone on ballots in doubt, as observers saw in 2016',
    grows: '`chairDecides` with `contestedBallot`',
  },
  {
    kinds: ['restart_lost_votes'],
    cause: 'the same, admitted in the minutes',
    grows: '`restartLoss` with `restartStation`',
  },
  {
    kinds: ['restart_not_minuted'],
    cause: 'members who signed late or not at all in the rush',
    grows: 'nothing that is modelled: all seven members sign',
  },
  {
    kinds: ['heads_not_published', 'log_not_published'],
    cause: 'a line that was down, or somebody who was late',
    grows: 'nothing that is modelled: an honest centre publishes what comes in',
  },
  {
    kinds: ['slip_loss_outlier'],
    cause: 'printers or paper that are no good, as those of Cuyahoga were',
    grows: '`slipUnreadable`; `slipJam` with `jamLoses`',
  },
  {
    kinds: ['void_share_outlier'],
    cause: 'many voters who void a right slip and choose again',
    grows: '`voidSlip`',
  },
  {
    kinds: ['noted_codes_without_own_row'],
    cause:
      'a code noted wrongly by hand; votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`miscopyCode` with `showSlip`; `restartLoss`',
  },
  {
    kinds: ['complaint_code_other_choice'],
    cause:
      'a code noted wrongly, or of a vote that was never read, that is also the code of somebody who chose otherwise',
    grows: '`miscopyCode`, `walkOff`, each with `checkCode`, the more the more codes stand on the list',
  },
  {
    kinds: ['complaint_code_missing'],
    cause: 'a code remembered wrongly; a voter who walked off with the device and looks for her code',
    grows: '`miscopyCode`, `walkOff`, each with `checkCode`; `restartLoss`',
  },
  {
    kinds: [
      'complaint_slip_differs',
      'complaint_slip_not_shown',
      'complaint_read_not_seen',
      'complaint_card_not_empty',
      'complaint_paper_denied',
      'complaint_already_signed',
      'complaint_not_on_list',
    ],
    cause: 'a voter who errs or makes it up. The simulated voters do neither',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['call_without_complaint'],
    cause: 'a voter who calls and never spoke to a member. The simulated voters who call complained before',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['request_timed_out'],
    cause: 'a request left at the wrong place, or whose bringer names another hour',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['complaint_vote_flipped'],
    cause: 'a voter who touched the wrong line, or thinks so',
    grows: '`mistakenFlip`',
  },
  {
    kinds: ['claims_against_test', 'claims_against_slips'],
    cause: 'voters who err and are no liars: both say that a complaint is not so, and nothing of why it was brought',
    grows: '`mistakenFlip`; the first with `parallelBallots`',
  },
  {
    kinds: ['lists_differ'],
    cause: 'two lists made from two sources and never integrated, as observers saw in 2004',
    grows: '`station.electronicOnly`, `station.paperOnly`',
  },
  {
    kinds: ['many_additions', 'additions_without_paper'],
    cause: 'a dormitory or a new block; papers mislaid',
    grows: '`unlistedShare`, `station.arrivingUnlisted` with its ground',
  },
  {
    kinds: ['equation_1_broken'],
    cause: 'people added on no ground, or papers of additions mislaid',
    grows: '`station.arrivingUnlisted` where `station.arrivingBasis` is none; lost papers are not modelled',
  },
  {
    kinds: ['equation_10_broken', 'certificates_not_kept'],
    cause: 'a commission that does not keep the certificates it takes: 18 % of observations in 2016',
    grows: '`1 - retainCertificates`; not where the rules let holders keep them',
  },
  {
    kinds: ['pile_not_counted', 'seen_pile_not_counted'],
    cause: 'a commission in a hurry that took the largest pile as what was left over',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['observers_sent_out', 'observers_kept_away'],
    cause: 'observers who went home early and wrote that they had to; a room too small for all who came',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['seen_box_not_empty', 'seen_ballots_stuffed'],
    cause: 'an observer who errs',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['device_not_entered'],
    cause: 'none in the simulator; outside, a commission in a hurry, or a card that cannot be read',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['opening_in_pencil'],
    cause: 'a habit: common in 2005',
    grows: '`pencilOpening`',
  },
  {
    kinds: ['invalid_share_outlier'],
    cause: 'a member who forgot to sign; voters who protest; a ballot that is hard to understand',
    grows: '`invalidShare`, `unsignedStation` against `invalidShareMost`',
  },
  {
    kinds: ['blank_share_outlier'],
    cause: 'voters who protest on the screen',
    grows: '`blankShare` against `blankShareMost`',
  },
  {
    kinds: ['recorder_unsealed', 'seen_recorder_unsealed'],
    cause: 'a commission that forgot it: over half of the e-stations observed in 2004',
    grows: '`leaveRecorderUnsealed`; the second with `observerPresent` and `observerNotices` too',
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
    cause: 'a commission that does not know the rule or is short of hands',
    grows: '`assistStation`, `refuseCopies`, `1 - postProtocols`, each with `observerPresent` and `observerNotices`',
  },
  {
    kinds: ['opened_late'],
    cause: 'an envelope mislaid, a lock that jammed',
    grows: 'nothing that is modelled: honest stations open at seven',
  },
  {
    kinds: ['desk_outage', 'many_devices_failed', 'file_not_received'],
    cause: 'a line, a power supply or a batch of devices that failed by itself',
    grows: 'nothing that is modelled: `deviceFault` spoils one visit and leaves the device in service',
  },
  {
    kinds: ['many_cards_missing'],
    cause: 'voters who pocket the card without a thought',
    grows: '`walkOff`, from about 0.01 on; three standard deviations are allowed for',
  },
  {
    kinds: ['long_waits', 'people_left_the_line'],
    cause: 'a rush that nobody foresaw, too few members at the table',
    grows: '`deskSeconds` against `desks` and the number of voters; `impatient`, `balkWaitMin`',
  },
  {
    kinds: ['marked_without_voting', 'visit_not_asked_for', 'addition_not_confirmed'],
    cause: 'somebody who does not remember, or does not want to say. The people of the simulator tell the truth',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['last_hour_crowded', 'check_ins_too_fast'],
    cause: 'a line that was long all day; times noted later for several voters at once',
    grows: '`deskSeconds` where the table is slow; arrivals that are not even over the day',
  },
  {
    kinds: ['many_sent_away'],
    cause: 'a new block whose people are not on the list, where the rules let nobody be added',
    grows: '`station.arrivingUnlisted` and `unlistedShare` where `list.supplement` is false or papers are asked for',
  },
  {
    kinds: ['trip_too_short'],
    cause: 'neighbours in one house, or a home for the aged',
    grows: '`homeShare` in a large station: the trip takes four hours however many homes there are',
  },
  {
    kinds: ['electronic_share_outlier'],
    cause: 'a station of voters who prefer the machine',
    grows: 'the distance between `chooseElectronic` and `electronicShareMean`, against `electronicShareSpread`',
  },
];
